"""An article in two or three of its own sentences, each citing the claims that stand in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence

from summarize.language import sentences
from summarize.language.sentences import Sentence
from summarize.schemas import Article, Claim, Line

# Page furniture: never part of a summary.
_FURNITURE = re.compile(
    r"subscri|sign(?:ed|ing)? (?:in|up)\b|log(?:ged|ging)? in\b|cookie|newsletter|click here|all rights reserved"
    r"|copyright|\bread more\b|related (?:article|stor)|short url|https?://|\bwww\.|your (?:inbox|browser|account)"
    r"|follow us|file photo|getty images|\(photo|photo:|^by [A-Z]|advertisement|retold in our own words|originally "
    r"(?:published|appeared)|this (?:story|report|article) (?:was|has been) updated",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_FEWEST_WORDS, _MOST_WORDS = 7, 60
_LEAD = (1.6, 0.8, 0.4)
_SHORT_ARTICLE = 1200


def summary(article: Article, claims: Sequence[Claim], disputed: Collection[str] = ()) -> tuple[Line, ...]:
    """The most telling sentences of an article, verbatim and in its order.

    A sentence weighs what its claims weigh (more where they stand in a tension) and where it stands: news puts the
    most important first. A sentence that repeats one already taken is passed over.

    Args:
        article: the report.
        claims: its claims, with final ids.
        disputed: ids of the claims that stand in a tension.

    Returns:
        Two lines for a short article, three for others; fewer if it has no more sentences.
    """
    body = [s for s in sentences.split(article.text) if s.start >= article.headline_end and _fit(article.text, s)]
    begins = [s.start for s in body]
    held: dict[int, list[Claim]] = {}
    for claim in claims:
        at = bisect_right(begins, claim.quote.start) - 1
        if at >= 0 and claim.quote.end <= body[at].end:
            held.setdefault(at, []).append(claim)
    weights = [_weight(at, held.get(at, ()), disputed) for at in range(len(body))]
    most = 2 if len(article.text) < _SHORT_ARTICLE else 3
    taken: list[int] = []
    seen: set[str] = set()
    for at in sorted(range(len(body)), key=lambda at: (-weights[at], at)):
        words = {w.lower() for w in _WORD.findall(article.text, body[at].start, body[at].end)}
        if taken and len(words & seen) > 0.6 * len(words):
            continue
        taken.append(at)
        seen |= words
        if len(taken) == most:
            break
    return tuple(
        Line(text=article.text[body[at].start : body[at].end], claims=tuple(c.id for c in held.get(at, ())))
        for at in sorted(taken)
    )


def _fit(text: str, sentence: Sentence) -> bool:
    words = text.count(" ", sentence.start, sentence.end) + 1
    return _FEWEST_WORDS <= words <= _MOST_WORDS and not _FURNITURE.search(text, sentence.start, sentence.end)


def _weight(at: int, claims: Sequence[Claim], disputed: Collection[str]) -> float:
    weight = _LEAD[at] if at < len(_LEAD) else 0.0
    for number, claim in enumerate(sorted(claims, key=lambda c: c.id not in disputed)[:4]):
        weight += (1.5 if claim.id in disputed else 0.8) / (1 + number / 2)
    return weight
