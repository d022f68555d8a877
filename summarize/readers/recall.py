"""What a figure takes from the text around it: the question of the sentence before, the trade that an article is in.

"Police counted 68,000" counts what the sentence before counted; "customers" are records in the report of a breach.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from summarize.language import indicators, leaning, magnitudes
from summarize.language.concordance import concordance
from summarize.language.counted import Clause, Counted
from summarize.language.inflection import singular
from summarize.language.measures import OPEN, periodic, table
from summarize.language.vocabulary import is_person, lemma, vocabulary
from summarize.language.words import names_plural
from summarize.readers import rates
from summarize.schemas import Claim, Figure

#: A figure is looked for among so many told before it, and its question in so many characters before it.
_REMEMBERED, _REACH = 40, 600
#: A sort of those told of stands at most so many characters behind them.
_NEAR = 250
#: A count that leaves its question to the one before is at most so many times as large or small.
_FAR = 25
#: Within its sentence: "an official count of 64, but researchers put the number at 4,645".
_WORLDS = 100
#: "Three states": so few of what has no measure are seldom what a bare number counts, unless it is about as large.
_FEW, _NEAR_SIZE = 10, 5
_ELLIPTIC = re.compile(
    r"(?:\b(?:counts?|figures?|numbers?|estimates?|tally|totals?|list|sums?|claims?|bulletin)(?: \w+){0,2}? "
    r"(?:of|at|is|was|as|to|from)|\b(?:stood|stands?|stuck|sticks|insisted|insists) (?:by|to|on)"
    r"|\b(?:speaks?|spoke|spoken|writes?|wrote|talks?|talked) of|\barrived at|\b(?:it|that) (?:is|was)"
    r"|\bit (?:w|c)ould(?: (?:exceed|reach|top))?"
    r"|\bthere (?:are|were)"
    r"|\bput (?:it|that|this|the \w+(?: \w+)?) at|\bcount(?:ed|s)|\bclaim(?:ed|s)|\bcloser to"
    r"|\b(?:puts|has|have|had) it at|\breckon(?:s|ed)? with|\bthere had been"
    r"|\b(?:acknowledge[sd]|admit(?:s|ted)|confirm(?:s|ed)|list(?:s|ed)|kn[eo]ws? of|report(?:ed|s))"
    r"|\b(?:risen|rose|rises|climbed|fell|fallen|dropped|grown|grew|(?:raised|revised|lowered) it) to)"
    r"(?: only| just| the)*\W*\Z",
    re.IGNORECASE,
)
#: Words that bear on a figure alone stand within so many characters before it.
_BESIDE = 30
# Figures whose unit does not say what they are of.
_BARE = frozenset(("measure", "percent"))
# "13,000 have lost their homes, he believes; the government says 6,000."
_SAYS = re.compile(r"\b(?:says?|said) \Z")
_DONE = re.compile(r"\s*(?:[.,;:)\n]|\Z)")
_OF_BODIES = frozenset(("recover", "retrieve", "identify", "exhume"))
# "a jet with 162 people on board disappeared": they may have, but so many were on board
_ABOARD = re.compile(r"(?: (?:people|passengers|men|others))? (?:aboard|on ?board)\b")
# "room for 40 wounded"
_ROOM = re.compile(r"\b(?:room|space|capacity|beds?|places?) for(?: (?:only|some|about|up to))*\W*\Z", re.IGNORECASE)
# "nine policemen, and not 60"
_NOT = re.compile(r"\bnot(?: the)?\W*\Z", re.IGNORECASE)
_SUBJECT = r"(?:it|he|she|they|police|officials|the \w+)"
_ANNOUNCED = re.compile(
    rf"\A,? (?:that )?{_SUBJECT} (?:had |has )?(?:first |originally |earlier |previously )?"
    r"(?:reported|announced|gave|given|claimed|admitted|put|counted|estimated)\b"
    r"|\A in (?:its|his|their|the) (?:own |last |first )?(?:\w+ )?(?:bulletin|report|statement|count|estimate)\b"
    r"|\A\W{0,2} (?:is|was|remains?) (?:\w+ ){1,4}?(?:estimate|count|figure|number|tally|toll)\b"
)
_KNOWN, _PAIR = frozenset(("the", "those", "these", "all")), 2  # before a number told before; "the two" are anybody
_EXTORTERS = frozenset("ransom ransomware extortion kidnappers hackers intruders pirates blackmail".split())
_EXTORTED = frozenset(("pay", "extort", "send", "hacker", "kidnapper"))
_DEMANDED = frozenset(("demand", "want", "seek", "ask"))
_BREACH = frozenset("breach breached hack hacked hackers hacking leak leaked cyberattack ransomware".split())
_DATA = frozenset("data information records accounts passwords emails database files".split())
_EXPOSED = frozenset(
    """data information records accounts numbers passwords breach breached affected exposed compromised stolen impacted
    leaked accessed hacked personal files""".split()
)
# Those whose records a business or a hospital holds.
_ON_RECORD = frozenset("patient customer user client member subscriber guest account file record".split())
_WILDFIRE, _CREWS = (
    frozenset("wildfire wildfires bushfire bushfires".split()),
    frozenset(("containment", "firefighters")),
)
_LEAKING = frozenset("leak leaked leaking spill spilled spewing gushing gusher".split())
_ACREAGE = frozenset(("acres", "hectares", "acreage"))
_FLIGHT = frozenset(("refugee", "refugees"))
# "It has grown to 130,000 acres": what a fire does, and what is said of how large one is.
_SPREADS = re.compile(
    r"\b(?:gr[eo]wn?|growing|spread|swelled|swollen|ballooned|exploded|expanded|doubled|tripled|mapped|estimated|surpassed"
    r"|reached|burning|size|acre(?:s|age)|hectares)\b[^.;,]{0,40}\Z",
    re.IGNORECASE,
)
_ACRES = frozenset(("acre", "hectare", "sq mile", "km2"))
_CROSSED = frozenset(
    """cross crosses crossed crossing left fled flee flees arrive arrives arrived entered enter register registers
    registered""".split()
)
# What is built at a cost that reports also call its price or its budget; spoken of in the first so many characters.
_BUILDS, _LEAD = frozenset("bridge tunnel railway stadium reactor dam motorway pipeline megaproject arena".split()), 400


@dataclass(frozen=True, slots=True)
class Told:
    """A figure told before: its words, value, about how large it is, what it counts, its dimension and unit, its place.

    ``part``: it counts some of those that another figure does.
    """

    text: str
    value: float | None
    size: float | None
    measure: str
    dimension: str
    unit: str | None
    at: int
    part: bool


class Memory:
    """What an article has counted so far, and the words by which its trade is known."""

    __slots__ = ("_breach", "_builds", "_fire", "_flight", "_leak", "_market", "_text", "_words", "told")

    def __init__(self, text: str) -> None:
        self._text = text
        self._words = concordance(text)
        self._breach = self._words.has(_BREACH) and self._words.has(_DATA)
        self._flight = self._words.has(_FLIGHT)
        self._fire = self._words.has(_WILDFIRE) or (self._words.has(_CREWS) and self._words.has(_ACREAGE))
        self._leak = self._words.has(_LEAKING)
        self._market = self._words.has(indicators.MARKET)
        self._builds = not _BUILDS.isdisjoint(_WORDS.findall(text[:_LEAD].lower()))
        self.told: list[Told] = []

    def add(self, figure: Figure, measure: str, part: bool) -> None:
        """Remember a figure that became a claim."""
        size = _told_size(figure)
        words = figure.text.lower()
        self.told.append(Told(words, figure.value, size, measure, figure.dimension, figure.unit, figure.start, part))

    def measures(self, last: int) -> list[str]:
        """The measures of the last so many figures."""
        return [told.measure for told in self.told[-last:]]

    def read(self, clause: Clause, number: int, reading: Counted) -> Counted:
        """A reading seen in its context: the trade of the article, the figures told before, so much a day."""
        reading = self._recalled(clause, number, reading)
        return rates.read(self._text, clause, number, reading, leak=self._leak)

    def _recalled(self, clause: Clause, number: int, reading: Counted) -> Counted:
        figure, phrase = clause.figures[number], reading.phrase
        if self._market and (series := self._series(clause, figure)):
            return replace(reading, measure=series.measure)
        if reading.measure.startswith(OPEN) and self.told and leaning.as_before(clause, number):
            return replace(reading, measure=self.told[-1].measure)
        if figure.dimension == "money":
            return self._money(clause, number, reading)
        if (
            phrase.head is None
            and (figure.dimension == "count" or figure.dimension in _BARE)
            and _NOT.search(self._text, max(clause.words.starts[0], figure.start - _BESIDE), figure.start)
        ):
            reading = self._earlier(figure, replace(reading, measure=OPEN, sign=None))
        if _ABOARD.match(self._text, figure.end) and clause.words.lowers[max(0, clause.spans[number][0] - 1)] == "with":
            return replace(reading, measure="aboard", sign=None)
        if _ROOM.search(self._text, max(clause.words.starts[0], figure.start - _BESIDE), figure.start):
            return replace(reading, measure="capacity")
        if reading.sign is not None or phrase.head is not None:
            reading = self._in_context(clause, number, reading)
        if not reading.measure.startswith(OPEN):
            return reading
        if self._fire and figure.unit in _ACRES and phrase.head is None:
            spread = _SPREADS.search(self._text, max(clause.words.starts[0], figure.start - 60), figure.start)
            return replace(reading, measure="burned") if spread or "estimated" in figure.text else reading
        before, behind = self._text[max(0, figure.start - 60) : figure.start], self._text[figure.end : figure.end + 60]
        says = _SAYS.search(before) and _DONE.match(behind)
        elliptic = _ELLIPTIC.search(before) or _ANNOUNCED.search(behind) or says
        if figure.dimension != "count":
            bare = elliptic or reading.measure.partition("/")[0] == OPEN + "amount"  # "had loaded 657 tons" of cargo
            same = self._earlier(figure, reading) if bare and figure.dimension in _BARE else reading
            return same if elliptic or same.measure.startswith(OPEN) else reading
        if phrase.head is not None:
            return reading
        if reading.measure == OPEN or phrase.partitive or elliptic:
            values = [figure.value]
            if phrase.whole is not None:
                spans = zip(clause.figures, clause.spans, strict=True)
                values += [f.value for f, span in spans if span[0] == phrase.whole]
            led = clause.words.lowers[max(0, clause.spans[number][0] - 1)] in _KNOWN
            known = phrase.whole is not None or (led and (figure.value or 0) > _PAIR)
            for told in reversed(self.told[-_REMEMBERED:]):
                named = told.measure != OPEN if known else not told.measure.startswith(OPEN)
                again = (
                    told.value in values if told.value is not None else elliptic and told.text == figure.text.lower()
                )
                if named and again:
                    return replace(reading, measure=told.measure)
        first = clause.spans[number][0]
        if reading.measure == OPEN and (sorted_out := self._sort(clause, number, reading)):
            return sorted_out
        if self.told and number and clause.words.lowers[first - 1] in ("remaining", "other", "rest"):
            return replace(reading, measure=self.told[-1].measure, phrase=replace(phrase, partitive=True))
        if reading.verb in _OF_BODIES and self.told and self.told[-1].measure == "killed":
            return self._earlier(figure, reading)  # "26 bodies; ... only eight had been recovered"
        if elliptic or (self._flight and not _CROSSED.isdisjoint(clause.words.lowers)):
            reading = self._earlier(figure, reading)
        return self._in_context(clause, number, reading)

    def _series(self, clause: Clause, figure: Figure) -> indicators.Reading | None:
        """The series of the labour market that a figure is of, in a report that speaks of it."""
        start, end = clause.words.starts[0], clause.words.ends[-1]
        near = self.told and figure.start - self.told[-1].at < _REACH
        return indicators.read(self._text[start:end], start, figure, self.told[-1].measure if near else None)

    def _sort(self, clause: Clause, number: int, reading: Counted) -> Counted | None:
        """ "It killed 18 people. Five were nurses": a sort of those told of last."""
        figure, words, last = clause.figures[number], clause.words, clause.spans[number][1]
        sort = words.lowers[last + 1 : last + 2] if words.lowers[last : last + 1] in (["were"], ["are"]) else []
        if not sort or not names_plural(sort[0]) or not is_person(singular(sort[0])):
            return None
        near = [told for told in self.told[-8:] if figure.start - told.at < _NEAR]
        people = {told.measure for told in near if (row := table().get(told.measure)) and row.people}
        if len(people) != 1 or not any(told.value and figure.value and figure.value < told.value for told in near):
            return None  # "nine were hurt and two died; five were nurses": of whom is not known
        return replace(reading, measure=people.pop(), phrase=replace(reading.phrase, partitive=True))

    def _earlier(self, figure: Figure, reading: Counted) -> Counted:
        """The question of the figure before it, for a figure that names none; of parts only where no whole is told."""
        size = _size(figure)
        near = [told for told in reversed(self.told[-8:]) if figure.start - told.at <= _REACH]
        for told in sorted(near, key=lambda one: one.part):
            if told.dimension != figure.dimension or not told.size or not size:
                continue
            if told.unit != figure.unit and figure.dimension not in ("count", "percent"):
                continue
            small = told.size < _FEW and told.measure.startswith(OPEN) and not is_person(_noun(told.measure))
            far = _NEAR_SIZE if small else _FAR if ". " in self._text[told.at : figure.start] else _WORLDS
            alike = figure.dimension == "percent" or 1 / far <= size / told.size <= far
            if alike and told.measure != OPEN and not periodic(told.measure):
                return replace(reading, measure=told.measure)
        return reading

    def _money(self, clause: Clause, number: int, reading: Counted) -> Counted:
        figure, first = clause.figures[number], clause.spans[number][0]
        if self._words.has(_EXTORTERS):
            near = 5 if reading.measure == "ransom" else 3
            before = {lemma(word) for word in clause.words.lowers[max(0, first - near) : first]}
            if before & (_EXTORTED | _DEMANDED):
                return replace(reading, measure="ransom_asked" if before & _DEMANDED else "ransom")
        if reading.measure.startswith(OPEN):
            if _ELLIPTIC.search(self._text[max(0, figure.start - 60) : figure.start]):
                earlier = self._earlier(figure, reading)
                if not earlier.measure.startswith(OPEN):
                    return earlier
            measure = magnitudes.money_near(self._text, figure.start)
            reading = replace(reading, measure=measure) if measure else reading
        if self._builds and reading.measure in ("price", "budget", "losses") and "damage" not in clause.words.lowers:
            over = clause.words.lowers[clause.spans[number][1] : clause.spans[number][1] + 1]
            return replace(reading, measure=OPEN + "overrun" if over in (["over"], ["above"]) else "cost")
        return reading

    def _in_context(self, clause: Clause, number: int, reading: Counted) -> Counted:
        """A reading changed where the article's trade gives its noun another sense, or none.

        The people of a data breach are the records that it exposed; those who cross in a report of refugees are they.
        """
        head, lowers = reading.phrase.head, clause.words.lowers
        if self._breach and (reading.measure.startswith(OPEN) or reading.measure == "affected"):
            beside = not _EXPOSED.isdisjoint(lowers)
            held = head in _ON_RECORD or (reading.measure in (f"{OPEN}{noun}" for noun in _ON_RECORD))
            if held or (beside and head is not None and (is_person(head) or head in vocabulary().classes["data"])):
                return replace(reading, measure="records")
        crossing = self._flight and (head is None or is_person(head)) and not _CROSSED.isdisjoint(lowers)
        if crossing and (reading.measure == "requests" or reading.measure.startswith(f"{OPEN}people")):
            return replace(reading, measure="displaced")
        sign = clause.signs.get(reading.sign) if reading.sign is not None else None
        noun = sign.lemma if sign is not None and sign.role == "noun" else None
        if noun is None and reading.sign == reading.phrase.word:
            noun = head
        needed = vocabulary().context.get(noun or "")
        if noun is None or needed is None or self._words.has(needed):
            return reading
        return replace(reading, measure=OPEN + (head or noun))


_WORDS = re.compile(r"[a-z][a-z0-9-]+")


def _noun(measure: str) -> str:
    """What an open measure counts."""
    return measure.removeprefix(OPEN).partition("/")[0]


def _size(figure: Figure) -> float | None:
    return figure.value if figure.value is not None else figure.low or figure.high


def _told_size(figure: Figure) -> float | None:
    """How large a figure told is; a vague word's size is not known well enough to lend its question."""
    return None if figure.hedge == "vague" else _size(figure)


def of_the_same(claim: Claim, reading: Counted, before: Claim | None) -> Claim:
    """ "48,000 teachers had not come; the union spoke of 110,000": a bare number counts the sort of the one before."""
    bare = reading.phrase.head is None and reading.sign is None and claim.share == "whole"
    if before is None or not bare or before.share != "whole":
        return claim
    update = {"subject": before.subject, "group": claim.group or before.group, "place": claim.place or before.place}
    return claim.model_copy(update=update)


def known_again(clause: Clause, number: int, claim: Claim, told: Mapping[tuple[float | None, str], Claim]) -> Claim:
    """ "The seven fatalities", "all seven": a number told before and now known keeps the scope that it had."""
    figure, first = clause.figures[number], clause.spans[number][0]
    earlier = told.get((figure.value, claim.measure or ""))
    if earlier is None or figure.value is None or claim.group or claim.place or claim.event != earlier.event:
        return claim
    if not first or clause.words.lowers[first - 1] not in _KNOWN:
        return claim
    return claim.model_copy(update={"group": earlier.group, "place": earlier.place, "share": earlier.share})
