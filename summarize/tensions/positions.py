"""Which figures can hold together: the sides that figures of one scope fall into."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from summarize.tensions import intervals
from summarize.tensions.tellings import Telling

#: A figure that meets none of so many others is not tried against the rest: it is kept.
TRIED = 500


def positions(tellings: Sequence[Telling]) -> tuple[list[tuple[Telling, ...]], list[Telling]]:
    """Figures that can hold together, in ascending order, and those that take no side.

    Numbers make the positions. Vague words join the one that they fit and narrow none; where they fit none they are a
    position of their own; where they fit several they stand aside, or with the one that their own report gives too.
    """
    exact = [t for t in tellings if not t.vague]
    clusters, undecided = intervals.partition([t.known for t in exact])
    sides = [[exact[i] for i in cluster.items] for cluster in clusters]
    aside = [exact[i] for i in undecided]
    words: list[Telling] = []
    lows, highs = [c.common.low for c in clusters], [c.common.high for c in clusters]
    several: list[Telling] = []
    for telling in (t for t in tellings if t.vague):
        # Both ends of the clusters rise, so that those that a range meets stand side by side.
        first, end = bisect_left(highs, telling.known.low), bisect_right(lows, telling.known.high)
        (words if first >= end else sides[first] if end - first == 1 else several).append(telling)
    in_words, more = intervals.partition([t.known for t in words])
    aside += _homeless(several, sides)
    sides += [[words[i] for i in cluster.items] for cluster in in_words]
    aside += [words[i] for i in more]
    return sorted(map(tuple, sides), key=lambda side: (side[0].known.low, side[0].known.high)), aside


def _homeless(wide: Sequence[Telling], sides: Sequence[list[Telling]]) -> list[Telling]:
    """What fits several positions, but not just one of its own report, to which the others are added."""
    own: dict[str, list[tuple[int, Telling]]] = defaultdict(list)
    if wide:
        for n, side in enumerate(sides):
            for telling in side:
                own[telling.report].append((n, telling))
    left: list[Telling] = []
    for telling in wide:
        fits = {n for n, told in own[telling.report] if told.known.meets(telling.known)}
        (sides[fits.pop()] if len(fits) == 1 else left).append(telling)
    return left


def opposed(
    sides: Sequence[Sequence[Telling]],
    tried: Sequence[Sequence[Telling]],
    against: Callable[[Telling, Telling], bool],
) -> tuple[tuple[Telling, ...], ...]:
    """The positions without the figures that are against none in another position.

    Args:
        sides: the positions.
        tried: of each position those that the figures of the others are tried against, ``TRIED`` of them at most.
        against: whether two figures are against each other, in whichever order.
    """
    every = list(chain.from_iterable(tried))
    found: set[Telling] = set()
    start = 0
    for side, own in zip(sides, tried, strict=True):
        end = start + len(own)
        others = every[: min(start, TRIED + 1)] + every[end : end + TRIED + 1]
        for telling in side:
            if telling not in found:
                found.update(_against(telling, others, against))
        start = end
    return tuple(held for side in sides if (held := tuple(t for t in side if t in found)))


def _against(
    telling: Telling, others: Iterable[Telling], against: Callable[[Telling, Telling], bool]
) -> tuple[Telling, ...]:
    """A figure and the first that it is against; the figure alone if it is against none of very many."""
    for n, other in enumerate(others):
        if n == TRIED:
            return (telling,)
        if against(telling, other):
            return telling, other
    return ()
