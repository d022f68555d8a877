"""Parts that do not sum to their whole, in one sentence of one report: "12 arrested: five men and eight women".

Arithmetic on ranges: parts of which nobody is two may never come to more than their whole; parts that are all there is
may not come to less. What is read as parts of a whole stands in ``language.breakdowns``.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarize.language import breakdowns, measures
from summarize.schemas import Article, Claim
from summarize.tensions import tellings
from summarize.tensions.intervals import Range
from summarize.tensions.tellings import Telling


@dataclass(frozen=True, slots=True)
class Sum:
    """A whole and the parts that do not come to it, in each report that prints them so; ``total`` is their
    sum as printed (whether they are at odds is decided with the slack of round numbers)."""

    wholes: tuple[Telling, ...]
    parts: tuple[Telling, ...]
    total: Range

    @property
    def addends(self) -> tuple[Telling, ...]:
        """The parts as the first report prints them."""
        return tuple(t for t in self.parts if t.report == self.wholes[0].claim.article)


def total(parts: Iterable[Range]) -> Range:
    """The range in which the sum of the parts lies."""
    spans = tuple(parts)
    return Range(sum(span.low for span in spans), sum(span.high for span in spans))


def at_odds(whole: Range, summed: Range, exhaustive: bool) -> bool:
    """Whether parts cannot come to their whole: never more than it, and no less where they are all there is."""
    return summed.low > whole.high or (exhaustive and summed.high < whole.low)


def find(claims: Iterable[Claim], article: Article) -> Iterator[tuple[str, ...]]:
    """Find the parts that do not sum to their whole in one article.

    Args:
        claims: the article's, in any order.
        article: where they stand.

    Yields:
        The id of each whole, then those of its parts.
    """
    counts = (c for c in claims if c.figure and c.figure.dimension == "count" and c.stance == "asserted")
    spans = sorted(((c.figure, c) for c in counts if c.figure), key=lambda pair: pair[0].start)
    if any(a.end > b.start for (a, _), (b, _) in pairwise(spans)):
        return  # figures that overlap are not all of the article's own
    for found in breakdowns.breakdowns(article.text, [figure for figure, _ in spans]):
        whole, *parts = (tellings.tell(spans[n][1], article) for n in (found.whole, *found.parts))
        exhaustive = found.exhaustive and whole.read.low == whole.read.high
        if _people(whole.claim) and at_odds(whole.possible, total(t.possible for t in parts), exhaustive):
            yield tellings.ids((whole, *parts))


def told(found: Iterable[Sequence[str]], claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Iterator[Sum]:
    """What ``find`` found in several articles, each whole once, however many print it with the same parts."""
    alike: dict[tuple[str, ...], list[list[Telling]]] = defaultdict(list)
    for ids in found:
        addends = [tellings.tell(claims[one], articles[claims[one].article]) for one in ids]
        alike[addends[0].claim.measure or "", *(tellings.printed([t]) for t in addends)].append(addends)
    for same in alike.values():
        wholes, parts = tuple(one[0] for one in same), tuple(t for one in same for t in one[1:])
        yield Sum(wholes, parts, total(t.read for t in same[0][1:]))


def _people(claim: Claim) -> bool:
    """Whether a figure counts people, as far as its claim says."""
    row = measures.table().get(claim.measure or "")
    return claim.subject == "people" or (row is not None and row.people)


def words(summed: Range) -> str:
    """A sum in words: "13", "13 to 15", "13 or more"."""
    if math.isinf(summed.high):
        return f"{summed.low:,.0f} or more"
    return f"{summed.low:,.0f}" if summed.low == summed.high else f"{summed.low:,.0f} to {summed.high:,.0f}"
