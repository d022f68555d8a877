"""Stretches of time and ages that a report turns on: how long a siege lasted, how far apart two blasts were.

Other durations and ages ("for two years", "a boy of 12") date and describe, and claim nothing.
"""

from __future__ import annotations

import re

from summarize.language.measures import OPEN
from summarize.schemas import Figure

_S = r"[^\S\n]+"
# Happenings whose length is one question whatever they are called.
_ATTACKS = (
    r"siege|stand-?off|ordeal|spree|rampage|shoot-?out|gun(?: ?fight|[ -]?battle|fire)|fire-?fight|raid|assault"
    r"|shooting|attack|battle|bombardment|barrage|shelling|fighting|clashes|mayhem|carnage"
)
_OTHERS = (
    "ceasefire|truce|blackout|outage|manhunt|strike|walkout|hearing|trial|filibuster|curfew|lockdown|blockade|shutdown"
    "|suspension|delay"
)
_LONG = re.compile(  # "a 30-minute spree", "the three-day police manhunt", "30 minutes of gunfire"
    rf"(?P<of>{_S}of)?(?:{_S}[a-z-]+)?{_S}(?:(?P<attack>{_ATTACKS})|(?P<other>{_OTHERS}))\b", re.IGNORECASE
)
_APART = re.compile(rf"{_S}apart\b", re.IGNORECASE)
_LASTED = re.compile(
    rf"\b(?:(?P<attack>{_ATTACKS})|(?P<other>{_OTHERS}))\b[^.;,\n]{{0,60}}?\b"
    rf"(?:lasted|lasting|went on|dragged on|raged)(?:{_S}for)?{_S}(?:an?{_S}|the{_S})?\Z",
    re.IGNORECASE,
)
_LASTING = ("last", "went on", "dragged on", "raged")
# What someone did without a break, where the report calls it a filibuster.
_SPOKE = re.compile(
    r"(?<!once )(?<!famously )\b(?:spoke|spoken|speaking|talked|talking|held the floor|filibuster(?:ed|ing))"
    r"(?: \w+ly| non-?stop| without [\w ]{3,20})?(?: for)? \Z"
)
_SPEAKING = re.compile(
    r" (?:of )?(?:straight |continuous |non-?stop )?(?:(?:trying|attempting) to (?:filibuster|talk)|speaking\b(?! out)"
    r"|talking\b|filibustering\b|on the floor\b)"
)
# "20 weeks of pregnancy", "ban abortion after 20 weeks"; "up to 48 years in prison"
_PREGNANT = re.compile(
    rf"{_S}(?:of{_S}(?:\w+{_S})?|into{_S}(?:a|the){_S})?(?:pregnan|gestation|post-?fertili[sz]ation)"
)
_ABORTED = re.compile(
    r"\b(?:abortions?|pregnan(?:cy|cies)|terminations?)\b[^.;:]{0,40}?\b(?:after|at|past|beyond|before|until|from)\s\Z"
)
_PRISON = re.compile(
    rf"{_S}(?:in{_S}(?:an?{_S})?(?:\w+{_S})?(?:prison|jail|custody|detention)|behind{_S}bars|of{_S}imprisonment)\b"
)
_SENTENCED = re.compile(
    r"\b([A-Z][\w’'-]+)(?: ?, [^,]{3,40},)? (?:(?:was|were|is|has|had|been|be|being|could|would|may|might|will|now"
    r"|recently|ultimately|just|initially) )*(?:sentenced|jailed|imprisoned|fac(?:es?|ed|ing)|serv(?:es?|ed|ing)|spent"
    r"|receive[ds]?|got)\b|\b(?:sentenc(?:ed|es|ing)|order(?:ed|s)) (?:[\w.’'-]+ ){0,6}?([A-Z][\w’'-]+) to\b"
)
_NOBODY = frozenset("He She They It Who Those Violators Anyone Both".split())
_BREATHS = frozenset(("minute", "hour"))
_TERMS = frozenset(("month", "year"))
_RANGED = re.compile(r"\brang(?:ed?|es|ing)\b|\byears of age\b", re.IGNORECASE)
_SHORT = frozenset(("second", "minute", "hour", "day"))
# "The ages of those who died range from ...", "the dead, who range from ..."
_AGES = re.compile(r"\b(?:ages of\b[^.;]{1,110}|who|they)\s?\brang\w+\s?\Z", re.IGNORECASE)
_OLDEST, _FAR = 110, 130
_BACK, _NEAR = 110, 44


def measure(text: str, start: int, figure: Figure) -> str | None:
    """What a duration or an age counts where the report turns on it, or None where it only dates or describes.

    Args:
        text: the article.
        start: where the figure's sentence begins.
        figure: a duration, an age, or a count that may be one ("the dead, who range from 46 to 73").
    """
    if figure.dimension == "count":
        told = figure.hedge == "between" and (figure.high or 0) <= _OLDEST
        return "ages" if told and _AGES.search(text[max(start, figure.start - _FAR) : figure.start]) else None
    if figure.dimension == "age":
        near = text[max(start, figure.start - _NEAR) : figure.end]
        return "ages" if figure.hedge == "between" and _RANGED.search(near) else None
    if figure.unit == "week" and _of_pregnancy(text, start, figure):
        return "pregnancy"
    if figure.unit in _TERMS and convict(text, start, figure):
        return "prison"
    if figure.unit in _SHORT and _APART.match(text, figure.end):
        return OPEN + "interval"
    found = _LONG.match(text, figure.end)
    if found and (found["of"] or "-" in figure.text):
        return _named(found)
    before = text[max(start, figure.start - _BACK) : figure.start]
    lasted = _LASTED.search(before) if any(word in before for word in _LASTING) else None
    if lasted:
        return _named(lasted)
    spoken = figure.unit in _BREATHS and "filibuster" in text
    return (
        f"{OPEN}filibuster length" if spoken and (_SPOKE.search(before) or _SPEAKING.match(text, figure.end)) else None
    )


def convict(text: str, start: int, figure: Figure) -> str | None:
    """Who is in prison, or may be, for that long, by the family name; None where nobody is named."""
    if not _PRISON.match(text, figure.end):
        return None
    before = text[max(start, figure.start - _BACK) : figure.start]
    named = [found[1] or found[2] for found in _SENTENCED.finditer(before)]
    return named[-1] if named and named[-1] not in _NOBODY else None


def _of_pregnancy(text: str, start: int, figure: Figure) -> bool:
    before = text[max(start, figure.start - _BACK) : figure.start]
    return bool(_PREGNANT.match(text, figure.end) or _ABORTED.search(before))


def _named(found: re.Match[str]) -> str:
    return "lasted" if found["attack"] else f"{OPEN}{found['other'].lower()} length"
