"""Of whom a status is said: the noun phrase before a verb, what it is called in every report, and the nearest place.

Everything is read from the words around a match, with the tables of statuses.toml; no grammar is parsed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from summarize.language import names
from summarize.schemas import Stance

_TOKEN = re.compile(r"\d[\d,.]*\d|[^\W_](?:[\w’'-]*[^\W_])?(?:\.(?=[A-Z]\.|[A-Z]\b))?")
_CUT = re.compile(r"[,;:()\[\]\"“”—–\n]|''|``| - | -- ")
_POSSESSIVE = re.compile(r"[’']s?$")
_PREPOSITION = re.compile(
    r"\s(?:of|in|on|at|from|for|with|by|to|near|operating|serving|based|including|about|under|who|which|that|are|were|is|was)\s"
)
_LONGEST = 9
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her"})
_VERBS = frozenset("died fled went came left fell seen taken given lost made held sent told found".split())
_ACTOR = re.compile(
    r"((?:[A-Z][\w’'-]+ )+(?:[a-z]+ )?(?:forces |troops |soldiers |units |army |officials |police |government )?)"
    r"(?:has|have|had|is|are|was|were|will|would|[a-z]+ed|took|began|sent|told|said|says)\b"
)
_FORCES = re.compile(r"((?:[A-Z][\w’'-]+ )+(?:troops|soldiers|forces|units|fighters|army|personnel))\b")
_MODALS: tuple[Stance, ...] = ("denied", "planned", "possible")


@cache
def tables() -> Mapping[str, dict[str, frozenset[str]]]:
    """The word tables of statuses.toml by section ("events", "between", "bounds", "counts"), read once."""
    raw = tomllib.loads(files("summarize.readers").joinpath("statuses.toml").read_text(encoding="utf-8"))
    return {
        section: {key: frozenset(words) for key, words in raw[section].items()}
        for section in ("counts", "events", "between", "bounds")
    }


@cache
def _event_of() -> dict[str, str]:
    return {word: name for name, words in tables()["events"].items() for word in words}


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
    tokens = list(_TOKEN.finditer(text, max(begin, verb - 240), verb))
    stance: Stance = "asserted"
    at = len(tokens)
    right = verb
    while at and not _CUT.search(text, tokens[at - 1].end(), right):
        word = tokens[at - 1][0].lower().replace("’", "'")
        for modal in _MODALS:
            if word in between[modal]:
                stance = modal if stance == "asserted" or modal == "denied" else stance
                break
        else:
            if word not in between["plain"] and not (word.endswith("ly") and len(word) > 4):
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
    if at and _verbal(tokens[at][0]):
        # "students who died in the school": the phrase before the relative, else what follows the verb.
        for back in range(at - 1, max(-1, at - 7), -1):
            if tokens[back][0].lower() in ("who", "which", "that") and back:
                return replace(_phrase(text, begin, tokens[:back], stance, adjacent=adjacent), end=tokens[-1].end())
        at = min(at + 1, len(tokens) - 1)
    return Subject(tokens[at].start(), tokens[-1].end(), stance, adjacent)


def _verbal(word: str) -> bool:
    return word.islower() and (word in _VERBS or (word.endswith(("ed", "en")) and len(word) > 4))


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


def actor(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """Where the last name that does something stands in a stretch of an article."""
    found = None
    for match in _ACTOR.finditer(text, begin, end):
        found = match.start(1), match.end(1) - 1
    return found


def forces(text: str, begin: int, end: int) -> str:
    """The last troops that a stretch of an article calls by name ("North Korean troops"); "" if it names none."""
    found = ""
    for match in _FORCES.finditer(text, begin, end):
        found = match[1]
    return found


def is_generic(phrase: str) -> bool:
    """Whether a phrase is a sort of people only, with no name ("the troops")."""
    words = phrase.split()
    return (
        bool(words)
        and words[0].lower() == "the"
        and words[-1].lower() in tables()["bounds"]["generic"]
        and not any(w[:1].isupper() for w in words[1:])
    )


def is_named(phrase: str) -> bool:
    """Whether a phrase holds a name: a capital that is not its article's."""
    return any(w[:1].isupper() and w.lower() not in tables()["bounds"]["strip"] for w in phrase.split())


def is_pronoun(phrase: str) -> bool:
    """Whether a phrase names nobody by itself ("they", "this")."""
    return not phrase or phrase.lower().strip() in tables()["bounds"]["pronouns"]


def key(phrase: str) -> str:
    """What a noun phrase is called in every report: "North Korean soldiers" and "DPRK forces" have one key.

    Args:
        phrase: the phrase as printed.

    Returns:
        A happening's sort ("attack"), a canonical name, or the head noun in lower case; "" if nothing is left.
    """
    bounds = tables()["bounds"]
    words = phrase.split()
    while len(words) > 1 and (words[-1].lower() in bounds["pronouns"] or words[-1].endswith("ly")):
        words.pop()
    while len(words) > 1 and (words[0].lower() in bounds["strip"] or words[0][0].isdigit()):
        words.pop(0)
    if len(words) > 2 and words[0].lower() in bounds["partitive"] and words[1].lower() == "of":
        return key(" ".join(words[2:]))
    head = _PREPOSITION.split(" " + " ".join(words) + " ", maxsplit=1)[0].split()
    if not head:
        return ""
    last = _POSSESSIVE.sub("", head[-1]).strip("\"“”‘’'.,").lower()
    if last in _event_of():
        return _event_of()[last]
    named = [word for word in head if word[:1].isupper()]
    if named and (last in bounds["generic"] or head[-1][:1].isupper()):
        return names.canonical(" ".join(_POSSESSIVE.sub("", word) for word in named))
    return names.canonical(_singular(last)) if len(last) > 1 else ""


def named_event(phrase: str) -> str:
    """The key of a happening with its own name ("Joplin tornado"), or its sort where it has none; "" if it is none."""
    words = [_POSSESSIVE.sub("", word) for word in phrase.split()]
    if not words or words[-1].lower() not in _event_of():
        return ""
    names_before = [
        word for word in words[:-1] if word[:1].isupper() and word.lower() not in tables()["bounds"]["strip"]
    ]
    sort = _event_of()[words[-1].lower()]
    return names.canonical(" ".join([*names_before, sort])) if names_before else sort


def is_event(key: str) -> bool:
    """Whether a key names a sort of happening."""
    return key in tables()["events"] or key in ("death", "avalanche", "landslide", "flood", "explosion", "delay")


def event(text: str, begin: int, end: int) -> str:
    """The sort of happening that a stretch of an article names first ("attack"); "" if it names none."""
    for token in _TOKEN.finditer(text, begin, end):
        if found := _event_of().get(token[0].lower()):
            return found
    return ""


@cache
def _place_pattern() -> re.Pattern[str]:
    nouns = "|".join(sorted(tables()["bounds"]["places"]))
    return re.compile(
        rf"((?:[A-Z][\w’'-]+ )+)(?:{nouns})\b|(?:[Ii]n|[Oo]f|[Oo]n|from|into) ((?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)*)"
    )


def place(text: str, begin: int, verb: int) -> str:
    """The key of the place named last before a verb, else first after it ("Kursk" of "Russia's Kursk region").

    Args:
        text: the article.
        begin: where to begin looking (the paragraph or a sentence or two before).
        verb: where the verb begins.
    """
    inner = ""
    for match in _place_pattern().finditer(text, begin, verb):
        found = match[1] or match[2]
        if match[2] and inner and not match[2].startswith(inner.split()[0]):
            continue
        inner = found
    if not inner and (after := _place_pattern().search(text, verb, min(len(text), verb + 120))):
        inner = after[1] or after[2]
    words = inner.split()
    owner = max((i for i, word in enumerate(words) if _POSSESSIVE.search(word)), default=-1)
    return names.canonical(" ".join(words[owner + 1 :]))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
