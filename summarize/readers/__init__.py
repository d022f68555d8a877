"""Readers: from an article to its claims. Every claim, whoever read it, is grounded in the article's words."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from summarize.errors import GroundingError
from summarize.language import quantities
from summarize.readers import grounding, rules
from summarize.readers.rules import Reading
from summarize.schemas import Article, Claim

__all__ = ["Reader", "Reading", "read"]

Reader = Literal["rules"]


def read(article: Article, reader: Reader = "rules") -> Reading:
    """Read one article and keep the claims that it carries.

    Args:
        article: the report.
        reader: ``rules``, the one that needs no model (``summarize.readers.model`` reads with one).

    Returns:
        The claims, each checked against the article, and the ledger of what was not claimed.
    """
    figures = quantities.scan(article.text)
    reading = rules.read(article, figures)
    kept: list[Claim] = []
    for claim in reading.claims:
        try:
            kept.append(grounding.ground(claim, article, figures))
        except GroundingError:
            continue
    refused = len(reading.claims) - len(kept)
    return replace(reading, claims=tuple(kept), refused=reading.refused + refused)
