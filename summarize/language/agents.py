"""Those counted who do what a verb says to others: "[two gunmen] killed 12 people"."""

from __future__ import annotations

from summarize.language.clauses import Clause
from summarize.language.interposed import INTRANSITIVE
from summarize.language.phrases import Phrase
from summarize.language.signs import Sign
from summarize.language.vocabulary import is_person
from summarize.language.words import BE, names_plural

# What is done to those counted, where the verb has no object of its own.
_DONE_TO = frozenset(
    """killed wounded killed_or_wounded casualties arrested charged captured found_safe destroyed damaged hospitalized
    discharged deployed shot_down stranded""".split()
)
_TIMES = frozenset(
    """day days week weeks month months year years night morning afternoon evening weekend hour hours minute minutes
    time moment summer winter spring autumn""".split()
)


# What is done by those counted: nominees who are viewed with doubt, or races that are closely watched, watch nothing.
_DONE_BY = frozenset(("viewers", "votes"))

_PICTURES = frozenset(
    "photo photos photographs picture pictures image images video videos camera cameras footage".split()
)


def undergoes(clause: Clause, sign: Sign, measure: str) -> bool:
    """Whether a verb says that something is done to those counted which the measure has them do."""
    if measure not in _DONE_BY or sign.role != "verb" or sign.form not in ("both", "part"):
        return False
    words, at = clause.words, sign.first - 1
    while at > 0 and words.kinds[at] == "adverb":
        at -= 1
    return words.lowers[at] in BE or names_plural(" ".join(words.lowers[sign.last : sign.last + 1]))


def fatally(clause: Clause, verb: str, end: int) -> bool:
    """Whether those whom a verb takes died of it: "stabbed two women to death", "shot three people dead"."""
    behind = clause.words.lowers[end : end + 2]
    return behind == ["to", "death"] or (verb == "shoot" and behind[:1] == ["dead"])


def is_folk(clause: Clause, phrase: Phrase) -> bool:
    """Whether the counted have the name of a people that no table knows: "4,000 Orlans fled"."""
    if phrase.head is None or is_person(phrase.head) or phrase.word >= len(clause.words):
        return False
    printed = clause.words.words[phrase.word]
    return phrase.word > 0 and printed.istitle() and printed.endswith("s") and phrase.word == phrase.first


def filmed(clause: Clause, sign: Sign) -> bool:
    """Whether those "captured" are only seen: "the two men captured on video"."""
    return sign.lemma == "capture" and not _PICTURES.isdisjoint(clause.words.lowers[sign.last : sign.last + 5])


def acts(clause: Clause, sign: Sign, measure: str) -> bool:
    """Whether those counted do what the verb says to others: "two gunmen [killed] 12 people", "killed a guard"."""
    words, behind = clause.words, sign.last
    if sign.role != "verb" or measure not in _DONE_TO or sign.lemma in INTRANSITIVE or behind >= len(words):
        return False
    at = sign.first - 1
    while at > 0 and words.kinds[at] == "adverb":
        at -= 1
    if words.lowers[at] in BE or words.lowers[at] in ("get", "gets", "got", "getting"):
        return False
    if behind in clause.by_word:
        ahead = words.lowers[clause.by_word[behind][1] : clause.by_word[behind][1] + 2]
        signs = (clause.signs.get(clause.by_word[behind][1] + step) for step in (0, 1))
        return _TIMES.isdisjoint(ahead) and not any(s is not None and s.role != "noun" for s in signs)
    owned = words.kinds[behind] in ("determiner", "possessive") and words.lowers[behind] not in ("this", "all")
    return owned and _TIMES.isdisjoint(words.lowers[behind : behind + 3])
