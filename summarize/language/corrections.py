"""Figures that a sentence sets right, with whose they were: "nine policemen, and not 60 as the district claimed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarize.language.numerals import NUMBER_WORDS

_SAID = (
    r"(?:said|says|reported|reports|claimed|claims|announced|stated|asserted|alleged|maintained|told|written|wrote"
    r"|believed|thought|estimated|assumed|listed|given|gave|put it)"
)
_FIRST = r"(?:first|initially|originally|earlier|previously|at first|widely|wrongly|mistakenly|once)"
_NOT = re.compile(r"\b(?:not|instead of|rather than) (?:the |just |only |some |about )?(?=[$€£]?(?P<number>\w+))")
_AS = re.compile(
    rf"(?:[\w$€£%,.’'-]+ ){{0,5}}?[\w%’'-]+ as (?P<source>(?:[\w’'.-]+ ){{0,6}}?)"
    rf"(?P<verb>(?:(?:was|were|been|has|had|have|also|{_FIRST}) ){{0,3}}{_SAID})(?: (?P<late>{_FIRST}))?\b"
)
_EARLY = re.compile(rf"\b(?:{_FIRST}|had)\b")


class Correction(NamedTuple):
    """A figure set right, up to the verb with which it was given.

    ``source``: where those who gave it are named, None for "as was reported". ``early``: they did so before.
    """

    start: int
    end: int
    source: tuple[int, int] | None
    early: bool


def find(text: str, start: int, end: int) -> Iterator[Correction]:
    """The figures that ``text[start:end]``, a sentence, sets right with the words of whoever gave them."""
    if text.find(" as ", start, end) < 0:
        return  # most sentences
    for opened in _NOT.finditer(text, start, end):
        number = opened["number"].lower()
        clause = _AS.match(text, opened.end(), end) if number[0].isdigit() or number in NUMBER_WORDS else None
        if clause:
            source = (clause.start("source"), clause.end("source") - 1) if clause["source"] else None
            early = clause["late"] is not None or _EARLY.search(clause["verb"]) is not None
            yield Correction(opened.end(), clause.end(), source, early)


def at(text: str, figure: int, end: int, reach: int = 30) -> Correction | None:
    """The correction that a figure stands in, which begins at ``figure`` in a sentence that ends at ``end``."""
    found = find(text, max(0, figure - reach), end)
    return next((one for one in found if one.start <= figure < one.end), None)
