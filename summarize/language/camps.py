"""On which side of a conflict a party stands by its name alone: the state's, those who fight it, or nobody's orders."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from summarize.language.cues import tables

Camp = Literal["state", "foes", "rogues"]

#: Who speaks and acts for a state.
ORGANS = frozenset(
    "government regime administration forces troops soldiers military army warplanes jets president minister prince"
    " king leader authorities".split()
)
_STATE = ORGANS.union(
    "police force ministry ruler state planes dictator monarchy palace militia officers intelligence".split()
)
_FOES = frozenset(
    "rebel rebels opposition terrorist terrorists militant militants insurgent insurgents jihadist jihadists extremists"
    " protester protesters demonstrators separatists guerrillas fighters gang gangs gunmen group groups"
    " militiamen".split()
)
_ROGUES = re.compile(r"\b(?:rogues?|unauthori[sz]ed|renegades?|lone)\b", re.IGNORECASE)
_LOYAL = re.compile(r"\b(?:pro-government|government-backed|loyalists?|state-backed)\b", re.IGNORECASE)
_END = re.compile(
    r"\s(?:of|in|from|at|on|with|who|which|that|led|loyal|linked|tied|allied|affiliated|associated|using|backed|inside|within)\s|,"
)
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@lru_cache(maxsize=4096)
def camp(party: str) -> Camp | None:
    """The side that a party's name tells of.

    Args:
        party: as printed ("the rebels", "Assad's forces", "rogue elements in the security services").

    Returns:
        "rogues" act on nobody's orders; None where the name tells nothing ("the Red Dawn").
    """
    if _ROGUES.search(party):
        return "rogues"
    if _LOYAL.search(party):
        return "state"
    words = _WORD.findall(_END.split(party, maxsplit=1)[0].lower())
    if words and words[-1] in _FOES:
        return "foes"
    return "state" if any(word in _STATE for word in words) else None


def is_party(phrase: str) -> bool:
    """Whether a phrase can name who did something: it has a name, or a noun of one of the sides or of an office."""
    words = _WORD.findall(_END.split(phrase, maxsplit=1)[0])
    named = any(word[:1].isupper() for word in words[1:] or [phrase])
    return named or camp(phrase) is not None or bool(words and words[-1].lower() in tables().roles)
