"""What the propositions of claims in words ask, in plain words: "present: north-korea" asks whether they are there.

A proposition is "topic: key"; the key is what ``names.canonical`` and the readers make of a name ("north-korea").
"""

from __future__ import annotations

#: Topic to question; {} is what it is asked of.
_QUESTIONS: dict[str, str] = {
    "acknowledges": "Does {} confirm it?",
    "responsible": "Who is responsible for the {}?",
    "present": "Is {} still there?",
    "controls": "Who holds {}?",
    "toll may rise": "May the toll still rise?",
    "how many": "How many {}: does anybody know?",
    "gives no number": "How many {}: no number given",
    "victims": "Who are the dead?",
    "cause of death": "How did they die: {}",
    "alive": "Alive and safe: {}?",
    "cause": "What caused the {}?",
    "motive": "What was the motive for the {}?",
    "blocked": "Did {} block the way?",
    "open": "Open or shut: {}?",
    "in custody": "In custody: {}?",
    "truce holds": "Does the truce hold?",
    "deal": "Is there a deal?",
    "compromised": "Was it exposed: {}?",
    "when it arrived": "When did it arrive: {}",
    "when it was signed": "When was it signed: {}",
    "when it took effect": "When did it take effect: {}",
    "when it was launched": "When was it launched: {}",
    "when it began": "When did it begin: {}",
    "when it happened": "When did it happen: {}",
}
# Keys that are plain nouns, never names.
_NOUNS = frozenset(
    "attack fire crash collapse breach quake storm outage agreement truce war protest talks probe dead missing killed"
    " wounded casualties captured arrested attendance displaced records death delay flood landslide avalanche".split()
)


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
    return _QUESTIONS[topic].format(said or _shown(key))


def _shown(key: str) -> str:
    words = key.replace("-", " ").replace("_", " ")
    return words if words in _NOUNS or len(words) < 2 else " ".join(w[:1].upper() + w[1:] for w in words.split())
