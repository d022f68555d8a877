"""Stretches of time from the printed phrase to the relation: what covers what, and what that makes of two figures."""

from __future__ import annotations

from datetime import date

import pytest

from summarize import readers
from summarize.language import dates, sentences
from summarize.language.measures import Relation
from summarize.schemas import Article, Claim
from summarize.tensions.scope import Stretch, scope_of, window_relation
from tests.reports import compared, report

WEDNESDAY = date(2024, 12, 18)


def figure_of(phrase: str, published: date | None = WEDNESDAY) -> Claim:
    """The claim of "Shelling killed 400 people PHRASE."."""
    read = readers.read(report(f"Shelling has killed 400 people {phrase}.".replace(" .", "."), published=published))
    (claim,) = (claim for claim in read.claims if claim.figure and claim.figure.dimension == "count")
    return claim


def stretch(phrase: str, published: date | None = WEDNESDAY) -> Stretch | None:
    claim = figure_of(phrase, published)
    return scope_of(claim, claim.as_of or published).stretch


MIRROR: dict[str, Relation] = {"part": "whole", "whole": "part"}


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        # Up to the day of the report: no limit at all.
        ("", "since its deployment", "same"),
        ("", "so far", "same"),
        ("", "as of Friday", "same"),
        # A day, or a night, dates the event and limits nothing.
        ("", "on Monday", "same"),
        ("", "overnight", "same"),
        ("", "in the past 24 hours", "same"),
        # Limited stretches lie within what is counted to date.
        ("in the past week", "", "part"),
        ("at the weekend", "", "part"),
        ("within three months", "", "part"),
        ("in the first half of the year", "", "part"),
        ("in its first week", "", "part"),
        # Within one another, by their days or by their lengths.
        ("in the past week", "within three months", "part"),
        ("in the past week", "this month", "part"),
        ("in the week to December 12", "this month", "part"),
        ("last week", "in the past three months", "part"),
        ("at the weekend", "in December", "part"),
        ("in its first week", "in its first three months", "part"),
        ("in March", "in the first half of the year", "part"),
        ("in the first half of the year", "in 2024", "part"),
        # Beside one another.
        ("in November", "in December", "apart"),
        ("in the week to December 12", "last month", "apart"),
        ("in the first half of the year", "in the second half of the year", "apart"),
        ("last week", "in the week to December 12", "overlapping"),
        # A tally since long ago: what began since lies within it, what was before does not.
        ("in the past week", "so far this year", "part"),
        ("in May", "so far this year", "part"),
        ("so far this year", "since October 2023", "part"),
        ("in 2023", "so far this year", "apart"),
        ("in 2023", "since October 2023", "overlapping"),
        # What the words do not say.
        ("", "so far this year", "unknown"),
        ("in recent weeks", "this month", "unknown"),
        ("in its first week", "in the past week", "unknown"),
        ("in its first week", "in the past three months", "unknown"),
    ],
)
def test_how_the_stretch_of_one_phrase_stands_to_that_of_another(one: str, other: str, relation: Relation) -> None:
    assert window_relation(stretch(one), stretch(other)) == relation
    assert window_relation(stretch(other), stretch(one)) == MIRROR.get(relation, relation)


def test_without_a_day_of_publication_lengths_still_tell_a_week_from_three_months() -> None:
    week, months = stretch("in the past week", None), stretch("within three months", None)
    assert window_relation(week, months) == "part"


def test_the_day_spoken_is_told_from_the_day_printed() -> None:
    read = readers.read(report("The army said on Monday that 400 people had been killed.", published=WEDNESDAY))
    assert [claim.as_of for claim in read.claims if claim.figure] == [date(2024, 12, 16)]


@pytest.mark.parametrize("rate", ["a day", "each day", "per day", "daily", "every week"])
def test_a_rate_is_no_total(rate: str) -> None:
    claim = figure_of(rate)
    assert claim.measure is not None
    assert claim.measure.startswith("open:killed")
    total = report("Shelling has killed 9,000 people.", 2)
    assert not compared(report(f"Shelling has killed 400 people {rate}."), total).tensions


def told(n: int, day: int, text: str) -> Article:
    return report(text, n, day)


def test_a_week_that_is_larger_than_the_month_around_it_is_flagged() -> None:
    week = told(1, 13, "Ann Lee said shelling killed 90 people in the week to May 12.")
    month = told(2, 13, "Shelling killed 60 people this month, medics said.")
    assert [t.rule for t in compared(week, month).tensions] == ["part-exceeds-whole"]
    larger = told(2, 13, "Shelling killed 160 people this month, medics said.")
    assert not compared(week, larger).tensions


def test_the_rate_that_two_running_totals_imply_is_printed() -> None:
    (tension,) = compared(
        told(1, 3, "Shelling has killed 20 people."), told(2, 8, "It has killed 120 people.")
    ).tensions
    assert tension.rule == "growth"
    assert "20 or more a day over 5 days" in tension.why


@pytest.mark.parametrize(
    ("text", "windows"),
    [
        ("The fire of nearly 9,000 acres is the deadliest in 80 years.", []),
        ("It is the worst toll since 1933.", []),
        ("It was the largest number of arrests in the past week.", []),
        ("The fire burned 9,000 acres in the past week.", ["in the past week"]),
        ("The worst is over: 43 have died since Monday.", ["since Monday"]),
    ],
)
def test_how_rare_a_thing_is_limits_no_figure(text: str, windows: list[str]) -> None:
    assert [mention.window.text for mention in dates.windows(text, sentences.split(text), date(2024, 5, 14))] == windows
