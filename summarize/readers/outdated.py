"""Figures that a report itself calls out of date: what was revised, what a count rose from, what was said first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.language import leaning
from summarize.language.counted import Clause, Counted
from summarize.language.measures import table
from summarize.readers.recall import Told

_ON = r"(?:[^.;]|\.(?=\d))"  # what may stand within a clause: a point does in "to 7.8 from 7.9"
_FROM = re.compile(
    r"(?<![\w-])(?:(?:up|down|revised|raised|lowered|upgraded|downgraded|rose|fell|increased?|compared|climbed"
    rf"|grew)\b{_ON}{{0,40}}"
    r"|(?:risen|fallen|grown|jumped|soared|surged|swelled|swollen|dropped|declined|decreased|shrank|shrunk|doubled|tripled"
    rf"|quadrupled|weakened|strengthened|narrowed|cut|reduced)\b[^.;]{{0,20}} to\b{_ON}{{0,30}})\bfrom\b"
    r"(?: an?| the)?(?: category| magnitude)? ?\W?\Z|\bup from\b[^.;,]{0,20}\Z|\bcompared with\b[^.;,]{0,20}\Z",
    re.IGNORECASE,
)
_STALE = re.compile(
    r"\b(?:(?:the |an? |its |their )?(?:previous|earlier|initial|preliminary|prior|original|first) (?:\w+ )?"
    r"(?:death toll|toll|count|figures?|reports?|estimates?|tally|numbers?|rating|designation|assessment|total"
    r"|statement|claims?)"
    r"|(?:was|were|been|had|had been|is|are) (?:initially|originally|previously|earlier|first|at first)"
    r"|initially|originally"
    r"|(?:had|has|have) (?:earlier|previously|initially|originally|at first|first)"
    r"|earlier (?:on |that |in the )?(?:\w+day|day)[^.]{0,30}\bhad"
    r"|had (?:said|reported|put|estimated|told|announced|given|listed|counted|feared|confirmed)(?! that they| he| she)"
    r"|had stood at|after (?:saying|reporting|announcing) (?:on |earlier |\w+day )"
    r"|at first,?(?: [\w’'-]+){0,4}? (?:said|reported|put|spoke|gave|announced|counted|estimated|feared|thought)"
    r"|(?:once|first) (?:estimated|put|thought|believed|said|reported|given|listed|rated)"
    r"|(?:revising|correcting|reversing|retracting|withdrawing) (?:its|an?|the|their|his|her) (?:\w+ )?"
    r"(?:statement|claim|report|figure|count|estimate|toll)s? (?:that|of)"
    r"|previously|(?:earlier|early) (?:report\w*|saying|estimat\w+|count\w*|claim\w*)"
    r"|(?:said|reported|announced|stated) earlier\b[^.;,]{0,20} that|beg[ai]n by \w+ing)\b",
    re.IGNORECASE,
)
_STALE_BEHIND = re.compile(
    r"\b(?:initially|originally|previously|earlier|(?:at )?first)"
    r" (?:reported|listed|put|thought|feared|estimated|said|gave)"
)
_HAD_COUNTED = re.compile(r"had (?:counted|confirmed|listed|reported|given)", re.IGNORECASE)
# "Earlier on Sunday police said [eight]", in a report that has given another count
_BEFORE = re.compile(
    r"(?<!years )(?<!year )(?<!months )(?<!month )(?<!weeks )(?<!week )\bearlier\b[^.;]{0,40}?"
    r"\b(?:said|put|reported|gave|confirmed|counted|announced|estimated|spoke of|listed)\b"
    r"(?! an?\b(?! (?:figure|toll|number|count|total|estimate)))[^.;]{0,20}\Z"
    r"|\bhad (?:spoken|talked) of\b[^.;]{0,12}\Z",
    re.IGNORECASE,
)
_STOOD = re.compile(r"\b(?:stood|had been|was|were)(?: \w+)? at\W*\Z")
_ON_A_DAY = re.compile(r" (?:late |early )?on \w+day\b")
# "Stood at 48 on Thursday and [now] stands at 53"
_NOW = re.compile(r"[^.;\d]{0,40}\bnow\b[^.;\d]{0,25}\Z")
_SAID = re.compile(r"\b(?:said|says|told|added|announced|according to|statement)\b")
# "A toll of 91, later revised down to 24"; "had been put at 59 before being corrected to 58".
_OVERTAKEN = re.compile(
    r"(?:[ -]\w+){0,2},? (?:but (?:that |it )?|before |a figure |an estimate |and |(?:which|that|it|they) )?"
    r"(?:(?:it|they|since|later|subsequently|then|being|been|was|were|had|has) )+"
    r"(?:revis|lower|rais|correct|downgrad|upgrad|amend)(?:ed|ing)\b",
    re.IGNORECASE,
)
# "The toll of 51 reported overnight was reduced to 24"
_THEN = re.compile(
    r"[^.;,\d]{0,50}\b(?:was|were|(?:has|have|had) been) (?:later |since |then |again )?(?:reduced|lowered|revised|cut"
    r"|corrected|raised|upgraded|downgraded|scaled back)\b[^.;,\d]{0,20} to \D{0,12}\d"
)


def superseded(
    text: str, clause: Clause, number: int, counted: Counted, event: str | None, told: Sequence[Told]
) -> bool:
    """Whether the article itself calls the figure out of date; ``told``: the figures before."""
    figure = clause.figures[number]
    begin = clause.words.starts[0]
    before = text[max(begin, figure.start - 90) : figure.start]
    if _FROM.search(before) or leaning.came_from(clause, number):
        return True
    if counted.measure in table() and _changes(clause, number):
        return True
    stood = " at " in before[-6:] and _STOOD.search(before)
    if stood and _now(clause, number):
        return True
    if stood and _ON_A_DAY.match(text, figure.end) and _given(told, counted, figure.value, 1):
        return True
    if (
        ("arlier" in before or " of " in before[-12:])
        and _BEFORE.search(before)
        and (_given(told, counted, figure.value, 0))
    ):
        return True
    stop = max(before.rfind(";"), before.rfind(" but "), before.rfind(" now "))
    if clause.spans[number][0] and number and _between(clause, number, "but"):
        stop = len(before)
    near = before[stop + 1 :]
    cut = max((f.end - (figure.start - len(before)) for f in clause.figures[:number]), default=0)
    shared = number and counted.sign is not None
    window = near if not shared and cut <= stop + 1 else before[max(0, min(cut, len(before))) :]
    if "with" in before[-12:] or (number and _linked(clause, number)):
        window = before
    following = clause.figures[number + 1].start if number + 1 < len(clause.figures) else len(text)
    behind = text[figure.end : min(following, figure.end + 45, clause.words.ends[-1])].split(",")[0].split(" but ")[0]
    if event is not None and "record" in event:
        return False
    overtaken = _OVERTAKEN.match(text, figure.end) or _THEN.match(text, figure.end, clause.words.ends[-1])
    stale = _STALE.search(window + figure.text)
    if stale and stale[0].endswith(("rating", "designation")) and counted.measure != "rating":
        stale = None  # "a preliminary rating of EF4, with winds of 175 mph"
    if stale and _HAD_COUNTED.fullmatch(stale[0]) and _SAID.search(text, begin, figure.start):
        stale = None  # "the ministry said it had counted 125 dead"
    return bool(overtaken or stale or _STALE_BEHIND.search(behind))


def _given(told: Sequence[Told], counted: Counted, value: float | None, least: int) -> bool:
    """Whether another count was given before, and none the same; ``least``: by how much it must be higher."""
    known = [one.value for one in told if one.measure == counted.measure and not one.part]
    higher = [one for one in known if one is not None and value is not None and one - value >= least]
    return bool(higher if least else known) and value not in known


def _now(clause: Clause, number: int) -> bool:
    """Whether a figure is followed by what it is now: "which stood at [48] on Thursday, now stands at 53"."""
    figure, following = clause.figures[number], clause.figures[number + 1 : number + 2]
    alike = following and figure.dimension == following[0].dimension
    return bool(alike and _NOW.match(clause.text, figure.end, following[0].start))


def _changes(clause: Clause, number: int) -> bool:
    """Whether a figure is what something changed from: "went from [1,200] in the morning to 20,000"."""
    if number + 1 >= len(clause.figures):
        return False
    one, other, lowers = clause.figures[number], clause.figures[number + 1], clause.words.lowers
    (first, last), (onward, _) = clause.spans[number], clause.spans[number + 1]
    alike = one.dimension == other.dimension == "count" and (one.unit == other.unit or None in (one.unit, other.unit))
    joined = first > 0 and (lowers[first - 1], lowers[onward - 1]) == ("from", "to")
    return alike and joined and onward - last <= _CHANGE


_CHANGE = 12  # words


def _between(clause: Clause, number: int, word: str) -> bool:
    first, last = clause.spans[number - 1][1], clause.spans[number][0]
    return word in clause.words.lowers[first:last]


def _linked(clause: Clause, number: int) -> bool:
    gap = clause.words.lowers[clause.spans[number - 1][1] : clause.spans[number][0]]
    return len(gap) <= 4 and bool({"with", "and"} & set(gap))
