"""The month or the week that a figure of a statistic is of, where its sentence names one.

A statistic is of the period that stands next to it ("January's 7.9 percent", "in December"), not of the day on which
it is published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from summarize.language import days

MONTHS = "January February March April May June July August September October November December".split()
_MONTH = re.compile(
    rf"\b(?P<month>{'|'.join(MONTHS)})\b(?:['’]s)?(?!['’ ](?:s )?\d{{1,2}}(?![\d.,%]|(?: ?%| per ?cent| million)))"
    r"(?:,? (?:of )?(?P<year>(?:19|20)\d\d)(?:['’]s)?| (?:of )?(?P<last>last year|a year (?:ago|earlier|before)))?"
)
_SPOKEN = re.compile(
    r"\b(?P<that>that (?:(?:prior|previous) )?(?:month|week)|(?:the )?same month)"
    r"|\b(?:last|(?:the )?(?:prior|previous)) (?P<unit>month|week)(?:['’]s)?\b(?! of)"
    r"|\b(?:a|the) (?P<before>month|week) (?:before|earlier)\b",
    re.I,
)
_WEEK_ENDED = re.compile(
    rf"\b(?:in )?the week (?:that )?end(?:ed|ing) (?:on )?(?P<month>{'|'.join(MONTHS)}|[A-Z][a-z]{{2}}\.?)"
    r" (?P<day>\d\d?)"
)
#: Behind these words stands what a figure is set against, or since when it is the lowest.
_AGAINST = re.compile(
    r"\b(?:since|than|from|after|before|until|compared (?:to|with)|above|below|behind|like|early|late|through)"
    r"(?: the| its| a)?(?: [a-z-]+){0,3} \Z"
)
# "An improvement from April, when 149,000 jobs were added"
_WHEN = re.compile(r"[ ]?, (?:when|which|where)\b")
_FROM = re.compile(r"\b(?:from|vs\.?|versus|behind|above|below|than)(?: the| its| a| an)? (?:[\w-]+ ){0,2}\Z", re.I)
_OWNER = re.compile(r"['’]s\b")
_APART = re.compile(r"[;—–]| -- |, (?:while|but|and)\b|report|estimat|announc|said")
_NUMBER = re.compile(r"\d[\d,.]*")
_SATURDAY = 5
#: A period stands so many characters behind its figure at most.
FAR = 60


class Period(NamedTuple):
    """A stretch of time, with the words that name it."""

    first: date
    last: date
    text: str

    @property
    def weekly(self) -> bool:
        """Whether it is a week."""
        return (self.last - self.first).days < 8


class Named(NamedTuple):
    """A period where a sentence names it."""

    start: int
    end: int
    period: Period


def month_before(day: date) -> tuple[date, date]:
    """The first and the last day of the month before a day's own."""
    last = day.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def week_before(day: date) -> tuple[date, date]:
    """The week from Sunday to Saturday that ended last before a day."""
    back = (day.weekday() - _SATURDAY) % 7 or 7
    last = day - timedelta(days=back)
    return last - timedelta(days=6), last


def named(sentence: str, published: date, last: Period | None) -> list[Named]:
    """The months and weeks that a sentence names, in order.

    Args:
        sentence: its words.
        published: the day of the report; a month without a year is the last one that had ended.
        last: the period spoken of last, for "that month" and "the month before".
    """
    found = sorted([*_months(sentence, published), *_weeks(sentence, published)], key=lambda one: one.start)
    for match in _SPOKEN.finditer(sentence):
        spoken_of = next((one.period for one in reversed(found) if one.end <= match.start()), last)
        period = _spoken(match, published, spoken_of)
        if period is not None:
            found.append(Named(match.start(), match.end(), period))
            found.sort(key=lambda one: one.start)
    return found


def _months(sentence: str, published: date) -> Iterator[Named]:
    for match in _MONTH.finditer(sentence):
        month = MONTHS.index(match["month"]) + 1
        if match["year"]:
            year = int(match["year"])
        else:
            year = published.year - (days.month_end(published.year, month) >= published)
            year -= match["last"] is not None and year == published.year
        first, last = date(year, month, 1), days.month_end(year, month)
        yield Named(match.start(), match.end(), Period(first, last, _OWNER.sub("", match[0])))


def _weeks(sentence: str, published: date) -> Iterator[Named]:
    for match in _WEEK_ENDED.finditer(sentence):
        month = next((n for n, name in enumerate(MONTHS, 1) if name.startswith(match["month"][:3])), None)
        last = days.resolve(published.year, month, int(match["day"])) if month else None
        if last is not None and month is not None and last > published:
            last = days.resolve(published.year - 1, month, int(match["day"]))
        if last is not None:
            yield Named(match.start(), match.end(), Period(last - timedelta(days=6), last, match[0]))


def _spoken(match: re.Match[str], published: date, last: Period | None) -> Period | None:
    """ "That month", "last month", "the week before": counted from the period spoken of last, or from publication."""
    if match["that"]:
        return last._replace(text=match[0]) if last is not None else None
    weekly = (match["unit"] or match["before"]).lower() == "week"
    before = week_before if weekly else month_before
    if match[0].lower().startswith("last "):
        return Period(*before(published), match[0])
    since = last.first if last is not None and last.weekly == weekly else before(published)[0]
    return Period(*before(since), match[0])


def of(sentence: str, start: int, end: int, told: list[Named]) -> Period | None:
    """The period that a figure of a sentence is of, if the sentence names it.

    Args:
        sentence: its words.
        start: where in them the figure begins.
        end: where it ends.
        told: the periods that it names.

    Returns:
        That which owns the figure ("January's 7.9 percent"), else the one right behind it ("7.8 percent in December"),
        else the nearest before it that is no other figure's own and nothing that the figure is set against.
    """
    behind: Period | None = None
    before: Period | None = None
    for one in told:
        if one.end <= start:
            gap = sentence[one.end : start]
            if not gap.strip(" ’'s") or _WHEN.match(gap):
                return one.period
            if not _owns(sentence, one) and not _AGAINST.search(sentence[max(0, one.start - 40) : one.start]):
                before = one.period
        elif one.start >= end and behind is None:
            gap = sentence[end : one.start]
            if (
                not _NUMBER.search(gap)
                and len(gap) < 60
                and not re.search(r"[;—–]| -- |, (?:while|but|and)\b|report|estimat|announc|said", gap)
            ):
                against = _AGAINST.search(sentence[end : one.start])
                behind = None if against else one.period
    if behind is None and before is not None and set_against(sentence, start):
        return None  # "in May it rose to 7.6 percent from 7.5 percent"
    return behind or before


def set_against(sentence: str, start: int) -> bool:
    """Whether a figure that begins here is what another one is set against: "up from 7.5 percent"."""
    return _FROM.search(sentence[:start]) is not None


def _owns(sentence: str, one: Named) -> bool:
    """Whether a period stands right before a figure, which is its own."""
    return re.match(r"(?:['’]s)? (?:\w+ )?[$€£]?\d", sentence[one.end - 2 : one.end + 16].lstrip("'’s")) is not None
