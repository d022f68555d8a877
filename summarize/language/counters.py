"""Words that count without being numbers: "twin blasts", "a pair of gunmen", "a lone attacker", "multiple deaths"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.language.inflection import singular
from summarize.language.nouns import head_noun
from summarize.language.vocabulary import is_person
from summarize.schemas import Dimension

#: The words, as they are looked up in a text.
COUNTERS = frozenset("twin pair trio lone sole only multiple".split())
#: Units that are a number with "a" before them: "a ton of explosives", "lasted an hour"; "a ton of money" is none.
UNITS: dict[str, Dimension] = {"ton": "measure", "tonne": "measure", "hour": "duration"}
_LASTED = re.compile(
    r"\b(?:last(?:ed|ing)|(?:went|gone|dragged) on|raged)(?: for)?(?: (?:more|less|longer) than| over| under| about"
    r"| around| nearly| almost| roughly| some)? (an )\Z"
)
_WEIGHED = re.compile(
    r"tonn?e? of (?:[\w-]+ ){0,2}?(?:explosives?|tnt|dynamite|ammonium|nitrate|gunpowder|semtex|fireworks|cocaine"
    r"|heroin|hashish|marijuana|opium|drugs|gold|fuel|oil|chlorine|cyanide)\b",
    re.IGNORECASE,
)
_HAPPENINGS = (
    r"(?:bomb|bombing|blast|explosion|attack|quake|earthquake|tremor|strike|airstrike|raid|bomber|rocket|missile|crash"
    r"|shooting|tornado|twister|device)"
)
_S = r"[^\S\n]+"
_TWIN = re.compile(rf"twin(?={_S}(?:[a-z-]+{_S}){{0,2}}?{_HAPPENINGS}e?s\b)", re.IGNORECASE)
_SET_OF = re.compile(r"(?:pair|trio)(?=[^\S\n]+of[^\S\n])", re.IGNORECASE)
_SET = {"pair": 2.0, "trio": 3.0}
_HAPPENING = re.compile(_HAPPENINGS)
_LONE = re.compile(
    rf"(?:lone|sole)(?={_S}(?:[a-z-]+{_S})?(?:gunman|shooter|attacker|assailant|bomber|perpetrator|hijacker)\b)"
    rf"|(?:lone|sole|only)(?={_S}(?:known{_S}|confirmed{_S})?survivor\b)",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(r"multiple[\"'”’]?(?=[^\S\n]+(?:deaths|fatalities|casualties|victims|dead)\b)", re.IGNORECASE)
#: "Multiple" is two at the least, and seldom more than these.
_MULTIPLE_USUAL, _MULTIPLE_MOST = 30.0, 999.0


@dataclass(frozen=True, slots=True)
class Counter:
    """Where the word ends and how many it stands for: ``value``, or for "multiple" a range without one."""

    end: int
    low: float
    usual: float
    high: float
    value: float | None


def counter_at(text: str, pos: int, word: str) -> Counter | None:
    """The counting word that stands at ``text[pos]``, or None where it counts nothing ("twin towers", "lone star")."""
    if word == "multiple":
        found = _MULTIPLE.match(text, pos)
        end = pos + len(word)
        return Counter(end, 2, _MULTIPLE_USUAL, _MULTIPLE_MOST, None) if found else None
    if word in _SET:
        return _set_of(text, pos, _SET[word])
    found = (_TWIN if word == "twin" else _LONE).match(text, pos)
    value = 2.0 if word == "twin" else 1.0
    return Counter(found.end(), value, value, value, value) if found else None


def one_unit(text: str, pos: int, word: str) -> int | None:
    """Where one unit begins whose name stands at ``text[pos]``: "[a] ton of explosives", "lasted [an] hour"."""
    if word == "hour":
        lasted = _LASTED.search(text, max(0, pos - 40), pos)
        return lasted.start(1) if lasted else None
    return pos - 2 if text[max(0, pos - 2) : pos].lower() == "a " and _WEIGHED.match(text, pos) else None


def _set_of(text: str, pos: int, value: float) -> Counter | None:
    """ "A pair of explosions" are two; a pair of shoes is one thing."""
    found = _SET_OF.match(text, pos)
    noun = singular(head_noun(text, found.end() + 3) or "") if found else ""
    if found is None or not (is_person(noun) or _HAPPENING.fullmatch(noun)):
        return None
    return Counter(found.end(), value, value, value, value)
