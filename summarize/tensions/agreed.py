"""Claims that agree: who prints the same, from how many origins, and what of it is one statement in other words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from summarize.rulebook import EXPLAINING
from summarize.schemas import Agreement, Claim, Explained, Figure, Topic
from summarize.tensions import reasons, tellings
from summarize.tensions.compare import Comparison
from summarize.tensions.origins import Origins
from summarize.tensions.worded import Worded


class Accord(NamedTuple):
    """Claims that agree, under their heading, and the same claims by their origin."""

    title: str
    claims: tuple[Claim, ...]
    origins: list[tuple[Claim, ...]]


def accords(topic: Topic, figures: Comparison, in_words: Worded, origins: Origins) -> Iterator[Accord]:
    """The groups of a topic that agree, in figures and in words."""
    for members in (group for group in figures.accords if len(group) > 1):
        claims = tuple(t.claim for t in members)
        yield Accord(f"{tellings.printed(members)} · {topic.title}", claims, origins.group(claims))
    for answer, claims in in_words.accords:
        title = f"{topic.title} {answer[:1].upper()}{answer[1:]}"
        yield Accord(title, claims, origins.group(claims))


def agreements(topic: Topic, found: Iterable[Accord]) -> Iterator[Agreement]:
    """Those that more than one article prints; the id is given when all are sorted."""
    for accord in found:
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


def told_again(topic: Topic, found: Iterable[Accord], origins: Origins) -> Iterator[Explained]:
    """Figures of one origin that two reports print in other words: a translation, a paraphrase."""
    for claims in (members for accord in found for members in accord.origins):
        first = claims[0]
        if first.figure is None:
            continue
        for other in claims[1:]:
            if other.figure and other.article != first.article and _words(other.figure) != _words(first.figure):
                one, two = (reasons.printed_in(c, origins.articles[c.article]) for c in (first, other))
                why = f"{one} and {two}: {EXPLAINING['same-origin'].gist}."
                yield Explained(topic=topic.id, rule="same-origin", claims=(first.id, other.id), why=why)
                break


def repeated(found: Iterable[Accord]) -> int:
    """How many pairs are of one origin."""
    return sum(len(group) * (len(group) - 1) // 2 for accord in found for group in accord.origins)


def _words(figure: Figure) -> str:
    return " ".join(figure.text.casefold().split())
