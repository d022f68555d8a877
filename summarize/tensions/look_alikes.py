"""The same number in two topics: it looks like one figure and is two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from summarize.rulebook import EXPLAINING
from summarize.schemas import Article, Claim, Explained, Topic
from summarize.tensions import reasons


def find(
    numbers: Iterable[tuple[Topic, Mapping[float, str]]], claims: Mapping[str, Claim], articles: Mapping[str, Article]
) -> Iterator[Explained]:
    """Explain each number that a topic has in common with the last topic before it that gives it.

    Args:
        numbers: the topics in order, with their numbers and the first claim that gives each.
        claims: by id.
        articles: by id.
    """
    seen: dict[float, tuple[str, str]] = {}
    for topic, of_topic in numbers:
        for value, claim in of_topic.items():
            if value in seen:
                before, other = seen[value]
                rule = "other-subject" if claims[other].measure == claims[claim].measure else "other-measure"
                one, two = (reasons.printed_in(told, articles[told.article]) for told in (claims[other], claims[claim]))
                why = f"{one} and {two}: {EXPLAINING[rule].gist}."
                yield Explained(topic=before, rule=rule, claims=(other, claim), why=why)
            seen[value] = (topic.id, claim)
