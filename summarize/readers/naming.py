"""What a noun phrase is called in every report, by the tables of statuses.toml; no grammar is parsed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from summarize.language import names, vocabulary
from summarize.language.inflection import singular

TOKEN = re.compile(r"\d[\d,.]*\d|[^\W_](?:[\w’'-]*[^\W_])?(?:\.(?=[A-Z]\.|[A-Z]\b))?")

POSSESSIVE = re.compile(r"[’']s?$")
_PREPOSITION = re.compile(
    r"\s(?:of|in|on|at|from|for|with|by|to|near|operating|serving|based|including|about|under|who|which|that|are|were"
    r"|is|was|\w+ed (?:to|by|in|with|from|of|at|on))\s"
)
_VERBS = frozenset(
    "taken given fallen seen beaten written stolen broken chosen driven hidden died fled went came left fell lost made"
    " held sent told found".split()
)
_ANYBODY = frozenset(
    "man men woman women people person male female other one boy girl youth teenager student member".split()
)
_ANOTHER = re.compile(r"\b(?:other|another|second|third|fourth|remaining)\b", re.IGNORECASE)
_OPENING = frozenset("Yet But However And Still Then So The Earlier Later Meanwhile".split())
_FORCES = frozenset(
    "troops soldiers forces army military units unit fighters rebels separatists insurgents militia militias militants"
    " mercenaries marines paratroopers servicemen navy brigade battalion regiment division guard guards police"
    " personnel defenders".split()
)
_IRREGULAR = {"children": "child", "men": "man", "women": "woman", "policemen": "policeman", "wives": "wife"}


@cache
def tables() -> Mapping[str, dict[str, frozenset[str]]]:
    """The word tables of statuses.toml by section ("events", "between", "bounds", "counts"), read once."""
    raw = tomllib.loads(files("summarize.readers").joinpath("statuses.toml").read_text(encoding="utf-8"))
    return {
        section: {key: frozenset(words) for key, words in raw[section].items()}
        for section in ("counts", "events", "between", "bounds")
    }


@cache
def event_sorts() -> dict[str, str]:
    """The sort of happening that each noun of the table names."""
    return {word: name for name, words in tables()["events"].items() for word in words}


def key(phrase: str, *, party: bool = False) -> str:
    """What a noun phrase is called in every report: "North Korean soldiers" and "DPRK forces" have one key.

    Args:
        phrase: the phrase as printed.
        party: it does something, so that a capital stands for its state ("Pyongyang has not commented").

    Returns:
        A happening's sort ("attack"), a canonical name, or the head noun in lower case; "" if nothing is left.
    """
    bounds = tables()["bounds"]
    words = phrase.split()
    while len(words) > 1 and (words[-1].lower() in bounds["pronouns"] | bounds["times"] or words[-1].endswith("ly")):
        words.pop()
    while len(words) > 1 and (words[0].lower() in bounds["strip"] or words[0][0].isdigit()):
        words.pop(0)
    if len(words) > 2 and words[0].lower() in bounds["partitive"] and words[1].lower() == "of":
        return key(" ".join(words[2:]), party=party)
    head = _PREPOSITION.split(" " + " ".join(words) + " ", maxsplit=1)[0].split()
    if not head:
        return ""
    last = POSSESSIVE.sub("", head[-1]).strip("\"“”‘’'.,").lower()
    if last in event_sorts():
        return event_sorts()[last]
    named = [word for word in head if word[:1].isupper() and word.lower() not in bounds["words"]]
    if named and (last in bounds["generic"] or head[-1][:1].isupper()):
        name = " ".join(POSSESSIVE.sub("", word) for word in named)
        found = names.canonical(f"{name} troops").removesuffix(" forces") if party else names.canonical(name)
        return found if " " in found or "-" in found else _singular(found)  # "Farmers" at the head of a sentence
    if (
        len(last) < 2
        or last.isdigit()
        or last in bounds["strip"] | bounds["pronouns"] | bounds["words"]
        or verbal(last)
    ):
        return ""
    return "" if last in tables()["between"]["auxiliaries"] else names.canonical(_singular(last))


def named_event(phrase: str) -> str:
    """The key of a happening with its own name ("Joplin tornado"), or its sort where it has none; "" if it is none."""
    words = [POSSESSIVE.sub("", word) for word in phrase.split()]
    if not words or words[-1].lower() not in event_sorts():
        return ""
    names_before = [
        word for word in words[:-1] if word[:1].isupper() and word.lower() not in tables()["bounds"]["strip"]
    ]
    sort = event_sorts()[words[-1].lower()]
    return names.canonical(" ".join([*names_before, sort])) if names_before else sort


def is_event(key: str) -> bool:
    """Whether a key names a sort of happening."""
    return key in tables()["events"] or key in ("death", "avalanche", "landslide", "flood", "explosion", "delay")


def is_pronoun(phrase: str) -> bool:
    """Whether a phrase names nobody by itself ("they", "this")."""
    return not phrase or phrase.lower().strip() in tables()["bounds"]["pronouns"]


def one_of_several(phrase: str) -> bool:
    """Whether a phrase may name any of several people ("a third man", "the other suspect")."""
    return key(phrase) in _ANYBODY or _ANOTHER.search(phrase) is not None


def is_owned(phrase: str) -> bool:
    """Whether a phrase says by a pronoun whose a party is ("his troops")."""
    return phrase.partition(" ")[0].lower() in ("his", "her", "its", "their")


def bare(name: str) -> str:
    """A name without the small words around it ("Yet Brun adamantly": "Brun")."""
    named = [word for word in name.split() if word[:1].isupper() and word not in _OPENING]
    return " ".join(named) if " ".join(named) in name else ""


def is_force(phrase: str) -> bool:
    """Whether a phrase is of an army or of those who fight like one, or of a state, which sends its own."""
    words = [POSSESSIVE.sub("", word) for word in phrase.split()]
    named = " ".join(word for word in words if word[:1].isupper())
    if any(word.lower() in _FORCES for word in words) or names.state(named.removesuffix("s")):
        return True
    return any(word[:1].isupper() and names.state(word) for word in words)


def is_generic(phrase: str) -> bool:
    """Whether a phrase is a sort of people only, with no name ("the troops")."""
    words = phrase.split()
    return (
        bool(words)
        and words[0].lower() == "the"
        and words[-1].lower() in tables()["bounds"]["generic"]
        and not any(w[:1].isupper() for w in words[1:])
    )


def is_person(phrase: str) -> bool:
    """Whether a phrase ends in a word for people ("the bombing suspects")."""
    words = phrase.lower().split()
    return bool(words) and vocabulary.is_person(singular(words[-1]))


def is_named(phrase: str) -> bool:
    """Whether a phrase holds a name: a capital that is not its article's."""
    return any(w[:1].isupper() and w.lower() not in tables()["bounds"]["strip"] for w in phrase.split())


def verbal(word: str) -> bool:
    """Whether a word looks like a verb in the past."""
    return word.islower() and (word in _VERBS or (word.endswith("ed") and len(word) > 4))


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word
