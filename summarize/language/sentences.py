"""Sentences with exact offsets: newlines first, then full stops judged by the words on either side.

A hand-written splitter, because the general ones take 3 ms an article and more; it agrees with syntok on news text
(see tests/test_sentences.py).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: ``text[start:end]`` has no outer white space.

    ``paragraph`` numbers the non-blank lines from 0. ``quoted``: the sentence lies wholly inside quotation marks.
    """

    start: int
    end: int
    paragraph: int
    quoted: bool


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# Always followed by what they belong to, so never the end of a sentence (unless the line ends there).
_TITLES = _words("""
    mr mrs ms mx dr prof gov lt col gen maj capt cpt cmdr cdr sgt cpl pvt pfc spc adm sen sens rep reps rev hon pres
    supt insp det brig amb atty msgr fr sec secy sgts lts drs messrs mme mlle hr st ste ft mt vs v viz cf
    approx ca e.g i.e al pp fig figs vol art arts ch dept univ assn bros govt gens cols ald comdr ens 1st 2nd tel ph.d
""")
# Abbreviations only in front of a number; "No." and "Sun." are words as well.
_BEFORE_NUMBER = _words("""
    no nos jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun para sect
    p s ss
""")
# May close a sentence: they do if a word that opens sentences follows.
_MAY_END = _words("""
    inc co corp ltd llc plc jr sr etc a.m p.m am pm d.c b.c a.d bc esq dist ave blvd rd hwy sq rte ariz ala ark calif
    colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis
    wyo n.y n.j n.h n.c n.d n.m s.c s.d r.i w.va ont que alta est min hr hrs mins mi lb lbs oz sq cu
    mn tn
""")
_OPENERS = _words("""
    the a an this that these those there then thus he she it they we i you who what when where why how which his her
    its their our my your in on at as if but and or so yet for from by with after before during since while although
    though however meanwhile still also some many most more another other others both all each no not nor now today
    earlier later last officials police authorities experts critics according once until unlike under over about
    despite among because even instead is was were are do does did has have had will would can could should may one
    two three several only just here let please
""")

# These begin with one character set, which the regex engine skips to quickly.
_CANDIDATE = re.compile(
    r"[.!?…。\uff01\uff1f](?:(?<=[.!?…])[.!?…]*(?=[\s\"\u201d\u2019'»)\]\[])|(?<=[a-z]{3}\.)(?=[A-Z][a-z]+[\s,])"
    r"|(?<=[。\uff01\uff1f])[。\uff01\uff1f]*)"
)
_QUOTES = re.compile(r"[\"\u201c\u201d„«»`'](?:(?<=[^`'])|(?<=`)`|(?<=')')")
_CLOSERS = re.compile(r"[\u2019')\]\"\u201d»]*(?:\s*''(?!'))?")
_LAST_WORD = re.compile(r"[^\s\"\u201c\u201d\u2018\u2019'(\[\]),;:—\u2013]*\Z")
_NEXT = re.compile(r"[\s\"\u201c\u2018'`(\[«„—\u2013\-•*$£€¥#@]*")
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BLOCK = re.compile(r"[^\n\r]+(?:\r?\n(?!\s*[\r\n])[^\n\r]+)*")
_WRAP = re.compile(r"\n[ \t]*(\S)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z|[A-Z]\Z")
_ASKED = re.compile(
    r"[\s—\u2013-]*(?:[A-Z][\w.\u2019'-]*[ ,]+){1,5}(?:said|asked|says|asks|told|wrote|added|shouted|replied|cried)\b"
)

# A quotation up to this many characters is kept in one piece with the words that introduce it.
_WHOLE_QUOTATION = 160
# Lines no longer than this, most of them running on in lower case, are a hard-wrapped text.
_WRAPPED_LINE = 100


def split(text: str) -> list[Sentence]:
    """Sentences of an article, in order, without overlap, covering everything but white space.

    Args:
        text: any text; line breaks (also single ones) end a sentence, except in hard-wrapped text.

    Returns:
        Sentences whose offsets are indices into ``text``.
    """
    found: list[Sentence] = []
    paragraph = 0
    for line in (_BLOCK if _hard_wrapped(text) else _LINE).finditer(text):
        start, end = _trim(text, line.start(), line.end())
        if start == end:
            continue
        spans = _quotations(text, start, end)
        opens = [span[0] for span in spans]
        begin = start
        for stop in [*_ends(text, start, end, spans, opens), end]:
            first, last = _trim(text, begin, stop)
            if first < last:
                at = bisect_right(opens, first) - 1
                quoted = at >= 0 and last <= spans[at][1]
                found.append(Sentence(first, last, paragraph, quoted))
            begin = stop
        paragraph += 1
    return found


def holding(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    """The sentence that an offset of the text lies in; None between sentences."""
    at = bisect_right(sentences, offset, key=lambda sentence: sentence.start) - 1
    return sentences[at] if at >= 0 and offset < sentences[at].end else None


def _hard_wrapped(text: str) -> bool:
    """True for text broken into short lines in the middle of sentences, as in mail and old wire copy."""
    breaks = _WRAP.findall(text)
    if len(breaks) < 4 or sum(mark.islower() for mark in breaks) * 3 < len(breaks):
        return False
    return all(len(line) <= _WRAPPED_LINE for line in text.split("\n"))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end].lstrip()
    start = end - len(words)
    return start, start + len(words.rstrip())


def _quotations(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Quotation spans of a line (marks included) and whether they are closed in it."""
    spans: list[tuple[int, int, bool]] = []
    opened = -1
    for mark in _QUOTES.finditer(text, start, end):
        at, after = mark.span()
        sign = mark.group()
        if sign == '"':
            spaced, glued = at == start or text[at - 1] in " (\u2014[", after < end and not text[after].isspace()
            opening = spaced if spaced == glued else opened < 0
            if opening and not spaced and text[at - 1].isdigit():
                continue  # inches
        else:
            opening = sign in "\u201c„«``"
        if opening:
            opened = at
        elif opened >= 0:
            spans.append((opened, after, True))
            opened = -1
    if opened >= 0:
        spans.append((opened, end, False))
    return spans


def _ends(text: str, start: int, end: int, spans: list[tuple[int, int, bool]], opens: list[int]) -> list[int]:
    """Offsets inside a line at which a sentence ends and another begins."""
    ends: list[int] = []
    begin = start
    for found in _CANDIDATE.finditer(text, start, end):
        stop = found.end()
        if stop <= begin:
            continue
        mark = found.start()
        at = bisect_right(opens, mark) - 1
        inside = spans[at] if at >= 0 and mark < spans[at][1] else None
        closers = _CLOSERS.match(text, stop, end)
        after = closers.end() if closers else stop
        if inside is not None:
            if not inside[2] or after >= inside[1]:
                inside = None
            elif not text[after : inside[1] - 1].strip():
                after = inside[1]  # a closing mark that stands alone, as in tokenised text
                inside = None
            elif inside[1] - inside[0] <= _WHOLE_QUOTATION:
                continue
        if inside is None and opens:
            # A straight mark after the stop may open the next quotation instead of closing this one.
            opening = bisect_right(opens, after - 1) - 1
            if opening >= 0 and stop <= opens[opening] < after:
                after = opens[opening]
        if after >= end:
            break
        if _breaks(text, begin, mark, stop, after, end):
            ends.append(after)
            begin = after
    return ends


def _breaks(text: str, begin: int, mark: int, stop: int, after: int, end: int) -> bool:
    sign = text[mark]
    if sign in "。\uff01\uff1f":
        return True
    gap = _NEXT.match(text, after, end)
    at = gap.end() if gap else after
    if at >= end:
        return False
    ahead = text[at]
    word = _WORD.match(text, at, end)
    following = word.group() if word else ""
    if ahead in ",;:)]}.!?…%" or (ahead.islower() and not following[1:2].isupper()):
        return False
    if not following:
        return True
    opens_sentence = following.lower() in _OPENERS and text[at + len(following) : at + len(following) + 1] != "."
    if sign in "!?":
        return not (after > stop and _ASKED.match(text, after, end))
    if sign == "…" or text.startswith("..", mark):
        return opens_sentence or after > stop
    before = _LAST_WORD.search(text, max(begin, mark - 24), mark - (text[mark - 1] == " "))
    token = before.group() if before else ""
    if after > stop and text[stop:after].strip(")]"):
        return True  # a full stop inside closing quotation marks
    lower = token.lower().rpartition("-")[2]
    if lower in _TITLES:
        return False
    if lower in _BEFORE_NUMBER:
        return not ahead.isdigit()
    if token.isdigit():
        return not (len(token) <= 2 and mark - len(token) == begin)  # the number of a list item
    if lower in _MAY_END or _DOTTED.search(token):
        return opens_sentence
    return True
