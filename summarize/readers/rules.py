"""The reader without a model: every figure that the scanner sees becomes a claim or is set aside with a reason."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from summarize.language import ballots, corrections, counted, dates, leaning, measures, quantities, sentences, speakers
from summarize.language.counted import Clause, Counted
from summarize.language.happenings import Story
from summarize.language.sentences import Sentence
from summarize.readers import (
    clocks,
    grounding,
    groups,
    headlines,
    idle,
    limiting,
    outdated,
    places,
    populations,
    quoting,
    rejections,
    releases,
    scopes,
    stances,
    statuses,
    told,
    updates,
)
from summarize.readers.recall import Memory, known_again, of_the_same
from summarize.schemas import Article, Claim, Figure, Quote, Share, Speaker, Stance, Window

# Families of measures that are taken at a stage of an event: "watched before the speech".
_STAGED = frozenset(("attendance", "viewers", "requests"))
_WHOLE = re.compile(r"\A of (?:the|its|their|some|about) \W*\Z")
_STAGE = re.compile(r"\b(?:prior to|before|ahead of) (?:the |its |his |her )?[\w’' -]{3,40}")
# Families of measures that can be limited to a place.
_PLACED = frozenset(
    "harm found illness captivity arrests moved stranded affected damage power attendance jobs parcels".split()
)
# Those of which a country or a district reports its own.
_COUNTED_BY_PLACE = frozenset(("harm", "found", "illness"))
# Measures that a hospital named in the sentence limits to its patients.
_IN_HOSPITAL = frozenset(("hospitalized", "critical", "stable", "wounded"))
# Families of measures that a named fire or storm can have.
_EVENTFUL = frozenset(
    """harm found moved stranded affected damage threatened power area contained wind losses length rating magnitude
    deployed captivity""".split()
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one article gave.

    ``figures_seen``: figures the scanner saw; each became a claim or was counted in ``set_aside`` by its reason.
    ``refused``: claims that the article did not carry. ``denied`` and ``sentences``: what it says is not so, and where
    its sentences stand, for looking for that in other reports.
    """

    claims: tuple[Claim, ...]
    figures_seen: int
    set_aside: dict[str, int] = field(default_factory=dict)
    refused: int = 0
    denied: tuple[told.Told, ...] = ()
    sentences: tuple[Sentence, ...] = ()


def read(article: Article, figures: Sequence[Figure] | None = None) -> Reading:
    """Read one article by the rules.

    Args:
        article: the report.
        figures: what the scanner sees in it, if that is known already.

    Returns:
        Its claims, in the order of the text, with ids local to the article (``ID.1``, ``ID.2`` ...).
    """
    text = article.text
    spans = sentences.split(text)
    attributions = speakers.attribute(text, spans)
    windows = dates.windows(text, spans, article.published)
    if figures is None:
        figures = quantities.scan(text)
    aside: Counter[str] = Counter()
    desk = _Desk(article, spans, attributions, windows, Story(text, spans, article.published))
    drafts = updates.overtaken(text, headlines.limited(desk.claims(figures, aside)))
    drafts = releases.read(article, spans, drafts)
    drafts.extend(statuses.read(article, spans, attributions, windows))
    drafts.extend(clocks.read(article, spans, attributions, windows))
    drafts.extend(rejections.read(article, spans, attributions))
    drafts.sort(key=lambda claim: (claim.quote.start, claim.figure.start if claim.figure else 0))
    said = {c.speaker: grounding.printed(c.speaker, article) for c in drafts if c.speaker is not None}
    claims = tuple(
        c.model_copy(
            update={"id": f"{article.id}.{n}", "speaker": (said[c.speaker] or desk.own_voice) if c.speaker else None}
        )
        for n, c in enumerate(drafts, 1)
    )
    denied = told.denied(article, spans, attributions)
    return Reading(claims, len(figures), dict(sorted(aside.items())), denied=denied, sentences=tuple(spans))


class _Desk:
    """One article laid out for reading: its sentences, speakers, times and happenings."""

    def __init__(
        self,
        article: Article,
        spans: Sequence[Sentence],
        attributions: Sequence[speakers.Attribution],
        windows: Sequence[dates.TimeMention],
        story: Story,
    ) -> None:
        self.article, self.spans, self.attributions = article, spans, attributions
        self.windows, self.story = windows, story
        self.days = dates.mentions(article.text, article.published)
        self.memory = Memory(article.text)
        self._scopes: dict[tuple[float | None, str], Claim] = {}
        self._last: dict[str | None, Claim] = {}
        self._day_starts = [d.start for d in self.days]
        self.people = populations.Populations(article.text)
        self.own_voice = Speaker(text=article.source, organisation=article.source) if article.source else None

    def claims(self, figures: Sequence[Figure], aside: Counter[str]) -> list[Claim]:
        """A claim for each figure that counts something; the others are counted in ``aside``."""
        found: list[Claim] = []
        at = 0
        for sentence in self.spans:
            first = at
            while at < len(figures) and figures[at].start < sentence.end:
                at += 1
            inside = [f for f in figures[first:at] if f.start >= sentence.start and f.end <= sentence.end]
            aside["between sentences"] += at - first - len(inside)
            if inside:
                found.extend(self._sentence(sentence, inside, aside))
        aside["between sentences"] += len(figures) - at
        if not aside["between sentences"]:
            del aside["between sentences"]
        return self._placed(found)

    def _placed(self, claims: list[Claim]) -> list[Claim]:
        """Claims without the places that limit nothing."""
        if not any(claim.place for claim in claims):
            return claims
        opening = self.article.text[: self.article.headline_end] or self.article.text[: self.spans[0].end]
        dateline = _DATELINE.match(self.article.text, self.article.headline_end)
        starts = [sentence.start for sentence in self.spans]
        return limiting.limited(self.article.text, claims, starts, opening + (dateline[0] if dateline else ""))

    def _sentence(self, sentence: Sentence, figures: Sequence[Figure], aside: Counter[str]) -> list[Claim]:
        text = self.article.text
        counting = []
        for figure in figures:
            why = idle.before_reading(text, sentence.start, sentence.end, figure)
            if why:
                aside[why] += 1
            else:
                counting.append(figure)
        if not counting:
            return []
        clause = Clause(text, sentence.start, sentence.end, counting)
        found: list[Claim] = []
        for number, reading in enumerate(counted.read(clause)):
            reading = self.memory.read(clause, number, reading)
            reason = idle.reason(clause, number, reading)
            if reason:
                aside[reason] += 1
            else:
                claim = known_again(clause, number, self._claim(sentence, clause, number, reading), self._scopes)
                claim = of_the_same(claim, reading, self._last.get(claim.measure))
                self._last[claim.measure] = claim
                found.append(claim)
                self.memory.add(clause.figures[number], reading.measure, claim.share == "part")
                self._scopes[clause.figures[number].value, reading.measure] = claim
        return places.joined(self.article.text, found)

    def _claim(self, sentence: Sentence, clause: Clause, number: int, reading: Counted) -> Claim:
        text, figure, words = self.article.text, clause.figures[number], clause.words
        first = min(figure.start, words.starts[min(reading.first, len(words) - 1)])
        last = max(figure.end, words.ends[min(max(reading.last, 1), len(words)) - 1])
        others = [(f.start, f.end) for f in clause.figures if f is not figure]
        quote = quoting.quote(text, sentence.start, sentence.end, first, last, others)
        row = measures.table().get(reading.measure)
        event = self.story.event(quote.start, quote.end, figure.start)
        single = row is not None or len(self.story.own) < 2
        named = event is not None and not event[-4:].isdigit()
        if named and single and (row is None or row.family not in _EVENTFUL):
            event = None  # a storm named in passing has no jobs, votes and prices
        place = self._place(sentence, quote, figure, row)
        subject, group = groups.subject_and_group(text, reading, clause, number)
        subject = self.people.subject(subject, reading.phrase.head, reading.measure, sentence.start, figure)
        if group == "soldiers" and (subject != "people" or reading.measure == "deployed"):
            group = None
        stale = outdated.superseded(text, clause, number, reading, event, self.memory.told)
        said = speakers.speaker_of(self.attributions, figure.start, figure.end)
        stance: Stance = stances.stance(text, clause, number, reading)
        corrected = corrections.at(text, figure.start, sentence.end)
        if corrected:
            stance, stale = "asserted", stale or corrected.early
            said = said if corrected.source else None
        reached = said is not None and stances.covers(said.stance, text[said.start : figure.start])
        if stance == "asserted" and said is not None and reached and not ballots.cast(reading.measure):
            stance = said.stance  # an amendment is rejected by the votes, not they with it
        told = clause.figures[number + 1].start if leaning.came_from(clause, number + 1) else quote.end
        window = self._window(quote.start, min(told, quote.end), figure.end, row)
        if number and _WHOLE.search(text[clause.figures[number - 1].end : figure.start]):
            window = None  # "1,000 of the 11,000 sent were killed in May": the time is the part's
        return Claim(
            id="",
            article=self.article.id,
            kind="figure",
            quote=quote,
            statement=quoting.statement(quote.text),
            subject=subject,
            measure=reading.measure,
            figure=figure,
            window=window,
            as_of=self._as_of(sentence, figure, stale),
            place=place,
            speaker=said.speaker if said is not None else self.own_voice,
            stance=stance,
            event=event,
            group=group,
            share=self._share(clause, number, reading, place is not None, group),
            superseded=stale,
            headline=quote.end <= self.article.headline_end,
        )

    def _share(self, clause: Clause, number: int, reading: Counted, placed: bool, group: str | None) -> Share:
        """Whole, part or added; what goes on with a list of parts is one."""
        share = scopes.share(self.article.text, clause, number, reading, placed, self.memory.measures(2), group)
        part = number and share == "whole" and self.memory.told and self.memory.told[-1].part
        if part and self.memory.told[-1].measure == reading.measure and scopes.is_listed(clause, number):
            return "part"
        return share

    def _place(self, sentence: Sentence, quote: Quote, figure: Figure, row: measures.Measure | None) -> str | None:
        """Where the figure holds, if that is narrower than the story's own place."""
        if figure.dimension != "count" or row is None or row.family not in _PLACED:
            return None
        text = self.article.text
        if row.key in _IN_HOSPITAL:
            named = places.hospital(text, sentence.start, sentence.end, back=row.key != "wounded")
            if named:
                return named
        start = sentence.start if quote.start - sentence.start < 30 else quote.start
        found = places.place(text, start, quote.end, figure.end, sentence.start) or places.relative(
            text, sentence.start, figure.start
        )
        if found is None and row.family == "jobs":
            found = places.works(text, sentence.start, figure.start)
        if found is None and row.family in _COUNTED_BY_PLACE:
            found = places.of_its_own(text, sentence.start, figure.start)
        if found is not None and places.is_wide(found) and len(self.story.own) < 2 and row.family != "attendance":
            return None  # the whole country is where a story with one event happens anyway
        return found

    def _window(self, start: int, end: int, figure_end: int, row: measures.Measure | None) -> Window | None:
        """The stretch of time printed in the figure's clause."""
        inside = [w for w in self.windows if start <= w.start and w.end <= end and not w.telling]
        if inside:
            mention = min(inside, key=lambda w: w.start)
            window = mention.window
            if not window.cumulative and scopes.of_one_event(self.article.text, mention, start, figure_end):
                return None
            vague = window.start is None and window.days is None and not window.cumulative
            if not (vague and row is not None and row.kind == "level" and "recent" in window.text):
                return window  # "moved there in recent weeks" does not limit how many are there
        if row is not None and row.family in _STAGED:
            stage = _STAGE.search(self.article.text, figure_end, end)
            return Window(text=stage[0]) if stage else None
        return None

    def _as_of(self, sentence: Sentence, figure: Figure, stale: bool) -> date | None:
        """The day the figure was true: the day on which it was said, else the day of publication.

        Of the days named in its sentence those count that stand beside a word of saying; for a figure that is out of
        date any earlier day does.
        """
        published = self.article.published
        text = self.article.text
        best: date | None = None
        for mention in self._days_in(sentence):
            if published is not None and (mention.day > published or (published - mention.day).days > _STALE_DAYS):
                continue
            near = text[max(sentence.start, mention.start - 30) : min(sentence.end, mention.end + 30)]
            if (stale or _SAID.search(near)) and not _EVENT_DAY.search(
                text[max(0, mention.start - 12) : mention.start]
            ):
                best = mention.day if best is None else max(best, mention.day)
        if best is not None:
            return best
        return None if stale else published

    def _days_in(self, sentence: Sentence) -> list[dates.DayMention]:
        low = bisect_left(self._day_starts, sentence.start)
        return [d for d in self.days[low : bisect_left(self._day_starts, sentence.end)] if d.precise]


#: A day of saying lies at most so many days before the day of publication.
_STALE_DAYS = 31
_SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|stated|added|according|as of|by|updated|released|wrote"
    r"|tweeted|estimated"
    r"|put|stood|revised|so far|statement|briefing|conference)\b",
    re.IGNORECASE,
)
_EVENT_DAY = re.compile(r"\b(?:since|until|before|after|from)\W+\Z", re.IGNORECASE)
_DATELINE = re.compile(r"\s*[A-Z][A-Z .,'’-]{2,40}(?:, [A-Z][\w.]+)?(?: \([^)]{2,30}\))? ?[-–—]")
