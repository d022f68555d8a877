"""Floors by day: a count that only grows, printed higher on a later day, is a later count.

"More than 4,000" reaches to 4,400 on its own day (``intervals``); of a report of the next day that says "at least
4,400" it is the toll before.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

from summarize.tensions.tellings import Telling, counted

#: A later count this many times an earlier floor is another count, not the floor told more exactly.
LATER = 1.05
#: A floor is told more exactly by a count up to this many times as large: 126 of "more than 100".
EXACTLY = 1.5


def told_exactly(floor: Telling, telling: Telling) -> bool:
    """Whether a figure is the count behind a floor: "more than 100 were hurt", and 126 further down."""
    low = floor.read.low
    return math.isinf(floor.read.high) and not floor.vague and low <= telling.known.low <= EXACTLY * low


def split(clusters: Iterable[Sequence[Telling]]) -> list[tuple[Telling, ...]]:
    """Figures of one running total that can hold together, those of a later level apart from the floors before it."""
    return [level for cluster in clusters for level in _levels(cluster)]


def _levels(cluster: Sequence[Telling]) -> Iterator[tuple[Telling, ...]]:
    level: list[Telling] = []
    for telling in sorted(cluster, key=lambda t: t.read.low):
        if level and _rose(level, telling):
            yield tuple(level)
            level = []
        level.append(telling)
    if level:
        yield tuple(level)


def _rose(level: Sequence[Telling], telling: Telling) -> bool:
    """Whether a figure is a later level: of another report, after every floor of the level and above them all."""
    if telling.vague or not counted(telling) or telling.superseded or telling.day is None:
        return False
    return telling.read.low > LATER * level[-1].read.low and all(
        math.isinf(floor.read.high)
        and not floor.vague
        and counted(floor)
        and floor.day is not None
        and floor.day < telling.day
        and floor.report != telling.report
        for floor in level
    )
