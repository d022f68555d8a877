"""Figures of the labour market: jobs gained or lost in a month, the unemployment rate, first claims for benefits.

Offices publish them period by period, for the whole economy and by sector, and revise them; a figure that is not of
the same series, sector and kind answers another question. Which series a figure belongs to stands in the words around
it, other numbers left out (``#``).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from summarize.language.measures import OPEN
from summarize.language.periods import MONTHS
from summarize.schemas import Figure

#: A report that names none of these is of no labour market.
MARKET = frozenset("unemployment jobless joblessness payroll payrolls labor labour bls eurostat".split())
#: Smaller counts are no figures of a whole economy.
LEAST = 1000
PAYROLLS, LOST, UNEMPLOYMENT, CLAIMS = "payrolls", "payrolls_lost", "unemployment", "jobless_claims"
AVERAGE = f"{OPEN}average payrolls"

_OTHER = re.compile(r"[$€£]? ?(?<![\w#])\d[\d,.]*(?:[ -](?:million|billion|thousand|per ?cent|percentage)\b| ?%)?")
_SKIP = (
    r"(?:about|around|roughly|nearly|almost|only|just|some|another|over|an?|estimated|revised|total|of|additional"
    r"|(?:more|fewer) than)"
)
_NOUN = r"(?:[\w-]+ ){0,3}?(?:jobs?|positions|workers|employees)\b"
_MORE_PEOPLE = r"(?:more|new|additional) (?:people|workers|employees|jobs)\b"
_BARE = r"\s*(?:[,;.:)–—“”\"]|--|$|(?:in|last|after|while|and|for|as|from)\b)"
_ALONE = re.compile(_BARE)
_JOBS_AFTER = re.compile(rf"\A\W*{_NOUN}", re.I)
_THERE = re.compile(rf"\A\W*(?:{_NOUN}|{_MORE_PEOPLE}|{_BARE})", re.I)
_GAIN = re.compile(
    rf"\b(?:add(?:s|ed|ing)?|creat(?:e[sd]?|ing)|gain(?:s|ed|ing)?|employed|hired)\W+(?:{_SKIP} )*\Z", re.I
)
_LOSS = re.compile(
    rf"\b(?:shed(?:s|ding)?|cut(?:s|ting)?|los(?:t|es?|ing)|eliminat\w+|slash\w+|trimm?\w+)\W+(?:{_SKIP} )*\Z", re.I
)
_BY = r"(?: (?:slightly|sharply|modestly|again|only|just|by|about|around|roughly|nearly|an|estimated)){0,3}"
_OF_JOBS = r"\b(?:payrolls?|employment|hiring|workforces?|jobs|job (?:growth|gains?|creation))\b"
_JOBS = re.compile(_OF_JOBS, re.I)
_ROSE = re.compile(
    rf"{_OF_JOBS}[^;.#@]{{0,90}}?\b(?:rose|grew|increased|climbed|jumped|expanded|up){_BY} \(?\+?\Z", re.I
)
_FELL = re.compile(
    rf"{_OF_JOBS}[^;.#@]{{0,90}}?\b(?:fell|declined|dropped|shrank|decreased|down){_BY} \(?-?\Z"
    r"|\breduced their workforces by \Z",
    re.I,
)
_SIGNED = re.compile(rf"{_OF_JOBS}[^;.#@]{{0,90}}?\((?P<sign>[+-])\Z", re.I)
_GAIN_OF = re.compile(
    r"\b(?:(?<!per )gains?|increase|growth|addition|boost)\b(?: \w+){0,2}? (?:of|was|were|at)"
    rf" (?:{_SKIP} )*\Z|\b(?:hiring|job (?:growth|creation)|(?:monthly|job|\w+['’]s|{'|'.join(MONTHS)}) gains?)\b"
    r"[^;.#@]{0,30}? to \Z",
    re.I,
)
_GAINED = re.compile(
    rf"\A\W*{_NOUN}(?:,? (?!lost|cut|shed)\w+){{0,5}}? (?:added|created|gained)\b"
    r"|\A[ -]*(?:increase|gain|rise|growth) in (?:[\w-]+ ){0,2}?(?:payrolls|employment|jobs)"
    r"|\A (?:net )?(?:more|new) jobs\b|\A (?:added|created) (?:in|last)\b",
    re.I,
)
_GONE = re.compile(
    r"\A\W*(?:[\w-]+ ){0,2}?(?:job losses|jobs (?:were |was )?(?:lost|cut|eliminated))\b"
    r"|\A (?:fewer|less) (?:jobs|workers|employees)\b"
    r"|\A (?:decrease|decline|drop|fall) in (?:[\w-]+ ){0,2}?(?:payrolls|employment|jobs)",
    re.I,
)
# So much a month over many; how far two estimates lie apart; the gap to some high of long ago: no figure of a period.
_PER_MONTH = re.compile(r"\A\W*(?:(?:[\w-]+ ){0,3}?jobs |workers )?(?:a|per|each|every) month\b", re.I)
_AVERAGE = re.compile(r"\baverag(?:e|es|ed|ing)\b[^;#@]{0,70}\Z", re.I)
_REVISION = re.compile(
    r"\brevisions\b|\brevised\b[^#]{0,30}\bby (?:a total (?:of )?)?#|\b(?:fewer|more)\b[^#.;]{0,30} than (?:\w+ )?"
    r"(?:originally|initially|previously|first) |\bsince then|\bgap of|\bmissing\b|\bfrom (?:its|the|their) peak"
    r"|\b(?:back|recession|crisis)\b[^#.;]{0,40}#|#[^;.]{0,60}\b(?:crisis|recession|downturn)\b",
    re.I,
)
_RATE = re.compile(
    r"\b(?:unemployment|jobless(?:ness)?)(?:[ -]rate)?\b(?! (?:checks?|benefits?|claims?|insurance|among|for))"
    r"[^;#]{0,110}\Z",
    re.I,
)
_WHICH = re.compile(r", which [^,;]*\Z")
_NAME = re.compile(r"\b(?:unemployment|jobless(?:ness)?)\b", re.I)
_RATE_OF = re.compile(r"\b(?:unemployment|jobless)(?: rate)? (?:for|among)\b[^;#]{0,110}\Z", re.I)
_RATE_AFTER = re.compile(r"\A,? (?:the |was the )?(?:unemployment|jobless)(?:[ -]rate| in\b)", re.I)
_NO_RATE = re.compile(r"\bby (?:\w+ ){0,2}\Z|\b(?:participation|ratio|labor market|labour market|labor force)\b", re.I)
_NO_RATE_AFTER = re.compile(
    r"\A (?:of\b|increase|rise|drop|decline|decrease|fall|cut|growth|more|fewer|less|from a year|lower|higher)", re.I
)
_ITS = re.compile(
    r"(?:\A\W*(?:In [^,]{3,40}, )?[Ii]t|\b(?:[Tt]he|[Tt]hat) (?:rate|figure)|\b[A-Z]\w+ figure"
    r"|\bthe original|\boriginally)\b[^;#]{0,60}\Z"
)
_CLAIMS = re.compile(
    r"\b(?:jobless|unemployment|first-time|initial) (?:benefit )?(?:claims|applications)"
    r"|\b(?:claims|applications|filed|filing|applying|applied) (?:for|to (?:receive|get)) (?:\w+ ){0,2}?"
    r"(?:unemployment|jobless)",
    re.I,
)
_TOTAL = re.compile(r"\b(?:total|claims)\b")
_FOUR_WEEKS = re.compile(r"\b(?:average|continu|receiving|collecting)", re.I)
_CHANGE = re.compile(
    r"\b(?:by|fell|rose|slid|dropped|climbed|increased|decreased|declined|jumped) (?:(?!to )\w+ )?\Z|\bup (?:by )?\Z"
    r"|\bdown (?:by )?\Z",
    re.I,
)
_REVISING = re.compile(r"\b(?:revis\w+|estimat\w+|initial\w*|original\w*|previous\w*|reported|figure|now)\b", re.I)
_WILL = re.compile(r"\b(?:would|could|will|may|might|should|if)\b", re.I)
_EARLIER = re.compile(
    r"\b(?:initial(?:ly)?|original(?:ly)?|first(?= (?:estimat|report|said|put))|previous(?:ly)?(?! (?:\w+ )?months?)"
    r"|began by|a month ago)\b[^;#@]{0,70}\Z"
    r"|\brevis\w+\b[^;#]{0,40}\bfrom (?:the |an? )?\Z|\bfrom (?:the |an? |its )?(?:estimate|first)[^;#@]{0,20}\Z",
    re.I,
)
_EARLIER_AFTER = re.compile(
    r"\A\W*(?:[\w-]+ ){0,2}?(?:initially|originally|previously|first) (?:estimated|reported)"
    r"|\A\W*reported (?:last|a) month",
    re.I,
)
_EXPECTED = re.compile(
    r"\b(?:economists?|analysts?|forecasters?|consensus|markets?|Wall Street|they) (?:\S+ ){0,8}?"
    r"(?:expect|predict|forecast|estimat|anticipat|project|look)\w*|\bconsensus (?:estimate|forecast)"
    r"|\b(?:were|had been) (?:expecting|predicting|forecasting)\b|\bexpect(?:ed)? to hear\b",
    re.I,
)


_BREAK = re.compile(r"[;—–]| -- ")
_REPLACED = re.compile(r"\b(?:from|vs\.?|initially reported) (?:an? |the )?\Z", re.I)
_EXPECTING = re.compile(
    rf"\b(?:economists|analysts|forecasters)\b[^;#@]{{0,60}}\b(?:expect|predict|forecast)\w* (?:{_SKIP} )*\Z", re.I
)
_EXPECTED_AFTER = re.compile(
    r"\A,? (?:(?:new )?jobs )?(?:that )?(?:most )?(?:economists|analysts|forecasters|they) (?:had |have |were )?"
    r"(?:been )?(?:expect|predict|forecast|estimat|anticipat|look)",
    re.I,
)


class Reading(NamedTuple):
    """The series that a figure is of.

    ``earlier``: an estimate that its own source has replaced. ``expected``: what economists thought it would be.
    """

    measure: str
    earlier: bool = False
    expected: bool = False


def read(sentence: str, offset: int, figure: Figure, last: str | None) -> Reading | None:
    """The labour-market series that a figure of a sentence is of.

    Args:
        sentence: its words.
        offset: where in the text the sentence begins.
        figure: the figure, by its place in the text.
        last: the measure of the last such figure told before, for "it revised the figure to 196,000".

    Returns:
        The reading; None for every other figure.
    """
    percent = figure.dimension == "percent"
    if not percent and (figure.dimension != "count" or (figure.value or figure.low or 0) < LEAST):
        return None
    start, end = figure.start - offset, figure.end - offset
    before, after = _OTHER.sub("@", sentence[:start]), _OTHER.sub("@", sentence[end:])
    measure = _rate(before, after, last) if percent else _count(before, after, last)
    if measure is None:
        return None
    said = _BREAK.split(f"{before}{sentence[start:end]}")[-1]
    expected = bool(_EXPECTED.search(said) or _EXPECTED_AFTER.match(after)) and not _REPLACED.search(before)
    earlier = bool(_EARLIER.search(before) or _EARLIER_AFTER.match(after))
    return Reading(measure, earlier and not expected, expected)


def clause(sentence: str, start: int, end: int) -> tuple[str, str]:
    """The words between the figure of a sentence and its other figures, before it and behind it."""
    before, after = _OTHER.sub("@", sentence[:start]), _OTHER.sub("@", sentence[end:])
    return before.rpartition("@")[2], after.partition("@")[0]


def bare(sentence: str) -> bool:
    """Whether a sentence leaves open what its figures are of: "the first estimate had been 118,000"."""
    return _JOBS.search(sentence) is None


def rate_named(sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the sentence of a figure names the unemployment rate that the figure is of: from "unemployment" on."""
    every = (match.span() for match in _NAME.finditer(sentence, 0, start))
    before = [span for span in every if _WHICH.search(sentence[: span[0]]) is None]
    behind = _NAME.search(sentence, end)
    if before:
        return before[-1]
    return behind.span() if behind else None


def _rate(before: str, after: str, last: str | None) -> str | None:
    if after.lstrip(" -").startswith(("point", "percentage point")) or _NO_RATE_AFTER.match(after):
        return None
    near = before[-130:]
    if _NO_RATE.search(near) or _FOUR_WEEKS.search(near) or (_WILL.search(near) and not _EXPECTED.search(before)):
        return None
    if _RATE_OF.search(before) or _RATE.search(before) or _RATE_AFTER.match(after):
        return UNEMPLOYMENT
    its = last == UNEMPLOYMENT and _ITS.search(before)
    return UNEMPLOYMENT if its else None


def _count(before: str, after: str, last: str | None) -> str | None:
    whole = f"{before}#{after}"
    if _CLAIMS.search(whole):
        return None if _FOUR_WEEKS.search(whole) or _CHANGE.search(before) else CLAIMS
    if last == CLAIMS and _TOTAL.search(before) and not _CHANGE.search(before):
        return CLAIMS
    gained = _job_gain(before, after)
    if gained is None and (_JOBS_AFTER.match(after) or last == PAYROLLS):
        gained = PAYROLLS if _EXPECTING.search(before) or _EXPECTED_AFTER.match(after) else None
    if gained is None and last in (PAYROLLS, LOST):
        bare = _ALONE.match(after) and _REVISING.search(before)
        gained = last if bare or _EARLIER_AFTER.match(after) else None
    if gained is None:
        return None
    if _PER_MONTH.match(after) or _AVERAGE.search(before):
        return AVERAGE
    return None if _REVISION.search(whole) or (_WILL.search(before) and not _EXPECTED.search(whole)) else gained


def _job_gain(before: str, after: str) -> str | None:
    signed = _SIGNED.search(before)
    if signed:
        return PAYROLLS if signed["sign"] == "+" else LOST
    if _GONE.match(after) or _FELL.search(before) or (_LOSS.search(before) and _THERE.match(after)):
        return LOST
    if _GAINED.match(after) or _ROSE.search(before) or (_GAIN.search(before) and _THERE.match(after)):
        return PAYROLLS
    if _GAIN_OF.search(before) and (_THERE.match(after) or _JOBS.search(before)):
        return PAYROLLS
    return None
