"""Who vouches for what: the attributions of an article.

Each cue ("said", "according to") is asked for its source, then for the side on which its content lies; quotations and
relays ("CNN reports that police say") are settled a sentence at a time.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.language.cast import Cast
from summarize.language.identities import is_relay
from summarize.language.cues import Cue, find, tables
from summarize.language.labels import is_known, labels
from summarize.language.quotations import quotations
from summarize.language.sentences import Sentence
from summarize.language.sources import PRONOUNS, after, before, is_noun
from summarize.schemas import Speaker, Stance


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch ``text[start:end]`` that a speaker vouches for, the words that say so, and how firmly."""

    start: int
    end: int
    speaker: Speaker
    cue: str
    stance: Stance = "asserted"


@dataclass(frozen=True, slots=True)
class _Said:
    """An attribution in the making; ``whole``: its content stands before the cue (and may go on behind it)."""

    start: int
    end: int
    speaker: Speaker
    cue: Cue
    source: tuple[int, int]
    whole: bool


_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|week|weekend|month|year|night|morning|afternoon|evening"
_WHERE = (
    "statement|interview|briefing|conference|tweet|posts?|television|tv|TV|[Tt]witter|[Ff]acebook|[Tt]elegram|e-?mail|report|update|"
    "telephone|phone|letter|speech|call|memo"
)
# What may stand between a verb and its content: the day, the occasion, the hearer.
_WHEN = re.compile(
    rf"""(?:\s*,?\s+(?:
      (?:(?:on|late|early|earlier|last|this|that)\s+)*(?:{_DAY})(?:\s+(?:morning|night|afternoon|evening))?(?![\w'’])
      | (?:in|at|during|on|via|through|from|over|by)\s+(?:an?|the|his|her|its|their|state)?\s*(?:[\w’'-]+\s+){{0,4}}?
        (?:{_WHERE})(?![\w-])(?:\s+with\s+(?:the\s+)?[A-Z][\w.]*(?:\s[A-Z][\w.’']*)*)?
      | to\s+(?:the\s+)?(?:[A-Z][\w.]*(?:\s[A-Z][\w.]*)*|reporters|journalists)
      | on\s+condition\s+of\s+anonymity
      | again|also|too|later|earlier|however|recently|here|there
    ))*""",
    re.X,
)
_TO_RELAY = re.compile(r"\b(?:to|with|by|told|tells|informed)\s+(?:the\s+)?([A-Z][\w.’']*(?:\s[A-Z][\w.’']*)*)")
_CLAUSE = re.compile(r"\s*,?\s*(?:that|how|why|whether|if|what|the following)\b|\s*[:,]?\s*[\"“]|\s*:|\s*,?\s*``")
_ASIDE = re.compile(
    r"\s*[,;—–(-]|\s+(?:in|at|on|during|after|before|while|when|as|by|from|of|about|with|because|without|via|through|to|"
    r"who|outside|inside|shortly|following|amid|and|under|over|using|ahead|near|among)\b"
)
_JOINED = re.compile(
    r"(?:\b(?:and|but|while|as|because|although|though|whereas|yet|when|after|where|since)|;|—|–)\s*\Z", re.I
)
_NEW_CLAUSE = re.compile(r"[,;]?\s*(?:\b(?:but|while|and|although|though|whereas|yet)|;)\s*\Z", re.I)
_CLOSED = re.compile(r"(?:[\"”]|'')\s*,?\s*\Z")
_BESIDE_QUOTE = re.compile(r"[^\"“`.;]{0,60}(?:[\"“]|``)")
_STOPPED = re.compile(r"[,\"”?!]\s*\Z|''\s*\Z")
_TURNED = re.compile(
    r"\s*(?:[,.;:!?()\"“”—–]|--|\Z)|\s+(?:of|in|at|from|on|who|during|after|before|as|when|to|by|via|for|while)\b"
)
_ENDED = re.compile(r"\s*(?:[,.;:!?()\"“”—–]|--|\Z)")
_REPUTED = re.compile(r"\s+to\s+(?:have|be)\b")
_STATE = re.compile(
    r"\s+(?:missing|dead|killed|injured|wounded|trapped|alive|safe|infected|lost|displaced|stolen|unaccounted|to be)\b"
)
_EMPTY = re.compile(r"[\s.!?\"”’)]*\Z")
_COUNT = re.compile(
    r"['’](?:s|(?<=s['’]))\s+(?:[\w-]+\s+){0,3}?(?:count|tally|estimates?|reckoning|figures?|(?:death )?toll)\b"
    r"(\s+(?:is|was|are|were|stands|stood|now|puts?)\b)?"
)
_FIGURE = re.compile(r"\s+(?:about |some |nearly |more than |over )?[$€£]?\d")
_SEGMENT = re.compile(r"[,:;—–]\s+")
_PASSIVE = frozenset("is are was were be been being an as".split())
_INVERTING = frozenset("said says wrote added".split())
_PUT_AT = re.compile(r"[^,.;]{3,80} at\b")
_FOUND_SO = frozenset("reported believed feared confirmed presumed thought estimated listed found announced".split())
_HEARD = frozenset("told tells tell informed briefed warned warns asked assured reminded".split())
_LOOSE = frozenset("saying adding noting claiming warning".split())
_UNDEFINED = re.compile(
    r"an? (?:[\w-]+ )*(?:monitor|group|watchdog|agency|organi[sz]ation|charity|network|body|company)\Z", re.I
)
# "A monitor said ... The Syrian Observatory said": the name follows within so many characters.
_NAMED_SOON = 450


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
        shared = min(one.end, end) - max(one.start, start)
        if shared <= 0 or 2 * shared < min(end - start, one.end - one.start):
            continue
        own = (end - start - shared, one.end - one.start)
        if rank is None or own <= rank:
            best, rank = one, own
    return best


class _Reading:
    """One pass over one article."""

    def __init__(self, text: str, sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.sentences = sentences
        self.cast = Cast(text)
        self.quotes = quotations(text)
        self.quote_starts = [start for start, _ in self.quotes]
        self.found: list[Attribution] = []

    def run(self) -> list[Attribution]:
        cues = find(self.text)
        starts = [cue.start for cue in cues]
        last: Attribution | None = None
        paragraph = -1
        for sentence in self.sentences:
            here = cues[bisect_right(starts, sentence.start - 1) : bisect_right(starts, sentence.end - 1)]
            self.cast.subject(sentence.start, sentence.end)
            said = self._sentence(sentence, [cue for cue in here if self._quote_at(cue.start) is None])
            if sentence.paragraph != paragraph and self.text[sentence.start] not in '"“':
                last = None
            paragraph = sentence.paragraph
            if said:
                made = self._settle(sentence, said)
                self.found.extend(made)
                last = made[-1] if made else None
            elif last is not None:
                quote = self._quote_at(sentence.start + 1)
                # a quotation that stands alone goes on with the voice before it
                last = replace(last, start=sentence.start, end=sentence.end) if quote else None
                if last is not None:
                    self.found.append(last)
        self._read_labels()
        self.found.sort(key=lambda a: (a.start, -a.end))
        return self._name_undefined()

    def _quote_at(self, offset: int) -> tuple[int, int] | None:
        at = bisect_right(self.quote_starts, offset - 1) - 1
        return self.quotes[at] if at >= 0 and offset < self.quotes[at][1] else None

    def _sentence(self, sentence: Sentence, cues: list[Cue]) -> list[_Said]:
        said: list[_Said] = []
        for cue in cues:
            if cue.kind == "before_source":
                made = self._before_source(sentence, cue)
            elif cue.kind == "going_on":
                made = self._going_on(sentence, cue, said)
            else:
                made = self._verb(sentence, cue, said)
            if made is not None:
                said.append(made)
        return said or [one for one in (self._count(sentence),) if one is not None]

    def _verb(self, sentence: Sentence, cue: Cue, said: list[_Said]) -> _Said | None:
        text = self.text
        low = sentence.start
        if said and said[-1].cue.kind != "before_source":
            low = said[-1].cue.end
        previous = text[max(low, cue.start - 12) : cue.start].split()
        if (previous and previous[-1].lower() in _PASSIVE) or (cue.word == "added" and _FIGURE.match(text, cue.end)):
            return None
        if (cue.word in _FOUND_SO and _STATE.match(text, cue.end)) or (
            cue.word == "said" and _REPUTED.match(text, cue.end)
        ):
            return None
        beside = bool(_BESIDE_QUOTE.match(text, cue.end, sentence.end))
        source = before(text, low, cue.start)
        inverted = False
        if (
            cue.kind in ("strong", "quoting")
            and not cue.plain
            and (source is None or _STOPPED.search(text, low, cue.start))
        ):
            source, inverted = self._inverted(sentence, cue, source, low)
        if source is None:
            return None
        phrase = text[slice(*source)]
        closed = bool(_CLOSED.search(text, low, min(source[0], cue.start)))
        if cue.kind == "quoting" and not (beside or closed):
            return None
        if cue.plain and not _plural(phrase, text[source[1] : cue.start]):
            return None
        if cue.kind == "weak" and not _plausible(phrase):
            return None
        speaker = self._who(sentence, source)
        if speaker is None:
            return None
        tail = source[1] if inverted else cue.end
        via: tuple[str, ...] = ()
        if not inverted and cue.word in _HEARD:
            heard = after(text, tail, sentence.end)
            if heard is not None:
                tail = heard[1]
                if is_relay(text[slice(*heard)]) and not text[slice(*heard)].islower():
                    via = (_unarticled(text[slice(*heard)]),)
        begin = _WHEN.match(text, tail, sentence.end)
        stop = begin.end() if begin else tail
        relay = _TO_RELAY.search(text, tail, stop) if not via else None
        if relay and is_relay(relay[1]):
            via = (relay[1],)
        if via:
            speaker = speaker.model_copy(update={"via": (*via, *speaker.via)})
        lead = text[max(low, said[-1].source[1]) if said else low : min(source[0], cue.start)]
        whole = self._points_back(lead, stop, sentence, closed)
        if (
            cue.kind == "weak"
            and not closed
            and (cue.word not in tables().back if whole else text[stop : stop + 1] in ",;.")
        ):
            return None
        if cue.word == "put" and not _PUT_AT.match(text, cue.end, sentence.end):
            return None
        self.cast.meet(speaker)
        if not whole:
            return _Said(stop, sentence.end, speaker, cue, source, False)
        end = sentence.end
        if closed or inverted:
            # behind a quotation's source only a further quotation is theirs; "adding that" has its own cue
            further = bisect_right(self.quote_starts, stop)
            if not (further < len(self.quotes) and self.quote_starts[further] < sentence.end):
                end = stop
        return _Said(sentence.start, end, speaker, cue, source, True)

    def _inverted(
        self, sentence: Sentence, cue: Cue, source: tuple[int, int] | None, low: int
    ) -> tuple[tuple[int, int] | None, bool]:
        """The phrase behind the verb ("said Ann Lee"), if that is the source rather than the one before it."""
        text = self.text
        turned = after(text, cue.end, sentence.end)
        if turned is None or _CLAUSE.match(text, cue.end) or (source and cue.word not in _INVERTING):
            return source, False
        if cue.word not in _INVERTING and not _STOPPED.search(text, low, cue.start):
            return source, False
        when = _WHEN.match(text, turned[1], sentence.end)
        stop = when.end() if when else turned[1]
        sure = source is None or bool(_CLOSED.search(text, low, cue.start))
        if (_TURNED if sure else _ENDED).match(text, stop):
            return turned, True
        return source, False

    def _points_back(self, lead: str, stop: int, sentence: Sentence, closed: bool) -> bool:
        text = self.text
        if closed:
            return True
        if _CLAUSE.match(text, stop, sentence.end):
            return False
        if _EMPTY.match(text, stop, sentence.end):
            return True
        if _JOINED.search(lead):
            return False
        return text.startswith(",", stop) or (len(lead.split()) > 3 and bool(_ASIDE.match(text, stop, sentence.end)))

    def _before_source(self, sentence: Sentence, cue: Cue) -> _Said | None:
        source = after(self.text, cue.end, sentence.end)
        if source is None:
            return None
        if cue.word not in ("according to", "citing", "quoting") and not _plausible(self.text[slice(*source)]):
            return None
        speaker = self._who(sentence, source)
        if speaker is None:
            return None
        self.cast.meet(speaker)
        start, end = sentence.start, sentence.end
        if cue.word.endswith(" by") and self.text[max(start, cue.start - 2) : cue.start] == ", ":
            # ", put by police at 30,": the words between the commas and what they are about
            breaks = [m.end() for m in _SEGMENT.finditer(self.text, start, cue.start - 2)]
            closing = _SEGMENT.search(self.text, source[1], end)
            start, end = (breaks[-1] if breaks else start), (closing.start() if closing else end)
        return _Said(start, end, speaker, cue, source, True)

    def _count(self, sentence: Sentence) -> _Said | None:
        """ "by the ministry's count", "the ministry's latest estimate is"."""
        text = self.text
        for match in _COUNT.finditer(text, sentence.start, sentence.end):
            source = before(text, sentence.start, match.start(), any_noun=False)
            if source is None or not _plausible(text[slice(*source)]):
                continue
            by = text[max(sentence.start, source[0] - 3) : source[0]].lower() == "by "
            if not by and match[1] is None:
                continue
            speaker = self._who(sentence, source)
            if speaker is not None:
                self.cast.meet(speaker)
                cue = Cue(match.start(), match.end(), "before_source", "count")
                return _Said(sentence.start, sentence.end, speaker, cue, source, True)
        return None

    def _going_on(self, sentence: Sentence, cue: Cue, said: list[_Said]) -> _Said | None:
        text = self.text
        if cue.word not in _LOOSE and not _CLAUSE.match(text, cue.end):
            return None
        if said:
            return replace(said[-1], start=cue.end, end=sentence.end, cue=cue, whole=False)
        source = self._subject(sentence, cue.start)
        speaker = self._who(sentence, source) if source else None
        if source is None or speaker is None:
            return None
        self.cast.meet(speaker)
        return _Said(cue.end, sentence.end, speaker, cue, source, False)

    def _subject(self, sentence: Sentence, stop: int) -> tuple[int, int] | None:
        """The first phrase of a sentence, or of a part between commas, that can be a source and has a verb behind it."""
        text = self.text
        for begin in (sentence.start, *(m.end() for m in _SEGMENT.finditer(text, sentence.start, stop))):
            source = after(text, begin, stop)
            if source is None or text[begin : source[0]].strip() or not _plausible(text[slice(*source)]):
                continue
            if text[slice(*source)].lower() in ("some", "many", "most", "several", "others"):
                continue
            following = text[source[1] : stop].split(maxsplit=1)
            if (
                following
                and following[0].isalpha()
                and following[0].islower()
                and following[0] not in ("of", "in", "at")
            ):
                return source
        return None

    def _who(self, sentence: Sentence, source: tuple[int, int]) -> Speaker | None:
        """The speaker whom a phrase means; "they" looks for its plural in the sentence first."""
        text = self.text
        if text[slice(*source)].lower() == "they":
            words = list(re.finditer(r"[A-Za-z]+s\b", text[sentence.start : source[0]]))
            for word in reversed(words):
                if is_noun(word.group()):
                    earlier = before(text, sentence.start, sentence.start + word.end())
                    if earlier is not None:
                        return self.cast.resolve(*earlier)
        return self.cast.resolve(*source)

    def _settle(self, sentence: Sentence, said: list[_Said]) -> list[Attribution]:
        """Bounds, relays and stances of a sentence's attributions."""
        bounded = []
        for number, one in enumerate(said):
            for other in said[number + 1 :]:
                joint = _NEW_CLAUSE.search(self.text, max(one.cue.end, other.source[0] - 14), other.source[0])
                if joint and not other.whole and not one.whole:
                    one = replace(one, end=min(one.end, joint.start()))
                    break
            bounded.append(one)
        made: list[Attribution] = []
        for one in bounded:
            speaker, kept = self._relayed(one, bounded)
            if kept:
                made.append(Attribution(*self._widened(one.start, one.end), speaker, one.cue.word, self._stance(one)))
        return made

    def _relayed(self, one: _Said, said: list[_Said]) -> tuple[Speaker, bool]:
        """The speaker with those who pass the words on; False if the words are but part of what another says."""
        speaker = one.speaker
        for outer in said:
            if outer is one or outer.speaker.text == speaker.text or outer.cue.kind == "going_on":
                continue
            passes, passed = is_relay(outer.speaker.text), is_relay(speaker.text)
            if not outer.start <= one.source[0] < outer.end:
                continue
            if one.whole and passes == passed:
                continue
            if not one.whole and not outer.whole and outer.cue.start > one.cue.start:
                continue
            if passed and not passes:
                if one.whole == outer.whole or outer.whole:
                    speaker = _with_via(outer.speaker, speaker)
            elif one.cue.kind == "weak" and not outer.whole and not is_relay(outer.speaker.text):
                return speaker, False
            else:
                speaker = _with_via(speaker, outer.speaker)
        return speaker, True

    def _widened(self, start: int, end: int) -> tuple[int, int]:
        """A stretch grown to the whole of the quotations that it cuts."""
        first, last = self._quote_at(start + 1), self._quote_at(end - 1)
        return min(start, first[0]) if first else start, max(end, last[1]) if last else end

    def _stance(self, one: _Said) -> Stance:
        known = tables().stances
        window = self.text[one.source[1] : one.cue.end + 40].lower() if one.source[1] <= one.cue.start else one.cue.word
        if one.cue.word in known["denied"]:
            return "denied"
        if one.cue.word in known["doubted"] or "cast doubt" in window:
            return "doubted"
        if any(phrase in window for phrase in known["unconfirmed"]):
            return "unconfirmed"
        return "asserted"

    def _read_labels(self) -> None:
        for label in labels(self.text, self.sentences):
            if any(a.start <= label.start and label.end <= a.end for a in self.found):
                continue
            speaker = self.cast.resolve(*label.source)
            if speaker is not None and (speaker.name or is_known(self.text[slice(*label.source)])):
                self.found.append(Attribution(label.start, label.end, speaker, "label"))

    def _name_undefined(self) -> list[Attribution]:
        """ "A monitoring group said ..." named in what follows: give it the name."""
        named: list[Attribution] = []
        for number, one in enumerate(self.found):
            speaker = one.speaker
            if _UNDEFINED.match(speaker.text):
                for later in self.found[number + 1 :]:
                    if later.start - one.end > _NAMED_SOON:
                        break
                    body = later.speaker.organisation
                    if body and not later.speaker.role and " " in body and body[0].isupper():
                        one = replace(one, speaker=speaker.model_copy(update={"organisation": body}))
                        break
            named.append(one)
        return named


def _plural(phrase: str, between: str) -> bool:
    """Whether a base form ("say") can follow: a plural subject, or an auxiliary between."""
    word = phrase.rstrip(" .").rpartition(" ")[2].lower()
    plural = word.endswith("s") or word in (
        "they",
        "police",
        "people",
        "some",
        "many",
        "others",
        "most",
        "media",
        "data",
    )
    if phrase.lower().startswith(("a ", "an ")):
        return bool(between.strip())
    return plural or bool(between.strip()) or " and " in phrase


def _plausible(phrase: str) -> bool:
    words = phrase.split()
    return phrase.lower() in PRONOUNS or words[-1][:1].isupper() or any(is_noun(word) for word in words)


def _unarticled(phrase: str) -> str:
    return re.sub(r"^[Tt]he (?=[A-Z])", "", phrase)


def _with_via(speaker: Speaker, relay: Speaker) -> Speaker:
    name = relay.name or (relay.organisation if relay.organisation and not relay.role else None) or relay.text
    name = _unarticled(relay.text if is_relay(relay.text) else name)
    if name in speaker.via or name == speaker.name:
        return speaker
    return speaker.model_copy(update={"via": (name, *speaker.via)})
