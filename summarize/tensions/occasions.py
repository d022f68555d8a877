"""Whether two counts can be of one happening, by the day and the place that their own sentences name.

Newspapers tell of many attacks, rallies and arrests beside the one that they report. What a count is of stands in its
sentence: when ("on July 8"), where ("at a funeral in Quetta"); a single person told of in passing is no count at all.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property, lru_cache

from summarize.language import dates, hours, measures, whereabouts
from summarize.language.sentences import split
from summarize.tensions.scope import RECENT
from summarize.tensions.tellings import TELLING_NUMBER, Telling

#: Families of measures that are taken of one happening at a time.
HAPPENING = frozenset("harm found captivity arrests attendance".split())
#: The head of a report, in characters: what it tells there is its story.
HEAD = 700
#: Counts this many times apart are of two happenings: of three who were poisoned, of a war.
WORLDS = 100.0
#: A place named so many characters before a count's sentence may be where it was taken.
AROUND = 400
#: A section under a time stamp is no longer than this; a stamp at the head of a quote may be part of it.
SECTION, STAMPED = 2500, 12
#: A sentence is read no further than this to either side of a quote.
REACH = 400
#: Two days further apart than this are two happenings.
APART = 1
#: Certainty left when neither words nor days tie two counts to one happening.
UNTIED = 0.35
#: The heads of two reports of one story share so many names.
SHARED_NAMES = 2
#: With so many, what either tells further down without a place of its own is of the story too.
CLOSELY = 4
#: What is read of so many counts is kept: more than one topic has, short of a corpus.
KEPT = 32_768

_TITLE = "".join(rf"(?<!\b{short}\.)" for short in "St Mr Ms Dr Mrs Gen Sen Rep Gov".split())
_STOP = re.compile(rf"[.!?]{_TITLE}[\"”’']{{0,2}}\s+(?=[A-Z“\"'`])")
_TIME = re.compile(
    r"day\b|night|week|month|year|ago\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|last|earlier)|\b20\d\d\b"
)
_REACHED = re.compile(
    r"\b(?:tolls?|tall(?:y|ies)|rose|risen|reached|climbed|stands? at|stood at|so far|total|at last count)\b"
)
_ALONE = re.compile(r"\s?(?:had|has|was|is|dead|died|of\b|who|,|\))")
_SPELLED = {word: str(n) for n, word in enumerate("three four five six seven eight nine ten eleven twelve".split(), 3)}
_NUMBER = re.compile(rf"(?<![\d.,:$])\d{{1,3}}(?:,\d{{3}})*(?![\d:%]|[.,]\d)|\b(?:{'|'.join(_SPELLED)})\b")
_THERE_WERE = re.compile(r"\b(?:[Tt]here (?:was|were|had been|may have been|might have been)|only)\b")
_LONG_AGO = re.compile(r"\banniversar(?:y|ies) of\b|\bfor (?:a long time|years|decades|months)\b|\bover the years\b")
_NAME = re.compile(r"(?<=[a-z,’'-] )[A-Z][\w’'-]{3,}")
_CROWD = re.compile(
    r"\b(?:rall(?:y|ies)|march|protest|demonstration|vigil|concert|conference|funeral|parade|speech|strike|match|game"
    r"|festival|sit-in|meeting|inauguration|mass|prayer)"
)


class Occasion:
    """What a count's sentence says of its happening, each read when it is first asked for."""

    def __init__(self, telling: Telling) -> None:
        self._telling, self._text = telling, telling.article.text
        figure = telling.figure
        self._start, self._end = _sentence(self._text, telling.claim.quote.start, telling.claim.quote.end)
        #: What the count is told in.
        self.sentence = self._text[self._start : self._end]
        self._figure = range(figure.start - self._start, figure.end - self._start)

    @cached_property
    def span(self) -> tuple[date, date] | None:
        """The first and the last day that the count is of; None for a count to date."""
        window = self._telling.claim.window
        if (window is None and not _TIME.search(self.sentence)) or _REACHED.search(self.sentence):
            return None
        if window is None:
            told = dates.windows(self.sentence, split(self.sentence), self._telling.article.published)
            at = self._figure.start
            near = min((m for m in told if not m.telling), key=lambda m: abs(m.start - at), default=None)
            window = near.window if near else None
        if window is None or window.cumulative or not (window.start and window.end):
            return None
        return window.start, window.end

    @cached_property
    def places(self) -> frozenset[str]:
        """Words of the places that the sentence names."""
        return whereabouts.words(self._text, self._start, self._end)

    @cached_property
    def nearest(self) -> frozenset[str]:
        """Words of the place that it names next to the figure."""
        at = self._start + self._figure.start
        return whereabouts.nearest(self._text, self._start, self._end, at) if self.places else self.places

    @cached_property
    def around(self) -> frozenset[str]:
        """Words of the places named in the sentence or shortly before."""
        return whereabouts.words(self._text, max(0, self._start - AROUND), self._end)

    @cached_property
    def long_ago(self) -> bool:
        """Whether the words before the figure tell of what is remembered, or of what went on for long."""
        return _LONG_AGO.search(self.sentence, 0, self._figure.start) is not None

    @cached_property
    def names(self) -> frozenset[str]:
        """Names of any sort in the sentence."""
        return _names(self.sentence)

    @cached_property
    def crowds(self) -> frozenset[str]:
        """What people come together for."""
        return frozenset(_CROWD.findall(self.sentence.lower()))

    @cached_property
    def counts(self) -> frozenset[str]:
        """The sentence's other numbers ("26 people, including 20 children"), ones, twos and years left out."""
        told = _NUMBER.finditer(self.sentence.lower())
        found = (match[0] for match in told if match.start() not in self._figure)
        return frozenset(_SPELLED.get(number, number) for number in found)


@lru_cache(maxsize=KEPT)
def of(telling: Telling) -> Occasion:
    """The occasion of a count."""
    return Occasion(telling)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence, or sentences, that a quote stands in; where one ends need not be known to the letter."""
    first = text.rfind("\n", 0, start) + 1
    ends = [match.end() for match in _STOP.finditer(text, max(first, start - REACH), start + 1)]
    behind = _STOP.search(text, max(start, end - 2), end + REACH)
    line = text.find("\n", end)
    last = min(behind.start() + 1 if behind else end + REACH, line if line >= 0 else len(text))
    return (ends[-1] if ends else max(first, start - REACH)), max(last, end)


@lru_cache(maxsize=4096)
def _names(text: str) -> frozenset[str]:
    return frozenset(map(str.casefold, _NAME.findall(text))) - whereabouts.NOT_PLACES


def _head(telling: Telling) -> str:
    return telling.article.text[: telling.article.headline_end + HEAD]


@lru_cache(maxsize=KEPT)
def hour(telling: Telling) -> int | None:
    """The last time stamp before a count in a report that is written as the day goes on ("[Updated 5:54 p.m. ET]")."""
    at = telling.claim.quote.start
    before = [s.minutes for s in hours.stamps(telling.article.text) if at - SECTION <= s.start < at + STAMPED]
    return before[-1] if before else None


def happening(telling: Telling) -> bool:
    """Whether the measure is taken of one happening at a time."""
    return telling.family in HAPPENING


def led(telling: Telling) -> bool:
    """Whether a count stands at the head of its report."""
    return telling.claim.quote.start < telling.article.headline_end + HEAD


def can_be_one(low: Telling, high: Telling) -> bool:
    """Whether two counts, the lower one first, can be of one happening."""
    if high.known.low > WORLDS * low.known.high > 0:
        return False
    if not (happening(low) and happening(high)):
        return True
    if _one_person(low, high):
        return False
    a, b = of(low), of(high)
    if a.span and b.span and ((b.span[0] - a.span[1]).days > APART or (a.span[0] - b.span[1]).days > APART):
        return False
    if _to_come(a, high) and measures.kind(low.measure) == "total":
        return False
    crowd = low.family == "attendance"
    if crowd and (_to_come(a, high) or _to_come(b, low)):
        return False
    if crowd and low.known.high < TELLING_NUMBER:
        return False
    if crowd and not (_there(a, high) and _there(b, low)):
        return False
    if crowd and a.crowds and b.crowds and not a.crowds & b.crowds:
        return False
    within = low.report == high.report
    if a.places and b.places and not a.places & b.places and (within or crowd):
        return False
    if within and bool(a.places) != bool(b.places) and not _of_the_story(low if a.places else high):
        return False
    if within:
        return not (_past(low) or _past(high)) or a.span == b.span
    elsewhere = _elsewhere(low, high) or _elsewhere(high, low)
    return not (elsewhere or _long_before(low, high) or _long_before(high, low))


def _of_the_story(telling: Telling) -> bool:
    """Whether the head of a report names the place nearest to a count."""
    return any(place in _head(telling) for place in of(telling).nearest)


def _to_come(occasion: Occasion, other: Telling) -> bool:
    """Whether a count is of a day after another's report was printed; then the other is not the toll of that day."""
    return bool(occasion.span and other.article.published and other.article.published < occasion.span[0])


@lru_cache(maxsize=KEPT)
def _past(telling: Telling) -> bool:
    """Whether a count is of days long before its report, which tells of others beside."""
    if of(telling).long_ago:
        return True
    span, published = of(telling).span, telling.article.published
    return span is not None and published is not None and published - span[1] > RECENT


def _there(occasion: Occasion, other: Telling) -> bool:
    """Whether another count is of the same place, or of the story of a report whose head names it."""
    if not occasion.places or occasion.places & of(other).places:
        return True
    return not of(other).places and led(other) and any(place in _head(other) for place in occasion.places)


def all_attackers(telling: Telling) -> bool:
    """Whether a count is of all who attacked: "there were two gunmen", "only one shooter"."""
    return telling.measure == "attackers" and _THERE_WERE.search(telling.claim.quote.text) is not None


def _one_person(low: Telling, high: Telling) -> bool:
    """Whether the lower count is of a single person, told of in passing ("one had died", "one or possibly two")."""
    known = low.known
    if (
        all_attackers(low)
        or not (known.low == 1.0 and known.high <= 2 and high.known.low > known.low)
        or low.claim.headline
    ):
        return False
    if low.report == high.report or not led(low) or known.high > 1:
        return True
    return _ALONE.match(low.article.text, low.figure.end) is not None


def _elsewhere(telling: Telling, other: Telling) -> bool:
    """Whether a count is of a place that the other report does not know, beside the story or in another one."""
    own, others = of(telling), of(other)
    places = own.nearest
    if not places or own.counts & others.counts or own.names & others.names:
        return False
    if any(_names_place(other.article.text, place) for place in places):
        return False
    return not _of_the_story(telling) or not akin(telling, other)


def _long_before(telling: Telling, other: Telling) -> bool:
    """Whether a count of days long past is set against another's that names no day, and nothing ties the two."""
    published = other.article.published
    own, others = of(telling), of(other)
    if not _past(telling) or own.span is None or published is None or published - own.span[1] <= RECENT:
        return False
    return others.span is None and not (own.places & others.places or own.names & others.names)


@lru_cache(maxsize=KEPT)
def _names_place(text: str, place: str) -> bool:
    return place in text and re.search(rf"\b{re.escape(place)}\b", text) is not None


def akin(one: Telling, other: Telling, shared: int = SHARED_NAMES) -> bool:
    """Whether the heads of two reports name the same, or one of them too little to tell."""
    a, b = _names(_head(one)), _names(_head(other))
    return len(a & b) >= min(shared, len(a), len(b))


def tied(one: Telling, other: Telling) -> bool:
    """Whether two counts are shown to be of one happening: by a day, a place, or as the story of akin reports."""
    if not happening(one) or one.report == other.report:
        return True
    a, b = of(one), of(other)
    if _crowd(one) and not (_in_time(one, other) and _in_time(other, one)):
        return False
    if a.places & b.places or a.counts & b.counts or (a.span and a.span == b.span):
        return True
    if a.places and b.places:
        return False
    if a.names & b.names:
        return True
    if _past(one) or _past(other):
        return False  # what two reports lead with is not what either remembers
    if a.around & b.around:
        return True
    return akin(one, other, SHARED_NAMES if (led(one) and led(other)) or _same_day(one, other) else CLOSELY)


def _same_day(one: Telling, other: Telling) -> bool:
    """Whether two reports are of the same day, give or take one."""
    a, b = one.article.published, other.article.published
    return a is not None and b is not None and abs((a - b).days) <= APART


def _crowd(telling: Telling) -> bool:
    """Whether a crowd is counted, which comes together again the next day."""
    return telling.family in ("attendance", "arrests")


def _in_time(telling: Telling, other: Telling) -> bool:
    """Whether a count that names its day can be of what another report tells without naming any."""
    span, published = of(telling).span, other.article.published
    return not span or not published or of(other).span is not None or abs((published - span[1]).days) <= APART
