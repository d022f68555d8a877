"""How soon after something a thing came: "within ten minutes", "more than an hour later", in minutes."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarize.language.concordance import concordance, opening
from summarize.language.durations import COUNT, NUMBERS

#: A count is right to so many minutes, and to this share of it; "about" adds another share.
_TO_THE_MINUTE, _SHARE, _ABOUT = 0.5, 0.05, 0.15
_VAGUE, _FEW = ("few", "a few", "several"), (3, 9)

_UNIT = opening(
    "minutes minute hours hour",
    r"(?P<unit>minute|hour)s?(?P<half> and a half)?"
    r"(?P<tail> (?:later|after(?: (?:[\w’'-]+ ){0,4}[\w’'-]+)?|until|before))?",
)
_COUNT = re.compile(
    r"\b(?P<lead>within|in|after|took|taken)? ?(?:a total of )?"
    r"(?P<hedge>less than|under|more than|over|at least|about|around|some|nearly|almost|only|just)? ?"
    rf"(?P<count>half an|{COUNT}) \Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]{4,}")


class Delay(NamedTuple):
    """A stretch of time ``text[start:end]`` after something: ``low`` to ``high`` minutes; ``until`` what follows it."""

    start: int
    end: int
    low: float
    high: float
    until: bool


def printed(text: str) -> Iterator[Delay]:
    """The delays in a text, in order."""
    for match in concordance(text).matches(_UNIT):
        before = _COUNT.search(text, max(0, match.start() - 48), match.start())
        if before is None:
            continue
        tail, lead = (match["tail"] or "").split()[:1], (before["lead"] or "").lower()
        if tail == ["before"] or not (tail or lead == "within"):
            continue
        low, high = _range(before["count"].lower(), (before["hedge"] or "").lower(), match["unit"], bool(match["half"]))
        vague = before["count"].lower() in _VAGUE and match["unit"] == "hour"
        if low < high and not vague:
            start = before.start("hedge" if before["hedge"] and lead != "within" else "count")
            start = before.start() if lead == "within" else start
            yield Delay(start, match.end(), 0 if lead == "within" else low, high, tail == ["until"])


@lru_cache(maxsize=1024)
def read(words: str) -> Delay | None:
    """The delay that words print; None where they print none."""
    return next(printed(words), None)


def between(one: str, other: str) -> float | None:
    """The minutes between two delays as printed; None where they may be one, or are counted from different things."""
    a, b = read(one), read(other)
    if a is None or b is None:
        return None
    since = [frozenset(_WORD.findall(words.lower().partition(" after ")[2])) for words in (one, other)]
    if all(since) and since[0].isdisjoint(since[1]):
        return None
    gap = max(a.low - b.high, b.low - a.high)
    return gap if gap > 0 else None


def _range(count: str, hedge: str, unit: str, half: bool) -> tuple[float, float]:
    factor = 60 if unit == "hour" else 1
    if count in _VAGUE:
        low, high = float(_FEW[0] * factor), float(_FEW[1] * factor)
    else:
        number = 0.5 if count == "half an" else float(count) if count.isdigit() else NUMBERS.get(count, math.nan)
        minutes = (number + half / 2) * factor
        slack = max(_TO_THE_MINUTE, (_SHARE + _ABOUT * (hedge in ("about", "around", "some"))) * minutes)
        low, high = minutes - slack, minutes + slack
    if hedge in ("less than", "under"):
        return 0, high
    if hedge in ("nearly", "almost"):
        return low * (1 - _ABOUT), high
    return (low, math.inf) if hedge in ("more than", "over", "at least") else (low, high)
