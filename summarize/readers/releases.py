"""Releases of statistics: of which series, period and sector each figure of the labour market is, and whose it is.

A report of such a release gives many figures in the same words; what sets them apart stands next to them, in the
sentence before, or in the headline. A figure whose period is not told is set against no other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from summarize.language import indicators, measures, periods, sectors
from summarize.language.concordance import concordance
from summarize.language.indicators import AVERAGE, CLAIMS, PAYROLLS, UNEMPLOYMENT, Reading
from summarize.language.periods import Named, Period
from summarize.language.sentences import Sentence
from summarize.schemas import Article, Claim, Figure, Speaker, Window

#: A count so many times that of the whole economy is of a longer time, which was not read.
BEYOND = 4.0
#: "It revised the figure": what it speaks of stands no more sentences before it.
SOON = 2
#: A figure for longer than this is of a year, whatever month is told beside it.
LONG = 45
_LONGER = re.compile(
    r"\b(?:over|in|during|for) (?:that|the (?:past|last|prior|previous)|the (?:\w+ )?(?:months|years|quarter|half))\b"
    r"|\b(?:\w+ )?(?:years|decades) (?:ago|earlier|before)\b"
    r"|\b(?:so far|since|this year|last year|straight (?:months|years)|a year|to date)\b"
    r"|\b(?:before|prior to|after) the (?:\w+ )?(?:recession|crisis|crash|war|downturn|slump)\b",
    re.I,
)
_BEST = re.compile(r"\b(?:lowest|highest|fewest|most|best|worst|largest|biggest|weakest|strongest|slowest|fastest)\b")
_SAME = re.compile(
    r"\b(?:the|that|this|its) (?:figure|number|estimate|total|increase|gain)\b"
    r"|\A\W*(?:now|initially|later|previously|originally|at first|today|friday|thursday)\b"
)
_REVISED = re.compile(
    r"\b(?:revis\w+|estimat\w+|initial\w*|original\w*|previously|raised|lowered|now|report\w*|said|saying|says)\b", re.I
)
_NOW = re.compile(r"\b(?:revis\w+|raised|lowered|now|says|updated)\b", re.I)
_ECONOMISTS = re.compile(r"\b(?:[Ee]conomists|[Aa]nalysts|[Ff]orecasters)\b")
_OFFICE = re.compile(
    r"\b(?:Labou?r Department|Department of Labou?r|Bureau|Administration|Statistics|BLS|Ministry|Eurostat|Census)\b"
)
_NAMED = re.compile(
    r"\b(?:the )?(?:U\.S\. )?(?:(?:Labou?r Department|Department of Labou?r)|Bureau of Labou?r Statistics|BLS"
    r"|Office for National Statistics|Statistics (?:Canada|New Zealand|Netherlands|Norway|Sweden|Denmark)|Eurostat)\b"
)


# Words for what is counted, which say nothing.
_NOBODY = re.compile(
    r"\b(?:[Jj]obs|[Rr]ate|previous|[Pp]ayrolls|[Hh]iring|[Ee]mployment|[Hh]ealth|[Ff]irst-time|[Ii]nitial)\Z"
)


def read(article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those with figures of the labour market as what they are.

    Args:
        article: the report.
        sentences: its sentences.
        claims: its claims, in the order of the text.

    Returns:
        As many claims; of each figure of a series the measure, the period as its window, the sector as its group,
        whether it was replaced or only expected, and the office that published it.
    """
    if article.published is None or not concordance(article.text).has(indicators.MARKET):
        return list(claims)
    found = _Release(article, article.published, sentences).read(claims)
    return list(_vouched(_replaced(found, article.text), article))


class _Spot(NamedTuple):
    """Where a figure stands in its sentence, the periods named there, and whether another figure stood before it."""

    text: str
    start: int
    end: int
    named: list[Named]
    goes_on: bool


class _Release:
    """One report of a release, read in order."""

    def __init__(self, article: Article, published: date, sentences: Sequence[Sentence]) -> None:
        self.text, self.published, self.sentences = article.text, published, sentences
        self.source = article.source or ""
        self.spoken_of: Period | None = None
        self.told: Period | None = None
        self.measure: str | None = None
        self.group: str | None = None
        self.seen = -SOON
        self.whole: float | None = None
        self.astray = False
        self.own = self._own()

    def _own(self) -> dict[bool, Period]:
        """The month, and the week, that a report of this day is of, where it names them."""
        found: dict[bool, Period] = {}
        spans = {periods.month_before(self.published), periods.week_before(self.published)}
        for sentence in self.sentences:
            for one in periods.named(self.text[sentence.start : sentence.end], self.published, None):
                if (one.period.first, one.period.last) in spans:
                    found.setdefault(one.period.weekly, one.period)
        return found

    def read(self, claims: Sequence[Claim]) -> list[Claim]:
        """The claims, sentence by sentence."""
        found, at = [], 0
        for number, sentence in enumerate(self.sentences):
            text = self.text[sentence.start : sentence.end]
            named = periods.named(text, self.published, self.spoken_of)
            while at < len(claims) and _at(claims[at]) < sentence.end:
                found.append(self._claim(claims[at], sentence, number, text, named))
                at += 1
            if named:
                self.spoken_of = named[-1].period
        return [*found, *claims[at:]]

    def _claim(self, claim: Claim, sentence: Sentence, number: int, text: str, named: list[Named]) -> Claim:
        figure = claim.figure
        if figure is None or figure.end > sentence.end:
            return claim
        near = number - self.seen <= SOON
        reading = indicators.read(text, sentence.start, figure, self.measure if near else None)
        if reading is None:
            return claim
        spot = _Spot(text, figure.start - sentence.start, figure.end - sentence.start, named, number == self.seen)
        group = self._group(reading, spot)
        window = claim.window if _is_long(claim.window) else self._window(reading, spot, group, figure)
        self.measure, self.group, self.seen = reading.measure, group, number
        update: dict[str, object] = {
            "measure": reading.measure,
            "subject": None,
            "event": None,
            "place": None,
            "group": group,
            "share": "whole",
            "window": window,
            "superseded": reading.earlier,
        }
        if reading.expected and (claim.speaker is None or claim.speaker.text == self.source):
            update["speaker"] = self._forecasters(sentence, number)
        if reading.expected or claim.stance in ("planned", "forecast"):
            update["stance"] = "forecast" if reading.expected else "asserted"
        return claim.model_copy(update=update)

    def _forecasters(self, sentence: Sentence, number: int) -> Speaker | None:
        """Those whose forecast a figure is: named in its sentence, or in the one before ("they expected")."""
        before = self.sentences[number - 1] if number else sentence
        named = [*_ECONOMISTS.finditer(self.text, before.start, sentence.end)]
        return Speaker(text=named[-1][0]) if named else None

    def _group(self, reading: Reading, spot: _Spot) -> str | None:
        """Whose jobs or whose rate: the sector, or the people, that the clause names."""
        if reading.measure == UNEMPLOYMENT:
            cue = indicators.rate_named(spot.text, spot.start, spot.end)
            return self.group if cue is None else sectors.population(spot.text[: cue[0]], spot.text[cue[1] :])
        if reading.measure == CLAIMS:
            return None
        found = sectors.sector(*indicators.clause(spot.text, spot.start, spot.end))
        goes_on = reading.measure == self.measure and ((spot.goes_on and reading.earlier) or indicators.bare(spot.text))
        return self.group if found is None and goes_on else found

    def _window(self, reading: Reading, spot: _Spot, group: str | None, figure: Figure) -> Window | None:
        """The month or week that the figure is of; None where that is not told."""
        told = self._period(reading, spot)
        if told is None or group == sectors.UNREAD:
            return None
        self.told = told
        if reading.measure == PAYROLLS and not reading.expected:
            size = figure.value or figure.low or 0
            if self.whole is not None and size > BEYOND * self.whole:
                self.astray = True
                return None
            if group is None and self.whole is None:
                self.whole = size
        return Window(text=told.text, start=told.first, end=told.last)

    def _period(self, reading: Reading, spot: _Spot) -> Period | None:
        """The period that stands beside the figure, that of the figure it goes with, or that of the release."""
        weekly = reading.measure == CLAIMS
        named = [one for one in spot.named if one.period.weekly is weekly]
        told = periods.of(spot.text, spot.start, spot.end, named)
        before = spot.text[: spot.start]
        if told is not None:
            self.astray = False
            return told
        if reading.measure == AVERAGE or _longer(spot.text, spot.start, spot.end):
            return None
        if reading.earlier:
            beside = [one.period for one in named if one.end <= spot.start]
            told = self.told if spot.goes_on else beside[-1] if beside else self.spoken_of
        elif _SAME.search(before.lower()) and _REVISED.search(spot.text):
            told = self.spoken_of
        elif not self.astray and not periods.set_against(spot.text, spot.start):
            told = self.own.get(weekly)
        return told if told is not None and told.weekly is weekly else None


def _is_long(window: Window | None) -> bool:
    """Whether a window is of a year or so, which no month beside it narrows."""
    if window is None or window.cumulative or not (window.start and window.end):
        return False
    return (window.end - window.start).days > LONG


def _longer(text: str, start: int, end: int) -> bool:
    """Whether a figure is told to cover more than a month: "over that period", "so far this year"."""
    behind = _LONGER.search(text[end : end + 40])
    if behind and not _BEST.search(text[end : end + behind.start()]):
        return True
    return _LONGER.search(text[max(0, start - 90) : start]) is not None or _LONGER.match(text) is not None


def _at(claim: Claim) -> int:
    return claim.figure.start if claim.figure else claim.quote.start


def _replaced(claims: Sequence[Claim], text: str) -> list[Claim]:
    """The claims, those superseded that the same report gives a revised figure for further down."""
    series: dict[object, list[int]] = defaultdict(list)
    for n, claim in enumerate(claims):
        window = claim.window
        if window and measures.periodic(claim.measure or "") and claim.stance == "asserted":
            series[claim.measure, claim.group, window.start, window.end].append(n)
    found = list(claims)
    for members in series.values():
        for n, later in pairwise(members):
            one, other = claims[n], claims[later]
            if one.figure and other.figure and one.figure.value != other.figure.value and not other.superseded:
                between = text[max(one.figure.end, other.quote.start - 60) : other.figure.start]
                if _NOW.search(between) and one.speaker == other.speaker:
                    found[n] = one.model_copy(update={"superseded": True})
    return found


def _vouched(claims: Sequence[Claim], article: Article) -> Iterator[Claim]:
    """The claims, those that the report gives in its own voice under the office whose release they are."""
    offices = [(n, c.speaker) for n, c in enumerate(claims) if _official(c, article)]
    named = _NAMED.search(article.text)
    first = offices[0][1] if offices else Speaker(text=named[0], organisation=named[0]) if named else None
    own = Speaker(text=article.source, organisation=article.source) if article.source else None
    for n, claim in enumerate(claims):
        if not _of_release(claim) or not _unspoken(claim, article):
            yield claim
        elif claim.headline or first is None or claim.stance != "asserted" or not (claim.window or offices):
            yield claim.model_copy(update={"speaker": own})
        else:
            before = [speaker for at, speaker in offices if at < n]
            yield claim.model_copy(update={"speaker": before[-1] if before else first})


def _of_release(claim: Claim) -> bool:
    """Whether a figure is of a series, or an average of its figures."""
    return measures.periodic(claim.measure or "") or claim.measure == AVERAGE


def _unspoken(claim: Claim, article: Article) -> bool:
    """Whether a figure is given in the report's own voice: of the words before a headline's colon nobody's is."""
    speaker = claim.speaker
    if speaker is None or speaker.text == article.source or _NOBODY.search(speaker.text):
        return True
    return claim.headline and _OFFICE.search(speaker.text) is None


def _official(claim: Claim, article: Article) -> bool:
    """Whether an office is named for a figure of a series."""
    speaker = claim.speaker
    if speaker is None or speaker.name or speaker.text == article.source:
        return False
    return measures.periodic(claim.measure or "") and _OFFICE.search(speaker.text) is not None
