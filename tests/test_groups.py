"""Which sort of people a figure counts: "three policemen", "30 civilian deaths"."""

from __future__ import annotations

import pytest

from summarize.readers import rules
from tests.reports import compared, report


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("The blast killed three policemen and wounded four.", ["police officers", None]),
        ("The blast killed three policemen and four traders.", ["police officers", None]),
        ("Gunmen killed six soldiers, wounded eight and captured nine.", ["soldiers", None, None]),
        ("There were 30 civilian deaths.", ["civilians"]),
        ("The crash claimed 12 police casualties.", ["police officers"]),
        ("The fire killed 12 staff members.", ["workers"]),
        ("Four crew members were hurt.", ["crew"]),
        ("Five family members were killed.", [None]),
        ("They saved dozens of student lives.", [None]),
    ],
)
def test_a_sort_of_people_is_read_beside_the_next_verb_and_before_a_word_for_the_harmed(
    text: str, groups: list[str | None]
) -> None:
    assert [claim.group for claim in rules.read(report(text)).claims if claim.figure] == groups


def test_those_told_apart_from_most_are_a_part() -> None:
    told = report("Most patients were wounded by debris. But three were injured by nails, and the rest by glass.")
    assert [claim.share for claim in rules.read(told).claims if claim.figure] == ["part"]
    alone = report("The blast wounded 90. Three were hurt by glass.")
    assert [claim.share for claim in rules.read(alone).claims if claim.figure] == ["whole", "whole"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The majority holds 52 seats in the Senate.", "open:seat/hold"),
        ("The hall in Besk holds 400 seats.", "capacity"),
        ("The five conservative members of the court spoke of the Voting Rights Act.", "open:member"),
    ],
)
def test_seats_of_a_chamber_are_no_room_and_the_name_of_a_law_is_no_vote(text: str, measure: str) -> None:
    assert [claim.measure for claim in rules.read(report(text)).claims if claim.figure] == [measure]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Five people on the ground died.", "on the ground"),
        ("The storm destroyed 431 homes and damaged 290 others.", "not destroyed"),
        ("The storm destroyed 431 homes and 290 were damaged or destroyed elsewhere.", None),
        ("The ferry left with 247 passengers and crew.", None),
        ("The ferry carried 247 passengers and nine crew.", "crew"),
    ],
)
def test_those_counted_beside_others_are_a_sort_of_their_own(text: str, group: str | None) -> None:
    assert [claim.group for claim in rules.read(report(text)).claims if claim.figure][-1] == group


def test_homes_that_were_only_damaged_are_set_against_no_count_of_both() -> None:
    one = report("The sheriff said more than 700 homes were destroyed or damaged by the tornado in Hadley.", 1, 5)
    other = report("The tornado in Hadley destroyed 431 homes and damaged 290 others, the commissioner said.", 2, 8)
    assert not compared(one, other).tensions


def test_an_aftershock_has_a_magnitude_of_its_own() -> None:
    told = "An aftershock of magnitude 5.4 followed, and a 5.1-magnitude tremor on Monday."
    assert [c.share for c in rules.read(report(told)).claims if c.measure == "magnitude"] == ["part", "part"]
    assert rules.read(report("A magnitude 6.8 earthquake struck Varro.")).claims[0].share == "whole"


def test_what_brings_a_toll_to_its_height_is_added_to_it() -> None:
    told = "Rescuers found the last four bodies on Saturday, bringing the death toll in the mine to 29."
    assert [c.share for c in rules.read(report(told)).claims if c.figure] == ["added", "whole"]
    beside = "The blast killed 3 and wounded 12, bringing the death toll to 40."
    assert [c.share for c in rules.read(report(beside)).claims if c.figure] == ["added", "whole", "whole"]


def test_a_toll_cut_to_one_figure_from_another_is_that_no_more() -> None:
    told = "The coast guard cut the number of dead in the sinking of the ferry to 26 from 33."
    assert [c.superseded for c in rules.read(report(told)).claims if c.figure] == [False, True]
    following = "The crash killed 22 people. Two people previously listed as dead are well."
    assert not rules.read(report(following)).claims[0].superseded


def test_those_whom_one_disaster_befell_are_all_who_are_counted() -> None:
    blast = report("Blast in mine kills 25\n\nAn explosion killed 25 miners in Tolley.", 1)
    later = report("The explosion in the Tolley mine killed 29 people.", 2, 6)
    assert [t.rule for t in compared(blast, later).tensions] == ["total-rose"]
    sunk = report("The sinking off Palua drowned 17 migrants.", 1)
    other = report("The sinking off Palua drowned 30 people.", 2)
    assert [t.rule for t in compared(sunk, other).tensions] == ["figures-disjoint"]
    with_others = report("The sinking off Palua drowned 30 people, among them 17 migrants.", 2)
    assert not compared(sunk, with_others).tensions


def test_worshippers_at_a_festival_are_those_who_came() -> None:
    told = "Organisers said half a million worshippers attended; the police estimated the crowd at 150,000."
    assert [t.rule for t in compared(report(told)).tensions] == ["figures-disjoint"]
