"""What a report gives a time of day for, or a delay: "the first call came at 10.42 a.m.", "the police within minutes".

Of the happenings of clocks.toml only.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summarize.language import delays, hours, speakers
from summarize.language.dates import TimeMention
from summarize.language.delays import Delay
from summarize.language.hours import Hour
from summarize.language.sentences import Sentence, holding
from summarize.language.speakers import Attribution
from summarize.readers import frames, naming, quoting, subjects, timings
from summarize.schemas import Article, Claim, Quote, Speaker, Window

#: What the propositions of times of day begin with, and those of delays.
TOPIC, SOON = "what time it was", "how soon it was"
#: A time stands no further than this behind the words that tell what it is of, and before them.
_BEHIND, _BEFORE = 90, 60
#: A report that gives one sort of happening more times than this tells of several of the sort.
_MOST = 2
_FRONTED = 12
# A happening with a time beside it stands first, or behind these: "condemned the attack at 9 p.m." tells of the other.
_LEADS = frozenset("in and but when while that said says as where because from by".split())
_BREAK = re.compile(
    r"[;:\[(\n—–]| - | -- |, (?:and|but|while|who|which)\b|\b(?:but|while|although|after|before|until)\b"
)


@dataclass(frozen=True, slots=True)
class _Timed:
    """A happening, with the words that tell of it and of its time."""

    topic: str
    key: str
    subject: str | None
    start: int
    end: int
    when: Hour | Delay


def read(
    article: Article, sentences: Sequence[Sentence], attributions: Sequence[Attribution], times: Sequence[TimeMention]
) -> list[Claim]:
    """Timings by the clock.

    Args:
        article: the report.
        sentences: its sentences, in order.
        attributions: who vouches for what in it.
        times: its days and stretches of time.

    Returns:
        A claim of kind "timing" for each time of day that is given for a happening; the window's text is the time as
        printed, its day that of the sentence.
    """
    found: dict[str, list[_Timed]] = defaultdict(list)
    for timed in _timed(article.text, sentences):
        found[f"{timed.topic}: {timed.key}"].append(timed)
    kept = (timed for same in found.values() if len({t.when.low for t in same}) <= _MOST for timed in same)
    return [_claim(article, timed, sentences, attributions, times) for timed in kept]


def _timed(text: str, sentences: Sequence[Sentence]) -> Iterator[_Timed]:
    for topic, when in _whens(text):
        sentence = holding(sentences, when.start)
        if sentence is None or text[sentence.end - 1] == "?":
            continue
        match = _happening(text, sentence, when)
        if match is None or frames.over(text, sentence.start, match.start()) in ("not told", "not known"):
            continue
        phrase = subjects.before(text, sentence.start, match.start())
        if phrase.stance not in ("planned", "denied"):
            whole = phrase.adjacent and phrase.end > phrase.start and text[phrase.start - 1 : phrase.start] != ":"
            start = phrase.start if whole else match.start()
            named = text[phrase.start : phrase.end]
            yield _Timed(topic, _key(match), named if naming.is_named(named) else None, start, match.end(), when)


def _whens(text: str) -> Iterator[tuple[str, Hour | Delay]]:
    """The times and delays of a text; the stamps at the heads of its entries are of their writing."""
    stamped = [range(stamp.start, stamp.end) for stamp in hours.stamps(text)]
    for hour in hours.printed(text):
        if not any(hour.start in stamp for stamp in stamped):
            yield TOPIC, hour
    for delay in delays.printed(text):
        yield SOON, delay


def _happening(text: str, sentence: Sentence, when: Hour | Delay) -> re.Match[str] | None:
    """The words of the sentence that tell what a time is of: the nearest before it, else the first behind."""
    near = None
    until = isinstance(when, Delay) and when.until
    for match in _pattern().finditer(text, max(sentence.start, when.start - _BEHIND), when.start):
        if not (until or _BREAK.search(text, match.end(), when.start)):
            near = match
    if near is None and (until or when.start - sentence.start <= _FRONTED):
        near = _pattern().search(text, when.end, min(sentence.end, when.end + _BEFORE))
        if near is not None and _BREAK.search(text, when.end, near.start()):
            return None
    return near or _beside(text, sentence, when)


def _beside(text: str, sentence: Sentence, when: Hour | Delay) -> re.Match[str] | None:
    """A happening with its time behind it or before it: "the crash, at 8:05 a.m., killed", "the 6:07 p.m. blast"."""
    if not isinstance(when, Hour):
        return None
    found = _noun_before().search(text, max(sentence.start, when.start - _BEHIND), when.start)
    if found:
        return found if not found["lead"] or found["lead"].lower() in _LEADS else None
    named = text[max(sentence.start, when.start - 4) : when.start].lower() == "the "
    return _noun_behind().match(text, when.end, sentence.end) if named else None


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files("summarize.readers").joinpath("clocks.toml").read_text(encoding="utf-8"))


@cache
def _pattern() -> re.Pattern[str]:
    rows = [(key, row) for key, row in _table().items() if key != "happens"]
    happens = "|".join(_table()["happens"]["verbs"])
    nouns = _nouns()
    verbs = "|".join(f"(?P<v{at}>{'|'.join(row['verbs'])})" for at, (_, row) in enumerate(rows) if row["verbs"])
    of = nouns.replace("(?P<n", "(?P<o")
    return re.compile(
        rf"\b(?:{verbs})\b|\b(?:{nouns})(?:,? [\w’'-]+){{0,4}}?,? (?:{happens})\b"
        rf"|\b(?:time|hour|moment|start|beginning) of the (?:[\w’'-]+ )??(?:{of})\b",
        re.IGNORECASE,
    )


def _nouns() -> str:
    rows = [row for key, row in _table().items() if key != "happens"]
    return "|".join(f"(?P<n{at}>{'|'.join(row['nouns'])})" for at, row in enumerate(rows) if row["nouns"])


@cache
def _noun_before() -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?P<lead>\w+) )?(?:\bthe|\bthis|['’]s) (?:[\w-]+ )?(?:{_nouns()}),? \Z", re.IGNORECASE)


@cache
def _noun_behind() -> re.Pattern[str]:
    return re.compile(rf" (?:[\w-]+ )?(?:{_nouns()})\b", re.IGNORECASE)


def _key(match: re.Match[str]) -> str:
    """The sort of happening whose words were found: the last named group that took part, "v3" or "n3"."""
    keys = [key for key in _table() if key != "happens"]
    return keys[int((match.lastgroup or "")[1:])]


def _claim(
    article: Article,
    timed: _Timed,
    sentences: Sequence[Sentence],
    attributions: Sequence[Attribution],
    times: Sequence[TimeMention],
) -> Claim:
    """The claim, quoted from whichever comes first of happening and time to the end of the clause."""
    text, when = article.text, timed.when
    sentence = holding(sentences, when.start)
    limit = sentence.end if sentence else when.end
    start, end = quoting.clause(text, min(timed.start, when.start), max(timed.end, min(when.end, limit)), limit)
    mention = timings.time_of(text, sentence, timed.start, when.end, times) if sentence else None
    day = timings.told(mention, article)
    day = day if day and day.start == day.end else Window(text="")
    own = Speaker(text=article.source, organisation=article.source) if article.source else None
    said = speakers.speaker_of(attributions, start, end)
    return Claim(
        id="",
        article=article.id,
        kind="timing",
        quote=Quote(text=text[start:end], start=start, end=end),
        statement=quoting.statement(text[start:end]),
        subject=timed.subject,
        window=Window(text=text[when.start : when.end], start=day.start, end=day.end),
        as_of=article.published,
        speaker=said.speaker if said else own,
        headline=start < article.headline_end,
        proposition=f"{timed.topic}: {timed.key}",
    )
