"""Words of a sentence that point to a measure: verbs ("killed"), nouns ("toll") and states ("unaccounted for")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from summarize.language.inflection import singular, verb
from summarize.language.vocabulary import vocabulary
from summarize.language.words import Words

Role = Literal["verb", "noun", "state"]

# Two measures of harm joined by "and" or "or" make a wider one.
_UNIONS: dict[frozenset[str], str] = {
    frozenset(("killed", "wounded")): "killed_or_wounded",
    frozenset(("killed", "killed_or_wounded")): "killed_or_wounded",
    frozenset(("wounded", "killed_or_wounded")): "killed_or_wounded",
    frozenset(("killed", "missing")): "killed_or_missing",
    frozenset(("missing", "killed_or_wounded")): "casualties",
    frozenset(("wounded", "killed_or_missing")): "casualties",
    frozenset(("destroyed", "damaged")): "damaged",
}
_JOINTS = frozenset(
    ("and", "or", "and/or", "/", ",", "otherwise", "seriously", "badly", "been", "have", "were", "either")
)
_AND = frozenset(("and", "or", "and/or", "/", ","))
_WAYS = frozenset(("shoot", "stab"))  # "shot and killed" is killed, "shot and wounded" wounded
# Words that are nouns by the table of kinds and yet participles that carry a measure.
_PARTICIPLES = frozenset(("injured", "wounded", "displaced", "missing", "hospitalized", "hospitalised"))
_AFTER_NOUN = frozenset(("the", "a", "an", "this", "that", "its", "his", "her", "their"))


_OWNERS = frozenset(("human", "the", "their", "his", "her", "its", "charred", "skeletal", "more", "'s", "’s"))


@dataclass(frozen=True, slots=True)
class Sign:
    """Words ``[first, last)`` that point to the first of ``measures`` that fits what is counted."""

    first: int
    last: int
    role: Role
    measures: tuple[str, ...]
    lemma: str
    form: str = ""


def find(words: Words, figures: Mapping[int, tuple[int, int]]) -> list[Sign]:
    """The signs of a sentence in order, coordinated ones ("killed or wounded") joined into their union.

    Args:
        words: the sentence.
        figures: for each word inside a figure, the figure's (first word, word after the last).
    """
    found: list[Sign] = []
    at, size = 0, len(words)
    while at < size:
        sign = _at(words, at, figures) if at not in figures and _may_point(words.lowers[at]) else None
        if sign is not None:
            found.append(sign)
            at = sign.last
        else:
            at += 1
    return _joined(words, found)


_LAWS = frozenset("act amendment bureau commission institute foundation".split())


@lru_cache(maxsize=65536)
def _may_point(lower: str) -> bool:
    """Whether a word can be the one by which a sign is known, whatever stands around it."""
    table, form, noun = vocabulary(), verb(lower), singular(lower)
    if form is not None and (form.lemma in table.verbs or form.lemma in table.verb_phrases):
        return True
    return lower in table.states or noun in table.nouns or noun in table.noun_phrases


def _at(words: Words, at: int, figures: Mapping[int, tuple[int, int]]) -> Sign | None:
    lower, kind = words.lowers[at], words.kinds[at]
    if words.words[at][:1].isupper() and _names_a_law(words, at):
        return None
    if kind == "mark" or (lower == "dead" and at and words.lowers[at - 1] == "for"):
        return None  # "given up for dead"
    table = vocabulary()
    onward = figures[at + 1][1] if at + 1 in figures else at + 1  # "in [126] shelters"
    behind = tuple(words.lowers[onward : onward + 1])
    for rest, measure in table.states.get(lower, ()):
        if rest[:1] in ((), behind) and tuple(words.lowers[onward : onward + len(rest)]) == rest:
            formerly = at and words.lowers[at - 1] == "formerly"  # "formerly homeless people"
            return None if formerly else Sign(at, onward + len(rest), "state", (measure,), lower)
    shot = lower == "shooting" and words.lowers[at + 1 : at + 2] in (["down"], ["dead"])
    if kind == "verb" or lower in _PARTICIPLES or shot:
        form = verb(lower)
        if form is not None and form.lemma == "miss" and lower != "missing":
            return None  # pupils who missed lessons
        if form is not None and not (form.form == "base" and at and words.lowers[at - 1] in _AFTER_NOUN):
            for rest, measure in table.verb_phrases.get(form.lemma, ()):
                last = _rest(words, at + 1, rest, figures)
                if last is not None:
                    return Sign(at, last, "verb", (measure,), form.lemma, form.form)
            measures = table.verbs.get(form.lemma)
            if measures is not None:
                if at and words.lowers[at - 1] == "fatally":
                    measures = ("killed",)  # "fatally shot three people"
                return Sign(at, at + 1, "verb", measures, form.lemma, form.form)
    if kind == "noun" or kind == "verb":
        noun, before = singular(lower), singular(words.lowers[at - 1])
        for rest, measure in table.noun_phrases.get(noun, ()):
            if rest[-1] == before and at >= len(rest) and _tail(words, at, rest):
                return Sign(at - len(rest), at + 1, "noun", (measure,), noun)
        measures = table.nouns.get(noun)
        verbal = (
            kind == "verb"
            and lower == noun
            and at
            and (words.lowers[at - 1] == "to" or words.kinds[at - 1] in ("modal", "pronoun"))
        )
        if noun == "remains" and not _remains(words, at):
            return None
        if measures is not None and not verbal:
            return Sign(at, at + 1, "noun", measures, noun)
    return None


def _names_a_law(words: Words, at: int) -> bool:
    """Whether a word is part of a name such as "the Voting Rights Act"."""
    for lower, word in zip(words.lowers[at + 1 : at + 4], words.words[at + 1 : at + 4], strict=True):
        if not word[:1].isupper():
            return False
        if lower in _LAWS:
            return True
    return False


def _remains(words: Words, at: int) -> bool:
    """ "Human remains", "the remains of 42 people"; not "it remains classified"."""
    before = words.lowers[at - 1] if at else ""
    return words.lowers[at + 1 : at + 2] == ["of"] or before in _OWNERS


def _tail(words: Words, at: int, rest: tuple[str, ...]) -> bool:
    return all(singular(word) == want for word, want in zip(words.lowers[at - len(rest) : at], rest, strict=True))


def _rest(words: Words, at: int, rest: tuple[str, ...], figures: Mapping[int, tuple[int, int]]) -> int | None:
    """Where the words of a verb phrase end: right behind the verb, or behind the figure that it takes as object."""
    size = len(rest)
    if tuple(words.lowers[at : at + size]) == rest:
        return at + size
    if at in figures:
        return None  # the noun or state behind the figure speaks for itself
    return None


def _joined(words: Words, signs: list[Sign]) -> list[Sign]:
    out: list[Sign] = []
    for sign in signs:
        before = out[-1] if out else None
        if before is not None and len(before.measures) >= 1:
            union = _UNIONS.get(frozenset((before.measures[0], sign.measures[0])))
            gap = words.lowers[before.last : sign.first]
            if before.role != "verb" and sign.form == "ing":
                union = None  # "leaving three dead and injuring 180"
            if _AND.isdisjoint(gap):
                union = None  # "three of the wounded died"
            if union and before.lemma in _WAYS and sign.measures[0] in ("killed", "wounded") and gap == ["and"]:
                out[-1] = Sign(before.first, sign.last, sign.role, sign.measures, sign.lemma, sign.form)
                continue
            if union and len(gap) <= 4 and all(word in _JOINTS for word in gap) and (gap != [","] or _headline(sign)):
                out[-1] = Sign(before.first, sign.last, sign.role, (union,), before.lemma, sign.form)
                continue
        out.append(sign)
    return out


def _headline(sign: Sign) -> bool:
    """ "kills, wounds dozens": present tense without a subject of its own."""
    return sign.role == "verb" and sign.form == "s"
