"""The figure ladder of a topic: each disputed figure by day and size, what joins them, what sets them apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from summarize.render.rows import Desk, Row
from summarize.schemas import Claim, Figure, Memo, Tension

RUNGS = 24  # figures on one picture
TOGETHER = 12  # a topic with more disputed figures than this has a picture for each of its tensions


@dataclass(frozen=True, slots=True)
class Rung:
    """One printed figure on the picture, with its widest and its usual range; None is an open end."""

    row: Row
    low: float | None
    high: float | None
    usual_low: float | None
    usual_high: float | None

    @property
    def told(self) -> str:
        """The rung in words: "17 Dec 2024, Gazette: about 40, reads 38-42, killed"."""
        words = f"{self.row.when}, {self.row.name}: {self.row.printed.figure}, reads {self.row.reads}"
        return f"{words}, {self.row.counts}" if self.row.counts else words


@dataclass(frozen=True, slots=True)
class Clash:
    """A rule that fired between two rungs (by their places): "T1", "total-fell"."""

    tension: str
    rule: str
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Ladder:
    """A topic's disputed figures in order of day; ``joined`` are the places of rungs with one origin."""

    title: str
    dimension: str
    unit: str | None
    rungs: tuple[Rung, ...]
    joined: tuple[tuple[int, ...], ...]
    clashes: tuple[Clash, ...]
    hidden: int


NONE = Ladder("", "count", None, (), (), (), 0)


def ladders(desk: Desk, memo: Memo) -> dict[str, Ladder]:
    """For each topic with figures in tension its ladder, under the id of the topic's first (gravest) tension.

    A topic with too many figures for one picture has a ladder under each of its tensions.
    """
    by_topic: dict[str, list[Tension]] = {}
    for tension in memo.tensions:
        by_topic.setdefault(tension.topic, []).append(tension)
    titles = {topic.id: topic.title for topic in memo.topics}
    made: dict[str, Ladder] = {}
    for topic, tensions in by_topic.items():
        whole = _ladder(desk, titles.get(topic) or tensions[0].title, tensions)
        if len(whole.rungs) + whole.hidden <= TOGETHER:
            made[tensions[0].id] = whole
        else:
            made |= {tension.id: _ladder(desk, tension.title, [tension]) for tension in tensions}
    return {tension.id: made[tension.id] for tension in memo.tensions if len(made.get(tension.id, NONE).rungs) > 1}


def _ladder(desk: Desk, title: str, tensions: list[Tension]) -> Ladder:
    ids = dict.fromkeys(id_ for tension in tensions for position in tension.positions for id_ in position.claims)
    found = [(claim, figure) for id_ in ids if (claim := desk.claims.get(id_)) and (figure := _drawn(claim))]
    scales = Counter(_scale(figure) for _, figure in found)
    (dimension, unit), _ = scales.most_common(1)[0] if scales else (("count", None), 0)
    chosen = [claim.id for claim, figure in found if _scale(figure) == (dimension, unit)]
    rows = desk.rows(chosen, title)
    rungs = tuple(_rung(desk, row) for row in rows[:RUNGS])
    place = {id_: n for n, rung in enumerate(rungs) for id_ in rung.row.claims}
    origins: dict[str, list[int]] = {}
    for n, rung in enumerate(rungs):
        origins.setdefault(rung.row.origin, []).append(n)
    return Ladder(
        title=title,
        dimension=dimension,
        unit=unit,
        rungs=rungs,
        joined=tuple(tuple(places) for origin, places in origins.items() if origin and len(places) > 1),
        clashes=tuple(clash for tension in tensions for clash in _clashes(tension, place)),
        hidden=len(rows) - len(rungs),
    )


def _drawn(claim: Claim) -> Figure | None:
    """The claim's figure if it has a bound that can be drawn."""
    figure = claim.figure
    return figure if figure and (figure.low is not None or figure.high is not None) else None


def _scale(figure: Figure) -> tuple[str, str | None]:
    """What stands on one scale: amounts of one unit, and all counts whatever noun they are given with."""
    return figure.dimension, None if figure.dimension == "count" else figure.unit


def _rung(desk: Desk, row: Row) -> Rung:
    claim = desk.claims[row.claims[0]]
    figure = _drawn(claim)
    assert figure is not None
    unusual = figure.plausible_low is None and figure.plausible_high is None
    return Rung(
        row=row,
        low=figure.low,
        high=figure.high,
        usual_low=figure.low if unusual else figure.plausible_low,
        usual_high=figure.high if unusual else figure.plausible_high,
    )


def _clashes(tension: Tension, place: dict[str, int]) -> list[Clash]:
    """Between the first rungs of one position and of the next."""
    firsts = [min((place[id_] for id_ in p.claims if id_ in place), default=-1) for p in tension.positions]
    order = sorted(n for n in set(firsts) if n >= 0)
    return [Clash(tension.id, tension.rule, a, b) for a, b in pairwise(order)]
