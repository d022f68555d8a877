"""So much a day, a year or a head is another question than so much."""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.language.clauses import Clause, Counted
from summarize.language.measures import OPEN, table

_RATE = re.compile(
    r"\A(?: (?!and\b|on\b|in\b|at\b)[\w’'-]+){0,5}?,? (?P<rate>(?:on average )?(?:a|an|per|each|(?:each and )?every) "
    r"(?:day|week|month|year|hour|minute|night|person|family|household|vehicle|head|victim|student|worker|employee|pupil)"
    r"|annually|yearly|monthly|biweekly|(?:daily|weekly)(?= ?(?:[.,;)\n]|in\b|by\b|\Z))|apiece|for each \w+"
    r"|each(?= ?[.,;])|per (?!cent\b)[a-z]+|per \d[\d,]*)\b"
    r"(?! (?:after|before|earlier|later|ago|since|from|of the|when|as)\b)"
)
_EACH = re.compile(
    r"\b(?:[Ee]ach|[Ee]very|per) (?:\w+ ){1,3}?(?:will |would )?(?:gets?|got|receives?|received|pays?|paid|costs?"
    r"|receive|carr(?:ied|ying)|contain(?:ed|ing)|weigh(?:ed|s|ing))\W+\Z"
)
_PAYCHECK = re.compile(r"\A (?:\w+ ){0,4}(?P<rate>(?:biweekly|weekly|monthly) (?:paychecks?|payments?|bills?))")


def read(text: str, clause: Clause, number: int, reading: Counted, *, leak: bool) -> Counted:
    """A reading with the rate at which its figure is given, if it is.

    Args:
        text: the article.
        clause: the figure's sentence.
        number: which of its figures.
        reading: what it counts.
        leak: whether the article is of a leak, so that barrels a day are those that leak.
    """
    figure = clause.figures[number]
    if figure.unit == "bpd":
        return replace(reading, measure="spilled") if leak and reading.measure.startswith(OPEN) else reading
    if reading.measure == "price" or figure.dimension not in ("count", "money", "measure"):
        return reading
    behind = text[figure.end : figure.end + 60]
    match = _RATE.match(behind) or (_PAYCHECK.match(behind) if figure.dimension == "money" else None)
    if match:
        rate = match["rate"]
    elif _EACH.search(text[max(clause.words.starts[0], figure.start - 40) : figure.start]):
        rate = "each"
    else:
        return reading
    row = table().get(reading.measure)
    what = row.key.replace("_", " ") if row else reading.measure.removeprefix(OPEN).partition("/")[0]
    return replace(reading, measure=f"{OPEN}{what or figure.dimension} {rate}")
