"""Who, where and what an article names near some words: troops, places, happenings."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from summarize.language import names
from summarize.language.concordance import concordance
from summarize.readers.naming import POSSESSIVE, TOKEN, event_sorts, key, tables

_ACTOR = re.compile(
    r"((?:[A-Z][\w’'-]+ )+(?:[a-z]+ )?(?:forces |troops |soldiers |units |army |officials |police |government )?)"
    r"(?:has|have|had|is|are|was|were|will|would|[a-z]+ed|took|began|sent|told|said|says)\b"
)
_CONTENT_WORDS = 14
_EMPTY = frozenset(
    "single least nearly more than other role part case charge claim report issue matter question fact time way".split()
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


@lru_cache(maxsize=4)
def story(text: str) -> str:
    """The sort of happening that an article names most often; "" if it names none."""
    where = concordance(text).where
    told: Counter[str] = Counter()
    for word, sort in event_sorts().items():
        if word in where:
            told[sort] += len(where[word])
    return max(told, key=lambda sort: told[sort], default="")


_DEED = re.compile(
    r"\b(?:murder|death|assassination|poisoning|slaying|execution|abduction|kidnapping|plot|attacker)s?\b"
)
_DEEDS = frozenset({"attack", "breach"})


def deed(text: str, begin: int, start: int, stop: int, end: int) -> str:
    """The sort of deed that words speak of: named in them, after them or before them in their sentence; "" for none."""
    for low, high in ((start, stop), (stop, end), (begin, start)):
        for token in TOKEN.finditer(text, low, high):
            if (found := event_sorts().get(token[0].lower())) in _DEEDS:
                return found or ""
    return "attack" if _DEED.search(text, begin, end) else ""


def counted(text: str, begin: int, end: int) -> str | None:
    """The measure whose words a stretch of an article names first ("missing"); None if it names none."""
    low = text[begin:end].lower()
    at, named = len(low), None
    for measure, words in tables()["counts"].items():
        for word in words:
            if 0 <= (found := low.find(word)) < at:
                at, named = found, measure
    return named


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
        if match[2] and (_is_people(text, match[2], match.end()) or _of_people(text, match.start())):
            continue
        if found.strip().lower() not in tables()["bounds"]["strip"]:  # "The area" is the one named before
            inner = found
    if not inner and (after := _place_pattern().search(text, verb, min(len(text), verb + 120))):
        inner = after[1] or after[2]
    words = inner.split()
    owner = max((i for i, word in enumerate(words) if POSSESSIVE.search(word)), default=-1)
    return names.canonical(" ".join(words[owner + 1 :]))


def _is_people(text: str, name: str, end: int) -> bool:
    """Whether a name is of a people and describes the word after it ("Russian land"): no place."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].islower() and names.canonical(name) != name.lower()


def _of_people(text: str, start: int) -> bool:
    """Whether a place only says whose people speak ("officials in Kyiv")."""
    words = text[max(0, start - 30) : start].split()
    return bool(words) and words[-1].lower() in tables()["bounds"]["generic"] - {
        "troops",
        "forces",
        "soldiers",
        "units",
    }


def content(text: str, begin: int, end: int) -> str:
    """The key of the first thing that a stretch of an article speaks of ("baton" of "that batons had been used").

    Names, people in general, numbers and small words are passed over; "" if nothing is left.
    """
    bounds, between = tables()["bounds"], tables()["between"]
    for number, token in enumerate(TOKEN.finditer(text, begin, end)):
        word = token[0].lower()
        if number > _CONTENT_WORDS:
            break
        small = len(word) < 4 or not token[0].islower() or word.endswith(("ly", "ing")) or word in _EMPTY
        if small or any(word in words for words in (*bounds.values(), *between.values())):
            continue
        if found := key(word):
            return found
    return ""
