"""A dispute: positions that cannot all hold, with the rules that fired and the two tellings that show each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from summarize.tensions.scope import Scope
from summarize.tensions.tellings import Telling

Evidence = tuple[Telling, Telling]


@dataclass(frozen=True, slots=True)
class Dispute:
    """What ``line`` and ``parts`` find, before it is put into words.

    ``evidence`` gives for each fired rule the pair that shows it best, the lower or narrower telling first.
    ``certainty`` (0 to 1) is how sure it is that the scopes are what they seem.
    """

    evidence: Mapping[str, Evidence]
    positions: tuple[tuple[Telling, ...], ...]
    scopes: tuple[Scope, ...]
    certainty: float
    undecided: tuple[Telling, ...] = ()
