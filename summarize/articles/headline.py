"""The headline: given, or the first line if it reads like one."""

from __future__ import annotations

import re

from summarize.articles import metadata, outlets

_FIRST = re.compile(r"\s*(?P<hashes>#{1,6}\s+)?(?P<line>[^\n]+)")
_LONGEST = 160
_NO_HEADLINE = re.compile(r"(?:by|source|date|published|updated|posted|author|url|https?|www)\b|[-*>|]", re.IGNORECASE)


def join(title: str | None, body: str) -> tuple[str, int, str | None]:
    """Headline and body as one text.

    Args:
        title: the given headline, or None.
        body: the article without front matter.

    Returns:
        The text (the headline, a blank line, the body; only the body if it begins with the headline already), the
        offset at which the headline ends (0: there is none), and the headline.
    """
    first = _FIRST.match(body)
    if title:
        if first and _begins_with(body[first.start("line") :], title):
            return body, first.start("line") + len(title), title
        return f"{title}\n\n{body.lstrip(chr(10))}", len(title), title
    if first is None:
        return body, 0, None
    line = first["line"].rstrip()
    rest = body[first.end() :]
    apart = bool(first["hashes"]) or re.match(r"\n[ \t\u00a0]*\n\s*\S", rest) is not None
    if not apart or not _reads_like_one(line):
        return body, 0, None
    return body, first.start("line") + len(line), line.strip("*_ ")


def _begins_with(body: str, title: str) -> bool:
    return body.startswith(title) and not body[len(title) : len(title) + 1].isalnum()


def _reads_like_one(line: str) -> bool:
    if len(line) > _LONGEST or len(line.split()) < 2 or _NO_HEADLINE.match(line) or outlets.url(line):
        return False
    if metadata.date_line(line) or outlets.agency(line):
        return False
    return line.rstrip("'\"\u2019\u201d)*_ ")[-1:] not in (".", ",", ":", ";") or line.endswith("...")
