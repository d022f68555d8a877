"""The rules reference: what ``summarize rules`` prints, made from the rulebook and from the comparer itself."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from summarize.language import measures
from summarize.language.measures import Relation
from summarize.rulebook import EXPLAINING, RULES, Rule, TensionRule
from summarize.tensions import (
    attributed,
    clocks,
    compare,
    intervals,
    levels,
    line,
    matters,
    near,
    occasions,
    parts,
    scope,
    severity,
    tellings,
    worded,
    words,
)
from summarize.tensions.scope import Stretch

Relate = Callable[[Any, Any], Relation]

#: Lines of text are no longer, so that they read well unrendered too.
WIDTH = 100

_RULES: Mapping[str, Rule] = {**RULES, **EXPLAINING}

#: The numbers that the rulebook's paragraphs name, as the comparer has them.
NUMBERS: Mapping[str, object] = {
    "alike": attributed.ALIKE,
    "all": near.ALL,
    "fall": line.FALL,
    "far": matters.FAR,
    "fast": line.FAST,
    "floor": intervals.FLOOR,
    "hours": clocks.HOURS,
    "later": levels.LATER - 1,
    "much": parts.MUCH,
    "near": near.NEAR,
    "no_room": parts.NO_ROOM,
    "one_event": words.ONE_EVENT,
    "one_time": words.ONE_TIME,
    "tolerated": clocks.TOLERATED,
    "same_date": scope.SAME_DATE.days,
    "scopes": compare.SCOPES,
    "short": parts.SHORT,
    "soft": line.SOFT,
    "telling": tellings.TELLING_NUMBER,
    "widest": compare.WIDEST,
    "words": attributed.WORDS,
    "worlds": matters.WORLDS,
}


def entry(name: str) -> str | None:
    """One entry in Markdown: a rule by its id, ``severity``, ``scope``, or ``all``; None if there is no such."""
    if name == "all":
        pages = [_rule(rule) for rule in _RULES.values()] + [page() for page in _PAGES.values()]
        return "\n".join(["# The rules of comparing\n", *pages])
    if name in _PAGES:
        return _PAGES[name]()
    return _rule(_RULES[name]) if name in _RULES else None


def names() -> tuple[str, ...]:
    """Everything that has an entry."""
    return (*_RULES, *_PAGES, "all")


def _rule(rule: Rule) -> str:
    makes = (
        f"Makes a tension of kind {rule.kind}, weight {rule.weight:g}."
        if isinstance(rule, TensionRule)
        else "Makes no tension: it says why a pair is none."
    )
    return f"## {rule.id}\n\n*{rule.gist[:1].upper()}{rule.gist[1:]}.*\n\n{makes}\n\n{_wrapped(rule.says(NUMBERS))}\n"


def _wrapped(paragraph: str) -> str:
    return textwrap.fill(paragraph, WIDTH, break_on_hyphens=False)


def severity_page() -> str:
    """How grave a tension is: the formula with its numbers."""
    sizeless = ", ".join(f"`{rule}`" for rule in RULES if rule in severity.SIZELESS)
    items = (
        "**weight**: of the gravest rule that fired.",
        "**gap**: how far the two furthest positions lie apart, 1 - lower / higher: 0 where they touch, 1 where one is "
        f"nothing beside the other; 1 for rules that are not about size ({sizeless}).",
        f"**certainty** that the scopes are what they seem: 1 for figures of one scope; {line.UNDATED:g} where days "
        f"that matter are not known, and for forecasts; times {line.LOOSE:g} for measures in no table; "
        f"{parts.SLIPPED:g} for a slip; {parts.WORKED_OUT:g} where one scope had to be worked out to lie within the "
        f"other, times {parts.UNDATED:g} where it is not known which was counted first; "
        f"times {occasions.UNTIED:g} for counts of a happening that no day, place, name or further number ties to one; "
        f"{worded.CERTAINTY:g} for claims in words, {worded.NEXT_TO:g} for what is rejected next to it; "
        f"{severity.JOINED:g} at most where only a model says that two names mean the same.",
        f"**independence** of the origins: 1; {severity.ONE_REPORT:g} inside one report, whose error it may be; "
        f"{severity.ONE_ORIGIN:g} where one origin stands behind two positions.",
    )
    formula = f"score = weight x ({severity.TOUCHING:g} + {1 - severity.TOUCHING:g} x gap) x certainty x independence"
    grades = f"High from {severity.HIGH:.2f}, medium from {severity.MEDIUM:.2f}, else low."
    listed = "\n".join(textwrap.fill(f"- {item}", WIDTH, subsequent_indent="  ") for item in items)
    return f"## severity\n\n    {formula}\n\n{listed}\n\n{grades} A model's confidence has no part in it.\n"


def scope_page() -> str:
    """How what one figure covers stands to what another covers: the relation of each respect, and their composition."""
    a_week = Stretch(date(2024, 5, 6), date(2024, 5, 12), 7, "")
    stretches: dict[str, Stretch | None] = {
        "to date": None,
        "6-12 May": a_week,
        "in May": Stretch(date(2024, 5, 1), date(2024, 5, 31), 31, ""),
        "10-20 May": Stretch(date(2024, 5, 10), date(2024, 5, 20), 11, ""),
        "in June": Stretch(date(2024, 6, 1), date(2024, 6, 30), 30, ""),
        "a week": Stretch(None, None, 7, "a week"),
        "90 days": Stretch(None, None, 90, "90 days"),
        "this year": Stretch(date(2024, 1, 1), None, None, ""),
        "lately": Stretch(None, None, None, "lately"),
    }
    harm = {measures.title(m): m for m in ("killed", "wounded", "killed_or_wounded", "casualties", "missing")}
    places = {"none named": None, "Paradise": "paradise", "Chico": "chico"}
    shares = {share: share for share in ("whole", "part", "added")}
    tables: dict[str, tuple[Relate, Mapping[str, Any]]] = {
        "Measure: what is counted within what": (measures.relation, harm),
        "Window: a stretch of time, a running total, a tally since long ago": (scope.window_relation, stretches),
        "Place and group: a name within the whole": (scope.narrower, places),
        "Share: a whole, a part, an increment": (scope.share_relation, shares),
        "All respects composed": (scope.join, {relation: relation for relation in scope.RELATIONS}),
    }
    explains = ", ".join(f"{respect} `{rule}`" for respect, rule in scope.EXPLAINS.items())
    intro = (
        f"Two figures answer one question when they cover the same in every respect: {', '.join(scope.RESPECTS)}. Each "
        'table gives how the row stands to the column ("part": all that the row covers, the column covers too); units '
        "and forecasts that are not the same are apart. The last table composes any two. Of respects that differ, the "
        f"first explains the pair: {explains}."
    )
    return "\n".join(
        [
            f"## scope\n\n{_wrapped(intro)}\n",
            *(f"**{title}**\n\n{_matrix(*table)}\n" for title, table in tables.items()),
        ]
    )


def _matrix(relate: Relate, values: Mapping[str, Any]) -> str:
    """A relation as a table, row against column."""
    rows = [["", *values], ["---"] * (len(values) + 1)]
    rows += [[f"**{name}**", *(relate(value, other) for other in values.values())] for name, value in values.items()]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


_PAGES: Mapping[str, Callable[[], str]] = {"severity": severity_page, "scope": scope_page}
