"""Whether one statement follows from another, contradicts it, or neither can be told.

Figures decide first, by ranges and what they come to; then words: what one affirms and the other denies. Where the
two do not speak of one matter, nothing can be told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from typing import Literal

from summarize.checks import coverage, matching, polarity, statement, sums, wording
from summarize.checks.coverage import Coverage
from summarize.checks.statement import Stated, Statement
from summarize.errors import InputError
from summarize.schemas import Figure, Frozen
from summarize.tensions import words

__all__ = ["Answer", "Check", "check"]

Relation = Literal["contradicts", "follows", "cannot tell"]

_AGAINST = frozenset({"figures-disjoint", "part-exceeds-whole"})
_FOR = frozenset({"agrees", "same-figure", "adds-up"})
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


class Answer(Frozen):
    """A figure of the second statement, the figure of the first that answers it (if one does), and the rule.

    ``rule``: ``agrees`` (all that is said is allowed by what is asked), ``same-figure`` (told in short), ``adds-up``,
    ``figures-disjoint``, ``part-exceeds-whole``, ``fits-both`` (what is said leaves it open), ``forecast`` or
    ``not-said``.
    """

    asked: Figure
    said: Figure | None
    rule: str
    why: str


class Check(Frozen):
    """How a second statement stands to a first.

    ``rule`` is the one that decided: that of a figure, of two claims in words (``denial``, ``timing`` ...),
    ``other-matter`` where the first does not speak of what the second tells, ``other-subject`` and ``window-differs``
    where figures that cannot meet are of two countries or years.
    """

    relation: Relation
    rule: str
    why: str
    figures: tuple[Answer, ...] = ()


def check(premise: str, hypothesis: str) -> Check:
    """Tell whether ``hypothesis`` follows from ``premise``, contradicts it, or neither can be told.

    Args:
        premise: what is taken as said.
        hypothesis: what is checked against it.

    Returns:
        The relation, the rule that decided, the reason in a sentence, and the figures that were set side by side.

    Raises:
        InputError: a statement is empty.
    """
    for place, text in (("first", premise), ("second", hypothesis)):
        if not text.strip():
            raise InputError(f"the {place} statement is empty", hint="Give a sentence in quotation marks.")
    first, second = statement.read(premise), statement.read(hypothesis)
    found = [
        _answer(first, second, asked, said)
        for asked, said in zip(second.figures, matching.pair(first.figures, second.figures), strict=True)
    ]
    answers = tuple(answer for answer, _ in found)
    told = coverage.of(first, second, sum(weight for _, weight in found))
    relation, rule, why = _in_words(first, second, answers, told) or _in_figures(first, second, answers, told)
    return Check(relation=relation, rule=rule, why=why, figures=answers)


def _answer(first: Statement, second: Statement, asked: Stated, said: Stated | None) -> tuple[Answer, int]:
    """The answer to one figure, and how many figures of the first statement tell it."""
    rule = (
        "not-said" if sums.wants_total(first, second, asked) else matching.rule(said, asked, foretold=second.foretells)
    )
    if rule == "not-said" and (larger := matching.exceeding(first.figures, asked)):
        rule, said = "part-exceeds-whole", larger
    if rule == "not-said" and asked.figure.text.lower() == "one" and wording.told(asked.noun or "", first.singles):
        return Answer(asked=asked.figure, said=None, rule="agrees", why=f"The first speaks of one {asked.noun}."), 1
    if rule not in _FOR and (found := sums.implied(first, second, asked)):
        return Answer(asked=asked.figure, said=None, rule="adds-up", why=f"{found.words}."), len(found.figures)
    same = said is not None and (said.figure.value, said.figure.hedge) == (asked.figure.value, asked.figure.hedge)
    why = _REASONS["both" if rule == "agrees" and same else rule].format(
        asked=asked.figure.text, said=said.figure.text if said else ""
    )
    heard = said.figure if said and rule != "not-said" else None
    return Answer(asked=asked.figure, said=heard, rule=rule, why=why), int(heard is not None)


_REASONS = {
    "both": "Both say “{asked}”.",
    "agrees": "“{said}” lies within “{asked}”.",
    "same-figure": "“{said}” and “{asked}” are one figure, told in full and in short.",
    "figures-disjoint": "“{said}” and “{asked}” cannot both be right for the same count.",
    "part-exceeds-whole": "“{said}” and “{asked}”: the part would be larger than its whole.",
    "fits-both": "“{said}” leaves open whether “{asked}” is right.",
    "forecast": "One of “{said}” and “{asked}” is a forecast or a plan.",
    "not-said": "No figure of the first answers “{asked}”.",
}


def _in_words(
    first: Statement, second: Statement, answers: Sequence[Answer], told: Coverage
) -> tuple[Relation, str, str] | None:
    """A contradiction of two claims in words, or of a word and its denial or its opposite."""
    for a, b in product(first.claims, second.claims):
        judged = words.judge(a, b)
        if judged is not None and judged.contradiction:
            return "contradicts", judged.rule, f"{judged.why[:1].upper()}{judged.why[1:]}."
    against = polarity.opposed(first, second)
    if against is None or not told.enough:
        return None
    counts = any(answer.asked.dimension == "count" for answer in answers)
    if counts and not polarity.sweeping(first, second, against):
        both = f"“{against.said}” and “{against.asked}” are set against each other."
        return ("cannot tell", "cannot-tell", both) if all(answer.rule in _FOR for answer in answers) else None
    if not counts and any(answer.rule not in _FOR for answer in answers):
        return None
    return "contradicts", "denial", _DENIAL[against.denied].format(said=against.said, asked=against.asked)


_DENIAL = {
    True: "Of “{said}” and “{asked}” the one is affirmed, the other denied.",
    False: "“{said}” and “{asked}” cannot both be true of one thing.",
}


def _in_figures(
    first: Statement, second: Statement, answers: Sequence[Answer], told: Coverage
) -> tuple[Relation, str, str]:
    against = [answer for answer in answers if answer.rule in _AGAINST]
    apart = first.lands.isdisjoint(second.lands)
    if first.lands and (against or apart) and (elsewhere := sorted(second.lands - first.lands)):
        return "cannot tell", "other-subject", f"The first does not speak of: {', '.join(elsewhere)}."
    if not told.enough:
        missing = ", ".join(word.printed for word in told.missing.values())
        return "cannot tell", "other-matter", f"The first does not speak of: {missing}."
    for then, now in ((_years(first), _years(second)), (first.months, second.months)):
        if against and then and now and not then & now:
            return "cannot tell", "window-differs", f"One speaks of {', '.join(then)}, the other of {', '.join(now)}."
    if against:
        return "contradicts", against[0].rule, against[0].why
    open_ = [answer for answer in answers if answer.rule not in _FOR]
    if open_:
        return "cannot tell", open_[0].rule, open_[0].why
    if unsaid := sorted(second.numbers - first.numbers):
        return "cannot tell", "not-said", f"The first does not say: {', '.join(unsaid)}."
    if ahead := polarity.foretold(first, second):
        return "cannot tell", "forecast", f"“{ahead.printed}”: the first tells of it as a forecast or a plan."
    if not answers:
        return "follows", "agrees", "The first says as much."
    return "follows", answers[0].rule, " ".join(answer.why for answer in answers)


def _years(one: Statement) -> set[str]:
    return {number for number in one.numbers if _YEAR.fullmatch(number)}
