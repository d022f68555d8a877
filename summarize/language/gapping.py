"""Figures of a second source whose verb is left out: "the governor put the toll at 52, the Red Cross at 60"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.language.cues import is_noun
from summarize.language.hearsay import Hearsay
from summarize.language.numerals import NUMBER_WORDS
from summarize.language.turned import after

_HEDGE = (
    r"(?:(?:about|around|some|nearly|almost|over|only|just|at least|at most|up to|(?:more|fewer) than|roughly) ){0,2}"
)
_NUMBER = rf"(?:\d+(?:[,.]\d+)*(?: (?:thousand|million|billion))?|(?:{'|'.join(sorted(NUMBER_WORDS))})(?:-[a-z]+)?)"
# What tells of the first figure, which stands within four words behind it.
_TOLD = re.compile(
    r"\b(?:sa(?:ys?|id)|puts?|sp(?:oke|eaks?)|reports?|reported|counts?|counted|estimates?|estimated|claims?|claimed"
    r"|gives?|gave|lists?|listed|recorded|announced|confirmed|ha[sd]|speaking|talks?|talked) "
    rf"(?:(?!who\b|which\b|when\b)[\w’'-]+ ){{0,4}}?(?:(?P<by>at|of|as) )?(?:{_HEDGE}){_NUMBER}(?![\w’'])"
)
_JOINT = re.compile(r"(?:[,;]\s(?:(?:and|but|while|whereas)\s)?|\s(?:and|but|while|whereas)\s)(?=[A-Za-z])")
_REST = re.compile(
    rf" (?:(?P<by>at|of|as) )?(?P<figure>{_HEDGE}{_NUMBER})"
    r"(?: (?:more |other )?(?:people|dead|deaths|victims|wounded|injured|killed|missing))?(?=\s?[,.;:)]|\s*\Z|\sand\b)"
)
# The figure stands within so many characters behind its source's first word.
_NEAR = 90


def gapped(text: str, start: int, end: int) -> Iterator[Hearsay]:
    """The figures in ``text[start:end]``, a sentence, of which only the source is told, and the verb before another."""
    told = _TOLD.search(text, start, end)
    for joint in _JOINT.finditer(text, told.end(), end) if told else ():
        rest = _REST.search(text, joint.end(), min(end, joint.end() + _NEAR))
        source = after(text, joint.end(), rest.start()) if rest else None
        if told is None or source is None or rest is None or source[1] != rest.start():
            continue
        named = text[slice(*source)].split()
        parallel = rest["by"] is not None and rest["by"] == told["by"]
        if is_noun(named[-1]) or named == ["UN"] or (parallel and any(word[0].isupper() for word in named)):
            yield Hearsay(source, rest.start("figure"), rest.end("figure"))
