"""Words of which one denies the other, said of one thing: ``contraries.toml``, indexed by first word.

"The gate was locked" is read as a denial that it was unlocked, so that whoever looks for what is denied finds who says
so (``turned_clauses`` makes the clauses, ``readers.denials`` looks).
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import Literal, NamedTuple

from summarize.language.inflection import verbs
from summarize.language.synonyms import root

Sort = Literal["states", "today", "deeds", "decisions", "plans", "acts"]
_SORTS: tuple[Sort, ...] = ("states", "today", "deeds", "decisions", "plans", "acts")
_BEHIND = frozenset(("states", "today"))

#: What stands right before a word for a state where it is said of something: not in "the closed road".
_SAID_OF = re.compile(
    r"\b(?:is|are|was|were|be|been|being|has|have|had|will|would|to|not|remain(?:s|ed)?|stay(?:s|ed)?|[’']s)\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
_BEFORE = 30
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
#: A verb that tells what was done; others need more words before them to tell.
_PAST = re.compile(r"\w+ed\b|broke|burst\b|gave|struck|held|went|stood|took|fell|cut", re.IGNORECASE)


class Contrary(NamedTuple):
    """A word or phrase of the table: which question it answers, and whether with yes; ``size`` in words.

    ``behind``: it is said of a thing behind "is".
    """

    question: str
    yes: bool
    sort: Sort
    rest: tuple[str, ...]
    size: int
    behind: bool


@cache
def _raw() -> dict[str, list[str]]:
    return tomllib.loads(resources.files(__package__).joinpath("contraries.toml").read_text("utf-8"))


@cache
def _forms() -> dict[str, list[str]]:
    """The forms of verbs by their base."""
    found: dict[str, list[str]] = defaultdict(list)
    for form, verb in verbs().items():
        found[verb.lemma].append(form)
    return found


def _first(word: str, sort: Sort) -> Sequence[str]:
    """As what the first word of a phrase is printed: as it stands, or a verb in all its forms."""
    return (word,) if sort in _BEHIND else tuple(dict.fromkeys((word, *_forms().get(word, ()))))


@cache
def _table() -> dict[str, tuple[Contrary, ...]]:
    """The phrases by their first words, the longer ones first."""
    found: dict[str, list[Contrary]] = defaultdict(list)
    for sort in _SORTS:
        for line in _raw()[sort]:
            left, _, right = line.partition("/")
            question = left.split()[0]
            for side, yes in ((left, True), (right, False)):
                for phrase in side.split():
                    first, *rest = phrase.split("_")
                    for form in _first(first, sort):
                        found[form].append(Contrary(question, yes, sort, tuple(rest), 1 + len(rest), sort in _BEHIND))
    return {first: tuple(sorted(ways, key=lambda way: -way.size)) for first, ways in found.items()}


@cache
def nouns(of: Literal["tested", "chambers"]) -> frozenset[str]:
    """The nouns of what is passed or failed, or of what passes bills."""
    return frozenset(str(_raw()[of]).split())


@cache
def denying() -> frozenset[str]:
    """The first words of what answers with no."""
    return frozenset(first for first, ways in _table().items() if not all(way.yes for way in ways))


@cache
def firsts() -> frozenset[str]:
    """The first words of all phrases of the table."""
    return frozenset(_table())


@lru_cache(maxsize=256)
def words(question: str) -> tuple[str, ...]:
    """The roots of the first words of all that answers a question."""
    return tuple(sorted({root(first) for first, ways in _table().items() if any(w.question == question for w in ways)}))


def at(lowers: Sequence[str], place: int) -> tuple[Contrary, ...]:
    """The phrases of the table that stand at a place of a line of words."""
    ways = _table().get(lowers[place], ())
    return tuple(way for way in ways if tuple(lowers[place + 1 : place + way.size]) == way.rest)


def stands(text: str, place: int) -> bool:
    """Whether the words at an offset can answer with no, as far as the words beside them tell."""
    found = [way for way in _printed(text, place) if not way.yes]
    if not found:
        return False
    if all(way.behind for way in found) or not _PAST.match(text, place):
        return _SAID_OF.search(text, max(0, place - _BEFORE), place) is not None
    return True


def answers(text: str, place: int, question: str) -> bool:
    """Whether the words at an offset answer a question."""
    return any(way.question == question for way in _printed(text, place))


def _printed(text: str, place: int) -> tuple[Contrary, ...]:
    """The phrases of the table that are printed at an offset."""
    lowers = _WORD.findall(text[place : place + _BEFORE].lower())
    return at(lowers, 0) if lowers else ()
