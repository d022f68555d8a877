"""The noun phrase that a figure counts: "at least 130 [injured civilians]", "nine [of the dead]", "[people]"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from summarize.language.inflection import singular, verb
from summarize.language.vocabulary import is_person
from summarize.language.words import Words, names_plural

_PARTITIVE = frozenset("the those these them whom which us you its their his her our my".split())
_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september
    october november december jan feb mar apr aug sept oct nov dec""".split()
)
_QUOTES = frozenset("\"“”'‘’`")
_LIGHT = frozenset(
    "member pair piece group total resident kind type lot number load batch set team crew majority".split()
)
_BELONGING = frozenset(("member", "resident"))
_FOUND = frozenset("found reported feared left presumed believed confirmed pronounced declared listed".split())
_STATES = frozenset("dead missing injured wounded homeless alive trapped".split())
_OBJECTS = (["determiner"], ["possessive"], ["noun"], ["pronoun"])
_SECOND = frozenset("other another".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """Word indices of the phrase behind a figure: ``words[first:last]``; ``head`` is its last noun, singular.

    ``modifiers``: the words before the head, lower case. ``also``: heads joined by "and". ``partitive``: the figure
    is a part of a whole ("nine of the dead"); ``whole``: the index of the figure that tells the whole, if one does.
    ``more``: "more", "another" or "other" stands in it. ``word``: index of the head.
    """

    first: int
    last: int
    head: str | None
    word: int
    modifiers: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    partitive: bool = False
    pronoun: bool = False
    whole: int | None = None
    more: bool = False


def after(
    words: Words, start: int, figures: Mapping[int, tuple[int, int]], tail: str = "", many: bool = False
) -> Phrase:
    """Read the noun phrase that begins at word ``start``, right behind a figure.

    Args:
        words: the sentence.
        start: index of the first word after the figure.
        figures: for each word inside a figure, the figure's (first word, word after the last).
        many: the figure is more than one, so that a capitalised singular behind it ("43 Monitor") is no counted noun.
        tail: what is glued to the figure by a hyphen ("seat" of "19,000-seat").

    Returns:
        The phrase; ``head`` is None when no noun follows.
    """
    kinds, lowers, size = words.kinds, words.lowers, len(words)
    at, more, partitive, pronoun = start, False, False, False
    chunk: list[int] = []
    whole: int | None = None
    while at < size:
        lower, kind = lowers[at], kinds[at]
        if at in figures:
            owner = len(chunk) == 1 and words.words[chunk[0]].endswith(("'s", "’s", "s'", "s’"))
            if not partitive or (chunk and not owner) or whole is not None:
                break
            chunk = []  # "of the country's 5,300 schools"
            whole = at
            at = figures[at][1]
        elif lower == "of" and (not chunk or (len(chunk) == 1 and singular(lowers[chunk[0]]) in _LIGHT)):
            light = bool(chunk)
            if (
                light
                and singular(lowers[chunk[0]]) in _BELONGING
                and not _PARTITIVE.isdisjoint(lowers[at + 1 : at + 2])
            ):
                break  # "1,906 members of the caravans"
            chunk = []
            follow = lowers[at + 1] if at + 1 < size else ""
            partitive = partitive or (not light and (follow in _PARTITIVE or at + 1 in figures))
            at += 1
            stands = follow in ("those", "these") and kinds[at + 1 : at + 2] != ["noun"]
            if stands or kinds[at : at + 1] == ["pronoun"] or follow in ("whom", "which"):
                pronoun = True
                at += 1
                break
        elif kind == "more":
            if chunk:
                break
            more = more or lower not in ("new", "fewer", "less")
            at += 1
        elif lower == "others" and not chunk:
            more = True
            at += 1
            break
        elif (kind in ("determiner", "possessive") and not chunk and partitive) or _passed(
            words, chunk, at, figures, many
        ):
            at += 1
        elif kind == "adverb":
            if chunk or lower in ("ago", "later", "earlier"):
                break
            at += 1
        elif kind == "mark":
            aside = at == start and lower == "," and at and "," in lowers[slice(*figures.get(at - 1, (0, 0)))]
            if (
                aside
                or (lower in _QUOTES and not chunk)
                or (lower == "," and chunk and _adjective_list(words, chunk, at))
            ):
                at += 1
            else:
                break
        elif kind == "noun":
            if (
                chunk
                and _plural(words, chunk[-1])
                and (lower.endswith("ing") or is_person(singular(lowers[chunk[-1]])))
                and lowers[chunk[-1]] != "police"  # "police officers"
            ):
                break
            day = lowers[at + 1 : at + 2] if lower in ("late", "early") else [lower]
            dated = day and (day[0] == "on" or (day[0] in _DAYS and words.words[at + (day[0] != lower)][0].isupper()))
            if dated and not (day[0] == lower and _day_of(words, chunk, at)):
                break  # "wounding 200 late Tuesday", "late on Tuesday"
            if (
                chunk
                and _plural(words, chunk[-1])
                and not _plural(words, at)
                and lower in ("dead", "missing", "injured")
            ):
                break
            if chunk and lower in ("dead", "missing", "injured", "wounded", "homeless", "displaced", "safe", "alive"):
                break
            if chunk and lower == "remains" and not many:
                break  # "one sailor remains in hospital"
            if (
                chunk
                and _plural(words, chunk[-1])
                and words.words[chunk[-1]].islower()
                and not words.words[at].islower()
            ):
                break  # "75 agencies GAO contacted"
            chunk.append(at)
            at += 1
        elif kind == "verb" and not chunk and partitive and at + 1 in figures:
            at += 1
        elif kind == "verb" and (
            (not chunk and (_plural_noun(lower) or is_person(lower) or _behind_of(words, at) or _spanned(words, at)))
            or _names_person(words, chunk, at)
            # "across-the-board cuts", "charged issues"
            or (chunk and ("-" in lowers[chunk[-1]] or _done(words, chunk[-1])) and _plural_noun(lower))
            # more than one of them are no subject of a verb in -s: "12 House races"
            or (chunk and many and _plural_noun(lower) and not any(_plural(words, i) for i in chunk))
            or (at + 1 not in figures and _modifies(words, chunk, at))
        ):
            chunk.append(at)
            at += 1
        else:
            break
    if not chunk:
        head = singular(tail.lower()) if tail else None
        return Phrase(
            start, start if not (more or partitive) else at, head, start, (), (), partitive, pronoun, whole, more
        )
    head = singular(lowers[chunk[-1]])
    if many and not tail and not _countable(words, chunk):
        return Phrase(start, start, None, start, (), (), partitive, pronoun, whole, more)
    if tail:
        return Phrase(start, at, singular(tail.lower()), chunk[-1], (), (head,), partitive, pronoun, whole, more)
    modifiers = tuple(lowers[i] for i in chunk[:-1])
    also, last = _joined(words, at, figures)
    return Phrase(start, last, head, chunk[-1], modifiers, also, partitive, pronoun, whole, more)


def _day_of(words: Words, chunk: list[int], at: int) -> bool:
    """Whether a day is that of the counted: "two Easter [Sunday] suicide attacks"."""
    behind = range(at + 1, min(at + 4, len(words)))
    nouns = next((i for i in behind if words.kinds[i] != "noun"), behind.stop)
    return nouns > at + 1 and _plural(words, nouns - 1) and not any(_plural(words, i) for i in chunk)


def _passed(words: Words, chunk: list[int], at: int, figures: Mapping[int, tuple[int, int]], many: bool) -> bool:
    """Whether the word at ``at`` ends no phrase: "eight such bridges", "77 out of 125", "two of Soto 's nominees"."""
    lowers, behind = words.lowers, words.lowers[at + 1 : at + 3]
    if lowers[at] == "such":
        return not chunk and behind[:1] != ["as"]
    if lowers[at] == "out":
        the = len(behind) > 1 and behind[1] in _PARTITIVE
        return not chunk and behind[:1] == ["of"] and at + 2 + the in figures
    if lowers[at] in ("'s", "’s"):
        return bool(chunk) and words.kinds[at + 1 : at + 2] == ["noun"] and words.ends[at - 1] < words.starts[at]
    return words.kinds[at] == "conjunction" and many and chunk != [] and _modifiers_joined(words, chunk, at, figures)


def _modifiers_joined(words: Words, chunk: list[int], at: int, figures: Mapping[int, tuple[int, int]]) -> bool:
    """Whether "and" at word ``at`` joins two modifiers of a plural behind it: "State Department and CIA officials"."""
    if any(_plural(words, i) for i in chunk):
        return False
    for step in range(at + 1, min(at + 4, len(words))):
        if step in figures or words.kinds[step] != "noun":
            return False
        if _plural(words, step):
            return step > at + 1
    return False


def _behind_of(words: Words, at: int) -> bool:
    """Behind "of" a word such as "rain" is a noun: "50 inches of rain"."""
    form = verb(words.lowers[at])
    return at > 0 and words.lowers[at - 1] == "of" and form is not None and form.form == "base"


def _spanned(words: Words, at: int) -> bool:
    """What a hyphened length spans is a noun: "the 2.3-kilometre crossing"."""
    return at > 0 and "-" in words.words[at - 1] and words.lowers[at].endswith("ing")


def _plural_noun(lower: str) -> bool:
    """Right behind a number a word such as "witnesses" or "races" is a plural, not a verb."""
    form = verb(lower)
    return form is not None and form.form == "s" and lower not in ("has", "does", "goes", "says")


def _done(words: Words, at: int) -> bool:
    """Whether a word is a past participle, which describes what follows it: "charged issues"."""
    form = verb(words.lowers[at])
    return words.kinds[at] == "verb" and form is not None and form.form in ("both", "part")


def _names_person(words: Words, chunk: list[int], at: int) -> bool:
    """A verb's form that ends a headline's noun phrase: "1 Harbour Bomb Suspect Dead"."""
    return bool(chunk) and words.words[at][:1].isupper() and is_person(words.lowers[at])


def _countable(words: Words, chunk: list[int]) -> bool:
    """Whether a phrase can be counted in the plural; lower-case singulars pass (they may be collectives)."""
    last = words.words[chunk[-1]]
    return _plural(words, chunk[-1]) or last.islower() or is_person(singular(last.lower()))


def _plural(words: Words, at: int) -> bool:
    return names_plural(words.lowers[at])


def _adjective_list(words: Words, chunk: list[int], at: int) -> bool:
    """ "armed, masked men": a comma between two modifiers of one plural."""
    return (
        not _plural(words, chunk[-1])
        and words.words[chunk[-1]].islower()
        and words.kinds[at + 1 : at + 2] in (["noun"], ["verb"])
        and at + 2 < len(words)
        and _plural(words, at + 2)
        and words.kinds[at + 2] == "noun"
    )


def _modifies(words: Words, chunk: list[int], at: int) -> bool:
    """A participle inside the phrase: "130 injured people", "eight charred bodies", "1,000 burned-out cars"."""
    if chunk and _plural(words, chunk[-1]):
        return False
    if words.lowers[at] in _FOUND and not _STATES.isdisjoint(words.lowers[at + 1 : at + 2]):
        return False  # "12 found dead"
    following = words.kinds[at + 1 : at + 3]
    if not following or following[0] not in ("noun", "verb"):
        return False
    described = following[0] == "verb" and _done(words, at)
    if described and _plural_noun(words.lowers[at + 1]) and following[1:] not in _OBJECTS:
        return words.words[at + 1].islower()  # "two politically charged issues"
    for step, kind in enumerate(following, at + 1):
        if kind == "noun" and (_plural(words, step) or (chunk and step == at + 1)):
            return words.words[step].islower() or words.words[at][0].isupper()
        if kind not in ("noun", "verb"):
            return False
    return False


def _joined(words: Words, at: int, figures: Mapping[int, tuple[int, int]]) -> tuple[tuple[str, ...], int]:
    """Second heads: "homes and other structures", "men, women and children"; and where the phrase then ends."""
    found: list[str] = []
    kinds, lowers, size = words.kinds, words.lowers, len(words)
    while at + 1 < size and (kinds[at] == "conjunction" or lowers[at] == ","):
        step = at + 1
        if lowers[at] == "," and kinds[step] == "conjunction":
            step += 1
        while step < size and kinds[step] == "more":
            step += 1
        if step + 1 in figures:
            break  # "three policemen and wounded four"
        counted = step in figures  # "three policemen and four traders": no policemen
        other = step > at + 1 and lowers[step - 1] in _SECOND
        if step + 1 < size and kinds[step] == "noun" and kinds[step + 1] == "noun" and _plural(words, step + 1):
            step += 1
        verb_like = step + 1 < size and kinds[step] == "verb" and _plural_noun(lowers[step])
        named = kinds[step : step + 1] == ["noun"] or (verb_like and kinds[step + 1] == "auxiliary")  # "guides were"
        if step >= size or step in figures or not named or not _plural(words, step):
            break
        behind = kinds[step + 1] if step + 1 < size else "mark"
        if not other and (behind == "verb" or lowers[at] == ","):
            break
        if not counted:
            found.append(singular(lowers[step]))
        at = step + 1
    return tuple(found), at
