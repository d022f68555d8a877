"""The claims as a table for spreadsheets and databases: one row a claim, every number in a column of its own."""

from __future__ import annotations

import csv as writer
import io
import re
from collections.abc import Iterable

from summarize.render.excerpts import visible
from summarize.schemas import Article, Claim, Memo

COLUMNS = tuple(
    """claim article source url published dated_by kind topic tensions agreements quote figure value low high
    plausible_low plausible_high dimension unit hedge approximate measure subject group place event proposition
    window window_start window_end window_days cumulative as_of speaker role organisation anonymous via stance share
    superseded headline reader start end""".split()
)
# What a spreadsheet would run as a formula when it stands at the head of a cell.
FORMULA = re.compile(r"\s*[=+\-@\t\r]")


def csv(memo: Memo) -> str:
    """The memo's claims as CSV (RFC 4180, a header, a line feed after each row), in the memo's order.

    Numbers, days and offsets stand bare, truth values as ``true`` and ``false``, what is unknown is empty, several
    ids are joined by blanks. Words come as printed; those that a spreadsheet would run as a formula get an apostrophe
    in front, and invisible characters are written out (``\\u202e``).
    """
    articles = {article.id: article for article in memo.articles}
    topics = _holding((topic.id, topic.claims) for topic in memo.topics)
    tensions = _holding((t.id, tuple(dict.fromkeys(c for p in t.positions for c in p.claims))) for t in memo.tensions)
    agreements = _holding((agreement.id, agreement.claims) for agreement in memo.agreements)
    out = io.StringIO()
    table = writer.DictWriter(out, COLUMNS, lineterminator="\n")
    table.writeheader()
    for claim in memo.claims:
        held = {"topic": topics, "tensions": tensions, "agreements": agreements}
        row = _fields(claim, articles.get(claim.article)) | {name: of.get(claim.id, "") for name, of in held.items()}
        table.writerow({name: _cell(value) for name, value in row.items()})
    return out.getvalue()


def _holding(holders: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    """For each claim, the ids of what holds it, joined by blanks."""
    held: dict[str, list[str]] = {}
    for id_, claims in holders:
        for claim in claims:
            held.setdefault(claim, []).append(id_)
    return {claim: " ".join(ids) for claim, ids in held.items()}


def _fields(claim: Claim, article: Article | None) -> dict[str, object]:
    """A claim's own columns, and its article's."""
    figure, window, speaker = claim.figure, claim.window, claim.speaker
    plain = "kind measure subject group place event proposition as_of stance share superseded headline reader".split()
    fields: dict[str, object] = {name: getattr(claim, name) for name in plain}
    fields |= {"claim": claim.id, "article": claim.article, "quote": claim.quote.text}
    fields |= {"start": claim.quote.start, "end": claim.quote.end}
    if article:
        fields |= {name: getattr(article, name) for name in ("source", "url", "published", "dated_by")}
    if figure:
        numbers = "value low high plausible_low plausible_high dimension unit hedge approximate".split()
        fields |= {"figure": figure.text} | {name: getattr(figure, name) for name in numbers}
    if window:
        fields |= {"window": window.text, "window_start": window.start, "window_end": window.end}
        fields |= {"window_days": window.days, "cumulative": window.cumulative}
    if speaker:
        fields |= {"speaker": speaker.name or speaker.text, "role": speaker.role, "anonymous": speaker.anonymous}
        fields |= {"organisation": speaker.organisation, "via": "; ".join(speaker.via)}
    return fields


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.12g}" if value != int(value) else str(int(value))
    if not isinstance(value, str):
        return str(value)
    text = visible(value)
    return f"'{text}" if FORMULA.match(text) else text
