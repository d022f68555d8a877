"""Counts of nothing: "no casualties", "no one was killed", "none of them was a civilian", "not a single ballot"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.language.nouns import head_noun
from summarize.schemas import Dimension

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
_HARMED = (
    "killed|injured|hurt|wounded|harmed|detained|arrested|evacuated|hospitalized|hospitalised|charged|dismissed|fired|"
    "sacked|suspended|prosecuted|convicted|punished|infected|rescued|displaced"
)
_LOST = r"lost[^\S\n]+(?:their|his|her|a)[^\S\n]+(?:life|lives|homes?|jobs?)"
_DIED = "died|survived|perished|drowned"
_VERBS = rf"{_HARMED}|{_DIED}|dead|missing|dies|survives|{_LOST}"
_DONE = (
    f"{_HARMED}|shot|captured|kidnapped|damaged|destroyed|lost|stolen|launched|spilled|leaked|forged|affected|recovered|found"
    "|discovered|seized"
)
# What is looked for and is no thing: "no signs of life were found".
_TRACES = (
    r"(?:signs|traces|clues|links|ties|reasons|explanations|problems|irregularities|results|matches|errors|faults)\b"
)
_IS = r"(?:was|were|is|are|(?:has|have|had)[^\S\n]+been)"
# "No indications at this time of civilian casualties": what a force says of a strike.
_SIGNS = rf"(?:(?:indications?|evidence|signs?|reports?)(?:{_S}at this time)?{_S}of{_S}(?:any{_S})?(?=civilian))?"
_NO = re.compile(
    rf"no{_S}{_SIGNS}civilian{_S}(?P<civilian>casualties|deaths|victims)\b"
    rf"|no(?:{_S}(?:{_SORTS})){{0,2}}{_S}(?P<noun>{_NOUNS})(?![A-Za-z])"
    rf"|no(?:{_S}(?!one\b)[A-Za-z-]+)?{_S}(?!one\b)(?P<done>[A-Za-z]{{3,}}){_S}{_IS}(?:{_S}\w+ly)?{_S}(?:{_DONE})(?![A-Za-z])"
    rf"|no(?:{_S}(?!one\b)[A-Za-z-]+)?{_S}(?!one\b)(?P<lost>[A-Za-z]{{3,}})(?:{_S}(?:has|have|had))?{_S}(?:{_DIED})"
    r"(?![A-Za-z])"
    rf"|no(?:{_S}(?!one\b)[A-Za-z-]+){{0,2}}?{_S}(?P<found>(?!{_TRACES})[a-z]{{3,}}s){_S}{_IS}(?:{_S}\w+ly)?{_S}"
    r"(?:found|discovered|detected|spotted|located)\b"
    rf"|(?P<person>no(?:{_S}|-)one|nobody)(?:{_S}[a-z]+){{0,3}}?{_S}(?:{_VERBS})(?![A-Za-z])"
    rf"|(?P<none>none)(?:{_S}of{_S}(?:them|whom|those|these|(?:the|its|their|his|her|our){_S}(?:[A-Za-z-]+|\d[\d,]*))"
    rf"(?:{_S}[A-Za-z-]+){{0,4}}?{_S}(?:was|were|is|are|has|have|had|{_DIED})"
    rf"|(?:{_S}[A-Za-z]+){{0,5}}?{_S}(?:{_VERBS}))(?![A-Za-z])",
    re.IGNORECASE,
)
_SINGLE = re.compile(
    rf"(?:not|without){_S}a{_S}single(?:{_S}(?P<noun>[a-z]+)|(?![a-z]))|"
    rf"not{_S}one(?:(?={_S}of{_S}(?:the|them|its|their|his|her)\b)|{_S}(?!of\b)(?P<thing>[a-z]+))",
    re.IGNORECASE,
)
_NOT_THINGS = frozenset(
    "but to that who which for in on at by is was and or as if we he she it they you i the a bit iota whit of with "
    "more where when what how why".split()
)
_IS_BEFORE = re.compile(
    r"(?:\b(?:is|was|are|were|be|been|being|am|if|i[’']m|it[’']s|[’'][^\S\n]?[sm]))[^\S\n]+[\"“]?[^\S\n]?$",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:paid|pays?|paying|costs?|costing|spent|spends?|received|receives?|earned|earns?|owed|owes?|charged|charges)"
    r"(?:[^\S\n]+(?:them|him|her|us|it|you))?[^\S\n]+(?:almost[^\S\n]+|virtually[^\S\n]+|next to[^\S\n]+)?$",
    re.IGNORECASE,
)
_NOT_PAID = re.compile(r"[^\S\n]+(?:but|to|less|like|more|short|other|else|except|if)\b", re.IGNORECASE)
_PERSON_VERBS_GAP = re.compile(r"\b(?:knows?|could|can|should|would|claimed|else|says?|said|wants?)\b", re.IGNORECASE)
_IDLE = frozenset(
    """doubt question one matter time way reason charges attention mistake decision case evidence sign signs trace
    traces proof link links motive explanation indication indications solution answer answers cause connection
    connections clue clues damage compromise fault money place love information word details""".split()
)


# "The strike killed no civilians", "hurting nobody".
_HARMING = re.compile(
    r"\b(?:kill|wound|injur|hurt|harm|arrest|detain|destroy|damag)(?:ed|s|es|ing)?[^\S\n]$", re.IGNORECASE
)
_SPARED = re.compile(
    rf"(?P<person>no(?:{_S}|-)one|nobody)\b(?!{_S}else)"
    rf"|no(?:{_S}(?:{_SORTS}))?{_S}(?P<noun>people|(?!(?:less|more)\b)[a-z]{{3,}}s)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Absence:
    """A count of zero: where its word stands and what is absent."""

    start: int
    end: int
    unit: str | None
    dimension: Dimension = "count"


def absence_at(text: str, pos: int) -> Absence | None:
    """The count of nothing whose "no", "nobody", "none", "not", "without" or "nothing" stands at ``text[pos]``."""
    first = text[pos : pos + 4].lower()
    if first == "noth":
        return _nothing(text, pos)
    if first in ("not ", "with"):
        return _single(text, pos)
    if _HARMING.search(text, max(0, pos - 12), pos) and (spared := _SPARED.match(text, pos)):
        noun = spared["noun"]
        return Absence(pos, pos + 2 if noun else spared.end(), noun.lower() if noun else "people")
    found = _NO.match(text, pos)
    if found is None:
        return None
    if civilian := found["civilian"]:
        return Absence(pos, pos + len(found[0].lower().partition("civilian")[0].rstrip()), civilian.lower())
    if noun := found["noun"]:
        return Absence(pos, pos + 2, noun.lower())
    if done := found["done"] or found["lost"] or found["found"]:
        return None if done.lower() in _IDLE else Absence(pos, pos + 2, done.lower())
    if _PERSON_VERBS_GAP.search(found[0]):
        return None
    group = "person" if found["person"] else "none"
    return Absence(pos, found.end(group), "people" if found["person"] else None)


def _single(text: str, pos: int) -> Absence | None:
    """ "Not a single ballot", "without a single death", "not one of the boats"; but "he is not one of the leaders"."""
    found = _SINGLE.match(text, pos)
    if found is None:
        return None
    noun = (found["noun"] or found["thing"] or "").lower()
    plain = found["noun"] is None and " one" in found[0].lower()
    if plain and (noun in _NOT_THINGS or _IS_BEFORE.search(text, max(0, pos - 8), pos)):
        return None
    end = found.start("noun") if found["noun"] else found.start("thing") if found["thing"] else found.end()
    end = pos + len(text[pos:end].rstrip())
    return Absence(pos, end, head_noun(text, end, 1))


def _nothing(text: str, pos: int) -> Absence | None:
    """ "Has paid nothing" is no money; other nothings count nothing."""
    if not _PAID.search(text, max(0, pos - 28), pos) or _NOT_PAID.match(text, pos + 7):
        return None
    return Absence(pos, pos + 7, None, "money")
