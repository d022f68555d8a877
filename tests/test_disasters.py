"""Counts of disasters as agencies word them: shelters, leaks, widths, heights of water, agencies of one quake."""

from __future__ import annotations

import pytest

from summarize import pipeline, readers
from summarize.articles import Loaded
from summarize.schemas import Claim
from tests.reports import report


def figures(text: str) -> list[Claim]:
    return [claim for claim in readers.read(report(text)).claims if claim.figure]


def read(text: str) -> list[tuple[str | None, float | None, float | None]]:
    return [(c.measure, c.figure.low, c.figure.high) for c in figures(text) if c.figure]


@pytest.mark.parametrize(
    ("text", "measure", "value"),
    [
        ("The governor said 12,000 people were in 126 shelters.", "sheltered", 12_000),
        ("More than 40 died. The ministry said 200,000 people were in relief camps.", "sheltered", 200_000),
        ("Officials counted 3,400 people in 40 evacuation centres.", "sheltered", 3400),
        ("The mayor ordered 7,500 residents within a mile of the river to leave.", "displaced", 7500),
        ("The rig burned with 126 people aboard; 115 got off safely.", "found_safe", 115),
        ("Seventeen workers were hurt, four critically, the Coast Guard said.", "critical", 4),
        ("Seventeen workers were hurt, four of them seriously.", "critical", 4),
        ("The oil well is spewing 70,000 barrels a day, give or take 20 percent.", "spilled", 70_000),
        ("Oil is still leaking. The well has been releasing 12,000 barrels of oil a day.", "spilled", 12_000),
        ("The water stood at 7.44 metres in Dorn on Monday.", "water_level", 7.44),
        ("The river is forecast to crest at 62 feet on Tuesday.", "water_level", 62),
        ("The Varn peaked at 7.46 metres in Dorn.", "water_level", 7.46),
        ("The tornado was a mile wide.", "open:width", 1),
        ("A tornado a half-mile wide tore through Dorn.", "open:width", 0.5),
        ("The mile-wide tornado tore through Dorn.", "open:width", 1),
        ("Firefighters gained on the blaze.\n\nAcres: 83,800\n", "burned", 83_800),
        ("Donors pledged $4 billion; $200 million has been disbursed.", "disbursed", 200e6),
        ("The quake measured 7.9. It was put at 8.1 by Chinese seismologists.", "magnitude", 8.1),
        ("The survey measured the quake at 7.9 and Chinese seismologists at 8.1.", "magnitude", 8.1),
        ("China's agency gave the magnitude of the quake as 8.1.", "magnitude", 8.1),
        ("Outages peaked at 1.4 million.", "without_power", 1.4e6),
        ("Some homes flooded and 670,000 homes were blacked out.", "without_power", 670_000),
        ("Officials believe that 2,500 people are buried under the mud.", "stranded", 2500),
        ("The list of missing fell from 176 to 90 after names were struck off.", "missing", 90),
        ("Forty-eight sets of remains have been found.", "killed", 48),
    ],
)
def test_what_a_figure_of_a_disaster_counts(text: str, measure: str, value: float) -> None:
    assert (measure, value, value) in read(text)


@pytest.mark.parametrize("text", ["About a half-dozen homes burned.", "It has a quarter-million people."])
def test_a_half_dozen_is_no_length(text: str) -> None:
    assert figures(text)[0].measure != "open:width"


def test_those_who_died_later_in_hospital_are_dead() -> None:
    assert [m for m, _, _ in read("Nine people died at the scene and four more in hospital.")] == ["killed", "killed"]


@pytest.mark.parametrize(
    "text", ["The city has never counted more than 130 dead.", "The death toll never exceeded 130."]
)
def test_more_that_is_denied_is_at_most_so_many(text: str) -> None:
    assert read(text) == [("killed", None, 130)]


def test_a_toll_that_stands_somewhere_on_a_day_is_not_out_of_date() -> None:
    assert not any(c.superseded for c in figures("Toll hits 116.\n\nThe death toll stood at 116 on Monday night."))


def rules(*texts: str) -> list[str]:
    """The rules of the tensions between reports, denials looked for as a memo does."""
    taken = pipeline.read_all(Loaded(articles=tuple(report(text, n) for n, text in enumerate(texts, 1)), failures=()))
    claims = [claim for reading in taken.readings for claim in reading.claims]
    return [tension.rule for tension in pipeline.compare(claims, taken.articles).findings.tensions]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The agency warned villagers in time, its chief said.", '"Nobody warned us," said Ann Roe, a survivor.'),
        ("Residents said they had received no warning.", "The sheriff said residents had been warned hours before."),
        ("The institute said it had warned officials of the danger.", "The mayor denied receiving any warning."),
        (
            "The governor said the Nord company was responsible for the spill.",
            "Nord said Ardal was to blame for the spill.",
        ),
        ("The fire was started by lightning, officials said.", "Arsonists started the fire, the mayor said."),
        ("A fault in a substation caused the blackout.", "The blackout was caused by a cyberattack."),
        ("The dam was not blown up, the ministry said.", "Saboteurs blew up the dam, police believe."),
        ("The warning was not lifted before the waves hit, it said.", "The warning was lifted before the waves hit."),
    ],
)
def test_who_was_warned_and_whose_fault_a_disaster_was_are_disputed(one: str, other: str) -> None:
    assert rules(one, other)


def test_what_started_another_fire_is_no_answer() -> None:
    assert not rules("The fire was started by lightning.", "Another fire, in Marsh County, was started by arsonists.")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The quake, which the Geological Survey measured at 7.8, killed 90 people.", "the Geological Survey"),
        ("The Geological Survey, which put it at magnitude 7.8, said the quake was shallow.", "The Geological Survey"),
        ("The Weather Service gave the tornado a preliminary rating of EF4.", "The Weather Service"),
        ("The Weather Service rated the tornado EF4.", "The Weather Service"),
        ("The virus has killed 932 people, the WHO said.", "the WHO"),
        ("The tornado was rated EF4 by the Weather Service.", "the Weather Service"),
    ],
)
def test_who_measured_or_rated_it_is_the_speaker(text: str, speaker: str) -> None:
    said = figures(text)[0].speaker
    assert said is not None
    assert said.text == speaker


def test_a_count_far_from_the_official_one_is_of_the_same_dead() -> None:
    text = "The government said 64 people died; researchers put the number at 4,645."
    assert [m for m, _, _ in read(text)] == ["killed", "killed"]


def test_a_category_that_a_storm_did_not_reach_is_not_its_rating() -> None:
    assert [m for m, _, _ in read("The hurricane had winds of 155 mph, just short of a Category 5.")] == ["wind"]
