"""What a figure counts: its measure, its noun, and the words of the sentence that say so.

Roles are read off the order of words, without a parser: the figure's own noun ("31 deaths"), a noun that it completes
("the toll rose to 70"), what is said of the counted ("42 people have been killed"), the verb that takes them as object
("destroyed 435 homes"), a neighbour's verb that is left out ("and 12 in Guatemala").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.language import phrases, signs
from summarize.language.magnitudes import of_money, of_percent, of_unit
from summarize.language.measures import OPEN, table
from summarize.language.phrases import Phrase
from summarize.language.signs import Sign
from summarize.language.vocabulary import fits, is_person, lemma, vocabulary
from summarize.language.words import Kind, Words
from summarize.schemas import Figure


@dataclass(frozen=True, slots=True)
class Counted:
    """What one figure counts.

    ``measure``: a key of the lattice or ``open:NOUN[/VERB]``. ``phrase``: the counted noun phrase. ``first``/``last``:
    the words from the first to the last that the reading rests on. ``sign``: index of the word that carries the
    measure. ``verb``: the lemma that governs the figure.
    """

    measure: str
    phrase: Phrase
    first: int
    last: int
    sign: int | None = None
    verb: str | None = None


class Clause:
    """A sentence prepared for reading its figures: words, figures by word, signs."""

    __slots__ = ("by_word", "figures", "signs", "spans", "tails", "words")

    def __init__(self, text: str, start: int, end: int, figures: Sequence[Figure]) -> None:
        self.words = Words(text, start, end)
        self.figures = figures
        self.spans: list[tuple[int, int]] = []
        self.tails: list[str] = []
        self.by_word: dict[int, tuple[int, int]] = {}
        at, starts, ends = 0, self.words.starts, self.words.ends
        for figure in figures:
            while at < len(starts) and ends[at] <= figure.start:
                at += 1
            first = at
            while at < len(starts) and starts[at] < figure.end:
                at += 1
            self.spans.append((first, at))
            glued = text[figure.end : ends[at - 1]] if at > first and ends[at - 1] > figure.end else ""
            self.tails.append(glued[1:].partition("-")[0] if glued[:1] == "-" else "")
            for word in range(first, at):
                self.by_word[word] = (first, at)
        self.signs = {sign.first: sign for sign in signs.find(self.words, self.by_word)}


def read(clause: Clause) -> list[Counted]:
    """What each figure of a sentence counts, in the figures' order.

    "Victims" are casualties; set against wounded in the same sentence they are the dead.
    """
    found = _all(clause)
    if any(c.measure == "wounded" for c in found):
        return [
            replace(c, measure="killed") if c.phrase.head == "victim" or _of_victims(clause, c) else c for c in found
        ]
    return found


def _of_victims(clause: Clause, reading: Counted) -> bool:
    sign = clause.signs.get(reading.sign) if reading.sign is not None else None
    return sign is not None and sign.lemma == "victim"


def _all(clause: Clause) -> list[Counted]:
    found: list[Counted] = []
    for number, figure in enumerate(clause.figures):
        many = figure.dimension == "count" and (figure.low or 0) > 1
        phrase = phrases.after(clause.words, clause.spans[number][1], clause.by_word, clause.tails[number], many)
        found.append(_read(clause, number, figure, phrase, found))
    return found


def _read(clause: Clause, number: int, figure: Figure, phrase: Phrase, before: list[Counted]) -> Counted:
    first, last = clause.spans[number]
    if figure.dimension == "money":
        return of_money(clause, number, phrase)
    if figure.dimension == "measure":
        return of_unit(clause, number, phrase)
    if figure.dimension == "percent":
        return of_percent(clause, number, phrase)
    end = max(phrase.last, last)
    own = _own_noun(phrase)
    if own and own[1]:
        return Counted(own[0], phrase, first, end, phrase.word)
    governor = _governor(clause, first)
    noun = phrase.head
    plain = noun is None or noun in vocabulary().generic or noun == "people"
    if governor and (plain or governor.role != "noun") and fits(governor.measures[0], noun, "count"):
        return Counted(governor.measures[0], phrase, min(governor.first, first), end, governor.first)
    if governor and governor.lemma == "number" and noun is None:
        return Counted(governor.measures[0], phrase, governor.first, end, governor.first)
    right = _said_of(clause, phrase, end)
    left = _object_of(clause, first)
    fit = lambda hit: next((m for m in hit.sign.measures if fits(m, noun, "count")), None) if hit and hit.sign else None
    ahead, behind = fit(right), fit(left)
    light = (
        left is not None
        and left.verb in _LIGHT
        and right is not None
        and right.sign is not None
        and right.sign.role == "state"
    )
    if right and ahead and (right.finite or light or not (left and behind)):
        return Counted(ahead, phrase, first, max(end, right.sign.last), right.sign.first, right.sign.lemma)
    if left and behind:
        return Counted(behind, phrase, left.sign.first, end, left.sign.first, left.sign.lemma)
    if own:
        return Counted(own[0], phrase, first, end, phrase.word)
    shared = _shared(clause, number, phrase, before)
    if shared:
        return shared
    if (plain and phrase.head is None) or noun == "people":
        near = _near(clause, number, noun)
        if near:
            return Counted(
                near[1], phrase, min(first, near[0].first), max(end, near[0].last), near[0].first, near[0].lemma
            )
    verb = (right.verb if right and right.verb else None) or (left.verb if left else None)
    head = noun or ""
    reach = right.last if right and right.verb else end
    start = left.first if left and left.verb and not (right and right.verb) else first
    return Counted(OPEN + head + (f"/{verb}" if verb else ""), phrase, start, max(reach, end), None, verb)


def _own_noun(phrase: Phrase) -> tuple[str, bool] | None:
    """The measure of the counted noun itself, and whether no verb can overrule it."""
    words = vocabulary()
    if phrase.head is None:
        return None
    for rest, measure in words.noun_phrases.get(phrase.head, ()):
        if phrase.modifiers[-len(rest) :] == rest and fits(measure, phrase.head, "count"):
            return measure, True
    for measure in words.nouns.get(phrase.head, ()):
        if fits(measure, phrase.head, "count"):
            row = table()[measure]
            harm = row.family == "harm" and phrase.head != "victim"
            weak = is_person(phrase.head) or phrase.head in words.classes["weapons"] | words.classes["data"]
            return measure, harm or not (weak or phrase.head in words.classes["tickets"])
    if phrase.head == "life":
        return "killed", True
    return None


@dataclass(frozen=True, slots=True)
class _Hit:
    """A verb or state found beside a figure: its sign if it points to a measure, its lemma if it does not."""

    sign: Sign | None
    verb: str | None
    finite: bool
    first: int
    last: int


_REPORTING = frozenset(
    """report confirm fear believe list presume declare say think know describe feel consider estimate remain turn leave
    become appear get find see go expect set register classify deem allege verify officially tally count still""".split()
)
_SKIP_RIGHT = frozenset("to as so far reported be".split())
_STOPS = frozenset(";:—–.!?")
_REACH = 14


def _said_of(clause: Clause, phrase: Phrase, at: int) -> _Hit | None:
    """What is said of the counted: the verb or state behind them."""
    words = clause.words
    lowers, kinds, size = words.lowers, words.kinds, len(words)
    finite, far, verb, verb_at, steps = False, False, None, at, 0
    reduced: _Hit | None = None
    while at < size and steps < _REACH:
        steps += 1
        lower, kind = lowers[at], kinds[at]
        if at in clause.by_word:
            break
        if lower in _ASIDES:
            close = _aside_end(clause, at)
            if close is not None:
                at = close
                continue
        sign = clause.signs.get(at)
        if sign is not None and sign.role == "noun" and not (verb is None and sign.lemma in ("dead", "missing")):
            sign = None
        if sign is not None and not (sign.form == "base" and not finite and not _plain(lowers, at)):
            bare = not finite and sign.role == "verb" and sign.form in ("both", "part")
            hit = _Hit(
                sign,
                sign.lemma,
                finite or sign.form in ("past", "base", "s") or sign.lemma in _INTRANSITIVE,
                at,
                sign.last,
            )
            if not (bare and phrase.partitive and phrase.whole is not None and reduced is None and not hit.finite):
                return hit
            reduced, far = hit, True
        elif kind in (Kind.AUXILIARY, Kind.MODAL):
            finite = True
        elif kind is Kind.ADVERB or lower in ("who", "that", "which") or lower in _SKIP_RIGHT:
            pass
        elif kind is Kind.VERB:
            base = lemma(lower)
            if verb is None or verb in _REPORTING:
                verb, verb_at = base, at + 1
            state = clause.signs.get(at + 1)
            if state is not None and state.role == "state":
                return _Hit(state, base, finite, at + 1, state.last)
            if base not in _REPORTING and (not far or finite):
                if finite or far:
                    break
                far = True
        elif kind is Kind.PREPOSITION:
            if verb is not None and finite:
                break
            far = True
        elif kind is Kind.NOUN and steps == 1 and is_person(phrases.singular(lower)):
            pass
        elif kind in (Kind.NOUN, Kind.DETERMINER, Kind.POSSESSIVE):
            if not far and not (finite and verb is None):
                break
            far = True
        elif kind is Kind.CONJUNCTION:
            joined = kinds[at + 1] if at + 1 < size else Kind.MARK
            if (
                finite
                or at + 1 in clause.by_word
                or joined not in (Kind.NOUN, Kind.POSSESSIVE, Kind.DETERMINER, Kind.MORE)
            ):
                break
            far = True
        elif kind is Kind.MORE and far:
            pass
        elif kind is Kind.MARK and lower not in _STOPS:
            if lower == ",":
                close = next((i for i in range(at + 1, min(at + 10, size)) if lowers[i] == ","), None)
                if close is None or kinds[close + 1 : close + 2] not in ([Kind.AUXILIARY], [Kind.VERB]):
                    break
                at = close
        else:
            break
        at += 1
    if reduced is not None:
        return reduced
    if verb in _REPORTING:
        return None
    return _Hit(None, verb, finite, verb_at - 1, verb_at) if verb else None


_ASIDES = frozenset(("(", "[", "-", "--", "–", "—", "including", "among", "includes"))
_CLOSING = {"(": ")", "[": "]"}


def _aside_end(clause: Clause, at: int) -> int | None:
    """Where the sentence goes on behind words put in between ("- including several children -", "(182 square miles)")."""
    words = clause.words
    lowers, kinds, size = words.lowers, words.kinds, len(words)
    opening = lowers[at]
    if opening in ("including", "among", "includes"):
        for i in range(at + 1, min(at + 12, size)):
            if kinds[i] in (Kind.AUXILIARY, Kind.MODAL) or (i in clause.signs and clause.signs[i].role == "verb"):
                return i
            if kinds[i] is Kind.MARK and lowers[i] != ",":
                return None
        return None
    closing = _CLOSING.get(opening, opening)
    for i in range(at + 1, min(at + 14, size)):
        if lowers[i] == closing:
            return i + 1
    return None


def _plain(lowers: list[str], at: int) -> bool:
    """Whether a base form stands right behind its subject or a modal, as a finite verb does."""
    return at > 0 and lowers[at - 1] not in ("to", "the", "a", "an", "of", "in", "for")


# Verbs that leave it to a state behind the counted to say what became of them: "sent 14 people to hospital".
_LIGHT = frozenset("send take leave see bring put drive force rush make keep".split())
_INTRANSITIVE = frozenset("die perish flee survive vanish disappear march gather rally vote protest".split())
_BE = frozenset("be is are was were been being".split())
_BEFORE = frozenset("a an the some about as many up to nearly another only just estimated".split())
_OF_NOUNS = {
    "evacuation": "displaced",
    "displacement": "displaced",
    "deployment": "deployed",
    "destruction": "destroyed",
    "capture": "captured",
    "kidnapping": "captured",
    "abduction": "captured",
    "rescue": "found_safe",
    "disappearance": "missing",
    "hospitalization": "wounded",
    "slaughter": "killed",
    "massacre": "killed",
    "murder": "killed",
    "slaying": "killed",
    "execution": "killed",
    "drowning": "killed",
    "loss": "killed",
    "detention": "arrested",
    "dispatch": "deployed",
}


def _object_of(clause: Clause, first: int) -> _Hit | None:
    """The verb (or verbal noun with "of") that takes the counted as its object."""
    words = clause.words
    at = first - 1
    while at >= 0 and (words.lowers[at] in _BEFORE or words.kinds[at] is Kind.ADVERB or words.lowers[at] in "\"“”'‘’("):
        at -= 1
    if at < 0 or at in clause.by_word:
        return None
    lower = words.lowers[at]
    if lower in ("of", "to") and at:
        sign = clause.signs.get(at - 1) or clause.signs.get(at - 2)
        if sign is not None and sign.role == "noun" and sign.last == at:
            return _Hit(sign, None, False, sign.first, at)
        measure = _OF_NOUNS.get(words.lowers[at - 1])
        if measure and lower == "of":
            return _Hit(Sign(at - 1, at, "noun", (measure,), words.lowers[at - 1]), None, False, at - 1, at)
        return None
    sign = next(
        (clause.signs[i] for i in (at, at - 1, at - 2, at - 3) if i in clause.signs and clause.signs[i].last == at + 1),
        None,
    )
    if sign is not None and sign.role == "verb":
        passive = sign.first and words.lowers[sign.first - 1] in _BE and sign.form in ("both", "part")
        if not passive and sign.lemma not in _INTRANSITIVE:
            return _Hit(sign, sign.lemma, False, sign.first, sign.last)
    if words.kinds[at] is Kind.VERB and not (at and words.kinds[at - 1] in (Kind.PREPOSITION, Kind.DETERMINER)):
        return _Hit(None, lemma(lower), False, at, at + 1)
    return None


# Places that hold so many people: "a city of 55,000".
_SETTLED = frozenset(
    """city town suburb village country nation state island district county community region province municipality hamlet
    settlement township metropolis capital towns villages enclave home""".split()
)
# Nouns that do not stand for the number that follows them ("a record of 29").
_NO_TOLL = frozenset(
    "record account customer user file seat share barrel missile drone rocket shell worker staff".split()
)
_COUNTS = frozenset("number total count tally figure toll estimate list".split())
_CHANGE = frozenset(
    """rise climb reach hit stand jump grow fall drop top exceed surpass pass increase soar swell total number remain approach
    mount go come be near average measure spike decline decrease shrink surge""".split()
)
_BRING = frozenset("bring raise push take lift put send revise update increase lower cut place drive".split())
_LINKS = frozenset("to at above over past of by from below beyond near around as up down".split())


def _governor(clause: Clause, first: int) -> Sign | None:
    """The noun that the figure completes: "the death toll [rose to] 70", "winds [of] 200 mph", "the number of dead [is]"."""
    words = clause.words
    lowers, kinds = words.lowers, words.kinds
    at = first - 1
    while at >= 0 and (kinds[at] is Kind.ADVERB or lowers[at] in "\"“”'‘’" or lowers[at] in ("a", "an", "the", "some")):
        at -= 1
    if at < 0 or at in clause.by_word:
        return None
    linked = lowers[at] if lowers[at] in _LINKS else ""
    if linked in ("of", "to") and at and lowers[at - 1] in _SETTLED and (linked == "of") == (lowers[at - 1] != "home"):
        return Sign(at - 1, at, "noun", ("population",), lowers[at - 1])
    if linked == "of":
        return _noun_ending(clause, at)
    while at >= 0 and (lowers[at] in _LINKS or kinds[at] is Kind.ADVERB or lowers[at] == "high"):
        at -= 1
    if at < 0:
        return None
    if kinds[at] in (Kind.VERB, Kind.AUXILIARY) or lowers[at] in (
        "rises",
        "hits",
        "tops",
        "increases",
        "counts",
        "drop",
        "rise",
    ):
        base = "be" if lowers[at] in _BE else lemma(lowers[at])
        if base in _CHANGE:
            if kinds[at] is Kind.AUXILIARY and lowers[at] not in _BE:
                return None
            return _noun_left(clause, at)
    if linked in ("to", "at", "from"):
        for back in range(at, max(-1, at - 12), -1):
            if kinds[back] is Kind.VERB and lemma(lowers[back]) in _BRING:
                return _noun_between(clause, back, at + 1)
            if back in clause.by_word or lowers[back] in ";:":
                break
        return _noun_ending(clause, at + 1) if linked == "at" else None
    return None


def _noun_ending(clause: Clause, last: int) -> Sign | None:
    for first in (last - 1, last - 2):
        sign = clause.signs.get(first)
        if sign is not None and sign.last == last and sign.role == "noun" and sign.lemma not in _NO_TOLL:
            return sign
    return None


def _noun_left(clause: Clause, at: int) -> Sign | None:
    """The nearest counting noun to the left of a verb, "number of ..." and the like taken with what they number."""
    words = clause.words
    best: Sign | None = None
    for back in range(at - 1, max(-1, at - 40), -1):
        if words.lowers[back] == ";" or (back in clause.by_word and best is not None):
            break
        sign = clause.signs.get(back)
        if sign is not None and sign.lemma not in _NO_TOLL and (best is None or sign.lemma == "toll"):
            best = sign
        if words.lowers[back] == "toll":
            return clause.signs.get(back) or clause.signs.get(back - 1) or best
        if words.lowers[back] in _COUNTS:
            return best if best is not None else _numbered(words, back, at)
    return best if best is not None and best.role == "noun" and not is_person(best.lemma) else None


def _numbered(words: Words, back: int, at: int) -> Sign | None:
    """What "the number of ..." numbers, as an open measure."""
    first = next((i for i in range(back + 1, at) if words.kinds[i] is Kind.NOUN), None)
    if first is None:
        return None
    last = first
    while last + 1 < at and words.kinds[last + 1] is Kind.NOUN:
        last += 1
    return Sign(back, last + 1, "noun", (OPEN + phrases.singular(words.lowers[last]),), "number")


def _noun_between(clause: Clause, first: int, last: int) -> Sign | None:
    found = [sign for at, sign in clause.signs.items() if first < at < last]
    for sign in found:
        if sign.role != "verb" or sign.form in ("both", "part"):
            return sign
    return None


def _shared(clause: Clause, number: int, phrase: Phrase, before: list[Counted]) -> Counted | None:
    """A figure that leaves its verb to the figure before it: "killed 31 people in Mexico and 12 in Guatemala"."""
    if not number:
        return None
    earlier, figure = before[number - 1], clause.figures[number]
    if earlier.measure.startswith(OPEN) or clause.figures[number - 1].dimension != figure.dimension:
        return None
    words, first = clause.words, clause.spans[number][0]
    gap = range(clause.spans[number - 1][1], first)
    if (
        len(gap) > 9
        or not gap
        or any(words.lowers[i] in ";:" for i in gap)
        or not fits(earlier.measure, phrase.head, "count")
    ):
        return None
    joint = words.lowers[first - 1]
    part = any(words.lowers[i] in ("including", "among", "those") for i in gap)
    change = joint in ("from", "to") and phrase.head is None
    if (
        joint not in ("and", "or", ",", "including", "while", "plus", "versus", "—", "--", "–")
        and not part
        and not change
    ):
        return None
    if phrase.head is not None and not (is_person(phrase.head) and table()[earlier.measure].people) and not part:
        return None
    return Counted(
        earlier.measure,
        phrase,
        min(first, gap[0]),
        max(phrase.last, clause.spans[number][1]),
        earlier.sign,
        earlier.verb,
    )


def _near(clause: Clause, number: int, noun: str | None) -> tuple[Sign, str] | None:
    """The nearest sign in the same stretch of the sentence, for a figure whose role the order does not tell."""
    first, last = clause.spans[number]
    words = clause.words
    best: tuple[int, Sign, str] | None = None
    for sign in clause.signs.values():
        if sign.role == "noun" and is_person(sign.lemma):
            continue
        span = range(sign.last, first) if sign.last <= first else range(last, sign.first)
        if len(span) > 10 or any(i in clause.by_word or words.lowers[i] in ";:" for i in span):
            continue
        measure = next((m for m in sign.measures if fits(m, noun, "count") and table()[m].people), None)
        distance = len(span) + 4 * sum(words.lowers[i] == "," for i in span)
        if measure and (best is None or distance < best[0]):
            best = (distance, sign, measure)
    return (best[1], best[2]) if best else None
