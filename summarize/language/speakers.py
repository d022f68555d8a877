"""Who vouches for what: the attributions of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.language.sentences import Sentence
from summarize.schemas import Speaker, Stance


@dataclass(frozen=True, slots=True)
class Attribution:
    """A stretch ``text[start:end]`` that a speaker vouches for, and the words that say so."""

    start: int
    end: int
    speaker: Speaker
    cue: str
    stance: Stance = "asserted"


_ACCORDING = re.compile(r"[Aa]ccording to ([^,.;\n]+)")


def attribute(text: str, sentences: Sequence[Sentence]) -> list[Attribution]:
    """Find who is given as the source of which words.

    Args:
        text: the article's text.
        sentences: its sentences, in order.

    Returns:
        Attributions in order of their start; they may nest.
    """
    found = []
    for sentence in sentences:
        for match in _ACCORDING.finditer(text, sentence.start, sentence.end):
            speaker = Speaker(text=match[1].strip())
            found.append(Attribution(sentence.start, sentence.end, speaker, "according to"))
    return found


def speaker_of(attributions: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The innermost attribution that covers ``[start, end)``; None when the article speaks for itself."""
    covering = [a for a in attributions if a.start < end and a.end > start]
    return min(covering, key=lambda a: a.end - a.start) if covering else None
