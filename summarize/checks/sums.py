"""What the figures of a statement come to together: totals, rests, differences, so many each."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations, product

from summarize.checks import matching
from summarize.checks.statement import Stated, Statement

#: Of more figures than this some two or three come to any number.
MOST = 5
_RATED = 3

#: Words of a rate, without which nothing is multiplied or divided: "3 in each box", "13 games a month", "packs of 6".
_RATE = re.compile(
    r"\b(?:each|every|per|equal(?:ly)?|split|divided?|shared?|apiece|rate|times|at a time)\b"
    r"|\ban? (?:second|minute|hour|day|night|week|month|year|piece|head|person|pair)\b"
    r"|\b(?:packs?|packages|packets|boxes|bags|cases|piles|groups|teams|sets|sacks|rows|bundles) of (?=\d)",
    re.IGNORECASE,
)


_TOTAL = re.compile(r"\b(?:total|totals|totalled|in all|altogether|combined|all told)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sum:
    """An equation in words ("43 + 8 = 51") and the figures that enter it."""

    words: str
    figures: tuple[Stated, ...]


def implied(first: Statement, second: Statement, asked: Stated) -> Sum | None:
    """The sum that the figures of ``first`` come to, where it gives the figure ``asked`` of ``second``; else None.

    Figures of the second may enter beside those of the first ("6 eggs in 2 boxes" after "3 eggs in each box").
    Nothing is added up where the two pair their figures one to one: a restatement with another number is no sum.
    """
    if asked.number is None and not _restated(first, second):
        return _within(asked, [one for one in first.figures if matching.standing(one, asked) in ("same", "part")])
    given = [one for one in first.figures if one.number is not None]
    known = {one.number for one in given}
    also = [one for one in second.figures if one is not asked and one.number is not None and one.number not in known]
    if not given or len(given) > MOST or len(second.figures) > 2 or _restated(first, second):
        return None
    rated = bool(_RATE.search(first.text) or _RATE.search(second.text))
    for size in range(2, len(given) + len(also) + 1):
        for parts in combinations((*given, *also), size):
            left = [one for one in given if one not in parts]
            own = all(part in given for part in parts)
            if len(left) == len(given) or any(_left_out(one, asked) for one in left):
                continue
            if found := (_total(asked, parts) if own else None) or (_rate(asked, parts) if rated else None):
                return found
    return None


def _within(asked: Stated, parts: Sequence[Stated]) -> Sum | None:
    """A total that a range allows: 43 men and 8 women are more than 50 people, and so are "at least 43" and 8."""
    low, high = sum(part.span.low for part in parts), sum(part.span.high for part in parts)
    over = low >= asked.span.low or math.isclose(low, asked.span.low, rel_tol=1e-9)
    if not 2 <= len(parts) <= MOST or not over or not high <= asked.span.high or len({p.base for p in parts}) > 1:
        return None
    total = sum(part.figure.value or 0.0 for part in parts)
    terms = " + ".join(part.figure.text if part.number is None else f"{part.number:g}" for part in parts)
    return Sum(terms if any(part.number is None for part in parts) else f"{terms} = {total:g}", tuple(parts))


def _left_out(one: Stated, asked: Stated) -> bool:
    """Whether a figure cannot be passed over: it counts what is asked, and is not the one that others are told for."""
    return one.noun is not None and one.noun == asked.noun and one.number != 1


def wants_total(first: Statement, second: Statement, asked: Stated) -> bool:
    """Whether the second speaks of a total where the first gives only parts of it."""
    parts = [one for one in first.figures if one.noun and one.noun == asked.noun]
    return len(parts) > 1 and bool(_TOTAL.search(second.text)) and not _TOTAL.search(first.text)


def _restated(first: Statement, second: Statement) -> bool:
    return len(first.figures) == len(second.figures) and None not in matching.pair(first.figures, second.figures)


def _total(asked: Stated, parts: Sequence[Stated]) -> Sum | None:
    """A total or a rest; of three figures and more none that comes out as one of its own terms."""
    values = [part.number or 0.0 for part in parts]
    if len(values) > 2 and asked.number in values:
        return None
    for signs in product((1, -1), repeat=len(values)):
        total = sum(sign * value for sign, value in zip(signs, values, strict=True))
        if 1 in signs and _close(total, asked) and _of_one_sort(asked, parts, all(sign > 0 for sign in signs)):
            ordered = sorted(zip(signs, values, strict=True), key=lambda term: -term[0])
            terms = "".join(f" {'+' if sign > 0 else '-'} {value:g}" for sign, value in ordered)
            return Sum(f"{terms.removeprefix(' + ')} = {asked.number:g}", tuple(parts))
    return None


def _rate(asked: Stated, parts: Sequence[Stated]) -> Sum | None:
    """So many each: a product or quotient."""
    orders = permutations(parts) if len(parts) <= _RATED else ()
    for order in (one for one in orders if not _mixed(asked, one[:-1])):
        for value, words in _rates([part.number or 0.0 for part in order]):
            if _close(value, asked):
                return Sum(f"{words} = {asked.number:g}", tuple(parts))
    return None


def _rates(values: Sequence[float]) -> Iterator[tuple[float, str]]:
    """So many each, or one of so many: of two figures, or of the total or rest of two and a third."""
    *counted, last = values
    totals = [(counted[0], f"{counted[0]:g}")]
    if len(counted) == 2:
        one, two = counted
        totals = [(one + two, f"({one:g} + {two:g})"), (one - two, f"({one:g} - {two:g})")]
    for total, words in totals:
        yield total * last, f"{words} × {last:g}"
        if last:
            yield total / last, f"{words} ÷ {last:g}"


def _of_one_sort(asked: Stated, parts: Sequence[Stated], total: bool) -> bool:
    """Whether the parts can make up what is asked: the killed and the wounded make no total of killed."""
    if len({part.base for part in parts if not part.bare}) > 1:
        return False
    if (total or len(parts) > 2) and _mixed(asked, parts):
        return False
    if total and any(part.past and part.before[:1] == ("from",) for part in parts):  # "rose from 20 to 70" is not 90
        return False
    return not total or all(
        not (part.measure and asked.measure) or matching.standing(part, asked) in ("same", "part") for part in parts
    )


def _mixed(asked: Stated, parts: Sequence[Stated]) -> bool:
    """Whether some of the parts count what is asked and others do not: plums and oranges are not all plums."""
    named = {part.noun for part in parts if part.noun}
    return asked.noun in named and len(named) > 1


def _close(value: float, asked: Stated) -> bool:
    return math.isclose(value, asked.number or 0.0, rel_tol=1e-6, abs_tol=1e-9)
