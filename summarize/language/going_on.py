"""Who goes on to say: the subject of a sentence whose verb of saying stands far behind ("..., saying", "and said")."""

from __future__ import annotations

import re

from summarize.language import grammar
from summarize.language.agreement import is_plausible
from summarize.language.cues import Cue, is_noun
from summarize.language.numerals import NUMBER_WORDS
from summarize.language.source_words import DETERMINERS, POSSESSIVE, PRONOUNS, is_within
from summarize.language.turned import after

_QUANTITIES = frozenset("some many most several others".split())
_PREPOSITIONS = frozenset(("of", "in", "at"))
# What may open a sentence before its subject.
_OPENING = re.compile(r"(?:(?:But|And|Yet|Still|So|Then|Also|Instead),?\s)?(?=\w)")
# What stands between commas behind a subject: "Ann Lee, who heads the panel,", "Max Roe (R-Utah), a lawyer,".
_APPOSED = re.compile(
    r"\s?(?:\([^()]{1,40}\))?"
    r"(?:,\s(?:[a-z]|[A-Z]-[A-Z])[^,;:\"“”—–]{0,120}(?:,[^,;:\"“”—–]{0,60}){0,2}?,)?\s(?=[a-z])"
)
# "Donning a hat, she ...": no subject, unless a verb follows, as behind a name.
_PARTICIPLES = ("ing", "ed", "ly")
_VERB = re.compile(r"\w+(?:ed|s)\b|(?:has|had|was|is|will|would|did|also|then|later|never)\b")
_GOES_ON = re.compile(r"\s[a-z]")
_JOINED = re.compile(r"\b(?:and|but)\s(?:(?:has|have|had|also|later|then|repeatedly)\s){0,2}\Z")
_SAID = frozenset("said says told tells wrote".split())
_CONTENT = re.compile(r"\s(?:that|he|she|it|they|there|the|his|her|its|their|no|some|only|more|about)\s|\s?[\"“:]")


def subject(text: str, start: int, stop: int) -> tuple[int, int] | None:
    """The first phrase of ``text[start:stop]``, or of a part between commas, that can be a source with a verb.

    Args:
        text: the article.
        start: where the sentence begins.
        stop: where to end, at the latest the verb of saying.

    Returns:
        Offsets of the phrase; None if none is sure.
    """
    opening = _OPENING.match(text, start, stop)
    first = opening.end() if opening else start
    for begin in (first, *(m.end() for m in grammar.SEGMENT.finditer(text, start, stop))):
        source = after(text, begin, stop)
        if source is None or text[begin : source[0]].strip() or not is_plausible(text[slice(*source)]):
            continue
        phrase = text[slice(*source)].lower()
        opens = phrase.split()[0]
        if phrase in _QUANTITIES or opens.partition("-")[0] in NUMBER_WORDS or POSSESSIVE.search(phrase):
            continue
        if begin > first and text[source[0]].islower() and not _begins(opens):
            continue  # "Max Roe, part of the team, left, saying"
        following = text[source[1] : stop].split(maxsplit=1)
        if " " not in phrase and phrase.endswith(_PARTICIPLES) and not (following and _VERB.match(following[0])):
            continue
        placed = following and following[0] in _PREPOSITIONS and not is_noun(phrase.rpartition(" ")[2])
        if following and following[0].isalpha() and following[0].islower() and not placed:
            return source
        sure = " " in phrase or is_noun(phrase) or phrase in PRONOUNS
        if begin == first and sure and _APPOSED.match(text, source[1], stop):
            return source
    return None


def behind(text: str, cue: Cue, end: int) -> tuple[int, int] | None:
    """The subject behind a participle that opens a sentence: "After boasting that 30 had come, he left"; or None."""
    for mark in grammar.SEGMENT.finditer(text, cue.end, end):
        source = after(text, mark.end(), end)
        if (
            source
            and source[0] == mark.end()
            and is_plausible(text[slice(*source)])
            and _GOES_ON.match(text, source[1])
        ):
            return source
    return None


def _begins(word: str) -> bool:
    return word in DETERMINERS or word in PRONOUNS or is_within(word)


def joins(text: str, start: int, cue: Cue) -> bool:
    """Whether a verb is the second of its subject: "He defended the raid and said that it saved lives"."""
    if cue.plain or cue.kind != "strong" or cue.word in grammar.NOUNS or not _JOINED.search(text, start, cue.start):
        return False
    return cue.word in _SAID or _CONTENT.match(text, cue.end) is not None
