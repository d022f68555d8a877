"""What the claims of a topic together tell about what each of them covers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from summarize.language import names
from summarize.schemas import Claim

#: A report that gives figures for this many days counts by the day.
TALLY = 3

#: Those who are all that a war report counts, unless it counts others beside them.
_FORCES = frozenset(map(names.canonical, ("soldiers", "troops", "forces", "fighters", "servicemen")))

#: "Men" are all who are counted, unless a report counts women or children beside them.
MEN = names.canonical("men")
_NO_MEN = frozenset(map(names.canonical, ("women", "children", "boys", "girls", "teenagers")))


class Setting(NamedTuple):
    """What a topic's claims together tell about the scope of each (see ``setting``).

    ``tallies``: reports count by the day. ``forces_only``, ``men_only``: "soldiers" and "men" are all who are counted,
    and no sort of them.
    """

    tallies: bool = False
    forces_only: bool = False
    men_only: bool = False
    currency: str | None = None


PLAIN = Setting()


def setting(claims: Sequence[Claim]) -> Setting:
    """Read the setting of a topic: whether its days are tallies, who alone is counted, its one currency."""
    currencies = {c.figure.unit for c in claims if c.figure and c.figure.dimension == "money" and c.figure.unit}
    groups = {names.canonical(c.group) for c in claims if c.group}
    return Setting(
        tallies=daily(claims),
        forces_only=bool(groups) and groups <= _FORCES,
        men_only=MEN in groups and groups.isdisjoint(_NO_MEN),
        currency=next(iter(currencies)) if len(currencies) == 1 else None,
    )


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
