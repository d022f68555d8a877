"""Which phrases can be the source of a verb: by number, and by being people or bodies at all."""

from __future__ import annotations

import re

from summarize.language.cues import is_noun
from summarize.language.source_words import PRONOUNS

# "survivors of the fire say": the number of the verb is that of the word before these.
_FOLLOWED = re.compile(r"\s(?:of|for|from|in|at|with|to|on)\s.*\Z", re.S)


def is_plural(phrase: str, between: str) -> bool:
    """Whether a base form ("say") can follow: a plural subject, or an auxiliary between."""
    word = _FOLLOWED.sub("", phrase).rstrip(" .").rpartition(" ")[2].lower()
    if phrase.lower().startswith(("those ", "two ", "three ", "several ", "people ")):
        return True
    plural = word.endswith("s") or word in (
        "they",
        "police",
        "people",
        "some",
        "many",
        "others",
        "most",
        "media",
        "data",
    )
    if phrase.lower().startswith(("a ", "an ")):
        return bool(between.strip())
    return plural or bool(between.strip()) or " and " in phrase


def is_plausible(phrase: str) -> bool:
    """Whether a phrase can mean people or bodies that speak."""
    words = phrase.split()
    return phrase.lower() in PRONOUNS or words[-1][:1].isupper() or any(is_noun(word) for word in words)


def is_several(phrase: str) -> bool:
    """Whether a phrase means several people or things, so that "it" is none of them: "Repairs", "a few leaders"."""
    head = _FOLLOWED.sub("", phrase).rpartition(" ")[2]
    if " " not in phrase:
        return is_plural(phrase, "") and not is_noun(phrase)
    return head.islower() and head.endswith("s") and not head.endswith("ss")
