"""Storms, fires and quakes: how large they were, whom they moved, where and in which year a toll holds."""

from __future__ import annotations

import pytest

from summarize.readers import rules
from tests.reports import report


def read(text: str) -> rules.Reading:
    return rules.read(report(text))


def measures(text: str) -> list[str | None]:
    return [claim.measure for claim in read(text).claims if claim.figure]


@pytest.mark.parametrize(
    "text",
    [
        "The list of missing people nearly doubled to 631 from 300 earlier in the day.",
        "The number of missing shrank to 631 from more than 1,200 a day before.",
        "The death toll jumped to 71 from 63 overnight.",
        "The outages fell to 2.1 million from 3.5 million a day before.",
        "The storm weakened to a Category 1 from a Category 4.",
        "Crews had contained 40 percent of the fire by Thursday, compared with 35 percent on Wednesday.",
    ],
)
def test_what_a_count_changed_from_is_out_of_date(text: str) -> None:
    now, before = [c for c in read(text).claims if c.figure]
    assert now.measure == before.measure
    assert (now.superseded, before.superseded) == (False, True)


def test_what_people_are_pulled_from_is_no_earlier_count() -> None:
    assert not any(c.superseded for c in read("The toll jumped as 14 bodies were pulled from 3 villages.").claims)


@pytest.mark.parametrize(
    "text",
    [
        "It has grown to 130,000 acres and is 35 percent contained.",
        "It had spread over 117,000 acres by dusk.",
        "Size: 20,000 acres.",
        "It was estimated at 70,000 acres late on Friday.",
    ],
)
def test_how_large_a_wildfire_is_is_what_it_burned(text: str) -> None:
    assert measures(f"The wildfire began in a canyon. {text}")[0] == "burned"
    assert measures(f"The reserve opened to hikers. {text}")[0] != "burned"
    assert measures("The wildfire began in a canyon. The ranch covers 4,000 acres of hills.") != ["burned"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("India reported 61 deaths.", "India"),
        (
            "India and Nepal share a border. Bihar was hit hard: in Bihar, roofs fell. Bihar has confirmed 61 deaths.",
            "Bihar",
        ),
        ("Sindhuli district had at least 61 deaths.", "Sindhuli"),
        ("In the capital, 1,400 people were hurt; in Tibet, 61 people were reported killed.", "Tibet"),
        ("Sheriff Honea confirmed 61 deaths.", None),
        ("Officials reported 61 deaths.", None),
    ],
)
def test_a_count_that_a_place_gives_of_its_own_holds_there(text: str, place: str | None) -> None:
    whole = "At least 3,617 people were killed by the quake in Nepal, the police said."
    (part,) = [c for c in read(f"{whole} {text}").claims if c.figure and c.figure.text.endswith("61")]
    assert part.place == place


def test_it_after_a_sentence_of_another_year_is_of_that_year() -> None:
    text = "A tornado killed 24 people in Moore on Monday. A 1999 storm killed 41 people. It destroyed 8,000 homes."
    assert [c.event for c in read(text).claims if c.figure] == [None, "1999", "1999"]


def test_a_toll_that_was_reduced_is_out_of_date() -> None:
    text = "The death toll of 51 that was reported overnight was reduced to 24 on Tuesday."
    assert [c.superseded for c in read(text).claims if c.figure] == [True, False]


def test_residents_told_to_leave_are_moved() -> None:
    assert measures("Authorities ordered 1.4 million residents to leave the coast.") == ["displaced"]
    assert measures("Officials urged 30,000 residents to vote.") != ["displaced"]


def test_whom_officials_count_at_a_venue_attend() -> None:
    assert measures("The fire department counted just under 6,200 people inside the arena.") == ["attendance"]
    assert measures("Officials counted 6,200 people in the county.") != ["attendance"]


def test_how_far_a_tornado_travelled_is_the_length_of_its_path() -> None:
    assert measures("The tornado traveled 20 miles.") == measures("Its path was 20 miles long.") == ["length"]
    assert measures("The family travelled 20 miles.") != ["length"]


def test_a_count_put_at_so_many_by_somebody_is_theirs() -> None:
    def voices(text: str) -> list[str | None]:
        return [claim.speaker and claim.speaker.text for claim in read(text).claims if claim.figure]

    text = "The crowd was estimated at 15,000 people by the police and 100,000 by organizers."
    assert voices(text) == ["the police", "organizers"]
    assert voices("Damage was put at $3 billion by the insurance commissioner.") == ["the insurance commissioner"]
    assert voices("The crowd was estimated at 15,000 by Monday evening.") == ["Paper 1"]
