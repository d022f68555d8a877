"""What is feared against what was counted, and floors that a later day overtakes."""

from __future__ import annotations

from tests.reports import compared, report

FEARED = "As many as 91 people are feared dead in the flood in Ardal, the mayor said."
COUNTED = "The flood in Ardal killed 24 people, the coroner said."
FLOOR = "The quake has killed more than 4,000 people, the ministry said."
LATER = "The quake has killed at least 4,400 people, the ministry said."


def test_what_is_feared_is_set_against_what_was_counted_on_the_same_day_and_before() -> None:
    for day in (3, 2, 4):
        (found,) = compared(report(FEARED, 1, 3), report(COUNTED, 2, day)).tensions
        assert (found.rules, found.severity) == (("estimate-differs",), "low")


def test_a_report_that_fears_more_than_it_counts_contradicts_nobody() -> None:
    assert not compared(report(f"{COUNTED} {FEARED}", 1), report(COUNTED, 2)).tensions


def test_what_is_feared_days_after_the_count_is_news() -> None:
    (found,) = compared(report(COUNTED, 1, 3), report(f"{COUNTED} {FEARED}", 2, 6)).tensions
    assert found.rule == "estimate-differs"


def test_what_one_report_fears_does_not_excuse_what_another_counts() -> None:
    other = "The flood in Ardal killed 60 people, the Red Cross said. As many as 91 people are feared dead."
    (found,) = compared(report(COUNTED, 1), report(other, 2)).tensions
    assert "figures-disjoint" in found.rules


def test_what_is_feared_confirms_no_count() -> None:
    feared = "Some 24 people are feared dead in the flood in Ardal, the mayor said."
    assert not compared(report(feared, 1), report(COUNTED, 2)).agreements


def test_a_floor_that_a_later_report_raises_has_risen() -> None:
    found = compared(report(FLOOR, 1, 3), report(LATER, 2, 4))
    assert [t.rules for t in found.tensions] == [("total-rose",)]
    assert not found.agreements


def test_two_floors_of_one_day_that_fit_are_one_count() -> None:
    found = compared(report(FLOOR, 1, 3), report(LATER, 2, 3))
    assert not found.tensions
    assert len(found.agreements) == 1


def test_a_floor_that_is_still_printed_on_the_later_day_has_not_risen() -> None:
    assert not compared(report(FLOOR, 1, 3), report(FLOOR, 2, 4), report(LATER, 3, 4)).tensions
