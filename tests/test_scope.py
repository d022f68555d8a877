"""What a figure covers, and how one coverage stands to another."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from summarize.schemas import Claim, Window
from summarize.tensions.scope import (
    Scope,
    Stretch,
    compose,
    explanation,
    scope_of,
    standing,
    window_relation,
)
from summarize.tensions.settings import Setting, daily, setting
from tests.claims import article, claim, figure, past_week
from tests.reports import compared, report

ONE = article(1)
MAY = date(2024, 5, 1)
MIRROR = {"part": "whole", "whole": "part"}

stretches = st.one_of(
    st.none(),
    st.integers(1, 90).map(lambda n: Stretch(None, None, n, "")),
    st.tuples(st.integers(1, 20), st.integers(0, 8)).map(
        lambda t: Stretch(date(2024, 5, t[0]), date(2024, 5, t[0] + t[1]), t[1] + 1, "")
    ),
)
scopes = st.builds(
    Scope,
    measure=st.sampled_from(["killed", "wounded", "casualties"]),
    unit=st.just("count"),
    stretch=stretches,
    place=st.sampled_from([None, "paradise", "chico"]),
    group=st.sampled_from([None, "child"]),
    share=st.sampled_from(["whole", "part", "added"]),
    forecast=st.booleans(),
)


@given(scopes, scopes)
def test_a_standing_read_backwards_is_its_mirror(a: Scope, b: Scope) -> None:
    forward, back = standing(a, b), standing(b, a)
    assert back.relation == MIRROR.get(forward.relation, forward.relation)
    assert back.differs == forward.differs


@given(scopes)
def test_a_scope_is_the_same_as_itself(a: Scope) -> None:
    assert standing(a, a) == ("same", ())


def test_a_week_is_part_of_a_running_total_and_of_three_months() -> None:
    week, months = Stretch(None, None, 7, ""), Stretch(None, None, 90, "")
    assert window_relation(week, None) == "part"
    assert window_relation(week, months) == "part"
    assert window_relation(months, week) == "whole"


def test_a_part_here_and_a_whole_there_only_overlap() -> None:
    assert compose(["part", "whole", "same"]) == "overlapping"
    assert compose(["part", "unknown"]) == "unknown"
    assert compose(["part", "apart", "unknown"]) == "apart"


def _told_for(n: int, day: date) -> Claim:
    return claim(ONE, figure(n), window=Window(text="", start=day, end=day))


def test_a_day_dates_the_event_and_limits_nothing() -> None:
    told = [_told_for(43, MAY), claim(ONE, figure(70))]
    assert not daily(told)
    assert scope_of(told[0], MAY) == scope_of(told[1], MAY)


def test_a_report_that_counts_day_by_day_limits_each_count_to_its_day() -> None:
    told = [_told_for(40, MAY), _told_for(65, date(2024, 5, 9)), _told_for(12, date(2024, 5, 10))]
    assert daily(told)
    assert scope_of(told[0], MAY, Setting(tallies=True)) != scope_of(told[1], MAY, Setting(tallies=True))


def test_soldiers_are_a_group_only_where_others_are_counted() -> None:
    soldiers, people, children = (claim(ONE, figure(9), group=g) for g in ("soldiers", None, "children"))
    alone = setting([soldiers, people])
    assert scope_of(soldiers, MAY, alone) == scope_of(people, MAY, alone)
    assert not setting([soldiers, children]).forces_only


def test_the_first_respect_that_differs_explains() -> None:
    week = scope_of(claim(ONE, figure(1), window=past_week()), MAY)
    to_date = scope_of(claim(ONE, figure(1)), MAY)
    assert explanation(standing(week, to_date), week, to_date) == "window-differs"
    here, there = (scope_of(claim(ONE, figure(1), place=p), MAY) for p in ("Paradise", "Chico"))
    assert explanation(standing(here, there), here, there) == "other-subject"


def test_a_day_that_cannot_be_dated_limits_no_more_than_one_that_can() -> None:
    on_monday = claim(ONE, figure(12), window=Window(text="on Monday"))
    assert scope_of(on_monday, None) == scope_of(claim(ONE, figure(14)), None)


def test_the_dead_of_the_cases_are_all_the_dead_and_those_of_this_year_none_of_one_wreck() -> None:
    one = report("The fever in Leyburn has killed 932 people out of 1,711 cases, the agency said.", 1)
    other = report("Health officials in Leyburn reported 961 deaths from the fever.", 2)
    assert [t.rule for t in compared(one, other).tensions] == ["figures-disjoint"]
    wreck = "About 800 migrants died in the wreck, the mayor said. The agency said 1,776 had died at sea this year."
    assert not compared(report(wreck)).tensions
