"""Which figure of one statement answers which figure of another, and how the two stand to each other."""

from __future__ import annotations

import math
from collections.abc import Sequence

from summarize.checks.statement import Stated, told
from summarize.language import measures
from summarize.language.vocabulary import is_person, vocabulary
from summarize.tensions import intervals
from summarize.tensions.intervals import Range
from summarize.tensions.scope import compose

# What speaks for two figures being of one thing: the noun that they count, the words round them, that both can hold.
_SAME_NOUN = 3.0
_ONE_SORT = 1.0
_OTHER_NOUN = -1.0
_NEARBY = 0.5
_HOLDS = 1.0
_WHOLE = 0.75  # "three of the five were freed" tells of three who were
_PAST = 3.0  # "rose from 20 to 70" is answered by what it rose to

#: A number without unit or noun is of what another counts when so many of the words round them are the same.
_ONE_PLACE = 3

#: What a report drops when it tells a figure once more.
_ROUND_WORDS = frozenset({"about", "nearly", "at_least", "at_most"})

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
    if a.base != b.base and not ((a.bare or b.bare) and nearby >= _ONE_PLACE):
        return None
    against = (_PAST if a.past else 0.0) + (_WHOLE if a.whole and not b.whole else 0.0)
    return _nouns(a, b) + _NEARBY * nearby + (_HOLDS if within(a, b) else 0.0) - against


def _nouns(a: Stated, b: Stated) -> float:
    """What the nouns say: "16 NATO member states" and "16 members" count the same, each names the other's."""
    if a.noun is None or b.noun is None:
        return 0.0
    if told(a.noun, (b.noun, *b.after)) or told(b.noun, a.after):
        return _SAME_NOUN
    return _ONE_SORT if _is_somebody(a.noun) and _is_somebody(b.noun) else _OTHER_NOUN


def _is_somebody(noun: str) -> bool:
    return noun in vocabulary().generic or is_person(noun)


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
    return measures.relation(said.measure, asked.measure) if said.measure and asked.measure else "same"


def _by_noun(said: Stated, asked: Stated) -> measures.Relation:
    """Men are some of the people; whether officers are the policemen, nobody can tell."""
    alike = _nouns(said, asked)
    if alike != _ONE_SORT:
        return "apart" if alike == _OTHER_NOUN else "same"
    everyone = vocabulary().generic
    if (said.noun in everyone) == (asked.noun in everyone):
        return "same" if said.noun in everyone else "unknown"
    return "part" if asked.noun in everyone else "whole"


def _expected(one: Stated) -> bool:
    """Whether the figure is one of a forecast or a plan."""
    return one.claim is not None and one.claim.stance in ("planned", "possible", "forecast")


def rule(said: Stated | None, asked: Stated) -> str:
    """The rule by which the figure that is said decides about the figure that is asked."""
    if said is None:
        return "not-said"
    if _expected(said) and not _expected(asked):
        return "forecast"
    there, sort = standing(said, asked), _by_noun(said, asked)
    if (there == "part" and said.span.low > asked.span.high) or (there == "whole" and asked.span.low > said.span.high):
        return "part-exceeds-whole"
    other = _by_measure(said, asked) != "same" or sort == "apart"
    if other and (asked.figure.dimension == "count" or not within(said, asked)):
        return "not-said"
    if within(said, asked):
        return "agrees"
    if asked.figure.hedge == "exact" and _told_shorter(said, asked):
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
    """Whether the figure asked is the one said, without its hedge ("some 8 billion") or rounded ("$1.84 trillion")."""
    if said.figure.hedge in _ROUND_WORDS:
        return said.base == asked.base and said.figure.value == asked.figure.value
    if said.number is None or said.base != asked.base or asked.number is None:
        return False
    rounder = intervals.unit_of_rounding(asked.number) > intervals.unit_of_rounding(said.number)
    span = intervals.readings(asked.figure).possible
    return rounder and said.figure.unit == asked.figure.unit and span.low <= said.number <= span.high
