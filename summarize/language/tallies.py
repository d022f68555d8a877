"""Two numbers that are one result: scores, votes and records ("89-8", "62 – 37", "a vote of 52 to 48")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.language.measures import OPEN

_S = r"[^\S\n]"
_ALL = 100
_LED = (
    r"\b(?:won|win|wins|beat|beats|lost|lose|loses|lead|leads|led|leading|trailing|trailed|trail|tied|drew|draw|score|"
    r"scored|defeated|defeat|victory|by|record|finished|level|aggregate|voted|vote|votes|voting|passed|approved|downed|edged)"
    r"(?:[^\S\n]+(?:of|at|by|it|them|the|a|was|is|[A-Z]\w+))?[^\S\n]+"
)
_SCORE_LED = re.compile(rf"(?:{_LED})$")
_SCORE_AFTER = re.compile(
    r"[^\S\n]+(?:win|wins|victory|loss|defeat|lead|draw|record|vote|votes|decision|aggregate|score|advantage|series|"
    r"against|thriller|start|run|majority|ruling|split|on penalties|at|in favour|in favor|odds|on)\b"
)
_VOTED = (
    rf"\b(?:vote|votes|voted|voting|ruled|ruling|margin|score|tally|count){_S}+"
    rf"(?:(?:was|of|by|at|is|the|a|rejected){_S}+)*"
)
_VOTE_LED = re.compile(rf"{_VOTED}$")
_TO = re.compile(rf"{_S}+to{_S}+(\d{{1,3}})(?![\d%]|[.,]\d|{_S}*(?:%|percent|per{_S}cent))")
_BACKED = (
    r"\b(?:backed|passed|approved|rejected|defeated|won|lost|ratified|supported|opposed|confirmed|cleared)\b[^.;\n]{0,20}"
    r"(?<!rose )(?<!risen )(?<!grew )(?<!grown )(?<!climbed )(?<!jumped )(?<!increased )(?<!fell )(?<!fallen )"
    r"\bby[^\S\n]+"
)
_BACKED_BY = re.compile(rf"{_BACKED}$")
_TO_BEFORE = re.compile(rf"(?:{_VOTED}|{_BACKED})(\d{{1,3}}){_S}+to{_S}+$")
_ODDS_BEFORE = re.compile(rf"(?<!from )\b\d{{1,3}}{_S}+to{_S}+$", re.IGNORECASE)
_PERCENT_OF_BOTH = re.compile(
    rf"(?:{_S}+(?P<word>to|and){_S}+|[-–])(?P<second>\d{{1,2}}(?:\.\d+)?){_S}?(?:%|(?:percent|per{_S}cent|pct)\b)"
)
_DASH = re.compile(rf"{_S}[-–]{_S}(\d{{1,3}})(?![\d%]|[.,]\d|{_S}?%)")
_DASH_BEFORE = re.compile(rf"(?<![\d.,$€£])(\d{{1,3}}){_S}[-–]{_S}$")
_SIDES = re.compile(
    rf"(?P<one>\d{{1,3}})(?P<between>{_S}?[-–]{_S}?|{_S}to{_S})(?P<other>\d{{1,3}})(?![\w%]|[.,-]\d|{_S}?(?:%|per))"
)
_MANY = 650  # no chamber is larger
_CALLED = re.compile(rf"-?{_S}?(?:(?!to\b|the\b)[a-z-]+{_S}){{0,2}}?(?:votes?|tally|roll call)\b", re.IGNORECASE)
_CAST = re.compile(r"\b(?:votes?|voted|voting)\b[^.;:\d\n]{0,60}\Z", re.IGNORECASE)
_CARRIED = re.compile(
    r"\b(?:pass(?:es|ed)|approv(?:es|ed)|reject(?:s|ed)|confirm(?:s|ed)|clear(?:s|ed)|fail(?:s|ed)|defeat(?:s|ed)"
    r"|advanc(?:es|ed)|ratif(?:ies|ied)|adopt(?:s|ed)|overr(?:ode|idden)|repeal(?:s|ed))\b[^.;:\d\n]{0,80}\Z",
    re.IGNORECASE,
)
_BODIES = re.compile(
    r"\b(?:senate|senators?|house|congress|committee|panel|council|parliament|assembly|legislature|lawmakers|chamber"
    r"|board|bill|measure|amendment|resolution|motion|nomination|proposal|legislation|treaty)\b",
    re.IGNORECASE,
)
# Seats that a party has, and what is won on the field.
_HELD = re.compile(rf"-?{_S}?(?:\w+{_S})?(?:majority|advantage|edge|seats?|lead|victory|win|loss|score|split)\b")
# What goes on behind a vote; behind a count or a date stands a noun or a month.
_GOES_ON = re.compile(
    rf"\W*\Z|{_S}?[.,;:)(”\"’'—–\n-]|{_S}(?:(?:to|in|on|for|against|along|with|by|at|after|before|late|early|last|this"
    r"|and|but|as|that|which|who|while|margin|party)\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)"
)
_REACH = 110

#: How the measure of a side of a vote begins: only votes that agree on the other side are set against each other.
SIDE = OPEN + "vote, "


@dataclass(frozen=True, slots=True)
class Vote:
    """Where the two sides of a vote stand in a text."""

    one: tuple[int, int]
    other: tuple[int, int]


def vote_at(text: str, pos: int) -> Vote | None:
    """The vote whose first side begins at ``text[pos]``: "the 19-10 vote", "voted 68 to 32"; None for a score.

    Which side is for what is voted on depends on the words ("rejected 54-46"), and is not told.
    """
    sides = _SIDES.match(text, pos)
    if sides is None or max(int(sides["one"]), int(sides["other"])) > _MANY or _HELD.match(text, sides.end()):
        return None
    before = text[max(0, pos - _REACH) : pos]
    if not _CALLED.match(text, sides.end()) and not (_GOES_ON.match(text, sides.end()) and _CAST.search(before)):
        carried = _GOES_ON.match(text, sides.end()) and _CARRIED.search(before) and _BODIES.search(before)
        if not carried:
            return None
    return Vote(sides.span("one"), sides.span("other"))


def other_side(text: str, start: int) -> int | None:
    """How many stand on the other side of a vote, for the side that begins at ``text[start]``; None for no vote."""
    if vote := vote_at(text, start):
        return int(text[slice(*vote.other)])
    first = _ONE_BEFORE.search(text, max(0, start - 10), start)
    vote = vote_at(text, first.start("one")) if first else None
    return int(text[slice(*vote.one)]) if vote and vote.other[0] == start else None


_ONE_BEFORE = re.compile(rf"(?<!\d)(?P<one>\d{{1,3}})(?:{_S}?[-–]{_S}?|{_S}to{_S})\Z")


def is_led(left: str) -> bool:
    """Whether the words before two joined numbers make them a result: "won 1-2", "voted"."""
    return _SCORE_LED.search(left) is not None


def is_followed(text: str, end: int) -> bool:
    """Whether the words after two joined numbers make them a result: "14-21 loss", "in favor"."""
    return _SCORE_AFTER.match(text, end) is not None


def shares_percent(text: str, end: int, value: float) -> bool:
    """Whether a bare number is a percentage whose sign stands behind the next: "52 to 48 percent", "56-7 percent".

    The greater comes first, or it is the lower end of a range; "12 and 15 percent" may stand in any order.
    """
    both = _PERCENT_OF_BOTH.match(text, end) if value <= _ALL else None
    return both is not None and (both["word"] == "and" or float(both["second"]) < value)


def is_tally(text: str, end: int, value: float, left: str) -> bool:
    """Whether a bare number is one side of a result whose sides stand apart: "89 - 8", "a vote of 52 to 48"."""
    if dash := _DASH.match(text, end):
        return value >= int(dash[1]) or is_led(left) or is_followed(text, dash.end())
    if dashed := _DASH_BEFORE.search(left):
        return int(dashed[1]) >= value or is_led(left[: dashed.start()]) or is_followed(text, end)
    if to := _TO.match(text, end):
        if to[1] == "1" and value > 1 and not left.lower().endswith("from "):  # odds of 4 to 1
            return True
        return _VOTE_LED.search(left) is not None or (value >= int(to[1]) and _BACKED_BY.search(left) is not None)
    if value == 1 and _ODDS_BEFORE.search(left):
        return True
    return _TO_BEFORE.search(left) is not None
