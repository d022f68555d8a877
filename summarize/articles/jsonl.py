"""articles.jsonl: one article a line."""

from __future__ import annotations

import json
from collections.abc import Iterable

from summarize.articles.draft import Raw
from summarize.articles.text import clean, decode, fields_of
from summarize.errors import ArticleError
from summarize.schemas import Failure


def read(lines: Iterable[bytes], path: str) -> tuple[list[Raw], list[Failure]]:
    """Rows ``{"text": ..., "source": ..., "date": ..., "url": ..., "title": ..., "author": ..., "id": ...}``.

    A line that cannot be used is one failure that names it; the other lines count.
    """
    rows: list[Raw] = []
    failures: list[Failure] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        place = f"{path}:{number}"
        try:
            rows.append(_row(line, place))
        except ArticleError as error:
            failures.append(Failure(path=place, error=error.reason))
    if not rows and not failures:
        failures.append(Failure(path=path, error="the file is empty: give one article a line"))
    if not rows and len(failures) > 1:
        failures = [Failure(path=path, error=f"none of its {len(failures)} lines is an article; {failures[0].error}")]
    return rows, failures


def _row(line: bytes, place: str) -> Raw:
    try:
        row = json.loads(decode(line, place))
    except (ValueError, RecursionError) as error:
        raise ArticleError(place, f"the line is not JSON ({error}): mend or delete it") from error
    if not isinstance(row, dict):
        raise ArticleError(place, 'the line is not a JSON object: write {"text": ...}')
    text = row.get("text")
    if not isinstance(text, str):
        text = row.get("body", row.get("content"))
    if not isinstance(text, str):
        raise ArticleError(place, "the line has no `text`: add the article's words")
    return Raw(place, clean(text), fields_of(row))


def looks_like(data: bytes) -> bool:
    """True if the first line that is not blank is a JSON object."""
    first = data.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]
    if not first.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except ValueError:
        return False
