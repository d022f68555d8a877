"""The stretches of time that figures cover: "in the past week", "since Monday", "so far this year"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from summarize.language import days
from summarize.language.concordance import concordance, opening
from summarize.language.durations import COUNT, span_days
from summarize.language.lengths import lengths
from summarize.language.moments import Moment, moments
from summarize.language.sentences import Sentence
from summarize.schemas import Window

_TOTAL = opening(
    "since as by until till up through so to thus year",
    r"\b(?:(?P<cue>[Ss]ince|[Aa]s of|[Bb]y|[Uu]ntil|[Tt]ill|[Uu]p to|[Tt]hrough)"
    r"|(?P<to_date>[Ss]o far(?<!went so far)(?<!go so far)(?<!gone so far)(?! as| away| off| from| apart)"
    r"|[Tt]o date|[Tt]hus far|[Uu]ntil now|[Uu]p (?:to|until) now|year[ -]to[ -]date))\b",
)
_ADVERB = re.compile(r"\b(?:has|have|had|'s|'ve)(?: \w+)? \Z|\b(?:long|ever) \Z", re.IGNORECASE)
_CAUSE = re.compile(r"\s+(?:he|she|it|they|we|I|you|there|that|this)\b", re.IGNORECASE)
_CLAUSE = re.compile(
    r"\s(?:(?:were|was|is|are|do|does|did|has|have|had|could|would)(?:n['\u2019]?t?)?|can|will|may|might)\b"
)
_STOP = re.compile(r"[.!?]\s|\n")
_PERFECT = re.compile(r"\b(?:has|have|had|ever)\b|['\u2019]ve\b")
_PLAIN = r"(?:[^\s.,;:()\"\u201c\u201d\u2014\u2013]|[.,](?=\d))+"
_EVENT = re.compile(
    rf" (?P<what>{_PLAIN}(?: {_PLAIN}){{0,8}}?)(?=[.,;:()\"\u201c\u201d\u2014\u2013\n]"
    r"|\s(?:and|but|which|who|when|while|as|after|according|said|says|with|have|has|had|were|was|to|in|by)\b|\s*\Z)"
)
_TO_MOMENT = re.compile(
    r" (?:(?:at least|about|around|roughly|the|midday|noon|late|early|midnight|dawn|on|mid)[ -]){0,3}\Z", re.IGNORECASE
)
_BEFORE = re.compile(
    r"\b(?:on|in|during|at|over|throughout|from|between|within|of)(?: the)?(?: (?:early|late|mid))? \Z", re.IGNORECASE
)
_UP_TO = re.compile(
    rf"\b(?:in|over|during|for|within) the (?:(?P<count>{COUNT}) )?(?P<unit>hour|day|week|month|year)s?"
    r" (?:to|ending(?: on)?|ended(?: on)?|that ended(?: on)?|until|up to|through) \Z",
    re.IGNORECASE,
)  # "in the week to December 12"
_RECORD_REACH = 60
_RECORD = re.compile(
    r"\b(?:dead|larg|high|low|strong|long|hott|cold|bigg|great|bloodi|sharp|steep|dri|wett|heavi|fast|slow|tough)(?:li)?est"
    r" (?:[\w-]+ ){0,6}?(?:in |for |of |seen |recorded )?\Z|\b(?:worst|most [a-z]+) (?:[\w-]+ ){0,6}?\Z",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_JOIN = re.compile(r" (?:to|through|until|till|into|and) (?:early |late |mid-)?\Z| ?[-\u2013] ?\Z")
# Words between "said" and the day that show the day to belong to what is said, not to the saying.
_NOT_TOLD = (
    r"(?!(?:that|was|were|had|has|have|is|are|died|hit|struck|fell|rose|left|lost|found|began|the)\b|\w+ed\b|\d)"
)
_TOLD = re.compile(
    r"\b(?:(?:said|says|told|tells|stated|wrote|tweeted|warned|testified|spoke|speaking"
    r"|(?<!jobs )(?<!positions )(?<!were )(?<!was )(?<!been )added)"
    rf"(?: {_NOT_TOLD}[^\s.;!?\u201c\"]+){{0,5}}"
    r"|(?:announced|reported|confirmed|acknowledged|posted|statement|interview|briefing|conference|tweet)"
    r"(?: (?!the)\w+)?)"
    r"(?: late| early)? \Z",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?P<at_once> (?:(?:said|says|told|announced|stated|tweeted|warned)\b"
    r"|(?:put|raised|lowered|revised|updated|upgraded|cut) (?:its|their|his|her|the) (?:\w+ ){0,2}?"
    r"(?:counts?|tally|estimates?|figures?|toll|number|total|forecast)\b))"
    r"|,? (?:[\w.'\u2019-]+ ){1,9}?(?:said|told|announced|stated|reported|reports|wrote|tweeted|warned|confirmed)\b"
)
_OWNED = re.compile(r"['\u2019]s?\b")


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
    found += [
        _mention(text, length.start, length.end, length.first, length.last, length.days)
        for length in lengths(text, published)
    ]
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
        if _RECORD.search(text[max(0, mention.start - _RECORD_REACH) : mention.start]):
            continue  # "the deadliest fire in 80 years", "the worst since 1933": how rare it is, not what is counted
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
    if first and last and first > last:
        first, last = None, last if cumulative else None  # "from Monday to Friday" of an unknown week
    window = Window(text=text[start:end], start=first, end=last, days=days, cumulative=cumulative)
    return TimeMention(start, end, window, telling)


def _totals(text: str, named: Sequence[Moment], published: date | None) -> list[TimeMention]:
    """Running totals: since a day or an event, so far, as of a day."""
    found: list[TimeMention] = []
    starts = [moment.start for moment in named]
    for match in concordance(text).matches(_TOTAL):
        start, end = match.span()
        at = bisect_left(starts, end)
        ahead = named[at] if at < len(named) else None
        if match["to_date"]:
            found.append(_so_far(text, match, named[at - 1] if at else None, ahead, published))
            continue
        cue = match["cue"].lower()
        if ahead is not None and cue not in ("since", "as of") and _owned(text, ahead):
            continue  # "displaced by Saturday's quake"
        if ahead is not None and ahead.start - end < 24 and _TO_MOMENT.match(text[end : ahead.start]):
            first = ahead.first if cue == "since" else None
            last = published if cue == "since" else ahead.last
            coming = published is not None and last is not None and last > published
            total = cue in ("since", "as of") or (cue == "by" and not coming)
            found.append(_mention(text, start, ahead.end, first, last, cumulative=total))
        elif cue == "as of" and text.startswith(" now", end):
            found.append(_mention(text, start, end + 4, None, published, cumulative=True))
        elif cue == "since":
            event_end = _event(text, start, end)
            if event_end is None:
                continue
            first = None
            if ahead and ahead.start <= event_end + 4 and "\n" not in text[event_end : ahead.start]:
                # "since the invasion began in February 2022"
                first, event_end = ahead.first, max(event_end, ahead.end)
            found.append(_mention(text, start, event_end, first, published, cumulative=True))
    return found


def _owned(text: str, moment: Moment) -> bool:
    return text[moment.start : moment.end].endswith(("'s", "\u2019s")) or _OWNED.match(text, moment.end) is not None


def _so_far(
    text: str, match: re.Match[str], behind: Moment | None, ahead: Moment | None, published: date | None
) -> TimeMention:
    start, end = match.span()
    for moment in (behind, ahead):
        near = moment is not None and (moment.end == start - 1 or moment.start == end + 1)
        if moment is not None and near and text[moment.start : moment.end].lower().startswith("this "):
            return _mention(
                text, min(start, moment.start), max(end, moment.end), moment.first, published, cumulative=True
            )
    return _mention(text, start, end, None, published, cumulative=True)


def _event(text: str, start: int, end: int) -> int | None:
    """Where "since the war began" ends, or None for "has since left" and "since he is ill"."""
    before = _STOP.split(text[max(0, start - 80) : start])[-1]
    if _ADVERB.search(before) and not before.rstrip().lower().endswith("ever"):
        return None
    if _CAUSE.match(text, end) and not _PERFECT.search(before):
        return None
    event = _EVENT.match(text, end, min(len(text), end + 90))
    if event is None or _CLAUSE.match(text, event.end()) or _CLAUSE.search(text, event.start(), event.end()):
        return None
    return event.end("what")


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
                first = _same_year(text, moment, following)
                found.append(_mention(text, start, following.end, first, following.last))
                at += 1
                continue
        up_to = _UP_TO.search(text, max(0, moment.start - 50), moment.start)
        if up_to:
            found.append(_until(text, up_to, moment))
            continue
        telling = _is_telling(text, start, moment, lead)
        found.append(_mention(text, start, moment.end, moment.first, moment.last, telling=telling))
    return found


def _until(text: str, up_to: re.Match[str], moment: Moment) -> TimeMention:
    """ "In the week to December 12": a length that ends on a day."""
    length = span_days(up_to["count"] or "one", up_to["unit"])
    first = moment.last - timedelta(days=length - 1) if moment.last and length else None
    return _mention(text, up_to.start(), moment.end, first, moment.last, length)


def _is_telling(text: str, start: int, moment: Moment, lead: str) -> bool:
    if lead not in ("", "on", "in") or text[moment.start].isdigit():
        return False  # "in Monday's storm", "the 1999 flood"
    if _owned(text, moment):
        return False
    if _TOLD.search(text, max(0, start - 80), start):
        return True
    tells = _TELLS.match(text, moment.end)
    return tells is not None and (tells["at_once"] is not None or (lead == "on" and text[start].isupper()))


def _same_year(text: str, moment: Moment, following: Moment) -> date | None:
    """The first day of "from May 3 to June 5, 2020", whose year is printed with the second day only."""
    first, last = moment.first, following.last
    if last and _YEAR.search(text, following.start, following.end) and not _YEAR.search(text, moment.start, moment.end):
        unresolved = next(iter(days.printed(text[max(0, moment.start - 8) : moment.end])), None)
        if unresolved and unresolved.month:
            year = last.year if (unresolved.month, unresolved.day or 1) <= (last.month, last.day) else last.year - 1
            return days.resolve(year, unresolved.month, unresolved.day or 1)
    return first
