"""What a statement denies, and whether two statements set a word against its denial or its opposite."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from summarize.checks import wording
from summarize.checks.statement import AHEAD, LIGHT, Statement, Word
from summarize.language import synonyms
from summarize.language.vocabulary import lemma
from summarize.language.words import Kind, Words, kind

# What denies the word of content that follows it; what denies the verb that follows it, past nouns.
_NOT = frozenset("not never cannot hardly without no unable cant wont dont didnt isnt doesnt wasnt".split())
_NOBODY = frozenset("nobody none neither nor".split())
_REFUSALS = frozenset("deny refuse fail decline refute dismiss".split())
# "No matter how", "not only".
_NO_DENIAL = (["matter"], ["only"])
_ALL = re.compile(r"(?<!in )(?<!after )(?<!above )\b(?:all(?! told| but)|every(?:one|body))\b", re.IGNORECASE)
_NONE = re.compile(r"\b(?:no|none|nobody)\b", re.IGNORECASE)
#: So many words at most lie between a denial and what it denies.
_REACH = 6


class Opposed(NamedTuple):
    """Two words, as printed, of which one statement affirms what the other denies."""

    said: str
    asked: str
    denied: bool


def opposed(first: Statement, second: Statement) -> Opposed | None:
    """The first pair of words that the two statements set against each other.

    A word that both tell alike is set against nothing, whatever else is said.

    Returns:
        The words, and whether it is a denial ("has not resigned") and no opposite ("rose", "fell"); or None.
    """
    not_said, not_asked = denied(first.text), denied(second.text)
    pairs = [
        (said, asked, turned(said, (asked,)), (_head(said) in not_said) != (_head(asked) in not_asked))
        for said, asked in product(first.matter, second.matter)
        if turned(said, (asked,)) or wording.told(asked, (said,))
    ]
    agreed = {word for said, asked, opposite, denial in pairs if opposite == denial for word in (said, asked)}
    return next(
        (
            Opposed(first.matter[said].printed, second.matter[asked].printed, denial)
            for said, asked, opposite, denial in pairs
            if opposite != denial and not agreed & {said, asked}
        ),
        None,
    )


def sweeping(first: Statement, second: Statement, against: Opposed) -> bool:
    """Whether what the first says leaves no number for the opposite: "all were rescued", "no jobs will be lost"."""
    if not against.denied:
        return bool(_ALL.search(first.text))
    counted = {one.noun for one in first.figures}
    return bool(_NONE.search(first.text)) and not any(one.noun in counted for one in second.figures)


def foretold(first: Statement, second: Statement) -> Word | None:
    """A verb that the second tells as done and the first only as to come: "arrived", "is due to arrive"."""
    words = Words(first.text, 0, len(first.text))
    ahead = {
        _head(wording.key(words.words[at]))
        for found in AHEAD.finditer(first.text)
        for at in _next(words, bisect_left(words.starts, found.end()) - 1, ("verb",))
    }
    if not ahead or second.foretells:
        return None
    for asked, word in second.matter.items():
        told = [said for said in first.matter if wording.told(asked, (said,))]
        if kind(asked) == "verb" and told and all(_head(said) in ahead for said in told):
            return word
    return None


def turned(word: str, words: Iterable[str]) -> bool:
    """Whether one of ``words`` is the opposite of ``word``, so that both speak of one thing."""
    return any(synonyms.opposite(word, other) for other in words)


def _head(word: str) -> str:
    return word.partition(synonyms.JOINT)[0]


def denied(text: str) -> frozenset[str]:
    """The words of content, by their keys, that a text says are not so: "has not resigned", "nobody was hurt"."""
    words = Words(text, 0, len(text))
    return frozenset(wording.key(words.words[at]) for at in _denied(words))


def _denied(words: Words) -> Iterator[int]:
    for i, lower in enumerate(words.lowers):
        if words.lowers[i + 1 : i + 2] in _NO_DENIAL:
            continue
        if lower in _NOT or lower.endswith(("n't", "n’t")):
            yield from _next(words, i, ("verb", "noun"))
        if lower in _NOBODY or lower == "no" or lemma(lower) in _REFUSALS:
            yield from _next(words, i, ("verb",))


def _next(words: Words, at: int, kinds: tuple[Kind, ...]) -> Iterator[int]:
    """The nearest word of one of the kinds behind ``at``, before the clause ends."""
    for i in range(at + 1, min(at + 1 + _REACH, len(words))):
        wanted = words.kinds[i] in kinds and wording.key(words.words[i]) not in LIGHT
        if wanted:
            yield i
        if wanted or words.kinds[i] == "mark" or (words.kinds[i] == "preposition" and words.lowers[i] != "to"):
            return
