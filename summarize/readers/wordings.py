"""The wordings of statuses.toml as rules: which words answer which question."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from summarize.schemas import Stance


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table; statuses.toml says what each field means."""

    topic: str
    kind: Literal["status", "timing"]
    stance: Stance
    pattern: re.Pattern[str]
    key: str
    weight: int
    inherits: bool
    counted: bool
    named: bool
    events: bool
    numberless: bool
    speaks: bool


@cache
def by_trigger() -> tuple[tuple[str, tuple[Rule, ...]], ...]:
    """The rules by their triggers, read and compiled once."""
    raw = tomllib.loads(files("summarize.readers").joinpath("statuses.toml").read_text(encoding="utf-8"))
    found: dict[str, list[Rule]] = {}
    for row in raw["rule"]:
        rule = Rule(
            topic=row["topic"],
            kind=row.get("kind", "status"),
            stance=row.get("stance", "asserted"),
            pattern=re.compile(row["pattern"], re.IGNORECASE),
            key=row.get("key", ""),
            weight=row["weight"],
            inherits=row.get("inherits", False),
            counted="measure" in row,
            named=row.get("named", False),
            events=row.get("events", False),
            numberless=row.get("numberless", False),
            speaks=row.get("speaks", False),
        )
        for trigger in row["triggers"]:
            found.setdefault(trigger, []).append(rule)
    return tuple((trigger, tuple(rules)) for trigger, rules in found.items())
