"""What a sentence hands over to somebody behind a colon at its end: a list, or the full text of what they wrote."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.language.sentences import Sentence
from summarize.language.turned import after

_ITEM = re.compile(r"\s*(?:--?|–|—|•|\*|▪|\d{1,2}[.)])\s")
_TEXT = r"(?:statement|letter|memo|remarks|speech|address|message|op-ed|testimony|e-?mail|transcript|text)"
_FULL = re.compile(
    rf"\b(?:full|complete|entire|whole)\s(?:\w+\s)?{_TEXT}\b|\b{_TEXT}\b.{{0,60}}\b(?:in full|below)\b",
    re.I,
)
_WHOSE = re.compile(rf"\b{_TEXT}\s(?:\w+\s)?(?:by|of|from)\s")
_NEAR = 300


def list_end(text: str, sentences: Sequence[Sentence], number: int) -> int | None:
    """Where the list ends whose first item sentence ``number`` begins; None if it begins none."""
    end, paragraph = None, -1
    for sentence in sentences[number:]:
        if sentence.paragraph != paragraph and not _ITEM.match(text, sentence.start):
            break
        end, paragraph = sentence.end, sentence.paragraph
    return end


def writer(text: str, sentence: Sentence) -> tuple[int, int] | None:
    """Whose text is printed in full behind a sentence, if it says so: the last "statement by Ann Lee" up to its end."""
    if not _FULL.search(text, sentence.start, sentence.end):
        return None
    by: tuple[int, int] | None = None
    for match in _WHOSE.finditer(text, max(0, sentence.end - _NEAR), sentence.end):
        # "the statement by Ann Lee ... the full statement from the town hall": the one who wrote it
        if by is None or not match[0].endswith("from "):
            by = after(text, match.end(), sentence.end) or by
    return by
