"""Origins: who really said it. Reports of one origin count once ("4 reports, 1 origin").

Claims that say the same are joined when they share a clue: the article's wire credit or the article it copies, the
same speaker on about the same day, a relay of the other report or of the service that it credits ("the Moscow Times
reports", "AFP said"), or the same words.
An article's own voice joins whoever it names for the same figure. Clues are hashed, so joining is linear.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from summarize.language import names
from summarize.schemas import Article, Claim, Speaker

#: Words of a role that tell nobody apart: anonymous officials of one country on one day are one briefing.
_RANK = frozenset(
    "a an the of for from senior top high ranking anonymous unnamed government state department ministry defense "
    "defence military administration pentagon".split()
)
_WORD = re.compile(r"\w+")
#: Nor do these, once a country or an office is named: a US official is a senior officer of the American army.
_OFFICE = frozenset("official officer force army spokesman spokeswoman spokesperson source".split())
#: Quotes shorter than this many words may agree by chance.
_SAME_WORDS = 6
_DAY = timedelta(days=1)


def _key_of(speaker: Speaker) -> str:
    """A name for the speaker under which two articles would mean the same person or office."""
    if speaker.name:
        return names.canonical(speaker.name)
    if speaker.anonymous:
        words = {w.rstrip("s") for w in _WORD.findall(names.canonical(speaker.role or speaker.text)) if w not in _RANK}
        return "anonymous " + " ".join(sorted(words - _OFFICE or words))
    return names.canonical(speaker.organisation or speaker.role or speaker.text)


def own_voice(claim: Claim, article: Article) -> bool:
    """Whether the article vouches for the claim itself, naming nobody."""
    speaker = claim.speaker
    return speaker is None or (article.source is not None and speaker.text == article.source)


class _Report(NamedTuple):
    """Newsrooms by their unified names: whose words an article prints, and which it credits."""

    source: str | None
    credited: str | None
    outlets: tuple[str, ...]


class _Voice(NamedTuple):
    """Of one claim: its report, the relays and the speaker it is given to, and the clues that these are no part of."""

    report: _Report
    via: tuple[str, ...]
    speaker: str | None
    clues: tuple[Hashable, ...]


class Origins:
    """The origins of claims that say the same; what tells them is read once for each claim and article."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self.articles = articles
        self._reports: dict[str, _Report] = {}
        self._voices: dict[str, _Voice] = {}

    def group(self, claims: Sequence[Claim]) -> list[tuple[Claim, ...]]:
        """Join claims that say the same by their origin.

        Args:
            claims: claims of one position, so that their figures can hold together.

        Returns:
            One group an origin, in order of first appearance.
        """
        if len(claims) == 1:
            return [tuple(claims)]
        groups: dict[int, list[Claim]] = {}
        for root, claim in zip(self.joined(claims), claims, strict=True):
            groups.setdefault(root, []).append(claim)
        return [tuple(members) for members in groups.values()]

    def count(self, claims: Sequence[Claim]) -> int:
        """How many origins stand behind claims that say the same."""
        return 1 if len(claims) == 1 else len(set(self.joined(claims)))

    def joined(self, claims: Sequence[Claim]) -> list[int]:
        """For each claim the place of the first that has its origin."""
        told = [self._voice(claim) for claim in claims]
        printing = {outlet for voice in told for outlet in voice.report.outlets}
        own = {voice.report.source for voice in told}
        cited = {voice.report.credited for voice in told} & own
        for voice in told:
            cited.update(voice.via)
            cited.add(voice.speaker)
        parent = list(range(len(told)))

        def root(i: int) -> int:
            while parent[i] != i:
                parent[i] = parent[parent[i]]
                i = parent[i]
            return i

        seen: dict[Hashable, int] = {}
        for i, voice in enumerate(told):
            relays = [outlet for outlet in voice.report.outlets if outlet in cited]
            if voice.speaker in printing:
                relays.append(voice.speaker)
            for clue in (*voice.clues, *voice.via, *relays):
                first = seen.setdefault(clue, i)
                if first != i and (a := root(first)) != (b := root(i)):
                    parent[max(a, b)] = min(a, b)
        return [root(i) for i in range(len(told))]

    def _report(self, article: Article) -> _Report:
        known = self._reports.get(article.id)
        if known is None:
            source = names.canonical(article.source) if article.source else None
            credited = names.canonical(article.origin) if article.origin else None
            service = credited if article.origin not in self.articles else None
            outlets = tuple(outlet for outlet in (source, service) if outlet is not None)
            known = self._reports[article.id] = _Report(source, credited, outlets)
        return known

    def _voice(self, claim: Claim) -> _Voice:
        known = self._voices.get(claim.id)
        if known is None:
            article = self.articles[claim.article]
            speaker = None if own_voice(claim, article) else claim.speaker
            key = _key_of(speaker) if speaker else None
            known = self._voices[claim.id] = _Voice(
                self._report(article),
                tuple(map(names.canonical, speaker.via)) if speaker else (),
                key,
                self._clues(claim, article, key),
            )
        return known

    def _clues(self, claim: Claim, article: Article, speaker: str | None) -> tuple[Hashable, ...]:
        clues: list[Hashable] = [("article", article.id)]
        if article.origin in self.articles:
            clues.append(("article", article.origin))
        elif article.origin:
            clues += _on_or_after("origin", article.origin, article.published)
        words = _WORD.findall(claim.quote.text.lower())
        if len(words) >= _SAME_WORDS:
            clues.append(("words", " ".join(words)))
        if speaker is not None:
            clues += _on_or_after("speaker", speaker, claim.as_of or article.published)
        return tuple(clues)


def _on_or_after(kind: str, name: str, day: date | None) -> tuple[Hashable, ...]:
    """The clue on its day and the next, so that it joins what is told on about the same day."""
    return ((kind, name, day),) if day is None else ((kind, name, day), (kind, name, day + _DAY))
