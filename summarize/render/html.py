"""The memo as one self-contained HTML file: no script, no request, every figure linked to its place in the text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from summarize.render.environment import environment
from summarize.render.excerpts import visible
from summarize.render.page import lay_out
from summarize.schemas import Article, Claim, Memo


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article's text: the claims that cover it, that begin with it, and that end with it."""

    text: str
    covered: bool
    figure: bool
    begins: tuple[str, ...]
    ends: tuple[str, ...]


def html(memo: Memo) -> str:
    """The memo as HTML, with the articles' full text and every claim marked in its place."""
    page = lay_out(memo)
    by_article: dict[str, list[Claim]] = {}
    for claim in memo.claims:
        by_article.setdefault(claim.article, []).append(claim)
    texts = {a.id: paragraphs(a, by_article.get(a.id, [])) for a in memo.articles}
    back: dict[str, list[str]] = {}
    for holder, claims in (
        *((t.id, dict.fromkeys(c for p in t.positions for c in p.claims)) for t in memo.tensions),
        *((a.id, dict.fromkeys(a.claims)) for a in memo.agreements),
    ):
        for claim_id in claims:
            back.setdefault(claim_id, []).append(holder)
    return (
        environment(visible)
        .get_template("memo.html.jinja")
        .render(
            page=page,
            texts=texts,
            back=back,
            placed={id_ for text in texts.values() for pieces in text for piece in pieces for id_ in piece.begins},
        )
    )


def paragraphs(article: Article, claims: list[Claim]) -> list[list[Piece]]:
    """The article's text cut into paragraphs and pieces, so that claims that overlap still nest nowhere.

    A figure's claim is marked at its figure, any other claim at its whole quote.
    """
    text = article.text
    spans = [(span.start, span.end, c) for c in claims for span in (c.figure or c.quote,) if span.start < span.end]
    breaks = [i for i, letter in enumerate(text) if letter == "\n"]
    cuts = sorted({0, len(text), *breaks, *(at for s, e, _ in spans for at in (s, e) if at <= len(text))})
    begins: dict[int, list[str]] = {}
    ends: dict[int, list[str]] = {}
    for start, end, claim in spans:
        begins.setdefault(start, []).append(claim.id)
        ends.setdefault(min(end, len(text)), []).append(claim.id)
    result: list[list[Piece]] = [[]]
    depth = figures = 0
    kind = {claim.id: claim.figure is not None for claim in claims}
    for start, end in pairwise(cuts):
        depth += len(begins.get(start, ())) - len(ends.get(start, ()))
        figures += sum(kind[id_] for id_ in begins.get(start, ())) - sum(kind[id_] for id_ in ends.get(start, ()))
        words = text[start:end]
        if words.startswith("\n"):
            words = words[1:]
            result.append([])
        piece = Piece(visible(words), depth > 0, figures > 0, tuple(begins.get(start, ())), tuple(ends.get(end, ())))
        if piece.text or piece.begins or piece.ends:
            result[-1].append(piece)
    return [pieces for pieces in result if any(piece.text.strip() or piece.begins for piece in pieces)]
