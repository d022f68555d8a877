"""The wordings of statuses.toml as rules: which words answer which question."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

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


#: So many first letters of a trigger's longest word are looked up, of a word with fewer than the least none.
_LEAST, _MOST = 5, 8
#: Words of the table that a pattern names: "<deed>".
_NAMED = re.compile(r"(?<!P)<([a-z]+)>")
_WORD = re.compile(r"[a-z]+")


def triggered(text: str) -> Iterator[tuple[str, tuple[Rule, ...]]]:
    """Triggers that may stand in a text, with their rules.

    Most triggers of the table stand in no given article: those whose longest word does not begin like any word of the
    text are left out, which saves most of the searching.

    Args:
        text: an article.
    """
    words = concordance(text).where
    begun = {word[:size] for size in range(_LEAST, _MOST + 1) for word in words}
    for trigger, start, rules in _by_trigger():
        if not start or start in begun:
            yield trigger, rules


@cache
def _by_trigger() -> tuple[tuple[str, str, tuple[Rule, ...]], ...]:
    """Triggers, the first letters of their longest word ("" if it is short), and their rules; read once."""
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
    return tuple((trigger, _start(trigger), tuple(rules)) for trigger, rules in found.items())


def _start(trigger: str) -> str:
    longest = max(_WORD.findall(trigger), key=len)
    return longest[:_MOST] if len(longest) >= _LEAST else ""
