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
        ("The number of missing was cut to 228 from 631.", ["631"], ["228"]),
        ("Losses had grown to $4 million from $1 million.", ["$1 million"], ["$4 million"]),
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


def test_the_day_of_the_old_figure_is_not_that_of_the_new() -> None:
    new, old = figures("The number of missing fell to 228 from 631 a day earlier.")
    assert new.window is None
    assert old.window is not None


def test_protesters_who_were_killed_are_no_crowd() -> None:
    (found,) = figures("The opposition puts the number of protesters killed at 42.")
    assert found.measure == "killed"


@pytest.mark.parametrize(
    "text", ["The strike killed no civilians, the army said.", "The fire hurt nobody, police said."]
)
def test_nobody_is_a_count(text: str) -> None:
    (found,) = figures(text)
    assert found.figure is not None
    assert (found.figure.low, found.figure.high) == (0, 0)


def test_a_range_is_read_below_a_headline_that_tells_of_a_rise() -> None:
    (found,) = figures("Flood toll rises in the valley\n\nLosses of $2 billion to $5 billion are expected.")
    assert printed(found) == "$2 billion to $5 billion"


def test_winds_beside_a_preliminary_rating_are_not_out_of_date() -> None:
    rating, wind = figures("The tornado had a preliminary rating of EF4, with winds of 175 mph.")
    assert (rating.superseded, wind.superseded) == (True, False)


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("The death toll, which stood at 48 on Thursday, now stands at 53.", "48"),
        ("The flood killed 15 people. The death toll stood at 12 on Tuesday.", "12"),
        ("The flood killed 15 people. Earlier on Sunday, police said eight.", "eight"),
        ("The flood killed 15 people. The relief agency earlier put the death toll at nine.", "nine"),
        ("The state put the death toll at 134, after saying on Tuesday that 138 had died.", "138"),
        ("State police listed 232 people as missing. The city had spoken of 1,500 missing.", "1,500"),
        ("The quake killed 8,693 people. The ministry revised the figure down from 8,776.", "8,776"),
    ],
)
def test_what_stood_or_was_said_earlier_is_out_of_date(text: str, old: str) -> None:
    assert [printed(claim) for claim in figures(text) if claim.superseded] == [old]


def test_a_count_of_another_event_of_an_earlier_month_is_not_out_of_date() -> None:
    assert not any(c.superseded for c in figures("A bomb killed nine people. Two months earlier, a bomb killed six."))
