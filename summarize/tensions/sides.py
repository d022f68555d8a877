"""As many dead of one side as another voice counts of the other: "15 militants were killed", "15 civilians"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from summarize.tensions.disputes import Dispute
from summarize.tensions.intervals import Range
from summarize.tensions.pairings import Pairing
from summarize.tensions.scope import CIVILIANS, FIGHTERS
from summarize.tensions.tellings import Telling

Numbers = Mapping[Range, Sequence[Telling]]

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
    ones, others = _by_number(pairing.tellings), _by_number(pairing.others)
    one, other = _answered(ones, others), _answered(others, ones)
    if not one:
        return None
    against = next(t for t in others[one[0].known] if t.voice != one[0].voice)
    return Dispute({"denial": (one[0], against)}, (one, other), (pairing.scope, pairing.other_scope), _SAME)


def _by_number(tellings: Iterable[Telling]) -> dict[Range, list[Telling]]:
    """Exact counts of all the dead of a side, by their number: of two sides they are likely the same people."""
    found: dict[Range, list[Telling]] = defaultdict(list)
    for telling in tellings:
        if telling.figure.hedge == "exact" and telling.claim.share == "whole" and telling.known.low >= _FEWEST:
            found[telling.known].append(telling)
    return found


def _answered(counts: Numbers, others: Numbers) -> tuple[Telling, ...]:
    """The counts that another voice gives of the other side."""
    voices = {number: {t.voice for t in told} for number, told in others.items()}
    return tuple(t for number, told in counts.items() for t in told if voices.get(number, set()) - {t.voice})
