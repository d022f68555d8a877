"""Which claims in words are set against each other: all, or of very many those that lie nearest in time."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import product

from summarize.schemas import Claim
from summarize.tensions import judgements

#: Up to so many pairs of a topic are all judged.
ALL = 10_000
#: Of more, each claim is judged against so many of every answer that are told before it, and so many after.
NEAR = 10


def count(claims: Sequence[Claim]) -> int:
    """How many pairs have a claim in words; figures are judged by arithmetic."""
    in_words = sum(claim.figure is None for claim in claims)
    return in_words * (in_words - 1) // 2 + in_words * (len(claims) - in_words)


def pairs(claims: Sequence[Claim]) -> Iterable[tuple[int, int]]:
    """The places of the pairs to judge, in the order of the claims; no more than grows with their number."""
    return sorted(_nearest(claims)) if count(claims) > ALL else _every(claims)


def _every(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    in_words = [at for at, claim in enumerate(claims) if claim.figure is None]
    for at, claim in enumerate(claims):
        later = range(at + 1, len(claims)) if claim.figure is None else in_words[bisect_left(in_words, at) :]
        yield from ((at, to) for to in later)


def _nearest(claims: Sequence[Claim]) -> set[tuple[int, int]]:
    sides: dict[str, list[tuple[date, int]]] = defaultdict(list)
    for at, claim in enumerate(claims):
        sides["figure" if claim.figure else judgements.answer(claim)].append((claim.as_of or date.min, at))
    for told in sides.values():
        told.sort()
    found: set[tuple[int, int]] = set()
    for side, other in product(sides, sides):
        if side != "figure" or other != "figure":
            found.update(_beside(sides[side], sides[other]))
    return found


def _beside(told: Iterable[tuple[date, int]], others: Sequence[tuple[date, int]]) -> Iterator[tuple[int, int]]:
    for day, at in told:
        middle = bisect_left(others, (day, at))
        for _, to in others[max(0, middle - NEAR) : middle + NEAR + 1]:
            if to != at:
                yield min(at, to), max(at, to)
