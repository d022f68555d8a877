"""Who was aboard a boat or a bus, and who was inside a building: "some 300 were inside the club when", "on the bus"."""

from __future__ import annotations

import re

from summarize.language.clauses import Clause
from summarize.language.words import BE

_ABOARD = frozenset(("aboard", "onboard"))
_IN = frozenset(("inside", "in"))
_BUILT = frozenset(
    """mosque church cathedral temple synagogue chapel nightclub club building theater theatre cinema school hotel
    restaurant market mall factory mine warehouse hall terminal tower bar cafe""".split()
)
_INDOORS = frozenset(("inside", "underground", "in"))
_SAILED = frozenset(("left", "sailed", "departed"))
_FILLED = frozenset("packed crammed loaded overloaded".split())
# "Some 300 were inside the club when the fire broke out"
_AT_THE_TIME = re.compile(r"^(?:the (?:[\w-]+ ){1,3})?(?:when\b|as the\b|at the time\b)")
#: What people can be aboard.
VESSELS = frozenset(
    """boat ship ferry vessel dinghy raft trawler barge yacht liner bus minibus coach train plane aircraft airliner jet
    flight helicopter truck lorry van""".split()
)


def found(clause: Clause, first: int, end: int, before: str | None) -> tuple[str, int, int, str | None] | None:
    """The measure of people of whom it is told where they are, the words that say so, and their verb.

    Args:
        clause: the sentence.
        first: the figure's first word.
        end: the word behind the counted noun.
        before: the verb before the figure.
    """
    lowers, kinds = clause.words.lowers, clause.words.kinds
    behind = lowers[end : end + 8]
    if before == "carry":
        return "aboard", first - 1, first, before
    for i, word in enumerate(behind):
        if word in _ABOARD or (word == "on" and behind[i + 1 : i + 2] == ["board"]):
            return "aboard", first, first, None
        if word == "on" and (not i or behind[0] in BE) and i < 2 and _on_vessel(clause, end + i):
            return "aboard", first, first, None
        if word in (",", ";", "and", "among"):
            break
        if word in _INDOORS and _AT_THE_TIME.search(" ".join(behind[i + 1 :])):
            return "inside", first, first, None
        if word in _IN and i == 1 and behind[0] == "were" and _indoors(behind[2:]):
            return "inside", first, end + i, None
    if first < 2 or lowers[first - 1] != "with" or kinds[first - 2] != "verb":
        return None
    led = lowers[first - 2]
    if led in _SAILED or (led in _FILLED and not VESSELS.isdisjoint(lowers[:first])):
        return "aboard", first - 2, first, led
    return None


_CLOSED: list[list[str]] = [["."], [","], [";"], ["at"], []]


def _indoors(behind: list[str]) -> bool:
    """Whether words name a building, and nothing else is told: "were inside [the crowded mosque,]"."""
    at = next((n for n, word in enumerate(behind[:4]) if word in _BUILT), None)
    if behind[:1] in _CLOSED[:3]:
        return True  # "some 400 people were inside, a resident said"
    return at is not None and at > 0 and behind[0] == "the" and behind[at + 1 : at + 2] in _CLOSED


def _on_vessel(clause: Clause, at: int) -> bool:
    """Whether "on" opens "on the fishing boat", with nothing told of what those there do ("on the bus opened fire")."""
    words = clause.words
    vessel = next((i for i in range(at + 2, min(at + 4, len(words))) if words.lowers[i] in VESSELS), None)
    if vessel is None or words.lowers[at + 1] not in ("the", "a", "that", "this"):
        return False
    return words.kinds[vessel + 1 : vessel + 2] != ["verb"]
