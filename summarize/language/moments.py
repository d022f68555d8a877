"""Days, months and years as the text names them, resolved against the day of publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from summarize.language import days
from summarize.language.concordance import concordance, opening
from summarize.language.durations import COUNT, back, span_days

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WEEKDAY = re.compile(
    r"[MTWFS](?<!\w.)(?:on|ues|ednes|hurs|ri|atur|un)day(?:['\u2019]?s)?(?: (?:morning|afternoon|evening|night))?\b"
)
_LEAD = re.compile(r"\b(last|next|this|past|early|late|earlier)(?: on)? \Z", re.IGNORECASE)
_SPOKEN = opening(
    "yesterday today tomorrow tonight overnight last this weekend day days week weeks month months year years",
    r"\b(?:(?P<word>[Yy]esterday|[Tt]oday(?<!USA Today)(?<!Russia Today)|[Tt]omorrow|[Tt]onight|[Oo]vernight"
    r"|[Ll]ast night|[Tt]his (?:morning|afternoon|evening))|weekend"
    r"|(?P<unit>day|week|month|year)s?(?P<ago> (?:ago|earlier))?)\b",
)
_WHICH = re.compile(
    r"(?<![Tt]he )(?<![Tt]hese )\b(?:(?P<part>earlier|later|late|early|mid)[ -])?(?P<which>last|this|next) \Z",
    re.IGNORECASE,
)
_WEEKEND = re.compile(r"\b(?:(?P<which>last|this|next|past)|(?:over|at|during|on|through) the) \Z", re.IGNORECASE)
_COUNT = re.compile(rf"\b(?P<count>{COUNT}) \Z", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|won['\u2019]t|next|upcoming|scheduled|due|set (?:to|for)|plans? (?:to|for)|planned|planning|expected"
    r"|ahead of|to be held|is to|are to|until|deadline)\b(?P<rest>[^.!?\n]*)\Z|['\u2019]ll [^.!?\n]*\Z",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:said|says|told|announced|stated|reported|added|wrote|tweeted)\b")
_BACK = re.compile(r"\b(?:was|were|had|did|began|fell|rose|came|took|went|broke|hit|[a-z]{2,}ed)\b")
_WILL = re.compile(r",? [^.!?\n]{0,40}\b(?:will|(?:is|are) (?:scheduled|expected|due|set)|plans? to)\b")
# Six days back is the weekday of tomorrow. Reports that name it bare mean the coming day, or were updated on it: in
# 3,000 dated articles it is named oftener than the day five days back.
_TOMORROW = 6
_LOOK_BACK = 80
#: "A day earlier" counts from a day named at most so many characters before it.
_SAME_PASSAGE = 300
_SLIP = 7
_STEPS = {"last": -1, "this": 0, "next": 1}
_THIRDS = {
    "early": (0, 1), "beginning": (0, 1), "start": (0, 1), "mid": (1, 2), "middle": (1, 2),
    "late": (2, 3), "end": (2, 3),
}  # fmt: skip
_THIRD = re.compile(
    r"\b(?:(early|mid|late)[ -](?:in )?|(?:the )?(beginning|start|middle|end) of (?:the )?)\Z", re.IGNORECASE
)
# "In October of last year"
_LEAD_MONTH = re.compile(r"\b(last|next|this) \Z", re.IGNORECASE)
_OF_YEAR = re.compile(r" (?:of )?(last|this|next) year\b")
# "On a Sunday", "Black Friday", "the Sunday Times": no particular day.
_ANY_DAY = re.compile(
    r"\b(?:an?|every|each|any|most|weekly|black|good|bloody|super|easter|cyber|ash|palm|one)(?: \w+)? \Z",
    re.IGNORECASE,
)
_OWNED_DAY = re.compile(r" (?!(?:and|from|the|they|she|when|for|with|until)\b)[a-z]{3,}")
_NO_DAY = re.compile(r" (?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Night (?:Live|Football)|School|Mass)\b")


@dataclass(frozen=True, slots=True)
class DayMention:
    """A day that the text names; ``precise`` is False where only its month, year or week is known (the first day)."""

    start: int
    end: int
    day: date
    precise: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """A named day or calendar stretch: first and last day, None where they cannot be resolved."""

    start: int
    end: int
    first: date | None
    last: date | None
    precise: bool


def mentions(text: str, published: date | None) -> list[DayMention]:
    """The days that a text names, in order.

    Args:
        text: the article.
        published: its day; without it only full dates, months with a year and years can be told.

    Returns:
        Mentions with offsets into ``text``. A weekday is the latest such day up to publication, or the next one after
        it where the words look ahead ("will", "next"); a date without a year is the nearest one.
    """
    return [DayMention(m.start, m.end, m.first, m.precise) for m in moments(text, published) if m.first is not None]


@lru_cache(maxsize=4)  # days and windows of one article both ask for them
def moments(text: str, published: date | None) -> tuple[Moment, ...]:
    """Named days and calendar stretches in order, without overlap, unresolved ones included."""
    found = [_calendar(text, read, published) for read in days.printed(text)]
    taken = [(moment.start, moment.end) for moment in found]
    for match in _WEEKDAY.finditer(text):
        if not _near(match.end(), taken, text) and not _any_day(text, match):
            found.append(_weekday(text, match, published))
    for match in concordance(text).matches(_SPOKEN):
        moment = _spoken(text, match, published)
        if moment is not None:
            found.append(moment)
    found.sort(key=lambda moment: (moment.start, -moment.end))
    kept: list[Moment] = []
    for moment in found:
        if not kept or moment.start >= kept[-1].end:
            kept.append(_from_the_last(text, moment, kept))
    return tuple(kept)


def _from_the_last(text: str, moment: Moment, before: list[Moment]) -> Moment:
    """ "A day earlier" than the day named last, where that stands close before it."""
    if moment.first is not None or text[moment.start : moment.end].lower() not in ("a day earlier", "one day earlier"):
        return moment
    named = before[-1] if before else None
    if named is None or not named.precise or named.first is None or moment.start - named.end > _SAME_PASSAGE:
        return moment
    day = named.first - timedelta(days=1)
    return Moment(moment.start, moment.end, day, day, True)


def looks_ahead(text: str, start: int) -> bool:
    """True if the words before an offset speak of what is still to come ("will meet on ...")."""
    cue = _AHEAD.search(text, max(0, start - _LOOK_BACK), start)
    return cue is not None and not _SAID.search(cue["rest"] or "")


def _near(end: int, taken: list[tuple[int, int]], text: str) -> bool:
    """A weekday that only introduces a date: "Monday, May 20"."""
    return any(0 <= start - end <= 6 and text[end:start].strip() in ("", ",", ", the", "the") for start, _ in taken)


def _any_day(text: str, match: re.Match[str]) -> bool:
    if match.group().endswith("days") and not _OWNED_DAY.match(text, match.end()):
        return True  # "on Sundays they meet"
    before = _ANY_DAY.search(text, max(0, match.start() - 20), match.start())
    return before is not None or _NO_DAY.match(text, match.end()) is not None


def _calendar(text: str, read: days.Printed, published: date | None) -> Moment:
    third = _THIRD.search(text, max(0, read.start - 22), read.start) if read.day is None else None
    part = _THIRDS.get((third[1] or third[2]).lower()) if third else None
    start, end = third.start() if third else read.start, read.end
    year = read.year
    told = _OF_YEAR.match(text, end) if year is None else None
    if told:
        end = told.end()
        year = published.year + _STEPS[told[1]] if published else None
    lead = _LEAD_MONTH.search(text, max(0, start - 6), start) if year is None and read.day is None else None
    start = lead.start() if lead else start
    if lead and published:
        ahead = lead[1].lower() == "next"
        year = _year(read.month or 1, None, published, ahead, not ahead)
    elif year is None and published is not None:
        tense = text[max(0, start - 50) : end + 50]
        year = _year(read.month or 1, read.day, published, looks_ahead(text, read.start), bool(_BACK.search(tense)))
    if year is None:
        return Moment(start, end, None, None, False)
    if read.month is None:
        decade = 9 if text[end - 1] == "s" else 0
        first, last = date(year, 1, 1), date(year + decade, 12, 31)
        if part:
            first, last = date(year, 1 + 4 * part[0], 1), days.month_end(year, 4 * part[1])
    elif read.day is None:
        first, last = date(year, read.month, 1), days.month_end(year, read.month)
        if part:
            first, last = first.replace(day=1 + 10 * part[0]), last if part[1] == 3 else last.replace(day=10 * part[1])
    else:
        exact = days.resolve(year, read.month, read.day)
        return Moment(start, end, exact, exact, exact is not None)
    if published and first <= published < last:
        last = published
    return Moment(start, end, first, last, False)


def _year(month: int, day: int | None, published: date, ahead: bool, behind: bool) -> int:
    """The year of a date printed without one: the last such date, or the next where the words look ahead.

    Words that look neither ahead nor ``behind`` mean the nearer one.
    """
    this = days.resolve(published.year, month, day or 1) or date(published.year, month, 1)
    if ahead:
        return published.year if (month, day or 31) >= (published.month, published.day) else published.year + 1
    past, coming = published.year, published.year + 1
    if this > published:
        past, coming = past - 1, published.year
    before = (published - (days.resolve(past, month, day) or this if day else days.month_end(past, month))).days
    after = ((days.resolve(coming, month, day or 1) or this) - published).days
    if day and after <= _SLIP:
        return coming  # an article updated after the day it carries
    return coming if not behind and before > after * 1.3 and (day is None or after <= 60) else past


def _weekday(text: str, match: re.Match[str], published: date | None) -> Moment:
    lead = _LEAD.search(text, max(0, match.start() - 12), match.start())
    word = lead[1].lower() if lead else ""
    start = lead.start() if lead else match.start()
    if published is None:
        return Moment(start, match.end(), None, None, False)
    number = WEEKDAYS.index(match.group()[:3])
    back = (published.weekday() - number) % 7
    past = word in ("last", "past")
    if word == "next" or (
        not past and (back == _TOMORROW or looks_ahead(text, start) or _will(text, start, match.end()))
    ):
        day = published + timedelta(days=7 - back)
    else:
        day = published - timedelta(days=7 if back == 0 and past else back)
    return Moment(start, match.end(), day, day, True)


def _will(text: str, start: int, end: int) -> bool:
    """ "On Thursday, the council will vote": the day opens the sentence and the verb looks ahead."""
    return text.startswith("On ", max(0, start - 3)) and _WILL.match(text, end) is not None


def _spoken(text: str, match: re.Match[str], published: date | None) -> Moment | None:
    """ "Yesterday", "earlier this year", "over the weekend", "three weeks ago"; None for a mere "week"."""
    start, end = match.span()
    before = text[max(0, start - 24) : start]
    if match["word"]:
        return _word(start, end, match["word"].lower(), published)
    if match["ago"]:
        count = _COUNT.search(before)
        if count is None:
            return None
        start -= len(count.group())
        length = span_days(count["count"], match["unit"])
        # "Three days earlier" counts from another day than publication.
        ago = match["ago"] == " ago"
        day = back(published, match["unit"], length) if published and length and ago else None
        return Moment(start, end, day, day, day is not None and match["unit"] == "day")
    which = (_WHICH if match["unit"] else _WEEKEND).search(before)
    if which is None or match["unit"] == "day" or text.startswith("s", start + len(match["unit"] or "weekend")):
        return None
    start -= len(which.group())
    if published is None:
        return Moment(start, end, None, None, False)
    word = (which["which"] or "").lower()
    if match["unit"] is None:
        return Moment(start, end, *_weekend(published, word), False)
    first, last = _stretch(published, word, match["unit"])
    if (which["part"] or "").lower() == "later":
        first = published
    elif first <= published < last:
        last = published
    return Moment(start, end, first, last, False)


def _word(start: int, end: int, word: str, published: date | None) -> Moment:
    if published is None:
        return Moment(start, end, None, None, False)
    day = published + timedelta(days={"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0))
    first = published - timedelta(days=1) if word == "overnight" else day
    return Moment(start, end, first, day, first == day)


def _weekend(published: date, when: str) -> tuple[date, date]:
    saturday = published - timedelta(days=(published.weekday() - 5) % 7)
    if when == "next" or (when == "this" and published.weekday() in (2, 3, 4)):
        saturday += timedelta(days=7)
    elif when == "last" and published.weekday() >= 5:
        saturday -= timedelta(days=7)
    return saturday, saturday + timedelta(days=1)


def _stretch(published: date, which: str, unit: str) -> tuple[date, date]:
    step = _STEPS[which]
    if unit == "week":
        monday = published + timedelta(days=7 * step - published.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "year":
        return date(published.year + step, 1, 1), date(published.year + step, 12, 31)
    total = published.year * 12 + published.month - 1 + step
    return date(total // 12, total % 12 + 1, 1), days.month_end(total // 12, total % 12 + 1)
