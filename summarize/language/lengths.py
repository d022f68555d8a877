"""Stretches of time told by their length: "in the past week", "within three months", "in the first half of 2024"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from summarize.language.concordance import concordance, opening
from summarize.language.days import month_end
from summarize.language.durations import COUNT, back, span_days

_HOW = r"(?:(?:just|only|barely|nearly|almost|about|around|roughly|some|under|over|less than|more than|at least|the) )*"
# Found by the unit; what stands before it decides.
_UNITS = "hour day night week month year decade half quarter"
_UNIT = opening(f"{_UNITS} {_UNITS.replace(' ', 's ')}s", rf"\b(?P<unit>{_UNITS.replace(' ', '|')})s?\b(?![-\u2013])")
_PAST = re.compile(
    r"\b(?:(?:in|over|during|for|within|throughout|from|of) )?(?:just |only )?"
    rf"(?:(?:the|these|its|their|his|her) (?:past|last|previous|preceding) (?:{_HOW}(?P<count>{COUNT})[ -])?"
    r"|(?P<recent>recent|past) )\Z",
    re.IGNORECASE,
)  # "in the past week", "the last three weeks", "in recent months"
_WITHIN = re.compile(
    rf"\b(?P<within>within|in|over|during|after|for) {_HOW}(?P<count>{COUNT})[ -]"
    r"(?:(?:single|short|full|consecutive)[ -])?\Z",
    re.IGNORECASE,
)  # "within just three months", "in a single day"
_PART = re.compile(
    r"\b(?:(?:in|during|over|for) )?the (?P<which>first|second|third|fourth|last|final)[ -]"
    rf"(?:(?P<count>{COUNT})[ -])?\Z",
    re.IGNORECASE,
)  # "in the first half", "the first six months"
_OPENING = re.compile(
    rf"\b(?:in|during|over|within) (?:just )?(?:the|its|their|his|her) (?:first|opening)[ -]"
    rf"(?:(?P<count>{COUNT})[ -])?\Z",
    re.IGNORECASE,
)  # "in its first week", "during the first three days": no days of the calendar
_OF_YEAR = re.compile(r" of (?:(?:the|this) (?P<whose>year)|(?P<year>(?:19|20)\d\d))\b", re.IGNORECASE)
_OF_A_YEAR = frozenset(("half", "quarter"))
_TRAIL = re.compile(r" (?:or so|alone|now)\b")
_KIND = re.compile(r" (?:of|when|that|where|in which)\b")
_PERIOD = re.compile(r" (?:period|span|stretch|window)\b")
_NO_WINDOW = re.compile(r"[ -](?:old|ago|earlier|later|before|in (?:prison|jail|office)|imprisonment|behind bars)\b")


@dataclass(frozen=True, slots=True)
class Length:
    """A stretch ``text[start:end]``; its first and last day and its number of days as far as they are known."""

    start: int
    end: int
    first: date | None
    last: date | None
    days: int | None


def lengths(text: str, published: date | None) -> list[Length]:
    """The stretches of time that a text tells by their length, in order.

    Args:
        text: the article.
        published: its day, at which "the past week" ends; None leaves such stretches without days of the calendar.
    """
    return [found for match in concordance(text).matches(_UNIT) if (found := _length(text, match, published))]


def _length(text: str, match: re.Match[str], published: date | None) -> Length | None:
    """ "In the past three weeks", "within three months", "in the first half of 2024"; None for a mere "weeks"."""
    unit, end = match["unit"], match.end()
    if _NO_WINDOW.match(text, end):
        return None
    base = max(0, match.start() - 60)
    before = text[base : match.start()]
    trail = _TRAIL.match(text, end)
    end = trail.end() if trail else end
    running = trail is not None and trail.group() == " now"
    if unit not in _OF_A_YEAR:
        past = _PAST.search(before)
        found = past or _WITHIN.search(before)
        if found and found["count"] in ("a", "an", "A", "An") and _KIND.match(text, match.end()):
            return None  # "in a year of fires"
        if found and found.group().endswith("-") and not _PERIOD.match(text, match.end()):
            return None  # "in its 40-year history"
        if found and (past or running or found["within"].lower() != "for"):
            vague = past is not None and past["recent"]
            length = None if vague else span_days(found["count"] or "one", unit)
            first, last = _running(published, unit, length) if past or running else (None, None)
            return Length(base + found.start(), end, first, last, length)
    part = _PART.search(before)
    if part is None:
        return _opening(text, match, base)
    of_year = _OF_YEAR.match(text, match.end())
    if of_year is None and unit not in _OF_A_YEAR:
        return _opening(text, match, base)
    end = of_year.end() if of_year else end
    return Length(base + part.start(), end, *_part_of_year(part, unit, of_year, published))


def _opening(text: str, match: re.Match[str], base: int) -> Length | None:
    found = _OPENING.search(text[base : match.start()])
    length = span_days(found["count"] or "one", match["unit"]) if found and match["unit"] not in _OF_A_YEAR else None
    return Length(base + found.start(), match.end(), None, None, length) if found and length else None


def _running(published: date | None, unit: str, length: int | None) -> tuple[date | None, date | None]:
    """First and last day of a stretch that reaches up to publication."""
    if published is None or length is None:
        return None, published
    first = back(published, unit, length)
    return first + timedelta(days=1) if first and unit != "hour" else first, published


def _part_of_year(
    part: re.Match[str], unit: str, of_year: re.Match[str] | None, published: date | None
) -> tuple[date | None, date | None, int | None]:
    year = published.year if published else None
    if of_year and of_year["year"]:
        year = int(of_year["year"])
    place = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(part["which"].lower(), 0)
    months = {"half": 6, "quarter": 3}.get(unit)
    if months is None:
        length = span_days(part["count"] or "one", unit)
        months = length // 30 if length and unit == "month" and place == 1 else 0
        if not 0 < months <= 12:
            return None, None, length
    if not 0 < place * months <= 12 or year is None:
        return None, None, 30 * months
    return date(year, 1 + months * (place - 1), 1), month_end(year, months * place), None
