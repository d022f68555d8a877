"""Figures that are no claims, and why: ages and durations, page furniture, manners of speaking."""

from __future__ import annotations

import re

from summarize.language import lasting
from summarize.language.clauses import Clause, Counted
from summarize.language.interposed import TELLING
from summarize.language.measures import OPEN
from summarize.language.ordinals import is_ordinal
from summarize.language.vocabulary import is_person, numbers_them, vocabulary
from summarize.language.words import names_plural
from summarize.schemas import Figure

_FURNITURE = re.compile(
    r"^(?:get short url|read more|photo|image|video|comments?|share|advertisement|related|follow|subscribe"
    r"|copyright|©|updated|"
    r"published|posted|source|original url|listen|watch|click|sign up|\d+ (?:comments?|shares?|min read))\b",
    re.IGNORECASE,
)
_CONTROL = re.compile(
    r"(?:\bGet short URL|\bAll rights reserved|https?://\S*|\btext \"\w+\" to|©|\bISBN|\bFollow @\w+)\W{0,3}\Z",
    re.IGNORECASE,
)
# "Donohue Jr. , 33 , ..." with or without spaces before the commas.
_AGED = re.compile(r"[A-Z][a-z]+(?: (?:Jr|Sr)\.?| I{2,3})? ?, (?=\d)")
_AGE_PAIR = re.compile(r"-?,? (?:and|or|to) \d+-year-old")
_BUT = [["all", "but"], ["everyone", "but"]]
# "12 fewer than"; "750,000 fewer jobs" are those that go, where they are not set beside a number of before.
_FEWER = re.compile(r" (?:less\b(?! than)|fewer\b(?! than)(?: ?[,.;)]|[^.;\n]{0,90}? (?:than|from|compared|as)\b))")
_HAD = re.compile(r"\b(?:ha[ds]|have|added|created|hired|sold|built) $", re.IGNORECASE)
#: Lines longer than this are no furniture, whatever they begin with.
_FURNITURE_LENGTH = 160
# "Two sides", "several times": words that are counted without anything being reported.
_MANNERS = frozenset("time way thing reason side step point hand word fold front occasion kind sort type part".split())
# Nouns that a number behind them names: "suspect two", "Flight 93", "Building 197".
_LABELLED = frozenset(
    """suspect victim shooter flight building bus unit channel route highway engine ladder squad train gate terminal
    pier platform room floor phase stage step part chapter article section title tier grade group district ward precinct
    zone
    station number no page line exit apartment proposition amendment measure act volume episode season ship car truck
    reactor mile marker parcel lot block camp tower""".split()
)
_SINGLE_VERBS = frozenset("is was has had does will would can and or , . ; : ) in on at of from to with were".split())
_COLLECTIVE = frozenset(
    """police personnel crew staff military people dead injured wounded missing displaced homeless elderly youth
    audience senior clergy infantry cavalry native chinese japanese portuguese lebanese vietnamese burmese taiwanese
    congolese sudanese nepalese maltese swiss iraqi israeli saudi yemeni pakistani bangladeshi kurdish""".split()
)
_ONE = frozenset(("one", "a", "an", "single"))


def before_reading(text: str, start: int, end: int, figure: Figure) -> str | None:
    """Why a figure of the sentence ``text[start:end]`` need not be read at all, or None."""
    if end - start <= _FURNITURE_LENGTH and _FURNITURE.match(text[start:end]):
        return "furniture"
    if figure.value == 0 and text.startswith(" in on ", figure.end):
        return "a manner of speaking"
    if figure.dimension in ("duration", "age"):
        return None if lasting.measure(text, start, figure) else figure.dimension
    aged = (
        figure.dimension == "count"
        and (figure.value or 0) < 110
        and _AGED.search(text, max(0, figure.start - 30), figure.start + 1)
    )
    if aged and aged.end() == figure.start and text[figure.end : figure.end + 2].lstrip().startswith(","):
        return "age"
    if _AGE_PAIR.match(text, figure.end):
        return "age"
    compared = figure.dimension != "count" or _HAD.search(text, max(start, figure.start - 10), figure.start)
    if _FEWER.match(text, figure.end) or (compared and text.startswith(" fewer", figure.end)):
        return "a difference"
    if _CONTROL.search(text[max(start, figure.start - 40) : figure.start]):
        return "furniture"
    return None


def reason(clause: Clause, number: int, reading: Counted) -> str | None:
    """Why a figure is no claim, or None if it is one."""
    figure = clause.figures[number]
    first = clause.spans[number][0]
    if _is_label(clause, number, reading):
        return "a label"
    if clause.words.lowers[max(0, first - 2) : first] in _BUT:
        return "an exception"
    if _is_single(clause, figure, reading):
        return "no plural"
    if reading.sign is not None and "either" in clause.words.lowers[clause.spans[number][1] : reading.sign]:
        ahead = clause.words.lowers[reading.sign : reading.sign + 3]
        if "or" in ahead and reading.measure not in _UNIONS:
            return "one of two things"
    if reading.measure == "rating" and figure.hedge in ("nearly", "less_than"):
        return "not reached"  # "just short of a Category 5"
    if reading.measure in (OPEN, OPEN + "distance"):
        return "no counted thing" if reading.measure == OPEN else "distance"
    noun = reading.measure.removeprefix(OPEN).partition("/")[0]
    of_count = figure.dimension == "count" and reading.measure.startswith(OPEN)
    if noun in _MANNERS and of_count and (figure.value is None or figure.value < 10):
        return "a manner of speaking"
    if reading.phrase.head is None and figure.value is None and clause.words.lowers[:first][-2:] == ["one", "of"]:
        return "one of several"
    if reading.verb in TELLING and of_count and is_person(noun):
        return "those who speak"
    if figure.text.lower() == "one" and reading.measure == "attendance":
        return "a single one"
    if figure.text.lower() in _ONE and (reading.measure.startswith(OPEN) or reading.measure == "attackers"):
        alone = reading.measure == "attackers" and clause.words.lowers[first - 1 : first] in (["only"], ["just"])
        return None if alone else "a single one"
    if figure.text.lower() == "one" and reading.phrase.partitive:
        return "a single one"
    return None


_UNIONS = frozenset(("killed_or_wounded", "killed_or_missing", "casualties", "damaged"))


def _is_label(clause: Clause, number: int, reading: Counted) -> bool:
    """ "Suspect two is on the run": the number tells which one, not how many."""
    figure, (first, last) = clause.figures[number], clause.spans[number]
    lowers = clause.words.lowers
    if figure.dimension != "count" or reading.phrase.head is not None or not first or figure.hedge != "exact":
        return False
    if lowers[first - 1] not in _LABELLED or (first > 1 and lowers[first - 2] in ("a", "each", "every", "per")):
        return False
    if lowers[first - 1] == "number" and numbers_them(lowers[: first - 1]):
        return False
    return last >= len(lowers) or lowers[last] in _SINGLE_VERBS


def _is_single(clause: Clause, figure: Figure, reading: Counted) -> bool:
    """ "Search 4 suspect": more than one of a noun that stands in the singular."""
    phrase = reading.phrase
    if is_ordinal(figure.text):
        return False
    if figure.dimension != "count" or phrase.head is None or (figure.low or 0) <= 1 or phrase.word >= len(clause.words):
        return False
    written = clause.words.lowers[phrase.word]
    if written != phrase.head or written in _COLLECTIVE or written not in vocabulary().classes["people"]:
        return False
    comma = clause.words.lowers[phrase.word + 1 : phrase.word + 2] == [
        ","
    ]  # "60,000 civilian, military and other staff"
    return not comma and not phrase.also and clause.words.words[phrase.word].islower() and not names_plural(written)
