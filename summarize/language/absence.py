"""Counts of nothing: "no casualties", "no one was killed", "none of them were injured"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_S = r"[^\S\n]+"
_SORTS = (
    "civilian|serious|American|British|Russian|Ukrainian|Israeli|confirmed|reported|human|known|military|major|further|"
    "U\\.S\\.|foreign|police|combat|fatal|child|local"
)
_NOUNS = (
    "deaths?|casualt(?:y|ies)|injur(?:y|ies)|fatalit(?:y|ies)|victims?|survivors?|arrests|dead|wounded|injured|missing|"
    "losses of life|loss of life|hostages?|prisoners|bodies|troops|soldiers|people|passengers|cases|infections|wounds|"
    "homes|houses|buildings|structures|detentions|evacuations"
)
_VERBS = (
    "killed|injured|hurt|died|wounded|harmed|dead|missing|survived|perished|dies|survives|detained|arrested|evacuated|"
    "hospitalized|hospitalised|charged"
)
_NO = re.compile(
    rf"no(?:{_S}(?:{_SORTS})){{0,2}}{_S}(?P<noun>{_NOUNS})(?![A-Za-z])"
    rf"|(?P<person>no(?:{_S}|-)one|nobody)(?:{_S}[a-z]+){{0,3}}?{_S}(?:{_VERBS})(?![A-Za-z])"
    rf"|(?P<none>none)(?:{_S}[A-Za-z]+){{0,5}}?{_S}(?:{_VERBS})(?![A-Za-z])",
    re.IGNORECASE,
)
_PERSON_VERBS_GAP = re.compile(r"\b(?:knows?|could|can|should|would|claimed|else|says?|said|wants?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Absence:
    """A count of zero: where its word stands and what is absent."""

    start: int
    end: int
    unit: str | None


def absence_at(text: str, pos: int) -> Absence | None:
    """The count of nothing whose "no", "nobody" or "none" stands at ``text[pos]``, or None."""
    found = _NO.match(text, pos)
    if found is None:
        return None
    if noun := found["noun"]:
        return Absence(pos, pos + 2, noun.lower())
    if _PERSON_VERBS_GAP.search(found[0]):
        return None
    group = "person" if found["person"] else "none"
    return Absence(pos, found.end(group), "people" if found["person"] else None)
