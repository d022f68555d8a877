"""Statuses and timings: what an article says without a number, by the tables of statuses.toml.

A proposition is "topic: key" - a question and what it is asked of - so that two reports which answer the same
question meet: "acknowledges: north korea", "responsible: attack", "when it arrived: north korea".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarize.language import causes, speakers
from summarize.language.concordance import concordance
from summarize.readers import (
    answers,
    asked_of,
    contests,
    culprits,
    naming,
    nearby,
    quoting,
    subjects,
    timings,
    wordings,
)
from summarize.readers.quoting import LONGEST_QUOTE
from summarize.readers.wordings import Rule
from summarize.schemas import Article, Claim, Quote, Speaker, Stance, Window

if TYPE_CHECKING:
    from summarize.language.dates import TimeMention
    from summarize.language.sentences import Sentence
    from summarize.language.speakers import Attribution

_FIRST_PERSON = frozenset({"i", "we", "you", "us", "me", "there"})
_AFTER_NAME = re.compile(r"\s(?:after|who|which|that|because|when|while|since)\s")

# At most one claim for so many characters of an article, within these limits.
_ONE_IN, _FEWEST, _MOST = 600, 8, 16
_NEARBY = 300
# Questions of states today, and of the one happening that a story is of.
_STATES = frozenset({"in custody", "alive", "open", "blocked", "present"})
# Questions of who did a thing, whose party is read under its fullest name.
_OF_PARTIES = frozenset({"responsible", "fired first", "knew"})
_OF_ONE_EVENT = frozenset({"responsible", "another attacker", "knew", "meant"})
_ANOTHER = re.compile(r"(?:another|a (?:second|third|separate|different)) ", re.IGNORECASE)  # not the story's
# Whether there were more of them is not who it was.
_OTHERS = re.compile(r"\b(?:any|some|no) ?(?:one|body) else\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Hit:
    rule: Rule
    sentence: int
    start: int
    end: int
    proposition: str
    subject: str | None
    stance: Stance
    window: Window | None
    measure: str | None
    beside: bool = False


def read(
    article: Article,
    sentences: Sequence[Sentence],
    attributions: Sequence[Attribution],
    times: Sequence[TimeMention] = (),
) -> list[Claim]:
    """Claims without a figure, in the order of the text.

    Args:
        article: the report.
        sentences: its sentences, in order.
        attributions: who vouches for what in it.
        times: its windows with their offsets, for timings.

    Returns:
        Claims of kind "status" or "timing" with ids ``{article.id}.s1`` and on; about eight for 5,000 characters at
        most, the heaviest of the table first.
    """
    hits = _hits(article, sentences, times)
    most = max(_FEWEST, min(_MOST, len(article.text) // _ONE_IN))
    if len(hits) > most:
        kept = sorted(hits, key=lambda hit: -hit.rule.weight)[:most]
        hits = sorted(kept, key=lambda hit: hit.start)
    return [_claim(article, hit, number, attributions) for number, hit in enumerate(hits, start=1)]


def _hits(article: Article, sentences: Sequence[Sentence], times: Sequence[TimeMention]) -> list[_Hit]:
    text = article.text
    small = concordance(text).small
    begins = [sentence.start for sentence in sentences]
    tried: set[tuple[int, int]] = set()
    found: list[_Hit] = []
    waiting: list[tuple[int, Rule, re.Match[str]]] = []
    for trigger in wordings.triggered(text):
        at = small.find(trigger.words)
        while at >= 0:
            index = bisect_right(begins, at) - 1
            at = small.find(trigger.words, at + 1)
            if index < 0:
                continue
            sentence = sentences[index]
            for rule in trigger.rules:
                if (id(rule), index) in tried:
                    continue
                tried.add((id(rule), index))
                match = rule.search(text, sentence.start, sentence.end)
                if match is None or text[sentence.end - 1] == "?":
                    continue
                if rule.inherits:
                    waiting.append((index, rule, match))
                else:
                    found += _read(article, sentences, index, rule, match, times)
    found.sort(key=lambda hit: (hit.start, hit.end))
    for index, rule, match in waiting:
        before = [h for h in found if index - 2 <= h.sentence <= index and h.start < match.start() and not h.window]
        if before:
            nearest = before[-1]
            phrase = subjects.before(text, sentences[index].start, match.start())
            start = phrase.start if phrase.adjacent and phrase.end > phrase.start else match.start()
            start, end = quoting.clause(text, start, match.end(), sentences[index].end)
            who = text[phrase.start : phrase.end] or None
            found.append(_Hit(rule, index, start, end, nearest.proposition, who, "denied", None, nearest.measure))
    return _distinct(text, found)


def _distinct(text: str, hits: list[_Hit]) -> list[_Hit]:
    """One hit for one proposition and stance in overlapping words, and for words repeated elsewhere.

    What is told of another happening is left out where the same is told of the story's.
    """
    kept: list[_Hit] = []
    said: set[tuple[str, str, str]] = set()
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.rule.weight)):
        words = (hit.proposition, hit.stance, text[hit.start : hit.end].casefold())
        if words in said:
            continue
        if any(_doubles(k, hit) for k in kept):
            continue
        said.add(words)
        kept.append(hit)
    own = {hit.rule.topic for hit in kept if not hit.beside}
    return [hit for hit in kept if not hit.beside or hit.rule.topic not in own]


def _doubles(kept: _Hit, hit: _Hit) -> bool:
    """Whether a hit says again, in some of the same words, what another says of the same question."""
    if not (kept.start < hit.end and hit.start < kept.end):
        return False
    if kept.proposition == hit.proposition:
        return True
    # "no sign that X had acknowledged": what was not seen is not asserted.
    return kept.rule.topic == hit.rule.topic == "acknowledges" and kept.rule is not hit.rule


def _read(
    article: Article,
    sentences: Sequence[Sentence],
    index: int,
    rule: Rule,
    match: re.Match[str],
    times: Sequence[TimeMention],
) -> list[_Hit]:
    text, sentence = article.text, sentences[index]
    groups: dict[str, Any] = match.groupdict()
    phrase = subjects.before(text, sentence.start, match.start())
    given = groups.get("who") or groups.get("who2")
    what = groups.get("what") or groups.get("what2")
    subject = given or (what if rule.kind == "timing" else None) or text[phrase.start : phrase.end]
    if subject and what not in (None, subject) and not given and match.start("what") == match.start() == phrase.end + 1:
        subject = f"{subject} {what}"  # "No payment" before "card numbers"
    if rule.topic == "controls" and given and naming.is_owned(given):  # "the army said it was under its control"
        given = subject = _antecedent(text, sentences, index, phrase.start) or given
    stance = answers.stance(text, sentence, rule, match, phrase)
    if stance is None:
        return []
    window = None
    mention = timings.time_of(text, sentence, match.start(), match.end(), times)
    if rule.topic in _STATES | _OF_ONE_EVENT and timings.long_past(mention, article):
        return []
    if rule.kind == "timing":
        if stance == "denied" or stance == "planned" != rule.stance:
            return []
        if (window := timings.told(mention, article)) is None:
            return []
    if rule.topic in _OF_PARTIES:
        begins = culprits.begins(text, phrase.start, phrase.end)
        subject = given = culprits.named(
            text,
            given or text[begins : phrase.end],
            sentence.start,
            begins,
            given=bool(given),
            denied=stance == "denied",
        )
        if not subject and (stance != "unconfirmed" or _OTHERS.search(text, begins, phrase.end)):
            return []
    elif rule.named and stance == "denied" and naming.is_owned(subject):  # "Brun denied that his troops fired": Brun
        subject = naming.bare(_antecedent(text, sentences, index, phrase.start)) or subject
    asked = what or subject
    if rule.topic == "cause" and _ANOTHER.match(asked):
        return []
    if asked.lower() in _FIRST_PERSON and not rule.key:
        return []
    if naming.is_pronoun(asked):
        asked = _antecedent(text, sentences, index, phrase.start)
    elif rule.named and naming.is_generic(asked):
        asked = nearby.forces(text, max(0, sentence.start - _NEARBY), match.start()) or asked
    keys = asked_of.keys(text, sentence, rule, match, asked)
    start = phrase.start if phrase.adjacent and phrase.end > phrase.start else match.start()
    if window is not None and mention is not None and mention.start < start:
        start = mention.start
    start, end = quoting.clause(text, start, match.end(), sentence.end)
    if window is not None and mention is not None and end < mention.end <= start + LONGEST_QUOTE:
        end = mention.end
    measure = nearby.counted(text, match.start(), sentence.end) if rule.counted else None
    subject = _AFTER_NAME.split(subject, maxsplit=1)[0].strip(' "“”') if given else subject
    named = groups.get("how") or groups.get("how2") or ("" if naming.is_pronoun(subject) else subject)
    named = contests.candidate(asked) if rule.key == "candidate" else named
    nobody = rule.key == "event" and not given and stance == "unconfirmed"
    fixed = rule.key.startswith("fixed:") and rule.topic not in _OF_PARTIES
    if subject == culprits.SPEAKER:
        named = subject
    if nobody or rule.key in ("counts", "contest") or fixed:
        named = ""
    if rule.numberless and re.search(r"\d", subject):
        return []
    meant = causes.sorts(named)
    if rule.causes and not meant:
        return []
    beside = rule.topic in _OF_ONE_EVENT and timings.beside(text, match, sentence.end, mention, article)
    thing = bool(meant) and not any(sort.general for sort in meant) and not naming.is_person(named)
    topic = "cause" if rule.topic == "responsible" and thing else rule.topic
    return [
        _Hit(rule, index, start, end, f"{topic}: {key}", named.strip() or None, stance, window, measure, beside)
        for key in keys
    ]


def _antecedent(text: str, sentences: Sequence[Sentence], index: int, before: int) -> str:
    """What "they" and "it" stand for, as far as it can be told: who did something last, here or a sentence before."""
    for back in (0, 1):
        if index >= back:
            sentence = sentences[index - back]
            if found := nearby.actor(text, sentence.start, before if back == 0 else sentence.end):
                return text[found[0] : found[1]]
    return ""


def _claim(article: Article, hit: _Hit, number: int, attributions: Sequence[Attribution]) -> Claim:
    text = article.text[hit.start : hit.end]
    said = speakers.speaker_of(attributions, hit.start, hit.end)
    speaker = said.speaker if said is not None else None
    if hit.rule.inherits and hit.rule.speaks and hit.subject:
        speaker = Speaker(text=hit.subject)  # whoever denies it, not whoever is quoted as saying it
    elif speaker is None and article.source:
        speaker = Speaker(text=article.source, organisation=article.source)
    subject = hit.subject
    if subject == culprits.SPEAKER:
        subject = speaker.text if speaker else None
    statement = text if subject is None or subject in text else f"{subject}: {text}"
    stance = hit.stance
    if stance == "asserted" and said is not None and said.stance in ("unconfirmed", "doubted", "possible"):
        stance = said.stance
    return Claim.model_construct(
        id=f"{article.id}.s{number}",
        article=article.id,
        kind=hit.rule.kind,
        quote=Quote.model_construct(text=text, start=hit.start, end=hit.end),
        statement=statement[:1].upper() + statement[1:],
        subject=subject,
        measure=hit.measure,
        figure=None,
        window=hit.window,
        as_of=article.published,
        place=None,
        speaker=speaker,
        stance=stance,
        reader="rules",
        event=None,
        group=None,
        share="whole",
        superseded=False,
        headline=hit.start < article.headline_end,
        proposition=hit.proposition,
    )
