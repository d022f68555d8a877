"""A statement laid out for checking: its claims, its figures with the words round each, and what it is about."""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import NamedTuple

from summarize import readers
from summarize.checks.wording import key
from summarize.language import common, conversions, measures, names, quantities, sentences, speakers, synonyms
from summarize.language.inflection import singular
from summarize.language.words import Words, kind
from summarize.schemas import Article, Claim, Figure
from summarize.tensions import intervals
from summarize.tensions.intervals import Range

#: So many words on either side of a figure tell which of several it is.
NEAR = 4

#: How much a name and a verb tell, beside 1 for a noun that few reports use (``language/common.toml``).
NAME = 1.25
VERB = 0.75
BARE_VERB = 1.0
_HEADLINE = 0.6

#: Words that tell nothing of the matter: who speaks, what only links, what only reckons.
LIGHT = frozenset(
    """say tell report announce add state accord official people person man get make take go come become be have do
    total left leave remain rest sum all altogether combine combined overall now then number amount""".split()
)
SHORTEST = 3  # "n't", "d", "id"
_EMPTY = frozenset({"mark", "determiner", "possessive", "auxiliary"})
_CONTENT = frozenset({"noun", "verb"})
_OF = re.compile(r"\s+(?:out )?of(?: the| its| their| his| her| all| those| these)?\s+")
_NAME = re.compile(r"\b(?:(?:North|South|Saudi|New|United) )?(?:[A-Z][A-Za-z]+\b|(?:[A-Z]\.){2,})")
_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{1,2}\b)"
)
_CAPITALS = re.compile(r"[A-Z][\w.'’&-]*(?: (?:(?:of|the|and|for|al|de|bin|van|von|di|da) ){0,2}[A-Z][\w.'’&-]*)*")
AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|shall|plan(?:s|ned|ning)? to|(?:set|about|due|expected|going) to|propos\w+)\b"
    r"|\A[A-Z]\S*(?: [A-Z]\S*){0,3} [Tt]o [A-Za-z][a-z]+\b"
)
_DIGITS = re.compile(r"\d")
_SIGNS = re.compile(r"[A-Za-z%$€£¥]")


@dataclass(frozen=True, slots=True)
class Stated:
    """One figure of a statement.

    ``span``: its range in the base unit ``base``; ``noun``: the word for what it counts; ``claim``: what the reader
    made of it; ``before`` and ``after``: the words round it, nearest first, other figures left out. ``whole``: a part
    is told of it ("three of the five hostages"), so that the verb is the part's.
    """

    figure: Figure
    span: Range
    base: str
    noun: str | None
    claim: Claim | None
    before: tuple[str, ...]
    after: tuple[str, ...]
    whole: bool = False

    @property
    def measure(self) -> str | None:
        """The measure of the table that it is a count of, or None."""
        found = self.claim.measure if self.claim else None
        return found if found in measures.table() else None

    @property
    def past(self) -> bool:
        """Whether the statement itself calls it out of date ("rose from 20 to 70")."""
        return self.claim is not None and self.claim.superseded

    @property
    def subject(self) -> str | None:
        """What a share, a sum or a measurement is told of, by the verb before it: "profit fell 12%"."""
        verb = next((i for i, word in enumerate(self.before) if kind(word) == "verb"), len(self.before))
        nouns = takewhile(lambda word: kind(word) == "noun", self.before[verb + 1 :])
        told = next((word for word in nouns if common.weight(word) == 1.0), None)
        return None if self.noun or self.base == "count" else told

    @property
    def predicate(self) -> str | None:
        """The verb that tells what became of those counted, where no measure of the table does."""
        verb = self.claim.measure.partition("/")[2] if self.claim and self.claim.measure else ""
        return synonyms.root(verb) if verb else None

    @property
    def number(self) -> float | None:
        """The one number that it means, or None for a range."""
        return self.figure.value if self.span.low == self.span.high else None

    @property
    def bare(self) -> bool:
        """Whether it names neither unit nor noun, so that only its place tells what it counts."""
        return self.noun is None and not _SIGNS.search(self.figure.text)


class Word(NamedTuple):
    """A word of content as printed, and how much it tells."""

    printed: str
    weight: float


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement, read.

    ``matter``: the words that tell what it is about, each by its key; ``numbers``: years, dates, scores and the like;
    ``months``: by their names; ``lands``: the states and peoples it names; ``singles``: what it names with "a" or "an";
    ``names``: words with capitals that stand together; ``sources``: the words for who says it; ``foretells``: it speaks
    of what is to come.
    """

    text: str
    claims: tuple[Claim, ...]
    figures: tuple[Stated, ...]
    matter: Mapping[str, Word]
    numbers: frozenset[str]
    months: frozenset[str]
    lands: frozenset[str]
    singles: frozenset[str]
    names: tuple[str, ...]
    sources: frozenset[str]
    foretells: bool


def read(text: str) -> Statement:
    """Read a statement: a sentence or a few."""
    claims = readers.read(_article(text)).claims
    by_span = {(c.figure.start, c.figure.end): c for c in claims if c.figure}
    figures = quantities.scan(text)
    words = Words(text, 0, len(text))
    inside = _inside(words, figures)
    plain = [i for i in range(len(words)) if i not in inside]
    return Statement(
        text=text,
        claims=claims,
        figures=_parted(text, [_stated(one, by_span.get((one.start, one.end)), words, inside) for one in figures]),
        matter=dict(_matter(words, plain, VERB if figures else BARE_VERB)),
        numbers=frozenset(words.lowers[i] for i in plain if _DIGITS.match(words.lowers[i])),
        months=frozenset(_MONTH.findall(text)),
        lands=frozenset(names.canonical(mention) for mention in _NAME.findall(text) if names.is_land(mention)),
        singles=frozenset(_singles(words)),
        names=tuple(_CAPITALS.findall(text)),
        sources=frozenset(_sources(text)),
        foretells=bool(AHEAD.search(text)),
    )


def _article(text: str) -> Article:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id="S", path="statement", text=text, words=len(text.split()), sha256=digest)


def _matter(words: Words, plain: Sequence[int], verb: float) -> Iterator[tuple[str, Word]]:
    """The words of content by their keys, a verb telling so much; a phrase that the tables know is one of them."""
    ends, headline = 0, _is_headline(words)
    for i in plain:
        if i < ends:
            continue
        ends = i + synonyms.phrase(words.lowers, i)
        if ends > i + 1:
            yield synonyms.joined(words.lowers[i:ends]), Word(" ".join(words.words[i:ends]), verb)
            continue
        if len(words.words[i]) < SHORTEST or words.kinds[i] not in _CONTENT:
            continue
        word = key(words.words[i])
        if word not in LIGHT and not _DIGITS.search(word):
            named = i > 0 and not headline and words.words[i][0].isupper()
            weight = verb if words.kinds[i] == "verb" else common.weight(word)
            yield word, Word(words.words[i], NAME if named else weight)


def _is_headline(words: Words) -> bool:
    """Whether most words have capitals, so that none is known by them for a name."""
    long = [word for word in words.words if len(word) > SHORTEST and word[0].isalpha()]
    return sum(word[0].isupper() for word in long) > _HEADLINE * len(long)


def _sources(text: str) -> Iterator[str]:
    """The words for those who say it."""
    for said in speakers.attribute(text, sentences.split(text)):
        if said.speaker:
            yield from (key(word) for word in said.speaker.text.split())


def _singles(words: Words) -> Iterator[str]:
    """The words that follow "a" and "an" as closely as their noun does: "a state-owned plating company"."""
    for i, lower in enumerate(words.lowers):
        if lower in ("a", "an"):
            yield from (key(word) for word in words.words[i + 1 : i + 1 + NEAR])


def _inside(words: Words, figures: Iterable[Figure]) -> set[int]:
    """The words that are part of a figure."""
    spans = [(figure.start, figure.end) for figure in figures]
    return {i for i, at in enumerate(words.starts) if any(start <= at < end for start, end in spans)}


def _stated(figure: Figure, claim: Claim | None, words: Words, inside: set[int]) -> Stated:
    counted = figure.unit if figure.dimension == "count" else None
    unit = conversions.unit(figure.unit) if figure.dimension in ("measure", "duration", "age") else None
    first = next((i for i, at in enumerate(words.starts) if at >= figure.start), len(words))
    last = next((i for i, at in enumerate(words.starts) if at >= figure.end), len(words))
    return Stated(
        figure=figure,
        span=_span(figure, unit.factor if unit else 1.0),
        base=unit.base if unit else (figure.unit or "") if figure.dimension == "money" else figure.dimension,
        noun=_noun(counted.rpartition(" ")[2].lower()) if counted else None,
        claim=claim,
        before=tuple(_keys(words, range(first - 1, -1, -1), inside)),
        after=tuple(_keys(words, range(last, len(words)), inside)),
    )


def _noun(lower: str) -> str | None:
    """The noun that a unit names; none where it is what became of those counted ("24 killed")."""
    return None if kind(lower) == "verb" or len(lower) < SHORTEST - 1 else singular(lower)


def _parted(text: str, figures: list[Stated]) -> tuple[Stated, ...]:
    """Tell parts from their wholes: the noun is that of both, the words behind the whole are the part's alone."""
    for i, (part, whole) in enumerate(pairwise(figures)):
        if part.noun is None and _OF.fullmatch(text, part.figure.end, whole.figure.start):
            figures[i] = replace(part, noun=whole.noun, after=whole.after)
            figures[i + 1] = replace(whole, after=whole.after[:1], whole=True)
    return tuple(figures)


def _span(figure: Figure, factor: float) -> Range:
    """The figure's own range in the base unit; "more than 10 pounds" leaves 10 pounds itself out."""
    read, span = intervals.read(figure), intervals.read(figure).scaled(factor)
    if figure.hedge == "more_than" and read.low == figure.value:
        return Range(math.nextafter(span.low, math.inf), span.high)
    if figure.hedge == "less_than" and read.high == figure.value:
        return Range(span.low, math.nextafter(span.high, -math.inf))
    return span


def _keys(words: Words, places: range, inside: set[int]) -> Iterator[str]:
    """The words of content on one side of a figure, as far as the next figure that is no part of the same phrase."""
    found = 0
    for i in places:
        if i in inside:
            if found:
                return
        elif words.kinds[i] not in _EMPTY:
            yield key(words.words[i])
            found += 1
            if found == NEAR:
                return
