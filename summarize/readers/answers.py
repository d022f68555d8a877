"""What the words around an answer make of it: told, denied, only possible, planned, or not told at all."""

from __future__ import annotations

import re

from summarize.language.sentences import Sentence
from summarize.readers import frames
from summarize.readers.subjects import Subject
from summarize.readers.wordings import Rule
from summarize.schemas import Stance

# What a frame makes of the words, and which questions "not known whether" leaves open.
_FRAMED: dict[frames.Frame, Stance] = {"denied": "denied", "not known": "unconfirmed"}
_ASKED = frozenset({"responsible", "cause", "alive"})
_OTHER_SIGN: dict[Stance, Stance] = {"asserted": "denied", "denied": "asserted"}


def stance(text: str, sentence: Sentence, rule: Rule, match: re.Match[str], phrase: Subject) -> Stance | None:
    """The stance of the words that a rule has found.

    Args:
        text: the article.
        sentence: theirs.
        rule: the rule.
        match: the words; a group "no" in them is their own denial, "maybe" their own doubt.
        phrase: their subject, with what stands between it and them.

    Returns:
        The stance; None where the words tell nothing, under a question, a condition or a plan.
    """
    found, at = rule.stance, match.start()
    groups = match.groupdict()
    if groups.get("no") is not None:
        found = _OTHER_SIGN[found]
    if groups.get("maybe"):
        found = "possible"
    if rule.topic == "toll may rise":
        return found
    if found != "unconfirmed":
        frame = frames.over(text, sentence.start, at)
        if frame == "told" and frames.called_false(text, sentence.start, at, sentence.end):
            frame = "denied"
        if frame == "not told" or (frame == "not known" and rule.topic not in _ASKED):
            return None
        if frame in _FRAMED:
            found = _FRAMED[frame] if found == "asserted" or frame == "not known" else "asserted"
    if phrase.stance == "planned" and rule.stance not in ("unconfirmed", "planned"):
        return None
    if phrase.stance not in ("asserted", rule.stance):
        if phrase.stance == "denied":
            found = _OTHER_SIGN.get(found, found)
        elif found == "asserted" or (found == "denied" and phrase.stance == "possible"):
            found = phrase.stance
    return found
