"""The words of a text with where each stands, made once for all who look for words in it.

Most of what the tables of this package look for stands in no given article: a word is sooner looked up here than
searched for through the whole text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Set
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"\w+")
_SMALL_LETTERS = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


class Opening(NamedTuple):
    """A pattern, and the words (in small letters) with which what it finds can begin."""

    words: frozenset[str]
    pattern: re.Pattern[str]


def opening(words: str, pattern: str) -> Opening:
    """A pattern that begins at one of these words."""
    return Opening(frozenset(words.split()), re.compile(pattern))


class Concordance:
    """The words of one text; ``small`` is the text in small letters, every one where it was."""

    __slots__ = ("small", "text", "where")

    def __init__(self, text: str) -> None:
        self.text = text
        self.small = lowered(text)
        self.where: dict[str, list[int]] = defaultdict(list)
        where = self.where
        for word in _WORD.finditer(self.small):
            where[word[0]].append(word.start())

    def at(self, words: Set[str]) -> list[int]:
        """Where any of these words (in small letters) stands, in order."""
        return sorted(start for word in self.where.keys() & words for start in self.where[word])

    def has(self, words: Set[str]) -> bool:
        """Whether any of these words stands in the text, not joined to another by a hyphen."""
        return any(
            self.small[start - 1 : start] != "-" and self.small[start + len(word) : start + len(word) + 1] != "-"
            for word in self.where.keys() & words
            for start in self.where[word]
        )

    def spread(self, words: Set[str]) -> list[tuple[int, str]]:
        """Where each of these words stands, in order, and which it is."""
        return sorted((start, word) for word in self.where.keys() & words for start in self.where[word])

    def lines(self, words: Set[str]) -> list[tuple[int, int]]:
        """The lines in which any of these words stands, in order."""
        found: list[tuple[int, int]] = []
        for start in self.at(words):
            if not found or start >= found[-1][1]:
                end = self.text.find("\n", start)
                found.append((self.text.rfind("\n", 0, start) + 1, end if end >= 0 else len(self.text)))
        return found

    def matches(self, sought: Opening) -> Iterator[re.Match[str]]:
        """What ``sought.pattern.finditer(text)`` gives, tried at its words only."""
        end = 0
        for start in self.at(sought.words):
            if start >= end and (match := sought.pattern.match(self.text, start)):
                end = match.end()
                yield match


@lru_cache(maxsize=4)  # an article is asked about by one room after the other
def concordance(text: str) -> Concordance:
    """The concordance of a text."""
    return Concordance(text)


def lowered(text: str) -> str:
    """The text in small letters, every one where it was: a few capitals are longer when small."""
    small = text.lower()
    return small if len(small) == len(text) else text.translate(_SMALL_LETTERS)
