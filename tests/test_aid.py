"""Sums of aid: of one sort and of all, and floors that leave open what they are of."""

from __future__ import annotations

from tests.reports import compared, report


def test_military_aid_is_a_part_of_all_aid() -> None:
    military = report("Ardal may suspend $1.3 billion in annual military aid to Besk.", 1)
    every = report("Ardal can go on to send $1.5 billion in annual aid to Besk.", 2)
    assert not compared(military, every).tensions
    army = report("A coup would cut off the $1.3 billion in annual aid to Besk's military.", 3)
    assert not compared(army, every).tensions


def test_two_sums_of_military_aid_are_at_odds() -> None:
    one = report("Ardal may suspend $1.3 billion in annual military aid to Besk.", 1)
    other = report("Ardal may suspend $2.6 billion in annual military aid to Besk.", 2)
    assert compared(one, other).tensions


def test_a_floor_of_money_for_no_one_thing_is_at_odds_with_no_sum_above_it() -> None:
    floor = report("Besk gets more than $1 billion in annual aid from Ardal.", 1)
    above = report("Ardal can go on to send $1.5 billion in annual aid to Besk.", 2)
    below = report("Ardal can go on to send $600 million in annual aid to Besk.", 3)
    assert not compared(floor, above).tensions
    assert compared(floor, below).tensions
