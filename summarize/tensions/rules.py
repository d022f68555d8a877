"""The rules of comparing, one row each: the id that a memo prints, its kind, its weight, what it means."""

from __future__ import annotations

from typing import NamedTuple

from summarize.schemas import TensionKind


class Rule(NamedTuple):
    """A rule that makes a tension. ``weight`` (0 to 1) is how grave it is when nothing is uncertain."""

    kind: TensionKind
    weight: float
    gist: str


#: Gravest first: a tension in which several fire is named after the first of them.
RULES: dict[str, Rule] = {
    "denial": Rule("status", 1.0, "one says none or denies it, another says there was"),
    "total-fell": Rule("figures", 1.0, "a later running total lies below an earlier one"),
    "figures-disjoint": Rule("figures", 0.95, "same scope, about the same date, ranges that cannot meet"),
    "part-exceeds-whole": Rule("figures", 0.9, "a part is larger than the whole that contains it"),
    "attribution": Rule(
        "attribution", 0.75, "one figure given to different speakers, or one speaker given two figures"
    ),
    "scope-slip": Rule("scope", 0.7, "the same figure for different measures or stretches of time"),
    "timing": Rule("timing", 0.6, "dates given for one event that cannot both be right"),
    "growth": Rule("window", 0.55, "a count grew so fast that it needs explaining"),
    "headline": Rule("update", 0.45, "the headline and the text below it give different figures"),
    "revised": Rule("update", 0.4, "a source replaces its own figure"),
    "floors-differ": Rule("figures", 0.35, "two floors or ceilings that can both hold but were not one count"),
    "status-changed": Rule("update", 0.35, "a later report says that a state of affairs has ended"),
    "total-rose": Rule("update", 0.25, "a later running total is higher, as running totals are"),
    "level-changed": Rule("update", 0.25, "a later report gives another level of what rises and falls"),
}

#: Why a pair that looks like a conflict is none.
EXPLAINING: dict[str, str] = {
    "agrees": "the figures can hold together",
    "fits-both": "a figure so wide that it fits several positions",
    "same-origin": "one speaker's words, told more than once",
    "part-of-whole": "one counts a part of what the other counts",
    "window-differs": "they cover different stretches of time",
    "later-report": "the later report counts what has been added since",
    "other-measure": "they count different things",
    "other-subject": "they are about other people, places or events",
    "other-unit": "they are given in different units",
    "forecast": "one is a forecast or a plan",
    "cannot-tell": "how their scopes stand to each other is not known",
}


def gravest(rules: set[str]) -> str:
    """The first of the fired rules in the order of the table."""
    return next(rule for rule in RULES if rule in rules)
