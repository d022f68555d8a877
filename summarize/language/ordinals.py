"""Ordinals that count: "a possible third victim", "the 43rd body was found", "the third person to die".

Whoever is the third victim, there are three at least; so the figure is a floor. An ordinal that tells which one is
meant ("the second victim told the court", "the third floor") counts nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from summarize.language.nouns import head_noun

#: The ordinals that are read, spelled out; and what makes one of digits.
NAMES = "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_VALUES = {word: value for value, word in enumerate(NAMES, start=2)}
#: The ordinals that are read, as a pattern.
ORDINALS = "|".join(NAMES)
_S = r"[^\S\n]+"
_ORDINAL = re.compile(
    rf"(?:(?P<word>{ORDINALS})|(?P<digits>\d{{1,3}}(?:,?\d{{3}})?)(?:st|nd|rd|th))(?![A-Za-z-])", re.IGNORECASE
)
_HARMED = rf"(?:killed|arrested|infected|shot{_S}dead)"
_DEAD = (
    rf"(?:victim|death|fatality|casualty)(?![A-Za-z’'-])(?!{_S}(?:sentence|penalty|threat|row|certificate|notice|march"
    r"|camp|ward|department|impact|support|statement))"
)
_CASE = rf"(?:confirmed|coronavirus|suspected|known|reported|fatal|human){_S}case\b"
_PERSON = (
    rf"[a-z]+(?<!s){_S}(?:to{_S}(?:die|succumb|perish|test{_S}positive|be{_S}(?:\w+ly{_S})?{_HARMED})"
    rf"|{_HARMED}(?={_S}(?:in|by|on|since|this|during|over|within)\b))"
)
_SINCE = (
    rf"[a-z]+(?<!s){_S}(?:has{_S}(?:died|succumbed|tested{_S}positive|been{_S}{_HARMED})"
    rf"|(?:died|succumbed|was{_S}(?:killed|shot{_S}dead)|was{_S}(?:pronounced|found|declared){_S}dead))\b"
)
_COUNTED = re.compile(
    rf"(?:{_S}[a-z][a-z-]+){{0,2}}?{_S}"
    rf"(?:(?P<dead>{_DEAD})|(?P<body>body|corpse|package|parcel|bomb|device)(?![A-Za-z’'-])|(?P<case>{_CASE})|(?P<person>{_PERSON})|(?P<since>{_SINCE}))",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"(?:,?{_S}[\w’'-]+){{0,8}}?,?{_S}(?:found|recovered|pulled|discovered|retrieved|located|died|dies|dead|confirmed"
    r"|reported|announced|killed|succumbed|linked)\b",
    re.IGNORECASE,
)
_NEW = re.compile(
    rf"(?:\A|[\n.!?:;“\"]\s*|\b(?:an?|its|another|possible|suspected|confirmed|potential|likely){_S}(?:[a-z]+{_S})?)\Z",
    re.IGNORECASE,
)
# "A fourth person has died"; but in "two were hurt and a third person has died" the other two did not.
_APART = re.compile(
    rf"(?:\A|[\n.!?“\"]\s*|\b(?:say|says|said|that|confirmed|announced|reported){_S})an?{_S}\Z", re.IGNORECASE
)
_MANY = 10
_BEFORE = 40


@dataclass(frozen=True, slots=True)
class Ordinal:
    """Where an ordinal ends, how many it counts, and what."""

    end: int
    value: int
    unit: str | None


def ordinal_at(text: str, pos: int) -> Ordinal | None:
    """The counting ordinal that begins at ``text[pos]``, or None."""
    nth = nth_at(text, pos)
    counted = _COUNTED.match(text, nth.end) if nth else None
    if nth is None or counted is None or nth.value < 2 or not _counts(text, pos, nth.value, counted):
        return None
    return replace(nth, unit=head_noun(text, nth.end, 1))


def nth_at(text: str, pos: int) -> Ordinal | None:
    """The ordinal that begins at ``text[pos]``, whatever it numbers, or None."""
    found = _ORDINAL.match(text, pos)
    if found is None:
        return None
    value = _VALUES[found["word"].lower()] if found["word"] else int(found["digits"].replace(",", ""))
    return Ordinal(found.end(), value, None)


def _counts(text: str, pos: int, value: int, counted: re.Match[str]) -> bool:
    """Whether the ordinal at ``text[pos]`` goes on with a count, by what it counts."""
    if counted["person"]:
        return True
    before = max(0, pos - _BEFORE)
    if counted["since"]:
        return value >= _MANY or _APART.search(text, before, pos) is not None
    if _TOLD.match(text, counted.end()):
        return True
    return not counted["body"] and (value >= _MANY or _NEW.search(text, before, pos) is not None)


def is_ordinal(printed: str) -> bool:
    """Whether a figure's words are an ordinal."""
    return _ORDINAL.fullmatch(printed) is not None
