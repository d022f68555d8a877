"""Notes on a count: a sentence that says what a figure leaves out stands beside the figure, in its position.

"The number did not account for staff" is no answer of its own, but it tells why two counts differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from summarize.schemas import Article, Claim, Position, Tension
from summarize.tensions.judgements import short
from summarize.tensions.tellings import printed_by

#: The question that notes answer (``statuses.toml``).
LEAVES_OUT = "leaves out"
#: "The number" is the last one at odds within so many characters before it.
REACH = 800


def beside(found: Sequence[Tension], claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> list[Tension]:
    """The tensions, with each note in the position of the figure that it speaks of, and in the reasons."""
    notes = [c for c in claims.values() if c.proposition and c.proposition.partition(":")[0] == LEAVES_OUT]
    if not notes:
        return list(found)
    disputed = {one for tension in found for position in tension.positions for one in position.claims}
    of = _of_figures(notes, [claims[one] for one in disputed])
    return [_noted(tension, of, claims, articles) for tension in found]


def _of_figures(notes: Iterable[Claim], disputed: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The notes by the figure that each speaks of: the last of its article before it."""
    figures: dict[str, list[Claim]] = defaultdict(list)
    for claim in disputed:
        if claim.figure:
            figures[claim.article].append(claim)
    of: dict[str, list[Claim]] = defaultdict(list)
    for note in notes:
        before = [c for c in figures[note.article] if 0 < note.quote.start - c.quote.start <= REACH]
        if before:
            of[max(before, key=lambda c: (c.quote.start, c.id)).id].append(note)
    return of


def _noted(
    tension: Tension, of: Mapping[str, Sequence[Claim]], claims: Mapping[str, Claim], articles: Mapping[str, Article]
) -> Tension:
    noted = {one: of[one] for position in tension.positions for one in position.claims if one in of}
    if not noted:
        return tension
    why = "".join(_why(claims[one], notes, articles) for one, notes in noted.items())
    positions = tuple(_with_notes(position, noted) for position in tension.positions)
    return tension.model_copy(update={"positions": positions, "why": tension.why + why})


def _why(figure: Claim, notes: Iterable[Claim], articles: Mapping[str, Article]) -> str:
    assert figure.figure is not None
    said = " ".join(f"“{short(note.quote.text)}”" for note in notes)
    return f" Of “{' '.join(figure.figure.text.split())}” {printed_by(articles[figure.article])} says: {said}."


def _with_notes(position: Position, noted: Mapping[str, Sequence[Claim]]) -> Position:
    beside = tuple(_ids(position.claims, noted))
    return position.model_copy(update={"claims": (*position.claims, *beside)}) if beside else position


def _ids(of: Iterable[str], noted: Mapping[str, Sequence[Claim]]) -> Iterator[str]:
    for one in of:
        yield from (note.id for note in noted.get(one, ()))
