"""Why, in a sentence: made from printed words, sources and days only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarize.rulebook import RULES
from summarize.schemas import Article, Claim
from summarize.tensions.disputes import Dispute, Evidence
from summarize.tensions.sums import Sum, words
from summarize.tensions.tellings import Telling, counts, day_words, printed, printed_by

#: Of the rules that fire in one dispute, so many are given with their reasons.
TOLD = 2


def said(telling: Telling) -> str:
    """ "“more than 3,000” (Reuters, 17 Dec 2024)"."""
    return printed_in(telling.claim, telling.article)


def printed_in(claim: Claim, article: Article) -> str:
    """``said`` of a claim that need not be told."""
    words = " ".join((claim.figure or claim.quote).text.split())
    return f"“{words}” ({printed_by(article)}, {day_words(claim.as_of or article.published)})"


def _factor(low: Telling, high: Telling) -> str:
    base = low.read.high
    return f"at least {high.read.low / base:.3g} times as many" if base > 0 else "from none"


def _rate(low: Telling, high: Telling) -> str:
    """The implied number a day, where both days are known."""
    if not (low.day and high.day and high.day > low.day):
        return ""
    more = high.read.low - low.read.high
    days = (high.day - low.day).days
    return f", {more / days:,.0f} or more a day over {days} day{'s' if days > 1 else ''}" if more > 0 else ""


def _barely(low: Telling, high: Telling) -> str:
    bounds = {"at_least", "more_than", "at_most", "less_than"}
    if any(t.figure.hedge in bounds for t in (low, high)):
        return "Both bounds can hold, but they are not one count"
    return "The two could meet only at their edges"


def _why(rule: str, low: Telling, high: Telling) -> str:
    a, b = said(low), said(high)
    match rule:
        case "denial" if low.known == high.known and low.known.low > 0 and low.claim.stance == high.claim.stance:
            return f"As many dead are said to be of two sides: {a} are {counts(low)}, {b} {counts(high)}."
        case "denial":
            return f"{a} against {b}: one gives none or denies it."
        case "total-fell":
            return f"A running total cannot fall: {b}, then {a}."
        case "figures-disjoint":
            return f"{a} and {b} cannot both be right for the same count."
        case "part-exceeds-whole":
            larger = low.possible.low > high.possible.high
            how = "is larger" if larger else "would be nearly all of it"
            return f"{a} ({counts(low)}) should be a part of {b} ({counts(high)}) and {how}."
        case "attribution" if low.voice == high.voice:
            return f"The same speaker is given {a} and {b}."
        case "attribution":
            return f"One statement, two speakers: {a} is given to {low.voice}, {b} to {high.voice}."
        case "scope-slip":
            return f"The same figure stands for different counts: {a} for {counts(low)}, {b} for {counts(high)}."
        case "growth" if low.known.low < high.known.low:
            return f"{b} after {a}: {_factor(low, high)}{_rate(low, high)}, which needs explaining."
        case "growth":
            return f"{a} ({counts(low)}) is more than {b} in all: the pace needs explaining."
        case "headline":
            head, text = (a, b) if low.claim.headline else (b, a)
            return f"The headline says {head}, the text {text}."
        case "revised":
            return f"Replaced by its own source: {a}, {b}."
        case "estimate-differs":
            estimate, count = (a, b) if low.estimated else (b, a)
            return f"{estimate} is feared or believed, {count} was counted."
        case "floors-differ":
            return f"{_barely(low, high)}: {a}, {b}."
        case "total-rose" if low.measure == high.measure:
            return f"The later count is higher: {a}, then {b}."
        case "total-rose":
            return f"The later part is larger than the whole was: {a} ({counts(low)}), then {b} ({counts(high)})."
        case "level-changed":
            return f"The later report gives another level: {a}, {b}."
    raise KeyError(rule)


def _gravest(evidence: Mapping[str, Evidence]) -> list[str]:
    return [rule for rule in RULES if rule in evidence][:TOLD]


def why(dispute: Dispute) -> str:
    """The reasons of the gravest rules that fired; the others add little to them."""
    return " ".join(_why(rule, *dispute.evidence[rule]) for rule in _gravest(dispute.evidence))


def joined(names: Sequence[str]) -> str:
    """What makes claims under several names one topic, where only a model says so; "" for none."""
    if not names:
        return ""
    quoted = [f"“{' '.join(name.split())}”" for name in names]
    return f" A model took {', '.join(quoted[:-1])} and {quoted[-1]} to mean the same."


def why_not_sum(found: Sum) -> str:
    """What the parts come to, and what the whole is."""
    parts = [f"“{printed([t])}”" for t in found.addends]
    if len(parts) == 1:
        return f"{parts[0]} cannot be a part of {said(found.wholes[0])}."
    listed = f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"The parts of {said(found.wholes[0])} do not sum to it: {listed} come to {words(found.total)}."
