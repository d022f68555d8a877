"""Kinds of English words: the closed classes in tables, the open ones by form; and a sentence cut into words."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from summarize.language.concordance import lowered
from summarize.language.inflection import plural_like, verb

#: What a word can be, as far as a table tells; "more" is what stands before an addition ("another 12").
Kind = Literal[
    "determiner",
    "possessive",
    "preposition",
    "auxiliary",
    "modal",
    "pronoun",
    "relative",
    "conjunction",
    "adverb",
    "more",
    "verb",
    "noun",
    "mark",
]


def _kinds(kind: Kind, words: str) -> dict[str, Kind]:
    return dict.fromkeys(words.split(), kind)


_CLOSED: dict[str, Kind] = {
    **_kinds("determiner", "the a an this that these those each every any some all both no such"),
    **_kinds("possessive", "its his her their our my your whose"),
    **_kinds(
        "preposition",
        """of in on at by for with from to into onto over under near between among amid amidst during since until till
        before after within without through throughout across against about around along alongside behind beyond below
        above beneath inside outside off despite toward towards upon via per than as like except including excluding
        following besides unlike versus regarding concerning due because according amongst out up down""",
    ),
    **_kinds(
        "auxiliary",
        "be is are was were been being am has have had having do does did 's 're 've isn't aren't wasn't weren't"
        " hasn't "
        "haven't hadn't doesn't don't didn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t doesn’t don’t didn’t",
    ),
    **_kinds(
        "modal",
        "will would can could may might must shall should cannot can't won't couldn't wouldn't shouldn't can’t won’t "
        "couldn’t wouldn’t shouldn’t 'll",
    ),
    **_kinds(
        "pronoun",
        """i you he she it we they them him me us himself herself itself themselves others there everyone everybody
        anyone someone nobody none it's he's she's they're we're i'm that's there's it’s he’s she’s they’re we’re i’m
        that’s there’s we've we’ve they've they’ve""",
    ),
    **_kinds("relative", "who whom which what where when why how while whether if although though whereas"),
    **_kinds("conjunction", "and or but nor yet so plus &"),
    **_kinds(
        "adverb",
        """not also just even still only already now then here ago later earlier soon never ever again too very so far
        most almost nearly once twice always often well instead meanwhile however thus today yesterday tomorrow tonight
        alone else away back together perhaps maybe apart altogether overnight alive aboard ashore abroad nationwide
        statewide worldwide everywhere elsewhere online least yet rather quite somewhere""",
    ),
    **_kinds("more", "more fewer less other another additional further extra new"),
}
#: Forms of "be", which link a noun to its number and make passives.
BE = frozenset("be is are was were been being".split())
# Looks like a verb form, but stands before a noun or is one far more often in news.
_NOUNS = frozenset(
    """
    building buildings wedding evening morning meeting shooting shootings bombing bombings killing killings fighting
    funding spending training earnings ceiling feeling warning warnings hearing bed seed feed red wed breed
    united states offspring spring string king wing thing things during something nothing everything
    fire fires home homes house houses work works state attack attacks strike strikes report reports police force
    forces plan plans vote votes record records request requests view views name names crash crashes flood floods
    blast blasts storm storms place places line lines top case cases cause causes test tests start end ends school
    order orders head heads part parts number numbers offer offers trade talk talks march charge charges face faces
    campaign campaigns protest protests rally rallies visit visits camp camps group groups station stations bus
    shell shells ship ships share shares value values price prices count counts claim claims cost costs result results
    rise increase increases decrease drop decline loss damage damages park parks land lands water power airport power
    support aid help staff board boards project projects process study studies survey surveys seat seats project
    call calls return returns round rounds estimate estimates guard guards gun guns bomb bombs contract contracts time
    times minute second quarter quarters stage stages store stores market host hosts team teams race award awards
    sentence sentences judge judges store battle battles point points mark marks store fund funds bill bills loan loans
    target targets block blocks area areas release arrest arrests fine fines file files book books level levels
    victim victims season center centre lodging dwelling ticket tickets post posts
    hundred hundreds thousand thousands million millions billion billions trillion crew crews speed rate rates gust
    gusts
    murder murders massacre massacres slaughter rape rapes raid raids search searches abuse
    assault assaults riot riots clash clashes
    lives remains dead injured wounded missing displaced unemployed disabled accused elderly homeless
    salaried hourly
    """.split()
)


@lru_cache(maxsize=65536)
def kind(lower: str) -> Kind:
    """The kind of a lower-case word or mark; what no table knows is a noun (or its adjective)."""
    known = _CLOSED.get(lower)
    if known is not None:
        return known
    if not lower[:1].isalnum():
        return "mark"
    if lower in _NOUNS:
        return "noun"
    if (
        lower.endswith("ly")
        and len(lower) > 4
        and lower not in ("family", "assembly", "supply", "july", "italy", "ally")
    ):
        return "adverb"
    if verb(lower) is not None:
        return "verb"
    return "noun"


def names_plural(lower: str) -> bool:
    """True for a word that can head a counted phrase as a plural."""
    return plural_like(lower) or lower in ("police", "personnel", "dead", "injured", "wounded", "missing")


_WORD = re.compile(
    r"(?:[A-Z]\.){2,}(?:-\w+)?|[^\W_](?:[\w]|[.,](?=\d)|['’](?=\w)|-(?=\w))*|'s\b|’s\b|--+|[^\w\s]|_", re.UNICODE
)


class Words:
    """The words and marks of ``text[start:end]``: parallel lists, offsets into ``text``."""

    __slots__ = ("ends", "kinds", "lowers", "starts", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        found = [match.span() for match in _WORD.finditer(text, start, end)]
        self.starts = [first for first, _ in found]
        self.ends = [last for _, last in found]
        self.words = [text[first:last] for first, last in found]
        small = lowered(text[start:end])
        self.lowers = [small[first - start : last - start] for first, last in found]
        self.kinds = [
            "noun" if word == "US" else kind(lower) for word, lower in zip(self.words, self.lowers, strict=True)
        ]

    def __len__(self) -> int:
        return len(self.words)


# A stretch of time that opened its sentence.
_OPENS = re.compile(r"\A(?:In|On|At|By|For|Over|Since|Within|During|After|Last|This|Between|From)\b")


def inside(text: str) -> str:
    """Words that may have opened their sentence as they stand inside one: "In the last week", "in the last week"."""
    return _OPENS.sub(lambda first: first[0].lower(), " ".join(text.split()))
