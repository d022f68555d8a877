"""Of whom claims in words speak: whether two subjects are one party, or two that have names."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.language import camps, names
from summarize.schemas import Claim

# Parties so vague that they fit any other.
_ANYBODY = frozenset(
    "terrorist terrorists militant militants rebel rebels insurgent insurgents gunman gunmen attacker attackers hackers"
    " criminals opposition enemy others unknown people assailants extremists jihadists they it he she there who what"
    " fighters fighter men man males male women woman suspects suspect persons person youths".split()
)
_NAME = re.compile(r"[A-Z][\w-]*[^\W_]")
# Words for people that tell of no side: with a name they are of its place or its deed ("the Besk suspects").
_WHOEVER = frozenset(
    "suspect suspects gunman gunmen attacker attackers men man males male person people killers".split()
)
# Somebody's brother or sons, whoever that is.
_OWNED = re.compile(r"(?:his|her|its|their|one of (?:his|her|its|their))\b", re.IGNORECASE)
# With a person's name before it ("Assad's forces") it may be any state's.
_ORGANS = camps.ORGANS | {"leadership"}
_ARTICLES = frozenset({"The", "An", "No", "Its", "Their", "His", "Her", "This", "That", "Some", "Any", "Both", "All"})
# Words with a capital that name no group.
_CREEDS = frozenset({"Islamic", "Islamist", "Islamists", "Muslim", "Sunni", "Shiite", "Christian", "Jewish"})
# What stands before many a name, and makes no two of them one.
_TITLES = frozenset(
    "President Prime Minister King Queen Prince Princess Crown Mr Mrs Ms Dr Gen General Sen Senator Rep Gov Governor"
    " Secretary Chancellor Sheikh Ayatollah Col Capt Lt Maj Sgt Chief Premier Leader Supreme Former".split()
)


def named(claim: Claim) -> str:
    """The party that a claim speaks of, without quotation marks; "" if it names none."""
    return (claim.subject or "").strip(" \"“”'‘’.,")


def vague(party: str) -> bool:
    """Whether a party fits any other ("militants", "the government", "his troops")."""
    head = party.lower().split()[-1]
    if head in _WHOEVER or _OWNED.match(party):
        return True
    return (head in _ANYBODY or (head in _ORGANS and head != "army")) and not _names(party)


def rivals(a: Claim, b: Claim) -> bool:
    """Whether two claims speak of two parties that cannot be one under two names."""
    one, two = named(a), named(b)
    if not one or not two or same(a, b):
        return False
    if opposed(one, two):
        return True
    sides = [camps.camp(party) for party in (one, two)]
    if sides[0] and sides[0] is sides[1] and not (_names(one) and _names(two)):
        return False  # "rogue killers", "rogue agents in the service"
    if "foes" in sides and None in sides:
        return False  # who has a name of their own may be of the rebels
    if _names(one) & _words(b) or _names(two) & _words(a):
        return False  # an answer that names both lays it to both
    return not (vague(one) or vague(two) or _untold(one, two))


def _words(claim: Claim) -> frozenset[str]:
    return frozenset(_NAME.findall(claim.quote.text))


def opposed(one: str, two: str) -> bool:
    """Whether two parties stand on two sides: the state and its foes, or the state and those who act without it."""
    sides = {camps.camp(one), camps.camp(two)}
    return len(sides) == 2 and "state" in sides and None not in sides


def _untold(one: str, two: str) -> bool:
    """Whether names cannot tell two powers apart: whom one report calls Bashar Assad another calls Syria."""
    lands = [any(names.state(word) for word in _names(party)) for party in (one, two)]
    powers = [
        land or camps.camp(party) == "state" or (len(_names(party)) > 1 and not party.startswith(("the ", "The ")))
        for land, party in zip(lands, (one, two), strict=True)
    ]
    return all(powers) and lands.count(True) == 1


def together(a: Claim, b: Claim) -> bool:
    """Whether two claims may speak of one party: not where one is of a state and the other of "rogue killers"."""
    one, two = named(a), named(b)
    if not one or not two or same(a, b):
        return True
    if camps.camp(one) and camps.camp(two):
        return not rivals(a, b)
    plain = [not _names(party) and _ORGANS.isdisjoint(party.lower().split()) for party in (one, two)]
    return not any(plain) and not rivals(a, b)


def same(a: Claim, b: Claim) -> bool:
    """Whether two claims speak of one party, under whatever name."""
    one, two = named(a), named(b)
    if not one or not two or opposed(one, two):
        return False
    if names.same(one, two):
        return True
    if (camps.camp(one) == "rogues") is not (camps.camp(two) == "rogues"):
        return False  # whoever acts on nobody's orders is not the state whose name they bear
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
    return frozenset(_NAME.findall(party)) - _ARTICLES - _TITLES - _CREEDS


def apart(a: Claim, b: Claim) -> bool:
    """Whether two subjects have names and share no word of them: one question, asked of two."""
    asked = a.proposition or ""
    one, two = _names_in(a.subject or "", asked), _names_in(b.subject or "", asked)
    if not one or not two or one & two:
        return False
    return not any(names.same(x, y) or _state(x) == _state(y) for x in one for y in two)


@lru_cache(maxsize=4096)
def _names_in(party: str, asked: str) -> frozenset[str]:
    """The names in a party's name but for those that the question names."""
    told = asked.lower().split()
    return frozenset(word for word in _names(party) if word.lower() not in told)


def _state(word: str) -> str:
    return names.canonical(f"{word} troops")
