"""Copied slots laid over what the rules read: who says a figure, what it counts, when and where.

The rules' claim for the figure is the base. A slot changes it only if its words are in the article, near the figure.
How much a slot may change depends on how far the model is trusted: ``fill`` leaves alone whatever the rules found,
``override`` lets the model correct it.
"""

from __future__ import annotations

import re
from typing import Any, Literal

from summarize.language import counted, measures, names, quantities
from summarize.language.counted import Clause
from summarize.language.cues import tables
from summarize.language.identities import identify, unarticled
from summarize.readers import groups, naming
from summarize.readers.layout import Layout
from summarize.readers.wire import Slots, WireClaim
from summarize.schemas import Claim, Speaker, Window

Trust = Literal["fill", "override"]

#: A speaker is named within so many characters of the words that they say.
_REACH = 500
_PRONOUNS = frozenset("he she it they we i you who him her them this that".split())
_LONGEST_NAME = 120
_BESIDE = 60
_WORD = re.compile(r"[\w’'-]+")
_EMPTY = re.compile(r"\W*(?:none|n/?a|null|unknown|not given|the report)?\W*", re.IGNORECASE)


def said(words: str) -> str:
    """A slot's words without white space around them; "" for "none" and the like."""
    words = words.strip()
    return "" if _EMPTY.fullmatch(words) else words


def filled(layout: Layout, base: Claim, slots: Slots | WireClaim, trust: Trust) -> Claim:
    """The claim of one figure with what the model's slots add to it.

    Args:
        layout: the article.
        base: the rules' claim for the figure.
        slots: what the model copied for it.
        trust: whether slots only fill what the rules left open, or also correct it.

    Returns:
        The claim, marked as read by the model; quote and figure are those of the base.
    """
    changed: dict[str, Any] = {"reader": "model", "speaker": _speaker(layout, base, slots, trust)}
    window = _window(layout, base, slots)
    # Small models take a day anywhere in the sentence for the figure's own (three of four times, as measured); "since
    # their deployment" they get right.
    if window is not None and (trust == "override" or (base.window is None and window.cumulative)):
        changed["window"] = window
    if (base.measure or "").startswith(measures.OPEN):
        changed |= _measure(layout, base, slots)
    if trust == "override":
        changed["place"] = base.place or _place(layout, base, slots)
        changed["event"] = base.event or _event(layout, base, slots)
        if slots.stance != "asserted" and base.stance == "asserted":
            changed["stance"] = slots.stance
    return base.model_copy(update=changed)


def speaker_stands(layout: Layout, words: str, near: int) -> bool:
    """Whether an article prints a speaker's words, or is itself that speaker."""
    source = (layout.article.source or "").casefold()
    return _located(layout, words, near, 0, len(layout.article.text)) is not None or words.casefold() == source


def _located(layout: Layout, words: str, near: int, start: int, end: int) -> tuple[int, int] | None:
    """Where a name or description stands nearest to an offset; "the" and "a" before it may differ."""
    found = layout.printed.nearest(words, near, start, end)
    return found or layout.printed.nearest(unarticled(words), near, start, end)


def _speaker(layout: Layout, base: Claim, slots: Slots | WireClaim, trust: Trust) -> Speaker | None:
    words, known = said(slots.speaker), base.speaker
    own = known is None or known.text == layout.article.source
    if not words or words.lower() in _PRONOUNS or len(words) > _LONGEST_NAME or (trust == "fill" and not own):
        return known
    near = base.figure.start if base.figure else base.quote.start
    found = _located(layout, words, near, max(0, near - _REACH), near + _REACH)
    if found is None or _is_source(layout, words) or (known is not None and not own and _same(known, words)):
        return known
    if trust == "fill" and not _says(layout, found):
        return known  # whom a figure is about, small models take for who says it
    text = layout.article.text
    speaker = identify(text[found[0] : found[1]], found[1], layout.mentions)
    changed: dict[str, Any] = {}
    role = said(slots.role)
    if speaker.role is None and role and (at := layout.printed.nearest(role, found[0])):
        changed["role"] = text[at[0] : at[1]]
    via = said(slots.via)
    if via and not speaker.via and (at := layout.printed.nearest(via, found[0], max(0, near - _REACH), near + _REACH)):
        relay = text[at[0] : at[1]]
        if not names.same(relay, speaker.name or speaker.text):
            changed["via"] = (relay,)
    return speaker.model_copy(update=changed)


def _says(layout: Layout, found: tuple[int, int]) -> bool:
    """Whether a word of saying stands beside a speaker's words: "X said", "said X", "according to X"."""
    text, verbs = layout.article.text, tables().verbs
    sentence = layout.sentence(found[0])
    behind = _WORD.findall(text[found[1] : min(sentence.end, found[1] + _BESIDE)].lower())[:4]
    before = _WORD.findall(text[max(sentence.start, found[0] - _BESIDE) : found[0]].lower())[-3:]
    return any(word in verbs for word in (*behind, *before)) or "according to" in " ".join(before)


def _is_source(layout: Layout, words: str) -> bool:
    source = layout.article.source
    return source is not None and names.same(words, source)


def _same(speaker: Speaker, words: str) -> bool:
    known = (speaker.text, speaker.name, speaker.organisation, f"{speaker.role or ''} {speaker.name or ''}".strip())
    low = words.casefold()
    return any(k and (low in k.casefold() or k.casefold() in low or names.same(k, words)) for k in known)


def _window(layout: Layout, base: Claim, slots: Slots | WireClaim) -> Window | None:
    """The stretch of time that a slot names, if the scanner of times sees it in the figure's sentence."""
    words = said(slots.period)
    if not words or base.figure is None:
        return None
    sentence = layout.sentence(base.figure.start)
    found = layout.printed.nearest(words, base.figure.start, sentence.start, sentence.end)
    if found is None:
        return None
    inside = (
        w for w in layout.windows if w.start < found[1] and found[0] < w.end and not w.telling and w.end <= sentence.end
    )
    return next((mention.window for mention in inside), None)


def _measure(layout: Layout, base: Claim, slots: Slots | WireClaim) -> dict[str, Any]:
    """What the figure counts, read by the rules from the counted words, where the sentence alone did not tell."""
    words = said(slots.counted)
    figure = base.figure
    if not words or figure is None or figure.dimension != "count":
        return {}
    begin, end = layout.around(figure.start)
    found = layout.printed.nearest(words, figure.start, begin, end)
    if found is None:
        return {}
    line = f"{figure.text} {layout.article.text[found[0] : found[1]]}"
    seen = [one for one in quantities.scan(line) if one.start == 0]
    if not seen:
        return {}
    clause = Clause(line, 0, len(line), seen[:1])
    reading = counted.read(clause)[0]
    if reading.measure.startswith(measures.OPEN):
        return {}
    subject, group = groups.subject_and_group(line, reading, clause, 0)
    return {"measure": reading.measure, "subject": subject or base.subject, "group": group or base.group}


def _place(layout: Layout, base: Claim, slots: Slots | WireClaim) -> str | None:
    """A narrower place than the story's: named in the figure's sentence and not in the headline."""
    words = re.sub(r"^(?:in|at|near|on|from|inside)\s+(?:the\s+)?", "", said(slots.place))
    if not words or not words[:1].isupper() or base.figure is None:
        return None
    sentence = layout.sentence(base.figure.start)
    found = layout.printed.nearest(words, base.figure.start, sentence.start, sentence.end)
    text, opening = layout.article.text, layout.article.headline_end or layout.sentences[0].end
    if found is None or layout.printed.find(words, 0, opening):
        return None
    return text[found[0] : found[1]]


def _event(layout: Layout, base: Claim, slots: Slots | WireClaim) -> str | None:
    """Another happening than the story's: one with a name of its own that the headline does not hold."""
    words = said(slots.event)
    if base.figure is None or " " not in naming.named_event(words):
        return None
    sentence = layout.sentence(base.figure.start)
    found = layout.printed.nearest(words, base.figure.start, sentence.start, sentence.end)
    opening = layout.article.headline_end or layout.sentences[0].end
    if found is None or layout.printed.find(words, 0, opening, case=False):
        return None
    return layout.article.text[found[0] : found[1]]
