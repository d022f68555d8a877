"""What one voice of a report says and another rejects: "It was a bomb, the army said. The rebels denied it."

The rejection alone tells that two voices are at odds, whatever about: what was said stands in the clause before it,
or, where the rejection repeats it ("denied that police had fired"), in the sentence that has most of its words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from summarize.language import names, sources, speakers
from summarize.language.concordance import concordance, opening
from summarize.language.sentences import Sentence
from summarize.language.speakers import Attribution
from summarize.readers import allegations, quoting
from summarize.readers.quoting import LONGEST_QUOTE
from summarize.schemas import Article, Claim, Quote, Speaker, Stance

#: Words and phrases without which no sentence rejects anything.
_WORDS = frozenset(
    """deny denies denied reject rejects rejected dismiss dismisses dismissed dispute disputes disputed refute refutes
    refuted rebut rebuts rebutted contradict contradicts contradicted lie lies untrue false absurd nonsense rubbish
    fabricate fabricated fabricating fabrication fabrications ridiculous baseless unfounded groundless""".split()
)
_PHRASES = opening(
    "not stand stands stood stick sticks stuck no there said says insists insisted maintains maintained",
    r"(?i:not (?:true|so)|st(?:ands?|ood|icks?|uck) by|no (?:evidence|proof|truth)"
    r"|there(?:[’']s| (?:is|was|are|were|had been|has been|have been)) (?:no|never)"
    r"|(?:said|says|insist(?:s|ed)|maintain(?:s|ed))(?: that)? (?:it|they|he|she|there) (?:did|do|ha[sd]|was|were|is))",
)
_SAID = r"(?:accusation|allegation|claim|report|suggestion|rumou?r|account|version|finding|story)s?"
_ENDS = r"(?=\W*(?:\Z|[.,;:—–\"”\n])|\s(?:on|in|at|and|but|as|yesterday|late|last|again|outright|calling|saying)\b)"
_SURELY = r"(?:den(?:y|ies|ied)|disput(?:e|es|ed)|refut(?:e|es|ed)|rebut(?:s|ted)|contradict(?:s|ed))"
_TURNED_DOWN = r"(?:reject(?:s|ed)?|dismiss(?:es|ed)?)"
_WRONG = (
    r"(?:an? |the |simply |just |all |completely |totally |absolutely |pure |outright |complete )*"
    r"(?:lies?|untrue|not true|false|nonsense|absurd|rubbish|fabricat\w+|ridiculous|baseless|unfounded|groundless)\b"
)
#: A rejection of what was said just before.
_OF_THAT = re.compile(
    rf"\b{_SURELY} (?:it|this|that){_ENDS}"
    rf"|\b(?:{_SURELY}|{_TURNED_DOWN}) (?:the|that|this|these|those|such) {_SAID}{_ENDS}"
    rf"|\b{_TURNED_DOWN} (?:this|that)(?=\W*\Z)"
    rf"|[\"“](?:That|This|It|These|Those)(?:['’]s| is| was| are) {_WRONG}"
    rf"|\b(?:call(?:s|ed)|describe[sd]|brand(?:s|ed)|dismiss(?:es|ed)) (?:it|this|that|(?:the|these|those) {_SAID}) "
    rf"(?:as )?[\"“]?{_WRONG}"
    r"|\b(?:st(?:ands?|ood)|st(?:icks?|uck)) by (?:its|his|her|their|the) (?:account|story|report|version|claim)s?\b"
    r"|\ANot so,",
    re.IGNORECASE,
)
#: "..., a claim that the rebels rejected": what was said stands in the same sentence.
_RELATIVE = re.compile(
    r",? (?:which|something|an? (?:accusation|allegation|claim|report|suggestion|account|figure))(?: that| which)?"
    r" (?P<who>(?:(?!he\b|she\b|they\b|it\b)[\w’'-]+ ){1,7}?)(?:(?:at once|later|also|has|have|had|\w+ly) )*"
    rf"(?:{_SURELY}|{_TURNED_DOWN})(?=\W*\Z)",
    re.IGNORECASE,
)
#: "They accused the mayor of theft, an allegation he denies": whoever is accused denies it.
_ACCUSED = re.compile(
    r"\baccus(?:ed|es|ing) (?P<who>(?:[\w.’'-]+ ){1,6}?)of\b[^.;]{5,220}?"
    r"(?P<answer>,? (?:something|which|(?:an? )?(?:accusation|allegation|charge|claim)s?)(?: that| which)?"
    r" (?:he|she|they|it) (?:(?:has|have|had|\w+ly) )*"
    rf"(?:{_SURELY}|{_TURNED_DOWN}))(?=\W*\Z)",
    re.IGNORECASE,
)
#: "The airline said that it did": answers a sentence of the other sign.
_DID = re.compile(
    r"\b(?:said|says|insist(?:s|ed)|maintain(?:s|ed))(?: that)? (?:it|they|he|she|there) "
    r"(?P<aux>did|does|do|had|has|was|were|is)(?P<no>n[o’']t| not)?\W*\Z",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|no|never|nobody|none|nor)\b|n[’']t\b", re.IGNORECASE)
#: A rejection that repeats what it rejects.
_REPEATS = re.compile(
    rf"\b{_SURELY} (?:(?:the |an? |media )?{_SAID} )?(?:that |having |ever |(?=using|firing|hitting|being|there ))"
    rf"|\b(?:{_TURNED_DOWN}|{_SURELY}) (?:the |an? )?{_SAID} (?:that|of) "
    r"|\bno (?:evidence|proof|truth)(?: \w+)? (?:that|in|to suggest) "
    r"|\b[Tt]here(?:['’]s| is| was| are| were| had been| has been| have been) (?:no|never any) ",
    re.IGNORECASE,
)
#: Whoever rejects what is a rejection already says the same; only who stands by a thing does not.
_REJECTS = re.compile(rf"\b(?:{_SURELY}|{_TURNED_DOWN})\b", re.IGNORECASE)
_STANDS = re.compile(r"\bst(?:and|ood|ick|uck)", re.IGNORECASE)
#: What is denied has been told by somebody, or told as told.
_TOLD = re.compile(r"\b(?:accus|alleg|claim|blam|reported|said|say|suggest|told)", re.IGNORECASE)
#: Words before a verb under which nothing is rejected.
_UNDER = re.compile(
    r"(?:\b(?:not|never|n[o’']t|to|if|when|whether|would|could|can|may|might|must|should|neither)|n[’']t)"
    r"(?: \w+ly)?\s+\Z"
    r"|\b(?:if|when|whether)\b[^,;]*\Z",
    re.IGNORECASE,
)
_BREAK = re.compile(r";\s|,? but |,? while |,? although |\s[–—-]\s|: |, (?:and|or|so|as) ")
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5
_EMPTY = frozenset(
    "that this have been were they them from with said says told there their would could about which what when where"
    " also more than over into after before some such other under only just very will report claim offic minis"
    " spoke gover autho state".split()
)
#: A sentence says what a rejection repeats when it holds two of its words and this share of them.
_SHARED, _SHARE = 2, 0.6
#: Two words alone are enough no more than so many sentences away.
_NEAR = 4
#: At most so many in one report: a denial in every sentence is a debate.
_MOST = 8


@dataclass(frozen=True, slots=True)
class _Side:
    start: int
    end: int
    speaker: Speaker | None


def read(article: Article, sentences: Sequence[Sentence], attributions: Sequence[Attribution]) -> list[Claim]:
    """Pairs of claims without a figure: what was said, and who rejects it.

    Args:
        article: the report.
        sentences: its sentences, in order.
        attributions: who vouches for what in it.

    Returns:
        For each rejection two claims of one proposition, the first asserted, the second denied, by different voices.
    """
    found: list[Claim] = []
    for said, rejected in _Report(article, sentences, attributions).pairs():
        if len(found) < 2 * _MOST:
            words = article.text[said.start : said.end]
            found += [_claim(article, said, words, "asserted"), _claim(article, rejected, words, "denied")]
    return found


class _Report:
    def __init__(self, article: Article, sentences: Sequence[Sentence], attributions: Sequence[Attribution]) -> None:
        self.article, self.text, self.sentences, self.attributions = article, article.text, sentences, attributions
        self.own = Speaker(text=article.source, organisation=article.source) if article.source else None

    def pairs(self) -> Iterator[tuple[_Side, _Side]]:
        for at in self._triggered():
            sentence = self.sentences[at]
            words = self.text[sentence.start : sentence.end]
            if words.endswith("?"):
                continue
            if match := _RELATIVE.search(words):
                said = self._side(sentence.start, sentence.start + match.start())
                end = sentence.start + match.end("who")
                yield from self._opposed(said, self._rejecting(end, end, sentence.end, match["who"].strip()))
            elif match := _ACCUSED.search(words):
                end = sentence.start + match.start("answer")
                accuser = sources.before(self.text, sentence.start, sentence.start + match.start())
                who = self.text[slice(*accuser)] if accuser else ""
                said = self._rejecting(sentence.start, sentence.start + match.start(), end, who)
                yield from self._opposed(said, self._rejecting(end, end, sentence.end, match["who"].strip()))
            elif (match := _OF_THAT.search(words)) and not _under(words, match):
                yield from self._of_that(at, sentence.start + match.start(), sentence.start + match.end())
            elif (match := _DID.search(words)) and at and self._turns(at, match["aux"], bool(match["no"])):
                yield from self._of_that(at, sentence.start + match.start(), sentence.end)
            elif sentence.start < self.article.headline_end:
                continue
            elif (match := _REPEATS.search(words) or allegations.REJECTED.search(words)) and not _under(words, match):
                start, end = sentence.start + match.start(), sentence.start + match.end()
                found = list(self._repeated(at, start, end))
                yield from found or self._claimed(sentence, start)

    def _triggered(self) -> list[int]:
        """Which sentences may reject something."""
        begins, words = [sentence.start for sentence in self.sentences], concordance(self.text)
        places = (*words.at(_WORDS), *(match.start() for match in words.matches(_PHRASES)))
        return sorted({bisect_right(begins, place) - 1 for place in places} - {-1})

    def _turns(self, at: int, auxiliary: str, denies: bool) -> bool:
        """Whether the sentence before has the same auxiliary and the other sign."""
        before = self.text[self.sentences[at - 1].start : self.sentences[at - 1].end]
        same = re.search(rf"\b{auxiliary}(?:\b|n[’'])", before, re.IGNORECASE)
        return same is not None and bool(_NOT.search(before)) is not denies

    def _of_that(self, at: int, start: int, end: int) -> Iterator[tuple[_Side, _Side]]:
        sentence = self.sentences[at]
        joints = list(_BREAK.finditer(self.text, sentence.start, start))
        if joints and joints[-1].start() - sentence.start > 20:
            said = self._side(sentence.start, joints[-1].start())
            rejected = self._rejecting(joints[-1].end(), start, max(end, self._clause_end(end, sentence.end)))
        elif at and self.sentences[at - 1].paragraph >= sentence.paragraph - 1:
            before = self.sentences[at - 1]
            twice = _REJECTS.search(self.text, before.start, before.end) or " also " in self.text[sentence.start : end]
            if twice and not _STANDS.search(self.text, start, end):
                return
            said, rejected = self._side(before.start, before.end), self._rejecting(sentence.start, start, sentence.end)
        else:
            return
        yield from self._opposed(said, rejected)

    def _opposed(self, said: _Side, rejected: _Side) -> Iterator[tuple[_Side, _Side]]:
        """The two sides, if somebody told the first, and the second is another voice."""
        words = self.text[said.start : said.end]
        told = said.speaker is not self.own or _TOLD.search(words)
        if told and not words.endswith("?") and " whether " not in words and self._at_odds(said, rejected):
            yield said, rejected

    def _repeated(self, at: int, start: int, end: int) -> Iterator[tuple[_Side, _Side]]:
        sentence = self.sentences[at]
        words = self.text[end : self._clause_end(end, sentence.end)]
        told, first = _stems(words), next((word for word in _WORD.findall(words.lower()) if _stems(word)), "")
        if len(told) < _SHARED:
            return
        rejected = self._rejecting(sentence.start, start, sentence.end)
        said = [
            (shared, -abs(other - at), other)
            for other, candidate in enumerate(self.sentences)
            if other != at and (shared := self._repeats(candidate, told, first, abs(other - at), rejected))
        ]
        if said:
            nearest = self.sentences[max(said)[2]]
            yield self._side(nearest.start, nearest.end), rejected

    def _claimed(self, sentence: Sentence, start: int) -> Iterator[tuple[_Side, _Side]]:
        """What a rejection says that others claim, and the rejection."""
        if found := allegations.read(self.text, sentence.start, start, sentence.end):
            end = self._clause_end(found.start, sentence.end)
            rejected = self._rejecting(sentence.start, start, end)
            claimed = replace(self._side(found.start, end), speaker=found.speaker)
            if self._at_odds(claimed, rejected):
                yield claimed, rejected

    def _repeats(self, candidate: Sentence, told: frozenset[str], first: str, far: int, rejected: _Side) -> int:
        """How many words of what is rejected a sentence has that says it, so many sentences away; 0 if it does not."""
        words = self.text[candidate.start : candidate.end]
        if first[:_STEM] not in words.lower():
            return 0
        both = told & _stems(words)
        shared = len(both)
        few = shared < _SHARED or shared < _SHARE * len(told) or (shared == _SHARED and (both != told or far > _NEAR))
        if few or not _stems(first) <= both:
            return 0
        if words.endswith("?") or _NOT.search(words) or _REJECTS.search(words):
            return 0
        if candidate.end <= self.article.headline_end:
            return 0
        return shared if self._at_odds(self._side(candidate.start, candidate.end), rejected) else 0

    def _clause_end(self, start: int, end: int) -> int:
        joint = _BREAK.search(self.text, start, end)
        return joint.start() if joint else end

    def _side(self, start: int, end: int) -> _Side:
        start, end = quoting.trimmed(self.text, start, min(end, start + LONGEST_QUOTE))
        said = speakers.speaker_of(self.attributions, start, end)
        return _Side(start, end, said.speaker if said else self.own)

    def _rejecting(self, start: int, verb: int, end: int, who: str = "") -> _Side:
        """The side of whoever stands before the verb of rejecting, where nobody else is given as the source."""
        side = self._side(start, end)
        if not who and side.speaker is self.own and (found := sources.before(self.text, start, verb)):
            who = self.text[slice(*found)]
        return replace(side, speaker=Speaker(text=who)) if who else side

    def _at_odds(self, said: _Side, rejected: _Side) -> bool:
        """Whether the two are of different voices, both of some length."""
        one, two = said.speaker, rejected.speaker
        if one is None or two is None or said.end - said.start < 15:
            return False
        return not names.same(one.name or one.text, two.name or two.text)


def _under(words: str, match: re.Match[str]) -> bool:
    """Whether a condition or a "not" stands over a verb of rejecting: then nothing is rejected."""
    return _UNDER.search(words, 0, match.start()) is not None


@lru_cache(maxsize=4096)
def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(words.lower())) - _EMPTY


def _claim(article: Article, side: _Side, said: str, stance: Stance) -> Claim:
    text = article.text[side.start : side.end]
    return Claim(
        id="",
        article=article.id,
        kind="status",
        quote=Quote(text=text, start=side.start, end=side.end),
        statement=quoting.statement(text),
        subject=None,
        as_of=article.published,
        speaker=side.speaker,
        stance=stance,
        headline=side.start < article.headline_end,
        proposition=f"said: {' '.join(said.split())}",
    )
