"""What others claim, printed by whoever rejects it: "denied the paper's report that she had paid"."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarize.language.inflection import verb
from summarize.language.words import kind
from summarize.schemas import Speaker

_MAKER = r"(?:by|from|in) (?:(?!that )[\w.’'&-]+ ){1,6}?|(?:(?:on|late|early|last|this) )*(?:\w+day |week |month )?"
#: A rejection of what somebody else claims.
REJECTED = re.compile(
    r"\b(?:den|disput|reject|dismiss|refut|rebut)(?:y|ies|ied|es?|ed|s|ted|ts) (?P<whose>(?:[\w.’'&-]+ ){0,6}?)"
    rf"(?:reports?|claims?|allegations?|accusations?|assertions?) (?P<by>{_MAKER})that (?P<first>[\w’'-]+)",
    re.IGNORECASE,
)
_ARTICLES = frozenset("a an the any all those these this that earlier recent media such".split())
#: "Including disputed claims": nobody is said to dispute them.
_DESCRIBED = re.compile(r"\b(?:an?|the|this|that|of|with|by|on|over|including|much|hotly)\s+\Z", re.IGNORECASE)
_POSSESSIVE = re.compile(r" ?['’] ?s?\Z")


class Allegation(NamedTuple):
    """Who claims what is rejected, and where in the text the words of the claim begin."""

    speaker: Speaker
    start: int


def read(text: str, begin: int, start: int, end: int) -> Allegation | None:
    """What a rejection says that others claim.

    Args:
        text: the article.
        begin: where the sentence begins.
        start: where the verb of rejecting begins.
        end: where the sentence ends.

    Returns:
        The claim; None where the rejection prints none ("denied it", "dismissed the report that angered her").
    """
    match = REJECTED.match(text, start, end)
    if match is None or _DESCRIBED.search(text, begin, start) or _tells(match["first"].lower()):
        return None
    speaker = _claimant(match)
    return Allegation(speaker, match.start("first")) if speaker else None


def _tells(first: str) -> bool:
    """Whether "that" is what the verb behind it is said of, so that no clause begins there."""
    form = verb(first)
    return kind(first) in ("auxiliary", "modal") or (form is not None and form.form in ("past", "both", "s"))


def _claimant(match: re.Match[str]) -> Speaker | None:
    """ "The paper's report", "claims by the union"; else the word for the claim; None for "his claim"."""
    by = match["by"].strip()
    if by.startswith(("by ", "from ", "in ")):
        return Speaker(text=by.partition(" ")[2])
    whose = match["whose"].split()
    while whose and whose[0].lower() in _ARTICLES:
        whose.pop(0)
    if not whose:
        return Speaker(
            text=match[0].removesuffix(f" that {match['first']}").split()[-1 - len(by.split())], anonymous=True
        )
    name = " ".join(whose)
    if name.split()[0].lower() in ("his", "her", "its", "their", "my", "our") or not name[0].isupper():
        return Speaker(text=_POSSESSIVE.sub("", name)) if _POSSESSIVE.search(name) and name[0].islower() else None
    return Speaker(text=_POSSESSIVE.sub("", name))
