"""The phrase that names a source, beside its verb: its bounds only; who it is, cast.py knows."""

from __future__ import annotations

import re

from summarize.language.cues import is_noun, tables
from summarize.language.relatives import heads
from summarize.language.source_words import (
    ALONE,
    CONNECTORS,
    DETERMINERS,
    NO_MODIFIERS,
    OUTSIDE,
    POSSESSIVE,
    PRONOUNS,
    is_capital,
    is_outside,
    is_within,
    lowered,
)

_RELATIVES = frozenset("who which that".split())
_TOKEN = re.compile(r"[^\s,;:()\[\]\"“”—–!?|]+|[,;:()\[\]\"“”—–!?|\n]")
_PARTY = re.compile(r"[A-Z]-[A-Z]|[A-Z][\w.]*\Z")
_NUMBER = re.compile(r"\d[\d,./]*(?:st|nd|rd|th)?\Z")
# "two people familiar with the matter": the phrase does not end in its noun.
_FAMILIAR = re.compile(
    r"\b((?:(?:an?|the|one|two|three|four|several|some|multiple|other|another)\s+)?(?:[\w.-]+\s+){0,3}?"
    r"(?:those|people|persons?|sources?|officials?|diplomats?|aides?|individuals?|executives?)\s+"
    r"(?:familiar with|with (?:direct |first-hand )?knowledge of|briefed on|close to|involved in)\s"
    r"[^,.;:\"“”]{3,70})\Z",
    re.I,
)
# Words that begin what stands between commas behind a source.
_APPOSED = frozenset(
    "who which of from whose also citing cited quoted speaking in on at via through however meanwhile though".split()
)
# "a count by the foundation": the maker of the document belongs to the phrase.
_DOCUMENTS = frozenset(
    "count tally report figures data statistics estimate estimates study survey poll analysis statement records".split()
)
_FAMILIAR_WORDS = ("familiar", "knowledge", "briefed", "close to", "involved")
_ABBREVIATED = re.compile(r"\s\([A-Z][\w&.-]{1,11}\)")
_REACH = 170
_WIDEST = 18


def before(text: str, low: int, end: int, *, any_noun: bool = True) -> tuple[int, int] | None:
    """The source phrase that ends at ``end``, going left no farther than ``low``.

    Args:
        text: the article.
        low: where the sentence begins.
        end: where the verb begins.
        any_noun: accept any noun phrase with a determiner, as before "said".

    Returns:
        Its offsets, or None. "who" after a comma yields the phrase before it.
    """
    low = max(low, end - _REACH)
    tokens = [m.span() for m in _TOKEN.finditer(text, low, end)]
    if low and tokens and text[low - 1].isalnum():
        tokens.pop(0)
    stop = len(tokens)
    stop = _drop_auxiliaries(text, tokens, stop)
    if not stop:
        return None
    last = text[slice(*tokens[stop - 1])]
    if last in ("—", "–", "--", "-"):
        opening = next((i for i in range(stop - 2, 0, -1) if text[slice(*tokens[i])] == last), 0)
        return _scan_left(text, tokens, opening, any_noun=False)
    lead = text[low : tokens[stop - 1][1]]
    familiar = _FAMILIAR.search(text, low, tokens[stop - 1][1]) if any(w in lead for w in _FAMILIAR_WORDS) else None
    if familiar:
        return familiar.start(1), tokens[stop - 1][1]
    if last == ",":
        return _before_apposition(text, tokens, stop - 1)
    if last in (")", "]"):
        opening = next((i for i in range(stop - 2, -1, -1) if text[tokens[i][0]] in "(["), -1)
        if opening < 1:
            return None
        inner = _scan_left(text, tokens, opening, any_noun)
        return (inner[0], tokens[stop - 1][1]) if inner else None
    if last.lower() in _RELATIVES and stop > 1:
        upto = stop - 1
        if text[tokens[upto - 1][0]] == ",":
            upto -= 1
        return _scan_left(text, tokens, upto, any_noun=False)
    direct = _scan_left(text, tokens, stop, any_noun)
    return _head(text, tokens, direct, end) or direct


def _head(text: str, tokens: list[tuple[int, int]], direct: tuple[int, int] | None, end: int) -> tuple[int, int] | None:
    """The phrase on which a clause hangs that holds the phrase before the verb, if it can be a source."""
    stop = direct[0] if direct else end
    lead = text[tokens[0][0] : stop].rstrip()
    if direct and (" " not in lead or not lead[-1].isalnum()):
        return None  # nothing stands before it, or a mark does
    for upto, personal in heads(text, tokens[0][0], stop, taken=direct is not None):
        held = next((i for i, token in enumerate(tokens) if token[0] >= upto), len(tokens))
        if held and text[tokens[held - 1][0]] == ",":
            held -= 1
        found = _scan_left(text, tokens, held, any_noun=False) if held else None
        if found and (personal or any(is_noun(word) for word in text[slice(*found)].split())):
            return found
    return None


def _drop_auxiliaries(text: str, tokens: list[tuple[int, int]], stop: int) -> int:
    auxiliaries = tables().auxiliaries
    while stop:
        word = text[slice(*tokens[stop - 1])]
        lower = word.lower()
        if lower in auxiliaries or (word.islower() and lower.endswith("ly") and not is_noun(lower)):
            stop -= 1
        elif lower in _DAYS or (lower in _SPANS and stop > 1 and text[slice(*tokens[stop - 2])] in ("last", "this")):
            stop -= 1
            while stop and text[slice(*tokens[stop - 1])].lower() in _WHEN:
                stop -= 1
        else:
            break
    return stop


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
_SPANS, _WHEN = frozenset("week weekend month year night".split()), frozenset("on late early earlier last this".split())


def _before_apposition(text: str, tokens: list[tuple[int, int]], comma: int) -> tuple[int, int] | None:
    """ "Ann Lee, the town's mayor," before its verb: the name; the part between commas must look like one."""
    parted = False
    for i in range(comma - 1, max(-1, comma - 26), -1):
        if text[tokens[i][0]] in '"“”\n:;':
            return None
        if text[tokens[i][0]] != "," or i + 1 >= comma:
            continue
        parted = True
        first = text[slice(*tokens[i + 1])]
        lower = first.lower()
        opens = lower in DETERMINERS or lower in _APPOSED or (first.islower() and lower.endswith("ing"))
        apposed = opens or _NUMBER.match(first) or _PARTY.match(first) or is_within(first)
        if apposed or is_noun(text[slice(*tokens[comma - 1])]):
            head = _scan_left(text, tokens, i, any_noun=False)
            if head:
                return head
    # "One of its sponsors, Rep. Ann Lee, told": the name stands last
    if parted and is_capital(text[slice(*tokens[comma - 1])]):
        return _scan_left(text, tokens, comma, any_noun=False)
    return None


def _scan_left(text: str, tokens: list[tuple[int, int]], stop: int, any_noun: bool) -> tuple[int, int] | None:
    if stop < 1:
        return None
    last = text[slice(*tokens[stop - 1])]
    lower = lowered(last)
    if lower in PRONOUNS:
        return tokens[stop - 1]
    if last in ',;:()[]"“”—–!?|\n' or is_outside(last) or last[0] in "'’":
        return None
    if POSSESSIVE.search(last) and is_noun(last):
        return None
    if lower in DETERMINERS and lower not in ALONE:
        return None
    named = is_capital(last) or is_noun(last) or _of_noun(text, tokens, stop)
    if not named and not (any_noun and lower.replace("-", "").isalpha() and _determined(text, tokens, stop - 1)):
        return None
    begin = stop - 1
    i = stop - 2
    while i >= 0 and stop - i < _WIDEST:
        token = text[slice(*tokens[i])]
        lower = lowered(token)
        if lower in DETERMINERS:
            if lower == "that" and i and text[tokens[i - 1][0]] != ",":
                break  # "dogs that police say"
            begin = i
            if not (
                i > 1
                and lowered(text[slice(*tokens[i - 1])]) in ("of", "for", "from", "at", "with", "in", "and", "by", "to")
            ):
                break
            outer = text[slice(*tokens[i - 2])]
            body = is_capital(outer) and not is_outside(outer)  # "the Mining Inspectorate in the capital"
            if not (
                body or is_noun(outer) or lowered(outer) in ("one", "some", "members", "number", "many", "most", "all")
            ):
                break
            begin = i - 2
            i -= 3
            continue
        if token in ',;:()[]"“”—–!?|\n':
            break
        if lower in CONNECTORS and not (token[0].isupper()):
            if i < 1:
                break
            outer = text[slice(*tokens[i - 1])]
            joined = is_noun(outer) or (is_capital(outer) and not is_outside(outer))
            if not joined or (lower in ("in", "to", "on", "with", "by", "at", "from") and not is_noun(outer)):
                break
            begin = i - 1
            i -= 2
            continue
        only = (
            lower == "only" and i and (POSSESSIVE.search(text[slice(*tokens[i - 1])]) or _determined(text, tokens, i))
        )
        if only or _NUMBER.match(token):
            i -= 1  # "the town's only hospital", "lawyers for 740 families"
            continue
        if is_outside(token) or token in NO_MODIFIERS:
            break
        if is_capital(token) or is_within(token) or (lower.isalpha() and _determined(text, tokens, i)):
            begin = i
            i -= 1
            continue
        break
    return tokens[begin][0], tokens[stop - 1][1]


def _of_noun(text: str, tokens: list[tuple[int, int]], stop: int) -> bool:
    """Whether the phrase ends in "institute of seismology": a noun for sources, a preposition, a word."""
    if stop < 3 or not text[slice(*tokens[stop - 1])].isalpha():
        return False
    return text[slice(*tokens[stop - 2])] in ("of", "for", "from") and is_noun(text[slice(*tokens[stop - 3])])


def _determined(text: str, tokens: list[tuple[int, int]], at: int) -> bool:
    """Whether a determiner stands up to four plain words to the left of token ``at``."""
    for i in range(at - 1, max(-1, at - 5), -1):
        token = text[slice(*tokens[i])]
        if token.lower() in DETERMINERS:
            return token.lower() != "that"
        if not (token[0].isalpha() and (lowered(token) not in OUTSIDE)) or lowered(token) in CONNECTORS:
            return False
    return False


def after(text: str, start: int, high: int) -> tuple[int, int] | None:
    """The source phrase that begins at ``start`` (white space skipped), going right no farther than ``high``."""
    begin = -1
    end = loose = start
    plain = determined = 0
    pending = False
    for match in _TOKEN.finditer(text, start, min(high, start + _REACH)):
        token = match.group()
        lower = lowered(token)
        if token in ',;:()[]"“”—–!?|\n' or "\n" in text[end : match.start()]:
            break
        if begin < 0 and lower in PRONOUNS:
            return match.span()
        if lower in DETERMINERS and (begin < 0 or pending):
            begin = match.start() if begin < 0 else begin
            determined, plain = 1, 0
            if lower in ("some", "many", "several", "one", "two", "three"):
                end, pending = match.end(), False
            continue
        if lower in DETERMINERS:
            break
        if (
            begin >= 0
            and lower in CONNECTORS
            and token.islower()
            and lower not in ("on", "by", "with", "to", "in", "at")
        ):
            pending = True
            continue
        if begin >= 0 and lower in ("by", "from") and lowered(text[begin:end].rpartition(" ")[2]) in _DOCUMENTS:
            pending = True
            continue
        if is_outside(token):
            break
        if token[0].islower() and lower in tables().verbs and not is_noun(token):
            break
        if is_capital(token) or is_noun(token) or token[-2:] in ("'s", "’s", "s’"):
            begin = match.start() if begin < 0 else begin
            end, pending = match.end(), False
            if token.endswith(".") and len(token) > 4 and not token[:-1].count(".") and lower not in tables().roles:
                break  # the end of the sentence; not "Capt."
        elif lower in tables().modifiers or _NUMBER.match(token):
            begin = match.start() if begin < 0 else begin
        elif (
            lower.replace("-", "").isalpha() and plain < 3 and (end <= start or text[begin:end].endswith(("'s", "’s")))
        ):
            begin = match.start() if begin < 0 else begin
            plain += 1
            loose, pending = match.end(), False
        elif lower.isalpha() and (beyond := _TOKEN.match(text, match.end() + 1, high)) and is_noun(beyond[0]):
            continue  # "the state forestry agency"
        else:
            break
    if begin < 0:
        return None
    if end <= begin:
        if not determined or loose <= begin:
            return None
        end = loose
    while end > begin and text[end - 1] in ".'’" and not text[max(begin, end - 4) : end].count(".") > 1:
        end -= 1
    aside = _ABBREVIATED.match(text, end, high)
    return (begin, aside.end() if aside else end) if end > begin else None
