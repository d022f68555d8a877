"""The lead figure: what an article's own order tells of figures that read alike.

A report leads with its main figure and seldom contradicts itself without a remark. So of several figures for what
reads like the same thing, in one article and by one speaker, the first is the answer; the others are parts, other
happenings, or things whose limits were not read. What does mark a contradiction inside an article is kept: another
speaker, a figure called out of date, a headline that the text does not repeat.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from summarize.language import measures
from summarize.tensions import levels, matters
from summarize.tensions.tellings import Telling


def _leads(tellings: Sequence[Telling]) -> list[Telling]:
    """The lead of an article's figures in order; with a headline that the text does not repeat, the text's lead too."""
    current = [t for t in tellings if not t.superseded]
    if not current:
        return []
    first = current[0]
    text = [t for t in current if not t.claim.headline]
    if first.claim.headline and text and not any(t.known.meets(first.known) for t in text):
        return [first, text[0]]
    return [first]


def _repeats(telling: Telling, lead: Telling) -> bool:
    """Whether a figure is the lead told again, or more exactly."""
    return telling.known.meets(lead.known) or levels.told_exactly(lead, telling)


def _why_not(telling: Telling, lead: Telling, voices: Set[str]) -> str | None:
    """The rule that keeps a figure from being set against others, given the lead it does not meet, and who tells it."""
    measure = telling.measure
    if measures.loose(measure):
        return "cannot-tell"
    speaker = telling.claim.speaker
    if speaker and speaker.name and speaker.name != telling.source and telling.voice not in voices:
        return None  # whoever is named for another figure disagrees, however far it lies
    if telling.known.high * matters.FAR < lead.known.low:
        return "part-of-whole"
    if telling.known.low > lead.known.high * matters.FAR and lead.known.high > 0:
        return "other-subject"
    if measures.kind(measure) not in ("fixed", "series") and telling.voice in voices:
        return "cannot-tell"
    return None


def _asides(tellings: Sequence[Telling]) -> Iterator[tuple[str, str]]:
    leads = _leads(tellings)
    voices = {t.voice for t in tellings if any(_repeats(t, lead) for lead in leads)}
    for n, telling in enumerate(tellings):
        if not leads or telling.superseded or any(_repeats(telling, lead) for lead in leads):
            continue
        if any(matters.answers(*two) for two in pairwise(tellings[max(0, n - 1) : n + 2])):
            continue  # two voices side by side
        rule = _why_not(telling, leads[-1], voices)
        if rule:
            yield telling.claim.id, rule


def aside(tellings: Sequence[Telling]) -> dict[str, str]:
    """Figures of one scope that cannot be taken for their article's answer.

    Returns:
        The explaining rule by claim id.
    """
    by_article: dict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        by_article[telling.report].append(telling)
    several = (sorted(told, key=_place) for told in by_article.values() if len(told) > 1)
    return dict(found for told in several for found in _asides(told))


def _place(telling: Telling) -> tuple[bool, int, int, str]:
    """Where a figure stands in its article, the headline first."""
    claim = telling.claim
    return not claim.headline, claim.quote.start, len(claim.id), claim.id
