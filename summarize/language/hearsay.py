"""What somebody said, in a noun: "a statement by Ann Lee that", "the mayor's claim that", "the mayor's count of 30"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from summarize.language import corrections, grammar
from summarize.language.sources import before
from summarize.language.turned import after
from summarize.language.words import BE

_NOUNS = (
    r"(?:statement|claim|comment|remark|assertion|allegation|announcement|report|warning|suggestion|admission|"
    r"acknowledg(?:e?ment)|insistence|finding|conclusion|complaint|testimony|declaration|promise|confirmation)s?"
)
_BY = re.compile(rf"\b{_NOUNS}\s+(?:\w+\s+)?(?:by|from|of)\s")
_OWN = re.compile(rf"['’](?:s|(?<=s['’]))\s+(?:[\w-]+\s+){{0,3}}?{_NOUNS}\s+(?=that\b)")
_THAT = re.compile(r",?\s+that\s")
#: "by Ukraine's top commander, Oleksandr Syrsky, that": so far from "by" to "that".
_REACH = 90


class Hearsay(NamedTuple):
    """Where the source stands, where the noun does, and where its content begins.

    Of a figure: where it begins and ends, with the noun.
    """

    source: tuple[int, int]
    start: int
    end: int


def hearsay(text: str, start: int, end: int) -> Iterator[Hearsay]:
    """What is given in ``text[start:end]``, a sentence, as the words of somebody, in a noun with "that" behind it."""
    if text.find(" that ", start, end) < 0:
        return  # most sentences
    for noun in _BY.finditer(text, start, end):
        that = _THAT.search(text, noun.end(), min(end, noun.end() + _REACH))
        if that is None:
            continue
        # With its comma, so that "the mayor, Ann Lee, that" is read as a name set apart.
        source = before(text, noun.end(), that.start() + text.startswith(",", that.start()))
        if source:
            yield Hearsay(source, noun.start(), that.end())
    for noun in _OWN.finditer(text, start, end):
        source = before(text, start, noun.start(), any_noun=False)
        that = _THAT.match(text, noun.end() - 1, end)
        if that and source:
            yield Hearsay(source, noun.start(), that.end())


def counts(text: str, start: int, end: int) -> Iterator[Hearsay]:
    """Whose count a sentence gives: "by the ministry's count", "the ministry's latest estimate is"."""
    for noun in grammar.COUNT.finditer(text, start, end):
        source = before(text, start, noun.start(), any_noun=False)
        if source and (noun[1] is not None or text[max(start, source[0] - 3) : source[0]].lower() == "by "):
            yield Hearsay(source, noun.start(), noun.end())


def _given(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words with which a figure is given, behind whoever gives it."""
    yield from grammar.FIGURE_OF.finditer(text, start, end)
    if text.find(" at ", start, end) >= 0 or text.find(" as ", start, end) >= 0:
        for given in grammar.GIVEN_AT.finditer(text, start, end):
            if text[start : given.start()].rpartition(" ")[2].lower() not in BE:
                yield given


def figures(text: str, start: int, end: int) -> Iterator[Hearsay]:
    """Whose figure a sentence speaks of: "the company's figure of 1,900 had included clerks", up to the number.

    Or that of a wish: "the mayor's demand for $5 million". Or gives: "put at 60 by the district".
    Or a clause gives: "a figure the hospital put at 51". Or sets right: "not 60 as the district claimed".
    """
    number = grammar.DIGIT.search(text, start, end)  # most sentences have none
    for noun in _given(text, start, end) if number else ():
        if source := before(text, start, noun.start(), any_noun=False):
            yield Hearsay(source, source[0], noun.end())
    if number and text.find(" by ", number.start(), end) > 0:
        for put in grammar.PUT_AT.finditer(text, start, end):
            by: re.Match[str] | None = put
            while by:
                behind = grammar.AND_BY.search(text, by.end(), end)
                if source := after(text, by.end(), behind.start() if behind else end):
                    yield Hearsay(source, by.start(), by.end())
                by = behind
    for right in corrections.find(text, start, end):
        if right.source:
            yield Hearsay(right.source, right.start, right.end)
