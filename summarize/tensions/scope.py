"""Scope: what a figure covers, and how one coverage stands to another.

One question a respect, each answered by one function (``RESPECTS``) and composed once (``join``): which measure, in
which stretch of time, at which place, of which group, as what share (the whole, a part, an increment), in which unit,
and whether it is a forecast.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import reduce
from typing import Any, Literal, NamedTuple

from summarize.language import conversions, measures, names
from summarize.language.measures import Relation
from summarize.schemas import Claim, Share, Window
from summarize.tensions.settings import MEN, PLAIN, Setting

#: Two days count as about the same date when they are no further apart than this.
SAME_DATE = timedelta(days=1)

#: A day that could not be dated is a day all the same.
_A_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:today|tonight|yesterday|overnight)\b", re.I)
#: A night reaches from one day into the next, and is no longer than a day.
_A_NIGHT = re.compile(r"\b(?:overnight|last night|tonight)\b", re.I)
#: Told from the beginning of an event, not back from the day of the report.
_FROM_THE_FIRST = re.compile(r"\b(?:first|opening)\b", re.I)
#: A running total that began no longer ago than this is the story's own.
RECENT = timedelta(days=45)
#: Of one ship, hall, load or quake there is one figure, whatever time is told beside it.
_TIMELESS = frozenset(("aboard", "inside", "capacity", "magnitude", "parcels", "rating", "weight"))
#: Those who do not fight, and groups of whom none do.
CIVILIANS = "civilians"
CIVIL = frozenset("children women students worshippers patients families tourists migrants refugees pilgrims".split())
FIGHTERS = frozenset(("militants", "fighters", "rebels", "attackers"))
#: Words for a person of whom no more is said.
_ANYBODY = frozenset(("men", "women", "boys", "girls"))

Dimension = Literal["unit", "stance", "measure", "window", "place", "group", "share"]

#: Why a pair whose coverage differs in this respect is no contradiction.
EXPLAINS: dict[Dimension, str] = {
    "unit": "other-unit",
    "stance": "forecast",
    "measure": "part-of-whole",
    "window": "window-differs",
    "place": "part-of-whole",
    "group": "part-of-whole",
    "share": "part-of-whole",
}


class Stretch(NamedTuple):
    """The stretch of time a figure is limited to; a figure to date has none."""

    start: date | None
    end: date | None
    days: int | None
    text: str


class Scope(NamedTuple):
    """What a figure covers. Figures of equal scope answer the same question and can be set on one line."""

    measure: str
    unit: str
    stretch: Stretch | None
    place: str | None
    group: str | None
    share: Share
    forecast: bool


class Standing(NamedTuple):
    """How one scope stands to another, and in which respects they differ."""

    relation: Relation
    differs: tuple[Dimension, ...]


def stretch_of(window: Window | None, day: date | None) -> Stretch | None:
    """The limited stretch of a window; None for a running total, to date.

    A running total since long before the day spoken of ("so far this year", "since March 2011") is a tally of its
    own, not the story's.
    """
    if window is None:
        return None
    if window.cumulative or window.text == "this year":
        long = window.start and day and day - window.start > RECENT
        return Stretch(window.start, None, None, "") if long else None
    days = window.days
    if days is None and window.start and window.end:
        days = (window.end - window.start).days + 1
    if (days is None and len(_A_DAY.findall(window.text)) == 1) or _A_NIGHT.search(window.text):
        days = 1
    return Stretch(window.start, window.end, days, window.text)


def unit_of(claim: Claim) -> str:
    """What the numbers are made of: "count", "percent", a currency or the base of a unit of measurement."""
    figure = claim.figure
    if figure is None or figure.dimension in ("count", "percent"):
        return figure.dimension if figure else ""
    base = conversions.unit(figure.unit).base if figure.dimension in conversions.MEASURED else figure.unit
    return base or figure.dimension


def scope_of(claim: Claim, day: date | None, told: Setting = PLAIN) -> Scope:
    """The scope of a figure claim.

    Args:
        claim: a claim with a measure and a figure.
        day: the day it speaks of; an increment ("13 more") covers that day only.
        told: the topic's setting. One-day windows limit a figure to that day only where reports count by the day;
            "soldiers" are a group of the dead only where others are counted too, "men" where women are; "paid nothing"
            is of any currency.

    The time beside a figure that is out of date tells when it was given ("down from 52,000 in early May").
    """
    measure, unit = claim.measure or "", unit_of(claim)
    timeless = claim.superseded or measure in _TIMELESS
    if measures.periodic(measure):
        stretch = _period(claim.window)
    else:
        stretch = None if timeless else stretch_of(claim.window, day)
    if stretch and stretch.days == 1 and not told.tallies:
        stretch = None
    if stretch is None and claim.share == "added":
        stretch = Stretch(day, day, 1, "")
    return Scope(
        measure=measures.means(measure),
        unit=(unit if unit != "money" else told.currency) or "money",
        stretch=stretch,
        place=names.canonical(claim.place.removesuffix(" alone")) if claim.place else None,
        group=_group(claim, told),
        share="whole" if claim.share == "part" and (claim.group or claim.place) else claim.share,
        forecast=claim.stance in ("forecast", "planned") and not measures.ahead(measure),
    )


def _period(window: Window | None) -> Stretch | None:
    """The month or week that a figure of a series is of, in whatever words it is told."""
    return Stretch(window.start, window.end, None, "") if window and window.start and window.end else None


def _group(claim: Claim, told: Setting) -> str | None:
    """The sort of people that a figure is limited to; none where it tells no sort apart."""
    group = names.canonical(claim.group) if claim.group else None
    if group in told.wholes and claim.share == "whole":
        return None
    if group == "worshippers" and measures.family(claim.measure or "") == "attendance":
        return None  # those who came to the festival
    if told.forces_only or _somebody(claim) or (told.men_only and group == MEN and claim.share == "whole"):
        return None
    return group


def _somebody(claim: Claim) -> bool:
    """Whether a count of one tells who it was ("a man was found dead"), not of whom only one was."""
    return claim.share == "whole" and claim.group in _ANYBODY and claim.figure is not None and claim.figure.value == 1


def window_relation(a: Stretch | None, b: Stretch | None) -> Relation:
    """A limited stretch is part of a running total; of two stretches the days decide, else the lengths.

    A tally since long ago is no part of the story's own total, nor the other way round; what began since lies in it.
    """
    if a == b:
        return "same"
    if a is None or b is None:
        if any(stretch and _tally(stretch) for stretch in (a, b)):
            return "unknown"
        return "whole" if a is None else "part"
    one, other = _dates(a), _dates(b)
    if one and other:
        return _span_relation(one, other)
    if a.days and b.days and bool(_FROM_THE_FIRST.search(a.text)) == bool(_FROM_THE_FIRST.search(b.text)):
        if a.days == b.days:
            return "same"
        if max(a.days, b.days) >= 2 * min(a.days, b.days):
            return "part" if a.days < b.days else "whole"
    return "unknown"


def _tally(stretch: Stretch) -> bool:
    """Whether a stretch has a beginning only: a running total since long ago."""
    return stretch.start is not None and stretch.end is None and stretch.days is None


def _dates(stretch: Stretch) -> tuple[date, date] | None:
    """The first and last day of a stretch, as far as the calendar goes for a tally; None where a day is not known."""
    end = date.max if _tally(stretch) else stretch.end
    return (stretch.start, end) if stretch.start and end else None


def _span_relation(a: tuple[date, date], b: tuple[date, date]) -> Relation:
    """How two stretches of days stand to each other."""
    if abs(a[0] - b[0]) <= SAME_DATE and abs(a[1] - b[1]) <= SAME_DATE:
        return "same"
    if b[0] <= a[0] and a[1] <= b[1]:
        return "part"
    if a[0] <= b[0] and b[1] <= a[1]:
        return "whole"
    return "overlapping" if a[0] <= b[1] and b[0] <= a[1] else "apart"


def narrower(a: str | None, b: str | None) -> Relation:
    """A named place or group is part of the unnamed whole; two names are the same or apart."""
    if a == b:
        return "same"
    if a is None or b is None:
        return "whole" if a is None else "part"
    return "same" if names.same(a, b) else "apart"


def of_groups(a: str | None, b: str | None) -> Relation:
    """Two groups: children, patients and the like are among the civilians."""
    relation = narrower(a, b)
    if relation != "apart" or not (CIVILIANS in (a, b) and {a, b} & CIVIL):
        return relation
    return "whole" if a == CIVILIANS else "part"


def share_relation(a: Share, b: Share) -> Relation:
    """Parts and increments belong to the whole; how a part stands to an increment is unknown."""
    if a == b:
        return "same"
    if "whole" in (a, b):
        return "whole" if a == "whole" else "part"
    return "unknown"


def alike(a: str | bool, b: str | bool) -> Relation:
    """What is not the same is apart."""
    return "same" if a == b else "apart"


#: How two scopes are compared in each respect: by which part of them, and by which relation.
RESPECTS: dict[Dimension, tuple[str, Callable[[Any, Any], Relation]]] = {
    "unit": ("unit", alike),
    "stance": ("forecast", alike),
    "measure": ("measure", measures.relation),
    "share": ("share", share_relation),
    "place": ("place", narrower),
    "group": ("group", of_groups),
    "window": ("stretch", window_relation),
}

#: From "nothing differs" to "nothing is shared"; part and whole stand side by side.
RELATIONS: tuple[Relation, ...] = ("same", "part", "whole", "overlapping", "unknown", "apart")


def join(a: Relation, b: Relation) -> Relation:
    """Two relations composed: the one that tells less wins, and part here with whole there only overlap.

    The least upper bound of same < part, whole < overlapping < unknown < apart: the order and the grouping in which
    respects are composed make no difference.
    """
    return "overlapping" if {a, b} == {"part", "whole"} else max(a, b, key=RELATIONS.index)


def compose(relations: Iterable[Relation]) -> Relation:
    """One relation out of several respects."""
    return reduce(join, relations, "same")


def standing(a: Scope, b: Scope) -> Standing:
    """How scope ``a`` stands to scope ``b`` ("part": all that ``a`` covers, ``b`` covers too)."""
    respects = {
        name: relation
        for name, (part, relate) in RESPECTS.items()
        if (one := getattr(a, part)) != (other := getattr(b, part)) and (relation := relate(one, other)) != "same"
    }
    return Standing(compose(respects.values()), tuple(respects))


def explanation(there: Standing, a: Scope, b: Scope) -> str:
    """The explaining rule for two scopes that differ: the first respect that sets them apart."""
    for respect in there.differs:
        if respect == "measure" and measures.relation(a.measure, b.measure) == "apart":
            return "other-measure"
        if respect in ("place", "group") and None not in (getattr(a, respect), getattr(b, respect)):
            return "other-subject"
        return EXPLAINS[respect]
    return "cannot-tell"
