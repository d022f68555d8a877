"""Vague amounts ("dozens", "several hundred", "tens of thousands") and the ranges that they stand for.

Ranges follow the news desks' usual reading: several 3-9, dozens 24-99, hundreds 200-999, thousands 2,000-9,999.
"Several hundred" is possibly 200-999 and usually 300-999. Half-precise ones are numbers: "a dozen" 12, "a couple" 2,
"half a million" 500,000.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_BASES = {
    "dozen": 12.0,
    "score": 20.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}
_BASE = "|".join(_BASES)
_PLURAL = re.compile(
    r"(?P<first>ten|dozen|score|hundred|thousand|lakh|million|crore|billion|trillion)s(?![A-Za-z-])"
    r"(?P<rest>(?:,?[^\S\n]+(?:of|and|upon|if not|(?:or )?(?:even|perhaps|maybe|possibly)|or),?[^\S\n]+"
    r"(?:dozens|(?:hundred|thousand|million|billion|trillion)s?)(?![A-Za-z]))*)",
    re.IGNORECASE,
)
_JOINT = re.compile(rf"(\w+),?\s+({_BASE})s?\b")
_SOME = re.compile(
    r"(?:(?P<several>several)|(?P<few>few)|(?P<couple>couple)|(?P<handful>handful))(?![A-Za-z-])"
    rf"(?:[^\S\n]+(?:of[^\S\n]+)?(?P<base>{_BASE})s?(?![A-Za-z])"
    rf"(?:[^\S\n]+(?P<second>thousand|million|billion|trillion)s?(?![A-Za-z]))?)?",
    re.IGNORECASE,
)
_HALF = re.compile(
    rf"(?P<part>half|quarter|third)[^\S\n]*(?P<of>-|[^\S\n](?:of[^\S\n]+)?(?:an?[^\S\n]+)?)(?P<base>{_BASE})(?![A-Za-z])",
    re.IGNORECASE,
)
_PARTS = {"half": 1 / 2, "quarter": 1 / 4, "third": 1 / 3}
_SCORES_OF = re.compile(
    r"[^\S\n]+(?:of|more|dead|killed|injured|wounded|missing|people|were|are|others)\b", re.IGNORECASE
)


_SCORES_LED = re.compile(  # "Quake kills scores"
    r"\b(?:kill|injur|wound|hurt|arrest|detain|displac|evacuat|trap|strand|leav|left)\w*[^\S\n]+\Z", re.IGNORECASE
)
_LED = 14


@dataclass(frozen=True, slots=True)
class Amount:
    """A vague amount: widest range, usual range; ``value`` where it is really a number ("half a million")."""

    start: int
    end: int
    low: float
    high: float
    plausible_low: float
    plausible_high: float
    value: float | None = None


def vague_at(text: str, pos: int) -> Amount | None:
    """The vague amount that begins at ``text[pos]`` (its article, "a" few, not included), or None."""
    if some := _SOME.match(text, pos):
        return _some(some)
    if half := _HALF.match(text, pos):
        value = _PARTS[half["part"].lower()] * _BASES[half["base"].lower()]
        return Amount(pos, half.end(), value, value, value, value, value)
    plural = _PLURAL.match(text, pos)
    if plural is None:
        return None
    first = plural["first"].lower()
    if first == "ten" and " of " not in plural["rest"]:
        return None
    led = _SCORES_LED.search(text, max(0, pos - _LED), pos)
    if first == "score" and not (led or _SCORES_OF.match(text, plural.end())):
        return None
    base, end = 10.0 if first == "ten" else _BASES[first], plural.end("first") + 1
    high_base = base
    for joint, scale in _JOINT.findall(plural["rest"].lower()):
        if joint == "of":
            base, high_base = base * _BASES[scale], high_base * _BASES[scale]
        else:
            high_base = max(base, _BASES[scale])
        end = plural.end()
    if base == 12:
        low, high = 24.0, max(99.0, 10 * high_base - 1 if high_base > 12 else 0)
    elif base == 20:
        low, high = 40.0, 99.0
    else:
        low, high = 2 * base, 10 * high_base - 1
    return Amount(pos, end, low, high, low, high)


def _some(some: re.Match[str]) -> Amount | None:
    base = _BASES[some["base"].lower()] if some["base"] else 1.0
    if some["second"]:
        base *= _BASES[some["second"].lower()]
    pos, end = some.span()
    if some["couple"]:
        value = 2 * base
        return Amount(pos, end, value, value, value, value, value)
    if base == 1:
        if some["several"]:
            return Amount(pos, end, 3, 9, 3, 9)
        return Amount(pos, end, 2, 9, 3, 6)
    if base == 12:
        return Amount(pos, end, 36 if some["several"] else 24, 99, 36, 99)
    usual = 9 if some["several"] else 5
    top = 10 * base - 1
    return Amount(pos, end, 2 * base, top, 3 * base, top if usual == 9 else usual * base)
