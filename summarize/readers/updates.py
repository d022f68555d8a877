"""Live reports: entries that begin with their hour, of which the latest stands for what it counts."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from summarize.language import hours, measures
from summarize.schemas import Claim

#: A report with fewer entries is no live report.
FEWEST = 2


def entries(text: str) -> Sequence[hours.Stamp]:
    """The entries of a live report, newest or oldest first; none where their hours are in no order."""
    found = hours.stamps(text)
    minutes = [entry.minutes for entry in found]
    return found if len(found) >= FEWEST and minutes in (sorted(minutes), sorted(minutes, reverse=True)) else ()


def overtaken(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those superseded that a later entry of a live report gives another figure for.

    Args:
        text: the article.
        claims: its figure claims.
    """
    told = entries(text)
    if not told:
        return list(claims)
    starts = [entry.start for entry in told]
    groups: dict[Hashable, list[tuple[int, Claim]]] = defaultdict(list)
    for claim in claims:
        at = bisect_right(starts, claim.quote.start) - 1
        if at >= 0 and claim.share == "whole" and not measures.loose(claim.measure or ""):
            groups[claim.measure, claim.place, claim.group, claim.event].append((told[at].minutes, claim))
    stale = {id(claim) for members in groups.values() for claim in _stale(members)}
    return [c.model_copy(update={"superseded": True}) if id(c) in stale else c for c in claims]


def _stale(members: Sequence[tuple[int, Claim]]) -> Iterator[Claim]:
    """The figures that no entry of the latest hour gives again."""
    last = max(hour for hour, _ in members)
    current = {_range(claim) for hour, claim in members if hour == last}
    yield from (claim for hour, claim in members if hour < last and _range(claim) not in current)


def _range(claim: Claim) -> tuple[float | None, float | None]:
    return (claim.figure.low, claim.figure.high) if claim.figure else (None, None)
