"""What votes are counted as: a lead, ballots left to count, votes that are still needed."""

from __future__ import annotations

import pytest

from summarize.readers import rules
from summarize.schemas import Claim
from tests.reports import compared, report


def claims(text: str) -> list[Claim]:
    return [claim for claim in rules.read(report(text)).claims if claim.figure]


@pytest.mark.parametrize(
    ("text", "leader"),
    [
        ("Ortiz leads Brandt by more than 4,000 votes.", "Ortiz"),
        ("Democrat Ana Ortiz is currently ahead by about 4,000 votes.", "Ortiz"),
        ("Brandt trails Ortiz by nearly 4,000 votes.", "Ortiz"),
        ("Ms. Ortiz holds a lead of some 4,000 votes over her rival.", "Ortiz"),
        ("Ortiz's lead had narrowed to 4,000 votes by Saturday.", "Ortiz"),
        ("Ortiz had a 4,000-vote advantage in the recount.", "Ortiz"),
        ("Mayor Ortiz won re-election by just under 4,000 votes.", None),
        ("The two candidates are separated by 4,000 votes.", None),
    ],
)
def test_a_lead_is_no_count_of_votes_and_names_whose_it_is(text: str, leader: str | None) -> None:
    leads = [claim.subject for claim in claims(text) if claim.measure == "lead"]
    assert leads == [leader]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("She says at most 7,400 provisional and military ballots remain.", "uncounted"),
        ("More than 9,000 ballots are yet to be counted, his aides said.", "uncounted"),
        ("Some 9,000 mail-in ballots were still waiting to be tallied.", "uncounted"),
        ("About 9,000 provisional ballots were cast.", "uncounted"),
        ("Some 9,000 ballots still have to be counted.", "uncounted"),
        ("Clerks were still counting 9,000 ballots.", "uncounted"),
        ("Some 9,000 absentee ballots await counting.", "uncounted"),
        ("Brandt would need to gain 2,000 additional votes to force a runoff.", "votes_needed"),
        ("She is 2,000 votes short of the majority needed.", "votes_needed"),
        ("The bill got 52 votes.", "votes"),
        ("Sixty votes are needed to end debate.", "votes"),
        ("The measure was approved by 52 votes.", "votes"),
    ],
)
def test_ballots_left_and_votes_needed_are_no_votes_that_were_got(text: str, measure: str) -> None:
    assert [claim.measure for claim in claims(text)] == [measure]


def tensions_of(one: str, other: str) -> list[str]:
    return [tension.rule for tension in compared(report(one), report(other, 2)).tensions]


def test_two_counts_of_the_ballots_left_are_a_tension_but_two_races_or_a_lead_beside_a_need_are_none() -> None:
    left = "Officials said 6,190 provisional ballots remain."
    assert tensions_of(left, "His aides spoke of more than 9,000 ballots yet to be counted.") == ["figures-disjoint"]
    assert tensions_of("Ortiz leads Brandt by 4,000 votes.", "Weiss leads Lund by 300 votes.") == []
    assert tensions_of("Ortiz leads Brandt by 4,000 votes.", "Brandt needs to net 900 votes to force a runoff.") == []


def test_votes_are_set_against_each_other_only_where_one_side_is_the_same() -> None:
    one, other, amendment = (
        report(f"Harbour bill goes to governor\n\nThe Senate passed the harbour bill {sides} on Friday.", n)
        for n, sides in enumerate(("62-37", "62-38", "54-46"))
    )
    assert compared(one, other).tensions
    assert not compared(one, amendment).tensions


def test_a_vote_that_rejects_a_plan_is_no_rejected_number() -> None:
    found = claims("The council rejected the plan, 5-4.")
    assert {(claim.figure.value, claim.stance) for claim in found if claim.figure} == {(5, "asserted"), (4, "asserted")}
