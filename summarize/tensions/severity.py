"""How grave a tension is, from arithmetic alone; a model's confidence has no part in it.

    score = weight of the rule x (0.6 + 0.4 gap) x certainty of the scope x independence of the origins

gap: how far the positions lie apart, 0 (they touch) to 1 (one is nothing beside the other); 1 for rules that are
not about size. independence: 1 when no origin stands behind two positions, 0.9 inside one report (an error of its
own), 0.8 when one origin is on both sides. high from 0.60, medium from 0.36.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from summarize.schemas import Severity
from summarize.tensions.rules import RULES
from summarize.tensions.tellings import Telling

HIGH = 0.60
MEDIUM = 0.36

#: Rules for which the size of the gap says nothing.
_SIZELESS = frozenset({"scope-slip", "denial", "timing", "status-changed", "attribution"})


def gap(rule: str, positions: Sequence[Sequence[Telling]]) -> float:
    """How far apart the two furthest positions lie, 0 to 1."""
    if rule in _SIZELESS:
        return 1.0
    tops = [max(t.possible.low for t in p) for p in positions]
    ends = [min(t.possible.high for t in p) for p in positions]
    low, high = min(ends), max(tops)
    if high <= 0 or math.isinf(low) or low >= high:
        return 0.0
    return 1.0 - max(low, 0.0) / high


def independence(positions: Sequence[Sequence[Telling]], shared_origin: bool) -> float:
    """1 for positions of different origins, less where one origin is on both sides."""
    if len({t.claim.article for p in positions for t in p}) == 1:
        return 0.9
    return 0.8 if shared_origin else 1.0


def score(rule: str, size: float, certainty: float, apart: float) -> float:
    """The severity score, 0 to 1, rounded to three places."""
    return round(RULES[rule].weight * (0.6 + 0.4 * size) * certainty * apart, 3)


def grade(value: float) -> Severity:
    """The score in a word."""
    if value >= HIGH:
        return "high"
    return "medium" if value >= MEDIUM else "low"
