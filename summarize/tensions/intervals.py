"""Ranges on a line: how a printed figure is read for comparing, and which figures can hold together.

Everything here is arithmetic on inclusive ranges; what the figures mean is for ``scope`` and ``rules``.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple, TypeVar

from summarize.schemas import Figure

T = TypeVar("T")

#: A printed round number stands for its neighbours, but for no more than this share of it ("52,000" for 51,800).
ROUNDING = 0.025

#: A round floor may stand for a count this much above it ("more than 200" for 237), not for more.
FLOOR = 0.25

#: "More than a dozen" is said up to two of them.
DOZEN = 12

#: Two approximations that share no more than their ends were not one count: the ends lie this share further in.
EDGE = 0.005

#: Vague words are not used for the very top of their range, and "several" still less: 920 is "more than 900".
VAGUE = 0.95
SEVERAL = 0.9


class Range(NamedTuple):
    """An inclusive range of numbers; an open side is an infinity."""

    low: float
    high: float

    def meets(self, other: Range) -> bool:
        """Whether one number can lie in both."""
        return self.low <= other.high and other.low <= self.high

    def raised(self, more: float) -> Range:
        """The range with its upper end raised."""
        return Range(self.low, self.high + more)

    def lowered(self, less: float) -> Range:
        """The range with its lower end lowered."""
        return Range(max(0.0, self.low - less), self.high) if less else self

    def scaled(self, factor: float) -> Range:
        """The range in another unit, of which ``factor`` are one of this."""
        return self if factor == 1.0 else Range(self.low * factor, self.high * factor)


@lru_cache(maxsize=65536)
def unit_of_rounding(value: float) -> float:
    """The place of the last digit that is not zero: 100 for 3,700; 1 for 112; 0.1 for 7.8; 1e8 for 5.6 billion."""
    if value == 0 or not math.isfinite(value):
        return 1.0
    digits = f"{abs(value):.6e}"
    mantissa, exponent = digits.split("e")
    decimals = len(mantissa.replace(".", "").rstrip("0")) - 1
    return float(10.0 ** (int(exponent) - decimals))


class Readings(NamedTuple):
    """The three ranges of a figure, each made from the one before.

    ``read``: its own range. ``possible``: the widest honest reading, an exact round number widened by its rounding.
    ``known``: what was counted when it was printed, floors and ceilings closed by the fineness of their number.
    """

    read: Range
    possible: Range
    known: Range


def readings(figure: Figure) -> Readings:
    """A figure's ranges."""
    own = read(figure)
    possible = _possible(figure, own)
    return Readings(own, possible, _known(figure, possible))


def read(figure: Figure) -> Range:
    """The figure's own range, open sides as infinities."""
    return Range(
        -math.inf if figure.low is None else figure.low,
        math.inf if figure.high is None else figure.high,
    )


def _possible(figure: Figure, span: Range) -> Range:
    """The widest honest reading; an exact round number is widened by its rounding (at most 2.5%)."""
    if figure.hedge == "exact" and span.low == span.high and abs(span.low) >= 100:
        unit = unit_of_rounding(span.low)
        if unit > 1:
            slack = min(unit / 2, abs(span.low) * ROUNDING)
            return Range(span.low - slack, span.high + slack)
    return span


def _fineness(figure: Figure, bound: float) -> float:
    """How far a floor or ceiling reaches: its rounding, but no more than ``FLOOR`` of it; "a dozen" to the next."""
    if "dozen" in figure.text.lower():
        return DOZEN
    unit = unit_of_rounding(bound)
    return min(unit, abs(bound) * FLOOR) if unit > 1 else unit


def _known(figure: Figure, possible: Range) -> Range:
    """What was counted when it was printed: floors and ceilings closed by the fineness of their number.

    "At least 112" was a count of 112 and "at least 43" one of 43: both floors hold for 150, yet the counts
    differ. A floor is as fine as its number is round: "more than 200" reaches to 249, "more than 3,700" to
    3,799, "at least 112" is 112. Vague words stand for their usual reading.
    """
    if figure.hedge == "vague" and figure.plausible_low is not None and figure.plausible_high is not None:
        several = figure.low is not None and figure.plausible_low > figure.low
        shrink = 1.0 if figure.plausible_high < 100 else SEVERAL if several else VAGUE
        return Range(figure.plausible_low, figure.plausible_high * shrink)
    if math.isinf(possible.high) and math.isfinite(possible.low):
        bound = figure.value if figure.value is not None else possible.low
        return Range(possible.low, max(possible.low, bound + _fineness(figure, bound) - 1))
    if math.isinf(possible.low) and math.isfinite(possible.high):
        bound = figure.value if figure.value is not None else possible.high
        return Range(min(possible.high, bound - _fineness(figure, bound)), possible.high)
    if figure.hedge == "about" and figure.value is not None:
        edge = abs(figure.value) * EDGE
        return Range(min(possible.low + edge, figure.value), max(possible.high - edge, figure.value))
    return possible


@dataclass(frozen=True, slots=True)
class Cluster:
    """Items that share a common range."""

    common: Range
    items: tuple[int, ...]


def partition(ranges: Sequence[Range]) -> tuple[list[Cluster], list[int]]:
    """Sort and sweep: the fewest groups whose members all share a number, and the items that fit several groups.

    Greedy by upper end, the classic minimum piercing of intervals, n log n. An item that also meets the common
    range of another group takes no side and is returned apart ("dozens" between 24 and 51).

    Returns:
        The groups in ascending order, and the indices of the undecided items.
    """
    if not ranges:
        return [], []
    order = sorted(range(len(ranges)), key=lambda i: (ranges[i].high, ranges[i].low, i))
    groups: list[list[int]] = []
    point = -math.inf
    for i in order:
        if not groups or ranges[i].low > point:
            groups.append([])
            point = ranges[i].high
        groups[-1].append(i)
    commons = [_common(ranges, group) for group in groups]
    undecided = [
        i
        for n, group in enumerate(groups)
        for i in group
        if (n > 0 and ranges[i].low <= commons[n - 1].high)
        or (n + 1 < len(groups) and ranges[i].high >= commons[n + 1].low)
    ]
    if undecided:
        aside = set(undecided)
        groups = [members for group in groups if (members := [i for i in group if i not in aside])]
        commons = [_common(ranges, group) for group in groups]
    clusters = [Cluster(common, tuple(sorted(group))) for common, group in zip(commons, groups, strict=True)]
    return clusters, sorted(undecided)


def _common(ranges: Sequence[Range], group: Sequence[int]) -> Range:
    """Where all of a group can lie; its members are in order of their upper ends."""
    return Range(max([ranges[i].low for i in group]), ranges[group[0]].high)


def apart(ranges: Sequence[Range]) -> int:
    """How many pairs of ranges share no number; n log n."""
    ends = sorted(span.high for span in ranges)
    return sum(bisect_left(ends, span.low) for span in ranges)


def meeting(ranges: Sequence[Range]) -> Callable[[Range], bool]:
    """A test whether a range meets any of these, log n each."""
    ordered = sorted(ranges, key=lambda span: span.low)
    lows = [span.low for span in ordered]
    reach = list(accumulate((span.high for span in ordered), max))

    def meets(span: Range) -> bool:
        below = bisect_right(lows, span.high)
        return below > 0 and reach[below - 1] >= span.low

    return meets


def extremes(items: Sequence[T], span: Callable[[T], Range]) -> tuple[T, T]:
    """The item with the largest lower end and the item with the smallest upper end."""
    return max(items, key=lambda item: span(item).low), min(items, key=lambda item: span(item).high)
