"""Numbers and names in a model's sentence that what it was given does not print."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from summarize.language import quantities
from summarize.language.numerals import NUMBER_WORDS
from summarize.schemas import Figure

_DIGITS = re.compile(r"\d[\d.,]*")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def words(text: str) -> set[str]:
    """The words of a text, case aside."""
    return {word.casefold() for word in _WORD.findall(text)}


def number(text: str, quotes: Sequence[str], figures: Iterable[Figure] = (), beside: Iterable[str] = ()) -> str | None:
    """The first number of a sentence that is not printed: digits, number words, or a figure as the scanner reads it.

    Args:
        text: the sentence.
        quotes: what it rests on.
        figures: figures of those quotes as they were read in their articles.
        beside: other words that it may print, such as the names of newspapers.
    """
    printed = " ".join([*quotes, *beside])
    digits, known_words = {one.rstrip(".,") for one in _DIGITS.findall(printed)}, words(printed)
    for match in _DIGITS.finditer(text):
        if (one := match[0].rstrip(".,")) not in digits:
            return one
    for match in _WORD.finditer(text):
        word = match[0].casefold()
        if word not in known_words and any(part in NUMBER_WORDS for part in word.split("-")):
            return match[0]
    known = {(figure.low, figure.high) for figure in figures}
    known |= {(figure.low, figure.high) for quote in quotes for figure in quantities.scan(quote)}
    return next((figure.text for figure in quantities.scan(text) if (figure.low, figure.high) not in known), None)


def name(text: str, known: Collection[str]) -> str | None:
    """The first name of a sentence that is not among known words; its first word is none."""
    for match in list(_WORD.finditer(text))[1:]:
        word = re.sub(r"[’']s?$", "", match[0])
        if word[:1].isupper() and word.casefold() not in known and match[0].casefold() not in known:
            return word
    return None
