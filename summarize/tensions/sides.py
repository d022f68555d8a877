"""As many dead of one side as another voice counts of the other: "15 militants were killed", "15 civilians"."""

from __future__ import annotations

from summarize.tensions.disputes import Dispute
from summarize.tensions.pairings import Pairing
from summarize.tensions.scope import CIVILIANS, FIGHTERS
from summarize.tensions.tellings import Telling

#: Fewer dead may be two of one side and two of the other.
_FEWEST = 3
#: How sure it is that they are the same dead.
_SAME = 0.8


def dispute(pairing: Pairing) -> Dispute | None:
    """A dispute about who the dead were, if two voices count equally many civilians and fighters."""
    if pairing.there.differs != ("group",) or pairing.scope.measure != "killed":
        return None
    groups = {pairing.scope.group, pairing.other_scope.group}
    if CIVILIANS not in groups or not groups & FIGHTERS:
        return None
    found = [(one, other) for one in pairing.tellings for other in pairing.others if _same_dead(one, other)]
    if not found:
        return None
    positions = tuple(dict.fromkeys(one for one, _ in found)), tuple(dict.fromkeys(other for _, other in found))
    return Dispute({"denial": found[0]}, positions, (pairing.scope, pairing.other_scope), _SAME)


def _same_dead(one: Telling, other: Telling) -> bool:
    """Whether the same number of two sides are likely the same people, and two voices tell of them."""
    exact = one.figure.hedge == other.figure.hedge == "exact"
    whole = one.claim.share == other.claim.share == "whole"
    return exact and whole and one.known == other.known and one.known.low >= _FEWEST and one.voice != other.voice
