"""What stands between the counted and what is said of them: asides, places, the other kinds of a list."""

from __future__ import annotations

from summarize.language.clauses import Clause
from summarize.language.phrases import Phrase
from summarize.language.vocabulary import lemma
from summarize.language.words import names_plural

#: Verbs that tell of something: what follows them is no longer said of their subject.
TELLING = frozenset("say tell claim insist argue warn add admit concede suggest show testify write state".split())
INTRANSITIVE = frozenset("die perish flee survive vanish disappear march gather rally vote protest".split())
#: Words before a number that belong to it.
BEFORE = frozenset(
    """a an the some about as many mere extra additional further up to nearly another only just estimated possible
    suspected confirmed its""".split()
)


def placed(clause: Clause, at: int, end: int) -> bool:
    """Whether a figure is of the place of those whose phrase ends at ``end``: "40 people in [three] villages"."""
    before = at - 1
    while before > end and (clause.words.lowers[before] in _THE or clause.words.kinds[before] == "adverb"):
        before -= 1
    return before == end and clause.words.lowers[before] in _PLACING


_THE = BEFORE | {"both", "all", "these", "those", "other", "least"}
_PLACING = frozenset("in from across at near on inside around within throughout aboard".split())


def belongs(lowers: list[str], at: int) -> bool:
    """Whether a figure is part of the phrase before it: "30 relatives of [the 12] victims"."""
    return lowers[at - 1] == "of" or (at > 1 and lowers[at - 2] == "of" and lowers[at - 1] in ("the", "its", "their"))


#: Words and marks behind which something is put in.
ASIDES = frozenset(("(", "[", "-", "--", "–", "—", "including", "among", "includes"))
_CLOSING = {"(": ")", "[": "]"}


def aside_end(clause: Clause, at: int) -> int | None:
    """Where the sentence goes on behind words put in between ("- including several children -")."""
    words = clause.words
    lowers, kinds, size = words.lowers, words.kinds, len(words)
    opening = lowers[at]
    if opening in ("including", "among", "includes"):
        for i in range(at + 1, min(at + 12, size)):
            if opening == "among" and lowers[i] == "who":
                return None  # "from among the hundreds who had gathered": what follows is said of those
            if kinds[i] in ("auxiliary", "modal") or (i in clause.signs and clause.signs[i].role == "verb"):
                return i
            if kinds[i] == "mark" and lowers[i] != ",":
                return None
        return None
    closing = _CLOSING.get(opening, opening)
    for i in range(at + 1, min(at + (_APPOSED if closing in "—–" else _PUT_IN), size)):
        if lowers[i] == closing:
            return i + 1
    return None


_ASIDE, _PUT_IN = 10, 14
_APPOSED = 24
_ONLY_ONE = frozenset("is was has does".split())


def apposition_end(clause: Clause, phrase: Phrase, at: int) -> int | None:
    """The comma at which words put in between two commas end: "three people, two guards and a clerk, were hurt"."""
    words = clause.words
    many = phrase.head is not None and words.lowers[phrase.word] != phrase.head
    reach = _ASIDE if words.kinds[at + 1 : at + 2] == ["conjunction"] else _APPOSED
    commas = 0
    for i in range(at + 1, min(at + reach, len(words) - 1)):
        if words.lowers[i] in ";:?!":
            return None
        if words.lowers[i] == ",":
            kind, behind = words.kinds[i + 1], words.lowers[i + 1]
            if kind == "auxiliary" and not (many and behind in _ONLY_ONE):
                return i
            sign = clause.signs.get(i + 1)
            if sign is not None and sign.form in ("past", "both") and sign.lemma in INTRANSITIVE:
                return i
            if kind == "verb" and not commas and (i - at < _ASIDE or sign is not None):
                return i
            commas += 1
    return None


def is_of_a_list(clause: Clause, number: int, phrase: Phrase) -> bool:
    """Whether a figure is of one kind of several: "two drivers, three cooks and a clerk were hurt"."""
    words, first, behind = clause.words, clause.spans[number][0], phrase.word + 1
    before = first - 1
    while before > 0 and words.lowers[before] in _THE:
        before -= 1
    if number and words.lowers[before] in _JOINTS:
        gap = range(clause.spans[number - 1][1], before - (words.lowers[before - 1 : before] == [","]))
        if 0 < len(gap) < _KIND and all(words.kinds[i] == "noun" for i in gap):
            return True
    while behind < len(words) and words.lowers[behind] in _JOINTS | BEFORE - {"a", "an"}:
        behind += 1
    follows = behind > phrase.word + 1 and words.lowers[phrase.word + 1] in _JOINTS and behind + 1 < len(words)
    if not follows or not (behind in clause.by_word or words.lowers[behind] in ("a", "an")):
        return False
    end = clause.by_word[behind][1] if behind in clause.by_word else behind + 1
    return words.kinds[end : end + 1] in (["noun"], ["verb"])


_JOINTS = frozenset((",", "and"))
_KIND = 4


def list_end(clause: Clause, phrase: Phrase, at: int) -> int | None:
    """Where the next number of a list of subjects ends: "two drivers, [three] guards and a clerk were wounded"."""
    words, own = clause.words, clause.by_word.get(phrase.first - 1)
    end = clause.by_word[at + 1][1] if at + 1 in clause.by_word else len(words)
    if own is None or (
        words.kinds[end : end + 1] not in (["noun"], ["more"], ["preposition"])
        and not (words.kinds[end : end + 1] == ["verb"] and names_plural(words.lowers[end]))
    ):
        return None
    before = own[0] - 1
    while before >= 0 and (words.lowers[before] in BEFORE or words.kinds[before] == "adverb"):
        before -= 1
    told = before < 0 or words.kinds[before] in ("mark", "conjunction") or lemma(words.lowers[before]) in TELLING
    return end if told or words.lowers[before] == "that" else None
