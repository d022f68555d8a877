"""Nouns that a figure completes: "the death toll [rose to] 70", "winds [of] 200 mph", "the number of dead [is]"."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from summarize.language.clauses import Clause
from summarize.language.inflection import singular
from summarize.language.measures import OPEN, table
from summarize.language.signs import Sign
from summarize.language.vocabulary import is_person, lemma, numbers_them, vocabulary
from summarize.language.words import BE, Words, names_plural

# Places that hold so many people: "a city of 55,000".
_SETTLED = frozenset(
    """city town suburb village country nation state island district county community region province municipality
    hamlet
    settlement township metropolis capital towns villages enclave home""".split()
)
# "A rally of 5,000".
_GATHERED = frozenset("rally march protest demonstration gathering vigil throng audience procession".split())
_NUMBERS = frozenset("number numbers numbered numbering".split())
# People under way together: "a caravan of 5,000 migrants".
_QUOTES = frozenset("\"“”'’")
_TRAVELLING = frozenset("caravan caravans exodus".split())
_BODIES = frozenset("convoy group column party congregation community tribe minority".split())
# Nouns that do not stand for the number that follows them ("a record of 29").
_NO_TOLL = frozenset(
    "record account customer user file seat share barrel missile drone rocket shell worker staff".split()
)
_COUNTS = frozenset("number total count tally figure toll estimate list".split())
_CHANGE = frozenset(
    """rise climb reach hit stand jump grow fall drop top exceed surpass pass increase soar swell total number remain
    approach
    mount go come be near average measure peak spike decline decrease shrink surge stay""".split()
)
# Nouns that are a number of people: "membership is 22,000", "a membership of 22,000".
_HEADCOUNTS = frozenset(
    "membership enrolment enrollment readership viewership ridership headcount workforce caseload following".split()
)
_REACH = 12
# What follows a verb of change that has no object: "went up in May, it said, to 70".
_BARE = ("adverb", "preposition", "mark")
_BRING = frozenset(
    "bring raise push take lift put send revise update increase lower cut place drive reduce shrink expand".split()
)
_LINKS = frozenset("to at above over past of by from below beyond near around as up down".split())


def governor(clause: Clause, first: int) -> Sign | None:
    """The noun that the figure completes: "the death toll [rose to] 70", "the number of dead [is]"."""
    words = clause.words
    lowers, kinds = words.lowers, words.kinds
    if first < len(words) and lemma(lowers[first]) in _CHANGE:  # "the toll [exceeded 200]"
        return _noun_left(clause, first) or _subject(clause, first)
    at = first - 1
    while at >= 0 and (kinds[at] == "adverb" or lowers[at] in "\"“”'‘’" or lowers[at] in ("a", "an", "the", "some")):
        at -= 1
    if at < 0 or at in clause.by_word:
        return None
    if lowers[at] in _NUMBERS and (
        lowers[at] != "number" or lowers[at - 1] == "to" or kinds[at - 1] == "modal" or numbers_them(lowers[:at])
    ):
        return Sign(at, at + 1, "noun", (_numbering(clause, at),), "number")
    linked = lowers[at] if lowers[at] in _LINKS else ""
    quoted = linked == "of" and at > 1 and lowers[at - 1] in _QUOTES and lowers[at - 2] in _TRAVELLING
    if quoted:
        return Sign(at - 2, at, "noun", ("group_size",), lowers[at - 2])
    if linked in ("of", "to") and at and lowers[at - 1] in _SETTLED and (linked == "of") == (lowers[at - 1] != "home"):
        return Sign(at - 1, at, "noun", ("population",), lowers[at - 1])
    if linked == "of" and at and lowers[at - 1] in _GATHERED | _TRAVELLING:
        size = "attendance" if lowers[at - 1] in _GATHERED else "group_size"
        return Sign(at - 1, at, "noun", (size,), lowers[at - 1])
    if lowers[at] in ("has", "had") and at and lowers[at - 1] in _TRAVELLING:
        return Sign(at - 1, at + 1, "noun", ("group_size",), lowers[at - 1])
    if linked == "of" and at and lowers[at - 1] in _HEADCOUNTS:
        return Sign(at - 1, at, "noun", (OPEN + lowers[at - 1],), "number")
    if linked == "of":
        return _noun_ending(clause, at)
    while at >= 0 and (lowers[at] in _LINKS or kinds[at] == "adverb" or lowers[at] == "high"):
        at -= 1
    if at < 0:
        return None
    if kinds[at] in ("verb", "auxiliary") or lowers[at] in (
        "rises",
        "hits",
        "tops",
        "increases",
        "counts",
        "drop",
        "rise",
    ):
        base = "be" if lowers[at] in BE else lemma(lowers[at])
        if base in _CHANGE:
            if kinds[at] == "auxiliary" and lowers[at] not in BE:
                return None
            return _noun_left(clause, at) or _subject(clause, at, "headcount" if base == "be" else "any")
    return _changed(clause, at, linked) if linked in ("to", "at", "from") else None


def label(clause: Clause, first: int, end: int) -> Sign | None:
    """The sign of a line of a list of facts, which is its number and what that is of: "[Homes destroyed]: 8,756".

    Args:
        clause: the sentence.
        first: the figure's first word.
        end: the word behind what it counts.
    """
    lowers, at = clause.words.lowers, first - 1
    if at < 1 or lowers[at] not in _COLONS or (end < len(lowers) and clause.words.kinds[end] != "mark"):
        return None
    start = next((i + 1 for i in range(at - 1, -1, -1) if lowers[i] in _BULLETS), 0)
    if at - start > _LABEL or any(clause.words.kinds[i] == "auxiliary" for i in range(start, at)):
        return None
    sign = next((clause.signs[i] for i in range(at - 1, start - 1, -1) if i in clause.signs), None)
    return replace(sign, first=start, last=at, role="state") if sign and sign.last == at else None


_COLONS, _BULLETS = frozenset(":–—"), frozenset(";.,•*-–—|")
_LABEL = 6  # words


def _changed(clause: Clause, at: int, linked: str) -> Sign | None:
    """The noun whose number a verb further left changes: "raised the [toll] to 70", "the [toll] went up to 70"."""
    lowers, kinds = clause.words.lowers, clause.words.kinds
    shares = {
        at
        for figure, span in zip(clause.figures, clause.spans, strict=True)
        if figure.dimension == "percent"
        for at in range(*span)
    }
    for back in range(at, max(-1, at - _REACH), -1):
        if back in shares:
            continue  # "the number of arrests rose 6 percent, to 70"
        if lowers[back] == "unchanged":
            return _noun_left(clause, back)
        base = lemma(lowers[back]) if kinds[back] == "verb" else ""
        if base in _BRING and (found := _noun_between(clause, back, at + 1)):
            return found
        if (base in _CHANGE and (kinds[back + 1] in _BARE or back + 1 in shares)) or (
            base in _BRING and back and lowers[back - 1] in BE
        ):
            return _noun_left(clause, back) or _subject(clause, back, "plural")
        if base in _BRING or base in _CHANGE:
            return None
        if back in clause.by_word or lowers[back] in ";:":
            sign = _noun_ending(clause, at + 1)
            # "raising the number of cases to 58 and of deaths to 34"
            return sign if sign and (linked == "at" or lowers[sign.first - 1] in ("and", "of")) else None
    return _noun_ending(clause, at + 1) if linked == "at" else None


def _counts(clause: Clause, at: int) -> str:
    """The measure of a noun whose number is told: of what befell people, or an open one ("rebel losses")."""
    sign = clause.signs.get(at)
    befell = sign.measures[0] if sign is not None and sign.last == at + 1 else ""
    return befell if befell in table() and table()[befell].people else OPEN + singular(clause.words.lowers[at])


def _numbering(clause: Clause, at: int) -> str:
    """What a verb of numbering counts: "a caravan [numbering] 7,000" are people, "complaints [number] 40" are they."""
    words = clause.words
    if not _TRAVELLING.isdisjoint(words.lowers):
        return "group_size"
    if not _BODIES.isdisjoint(words.lowers):
        return OPEN + "people"
    before = range(at - 1, max(-1, at - 6), -1)
    if any(words.lowers[i] in _GATHERED or words.lowers[i] == "crowd" for i in before):
        return "attendance"
    return next((_counts(clause, i) for i in before if words.kinds[i] == "noun"), OPEN + "people")


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
        if words.lowers[back] in _COUNTS and (sort := _sort_of(clause, back)):
            return sort
        if words.lowers[back] == "toll":
            return clause.signs.get(back) or clause.signs.get(back - 1) or best
        if words.lowers[back] in _COUNTS:
            if words.lowers[back + 1] == "of" and (sign := _first_of(clause, back + 2, at)):
                return sign
            numbered = _numbered(words, back, at)
            return numbered if best is None or _modifies(words, best, numbered) else best
    return best if best is not None and best.role == "noun" and not is_person(best.lemma) else None


def _sort_of(clause: Clause, count: int) -> Sign | None:
    """What befell those of a count: "the [death count]", "the [injury] toll", "the [missing] persons tally"."""
    told = _noun_ending(clause, count + 1) or _noun_ending(clause, count)
    if told is not None and told.first < count:
        return told
    for at in range(count - 1, max(-1, count - 3), -1):
        measure = _counts(clause, at)
        if not measure.startswith(OPEN):
            return Sign(at, count + 1, "noun", (measure,), "number")
    return None


def _first_of(clause: Clause, first: int, at: int) -> Sign | None:
    """What befell those whom "the number of ..." numbers, before any other words: "of [dead] in the collapse"."""
    for back in range(first, at):
        sign = clause.signs.get(back)
        if sign is not None and sign.lemma not in _NO_TOLL:
            return sign if sign.measures[0] in table() and table()[sign.measures[0]].people else None
        if clause.words.kinds[back] == "preposition":
            break
    return None


def _subject(clause: Clause, at: int, sort: Literal["any", "plural", "headcount"] = "any") -> Sign | None:
    """The noun right in front of a verb of change, as an open measure: "rebel losses [have] now exceeded".

    ``sort``: any noun but a person; a plural; or only one that is a number of people.
    """
    words = clause.words
    back = at - 1
    while back >= 0 and words.kinds[back] in ("adverb", "auxiliary"):
        back -= 1
    if back < 0 or back in clause.by_word:
        return None
    noun = singular(words.lowers[back])
    if noun not in _HEADCOUNTS:
        fits = sort == "any" or (sort == "plural" and names_plural(words.lowers[back]))
        if not fits or words.kinds[back] != "noun" or not noun.isalpha() or is_person(noun):
            return None
    return Sign(back, back + 1, "noun", (_counts(clause, back),), "number")


def _numbered(words: Words, back: int, at: int) -> Sign | None:
    """What "the number of ..." numbers, as an open measure."""
    first = next((i for i in range(back + 1, at) if words.kinds[i] == "noun"), None)
    between = range(back + 1, first or at)
    if first is None or any(words.kinds[i] == "preposition" and words.lowers[i] != "of" for i in between):
        return None  # "the number in Alaska"
    last = first
    while last + 1 < at and (words.kinds[last + 1] == "noun" or _ends_plural(words, last + 1)):
        last += 1
    return Sign(back, last + 1, "noun", (OPEN + singular(words.lowers[last]),), "number")


def _ends_plural(words: Words, at: int) -> bool:
    """Whether a verb's form in -s is the plural of what is numbered: "the number of primary debates"."""
    return words.kinds[at] == "verb" and names_plural(words.lowers[at]) and not names_plural(words.lowers[at - 1])


def _modifies(words: Words, sign: Sign, numbered: Sign | None) -> bool:
    """Whether a sign stands inside what is numbered and is not its head: "the number of [wind] turbines"."""
    if numbered is None or not (numbered.first < sign.first and sign.last < numbered.last):
        return False
    return all(kind == "noun" for kind in words.kinds[sign.first : numbered.last - 1])


def _noun_between(clause: Clause, first: int, last: int) -> Sign | None:
    """The counting noun between a verb and its number, or the noun behind "the number of"."""
    number = next((at for at in range(first + 1, last) if clause.words.lowers[at] == "number"), None)
    numbered = _numbered(clause.words, number, last) if number is not None else None
    for sign in (sign for at, sign in clause.signs.items() if first < at < last):
        done = clause.signs.get(sign.last)  # "the number of protesters [killed]"
        if done is not None and done.last <= last and done.role == "verb" and done.form in ("both", "part"):
            return done
        if not _modifies(clause.words, sign, numbered) and (sign.role != "verb" or sign.form in ("both", "part")):
            return sign
    return numbered


def of_the_lost(clause: Clause, governor: Sign | None) -> Sign | None:
    """Lives that are lost are deaths, buildings destroyed, and only jobs are cut: "the number of homes lost"."""
    if governor is None or governor.lemma != "lose":
        return governor
    lost = {singular(w) for w in clause.words.lowers[max(0, governor.first - 1) : governor.last]}
    if "life" in lost:
        return replace(governor, measures=("killed",))
    if not lost.isdisjoint(vocabulary().classes["buildings"]):
        return replace(governor, measures=("destroyed",))
    return None if lost.isdisjoint(vocabulary().classes["posts"]) else governor
