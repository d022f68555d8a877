"""The cues of a sentence with their sources and the side on which their content stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summarize.language import going_on, grammar, quoted_as, wanted
from summarize.language.agreement import is_plausible, is_plural, is_several
from summarize.language.cast import Cast, is_body
from summarize.language.cues import Cue, is_noun, tables
from summarize.language.gapping import gapped
from summarize.language.hearsay import Hearsay, counts, figures, hearsay
from summarize.language.identities import is_relay, unarticled, with_via
from summarize.language.sentences import Sentence
from summarize.language.source_words import OWNING
from summarize.language.sources import before
from summarize.language.turned import after
from summarize.schemas import Speaker


@dataclass(frozen=True, slots=True)
class Saying:
    """A cue with its source; ``whole``: its content stands before the cue (and may go on behind it)."""

    start: int
    end: int
    speaker: Speaker
    cue: Cue
    source: tuple[int, int]
    whole: bool


class Sayings:
    """Reads the sentences of one article, in order."""

    def __init__(self, text: str, cast: Cast, quote_starts: Sequence[int]) -> None:
        self.text = text
        self.cast = cast
        self.quote_starts = quote_starts
        self._previous: Sentence | None = None
        self._someone_spoke = self._body_spoke = False

    def read(self, sentence: Sentence, cues: Sequence[Cue]) -> list[Saying]:
        """The sayings of a sentence, in the order of their cues; the cast meets their sources."""
        said: list[Saying] = []
        for cue in cues:
            if cue.kind == "before_source":
                made = self._before_source(sentence, cue)
            elif cue.kind == "going_on":
                made = self._going_on(sentence, cue, said)
            else:
                made = self._verb(sentence, cue, said)
            if made is not None:
                said.append(made)
        said = sorted((*said, *self._hearsay(sentence, said)), key=lambda one: one.cue.start)
        self._apportion(sentence, said)
        said = said or list(self._counts(sentence))[:1]
        said.extend(self._figures(sentence, bool(said)))
        self._previous = sentence
        self._someone_spoke = bool(said)
        self._body_spoke = any(is_body(one.speaker) for one in said)
        return said

    def _apportion(self, sentence: Sentence, said: list[Saying]) -> None:
        """Give each of two sources its own words: "64, according to the brigade, or 71, according to the hospital"."""
        for number, one in enumerate(said[1:], 1):
            before, start = said[number - 1], one.cue.start
            if one.cue.word != "according to":
                continue
            if not grammar.leads(self.text, sentence.start, start):
                joint = None if before.whole else grammar.CONTRARY.search(self.text, before.cue.end, start)
                start = joint.end() if joint else before.source[1]
                if before.cue.word != "according to" and joint is None:
                    continue
                if not joint and grammar.leads(self.text, sentence.start, before.cue.start):
                    breaks = [m.end() for m in grammar.SEGMENT.finditer(self.text, start, one.cue.start - 2)]
                    start = breaks[-1] if breaks else one.cue.start  # "according to A 12 died, according to B 30"
            said[number] = replace(one, start=start)
            said[number - 1] = replace(before, end=min(before.end, start))

    def _verb(self, sentence: Sentence, cue: Cue, said: list[Saying]) -> Saying | None:
        text = self.text
        low = sentence.start
        if cue.word in quoted_as.PASSING and quoted_as.leads_on(text, cue, sentence.end):
            return None
        if said and said[-1].cue.kind != "before_source":
            low = said[-1].cue.end
        if grammar.passive(text[max(low, cue.start - 20) : cue.start]) or not wanted.is_saying(text, cue):
            return None
        if grammar.purpose(text[max(low, cue.start - 30) : cue.start]):
            return None
        source = before(text, low, cue.start)
        inverted = False
        if (
            cue.kind in ("strong", "quoting")
            and (not cue.plain or cue.word == "say")
            and (source is None or grammar.stopped(text[low : cue.start]))
        ):
            source, inverted = self._inverted(sentence, cue, source, low)
        if source is None and going_on.joins(text, low, cue):
            return self._joined(sentence, cue, said)
        if source is None:
            return None
        if cue.word in grammar.NOUNS and not inverted and grammar.governed(text[max(low, source[0] - 12) : source[0]]):
            return None
        phrase = text[slice(*source)]
        if cue.word in grammar.NOUNS and phrase.lower() in grammar.SORTS:
            return None  # "other reports said"
        noun = cue.plain or cue.word in grammar.NOUNS
        if phrase.endswith(OWNING) and (noun or not (inverted or wanted.tells(text, cue))):
            return None  # "the mayor's claim", "the mayor's stated aim"
        if not inverted and not wanted.is_sure(text, phrase, cue):
            return None
        closed = grammar.closed(text[low : min(source[0], cue.start)])
        if cue.kind == "quoting" and not (closed or wanted.has_content(text, cue, sentence.end)):
            return None
        between = text[source[1] : cue.start]
        if cue.plain and (not is_plural(phrase, between) or ("," in between and cue.word != "say")):
            return None
        if not wanted.can_say(text, source, cue):
            return None
        speaker = self._who(sentence, source)
        if speaker is None:
            return None
        tail = source[1] if inverted else cue.end
        via: tuple[str, ...] = ()
        if not inverted and cue.word in grammar.HEARD and not grammar.CLAUSE.match(text, tail):
            heard = after(text, tail, sentence.end)
            if heard is not None:
                tail = heard[1]
                if is_relay(text[slice(*heard)]):
                    via = (unarticled(text[slice(*heard)]),)
        begin = grammar.WHEN.match(text, tail, sentence.end)
        stop = begin.end() if begin else tail
        relay = grammar.TO_RELAY.search(text, tail, stop) if not via else None
        if relay and is_relay(relay[1]):
            via = (relay[1],)
        if via:
            speaker = speaker.model_copy(update={"via": (*via, *speaker.via)})
        lead = text[max(low, said[-1].source[1]) if said else low : min(source[0], cue.start)]
        whole = closed or wanted.points_back(text, lead, stop, sentence.end)
        if (
            cue.kind == "weak"
            and not closed
            and (cue.word not in tables().back if whole else text[stop : stop + 1] in ",;.")
        ):
            return None
        self.cast.meet(speaker)
        if not whole:
            start = sentence.start if not said and lead.lower().startswith(grammar.LED_IN) else stop
            if counted := grammar.ANTECEDENT.search(lead):
                start = min(source[0], cue.start) - len(lead) + counted.start()
            end = wanted.content_end(text, cue, lead, stop, sentence.end)
            return Saying(start, end, speaker, cue, source, False)
        end = sentence.end
        if closed or (inverted and len(lead.split()) > 1):
            # behind a quotation's source only a further quotation is theirs; "adding that" has its own cue
            further = bisect_right(self.quote_starts, stop)
            if not (further < len(self.quote_starts) and self.quote_starts[further] < sentence.end):
                end = stop
        return Saying(sentence.start, end, speaker, cue, source, True)

    def _joined(self, sentence: Sentence, cue: Cue, said: list[Saying]) -> Saying | None:
        """ "The council met and said that": the subject of the verb before has it, the last speaker's if one spoke."""
        if said:
            own = said[-1].cue.kind in ("strong", "quoting")
            return replace(said[-1], start=cue.end, end=sentence.end, cue=cue, whole=False) if own else None
        return self._further(sentence, cue, going_on.subject(self.text, sentence.start, cue.start))

    def _further(self, sentence: Sentence, cue: Cue, source: tuple[int, int] | None) -> Saying | None:
        """What a verb behind the first one of its subject tells."""
        speaker = self._who(sentence, source) if source else None
        if source is None or speaker is None:
            return None
        self.cast.meet(speaker)
        return Saying(cue.end, sentence.end, speaker, cue, source, False)

    def _inverted(
        self, sentence: Sentence, cue: Cue, source: tuple[int, int] | None, low: int
    ) -> tuple[tuple[int, int] | None, bool]:
        """The phrase behind the verb ("said Ann Lee"), if that is the source rather than the one before it."""
        text = self.text
        turned = after(text, cue.end, sentence.end)
        if turned is None or grammar.CLAUSE.match(text, cue.end) or (source and cue.word not in grammar.INVERTING):
            return source, False
        if cue.word not in grammar.INVERTING and not grammar.stopped(text[low : cue.start]):
            return source, False
        when = grammar.WHEN.match(text, turned[1], sentence.end)
        stop = when.end() if when else turned[1]
        sure = source is None or grammar.closed(text[low : cue.start]) or bool(when and grammar.OCCASION.match(when[0]))
        ending = grammar.TURNED if sure else grammar.ENDED
        if ending.match(text, stop, sentence.end) or ending.match(text, turned[1], sentence.end):
            return turned, True
        return source, False

    def _before_source(self, sentence: Sentence, cue: Cue) -> Saying | None:
        source = after(self.text, cue.end, sentence.end)
        if source is None or quoted_as.leads_on(self.text, cue, sentence.end):
            return None
        if cue.word not in ("according to", "citing", "quoting") and not is_plausible(self.text[slice(*source)]):
            return None
        speaker = self._who(sentence, source)
        if speaker is None:
            return None
        self.cast.meet(speaker)
        start, end = sentence.start, sentence.end
        if cue.word.endswith(" by") and self.text[max(start, cue.start - 2) : cue.start] == ", ":
            # ", put by police at 30,": the words between the commas and what they are about
            breaks = [m.end() for m in grammar.SEGMENT.finditer(self.text, start, cue.start - 2)]
            closing = grammar.SEGMENT.search(self.text, source[1], end)
            start, end = (breaks[-1] if breaks else start), (closing.start() if closing else end)
        return Saying(start, end, speaker, cue, source, True)

    def _hearsay(self, sentence: Sentence, said: Sequence[Saying]) -> Iterator[Saying]:
        """ "a statement by Ann Lee that", "the mayor's claim that"."""
        for found in hearsay(self.text, sentence.start, sentence.end):
            # "his claim that he said": the nearest to the words has them
            if any(found.start <= one.cue.start < found.end for one in said):
                continue
            speaker = self._who(sentence, found.source)
            if speaker is not None and is_plausible(self.text[slice(*found.source)]):
                self.cast.meet(speaker)
                cue = Cue(found.start, found.end, "weak", "statement")
                yield Saying(found.end, sentence.end, speaker, cue, found.source, False)

    def _counts(self, sentence: Sentence) -> Iterator[Saying]:
        """ "By the ministry's count", "the ministry's latest estimate is": all of the sentence is theirs."""
        for found in counts(self.text, sentence.start, sentence.end):
            if made := self._given(sentence, found, sentence.start, sentence.end):
                self.cast.meet(made.speaker)
                yield made

    def _figures(self, sentence: Sentence, told: bool) -> Iterator[Saying]:
        """ "The company's figure of 1,900", whoever speaks of it; behind a saying, "the Red Cross at 60"."""
        left_out = gapped(self.text, sentence.start, sentence.end) if told else ()
        for found in (*left_out, *figures(self.text, sentence.start, sentence.end)):
            if made := self._given(sentence, found, found.start, found.end):
                yield made

    def _given(self, sentence: Sentence, found: Hearsay, start: int, end: int) -> Saying | None:
        speaker = self._who(sentence, found.source) if is_plausible(self.text[slice(*found.source)]) else None
        cue = Cue(found.start, found.end, "before_source", "count")
        return Saying(start, end, speaker, cue, found.source, True) if speaker is not None else None

    def _going_on(self, sentence: Sentence, cue: Cue, said: list[Saying]) -> Saying | None:
        text = self.text
        if cue.word == "saying" and (quoted := quoted_as.find(text, sentence.start, cue, sentence.end)):
            return self._quoted(sentence, cue, quoted)
        if cue.word not in grammar.LOOSE and not grammar.CLAUSE.match(text, cue.end):
            return None
        if not wanted.is_saying(text, cue):
            return None
        own = grammar.OWN.search(text, sentence.start, cue.start)
        # "the firm was claiming it back", someone said
        own = own if own and (own["link"] or cue.word == "accusing" or grammar.CLAUSE.match(text, cue.end)) else None
        if said and not own:
            return replace(said[-1], start=cue.end, end=sentence.end, cue=cue, whole=False)
        if grammar.OPENING.match(text, sentence.start, cue.start):
            made = self._further(sentence, cue, going_on.behind(text, cue, sentence.end))
            return replace(made, end=made.source[0]) if made else None
        who = own.span("who") if own else (sentence.start, cue.start)
        # "a recording of Ann Lee saying that"
        source = None
        if own or not (text[cue.start - 2] == "," or cue.word in grammar.TRANSITIVE):
            source = before(text, *who, any_noun=own is not None)
        if source is None or grammar.ISSUED.search(text, sentence.start, source[0]):
            source = going_on.subject(text, sentence.start, cue.start) or source
        return self._further(sentence, cue, source)

    def _quoted(self, sentence: Sentence, cue: Cue, quoted: quoted_as.Quoted) -> Saying | None:
        """Whom somebody quotes; a paper or an agency passes their words on."""
        speaker = self._who(sentence, quoted.source)
        relay = self._who(sentence, quoted.relay) if quoted.relay else None
        if speaker is None:
            return None
        self.cast.meet(speaker)
        whole = quoted_as.is_behind(self.text, sentence.start, quoted, sentence.end)
        start = sentence.start if whole else quoted.end
        return Saying(start, sentence.end, with_via(speaker, relay) if relay else speaker, cue, quoted.source, whole)

    def _who(self, sentence: Sentence, source: tuple[int, int]) -> Speaker | None:
        """The speaker whom a phrase means; "it" and "they" look in the sentence first."""
        text = self.text
        pronoun = text[slice(*source)].lower()
        if pronoun in ("he", "she"):
            person = after(text, sentence.start, source[0])
            if person and person[0] == sentence.start and grammar.PREDICATE.match(text, person[1], source[0]):
                speaker = self.cast.person(*person)
                if speaker is not None and speaker.name:
                    return speaker
        if pronoun == "it" or pronoun.startswith("its "):
            body = going_on.subject(text, sentence.start, source[0]) if pronoun == "it" else None
            if body and not is_several(text[slice(*body)]):
                return self.cast.resolve(*body)
            if not self._body_spoke:
                self._meet_topic(several=False)
        if (pronoun == "they" or pronoun.startswith("their ")) and not self._someone_spoke:
            self._meet_topic(several=True)
        if pronoun == "they":
            words = list(re.finditer(r"[A-Za-z]+s\b", text[sentence.start : source[0]]))
            for word in reversed(words):
                if is_noun(word.group()):
                    earlier = before(text, sentence.start, sentence.start + word.end())
                    if earlier is not None:
                        return self.cast.resolve(*earlier)
        return self.cast.resolve(*source)

    def _meet_topic(self, *, several: bool) -> None:
        """Who the previous sentence is about, though they did not speak: "it", "its" and "their" mean them."""
        if self._previous is None:
            return
        source = going_on.subject(self.text, self._previous.start, self._previous.end)
        speaker = self.cast.resolve(*source) if source else None
        head = speaker.text.split(" of ")[0].lower() if speaker else ""
        plural = head.endswith("s") and not head.endswith("ss")
        if speaker is not None and plural == several and (several or is_body(speaker)):
            self.cast.meet(speaker)
