"""What the writers of the memo look up: claims and articles by id, and how they are named in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from summarize.language import measures
from summarize.schemas import Agreement, Article, Claim, Tension

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_NUMBERS = "no one two three four five six seven eight nine ten".split()
_LONGEST = 140


def count(number: int) -> str:
    """A small number in words ("five"), a larger one in digits ("1,200")."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


def listed(items: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1] if items else ""


def day(when: date | None) -> str:
    """ "17 Dec 2024", or "undated"."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}" if when else "undated"


def quoted(words: str) -> str:
    """Printed words in quotation marks, on one line, cut at a word if they are long."""
    words = " ".join(words.split()).strip('"“”')
    if len(words) > _LONGEST:
        words = words[: words.rfind(" ", 0, _LONGEST)] + " …"
    return f"“{words}”"


@dataclass(frozen=True, slots=True)
class Desk:
    """Claims and articles at hand. ``disputed``: ids of the claims that stand in a tension."""

    articles: dict[str, Article]
    claims: dict[str, Claim]
    tensions: tuple[Tension, ...]
    agreements: tuple[Agreement, ...]
    disputed: frozenset[str]
    names: dict[str, str]

    @classmethod
    def of(
        cls,
        articles: Sequence[Article],
        claims: Iterable[Claim],
        tensions: Sequence[Tension],
        agreements: Sequence[Agreement],
    ) -> Desk:
        """Set out a desk."""
        sources = [article.source for article in articles]
        return cls(
            articles={article.id: article for article in articles},
            claims={claim.id: claim for claim in claims},
            tensions=tuple(tensions),
            agreements=tuple(agreements),
            disputed=frozenset(c for t in tensions for p in t.positions for c in p.claims),
            names={
                article.id: article.source
                if article.source and sources.count(article.source) == 1
                else f"{article.source} ({PurePath(article.path).stem})"
                if article.source
                else f"report {PurePath(article.path).stem}"
                for article in articles
            },
        )

    def source(self, claim: Claim) -> str:
        """The report of a claim as it is named in a sentence: its source, or its file where no source is known."""
        return self.names.get(claim.article, claim.article)

    def when(self, claim: Claim) -> date | None:
        """The day of a claim: its own, or that of its report."""
        article = self.articles.get(claim.article)
        return claim.as_of or (article.published if article else None)

    def printed(self, claim: Claim) -> str:
        """The figure as printed, or the words of a claim without one, in quotation marks."""
        return quoted(claim.figure.text if claim.figure else claim.quote.text)

    def voice(self, claim: Claim) -> str:
        """Who says it, and where it is printed: "John Kirby, in the BBC"; the source alone where nobody is named."""
        speaker = claim.speaker
        who = (speaker.name or speaker.text) if speaker else ""
        source = self.source(claim)
        return source if not who or who.casefold() in source.casefold() or len(who) > 60 else f"{who}, {source}"

    def said(self, claim: Claim) -> str:
        """ "“more than 3,000” (Volodymyr Zelensky, BBC, 17 Dec 2024)"."""
        return f"{self.printed(claim)} ({self.voice(claim)}, {day(self.when(claim))})"

    def counts(self, claim: Claim) -> str:
        """What a figure counts: "killed, in the past week"."""
        words = measures.title(claim.measure) if claim.measure else "count"
        window = claim.window
        if window and not window.cumulative and window.text:
            words += f" ({' '.join(window.text.split())})"
        return words
