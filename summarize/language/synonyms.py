"""Words that mean the same in news, wider words for narrower ones, and opposites: ``synonyms.toml``, indexed.

Words are taken by their roots (``root``), so that one line of the table serves all forms of its words; what counts as
what is for ``measures``, names of people and places for ``names``.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from summarize.language.inflection import singular
from summarize.language.vocabulary import lemma, vocabulary

#: Joins the words of a phrase: "step_down".
JOINT = "_"

_NOTHING: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Table:
    """``meanings``: a word's lines; ``sides``: its sides of pairs of opposites; ``wider``: all that it is a kind of."""

    meanings: dict[str, frozenset[int]]
    sides: dict[str, frozenset[int]]
    wider: dict[str, frozenset[str]]
    phrases: dict[str, tuple[tuple[str, ...], ...]]


@cache
def _table() -> _Table:
    raw = tomllib.loads(resources.files(__package__).joinpath("synonyms.toml").read_text("utf-8"))
    meanings: defaultdict[str, set[int]] = defaultdict(set)
    sides: defaultdict[str, set[int]] = defaultdict(set)
    wider: defaultdict[str, set[str]] = defaultdict(set)
    for number, line in enumerate(raw["same"]):
        for word in line.split():
            for form in _roots(word):
                meanings[form].add(number)
    for number, line in enumerate(raw["opposites"], start=1):
        for sign, side in zip((1, -1), line.split("/"), strict=True):
            for word in side.split():
                for form in _roots(word):
                    sides[form].add(sign * number)
    for wide, line in raw["wider"].items():
        for word in line.split():
            for narrow in vocabulary().classes[word[1:]] if word.startswith("@") else (word,):
                wider[_rooted(narrow)].add(_rooted(wide))
    phrases: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for word in (*meanings, *sides):
        first, *rest = word.split(JOINT)
        if rest:
            phrases[first].add(tuple(rest))
    return _Table(
        meanings={word: frozenset(lines) for word, lines in meanings.items()},
        sides={word: frozenset(signed) for word, signed in sides.items()},
        wider={word: frozenset(wides) for word, wides in wider.items()},
        phrases={first: tuple(sorted(ways, key=len, reverse=True)) for first, ways in phrases.items()},
    )


def _rooted(word: str) -> str:
    return joined(word.split(JOINT))


def _roots(word: str) -> set[str]:
    """The root of a word of the table, and that of its past tense where this is a guess: "collid" of "collided"."""
    past = f"{word}d" if word.endswith("e") else f"{word}ed"
    return {_rooted(word), _rooted(past)}


@lru_cache(maxsize=65536)
def root(lower: str) -> str:
    """One spelling for the forms of a lower-case word: "moved" and "moving", "family" and "families"."""
    base = lemma(lower)
    return singular(base) if base == lower else base


def phrase(lowers: Sequence[str], at: int) -> int:
    """How many of the words from ``at`` on are one phrase of the table ("stepped down"); 1 where none is."""
    for rest in _table().phrases.get(root(lowers[at]), ()):
        if tuple(root(lower) for lower in lowers[at + 1 : at + 1 + len(rest)]) == rest:
            return 1 + len(rest)
    return 1


def joined(lowers: Sequence[str]) -> str:
    """The root of a phrase: "step_down" for "stepped down"."""
    return JOINT.join(root(lower) for lower in lowers)


def same(a: str, b: str) -> bool:
    """Whether two roots can mean the same."""
    meanings = _table().meanings
    return not meanings.get(a, _NOTHING).isdisjoint(meanings.get(b, _NOTHING))


def is_kind_of(narrow: str, wide: str) -> bool:
    """Whether what one root names is always what the other names: a ferry is a ship."""
    return wide in _table().wider.get(narrow, ())


def opposite(a: str, b: str) -> bool:
    """Whether two roots cannot both be true of one thing at one time: "rise" and "fall"."""
    sides = _table().sides
    against = {-side for side in sides.get(b, _NOTHING)}
    return not sides.get(a, _NOTHING).isdisjoint(against)


@cache
def opposites(word: str) -> tuple[str, ...]:
    """The roots that cannot be true of what one root is true of."""
    sides = _table().sides
    if word not in sides:
        return ()
    against = {-side for side in sides[word]}
    return tuple(sorted(other for other, signed in sides.items() if not signed.isdisjoint(against)))


@cache
def alike(word: str) -> tuple[str, ...]:
    """A root and all that can mean the same."""
    meanings = _table().meanings
    lines = meanings.get(word, _NOTHING)
    return (word, *sorted(other for other, found in meanings.items() if other != word and not lines.isdisjoint(found)))
