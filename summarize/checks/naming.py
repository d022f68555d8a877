"""Names that two statements print differently: a surname and the full name, an abbreviation and its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.checks import wording
from summarize.checks.statement import Statement
from summarize.language import names

_ABBREVIATION = re.compile(r"\b(?:[A-Z]\.){2,}|\b[A-Z]{2,6}(?=s?\b)")
_WORD = re.compile(r"[A-Za-z][\w'’-]*")


def known_names(first: Statement, second: Statement) -> frozenset[str]:
    """The words of the second statement, by their keys, that are names of what the first names in another way."""
    return frozenset(wording.key(word) for name in _known(first, second) for word in _WORD.findall(name))


def _known(first: Statement, second: Statement) -> Iterator[str]:
    for name in second.names:
        if any(names.same(name, other) for other in first.names):
            yield name
    yield from _spelled_out(second.text, first.text)
    for name in _spelled_out(first.text, second.text):
        yield "".join(word[0] for word in _WORD.findall(name)).upper()


def _spelled_out(text: str, other: str) -> Iterator[str]:
    """Words of ``text`` for which ``other`` has the initials: "recreational vehicles" for "RVs"."""
    words = _WORD.findall(text)
    initials = "".join(word[0].upper() for word in words)
    for found in _ABBREVIATION.findall(other):
        letters = found.replace(".", "")
        at = initials.find(letters)
        if at >= 0:
            yield " ".join(words[at : at + len(letters)])
