"""A figure that a sentence sets right is that of whoever gave it, and at odds with the one beside it."""

from __future__ import annotations

import pytest

from summarize import readers
from summarize.schemas import Claim
from tests.reports import compared, report


def figures(text: str) -> list[Claim]:
    return [c for c in readers.read(report(text)).claims if c.figure]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("There were eight guards at the gate, the inquiry said, and not 50 as the council claims.", "the council"),
        ("The pit employs 310 people, the union says, not 600 as the minister told parliament.", "the minister"),
        ("The bridge cost $40 million, the auditor said, not $25 million as the governor has stated.", "the governor"),
    ],
)
def test_the_figure_set_right_is_that_of_whoever_gave_it(text: str, wrong: str) -> None:
    right, other = figures(text)
    assert other.speaker is not None
    assert (other.speaker.text, other.stance) == (wrong, "asserted")
    assert right.speaker is not None
    assert right.speaker.text != wrong


def test_a_figure_reported_at_first_is_out_of_date_and_of_nobody_named() -> None:
    right, other = figures("The gunman fired 61 shots, the affidavit says, not 42 as was first reported.")
    assert not right.superseded
    assert other.superseded
    assert other.speaker is not None
    assert other.speaker.text == "Paper 1"


def test_what_is_said_behind_a_comma_is_said_of_the_right_figure() -> None:
    right, other = figures("The fire destroyed 41 homes and not 60, as the mayor said on Monday.")
    assert right.speaker is not None
    assert right.speaker.text == "the mayor"
    assert other.stance == "denied"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The bomb held some 300 kilograms of explosives, not 150 as the army had said at first.", "kg"),
        ("Repairs will cost four billion euros, not two billion as ministers claim.", "EUR"),
    ],
)
def test_a_number_set_right_is_of_the_unit_and_the_matter_beside_it(text: str, unit: str) -> None:
    right, other = figures(text)
    assert right.figure is not None
    assert other.figure is not None
    assert other.figure.unit == right.figure.unit
    assert other.measure == right.measure


@pytest.mark.parametrize(
    "text",
    [
        "There were eight guards at the gate, the inquiry said, and not 50 as the council claims.",
        "The volume of sludge spilled was half a million litres, not five million as the firm had said.",
        "The gunman fired 61 shots, the affidavit says, not 42 as was first reported.",
    ],
)
def test_both_figures_are_put_to_the_reader(text: str) -> None:
    assert compared(report(text, 1)).tensions


def test_not_all_that_is_not_is_a_correction() -> None:
    assert not compared(report("The shop sells ten loaves a day, not five as good as these.", 1)).tensions
