"""What votes are counted as: by how many one leads, how many are not counted yet, how many are still needed.

A lead of 60,000 votes, 20,000 ballots left to count and 17,000 votes short of a runoff are three counts of one race,
and none of them is the number of votes that somebody got.
"""

from __future__ import annotations

import re
from dataclasses import replace

from summarize.language.clauses import Clause, Counted
from summarize.language.measures import OPEN
from summarize.language.tallies import SIDE

VOTES = "votes"
_NOUN = r"(?:ballots?|votes?)\b"
# Sorts of ballots by which a phrase is cut short: "17,495 provisional and military ballots".
_SORTS = frozenset(
    "provisional absentee mail mail-in military overseas outstanding uncounted rejected disputed".split()
)
_UNITS = frozenset(("vote", "votes", "ballot", "ballots"))
_PHRASE = rf"\A (?:more |additional |other )?(?:[a-z-]+,? (?:(?:and|or) )?){{0,5}}?{_NOUN}"
_NAMED = re.compile(_PHRASE)
_BY = re.compile(
    r"\b(?:lead(?:s|ing)?|led|ahead|in front|trail(?:s|ed|ing)?|behind|w[io]ns?|winning|los(?:es|t|ing)|beat(?:s|ing)?"
    r"|defeat(?:s|ed|ing)?|edg(?:es|ed|ing)|margin|gap|difference|separat(?:es|ed|ing)|prevail(?:s|ed)|decided"
    r"|re-?election)\b[^.;:]{0,50}? by (?:just |only |a mere |a |some )*\Z"
)
_OF = re.compile(
    r"\b(?:lead|margin|advantage|edge|gap|deficit|difference)(?: (?:of|is|was|stands? at|stood at"
    r"|(?:has |had )?(?:\w+ ){1,2}to)| over [\w’'. ]{3,30} (?:of|is|was|at))(?: just| only)?"
    r"(?: [\w.]+ percentage points?,? (?:or|-+|—|–))? \Z"
)
_AFTER = re.compile(
    r"\A[- ](?:(?:more )?votes?,? )?(?:lead|margin|advantage|edge|gap|ahead|behind|separat(?:e|es|ed))\b"
)
_LEFT = re.compile(
    rf"{_PHRASE}[^.;:]{{0,40}}?"
    r"(?:\bremain(?:s|ed|ing)?\b|\boutstanding\b|\b(?:un|not (?:yet )?(?:been )?)counted\b"
    r"|\bleft to (?:be )?count|\bawait(?:s|ed|ing)? (?:a )?(?:counting|count|processing)"
    r"|\b(?:yet|still|have|has|had|waiting|left|remaining|needed) to be (?:counted|tallied|processed)"
    r"|\bn(?:o|'|’)t (?:yet )?(?:been )?(?:tallied|processed))"
)
#: Who counts goes on counting: "workers were still counting 9,000 ballots".
_COUNTING = re.compile(r"\bstill (?:being |to )?(?:count|counting|process|processing|tally|tallying)(?: \w+)? \Z")
_PROVISIONAL = re.compile(r"\A (?:more |additional )?(?:provisional|uncounted|outstanding)\b")
_WANTED = re.compile(
    r"\bneed(?:s|ed|ing)? (?:to (?:gain|net|win|pick up|find|get|make up) (?:at least |another )?|another )\Z"
)
_TO_THE_LINE = re.compile(
    r"\A(?: more| additional)? votes? (?:above|below|over|under|short of|shy of|away from) (?:the |an? )?"
    r"(?:[\w%-]+ ){0,3}?(?:threshold|majority|mark|percent|half|runoff|run-off|needed)\b"
)
_REACH = 80
#: Who is ahead, by the last word of the name: "Kemp leads Abrams", "Scott's lead".
_LEADER = re.compile(
    r"(?:[A-Z][\w.-]+ )*(?!(?:He|She|They|It)\b)(?P<ahead>[A-Z][\w-]+)(?: ?[’'](?: ?s)?)? "
    r"(?:(?:is|was|has|had|still|now|currently|narrowly|holds|held|took|a|[\d,.]+-vote) ){0,4}"
    r"(?:leads?|led|leading|ahead|in front|edges?|edged|defeated|beat|margin|advantage)\b"
)
_TRAILING = re.compile(
    r"\b(?:trail(?:s|ed|ing)?|behind|lost to|losing to) "
    r"(?:(?:[A-Z][\w.’'-]+|incumbent) ){0,4}?(?P<ahead>[A-Z][\w-]+) by\b"
)


def cast(measure: str) -> bool:
    """Whether a measure counts votes that were cast, which the words of what is voted on deny or reject no more."""
    return measure == VOTES or measure.startswith(SIDE)


def refined(clause: Clause, number: int, read: Counted) -> Counted:
    """A count of votes or ballots as what it is a count of; any other as it is."""
    figure = clause.figures[number]
    noun = read.measure.removeprefix(OPEN).partition("/")[0]
    if read.measure != VOTES and noun not in _SORTS and figure.unit not in _UNITS:
        return read
    ahead = clause.text[figure.end : figure.end + _REACH]
    back = clause.text[max(clause.words.starts[0], figure.start - _REACH) : figure.start]
    measure = _measure(back, ahead)
    if measure is None:
        return replace(read, measure=VOTES) if noun in _SORTS and _NAMED.match(ahead) else read
    return replace(read, measure=measure)


def _measure(back: str, ahead: str) -> str | None:
    if _BY.search(back) or _OF.search(back) or _AFTER.match(ahead):
        return "lead"
    if _WANTED.search(back) or _TO_THE_LINE.match(ahead):
        return "votes_needed"
    if _LEFT.match(ahead) or _PROVISIONAL.match(ahead) or _COUNTING.search(back):
        return "uncounted"
    return None


def leader(clause: Clause, number: int) -> str | None:
    """Who is told to lead by so many votes; None where the sentence names nobody."""
    figure = clause.figures[number]
    stretch = clause.text[clause.words.starts[0] : min(figure.end + 2 * _REACH, clause.words.ends[-1])]
    found = _TRAILING.search(stretch) or _LEADER.search(stretch)
    return found["ahead"] if found else None
