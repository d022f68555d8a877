"""A sentence laid out for reading its figures: words, figures by word, signs; and what a figure in it counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.language import signs
from summarize.language.phrases import Phrase
from summarize.language.words import Words
from summarize.schemas import Figure


@dataclass(frozen=True, slots=True)
class Counted:
    """What one figure counts.

    ``measure``: a key of the lattice or ``open:NOUN[/VERB]``. ``phrase``: the counted noun phrase. ``first``/``last``:
    the words from the first to the last that the reading rests on. ``sign``: index of the word that carries the
    measure. ``verb``: the lemma that governs the figure.
    """

    measure: str
    phrase: Phrase
    first: int
    last: int
    sign: int | None = None
    verb: str | None = None


# What may be glued to a number and is not what it counts: "the 45-strong crew".
_NO_NOUNS = frozenset(("strong", "plus", "odd"))


class Clause:
    """A sentence prepared for reading its figures: words, figures by word, signs."""

    __slots__ = ("by_word", "figures", "signs", "spans", "tails", "text", "words")

    def __init__(self, text: str, start: int, end: int, figures: Sequence[Figure]) -> None:
        self.text = text
        self.words = Words(text, start, end)
        self.figures = figures
        self.spans: list[tuple[int, int]] = []
        self.tails: list[str] = []
        self.by_word: dict[int, tuple[int, int]] = {}
        at, starts, ends = 0, self.words.starts, self.words.ends
        size = len(starts)
        for figure in figures:
            while at < size and ends[at] <= figure.start:
                at += 1
            first = at
            while at < size and starts[at] < figure.end:
                at += 1
            self.spans.append((first, at))
            glued = text[figure.end : ends[at - 1]] if at > first and ends[at - 1] > figure.end else ""
            tail = glued[1:].partition("-")[0] if glued[:1] == "-" else ""
            self.tails.append("" if tail in _NO_NOUNS else tail)
            for word in range(first, at):
                self.by_word[word] = (first, at)
        self.signs = {sign.first: sign for sign in signs.find(self.words, self.by_word)}
