"""No claim without its words: quote, figure and speaker are checked against the article, letter for letter."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.errors import GroundingError
from summarize.language import quantities
from summarize.schemas import Article, Claim, Figure, Speaker

_SPACE = re.compile(r"\s+")


def ground(claim: Claim, article: Article, figures: Sequence[Figure] | None = None) -> Claim:
    """The claim, if the article carries it.

    Args:
        claim: a claim by any reader.
        article: the article that it is said to come from.
        figures: what the scanner sees in the article, if that is known already; scanned here if not.

    Raises:
        GroundingError: the quote is not at its place, the figure is not in the quote or the scanner reads it
            otherwise, or a speaker's words are neither in the article nor its source.
    """
    if claim.article != article.id:
        raise GroundingError(f"{claim.id}: the claim is of article {claim.article}, not {article.id}")
    text, quote = article.text, claim.quote
    if not 0 <= quote.start < quote.end <= len(text) or text[quote.start : quote.end] != quote.text:
        raise GroundingError(f"{claim.id}: the quote does not stand at {quote.start} in {article.id}")
    if claim.figure is not None:
        _figure(claim, claim.figure, article, figures)
    if claim.window is not None and claim.window.text and not _carries(article, claim.window.text):
        raise GroundingError(f"{claim.id}: {article.id} does not print the window {claim.window.text!r}")
    if claim.speaker is not None:
        _speaker(claim, claim.speaker, article)
    return claim


def printed(speaker: Speaker, article: Article) -> Speaker | None:
    """The speaker with only those slots that the article carries; None when not even the phrase is there.

    A speaker that was completed from outside ("Federal Bureau of Investigation" for a printed "FBI") keeps its claim.
    """
    carried = {
        slot: value
        for slot, value in (("name", speaker.name), ("role", speaker.role), ("organisation", speaker.organisation))
        if value and (value == article.source or _carries(article, value))
    }
    if speaker.text != article.source and not _carries(article, speaker.text):
        return None
    via = tuple(name for name in speaker.via if name == article.source or _carries(article, name))
    return Speaker(text=speaker.text, anonymous=speaker.anonymous, via=via, **carried)


def _figure(claim: Claim, figure: Figure, article: Article, figures: Sequence[Figure] | None) -> None:
    if not claim.quote.start <= figure.start < figure.end <= claim.quote.end:
        raise GroundingError(f"{claim.id}: the figure {figure.text!r} is not in the quote")
    if article.text[figure.start : figure.end] != figure.text:
        raise GroundingError(f"{claim.id}: the figure {figure.text!r} does not stand at {figure.start} in {article.id}")
    seen = quantities.scan(article.text) if figures is None else figures
    if not any(f.start == figure.start and f.end == figure.end and f == figure for f in seen):
        raise GroundingError(f"{claim.id}: the scanner does not read {figure.text!r} that way")


def _speaker(claim: Claim, speaker: Speaker, article: Article) -> None:
    for words in (speaker.text, speaker.name, speaker.role, speaker.organisation, *speaker.via):
        if words and words != article.source and not _carries(article, words):
            raise GroundingError(f"{claim.id}: {article.id} does not print the speaker {words!r}")


def _carries(article: Article, words: str) -> bool:
    """Whether the article prints these words, or each of them; white space and case aside."""
    if words in article.text:
        return True
    flat = _SPACE.sub(" ", article.text).casefold()
    line = _SPACE.sub(" ", words).casefold().strip()
    if line in flat:
        return True
    printed = set(re.findall(r"\w+", flat))
    return all(word in printed for word in re.findall(r"\w+", line))
