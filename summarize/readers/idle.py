"""Figures that are no claims, and why: ages and durations, page furniture, manners of speaking."""

from __future__ import annotations

import re

from summarize.language.clauses import Clause, Counted
from summarize.language.measures import OPEN
from summarize.schemas import Figure

_FURNITURE = re.compile(
    r"^(?:get short url|read more|photo|image|video|comments?|share|advertisement|related|follow|subscribe"
    r"|copyright|©|updated|"
    r"published|posted|source|original url|listen|watch|click|sign up|\d+ (?:comments?|shares?|min read))\b",
    re.IGNORECASE,
)
_CONTROL = re.compile(
    r"(?:\bGet short URL|\bAll rights reserved|https?://\S*|\btext \"\w+\" to|©|\bISBN|\bFollow @\w+)\W{0,3}\Z",
    re.IGNORECASE,
)
#: Lines longer than this are no furniture, whatever they begin with.
_FURNITURE_LENGTH = 160
# "Two sides", "several times": words that are counted without anything being reported.
_MANNERS = frozenset("time way thing reason side step point hand word fold front occasion kind sort type part".split())
_ONE = frozenset(("one", "a", "an", "single"))


def before_reading(text: str, start: int, end: int, figure: Figure) -> str | None:
    """Why a figure of the sentence ``text[start:end]`` need not be read at all, or None."""
    if end - start <= _FURNITURE_LENGTH and _FURNITURE.match(text[start:end]):
        return "furniture"
    if figure.dimension in ("duration", "age"):
        return figure.dimension
    if _CONTROL.search(text[max(start, figure.start - 40) : figure.start]):
        return "furniture"
    return None


def reason(clause: Clause, number: int, reading: Counted) -> str | None:
    """Why a figure is no claim, or None if it is one."""
    figure = clause.figures[number]
    if reading.measure in (OPEN, OPEN + "distance"):
        return "no counted thing" if reading.measure == OPEN else "distance"
    noun = reading.measure.removeprefix(OPEN).partition("/")[0]
    if noun in _MANNERS and reading.measure.startswith(OPEN) and (figure.value is None or figure.value < 10):
        return "a manner of speaking"
    if figure.text.lower() in _ONE and reading.measure.startswith(OPEN):
        return "a single one"
    if figure.text.lower() == "one" and reading.phrase.partitive:
        return "a single one"
    return None
