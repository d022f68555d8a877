"""Claims as table rows: when, who printed it, who says it, the words, what they mean, what they count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePath

from summarize.render import figures, wording
from summarize.render.excerpts import Excerpt, excerpt, one_line
from summarize.schemas import Article, Claim, Memo


@dataclass(frozen=True, slots=True)
class Row:
    """One claim (or one figure that a report prints several times alike), as plain text for each column."""

    claims: tuple[str, ...]
    article: str
    day: date | None
    when: str
    name: str
    source: str
    speaker: str
    printed: Excerpt
    reads: str
    counts: str
    same_origin: str
    origin: str  # the same word for all tellings of one origin, "" when it stands alone

    @property
    def cited(self) -> str:
        """Source and speaker in one phrase: "Gazette, citing Ana Brisk (union leader)"."""
        return (
            self.source if self.speaker in (wording.NOBODY, wording.ITSELF) else f"{self.source}, citing {self.speaker}"
        )


class Desk:
    """A memo with everything that print needs to look up: claims and articles by id, sources by name, origins."""

    def __init__(self, memo: Memo) -> None:
        self.memo = memo
        self.claims = {claim.id: claim for claim in memo.claims}
        self.articles = {article.id: article for article in memo.articles}
        self._names = Counter(article.source for article in memo.articles if article.source)
        self._origin = _origins(memo)
        self._stems = {a.id: one_line(PurePath(a.path).stem or a.id) for a in memo.articles}

    def across(self, ids: Iterable[str]) -> bool:
        """Whether claims stand in more than one article."""
        return len({self.claims[id_].article for id_ in ids if id_ in self.claims}) > 1

    def stem(self, article_id: str) -> str:
        """The name of an article's file without folder and suffix."""
        return self._stems[article_id]

    def name(self, article_id: str) -> str:
        """What to call a report: its source, with the file's name where two share it; "report 003" without one."""
        article = self.articles.get(article_id)
        if article is None:
            return one_line(article_id)
        if not article.source:
            return f"report {self.stem(article_id)}"
        shared = self._names[article.source] > 1
        return one_line(article.source) + (f" ({self.stem(article_id)})" if shared else "")

    def source(self, article_id: str) -> str:
        """A report's name and whose text it repeats: "Moscow Times (AFP)", "report 000 (from Moscow Times)"."""
        article, name = self.articles.get(article_id), self.name(article_id)
        if article is None or not article.origin or article.origin == article.id:
            return name
        if article.origin in self.articles:
            return f"{name} (from {self.name(article.origin)})"
        return name if article.origin.casefold() in name.casefold() else f"{name} ({one_line(article.origin)})"

    def row(self, claim: Claim, known: str = "") -> Row:
        """One claim as a row; what the words ``known`` to the reader already say of its scope is left out."""
        article = self.articles.get(claim.article)
        own = article.source if article and article.source else ""
        speaker = one_line(wording.speaker(claim.speaker, own))
        return Row(
            claims=(claim.id,),
            article=claim.article,
            day=claim.as_of or (article.published if article else None),
            when=_when(claim, article),
            name=self.name(claim.article),
            source=self.source(claim.article),
            speaker=speaker,
            printed=excerpt(claim),
            reads=figures.reads(claim.figure) if claim.figure else wording.answer(claim),
            counts=one_line(wording.counts(claim, known)),
            same_origin="",
            origin=self._origin.get(claim.id, ""),
        )

    def rows(self, ids: Iterable[str], known: str = "") -> tuple[Row, ...]:
        """Claims as rows by date and source; a figure that one report prints twice alike is one row.

        A row whose origin an earlier row shares says so.
        """
        claims = sorted((self.claims[id_] for id_ in ids if id_ in self.claims), key=self._order)
        made: list[Row] = []
        places: dict[tuple[str, ...], int] = {}
        first_of: dict[str, str] = {}
        for claim in claims:
            row = self.row(claim, known)
            key = (claim.article, row.printed.figure.casefold() or claim.id, row.counts)
            for alike in (key, (*key, row.when, row.speaker)):
                # A headline repeats the body, whoever it names; within the body the speaker has to be the same.
                if alike in places and (claim.headline or len(alike) > len(key)):
                    at = places[alike]
                    made[at] = replace(made[at], claims=(*made[at].claims, claim.id))
                    break
            else:
                places[key] = places[*key, row.when, row.speaker] = len(made)
                first = first_of.setdefault(self._origin.get(claim.id, claim.id), row.name)
                made.append(replace(row, same_origin=f"same origin as {first}" if first != row.name else ""))
        return tuple(made)

    def _order(self, claim: Claim) -> tuple[bool, date, str, bool, int]:
        """By date (undated last, by what bounds them), then source, body before headline, then place in the text."""
        article = self.articles.get(claim.article)
        when = claim.as_of or (article.published if article else None)
        bound = (article.earliest or article.latest if article else None) or date.max
        return when is None, when or bound, self.source(claim.article), claim.headline, claim.quote.start


def _when(claim: Claim, article: Article | None) -> str:
    """The day as of which a claim holds: its own, else the article's, else what bounds it."""
    if claim.as_of:
        return wording.day(claim.as_of)
    if article is None:
        return "undated"
    if article.published:
        return wording.day(article.published)
    return wording.bounds(article) or "undated"


def _origins(memo: Memo) -> dict[str, str]:
    """Each claim that shares its origin with others, and one id that stands for them all."""
    parent: dict[str, str] = {}

    def find(claim: str) -> str:
        while parent.setdefault(claim, claim) != claim:
            parent[claim] = claim = parent[parent[claim]]
        return claim

    one = [explained.claims for explained in memo.explained if explained.rule == "same-origin"]
    one += [agreement.claims for agreement in memo.agreements if agreement.origins == 1]
    one += [position.claims for tension in memo.tensions for position in tension.positions if position.origins == 1]
    for first, *others in filter(None, one):
        for claim in others:
            parent[find(claim)] = find(first)
    return {claim: find(claim) for claim in list(parent)}
