"""Where words, not numbers, disagree: two statuses or timings that answer one question.

A claim without a figure answers the question of its proposition: yes (asserted, possible), no (denied) or "nobody
says" (unconfirmed). Which answers cannot both hold, and what a later day makes of it, stands in the tables below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from summarize.language import days, names
from summarize.language.inflection import plural_like
from summarize.schemas import Claim
from summarize.tensions import blames, clocks, parties
from summarize.tensions.judgements import (
    Judgement,
    answer,
    days_between,
    in_order,
    same_speaker,
    share_words,
)

# Questions whose answer may honestly change with time; reports further apart than this many days tell of a change.
_STATES = {
    "present": 7,
    "controls": 14,
    "open": 0,
    "in custody": 0,
    "another attacker": 0,
    "blocked": 0,
    "truce holds": 1,
    "toll may rise": 1,
    "deal": 0,
    "conceded": 0,
    "decided": 0,
    "may go on": 3,
    "holds": 3,
    "now": 0,
}
# Of these, what becomes so once.
_TURNS = frozenset(("conceded", "decided", "may go on"))
# Questions that are open at first and answered later: "nobody knows" before an answer is no conflict.
_FOUND_OUT = frozenset({"cause", "motive", "how many", "cause of death", "responsible", "acknowledges", "alive"})
# Questions of which "nobody says" is no answer that another could contradict.
_SILENCE_IS_NO_ANSWER = frozenset({"acknowledges", "compromised", "alive"})
# Questions asked of whatever the claims speak of, which must share so many words to be of one matter.
_OF_CONTENT = {"acknowledges": 1, "evidence": 2}
# "Nobody has claimed it" is answered by a claim of responsibility, never by somebody's blame.
_CLAIMS = re.compile(r"\bclaim(?:s|ed|ing)?\b.{0,30}\bresponsib", re.IGNORECASE)
# What was not known yet is an update when it is told, on the same day too.
_NOT_YET = re.compile(r"\b(?:immediate(?:ly)?|yet|so far|still)\b", re.IGNORECASE)
# One report that tells of a state twice, so many letters apart, tells of a change: a live page, a history.
_ONE_PASSAGE = 1500
# Denials further apart than this, and beyond every state, are of two times.
ONE_TIME = 400
# Timings further apart than this are taken for two happenings of one sort.
ONE_EVENT = 400
# Plans move further.
_ONE_PLAN = 3000
# Stretches of time without clear edges, and how far they may reach beyond what they are read as.
_LOOSE = re.compile(r"\b(?:recent(?:ly)?|past|last few|several|about|around|some|few|ago)\b", re.IGNORECASE)
_LOOSE_DAYS = 45
_DEGREES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("little", re.compile(r"\b(?:small|tiny|pockets?|slivers?|strips?|fraction|little|corner)\b", re.IGNORECASE)),
    ("much", re.compile(r"\b(?:much|most|nearly all|almost all|bulk|majority|half)\b", re.IGNORECASE)),
    ("part", re.compile(r"\b(?:parts?|some|portions?|partial|partly|third)\b", re.IGNORECASE)),
)
# Taking a place is over when it is done; it says nothing of who holds it later than some days.
_TAKING = re.compile(
    r"\b(?:seized|captured|recaptured|retaken|retook|liberated|overran|overrun|took|taken|stormed)\b", re.IGNORECASE
)
_DAYS_HELD = 3
_WAS = re.compile(r"\b(?:was|were)\b", re.IGNORECASE)
#: What a thing belongs to or where it is stands behind these.
_FURTHER = re.compile(r" (?:of|in|at|on|near|from|to) ")
# Words that deny what somebody said, at whatever day: no state of affairs has ended.
_DENIES = re.compile(r"\b(?:refut|den(?:y|ied|ies)|dismiss|reject|disput|debunk|contradict)", re.IGNORECASE)


# Questions whose answers may be at odds though all say yes: they name a party, a cause, so much of a place.
_NAMING = blames.OPEN | {"controls"}


def yes_or_no(claims: Iterable[Claim]) -> bool:
    """Whether claims in words answer a question of yes or no, so that two that answer alike are never at odds."""
    return all(
        claim.kind == "status" and (claim.proposition or "").partition(":")[0] not in _NAMING for claim in claims
    )


def judge(a: Claim, b: Claim) -> Judgement | None:
    """Whether two claims that answer one question can both hold.

    Args:
        a: a status or timing, or the figure of a measure whose number the other calls unknown.
        b: the other.

    Returns:
        The judgement, or None where the two agree or nothing can be said.
    """
    if a.kind == "figure" or b.kind == "figure":
        return _unknown_number(a, b)
    one, other = a.proposition, b.proposition
    if one is None or other is None or a.kind != b.kind or (one != other and not _spelled(a, b)):
        return None
    topic = one.partition(":")[0]
    if a.kind == "timing":
        return _timing(a, b)
    if topic == "controls":
        return _control(a, b)
    if topic in blames.LAID:
        if blames.other_deeds(a, b):
            return None
        if topic != "knew" and answer(a) == answer(b) == "yes":
            return blames.of_parties(a, b)
        if parties.named(a) and parties.named(b) and not parties.same(a, b):
            return None  # one party's denial leaves another's guilt as it was
    known = "unknown" not in (answer(a), answer(b))
    if topic in blames.CAUSES and known and blames.other_causes(a, b):
        return blames.of_causes(a, b) if days_between(a, b) <= ONE_TIME else None
    if topic in blames.OPEN and answer(a) == answer(b):
        return blames.of_sides(a, b) if topic in blames.OF_SIDES else blames.corrected(a, b)
    return _polar(topic, a, b)


def _spelled(a: Claim, b: Claim) -> bool:
    """Whether one question is asked of one name in two spellings."""
    one, other = ((c.proposition or "").partition(":")[0] for c in (a, b))
    return one == other and names.same(a.subject or "", b.subject or "")


def _polar(topic: str, a: Claim, b: Claim) -> Judgement | None:
    answers = {answer(a), answer(b)}
    if len(answers) == 1 or (a.article == b.article and same_speaker(a, b)):
        return None
    first, last = in_order(a, b)
    apart = days_between(first, last)
    if apart > ONE_TIME or parties.apart(a, b):
        return None
    if "unknown" in answers:
        if answers == {"no", "unknown"} or topic in _SILENCE_IS_NO_ANSWER:
            return None
        unknown_first = answer(first) == "unknown"
        open_, said = (first, last) if unknown_first else (last, first)
        if _CLAIMS.search(open_.quote.text) and not _CLAIMS.search(said.quote.text):
            return None
        if apart == 0 and _NOT_YET.search(open_.quote.text):
            return None
        if topic in _FOUND_OUT and unknown_first and apart > 0:
            return Judgement("later-report", "update", "not known at first", (first, last))
        return Judgement("denial", "status", "one report has an answer, one says nobody has", (a, b))
    if topic in _STATES and _other_times(a, b):
        return Judgement("status-changed", "update", "the two tell of different days", (first, last))
    if topic == "open" and (_many(a) != _many(b) or _was(a) != _was(b)):
        return None  # "the school", "the schools of the county"; "was shut", "is open"
    if topic in _OF_CONTENT and not share_words(a, b, _OF_CONTENT[topic]):
        return None
    if topic in _STATES and a.article == b.article and (_own_voice(a) or _own_voice(b) or _passages(a, b)):
        return None
    if topic in _STATES and not (_DENIES.search(a.quote.text) or _DENIES.search(b.quote.text)):
        if first.as_of is None or last.as_of is None:
            return Judgement(
                "status-changed",
                "update",
                "this may have changed between the two, whose days are not both known",
                (first, last),
            )
        if apart > _STATES[topic]:
            ended, begun = ("is no longer so", "is so now") if topic in _TURNS else ("has ended", "has begun again")
            how = ended if answer(last) == "no" else begun
            return Judgement("status-changed", "update", f"the later report says that this {how}", (first, last))
    return Judgement("denial", "status", "said by one, denied by the other", (a, b))


def _other_times(a: Claim, b: Claim) -> bool:
    """Whether two name days of which none is the same."""
    one, two = days.named(a.quote.text), days.named(b.quote.text)
    return bool(one and two) and one.isdisjoint(two)


def _many(claim: Claim) -> bool:
    """Whether a claim speaks of several things."""
    return plural_like(_FURTHER.split(parties.named(claim).lower(), maxsplit=1)[0].rpartition(" ")[2])


def _was(claim: Claim) -> bool:
    """Whether a claim tells how a thing was at some time before."""
    return _WAS.search(claim.quote.text) is not None


def _unknown_number(a: Claim, b: Claim) -> Judgement | None:
    figure, words = (a, b) if a.kind == "figure" else (b, a)
    if words.kind != "status" or words.measure is None or words.measure != figure.measure or figure.figure is None:
        return None
    said = answer(words)
    if said == "yes" or figure.share != "whole" or figure.superseded:
        return None
    if figure.figure.low is None and figure.figure.high is None:
        return None
    if said == "no":
        none = figure.figure.high == 0 or not figure.figure.low
        return None if none else Judgement("denial", "status", "given and denied", (figure, words))
    if days_between(*in_order(figure, words)) > 1:
        return Judgement("later-report", "update", "told on different days", (words, figure))
    return Judgement("denial", "status", "the number is called unknown, and given", (words, figure))


def _timing(a: Claim, b: Claim) -> Judgement | None:
    if (a.proposition or "").startswith((clocks.TOPIC, clocks.SOON)):
        apart = clocks.apart(a, b)
        if apart is None or (a.article == b.article and same_speaker(a, b)):
            return None
        return Judgement("timing", "timing", f"at least {apart} minutes lie between the two", (a, b))
    one, two = _range(a), _range(b)
    if one is None or two is None or (a.article == b.article and same_speaker(a, b)):
        return None
    gap = (max(one[0], two[0]) - min(one[1], two[1])).days
    loose = any(c.window and _LOOSE.search(c.window.text) for c in (a, b))
    if gap <= (_LOOSE_DAYS if loose else 0) or gap > (_ONE_PLAN if a.stance == "planned" else ONE_EVENT):
        return None
    first, last = in_order(a, b)
    if a.stance == b.stance == "planned" and days_between(first, last) > 0:
        return Judgement("status-changed", "update", "the later report names another day", (first, last))
    return Judgement("timing", "timing", f"{gap} {'day lies' if gap == 1 else 'days lie'} between the two", (a, b))


def _control(a: Claim, b: Claim) -> Judgement | None:
    if a.article == b.article or _long_ago(a) or _long_ago(b):
        return None
    one, two = _degree(a), _degree(b)
    first, last = in_order(a, b)
    if parties.same(a, b):
        if answer(a) == answer(b) == "yes":
            if {one, two} not in ({"little", "all"}, {"little", "much"}):
                return None
        elif answer(a) == answer(b):
            return None
    elif "no" in (answer(a), answer(b)) or not ({one, two} <= {"all", "much"} or _just_taken(a, b, one, two)):
        return None
    if days_between(first, last) > _STATES["controls"]:
        return Judgement("status-changed", "update", "the later report says that this has changed", (first, last))
    return Judgement("denial", "status", "both cannot hold the place, or hold so much of it", (a, b))


def _long_ago(claim: Claim) -> bool:
    """Whether a place was taken in another year than that of the report."""
    return any(day.isdigit() and claim.as_of and int(day) != claim.as_of.year for day in days.named(claim.quote.text))


def _just_taken(a: Claim, b: Claim, one: str, two: str) -> bool:
    """Whether one has taken a place in the days in which another holds all of it."""
    taken = [_TAKING.search(claim.quote.text) is not None for claim in (a, b)]
    return taken[0] != taken[1] and {one, two} == {"part", "all"} and days_between(a, b) <= _DAYS_HELD


def _degree(claim: Claim) -> str:
    """How much of a place is held: little, part, much or all."""
    for name, pattern in _DEGREES:
        if pattern.search(claim.quote.text):
            return name
    return "part" if _TAKING.search(claim.quote.text) else "all"


def _own_voice(claim: Claim) -> bool:
    """Whether a report says it itself, on nobody's word."""
    said = claim.speaker
    return said is None or (said.name is None and said.text == said.organisation)


def _passages(a: Claim, b: Claim) -> bool:
    return abs(a.quote.start - b.quote.start) > _ONE_PASSAGE


def _range(claim: Claim) -> tuple[date, date] | None:
    window = claim.window
    if window is None or (window.start is None and window.end is None):
        return None
    start, end = window.start or window.end, window.end or window.start
    return (start, end) if start and end else None
