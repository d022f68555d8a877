"""Which happening a figure belongs to: the story's own, one of another year, one at another place, none at all."""

from __future__ import annotations

from datetime import date

from summarize.readers import rules
from summarize.schemas import Article, Claim


def claims(text: str) -> list[Claim]:
    article = Article(
        id="a",
        path="a.txt",
        published=date(2021, 6, 14),
        text=text,
        words=len(text.split()),
        sha256="0",
        headline_end=max(0, text.find("\n")),
    )
    return [claim for claim in rules.read(article).claims if claim.figure]


LEAD = """A gunman in Leyburn

A gunman killed six people in Leyburn on Monday, police said.

The street was closed. Neighbors wept. Schools stayed shut.

"""


def test_a_year_beats_a_name() -> None:
    (claim,) = claims(LEAD.replace("six people", "people") + "In 1994, the Storm Ridge Fire killed 14 firefighters.")
    assert claim.event is not None
    assert "1994" in claim.event


def test_a_past_attack_goes_on_into_the_next_sentence() -> None:
    text = (
        LEAD
        + "In October 1984 rebels bombed the Crown hotel. The mayor escaped, but five people were killed in the attack."
    )
    assert [c.event for c in claims(text)] == [None, "1984"]


def test_a_killing_at_another_place_is_another_event() -> None:
    text = LEAD + "The gun was also used in the shooting at an Ohio cinema that killed 12 and wounded 70."
    own, killed, wounded = claims(text)
    assert own.event is None
    assert killed.event == wounded.event
    assert killed.event is not None


def test_a_separate_happening_without_a_name_is_another_event() -> None:
    own, none = claims(LEAD + "In a separate shooting across the river no one was killed.")
    assert own.event is None
    assert none.event is not None
    (first, second) = claims("A second explosion killed six people in Leyburn. Four of them died at once.")
    assert first.event == second.event


def test_examples_are_other_events() -> None:
    text = LEAD + "It is one of many, including the deaths of 20 children in Marsh Hill last December."
    assert [c.event for c in claims(text)] == [None, "december 2020"]


def test_the_count_of_a_year_is_not_the_event() -> None:
    own, year = claims(LEAD + "Before that, 43 officers had been killed so far this year.")
    assert own.event is None
    assert year.event == "all of 2021"


def test_what_happened_many_months_ago_is_another_event() -> None:
    own, school, stadium = claims(
        LEAD + "It was the deadliest such attack since 17 pupils were killed nine months ago. Some eleven months ago"
        " a fire killed 40 fans at a stadium."
    )
    assert (own.event, school.event, stadium.event) == (None, "sep 2020", "jul 2020")


def test_a_storm_in_passing_is_not_the_story() -> None:
    text = """Jobs grow again

Employers added 155,000 jobs in May. Wages rose. Trade was slow. Shops did well.

Builders hired for repairs after Hurricane Ada. Factories added 20,000 jobs."""
    assert {c.event for c in claims(text)} == {None}


def test_one_of_two_fires_is_known_by_its_place() -> None:
    text = """The Cedar Hollow Fire burned 9,000 acres and the Lodge Fire burned 3,000 acres.

About 6,000 people have fled because of the two fires.

The Lodge Fire is still small. Three people were found dead near Cedar Hollow."""
    events = {c.figure.text: c.event for c in claims(text) if c.figure}
    assert events["About 6,000"] is None
    assert events["Three"] == "cedar hollow fire"


def test_the_caption_of_a_picture_does_not_change_the_subject() -> None:
    text = (
        "Two fires burn in the hills\n\nThe Alder Fire has burned 900 homes. The Alder Fire is the worst in years, and "
        "the Alder Fire grows.\n\nFarther south, the Birch Fire has killed two people.\n\n"
        "Crews look at a house lost to the Alder Fire in Leyburn. REUTERS/Ida Marlow\n\n"
        "Deputies said a fifth body was found there.\n"
    )
    assert [claim.event for claim in claims(text)][-1] == "birch fire"
