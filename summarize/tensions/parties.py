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
_NAME = re.compile(r"[A-Z][\w-]*[^\W_]")
# Who speaks and acts for a state: with a person's name before it ("Assad's forces") it may be any state's.
_ORGANS = frozenset(
    "government regime administration leadership forces troops soldiers military army warplanes jets president minister"
    " prince king leader authorities".split()
)
# The two sides that no party is on at once.
_STATE = _ORGANS - {"president", "leader", "king", "prince", "leadership"} | {"police", "officers", "intelligence"}
_REBELS = frozenset(
    "rebel rebels opposition insurgents militants separatists guerrillas jihadists protesters demonstrators terrorists"
    " militiamen".split()
)
_TITLES = frozenset("Mr Mrs Ms Dr President Prince Crown King Minister Prime General Colonel Secretary".split())
_ARTICLES = frozenset({"The", "An", "No", "Its", "Their", "His", "Her", "This", "That", "Some", "Any", "Both", "All"})


def named(claim: Claim) -> str:
    """The party that a claim speaks of, without quotation marks; "" if it names none."""
    return (claim.subject or "").strip(" \"“”'‘’.,")


def vague(party: str) -> bool:
    """Whether a party fits any other ("militants", "the government", "his troops")."""
    head = party.lower().split()[-1]
    return (head in _ANYBODY or (head in _ORGANS and head != "army")) and not _names(party)


def opposed(one: str, two: str) -> bool:
    """Whether one party is of the state and the other of those who fight it ("Harovian forces", "Harovian rebels")."""
    sides = [(not _STATE.isdisjoint(words), not _REBELS.isdisjoint(words)) for words in (_words(one), _words(two))]
    return sides in ([(True, False), (False, True)], [(False, True), (True, False)])


def rivals(a: Claim, b: Claim) -> bool:
    """Whether two claims speak of two parties that cannot be one under two names."""
    one, two = named(a), named(b)
    if opposed(one, two):
        return True
    if not one or not two or vague(one) or vague(two) or same(a, b):
        return False
    states = [{state for word in _names(party) if (state := names.state(word))} for party in (one, two)]
    organs = [not _ORGANS.isdisjoint(party.lower().split()) for party in (one, two)]
    # "Assad's government", "the Syrian regime"
    return not (all(organs) and bool(states[0]) != bool(states[1]))


def together(a: Claim, b: Claim) -> bool:
    """Whether two claims may speak of one party: not where one is of a state and the other of "rogue killers"."""
    one, two = named(a), named(b)
    if not one or not two or same(a, b):
        return True
    plain = [not _names(party) and _ORGANS.isdisjoint(party.lower().split()) for party in (one, two)]
    return not any(plain) and not rivals(a, b)


def same(a: Claim, b: Claim) -> bool:
    """Whether two claims speak of one party, under whatever name."""
    one, two = named(a), named(b)
    if not one or not two or opposed(one, two):
        return False
    if names.same(one, two):
        return True
    # A capital stands for its state before a word for people: "Kyiv's forces" are Ukraine's.
    shared = [{_state(word) for word in _names(party)} for party in (one, two)]
    if shared[0] and shared[1]:
        return not shared[0].isdisjoint(shared[1])
    # "the prince", "Crown Prince Alim": a party without a name is whoever has its title.
    bare, full = (one, two) if shared[1] else (two, one)
    return bare.lower().split()[-1] in _ORGANS.intersection(full.lower().split())


@lru_cache(maxsize=4096)
def _names(party: str) -> frozenset[str]:
    """The names in a party's name, without articles, titles and possessives."""
    return frozenset(_NAME.findall(party)) - _ARTICLES - _TITLES


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
    return frozenset(word for word in _names(party) if word.lower() not in told)


@lru_cache(maxsize=4096)
def _words(party: str) -> frozenset[str]:
    return frozenset(party.lower().split())


def _state(word: str) -> str:
    return names.canonical(f"{word} troops")
