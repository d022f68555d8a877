"""An article on its way in: what was given, what the text states, what is still open."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

DatedBy = Literal["given", "url", "dateline", "text"]

FIELDS = ("source", "date", "url", "title", "author")


@dataclass(frozen=True, slots=True)
class Raw:
    """A text as it was found: ``fields`` are the given ones (of FIELDS), as strings; ``key`` orders and names it."""

    path: str
    body: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """An article but for its id, its bounds and its origin.

    ``month_day``: a dateline without a year ("Dec. 18"), to be completed from other articles.
    """

    path: str
    text: str
    headline_end: int
    title: str | None = None
    source: str | None = None
    url: str | None = None
    author: str | None = None
    published: date | None = None
    dated_by: DatedBy | None = None
    agency: str | None = None
    month_day: tuple[int, int] | None = None
    earliest: date | None = None
    latest: date | None = None
