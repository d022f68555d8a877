"""A telling: one figure claim with what comparing needs to hand - its ranges, its day, who printed it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import PurePath

from summarize.language import conversions, measures
from summarize.language.words import inside
from summarize.schemas import Article, Claim, Figure
from summarize.tensions import intervals
from summarize.tensions.intervals import Range

#: Figures below this are too small for chance to be ruled out: the same number twice, a count that trebles or falls.
TELLING_NUMBER = 10
#: "Three others" may be part of up to so many more, who are named beside them.
BESIDE = 3
_OTHERS = re.compile(r"\s+others?\b")
# "13 dead including the gunman": others count the victims.
_INCLUDED = (
    r"includ(?:ing|es?|ed) (?:the |an? |all )*(?:(?P<many>two|three|four|five|six|seven|eight|nine|\d) )?"
    r"(?:suspected |alleged |suicide )?(?:gunm[ae]n|shooters?|attackers?|bombers?|suspects?|assailants?|hijackers?"
    r"|killers?)\b"
)
_CULPRIT = re.compile(rf"\b{_INCLUDED}", re.IGNORECASE)
_MANY = {word: n for n, word in enumerate("two three four five six seven eight nine".split(), 2)}
_MANY |= {str(n): n for n in range(1, 10)}
# "The 13 dead include the gunman": so do the 13 of the sentence before.
_OF_THE_DEAD = re.compile(rf"\b(\w+) (?:people )?(?:dead|killed|fatalities|victims|deaths) {_INCLUDED}", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Telling:
    """A figure claim, read for comparing; one is itself only, since hashing all fields of a claim takes long.

    ``read`` is the figure's own range, ``possible`` that range with the slack of round numbers, ``known`` what was
    counted when it was printed (see ``intervals``), all in the base unit: ``scale`` of them are one of the figure's
    own. ``day`` is the day it speaks of, None when nothing dates it. ``source`` printed it; ``voice`` is who speaks, as
    the article names them, or the source where it names nobody. ``vague``: words that name no number ("dozens").
    ``estimated``: feared or believed, not counted ("50 may be dead").

    What is asked of the claim for every pair stands here too: ``report`` is its article's id, ``measure`` "" where it
    has none. Nobody changes one; it is not frozen since a million of those would take a second longer to make.
    """

    claim: Claim
    article: Article
    read: Range
    possible: Range
    known: Range
    day: date | None
    source: str
    scale: float
    figure: Figure
    report: str
    measure: str
    family: str
    superseded: bool
    voice: str
    vague: bool
    estimated: bool


def printed_by(article: Article) -> str:
    """The article's source, or its file's name where the source is not known."""
    return article.source or f"report {PurePath(article.path).stem}"


def tell(claim: Claim, article: Article) -> Telling:
    """Read a figure claim for comparing.

    Raises:
        ValueError: the claim has no figure.
    """
    figure, speaker, superseded, measure = claim.figure, claim.speaker, claim.superseded, claim.measure or ""
    if figure is None:
        raise ValueError(f"{claim.id} has no figure")
    read, possible, known = intervals.readings(figure)
    if _others(claim, figure):
        possible, known = possible.raised(BESIDE), known.raised(BESIDE)
    if figure.value and (culprits := _culprits(claim, article) or _with_culprit(claim, figure, article)):
        possible, known = possible.lowered(culprits), known.lowered(culprits)
    scale = conversions.unit(figure.unit).factor if figure.dimension in conversions.MEASURED else 1.0
    source = printed_by(article)
    return Telling(
        claim,
        article,
        read.scaled(scale),
        possible.scaled(scale),
        known.scaled(scale),
        # what is out of date was counted on some day before
        claim.as_of or (None if superseded else article.published),
        source,
        scale,
        figure,
        report=article.id,
        measure=measure,
        family=measures.family(measure),
        superseded=superseded,
        voice=(speaker.name or speaker.text) if speaker else source,
        vague=figure.hedge == "vague",
        estimated=claim.stance == "possible",
    )


def _culprits(claim: Claim, article: Article) -> int:
    """How many of those who killed are counted with the dead: "44 dead, including the three bombers"."""
    start, end = claim.quote.start, claim.quote.end + _BEHIND
    if article.text.find("includ", start, end) < 0:
        return 0
    found = _CULPRIT.search(claim.quote.text + article.text[claim.quote.end : end].partition(".")[0])
    return _MANY.get(found["many"] or "", _SOME if found[0].endswith(("s", "men")) else 1) if found else 0


#: So many at most are "the bombers" whose number is not told.
_SOME = 4
#: Characters behind a quote in which those are told whom its count includes.
_BEHIND = 60


def _with_culprit(claim: Claim, figure: Figure, article: Article) -> bool:
    """Whether the report says elsewhere that so many dead include whoever killed them."""
    if claim.measure != "killed":
        return False
    return not _dead_with_culprit(article.text).isdisjoint(figure.text.lower().split())


@lru_cache(maxsize=256)
def _dead_with_culprit(text: str) -> frozenset[str]:
    return frozenset(found[1].lower() for found in _OF_THE_DEAD.finditer(text)) if "includ" in text else frozenset()


def _others(claim: Claim, figure: Figure) -> bool:
    """Whether the figure counts those beside somebody named: "the ambassador and three others"."""
    words = claim.quote.text
    return "other" in words and _OTHERS.match(words, figure.end - claim.quote.start) is not None


def counted(telling: Telling) -> bool:
    """Whether the figure stands as counted: neither denied nor only feared or believed."""
    return telling.claim.stance not in ("denied", "possible")


def printed(tellings: Iterable[Telling]) -> str:
    """The figure as most of the tellings print it."""
    texts = [t.figure.text.lower() for t in tellings]
    if len(set(texts)) == 1:
        return texts[0]
    counts = Counter(texts)
    return max(counts, key=lambda text: (counts[text], -len(text), text))


def days(tellings: Iterable[Telling]) -> list[date]:
    """The days spoken of, in order; undated tellings are left out."""
    return sorted({t.day for t in tellings if t.day})


def sources(tellings: Iterable[Telling]) -> tuple[str, ...]:
    """Who printed it, each once, in order."""
    return tuple(dict.fromkeys(t.source for t in tellings))


@lru_cache(maxsize=4096)
def day_words(day: date | None) -> str:
    """ "17 Dec 2024", or "undated"."""
    return f"{day.day} {day:%b %Y}" if day else "undated"


def counts(telling: Telling) -> str:
    """What a telling counts: "killed", "killed, in the past week"."""
    words = measures.title(telling.measure)
    window = telling.claim.window
    return f"{words}, {inside(window.text)}" if window and window.text and not window.cumulative else words


def ids(tellings: Iterable[Telling]) -> tuple[str, ...]:
    """Claim ids, in order."""
    return tuple(t.claim.id for t in tellings)


def common(tellings: Sequence[Telling]) -> Range:
    """The range in which all of them can hold; where they agree but for rounding, the range they span.

    In the unit of the first of them. Vague words narrow no range that numbers give.
    """
    scale = tellings[0].scale
    numbers = [t for t in tellings if not t.vague] or tellings
    lows, highs = [t.read.low for t in numbers], [t.read.high for t in numbers]
    if max(lows) <= min(highs):
        return Range(max(lows), min(highs)).scaled(1 / scale)
    return Range(min(lows), max(highs)).scaled(1 / scale)


def reports(tellings: Iterable[Telling]) -> int:
    """How many articles print it."""
    return len({t.report for t in tellings})


def by_article(claims: Iterable[Claim], articles: Mapping[str, Article]) -> list[Telling]:
    """Tell every figure claim, by the day of its article and its place there, whatever order claims and articles have.

    Nor does the order hang on the articles' ids: the same reports in another order of files are the same memo.
    """
    told = [tell(c, articles[c.article]) for c in claims if c.figure]
    if len(told) < 2:
        return told
    place = {t.report: _place(t.article) for t in told}
    return sorted(told, key=lambda t: (*place[t.report], t.claim.quote.start, len(t.claim.id), t.claim.id))


def _place(article: Article) -> tuple[date, str, str, str]:
    return article.published or date.max, article.source or "", article.sha256, article.id
