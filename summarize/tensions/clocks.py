"""Times of day of one happening, set against each other."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.schemas import Claim

#: What the propositions of times of day begin with; their windows' texts are the times.
TOPIC = "what time it was"

# How far two may lie apart by rounding, and from where on they are of two happenings, in minutes.
ROUNDED, HOURS = 15, 240
DAY = 24 * 60
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))? ?([ap])\.?m\.?")
_NAMED = {"midnight": 0, "noon": 720}
_OTHER_ONE = re.compile(
    r"\b(?:second|third|another|later|aftershocks?|next|again|two|three"
    r"|first(?! (?:reported|said|thought|told|given)))\b",
    re.IGNORECASE,
)


def apart(a: Claim, b: Claim) -> int | None:
    """The minutes between two times of day; None where they may be one time, or are of two happenings.

    Some minutes are rounding; many hours and words such as "a second blast" mean two happenings; midnight lies between
    two days and parts nothing.
    """
    one, two = _minutes(a), _minutes(b)
    if one is None or two is None:
        return None
    days = [claim.window.start for claim in (a, b) if claim.window and claim.window.start]
    nights = (days[-1] - days[0]).days if days else 0
    gap = abs(two - one + nights * DAY)
    if not ROUNDED < gap <= HOURS or any(_OTHER_ONE.search(c.quote.text) for c in (a, b)):
        return None
    return gap


def _minutes(claim: Claim) -> int | None:
    """A time of day in minutes from midnight; None where it cannot be read."""
    return _read(claim.window.text.lower()) if claim.window else None


@lru_cache(maxsize=1024)
def _read(words: str) -> int | None:
    if words in _NAMED:
        return _NAMED[words]
    match = _CLOCK.fullmatch(words)
    if match is None:
        return None
    return int(match[1]) % 12 * 60 + int(match[2] or 0) + (720 if match[3] == "p" else 0)
