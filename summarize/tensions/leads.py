"""The lead figure: what an article's own order tells of figures that read alike."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.language import measures
from summarize.tensions.tellings import Telling

#: A figure this many times below or above its article's lead figure for the same thing is not for the same thing.
FAR = 6.0


def aside(tellings: Sequence[Telling]) -> dict[str, str]:
    """Figures of one scope that cannot be what their article's lead figure is, by claim id, with the rule.

    News leads with its main figure. A figure far below it in the same article, for what reads like the same thing,
    is a part whose limits were not read; one far above it belongs to something else. Where the measure itself
    leaves open what is counted, an article's second, different figure is another thing.
    """
    lead: dict[str, Telling] = {}
    found: dict[str, str] = {}
    for telling in sorted(tellings, key=lambda t: (t.claim.article, t.claim.quote.start, t.claim.id)):
        if telling.claim.superseded:
            continue
        first = lead.setdefault(telling.claim.article, telling)
        if telling.known.meets(first.known):
            continue
        if measures.loose(telling.claim.measure or ""):
            found[telling.claim.id] = "cannot-tell"
        elif telling.known.high * FAR < first.known.low:
            found[telling.claim.id] = "part-of-whole"
        elif telling.known.low > first.known.high * FAR and first.known.high > 0:
            found[telling.claim.id] = "other-subject"
    return found
