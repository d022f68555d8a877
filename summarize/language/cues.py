"""The words that say who vouches for what, read from cues.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

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
        relays=frozenset(data["relays"]["names"].split()),
        relay_heads=frozenset(data["relays"]["heads"].split()),
        stances={stance: tuple(_words(words)) for stance, words in data["stances"].items()},
    )


# Capitalised inside a line, these are parts of names ("the United States", "Consumer Reports").
_ALSO_NAMES = frozenset("state states report reports post posts claims notes records documents".split())
_WORD = re.compile(r"[A-Za-z]{3,}|in|as")


def find(text: str) -> list[Cue]:
    """Every cue word of a text, in order; whether it has a source is for others to see.

    Args:
        text: any text.

    Returns:
        Cues with exact offsets; where a phrase and a word begin at one place, the phrase.
    """
    known = tables()
    verbs, openings = known.verbs, known.openings
    found: list[Cue] = []
    done = 0
    for match in _WORD.finditer(text):
        word = match.group()
        if not word.islower():
            if text[match.end() : match.end() + 2].strip() and word.lower() in _ALSO_NAMES:
                continue
            word = word.lower()
        if word not in verbs and word not in openings:
            continue
        start = match.start()
        if start < done or (start and (text[start - 1] == "-" or text[start - 1].isalpha())):
            continue
        for phrase, kind in openings.get(word, ()):
            after = start + len(phrase)
            if text[start:after].lower() == phrase and not text[after : after + 1].isalpha():
                found.append(Cue(start, after, kind, phrase))
                done = after
                break
        else:
            if word in verbs and text[match.end() : match.end() + 1] != "-":
                kind, plain = verbs[word]
                found.append(Cue(start, match.end(), kind, word, plain))
                done = match.end()
    return found
