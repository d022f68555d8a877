"""Who did it and what caused it: answers that name a party or a cause, and two that cannot both be it."""

from __future__ import annotations

import re

from summarize.language import causes
from summarize.schemas import Claim
from summarize.tensions import parties
from summarize.tensions.judgements import Judgement, answer, quoted, same_speaker, share_words

#: Questions whose answers name a cause.
CAUSES = frozenset({"cause", "cause of death"})
#: Questions answered by more than yes or no.
OPEN = CAUSES | {"responsible", "fired first", "motive", "victims"}

# An answer that says of itself that it corrects another.
_CORRECTS = re.compile(r"\b(?:actually|in fact|in reality|instead|contrary to)\b", re.IGNORECASE)


def of_parties(a: Claim, b: Claim) -> Judgement | None:
    """Two parties, each held responsible; a party so vague that it fits any other is not set against one."""
    if not parties.rivals(a, b) or (a.article == b.article and same_speaker(a, b)):
        return None
    return Judgement("attribution", "attribution", f"different parties are held responsible: {quoted(a, b)}", True)


def other_causes(a: Claim, b: Claim) -> bool:
    """Whether two claims name causes of different sorts."""
    return causes.apart(_cause(a), _cause(b))


def _cause(claim: Claim) -> str:
    """The words that name the cause: the claim's subject, or what is said of those who died."""
    return claim.quote.text if (claim.proposition or "").startswith("cause of death") else claim.subject or ""


def of_causes(a: Claim, b: Claim) -> Judgement | None:
    """Two causes of different sorts; that it was not the one leaves the other as it was."""
    if not answer(a) == answer(b) == "yes" or (a.article == b.article and same_speaker(a, b)):
        return None
    return Judgement("attribution", "attribution", f"different causes are given: {quoted(a, b)}", True)


def corrected(a: Claim, b: Claim) -> Judgement | None:
    """One answer that calls itself a correction ("may actually have been upstairs") and says something else."""
    corrects = [bool(_CORRECTS.search(claim.quote.text)) for claim in (a, b)]
    if answer(a) != "yes" or sum(corrects) != 1 or share_words(a, b):
        return None
    if a.article == b.article and same_speaker(a, b):
        return None
    return Judgement("denial", "status", f"one corrects the other: {quoted(a, b)}", True)
