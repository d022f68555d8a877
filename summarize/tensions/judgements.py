"""What two claims in words make together, and what each is read for: its answer, its speaker, its day."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from summarize.language import names
from summarize.rulebook import RULES
from summarize.schemas import Claim, Stance, TensionKind

Answer = Literal["yes", "no", "unknown"]

_ANSWERS: dict[Stance, Answer] = {
    "asserted": "yes",
    "possible": "yes",
    "forecast": "yes",
    "planned": "yes",
    "denied": "no",
    "doubted": "unknown",
    "unconfirmed": "unknown",
}

# Words of reporting, which any two quotes may share.
_EMPTY = frozenset("acknow admitt confir denied report offici public commen having involv statem eviden proof".split())


class Judgement(NamedTuple):
    """What two claims in words make together; ``gist`` is why, before the words of the two."""

    rule: str
    kind: TensionKind
    gist: str
    pair: tuple[Claim, Claim]

    @property
    def contradiction(self) -> bool:
        """Whether the rule flags the two; else it explains why they are no contradiction."""
        return self.rule in RULES

    @property
    def why(self) -> str:
        """The gist with the words of both."""
        one, other = (short(claim.quote.text) for claim in self.pair)
        return f"{self.gist}: “{one}” against “{other}”"


def answer(claim: Claim) -> Answer:
    """What a claim in words answers to its proposition's question."""
    return _ANSWERS[claim.stance]


def same_speaker(a: Claim, b: Claim) -> bool:
    """Whether both are on the word of one speaker, or both on nobody's."""
    one, two = a.speaker, b.speaker
    if one is None or two is None:
        return one is two
    return names.same(one.name or one.text, two.name or two.text)


def in_order(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """The earlier claim first; as given where a day is not known."""
    one, two = a.as_of, b.as_of
    return (b, a) if one and two and two < one else (a, b)


def days_between(first: Claim, last: Claim) -> int:
    """Days from one claim to the other; 0 where a day is not known."""
    one, two = first.as_of, last.as_of
    return abs((two - one).days) if one and two else 0


def short(words: str, longest: int = 110) -> str:
    """A quote for a sentence of reasons: cut at a word, with the cut shown."""
    words = " ".join(words.split())
    return words if len(words) <= longest else words[: words.rfind(" ", 0, longest)] + " …"


def share_words(a: Claim, b: Claim, least: int = 1) -> bool:
    """Whether two quotes speak of one matter: so many longer words in common that are not the subject's."""
    about = _stems(f"{a.subject or ''} {b.subject or ''} {a.proposition or ''}")
    return len((_stems(a.quote.text) & _stems(b.quote.text)) - about - _EMPTY) >= least


def _stems(words: str) -> set[str]:
    """The first letters of the longer words."""
    return {word[:6] for word in re.findall(r"[^\W\d_]{5,}", words.lower())}
