"""The wordings of statuses.toml as rules: which words answer which question."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any, Literal, NamedTuple

from summarize.language.concordance import concordance
from summarize.schemas import Stance


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table; statuses.toml says what each field means."""

    topic: str
    kind: Literal["status", "timing"]
    stance: Stance
    pattern: str
    key: str
    weight: int
    inherits: bool
    counted: bool
    named: bool
    events: bool
    numberless: bool
    speaks: bool
    causes: bool

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The words in ``text[start:end]`` that answer the question."""
        return _compiled(self.pattern).search(text, start, end)


@cache  # most rules are never tried on a handful of reports
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_NAMED.sub(lambda name: _table()["patterns"][name[1]], pattern), re.IGNORECASE)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files("summarize.readers").joinpath("statuses.toml").read_text(encoding="utf-8"))


#: Words of the table that a pattern names: "<deed>".
_NAMED = re.compile(r"(?<!P)<([a-z]+)>")
_WORD = re.compile(r"[a-z]+")
#: So short a first word of a trigger may be the end of a longer one.
_ENDING = 2


class Trigger(NamedTuple):
    """Words that call for rules, and which of them stand whole in any text that has them."""

    words: str
    whole: frozenset[str]
    rules: tuple[Rule, ...]


def triggered(text: str) -> Iterator[Trigger]:
    """Triggers that may stand in a text.

    Most triggers of the table stand in no given article: those of which a word is missing are left out, which saves
    most of the searching.

    Args:
        text: an article.
    """
    table, where = _triggers(), concordance(text).where
    for number in sorted(set(chain.from_iterable(map(_begun, where)))):
        if table[number].whole <= where.keys():
            yield table[number]


@lru_cache(maxsize=65536)
def _begun(word: str) -> tuple[int, ...]:
    """The numbers of the triggers whose longest word is this one, or begins it."""
    table, sizes = _by_longest(), _sizes().get(word[:2], ())
    begun = (number for size in sizes for number in table.get(word[:size], ()))
    return (*table.get(f"{word} ", ()), *begun)


@cache
def _sizes() -> dict[str, tuple[int, ...]]:
    """How long the triggers' longest words are, by their first two letters."""
    found: dict[str, set[int]] = {}
    for longest in _by_longest():
        found.setdefault(longest[:2], set()).add(len(longest))
    return {start: tuple(sizes) for start, sizes in found.items()}


@cache
def _by_longest() -> dict[str, list[int]]:
    """The triggers' numbers by their longest words; with a blank behind those that go on no further."""
    found: dict[str, list[int]] = {}
    for number, trigger in enumerate(_triggers()):
        longest = max(reversed(_words(trigger.words)), key=lambda word: (len(word), word in trigger.whole))
        found.setdefault(longest + " " * (longest in trigger.whole), []).append(number)
    return found


@cache
def _triggers() -> tuple[Trigger, ...]:
    """The triggers in the order of the table, read once."""
    found: dict[str, list[Rule]] = {}
    for row in _table()["rule"]:
        rule = Rule(
            topic=row["topic"],
            kind=row.get("kind", "status"),
            stance=row.get("stance", "asserted"),
            pattern=row["pattern"],
            key=row.get("key", ""),
            weight=row["weight"],
            inherits=row.get("inherits", False),
            counted="measure" in row,
            named=row.get("named", False),
            events=row.get("events", False),
            numberless=row.get("numberless", False),
            speaks=row.get("speaks", False),
            causes=row.get("causes", False),
        )
        for trigger in row["triggers"]:
            found.setdefault(trigger, []).append(rule)
    return tuple(Trigger(words, _whole(words), tuple(rules)) for words, rules in found.items())


def _words(trigger: str) -> list[str]:
    """The words of a trigger; not the first where it can be the end of a longer one: "ly by", "n't a"."""
    words = _WORD.findall(trigger)
    return words[1:] if len(words) > 1 and len(words[0]) <= _ENDING else words


def _whole(trigger: str) -> frozenset[str]:
    """The words of a trigger but the last where it can go on: "was hit" of "was hitting"."""
    words = _words(trigger)
    return frozenset(words[:-1] if trigger[-1].isalpha() else words)
