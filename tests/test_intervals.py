"""Ranges on a line: which printed figures can hold together."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.tensions.intervals import Range, partition, readings, unit_of_rounding
from tests.claims import at_least, figure

bounds = st.tuples(st.integers(0, 1000), st.integers(0, 200)).map(lambda t: Range(t[0], t[0] + t[1]))


@pytest.mark.parametrize(
    ("value", "unit"), [(3700, 100), (112, 1), (200, 100), (7.8, 0.1), (5.6e9, 1e8), (0, 1), (1_000_000, 1_000_000)]
)
def test_a_number_is_as_fine_as_its_last_digit(value: float, unit: float) -> None:
    assert unit_of_rounding(value) == pytest.approx(unit)


def test_a_round_number_stands_for_its_neighbours_but_an_odd_one_does_not() -> None:
    assert readings(figure(52_000)).possible.meets(readings(figure(51_800)).possible)
    assert not readings(figure(161)).possible.meets(readings(figure(162)).possible)


def test_two_floors_can_both_hold_and_still_not_be_one_count() -> None:
    assert readings(at_least(43)).possible.meets(readings(at_least(112)).possible)
    assert not readings(at_least(43)).known.meets(readings(at_least(112)).known)


def test_a_round_floor_covers_the_exact_count_above_it() -> None:
    assert readings(figure(201, None, "more_than", value=200)).known.meets(readings(at_least(237)).known)
    assert readings(at_least(4000)).known.meets(readings(figure(4400)).known)
    assert not readings(at_least(100)).known.meets(readings(at_least(140)).known)


def test_a_wide_figure_between_two_positions_takes_no_side() -> None:
    clusters, aside = partition([Range(24, 24), Range(51, 51), Range(24, 99)])
    assert [c.items for c in clusters] == [(0,), (1,)]
    assert aside == [2]


@given(st.lists(bounds, max_size=40))
def test_members_of_a_position_hold_together_and_positions_do_not(ranges: list[Range]) -> None:
    clusters, aside = partition(ranges)
    for cluster in clusters:
        assert cluster.common.low <= cluster.common.high
        assert all(
            r.low <= cluster.common.low and cluster.common.high <= r.high for r in (ranges[i] for i in cluster.items)
        )
    for one, other in itertools.pairwise(clusters):
        assert one.common.high < other.common.low
    assert sorted([*aside, *(i for c in clusters for i in c.items)]) == list(range(len(ranges)))


@given(st.lists(bounds, min_size=1, max_size=20), st.data())
def test_repeating_a_figure_never_adds_a_position(ranges: list[Range], data: st.DataObject) -> None:
    again = data.draw(st.sampled_from(ranges))
    assert len(partition([*ranges, again])[0]) <= len(partition(ranges)[0])


@given(st.lists(bounds, min_size=2, max_size=20))
def test_order_does_not_matter(ranges: list[Range]) -> None:
    forward = [c.common for c in partition(ranges)[0]]
    assert forward == [c.common for c in partition(ranges[::-1])[0]]


@given(st.integers(0, 10**9), st.booleans())
def test_what_was_counted_lies_within_what_is_possible(n: int, floor: bool) -> None:
    counted = at_least(n) if floor else figure(None, n, "at_most")
    assert readings(counted).known.meets(readings(counted).possible)
    assert math.isfinite(readings(counted).known.low)
    assert math.isfinite(readings(counted).known.high)


def test_two_approximations_that_share_only_an_end_were_not_one_count() -> None:
    fifty = figure(49_000, 51_000, "about", value=50_000)
    more = figure(51_000, 53_000, "about", value=52_000)
    assert readings(fifty).possible.meets(readings(more).possible)
    assert not readings(fifty).known.meets(readings(more).known)
    assert readings(figure(950, 1_050, "about", value=1_000)).known.meets(readings(figure(1_040)).known)
