"""Who vouches for what: the attributions of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.language.cast import Cast, is_relay
from summarize.language.cues import Cue, find, tables
from summarize.language.sentences import Sentence
from summarize.language.sources import PRONOUNS, after, before, is_noun
from summarize.schemas import Speaker, Stance


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch ``text[start:end]`` that a speaker vouches for, and the words that say so."""

    start: int
    end: int
    speaker: Speaker
    cue: str
    stance: Stance = "asserted"


@dataclass(frozen=True, slots=True)
class _Said:
    """An attribution in the making: where its source stands and how it points at its content."""

    start: int
    end: int
    speaker: Speaker
    cue: Cue
    source: tuple[int, int]
    whole: bool


_WHEN = re.compile(
    r"""(?:\s*,?\s+(?:
      (?:(?:on|late|early|earlier|last|this|that)\s+)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|week|month|year|night|morning|afternoon|evening)(?:\s+(?:morning|night|afternoon|evening))?(?![\w'’])
      | (?:in|at|during|on|via|through|from|over)\s+(?:an?|the|his|her|its|their|state)?\s*(?:[\w’'-]+\s+){0,4}?(?:statement|interview|briefing|conference|tweet|post|posts|television|tv|twitter|facebook|telegram|email|e-mail|report|update|telephone|phone|letter|speech|call|memo)(?![\w-])(?:\s+with\s+(?:the\s+)?[A-Z][\w.]*(?:\s[A-Z][\w.’']*)*)?
      | to\s+(?:the\s+)?(?:[A-Z][\w.]*(?:\s[A-Z][\w.]*)*|reporters|journalists)
      | by\s+(?:phone|telephone|email|e-mail)
      | on\s+condition\s+of\s+anonymity
      | again|also|too|later|earlier|however|recently|here|there
    ))*""",
    re.X,
)
_TO_RELAY = re.compile(r"\b(?:to|with|by|told|tells|informed)\s+(?:the\s+)?([A-Z][\w.’']*(?:\s[A-Z][\w.’']*)*)")
_CLAUSE = re.compile(r"\s*,?\s*(?:that|how|why|whether|if|what|the following)\b|\s*[:,]?\s*[\"“]|\s*:")
_ASIDE = re.compile(
    r"\s*[,;—–(-]|\s+(?:in|at|on|during|after|before|while|when|as|by|from|of|about|with|because|without|via|through|to|"
    r"who|outside|inside|shortly|following|amid|and|under|over|using|ahead|near|among)\b"
)
_JOINED = re.compile(r"(?:\b(?:and|but|while|as|because|although|though|whereas|yet|when|after|where|since)|;|—|–)\s*\Z", re.I)
_CLAUSE_JOINED = re.compile(r"[,;]?\s*(?:\b(?:but|while|and|although|though|whereas|yet)|;)\s*\Z", re.I)
_CLOSED = re.compile(r"[\"”]\s*,?\s*\Z|''\s*\Z")
_QUOTE = re.compile(r"[\"“”\n]|``|''")
_BE = frozenset("is are was were be been being an as".split())
_ACTIVE = frozenset("said says told wrote added".split())
_OPENED = re.compile(r"\s*[:,]?\s*[\"“]")
_EMPTY = re.compile(r"[\s.!?\"”’)]*\Z")


def _quotations(text: str) -> list[tuple[int, int]]:
    """Quotation spans, marks included; one that its paragraph does not close ends with the paragraph."""
    spans: list[tuple[int, int]] = []
    opened = -1
    for match in _QUOTE.finditer(text):
        sign = match.group()
        if sign == "\n":
            if opened >= 0:
                spans.append((opened, match.start()))
            opened = -1
        elif opened >= 0 and sign not in ("“", "``"):
            spans.append((opened, match.end()))
            opened = -1
        elif opened < 0 and sign != "”" and sign != "''":
            opened = match.start()
    if opened >= 0:
        spans.append((opened, len(text)))
    return spans


class _Reader:
    """One pass over one article."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = sentences
        self.cast = Cast(text)
        self.quotes = _quotations(text)
        self.found: list[Attribution] = []

    def run(self) -> list[Attribution]:
        cues = find(self.text)
        at = quote = 0
        last: Attribution | None = None
        paragraph = -1
        for sentence in self.sentences:
            mine: list[Cue] = []
            while at < len(cues) and cues[at].start < sentence.end:
                cue = cues[at]
                at += 1
                while quote < len(self.quotes) and self.quotes[quote][1] <= cue.start:
                    quote += 1
                inside = quote < len(self.quotes) and self.quotes[quote][0] < cue.start
                if cue.start >= sentence.start and not inside:
                    mine.append(cue)
            said = self._sentence(sentence, mine) if mine else []
            if sentence.paragraph != paragraph and last is not None and not self._continues(sentence, last):
                last = None
            paragraph = sentence.paragraph
            if said:
                made = self._settle(sentence, said)
                self.found.extend(made)
                last = made[-1]
            else:
                self.cast.subject(sentence.start, sentence.end)
                if last is not None and self._in_quotation(sentence):
                    last = replace(last, start=sentence.start, end=sentence.end)
                    self.found.append(last)
                elif not self._in_quotation(sentence):
                    last = None
        return sorted(self.found, key=lambda a: (a.start, -a.end))

    def _continues(self, sentence: Sentence, last: Attribution) -> bool:
        return self.text[sentence.start] in "\"“" and last.end <= sentence.start

    def _in_quotation(self, sentence: Sentence) -> bool:
        return any(start <= sentence.start and sentence.end <= end + 1 for start, end in self._near(sentence))

    def _near(self, sentence: Sentence) -> list[tuple[int, int]]:
        return [q for q in self.quotes if q[0] < sentence.end and q[1] > sentence.start]

    def _sentence(self, sentence: Sentence, cues: list[Cue]) -> list[_Said]:
        said: list[_Said] = []
        for number, cue in enumerate(cues):
            made = self._cue(sentence, cue, said, cues[number + 1].start if number + 1 < len(cues) else sentence.end)
            if made is not None:
                said.append(made)
        return said

    def _cue(self, sentence: Sentence, cue: Cue, said: list[_Said], upcoming: int) -> _Said | None:
        text = self.text
        if cue.kind == "before_source":
            return self._before_source(sentence, cue)
        if cue.kind == "going_on":
            return self._going_on(sentence, cue, said)
        low = sentence.start
        if said:
            low = max(low, said[-1].cue.end)
        previous = text[max(low, cue.start - 12) : cue.start].split()
        if previous and previous[-1].lower() in _BE:
            return None
        source = before(text, low, cue.start, any_noun=cue.kind == "strong" or True)
        inverted = False
        if cue.kind == "strong" and (source is None or text[cue.start - 2 : cue.start - 1] in ",\"”"):
            turned = after(text, cue.end, sentence.end)
            if turned and (source is None or cue.word in _ACTIVE) and not _CLAUSE.match(text, cue.end):
                source, inverted = turned, True
        if source is None:
            return None
        if cue.plain and not self._plural(text[slice(*source)], text[source[1] : cue.start]):
            return None
        if cue.kind == "weak" and not self._plausible(text[slice(*source)]):
            return None
        speaker = self.cast.resolve(*source)
        if speaker is None:
            return None
        tail = source[1] if inverted else cue.end
        via: tuple[str, ...] = ()
        if not inverted and cue.word in ("told", "tells", "tell", "informed", "briefed", "warned", "warns", "asked", "assured", "reminded"):
            heard = after(text, tail, sentence.end)
            if heard is not None and not text[tail:heard[0]].strip():
                tail = heard[1]
                if is_relay(text[slice(*heard)]):
                    via = (_article(text[slice(*heard)]),)
        begin = _WHEN.match(text, tail, sentence.end)
        stop = begin.end() if begin else tail
        if not via:
            relay = _TO_RELAY.search(text, tail, stop)
            if relay and is_relay(relay[1]):
                via = (relay[1],)
        if via:
            speaker = speaker.model_copy(update={"via": (*via, *speaker.via)})
        self.cast.meet(speaker)
        lead = text[low if not said else max(low, said[-1].source[1]) : min(source[0], cue.start)]
        whole = self._points_back(text, lead, stop, sentence)
        if cue.kind == "weak" and whole and not _ASIDE.match(text, stop) and not _EMPTY.match(text, stop, sentence.end):
            whole = False
        return _Said(sentence.start if whole else stop, sentence.end, speaker, cue, source, whole)

    def _points_back(self, text: str, lead: str, stop: int, sentence: Sentence) -> bool:
        if _CLOSED.search(lead):
            return True
        if _CLAUSE.match(text, stop, sentence.end):
            return False
        words = len(lead.split())
        if _EMPTY.match(text, stop, sentence.end):
            return True
        if _JOINED.search(lead.rstrip(" ")):
            return False
        return bool(words > 3 and _ASIDE.match(text, stop, sentence.end)) or text.startswith(",", stop)

    def _before_source(self, sentence: Sentence, cue: Cue) -> _Said | None:
        source = after(self.text, cue.end, sentence.end)
        if source is None:
            return None
        phrase = self.text[slice(*source)]
        if cue.word not in ("according to", "citing", "quoting", "per") and not self._plausible(phrase):
            return None
        speaker = self.cast.resolve(*source)
        if speaker is None:
            return None
        self.cast.meet(speaker)
        return _Said(sentence.start, sentence.end, speaker, cue, source, True)

    def _going_on(self, sentence: Sentence, cue: Cue, said: list[_Said]) -> _Said | None:
        text = self.text
        if not _CLAUSE.match(text, cue.end) and cue.word not in ("saying", "adding", "noting", "claiming", "warning"):
            return None
        if said:
            first = said[-1]
            return None if first.end >= sentence.end else replace(first, start=cue.end, end=sentence.end, cue=cue, whole=False)
        source = after(text, sentence.start, cue.start)
        if source is None or text[sentence.start : source[0]].strip() or not self._plausible(text[slice(*source)]):
            return None
        speaker = self.cast.resolve(*source)
        if speaker is None:
            return None
        self.cast.meet(speaker)
        return _Said(cue.end, sentence.end, speaker, cue, source, False)

    def _plural(self, phrase: str, between: str) -> bool:
        word = phrase.rstrip(" .").rpartition(" ")[2]
        return (
            phrase.lower() == "they"
            or between.strip() != ""
            or word.endswith("s")
            or word.lower() in ("police", "people", "some", "many", "others", "most", "media", "data")
            or " and " in phrase
        )

    def _plausible(self, phrase: str) -> bool:
        words = phrase.split()
        if phrase.lower() in PRONOUNS or any(is_noun(word) for word in words):
            return True
        return words[-1][:1].isupper()

    def _settle(self, sentence: Sentence, said: list[_Said]) -> list[Attribution]:
        """Bounds, relays and stances of a sentence's attributions."""
        text = self.text
        made: list[Attribution] = []
        for number, one in enumerate(said):
            start, end = one.start, one.end
            for other in said[number + 1 :]:
                joint = _CLAUSE_JOINED.search(text, max(start, other.source[0] - 14), other.source[0])
                if joint and other.source[0] > one.cue.end and not other.whole:
                    end = min(end, joint.start())
                    break
            speaker = one.speaker
            for outer in said:
                if outer is one or outer.speaker.text == speaker.text or outer.cue.kind == "going_on":
                    continue
                if not (outer.start <= max(start, one.source[0]) and one.end <= outer.end):
                    continue
                if outer.whole == one.whole and outer.cue.start > one.cue.start:
                    continue
                if not outer.whole and outer.start > one.source[0]:
                    continue
                if is_relay(speaker.text) and not is_relay(outer.speaker.text):
                    speaker = _with_via(outer.speaker, speaker)
                elif one.cue.kind != "weak" or is_relay(outer.speaker.text):
                    speaker = _with_via(speaker, outer.speaker)
                else:
                    speaker = _with_via(outer.speaker, speaker) if False else speaker
            made.append(Attribution(*self._stretch(start, end), speaker, one.cue.word, self._stance(sentence, one)))
        return made

    def _stretch(self, start: int, end: int) -> tuple[int, int]:
        """Widen a stretch to whole quotations that it touches."""
        for first, last in self.quotes:
            if first < start < last:
                start = first
            if first < end < last:
                end = last
        return start, end

    def _stance(self, sentence: Sentence, one: _Said) -> Stance:
        window = self.text[one.source[1] : one.cue.end].lower()
        known = tables().stances
        if one.cue.word in known["denied"]:
            return "denied"
        if one.cue.word in known["doubted"] or "cast doubt" in window:
            return "doubted"
        if any(phrase in window for phrase in known["unconfirmed"]):
            return "unconfirmed"
        return "asserted"


def _article(phrase: str) -> str:
    return re.sub(r"^the (?=[A-Z])", "", phrase)


def _with_via(speaker: Speaker, relay: Speaker) -> Speaker:
    name = relay.name or (relay.organisation if relay.organisation and not relay.role else None) or relay.text
    if name in speaker.via or name == speaker.name:
        return speaker
    return speaker.model_copy(update={"via": (_article(name), *speaker.via)})


def attribute(text: str, sentences: Sequence[Sentence]) -> list[Attribution]:
    """Find who is given as the source of which words.

    Args:
        text: the article's text.
        sentences: its sentences, in order, with offsets into ``text``.

    Returns:
        Attributions in order of their start; they may nest and overlap.
    """
    return _Reader(text, sentences).run()


def speaker_of(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The innermost attribution that covers ``[start, end)``.

    One that covers the span wholly goes before one that only touches it by half or more; None when the article speaks
    for itself.
    """
    best: Attribution | None = None
    rank: tuple[int, int] | None = None
    for one in attributions:
        shared = min(one.end, end) - max(one.start, start)
        if shared <= 0 or 2 * shared < end - start:
            continue
        own = (shared < end - start, one.end - one.start)
        if rank is None or own <= rank:
            best, rank = one, own
    return best
