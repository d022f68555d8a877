"""Who did it and what caused it: answers that name a party or a cause, and two that cannot both be it."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.language import causes, days
from summarize.schemas import Claim
from summarize.tensions import parties
from summarize.tensions.judgements import Judgement, answer, days_between, same_speaker, share_words

#: Questions of what a party did, asked of each party apart.
LAID = frozenset({"responsible", "fired first", "knew"})
#: Questions whose answers name a cause.
CAUSES = frozenset({"cause", "cause of death"})
#: Questions answered by more than yes or no.
OPEN = CAUSES | {"responsible", "fired first", "motive", "victims", "hit"}
#: Of these, those answered by civilians or fighters.
OF_SIDES = frozenset({"victims", "hit"})

# An answer that says of itself that it corrects another.
_CORRECTS = re.compile(r"\b(?:actually|in fact|in reality|instead|contrary to)\b", re.IGNORECASE)

# Whom and what an attack is said to have hit, and words by which that is only part of it.
_CIVIL = re.compile(
    r"\b(?:civilians?|villagers|children|women|bystanders|shepherds|farmers|schools?|hospitals?|clinics?|mosques?"
    r"|church(?:es)?|markets?|bakery|weddings?|funerals?|homes?|houses?|apartments?|shelters?|orphanage)\b",
    re.IGNORECASE,
)
_ARMED = re.compile(
    r"\b(?:fighters|militants?|rebels?|insurgents?|terrorists?|gunmen|soldiers|combatants|guerrillas|jihadists|depots?"
    r"|bases?|barracks|hideouts?|headquarters|command|positions|launch\w+|bunkers?|military)\b",
    re.IGNORECASE,
)
_SOME = re.compile(
    r"\b(?:most|many|some|several|half|one|two|three|includ\w+|among|mostly|mainly|largely|not|at least)\b",
    re.IGNORECASE,
)
#: Reports further apart than this tell of two attacks.
_ONE_ATTACK = 3
# Two claims of one report so close are of one deed.
_NEAR = 400
# By what a deed was done, where its words tell.
_DEEDS = tuple(
    (sort, re.compile(rf"\b(?:{words})", re.IGNORECASE))
    for sort, words in {
        "gas": "chemical|gas|sarin|nerve agent|toxic|poison|chlorine",
        "guns": "fir(?:ed|ing)|shot|shoot|sniper|gun",
        "bomb": "bomb|explo|blast",
        "missile": "missile|rocket|air ?strike|shell|drone|tomahawk",
        "network": "hack|breach|cyber|phish",
        "blade": "stab|knife|behead",
    }.items()
)


def of_parties(a: Claim, b: Claim) -> Judgement | None:
    """Two parties, each held responsible for a deed of one sort; a vague party is set against its opponents only."""
    if not parties.rivals(a, b) or (a.article == b.article and same_speaker(a, b)):
        return None
    near = a.article == b.article and abs(a.quote.start - b.quote.start) < _NEAR
    if not near and _sorts(a) != _sorts(b):
        return None  # the one attack may be another
    return Judgement("attribution", "attribution", "different parties are held responsible", (a, b))


def other_deeds(a: Claim, b: Claim) -> bool:
    """Whether two claims are laid to somebody for deeds of different sorts: shots at a convoy, and gas."""
    one, two = _sorts(a), _sorts(b)
    return bool(one and two and not one & two)


def _sorts(claim: Claim) -> frozenset[str]:
    return _sorts_in(claim.quote.text)


@lru_cache(maxsize=4096)
def _sorts_in(quote: str) -> frozenset[str]:
    return frozenset(sort for sort, words in _DEEDS if words.search(quote))


def other_causes(a: Claim, b: Claim) -> bool:
    """Whether two claims name causes of different sorts."""
    return causes.apart(_cause(a), _cause(b))


def _cause(claim: Claim) -> str:
    """The words that name the cause: the claim's subject, or what is said of those who died."""
    if not (claim.proposition or "").startswith("cause of death"):
        return claim.subject or ""
    said = claim.quote.text.rpartition(f", {claim.speaker.text} said")[0] if claim.speaker else ""
    return said or claim.quote.text


def of_causes(a: Claim, b: Claim) -> Judgement | None:
    """Two causes of different sorts; that it was not the one leaves the other as it was."""
    if not answer(a) == answer(b) == "yes" or (a.article == b.article and same_speaker(a, b)):
        return None
    return Judgement("attribution", "attribution", "different causes are given", (a, b))


def of_sides(a: Claim, b: Claim) -> Judgement | None:
    """All of the dead, or what was hit, of one side and of the other: civilians, fighters."""
    kinds = [_civil(claim.quote.text) for claim in (a, b)]
    if None in kinds or kinds[0] == kinds[1] or days_between(a, b) > _ONE_ATTACK or answer(a) != "yes":
        return corrected(a, b)
    one, two = (days.named(claim.quote.text) for claim in (a, b))
    if (one and two and one.isdisjoint(two)) or (a.article == b.article and same_speaker(a, b)):
        return None
    hit = (a.proposition or "").startswith("hit")
    gist = "what was hit is said to be of two sides" if hit else "the dead are said to be of two sides"
    return Judgement("denial", "status", gist, (a, b))


def _civil(quote: str) -> bool | None:
    """Whether what was hit was civil; None where that is not told, or only of some."""
    civil, armed = _CIVIL.search(quote) is not None, _ARMED.search(quote) is not None
    return None if civil == armed or _SOME.search(quote) else civil


def corrected(a: Claim, b: Claim) -> Judgement | None:
    """One answer that calls itself a correction ("may actually have been upstairs") and says something else."""
    corrects = [bool(_CORRECTS.search(claim.quote.text)) for claim in (a, b)]
    if answer(a) != "yes" or sum(corrects) != 1 or share_words(a, b):
        return None
    if a.article == b.article and same_speaker(a, b):
        return None
    return Judgement("denial", "status", "one corrects the other", (a, b))
