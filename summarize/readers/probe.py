"""What a model can do, found out by trying: one short report of our own, whose right answers are known.

A model that takes down the whole report gets whole articles and may correct the rules; one that does not gets one
figure at a time and only fills what the rules left open. The name of the model is never looked at.
"""

from __future__ import annotations

import hashlib
from typing import Literal

from summarize.readers import filling, rules
from summarize.readers.hearing import Refused, taken
from summarize.readers.layout import Layout
from summarize.readers.pieces import Piece
from summarize.readers.wire import Claims
from summarize.schemas import Article

Shape = Literal["article", "slots"]

_TEXT = (
    "Repairs put off at the Velm dam\n\n"
    "About 300 families have left the valley below the Velm dam, the regional governor, Ada Korhonen, told the "
    'Northern Courier on Friday. The water company said "dozens" of seals had failed since Monday. Police have closed '
    "two roads. At least 12 farms are under water.\n"
)
#: Each figure of the report, and a word of whoever says it ("" for the report itself).
_ANSWERS = {"About 300": "Korhonen", "dozens": "company", "two": "", "At least 12": ""}
#: Claims that the report does not carry and speakers who did not say it, at most.
_SLIPS = 1


def report() -> Layout:
    """The report that a model is tried on."""
    article = Article(
        id="probe",
        path="probe",
        source="Northern Courier",
        text=_TEXT,
        words=len(_TEXT.split()),
        sha256=hashlib.sha256(_TEXT.encode()).hexdigest(),
        headline_end=_TEXT.index("\n"),
    )
    return Layout(article, rules.read(article))


def shape(layout: Layout, reply: Claims) -> Shape:
    """The shape that a model with this reply to the report is given.

    Args:
        layout: the report.
        reply: its claims by the model, unchecked.

    Returns:
        ``article`` if every figure has a claim, and next to nothing is made up or given to the wrong speaker.
    """
    whole = Piece(0, 0, len(layout.sentences), 0, len(layout.article.text))
    figures: set[str] = set()
    slips = 0
    for wire in reply.claims:
        try:
            claim = taken(layout, whole, wire)
        except Refused:
            slips += 1
            continue
        if claim is None or claim.figure is None or claim.figure.text in figures:
            continue
        figures.add(claim.figure.text)
        right, given = _ANSWERS.get(claim.figure.text), filling.said(wire.speaker)
        slips += right is None or (right not in given if right else bool(given))
    return "article" if figures >= _ANSWERS.keys() and slips <= _SLIPS else "slots"
