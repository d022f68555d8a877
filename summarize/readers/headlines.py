"""Headlines leave out what limits a figure: the text below says of when it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Sequence

from summarize.schemas import Claim, Window


def limited(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, the headline's limited to the stretch of time that the text limits the same figure to.

    "Employers add 162K jobs" above "162,000 jobs were added in July" is of July.
    """
    if not any(claim.headline for claim in claims):
        return list(claims)
    told: dict[Hashable, set[Window | None]] = defaultdict(set)
    for claim in claims:
        if not claim.headline:
            told[_counted(claim)].add(claim.window)
    return [_limited(claim, told.get(_counted(claim), set())) for claim in claims]


def _counted(claim: Claim) -> Hashable:
    return claim.measure, claim.group, claim.event, claim.figure.value if claim.figure else None


def _limited(claim: Claim, told: set[Window | None]) -> Claim:
    window = next(iter(told)) if len(told) == 1 else None
    if not claim.headline or claim.window or window is None or window.cumulative:
        return claim
    return claim.model_copy(update={"window": window})
