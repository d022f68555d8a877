"""Every figure of a text: how much, of what, and how sure the words are of it.

``scan`` is pure and table-driven. It reads amounts (``amounts``), joins two of them into a range (``ranges``), and lets
the words round them say what they can mean (``hedges``). Dates, years, clock times, ordinals, scores, sections, models,
addresses and phone numbers are no figures (``not_figures``, ``spelled``).
"""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.language.amounts import Amount, amount_at
from summarize.language.concordance import concordance
from summarize.language.hedges import after, before, bounds
from summarize.language.lasting import Running, running_at
from summarize.language.nouns import PLACES, head_noun
from summarize.language.ordinals import NAMES, SUFFIXES, Ordinal, ordinal_at
from summarize.language.ranges import lent, limited_at, range_at
from summarize.language.starts import starts
from summarize.language.tallies import vote_at
from summarize.schemas import Figure, Hedge

_MANY_PLACES = 100
_MILLION = 1e6
_GOES_ON = 60  # characters
_SUM_ENDS = re.compile(r"[^\S\n]*(?:[,.;)\n]|\Z|(?:in|by|for|from|on|to|over|last|this|next|and|a year|per|each)\b)")
_NOT = re.compile(r"\bnot (?:the |just |only )?\Z")
_STOPS = re.compile(r" as\b|[^\S\n]*(?:[,.;)\n]|\Z)")
_LINK = re.compile(r"[^\s@]{0,300}(?:://|www\.|@)\S*")


def scan(text: str) -> list[Figure]:
    """Every figure of ``text``, in order, none overlapping another.

    Offsets are string indices: ``text[f.start:f.end] == f.text``. The span covers hedge, number, scale and unit
    ("more than 3,000", "$5.6 billion", "20 miles"), not the counted noun, which is ``unit`` of a count. Shares
    ("a third", "one in five") are percentages whose ``value`` is the fraction as printed. Never raises.
    """
    figures: list[Figure] = []
    floor = 0
    links = [found.span() for found in _LINK.finditer(text)] if "://" in text or "www." in text or "@" in text else []
    for candidate in starts(concordance(text)):
        pos = candidate.start()
        if pos < floor or (links and any(start <= pos < end for start, end in links)):
            continue
        word = candidate["word"] or candidate["rating"] or ""
        if candidate["digits"] and pos and text[pos - 1].isdigit():
            continue
        if candidate["digits"] and (vote := vote_at(text, pos)):
            figures += [_side(text, *side) for side in (vote.one, vote.other)]
            floor = vote.other[1]
            continue
        nth = word in NAMES or text[candidate.end() : candidate.end() + 2] in SUFFIXES
        if nth and (counted := ordinal_at(text, pos)):
            figures.append(_ordinal(text, pos, counted))
            floor = counted.end
            continue
        if (nth or text[max(floor, pos - 4) : pos].lower() == "day ") and (length := running_at(text, pos)):
            figures.append(_running(text, length))
            floor = length.end
            continue
        amount, end = amount_at(text, pos, floor, word)
        if amount is None:
            floor = max(floor, end if end > pos else pos)
            continue
        figure = _figure(text, amount, floor)
        if figure.unit == "barrel" or text[figure.start - 2 : figure.start] == ": ":
            figure = _named(text, figure)
        if figures and text[figure.start - 1 : figure.start] == "(":
            figure = _converted(text, figures[-1], figure)
        elif figures:
            figure = _in_unit(text, figures[-1], _in_money(text, figures[-1], figure, amount))
        figures.append(figure)
        floor = figure.end
    return figures


def _named(text: str, figure: Figure) -> Figure:
    """A figure of a unit that stands apart from it: "12,000 barrels of oil [a day]", "[Acres]: 130,000"."""
    if figure.unit == "barrel" and _DAILY.match(text, figure.end):
        return figure.model_copy(update={"unit": "bpd"})
    label = _LABEL.search(text, max(0, figure.start - _LABELLED), figure.start)
    if label is None or figure.dimension != "count" or figure.unit is not None:
        return figure
    return figure.model_copy(update={"dimension": "measure", "unit": _AREAS[label[1].lower()]})


_DAILY = re.compile(r" of (?:crude |heavy )?(?:oil|crude|fuel) (?:a day|per day|daily|each day|every day)\b")
_LABEL, _LABELLED = (
    re.compile(r"(?:^|[^\w\s] ?)(acres|acreage|hectares)(?: burned)?: \Z", re.IGNORECASE | re.MULTILINE),
    24,
)
_AREAS = {"acres": "acre", "acreage": "acre", "hectares": "hectare"}


def _converted(text: str, first: Figure, second: Figure) -> Figure:
    """A bound holds for its conversion too: "more than 100 kilometers (60 miles)"."""
    if (
        first.hedge not in ("more_than", "at_least", "less_than", "at_most")
        or second.hedge != "exact"
        or second.value is None
        or first.dimension != second.dimension
        or first.dimension not in ("measure", "money")
        or text[first.end : second.start].strip() != "("
    ):
        return second
    low, high = bounds(second.value, second.value, first.hedge, False)
    bounded = {"low": low, "high": high, "plausible_low": low, "plausible_high": high, "hedge": first.hedge}
    return second.model_copy(update=bounded)


def _in_money(text: str, first: Figure, second: Figure, amount: Amount) -> Figure:
    """Millions that go on from a sum are of its currency: "from 60 million dollars in 2016 to 40 million in 2020"."""
    bare = second.dimension == "count" and second.unit is None and amount.scale >= _MILLION and not second.approximate
    if not bare or first.dimension != "money" or second.start - first.end > _GOES_ON:
        return second
    between = text[first.end : second.start]
    if any(mark in between for mark in ".;:!?\n") or not _SUM_ENDS.match(text, second.end):
        return second
    return second.model_copy(update={"dimension": "money", "unit": first.unit})


def _in_unit(text: str, first: Figure, second: Figure) -> Figure:
    """A number set right is of the unit beside it: "300 kilograms, not 150", "half a billion litres and not five"."""
    if second.dimension != "count" or first.dimension not in ("money", "measure", "percent"):
        return second
    if second.start - first.end > _GOES_ON or not _NOT.search(text, first.end, second.start):
        return second
    if any(mark in text[first.end : second.start] for mark in ".;:!?\n") or not _STOPS.match(text, second.end):
        return second
    return second.model_copy(update={"dimension": first.dimension, "unit": first.unit})


def _ordinal(text: str, pos: int, counted: Ordinal) -> Figure:
    """ "A third victim": three at least."""
    value = float(counted.value)
    amount = Amount(pos, counted.end, value, value, value, value, value, "count", counted.unit)
    return _build(text, pos, counted.end, amount, "at_least", False)


def _side(text: str, start: int, end: int) -> Figure:
    """One side of a vote."""
    value = float(text[start:end])
    return _build(
        text, start, end, Amount(start, end, value, value, value, value, value, "count", "votes"), "exact", False
    )


def _running(text: str, length: Running) -> Figure:
    """What is in its seventh day has gone on for six days to seven."""
    low, high = float(length.value - 1), float(length.value)
    amount = Amount(length.start, length.end, low, high, low, high, None, "duration", length.unit)
    if not length.now:
        amount = replace(amount, high=low, plausible_high=low)
    return _build(text, length.start, length.end, amount, "between" if length.now else "at_least", False)


def _figure(text: str, amount: Amount, floor: int) -> Figure:
    joined = range_at(text, amount, floor)
    if joined is not None:
        return _build(text, joined.start, joined.whole.end, joined.whole, joined.hedge, joined.hedge == "about")
    place = amount.dimension == "count" and amount.low < _MANY_PLACES and amount.unit in PLACES
    amount = lent(text, amount)
    single = amount.words and amount.value == 1
    hedging = before(text, amount.start, floor, amount.dimension == "duration", single, place)
    if hedging is not None and amount.vague and hedging.hedge == "about":  # "tweeted about several issues"
        hedging = None
    start, end = amount.start, amount.end
    hedge: Hedge = "vague" if amount.vague else "exact"
    soft = False
    if hedging is not None:
        start, hedge, soft = hedging.edge, hedging.hedge, hedging.soft
    if both := limited_at(text, amount, hedge, start):
        return _build(text, start, both.whole.end, both.whole, both.hedge, soft)
    trailing = after(text, end)
    if trailing is not None:
        end = trailing.edge
        if amount.dimension == "count" and amount.unit is None:
            amount = replace(amount, unit=head_noun(text, end, amount.value))
        if (amount.unit is None or amount.dimension == "duration") and text.endswith(("older", "younger"), start, end):
            amount = replace(amount, dimension="age", unit=amount.unit or "year")  # "those 65 and older"
        if hedging is None or hedge in ("about", "nearly", "exact"):
            soft = soft or hedge == "about"
            hedge = trailing.hedge
    return _build(text, start, end, amount, hedge, soft)


def _build(text: str, start: int, end: int, amount: Amount, hedge: Hedge, soft: bool) -> Figure:
    counted = amount.dimension in ("count", "age") and not amount.share
    low: float | None = amount.low
    high: float | None = amount.high
    usual_low: float | None = amount.plausible_low
    usual_high: float | None = amount.plausible_high
    if hedge not in ("exact", "vague", "between"):
        low, high = bounds(amount.low, amount.high, hedge, counted)
        usual_low, usual_high = low, high
    elif amount.share:
        low, high = bounds(amount.low, amount.high, "about", False)
        usual_low, usual_high = low, high
    return Figure.model_construct(
        text=text[start:end],
        start=start,
        end=end,
        dimension=amount.dimension,
        value=amount.value,
        low=low,
        high=high,
        plausible_low=usual_low,
        plausible_high=usual_high,
        unit=amount.unit,
        hedge=hedge,
        approximate=soft or amount.vague or amount.share or amount.loose or hedge in ("about", "nearly"),
    )
