"""A figure that tells the whole from which a part is taken: "twelve of [the 45 passengers]", "some of [the 300]".

What the sentence says is said of the part; the whole has only its own noun and the words that pick it out ("of the 45
people [aboard]", "of the 9,000 soldiers [sent to the front]").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.language.clauses import Clause, Counted
from summarize.language.interposed import TELLING
from summarize.language.measures import table
from summarize.language.phrases import Phrase
from summarize.language.predicates import Hit
from summarize.language.vocabulary import lemma
from summarize.language.words import BE

# Parts that are no figures. "Each of the 45" and "all of the 45" are the whole itself.
_PARTS = frozenset(
    """half some most many several few none any one part majority minority bulk rest remainder fraction proportion
    portion share neither either both another others second third fourth fifth sixth seventh eighth ninth tenth
    first much""".split()
)
# Families of what can become of people and houses.
_FATES = frozenset("harm found captivity arrests damage moved stranded illness".split())
_NEARLY = frozenset("nearly almost not virtually practically".split())
_REACH = 4
_STANDS = ("determiner", "possessive", "noun", "adverb", "mark")
_RELATIVE = frozenset(("who", "that", "which", "whom"))


def is_whole(clause: Clause, number: int) -> bool:
    """Whether the figure tells the whole of a part named before it."""
    words, first = clause.words, clause.spans[number][0]
    for at in range(first - 1, max(first - 1 - _REACH, 0), -1):
        if words.lowers[at] == "of":
            return _is_part(clause, at)
        if words.kinds[at] not in _STANDS or words.lowers[at] == ",":
            return False
    return False


def _is_part(clause: Clause, at: int) -> bool:
    """Whether a part ends in front of the "of" at ``at``: "twelve of", "12 members of the", "the worst of"."""
    words = clause.words
    if words.lowers[at - 2 : at] and words.lowers[at - 1] == "out" and at - 2 in clause.by_word:
        return True  # "77 out of 125"
    before = words.lowers[at - 1]
    if at - 1 in clause.by_word or before in _PARTS:
        return True
    if before == "all":
        return words.lowers[at - 2 : at - 1] != [] and words.lowers[at - 2] in _NEARLY
    if before.endswith("est") and words.lowers[at - 2 : at - 1] == ["the"]:
        return True
    counted = at > 1 and words.kinds[at - 1] == "noun" and at - 2 in clause.by_word
    return counted and words.kinds[at + 1] in ("determiner", "possessive")


def of_the(clause: Clause, number: int, phrase: Phrase, before: Sequence[Counted]) -> Phrase:
    """The phrase of a part told behind its whole, with what the whole counts: "of the 75 dams, 65 leaked"."""
    part = clause.figures[number]
    if not number or phrase.head is not None or part.dimension != "count":
        return phrase
    for earlier in range(number - 1, -1, -1):
        whole, at = clause.figures[earlier], clause.spans[earlier]
        if ";" in clause.words.lowers[at[1] : clause.spans[number][0]] or whole.dimension != "count":
            return phrase
        led = clause.words.lowers[at[1] : clause.spans[number][0]][-2:] == ["of", "which"]  # "136 flats, of which 73"
        led = led or _LED.search(clause.text[clause.words.starts[0] : whole.start]) is not None
        if _less(part.value, whole.value) and led:
            return replace(phrase, head=before[earlier].phrase.head, partitive=True, whole=at[0])
    return phrase


def of_them(clause: Clause, number: int, phrase: Phrase, before: Sequence[Counted]) -> Counted | None:
    """A part of the figure right before it: "7 million people enrolled, 2.7 million of them students"."""
    if not number or not phrase.pronoun or clause.figures[number].dimension != "count":
        return None
    first, part = clause.spans[number][0], clause.figures[number]
    for earlier in range(number - 1, -1, -1):
        whole, counted = clause.figures[earlier], before[earlier]
        if first - clause.spans[earlier][1] > _BESIDE:
            return None
        if whole.dimension == "count" and _less(part.value, whole.value):
            part_of = replace(counted.phrase, partitive=True)
            return replace(counted, phrase=part_of, first=first, last=phrase.last, sign=None)
    return None


_BESIDE = 12  # words


def _less(part: float | None, whole: float | None) -> bool:
    return part is not None and whole is not None and part <= whole


_LED = re.compile(
    r"(?:\A\W*|, |\band |\bthat )of (?:the|those|these|its|their|all|some|about|more than|nearly|\W)*\Z", re.IGNORECASE
)


def picks_out(clause: Clause, end: int, hit: Hit) -> bool:
    """Whether what follows the whole picks it out, and is not said of its part.

    "Twelve of the 45 people killed [were children]" and "who died"; but not "half of the 300 homes burned down".
    """
    words = clause.words
    if not _RELATIVE.isdisjoint(words.lowers[end : hit.first]):
        return True
    if hit.finite:
        return False
    following = range(hit.last, len(words))
    preceding = range(clause.spans[0][0])
    fate = hit.sign is not None and hit.verb != "treat" and table()[hit.sign.measures[0]].family in _FATES
    if fate and preceding and words.lowers[preceding.stop - 1] in BE:
        return True  # "she was one of 12 people killed"; those treated somewhere are some of the hurt
    return any(words.kinds[i] == "auxiliary" or words.kinds[i] == "modal" for i in following) or any(
        words.kinds[i] == "verb" and lemma(words.lowers[i]) not in TELLING for i in preceding
    )
