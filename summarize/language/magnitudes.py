"""What sums of money, measured amounts and percentages are said of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from summarize.language import shares
from summarize.language.clauses import Clause, Counted
from summarize.language.governors import label
from summarize.language.inflection import singular
from summarize.language.measures import OPEN, WATERS, table
from summarize.language.phrases import Phrase
from summarize.language.vocabulary import is_person, lemma
from summarize.language.words import BE

_AREA = frozenset(("acre", "hectare", "km2", "sq mile", "m2", "sq ft"))
_LENGTH = frozenset(("mile", "km", "m", "ft", "yd", "cm", "mm", "inch"))
_SPEED = frozenset(("mph", "km/h", "kph", "kmh", "knot", "m/s"))
_GUSTS = frozenset(("gust", "gusts", "gusting", "gusted"))
_RATING = frozenset(("magnitude", "category", "rating", "EF", "F", "scale", "ef", "ef-scale", "enhanced fujita"))
_MASS = frozenset(
    """bpd tonne ton t kg kilogram kilo g gram lb pound ounce oz litre liter l gallon barrel metric ton ml cubic
    kt""".split()
) | {"cubic metre", "cubic meter", "metric ton", "metric tonne", "m3", "short ton"}
_HEAVY = frozenset("tonne ton t kg kilogram kilo g gram lb pound ounce oz".split())
_BEFORE_NOUN = re.compile(r"-[a-z]+\.?\Z", re.IGNORECASE)
_DIRECTIONS = frozenset(
    """north south east west northeast northwest southeast southwest north-east north-west south-east south-west away
    from off
    outside inland offshore upstream downstream below above""".split()
)
_FIRE = frozenset(
    "fire fires wildfire wildfires blaze blazes flames flame footprint perimeter inferno firestorm".split()
)
_TORNADO = frozenset("tornado tornadoes twister twisters".split())
_TRACKED = frozenset("travelled traveled tracked plowed ploughed".split())
_TAKEN = frozenset("territory land ground".split())


def of_money(clause: Clause, number: int, phrase: Phrase) -> Counted:
    """A sum: the nearest word that says what money it is, those right behind the figure first."""
    last = clause.spans[number][1]
    if clause.words.lowers[last : last + 2] == ["in", "cash"]:
        return Counted(OPEN + "cash", phrase, clause.spans[number][0], last + 2)
    found = _nearest(clause, number, phrase, "money", "money")
    first, named = clause.spans[number][0], shares.of_sum(clause, *clause.spans[number])
    if named is None or (found.sign is not None and last <= found.sign < named[1]):
        return found
    if found.sign is not None and found.sign >= first - 2:
        return found  # "cost $4 million in repairs"
    return Counted(OPEN + named[0], phrase, first, max(named[1], last))


def of_percent(clause: Clause, number: int, phrase: Phrase, before: Sequence[Counted]) -> Counted:
    """A percentage: "contained", a share of votes, a turnout, or open; of two that are set side by side, the same.

    ``before``: what the figures before it in the sentence count.
    """
    first, last = clause.spans[number]
    low = max((span[1] for span in clause.spans[:number]), default=0)
    high = min((span[0] for span in clause.spans[number + 1 :]), default=len(clause.words))
    text = " ".join(clause.words.lowers[low:high])
    if _POLLED.search(text) is None:
        behind = " ".join(clause.words.lowers[last:high])
        measure = next((m for m, cue in _VOTED.items() if cue.search(behind)), None)
        if measure is None:
            measure = "votes_for" if _YES_SIDE.search(text) else "turnout" if _CAST.search(behind) else None
        if measure is not None:
            return Counted(measure, phrase, first, max(phrase.last, last))
    found = _nearest(clause, number, phrase, "percent", "percent")
    if not found.measure.startswith(OPEN):
        return found
    if number and _goes_on(clause, number, before[-1].measure):
        return replace(before[-1], phrase=phrase, first=first, last=last, sign=None)
    earlier = before[-1] if number and clause.figures[number - 1].dimension == "percent" else None
    return shares.of_what(clause, phrase, first, last, earlier) or found


def _goes_on(clause: Clause, number: int, measure: str) -> bool:
    """Whether a percentage is the other end of the one before it: "to 28% [from] 35%", "40%, [compared with] 35%"."""
    figures, spans, words = clause.figures, clause.spans, clause.words
    gap = words.lowers[spans[number - 1][1] : spans[number][0]]
    alone = words.lowers[spans[number][1] : spans[number][1] + 1] != ["of"]
    compared = gap[-2:-1] == ["compared"] and len(gap) <= 2 * _SIDE and not measure.startswith(OPEN)
    near = compared or (0 < len(gap) <= _SIDE and gap[-1] in ("from", "to"))
    return figures[number - 1].dimension == "percent" and alone and near


_SIDE = 6
_POLLED = re.compile(r"\b(?:polls?|surveys?|surveyed|polled|respondents|opinion)\b")
_VOTED = {
    "votes_for": re.compile(
        r"\A(?:\w+ ){0,6}?(?:(?:votes?|voted|ballots?|cast) (?:\w+ ){0,2}?(?:yes|in favou?r|for)\b|in favou?r\b"
        r"|said yes\b)"
    ),
    "votes_against": re.compile(
        r"\A(?:\w+ ){0,6}?(?:(?:votes?|voted|ballots?|cast) (?:\w+ ){0,2}?(?:no|against)\b|said no\b)"
    ),
}
_YES_SIDE = re.compile(r"\b(?:yes|winning) (?:side|vote|camp|campaign)\b")
_CAST = re.compile(
    r"\A(?:of (?:the )?(?:\w+ ){0,2}(?:voters|electorate) )?(?:had |have )?"
    r"(?:voted|took part|cast (?:their |a )?(?:ballots?|votes?))\b"
)


#: What stands so high names itself so few words behind: "two feet [of snow]".
_BEHIND = 2
#: What the words beside a length make of it: "two miles [wide]".
_EXTENTS = {"long": "length", "wide": "width", "width": "width", "across": "width", "deep": "deep"} | dict.fromkeys(
    ("high", "tall"), "high"
)


def of_unit(clause: Clause, number: int, phrase: Phrase) -> Counted:
    """A measured amount: by its unit, and by the words around where a unit measures more than one thing."""
    unit = clause.figures[number].unit or ""
    first, last = clause.spans[number]
    lowers = clause.words.lowers
    if unit.lower() in _SPEED:
        near = {*lowers[max(0, first - 12) : first], *lowers[last : last + 8]}
        wind = near & {
            "wind",
            "winds",
            "tornado",
            "hurricane",
            "storm",
            "twister",
            "packing",
        }
        gust = _GUSTS & {*lowers[max(0, first - 4) : first], *lowers[last : last + 1]}
        kind = "gust" if gust else "wind" if wind else OPEN + "speed"
        return Counted(kind, phrase, first, max(last, phrase.last))
    if unit in _AREA:
        near = {*lowers[max(0, first - 14) : first], *lowers[last : last + 12]}
        if near & {"burned", "burnt", "scorched", "blackened", "charred"} or near & _FIRE:
            return Counted("burned", phrase, first, max(last, phrase.last))
        if not near & _TAKEN and "captured" not in near and "capturing" not in near:
            return _nearest(clause, number, phrase, "measure", "area")
        return Counted("seized_area", phrase, first, max(last, phrase.last))
    if unit in _LENGTH:
        if last < len(lowers) and (
            lowers[last] in _DIRECTIONS or (lowers[last] == "to" and lowers[last + 1 : last + 2] == ["the"])
        ):
            return Counted(OPEN + "distance", phrase, first, last)
        water = _nearest(clause, number, phrase, "measure", "", WATERS)
        if water.sign is not None and water.sign - last <= _BEHIND:
            return water
        if unit in _DEPTHS and _stands(clause, first):
            return Counted("water_level", phrase, first, last)
        beside = {*lowers[last : last + 1]}
        if _EXTENTS.keys().isdisjoint(beside):
            beside = {*lowers[max(0, first - 6) : first], *lowers[last : last + 3]}
        grounded = lowers[max(0, first - 4) : first] == ["on", "the", "ground", "for"]  # a tornado
        went = not _TRACKED.isdisjoint(lowers[max(0, first - 3) : first]) and not _TORNADO.isdisjoint(lowers)
        if went or grounded or beside & {"long", "path", "swath", "length", "stretch"}:
            return Counted("length", phrase, first, max(last, phrase.last))
        if extent := next((way for word, way in _EXTENTS.items() if word in beside), None):
            return Counted(OPEN + extent, phrase, first, last)
        noun = phrase.head or _spanning(clause, first)
        noun = _EXTENTS.get(noun or "", noun)  # "the mile-wide tornado"
        return Counted(OPEN + (noun or "distance"), phrase, first, max(last, phrase.last))
    if unit.lower() in _MASS:
        return _of_mass(clause, number, phrase)
    if "magnitude" in unit.lower():
        return Counted("magnitude", phrase, first, last)
    if unit in _RATING or unit.lower() in _RATING:
        return Counted("rating", phrase, first, last)
    return _nearest(clause, number, phrase, "measure", unit or "measure")


def _stands(clause: Clause, first: int) -> bool:
    """Whether it is told how high a river is: "the water stood at 7 metres", "the Elbe peaked at 7 metres"."""
    lowers, at = clause.words.lowers, first - 1
    while at > 0 and lowers[at] in _TO_A_HEIGHT:
        at -= 1
    verb = lemma(lowers[at]) if at > 0 and clause.words.kinds[at] == "verb" else ""
    return verb == "peak" or (verb in _STANDING and not _WATER.isdisjoint(lowers[max(0, at - 6) : at]))


_DEPTHS = frozenset(("m", "ft", "cm", "inch"))
_TO_A_HEIGHT = frozenset("to at above over about around nearly almost a record high peak height of".split())
_STANDING = frozenset("reach stand rise climb swell surge hit".split())
_WATER = frozenset("river rivers water waters floodwater floodwaters creek lake tide stream level levels".split())


def _spanning(clause: Clause, first: int) -> str | None:
    """What is so long, deep or high: "a barrier of 12 metres", "the barrier was never less than 40 metres"."""
    words = clause.words
    at = first - 1
    while at > 0 and (words.kinds[at] == "adverb" or words.lowers[at] in ("to", "at", "least", "most")):
        at -= 1
    if at <= 0:
        return None
    linked = words.lowers[at] == "of" or words.lowers[at] in BE or lemma(words.lowers[at]) in _REACHING
    at -= 1
    while at > 0 and words.kinds[at] in ("adverb", "auxiliary"):
        at -= 1
    if not linked or words.kinds[at] != "noun" or is_person(singular(words.lowers[at])) or at in clause.by_word:
        return None
    return singular(words.lowers[at]) if words.words[at].islower() or not at else None


_REACHING = frozenset(("reach", "measure", "exceed", "top"))


def _of_mass(clause: Clause, number: int, phrase: Phrase) -> Counted:
    """A weight or volume: what was spilled, how heavy something is, or so much of a stuff."""
    first, last = clause.spans[number]
    end = max(last, phrase.last)
    found = _nearest(clause, number, phrase, "measure", "amount", frozenset(("spill", "weight")))
    if not found.measure.startswith(OPEN):
        return found
    figure = clause.figures[number]
    if (figure.unit or "").lower() in _HEAVY and (
        _BEFORE_NOUN.search(figure.text) or (phrase.head and clause.words.lowers[last : last + 1] != ["of"])
    ):
        return Counted("weight", phrase, first, end)  # "a 900-pound bomb", "a 4 ton load"
    stuff = phrase.head or _amounting(clause, first) or "amount"
    return Counted(OPEN + stuff, phrase, min(first, found.first), end, None, found.verb)


def _amounting(clause: Clause, first: int) -> str | None:
    """What there is so much of: "the volume of water released was half a billion cubic metres"."""
    words = clause.words
    for at in range(first - 2, max(-1, first - _AMOUNTING), -1):
        if at in clause.by_word or words.lowers[at] in ";:":
            return None
        if words.lowers[at] in _AMOUNTS and words.lowers[at + 1] == "of":
            stuff = next((i for i in range(at + 2, first) if words.kinds[i] == "noun"), None)
            return singular(words.lowers[stuff]) if stuff is not None else None
    return None


_AMOUNTS = frozenset(("volume", "amount", "quantity", "mass", "weight"))
_AMOUNTING = 12


def _nearest(
    clause: Clause, number: int, phrase: Phrase, dimension: str, noun: str, families: frozenset[str] | None = None
) -> Counted:
    """The sign of that dimension that lies nearest, behind the figure before in front of it; else an open measure.

    With ``families``, only signs of their measures.
    """
    first, last = clause.spans[number]
    words = clause.words
    best: tuple[int, str, int, int] | None = None
    named = label(clause, first, last)  # "Containment: 35 percent"
    measure = next((m for m in named.measures if table()[m].unit == dimension), None) if named else None
    if named is not None and measure is not None and (families is None or table()[measure].family in families):
        return Counted(measure, phrase, named.first, last, named.first)
    for sign in clause.signs.values():
        measure = next((m for m in sign.measures if table()[m].unit == dimension), None)
        if measure is None or (families is not None and table()[measure].family not in families):
            continue
        if sign.lemma == "raise" and first and words.lowers[first - 1] in _LINKS:
            continue  # "raised its pledge to $10 million"
        behind = sign.first >= last
        span = range(last, sign.first) if behind else range(sign.last, first)
        if any(words.lowers[i] in ";:" or (i in clause.by_word) for i in span):
            continue
        distance = len(span) + 5 * sum(words.lowers[i] == "," for i in span) + (0 if behind else 2)
        if sign.role == "noun" and behind and len(span) <= 2:
            distance -= 6
        if distance <= 14 and (best is None or distance < best[0]):
            best = (distance, measure, sign.first, sign.last)
    if best is not None:
        return Counted(best[1], phrase, min(first, best[2]), max(last, best[3]), best[2])
    head = phrase.head if dimension != "percent" else None
    verb = next(
        (lemma(words.lowers[i]) for i in range(first - 1, max(-1, first - 4), -1) if words.kinds[i] == "verb"), None
    )
    if head is None:
        at = first - 1
        while (
            at >= 0
            and first - at < 6
            and (words.kinds[at] != "noun" or at in clause.by_word or words.lowers[at] in _POINTS)
        ):
            at -= 1
        if at >= 0 and words.kinds[at] == "noun" and first - at < 6:
            head = singular(words.lowers[at])
    return Counted(
        OPEN + (head or noun) + (f"/{verb}" if verb else ""), phrase, first, max(last, phrase.last), None, verb
    )


_LINKS = frozenset(("to", "from", "by"))
#: "106 points, or 0.7 percent": what rose stands before them.
_POINTS = frozenset("point points percent percentage".split())


@cache
def _money_words() -> re.Pattern[str]:
    nouns = [noun for row in table().values() if row.unit == "money" for noun in row.nouns if noun not in _PLAIN_MONEY]
    return re.compile(rf"\b({'|'.join(map(re.escape, nouns))})s?\b")


_PLAIN_MONEY = frozenset(("share", "barrel", "damage", "bill", "loss", "sale"))


def money_near(text: str, at: int) -> str | None:
    """The measure of the money spoken of last before an offset (within 400 characters), for a sum that names none."""
    found = None
    for match in _money_words().finditer(text, max(0, at - 400), at):
        found = match[1]
    if found is None:
        return None
    return next(key for key, row in table().items() if row.unit == "money" and found in row.nouns)
