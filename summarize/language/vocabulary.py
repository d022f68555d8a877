"""The words of ``counted.toml`` and ``measures.toml``, indexed for reading: which word points to which measure."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from summarize.language import measures
from summarize.language.inflection import singular, verb
from summarize.language.words import names_plural

Phrases = dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Indexes over the tables.

    ``verbs``/``nouns``: lemma to the measures it can carry; ``verb_phrases``: first lemma to the words that follow it
    ("lay" to ("off",)); ``noun_phrases``: last noun to the modifiers it needs; ``states``: first word to
    word tuples. ``context``: words of which an article must have one for a noun to carry its measure.
    """

    verbs: dict[str, tuple[str, ...]]
    nouns: dict[str, tuple[str, ...]]
    verb_phrases: Phrases
    noun_phrases: Phrases
    states: Phrases
    classes: dict[str, frozenset[str]]
    groups: dict[str, str]
    generic: frozenset[str]
    things: dict[str, frozenset[str]]
    context: dict[str, frozenset[str]]


def _phrases(rows: list[tuple[tuple[str, ...], str, str]]) -> Phrases:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for rest, key, measure in rows:
        found.setdefault(key, []).append((rest, measure))
    return {key: tuple(sorted(rows, key=lambda row: -len(row[0]))) for key, rows in found.items()}


def _index(rows: list[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word, measure in rows:
        found.setdefault(word, []).append(measure)
    return {word: tuple(keys) for word, keys in found.items()}


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The tables, read once."""
    raw = tomllib.loads(resources.files(__package__).joinpath("counted.toml").read_text("utf-8"))
    classes = {name: frozenset(words.split()) for name, words in raw["classes"].items()}
    table = measures.table()
    verbs, nouns, verb_phrases, noun_phrases = [], [], [], []
    for key, row in table.items():
        for words in row.verbs:
            first, *rest = words.split()
            if rest:
                verb_phrases.append((tuple(rest), first, key))
            else:
                verbs.append((first, key))
        for words in row.nouns:
            *rest, last = words.split()
            if rest:
                noun_phrases.append((tuple(rest), last, key))
            else:
                nouns.append((last, key))
    states = [
        (tuple(words.split()[1:]), words.split()[0], key) for key, phrases in raw["states"].items() for words in phrases
    ]
    things = {}
    for key, words in raw["things"].items():
        allowed: set[str] = set()
        for word in words.split():
            allowed |= classes[word[1:]] if word.startswith("@") else {word}
        things[key] = frozenset(allowed)
    return Vocabulary(
        verbs=_index(verbs),
        nouns=_index(nouns),
        verb_phrases=_phrases(verb_phrases),
        noun_phrases=_phrases(noun_phrases),
        states=_phrases(states),
        classes=classes,
        groups=dict(raw["groups"]),
        generic=frozenset(raw["generic"]["nouns"].split()),
        things=things,
        context={noun: frozenset(words.split()) for noun, words in raw["context"].items()},
    )


@cache
def lemma(lower: str) -> str:
    """The base of a lower-case verb form, or the word itself."""
    found = verb(lower)
    return found.lemma if found else lower


@lru_cache(maxsize=16384)
def is_person(noun: str) -> bool:
    """True for a singular noun that names people ("firefighter", "Syrian")."""
    words = vocabulary().classes
    noun = noun.rpartition(" ")[2]
    return noun in words["people"] or (
        len(noun) > 5
        and noun.endswith(
            (
                "ist",
                "ian",
                "goer",
                "fighter",
                "worker",
                "keeper",
                "seeker",
                "dweller",
                "holder",
                "maker",
                "ee",
                "man",
                "grader",
            )
        )
        and not noun.endswith(("degree", "guarantee", "committee", "talisman"))
    )


@lru_cache(maxsize=16384)
def fits(measure: str, noun: str | None, dimension: str) -> bool:
    """Whether a measure can be said of so many of a noun.

    Args:
        measure: a key of the lattice; nothing fits any other.
        noun: what is counted, singular; None when the sentence leaves it out.
        dimension: the figure's dimension.
    """
    words, row = vocabulary(), measures.table().get(measure)
    if row is None:
        return False
    if row.unit != dimension:
        return False
    if noun is None or noun in row.nouns:
        return True
    allowed = words.things.get(measure)
    if allowed is not None:
        return noun in allowed or ("people" in allowed and is_person(noun))
    if row.people and row.family != "harm":
        return is_person(noun) or noun in words.generic
    if row.people:
        things = (
            "structures",
            "vehicles",
            "weapons",
            "charges",
            "pictures",
        )  # "fighters" are men before they are planes
        return is_person(noun) or not any(noun in words.classes[name] for name in things)
    return True


_NOW = frozenset("now already currently officially still".split())
_AS_PLURAL = frozenset("dead injured wounded missing displaced homeless".split())


def numbers_them(before: Sequence[str]) -> bool:
    """Whether "number" is a verb behind these words, whose subject is people: "the dead now [number] 61".

    Args:
        before: the words of the sentence up to it, in lower case.
    """
    at = len(before) - 1
    while at > 0 and before[at] in _NOW:
        at -= 1
    word = before[at] if at >= 0 else ""
    if word in _AS_PLURAL:
        return True
    return names_plural(word) and (is_person(singular(word)) or singular(word) in vocabulary().generic)
