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
    NUMBER,
    OUTSIDE,
    POSSESSIVE,
    PRONOUNS,
    REACH,
    TOKEN,
    is_capital,
    is_outside,
    is_within,
    lowered,
)

_RELATIVES = frozenset("who which that".split())
_INSIDE = frozenset("Without Against Under Over Between Before Beyond".split())
_PARTY = re.compile(r"[A-Z]-[A-Z]|[A-Z][\w.]*\Z")
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
_FAMILIAR_WORDS = ("familiar", "knowledge", "briefed", "close to", "involved")
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
    low = max(low, end - REACH)
    tokens = [m.span() for m in TOKEN.finditer(text, low, end)]
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
        apposed = opens or NUMBER.match(first) or _PARTY.match(first) or is_within(first)
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
            held = _before_aside(text, tokens, i - 1)
            outer = text[slice(*tokens[held])]
            joined = is_noun(outer) or (is_capital(outer) and not is_outside(outer))
            if not joined or (lower in ("in", "to", "on", "with", "by", "at", "from") and not is_noun(outer)):
                break
            begin = held
            i = held - 1
            continue
        only = (
            lower == "only" and i and (POSSESSIVE.search(text[slice(*tokens[i - 1])]) or _determined(text, tokens, i))
        )
        if only or NUMBER.match(token):
            i -= 1  # "the town's only hospital", "lawyers for 740 families"
            continue
        if (is_outside(token) and not _in_a_name(text, tokens, i)) or token in NO_MODIFIERS:
            break
        if is_capital(token) or is_within(token) or (lower.isalpha() and _determined(text, tokens, i)):
            begin = i
            i -= 1
            continue
        break
    return tokens[begin][0], tokens[stop - 1][1]


def _before_aside(text: str, tokens: list[tuple[int, int]], at: int) -> int:
    """The token before a word in brackets that ends at ``at``: "Ann Lee (D) of Ohio"; else ``at`` itself."""
    return at - 3 if at > 2 and text[tokens[at][0]] == ")" and text[tokens[at - 2][0]] == "(" else at


def _in_a_name(text: str, tokens: list[tuple[int, int]], at: int) -> bool:
    """Whether a small word with a capital stands between two others: "Doctors Without Borders"."""
    if not 0 < at < len(tokens) - 1 or text[slice(*tokens[at])] not in _INSIDE:
        return False
    beside = (text[slice(*tokens[at - 1])], text[slice(*tokens[at + 1])])
    return all(is_capital(word) and not is_outside(word) for word in beside)


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
