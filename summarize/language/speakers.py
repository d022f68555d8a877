"""Who vouches for what: the attributions of an article.

Each cue ("said", "according to") is asked for its source, then for the side on which its content lies; quotations and
relays ("CNN reports that police say") are settled a sentence at a time.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from summarize.language import carrying, corrections, grammar, handed
from summarize.language.asides import asides, backgrounds
from summarize.language.cast import Cast, is_bare_data
from summarize.language.cues import find, tables
from summarize.language.identities import is_relay, with_via
from summarize.language.labels import is_known, labels
from summarize.language.quotations import quotations
from summarize.language.sayings import Saying, Sayings
from summarize.language.sentences import Sentence
from summarize.language.wanted import DEEDS
from summarize.schemas import Speaker, Stance


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch ``text[start:end]`` that a speaker vouches for, the words that say so, and how firmly.

    Without a speaker it is the article's own, set between the words of another.
    """

    start: int
    end: int
    speaker: Speaker | None
    cue: str
    stance: Stance = "asserted"


# "Johnson reports that ..., according to police": Johnson passes on.
_REPORTING = frozenset("reports reported writes wrote".split())
_UNDEFINED = re.compile(
    r"an? (?:[\w-]+ )*(?:monitor|group|watchdog|agency|organi[sz]ation|charity|network|body|company)\Z", re.I
)
# "A monitor said ... The Syrian Observatory said": the name follows within so many characters.
_NAMED_SOON = 450


@cache
def _unconfirmed() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, tables().stances["unconfirmed"])))


def attribute(text: str, sentences: Sequence[Sentence]) -> list[Attribution]:
    """Find who is given as the source of which words.

    Args:
        text: the article's text.
        sentences: its sentences, in order, with offsets into ``text``.

    Returns:
        Attributions in order of their start, the wider first; they may nest and overlap. Words without one are the
        article's own.
    """
    return _Reading(text, sentences).run()


def speaker_of(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The innermost attribution that covers ``[start, end)``.

    Args:
        attributions: what `attribute` returned.
        start: where the quote begins in the article.
        end: where it ends.

    Returns:
        The narrowest that covers the span wholly, else the one that shares most with it (at least half of either),
        else None: the article speaks for itself.
    """
    best: Attribution | None = None
    rank: tuple[int, int] | None = None
    for one in attributions:
        if one.end <= start or end <= one.start:
            continue
        shared = min(one.end, end) - max(one.start, start)
        if 2 * shared < min(end - start, one.end - one.start):
            continue
        own = (end - start - shared, one.end - one.start)
        if rank is None or own <= rank:
            best, rank = one, own
    return best if best is not None and best.speaker is not None else None


def _moved(one: Attribution, sentence: Sentence) -> Attribution:
    return replace(one, start=sentence.start, end=sentence.end)


def _is_same(one: Speaker | None, other: Speaker | None) -> bool:
    """Whether two sources are one: by name, else by body and role."""
    if one is None or other is None:
        return False
    if one.name or other.name:
        return one.name == other.name
    return (one.organisation, one.role) == (other.organisation, other.role)


class _Reading:
    """One pass over one article."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = sentences
        self.cast = Cast(text)
        self.quotes = quotations(text)
        self.quote_starts = [start for start, _ in self.quotes]
        self.sayings = Sayings(text, self.cast, self.quote_starts)
        self.labels = labels(text, sentences)
        self.found: list[Attribution] = []
        # Who spoke in the sentence before; who told what the last such sentence of the paragraph counts; those since.
        self.last: Attribution | None = None
        self.told: tuple[Attribution, Sentence, Saying] | None = None
        self.between: list[Sentence] = []

    def run(self) -> list[Attribution]:
        cues = find(self.text)
        starts = [cue.start for cue in cues]
        labelled = {sentence.start: speaker for sentence, speaker in self._labelled()}
        paragraph = -1
        for sentence in self.sentences:
            here = cues[bisect_right(starts, sentence.start - 1) : bisect_right(starts, sentence.end - 1)]
            self.cast.subject(sentence.start, sentence.end)
            if sentence.start in labelled:
                self.cast.meet(labelled[sentence.start])
            apart = [(c.start, c.end) for c in corrections.find(self.text, sentence.start, sentence.end)]
            here = [cue for cue in here if not any(start <= cue.start < end for start, end in apart)]
            said = self.sayings.read(sentence, [cue for cue in here if self._quote_at(cue.start) is None])
            if sentence.paragraph != paragraph:
                self.told, self.between = None, []
                if self.text[sentence.start] not in '"“':
                    self.last = None
            paragraph = sentence.paragraph
            if said:
                self._said(sentence, said)
            else:
                self._unsaid(sentence)
        self._read_labels()
        self._read_handed()
        self.found.sort(key=lambda a: (a.start, -a.end))
        return self._name_undefined()

    def _said(self, sentence: Sentence, said: list[Saying]) -> None:
        """Who speaks in a sentence; what stood alone before it is theirs as well if it takes them up again."""
        made = self._settle(sentence, said)
        told = self.told
        if (
            told
            and made
            and len(self.between) == 1
            and _is_same(told[0].speaker, made[0].speaker)
            and carrying.resumes(self.text, sentence, said[0])
            and carrying.is_told(self.text, *told[1:])
        ):
            self.found.append(_moved(told[0], self.between[0]))
        self.found.extend(made)
        self.found.extend(self._asides(sentence, said))
        self.last = made[-1] if made else None
        self.told = (self.last, sentence, said[-1]) if self.last else None
        self.between = []

    def _unsaid(self, sentence: Sentence) -> None:
        """A sentence without a source goes on with the voice before it if it is a quotation or counts a part."""
        if self.last is not None and self._quote_at(sentence.start + 1):
            self.last = _moved(self.last, sentence)
            self.found.append(self.last)
            return
        self.last = None
        told = None if self.between else self.told
        if told and carrying.goes_on(self.text, sentence) and carrying.is_told(self.text, *told[1:]):
            self.found.append(_moved(told[0], sentence))
        else:
            self.between.append(sentence)

    def _quote_at(self, offset: int) -> tuple[int, int] | None:
        at = bisect_right(self.quote_starts, offset - 1) - 1
        return self.quotes[at] if at >= 0 and offset < self.quotes[at][1] else None

    def _settle(self, sentence: Sentence, said: list[Saying]) -> list[Attribution]:
        """Bounds, relays and stances of a sentence's attributions."""
        bounded = []
        for number, one in enumerate(said):
            for other in said[number + 1 :]:
                joint = grammar.NEW_CLAUSE.search(self.text, max(one.cue.end, other.source[0] - 14), other.source[0])
                if joint is None and grammar.OPPOSED.search(self.text, max(0, one.source[0] - 10), one.source[0]):
                    joint = grammar.COMMA.match(self.text, other.source[0] - 2)
                if joint and not other.whole:
                    one = replace(one, end=min(one.end, joint.start()))
                    break
            bounded.append(one)
        made: list[Attribution] = []
        for one in bounded:
            speaker, kept = self._relayed(one, bounded)
            if kept:
                made.append(Attribution(*self._widened(one.start, one.end), speaker, one.cue.word, self._stance(one)))
        return made

    def _asides(self, sentence: Sentence, said: list[Saying]) -> Iterator[Attribution]:
        """What the article sets between the words of others; no quotations, nothing that has a source of its own."""
        begin = min((one.start for one in said if not one.whole), default=sentence.end)
        recalled = backgrounds(self.text, begin, sentence.end)
        for start, end in (*asides(self.text, sentence.start, sentence.end), *recalled):
            if self._quote_at(start) is None and not any(start <= one.cue.start < end for one in said):
                yield Attribution(start, end, None, "aside")

    def _relayed(self, one: Saying, said: list[Saying]) -> tuple[Speaker, bool]:
        """The speaker with those who pass the words on; False if the words are but part of what another says."""
        speaker = one.speaker
        for outer in said:
            if outer is one or outer.speaker.text == speaker.text or outer.cue.kind == "going_on":
                continue
            passes, passed = is_relay(outer.speaker.text), is_relay(speaker.text)
            if not outer.start <= one.source[0] < outer.end:
                continue
            if outer.whole and not passes and is_bare_data(speaker):
                return outer.speaker, True  # "Initial figures showed 12 died, the ministry said"
            if one.whole and passes == passed:
                if one.cue.word == "citing" and outer.whole:
                    speaker = with_via(speaker, outer.speaker)
                continue
            if not one.whole and not outer.whole and outer.cue.start > one.cue.start:
                continue
            passed = passed or (outer.cue.word == "according to" and one.cue.word in _REPORTING)
            if passed and not passes:
                if one.whole == outer.whole or outer.whole:
                    speaker = with_via(outer.speaker, speaker)
            elif one.cue.word in DEEDS or (one.cue.kind == "weak" and not outer.whole and not passes):
                return speaker, False
            else:
                speaker = with_via(speaker, outer.speaker)
        return speaker, True

    def _widened(self, start: int, end: int) -> tuple[int, int]:
        """A stretch grown to the whole of the quotations that it cuts."""
        first, last = self._quote_at(start + 1), self._quote_at(end - 1)
        return min(start, first[0]) if first else start, max(end, last[1]) if last else end

    def _stance(self, one: Saying) -> Stance:
        known = tables().stances
        window = self.text[one.source[1] : one.cue.end + 40].lower() if one.source[1] <= one.cue.start else one.cue.word
        if one.cue.word in known["denied"]:
            return "denied"
        if one.cue.word in known["doubted"] or "cast doubt" in window:
            return "doubted"
        return "unconfirmed" if _unconfirmed().search(window) else "asserted"

    def _labelled(self) -> Iterator[tuple[Sentence, Speaker]]:
        """The sentences that begin with whose words they are, so that "he" in the next is known."""
        begins = [sentence.start for sentence in self.sentences]
        for label in self.labels:
            at = bisect_right(begins, label.source[0]) - 1
            if at >= 0 and label.source[1] <= label.start and (speaker := self.cast.resolve(*label.source)):
                yield self.sentences[at], speaker

    def _read_labels(self) -> None:
        for label in self.labels:
            if any(a.start <= label.start and label.end <= a.end for a in self.found):
                continue
            speaker = self.cast.resolve(*label.source)
            if speaker is not None and (speaker.name or is_known(self.text[slice(*label.source)])):
                self.found.append(Attribution(label.start, label.end, speaker, "label"))

    def _read_handed(self) -> None:
        """A list or a full text behind a colon belongs to whom the sentence before the colon gives as its source."""
        for number, sentence in enumerate(self.sentences[:-1], 1):
            if self.text[sentence.end - 1] != ":":
                continue
            start = self.sentences[number].start
            written = handed.writer(self.text, sentence)
            speaker = self.cast.resolve(*written) if written else None
            if speaker:
                self.found.append(Attribution(start, self.sentences[-1].end, speaker, "text"))
                continue
            end = handed.list_end(self.text, self.sentences, number)
            told = [a for a in self.found if a.speaker and a.start < sentence.end and sentence.start < a.end]
            if told and end:
                self.found.append(replace(told[-1], start=start, end=end))

    def _name_undefined(self) -> list[Attribution]:
        """ "A monitoring group said ..." named in what follows: give it the name."""
        named: list[Attribution] = []
        for number, one in enumerate(self.found):
            speaker = one.speaker
            if speaker and not speaker.role and _UNDEFINED.match(speaker.text):
                for later in self.found[number + 1 :]:
                    if later.start - one.end > _NAMED_SOON:
                        break
                    body = later.speaker and later.speaker.organisation
                    if later.speaker and body and not later.speaker.role and " " in body and body[0].isupper():
                        one = replace(one, speaker=speaker.model_copy(update={"organisation": body}))
                        break
            named.append(one)
        return named
