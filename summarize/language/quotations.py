"""Where the quotation marks of an article open and close."""

from __future__ import annotations

import re

# Begins with one character set, which the regex engine skips to quickly.
_MARK = re.compile(r"[\"“”«»\n`'](?:(?<=[^`'])|(?<=`)`|(?<=')')")
_OPENING = frozenset("“«") | {"``"}
_CLOSING = frozenset("”»") | {"''"}


def quotations(text: str) -> list[tuple[int, int]]:
    """Quotation spans in order, marks included.

    Args:
        text: any text; curly, straight, angle and TeX marks are known, single ones are not (they are apostrophes).

    Returns:
        Offsets; a quotation that its paragraph does not close ends with the paragraph, as print has it when the
        same voice goes on in the next.
    """
    spans: list[tuple[int, int]] = []
    opened = -1
    for match in _MARK.finditer(text):
        sign = match.group()
        if sign == "\n":
            if opened >= 0:
                spans.append((opened, match.start()))
            opened = -1
        elif opened < 0:
            if sign not in _CLOSING or (sign == "''" and text[match.end() : match.end() + 1].isalnum()):
                opened = match.start()
        elif sign not in _OPENING:
            spans.append((opened, match.end()))
            opened = -1
    if opened >= 0:
        spans.append((opened, len(text)))
    return spans
