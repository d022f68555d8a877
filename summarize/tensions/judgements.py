"""What two claims in words make together, and what each is read for: its answer, its speaker, its day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from summarize.language import names
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


@dataclass(frozen=True, slots=True)
class Judgement:
    """What two claims in words make together.

    ``rule`` is ``denial``, ``status-changed``, ``timing`` or ``attribution`` where ``contradiction`` is true, and
    an explaining rule (``later-report``, ``same-origin``) where it is false.
    """

    rule: str
    kind: TensionKind
    why: str
    contradiction: bool


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


def quoted(a: Claim, b: Claim) -> str:
    """The two quotes, for a sentence of reasons."""
    return f"“{short(a.quote.text)}” against “{short(b.quote.text)}”"


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
