"""Numbers on a scale that is named beside them: "magnitude 6.9", "7.1 on the Richter scale", "Category 4", "EF-3"."""

from __future__ import annotations

import re

_MAGNITUDE = re.compile(
    r"\bmagnitudes?(?:-|:?(?:[^\S\n]+(?:of|as|at|to|was|is|about|around|be|only|between|from|preliminary|a))*[^\S\n]*)$",
    re.IGNORECASE,
)
# "The magnitude, first given as 7.1, was revised to 6.9"
_GIVEN = re.compile(
    r"\bmagnitude\b(?s:.)*\b(?:revis|updat|put|gave|giv|report|record|measur|estimat|list|upgrad|downgrad|rais|lower|chang)\w*"
    r"(?:[^\S\n]+(?:it|down|up|upwards?|downwards?|from))*(?:[^\S\n]\d\.\d)?[^\S\n]+(?:to|at|as|from)[^\S\n]+$",
    re.IGNORECASE,
)
# "The quake measured 7.9. It was put at [8.1] by another agency"
_AGAIN = re.compile(
    r"quake\b(?s:.)*?\b\d\.\d\b(?s:.)*\b(?:put|gave|given|measur\w+|estimat\w+|record\w+|rat\w+|and)\b[^.;\d]{0,30}"
    r"\b(?:at|as)[^\S\n]+$",
    re.IGNORECASE,
)
_AND_BEFORE = 200
_LARGEST_MAGNITUDE = 10
_RICHTER = re.compile(r"[^\S\n]+on the (?:Richter|open-ended)|-Richter")
_QUAKE_BEFORE = re.compile(
    r"quake[^.;\n]{0,50}\b(?:measur\w+|register\w*|rated)(?:[^\S\n]+(?:at|a|about|around))*[^\S\n]+$", re.IGNORECASE
)
_QUAKE_AFTER = re.compile(r"[^\S\n]+(?:earthquake|quake|temblor|tremor|aftershock)\b", re.IGNORECASE)
# "Measured the quake at", "gave the magnitude of the quake as"
_QUAKE_OF = re.compile(r"\b(?:measur\w+|magnitude of) the (?:\w+ )?(?:earth)?quake (?:at|as)[^\S\n]+$")
_CATEGORY = re.compile(r"\bcategory(?:-|[^\S\n]+)$", re.IGNORECASE)
_STORM = re.compile(
    r"\b(?:hurricanes?|storms?|typhoons?|cyclones?|winds?|landfall|(?:strengthen|weaken|intensif|downgrad|upgrad)\w+"
    r"|strength|status)\b",
    re.IGNORECASE,
)
_HIGHEST_CATEGORY = 5
_NEARBY = 90
TORNADO = re.compile(r"EF-?(\d)(?!\d|\.\d)")


def scale_of(text: str, start: int, end: int, value: float) -> str | None:
    """The scale that the number ``text[start:end]`` is a place on ("magnitude", "category"), or None.

    A category is one of storms, where the text nearby speaks of them; any other is the name of a sort.
    """
    if _RICHTER.match(text, end):
        return "magnitude"
    if value > _LARGEST_MAGNITUDE:
        return None
    left = text[max(0, start - 24) : start]
    if _MAGNITUDE.search(left):
        return "magnitude"
    if "." in text[start:end] and (
        _QUAKE_AFTER.match(text, end) or _QUAKE_BEFORE.search(text, max(0, start - _NEARBY), start)
    ):
        return "magnitude"
    before = text[max(0, start - _NEARBY) : start]
    if (
        "." in text[start:end]
        and text[start - 4 : start] in (" at ", " as ")
        and (_AGAIN.search(text, max(0, start - _AND_BEFORE), start) or _QUAKE_OF.search(before))
    ):
        return "magnitude"
    if "." in text[start:end] and "agnitude" in before and _GIVEN.search(before):
        return "magnitude"
    if value <= _HIGHEST_CATEGORY and value == int(value) and _CATEGORY.search(left):
        near = text[max(0, start - _NEARBY) : end + _NEARBY]
        return "category" if _STORM.search(near) else None
    return None
