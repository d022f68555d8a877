"""The same number in two topics: it looks like one figure and is two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from summarize.rulebook import EXPLAINING
from summarize.schemas import Article, Claim, Explained, Topic
from summarize.tensions import reasons

#: Of the topics before that give a number, so many are tried for one that a report tells of as well.
TRIED = 8


def find(
    numbers: Iterable[tuple[Topic, Mapping[float, str]]], claims: Mapping[str, Claim], articles: Mapping[str, Article]
) -> Iterator[Explained]:
    """Explain each number that a topic has in common with one before it, if a report tells of both.

    Nobody takes a number for that of another story which happens to be as large. Of several topics it is the last.

    Args:
        numbers: the topics in order, with their numbers and the first claim that gives each.
        claims: by id.
        articles: by id.
    """
    seen: dict[float, list[tuple[str, str, set[str]]]] = {}
    for topic, of_topic in numbers:
        reports = {claims[one].article for one in topic.claims if of_topic}
        for value, claim in of_topic.items():
            earlier = seen.setdefault(value, [])
            for before, other, told in earlier[: -TRIED - 1 : -1]:
                if not told.isdisjoint(reports):
                    yield _explained(before, claims[other], claims[claim], articles)
                    break
            earlier.append((topic.id, claim, reports))


def _explained(topic: str, one: Claim, other: Claim, articles: Mapping[str, Article]) -> Explained:
    rule = "other-subject" if one.measure == other.measure else "other-measure"
    first, second = (reasons.printed_in(told, articles[told.article]) for told in (one, other))
    why = f"{first} and {second}: {EXPLAINING[rule].gist}."
    return Explained(topic=topic, rule=rule, claims=(one.id, other.id), why=why)
