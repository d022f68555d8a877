"""Whom a deed is laid to, under the fullest name that the report gives.

"The regime", "his troops" and "Assad" are one party in a report that tells of "Syrian President Bashar Assad"; two
reports of which each has another short name meet only so.
"""

from __future__ import annotations

import re

from summarize.language import camps, names
from summarize.readers import naming, nearby

_OWNED = re.compile(
    r"(?:(?:one|two|three|some|several|many|members?|most) of )?(?:his|her|its|their)\s*(?=\w|\Z)", re.IGNORECASE
)
#: "We", and whom a denial in another's words means: the speaker.
_OURS = re.compile(r"(?:\A|[.!?…]\s)(?:we|us|i|(?:our|my)\b.*)\Z", re.IGNORECASE)
_OWN = frozenset({"he", "she", "they", "it"})
_NO_PARTY = re.compile(
    r"(?:the|an?|any|those|that|these|this|all|such|who|what|any(?:body|one)|nobody|someone|people)\W*\Z"
    r"|(?:no (?:proof|evidence|sign|indication)|those|any|anyone|all|to|not|already|how|why|what|if|whether"
    r"|(?-i:[a-z]+(?:ing|ed)))\b"
    r"|.*\b(?:(?:those|people|whoever|any(?:one|body)|some(?:one|body)|every(?:one|body))(?: who)?"
    r"|(?:any|some|every|no)(?: ?one|body) else)\W*\Z",
    re.IGNORECASE,
)
# "The agency identified the rebels for carrying out": whoever is named as the object.
_OBJECT = re.compile(r"\A.*?\s[a-z]+(?:ed|es|ing)\s(.+?)\s(?:for|of|as)\Z")
_DEFINITE = re.compile(r"(?:the|this|that|these|those|his|her|its|their)\b", re.IGNORECASE)
_HEAD = re.compile(r"[’'] ?s\b|\s(?:of|in|from|at|on|with|who|which|that|led|loyal)\s|,")
_DENIED = re.compile(r"\bden(?:ied|ies|y|ying) (?:that )?", re.IGNORECASE)
_QUOTES = re.compile(r"\s*(?:[\"“”]|``|'')\s*")
_LEADING = re.compile(
    r"\A(?:Yet|But|And|Still|(?!the |an? |his |her |its |their |bin |al |van |von |de |pro-)[a-z]+)\s(?=(?:the )?[A-Z])"
)
_TITLED = r"(?:[A-Z][\w.-]*(?:[’'] ?s)? )"
_RULER = r"(?i:president|leader|dictator|ruler|strongman|prime minister|premier|chancellor|crown prince|king)"
_SMALL = frozenset("the a an this that its his her their".split())
#: What stands for the speaker, until it is known who that is.
SPEAKER = "we"


def begins(text: str, start: int, end: int) -> int:
    """Where the party begins in what stands before a verb: "Harovia denied the rebels had fired" is of the rebels."""
    denied = _DENIED.search(text, start, end)
    return denied.end() if denied else start


def named(text: str, phrase: str, begin: int, at: int, *, given: bool, denied: bool) -> str:
    """A party under its fullest name.

    Args:
        text: the report.
        phrase: the party as the sentence names it.
        begin: where the sentence begins.
        at: where the phrase stands.
        given: the words lay it to the phrase ("blamed it on"), which then is a party whatever its noun.
        denied: it is said not to be so; "he" denies it for himself.

    Returns:
        The name; ``SPEAKER`` for "we"; "" where the phrase names no party.
    """
    phrase = next((part for part in _QUOTES.split(phrase) if part), "").strip(" \t\n‘'.,")
    if _OURS.search(phrase) or (denied and phrase.lower() in _OWN):
        return SPEAKER
    if not phrase:
        return ""
    if accused := _OBJECT.match(phrase):
        phrase = accused[1]
    if set_apart := re.search(rf"{re.escape(phrase)} ?, ({_TITLED}{{0,3}}[A-Z][\w-]+) ?,", text):
        phrase = set_apart[1]
    elif _OWNED.match(phrase) and (actor := nearby.actor(text, begin, at)):
        phrase = re.sub(r"(?: [a-z]+)+\Z", "", text[slice(*actor)])
    phrase = _LEADING.sub("", phrase)
    if (
        phrase.lower() in _OWN
        or _NO_PARTY.match(phrase)
        or not (given or camps.is_party(phrase) or naming.is_person(phrase))
    ):
        return ""
    head = _HEAD.split(phrase, maxsplit=1)[0].split()
    if not head:
        return phrase
    if naming.is_named(" ".join(head)):
        last = head[-1]
        return _fuller(text, phrase, last) if not names.is_land(last) and last[:1].isupper() else phrase
    return (_known(text, head[-1], at) if _DEFINITE.match(phrase) else "") or phrase


def _fuller(text: str, phrase: str, name: str) -> str:
    """A person with the state or the title that stands before the name somewhere ("Syrian President Bashar Assad")."""
    spelled, titled = re.escape(name), ""
    for match in re.finditer(rf"\b((?:{_TITLED}(?:bin |al[ -])?){{1,6}}){spelled}\b", text):
        if names.is_land(match[1].split()[0]):
            return match[0]
        titled = titled or (match[0] if camps.camp(match[1]) else "")
    ruler = re.search(rf"\b([A-Z]\w+)(?:[’'] ?s)? (?:\w+ )?{_RULER},? {_TITLED}{{0,3}}{spelled}\b", text)
    if ruler and names.is_land(ruler[1]):
        return ruler[0]
    return titled if titled and camps.camp(phrase) is None else phrase


def _known(text: str, noun: str, at: int) -> str:
    """The party of this sort that the report named last, else first, as fully as it names it anywhere."""
    pattern = rf"\b{_TITLED}+(?:[a-z]+ )?(?i:{re.escape(noun)})\b(?: (?:[A-Z][\w-]+|bin|al)\b)*"
    found = [
        (match.start(), match[0])
        for match in re.finditer(pattern, text)
        if any(word.lower() not in _SMALL for word in match[0].split()[:-1] if word[:1].isupper())
    ]
    if not found:
        return ""
    lands = {land for _, name in found for land in name.split() if names.is_land(land)}
    if len(lands) > 1 or not all(land in text[:at] for land in lands):
        return ""  # of two governments either may be meant, and one of a land not named yet is another
    last = next((name for start, name in reversed(found) if start < at), found[0][1])
    return max((name for _, name in found if last.lower() in name.lower()), key=len)
