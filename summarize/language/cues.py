"""The words that say who vouches for what, read from cues.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from summarize.language.concordance import concordance

Kind = Literal["strong", "weak", "quoting", "going_on", "before_source"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at ``text[start:end]``; ``plain`` for base forms ("say"), which only plurals and pronouns take."""

    start: int
    end: int
    kind: Kind
    word: str
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Tables:
    """cues.toml, as sets; see there for what each holds."""

    verbs: dict[str, tuple[Kind, bool]]
    openings: dict[str, tuple[tuple[str, Kind], ...]]
    back: frozenset[str]
    auxiliaries: frozenset[str]
    roles: frozenset[str]
    anonymous: frozenset[str]
    bodies: frozenset[str]
    modifiers: frozenset[str]
    closing: frozenset[str]
    papers: frozenset[str]
    relays: frozenset[str]
    relay_heads: frozenset[str]
    stances: dict[str, tuple[str, ...]]


def _words(value: str) -> list[str]:
    return [word.replace("·", " ") for word in value.split()]


@cache
def tables() -> Tables:
    """The word tables, read once."""
    data: dict[str, Any] = tomllib.loads(files(__package__).joinpath("cues.toml").read_text(encoding="utf-8"))
    verbs: dict[str, tuple[Kind, bool]] = {}
    openings: dict[str, list[tuple[str, Kind]]] = {}

    def enter(words: str, kind: Kind, plain: bool = False) -> None:
        for word in _words(words):
            first, _, rest = word.partition(" ")
            if rest:
                openings.setdefault(first, []).append((word, kind))
            elif word not in verbs or not plain:
                verbs.setdefault(word, (kind, plain))

    for kind in ("strong", "weak"):
        for form in ("past", "present", "plain"):
            enter(data[kind][form], kind, form == "plain")
    enter(data["quoting"]["words"], "quoting")
    enter(data["going_on"]["words"], "going_on")
    enter(data["before_source"]["words"], "before_source")
    people = data["people"]
    return Tables(
        verbs=verbs,
        openings={first: tuple(sorted(phrases, key=lambda p: -len(p[0]))) for first, phrases in openings.items()},
        back=frozenset(data["weak"]["back"].split()),
        auxiliaries=frozenset(_words(data["between"]["auxiliaries"])),
        roles=frozenset(people["roles"].split()),
        anonymous=frozenset(people["anonymous"].split()),
        bodies=frozenset(people["bodies"].split()),
        modifiers=frozenset(people["modifiers"].split()),
        closing=frozenset(people["closing"].split()),
        papers=frozenset(people["papers"].split()),
        relays=frozenset(data["relays"]["names"].split()),
        relay_heads=frozenset(data["relays"]["heads"].split()),
        stances={stance: tuple(_words(words)) for stance, words in data["stances"].items()},
    )


_POSSESSIVE = re.compile(r"['’] ?s?\Z")


def is_noun(token: str) -> bool:
    """Whether a word is a noun for people or bodies that speak ("officials", "ministry")."""
    known = tables()
    if "'" in token or "’" in token:
        token = _POSSESSIVE.sub("", token)
    word = token.lower().rstrip(".").rpartition("-")[2]
    if word in known.roles or word in known.anonymous or word in known.bodies:
        return True
    one = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    return one in known.roles or one in known.bodies


# Capitalised inside a line, these are parts of names ("the United States", "Consumer Reports").
_ALSO_NAMES = frozenset("state states report reports post posts claims notes records documents".split())

# "Recorder found at crash site": what was found, and nobody who found that something is so.
_WHERE_FOUND = re.compile(
    r" (?:in(?! favou?r| connection)|at(?! least| most)|on|near|off|under|inside|alive|dead|buried)\b"
    r"(?![^.\n]{0,40} that\b)"
)


@cache
def _triggers() -> frozenset[str]:
    """Every word that can begin a cue."""
    known = tables()
    return frozenset((*known.verbs, *known.openings))


def find(text: str) -> list[Cue]:
    """Every cue word of a text, in order; whether it has a source is for others to see.

    Args:
        text: any text.

    Returns:
        Cues with exact offsets; where a phrase and a word begin at one place, the phrase.
    """
    known, words = tables(), concordance(text)
    found: list[Cue] = []
    done = 0
    for start, word in words.spread(_triggers()):
        if start >= done:
            cue = _at(text, start, word, known)
            if cue is not None:
                found.append(cue)
                done = cue.end
    return found


def _at(text: str, start: int, word: str, known: Tables) -> Cue | None:
    end = start + len(word)
    printed = text[start:end]
    if printed not in (word, word.capitalize()):
        return None
    if text[start - 1 : start] == "-" or text[end : end + 1] == "-":
        return None
    if word != printed and word in _ALSO_NAMES and text[end : end + 2].strip():
        return None
    for phrase, kind in known.openings.get(word, ()):
        stop = start + len(phrase)
        if text[start:stop].lower() == phrase and not text[stop : stop + 1].isalpha():
            return Cue(start, stop, kind, phrase)
    if word not in known.verbs or (word == "found" and _WHERE_FOUND.match(text, end)):
        return None
    kind, plain = known.verbs[word]
    return Cue(start, end, kind, word, plain)
