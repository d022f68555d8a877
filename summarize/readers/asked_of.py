"""What a question is asked of: the key that makes "topic: key" of the words of a rule of statuses.toml."""

from __future__ import annotations

import re

from summarize.language.sentences import Sentence
from summarize.readers import contests, naming, nearby, subjects
from summarize.readers.wordings import Rule

# How far before its sentence a place may be named.
_NEARBY = 300
# The words may end with the "of" before a place.
_OF = 3


def keys(text: str, sentence: Sentence, rule: Rule, match: re.Match[str], asked: str) -> list[str]:
    """What the question of a rule is asked of.

    Args:
        text: the report.
        sentence: the sentence of the words.
        rule: the rule that they fit.
        match: where they stand.
        asked: the noun phrase that the rule asks of.

    Returns:
        Two keys for "neither X nor Y"; none where it cannot be told.
    """
    if rule.key.startswith("fixed:"):
        return [rule.key.removeprefix("fixed:")]
    if rule.key == "counts":
        counted = nearby.counted(text, match.start(), sentence.end)
        return [counted] if counted else []
    if rule.key == "event":
        near = nearby.event(text, match.end(), sentence.end) or nearby.event(text, sentence.start, match.end())
        return [near or nearby.story(text) or "attack"]
    if rule.key == "caused":
        return [nearby.event(text, match.start(), match.end()) or nearby.story(text) or "attack"]
    if rule.key == "deed":
        return [found] if (found := nearby.deed(text, sentence.start, match.start(), match.end(), sentence.end)) else []
    if rule.key in contests.KEYS:
        return contests.keys(rule.key, text, match.start(), asked)
    if rule.key == "content":
        said = nearby.content(text, match.end(), sentence.end)
        return [said] if said else []
    if rule.key.startswith("place"):
        after = match.end() - _OF if rule.key == "place after" else 0
        found = nearby.place(text, after or max(0, sentence.start - _NEARBY), after or match.start())
        if not found and "who" in match.groupdict():  # "Dara is under the army's control"
            phrase = subjects.before(text, sentence.start, match.start())
            found = naming.key(text[phrase.start : phrase.end]) if text[phrase.start].isupper() else ""
        return [found] if found else []
    if rule.events:
        found = naming.key(asked)
        return [found] if naming.is_event(found) else []
    if rule.kind == "timing" and (named := naming.named_event(asked)):
        return [named]
    if rule.named and not naming.is_named(asked):
        return []
    if rule.topic == "present" and not naming.is_force(asked):
        return []  # "the candidate withdrew"
    if rule.topic == "open" and naming.one_of_several(asked):
        return []  # "the other bridge is open"
    if rule.topic == "in custody" and (naming.one_of_several(asked) or text.startswith("took", match.start())):
        return []  # "a third man was arrested", "the man still at large": not one question
    parts = re.split(r"\s(?:and|n?or)\s", asked) if rule.topic == "acknowledges" else [asked]
    if len(parts) > 1:  # "officials and state media": the nameless half is no party of its own
        parts = [part for part in parts if any(word[:1].isupper() for word in part.split())] or parts[:1]
    return list(
        dict.fromkeys(
            key for part in parts if (key := naming.key(part, party=rule.named or rule.topic == "acknowledges"))
        )
    )
