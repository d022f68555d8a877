"""Which sort of people a figure counts: "three policemen", "30 civilian deaths"."""

from __future__ import annotations

import pytest

from summarize.readers import rules
from tests.reports import report


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
