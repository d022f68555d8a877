"""Every figure of a text: how much, of what, and how sure the words are of it.

``scan`` is pure and table-driven. It reads amounts (``amounts``), joins two of them into a range ("between 40 and
60", "$3bn-$4bn"), and lets the words round them say what they can mean (``hedges``). Dates, years, clock times,
ordinals, scores, sections, models, addresses and phone numbers are no figures (``not_figures``).
"""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.language.amounts import Amount, amount_at
from summarize.language.hedges import after, before, bounds
from summarize.language.nouns import head_noun
from summarize.schemas import Figure, Hedge

_WORDS = (
    "no|none|nobody|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety|hundreds?|dozens?|"
    "scores|tens|thousands?|lakhs?|millions?|crores?|billions?|trillions?|several|few|couple|handful|half|third|quarter|"
    "fifth|tenth"
)
_START = re.compile(
    rf"(?P<digits>\d[\d.,]*)|\b(?:(?P<word>{_WORDS})(?![a-z])|(?P<rating>ef(?=-?\d)))|\.\d[\d.,]*|[½⅓⅔¼¾⅕⅙⅛]"
)
_SMALL_LETTERS = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}
_LINK = re.compile(r"[^\s@]{0,300}(?:://|www\.|@)\S*")
_JOIN = re.compile(
    r"[^\S\n]?[-–—](?P<spelled>to-)?[^\S\n]?(?=[\d.$€£¥\\])|(?P<dash>-)?[^\S\n]+(?P<word>to|or|and|through)[^\S\n]+"
    r"(?:(?:about|up to|between)[^\S\n]+)?"
)
_SIGN_SKIP = re.compile(r"(?:[A-Z]{1,3}[^\S\n]?)?\\?[$€£¥₹][A-Z]{0,2}[^\S\n]?")
_BETWEEN = re.compile(
    r"\b(?P<word>between|from)[^\S\n]+(?:about[^\S\n]+|around[^\S\n]+|roughly[^\S\n]+)?$", re.IGNORECASE
)
_CHANGES = re.compile(
    r"\b(?:rose|risen|rise|rises|rising|raised|raise|raising|grew|grow|grown|grows|growing|climb\w*|jump\w*|increas\w+|fell|"
    r"fall|falls|fallen|falling|drop\w*|declin\w+|decreas\w+|slipp?\w*|shrank|shrunk|cut|cuts|cutting|lower\w*|reduc\w+|"
    r"upp?ed|up|down|soar\w*|surg\w+|tumbl\w+|plung\w+|plummet\w*|slump\w*|revis\w+|chang\w+|doubl\w+|gain\w*|by|"
    r"narrow\w*|eas\w+|widen\w*|swell\w*|upgrad\w+|downgrad\w+|advanc\w+|added|lost|edg\w+)\b[^.;:!?]{0,40}$",
    re.IGNORECASE,
)


def scan(text: str) -> list[Figure]:
    """Every figure of ``text``, in order, none overlapping another.

    Offsets are string indices: ``text[f.start:f.end] == f.text``. The span covers hedge, number, scale and unit
    ("more than 3,000", "$5.6 billion", "20 miles"), not the counted noun, which is ``unit`` of a count. Shares
    ("a third", "one in five") are percentages whose ``value`` is the fraction as printed. Never raises.
    """
    figures: list[Figure] = []
    floor = 0
    links = [found.span() for found in _LINK.finditer(text)] if "://" in text or "www." in text or "@" in text else []
    for candidate in _START.finditer(_lower(text)):
        pos = candidate.start()
        if pos < floor or (links and any(start <= pos < end for start, end in links)):
            continue
        word = candidate["word"] or candidate["rating"] or ""
        if candidate["digits"] and pos and text[pos - 1].isdigit():
            continue
        amount, end = amount_at(text, pos, floor, word)
        if amount is None:
            floor = max(floor, end if end > pos else pos)
            continue
        figure = _figure(text, amount, floor)
        if figures and text[figure.start - 1 : figure.start] == "(":
            figure = _converted(text, figures[-1], figure)
        figures.append(figure)
        floor = figure.end
    return figures


def _lower(text: str) -> str:
    """The text in small letters, every one where it was: a few capitals are longer when small."""
    small = text.lower()
    return small if len(small) == len(text) else text.translate(_SMALL_LETTERS)


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


def _figure(text: str, amount: Amount, floor: int) -> Figure:
    joined = _range(text, amount, floor)
    if joined is not None:
        return joined
    hedging = before(text, amount.start, floor, amount.dimension == "duration", amount.words and amount.value == 1)
    start, end = amount.start, amount.end
    hedge: Hedge = "vague" if amount.vague else "exact"
    soft = False
    if hedging is not None:
        start, hedge, soft = hedging.edge, hedging.hedge, hedging.soft
    trailing = after(text, end)
    if trailing is not None:
        end = trailing.edge
        if amount.dimension == "count" and amount.unit is None:
            amount = replace(amount, unit=head_noun(text, end, amount.value))
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


def _range(text: str, first: Amount, floor: int) -> Figure | None:
    """The range that ``first`` opens ("40 to 60", "between $62 and $68"), or None."""
    if first.vague or first.share or first.value is None:
        return None
    join = _JOIN.match(text, first.end)
    if join is None:
        return None
    pos = join.end()
    if sign := _SIGN_SKIP.match(text, pos):
        pos = sign.end()
    begin = _START.match(text[pos : pos + 24].lower())
    if begin is None:
        return None
    word = begin["word"] or ""
    if word in ("no", "none", "nobody", "several", "few"):
        return None
    opened = _BETWEEN.search(text, max(floor, first.start - 24), first.start)
    second, _ = amount_at(text, pos, join.end(), word, plain=True)
    if second is None or second.vague or second.share or second.value is None:
        return None
    return _joined(text, first, second, (join["word"] or "-").lower(), opened, floor, join["dash"] is not None)


def _joined(
    text: str, first: Amount, second: Amount, joint: str, opened: re.Match[str] | None, floor: int, dash: bool
) -> Figure | None:
    if first.value is None or second.value is None:
        return None
    low, high = first.value, second.value
    lead = opened["word"].lower() if opened else ""
    if first.marked and not (first.unit == second.unit or (first.dimension in ("money", "age") and not second.marked)):
        return None
    if joint == "and" and lead != "between":
        return None
    if second.scale > 1 and first.scale == 1 and low < high / second.scale:
        low *= second.scale
    if not low < high:
        return None
    if joint == "or" and not (dash or (high <= 2 * low + 1 and high <= 100 and not first.marked)):
        return None
    if joint in ("to", "through"):
        left = text[
            max(floor, (opened.start() if opened else first.start) - 44) : (opened.start() if opened else first.start)
        ]
        if (lead == "from" or first.marked) and lead != "between" and _CHANGES.search(left):
            return None
        if not lead and not first.marked and not second.marked and first.words != second.words and high < 13:
            return None
    start = opened.start() if opened else first.start
    hedging = before(text, first.start, floor) or (before(text, start, floor) if opened else None)
    hedge: Hedge = "between"
    if hedging is not None:
        start = min(start, hedging.edge)
        if hedging.hedge in ("about", "nearly"):
            hedge = "about"
        elif hedging.hedge == "at_most":
            hedge = "at_most"
    kind = second if second.marked else first
    unit = kind.unit if kind.marked else second.unit
    merged = replace(
        second,
        low=low,
        high=high,
        plausible_low=low,
        plausible_high=high,
        value=None,
        dimension=kind.dimension,
        unit=unit,
    )
    return _build(text, start, second.end, merged, hedge, hedge == "about")
