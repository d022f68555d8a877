"""Calendar dates as they are printed: what stands in the text, before any publication day is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{3,6})?\b\.?"
YEAR = r"(?:19|20)\d\d(?![\d,.]\d|\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?![.,:]\d|%)"
_REST = (
    r"(?:(?:anuary|ebruary|arch|pril|ay|une|uly|ugust|eptember|ctober|ovember|ecember)\b"
    r"|(?:an|eb|ar|pr|un|ul|ug|ept?|ct|ov|ec)\b\.?)"
)

# Begins with one character set, which the regex engine skips to quickly; what stands before is looked at afterwards.
_ANCHOR = re.compile(
    rf"[12ADFJMNOS](?<!\w.)(?:(?<=[12])(?:(?<=2)0|9)\d\d"
    rf"(?:[-/](?P<iso_month>1[0-2]|0?[1-9])[-/](?P<iso_day>3[01]|[12]\d|0?[1-9])(?!\d)|s\b|(?![\d,.]\d|\d|\w))"
    rf"|(?<=[A-Z]){_REST}(?!['\u2019-][a-z])"
    rf"(?:\s+(?P<day>{_DAY})(?:\s?,?\s+(?P<day_year>{YEAR}))?|(?:\s+of|,)?\s+(?P<year>{YEAR}))?)"
)
_BEFORE_MONTH = re.compile(rf"(?<!\w)(?P<day>{_DAY})(?:\s+of)?\s+\Z")
_BEFORE_YEAR = re.compile(r"(?<![\d./-])(\d\d?)[./-](\d\d?)[./-]\Z")
_LEAD = re.compile(
    r"\b(?:in|since|last|next|this|until|till|by|during|of|from|through|between|before|after|and|to|back in"
    r"|(?:early|mid|late)(?: in)?)[ -]\Z",
    re.IGNORECASE,
)
_YEAR_LEAD = re.compile(
    r"\b(?:in|since|until|till|by|during|of|from|through|between|before|after|the|early|mid|late|circa|year)[ -]\Z"
    r"|\b(?:19|20)\d\d(?: (?:and|to|or|through) |[-\u2013])\Z",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s+(?:people|others|more|men|women|troops|soldiers|civilians|children|homes|dead|wounded)\b")


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as printed: ``text[start:end]``; year, month or day is None where it is not printed."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None


def printed(text: str) -> list[Printed]:
    """Every calendar date that the text prints, in order; offsets are indices into ``text``.

    A month alone counts only after a word such as "in" or "since" (the words "may" and "march" are too common),
    a year alone likewise. Impossible days ("February 31") are left out.
    """
    found: list[Printed] = []
    for match in _ANCHOR.finditer(text):
        start, end = match.span()
        read = _year_first(text, match) if text[start].isdigit() else _month_first(text, match)
        if read is None:
            continue
        first, year, month, day = read
        if month and day and resolve(year or 2000, month, day) is None:
            continue
        found.append(Printed(first, end, year, month, day))
    return found


def _year_first(text: str, match: re.Match[str]) -> tuple[int, int, int | None, int | None] | None:
    start, end = match.span()
    year = int(text[start : start + 4])
    if match["iso_month"]:
        if text[start - 1 : start] in tuple("/_=-"):
            return None  # part of a page address
        return start, year, int(match["iso_month"]), int(match["iso_day"])
    before = text[max(0, start - 12) : start]
    numbers = _BEFORE_YEAR.search(before)
    if numbers:
        month, day = _order(int(numbers[1]), int(numbers[2]))
        return (start - len(numbers.group()), year, month, day) if month else None
    if _YEAR_LEAD.search(before) and not _COUNTED.match(text, end):
        return start, year, None, None
    return None


def _month_first(text: str, match: re.Match[str]) -> tuple[int, int | None, int | None, int | None] | None:
    start = match.start()
    name = re.match("[A-Za-z]+", match.group())
    month = MONTHS.get(name.group().lower()) if name else None
    if month is None:
        return None  # "Day", "San": a month's ending under another letter
    if match["day"]:
        return start, _number(match["day_year"]), month, _number(match["day"])
    before = text[max(0, start - 12) : start]
    day = _BEFORE_MONTH.search(before)
    if day:
        return start - len(day.group()), _number(match["year"]), month, _number(day["day"])
    if match["year"] or _LEAD.search(before):
        return start, _number(match["year"]), month, None
    return None


def parse(text: str) -> date | None:
    """The day that a short string stands for ("2024-12-18T09:30Z", "Wed, 18 Dec 2024", "12/18/2024"), or None.

    Numbers that can be read as day-month or month-day both ways ("03/04/2024") are not guessed at.
    """
    compact = re.fullmatch(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:[T ]?\d{4,6}Z?)?\s*", text)
    if compact:
        return resolve(*(int(part) for part in compact.groups()))
    # Without its time of day, and with a capital on the month: "2024-12-18t10:00", "18 DECEMBER 2024".
    plain = re.sub(r"[A-Za-z]{3,}", lambda word: word.group().capitalize(), text)
    plain = re.sub(r"(?<=\d)[Tt](?=\d)", " ", plain)
    plain = re.sub(r"\b\d{1,2}[:.]\d\d(?::\d\d(?:\.\d+)?)?(?!\.?\d)", " ", plain)
    plain = re.sub(r"(?<=[A-Za-z])-(?=\d)|(?<=\d)-(?=[A-Za-z])", " ", plain)
    for read in printed(plain):
        if read.year and read.month and read.day:
            return resolve(read.year, read.month, read.day)
    return None


def resolve(year: int, month: int, day: int) -> date | None:
    """That day, or None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_end(year: int, month: int) -> date:
    """Last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - date.resolution


def _number(digits: str | None) -> int | None:
    return int(re.sub(r"\D", "", digits)) if digits else None


def _order(first: int, second: int) -> tuple[int | None, int | None]:
    """Month and day of "18/12/2024"; both None if it can be read both ways."""
    if second > 12 >= first:
        return first, second
    if first > 12 >= second or first == second <= 12:
        return second, first
    return None, None


_NAMED = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last (?:week|month|year)|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


def named(text: str) -> frozenset[str]:
    """The days of the week, the years and the like that a few words name, in small letters."""
    return frozenset(day.lower() for day in _NAMED.findall(text))
