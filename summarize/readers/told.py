"""What somebody in a report tells or denies, clause by clause, and where a report tells what another denies."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby, islice
from typing import NamedTuple

from summarize.language import contraries, names, plain_clauses, propositions, speakers, turned_clauses
from summarize.language.concordance import concordance
from summarize.language.propositions import Party, Proposition
from summarize.language.sentences import Sentence
from summarize.language.synonyms import root
from summarize.language.verb_groups import EMPTY, LIMITS
from summarize.language.vocabulary import lemma
from summarize.language.words import BE, kind
from summarize.readers import allegations, frames
from summarize.schemas import Article, Speaker

#: Without one of these no sentence denies anything.
_DENYING = frozenset(
    """not never no nobody none neither t denied denies deny denying failed fails fail refused refuses declined
    dismissed rejected""".split()
)
#: "Cannot", "would not": nothing is denied.
_MAY = re.compile(r"\b(?:can|could|should|may|might|must|need) ?(?:n ?['’] ?)?\Z", re.IGNORECASE)
#: "Did not meet", "failed to stop": a word that denies, and the next.
_NEXT = re.compile(r"(\w+)(?:[\s\"“”‘’'`]+([^\W\d_]+))?")
_NOT = frozenset(("not", "t", "never"))
#: "Failed to", without which nothing was left undone.
_UNDONE = frozenset("failed fails fail refused refuses declined".split())
#: Before these nothing is denied, or not wholly; nor before a verb that tells nothing.
_IDLE = LIMITS | frozenset("all be too very an a the sure clear".split())
_IDLE_KINDS = frozenset(("pronoun", "relative", "conjunction", "preposition", "modal"))
_LESS = re.compile(r"no (?:longer|one|more|less|doubt|matter|surprise|secret|idea)\b", re.IGNORECASE)
#: "There is no deal", "no deal was made"; not "no friend of mine".
_NONE = re.compile(r"no (?:[\w’'-]+ ){1,4}?(?:has|have|had|was|were|is|are|will)\b", re.IGNORECASE)
_THERE = re.compile(
    r"\b(?:is|was|are|were|been|be|['’] ?s|have|has|had|found|reached|made|sent|received|got|gave|issued"
    r"|heard|saw|used|fired) \Z",
    re.IGNORECASE,
)
#: "No evidence that they met": whoever says so does not believe it.
_NO_SIGN = re.compile(
    r"\b(?:no|n[o’']t any|without(?: any)?) (?:\w+ ){0,2}(?:evidence|proof|indications?|signs?) (?:yet |so far )?that ",
    re.IGNORECASE,
)
_DENYING_IT = re.compile(r"\bden(?:y|ied|ies|ying) (?:ever |having |knowingly )*\Z", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+|[^\W\d_]+")
_HELPS = frozenset(("auxiliary", "modal", "adverb"))
#: The word before another begins so near to it.
_BESIDE = 15
_NONE_OF = frozenset(("none", "neither"))
#: A "not" denies one of the next words.
_REACH, _FEW = 60, 8
#: No sentence is longer, for looking for two words of one.
_SENTENCE = 250
_NAMED = re.compile(r"\b(?!The\b)[A-Z]")
#: A number but for a year.
_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d\d\b)\d")


class Told(NamedTuple):
    """A proposition that somebody in an article asserts or denies.

    ``begin``: where its sentence begins. ``framed``: it is denied by what stands over it, "denied that".
    """

    article: Article
    said: Proposition
    speaker: Speaker | None
    begin: int
    framed: bool

    @property
    def place(self) -> tuple[str, int, bool]:
        """What tells it from all others."""
        return self.article.id, self.said.at, self.said.denied


def denied(
    article: Article, spans: Sequence[Sentence], attributions: Sequence[speakers.Attribution]
) -> tuple[Told, ...]:
    """What somebody in a report says is not so.

    Args:
        article: the report.
        spans: its sentences, in order.
        attributions: who vouches for what in it.
    """
    text = article.text
    cues = [
        at for at in concordance(text).at(_DENYING) if not _MAY.search(text, max(0, at - 10), at) and _bears(text, at)
    ]
    places = sorted(
        {*(at for at in concordance(text).at(contraries.denying()) if contraries.stands(text, at)), *_negated(text)}
    )
    found = [(sentence, one) for sentence, near in _sentences(spans, cues) for one in _told(text, sentence, None, near)]
    found += [(sentence, one) for sentence, near in _sentences(spans, places) for one in _turned(text, sentence, near)]
    return tuple(
        _on_word(article, sentence, attributions, said, framed)
        for sentence, (said, framed) in found
        if said.denied and not _NUMBER.search(text, said.at, said.end)
    )


def _negated(text: str) -> Iterator[int]:
    """Where words with contraries stand behind a "not" or a "refused"."""
    for at in concordance(text).at(_NOT | _UNDONE | _NONE_OF):
        for word in islice(_WORD.finditer(text, at, at + _REACH), 1, _FEW):
            if word[0] in contraries.firsts():
                yield word.start()


def _bears(text: str, at: int) -> bool:
    """Whether the words from one that denies on can deny that something is there or was done."""
    found = _NEXT.match(text, at)
    assert found is not None
    word, behind = found[1].lower(), (found[2] or "").lower()
    if word in _NOT:
        idle = not behind or behind in _IDLE or (kind(behind) in _IDLE_KINDS and behind not in plain_clauses.AT)
        return not idle and (behind == "done" or behind in BE or lemma(behind) not in EMPTY)
    if word in _UNDONE:
        return behind == "to"
    if word != "no":
        return True
    if _LESS.match(text, at):
        return False
    return _NONE.match(text, at) is not None or _THERE.search(text, max(0, at - 8), at) is not None


def _sentences(spans: Sequence[Sentence], places: Sequence[int]) -> Iterator[tuple[Sentence, list[int]]]:
    """The sentences in which places of a text lie, each with its places."""
    begins = [sentence.start for sentence in spans]
    for at, near in groupby(places, lambda place: bisect_right(begins, place) - 1):
        if at >= 0:
            yield spans[at], list(near)


def _told(
    text: str, sentence: Sentence, wanted: frozenset[str] | None, near: Sequence[int] = ()
) -> Iterator[tuple[Proposition, bool]]:
    """The clauses of a sentence that are told or denied, not asked or wished; and whether others' words deny them."""
    begin = sentence.start
    if "?" in text[begin : sentence.end]:
        return
    yield from _framed(text, sentence, plain_clauses.told(text, begin, sentence.end, wanted, near))


def _turned(text: str, sentence: Sentence, near: Sequence[int]) -> Iterator[tuple[Proposition, bool]]:
    """The clauses of a sentence whose words, at these offsets, have contraries."""
    if "?" not in text[sentence.start : sentence.end]:
        yield from _framed(text, sentence, turned_clauses.told(text, sentence.start, sentence.end, near))


def _framed(text: str, sentence: Sentence, clauses: Iterable[Proposition]) -> Iterator[tuple[Proposition, bool]]:
    """Clauses of a sentence with what stands over them."""
    begin = sentence.start
    for said in clauses:
        frame = frames.over(text, begin, said.at)
        if frame == "told" and frames.called_false(text, begin, said.at, sentence.end):
            frame = "denied"
        if frame == "denied" and said.denied and _DENYING_IT.search(text, begin, said.at):
            yield said, True
        elif frame == "denied" or (not said.denied and _NO_SIGN.search(text, begin, said.start)):
            yield replace(said, denied=not said.denied), True
        elif frame == "told":
            yield said, False


def _on_word(
    article: Article,
    sentence: Sentence,
    attributions: Sequence[speakers.Attribution],
    said: Proposition,
    framed: bool,
) -> Told:
    """A proposition with whoever vouches for it, who is its "he", "it" or "we"."""
    found = speakers.speaker_of(attributions, said.at, said.at + 1)
    speaker = found.speaker if found else None
    if speaker is None and article.source:
        speaker = Speaker(text=article.source, organisation=article.source)
    elif speaker is not None and (party := _party(speaker)):
        known = said.names | (party.words if _NAMED.search(speaker.text) else frozenset())
        if said.doer is not None and not said.doer.head:
            said = replace(said, doer=party, names=known)
        elif framed and said.doer is None and said.thing is not None:
            # whoever denies that a deal was made is party to it
            said = replace(said, around=said.around | party.words, names=known)
    return Told(article, said, speaker, sentence.start, framed)


def _party(speaker: Speaker) -> Party | None:
    """Whoever speaks, as what "he", "it" or "we" stands for."""
    words = [root(word) for word in names.canonical(speaker.name or speaker.text).split()]
    return Party(words[-1], frozenset(words)) if words else None


class Report:
    """One article laid out for looking things up in it, as far as they are asked for."""

    def __init__(self, article: Article, spans: Sequence[Sentence]) -> None:
        self.article, self.spans = article, spans
        self._forms: dict[str, list[str]] = defaultdict(list)
        self._places: dict[str, list[int]] = {}
        self._told: dict[tuple[int, bool], list[tuple[Sentence, Proposition, bool]]] = {}

    def hold(self, sought: Container[str]) -> Iterable[str]:
        """Which of the roots its words have; these can then be looked for."""
        for word in set(_WORD.findall(self.small)):
            if (of := root(word)) in sought:
                self._forms[of].append(word)
        return self._forms

    @cached_property
    def small(self) -> str:
        """Its text in small letters."""
        return self.article.text.lower()

    @cached_property
    def attributions(self) -> Sequence[speakers.Attribution]:
        return speakers.attribute(self.article.text, self.spans)

    def at(self, sought: str) -> list[int]:
        """Where words of a root stand."""
        if sought not in self._places:
            self._places[sought] = [at for word in self._forms.get(sought, ()) for at in self._whole(word)]
        return self._places[sought]

    def _whole(self, word: str) -> Iterator[int]:
        """Where a word stands by itself."""
        small, size = self.small, len(word)
        at = small.find(word)
        while at >= 0:
            if not (small[at - 1 : at].isalnum() or small[at + size : at + size + 1].isalnum()):
                yield at
            at = small.find(word, at + size)

    def _can_be_verb(self, at: int) -> bool:
        """Whether a word is a verb by its form or by the one before it: "was shot"; not "the shot"."""
        text = self.article.text
        word, before = _WORD.match(text, at), text[max(0, at - _BESIDE) : at].lower().split()[-1:]
        if word is None or text[at].isupper():
            return False
        return kind(word[0]) != "noun" or bool(before and (kind(before[0]) in _HELPS or before[0].endswith("t")))

    def answers(self, denial: Told, predicate: str) -> Iterator[Told]:
        """What the report tells of what is denied, by a predicate or what is there."""
        own = self.article is denial.article
        tried = self.at(predicate)
        if denial.said.sort == "does" and denial.said.thing is None:
            tried = [at for at in tried if not (own and at == denial.said.at) and self._can_be_verb(at)]
        if denial.said.sort == "turned":
            tried = [at for at in tried if contraries.answers(self.article.text, at, denial.said.question)]
        heads = [] if denial.said.thing else [party.head for party in named(denial.said)[:1]]
        sought = [heads, [] if own or denial.said.sort == "turned" else denial.said.names]
        beside = [[at for word in words for at in self.at(word)] for words in sought if words]
        for place in tried:
            if all(any(abs(place - at) < _SENTENCE for at in places) for places in beside):
                for sentence, said, framed in self._clauses(place, denial.said, predicate):
                    if propositions.contradict(denial.said, said, pronouns=True):
                        yield _on_word(self.article, sentence, self.attributions, said, framed)
                    elif framed and said.denied and (claimed := self._claimed(sentence, said)):
                        yield claimed

    def _claimed(self, sentence: Sentence, said: Proposition) -> Told | None:
        """What a report says that others claim where it is denied: "denied the paper's report that ..."."""
        text = self.article.text
        match = allegations.REJECTED.search(text, sentence.start, said.end)
        found = allegations.read(text, sentence.start, match.start(), sentence.end) if match else None
        if found is None or found.start > said.at:
            return None
        one = _on_word(self.article, sentence, self.attributions, said, True)
        return one._replace(said=replace(one.said, denied=False), speaker=found.speaker, framed=False)

    def _clauses(self, place: int, denial: Proposition, predicate: str) -> list[tuple[Sentence, Proposition, bool]]:
        """The clauses that a word makes with others, read once."""
        turned, text = denial.sort == "turned", self.article.text
        if (place, turned) not in self._told:
            wanted = frozenset((predicate,)) | (
                propositions.MAKING | propositions.GIVING if denial.thing else frozenset()
            )
            self._told[place, turned] = [
                (sentence, said, framed)
                for sentence, near in _sentences(self.spans, [place])
                for said, framed in (_turned(text, sentence, near) if turned else _told(text, sentence, wanted, near))
            ]
        return self._told[place, turned]


def named(said: Proposition) -> list[Party]:
    """Whoever and whatever a proposition calls as other reports would: these words must be there."""
    return [party for party in (said.done, said.doer) if party is not None and party.plain]
