"""The phrase that names a source, beside its verb: its bounds only; who it is, cast.py knows."""

from __future__ import annotations

import re

from summarize.language.cues import is_noun, tables
from summarize.language.relatives import heads
from summarize.language.source_phrase import ending_at
from summarize.language.source_words import DETERMINERS, NUMBER, REACH, TOKEN, is_capital, is_someone, is_within

_RELATIVES = frozenset("who which that".split())
_PARTY = re.compile(r"[A-Z]-[A-Z]|[A-Z][\w.]*\Z")
_PARTISAN = re.compile(r"[A-Z]-[A-Z][\w.]*\Z")
# "two people familiar with the matter": the phrase does not end in its noun.
_FAMILIAR = re.compile(
    r"\b(?!But\b|And\b)((?:(?:an?|the|one|two|three|four|several|some|multiple|other|another)\s+)?(?:[\w.-]+\s+){0,3}?"
    r"(?:those|people|persons?|sources?|officials?|diplomats?|aides?|individuals?|executives?)\s+"
    r"(?:familiar with|with (?:direct |first-hand )?knowledge of|briefed on|close to|involved in)\s"
    r"[^,.;:\"“”]{3,70})\Z",
    re.I,
)
# Words that begin what stands between commas behind a source.
_APPOSED = frozenset(
    """who which of from whose also citing cited quoted speaking in on at via through however meanwhile though now then
    for like with among himself herself themselves ( or""".split()
)
_THOUGH = frozenset("though however meanwhile".split())  # "a source close to the firm, though, told"
_FAMILIAR_WORDS = ("familiar", "knowledge", "briefed", "close to", "involved")
# So many words may be quoted there.
_FEW = 9
#: What stands between the commas behind a source is no longer than this.
_FARTHEST = 260


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
    begin, low = low, max(low, end - REACH)
    tokens = [m.span() for m in TOKEN.finditer(text, low, end)]
    if low and tokens and text[low - 1].isalnum() and text[low].isalnum():
        tokens.pop(0)
    stop = len(tokens)
    stop = _drop_auxiliaries(text, tokens, stop)
    if not stop:
        return None
    last = text[slice(*tokens[stop - 1])]
    if last in ("—", "–", "--", "-"):
        opening = next((i for i in range(stop - 2, 0, -1) if text[slice(*tokens[i])] == last), 0)
        apart = ending_at(text, tokens, opening, any_noun=False)
        named = opening and is_capital(text[slice(*tokens[stop - 2])])
        if named and not (apart and is_capital(text[slice(*tokens[opening - 1])])):
            return ending_at(text, tokens, stop - 1, any_noun=False)  # "one of its sponsors – Rep. Ann Lee – said"
        return apart
    lead = text[low : tokens[stop - 1][1]]
    familiar = _FAMILIAR.search(text, low, tokens[stop - 1][1]) if any(w in lead for w in _FAMILIAR_WORDS) else None
    if familiar:
        return familiar.start(1), tokens[stop - 1][1]
    if last == "," or (last in '"”' and text[tokens[stop - 2][0]] == ","):
        low = max(begin, end - _FARTHEST)
        tokens = [m.span() for m in TOKEN.finditer(text, low, tokens[stop - 1][1])]
        return _before_apposition(text, tokens, len(tokens) - (1 if last == "," else 2))
    if last in (")", "]"):
        opening = next((i for i in range(stop - 2, -1, -1) if text[tokens[i][0]] in "(["), -1)
        if opening < 1:
            return None
        inner = ending_at(text, tokens, opening, any_noun)
        return (inner[0], tokens[stop - 1][1]) if inner else None
    if last.lower() in _RELATIVES and last != "WHO" and stop > 1:
        upto = stop - 1
        if text[tokens[upto - 1][0]] == ",":
            upto -= 1
        return ending_at(text, tokens, upto, any_noun=False)
    direct = ending_at(text, tokens, stop, any_noun)
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
        found = ending_at(text, tokens, held, any_noun=False) if held else None
        if found and (personal or any(map(is_someone, text[slice(*found)].split()))):
            return found
    return None


def _drop_auxiliaries(text: str, tokens: list[tuple[int, int]], stop: int) -> int:
    auxiliaries = tables().auxiliaries
    while stop:
        word = text[slice(*tokens[stop - 1])]
        lower = word.lower()
        at_first = lower == "at" and text.startswith(" first", tokens[stop - 1][1])
        if lower in auxiliaries or at_first or (word.islower() and lower.endswith("ly") and not is_noun(lower)):
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
    words = [text[slice(*token)] for token in tokens]
    i = comma
    if comma + 1 < len(words):  # a mark of quotation behind the comma: 'of "Social Security Works,"'
        i = _quoted(words, comma + 1)
    while i > 1:
        i -= 1
        if words[i] in '"“”':
            i = _quoted(words, i)
        if words[i] in "\n:;":
            return None
        if words[i] != "," or i + 1 >= comma:
            continue
        parted = True
        first = words[i + 1]
        lower = first.lower()
        opens = lower in DETERMINERS or lower in _APPOSED or (first.islower() and lower.endswith(("ing", "ed", "ly")))
        apposed = opens or NUMBER.match(first) or _PARTY.match(first) or is_within(first)
        lead = _FAMILIAR.search(text, tokens[0][0], tokens[i - 1][1]) if lower in _THOUGH else None
        if lead:
            return lead.start(1), tokens[i - 1][1]
        if apposed or is_noun(words[comma - 1]) or (first.islower() and is_capital(words[i - 1])):
            head = ending_at(text, tokens, _unbracketed(words, i), any_noun=False)
            if head and not _PARTISAN.match(text[slice(*head)]):
                return head
    # "One of its sponsors, Rep. Ann Lee, told": the name stands last
    if parted and is_capital(words[comma - 1]):
        return ending_at(text, tokens, comma, any_noun=False)
    return None


def _quoted(words: list[str], closing: int) -> int:
    """Where a few words open that are quoted in a part between commas; 0 if they are somebody's words."""
    opening = next((i for i in range(closing - 1, max(0, closing - _FEW), -1) if words[i] in '"“'), 0)
    return opening if opening and words[opening - 1].islower() else 0


def _unbracketed(words: list[str], stop: int) -> int:
    """Where a phrase ends that may have brackets behind it: "Sen. Ann Lee (R-Utah), who"."""
    if words[stop - 1] != ")":
        return stop
    return next((i for i in range(stop - 2, -1, -1) if words[i] == "("), 0)
