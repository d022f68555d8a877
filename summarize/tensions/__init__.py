"""Which answers cannot both hold, and why.

    claims of a topic -> scopes -> one line each (``line``), pairs of scopes (``parts``) -> disputes -> Tension

Every compared pair ends in exactly one rule, counted in ``Findings.pairs``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarize.schemas import Agreement, Article, Claim, Explained, Position, Tension, Topic
from summarize.tensions import compare, origins, reasons, severity, tellings
from summarize.tensions.disputes import Dispute
from summarize.tensions.parts import TELLING_NUMBER
from summarize.tensions.rules import EXPLAINING, RULES
from summarize.tensions.tellings import Telling


@dataclass(frozen=True, slots=True)
class Findings:
    """What comparing gives; ``pairs`` counts compared pairs by the rule that each ended in."""

    tensions: tuple[Tension, ...]
    agreements: tuple[Agreement, ...]
    explained: tuple[Explained, ...]
    pairs: dict[str, int]


def _finite(value: float) -> float | None:
    return None if value in (float("inf"), float("-inf")) else value


def _position(members: Sequence[Telling], articles: Mapping[str, Article]) -> Position:
    """One position; the range is where all its figures can hold, the label how most print it."""
    span = tellings.common(members)
    days = tellings.days(members)
    return Position(
        label=tellings.printed(members),
        low=_finite(span.low),
        high=_finite(span.high),
        claims=tellings.ids(members),
        sources=tellings.sources(members),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        reports=tellings.reports(members),
        origins=origins.count([t.claim for t in members], articles),
    )


def _shared_origin(positions: Sequence[Sequence[Telling]], articles: Mapping[str, Article]) -> bool:
    """Whether one origin stands behind two positions."""
    side = {t.claim.id: n for n, p in enumerate(positions) for t in p}
    joined = origins.group([t.claim for p in positions for t in p], articles)
    return any(len({side[c.id] for c in group}) > 1 for group in joined)


def _tension(topic: Topic, dispute: Dispute, articles: Mapping[str, Article]) -> Tension:
    """A dispute in words, with its severity; the id is given when all are sorted."""
    rule = compare.main_rule(dispute)
    shared = _shared_origin(dispute.positions, articles)
    score = severity.score(
        rule,
        severity.gap(rule, dispute.positions),
        dispute.certainty,
        severity.independence(dispute.positions, shared),
    )
    return Tension(
        id="",
        topic=topic.id,
        kind=RULES[rule].kind,
        rule=rule,
        severity=severity.grade(score),
        title=topic.title,
        why=reasons.why(dispute),
        settle=reasons.settle(dispute.evidence),
        positions=tuple(_position(p, articles) for p in dispute.positions),
        rules=tuple(r for r in RULES if r in dispute.evidence),
        score=score,
    )


def _agreements(
    topic: Topic, accords: Iterable[Sequence[Telling]], articles: Mapping[str, Article]
) -> Iterator[Agreement]:
    """Groups that more than one article prints."""
    for members in accords:
        reports = tellings.reports(members)
        if reports > 1:
            yield Agreement(
                id="",
                topic=topic.id,
                title=f"{tellings.printed(members)} · {topic.title}",
                claims=tellings.ids(members),
                reports=reports,
                origins=origins.count([t.claim for t in members], articles),
            )


def _look_alikes(told: Mapping[str, Sequence[Telling]]) -> Iterator[Explained]:
    """The same number in two topics: it looks like one figure and is two."""
    seen: dict[float, tuple[str, Telling]] = {}
    for topic, members in told.items():
        for telling in members:
            value = telling.claim.figure.value if telling.claim.figure else None
            if value is None or value < TELLING_NUMBER:
                continue
            first, other = seen.setdefault(value, (topic, telling))
            if first != topic:
                rule = "other-measure" if other.claim.measure != telling.claim.measure else "other-subject"
                why = f"{reasons.said(other)} and {reasons.said(telling)}: {EXPLAINING[rule]}."
                yield Explained(topic=first, rule=rule, claims=tellings.ids((other, telling)), why=why)
                seen[value] = (topic, telling)


def find(topics: Iterable[Topic], claims: Iterable[Claim], articles: Sequence[Article]) -> Findings:
    """Find the tensions, the agreements and the explained pairs of all topics.

    Args:
        topics: as ``topics.form`` gives them.
        claims: the claims that they name.
        articles: the articles of the claims.

    Returns:
        Tensions gravest first (T1, T2 ...), agreements by number of reports (A1, A2 ...), explained pairs, and how
        many pairs ended in each rule.
    """
    by_id = {c.id: c for c in claims}
    article = {a.id: a for a in articles}
    found: list[Tension] = []
    agreed: list[Agreement] = []
    explained: list[Explained] = []
    pairs: Counter[str] = Counter()
    told: dict[str, list[Telling]] = defaultdict(list)
    for topic in topics:
        told[topic.id] = tellings.by_article((by_id[c] for c in topic.claims), article)
        result = compare.topic(topic, told[topic.id])
        found.extend(_tension(topic, dispute, article) for dispute in result.disputes)
        agreed.extend(_agreements(topic, result.accords, article))
        explained.extend(result.explained)
        pairs.update(result.pairs)
    explained.extend(_look_alikes(told))
    found.sort(key=lambda t: (-t.score, t.topic, t.positions[0].claims))
    agreed.sort(key=lambda a: (-a.reports, -a.origins, a.topic, a.claims))
    return Findings(
        tensions=tuple(t.model_copy(update={"id": f"T{n}"}) for n, t in enumerate(found, start=1)),
        agreements=tuple(a.model_copy(update={"id": f"A{n}"}) for n, a in enumerate(agreed, start=1)),
        explained=tuple(explained),
        pairs=dict(sorted(pairs.items())),
    )
