"""The stretches of time that figures cover: "in the past week", "since Monday", "so far this year"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from summarize.language.moments import COUNT, Moment, back, moments, span_days
from summarize.language.sentences import Sentence
from summarize.schemas import Window

_HOW = r"(?:(?:just|only|barely|nearly|almost|about|around|roughly|some|under|over|less than|more than|at least|the) )*"
_UNIT = r"(?P<{0}>hour|day|night|week|month|year|decade)s?"
_SPAN = re.compile(
    # "in the past week", "the last three weeks alone", "in recent months"
    r"\b(?:(?:in|over|during|for|within|throughout|from|of) )?(?:just |only )?"
    rf"(?:(?:the|these) (?:past|last|previous|preceding)(?: {_HOW}(?P<past_count>{COUNT})| half[ -]an?)?[ -]"
    rf"{_UNIT.format('past_unit')}|(?:recent|past) {_UNIT.format('recent_unit')})(?: or so| alone)?\b"
    # "within just three months", "in a single day", "for three days now"
    rf"|\b(?P<within>within|in|over|during|after|for) {_HOW}(?P<count>{COUNT})(?: (?:single|short|full|consecutive))? "
    rf"{_UNIT.format('unit')}\b(?![-\u2013]| old| ago| earlier| later| before| in (?:prison|jail)| imprisonment)(?P<now> now| alone)?"
    # "in the first half of the year", "the first quarter", "the first six months of 2024"
    rf"|\b(?:(?:in|during|over|for) )?the (?P<which>first|second|third|fourth|last|final) "
    rf"(?:(?P<cut>half|quarter)|(?P<first_count>{COUNT}) {_UNIT.format('first_unit')})"
    r"(?: of (?:the (?P<the_year>year)|this (?P<this_year>year)|(?P<year>(?:19|20)\d\d)))?\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"\b(?:(?P<cue>since|as of|by|until|till|up to|through)\b|(?P<to_date>so far|to date|thus far|until now|up to now|till now"
    r"|up until now|year[ -]to[ -]date)\b)",
    re.IGNORECASE,
)
_ADVERB = re.compile(r"\b(?:has|have|had|'s|'ve)(?: \w+)? \Z|\b(?:long|ever) \Z", re.IGNORECASE)
_CAUSE = re.compile(r"\s+(?:he|she|it|they|we|I|you|there|that|this)\b", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have|had|ever)\b|['\u2019]ve\b")
_EVENT = re.compile(
    r"\s+(?P<what>(?:[^\s.,;:()\"\u201c\u201d\u2014\u2013]+ ?){1,9}?)(?=[.,;:()\"\u201c\u201d\u2014\u2013\n]"
    r"|\s(?:and|but|which|who|when|while|as|after|according|said|says|with|have|has|had|were|was|to|in|by)\b|\s*\Z)"
)
_TO_MOMENT = re.compile(
    r"\s+(?:(?:at least|about|around|roughly|the|midday|noon|late|early|midnight|dawn|on|mid-)[ -]?)*\Z", re.IGNORECASE
)
_BEFORE = re.compile(
    r"\b(?:on|in|during|at|over|throughout|from|between|within|of)(?: the)?(?: (?:early|late|mid))? \Z", re.IGNORECASE
)
_JOIN = re.compile(r" (?:to|through|until|till|and) (?:early |late |mid-)?\Z| ?[-\u2013] ?\Z")
_TOLD = re.compile(
    r"\b(?:said|says|told|tells|announced|stated|reported|added|wrote|tweeted|warned|confirmed|statement|interview|briefing"
    r"|conference|acknowledged|estimated|posted|testified|speaking|spoke)\b[^.;!?\n]{0,45}\Z",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r",? (?:[\w.'\u2019-]+ ){1,9}?(?:said|told|announced|stated|reported|reports|wrote|tweeted|warned|confirmed)\b"
)


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A window where it stands in the article.

    ``telling``: the phrase says when somebody spoke ("said on Tuesday"), which is seldom what a figure covers.
    """

    start: int
    end: int
    window: Window
    telling: bool = False


def windows(text: str, sentences: Sequence[Sentence], published: date | None) -> list[TimeMention]:
    """Every stretch of time that the text names, in order, without overlap.

    Args:
        text: the article.
        sentences: its sentences; a phrase never runs across their ends.
        published: its day; without it ``start`` and ``end`` stay None unless they are printed in full, but ``text``,
            ``days`` and ``cumulative`` are filled.

    Returns:
        Mentions with offsets into ``text``; ``mention.window.text == text[mention.start:mention.end]``.
    """
    named = moments(text, published)
    found = _totals(text, named, published)
    found += [_span(text, match, published) for match in _SPAN.finditer(text)]
    found += _named(text, named)
    found.sort(key=lambda mention: (mention.start, -mention.end))
    ends = [sentence.end for sentence in sentences]
    kept: list[TimeMention] = []
    at = 0
    for mention in found:
        while at < len(ends) and ends[at] <= mention.start:
            at += 1
        if kept and mention.start < kept[-1].end:
            continue
        if at < len(ends) and mention.end > ends[at]:
            continue
        kept.append(mention)
    return kept


def _mention(
    text: str,
    start: int,
    end: int,
    first: date | None = None,
    last: date | None = None,
    days: int | None = None,
    cumulative: bool = False,
    telling: bool = False,
) -> TimeMention:
    window = Window(text=text[start:end], start=first, end=last, days=days, cumulative=cumulative)
    return TimeMention(start, end, window, telling)


def _span(text: str, match: re.Match[str], published: date | None) -> TimeMention:
    start, end = match.span()
    if match["which"]:
        return _mention(text, start, end, *_part_of_year(match, published))
    unit = match["past_unit"] or match["unit"] or match["recent_unit"]
    length = None if match["recent_unit"] else span_days(match["past_count"] or match["count"] or "one", unit)
    running = match["past_unit"] or match["recent_unit"] or (match["now"] or "").strip().lower() == "now"
    if published is None or not running:
        return _mention(text, start, end, days=length)
    first = back(published, "", unit, length) if length else None
    if first and unit.lower() in ("hour", "day", "night", "week"):
        first += timedelta(days=1)
    return _mention(text, start, end, first, published, length)


def _part_of_year(match: re.Match[str], published: date | None) -> tuple[date | None, date | None, int | None]:
    whose = match["the_year"] or match["this_year"]
    year = int(match["year"]) if match["year"] else (published.year if published and (whose or match["cut"]) else None)
    place = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(match["which"].lower())
    if match["cut"]:
        months = 6 if match["cut"].lower() == "half" else 3
        if place is None or place * months > 12:
            return None, None, 30 * months
        first_month, last_month = 1 + months * (place - 1), months * place
    else:
        length = span_days(match["first_count"], match["first_unit"])
        if match["first_unit"].lower() != "month" or place != 1 or not length or not 0 < length // 30 <= 12:
            return None, None, length
        if not (whose or match["year"]):
            return None, None, length
        first_month, last_month = 1, length // 30
    if year is None:
        return None, None, 30 * (last_month - first_month + 1)
    last = date(year + last_month // 12, last_month % 12 + 1, 1) - timedelta(days=1)
    return date(year, first_month, 1), last, None


def _totals(text: str, named: Sequence[Moment], published: date | None) -> list[TimeMention]:
    """Running totals: since a day or an event, so far, as of a day."""
    found: list[TimeMention] = []
    for match in _TOTAL.finditer(text):
        start, end = match.span()
        ahead = next((moment for moment in named if moment.start >= end), None)
        if match["to_date"]:
            if ahead and ahead.start - end == 1 and text[ahead.start : ahead.end].lower().startswith("this "):
                found.append(_mention(text, start, ahead.end, ahead.first, published, cumulative=True))
            else:
                before = next(
                    (m for m in named if m.end == start - 1 and text[m.start : m.end].startswith("this")), None
                )
                begin = before.start if before else start
                found.append(_mention(text, begin, end, before.first if before else None, published, cumulative=True))
            continue
        cue = match["cue"].lower()
        joined = ahead is not None and ahead.start - end < 24 and _TO_MOMENT.match(text[end : ahead.start])
        if ahead is not None and joined:
            first = ahead.first if cue == "since" else None
            last = published if cue == "since" else ahead.last
            found.append(_mention(text, start, ahead.end, first, last, cumulative=True))
        elif cue == "as of" and re.match(r" (?:now|yet|this)\b", text[end : end + 6]):
            found.append(_mention(text, start, end + 4, None, published, cumulative=True))
        elif cue == "since":
            event_end = _event(text, start, end)
            if event_end:
                found.append(_mention(text, start, event_end, None, published, cumulative=True))
    return found


def _event(text: str, start: int, end: int) -> int | None:
    """Where "since the war began" ends, or None for "has since left" and "since he is ill"."""
    before = text[max(0, start - 80) : start]
    if _ADVERB.search(before) and not before.rstrip().lower().endswith("ever"):
        return None
    if _CAUSE.match(text, end) and not _PERFECT.search(before):
        return None
    event = _EVENT.match(text, end, min(len(text), end + 90))
    return event.start("what") + len(event["what"].rstrip()) if event else None


def _named(text: str, named: Sequence[Moment]) -> list[TimeMention]:
    """Days, months and years as windows, with the preposition before them; "from May to June" as one."""
    found: list[TimeMention] = []
    at = 0
    while at < len(named):
        moment = named[at]
        before = _BEFORE.search(text, max(0, moment.start - 22), moment.start)
        start = before.start() if before else moment.start
        lead = before.group().split()[0].lower() if before else ""
        at += 1
        if at < len(named):
            following = named[at]
            join = _JOIN.match(text[moment.end : following.start])
            if join and (lead in ("from", "between") or not join.group().startswith(" ")):
                found.append(_mention(text, start, following.end, moment.first, following.last))
                at += 1
                continue
        telling = bool(_TOLD.search(text, max(0, start - 80), start)) or (
            lead == "on" and text[start].isupper() and _TELLS.match(text, moment.end) is not None
        )
        found.append(_mention(text, start, moment.end, moment.first, moment.last, telling=telling))
    return found
