"""Figures of the labour market: of which series, month and sector they are, whose, and which of them are at odds."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.readers import rules
from summarize.schemas import Claim
from tests.reports import compared, report


def read(text: str) -> list[Claim]:
    return [claim for claim in rules.read(report(text)).claims if claim.figure]


def series(text: str) -> list[tuple[str, str | None, str | None]]:
    """Of each figure its measure, the month or week it is of, and its sector."""
    return [(c.measure or "", c.window and f"{c.window.start:%b %d}", c.group) for c in read(text)]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Employers added 210,000 jobs in April, the Labor Department said.", ("payrolls", "Apr 01", None)),
        ("Payrolls rose by 210,000 in April.", ("payrolls", "Apr 01", None)),
        ("The April payroll report showed a gain of 210,000 jobs.", ("payrolls", "Apr 01", None)),
        ("Hiring slowed to 210,000 in April, payroll figures showed.", ("payrolls", "Apr 01", None)),
        ("Construction employment and payrolls grew (+21,000) in April.", ("payrolls", "Apr 01", "construction")),
        (
            "In April, factories shed 12,000 jobs, the Labor Department said.",
            ("payrolls_lost", "Apr 01", "manufacturing"),
        ),
        ("The unemployment rate fell to 5.1 percent in April.", ("unemployment", "Apr 01", None)),
        ("Joblessness edged up to 5.1% in April.", ("unemployment", "Apr 01", None)),
        ("First-time claims for jobless benefits rose to 310,000 last week.", ("jobless_claims", "Apr 21", None)),
        ("Jobless claims came to 310,000 in the week ended April 27.", ("jobless_claims", "Apr 21", None)),
    ],
)
def test_a_statistic_is_read_with_its_month_and_its_sector(text: str, expected: tuple[str, str, str | None]) -> None:
    assert series(text)[0] == expected


def test_a_month_that_owns_its_figure_is_of_no_other() -> None:
    text = (
        "The jobless rate fell from March's 5.4 percent to 5.1 percent in April. In April 2023 it stood at 9 percent."
    )
    assert [c.window and c.window.start for c in read(text)] == [date(2024, 3, 1), date(2024, 4, 1), date(2023, 4, 1)]


def test_a_month_is_that_of_the_release_where_the_sentence_names_none() -> None:
    text = "The April jobs report is out. Employers added 210,000 jobs. The unemployment rate held at 5.1 percent."
    assert [month for _, month, _ in series(text)] == ["Apr 01", "Apr 01"]


@pytest.mark.parametrize(
    "earlier",
    [
        "Just six years ago, the unemployment rate was at 4.5 percent.",
        "Over the last twelve months factories have hired; by contrast, construction employment across the northern "
        "and the western states has declined by 40,000 jobs.",
    ],
)
def test_what_was_so_years_ago_or_over_a_year_is_not_of_the_month(earlier: str) -> None:
    release = "Employers added 210,000 jobs in April, and the unemployment rate was 7.5 percent. "
    assert series(release + earlier)[-1][1] is None


def test_a_count_far_above_that_of_the_month_is_of_a_longer_time() -> None:
    text = (
        "Employers added 210,000 jobs in April, payroll figures showed.\nAll employers together added 1.9 million jobs."
        " Government agencies shed 44,000 jobs."
    )
    assert [month for _, month, _ in series(text)] == ["Apr 01", None, None]


def test_what_was_expected_is_a_forecast_and_what_beat_it_is_not() -> None:
    text = (
        "Employers added 210,000 jobs in April, more than economists had expected. Economists surveyed by Harbor News"
        " had forecast 180,000 jobs. The unemployment rate was 5.1 percent."
    )
    assert [claim.stance for claim in read(text)] == ["asserted", "forecast", "asserted"]


def test_the_rate_of_a_state_or_of_some_people_is_not_the_nations() -> None:
    text = (
        "The unemployment rate was 5.1 percent in April. Ohio's unemployment rate was 6 percent in April. The"
        " unemployment rate for people without a degree was 7.2 percent in April."
    )
    assert [group for _, _, group in series(text)] == [None, "ohio", "people without a degree"]


def test_a_figure_in_the_reports_own_words_is_that_of_the_office() -> None:
    text = (
        "Employers added 210,000 jobs in April, the Labor Department said. The unemployment rate held at 5.1 percent."
    )
    speakers = [claim.speaker.text for claim in read(text) if claim.speaker]
    assert speakers == ["the Labor Department", "the Labor Department"]


def test_a_forecast_is_that_of_the_economists_and_a_headline_the_papers_own() -> None:
    text = (
        "Jobless Rate At 5.1 Percent\n\nEconomists were surprised, the Labor Department said. They had been expecting"
        " to hear that employers added 180,000 jobs in April."
    )
    assert [claim.speaker.text for claim in read(text) if claim.speaker] == ["Paper 1", "Economists"]


@pytest.mark.parametrize(
    "other",
    [
        "Employers added 160,000 jobs in March, the Labor Department said.",  # another month
        "Retailers added 16,000 jobs in April, payroll figures showed.",  # another sector
        "Economists had expected payrolls to rise by 160,000 in April.",  # a forecast
        "Employers added an average of 160,000 jobs a month, payroll figures showed.",  # an average
        "Revisions added a total of 60,000 jobs to payrolls in April.",  # how far an estimate was off
        "Employers added 1.9 million jobs over the past year, payroll figures showed.",  # a longer time
        "Employers have added 900,000 jobs so far this year, payroll figures showed.",
        "Payroll firms employed 160,000 more.",
    ],
)
def test_figures_of_another_month_sector_or_kind_are_not_at_odds(other: str) -> None:
    one = report("Employers added 210,000 jobs in April, the Labor Department said.")
    assert not compared(one, report(other, 2)).tensions


def test_two_surveys_of_one_month_and_sector_are_at_odds() -> None:
    found = compared(
        report("Private employers added 240,000 jobs in April, a survey by the payroll firm Quay showed."),
        report("The private sector added 190,000 jobs in April, payroll figures showed on Friday.", 2),
    )
    assert [tension.rule for tension in found.tensions] == ["figures-disjoint"]


def test_a_month_told_again_after_the_next_release_was_revised() -> None:
    found = compared(
        report("Employers added 210,000 jobs in April, the Labor Department said."),
        report("Employers added 240,000 jobs in April, the Labor Department said.", 2, published=date(2024, 7, 5)),
    )
    assert [(tension.rule, tension.kind) for tension in found.tensions] == [("revised", "update")]


def test_every_estimate_of_a_month_but_the_last_is_replaced() -> None:
    text = (
        "Payrolls are counted again. The Labor Department began by saying that 210,000 jobs were added in March."
        " Later, it revised the figure to 230,000. On Friday, it raised the March figure to 245,000."
    )
    assert [claim.superseded for claim in read(text)] == [True, True, False]


def test_a_firm_that_cuts_jobs_is_no_statistic() -> None:
    (claim,) = read("The Harbor Line will cut 3,200 jobs, a spokesman said. The unemployment rate is low.")
    assert claim.measure == "jobs_cut"


def test_a_yield_that_falls_is_no_unemployment_rate() -> None:
    text = "The unemployment rate fell to 5.1 percent in April. The yield on the ten-year note fell to 2.6 percent."
    rate, yields = (measure for measure, _, _ in series(text))
    assert (rate, yields == rate) == ("unemployment", False)
