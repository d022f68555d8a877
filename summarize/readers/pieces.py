"""Long articles in overlapping pieces, cut at the ends of sentences."""

from __future__ import annotations

from dataclasses import dataclass

from summarize.readers.layout import Layout

#: Sentences that a piece repeats from the one before, so that a speaker just named is still in sight.
OVERLAP = 2


@dataclass(frozen=True, slots=True)
class Piece:
    """Sentences ``first`` to ``last`` (not included) of an article, ``text[start:end]``.

    ``own``: the first sentence whose figures this piece is asked for; those before it only lead in.
    """

    first: int
    own: int
    last: int
    start: int
    end: int


def pieces(layout: Layout, chars: int, figures: int) -> list[Piece]:
    """An article cut to the size that a model can take.

    Args:
        layout: the article.
        chars: the longest piece, its lead-in not counted; a longer sentence is a piece by itself.
        figures: how many figures a piece may hold; a sentence with more is a piece by itself.

    Returns:
        Pieces in order; every sentence is one piece's own.
    """
    found: list[Piece] = []
    begin = held = 0
    counts = [0] * len(layout.sentences)
    for offset in layout.figures:
        counts[layout.at(offset)] += 1
    for number, sentence in enumerate(layout.sentences):
        long = sentence.end - layout.sentences[begin].start > chars
        if number > begin and (long or held + counts[number] > figures):
            found.append(_piece(layout, begin, number))
            begin, held = number, 0
        held += counts[number]
    found.append(_piece(layout, begin, len(layout.sentences)))
    return found


def halves(layout: Layout, piece: Piece) -> list[Piece]:
    """A piece that was too much, in two; none if it is one sentence."""
    if piece.last - piece.own < 2:
        return []
    middle = (piece.own + piece.last) // 2
    return [_piece(layout, piece.own, middle), _piece(layout, middle, piece.last)]


def _piece(layout: Layout, own: int, last: int) -> Piece:
    first = max(0, own - OVERLAP)
    return Piece(first, own, last, layout.sentences[first].start, layout.sentences[last - 1].end)
