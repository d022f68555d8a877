"""Two amounts that make one figure: "between 40 and 60", "20-25", "$3bn-$4bn", "three or four".

"The toll rose from 20 to 70" is no range: both numbers stand for themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from summarize.language.amounts import Amount, amount_at
from summarize.language.hedges import before, bounds
from summarize.language.starts import START
from summarize.language.tallies import shares_percent
from summarize.schemas import Hedge

_JOIN = re.compile(
    r"[^\S\n]?[-–—](?P<spelled>to-)?[^\S\n]?(?=[\d.$€£¥\\])|(?P<dash>-)?[^\S\n]+(?P<word>to|or|and|through)[^\S\n]+"
    r"(?:(?:about|up to|between|possibly|perhaps|maybe)[^\S\n]+)?|,[^\S\n]+or[^\S\n]+(?:possibly|perhaps|maybe)[^\S\n]+"
)
_SIGN_SKIP = re.compile(r"(?:[A-Z]{1,3}[^\S\n]?)?\\?[$€£¥₹][A-Z]{0,2}[^\S\n]?|[-−](?=\d)")
_BETWEEN = re.compile(
    r"\b(?P<word>between|from)[^\S\n]+(?:the[^\S\n]+ages[^\S\n]+of[^\S\n]+|ages[^\S\n]+)?(?:about[^\S\n]+|around[^\S\n]+|roughly[^\S\n]+)?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom[^\S\n]+(?:about|around|nearly|some|just|roughly)?[^\S\n]*$", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:rose|risen|rise|rises|rising|raised|raise|raising|grew|grow|grown|grows|growing|climb\w*|jump\w*|increas\w+|fell|"
    r"fall|falls|fallen|falling|drop\w*|declin\w+|decreas\w+|slipp?\w*|shrank|shrunk|cut|cuts|cutting|lower\w*|reduc\w+|"
    r"upp?ed|up|down|soar\w*|surg\w+|tumbl\w+|plung\w+|plummet\w*|slump\w*|revis\w+|chang\w+|doubl\w+|gain\w*|by|"
    r"narrow\w*|eas\w+|widen\w*|swell\w*|upgrad\w+|downgrad\w+|advanc\w+|added|lost|edg\w+)\b[^.;:!?]{0,40}$",
    re.IGNORECASE,
)

_RANGES = re.compile(r"\b(?:rang|vari|span)\w+[^.;:!?\n]{0,20}$", re.IGNORECASE)
_LIMITED = re.compile(r",?[^\S\n]+(?:and|but|yet)[^\S\n]+(?=[a-z])", re.IGNORECASE)
_FROM_BELOW: tuple[Hedge, ...] = ("more_than", "at_least")
_FROM_ABOVE: tuple[Hedge, ...] = ("less_than", "at_most")

_RATED = frozenset({"magnitude", "category"})  # the word stands before the numbers: "Category 4 or 5"
_WIDEST = 8


@dataclass(frozen=True, slots=True)
class Range:
    """Both ends as one amount, where its first word stands, and its hedge."""

    whole: Amount
    start: int
    hedge: Hedge


def range_at(text: str, first: Amount, floor: int) -> Range | None:
    """The range that the amount ``first`` opens ("40 to 60", "between $62 and $68"), or None.

    ``floor``: words before it belong to an earlier figure.
    """
    if first.vague or first.share or first.value is None:
        return None
    join = _JOIN.match(text, first.end)
    if join is None:
        return None
    pos = join.end()
    if sign := _SIGN_SKIP.match(text, pos):
        pos = sign.end()
    begin = START.match(text[pos : pos + 24].lower())
    if begin is None:
        return None
    word = begin["word"] or ""
    if word in ("no", "none", "nobody", "nothing", "not", "without", "several", "few"):
        return None
    opened = _BETWEEN.search(text, max(floor, first.start - 32), first.start)
    second, _ = amount_at(text, pos, join.end(), word, plain=True)
    if second is None or second.vague or second.share or second.value is None:
        return None
    if join["word"] and (onward := _JOIN.match(text, second.end)) and not onward["word"]:  # "from 4 to 7-9 percent"
        return None
    return _joined(
        text,
        first,
        second,
        (join["word"] or ("or" if join[0].startswith(",") else "-")).lower(),
        opened,
        floor,
        join["dash"] is not None,
    )


def limited_at(text: str, first: Amount, hedge: Hedge, start: int) -> Range | None:
    """The range that two bounds make, in either order: "more than 100 but fewer than 200", or None.

    ``hedge`` is that of the amount ``first``, whose words begin at ``text[start]``.
    """
    bounded = hedge in (*_FROM_BELOW, *_FROM_ABOVE) and first.value is not None
    join = _LIMITED.match(text, first.end) if bounded else None
    if join is None:
        return None
    second = _next(text, join.end())
    if second is None or second.value is None or second.share != first.share:
        return None
    hedging = before(text, second.start, join.end())
    if hedging is None or hedging.edge != join.end():
        return None
    lower, upper = ((first, hedge), (second, hedging.hedge))[:: 1 if hedge in _FROM_BELOW else -1]
    if lower[1] not in _FROM_BELOW or upper[1] not in _FROM_ABOVE:
        return None
    if first.marked and (first.dimension, first.unit) != (second.dimension, second.unit):
        return None
    counted = second.dimension == "count"
    low, _ = bounds(lower[0].low, lower[0].high, lower[1], counted)
    _, high = bounds(upper[0].low, upper[0].high, upper[1], counted)
    if low is None or high is None or not low < high:
        return None
    whole = replace(second, low=low, high=high, plausible_low=low, plausible_high=high, value=None, share=False)
    return Range(whole, start, "between")


def _next(text: str, floor: int) -> Amount | None:
    """The first amount within a few words of ``text[floor]``."""
    for begin in START.finditer(text[floor : floor + 36].lower()):
        amount, _ = amount_at(text, floor + begin.start(), floor, begin["word"] or "", plain=True)
        if amount is not None:
            return amount
    return None


def lent(text: str, first: Amount) -> Amount:
    """``first`` with the unit and scale of the second where they are printed once: "from 20 to 100 percent"."""
    if first.marked or first.unit is not None or first.value is None or first.scale > 1:
        return first
    if shares_percent(text, first.end, first.value):
        return replace(first, dimension="percent", unit="%")
    join = _JOIN.match(text, first.end)
    opened = _FROM.search(text, max(0, first.start - 24), first.start)
    word = (join["word"] or "").lower() if join else ""
    hanging = join is not None and join["dash"] is not None and word == "and"
    if join is None or not (hanging or (opened is not None and word == "to")):
        return first
    begin = START.match(text[join.end() : join.end() + 24].lower())
    if begin is None or not (begin["digits"] or hanging):
        return first
    second, _ = amount_at(text, join.end(), join.end(), begin["word"] or "", plain=True)
    if second is None or second.value is None:
        return first
    if hanging:  # "5- and 6-year-olds"
        return replace(first, dimension=second.dimension, unit=second.unit)
    if span := range_at(text, second, join.end()):  # "from 24 to 33-35 billion euros"
        second = span.whole
    if second.dimension in ("age", "duration"):
        return first
    scale = second.scale if second.scale > 1 and first.value < 1000 <= second.high else 1
    value = first.value * scale
    low, high = first.low * scale, first.high * scale
    whole = replace(first, value=value, low=low, high=high, plausible_low=low, plausible_high=high, scale=scale)
    return replace(whole, dimension=second.dimension, unit=second.unit)


def _joined(
    text: str, first: Amount, second: Amount, joint: str, opened: re.Match[str] | None, floor: int, dash: bool
) -> Range | None:
    if first.value is None or second.value is None:
        return None
    low, high = first.value, second.value
    lead = opened["word"].lower() if opened else ""
    alone = not second.marked and (first.dimension in ("money", "age") or first.unit in _RATED)
    if first.marked and not (first.unit == second.unit or alone):
        return None
    if joint == "and" and lead != "between":
        return None
    if second.scale > 1 and first.scale == 1 and low < high / second.scale:
        low *= second.scale
    if low > high and _descends(text, lead, opened):
        low, high = high, low
    if not low < high:
        return None
    if joint == "or" and not (dash or (high <= 2 * low + 1 and high <= 100 and (alone or not first.marked))):
        return None
    if joint in ("to", "through"):
        begin = opened.start() if opened else first.start
        left = text[max(0, begin - 44) : begin].rpartition("\n\n")[2]
        if (lead == "from" or first.marked) and lead != "between" and _CHANGES.search(left):
            return None
        bare = not second.marked and second.unit is None
        if not lead and (high > _WIDEST * low or (bare and left.endswith(" by "))) and _CHANGES.search(left):
            return None  # "rose by 16,000 to 360,000"
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
    whole = replace(second, low=low, high=high, plausible_low=low, plausible_high=high, value=None)
    return Range(replace(whole, dimension=kind.dimension, unit=unit), start, hedge)


def _descends(text: str, lead: str, opened: re.Match[str] | None) -> bool:
    """Whether a range may be told from its upper end: "between 60 and 40", "ranged from -18 to -34"."""
    if opened is None or lead == "between":
        return opened is not None
    return _RANGES.search(text, max(0, opened.start() - 30), opened.start()) is not None
