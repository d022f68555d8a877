"""Times of day of one happening, and delays, set against each other as ranges."""

from __future__ import annotations

import re

from summarize.language import delays, hours
from summarize.language.hours import Hour
from summarize.schemas import Claim
from summarize.tensions import parties

#: What the propositions of times of day begin with, and of delays; their windows' texts are the times.
TOPIC = "what time it was"
SOON = "how soon it was"

# What two ranges may lie apart all the same, and from where on they are of two happenings, in minutes.
TOLERATED, HOURS = 2, 240
_ANOTHER = re.compile(r"\b(?:second|third|another|next|again)\b", re.IGNORECASE)
_OTHER_ONE = re.compile(
    r"\b(?:second|third|another|later|aftershocks?|next|again|two|three"
    r"|first(?! (?:reported|said|thought|told|given|(?:\w+ )?(?:calls?|alarms?|alerts?|reports?|(?:gun)?shots?))\b))\b",
    re.IGNORECASE,
)


def apart(a: Claim, b: Claim) -> int | None:
    """The minutes between two times of day; None where they may be one time, or are of two happenings.

    Two minutes are two clocks; many hours, other clocks (GMT) and words such as "a second blast" mean two happenings;
    midnight lies between two days and parts nothing.
    """
    if (a.proposition or "").startswith(SOON):
        return _delayed(a, b)
    one, two = _hour(a), _hour(b)
    if one is None or two is None or one.zone != two.zone:
        return None
    days = [claim.window.start for claim in (a, b) if claim.window and claim.window.start]
    gap = hours.between(one, two, (days[1] - days[0]).days if len(days) > 1 else None)
    if not TOLERATED < gap <= HOURS or any(_OTHER_ONE.search(c.quote.text) for c in (a, b)) or parties.apart(a, b):
        return None
    return gap


def _delayed(a: Claim, b: Claim) -> int | None:
    if a.window is None or b.window is None or any(_ANOTHER.search(c.quote.text) for c in (a, b)):
        return None
    gap = delays.between(a.window.text, b.window.text)
    return round(gap) if gap is not None and gap > TOLERATED else None


def _hour(claim: Claim) -> Hour | None:
    return hours.read(claim.window.text) if claim.window else None
