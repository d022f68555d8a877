"""The measures lattice: what is counted, and how one count stands to another.

``measures.toml`` is the table; this module answers questions about it. A measure is a key of the table
("killed") or an open one, ``open:NOUN`` or ``open:NOUN/VERB``, for all that the table does not list.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

Relation = Literal["same", "part", "whole", "overlapping", "apart", "unknown"]
Kind = Literal["total", "level", "fixed", "series"]

OPEN = "open:"


#: How much rain or snow fell, how high water stands: one for every town and river.
WATERS = frozenset(("rainfall", "snowfall", "water_level", "surge"))


@dataclass(frozen=True, slots=True)
class Measure:
    """One row of the table; see the head of ``measures.toml`` for the fields."""

    key: str
    family: str
    kind: Kind
    title: str
    within: tuple[str, ...]
    unit: str
    people: bool
    loose: bool
    ahead: bool
    means: str | None
    nouns: tuple[str, ...]
    verbs: tuple[str, ...]


@lru_cache(maxsize=1)
def table() -> dict[str, Measure]:
    """The rows of ``measures.toml``, by key, in file order."""
    raw = tomllib.loads(resources.files(__package__).joinpath("measures.toml").read_text("utf-8"))
    return {
        key: Measure(
            key=key,
            family=row["family"],
            kind=row["kind"],
            title=row["title"],
            within=tuple(row["within"]),
            unit=row.get("unit", "count"),
            people=row.get("people", False),
            loose=row.get("loose", False),
            ahead=row.get("ahead", False),
            means=row.get("means"),
            nouns=tuple(row["nouns"]),
            verbs=tuple(row["verbs"]),
        )
        for key, row in raw.items()
    }


@cache
def _wider(measure: str) -> frozenset[str]:
    """Every measure that contains this one, itself left out."""
    found: set[str] = set()
    todo = [measure]
    while todo:
        row = table().get(todo.pop())
        for parent in row.within if row else ():
            if parent not in found:
                found.add(parent)
                todo.append(parent)
    return frozenset(found)


def _open_parts(measure: str) -> tuple[str, str]:
    noun, _, verb = measure.removeprefix(OPEN).partition("/")
    return noun, verb


@cache
def _alike() -> dict[str, str]:
    """Each noun of ``alike.toml`` with the one that stands for it."""
    raw = tomllib.loads(resources.files(__package__).joinpath("alike.toml").read_text("utf-8"))
    return {noun: line.split()[0] for line in raw["nouns"] for noun in line.split()}


def _counted_as(noun: str) -> str:
    """The noun by which an open measure is compared: factories are counted as plants."""
    return _alike().get(noun, noun)


@lru_cache(maxsize=65536)
def relation(a: str, b: str) -> Relation:
    """How measure ``a`` stands to measure ``b``: ``part`` means that all that ``a`` counts, ``b`` counts too.

    Two rows of the table are apart unless one contains the other or both contain a third. Open measures are
    the same when noun and verb agree or one of them names no verb; with two verbs the relation is unknown.
    """
    if a == b:
        return "same"
    if a.startswith(OPEN) and b.startswith(OPEN):
        (noun_a, verb_a), (noun_b, verb_b) = _open_parts(a), _open_parts(b)
        if _counted_as(noun_a) != _counted_as(noun_b):
            return "apart"
        return "unknown" if verb_a and verb_b else "same"
    if b in _wider(a):
        return "part"
    if a in _wider(b):
        return "whole"
    if any(a in _wider(m) and b in _wider(m) for m in table()):
        return "overlapping"
    return "apart"


@lru_cache(maxsize=65536)
def family(measure: str) -> str:
    """The family whose measures are set side by side in one topic; an open measure's is its noun."""
    row = table().get(measure)
    return row.family if row else OPEN + _counted_as(_open_parts(measure)[0])


@lru_cache(maxsize=65536)
def title(measure: str) -> str:
    """The measure in plain words, lower case ("killed or wounded")."""
    row = table().get(measure)
    if row:
        return row.title
    noun, verb = _open_parts(measure)
    return f"{noun} ({verb})" if verb else noun


@lru_cache(maxsize=65536)
def kind(measure: str) -> Kind:
    """How its figures behave in time.

    ``total`` for a running count that cannot fall, ``level`` for what rises and falls, ``fixed`` for one true value,
    ``series`` for one of each period.

    Open measures count as levels: without knowing what they are, a fall proves nothing.
    """
    row = table().get(measure)
    return row.kind if row else "level"


@lru_cache(maxsize=65536)
def periodic(measure: str) -> bool:
    """Whether there is one figure of it for each month or week, so that one without its period answers nothing."""
    return kind(measure) == "series"


@lru_cache(maxsize=65536)
def loose(measure: str) -> bool:
    """Whether the key leaves open what exactly is counted, so that two figures in one report are two things."""
    row = table().get(measure)
    return row.loose if row else True


@lru_cache(maxsize=65536)
def ahead(measure: str) -> bool:
    """Whether it is given before it is done, so that a plan and a fact answer one question (jobs to be cut)."""
    row = table().get(measure)
    return row.ahead if row else False


@lru_cache(maxsize=65536)
def comparable(measure: str) -> bool:
    """Whether it is known at all what is counted: an open measure without a noun answers no question."""
    return bool(table().get(measure) or _open_parts(measure)[0] not in ("", "amount", "point"))


@lru_cache(maxsize=65536)
def counts_things(measure: str) -> bool:
    """Whether whose or what is counted makes a different question (soldiers, homes), unlike for sizes and sums."""
    row = table().get(measure)
    return row.unit == "count" if row else False


#: Nouns so general that only the verb says which of them are counted.
_ANYONE = frozenset(
    "people person man woman child boy girl officer soldier troop official member worker student resident other one"
    " american voter respondent republican democrat adult"
    " group thing time case point item unit part number figure percent share money fund".split()
)


@lru_cache(maxsize=65536)
def means(measure: str) -> str:
    """The measure to compare by: casualties for "killed or wounded", which newsrooms use for one another.

    An open measure is compared by its noun ("complaints received" and "complaints logged" are one), unless the noun
    is too general to tell.
    """
    row = table().get(measure)
    if row:
        return row.means or measure
    noun, verb = _open_parts(measure)
    key = OPEN + _counted_as(noun)
    return f"{key}/{verb}" if verb and noun in _ANYONE else key
