"""Who, where and what an article names near some words: troops, places, happenings."""

from __future__ import annotations

import re
from functools import cache

from summarize.language import names
from summarize.readers.naming import POSSESSIVE, TOKEN, event_sorts, tables

_ACTOR = re.compile(
    r"((?:[A-Z][\w’'-]+ )+(?:[a-z]+ )?(?:forces |troops |soldiers |units |army |officials |police |government )?)"
    r"(?:has|have|had|is|are|was|were|will|would|[a-z]+ed|took|began|sent|told|said|says)\b"
)
_FORCES = re.compile(r"((?:[A-Z][\w’'-]+ )+(?:troops|soldiers|forces|units|fighters|army|personnel))\b")


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


def event(text: str, begin: int, end: int) -> str:
    """The sort of happening that a stretch of an article names first ("attack"); "" if it names none."""
    for token in TOKEN.finditer(text, begin, end):
        if found := event_sorts().get(token[0].lower()):
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
    owner = max((i for i, word in enumerate(words) if POSSESSIVE.search(word)), default=-1)
    return names.canonical(" ".join(words[owner + 1 :]))
