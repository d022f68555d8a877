"""What each report knows: a report that itself gives both of two figures, unremarked, does not set them at odds.

"One found dead at a barracks" in one report and "three dead" in another are no contradiction when the second also
tells of the one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from summarize.language import measures
from summarize.language.ordinals import is_ordinal
from summarize.tensions import levels, occasions
from summarize.tensions.positions import opposed
from summarize.tensions.scope import SAME_DATE
from summarize.tensions.tellings import Telling

#: Two figures that stand no further apart, in characters, are told in one breath.
_ONE_BREATH = 150
_NOT = re.compile(r"\bnot\b|n['’]t\b|\b(?:but|however|though|actually)\b", re.IGNORECASE)
#: Of a report with more figures for one measure - a table - only so many are looked up.
TABLE = 64

Key = tuple[str, str, str]


class Repertoire:
    """The figures that each article gives for each measure of a topic, whatever their scope."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        self._keys: dict[Telling, Key] = {}
        self._figures: dict[tuple[str, str], list[Telling]] = defaultdict(list)
        for telling in tellings:
            key = self._keys[telling] = _key(telling)
            if not telling.superseded and not telling.claim.headline and len(self._figures[key[:2]]) < TABLE:
                self._figures[key[:2]].append(telling)
        #: Of a figure that is not the only one of its article and measure, all those.
        self._beside = {
            telling: beside
            for telling, key in self._keys.items()
            if (beside := self._figures.get(key[:2])) and (len(beside) > 1 or beside[0] is not telling)
        }

    def _holds(self, telling: Telling, other: Telling, beside: Sequence[Telling]) -> bool:
        """Whether the article of ``telling`` gives a figure that meets ``other``, and stands as it does.

        In one voice, or for another day, or beside what was only feared then.
        """
        spoken = self._keys[telling][2]
        return any(
            other.known.meets(known.known)
            for known in beside
            if known is not telling
            and known.estimated == other.estimated
            and not telling.known.meets(known.known)
            and (
                self._keys[known][2] == spoken
                or (known.estimated != telling.estimated and not _days_apart(telling, other))
                or _other_day(known, telling)
            )
        )

    def at_odds(self, one: Telling, other: Telling) -> bool:
        """Whether two figures can be at odds: given by one article's different voices, or neither report gives both."""
        if one.report == other.report:
            if one.estimated != other.estimated:
                return False  # what is feared beside what was counted
            return not (
                _other_day(one, other)
                or _in_one_breath(one, other)
                or _told_exactly(one, other)
                or self._counted_on(one, other)
            )
        return not (self._explains(one, other) or self._explains(other, one))

    def _explains(self, telling: Telling, other: Telling) -> bool:
        """Whether what the article of ``telling`` gives beside it keeps the two from being at odds."""
        beside = self._beside.get(telling)
        return beside is not None and (
            _outrun(telling, beside) or self._holds(telling, other, beside) or _has_of_its_day(telling, other, beside)
        )

    def _counted_on(self, one: Telling, other: Telling) -> bool:
        """Whether one of two figures of a report is the other and one found after it: "13", "a 14th was found"."""
        low, high = sorted((one, other), key=lambda telling: telling.known.low)
        return any(
            (value := known.figure.value) is not None
            and is_ordinal(known.figure.text)
            and low.known.high < value <= high.known.low
            for known in self._figures.get(self._keys[one][:2], ())
        )

    def pruned(self, positions: Sequence[Sequence[Telling]]) -> tuple[tuple[Telling, ...], ...]:
        """The positions without tellings that are at odds with nothing in another position."""
        return opposed(positions, [self._representatives(position) for position in positions], self.at_odds)

    def _representatives(self, position: Sequence[Telling]) -> list[Telling]:
        """One telling for each article, voice and range: what holds of one of a figure's repetitions holds of all."""
        return list({(self._keys[t], t.known): t for t in position}.values())


def _outrun(telling: Telling, beside: Sequence[Telling]) -> bool:
    """Whether a report that is written as the day goes on gives a higher count at another hour."""
    return len(beside) > 1 and any(
        telling.known.high < other.known.low and occasions.hour(telling) != occasions.hour(other) for other in beside
    )


def _has_of_its_day(telling: Telling, other: Telling, beside: Sequence[Telling]) -> bool:
    """Whether the article of ``telling``, which is of another day, gives a figure of the other's own day too."""
    if len(beside) < 2 or not _other_day(telling, other):
        return False
    day = _own_day(other)
    return any(_own_day(known) == day for known in beside)


def _days_apart(one: Telling, other: Telling) -> bool:
    """Whether two figures are of days apart, so that what was feared may have been borne out, or not, since."""
    return one.day is not None and other.day is not None and abs(one.day - other.day) > SAME_DATE


def _other_day(one: Telling, other: Telling) -> bool:
    """Whether one report counts what happened on one day and what happened on another."""
    a, b = _own_day(one), _own_day(other)
    return a is not None and b is not None and a != b


@lru_cache(maxsize=occasions.KEPT)
def _own_day(telling: Telling) -> date | None:
    """The one day on which happened what a figure counts, by its own window or else by its sentence."""
    window = telling.claim.window
    if window is None:
        span = None if telling.superseded else occasions.of(telling).span
        return span[0] if span and span[0] == span[1] else None
    return window.start if window.start == window.end and not window.cumulative else None


def _in_one_breath(one: Telling, other: Telling) -> bool:
    """Whether one voice gives both figures side by side: then it sets them apart itself."""
    if one.voice != other.voice or one.superseded or other.superseded:
        return False
    last = max(other, one, key=lambda telling: telling.figure.start)
    apart = last.figure.start - min(one.figure.end, other.figure.end)
    if not 0 < apart < _ONE_BREATH or one.claim.headline or other.claim.headline:
        return False
    return _NOT.search(last.claim.quote.text) is None


def _told_exactly(one: Telling, other: Telling) -> bool:
    """Whether one voice gives a floor and the count behind it: "more than 100", and 126 further down."""
    if one.voice != other.voice or one.superseded or other.superseded:
        return False
    if one.claim.headline != other.claim.headline:
        return False
    return levels.told_exactly(one, other) or levels.told_exactly(other, one)


def _key(telling: Telling) -> Key:
    claim = telling.claim
    measure = measures.means(telling.measure)
    if measure.startswith(measures.OPEN):
        measure = measure.partition("/")[0]  # "41 states forbid it, nine states allow it": of states it gives both
    if measures.periodic(measure) and claim.window:  # of another month or sector it is another figure
        measure = f"{measure} {claim.group} {claim.window.start}"
    return telling.report, measure, telling.voice
