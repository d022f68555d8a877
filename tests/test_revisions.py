"""Figures that a report itself replaces: the old one is out of date, the new one is not, however it is told."""

from __future__ import annotations

import pytest

from summarize import readers
from summarize.schemas import Claim
from tests.reports import compared, report


def figures(text: str) -> list[Claim]:
    return [claim for claim in readers.read(report(text)).claims if claim.figure]


def printed(claim: Claim) -> str:
    return claim.figure.text if claim.figure else ""


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("The death toll was revised down to 24.", [], ["24"]),
        ("The survey later revised the magnitude to 6.9.", [], ["6.9"]),
        ("The survey later revised the magnitude from 7.1 to 6.9.", ["7.1"], []),
        ("The magnitude, first given as 7.1, was revised to 6.9.", ["7.1"], ["6.9"]),
        ("Initial reports put the magnitude at 7.9; it was later revised to 7.8.", ["7.9"], ["7.8"]),
        ("The death toll had been put at 59 before being revised to 58.", ["59"], ["58"]),
        ("A death toll of 91, later revised down to 24, was reported on Monday.", ["91"], ["24"]),
        ("The tornado was rated EF4, later raised to EF5.", ["EF4"], ["EF5"]),
        ("The coroner said earlier that 51 people had died, but revised the toll to 24.", ["51"], ["24"]),
        (
            "Thieves took the records of 300,000 patients, more than the 40,000 it first reported.",
            ["40,000"],
            ["300,000"],
        ),
    ],
)
def test_what_is_revised_is_out_of_date_and_what_it_is_revised_to_is_not(
    text: str, old: list[str], new: list[str]
) -> None:
    found = figures(text)
    assert [printed(claim) for claim in found if claim.superseded] == old
    assert [printed(claim) for claim in found if not claim.superseded] == new


def test_a_revised_toll_is_set_against_the_toll_of_another_report() -> None:
    revised = "The death toll from the tornado was revised down to 24, the coroner said."
    (found,) = compared(report(revised, 1), report("The tornado killed 51 people, police said.", 2)).tensions
    assert {claim for position in found.positions for claim in position.claims} == {"A1.1", "A2.1"}
    assert found.severity != "low"


@pytest.mark.parametrize("text", ["The union put the number of dead at 45.", "The ministry lists the dead at 45."])
def test_the_dead_at_a_number_are_no_age(text: str) -> None:
    assert [(claim.measure, printed(claim)) for claim in figures(text)] == [("killed", "45")]


@pytest.mark.parametrize(
    "text",
    [
        "Three of the wounded died overnight, the hospital said.",
        "Three of the injured have died in hospital.",
        "Three of the 48 wounded died overnight.",
    ],
)
def test_those_of_the_wounded_who_died_are_a_part_of_the_dead(text: str) -> None:
    dead = figures(text)[0]
    assert (dead.measure, dead.share) == ("killed", "part")


def test_the_number_that_another_gives_is_of_the_whole_not_of_its_part() -> None:
    text = "Police held 87 marchers, including 12 minors, a rights group said; the ministry gave the number as 54."
    assert [claim.measure for claim in figures(text)][::2] == ["arrested", "arrested"]


def test_what_was_later_revised_said_nothing() -> None:
    (found,) = figures("The toll of the flood in Dorn was later revised to 24 dead.")
    assert found.speaker is not None
    assert found.speaker.text == "Paper 1"
