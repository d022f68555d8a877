"""What is found in topics, each compared in figures and in words by itself, and in reports by themselves."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarize.schemas import Agreement, Article, Claim, Explained, Tension, Topic
from summarize.tensions import agreed, compare, sums, tellings, worded, written
from summarize.tensions.origins import Origins
from summarize.tensions.tellings import TELLING_NUMBER, Telling


class Found(NamedTuple):
    """What topics and reports give; ids of tensions and agreements are given when all are sorted.

    ``pairs`` counts compared pairs by the rule that each ended in. ``numbers`` are, topic by topic, the numbers that
    are large enough to tell, each with the first claim that gives it. ``sums`` are wholes, each followed by the parts
    that do not sum to it.
    """

    tensions: list[Tension]
    agreements: list[Agreement]
    explained: list[Explained]
    pairs: dict[str, int]
    numbers: list[dict[float, str]]
    sums: list[tuple[str, ...]]


class Shard(NamedTuple):
    """Some topics, and some reports with their claims: what can be compared without the rest."""

    topics: Sequence[Topic]
    reports: Sequence[tuple[Article, Sequence[Claim]]]


def in_shard(shard: Shard, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Found:
    """Compare the claims of each topic, and the parts of each report with their wholes.

    Args:
        shard: any of the topics that ``topics.form`` gives (no pair has claims of two), and any of the reports.
        claims: by id.
        articles: by id.
    """
    pairs: Counter[str] = Counter()
    every = Found([], [], [], pairs, [], [])
    origins = Origins(articles)
    for topic in shard.topics:
        _in_topic(topic, [claims[one] for one in topic.claims], origins, every)
    for article, told in shard.reports:
        every.sums.extend(sums.find(told, article))
    return every._replace(pairs={rule: n for rule, n in pairs.items() if n})


def joined(parts: Iterable[Found]) -> Found:
    """What several shards give, in their order."""
    pairs: Counter[str] = Counter()
    every = Found([], [], [], pairs, [], [])
    for part in parts:
        every.tensions.extend(part.tensions)
        every.agreements.extend(part.agreements)
        every.explained.extend(part.explained)
        every.numbers.extend(part.numbers)
        every.sums.extend(part.sums)
        pairs.update(part.pairs)
    return every


def _in_topic(topic: Topic, claims: Sequence[Claim], origins: Origins, out: Found) -> None:
    told = tellings.by_article(claims, origins.articles)
    figures = compare.topic(topic, told)
    in_words = worded.compare(topic, claims)
    accords = tuple(agreed.accords(topic, figures, in_words, origins))
    tensions = [written.of_figures(topic, dispute, origins) for dispute in figures.disputes]
    tensions += [written.of_words(topic, dispute, origins) for dispute in in_words.disputes]
    explained = [*figures.explained, *agreed.told_again(topic, accords, origins), *in_words.explained]
    out.tensions.extend(tensions)
    out.agreements.extend(agreed.agreements(topic, accords))
    out.explained.extend(unopposed(explained, tensions))
    out.numbers.append(_numbers(told))
    for pairs in (figures.pairs, in_words.pairs):
        for rule, n in pairs.items():
            out.pairs[rule] += n
    again = min(agreed.repeated(accords), figures.pairs["agrees"] + in_words.pairs["agrees"])
    out.pairs["same-origin"] += again
    out.pairs["agrees"] -= again


def _numbers(told: Iterable[Telling]) -> dict[float, str]:
    """The numbers of a topic, each with the first claim that gives it."""
    found: dict[float, str] = {}
    for telling in told:
        value = telling.figure.value
        if value is not None and value >= TELLING_NUMBER:
            found.setdefault(value, telling.claim.id)
    return found


def unopposed(explained: Iterable[Explained], found: Sequence[Tension]) -> Iterator[Explained]:
    """The explained pairs that no tension sets against each other: what is flagged is not also explained away."""
    if not found:
        yield from explained
        return
    stands: dict[str, dict[int, int]] = defaultdict(dict)
    for n, tension in enumerate(found):
        for place, position in enumerate(tension.positions):
            for claim in position.claims:
                stands[claim][n] = place
    for one in explained:
        places = [stands.get(claim, {}) for claim in one.claims]
        if not any(len({at[n] for at in places}) > 1 for n in places[0] if all(n in at for at in places)):
            yield one
