"""An article's text cut where claims begin and end, so that each can be marked in its place however they overlap."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from summarize.render.excerpts import visible
from summarize.schemas import Article, Claim


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article's text.

    ``claims`` are those whose words these are, ``key`` those whose figure it is (or whose whole quote, when they have
    no figure). ``begins`` and ``ends`` are the claims whose key stretch begins or ends here.
    """

    text: str
    claims: tuple[str, ...]
    key: tuple[str, ...]
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    figure: bool


def paragraphs(article: Article, claims: list[Claim]) -> list[list[Piece]]:
    """The article's text as paragraphs of pieces; put together again they are the text, letter for letter."""
    text = article.text
    quotes, keys = dict[str, tuple[int, int]](), dict[str, tuple[int, int]]()
    for claim in claims:
        key = claim.figure or claim.quote
        if key.start < min(key.end, len(text)):
            keys[claim.id] = key.start, min(key.end, len(text))
            quotes[claim.id] = min(claim.quote.start, key.start), min(max(claim.quote.end, key.end), len(text))
    figures = {claim.id for claim in claims if claim.figure}
    breaks = [at for at, letter in enumerate(text) if letter == "\n"]
    cuts = sorted({0, len(text), *breaks, *(at for spans in (quotes, keys) for span in spans.values() for at in span)})
    covering = _covering(cuts, quotes)
    centre = _covering(cuts, keys)
    result: list[list[Piece]] = [[]]
    for n, (start, end) in enumerate(pairwise(cuts)):
        words = text[start:end]
        if words.startswith("\n"):
            words = words[1:]
            result.append([])
        key_claims = tuple(centre[n])
        piece = Piece(
            text=visible(words),
            claims=tuple(covering[n]),
            key=key_claims,
            begins=tuple(id_ for id_ in key_claims if keys[id_][0] == start),
            ends=tuple(id_ for id_ in key_claims if keys[id_][1] == end),
            figure=any(id_ in figures for id_ in key_claims),
        )
        if piece.text or piece.begins or piece.ends:
            result[-1].append(piece)
    return [pieces for pieces in result if any(piece.text.strip() or piece.begins for piece in pieces)]


def _covering(cuts: list[int], spans: dict[str, tuple[int, int]]) -> list[list[str]]:
    """For each stretch between two cuts, the claims whose span covers it."""
    covered: list[list[str]] = [[] for _ in cuts]
    for id_, (start, end) in spans.items():
        for n in range(bisect_right(cuts, start) - 1, bisect_right(cuts, end) - 1):
            covered[n].append(id_)
    return covered
