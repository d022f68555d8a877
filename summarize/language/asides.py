"""What a reporter adds to somebody's words: "he said the attack, which killed 72, had moved him"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OPENING = re.compile(r",\s(?:(?:in|at|on|during)\s)?(?:which|who|whose)\s")
_CLOSING = re.compile(
    r"""(?P<end>[;:—–\n"“”]|--)
    | ,\s(?:[a-z]+ly\s|and\s)?["“]?(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should
      |did|does|do|put|took|made|gave|went|came|began|fell|rose|hit|led|left|held|lost|won|ran|became|broke|drew|kept|meant
      |stood|struck|grew|[a-z]{3,}ed)\s""",
    re.X,
)
# "the attack in May that killed 72": which one is meant; told of "an attack", it would be news.
_WHICH = re.compile(
    r"\sthat\s(?:(?:has|have|had)\s)?(?:killed|wounded|injured|hurt|left|saw|claimed|displaced|destroyed|devastated)\s"
)
_DEFINITE = re.compile(
    r"(?:\b(?:the|this|these|those|last|his|her|its|their)|['’]\s?s)\s"
    r"(?:(?!(?:of|for|by)\s\w+ing\s)[^\s,.;:\"“”]+\s){0,7}[^\s,.;:\"“”]+\Z",
    re.I,
)
_FURTHER = re.compile(r"[;:—–\n\"“”]|--|,\s(?!including\b|among\b|\d{3}\b)")
_NEAR = 80
#: An aside is no longer than this.
_REACH = 200


def asides(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The asides of ``text[start:end]``, a sentence.

    Only those are meant that the sentence's own verb follows: what stands at its end is as a rule told by the one who
    tells the rest ("they had arrested the driver, who had three passports").

    Returns:
        Offsets, the commas left out.
    """
    if text.find(" wh", start, end) < 0:
        return
    for opening in _OPENING.finditer(text, start, end):
        closing = _CLOSING.search(text, opening.end(), min(end, opening.end() + _REACH))
        if closing and not closing["end"]:
            yield opening.start() + 2, closing.start()


def backgrounds(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What ``text[start:end]`` recalls of an event that is known: "she spoke of the attack [that killed 72]".

    Returns:
        Offsets, from "that" to the next mark.
    """
    if text.find(" that ", start, end) < 0:
        return
    for clause in _WHICH.finditer(text, start, end):
        if _DEFINITE.search(text, max(start, clause.start() - _NEAR), clause.start()):
            closing = _FURTHER.search(text, clause.end(), end)
            yield clause.start() + 1, closing.start() if closing else end
