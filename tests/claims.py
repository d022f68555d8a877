"""Claims and articles made by hand, for tests of comparing."""

from __future__ import annotations

import itertools
from datetime import date
from typing import Any

from summarize.schemas import Article, Claim, Figure, Hedge, Quote, Speaker, Window

_numbers = itertools.count(1)


def article(n: int = 1, **fields: Any) -> Article:
    """An article with a source and a day; its text does not matter for comparing."""
    given = {"id": f"A{n}", "path": f"{n}.txt", "source": f"Paper {n}", "text": "", "words": 0, "sha256": ""}
    return Article(**(given | {"published": date(2024, 5, n)} | fields))


def figure(low: float | None, high: float | None = None, hedge: Hedge | None = None, **fields: Any) -> Figure:
    """A figure; one number alone is exact, an open side makes it a bound."""
    if hedge is None and high is None and low is not None:
        high = low
    hedge = hedge or ("exact" if low == high else "between")
    value = low if low is not None else high
    text = f"{hedge} {low} {high}"
    given = {"text": text, "start": 0, "end": len(text), "dimension": "count", "value": value}
    span = {"low": low, "high": high, "plausible_low": low, "plausible_high": high}
    return Figure(**(given | span | {"hedge": hedge} | fields))


def claim(of: Article, counted: Figure, measure: str = "killed", **fields: Any) -> Claim:
    """A figure claim of an article, on the article's day."""
    n = next(_numbers)
    quote = Quote(text=f"quote number {n}", start=0, end=12)
    given = {"id": f"C{n}", "article": of.id, "kind": "figure", "quote": quote, "statement": "", "measure": measure}
    return Claim(**(given | {"figure": counted, "as_of": of.published} | fields))


def at_least(n: float) -> Figure:
    """ "at least n"."""
    return figure(n, None, "at_least")


def said_by(name: str) -> Speaker:
    """A named speaker."""
    return Speaker(text=name, name=name)


def past_week() -> Window:
    """ "in the past week", with no day known."""
    return Window(text="in the past week", days=7)
