"""What the claims of a topic together tell about what each of them covers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from summarize.language import measures, names
from summarize.schemas import Claim

#: A report that gives figures for this many days counts by the day.
TALLY = 3

#: Those who are all that a war report counts, unless it counts others too: of a state, or of those who fight it.
_FORCES = (
    frozenset(map(names.canonical, ("soldiers", "troops", "forces", "servicemen"))),
    frozenset((names.canonical("fighters"),)),
)

#: "Men" are all who are counted, unless a report counts women or children beside them.
MEN = names.canonical("men")
_NO_MEN = frozenset(map(names.canonical, ("women", "children", "boys", "girls", "teenagers")))


#: Those whom one disaster befalls, who are all who are counted where a report leads with them and counts nobody beside.
CROWDS = frozenset(
    map(names.canonical, "migrants refugees miners worshippers prisoners climbers passengers workers".split())
)

_BEFALLS = frozenset(("harm", "missing", "stranded", "inside"))
#: What hurt the wounded, and how badly, is no sort of people.
_HURT = frozenset(map(names.canonical, ("shot", "burned", "lightly hurt", "badly hurt")))


class Setting(NamedTuple):
    """What a topic's claims together tell about the scope of each (see ``setting``).

    ``tallies``: reports count by the day. ``forces_only``, ``men_only``: "soldiers" and "men" are all who are counted,
    and no sort of them; ``wholes``: so are the sorts of people named here.
    """

    tallies: bool = False
    forces_only: bool = False
    men_only: bool = False
    currency: str | None = None
    wholes: frozenset[str] = frozenset()


PLAIN = Setting()


def setting(claims: Sequence[Claim]) -> Setting:
    """Read the setting of a topic: whether its days are tallies, who alone is counted, its one currency."""
    currencies = {c.figure.unit for c in claims if c.figure and c.figure.dimension == "money" and c.figure.unit}
    groups = {names.canonical(c.group) for c in claims if c.group}
    return Setting(
        tallies=daily(claims),
        forces_only=bool(groups) and any(groups <= of_one_side for of_one_side in _FORCES),
        men_only=MEN in groups and groups.isdisjoint(_NO_MEN),
        currency=next(iter(currencies)) if len(currencies) == 1 else None,
        wholes=_wholes(claims) - _HURT if groups else frozenset(),
    )


def _wholes(claims: Iterable[Claim]) -> frozenset[str]:
    """The sorts of people that are all who are counted, by the report that counts them.

    It prints one figure with and without the sort ("Blast kills 25", "killing 25 miners"), or its
    highest figure is of one of ``CROWDS``.
    """
    told: dict[tuple[str, str | None, str | None], list[tuple[str | None, float]]] = {}
    for claim in claims:
        figure = claim.figure
        size = figure and (figure.value or figure.low)
        if (
            size
            and claim.share == "whole"
            and not claim.superseded
            and measures.family(claim.measure or "") in _BEFALLS
        ):
            group = names.canonical(claim.group) if claim.group else None
            told.setdefault((claim.article, claim.measure, claim.event), []).append((group, size))
    found: set[str] = set()
    for counts in told.values():
        plain = {size for group, size in counts if group is None and size > 1}
        found.update(group for group, size in counts if group and size in plain)
        group, _ = max(counts, key=lambda count: (count[1], count[0] is None))
        if group in CROWDS:
            found.add(group)
    return frozenset(found)


def daily(claims: Iterable[Claim]) -> bool:
    """Whether one-day windows are daily tallies: some article gives figures for several days.

    Else a day dates the event or the count ("killed on Saturday", "reached 112 on Sunday") and limits nothing.
    """
    days: dict[str, set[date]] = {}
    for claim in claims:
        window = claim.window
        if window and window.start and window.start == window.end and not (window.cumulative or claim.superseded):
            days.setdefault(claim.article, set()).add(window.start)
    return any(len(seen) >= TALLY for seen in days.values())
