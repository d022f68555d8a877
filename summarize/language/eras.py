"""Other times than a story's own: "in 2017", "last December", "since the war began"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from summarize.language.concordance import concordance

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_AGO = re.compile(
    rf"\b(?:(?:(?i:in|of|from|during|since|the|on|after|before|that|late|early|mid|and|a))[ -](?:{_MONTH}"
    rf" (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?:of )?)?"
    rf"|{_MONTH} (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?:of )?)(?P<year>(?:1[6-9]|20)\d\d)\b(?![,.]\d|s\b)"
    r"|\b(?P<count>\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|several|many|twenty|thirty) (?P<span>year"
    r"|decade|month)s? (?:ago|earlier|before)\b"
    rf"|\b(?:last|in|of) (?P<month>(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember"
    rf"|October) ?(?P<same>of last year)?\b(?! \d)"
    r"|\b(?P<eleventh>9/11|(?:Sept(?:ember|\.)?|Sep\.?) 11(?:,? 2001)? (?:terror(?:ist)? )?attacks)(?!\w)"
    r"|\b(?P<lastyear>last year(?:['’]s)?|(?:of|in|for) last year|the previous year|a year (?:earlier|ago))\b"
)
# One of these words stands in whatever _AGO finds.
_TIMES = frozenset(
    """ago earlier before year 11 january february march april may june july august september october november
    december""".split()
) | frozenset(map(str, range(1600, 2100)))
_YEAR = re.compile(r"\b20[0-4]\d\b")
_WAR = re.compile(
    r"\bsince (?:the |its |[A-Z]\w+['’]s )?(?:[\w’'-]+ ){0,4}?(?:war|conflict|uprising|insurgency|revolution"
    r"|crackdown|intifada|invasion)\b(?! (?:this|last) (?:week|month))"
)
# Turmoil that goes on is no single event.
_TURMOIL = re.compile(
    r"\b(?:war|conflict|turmoil|violence|fighting|insurgency|uprising)\b[^.;]{0,50}\b(?:continues?|continued) to "
    r"(?:claim|kill|cost|take)\b"
    r"|\b(?:(?:civil )?war|conflict|insurgency|uprising)\b[^.;]{0,30}\b(?:has|have|had) (?:\w+ )?"
    r"(?:killed|claimed|taken|cost|left|seen)\b|\bin (?:this|that) war\b"
    r"|\b(?:war|conflict|uprising|insurgency),? (?:is )?(?:now )?in its \w+ year\b"
)
_WAR_OF = re.compile(
    r"\b(?:in|during|of|by) (?:the|its|a) (?:[\w’'-]+ ){0,3}?(?:civil war|years? of (?:war|conflict)|(?:year"
    r"|decade)s?-(?:old|long) (?:\w+ )?(?:war|conflict|insurgency))\b"
)
# One of these words stands in whatever _WAR, _TURMOIL and _WAR_OF find.
_WARS = frozenset(
    """war conflict uprising insurgency revolution crackdown intifada invasion turmoil violence fighting""".split()
)
_RECORD = re.compile(
    r"\b(?:previous|prior|old|former|longstanding|existing) (?:\w+ )?(?:record|high|deadliest|worst)\b|\brecord"
    r" (?:of|set in)\b"
)
# Counts of a whole year are another question than one event.
_TALLY = re.compile(
    r"\bso far (?:this year|in 20\d\d)\b|\b(?:this year|in 20\d\d) so far\b|\bthis year alone\b"
    r"|\b(?:have|has) (?:been )?(?:killed|died|claimed|left)\b[^.;]{0,40}\bthis year\b"
)
# The year of 9/11, and further than anybody counts back.
_ELEVENTH, _LONGEST_AGO = 2001, 500
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
#: "Last December" is another time than the story's when it lies so many months back.
_LONG_AGO = 4
_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "several": 5, "many": 20, "twenty": 20, "thirty": 30,
}  # fmt: skip


class Eras:
    """The other times that one article tells of; ``year`` is the story's own.

    Args:
        text: the article.
        published: its day; without it the latest year that the text names is the story's.
    """

    __slots__ = ("_month", "_text", "_times", "_wars", "year")

    def __init__(self, text: str, published: date | None) -> None:
        self._text = text
        years = [int(y) for y in _YEAR.findall(text)] if published is None else [published.year]
        self.year = max(years, default=9999)
        self._month = published.month if published else 0
        words = concordance(text)
        self._times, self._wars = words.at(_TIMES), words.at(_WARS)

    def named(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """The times named in ``text[start:end]``."""
        return _AGO.finditer(self._text, start, end) if _any(self._times, start, end) else iter(())

    def time(self, start: int, end: int) -> str | None:
        """The other year that ``text[start:end]`` tells of, None for the story's own."""
        for match in self.named(start, end):
            if match["year"]:
                if int(match["year"]) < self.year:
                    return match["year"]
            elif match["count"]:
                count = _NUMBERS.get(match["count"]) or int(match["count"])
                if 0 < count < _LONGEST_AGO:
                    return self._ago(count, match["span"])
            elif match["eleventh"]:
                return "2001" if self.year > _ELEVENTH else None
            elif match["lastyear"]:
                return str(self.year - 1)
            elif match["month"] and self._month:
                ago = (self._month - _MONTHS.index(match["month"][:3]) - 1) % 12
                if match["same"]:
                    return str(self.year - 1)
                if ago >= _LONG_AGO and match[0].startswith("last"):
                    return f"{match['month']} {self.year - (ago >= self._month)}".lower()
        return None

    def _ago(self, count: int, span: str) -> str | None:
        """The time so many years, decades or months before the story's own."""
        if span == "month":
            year, month = divmod(self.year * 12 + self._month - 1 - count, 12)
            return f"{_MONTHS[month]} {year}".lower() if self._month else None
        return str(self.year - count * (10 if span == "decade" else 1))

    def past(self, start: int, end: int) -> str | None:
        """The other time that ``text[start:end]`` tells of ("1933", "war since 2011"), None for the story's own."""
        time = self.time(start, end)
        if _any(self._wars, start, end) and any(
            war.search(self._text, start, end) for war in (_WAR, _WAR_OF, _TURMOIL)
        ):
            return f"war since {time or self.year - 1}"
        if time is None and _TALLY.search(self._text, start, end):
            return f"all of {self.year}"
        if time is None and _RECORD.search(self._text, start, end):
            return f"record before {self.year}"
        return time


def _any(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of some places, in order, lies between two."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
