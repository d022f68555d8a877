"""Origins: who really said it. Reports of one origin count once ("4 reports, 1 origin").

Claims that say the same are joined when they share a clue: the article's wire credit or the article it copies, the
same speaker on about the same day, a relay ("the Moscow Times reports") of the other report, or the same words.
An article's own voice joins whoever it names for the same figure. Clues are hashed, so joining is linear.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from summarize.language import names
from summarize.schemas import Article, Claim, Speaker

#: Words of a role that tell nobody apart: anonymous officials of one country on one day are one briefing.
_RANK = frozenset(
    "a an the of for from senior top high ranking anonymous unnamed government state department ministry defense "
    "defence military administration pentagon".split()
)
_WORD = re.compile(r"\w+")
#: Quotes shorter than this many words may agree by chance.
_SAME_WORDS = 6


def _key_of(speaker: Speaker) -> str:
    """A name for the speaker under which two articles would mean the same person or office."""
    if speaker.name:
        return names.canonical(speaker.name)
    if speaker.anonymous:
        words = [w.rstrip("s") for w in _WORD.findall(names.canonical(speaker.role or speaker.text)) if w not in _RANK]
        return "anonymous " + " ".join(sorted(set(words)))
    return names.canonical(speaker.organisation or speaker.role or speaker.text)


def own_voice(claim: Claim, article: Article) -> bool:
    """Whether the article vouches for the claim itself, naming nobody."""
    speaker = claim.speaker
    return speaker is None or (article.source is not None and speaker.text == article.source)


def _clues(claim: Claim, articles: Mapping[str, Article], relayed: frozenset[str]) -> Iterator[Hashable]:
    article = articles[claim.article]
    yield ("article", article.id)
    if article.origin in articles:
        yield ("article", article.origin)
    elif article.origin:
        yield from _on_or_after(("origin", article.origin), article.published)
    source = names.canonical(article.source) if article.source else None
    if source in relayed:
        yield ("relay", source)
    words = _WORD.findall(claim.quote.text.lower())
    if len(words) >= _SAME_WORDS:
        yield ("words", tuple(words))
    if claim.speaker is None or own_voice(claim, article):
        return
    for outlet in claim.speaker.via:
        yield ("relay", names.canonical(outlet))
    day = claim.as_of or article.published
    yield from _on_or_after(("speaker", _key_of(claim.speaker)), day)


def _on_or_after(clue: tuple[str, str], day: date | None) -> Iterator[Hashable]:
    """The clue on its day and the next, so that it joins what is told on about the same day."""
    yield (*clue, day)
    if day is not None:
        yield (*clue, day + timedelta(days=1))


def group(claims: Sequence[Claim], articles: Mapping[str, Article]) -> list[tuple[Claim, ...]]:
    """Join claims that say the same by their origin.

    Args:
        claims: claims of one position, so that their figures can hold together.
        articles: by id.

    Returns:
        One group an origin, in order of first appearance.
    """
    relayed = frozenset(names.canonical(o) for c in claims if c.speaker for o in c.speaker.via)
    parent = list(range(len(claims)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    seen: dict[Hashable, int] = {}
    for i, claim in enumerate(claims):
        for clue in _clues(claim, articles, relayed):
            first = seen.setdefault(clue, i)
            a, b = root(first), root(i)
            parent[max(a, b)] = min(a, b)
    groups: dict[int, list[Claim]] = {}
    for i, claim in enumerate(claims):
        groups.setdefault(root(i), []).append(claim)
    return [tuple(members) for members in groups.values()]


def count(claims: Iterable[Claim], articles: Mapping[str, Article]) -> int:
    """How many origins stand behind claims that say the same."""
    return len(group(list(claims), articles))
