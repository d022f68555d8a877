"""Two scopes of one topic side by side, each with its figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from summarize.tensions.scope import Scope, Standing, standing
from summarize.tensions.tellings import Telling


class Covered:
    """The figures of one scope, with what every pairing asks of them worked out once."""

    def __init__(self, scope: Scope, tellings: Sequence[Telling]) -> None:
        self.scope = scope
        self.tellings = tellings
        self.highest = max(tellings, key=lambda t: t.possible.low)
        self.lowest = min(tellings, key=lambda t: t.possible.high)

    @cached_property
    def by_clue(self) -> dict[Hashable, list[Telling]]:
        """The figures by what makes two of them one figure (see ``clues``)."""
        told: dict[Hashable, list[Telling]] = defaultdict(list)
        for telling in self.tellings:
            for clue in clues(telling):
                told[clue].append(telling)
        return told


class Pairing(NamedTuple):
    """Two scopes of one topic with their figures; ``there`` is how the first stands to the second."""

    one: Covered
    other: Covered
    there: Standing

    @property
    def scope(self) -> Scope:
        """The first scope, the part if one is a part."""
        return self.one.scope

    @property
    def tellings(self) -> Sequence[Telling]:
        """The figures of the first scope."""
        return self.one.tellings

    @property
    def other_scope(self) -> Scope:
        """The second scope."""
        return self.other.scope

    @property
    def others(self) -> Sequence[Telling]:
        """The figures of the second scope."""
        return self.other.tellings


def pair(one: Covered, other: Covered) -> Pairing:
    """Set two scopes side by side, the part (if one is a part) first."""
    there = standing(one.scope, other.scope)
    if there.relation == "whole":
        return Pairing(other, one, standing(other.scope, one.scope))
    return Pairing(one, other, there)


def clues(telling: Telling) -> Iterator[Hashable]:
    """What makes two tellings one figure told twice: the same range in one article, or by one named speaker."""
    value = telling.figure.value
    if value is None:
        return
    span = (value, *telling.known)
    yield ("article", telling.report, *span)
    if telling.claim.speaker and telling.claim.speaker.name:
        yield ("speaker", telling.claim.speaker.name, *span)
