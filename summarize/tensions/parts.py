"""Parts and wholes: what arithmetic says of two figures when one covers a part of what the other covers."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence, Set
from datetime import date
from itertools import product

from summarize.language import measures
from summarize.tensions import intervals
from summarize.tensions.disputes import Dispute
from summarize.tensions.intervals import Range
from summarize.tensions.matters import FAR
from summarize.tensions.pairings import Pairing, clues
from summarize.tensions.tellings import TELLING_NUMBER, Telling, counted

#: A part limited to a much shorter time that takes this share of the whole leaves next to nothing for the rest of it.
NO_ROOM = 0.9
#: A part that exceeds its "whole" by more than this is no part of it: the whole is limited too, by words not read.
MUCH = 2.0
#: Certainty left by having to work out that one scope lies within the other.
WORKED_OUT = 0.7
#: Certainty left when, besides, it is not known which was counted first.
UNDATED = 0.8
#: Certainty that the same number twice is one figure whose measure slipped.
SLIPPED = 0.9
#: So many figures that differ, among those that could, are tried against each other for the room that they leave.
ALIKE = 100
#: The longest stretch, in days, of which "the rest of the time" can be said.
SHORT = 31


def _later(a: Telling, b: Telling) -> bool | None:
    """Whether ``a`` speaks of a later date than ``b``; None when that is not known."""
    if a.day is None or b.day is None:
        return None
    return a.day > b.day


def slip(pairing: Pairing) -> Dispute | None:
    """The same figure, by one speaker or in one article, for different measures or windows (``scope-slip``)."""
    if pairing.there.relation not in ("part", "overlapping") or "measure" not in pairing.there.differs:
        return None
    if not set(pairing.there.differs) <= {"measure", "window"} or pairing.scope.measure != "killed":
        return None  # casualties at hospitals are wounded: only the dead are another count
    told = pairing.other.by_clue
    asked = [t for t in pairing.tellings if t.known.low >= TELLING_NUMBER and not t.claim.headline]
    twice = [(telling, clue) for telling in asked for clue in clues(telling) if clue in told]
    if not twice:
        return None
    narrow = tuple(dict.fromkeys(telling for telling, _ in twice))
    wide = tuple(dict.fromkeys(other for clue in dict.fromkeys(clue for _, clue in twice) for other in told[clue]))
    return Dispute({"scope-slip": (narrow[0], wide[0])}, (narrow, wide), (pairing.scope, pairing.other_scope), SLIPPED)


def _pace(pairing: Pairing) -> bool:
    """Whether a limited stretch of time stands against a running total."""
    return pairing.scope.stretch is not None and pairing.other_scope.stretch is None


def _adds_up(pairing: Pairing) -> bool:
    """Whether the whole is one by arithmetic: known measures, and over time only what adds up."""
    wide = pairing.other_scope.measure
    if measures.loose(wide) or measures.loose(pairing.scope.measure):
        return False
    return "window" not in pairing.there.differs or measures.kind(wide) == "total"


class _Voices:
    """Whose figures some are: of which articles, in which voices."""

    def __init__(self, tellings: Iterable[Telling]) -> None:
        told = [(t.report, t.voice) for t in tellings]
        self._both = Counter(told)
        self._voices = Counter(spoken for _, spoken in told)

    def answer(self, telling: Telling, one_speaker: bool) -> bool:
        """Whether one of these figures can be held against ``telling``: another report's, or another voice's.

        A report does not contradict itself unremarked in one voice. ``one_speaker``: only that speaker's own figures
        are held against it.
        """
        spoken = telling.voice
        same = self._both[telling.report, spoken]
        return (self._voices[spoken] if one_speaker else self._both.total()) > same


def _answerable(
    pairing: Pairing, parts: Sequence[Telling], wholes: Sequence[Telling]
) -> tuple[list[Telling], list[Telling]]:
    """The parts and wholes of which it would be an error, not a limit that was not read, if a part exceeded its whole.

    Places and groups are limited in so many words that only one speaker's own figures are held against each other,
    unless the whole is none at all.
    """
    limited = bool({"place", "group", "share"} & set(pairing.there.differs))
    some = _Voices(t for t in wholes if t.possible.high > 0)
    none = _Voices(t for t in wholes if t.possible.high <= 0)
    parts = [t for t in parts if some.answer(t, limited) or none.answer(t, False)]
    heard = _Voices(parts)
    return parts, [t for t in wholes if heard.answer(t, limited and t.possible.high > 0)]


def _exceeding(pairing: Pairing) -> tuple[tuple[Telling, ...], tuple[Telling, ...]] | None:
    """The parts and the wholes they exceed, every part against every whole; None if no part exceeds any."""
    if pairing.one.highest.possible.low <= pairing.other.lowest.possible.high:
        return None
    # A level that is out of date may have exceeded today's whole.
    falls = measures.kind(pairing.scope.measure) == "level"
    parts = [t for t in pairing.tellings if counted(t) and not (falls and t.superseded)]
    wholes = [t for t in pairing.others if counted(t) and not t.superseded]
    if not _pace(pairing):  # vague words have no hard end that a part could pass
        parts, wholes = ([t for t in side if not t.vague] for side in (parts, wholes))
    if set(pairing.there.differs) != {"measure"}:
        parts, wholes = _answerable(pairing, parts, wholes)
    if not parts or not wholes:
        return None
    most = max(parts, key=lambda t: t.possible.low)
    wholes = _unanswered(most, wholes, pairing)
    over = tuple(t for t in wholes if t.possible.high < most.possible.low)
    most_times = FAR if _pace(pairing) else MUCH
    over = tuple(t for t in over if t.possible.high <= 0 or most.possible.low <= most_times * t.possible.high)
    if set(pairing.there.differs) == {"measure"}:  # of two reports one may be much later, and the whole have grown
        over = tuple(t for t in over if None not in (t.day, most.day) or t.report == most.report)
    if not over:
        return None
    ceiling = max(t.possible.high for t in over)
    return tuple(t for t in parts if t.possible.low > ceiling), over


def _unanswered(part: Telling, wholes: Sequence[Telling], pairing: Pairing) -> list[Telling]:
    """The wholes, "none" left out where the report of the part gives a whole too, which answers it already."""
    if pairing.other.lowest.possible.high > 0 or not any(
        t.report == part.report and t.possible.high > 0 for t in pairing.others
    ):
        return list(wholes)
    return [t for t in wholes if t.possible.high > 0]


def _filling(whole: Telling) -> Range:
    """How large a part must be to take next to all of the whole and yet be no larger."""
    return Range(NO_ROOM * whole.possible.high, whole.possible.high)


def _least(part: Telling) -> Range:
    return Range(part.possible.low, part.possible.low)


def _roomless(pairing: Pairing) -> list[tuple[list[Telling], list[Telling]]]:
    """Parts that leave next to nothing of a whole not counted before them; figures that are alike stand together."""
    parts = [alike for alike in _alike(pairing.tellings) if alike[0].known.low >= TELLING_NUMBER]
    wholes = [
        alike
        for alike in _alike(pairing.others)
        if not alike[0].claim.superseded and not math.isinf(alike[0].possible.high)
    ]
    filled = intervals.meeting([_filling(alike[0]) for alike in wholes])
    parts = [alike for alike in parts if filled(_least(alike[0]))][:ALIKE]
    fills = intervals.meeting([_least(alike[0]) for alike in parts])
    wholes = [alike for alike in wholes if fills(_filling(alike[0]))][:ALIKE]
    by, of = ([_sole(alike) for alike in side] for side in (parts, wholes))
    return [
        (part, whole)
        for (part, one), (whole, other) in product(zip(parts, by, strict=True), zip(wholes, of, strict=True))
        if _filling(whole[0]).meets(_least(part[0])) and not _later(part[0], whole[0]) and (one is None or one != other)
    ]


def _no_room(pairing: Pairing) -> Dispute | None:
    """A short stretch that all but fills a long one: possible only if next to nothing happened in the rest."""
    if "window" not in pairing.there.differs or not set(pairing.there.differs) <= {"measure", "window"}:
        return None
    short, long = pairing.scope.stretch, pairing.other_scope.stretch
    if short is None or (short.days or 0) > SHORT or (long and long.days and long.days < 2 * (short.days or 1)):
        return None
    full = _roomless(pairing)
    if not full:
        return None
    narrow = tuple(dict.fromkeys(t for part, _ in full for t in part))
    wide = tuple(dict.fromkeys(t for _, whole in full for t in whole))
    scopes = (pairing.scope, pairing.other_scope)
    return Dispute({"part-exceeds-whole": (narrow[0], wide[0])}, (narrow, wide), scopes, WORKED_OUT)


def _sole(tellings: Sequence[Telling]) -> tuple[str, str] | None:
    """The one report and voice in which all stand, which does not contradict itself unremarked; else None."""
    told = {(t.report, t.voice) for t in tellings}
    return told.pop() if len(told) == 1 else None


def _alike(tellings: Sequence[Telling]) -> list[list[Telling]]:
    """Tellings of one range, day and standing, which arithmetic cannot tell apart."""
    groups: dict[Hashable, list[Telling]] = defaultdict(list)
    for telling in tellings:
        if counted(telling):
            groups[telling.possible, telling.day, telling.superseded].append(telling)
    return list(groups.values())


def _outgrown(pairing: Pairing) -> Dispute | None:
    """A part counted later that is larger than the whole was: more killed than once killed or wounded (``total-rose``).

    No contradiction, but the whole must have risen by as much at least. Where the whole was none, any part will do.
    """
    kinds = {measures.kind(pairing.scope.measure), measures.kind(pairing.other_scope.measure)}
    if "window" in pairing.there.differs or kinds != {"total"}:
        return None
    reach = FAR if set(pairing.there.differs) == {"measure"} else 0.0
    parts, wholes = ([t for t in side if _current(t)] for side in (pairing.tellings, pairing.others))
    most = max(parts, key=lambda t: (t.known.low, t.claim.id), default=None)
    if most is None:
        return None
    before = [t for t in _unanswered(most, wholes, pairing) if _later(most, t) and t.known.high < most.known.low]
    before = [t for t in before if t.known.high <= 0 or most.known.low <= reach * t.known.high]
    ceiling = max((t.known.high for t in before), default=math.inf)
    days = {t.day for t in before}
    after = [t for t in parts if t.known.low > ceiling and _later_than_all(t, days)]
    if not after:
        return None
    whole = max(before, key=lambda t: (t.known.high, t.claim.id))
    scopes = (pairing.scope, pairing.other_scope)
    return Dispute({"total-rose": (whole, most)}, (tuple(after), tuple(before)), scopes, WORKED_OUT)


def _current(telling: Telling) -> bool:
    return counted(telling) and not telling.superseded


def exceeds(pairing: Pairing) -> Iterator[Dispute]:
    """A part larger than its whole (``part-exceeds-whole``), or a short stretch larger than all before it (``growth``).

    Some of a part against none of the whole is its ``denial``.

    A part counted later than its whole may be larger: then a limited stretch of time is worth a flag for its pace, and
    a narrower measure for what it tells of the whole (``total-rose``).
    """
    if pairing.there.relation != "part" or not _adds_up(pairing) or pairing.other_scope.share == "part":
        return
    for implied in (_no_room(pairing), _outgrown(pairing)):
        if implied:
            yield implied
    found = _exceeding(pairing)
    if found is None:
        return
    parts, wholes = found
    whole = min(wholes, key=lambda t: (t.possible.high, t.claim.id))
    if whole.claim.share == "part" and "group" in pairing.there.differs:
        return  # "none of them was a civilian" says nothing of the children among others
    by_rule: dict[str, list[Telling]] = defaultdict(list)
    days = {t.day for t in wholes}
    for part in parts:
        later = _later_than_all(part, days)
        if _pace(pairing) and later is not False and whole.possible.high > 0:
            by_rule["growth"].append(part)
        elif not later:
            by_rule["part-exceeds-whole" if whole.possible.high > 0 else "denial"].append(part)
    for rule, over in by_rule.items():
        part = max(over, key=lambda t: (t.possible.low, t.claim.id))
        dated = part.day is not None and whole.day is not None
        certainty = WORKED_OUT if dated else WORKED_OUT * UNDATED
        shown = (whole, part) if rule == "denial" else (part, whole)
        yield Dispute({rule: shown}, (tuple(over), wholes), (pairing.scope, pairing.other_scope), certainty)


def _later_than_all(part: Telling, days: Set[date | None]) -> bool | None:
    """Whether a part was counted after every one of these days; None when that is not known."""
    verdicts = {None if part.day is None or day is None else part.day > day for day in days}
    if False in verdicts:
        return False
    return None if None in verdicts else True
