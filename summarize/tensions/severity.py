"""How grave a tension is, from arithmetic alone; a model's confidence has no part in it.

    score = weight of the rule x (0.6 + 0.4 gap) x certainty of the scope x independence of the origins

``summarize rules severity`` prints what each of the four is (``reference.severity``).
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from summarize.rulebook import RULES
from summarize.schemas import Severity
from summarize.tensions.intervals import Range
from summarize.tensions.tellings import Telling

HIGH = 0.60
MEDIUM = 0.36
#: What is left of a rule's weight when the positions all but touch; the gap brings back the rest.
TOUCHING = 0.6
#: Independence of positions that stand in one report, whose error it may be, and of those with an origin in common.
ONE_REPORT = 0.9
ONE_ORIGIN = 0.8
#: Certainty of the scope where only a model says that two names mean the same: no such tension is ever high.
JOINED = 0.55

#: Rules for which the size of the gap says nothing.
SIZELESS = frozenset({"scope-slip", "denial", "timing", "status-changed", "attribution"})


def gap(rule: str, positions: Sequence[Sequence[Telling]]) -> float:
    """How far apart the two furthest positions lie, 0 to 1."""
    if rule in SIZELESS:
        return 1.0
    return between(*(Range(max(t.possible.low for t in p), min(t.possible.high for t in p)) for p in positions))


def between(*spans: Range) -> float:
    """How far apart the two furthest ranges lie, 0 (they touch) to 1 (one is nothing beside the other)."""
    low, high = min(span.high for span in spans), max(span.low for span in spans)
    if high <= 0 or math.isinf(low) or low >= high:
        return 0.0
    return 1.0 - max(low, 0.0) / high


def independence(positions: Sequence[Sequence[Telling]], shared_origin: bool) -> float:
    """1 for positions of different origins, less where one origin is on both sides."""
    if len({t.report for p in positions for t in p}) == 1:
        return ONE_REPORT
    return ONE_ORIGIN if shared_origin else 1.0


def score(rule: str, size: float, certainty: float, apart: float) -> float:
    """The severity score, 0 to 1, rounded to three places."""
    return round(RULES[rule].weight * (TOUCHING + (1 - TOUCHING) * size) * certainty * apart, 3)


def grade(value: float) -> Severity:
    """The score in a word."""
    if value >= HIGH:
        return "high"
    return "medium" if value >= MEDIUM else "low"
