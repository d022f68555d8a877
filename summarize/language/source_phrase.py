"""The phrase of a source, read from its last word leftward: "the chief inspector of mines in Orlo"."""

from __future__ import annotations

from summarize.language.agreement import is_plural
from summarize.language.cues import is_noun, tables
from summarize.language.inflection import singular
from summarize.language.source_words import (
    ALONE,
    CONNECTORS,
    DETERMINERS,
    NO_MODIFIERS,
    NUMBER,
    OUTSIDE,
    OWNING,
    POSSESSIVE,
    PRONOUNS,
    is_capital,
    is_outside,
    is_someone,
    is_within,
    lowered,
)

_INSIDE = frozenset("Without Against Under Over Between Before Beyond".split())
_RELATIVES = frozenset(("who", "whose", "which", "whom"))
# A clause may begin behind these.
_JOINTS = frozenset("and but that as while because although though when whereas yet or so if which what".split())
_WIDEST = 18


def ending_at(text: str, tokens: list[tuple[int, int]], stop: int, any_noun: bool) -> tuple[int, int] | None:
    """The phrase for a source that ends in front of token ``stop``.

    Args:
        text: the article.
        tokens: offsets of the words and marks of a sentence, or of its end.
        stop: how many of them may belong to it.
        any_noun: accept any noun with a determiner.

    Returns:
        Its offsets; None if no source can end there.
    """
    if stop < 1:
        return None
    last = text[slice(*tokens[stop - 1])]
    lower = lowered(last)
    if lower in PRONOUNS:
        return tokens[stop - 1] if last.lower() == lower else None  # not "it's"
    if last in ',;:()[]"“”—–!?|\n' or is_outside(last) or last[0] in "'’" or last == "MORE":
        return None
    if POSSESSIVE.search(last) and is_noun(last):
        return None
    if lower in DETERMINERS and lower not in ALONE:
        return None
    named = is_capital(last) or is_noun(last) or _of_noun(text, tokens, stop)
    known = named or is_someone(last)
    if not known and not (any_noun and lower.replace("-", "").isalpha() and _determined(text, tokens, stop - 1)):
        return None
    begin = stop - 1
    i = stop - 2
    while i >= 0 and stop - i < _WIDEST:
        token = text[slice(*tokens[i])]
        lower = lowered(token)
        if lower in DETERMINERS:
            name = is_capital(text[slice(*tokens[i + 1])])
            if token == "that" and (name or not i or text[tokens[i - 1][0]] != ","):
                break  # "dogs that police say"
            begin = i
            if not (
                i > 1
                and lowered(text[slice(*tokens[i - 1])])
                in ("of", "for", "from", "at", "with", "in", "and", "by", "to", "on")
            ):
                break
            outer = text[slice(*tokens[i - 2])]
            # "the Mining Inspectorate in the capital"; not "Talks on the capital"
            body = is_capital(outer) and not is_outside(outer) and lowered(text[slice(*tokens[i - 1])]) != "on"
            if not (body or is_someone(outer) or lowered(outer) in ("one", "some", "number", "many", "most", "all")):
                break
            begin = i - 2
            i -= 3
            continue
        if token in ',;:()[]"“”—–!?|\n':
            break
        if lower in CONNECTORS and not (token[0].isupper()):
            if i < 1:
                break
            held = _before_aside(text, tokens, i - 1)
            outer = text[slice(*tokens[held])]
            joined = is_noun(outer) or (is_capital(outer) and not is_outside(outer))
            if not joined or (lower in ("in", "to", "on", "with", "by", "at", "from") and not is_noun(outer)):
                break
            if lower == "by" and singular(lowered(outer)) not in tables().papers:
                break
            begin = held
            i = held - 1
            continue
        only = (
            lower == "only" and i and (POSSESSIVE.search(text[slice(*tokens[i - 1])]) or _determined(text, tokens, i))
        )
        if only or NUMBER.match(token):
            i -= 1  # "the town's only hospital", "lawyers for 740 families"
            continue
        if (is_outside(token) and not _in_a_name(text, tokens, i)) or token in NO_MODIFIERS:
            break
        if is_capital(token) or is_within(token) or (lower.replace("-", "").isalpha() and _determined(text, tokens, i)):
            if not is_capital(token) and begin == i + 1 and _is_apart(text, tokens, i, stop):
                break
            begin = i
            i -= 1
            continue
        break
    if not named and not _opens(text, tokens, begin):
        return None
    if begin and _is_compound(text, tokens, begin):
        begin -= 1
    return tokens[begin][0], tokens[stop - 1][1]


def _is_compound(text: str, tokens: list[tuple[int, int]], begin: int) -> bool:
    """Whether a further noun opens the phrase that begins with a noun: "[insurance] companies say"."""
    first, word = text[slice(*tokens[begin])], text[slice(*tokens[begin - 1])]
    if (
        not (first.islower() and word.isalpha())
        or is_outside(word)
        or lowered(word) in DETERMINERS | CONNECTORS | _RELATIVES
    ):
        return False
    known = word.lower() in tables().verbs or word.lower() in tables().auxiliaries
    return is_noun(first) and not known and not word.endswith(("ed", "ly")) and _opens(text, tokens, begin - 1)


def _opens(text: str, tokens: list[tuple[int, int]], at: int) -> bool:
    """Whether a phrase stands where a clause may begin: "immigrant children told" is the end of one."""
    if not at or text[slice(*tokens[at])].lower() in DETERMINERS:
        return True
    lead = text[slice(*tokens[at - 1])].lower()
    return not lead[0].isalnum() or lead in _JOINTS


def _is_apart(text: str, tokens: list[tuple[int, int]], at: int, stop: int) -> bool:
    """Whether a noun is of the clause before the source behind it: "a practice critics say", "a point Roe made"."""
    word = text[slice(*tokens[at])]
    if is_someone(word) and not word.endswith("s"):
        return False
    if all(is_capital(text[slice(*token)]) for token in tokens[at + 1 : stop]):
        return not (is_within(word) or is_noun(text[slice(*tokens[stop - 1])]))
    several = stop == at + 2 and is_plural(text[slice(*tokens[at + 1])], "")
    return several and (is_plural(word, "") or _is_one(text, tokens, at)) and not is_within(word)


def _is_one(text: str, tokens: list[tuple[int, int]], at: int) -> bool:
    """Whether the determiner of a word says that it means one thing: "a practice"."""
    lead = (text[slice(*token)].lower() for token in reversed(tokens[max(0, at - 4) : at]))
    return next((word for word in lead if word in DETERMINERS), "") in ("a", "an", "this", "another")


def _before_aside(text: str, tokens: list[tuple[int, int]], at: int) -> int:
    """The token before a word in brackets that ends at ``at``: "Ann Lee (D) of Ohio"; else ``at`` itself."""
    return at - 3 if at > 2 and text[tokens[at][0]] == ")" and text[tokens[at - 2][0]] == "(" else at


def _in_a_name(text: str, tokens: list[tuple[int, int]], at: int) -> bool:
    """Whether a small word with a capital stands between two others: "Doctors Without Borders"."""
    if not 0 < at < len(tokens) - 1 or text[slice(*tokens[at])] not in _INSIDE:
        return False
    beside = (text[slice(*tokens[at - 1])], text[slice(*tokens[at + 1])])
    return all(is_capital(word) and not is_outside(word) for word in beside)


def _of_noun(text: str, tokens: list[tuple[int, int]], stop: int) -> bool:
    """Whether the phrase ends in "institute of seismology": a noun for sources, a preposition, a word."""
    if stop < 3 or not text[slice(*tokens[stop - 1])].isalpha():
        return False
    return text[slice(*tokens[stop - 2])] in ("of", "for", "from") and is_noun(text[slice(*tokens[stop - 3])])


def _determined(text: str, tokens: list[tuple[int, int]], at: int) -> bool:
    """Whether a determiner stands up to four plain words to the left of token ``at``."""
    for i in range(at - 1, max(-1, at - 5), -1):
        token = text[slice(*tokens[i])]
        if token.lower() in DETERMINERS:
            return token.lower() != "that"
        if token.endswith(OWNING):
            return i > at - 3
        if not (token[0].isalpha() and (lowered(token) not in OUTSIDE)) or lowered(token) in CONNECTORS:
            return False
    return False
