"""Times of day: as a report prints them, read as ranges, and the stamps that head the entries of a live report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarize.language.concordance import Opening, concordance

HALF = 12 * 60
DAY = 2 * HALF
#: How far a time may have been rounded, in minutes: one to the hour, to the quarter, to ten or five.
ROUNDED = ((60, 10), (15, 5), (10, 4), (5, 2))
#: What "about" adds to that; how far "shortly before" reaches, and a mere "before".
ABOUT, SHORTLY, BEFORE = 8, 20, 60

_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_TIME = re.compile(
    rf"\b(?:(?P<named>noon|midday|midnight)\b|(?P<hour>(?:2[0-3]|[01]?\d)(?=(?:[ap]m)?\b)|(?:{'|'.join(_WORDS)})\b)"
    r"(?:(?P<mark>[.:])(?P<minute>[0-5]\d)(?![\d:%]))?(?: ?(?P<half>[ap])(?:\.? ?m\b\.?|\.m\.))?"
    r"(?P<clock> o[’']clock\b)?"
    r"(?: (?:in the |(?:that|this|on) (?:\w+day )?|\w+day )?(?P<part>morning|afternoon|evening|night)\b"
    r"| at (?P<night>night)\b)?)"
    r"(?: ?\(?(?P<zone>GMT|UTC|BST|CES?T|IST|MSK|[ECMP][SD]?T|EES?T|AE[SD]T|JST)\b)?",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\b(?P<lead>(?:(?P<soon>shortly|just|soon|moments|minutes|right) )?(?P<side>before|after)|at|by|until|till|since"
    r"|from)? ?(?P<near>about|around|approximately|roughly|nearly)? \Z",
    re.IGNORECASE,
)
#: The second half of "between 9 and 10 p.m.".
_SPAN = re.compile(r"(?<=\d)(?:[-–]| and | to | or )\Z")
_ENDS = re.compile(r"[.,;)\"”]|\s*\Z|\s(?:on|last|that|when|local|and)\b")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, start=1)}
_PRINTED = Opening(
    frozenset(("noon", "midday", "midnight", *_WORDS))
    | {f"{number:{width}}{half}" for number in range(24) for width in ("", "02") for half in ("", "am", "pm")},
    _TIME,
)
_STAMP = re.compile(
    r"^[^\w\n]{0,4}(?:update[ds]?(?: at)?:? )?"
    r"(?:(?P<hour>1[0-2]|0?[1-9])(?:[.:](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b"
    r"|(?P<hour24>2[0-3]|[01]?\d):(?P<minute24>[0-5]\d)(?=[ \])—–:-]{1,3}[^\W\d])|(?P<named>noon|midnight)\b)",
    re.IGNORECASE | re.MULTILINE,
)


class Hour(NamedTuple):
    """A time of day ``text[start:end]``, its hedge included: ``low`` to ``high`` in minutes of the day.

    ``half``: whether it is told which half of the day; ``zone``: the clock that it is of, "" where none is named.
    """

    start: int
    end: int
    low: int
    high: int
    half: bool
    zone: str


class Stamp(NamedTuple):
    """Where an entry of a live report begins, where its hour ends, and that hour in minutes of the day."""

    start: int
    end: int
    minutes: int


def printed(text: str) -> Iterator[Hour]:
    """The times of day in a text, in order ("at 4:36 p.m.", "shortly before 11", "about nine in the morning")."""
    for match in concordance(text).matches(_PRINTED):
        if (found := _hour(text, match)) is not None:
            yield found


@lru_cache(maxsize=1024)
def read(words: str) -> Hour | None:
    """The time of day that words print; None where they print none."""
    return next(printed(words), None)


def between(one: Hour, other: Hour, days: int | None = None) -> int:
    """The minutes that lie between two times of day; 0 or less where they may be one.

    Args:
        one: a time.
        other: another, so many ``days`` later; None where that is not known, and the nearest of that hour is meant.
    """
    if days is not None and one.half and other.half:
        later = days * DAY
        return max(other.low + later - one.high, one.low - other.high - later)
    turn = DAY if one.half and other.half else HALF
    gaps = (max(other.low + by - one.high, one.low - other.high - by) for by in (-turn, 0, turn))
    return min(gaps)


@lru_cache(maxsize=16)
def stamps(text: str) -> tuple[Stamp, ...]:
    """The hours at the heads of lines: "[Updated 5:54 p.m. ET]", "17:12 The first calls ..."."""
    return tuple(Stamp(match.start(), match.end(), _stamped(match)) for match in _STAMP.finditer(text))


def _stamped(match: re.Match[str]) -> int:
    if match["named"]:
        return HALF if match["named"].lower() == "noon" else 0
    if match["hour24"]:
        return int(match["hour24"]) * 60 + int(match["minute24"])
    return _minutes(int(match["hour"]), int(match["minute"] or 0), match["half"])


def _minutes(hour: int, minute: int, half: str) -> int:
    return hour % 12 * 60 + minute + (HALF if half.lower() == "p" else 0)


def _hour(text: str, match: re.Match[str]) -> Hour | None:
    lead = _LEAD.search(text, max(0, match.start() - 36), match.start())
    word = lead[0].strip().lower() if lead else ""
    side = (lead["side"] or "").lower() if lead else ""
    shown = match["half"] or match["clock"] or match["named"] or match["mark"] == ":"
    if (
        word.startswith("by")
        or (match["mark"] == "." and not match["half"])
        or _SPAN.search(text, max(0, match.start() - 5), match.start())
    ):
        return None
    alone = lead and lead["soon"] and _ENDS.match(text, match.end())
    if not (shown or (word and (match["part"] or match["night"])) or alone):
        return None
    at, half = _told(match)
    if at is None:
        return None
    low, high = _range(at, bool(lead and lead["near"]), side, bool(lead and lead["soon"]))
    start = match.start() - len(lead[0].lstrip()) if lead and word else match.start()
    return Hour(start, match.end(), low, high, half, (match["zone"] or "").upper())


def _told(match: re.Match[str]) -> tuple[int | None, bool]:
    """The minute of the day, and whether the half of the day is known."""
    if match["named"]:
        return (0 if match["named"].lower() == "midnight" else HALF), True
    printed_hour = match["hour"].lower()
    hour = _NUMBERS[printed_hour] if printed_hour in _NUMBERS else int(printed_hour)
    minute = int(match["minute"] or 0)
    part = (match["part"] or match["night"] or "").lower()
    if match["half"]:
        return (_minutes(hour, minute, match["half"]), True) if 1 <= hour <= 12 else (None, False)
    if hour > 12 or hour == 0 or (printed_hour[0] == "0" and minute):
        return hour * 60 + minute, True
    if part:
        late = part in ("afternoon", "evening") or (part == "night" and 5 < hour < 12)
        return _minutes(hour, minute, "p" if late else "a"), True
    return hour % 12 * 60 + minute, False


def _range(at: int, near: bool, side: str, soon: bool) -> tuple[int, int]:
    slack = next((slack for whole, slack in ROUNDED if at % whole == 0), 0) + (ABOUT if near else 0)
    reach = SHORTLY if soon else BEFORE
    if side == "before":
        return at - reach - near * ABOUT, at
    return (at, at + reach + near * ABOUT) if side == "after" else (at - slack, at + slack)
