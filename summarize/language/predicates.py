"""Verbs and states beside a figure: what is said of the counted, and the verb that takes them as its object."""

from __future__ import annotations

from dataclasses import dataclass

from summarize.language.clauses import Clause
from summarize.language.inflection import singular
from summarize.language.interposed import (
    ASIDES,
    BEFORE,
    INTRANSITIVE,
    TELLING,
    apposition_end,
    aside_end,
    belongs,
    list_end,
    placed,
)
from summarize.language.phrases import Phrase
from summarize.language.signs import Sign
from summarize.language.vocabulary import is_person, lemma
from summarize.language.words import BE


@dataclass(frozen=True, slots=True)
class Hit:
    """A verb or state found beside a figure: its sign if it points to a measure, its lemma if it does not."""

    sign: Sign | None
    verb: str | None
    finite: bool
    first: int
    last: int


_REPORTING = frozenset(
    """report confirm fear believe list presume declare say think know describe feel consider estimate remain turn leave
    become appear get find see go expect set register classify deem allege verify officially tally count
    still""".split()
)
# Verbs that leave what is done to the verb behind them: "tried to breach the fence".
_TOWARDS = frozenset(
    """try attempt seek want plan hope decide intend agree refuse fail manage begin start continue threaten promise vow
    prepare choose wait struggle""".split()
)
_SKIP_RIGHT = frozenset("to as so far reported be".split())
_STOPS = frozenset(";:—–.!?")
_REACH = 14


def said_of(clause: Clause, phrase: Phrase, at: int) -> Hit | None:
    """What is said of the counted: the verb or state behind them."""
    words = clause.words
    lowers, kinds, size = words.lowers, words.kinds, len(words)
    finite, far, verb, verb_at, steps = False, False, None, at, 0
    reduced: Hit | None = None
    while at < size and steps < _REACH:
        steps += 1
        lower, kind = lowers[at], kinds[at]
        if at in clause.by_word:
            if not (belongs(lowers, at) or (verb is None and not finite and placed(clause, at, phrase.last))):
                break
            at, far = clause.by_word[at][1], True
            continue
        if lower in ASIDES:
            close = aside_end(clause, at)
            if close is not None:
                at = close
                continue
        sign = clause.signs.get(at)
        if sign is not None and sign.role == "noun" and not (verb is None and sign.lemma in ("dead", "missing")):
            sign = None
        towards = kind == "verb" and lemma(lower) in _TOWARDS and _infinitive(clause, at + 1)
        sign = None if towards else sign
        meant = verb in _TOWARDS and sign is not None and sign.lemma in INTRANSITIVE  # "tried to flee"
        if sign is not None and (meant or not (sign.form == "base" and not finite and not _plain(lowers, at))):
            bare = not finite and sign.role == "verb" and sign.form in ("both", "part")
            hit = Hit(
                sign,
                sign.lemma,
                finite or sign.form in ("past", "base", "s") or sign.lemma in INTRANSITIVE,
                at,
                sign.last,
            )
            if not (bare and phrase.partitive and phrase.whole is not None and reduced is None and not hit.finite):
                return hit
            reduced, far = hit, True
        elif kind in ("auxiliary", "modal"):
            finite = True
        elif lower == "that" and verb is not None:
            break
        elif lower in ("who", "that", "which", "whom"):
            # "the soldiers whom the North sent": what follows is a subject of its own
            far = far or kinds[at + 1 : at + 2] in (["noun"], ["determiner"], ["possessive"])
        elif kind == "adverb" or lower in _SKIP_RIGHT:
            far = far or lower == "aboard"
        elif kind == "verb":
            base = lemma(lower)
            tried = verb in _TOWARDS and lowers[at - 1] == "to"
            if (verb is None or verb in _REPORTING or tried) and (finite or not far):
                verb, verb_at = base, at + 1
            if base in TELLING and not finite and not far and lowers[at + 1 : at + 2] != ["to"]:
                break
            state = clause.signs.get(at + 1)
            if state is not None and state.role == "state":
                return Hit(state, base, finite, at + 1, state.last)
            if base not in _REPORTING and not towards and (not far or finite):
                if finite or far:
                    further = _joined_to(clause, at) if lowers[at - 1] in BE else None
                    if further is not None:
                        return Hit(further, further.lemma, True, further.first, further.last)
                    break
                far = True
        elif kind == "preposition":
            if (verb is not None and finite) or (steps == 1 and phrase.head is None and lower in ("after", "before")):
                break  # "fell to 90 after names were struck off"
            far = True
        elif kind == "noun" and steps == 1 and is_person(singular(lower)):
            pass
        elif kind == "noun" and steps == 1 and lower.endswith("ing"):
            far = True  # "12,000 soldiers fighting in the north have been"
        elif kind in ("noun", "determiner", "possessive"):
            if not far and not (finite and verb is None):
                break
            far = True
        elif kind == "conjunction":
            joined = kinds[at + 1] if at + 1 < size else "mark"
            if verb is None and not finite and (close := list_end(clause, phrase, at)):
                at, far = close, True
                continue
            if finite or at + 1 in clause.by_word or joined not in ("noun", "possessive", "determiner", "more"):
                break
            far = True
        elif (kind == "more" or lower == "others") and far:
            pass
        elif kind == "mark" and lower not in _STOPS:
            if lower == ",":
                done = clause.signs.get(at + 1)
                if verb is None and not far and done is not None and _picked_out(clause, done):
                    return Hit(done, done.lemma, False, done.first, done.last)
                close = apposition_end(clause, phrase, at)
                if close is None and verb is None and not finite:
                    close = list_end(clause, phrase, at)
                    if close is not None:
                        at, far = close, True
                        continue
                if close is None:
                    break
                at = close
        else:
            break
        at += 1
    if reduced is not None:
        return reduced
    if verb in _REPORTING:
        return None
    return Hit(None, verb, finite, verb_at - 1, verb_at) if verb else None


def _joined_to(clause: Clause, at: int) -> Sign | None:
    """The sign of a further participle: "were ambushed and [executed]", "were chained, beaten and then [killed]"."""
    words = clause.words
    for step in range(at + 1, min(at + _JOINED, len(words))):
        sign = clause.signs.get(step)
        if sign is not None:
            joined = step > at + 1 and sign.role == "verb" and sign.form in ("both", "part")
            return sign if joined and words.kinds[step - 1] != "verb" else None
        if words.lowers[step] not in _JOINING and words.kinds[step] not in ("verb", "adverb"):
            return None
    return None


def _picked_out(clause: Clause, sign: Sign) -> bool:
    """Whether a participle behind a comma tells of whom one speaks: "three guards, [wounded] in a gunfight"."""
    words = clause.words
    behind = words.kinds[sign.last : sign.last + 1]
    return sign.role == "verb" and sign.form in ("both", "part") and behind == ["preposition"]


def _infinitive(clause: Clause, at: int) -> bool:
    """Whether "to" and a verb stand at a word: "tried [to breach] the fence"."""
    words = clause.words
    return words.lowers[at : at + 1] == ["to"] and words.kinds[at + 1 : at + 2] in (["verb"], ["noun"])


_JOINED = 6
_JOINING = frozenset((",", "and"))


def _plain(lowers: list[str], at: int) -> bool:
    """Whether a base form stands right behind its subject or a modal, as a finite verb does."""
    return at > 0 and lowers[at - 1] not in ("to", "the", "a", "an", "of", "in", "for")


# Verbs that leave it to a state behind the counted to say what became of them: "sent 14 people to hospital".
LIGHT = frozenset("send take leave see bring put drive force rush make keep".split())
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


def object_of(clause: Clause, first: int) -> Hit | None:
    """The verb (or verbal noun with "of") that takes the counted as its object."""
    words = clause.words
    at = first - 1
    while at >= 0 and (words.lowers[at] in BEFORE or words.kinds[at] == "adverb" or words.lowers[at] in "\"“”'‘’("):
        at -= 1
    if at < 0 or at in clause.by_word:
        return None
    lower = words.lowers[at]
    power = next((clause.signs[i] for i in range(at - 1, at - 4, -1) if i in clause.signs), None)
    if lower == "to" and power is not None and power.last == at and power.measures == ("without_power",):
        return Hit(power, power.lemma, False, power.first, at)
    lives = clause.signs.get(at - 3) if lower == "of" else None
    if lives is not None and lives.last == at + 1 and lives.role == "verb":
        return Hit(lives, lives.lemma, False, lives.first, lives.last)  # "took the lives of 20"
    if lower in ("of", "to") and at:
        sign = clause.signs.get(at - 1) or clause.signs.get(at - 2)
        if sign is not None and sign.role == "noun" and sign.last == at:
            return Hit(sign, None, False, sign.first, at)
        measure = _OF_NOUNS.get(words.lowers[at - 1])
        if measure and lower == "of":
            return Hit(Sign(at - 1, at, "noun", (measure,), words.lowers[at - 1]), None, False, at - 1, at)
        return None
    near = (sign for i in range(at, at - 4, -1) if (sign := clause.signs.get(i)) is not None)
    sign = next((sign for sign in near if at < sign.last <= first), None)
    if sign is not None and sign.lemma == "killing" and sign.role == "noun":
        return Hit(sign, None, False, sign.first, sign.last)
    if sign is not None and sign.role == "verb":
        passive = sign.first and words.lowers[sign.first - 1] in BE and sign.form in ("both", "part")
        if not passive and sign.lemma not in INTRANSITIVE:
            return Hit(sign, sign.lemma, False, sign.first, sign.last)
    if words.kinds[at] == "verb" and not (at and words.kinds[at - 1] in ("preposition", "determiner")):
        return Hit(None, lemma(lower), False, at, at + 1)
    return None
