"""Crowds of one story told apart by the day on which they came together: two marches are two questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from summarize.language import measures
from summarize.tensions import occasions
from summarize.tensions.tellings import Telling


def by_day(measure: str, tellings: Sequence[Telling]) -> list[list[Telling]]:
    """The counts of one scope, those of crowds parted where their days lie apart.

    A count without a day is of the day that its report names first for a crowd, else of the last before its report.

    Args:
        measure: what is counted.
        tellings: the counts.
    """
    if measures.family(measure) != "attendance" or len(tellings) < 2:
        return [list(tellings)]
    named: dict[str, date] = {}
    for telling in sorted(tellings, key=lambda t: t.claim.quote.start):
        if span := occasions.of(telling).span:
            named.setdefault(telling.report, span[1])
    days = sorted({day for telling in tellings if (day := _day(telling, named))})
    first = [day for n, day in enumerate(days) if not n or (day - days[n - 1]).days > occasions.APART]
    if len(first) < 2:
        return [list(tellings)]
    groups: dict[date, list[Telling]] = {day: [] for day in first}
    for telling in tellings:
        day = _day(telling, named) or telling.article.published or first[0]
        near = min(first, key=lambda start: (start > day + timedelta(occasions.APART), abs((day - start).days)))
        groups[near].append(telling)
    return [group for group in groups.values() if group]


def _day(telling: Telling, named: Mapping[str, date]) -> date | None:
    span = occasions.of(telling).span
    return span[1] if span else named.get(telling.report)
