"""Which answers cannot both hold, and why.

    claims of a topic -> scopes -> one line each (``line``), pairs of scopes (``parts``) -> disputes -> Tension

Every compared pair ends in exactly one rule, counted in ``Findings.pairs``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarize.rulebook import EXPLAINING
from summarize.schemas import Agreement, Article, Claim, Explained, Figure, Tension, Topic
from summarize.tensions import compare, notes, origins, reasons, sums, tellings, worded, written
from summarize.tensions.compare import Comparison
from summarize.tensions.tellings import TELLING_NUMBER, Telling
from summarize.tensions.worded import Worded


@dataclass(frozen=True, slots=True)
class Findings:
    """What comparing gives; ``pairs`` counts compared pairs by the rule that each ended in."""

    tensions: tuple[Tension, ...]
    agreements: tuple[Agreement, ...]
    explained: tuple[Explained, ...]
    pairs: dict[str, int]


class Accord(NamedTuple):
    """Claims that agree, under their heading, and the same claims by their origin."""

    title: str
    claims: tuple[Claim, ...]
    origins: list[tuple[Claim, ...]]


def _agreements(topic: Topic, accords: Iterable[Accord]) -> Iterator[Agreement]:
    """Groups that more than one article prints."""
    for accord in accords:
        reports = len({c.article for c in accord.claims})
        if reports > 1:
            yield Agreement(
                id="",
                topic=topic.id,
                title=accord.title,
                claims=tuple(c.id for c in accord.claims),
                reports=reports,
                origins=len(accord.origins),
            )


def _told_again(topic: Topic, accords: Iterable[Accord], articles: Mapping[str, Article]) -> Iterator[Explained]:
    """Figures of one origin that two reports print in other words: a translation, a paraphrase."""
    for claims in (members for accord in accords for members in accord.origins):
        first = claims[0]
        if first.figure is None:
            continue
        for other in claims[1:]:
            if other.figure and other.article != first.article and _words(other.figure) != _words(first.figure):
                one, two = (tellings.tell(c, articles[c.article]) for c in (first, other))
                why = f"{reasons.said(one)} and {reasons.said(two)}: {EXPLAINING['same-origin'].gist}."
                yield Explained(topic=topic.id, rule="same-origin", claims=(first.id, other.id), why=why)
                break


def _words(figure: Figure) -> str:
    return " ".join(figure.text.casefold().split())


def _accords(topic: Topic, result: Comparison, in_words: Worded, articles: Mapping[str, Article]) -> Iterator[Accord]:
    """The groups of a topic that agree."""
    for members in result.accords:
        claims = tuple(t.claim for t in members)
        yield Accord(f"{tellings.printed(members)} · {topic.title}", claims, origins.group(claims, articles))
    for answer, claims in in_words.accords:
        title = f"{topic.title} {answer[:1].upper()}{answer[1:]}"
        yield Accord(title, claims, origins.group(claims, articles))


def _look_alikes(topic: str, told: Iterable[Telling], seen: dict[float, tuple[str, Telling]]) -> Iterator[Explained]:
    """The same number in two topics: it looks like one figure and is two.

    ``seen``: each number in the topics before, the last topic and its first telling.
    """
    for telling in told:
        value = telling.claim.figure.value if telling.claim.figure else None
        if value is None or value < TELLING_NUMBER:
            continue
        first, other = seen.setdefault(value, (topic, telling))
        if first != topic:
            rule = "other-measure" if other.claim.measure != telling.claim.measure else "other-subject"
            why = f"{reasons.said(other)} and {reasons.said(telling)}: {EXPLAINING[rule].gist}."
            yield Explained(topic=first, rule=rule, claims=tellings.ids((other, telling)), why=why)
            seen[value] = (topic, telling)


def _unopposed(explained: Iterable[Explained], found: Iterable[Tension]) -> Iterator[Explained]:
    """The explained pairs that no tension sets against each other: what is flagged is not also explained away."""
    stands: dict[str, dict[int, int]] = defaultdict(dict)
    for n, tension in enumerate(found):
        for place, position in enumerate(tension.positions):
            for claim in position.claims:
                stands[claim][n] = place
    for one in explained:
        places = [stands.get(claim, {}) for claim in one.claims]
        if not any(len({at[n] for at in places}) > 1 for n in places[0] if all(n in at for at in places)):
            yield one


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
    found: list[Tension] = []
    agreed: list[Agreement] = []
    explained: list[Explained] = []
    pairs: Counter[str] = Counter()
    alike: list[Explained] = []
    seen: dict[float, tuple[str, Telling]] = {}
    for topic in topics:
        told = tellings.by_article((by_id[c] for c in topic.claims), article)
        result = compare.topic(topic, told)
        found.extend(written.of_figures(topic, dispute, article) for dispute in result.disputes)
        explained.extend(result.explained)
        pairs.update(result.pairs)
        in_words = worded.compare(topic, [by_id[c] for c in topic.claims])
        accords = tuple(_accords(topic, result, in_words, article))
        agreed.extend(_agreements(topic, accords))
        explained.extend(_told_again(topic, accords, article))
        if in_words.dispute:
            found.append(written.of_words(topic, in_words.dispute, article))
        explained.extend(in_words.explained)
        pairs.update(in_words.pairs)
        again = sum(len(group) * (len(group) - 1) // 2 for accord in accords for group in accord.origins)
        again = min(again, result.pairs["agrees"] + in_words.pairs["agrees"])
        pairs.update({"same-origin": again, "agrees": -again})
        alike.extend(_look_alikes(topic.id, told, seen))
    explained.extend(alike)
    home = {claim: topic for topic in topics for claim in topic.claims}
    for wrong in sums.find([by_id[c] for c in home], article):
        topic = home[wrong.wholes[0].claim.id]
        found.append(written.of_sum(topic, wrong, article))
    found = notes.beside(found, {one: by_id[one] for one in home}, article)
    found.sort(key=lambda t: (-t.score, t.topic, t.positions[0].claims))
    agreed.sort(key=lambda a: (-a.reports, -a.origins, a.topic, a.claims))
    return Findings(
        tensions=tuple(t.model_copy(update={"id": f"T{n}"}) for n, t in enumerate(found, start=1)),
        agreements=tuple(a.model_copy(update={"id": f"A{n}"}) for n, a in enumerate(agreed, start=1)),
        explained=tuple(_unopposed(explained, found)),
        pairs={rule: n for rule, n in sorted(pairs.items()) if n},
    )
