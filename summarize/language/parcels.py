"""Bombs that come by mail: packages, devices and bombs are one count, those to whom they went are another."""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.language.clauses import Clause, Counted
from summarize.language.concordance import concordance
from summarize.language.measures import OPEN
from summarize.language.vocabulary import is_person

# A report tells of bombs in the mail where a word of each sort stands in it.
_MAIL = frozenset("mail mailed mailing mailroom postal".split())
_PACKED = frozenset("parcel parcels package packages envelope envelopes pipe".split())
_BOMBS = frozenset("bomb bombs explosive explosives ricin anthrax".split())
_PARCELS = frozenset("package parcel device bomb envelope letter".split())
_AIRCRAFT = frozenset(("dropped", "airstrike", "airstrikes", "warplanes", "bombers"))
_SENT_TO = re.compile(r"\b(?:address|sen[dt]|mail)\w*\b[^.;:]{0,40}?\bto (?:at least |some |about )?\Z")
#: "Addressed to former President Holm": what went to one who is named.
_TO_ONE = re.compile(
    r"(?: to|(?:[^.;:,]|,(?! and\b)){0,90}?\b(?:address|sen[dt]|mail)\w*\b (?:to|for)) "
    r"(?:[a-z]+ |U\.S\. ){0,3}?(?!U\.S|Democrat|Republican)[A-Z]"
)


def refined(clause: Clause, number: int, read: Counted) -> Counted:
    """A count of mailed bombs, or of those whom they were meant for, as such; any other as it is."""
    noun = read.measure.removeprefix(OPEN).partition("/")[0]
    if noun in _PARCELS:
        return replace(read, measure="parcels") if _in_the_mail(clause.text) else read
    figure = clause.figures[number]
    if not (read.measure.startswith(OPEN) and (is_person(noun) or noun in ("target", "people", "critics"))):
        return read
    to = _SENT_TO.search(clause.text, max(clause.words.starts[0], figure.start - 80), figure.start)
    return replace(read, measure="addressees") if to and _in_the_mail(clause.text) else read


def _in_the_mail(text: str) -> bool:
    words = concordance(text)
    return words.has(_MAIL) and words.has(_PACKED) and words.has(_BOMBS) and not words.has(_AIRCRAFT)


def to_one(clause: Clause, number: int) -> bool:
    """Whether so many went to somebody who is named: a part of all that were sent."""
    end = clause.figures[number].end
    return _TO_ONE.match(clause.text[end : end + 160]) is not None
