"""Who is quoted by another: "the agency quoted Ann Lee as saying", "Ann Lee was quoted by the agency as saying"."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarize.language.cues import Cue
from summarize.language.grammar import EMPTY, closed
from summarize.language.sources import before
from summarize.language.turned import after

# Verbs that pass on what another says, with "as saying" behind them.
_PASSED = r"(?:quot|cit|report|paraphras|recall)(?:ed|es|s|ing)"
_ACTIVE = re.compile(rf"\b{_PASSED}\s(?=\w)")
_PASSIVE = re.compile(
    rf"\s(?:is|was|were|are|been|being)\s(?:\w+\s)?{_PASSED}\s(?:(?:\w+\s)?by\s([^;\"“”]{{3,80}}?),?\s)?\Z"
)
# "The agency quotes Ann Lee saying that"
_QUOTED = re.compile(r"\bquot(?:ed|es|ing)\s(?=[^,;:\"“”]{3,90}\Z)")
_WAS = re.compile(r"\b(?:was|were|been|be|being|is|are)\s\Z")
_BY = re.compile(r"\s(?:\w+day\s)?by\s(?=\w)")
_AHEAD = re.compile(r"\s[^;:\"“”]{3,140}?\sas\s(?:saying|telling)\b")
_RATE = re.compile(
    r"\s(?:year|month|week|day|hour|minute|second|night|capita|person|head|household|family|child|student|square|share"
    r"|cent|gallon|barrel|mile|acre|ton|state|county|team)\b"
)
#: Cues that may lead to whom they quote.
PASSING = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing", "quoted by", "cited by"))


class Quoted(NamedTuple):
    """The source that is quoted, by whom (if somebody is named), and where the words go on behind that."""

    source: tuple[int, int]
    relay: tuple[int, int] | None
    end: int


def leads_on(text: str, cue: Cue, end: int) -> bool:
    """Whether a cue has no source of its own: "quoted [Ann Lee] as saying", "was released from [jail]"."""
    if cue.word == "released from":
        return _WAS.search(text, max(0, cue.start - 8), cue.start) is not None
    if cue.word == "per":
        return _RATE.match(text, cue.end, end) is not None
    return cue.word in PASSING and _AHEAD.match(text, cue.end, end) is not None


def is_behind(text: str, start: int, quoted: Quoted, end: int) -> bool:
    """Whether the words stand before whoever is quoted: '"...", the agency quoted her as saying'."""
    return closed(text[start : quoted.source[0]]) or EMPTY.match(text, quoted.end, end) is not None


def find(text: str, start: int, cue: Cue, end: int) -> Quoted | None:
    """Whose words stand beside "saying" with "as" before it.

    Args:
        text: the article.
        start: where the sentence begins.
        cue: the participle.
        end: where the sentence ends.
    """
    at = cue.start - 3
    if text[at : cue.start] != "as " or at <= start:
        plain = _QUOTED.search(text, start, cue.start)
        source = before(text, plain.end(), cue.start) if plain else None
        return Quoted(source, before(text, start, plain.start(), any_noun=False), cue.end) if plain and source else None
    passive = _PASSIVE.search(text, start, at)
    if passive:
        source = before(text, start, passive.start())
        behind = None if passive[1] else _BY.match(text, cue.end, end)
        relay = after(text, behind.end() if behind else passive.start(1), end) if behind or passive[1] else None
        return Quoted(source, relay, relay[1] if behind and relay else cue.end) if source else None
    for active in _ACTIVE.finditer(text, start, at):
        him = text[active.end() : at - 1] in ("him", "her", "them")
        if source := (active.end(), at - 1) if him else before(text, active.end(), at - 1):
            return Quoted(source, before(text, start, active.start(), any_noun=False), cue.end)
    return None
