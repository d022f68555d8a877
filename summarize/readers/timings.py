"""When a thing that is told in words took place: the stretch of time in its verb's clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.language import dates, event_names
from summarize.language.dates import TimeMention
from summarize.language.sentences import Sentence
from summarize.schemas import Article, Window

#: Where a clause ends, as far as marks and joining words show it.
CLAUSE_END = re.compile(
    r"[;\n—–]|(?<=[\w,.!])[\"”]|[.,]? (?:but|while|although|though|whereas)\b|, (?:and|who|which|saying|adding|said"
    r"|when|where|including|with)\b|, (?:the|an?|it|they|he|she|this) "
    r"|,? and (?:it|they|he|she|then|will|has|have|is|was|are|were)\b"
    r"| (?:that|which) (?:was|were|had|has|also)\b"
    r"|,? (?:according to|clarifying|adding that)\b|, [A-Z][\w.]+ [^,.]{0,60}\bsaid\b"
)
#: Stretches of time that tell how long, not when.
NO_DAY = re.compile(r"so far|for |over |since |during |at (?:the )?time", re.IGNORECASE)
# What stands after a time that is put before its clause: "In June, ...", "It was in June that ...".
_FRONTED = re.compile(r",|\s+that\b")
_EARLIER = re.compile(
    r"\b(?:last (?:month|year)|(?:weeks?|months?|years?) (?:ago|earlier|before)|(?:19|20)\d\d)\b", re.IGNORECASE
)
_REACH = 70
_HISTORY = 300
# A deed that is new to a report further down than its head: "claimed responsibility for an April 1 bombing".
_INTRODUCED = re.compile(r"(?:responsib\w+ |blame )?(?:for )?an? (?!\w+ (?:is|was)\b)", re.IGNORECASE)
_HEAD = 900


def time_of(text: str, sentence: Sentence, start: int, end: int, times: Sequence[TimeMention]) -> TimeMention | None:
    """The stretch of time in the clause of a verb ``text[start:end]``: the nearest after it, else one that opens the
    sentence.
    """
    inside = [time for time in times if sentence.start <= time.start and time.end <= sentence.end]
    for time in inside:
        if end - 1 <= time.start <= end + _REACH and not CLAUSE_END.search(text, end, max(end, time.start)):
            return time
    for time in inside:
        if time.end <= start and (time.start - sentence.start <= 25 or _FRONTED.match(text, time.end)):
            return time
    return None


def long_past(mention: TimeMention | None, article: Article) -> bool:
    """Whether a stretch of time lies so far back that what was so then is told as history."""
    told = article.published or article.earliest
    return bool(mention and told and mention.window.end and (told - mention.window.end).days > _HISTORY)


def beside(text: str, match: re.Match[str], end: int, mention: TimeMention | None, article: Article) -> bool:
    """Whether what is told is of another happening than the story's: "a similar attack", "an attack last year"."""
    if event_names.other(text, match.start(), min(end, match.end() + _REACH)):
        return True
    if match.start() > article.headline_end + _HEAD and _INTRODUCED.match(text, match.end() + 1):
        return True
    if mention is None or not _EARLIER.search(mention.window.text):
        return False
    told, last = article.published or article.earliest, mention.window.end
    return not (told and last) or told > last


def dated(window: Window, article: Article) -> Window:
    """A window of an undated report, resolved against the last day that the report itself tells of."""
    if window.start or window.end or article.published or not article.earliest:
        return window
    # A first of the month stands for a month that was named without a day: all of it may be meant.
    known = article.earliest.replace(day=28) if article.earliest.day == 1 else article.earliest
    found = dates.windows(window.text, [Sentence(0, len(window.text), 0, False)], known)
    return found[0].window if found else window


def told(mention: TimeMention | None, article: Article) -> Window | None:
    """When a thing took place, by the stretch of time beside it; None where no time is told."""
    return dated(mention.window, article) if mention and not NO_DAY.match(mention.window.text) else None
