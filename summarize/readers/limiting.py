"""Which of the places that stand beside figures limit them, and which are only where the story happens."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from summarize.readers import places
from summarize.schemas import Claim

# "Ten of the deaths were in Ohio", "32 people died, 25 in Ohio"
_HERE = re.compile(
    r"(?: of (?:them|those|whom|which"
    r"|the (?:\w+ )?(?:dead|deaths|victims|fatalities|missing|injured|wounded|arrests)))?,?"
    r"(?: (?:were|was|are|died|occurred))?(?: (?:reported|confirmed|recorded))? in (?:the )?[A-Z]"
)


def limited(text: str, claims: Sequence[Claim], starts: Sequence[int], headline: str) -> list[Claim]:
    """The claims without the places that limit nothing; what a place has of a count is all that it has.

    Args:
        text: the article.
        claims: its figure claims.
        starts: where its sentences begin.
        headline: the headline and dateline of the article.
    """
    at = [n for n, claim in enumerate(claims) if claim.place]
    own = {n: claims[n].measure for n in at if _its_own(text, claims[n], starts)}
    several = {own[a] for a in own for b in own if own[a] == own[b] and claims[a].place != claims[b].place}
    leads = {n for n in at if n not in own and _leads_a_list(claims[n:], starts)}
    alone = {
        n for n in (*own, *leads) if own.get(n, "") in several or not _in_headline(claims[n].place or "", headline)
    }
    parts = {n for n in at if n in alone or _of_a_larger(text, claims[:n], claims[n], starts)}
    kinds = [(f"{c.measure} {c.event}", size(c), "" if n in parts else c.place or "") for n, c in enumerate(claims)]
    keep = narrower(kinds, headline)
    found = list(claims)
    for n in at:
        if n in parts:
            found[n] = claims[n].model_copy(update={"share": "whole"})
        elif not keep[n]:
            found[n] = claims[n].model_copy(update={"place": None})
    return found


def _its_own(text: str, claim: Claim, starts: Sequence[int]) -> bool:
    """Whether a place has a count of its own; where two have one, neither is the whole."""
    at = claim.figure.start if claim.figure else claim.quote.start
    return places.of_its_own(text, starts[bisect_right(starts, at) - 1], at) == claim.place


def _leads_a_list(claims: Sequence[Claim], starts: Sequence[int]) -> bool:
    """Whether the first count is followed by that of another place: "three deaths in Ohio, two in Iowa"."""
    first, following = claims[0], claims[1:2]
    if not following or following[0].measure != first.measure or following[0].place in (None, first.place):
        return False
    ends = starts[bisect_right(starts, first.quote.start) :][:1]
    return not ends or following[0].quote.start < ends[0]


def _of_a_larger(text: str, before: Sequence[Claim], claim: Claim, starts: Sequence[int]) -> bool:
    """Whether a count is what a place has of a larger one: "32 people died, [25] of them in Ohio"."""
    if claim.figure is None or not _HERE.match(text, claim.figure.end):
        return False
    if claim.share == "part":
        return True
    begin = starts[bisect_right(starts, claim.figure.start) - 1]
    told = (c for c in reversed(before) if c.measure == claim.measure)
    return any(c.quote.start >= begin and c.place != claim.place and size(c) > size(claim) for c in told)


def size(claim: Claim) -> float:
    """How many a figure claim counts, for setting places beside each other."""
    figure = claim.figure
    assert figure is not None
    return figure.value if figure.value is not None else figure.plausible_low or figure.low or figure.high or 0.0


def narrower(named: Sequence[tuple[str, float, str]], headline: str) -> list[bool]:
    """Which places limit their figures.

    Words such as "one village" always do, and hospitals. A name and "the school" do not when the headline names it, or
    when the figure is about the largest of its kind: then it is where the story happens.

    Args:
        named: for each figure its kind (measure and the like), its value, and its place ("" for none).
        headline: the headline and dateline of the article.
    """
    largest: dict[str, float] = {}
    for kind, value, _ in named:
        largest[kind] = max(largest.get(kind, 0.0), value)
    minor = {place for kind, value, place in named if value < 0.5 * largest[kind]}
    main = {place for _, _, place in named} - minor
    return [
        bool(place)
        and (
            place.endswith("alone")
            or places.HOSPITAL.fullmatch(place) is not None
            or (place[0].islower() and not place.startswith("the "))
            or (place not in main and not _in_headline(place, headline))
        )
        for _, _, place in named
    ]


def _in_headline(place: str, headline: str) -> bool:
    if place.startswith("the "):
        return place.removeprefix("the ") in headline.lower()
    return place.removesuffix("s") in headline
