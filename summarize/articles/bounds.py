"""When an article without a date must have appeared, from the days that it and its neighbours mention."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from summarize.articles.draft import Draft
from summarize.language import days

# A day spoken of in these ways lies ahead of the article.
_AHEAD = re.compile(
    r"\b(?:will|would|shall|upcoming|scheduled|expected|expects?|due|set (?:to|for)|plans?|planned|planning|forthcoming"
    r"|deadline|going to)\b|\b(?:until|till|before|by|next|ahead of)\s+(?:the\s+)?(?:\w+day,?\s+)?\Z",
    re.IGNORECASE,
)
_SURELY_AHEAD = re.compile(
    r"\b(?:will|upcoming|scheduled|(?:is|are|was|were) (?:not )?expected|due|ahead of|forthcoming)\b", re.IGNORECASE
)
_LOOK_BACK = 90
_SENTENCE_END = re.compile(r"[.!?\n]\s+(?=[A-Z])")
# A month without a year counts as the last one of that name before the other articles; a day as the nearest.
_NEAR = 183


def bound(drafts: Sequence[Draft]) -> list[Draft]:
    """Complete datelines that lack a year, and give undated articles the bounds that their own words set.

    ``earliest`` is the latest day that the text speaks of as past; ``latest`` is the eve of the first day that it
    plainly speaks of as still to come. A year that is not printed is taken from the dated articles of the same load
    (the nearest), or else from full dates in the same text; without either nothing is bounded.
    """
    known = sorted({draft.published for draft in drafts if draft.published})
    return [draft if draft.published else _bounded(draft, known) for draft in drafts]


def _bounded(draft: Draft, known: Sequence[date]) -> Draft:
    past: list[date] = []
    ahead: list[date] = []
    open_days: list[days.Printed] = []
    full: list[date] = []
    for mention in days.printed(draft.text):
        before = _SENTENCE_END.split(draft.text[max(0, mention.start - _LOOK_BACK) : mention.start])[-1]
        coming = _AHEAD.search(before)
        if mention.year is None:
            if coming is None:
                open_days.append(mention)
            continue
        day = days.resolve(mention.year, mention.month or 1, mention.day or 1)
        if day is None:
            continue
        if mention.month and mention.day:
            full.append(day)
        if coming is None:
            past.append(day)
        elif mention.month and mention.day and _SURELY_AHEAD.search(before):
            ahead.append(day)
    anchors = list(known) or full
    if draft.month_day and anchors:
        published = _nearest(*draft.month_day, anchors)
        if published:
            return replace(draft, published=published, dated_by="dateline")
    if anchors:
        for mention in open_days:
            day = _nearest(mention.month or 1, mention.day, anchors)
            if day:
                past.append(day)
    earliest = max(past, default=None)
    latest = min(ahead, default=None)
    before_then = latest - date.resolution if latest else None
    if earliest and before_then and before_then < earliest:
        before_then = None  # the text looks back on that day after all
    return replace(draft, earliest=earliest, latest=before_then)


def _nearest(month: int, day: int | None, anchors: Sequence[date]) -> date | None:
    """That day of the year nearest to an anchor; a month alone begins on or before the last anchor."""
    best: date | None = None
    for anchor in anchors:
        for year in (anchor.year - 1, anchor.year, anchor.year + 1):
            found = days.resolve(year, month, day or 1)
            if found is None or (day is None and found > anchors[-1]):
                continue
            if best is None or _gap(found, anchors) < _gap(best, anchors):
                best = found
    if best is None or (day is not None and _gap(best, anchors) > _NEAR):
        return None
    return best


def _gap(day: date, anchors: Sequence[date]) -> int:
    return min(abs((day - anchor).days) for anchor in anchors)
