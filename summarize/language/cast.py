"""The sources of one article in order of appearance: pronouns and repeated roles find whom they mean."""

from __future__ import annotations

import re

from summarize.language.cues import is_noun, tables
from summarize.language.identities import identify, is_relay, unarticled
from summarize.language.inflection import singular
from summarize.language.mentions import STARTS, Mentions, drop_start
from summarize.language.names import is_land
from summarize.language.numerals import NUMBER_WORDS
from summarize.language.source_words import PRONOUNS
from summarize.schemas import Speaker

# A full name, with what may stand before it, as the subject of a sentence.
_SUBJECT = re.compile(
    r"((?:(?:[A-Z][\w.'’-]+|[a-z]+(?=(?: [a-z]+)? [A-Z]))\s){0,5}?"
    r"[A-Z][\w.'’-]+\s(?:[A-Z]\.\s)?[A-Z][\w'’-]*[a-z][\w'’-]*)(?<!['’])(?=,\s|\s(?:[a-z]|\())"
)
# A role that a name set apart follows, as the subject of a sentence.
_ROLE_FIRST = re.compile(
    r"(?:The|An?|Its|Their|His|Her|One of (?:the|those|its|his|her|their)) ((?:[\w’'-]+ ){0,4}?)([a-z]+)(?=, [A-Z])"
)
# What may stand before the subject: "On Tuesday, ", "At a briefing in Tarn, ".
_LED_IN = re.compile(
    r"(?:In|On|At|After|Before|During|Since|By|From|Amid|Despite|With|As|Outside|Inside|Near|Following|Speaking|Early"
    r"|Earlier|Late|Later|Last|Meanwhile|However|Separately|Elsewhere|But|And|Also|Still)\b"
    r"[^,.;:()\"“”\n]{0,70},\s"
)
# The letters with which these begin.
_LEADS = frozenset("In On At Af Be Du Si By Fr Am De Wi As Ou Ne Fo Sp Ea La Me Ho Se El Bu An Al St".split())
# Nouns that repeat a body by its kind.
_GENERIC = frozenset(
    """agency group organization organisation office department ministry company firm service council committee bank
    bureau institute university hospital union foundation watchdog monitor newspaper paper magazine outlet network
    commission court board charity monitors""".split()
)
# Nouns that a body's full name holds; and names that hold none.
_SAID_IN_FULL, _AID = frozenset(("ministry", "court")), (["cross"], ["crescent"])
# Those that repeat a company by its trade.
_TRADES = frozenset("automaker carmaker airline retailer manufacturer insurer lender drugmaker brewer".split())
# With these it is repeated no less: "the news agency", "the Detroit-based carmaker".
_ITS_KIND = frozenset(("news", "same", "aid", "state"))
# How those begin who have been named before ("the general"), so that they are no other person.
_KNOWN = ("the ", "that ", "this ")
# Those of them that newspapers and agencies can be.
_PRESS = frozenset("agency group organization organisation service newspaper paper magazine outlet network".split())
# A surname, or what is its, as the subject of a sentence.
_SURNAME = re.compile(
    r"(?:[A-Z][a-z]{1,3}\.?\s)?([A-Z][a-z][\w-]+)(?:['’]\s?s?)?(?=\s[a-z]|,\s(?:who|the|an?|[a-z]+\sof)\s)"
)
# Nouns that repeat an anonymous source by another word.
_REPEATING = frozenset(("source", "official", "person"))
_SUBJECTS = {"him": "he", "her": "she", "them": "they"}
# "he" and "she" look back over so many people.
_PEOPLE_BACK = 8


class Cast:
    """Who has spoken or been the subject so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._mentions = Mentions(text)
        self._met: list[Speaker] = []
        self._people: list[Speaker] = []
        self._pronouns: dict[str, str] = {}
        self._read: dict[str, Speaker] = {}

    def meet(self, speaker: Speaker) -> None:
        """Remember a source as the one who spoke last."""
        self._met.append(speaker)
        if speaker.name or (_single(speaker) and not speaker.text.lower().startswith(_KNOWN)):
            self._people.append(speaker)

    def subject(self, start: int, end: int) -> None:
        """Remember the person whom the sentence ``text[start:end]`` begins with: "he" may mean them later."""
        led_in = _LED_IN.match(self._text, start, end) if self._text[start : start + 2] in _LEADS else None
        start = led_in.end() if led_in else start
        match = _SUBJECT.match(self._text, start, end)
        if match is None or is_land(match[1]):
            if not self._titled(start, end):
                self._shortened(start, end)
            return
        words = drop_start(match[1].split())
        if len(words) < 2 or not tables().verbs.keys().isdisjoint(words):
            return
        if any((word[0].isupper() and word.lower() in STARTS) or (word.isupper() and len(word) > 3) for word in words):
            return
        speaker = self._identify(" ".join(words), match.end())
        if speaker.name:
            self._people.append(speaker)

    def _titled(self, start: int, end: int) -> bool:
        """ "The rescue chief, Ann Lee, hugged them": the name set apart behind a role at the start."""
        match = _ROLE_FIRST.match(self._text, start, end)
        found = match and singular(match[2]) in tables().roles and self._mentions.name_behind(match.end())
        if match and found:
            self._people.append(self._identify(match[0], match.end(), fresh=True))
        return bool(found)

    def _shortened(self, start: int, end: int) -> None:
        """ "Lee's chair was gone": the surname of somebody whose full name the article prints."""
        match = _SURNAME.match(self._text, start, end)
        if match is None or match[1].lower() in STARTS or is_land(match[1]):
            return
        if not self._mentions.completes(match[1]):
            known = [s for s in self._people if s.name == match[1]]
            self._people.extend(known[-1:])
            return
        speaker = self._identify(match[1], match.end(1))
        if speaker.name and speaker.name != match[1]:
            self._people.append(speaker)

    def resolve(self, start: int, end: int) -> Speaker | None:
        """The source that the phrase ``text[start:end]`` means; None for a pronoun without antecedent.

        A pronoun or a repeated role yields the Speaker met before, as printed there; a shortened name keeps its own
        words as ``text`` and has the full identity in the other fields.
        """
        phrase = self._text[start:end]
        lower = _SUBJECTS.get(phrase, phrase.lower())
        if lower in PRONOUNS:
            return self._pronoun(lower)
        if self._mentions.name_behind(end):
            return self._owned(lower, self._identify(phrase, end, fresh=True))
        if lower.startswith(("its ", "their ")):
            return self._owned(lower, self._identify(phrase, end))
        if lower.startswith(("the ", "that ", "this ")):
            bare = unarticled(phrase)
            known = self._again(bare)
            if known is not None:
                return known.model_copy(update={"text": phrase}) if bare[:1].isupper() else known
        return self._identify(phrase, end)

    def _pronoun(self, word: str) -> Speaker | None:
        if word in ("he", "she"):
            for speaker in self._people[: -_PEOPLE_BACK - 1 : -1]:
                if self._pronouns.setdefault(speaker.name or speaker.text, word) == word:
                    return self._as_person(speaker)
            return None
        if word == "it":
            return self._last_body() or self._last()
        return next((s for s in reversed(self._met) if (s.anonymous or not s.name) and not _is_paper(s)), self._last())

    def person(self, start: int, end: int) -> Speaker | None:
        """The person whom ``text[start:end]`` names, be it by a surname alone; None for states, places and bodies."""
        speaker = self.resolve(start, end)
        return self._as_person(speaker) if speaker is not None and _single(speaker) else speaker

    def _as_person(self, speaker: Speaker) -> Speaker:
        if speaker.name or speaker.role:
            return speaker
        return speaker.model_copy(update={"name": speaker.text, "organisation": None})

    def _last(self) -> Speaker | None:
        return self._met[-1] if self._met else None

    def _last_body(self) -> Speaker | None:
        return next((s for s in reversed(self._met) if is_body(s)), None)

    def _again(self, bare: str) -> Speaker | None:
        """An earlier source that a shortened mention repeats: "the official", "the sheriff", "the Observatory"."""
        words = bare.lower().replace("’", "'").split()
        if not words or len(words) > 4:
            return None
        head, known = words[-1], tables()
        if head in known.roles or head in known.anonymous:
            for speaker in reversed(self._met):
                role = f" {speaker.role or ''} {speaker.text} ".lower()
                other = bare[:1].isupper() and speaker.name is None and bare not in speaker.text
                if f" {head} " in role and not other and sum(word not in role for word in words[:-1]) < 2:
                    return speaker
        if head in _REPEATING and len(words) < 3 and bare.islower():
            return next((s for s in reversed(self._met) if s.anonymous), None)
        if head in known.roles:
            titled = self._mentions.titled(head)
            return self._identify(*titled) if titled else None
        for speaker in reversed(self._met):
            if speaker.organisation and not speaker.name and not speaker.role:
                body = speaker.organisation.lower()
                held = body.endswith(" ".join(words)) or f"{head} " in f"{body} "
                if held and " and the " not in body and not _others(bare, body):
                    return speaker
        if head not in _GENERIC | _TRADES or not all(
            word in _ITS_KIND or word.endswith("-based") for word in words[:-1]
        ):
            return None
        press = head in _PRESS
        return next(
            (
                s
                for s in reversed(self._met)
                if is_body(s)
                and not _other_kind(s, head)
                and press >= is_relay(s.text)
                and (head in _GENERIC or _is_company(s))
            ),
            None,
        )

    def _owned(self, phrase: str, speaker: Speaker) -> Speaker:
        """ "Its spokesman", "their report": the body that spoke last is behind it."""
        its = phrase.startswith("its ")
        owner = self._last_body() if its else self._pronoun("they") if phrase.startswith("their ") else None
        if owner is None:
            return speaker
        body = owner.organisation or owner.text
        if _is_paper(speaker):
            return speaker.model_copy(update={"role": None, "organisation": body, "anonymous": owner.anonymous})
        return speaker if speaker.organisation else speaker.model_copy(update={"organisation": body})

    def _identify(self, phrase: str, end: int, *, fresh: bool = False) -> Speaker:
        known = self._read.get(phrase)
        if known is None or fresh:
            known = self._read[phrase] = identify(phrase, end, self._mentions)
        return known


def _single(speaker: Speaker) -> bool:
    """Whether a source without a full name can be one person: "a witness", "Roe"."""
    if speaker.name:
        return False
    if speaker.role or speaker.anonymous:
        return not speaker.text.split(" of ")[0].endswith("s") and not _is_paper(speaker)
    word = speaker.text
    common = is_noun(word) or is_land(word) or word.lower() in NUMBER_WORDS
    return word.isalpha() and word.istitle() and not common


def _is_paper(speaker: Speaker) -> bool:
    """Whether a source is a document: "a report", "polls"."""
    word = speaker.text.rpartition(" ")[2].lower()
    return word in tables().papers or word.removesuffix("s") in tables().papers


def _others(phrase: str, body: str) -> bool:
    """Whether a phrase is the name of another body than one that ends in the same noun: "the Orlo County Office"."""
    words = phrase.split()
    named = words[-1][0].isupper() or sum(word.istitle() for word in words) > 1
    return named and is_noun(words[-1]) and not all(word in body for word in phrase.lower().split())


def is_bare_data(speaker: Speaker) -> bool:
    """Whether a source is only data, of nobody who is named: "initial figures", "assessments"."""
    first, _, last = speaker.text.rpartition(" ")
    owned = " " in first or is_noun(first) or not last.islower()
    return _is_paper(speaker) and last.lower().endswith(("s", "data")) and not owned


def is_body(speaker: Speaker) -> bool:
    """Whether a source is a body or a document, not a person."""
    return bool(speaker.organisation and not speaker.name and not speaker.role)


def _is_company(speaker: Speaker) -> bool:
    """Whether a body's name can be that of a company: no land, no town, no sort of people ("Searchers")."""
    name = speaker.organisation or ""
    return name[:1].isupper() and not is_land(name) and (" " in name or name.isupper() or not name.endswith("s"))


def _other_kind(speaker: Speaker, noun: str) -> bool:
    """Whether a body's own name says that it is no such thing: a ministry is no charity."""
    words = (speaker.organisation or "").lower().split()
    if noun in _SAID_IN_FULL or (words[-1:] in _AID and noun not in _PRESS | {"charity"}):
        return noun not in words  # the Red Cross is no ministry and no hospital
    return noun not in words and any(word in _GENERIC or is_noun(word) for word in words)
