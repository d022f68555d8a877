"""How the work of comparing grows with the claims, counted in lines run, not in seconds.

The limits beyond which not all is set against all are made small, so that few claims are already many.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any

import pytest

from summarize import tensions, topics
from summarize.schemas import Article, Claim, Quote, Window
from summarize.tensions import compare, near, parts, positions, repertoires
from tests.claims import article, claim, figure, said_by

FEW, TIMES = 120, 4
#: So much more than n log n may be the start of a list, a table that fills.
SLACK = 1.05

Shape = Callable[[int], tuple[list[Claim], Sequence[Article]]]


@pytest.fixture(autouse=True)
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, limits in (
        (compare, {"SCOPES": 10, "WIDEST": 5}),
        (near, {"ALL": 200, "NEAR": 3}),
        (parts, {"ALIKE": 5}),
        (repertoires, {"TABLE": 5}),
        (positions, {"TRIED": 20}),
    ):
        for name, value in limits.items():
            monkeypatch.setattr(module, name, value)


def reports(n: int) -> list[Article]:
    return [article(at % 9 + 1, id=f"A{at}", path=f"{at}.txt", source=f"Paper {at}") for at in range(1, n + 1)]


def compared(claims: Sequence[Claim], articles: Sequence[Article]) -> tensions.Findings:
    return tensions.find(topics.form(claims), claims, articles)


def lines_run(shape: Shape, n: int) -> int:
    claims, articles = shape(n)
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        compared(claims, articles)
    finally:
        sys.settrace(before)
    return count


def of_each(n: int, **fields: Callable[[int, Article], Any]) -> tuple[list[Claim], list[Article]]:
    """One claim an article; ``fields`` are made from its number and its article."""
    told = reports(n)
    return [
        claim(one, **({"counted": figure(1000 + 3 * at)} | {key: make(at, one) for key, make in fields.items()}))
        for at, one in enumerate(told)
    ], told


def all_different(n: int) -> tuple[list[Claim], list[Article]]:
    return of_each(n)


def all_the_same(n: int) -> tuple[list[Claim], list[Article]]:
    return of_each(n, counted=lambda at, one: figure(1000), speaker=lambda at, one: said_by(f"Ann Lee {at}"))


def a_topic_each(n: int) -> tuple[list[Claim], list[Article]]:
    return of_each(n, event=lambda at, one: f"fire number {at}")


def a_place_each(n: int) -> tuple[list[Claim], list[Article]]:
    return of_each(n, place=lambda at, one: f"town{at}")


def a_week_each(n: int) -> tuple[list[Claim], list[Article]]:
    return of_each(n, window=lambda at, one: Window(text=f"week {at}", start=one.published, days=7))


def two_tables(n: int) -> tuple[list[Claim], list[Article]]:
    pair = reports(2)
    return [claim(pair[at % 2], figure(1000 + 3 * (at // 2))) for at in range(n)], pair


def half_denied(n: int) -> tuple[list[Claim], list[Article]]:
    return of_each(n, stance=lambda at, one: "denied" if at % 2 else "asserted")


def words_and_numbers(n: int) -> tuple[list[Claim], list[Article]]:
    vague = {"plausible_low": 2000, "plausible_high": 9999, "value": None}
    return of_each(
        n, counted=lambda at, one: figure(2000, 9999, "vague", **vague) if at % 2 else figure(1000 + 300 * at)
    )


def parts_and_wholes(n: int) -> tuple[list[Claim], list[Article]]:
    return of_each(
        n,
        measure=lambda at, one: "killed" if at % 2 else "casualties",
        window=lambda at, one: Window(text="past week", days=7) if at % 2 else Window(text="three months", days=90),
    )


def in_words(n: int) -> tuple[list[Claim], list[Article]]:
    told = reports(n)
    words = ("The bridge is open to traffic", "The bridge is not open", "Nobody says that it is open")
    stances = ("asserted", "denied", "unconfirmed")
    return [
        Claim(
            id=f"W{at}",
            article=one.id,
            kind="status",
            quote=Quote(text=words[at % 3], start=0, end=len(words[at % 3])),
            statement="",
            proposition="open: bridge",
            stance=stances[at % 3],
            as_of=one.published,
        )
        for at, one in enumerate(told)
    ], told


SHAPES = (
    all_different,
    all_the_same,
    a_topic_each,
    a_place_each,
    a_week_each,
    two_tables,
    half_denied,
    words_and_numbers,
    parts_and_wholes,
    in_words,
)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_the_work_grows_no_faster_than_n_log_n(shape: Shape) -> None:
    lines_run(shape, 5)  # tables are loaded once
    few, many = lines_run(shape, FEW), lines_run(shape, FEW * TIMES)
    assert many / few < TIMES * math.log(FEW * TIMES) / math.log(FEW) * SLACK


@pytest.mark.parametrize("shape", [a_place_each, in_words], ids=lambda shape: shape.__name__)
def test_pairs_that_are_not_compared_are_counted(shape: Shape) -> None:
    claims, articles = shape(60)
    pairs = compared(claims, articles).pairs
    assert pairs["not-compared"] > 0
    assert sum(pairs.values()) == 60 * 59 // 2


def test_few_claims_are_all_compared() -> None:
    claims, articles = a_place_each(9)
    pairs = compared(claims, articles).pairs
    assert "not-compared" not in pairs
    assert sum(pairs.values()) == 9 * 8 // 2


def test_of_many_claims_in_words_each_is_set_against_the_nearest_of_the_other_answer() -> None:
    claims, articles = in_words(90)
    (tension,) = compared(claims, articles).tensions
    assert {c for p in tension.positions for c in p.claims} >= {c.id for c in claims if c.stance == "denied"}
