"""Which figure of one statement answers which figure of another, and how the two stand to each other."""

from __future__ import annotations

import math
from collections.abc import Sequence

from summarize.checks import wording
from summarize.checks.statement import SHORTEST, Stated
from summarize.checks.wording import alike, told
from summarize.language import measures
from summarize.language.vocabulary import is_person, vocabulary
from summarize.schemas import Figure
from summarize.tensions import intervals
from summarize.tensions.intervals import Range
from summarize.tensions.scope import compose

# What speaks for two figures being of one thing: the noun that they count, the words round them, that both can hold.
_SAME_NOUN = 3.0
_ONE_SORT = 1.0
_OTHER_NOUN = -1.0
_NEARBY = 0.5
_HOLDS = 1.0
_SAME_NUMBER = 1.0
_WHOLE = 1.75  # "three of the five were freed" tells of three who were
_PAST = 3.0  # "rose from 20 to 70" is answered by what it rose to

#: A number without unit or noun is of what another counts when so many of the words round them are the same.
_ONE_PLACE = 3

#: What a report drops when it tells a figure once more, and what it may put in its place: "some 8 million" and "8
#: million"; "at least 74" and "dozens", for which its number alone is asked.
_ROUND_WORDS = frozenset({"about", "nearly", "at_least", "at_most", "more_than"})
_KNOWN = frozenset({"about", "at_least"})
#: A vague plural is used for up to so many times its range.
_VAGUER = 10.0
_CEILINGS = frozenset({"at_most", "less_than"})

#: Conversions of units are rounded, to no less than this share: "1.2 miles (2 km)".
ROUNDED = 0.05


def pair(premise: Sequence[Stated], hypothesis: Sequence[Stated]) -> list[Stated | None]:
    """For each figure of the hypothesis the figure of the premise that answers it, or None.

    The likeliest pairs first, one to one; a figure told twice may be answered twice by the same.
    """
    scored = sorted(
        (-score, abs(i - j), i, j)
        for i, asked in enumerate(hypothesis)
        for j, said in enumerate(premise)
        if (score := likeness(said, asked)) is not None
    )
    found: list[Stated | None] = [None] * len(hypothesis)
    taken: set[int] = set()
    for again in (False, True):
        for _, _, i, j in scored:
            if found[i] is None and (j not in taken or (again and within(premise[j], hypothesis[i]))):
                found[i] = premise[j]
                taken.add(j)
    return found


def likeness(a: Stated, b: Stated) -> float | None:
    """How much speaks for two figures being of one thing; None where their units rule it out."""
    nearby = sum(told(word, b.before) for word in a.before) + sum(told(word, b.after) for word in a.after)
    equal = a.figure.value is not None and a.figure.value == b.figure.value
    if a.base != b.base and ("percent" in (a.base, b.base) or not _placed_alike(a, b, nearby, equal)):
        return None
    against = (_PAST if a.past else 0.0) + (_WHOLE if a.whole and not b.whole else 0.0)
    same = (_HOLDS if within(a, b) else 0.0) + (_SAME_NUMBER if equal else 0.0)
    return _nouns(a, b) + _NEARBY * nearby + same - against


def _placed_alike(a: Stated, b: Stated, nearby: int, equal: bool) -> bool:
    """Whether a number without unit or noun stands where the other figure stands."""
    return (a.bare or b.bare) and nearby >= (1 if equal else _ONE_PLACE)


def _nouns(a: Stated, b: Stated) -> float:
    """What the nouns say: "16 NATO member states" and "16 members" count the same, each names the other's."""
    if a.noun is None or b.noun is None:
        return 0.0
    if any(alike(a.noun, word) for word in (b.noun, *b.after)) or any(alike(b.noun, word) for word in a.after):
        return _SAME_NOUN
    return _ONE_SORT if _is_somebody(a.noun) and _is_somebody(b.noun) else _OTHER_NOUN


def _is_somebody(noun: str) -> bool:
    return _is_anybody(noun) or is_person(noun)


def _is_anybody(noun: str) -> bool:
    """Whether a noun leaves open who is counted: "people", "others"."""
    return noun in vocabulary().generic or noun == "other"


def within(narrow: Stated, wide: Stated) -> bool:
    """Whether all that the first can mean, the second allows."""
    span = _as_printed(wide, narrow)
    return span.low <= narrow.span.low and narrow.span.high <= span.high


def _as_printed(one: Stated, other: Stated) -> Range:
    """The first figure's range, widened by what a conversion into its unit may have rounded away."""
    if one.base != other.base or one.base == "count" or one.figure.unit == other.figure.unit:
        return one.span
    value = one.figure.value or one.span.low or 1.0
    slack = min(ROUNDED, intervals.unit_of_rounding(value) / 2 / abs(value)) if math.isfinite(value) else ROUNDED
    return Range(one.span.low - slack * abs(one.span.low), one.span.high + slack * abs(one.span.high))


def standing(said: Stated, asked: Stated) -> measures.Relation:
    """How what ``said`` counts stands to what ``asked`` counts, by their measures and by their nouns."""
    return compose((_by_measure(said, asked), _by_noun(said, asked)))


def _by_measure(said: Stated, asked: Stated) -> measures.Relation:
    """By the measures of the table; harm that only the second tells must be told by the first in words."""
    if said.measure and asked.measure:
        one = _one_place(said, asked) or _by_its_noun(said, asked)
        return "same" if one else measures.relation(said.measure, asked.measure)
    near = (*said.before, *said.after)
    if asked.measure and measures.table()[asked.measure].family == "harm":
        return "same" if wording.tells_measure(near, asked.measure) else "unknown"
    other = said.measure and measures.table()[said.measure].people and asked.predicate
    return "unknown" if other and not told(asked.predicate or "", near) else "same"


def _by_its_noun(said: Stated, asked: Stated) -> bool:
    """Whether the second has its measure from the noun alone that both count: passengers are aboard, come what may."""
    row = measures.table()[asked.measure or ""]
    return row.family != "harm" and asked.noun in row.nouns and alike(said.noun or "", asked.noun or "")


def _one_place(said: Stated, asked: Stated) -> bool:
    """Whether the words behind a figure stand round the other too, so that both count one thing however it is read."""
    behind = [word for word in asked.after if len(word) >= SHORTEST]
    near = (*said.before, *said.after)
    return len(behind) > 1 and said.figure.value == asked.figure.value and all(told(word, near) for word in behind)


def _by_noun(said: Stated, asked: Stated) -> measures.Relation:
    """Men are some of the people; whether officers are the policemen, nobody can tell."""
    alike = _nouns(said, asked)
    if alike != _ONE_SORT:
        return "apart" if alike == _OTHER_NOUN else "same"
    anybody, asked_anybody = _is_anybody(said.noun or ""), _is_anybody(asked.noun or "")
    if anybody == asked_anybody:
        return "same" if anybody else "unknown"
    return "part" if asked_anybody else "whole"


def _expected(one: Stated) -> bool:
    """Whether the figure is one of a forecast or a plan."""
    return one.claim is not None and one.claim.stance in ("planned", "possible", "forecast")


def rule(said: Stated | None, asked: Stated, *, foretold: bool = False) -> str:
    """The rule by which the figure that is said decides about the figure that is asked.

    Args:
        said: a figure of the first statement, or None.
        asked: the figure of the second.
        foretold: whether the second statement speaks of what is to come.
    """
    if said is None:
        return "not-said"
    if _expected(said) and not (foretold or _expected(asked)):
        return "forecast"
    there, sort = standing(said, asked), _by_noun(said, asked)
    if (there == "part" and said.span.low > asked.span.high) or (there == "whole" and asked.span.low > said.span.high):
        return "part-exceeds-whole"
    other = _by_measure(said, asked) != "same" or sort == "apart"
    if other and (asked.figure.dimension == "count" or not within(said, asked)):
        return "not-said"
    if within(said, asked):
        return "agrees"
    if _told_shorter(said, asked):
        return "same-figure"
    if sort != "same":
        return "not-said"
    if _as_printed(said, asked).meets(_as_printed(asked, said)):
        return "fits-both"
    return "forecast" if _expected(asked) and not _expected(said) else "figures-disjoint"


def exceeding(premise: Sequence[Stated], asked: Stated) -> Stated | None:
    """A figure that is larger than the whole that contains it: 43 of the men where 30 people are asked for."""
    return next(
        (said for said in premise if said.base == asked.base and rule(said, asked) == "part-exceeds-whole"), None
    )


def _told_shorter(said: Stated, asked: Stated) -> bool:
    """Whether the figure asked is the one said, told more loosely: without its hedge, rounded, or in a vague word."""
    if said.base != asked.base or (said.base != "count" and said.figure.unit != asked.figure.unit):
        return False
    if asked.figure.hedge in ("exact", "between"):
        return _unhedged(said.figure, asked.figure) or _rounded(said, asked)
    known = said.figure.value if said.figure.hedge in _KNOWN and asked.figure.hedge not in _CEILINGS else None
    if asked.figure.hedge == "about" and known is None:
        return said.figure.hedge in _ROUND_WORDS and said.figure.value == asked.figure.value is not None
    span = intervals.read(asked.figure)
    if asked.figure.hedge == "vague" and span.high < said.span.low <= _VAGUER * span.high:
        return True  # 15,000 are thousands
    return known is not None and span.low <= known <= span.high


def _unhedged(said: Figure, asked: Figure) -> bool:
    """Whether one is the other without its hedge: "some 8 billion", "about 75 to 80 pounds"."""
    if said.hedge not in _ROUND_WORDS:
        return False
    if asked.value is None:
        wide, narrow = intervals.read(said), intervals.read(asked)
        return said.hedge == "about" and wide.low <= narrow.low and narrow.high <= wide.high
    return said.value == asked.value


def _rounded(said: Stated, asked: Stated) -> bool:
    """Whether one is the other in fewer digits: "$1.84 trillion" and "$1.8 trillion"."""
    if said.number is None or asked.number is None:
        return False
    rounder = intervals.unit_of_rounding(asked.number) > intervals.unit_of_rounding(said.number)
    span = intervals.readings(asked.figure).possible
    return rounder and said.figure.unit == asked.figure.unit and span.low <= said.number <= span.high
