"""What one voice denies and another tells, in one report or in two: "Lee never met Roe", "Lee met Roe in May".

No table says what can be denied. A plain clause under a "not", a "failed to" or a "denied" is looked for in all
reports: the same verb, the same party, the same thing, told (``language.propositions``). Only where both are found
are they claims.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from summarize import collector
from summarize.language import contraries, days, names, propositions, sentences, synonyms
from summarize.language.propositions import Proposition
from summarize.language.vocabulary import is_person
from summarize.readers import grounding, quoting, told
from summarize.readers.quoting import LONGEST_QUOTE
from summarize.readers.told import Report, Told
from summarize.schemas import Article, Claim, Quote, Stance

if TYPE_CHECKING:
    from summarize.readers.rules import Reading

_DENIES = re.compile(r"\b(?:den(?:y|ied|ies)|reject|dismiss|refut|disput|no|without)\w*", re.IGNORECASE)
#: A proposition told in more places than this is the story itself, or a phrase.
_MOST = 12
#: Reports further apart than this tell of two happenings.
_DAYS = 60
#: A denial is looked for in so many reports at most.
_REPORTS = 8
#: A name that more reports print ties no two of them together.
_COMMON = 60
#: A day stands so near behind what is told of it.
_BEHIND = 20
_SINCE = re.compile(r"\bsince \d{4}")
_MOMENT = re.compile(r"\s*(?:when|before|until|by the time)\b")
_TIMED = re.compile(r"\b(?:after|before|later|at (?:\d|noon|midnight|dawn|dusk))\b")
#: So few reports are of one story: "the governor" of one is that of the others.
_STORY = 40


@collector.paused()
def matched(articles: Sequence[Article], readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings of several reports with what one denies and another, or another voice in it, tells.

    Args:
        articles: the reports.
        readings: theirs, in the same order.

    Returns:
        The readings in the same order; new claims stand behind the others of their article, with ids that go on.
    """
    claims = {
        article.id: [claim for claim in reading.claims if claim.proposition]
        for article, reading in zip(articles, readings, strict=True)
    }
    denied = [one for reading in readings for one in reading.denied]
    reports = [
        Report(article, reading.sentences or sentences.split(article.text))
        for article, reading in zip(articles, readings, strict=True)
    ]
    pairs = [pair for pair in _pairs(reports, denied) if not _known(*pair, claims)]
    added: dict[str, list[Claim]] = defaultdict(list)
    for group in _joined(pairs):
        lasting = any(one.said.lasting and one.said.denied for one in group)
        topic = ("now" if group[0].said.sort == "turned" else "holds") if lasting else "so"
        words = " ".join(_quote(group[0]).text.split())
        for one in group[:_MOST]:
            added[one.article.id].append(_claim(one, f"{topic}: {words}"))
    return tuple(
        _with(reading, article.id, added[article.id]) if article.id in added else reading
        for article, reading in zip(articles, readings, strict=True)
    )


def _known(denial: Told, other: Told, claims: dict[str, list[Claim]]) -> bool:
    """Whether the two are set against each other already, as answers to a question of the table."""
    asked, answered = (
        {
            (c.proposition, c.stance)
            for c in claims[one.article.id]
            if c.quote.start < one.said.end and one.said.at < c.quote.end
        }
        for one in (denial, other)
    )
    return any(question == same and one != two for question, one in asked for same, two in answered)


def _pairs(reports: Sequence[Report], denied: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Every denial with what it denies."""
    sought = {word for one in denied for word in (*_sought(one.said), *_needed(one.said), *one.said.names)}
    places = {report.article.id: at for at, report in enumerate(reports)}
    holding: dict[str, set[int]] = defaultdict(set)
    for at, report in enumerate(reports):
        for word in report.hold(sought) if sought else ():
            holding[word].add(at)
    few = len(reports) <= _STORY
    for denial in denied:
        told_of = (holding[name] for name in denial.said.names)
        known = {places[denial.article.id]}.union(*(held for held in told_of if len(held) <= _COMMON))
        if few and _whole(denial.said):
            known.update(range(len(reports)))
        needed = [holding[word] for word in _needed(denial.said)]
        for predicate in _sought(denial.said):
            if predicate in holding:
                holders = known.intersection(holding[predicate], *needed)
                for report in _nearest(denial, (reports[at] for at in sorted(holders))):
                    yield from (
                        (denial, one) for one in report.answers(denial, predicate) if _against(denial, one, few)
                    )


def _nearest(denial: Told, reports: Iterable[Report]) -> list[Report]:
    """The reports of a denial's time; of very many those nearest to it: words that so many print say little."""
    day = denial.article.published
    near = [(_days(day, report.article.published), at, report) for at, report in enumerate(reports)]
    return [report for apart, _, report in sorted(near)[:_REPORTS] if apart <= _DAYS]


def _days(one: date | None, other: date | None) -> int:
    """The days between two, none where one is not known."""
    return abs((one - other).days) if one and other else 0


def _sought(said: Proposition) -> tuple[str, ...]:
    """The words by which a proposition is told: its verb, the opposite of it, or what is there."""
    if said.sort == "turned":
        return contraries.words(said.question)
    if said.thing is not None and said.thing.head:
        return synonyms.alike(said.thing.head)
    return (said.predicate.partition(" ")[0], *synonyms.opposites(said.predicate))


def _needed(said: Proposition) -> set[str]:
    """The words that a report must hold to tell what is denied."""
    if said.thing is not None:
        return set()
    return {party.head for party in told.named(said)}


def _whole(said: Proposition, *, told_of: bool = False) -> bool:
    """Whether a clause without names says of whom and what it is: "the governor did not declare an emergency".

    ``told_of``: what some of them did is told, where all others deny it.
    """
    parties = [party for party in (said.doer, said.done) if party is not None]
    person = bool(parties) and is_person(parties[0].head)
    if len(parties) == 1 and parties[0].many and not said.around and not parties[0].known and not person:
        return False  # "no details have been released": of what is not told
    return bool(parties) and all(party.head and (told_of or not party.some) for party in parties)


def _against(denial: Told, other: Told, few: bool) -> bool:
    """Whether two voices say it, of which one asserts what the other denies; ``few``: the reports are of one story."""
    if other.place[:2] == denial.place[:2] or not propositions.contradict(denial.said, other.said):
        return False
    if _other_days(denial, other) or _other_moment(denial, other):
        return False
    tied = denial.said.names & other.said.words or (few and _whole(denial.said) and _whole(other.said, told_of=True))
    if denial.article is not other.article and not tied:
        return False
    one, two = denial.speaker, other.speaker
    if one is None or two is None:
        return denial.article is not other.article
    return not names.same(one.name or one.text, two.name or two.text)


def _other_days(denial: Told, other: Told) -> bool:
    """Whether the sentences of two name days or years of which none is the same, or the denial alone a year."""
    left, right = (days.named(t.article.text[t.begin : t.said.end + _BEHIND]) for t in (denial, other))
    own = days.named(_SINCE.sub("", denial.article.text[denial.said.start : denial.said.end]))
    return left.isdisjoint(right) and (bool(left and right) or any(day.isdigit() for day in own))


def _other_moment(denial: Told, other: Told) -> bool:
    """Whether a denial is of one moment ("had not left when it began") and the other names its own."""
    if not _MOMENT.match(denial.article.text, denial.said.end):
        return False
    return _TIMED.search(other.article.text, other.begin, other.said.end + _BEHIND) is not None


def _joined(pairs: Sequence[tuple[Told, Told]]) -> Iterator[list[Told]]:
    """The pairs that share a proposition, as one group each; what is asserted stands first."""
    groups: list[dict[tuple[str, int, bool], Told]] = []
    for pair in pairs:
        mine = {one.place: one for one in pair}
        touched = [group for group in groups if group.keys() & mine.keys()]
        for group in touched:
            mine = {**group, **mine}
            groups.remove(group)
        groups.append(mine)
    for group in groups:
        yield sorted(group.values(), key=lambda one: one.said.denied)


def _quote(one: Told) -> Quote:
    """The clause; with what stands over it where that denies it ("denied that ...")."""
    text, said = one.article.text, one.said
    start = said.start
    if one.framed:
        verbs = [found.start() for found in _DENIES.finditer(text, one.begin, said.start)]
        start = one.begin if said.end - one.begin <= LONGEST_QUOTE else verbs[-1] if verbs else start
    start, end = quoting.trimmed(text, start, min(said.end, start + LONGEST_QUOTE))
    return Quote(text=text[start:end], start=start, end=end)


def _claim(one: Told, proposition: str) -> Claim:
    quote, article = _quote(one), one.article
    stance: Stance = "denied" if one.said.denied else "asserted"
    return Claim(
        id="",
        article=article.id,
        kind="status",
        quote=quote,
        statement=quoting.statement(quote.text),
        as_of=article.published,
        speaker=grounding.printed(one.speaker, article) if one.speaker else None,
        stance=stance,
        headline=quote.start < article.headline_end,
        proposition=proposition,
    )


def _with(reading: Reading, article: str, added: Sequence[Claim]) -> Reading:
    count = len(reading.claims)
    more = (claim.model_copy(update={"id": f"{article}.{n}"}) for n, claim in enumerate(added, count + 1))
    return replace(reading, claims=(*reading.claims, *more))
