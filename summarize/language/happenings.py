"""Happenings with a name ("Camp Fire", "Hurricane Irma") or a year of their own, and which a figure is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date

from summarize.language import event_names
from summarize.language.eras import Eras
from summarize.language.event_names import Happening
from summarize.language.sentences import Sentence

_YEAR_BEFORE = re.compile(r"\b((?:1[6-9]|20)\d\d)\s\Z")
_EXAMPLES = re.compile(
    r"\b(?:including|like|such as) (?:the )?(?:deaths?|killings?|shootings?|murders?|slayings?) of [^.;,]{0,30}\Z"
)
_SEVERAL = re.compile(
    r"\b(?:the two|both|two|three|all three|the three|several|all) (?:\w+ )?"
    r"(?:fires|storms|wildfires|blazes|hurricanes)\b"
)
_COMPARED = re.compile(
    r"\b(?:(?:up|down) from|exceed\w*|surpass\w*|eclips\w+|more than double|compared (?:with|to)|than (?:the|in|any)"
    r"|(?:previous|prior|old|former) (?:\w+ )?(?:record|high)"
    r"|(?:deadliest|worst|largest|biggest|highest|most \w+) (?:\w+ ){1,3}since)\b"
)
_GOES_ON = re.compile(
    r"\A,? (?:\w+ing\b|and |which |that |when |where |in which)|, (?:\w+ing|in which|when|where|which) |\bwhen\b"
)
_TURNS = re.compile(r"\b(?:but|while|now|today|this|has|have|after|so far)\b")
_BACK_INSIDE = re.compile(
    r"\b(?:killed|died|dead|wounded|injured|hurt) (?:in|by|during) (?:the|that) "
    r"(?:attack|bombing|blast|shooting|explosion)\b"
)
_BACK = re.compile(
    r"(?:[Tt]h(?:e|at|is|ose|ese)|[Ii]ts?)\s+(?:\w+\s+)?(?:fire|blaze|storm|tornado|twister|quake|earthquake"
    r"|hurricane|attacks?|shooting|bombing|disaster|crash|explosion|blast|flood|war|conflict|massacre|assault|incident"
    r"|tsunami|worst of)\b"
    r"|[Ii]t (?:also |had )?(?:killed|injured|wounded|destroyed|damaged|burned|claimed|flattened|levell?ed|displaced)\b"
    r"|(?:[Tt]he )?(?:ensuing|subsequent) (?:\w+ )?(?:\w+ )?(?:decade|years?|war|conflict|fighting|violence)\b"
)
#: A story's own happening stands in so many sentences at its head, the headline being one, or is named so often.
_LEAD, _OFTEN = 4, 3
#: A time that begins so many characters into a sentence opens it.
_OPENS = 40


class Story:
    """The happenings of one article: those it names, and for each whether it belongs to another time.

    Args:
        text: the article.
        sentences: its sentences.
        published: its day, if known.
    """

    __slots__ = ("_eras", "_first", "_past", "_starts", "_text", "mentions", "own", "sentences", "years")

    def __init__(self, text: str, sentences: Sequence[Sentence], published: date | None) -> None:
        self._text = text
        self.sentences = sentences
        self._starts = [s.start for s in sentences]
        self._eras = Eras(text, published)
        self._past: dict[int, str | None] = {}
        mentions = event_names.find(text)
        self.years = self._dated(mentions)
        official = {m.key for m in mentions if event_names.is_official(text, m)}
        self.mentions = [m for m in mentions if m.key in official or m.key in self.years]
        present = Counter(m.key for m in self.mentions if m.key not in self.years)
        lead = sentences[_LEAD].start if len(sentences) > _LEAD else len(text)
        self.own = frozenset(
            key
            for key, times in present.items()
            if times >= _OFTEN or any(m.start < lead for m in self.mentions if m.key == key)
        )
        self._first = next((m.key for m in self.mentions if m.key in self.own), None)

    def _dated(self, mentions: Sequence[Happening]) -> dict[str, str]:
        """Names that the article dates to another year: "the 2011 Joplin tornado", "the Tubbs Fire in 2017"."""
        found: dict[str, str] = {}
        seen: set[str] = set()
        for mention in mentions:
            year = _YEAR_BEFORE.search(self._text[max(0, mention.start - 6) : mention.start])
            time = year[1] if year and int(year[1]) < self._eras.year else None
            sentence = self.sentences[self.sentence_at(mention.start)]
            if time is None:
                time = self._eras.time(sentence.start, sentence.end) if mention.key not in seen else None
                behind = self._text[mention.end : min(sentence.end, mention.end + 60)]
                if time and len(self._text[sentence.start : sentence.end]) > 160 and time not in behind:
                    time = None
            if time is None and mention.key not in seen and self._refers_back(sentence):
                time = self._past_sentence(self.sentence_at(mention.start))
            seen.add(mention.key)
            if time is not None and time.isdigit():
                found.setdefault(mention.key, time)
        return found

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that an offset lies in (or follows)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def _past_sentence(self, at: int) -> str | None:
        """The other time of a sentence as a whole, taken over from the one before where it refers back to it."""
        if at in self._past:
            return self._past[at]
        sentence = self.sentences[at]
        time = self._eras.past(sentence.start, sentence.end) if self._one_time(sentence) else None
        if time is None and at and self._refers_back(sentence):
            before = self.sentences[at - 1]
            if before.paragraph == sentence.paragraph:
                time = self._past_sentence(at - 1) or self._eras.time(before.start, before.end)
        self._past[at] = time
        return time

    def event(self, start: int, end: int, figure: int) -> str | None:
        """The happening that the words ``text[start:end]`` (a figure's clause) are about.

        Args:
            start: where the clause begins.
            end: where it ends.
            figure: where the figure stands.

        Returns:
            A name, a name with its year, or a year, when the text ties the figure to one; None for the story's own.
        """
        at = self.sentence_at(start)
        sentence = self.sentences[at]
        low, high = self._reach(sentence, start, end, figure)
        named = [m for m in self.mentions if sentence.start <= m.start < sentence.end]
        nearest = min((m for m in named if low <= m.start < high), key=lambda m: abs(m.start - figure), default=None)
        if nearest is None:
            nearest = max(
                (m for m in named if sentence.start <= m.start and m.end <= figure), key=lambda m: m.end, default=None
            )
        if nearest is None:
            nearest = next((m for m in named if m.key in self.own), None)
        if nearest is not None and nearest.key in self.years:
            return f"{nearest.key} {self.years[nearest.key]}"
        time = self._eras.past(low, high) or self._past_sentence(at) or self._carried(sentence, figure)
        if time is None and _EXAMPLES.search(self._text[max(sentence.start, figure - 70) : figure]):
            time = self._eras.time(figure, sentence.end)
        time = time or self._elsewhere(sentence, figure)
        if time is not None:
            return time
        if nearest is not None:
            return nearest.key
        if beside := self._beside(sentence, figure):
            return beside
        if len(self.own) > 1:
            if _SEVERAL.search(self._text, sentence.start, sentence.end):
                return None
            words = self._text[sentence.start : sentence.end]
            near = [key for key in self.own if key.rpartition(" ")[0] and key.rpartition(" ")[0].title() in words]
            if len(near) == 1:
                return near[0]
        return self._standing(at)

    def _lead(self, sentence: Sentence) -> int:
        """Where the head of the article ends; before the sentence where there are too few."""
        return self.sentences[_LEAD - 1].start if len(self.sentences) >= _LEAD else sentence.start

    def _elsewhere(self, sentence: Sentence, figure: int) -> str | None:
        """A happening told of beside the story's: "the bombing in Leyburn that killed 12"."""
        lead = self._lead(sentence)
        if sentence.start < lead:
            return None
        found = event_names.placed(self._text[sentence.start : figure], self._text[:lead])
        return f"{found} before {self._eras.year}" if found else None

    def _beside(self, sentence: Sentence, figure: int) -> str | None:
        """A happening beside the story's that has no name: "a separate shooting"."""
        if sentence is self.sentences[0]:
            return None
        led = sentence.start < self._lead(sentence)
        found = event_names.other(self._text, sentence.start, figure, ordinal=led)
        return f"{found}, {self._eras.year}" if found else None

    def _reach(self, sentence: Sentence, start: int, end: int, figure: int) -> tuple[int, int]:
        """The stretch of a clause that a figure belongs to: a comparison ("exceeding the record of ...") divides it."""
        low, high = start, end
        for match in _COMPARED.finditer(self._text, sentence.start, sentence.end):
            if match.end() <= figure:
                low = max(low, match.start())
            elif match.start() > figure:
                high = min(high, match.start())
        return low, high

    def _carried(self, sentence: Sentence, figure: int) -> str | None:
        """Another time named earlier in the sentence that goes on to the figure ("in 2017, destroying 8,900 homes")."""
        for match in self._eras.named(sentence.start, figure):
            between = self._text[match.end() : figure]
            if _GOES_ON.search(between) and not _COMPARED.search(between) and not _TURNS.search(between):
                return self._eras.time(match.start(), match.end())
        return None

    def _one_time(self, sentence: Sentence) -> bool:
        """A sentence that speaks of one other time throughout: the time opens it, or it has no second clause."""
        words = self._text[sentence.start : sentence.end]
        if "," in words:
            time = next(self._eras.named(sentence.start, sentence.end), None)
            if time is None or time.start() - sentence.start >= _OPENS:
                return False
        return not _COMPARED.search(words)

    def _refers_back(self, sentence: Sentence) -> bool:
        span = (self._text, sentence.start, sentence.end)
        return bool(_BACK.match(*span) or _BACK_INSIDE.search(*span))

    def _standing(self, at: int) -> str | None:
        """The last happening of the story named before a sentence; the first one it names, where none was yet."""
        start = self.sentences[at].start
        before = at - 1
        while before > 0 and event_names.in_caption(self._text, self.sentences[before].start):
            before -= 1
        beside = self.sentences[max(0, before)].start  # a happening of no weight holds for the next sentence
        for mention in reversed(self.mentions):
            near = mention.start >= beside and not self.years.get(mention.key)
            told = mention.start < start and not event_names.in_caption(self._text, mention.start)
            if told and (near or mention.key in self.own):
                return mention.key
        return self._first
