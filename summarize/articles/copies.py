"""Near-copies: reports whose words are mostly those of an earlier report, and where each report comes from."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from datetime import date

from summarize.schemas import Article

# A report is a copy if this share of its runs of five words stands in another one.
CONTAINED = 0.6
_RUN = 5
# Candidates are found by the runs that begin with one word in eight, then compared by all of them.
_SAMPLE = 8
_POSTINGS = 16
_WORD = re.compile(r"[^\W_]+")


def origins(articles: Sequence[Article], agencies: Sequence[str | None]) -> list[str | None]:
    """For each article the report or agency that it repeats, or None.

    Args:
        articles: the loaded articles, with ids.
        agencies: the agency that each credits, in the same order.

    Returns:
        The credited agency; else, for a copy, what the copied article goes back to: its agency or its id. The earlier
        report is the original; of two with the same day or none, the longer.

    The work grows with the words, not with the square of the articles: runs of words are looked up in one index.
    """
    order = sorted(range(len(articles)), key=lambda at: (articles[at].published or date.max, -articles[at].words, at))
    index: dict[int, list[int]] = {}
    sampled: dict[str, bool] = {}
    found: list[str | None] = list(agencies)
    for at in order:
        article = articles[at]
        words = _words(article)
        runs = _sample(words, sampled)
        shared: Counter[int] = Counter()
        for run in runs:
            shared.update(index.get(run, ()))
        original = _original(words, shared, len(runs), articles)
        if original is not None:
            found[at] = found[at] or found[original] or articles[original].id
            continue
        for run in runs:
            postings = index.setdefault(run, [])
            if len(postings) < _POSTINGS:
                postings.append(at)
    return found


def contained(words: Sequence[str], other: Sequence[str]) -> float:
    """Share (0 to 1) of the runs of five words of one text that stand in another; 0 for texts of fewer words."""
    runs = _runs(words)
    return len(runs & _runs(other)) / len(runs) if runs else 0.0


def _original(words: list[str], shared: Counter[int], size: int, articles: Sequence[Article]) -> int | None:
    best, best_share = None, CONTAINED
    for candidate, count in shared.most_common(3):
        if count * 3 < size:
            break
        share = contained(words, _words(articles[candidate]))
        if share >= best_share:
            best, best_share = candidate, share
            if share == 1.0:
                break
    return best


def _words(article: Article) -> list[str]:
    return _WORD.findall(article.text[article.headline_end :].lower())


def _runs(words: Sequence[str]) -> set[tuple[str, ...]]:
    return set(zip(*(words[shift:] for shift in range(_RUN)), strict=False))


def _sample(words: list[str], sampled: dict[str, bool]) -> set[int]:
    runs: set[int] = set()
    for at in range(len(words) - _RUN + 1):
        word = words[at]
        chosen = sampled.get(word)
        if chosen is None:
            # Not hash(): which words are chosen must not change from run to run.
            chosen = sampled[word] = zlib.crc32(word.encode()) % _SAMPLE == 0
        if chosen:
            runs.add(zlib.crc32(" ".join(words[at : at + _RUN]).encode()))
    return runs
