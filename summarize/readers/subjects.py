"""Of whom something is said: the noun phrase before a verb, and what the words between them do to the stance.

Everything is read from the words around a match, with the tables of statuses.toml; no grammar is parsed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from summarize.readers.naming import TOKEN, tables, verbal
from summarize.readers.nearby import actor
from summarize.schemas import Stance

_CUT = re.compile(r"[,;:()\[\]\"“”—–\n]|''|``| - | -- ")
_SURE = re.compile(r"no (?:doubt|question)\b", re.IGNORECASE)
_LONGEST = 9
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_MODALS: tuple[Stance, ...] = ("denied", "planned", "possible")


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase ``text[start:end]`` in front of a verb, and the stance that the words between them take.

    ``adjacent``: nothing but auxiliaries stands between the phrase and the verb. An empty phrase has start == end.
    """

    start: int
    end: int
    stance: Stance
    adjacent: bool


def before(text: str, begin: int, verb: int) -> Subject:
    """The subject of a verb.

    Args:
        text: the article.
        begin: where its sentence begins.
        verb: where the verb begins.

    Returns:
        The noun phrase that ends before the verb (after auxiliaries and adverbs); empty if none is to be found.
    """
    between, bounds = tables()["between"], tables()["bounds"]["words"]
    tokens = list(TOKEN.finditer(text, max(begin, verb - 240), verb))
    stance: Stance = "asserted"
    at = len(tokens)
    right = verb
    while at and not _CUT.search(text, tokens[at - 1].end(), right):
        word = tokens[at - 1][0].lower().replace("’", "'")
        if word == "to" and text.startswith("have", right):
            at -= 1  # "is believed to have left": nothing is planned
            right = tokens[at].start()
            continue
        for modal in _MODALS:
            if word in between[modal]:
                stance = modal if stance == "asserted" or modal == "denied" else stance
                break
        else:
            adverb = tokens[at - 1][0].islower() and word.endswith("ly") and len(word) > 4
            if word not in between["plain"] and not adverb:
                break
        at -= 1
        right = tokens[at].start()
    if at and (word := tokens[at - 1][0].lower()) in bounds:
        # "units that arrived", "the army and was withdrawn": the phrase before the joint.
        if word in ("who", "which", "that", "and", "but"):
            return _joined(text, begin, tokens[: at - 1], word, right, stance)
        return Subject(right, right, stance, True)
    cut = _CUT.search(text, tokens[at - 1].end(), right) if at else None
    if cut and cut[0] == ",":
        # "Jane Roe, the mayor, denied": the phrase before the aside.
        first = text.rfind(",", max(begin, cut.start() - 90), cut.start())
        if first > begin:
            return _phrase(text, begin, [t for t in tokens if t.end() <= first], stance, adjacent=False)
        return Subject(right, right, stance, True)
    if cut or not at:
        return Subject(right, right, stance, True)
    return _phrase(text, begin, tokens[:at], stance, adjacent=True)


def _phrase(text: str, begin: int, tokens: list[re.Match[str]], stance: Stance, *, adjacent: bool) -> Subject:
    if not tokens:
        return Subject(begin, begin, stance, False)
    bounds, prepositions = tables()["bounds"]["words"], tables()["bounds"]["prepositions"]
    auxiliaries = tables()["between"]["auxiliaries"]
    at = len(tokens) - 1
    while at and len(tokens) - at < _LONGEST:
        left, word = tokens[at - 1], tokens[at - 1][0].lower()
        if _CUT.search(text, left.end(), tokens[at].start()) or word in auxiliaries:
            break
        if tokens[at][0] in _ARTICLES and word not in prepositions:
            break  # "in Aleppo the blast": a phrase begins at its article
        if word in bounds and not (
            word in ("and", "nor", "or") and at > 1 and tokens[at - 2][0][0].isupper() and tokens[at][0][0].isupper()
        ):
            break
        at -= 1
    if tokens[at][0].lower() in bounds and at < len(tokens) - 1:
        at += 1
    if at and verbal(tokens[at][0]):
        # "students who died in the school": the phrase before the relative, else what follows the verb.
        for back in range(at - 1, max(-1, at - 7), -1):
            if tokens[back][0].lower() in ("who", "which", "that") and back:
                return replace(_phrase(text, begin, tokens[:back], stance, adjacent=adjacent), end=tokens[-1].end())
        at = min(at + 1, len(tokens) - 1)
    if tokens[at][0].lower() in ("no", "none", "nobody") and not _SURE.match(text, tokens[at].start()):
        stance = "denied"
    return Subject(tokens[at].start(), tokens[-1].end(), stance, adjacent)


def _joined(text: str, begin: int, tokens: list[re.Match[str]], word: str, right: int, stance: Stance) -> Subject:
    """The subject across "who", "which" or "and"; after a saying verb "that" opens a new clause and has none."""
    if not tokens:
        return Subject(right, right, stance, True)
    if word in ("who", "which", "that"):
        if tokens[-1][0].lower() in tables()["bounds"]["words"]:
            return Subject(right, right, stance, True)
        return _phrase(text, begin, tokens, stance, adjacent=False)
    if _CUT.search(text, tokens[-1].end(), tokens[-1].end() + 3) and (found := actor(text, begin, right)):
        return Subject(*found, stance, False)
    # A second verb of one subject: the phrase that opens the clause, up to its own verb.
    at = 0
    bounds, plain = tables()["bounds"]["words"], tables()["between"]["plain"]
    for index in range(len(tokens) - 1, 0, -1):
        if tokens[index - 1][0].lower() in bounds or _CUT.search(text, tokens[index - 1].end(), tokens[index].start()):
            at = index
            break
    stop = at
    while stop < len(tokens) and stop - at < 6:
        low = tokens[stop][0].lower()
        if stop > at and (low in plain or (low.endswith("ed") and tokens[stop][0].islower())):
            break
        stop += 1
    return Subject(tokens[at].start(), tokens[stop - 1].end(), stance, False)
