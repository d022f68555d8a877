"""Which words of a sentence to quote for a figure: the clause with the figure, its verb and its noun."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.readers.timings import CLAUSE_END
from summarize.schemas import Quote

#: Sentences up to this length are quoted whole when they carry a single figure.
SHORT = 110
#: No quote is longer, unless the figure's own words are.
LONGEST = 220

#: Words without a figure are quoted no longer than this.
LONGEST_QUOTE = 200

_JOINT = re.compile(
    r"(?<=[^\d]),\s(?!\d{3}\b)|;\s|\s[-–—]{1,2}\s|—|:\s|\s(?=(?:and|but|while|after|as|when|although|though|because|since|including|among|with)\s)"
)


def quote(text: str, start: int, end: int, first: int, last: int, others: Sequence[tuple[int, int]]) -> Quote:
    """The quote for a figure.

    Args:
        text: the article.
        start: where the sentence begins.
        end: where it ends.
        first: where the words begin that the reading rests on.
        last: where they end.
        others: the other figures of the sentence; a quote keeps clear of them where it can.
    """
    first, last = max(start, first), min(end, last)
    if end - start <= SHORT and not others:
        return Quote(text=text[start:end], start=start, end=end)
    left, right = start, end
    for match in _JOINT.finditer(text, start, end):
        if match.end() <= first:
            left = match.end()
        elif match.start() >= last:
            right = match.start()
            break
    alone = " " not in text[left:right].strip(" ,;")
    if alone or (right - left < 40 and not any(left - 60 < a < right + 60 for a, _ in others)):
        left, right = _wider(text, start, end, left, right)
    if right - left > LONGEST:
        left = max(left, _word_start(text, first - 90, left))
        right = min(right, _word_end(text, max(last, left + LONGEST), right))
    while left < right and text[left] in " \t,;":
        left += 1
    while right > left and text[right - 1] in " \t,;":
        right -= 1
    return Quote(text=text[left:right], start=left, end=right)


def _wider(text: str, start: int, end: int, left: int, right: int) -> tuple[int, int]:
    """One joint further to either side, for clauses of a few words."""
    joints = [start, *(m.end() for m in _JOINT.finditer(text, start, left)), left]
    before = max((j for j in joints if j < left), default=left)
    after = _JOINT.search(text, min(right + 2, end), end)
    return before, (after.start() if after else end)


def _word_start(text: str, at: int, low: int) -> int:
    at = max(at, low)
    while at > low and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int, high: int) -> int:
    while at < high and not text[at].isspace():
        at += 1
    return at


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without white space and commas around it, cut at a word."""
    while end < len(text) and end > start and text[end - 1].isalnum() and text[end].isalnum():
        end -= 1
    while start < end and text[start] in " \t\n,;":
        start += 1
    while end > start and text[end - 1] in " \t\n,;":
        end -= 1
    return start, end


def statement(quoted: str) -> str:
    """The quote as one plain line: white space collapsed, quotation marks at the ends dropped, a full stop."""
    line = " ".join(quoted.split()).strip("\"“”‘’' ,;:-–—")
    return line if line.endswith((".", "!", "?")) else line + "."


def clause(text: str, start: int, end: int, limit: int) -> tuple[int, int]:
    """The words of a claim: from its subject to the end of its clause, at most LONGEST_QUOTE characters."""
    stop = CLAUSE_END.search(text, end, limit)
    last = stop.start() if stop else limit
    if last - start > LONGEST_QUOTE:
        last = max(text.rfind(" ", start, start + LONGEST_QUOTE), min(end, start + LONGEST_QUOTE))
    while last > start and text[last - 1] in " \t\n.,;:\"”'’)":
        last -= 1
    return start, last
