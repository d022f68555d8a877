"""Of whom claims in words speak: whether two subjects are one party, or two that have names."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.language import names
from summarize.schemas import Claim

# Parties so vague that they fit any other.
_ANYBODY = frozenset(
    "terrorist terrorists militant militants rebel rebels insurgent insurgents gunman gunmen attacker attackers hackers"
    " criminals opposition enemy others unknown people assailants extremists jihadists they it he she there who what"
    " fighters fighter".split()
)
_NAME = re.compile(r"[A-Z][\w’'-]+")
_ARTICLES = frozenset({"The", "An", "No", "Its", "Their", "His", "Her", "This", "That", "Some", "Any", "Both", "All"})


def named(claim: Claim) -> str:
    """The party that a claim speaks of, without quotation marks; "" if it names none."""
    return (claim.subject or "").strip(" \"“”'‘’.,")


def vague(party: str) -> bool:
    """Whether a party fits any other ("militants")."""
    return party.lower().split()[-1] in _ANYBODY and not _NAME.search(party)


def same(a: Claim, b: Claim) -> bool:
    """Whether two claims speak of one party, under whatever name."""
    one, two = named(a), named(b)
    if not one or not two:
        return False
    if names.same(one, two):
        return True
    # A capital stands for its state before a word for people: "Kyiv's forces" are Ukraine's.
    shared = [{_state(word) for word in _NAME.findall(party)} for party in (one, two)]
    return bool(shared[0] & shared[1] - {names.canonical("The troops")})


def apart(a: Claim, b: Claim) -> bool:
    """Whether two subjects have names and share no word of them: one question, asked of two."""
    asked = a.proposition or ""
    one, two = _names_in(named(a), asked), _names_in(named(b), asked)
    if not one or not two or one & two:
        return False
    return not any(names.same(x, y) or _state(x) == _state(y) for x in one for y in two)


@lru_cache(maxsize=4096)
def _names_in(party: str, asked: str) -> frozenset[str]:
    """The names in a party's name but for those that the question names."""
    told = asked.lower().split()
    return frozenset(word for word in _NAME.findall(party) if word not in _ARTICLES and word.lower() not in told)


def _state(word: str) -> str:
    return names.canonical(f"{word} troops")
