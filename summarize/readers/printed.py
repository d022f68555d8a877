"""Copied words found again in an article: white space and quotation marks may differ, nothing else."""

from __future__ import annotations

import re

_DOUBLE = "“”„‟«»″"
_SINGLE = "‘’‚‛`´′"
_SAME = str.maketrans(dict.fromkeys(_DOUBLE, '"') | dict.fromkeys(_SINGLE, "'"))
# "U. S." for "U.S.": vocabularies of models part initials, and the space comes out with them.
_INITIALS = re.compile(r"(?<=\b[A-Z]\.) (?=[A-Z]\.)")
_OUTER = "\"' "


class Printed:
    """The words of one article, for finding copies of them."""

    __slots__ = ("_at", "_flat", "_folded", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        flat: list[str] = []
        self._at: list[int] = []
        for place, letter in enumerate(text):
            if letter.isspace():
                if flat and flat[-1] == " ":
                    continue
                letter = " "
            flat.append(letter.translate(_SAME))
            self._at.append(place)
        self._at.append(len(text))
        self._flat = "".join(flat)
        folded = self._flat.lower()
        self._folded = folded if len(folded) == len(self._flat) else self._flat

    def find(self, words: str, start: int = 0, end: int | None = None, *, case: bool = True) -> list[tuple[int, int]]:
        """Where the words stand.

        Args:
            words: what is said to be copied; quotation marks around all of it are dropped if it is not found with them.
            start: where to begin looking in the article.
            end: where to stop; its end when not given.
            case: whether capitals must agree, too.

        Returns:
            Spans of the article in order; whole words only, so that "1" is not found in "1,000" nor "he" in "the".
        """
        line = " ".join(words.translate(_SAME).split())
        for needle in dict.fromkeys((line, line.strip(_OUTER), _INITIALS.sub("", line))):
            if needle and (found := self._spans(needle, start, len(self.text) if end is None else end, case)):
                return found
        return []

    def _spans(self, needle: str, start: int, end: int, case: bool) -> list[tuple[int, int]]:
        flat = self._flat if case else self._folded
        needle = needle if case else needle.lower()
        found: list[tuple[int, int]] = []
        at = flat.find(needle)
        while at >= 0:
            stop = at + len(needle)
            first, last = self._at[at], self._at[stop - 1] + 1
            if start <= first and last <= end and self._whole(first, last):
                found.append((first, last))
            at = flat.find(needle, at + 1)
        return found

    def nearest(self, words: str, to: int, start: int = 0, end: int | None = None) -> tuple[int, int] | None:
        """The span of the words that stands nearest to an offset; capitals may differ where no exact copy stands."""
        spans = self.find(words, start, end) or self.find(words, start, end, case=False)
        return min(spans, key=lambda span: max(span[0] - to, to - span[1], 0), default=None)

    def _whole(self, first: int, last: int) -> bool:
        """Whether a span cuts neither a word nor a number in two."""
        return not (_cuts(self.text, first) or _cuts(self.text, last))


def _cuts(text: str, at: int) -> bool:
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    # "1,000", "5.6": a mark between digits is part of the number.
    beyond = text[at + 1 : at + 2]
    behind = text[at - 2 : at - 1] if at > 1 else ""
    return (before.isdigit() and after in ".," and beyond.isdigit()) or (
        before in ".," and behind.isdigit() and after.isdigit()
    )
