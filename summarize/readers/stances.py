"""Whether what a figure counts is so: done, planned, a forecast, believed or feared, denied.

A forecast ("could rise to 50") is of another time than a count, an estimate ("50 may be dead") is not: what is feared
now can be set against what was counted.
"""

from __future__ import annotations

import re

from summarize.language import inflection
from summarize.language.counted import Clause, Counted
from summarize.language.measures import table
from summarize.language.ordinals import is_ordinal
from summarize.language.tallies import SIDE
from summarize.language.words import Words
from summarize.schemas import Figure, Stance

_PLANNED = re.compile(
    r"\b(?:will|shall|won['’]t|(?<!ieved )(?<!ought )(?<!eared )(?<!ears )(?<!ported )(?<!known )(?<!said )to be"
    r"|(?:is|are|was|were) (?:set|due|expected|scheduled|slated|planned|planning"
    r"|preparing|about|likely"
    r"|going|poised|supposed|meant|projected|forecast|to)(?: to)?|plans? (?:to|for)|planned|planning|aims? to"
    r"|intends? to|hopes? to|vow(?:s|ed) to"
    r"|pledged? to|promis(?:es|ed) to|prepar(?:es|ing|ed) to"
    r"|would(?! (?:leave|mean|make|bring|put) )|was to|were to|set for"
    r"|expects?|expecting"
    r"|expected|anticipat\w+"
    r"|forecasts?|predict(?:s|ed)?|must (?:also |first )?(?:be|pay|have|show)"
    r"|seeks? to|warrants?|agreed to|orders? to|wants? to|needs? to|propos\w+)\b",
    re.IGNORECASE,
)
# What is in nobody's hand yet, or only in somebody's power; "May" is a month.
_FORECAST = re.compile(
    r"\b(?:could|(?-i:may)|might|potentially|risk(?:s|ed)? of|in danger of|at risk|if"
    r"|can (?:be|carry|hold|seat|fire|take|reach|kill|accommodate)|cannot|can ?not|onboard"
    r"|equipped with|capable of|able to|(?:ability|potential|capacity) to"
    r"|power to(?! (?:\d|an?|the|about|around|some|more|nearly|almost|over|at|up|as|all|most|many|roughly|several"
    r"|tens|dozens|hundreds|thousands|millions)\b)(?= [a-z]))\b",
    re.IGNORECASE,
)
_HARMED = r"(?:dead|drowned|killed|missing|trapped|buried|lost|stranded)"
_DIED = r"(?:died|drowned|perished|been (?:killed|injured|wounded|hurt|trapped|buried|swept))"
# What is so already, for all that the speaker knows: "may have died", "are still feared dead", "one or possibly two".
_ESTIMATE = re.compile(
    rf"\b(?:(?:(?-i:may)|might)(?: \w+)? have (?:\w+ly )?(?:been|gone|left|lost|fled|taken|\w{{2,}}ed)\b"
    rf"|could(?: \w+)? have {_DIED}"
    rf"|(?:could|(?-i:may)|might)(?: \w+)? be (?:\w+ly )?(?:{_HARMED}|still|unaccounted|among|beneath|underneath|under"
    r"|inside|alive|infected)\b(?! (?:by|if|when|unless)\b)"
    rf"|(?:feared|believed|thought|presumed|given up for) (?:to (?:be|have) (?:\w+ly )?)?(?:{_HARMED}|{_DIED})"
    r"|possibl[ey] ?\Z)",
    re.IGNORECASE,
)
# Families of measures of which what is feared is feared to be so now: of jobs it is feared for the time to come.
_HARM = frozenset(("harm", "stranded"))
_FEAR_THAT = re.compile(r"\bfear(?:s|ed)? that \Z", re.IGNORECASE)
_FEARED = re.compile(
    r"\b(?:fear(?:s|ed|ing)?|possibly|possible (?:that|to|deaths?|victims?|casualties|fatalities))\b", re.IGNORECASE
)
# "There could be 40 bodies": of the dead, the missing and the hurt what is now.
_COULD_BE = re.compile(r"\b(?:could|(?-i:may)|might)(?: \w+)? be(?: as (?:many|high) as)? ?\Z", re.IGNORECASE)
# "the 140,000 jobs that economists expected"
_EXPECTED = re.compile(
    r" (?:[\w-]+ ){0,2}?(?:that )?(?:economists|analysts|experts|forecasters|it|they|investors) (?:had |have |were )?"
    r"(?:expected|forecast|predicted|expecting|anticipated)\b"
)
_FORECASTERS = re.compile(
    r"\b(?:economists|analysts|forecasters|experts)\b[^;]{0,60}\b(?:forecast|expect(?:s|ed)?|predict(?:s|ed)?)\b"
    r"(?![^.;]*(?:;| but | while ))",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:(?:denie[sd]|denying)(?! (?:\w+ ){0,2}(?:benefits|rights|access|entry|visas?|bail|coverage|them|him|her)\b)"
    r"|no truth|untrue|false|not true|refuted?|tricked|hoax"
    r"|dismiss(?:ed|es)(?= (?:\w+ ){0,3}(?:as|claims?|reports?|suggestions?|allegations?|rumou?rs|figures?|talk)))\b",
    re.IGNORECASE,
)
# "nine guards, and not 60"
_NOT = re.compile(r"\bnot (?:the )?\Z", re.IGNORECASE)
_NEEDS = re.compile(
    r"\b(?:need(?:s|ed|ing)?|requir(?:es?|ed|ing)|takes?|muster|short of|reach|clear(?:ing|ed)?|secur(?:e|ing)|get|find"
    r"|majority of)\s(?:at least |a |the |another |only )*\Z",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"[ -]?(?:votes? )?(?:\w+ )?(?:threshold|supermajority|hurdle|majority|margin|needed|required|necessary)\b"
    r"|[ -]votes? to (?:pass|advance|overcome|break|end|proceed)\b",
    re.IGNORECASE,
)
_AT_ONCE = 4
_RELATIVE = re.compile(
    r"\b(?:that|which|who)\s(?:(?:has|have|had|\w+ly)\s)?(?:\w+ed|left|cost|took|gave|led|made|saw)\b"
)
_CLAIMED = re.compile(
    r"\b(?:that|claim\w*|reports?|figures?|numbers?|tolls?|count|estimates?|allegations?|suggestions?|accusations?|\w+ing)\b"
)


def stance(text: str, clause: Clause, number: int, counted: Counted) -> Stance:
    """What the words that govern a figure's own verb say of it."""
    words = clause.words
    if counted.measure.startswith(SIDE):
        return "asserted"  # "the plan was rejected, 5-4": the plan, not the votes
    first, last = clause.spans[number]
    sign = counted.sign
    if sign is not None and sign >= last:
        before = _words(text, words, max(0, _start(words, first, 4)), first)
        behind, verb = _words(text, words, last, sign), sign
    elif sign is not None and sign < first:
        before, behind, verb = _words(text, words, _start(words, sign, 5), first), "", last
    else:
        verb = next((i for i in range(last, min(last + 5, len(words))) if words.lowers[i] in ".;"), last + 5)
        before = _words(text, words, _start(words, first, 6), first)
        behind = _words(text, words, last, min(verb, len(words)))
    if _EXPECTED.match(text, clause.figures[number].end) or _FORECASTERS.search(
        text, words.starts[0], clause.figures[number].start
    ):
        return "planned"
    if counted.measure == "votes" and _threshold(text, clause.figures[number]):
        return "planned"
    stretch = f"{before} {behind}"
    if _DENIED.search(stretch) or _NOT.search(
        text, max(words.starts[0], clause.figures[number].start - 9), clause.figures[number].start
    ):
        return "denied"
    row = table().get(counted.measure)
    harm = row is not None and row.family in _HARM
    with_verb = _words(text, words, last, min(verb + 1, len(words)))
    if _ESTIMATE.search(before) or _ESTIMATE.search(with_verb) or (harm and _COULD_BE.search(before)):
        return "possible"
    if _FORECAST.search(stretch):
        return "forecast"
    start = clause.figures[number].start
    if _FEARED.search(stretch) or (harm and _FEAR_THAT.search(text, max(0, start - 14), start)):
        return "possible" if harm else "forecast"
    if _PLANNED.search(stretch) and not is_ordinal(clause.figures[number].text):  # "the third person to be arrested"
        return "planned"
    return "forecast" if sign is not None and _under_a_modal(words, sign) else "asserted"


def covers(stance: Stance, words: str) -> bool:
    """Whether what a speaker denies reaches the figure behind these words.

    "Denied that 300 were killed" and "rejected the claim of 300 dead" do; "dismissed concerns about the attack that
    killed three" and "denies benefits to couples in nine states" take their figures for granted.
    """
    if stance != "denied":
        return True
    return not _RELATIVE.search(words) and (len(words.split()) <= _AT_ONCE or _CLAIMED.search(words) is not None)


def _threshold(text: str, figure: Figure) -> bool:
    """ "Needs 60 votes", "the 60-vote threshold": the votes that it takes are not those that were cast."""
    return bool(_NEEDS.search(text, max(0, figure.start - 40), figure.start) or _NEEDED.match(text, figure.end))


def _under_a_modal(words: Words, verb: int) -> bool:
    """Whether a verb shares the "would" of one before it: "would hurt dozens here but kill hundreds there"."""
    if not verb or words.lowers[verb - 1] not in ("and", "but", "or"):
        return False
    form = inflection.verb(words.lowers[verb])
    return form is not None and form.form == "base" and "modal" in words.kinds[:verb]


_BREAKS = frozenset(", ; : — – -- after when that as who given because since while and but says said".split())


def _start(words: Words, at: int, reach: int) -> int:
    """The word from which on a verb's own words are read, at most ``reach`` back."""
    for i in range(at - 1, max(-1, at - 1 - reach), -1):
        if words.lowers[i] in _BREAKS:
            return i + 1
    return max(0, at - reach)


def _words(text: str, words: Words, first: int, last: int) -> str:
    return text[words.starts[first] : words.ends[last - 1]] if first < last <= len(words) else ""
