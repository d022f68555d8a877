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
    "said": "“{}”: is it so?",
    "so": "“{}”: is it so?",
    "holds": "“{}”: is it so?",
    "now": "“{}”: is it so?",
    "any": "Any {}, or none?",
    "ransom paid": "Was a ransom paid?",
    "warned": "Was there a warning of the {}?",
    "tests": "Did the tests find anything?",
    "responsible": "Who is responsible for the {}?",
    "meant": "Was the {} meant?",
    "present": "{}: still there?",
    "controls": "Who holds {}?",
    "toll may rise": "May the toll still rise?",
    "how many": "How many {}, does anybody know?",
    "gives no number": "How many {}, no number given",
    "leaves out": "What does the {} leave out?",
    "hit": "What did the {} hit?",
    "victims": "Who are the dead?",
    "cause of death": "{}: how did they die?",
    "alive": "{}: alive and safe?",
    "cause": "What caused the {}?",
    "motive": "What was the motive for the {}?",
    "blocked": "{}: did they block the way?",
    "open": "{}: open or shut?",
    "held": "{}: still held?",
    "in custody": "{}: in custody?",
    "fired first": "Who fired first?",
    "force used": "Was force used?",
    "cooperates": "{}: do they cooperate?",
    "evidence": "Is there evidence of it?",
    "alarm": "Was an alarm given?",
    "knew": "Did they know of the {}?",
    "another attacker": "Was there another attacker?",
    "truce holds": "Does the truce hold?",
    "deal": "Is there a deal?",
    "conceded": "Has {} conceded?",
    "decided": "{}: is the race decided?",
    "may go on": "{}: may it still go to a runoff or a recount?",
    "compromised": "{}: exposed or not?",
    "when it arrived": "{}: when did they arrive?",
    "when it was signed": "When was the {} signed?",
    "when it took effect": "When did the {} take effect?",
    "when it was launched": "When was the {} launched?",
    "when it began": "When did the {} begin?",
    "when it happened": "When was the {}?",
    "when it will open": "When will the {} open?",
    "what time it was": "What time was the {}?",
    "how soon it was": "How soon was the {}?",
}
# Topic to a clause for the head of a sentence; what begins with "whether" is answered by yes or no.
_CLAUSES: dict[str, str] = {
    "acknowledges": "whether {} admits it",
    "said": "whether it is so that “{}”",
    "so": "whether it is so that “{}”",
    "holds": "whether it is so that “{}”",
    "now": "whether it is so that “{}”",
    "any": "whether there were any {}",
    "ransom paid": "whether a ransom was paid",
    "warned": "whether there was a warning of the {}",
    "tests": "whether the tests found anything",
    "responsible": "who is responsible for the {}",
    "meant": "whether the {} was meant",
    "present": "whether {} are still there",
    "controls": "who holds {}",
    "toll may rise": "whether the toll may still rise",
    "how many": "how many {} there are",
    "leaves out": "what the {} leaves out",
    "hit": "what the {} hit",
    "victims": "who the dead are",
    "cause of death": "how {} died",
    "alive": "whether {} survived",
    "cause": "what caused the {}",
    "motive": "what the motive for the {} was",
    "blocked": "whether {} blocked the way",
    "open": "whether {} is open",
    "in custody": "whether {} is in custody",
    "fired first": "who fired first",
    "force used": "whether force was used",
    "cooperates": "whether {} cooperate",
    "evidence": "whether there is evidence of it",
    "alarm": "whether an alarm was given",
    "knew": "whether they knew of the {}",
    "another attacker": "whether there was another attacker",
    "truce holds": "whether the truce holds",
    "deal": "whether there is a deal",
    "conceded": "whether {} has conceded",
    "decided": "whether the race in {} is decided",
    "may go on": "whether the race in {} may still go to a runoff or a recount",
    "compromised": "whether {} were exposed",
    "when it arrived": "when {} arrived",
    "when it was signed": "when the {} was signed",
    "when it took effect": "when the {} took effect",
    "when it was launched": "when the {} was launched",
    "when it began": "when the {} began",
    "when it happened": "when the {} was",
    "when it will open": "when the {} will open",
    "what time it was": "at what time the {} was",
    "how soon it was": "how soon the {} was",
}
# "No suspect" is asked of any suspect, "no card numbers" of card numbers.
_NOBODY = re.compile(r"no (?=\w)", re.IGNORECASE)
_SMALL = re.compile(r"(?:The|Its|Their|His|Her|This|These|That|Those|Our) ")
# Topics asked of their claims' subject, which a report names better than the key does.
_OF_SUBJECT = frozenset(
    (
        "present",
        "blocked",
        "cause of death",
        "alive",
        "open",
        "in custody",
        "compromised",
        "cooperates",
        "conceded",
        "when it arrived",
    )
)
_LONGEST = 40
# Keys that are plain nouns, never names.
_NOUNS = frozenset(
    "attack strike fire crash collapse breach quake storm outage agreement truce war protest talks probe count dead"
    " missing killed wounded casualties captured arrested attendance displaced records death delay flood landslide"
    " avalanche".split()
)


def asked(claim: Claim) -> str:
    """The question that a claim in words answers, for a heading ("North Korean troops: still there?")."""
    text = question(claim.proposition or "", _own(claim))
    return text[:1].upper() + text[1:]


def clause(claim: Claim) -> str:
    """The question that a claim in words answers, for the head of a sentence.

    Args:
        claim: a claim with a proposition.

    Returns:
        "Whether North Korean troops are still there"; the question without its mark where there is no clause for it.
    """
    topic, _, key = (claim.proposition or "").partition(": ")
    if topic not in _CLAUSES:
        return asked(claim).rstrip("?")
    own = _own(claim)
    if own and _SMALL.match(own):
        own = own[0].lower() + own[1:]
    text = _CLAUSES[topic].format(own or _shown(topic, key))
    return text[:1].upper() + text[1:]


def _own(claim: Claim) -> str | None:
    """How the report names what its claim is asked of, where that is better than the key."""
    subject = claim.subject or ""
    if _NOBODY.match(subject):
        subject = _NOBODY.sub("" if subject.endswith("s") else "any ", subject, count=1)
    topic, _, key = (claim.proposition or "").partition(": ")
    if topic == "cause of death" and key not in subject.lower():
        return None  # the subject is who or what killed them
    return subject if topic in _OF_SUBJECT and subject and len(subject) <= _LONGEST else None


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
        if words in _NOUNS or topic in ("true", "said", "so", "holds", "now", "warned") or len(words) < 2
        else " ".join(w[:1].upper() + w[1:] for w in words.split())
    )
