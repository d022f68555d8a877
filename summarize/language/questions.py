"""What the propositions of claims in words ask, in plain words: "present: north-korea" asks whether they are there.

A proposition is "topic: key"; the key is what ``names.canonical`` and the readers make of a name ("north-korea").
"""

from __future__ import annotations

import re

from summarize.schemas import Claim

#: Topic to question; {} is what it is asked of.
_QUESTIONS: dict[str, str] = {
    "acknowledges": "Does {} confirm it?",
    "true": "What is said of the {}: is it so?",
    "any": "Any {}, or none?",
    "ransom paid": "Was a ransom paid?",
    "responsible": "Who is responsible for the {}?",
    "present": "{}: still there?",
    "controls": "Who holds {}?",
    "toll may rise": "May the toll still rise?",
    "how many": "How many {}, does anybody know?",
    "gives no number": "How many {}, no number given",
    "victims": "Who are the dead?",
    "cause of death": "{}: how did they die?",
    "alive": "{}: alive and safe?",
    "cause": "What caused the {}?",
    "motive": "What was the motive for the {}?",
    "blocked": "{}: did they block the way?",
    "open": "{}: open or shut?",
    "in custody": "{}: in custody?",
    "truce holds": "Does the truce hold?",
    "deal": "Is there a deal?",
    "compromised": "{}: exposed or not?",
    "when it arrived": "{}: when did they arrive?",
    "when it was signed": "When was the {} signed?",
    "when it took effect": "When did the {} take effect?",
    "when it was launched": "When was the {} launched?",
    "when it began": "When did the {} begin?",
    "when it happened": "When was the {}?",
}
# Topics asked of their claims' subject, which a report names better than the key does.
_OF_SUBJECT = frozenset(
    ("present", "blocked", "cause of death", "alive", "open", "in custody", "compromised", "when it arrived")
)
_LONGEST = 40
# Keys that are plain nouns, never names.
_NOUNS = frozenset(
    "attack fire crash collapse breach quake storm outage agreement truce war protest talks probe dead missing killed"
    " wounded casualties captured arrested attendance displaced records death delay flood landslide avalanche".split()
)


def asked(claim: Claim) -> str:
    """The question that a claim in words answers, for a heading ("North Korean troops: still there?")."""
    proposition = claim.proposition or ""
    subject = claim.subject or ""
    own = proposition.partition(":")[0] in _OF_SUBJECT and 0 < len(subject) <= _LONGEST
    text = question(proposition, subject if own else None)
    return text[:1].upper() + text[1:]


def polar(proposition: str) -> bool:
    """Whether the question is answered by yes or no, so that two answers can agree."""
    text = _QUESTIONS.get(proposition.partition(": ")[0], "")
    return bool(text) and not re.search(r"\b(?:who|what|when|how)\b", text.lower())


def question(proposition: str, said: str | None = None) -> str:
    """A proposition as a question for a heading.

    Args:
        proposition: "topic: key", as claims in words carry it.
        said: how a report names what the question is asked of; the key in capitals where it is None.

    Returns:
        "Who holds Kursk?"; the proposition itself where its topic has no question.
    """
    topic, _, key = proposition.partition(": ")
    if topic not in _QUESTIONS:
        return proposition
    return _QUESTIONS[topic].format(said or _shown(topic, key))


def _shown(topic: str, key: str) -> str:
    words = key.replace("-", " ").replace("_", " ")
    return (
        words
        if words in _NOUNS or topic == "true" or len(words) < 2
        else " ".join(w[:1].upper() + w[1:] for w in words.split())
    )
