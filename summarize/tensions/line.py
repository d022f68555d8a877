"""Figures of one scope on one line: which can hold together, and what days make of those that cannot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import combinations, product

from summarize.language import measures
from summarize.tensions import intervals, levels, matters, occasions
from summarize.tensions.disputes import Dispute, Evidence
from summarize.tensions.positions import TRIED, opposed, positions
from summarize.tensions.repertoires import Repertoire
from summarize.tensions.scope import SAME_DATE, Scope
from summarize.tensions.tellings import TELLING_NUMBER, Telling

#: A running total that grows by this factor between two reports needs explaining.
FAST = 3.0
#: A total that falls by more than this was of something else, unless one voice gives both.
FALL = 6.0
#: A vague word and a figure are hard to reconcile only when they lie this far apart ("scores" and 120 do not).
SOFT = 1.5
#: Certainty left when the order in time of two figures that time could change is not known.
UNDATED = 0.8
#: Certainty left when the measure leaves open what exactly is counted.
LOOSE = 0.6

#: So few figures are all set against each other where the ends of the line are not at odds.
FEW = 12

#: So long after its period the figure of a statistic has been published again, and revised.
RELEASED = timedelta(days=31)

Clusters = Sequence[Sequence[Telling]]


def _hard(low: Telling, high: Telling) -> bool:
    """Whether the two cannot both hold at all; vague words have no hard end."""
    if low.possible.meets(high.possible):
        return False
    return not (low.vague or high.vague) or high.possible.low > SOFT * low.possible.high


def _two_people(low: Telling, high: Telling) -> bool:
    """Whether two different named speakers give the figures: neither takes back what the other said."""
    one, other = low.claim.speaker, high.claim.speaker
    return bool(one and other and one.name and other.name and one.name != other.name)


def _pair_rule(low: Telling, high: Telling, kind: measures.Kind) -> str:
    """The rule for two figures of one scope given for about the same date, or whose dates do not matter."""
    if low.superseded or high.superseded:
        return "revised"
    if low.report == high.report and low.claim.headline != high.claim.headline:
        return "headline"
    if low.report == high.report and occasions.hour(low) != occasions.hour(high):
        return "total-rose" if kind == "total" else "level-changed"
    if low.possible.high == 0:
        return "denial"
    if not _hard(low, high):
        return "floors-differ"
    one, other = low.claim.speaker, high.claim.speaker
    if one and other and one.name and one.name == other.name and low.report != high.report:
        return "attribution"
    return "figures-disjoint"


def _dated_rule(low: Telling, high: Telling, kind: measures.Kind) -> str | None:
    """The rule for two figures of one scope given for different dates."""
    assert low.day is not None
    assert high.day is not None
    if low.report == high.report and low.claim.headline != high.claim.headline:
        return "headline"
    if kind == "level":
        return "level-changed"
    if low.day > high.day:
        if high.superseded:
            return "revised"
        if not _hard(low, high):
            return "floors-differ"
        if low.family == "arrests" and low.day - high.day > SAME_DATE:
            return None  # of another day's crowd, unless the report says that the figure replaces the other
        near = low.day - high.day <= SAME_DATE and low.voice != high.voice
        few = high.known.low < TELLING_NUMBER
        if near or few or _two_people(low, high):
            return "figures-disjoint"
        elsewhere = high.possible.low > FALL * low.possible.high and low.voice != high.voice
        return None if elsewhere else "total-fell"
    if low.superseded or low.report == high.report:
        return "revised" if high.superseded else "total-rose"
    fast = low.possible.high >= TELLING_NUMBER and not low.vague and high.possible.low >= FAST * low.possible.high
    return "growth" if fast else "total-rose"


def _bounded(telling: Telling, other: Telling) -> Telling:
    """An undated telling that was surely printed after the other, or before it, as of the nearest day it can be."""
    if telling.day is None and other.day is not None:
        since, until = telling.article.earliest, telling.article.latest
        if since and since > other.day:
            return replace(telling, day=since)
        if until and until < other.day:
            return replace(telling, day=until)
    return telling


def _published_again(low: Telling, high: Telling) -> bool:
    """Whether two figures of one period were given on days with a later release between them."""
    window = low.claim.window
    if low.day is None or high.day is None or low.day == high.day or window is None or window.end is None:
        return False
    return max(low.day, high.day) - window.end > RELEASED


def _judge(low: Telling, high: Telling, kind: measures.Kind) -> str | None:
    if not (low.superseded or high.superseded):
        if low.estimated != high.estimated:
            return "estimate-differs"
        kind = "level" if kind == "total" and low.estimated else kind  # what is feared may fall
    if low.day is None or high.day is None:
        low, high = _bounded(low, high), _bounded(high, low)
    if kind == "series":
        return "revised" if _published_again(low, high) else _pair_rule(low, high, kind)
    if kind == "fixed" or low.day is None or high.day is None or low.day == high.day:
        superseded = low.superseded
        if superseded and kind == "total" and not high.superseded:
            return "total-rose"
        return _pair_rule(low, high, kind)
    return _dated_rule(low, high, kind)


@dataclass(slots=True)
class _Below:
    """What a sweep from below remembers: the tellings that a higher one is judged against.

    For each day the lowest telling, the highest, and the one with the firmest upper end; over all days the newest
    and the oldest, each preferring a firm upper end.
    """

    lowest: dict[date | None, Telling] = field(default_factory=dict)
    firmest: dict[date | None, Telling] = field(default_factory=dict)
    highest: dict[date | None, Telling] = field(default_factory=dict)
    newest: Telling | None = None
    oldest: Telling | None = None

    def add(self, low: Telling) -> None:
        """Remember a telling."""
        self.lowest.setdefault(low.day, low)
        self.highest[low.day] = low
        if low.possible.high < self.firmest.setdefault(low.day, low).possible.high:
            self.firmest[low.day] = low
        if low.day is None:
            return
        if self.newest is None or self.newest.day is None or low.day > self.newest.day:
            self.newest = low
        if self.oldest is None or self.oldest.day is None or low.day < self.oldest.day:
            self.oldest = low

    def against(self, high: Telling) -> list[Telling]:
        """The tellings to judge a higher one against, each once."""
        if not self.lowest:
            return []
        near: list[date | None] = [None]
        if high.day is not None:
            near += [high.day - SAME_DATE, high.day, high.day + SAME_DATE]
        found = [of.get(day) for of in (self.lowest, self.firmest, self.highest) for day in near]
        ends = [self.newest, self.oldest]
        ends += [self.firmest.get(end.day) for end in ends if end]
        return [low for low in dict.fromkeys(found + ends) if low is not None]


def _candidates(clusters: Clusters) -> Iterator[Evidence]:
    """Pairs worth judging, lower telling first; their number grows with the tellings, not with their square."""
    counts, estimates = _Below(), _Below()
    for cluster in clusters:
        for high in cluster:
            yield from ((low, high) for low in (*counts.against(high), *estimates.against(high)))
        for low in cluster:
            (estimates if low.estimated else counts).add(low)


def _within_articles(clusters: Clusters) -> Iterator[Evidence]:
    """For each article, its lowest telling against each higher one, counts and estimates apart."""
    first: dict[tuple[str, bool], tuple[int, Telling]] = {}
    for n, cluster in enumerate(clusters):
        for telling in cluster:
            at, low = first.setdefault((telling.report, telling.estimated), (n, telling))
            if at < n:
                yield low, telling


def _fired(pairs: Iterable[Evidence], scope: Scope, known: Repertoire) -> dict[str, Evidence]:
    """Each rule with the pair that lies furthest apart."""
    kind = measures.kind(scope.measure)
    if kind == "total" and scope.forecast:
        kind = "level"  # what is expected may fall
    # nobody says of what exactly "more than $1 billion" is the floor
    loose = measures.loose(scope.measure) and scope.unit != "count"
    best: dict[str, Evidence] = {}
    furthest: dict[str, float] = {}
    for low, high in pairs:
        rule, apart = _judge(low, high, kind), high.possible.low - low.possible.high
        if rule is None or (rule == "floors-differ" and loose) or (rule in best and not apart > furthest[rule]):
            continue
        if known.at_odds(low, high) and matters.same(low, high):
            best[rule], furthest[rule] = (low, high), apart
    tied = {rule: pair for rule, pair in best.items() if occasions.tied(*pair)}
    # nobody hurt in one happening and some in another: only what ties the two makes them one
    return tied or {rule: pair for rule, pair in best.items() if pair[0].possible.high > 0}


def _denials(tellings: Sequence[Telling]) -> Dispute | None:
    """A figure that one source gives and another denies."""
    denied = [t for t in tellings if t.claim.stance == "denied"]
    if not denied:
        return None
    meets = intervals.meeting([t.possible for t in denied])
    near = [t for t in tellings if t.claim.stance != "denied" and meets(t.possible)]
    held = [t for t in near if _denied(t, denied)]
    if not held:
        return None
    return Dispute({"denial": (denied[0], held[0])}, (tuple(denied), tuple(held)), (), 1.0)


def _denied(telling: Telling, denied: Sequence[Telling]) -> bool:
    """Whether one of those denied is the same figure of the same matter; of very many, one that may be."""
    return any(
        n == TRIED or (telling.possible.meets(other.possible) and matters.same(telling, other))
        for n, other in enumerate(denied)
    )


def agreeing(scope: Scope, tellings: Sequence[Telling]) -> list[tuple[Telling, ...]]:
    """Figures that say the same: counts beside counts, what is feared beside what is feared."""
    sides: list[tuple[Telling, ...]] = []
    for feared in (False, True):
        stated = [t for t in tellings if t.claim.stance != "denied" and t.estimated is feared]
        sides += [tuple(stated[i] for i in c.items) for c in intervals.partition([t.known for t in stated])[0]]
    return levels.split(sides) if measures.kind(scope.measure) == "total" else sides


def _comparable(scope: Scope) -> bool:
    """Whether two figures of the scope answer one question: not two parts of wholes that nobody names."""
    if measures.periodic(scope.measure) and scope.stretch is None:
        return False  # of which month is not told
    return measures.comparable(scope.measure) and scope.share != "part"


def decidable(scope: Scope) -> bool:
    """Whether figures of the scope that exclude each other are at odds unless a report gives both."""
    return _comparable(scope) and not measures.loose(scope.measure)


def disputes(scope: Scope, tellings: Sequence[Telling], known: Repertoire) -> Iterator[Dispute]:
    """The disputes among figures of one scope.

    Args:
        scope: what they cover.
        tellings: the figures, in any order.
        known: what each report gives besides.

    Yields:
        At most two: what is denied, and the positions that cannot all hold. n log n in the number of tellings.
    """
    denial = _denials(tellings)
    if denial:
        yield denial
    stated = [t for t in tellings if t.claim.stance != "denied"]
    clusters, aside = positions(stated)
    if measures.kind(scope.measure) == "total":
        clusters = levels.split(clusters)
    if len(clusters) < 2 or not _comparable(scope):
        return
    sides = known.pruned(clusters)
    evidence = _fired((*_candidates(sides), *_within_articles(sides)), scope, known)
    if not evidence and sum(map(len, sides)) <= FEW:  # those in between may be of one matter where the ends are not
        evidence = _fired((pair for two in combinations(sides, 2) for pair in product(*two)), scope, known)
    if not evidence:
        return
    if measures.loose(scope.measure) or measures.family(scope.measure) in occasions.HAPPENING:
        sides = opposed(sides, sides, matters.same)
    dateless = measures.kind(scope.measure) in ("fixed", "series")
    undated = not dateless and any(t.day is None for pair in evidence.values() for t in pair)
    certainty = UNDATED if undated or scope.forecast else 1.0
    if measures.loose(scope.measure):
        certainty *= LOOSE
    yield Dispute(evidence, sides, (scope,), certainty, tuple(aside))
