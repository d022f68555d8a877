"""Stretches of time and ages that a report turns on: how long a siege lasted, how far apart two blasts were.

Other durations and ages ("for two years", "a boy of 12") date and describe, and claim nothing. What is in its seventh
day has gone on for six days to seven.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.language.measures import OPEN
from summarize.language.numerals import numeral_at
from summarize.language.ordinals import nth_at
from summarize.schemas import Figure

_S = r"[^\S\n]+"
# Happenings whose length is one question whatever they are called.
_ATTACKS = (
    r"siege|stand-?off|ordeal|spree|rampage|shoot-?out|gun(?: ?fight|[ -]?battle|fire)|fire-?fight|raid|assault"
    r"|shooting|attack|battle|bombing|air ?strike|air raid|bombardment|barrage|shelling|fighting|clashes|mayhem|carnage"
)
_OTHERS = (
    "ceasefire|truce|blackout|outage|manhunt|strike|walkout|hearing|trial|filibuster|curfew|lockdown|blockade|shutdown"
    "|suspension|delay|sit-in|protest|debate|search|evacuation"
)
_LONG = re.compile(  # "a 30-minute spree", "the three-day police manhunt", "30 minutes of gunfire"
    rf"(?P<of>{_S}of)?(?:{_S}[a-z-]+)?{_S}(?:(?P<attack>{_ATTACKS})|(?P<other>{_OTHERS}))\b", re.IGNORECASE
)
_APART = re.compile(rf"{_S}apart\b", re.IGNORECASE)
_LASTED = re.compile(
    rf"\b(?:(?P<attack>{_ATTACKS})|(?P<other>{_OTHERS}))\b(?:[^.;,\n]|(?<= [ap])\.(?=m)|(?<=m)\.(?= and|,)){{0,60}}?"
    rf"(?:,[^,.;\n]{{4,30}}, (?=and ))?\b(?:and )?"
    rf"(?:lasted|lasting|(?:went|gone) on|dragged on|raged)(?:{_S}for)?{_S}(?:an?{_S}|the{_S})?\Z",
    re.IGNORECASE,
)
_HAPPENING = rf"(?:(?P<attack>{_ATTACKS})|(?P<other>{_OTHERS}))(?:['’]?s)?\b"
_UNITS = r"(?P<unit>hour|day|week|month|year)"
_NTH = re.compile(rf"{_S}(?:straight |consecutive |full )?{_UNITS}\b", re.IGNORECASE)
_OF_HAPPENING = re.compile(  # "the sixth day of the shutdown"
    rf"{_S}of{_S}(?:(?:the|an?|its|his|her|their|this){_S})?(?:[\w’'-]+{_S}){{0,2}}?{_HAPPENING}", re.IGNORECASE
)
_RUNNING = re.compile(  # "the shutdown, now in its seventh day"
    rf"\b{_HAPPENING}[^.;:\n]{{0,60}}?\b(?:enter(?:s|ed|ing)?|reach(?:es|ed|ing)?|near(?:s|ed|ing)?|mark(?:s|ed|ing)?"
    rf"|(?:with)?in(?:to)?|through|for){_S}(?:its|an?){_S}\Z",
    re.IGNORECASE,
)
_COUNTED_DAY = re.compile(rf"(?:\b{_HAPPENING}[,:]?{_S})?\b{_UNITS}{_S}\Z", re.IGNORECASE)
# The second day of a hearing does not tell how long it went on.
_ADJOURNED = frozenset(("hearing", "trial", "debate"))
_FIRED = re.compile(
    r"\b(?:gunm[ae]n|shooter|attackers?|he|they|sniper|aircraft|helicopters?|police)(?: had| have)? "
    r"(?:fired|shot|shelled|bombed)(?: [\w-]+){0,6}? for \Z"
)
_LASTING = ("last", "went on", "gone on", "dragged on", "raged")
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
    r"\b(?:abortions?|pregnan(?:cy|cies)|terminations?)\b[^.;:]{0,40}?\b(?:after|at|past|beyond|before|until|from)\s[^.;:,]{1,24}\Z"
)
_PRISON = re.compile(
    rf"{_S}(?:in{_S}(?:an?{_S})?(?:\w+{_S})?(?:prison|jail|custody|detention)|behind{_S}bars|of{_S}imprisonment)\b"
)
# "A 29-year veteran of the force", "29 years on the force"
_VETERAN = re.compile(
    rf"{_S}(?:[\w-]+{_S}){{0,2}}?veteran\b|{_S}(?:on|with|in){_S}the{_S}(?:force|department|police|job)\b"
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


@dataclass(frozen=True, slots=True)
class Running:
    """Where the words that number a day, week or hour stand, which one it is, and the measure of what has gone on.

    ``now``: it is in that day as the report tells it; "on the sixth day of the trial" it may have gone on since.
    """

    start: int
    end: int
    value: int
    unit: str
    measure: str
    now: bool


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
    if figure.hedge in ("between", "at_least") and (
        running := running_at(text, figure.start) or running_at(text, figure.start + figure.text.find(" ") + 1)
    ):
        return running.measure
    if figure.unit == "week" and _of_pregnancy(text, start, figure):
        return "pregnancy"
    if figure.unit == "year" and _VETERAN.match(text, figure.end):
        return OPEN + "service length"
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
        return "lasted" if figure.unit in _BREATHS and lasted["other"] in ("strike", "strikes") else _named(lasted)
    if figure.unit in _BREATHS and before.endswith("for ") and _FIRED.search(before):
        return "lasted"
    spoken = figure.unit in _BREATHS and "filibuster" in text
    return (
        f"{OPEN}filibuster length" if spoken and (_SPOKE.search(before) or _SPEAKING.match(text, figure.end)) else None
    )


def running_at(text: str, pos: int) -> Running | None:
    """What the ordinal, or the number behind "day", at ``text[pos]`` tells of how long something has gone on.

    "In its [seventh] day", "the [sixth] day of the shutdown", "Shutdown Day [7]"; None for any other.
    """
    before, nth = text[max(0, pos - _BACK) : pos], nth_at(text, pos)
    start = pos
    if nth is not None and (led := _NTH.match(text, nth.end)):
        value, end = nth.value, led.end()
        of = _OF_HAPPENING.match(text, end)
        found = of or _RUNNING.search(before)
    elif (
        (led := _COUNTED_DAY.search(before)) and (number := numeral_at(text, pos)) and number.value == int(number.value)
    ):
        value, end = int(number.value), number.end
        of = None if led["attack"] or led["other"] else _OF_HAPPENING.match(text, end)
        found = of or (led if led["attack"] or led["other"] else None)
        start += led.start("unit") - len(before)
    else:
        return None
    if not (found and value) or (found["other"] or "").lower() in _ADJOURNED:
        return None
    return Running(start, end, value, led["unit"].lower(), _named(found), of is None)


def convict(text: str, start: int, figure: Figure) -> str | None:
    """Who is in prison, or may be, for that long, by the family name; None where nobody is named."""
    if not _PRISON.match(text, figure.end):
        return None
    before = text[max(start, figure.start - _BACK) : figure.start]
    named = [found[1] or found[2] for found in _SENTENCED.finditer(before)]
    return named[-1] if named and named[-1] not in _NOBODY else None


def _of_pregnancy(text: str, start: int, figure: Figure) -> bool:
    told = text[max(start, figure.start - _BACK) : figure.end]
    return bool(_PREGNANT.match(text, figure.end) or _ABORTED.search(told))


def _named(found: re.Match[str]) -> str:
    return "lasted" if found["attack"] else f"{OPEN}{found['other'].lower()} length"
