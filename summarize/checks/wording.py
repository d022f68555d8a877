"""Which words of two statements mean the same, as far as spelling and the tables tell."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from summarize.language import measures, names, synonyms
from summarize.language.vocabulary import vocabulary

#: Two words with so many first letters in common, all but the last few, are forms of one ("attack", "attacker").
_STEM = 5
_ENDING = 3

#: Shorter words end too many others.
SHORTEST_HEAD = 4

_ONE_MATTER = frozenset({"same", "part", "whole"})


@lru_cache(maxsize=16384)
def key(word: str) -> str:
    """One spelling for the forms of a word: "Afghans" and "Afghanistan", "moved" and "moving", "families"."""
    lower = word.lower()
    if word[:1].isupper():
        lower = names.canonical(word) or lower
    return synonyms.root(lower)


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> bool:
    """Whether two words, as ``key`` gives them, mean the same."""
    if a == b:
        return True
    shared = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if shared >= _STEM and shared >= min(len(a), len(b)) - _ENDING:
        return True
    groups = vocabulary().groups
    if a in groups and groups[a] == groups.get(b):
        return True
    if any(measures.relation(one, other) in _ONE_MATTER for one in _measures(a) for other in _measures(b)):
        return True
    return synonyms.same(a, b)


@lru_cache(maxsize=16384)
def _measures(word: str) -> frozenset[str]:
    known = vocabulary()
    return frozenset(known.verbs.get(word, ())) | frozenset(known.nouns.get(word, ()))


def told(word: str, words: Iterable[str]) -> bool:
    """Whether ``words`` say as much as ``word``: the same, a narrower thing, or its parts ("spotted-eagle")."""
    known = [part for other in words for part in (other, *_parts(other))]
    if any(alike(word, other) or synonyms.is_kind_of(other, word) or _compound(other, word) for other in known):
        return True
    parts = _parts(word)
    return bool(parts) and all(any(alike(part, other) for other in known) for part in parts)


def _compound(narrow: str, wide: str) -> bool:
    """Whether one word is another with a word before it: a seabird is a bird."""
    return len(wide) >= SHORTEST_HEAD and len(narrow) >= len(wide) + 3 and narrow.endswith(wide)


@lru_cache(maxsize=16384)
def _parts(word: str) -> tuple[str, ...]:
    """The words that a hyphen joins."""
    return tuple(key(part) for part in word.split("-") if len(part) > 1) if "-" in word else ()


def tells_measure(words: Iterable[str], measure: str) -> bool:
    """Whether one of ``words`` is a word for a measure of the table, or for a part or whole of it."""
    return any(measures.relation(one, measure) in _ONE_MATTER for word in words for one in _measures(word))
