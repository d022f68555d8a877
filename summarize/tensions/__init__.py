"""Which answers cannot both hold, and why.

    claims of a topic -> scopes -> one line each (``line``), pairs of scopes (``parts``) -> disputes -> Tension

Every compared pair ends in exactly one rule, counted in ``Findings.pairs``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarize import collector
from summarize.schemas import Agreement, Article, Claim, Explained, Tension, Topic
from summarize.tensions import found, look_alikes, notes, shards, sums, written
from summarize.tensions.origins import Origins


@dataclass(frozen=True, slots=True)
class Findings:
    """What comparing gives; ``pairs`` counts compared pairs by the rule that each ended in."""

    tensions: tuple[Tension, ...]
    agreements: tuple[Agreement, ...]
    explained: tuple[Explained, ...]
    pairs: dict[str, int]


@collector.paused()
def find(topics: Sequence[Topic], claims: Iterable[Claim], articles: Sequence[Article]) -> Findings:
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
    every = shards.compare(topics, by_id, article)
    wrong = tuple(sums.told(every.sums, by_id, article))
    wholes = {one.wholes[0].claim.id for one in wrong}
    home = {c: topic for topic in topics for c in topic.claims if c in wholes}
    origins = Origins(article)
    wrong_sums = [written.of_sum(home[one.wholes[0].claim.id], one, origins) for one in wrong]
    alike = look_alikes.find(zip(topics, every.numbers, strict=True), by_id, article)
    plain = [*every.tensions, *wrong_sums]
    noted = notes.beside(plain, by_id, article)
    across = [*wrong_sums, *(t for t, before in zip(noted, plain, strict=True) if t is not before)]
    tensions = sorted(noted, key=lambda t: (-t.score, t.topic, t.positions[0].claims))
    agreements = sorted(every.agreements, key=lambda a: (-a.reports, -a.origins, a.topic, a.claims))
    return Findings(
        tensions=tuple(t.model_copy(update={"id": f"T{n}"}) for n, t in enumerate(tensions, start=1)),
        agreements=tuple(a.model_copy(update={"id": f"A{n}"}) for n, a in enumerate(agreements, start=1)),
        explained=tuple(found.unopposed([*every.explained, *alike], across)),
        pairs=dict(sorted(every.pairs.items())),
    )
