"""What a percentage is a percentage of: "65 percent of [the students]", "a 22% drop in [spending]", "a 9% [cut]"."""

from __future__ import annotations

from summarize.language.clauses import Clause, Counted
from summarize.language.inflection import singular, verb
from summarize.language.measures import OPEN
from summarize.language.phrases import Phrase
from summarize.language.predicates import said_of
from summarize.language.vocabulary import is_person, lemma
from summarize.language.words import names_plural

# Nouns and verbs of change, of which the percentage says how much.
_CHANGES = frozenset(
    """drop cut decline fall rise increase reduction gain jump hike growth decrease raise loss slump plunge surge boost
    shortfall spike cutback dip slide swing uptick improvement contraction""".split()
)
_POLLED = frozenset(("polled", "surveyed", "questioned", "asked", "interviewed", "sampled"))
# Plurals that stand before another noun: "a 6 percent sales tax".
_BEFORE_NOUNS = frozenset("sales arms savings earnings benefits sports operations communications news".split())
_LEADING = ("adverb", "more")
_LED = ("determiner", "possessive", *_LEADING)
_LINKING = ("modal", "auxiliary", "adverb", "relative")
_EXPECTED = frozenset("expect forecast predict project set likely due schedule slate".split())
_REACH = 6


def of_what(clause: Clause, phrase: Phrase, first: int, last: int, earlier: Counted | None) -> Counted | None:
    """The open measure of the percentage ``words[first:last]``, by the words beside it, or None if they tell none.

    ``earlier``: what the percentage before it in the sentence counts, if there is one.
    """
    lowers = clause.words.lowers
    last += lowers[last : last + 2] == [")", "of"]  # "half (51 percent) of voters"
    if lowers[last : last + 1] == ["of"]:
        return _of_whole(clause, phrase, last)
    change = singular(lowers[first - 2]) if first > 1 and lowers[first - 1] == "of" else ""
    if change in _CHANGES:  # "a reduction of 2.4 percent in spending"
        return _of_change(clause, phrase, change, first - 2, last)
    if earlier is not None and (again := _of_the_same(clause, phrase, earlier, last)):
        return again
    named = _named(clause, last, led=last > 0 and lowers[last - 1] == "half")
    if named is None:
        return _of_subject(clause, phrase, first, last)
    head, before, end = named
    if is_person(head):
        return _with_verb(clause, phrase, head, last, end)
    if head not in _CHANGES:
        return Counted(OPEN + head, phrase, first, end)
    if before:  # "a 20 percent pay cut"
        return Counted(f"{OPEN}{before}/{head}", phrase, first, end, None, head)
    return _of_change(clause, phrase, head, first, end)


def _of_whole(clause: Clause, phrase: Phrase, last: int) -> Counted | None:
    """A share of some whole, with what is said of the share: "65 percent of students [said]"."""
    lowers, named = clause.words.lowers, _named(clause, last + 1, led=True)
    polled = next((i for i in range(last + 1, min(last + 4, len(lowers))) if lowers[i] in _POLLED), None)
    if polled is not None:
        head, end = "respondent", polled + 1
    elif lowers[last + 1 : last + 2] == ["those"]:
        head, end = "those", last + 2
    elif named is not None:
        head, end = named[0], named[2]
    else:
        return None
    return _with_verb(clause, phrase, head, last, end)


def _of_the_same(clause: Clause, phrase: Phrase, earlier: Counted, last: int) -> Counted | None:
    """Another share of the same: "58 percent of voters support it, while just 26 percent [are opposed]"."""
    words, at = clause.words, last
    while at < len(words) and words.kinds[at] == "adverb":
        at += 1
    noun = earlier.measure.removeprefix(OPEN).partition("/")[0]
    says = at < len(words) and words.kinds[at] in ("auxiliary", "verb", "modal")
    if not says or not earlier.measure.startswith(OPEN) or not (is_person(noun) or noun in ("respondent", "people")):
        return None
    return _with_verb(clause, phrase, noun, last, last)


def _with_verb(clause: Clause, phrase: Phrase, noun: str, last: int, end: int) -> Counted:
    """A share of a noun whose phrase ends before the word ``end``, with what is said of the share."""
    words, at = clause.words, end
    while at < len(words) and words.kinds[at] == "adverb" and words.lowers[at] not in _OPINIONS:
        at += 1
    if words.lowers[at : at + 1] and words.lowers[at] in _OPINIONS:
        return Counted(f"{OPEN}{noun}/{words.lowers[at]}", phrase, last - 1, at + 1, None, words.lowers[at])
    right = said_of(clause, Phrase(last, end, noun, max(last, end - 1)), end)
    said = right.verb if right is not None else None
    reach = right.last if right is not None and said else end
    return Counted(OPEN + noun + (f"/{said}" if said else ""), phrase, last - 1, max(end, reach), None, said)


# Verbs that look like nouns, and what polls ask for: "58 percent of voters [support] it".
_OPINIONS = frozenset("support favor favour back trust view blame plan rate want vote".split())


def _of_change(clause: Clause, phrase: Phrase, change: str, first: int, last: int) -> Counted:
    """A noun of change with what it changes: "a 22 percent drop in [spending]", "[the ministry] faces a 13% cut"."""
    named = _named(clause, last + 1, led=True) if clause.words.lowers[last : last + 1] in (["in"], ["to"]) else None
    whose, end = (named[0], named[2]) if named else (_subject(clause, first), last)
    return Counted(OPEN + (f"{whose}/{change}" if whose else change), phrase, first, end, None, change)


def _of_subject(clause: Clause, phrase: Phrase, first: int, last: int) -> Counted | None:
    """Whose change a verb tells: "[payments] are expected to drop by 11 percent"."""
    words, at = clause.words, first - 1
    while at > 0 and (words.kinds[at] == "adverb" or words.lowers[at] in ("by", "to", "a", "an", "the", "some")):
        at -= 1
    change = lemma(words.lowers[at]) if at > 0 else ""
    whose = _subject(clause, at + 1) if singular(change) in _CHANGES else None
    return Counted(f"{OPEN}{whose}/{change}", phrase, at, last, None, change) if whose else None


def of_sum(clause: Clause, first: int, last: int) -> tuple[str, int] | None:
    """What the sum ``words[first:last]`` is: "$45 billion [bailout]", "$85 billion in [cuts]"; and where that ends."""
    words, at = clause.words, last
    if words.lowers[at : at + 2] == ["worth", "of"]:
        at += 2
    elif words.lowers[at : at + 1] == ["in"]:
        at += 1
    if at >= len(words) or words.kinds[at] in ("determiner", "possessive"):
        return None
    named = _named(clause, at)
    if named is None or named[0] in _TIMES or not words.words[named[2] - 1].islower():
        return None
    return named[0], named[2]


_TIMES = frozenset(
    """year month week day hour minute today annually yesterday total cash dollar money amount last next half time
    way more less""".split()
)


def _named(clause: Clause, at: int, led: bool = False) -> tuple[str, str, int] | None:
    """The noun phrase at word ``at``: its head and the noun before that, singular, and the word behind it.

    ``led``: a preposition stands before it, so that no verb does ("of the [total federal budget]").
    """
    words, chunk = clause.words, list[int]()
    while at < len(words) and words.kinds[at] in (_LED if led else _LEADING):
        at += 1
    while at < len(words) and at not in clause.by_word and _belongs(clause, chunk, at, led):
        chunk.append(at)
        at += 1
    if not chunk or not words.lowers[chunk[-1]].isalpha():
        return None
    before = singular(words.lowers[chunk[-2]]) if len(chunk) > 1 else ""
    return singular(words.lowers[chunk[-1]]), before, at


def _belongs(clause: Clause, chunk: list[int], at: int, led: bool) -> bool:
    """Whether a word goes on with a noun phrase; many nouns of reports look like verbs ("the federal budget")."""
    words = clause.words
    lower, kind = words.lowers[at], words.kinds[at]
    if chunk and names_plural(words.lowers[chunk[-1]]) and words.lowers[chunk[-1]] not in _BEFORE_NOUNS:
        return False
    if kind == "noun" or singular(lower) in _CHANGES:
        return lower[0].isalpha()
    form = verb(lower) if kind == "verb" else None
    if form is None:
        return False
    following = words.kinds[at + 1] if at + 1 < len(words) else "mark"
    ends = following in ("mark", "modal", "auxiliary")
    if form.form == "s":
        if chunk:
            return "-" in words.lowers[chunk[-1]] or (led and (ends or following == "verb"))
        return led and following != "determiner"
    if not chunk:
        modifies = led or form.form != "base" or singular(words.lowers[min(at + 1, len(words) - 1)]) in _CHANGES
        return following in ("noun", "verb") and modifies
    return form.lemma == lower and (ends or following in ("preposition", "conjunction"))


def _subject(clause: Clause, at: int) -> str | None:
    """The noun in front of the verb that ends before ``at``, singular: "[budgets] will face"."""
    words, at = clause.words, at - 1
    low = max(0, at - _REACH)
    while at > low and words.kinds[at] in ("determiner", "adverb"):
        at -= 1
    at -= 1
    while at > low and (
        words.kinds[at] in _LINKING or words.lowers[at] == "to" or lemma(words.lowers[at]) in _EXPECTED
    ):
        at -= 1
    named = words.kinds[at] == "noun" or names_plural(words.lowers[at]) if at >= 0 else False
    return singular(words.lowers[at]) if named and at not in clause.by_word and words.lowers[at].isalpha() else None
