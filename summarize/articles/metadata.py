"""What the text itself states about its source, its day and its author."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import cache

from summarize.articles import outlets
from summarize.articles.draft import DatedBy
from summarize.language import days

_TOP, _TAIL = 12, 6
_LABEL = re.compile(
    r"(?P<label>source|outlet|publisher|publication|via|author|written by|date|published|posted|updated|last updated"
    r"|published on|posted on|original url|original link|original|url|link|read more|available at)\s*:\s*(?P<value>.*)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"by\s+(?P<who>\S.{1,90})", re.IGNORECASE)
_PERSON = re.compile(r"[A-Z][\w.'\u2019-]*(?:\s+(?:[A-Z][\w.'\u2019-]*|de|van|von|al|bin|el)){1,3}\Z")
_DAY = rf"(?:{days.MONTH}\s+\d{{1,2}}(?:,\s*(?:19|20)\d\d)?|\b\d{{1,2}}\s+{days.MONTH}(?:,?\s*(?:19|20)\d\d)?)"
# "WASHINGTON, Dec. 18 (AP) -", "MOSCOW, December 17. /TASS/", "(Reuters) -"
_SIGNED = re.compile(
    rf"(?P<place>[A-Z][\w .,'\u2019/&-]{{1,60}}?)??(?:[,\s]*\b(?P<day>{_DAY}))?[.,]?\s*(?:[-\u2013\u2014]\s*)?"
    r"(?<!\S)[(/]\s*(?P<credit>[A-Z][\w./& -]{1,30}?)\s*[)/](?=[\s.]*(?:[-\u2013\u2014:\"\u201c`']|\Z|[A-Z]))"
)
# "BEIJING, Dec. 18 -"
_PLACED = re.compile(
    rf"(?P<place>[A-Z][A-Z .'\u2019/-]+(?:, [A-Z][A-Za-z.]+)?),\s*(?P<day>{_DAY})[.,]?\s*[-\u2013\u2014:]"
)
_COPYRIGHT = re.compile(
    r"(?:\(c\)|\u00a9|copyright)[\s\d,\u00a9-]*(?:the\s+)?(?P<who>[A-Z][\w -]{1,30})", re.IGNORECASE
)
_REUTERS_SIGN_OFF = re.compile(r"\(?(?:additional )?(?:reporting|writing) by .{3,200}; ?editing by ", re.IGNORECASE)
_DATE_WORDS = re.compile(
    r"\b(?:published|posted|updated|first|last|date|on|at|et|est|edt|pt|gmt|utc|bst|cet|ist|am|pm|a\.m|p\.m|local|time"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b\.?",
    re.IGNORECASE,
)
_URL_DAY = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)[/-]?(?:(?P<m>1[0-2]|0?[1-9])|(?P<n>[a-z]{3}))[/-]?(?P<d>3[01]|[12]\d|0[1-9]|[1-9])(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """What a text states about itself; None is not stated. ``month_day`` is a dateline without a year."""

    source: str | None = None
    url: str | None = None
    author: str | None = None
    published: date | None = None
    dated_by: DatedBy | None = None
    agency: str | None = None
    month_day: tuple[int, int] | None = None


def read(text: str) -> Stated:
    """Source, address, author and day as the top, the end or a dateline of the text print them.

    An outlet is taken, in this order, from a printed page address, a "Source:" line, a dateline ("(CNN) -"), or an
    agency's byline or copyright line.
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    top, tail = lines[:_TOP], lines[_TOP:][-_TAIL:]
    found: dict[str, str] = {}
    day: date | None = None
    updated: date | None = None
    previous = ""
    for line in [*top, *tail]:
        if len(line) > 400:
            previous = ""
            continue
        _label(line, previous, found)
        stamp = date_line(line)
        if stamp and re.match(r"(?:last )?updated", line, re.IGNORECASE):
            updated = updated or stamp
        elif stamp:
            day = day or stamp
        previous = line
    dateline, month_day = _datelines(top, found)
    address = found.get("url")
    by_address = url_day(address) if address else None
    published: date | None = None
    dated_by: DatedBy | None = None
    choices: tuple[tuple[date | None, DatedBy], ...] = (
        (by_address, "url"), (dateline, "dateline"), (day, "text"), (updated, "text"),
    )  # fmt: skip
    for candidate, way in choices:
        if candidate:
            published, dated_by = candidate, way
            break
    agency = found.get("agency") or _sign_off(tail or top)
    source = (outlets.by_url(address) if address else None) or found.get("source") or found.get("signed") or agency
    return Stated(
        source=source,
        url=address,
        author=found.get("author"),
        published=published,
        dated_by=dated_by,
        agency=agency,
        month_day=month_day if published is None else None,
    )


def url_day(address: str) -> date | None:
    """The day in a page address ("/2024/12/18/", "/2013/0521/", "/2024/dec/18/", "2024-12-18"), or None."""
    for match in _URL_DAY.finditer(address.lower()):
        month = int(match["m"]) if match["m"] else days.MONTHS.get(match["n"])
        day = days.resolve(int(match["y"]), month, int(match["d"])) if month else None
        if day:
            return day
    return None


def _label(line: str, previous: str, found: dict[str, str]) -> None:
    label = _LABEL.match(line)
    name = label["label"].lower() if label else ""
    value = label["value"].strip() if label else line
    if outlets.url(value.split(" ", 1)[0]):
        # A page's own address stands alone on its line; a space may have slipped into it.
        if all(re.fullmatch(r"[\w%./#?=&-]+", part) for part in value.split()[1:]):
            found.setdefault("url", outlets.url("".join(value.split())) or value)
        return
    if label and not value:
        return
    if name in ("source", "outlet", "publisher", "publication", "via"):
        plain = value.strip(" .*_")
        if 1 <= len(plain.split()) <= 5 and len(plain) <= 50:
            credit = outlets.agency(plain)
            found.setdefault("source", credit or plain)
            if credit:
                found.setdefault("agency", credit)
    elif name in ("author", "written by"):
        found.setdefault("author", value)
    elif not label:
        _byline(line, found)


def _byline(line: str, found: dict[str, str]) -> None:
    alone = outlets.agency(line.strip("()[] \u2014-"))
    if alone:
        found.setdefault("agency", alone)
        return
    byline = _BYLINE.match(line)
    who = byline["who"] if byline else ""
    if not who or who.endswith((".", "?", "!")) or not (line[:2].isupper() or who[0].isupper()):
        return
    parts = [
        part.strip() for part in re.split(r",|\||/|\u2022|\band\b|\bfor\b|\bof\b|\bwith\b|\s[-\u2013\u2014]\s", who)
    ]
    people: list[str] = []
    for part in parts:
        credit = outlets.agency(part)
        if credit:
            found.setdefault("agency", credit)
        elif _PERSON.match(part) and part.lower() not in outlets.names():
            people.append(part.title() if part.isupper() else part)
        elif part.lower() in outlets.names():
            found.setdefault("signed", outlets.names()[part.lower()])
    if people and len(who.split()) <= 12:
        found.setdefault("author", ", ".join(people))


def _datelines(top: list[str], found: dict[str, str]) -> tuple[date | None, tuple[int, int] | None]:
    """The day of a dateline, whole or without its year; a credit in it goes to ``found``."""
    for line in top:
        match = _SIGNED.match(line)
        credit = outlets.signature(match["credit"]) if match else None
        if credit is None:
            match = _PLACED.match(line)
        if match is None:
            continue
        if credit:
            found.setdefault("signed", credit)
            if outlets.agency(match["credit"]):
                found.setdefault("agency", credit)
        for read in days.printed(match["day"] or ""):
            if read.month and read.day:
                whole = days.resolve(read.year, read.month, read.day) if read.year else None
                return whole, None if whole else (read.month, read.day)
        return None, None
    return None, None


def date_line(line: str) -> date | None:
    """The day of a line, or of a part of it set off by a bar or a bullet, that prints nothing else."""
    if len(line) > 100:
        return None
    for part in re.split(r"\||\u2022|\u00b7|\s[-\u2013\u2014]\s", line):
        day = days.parse(part) if any(sign.isdigit() for sign in part) else None
        if day is None:
            continue
        left = _DATE_WORDS.sub(" ", part)
        for read in days.printed(left):
            left = left[: read.start] + " " * (read.end - read.start) + left[read.end :]
        if not any(sign.isalpha() for sign in left.replace("T", "").replace("Z", "")):
            return day
    return None


def _sign_off(tail: list[str]) -> str | None:
    for line in tail:
        right = _COPYRIGHT.search(line) if len(line) < 300 else None
        if right:
            words = right["who"].split()
            for length in (3, 2, 1):
                credit = outlets.agency(" ".join(words[:length]))
                if credit:
                    return credit
        if _REUTERS_SIGN_OFF.match(line):
            return "Reuters"
    return None


@cache
def _tellings() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(outlets.names(), key=len, reverse=True)))
    return re.compile(
        rf"\b(?:told|informed)\s+(?:the\s+)?(?P<told>{names})\b"
        rf"|\b(?P<cited>{names})(?:['\u2019]s)?\s+(?:has |had |later |first )?(?:report|said|says|quot|cit)"
        rf"|\baccording to (?:the\s+)?(?P<by>{names})\b",
        re.IGNORECASE,
    )


def told(text: str) -> str | None:
    """The one outlet that people "told" things, twice or more, and that is not cited as somebody else; or None.

    A weak sign of where the report stood, for texts that name their source in no other way.
    """
    if text.count("told") + text.count("informed") < 2:
        return None
    told: Counter[str] = Counter()
    cited: set[str] = set()
    for match in _tellings().finditer(text):
        if match["told"]:
            told[outlets.names()[match["told"].lower()]] += 1
        else:
            cited.add(outlets.names()[(match["cited"] or match["by"]).lower()])
    if len(told) != 1:
        return None
    outlet, times = told.popitem()
    return outlet if times >= 2 and outlet not in cited else None
