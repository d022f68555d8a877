"""One statement given to different speakers: the same words, the same figure, two names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from summarize.language import names
from summarize.tensions.disputes import Dispute
from summarize.tensions.scope import Scope
from summarize.tensions.tellings import Telling

#: Quotes are one statement when their words agree to this percentage (rapidfuzz, token sort ratio).
ALIKE = 85
#: Shorter quotes may agree by chance.
WORDS = 8
#: A speaker named so many characters before a statement may be whose it is.
BEFORE = 600
#: Looked for among at most so many tellings: beyond, the words of one agency are everywhere.
MOST = 60


def _named(tellings: Sequence[Telling]) -> list[Telling]:
    long = (t for t in tellings if len(t.claim.quote.text.split()) >= WORDS)
    return [t for t in long if t.claim.speaker and t.claim.speaker.name][:MOST]


def _misgiven(one: Telling, other: Telling) -> bool:
    a, b = one.claim.speaker, other.claim.speaker
    if one.report == other.report or not (a and a.name and b and b.name) or a.name == b.name:
        return False
    if fuzz.token_sort_ratio(one.claim.quote.text.lower(), other.claim.quote.text.lower()) < ALIKE:
        return False
    if not (_spelled_out(one, a.name) and _spelled_out(other, b.name)):
        return False  # whom "he" stands for is our reading, not the report's word
    if _near(one, b.name) or _near(other, a.name):
        return False  # of two who are named beside it either may be meant
    return not names.same(a.name, b.name) and _letters(a.name) != _letters(b.name)  # "@AnnLee" and "Ann Lee"


def _spelled_out(telling: Telling, name: str) -> bool:
    """Whether the paragraph of a figure names its speaker, be it by the last name."""
    text, quote = telling.article.text, telling.claim.quote
    start, end = text.rfind("\n", 0, quote.start) + 1, text.find("\n", quote.end)
    return name.split()[-1] in text[start : end if end >= 0 else len(text)]


def _near(telling: Telling, name: str) -> bool:
    """Whether a report names somebody in the paragraph of a figure, or shortly before."""
    text, quote = telling.article.text, telling.claim.quote
    end = text.find("\n", quote.end)
    return name.split()[0] in text[max(0, quote.start - BEFORE) : end if end >= 0 else len(text)]


def _letters(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalpha())


def disputes(scope: Scope, accord: Sequence[Telling]) -> Iterator[Dispute]:
    """Look among figures that agree for one statement that two reports give to two people (``attribution``)."""
    for one, other in combinations(_named(accord), 2):
        if _misgiven(one, other):
            yield Dispute({"attribution": (one, other)}, ((one,), (other,)), (scope,), 1.0)
            return
