"""Who has won: whether somebody concedes, whether a race is decided, whether it may still go to a runoff."""

from __future__ import annotations

import pytest

from summarize.readers import rules
from tests.reports import compared, report

OHIO = "Counting went on in Ohio in the Ohio governor's race. "


def answers(text: str) -> list[tuple[str | None, str]]:
    read = rules.read(report(text))
    return [(c.proposition, c.stance) for c in read.claims if c.kind == "status"]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Democrat Ana Ortiz conceded defeat on Friday.", ("conceded: ortiz", "asserted")),
        ("Ortiz conceded to Brandt on election night.", ("conceded: ortiz", "asserted")),
        ("Ortiz gives up fight", ("conceded: ortiz", "asserted")),
        ("Ms. Ortiz has refused to concede.", ("conceded: ortiz", "denied")),
        ("Ana Ortiz vowed not to concede.", ("conceded: ortiz", "denied")),
        ("“This is not a concession speech,” Ms. Ortiz said.", ("conceded: ortiz", "denied")),
        ("Brandt called on Ortiz to concede, but she has refused.", ("conceded: ortiz", "denied")),
        (OHIO + "Brandt has declared himself the winner.", ("decided: ohio", "asserted")),
        (OHIO + "“The race is over,” Brandt said.", ("decided: ohio", "asserted")),
        (OHIO + "The contest remains undecided.", ("decided: ohio", "denied")),
        (OHIO + "No one has called the race.", ("decided: ohio", "denied")),
        (OHIO + "There are not enough ballots left to force a runoff.", ("may go on: ohio", "denied")),
        (OHIO + "Late votes could put Ortiz in recount territory.", ("may go on: ohio", "asserted")),
    ],
)
def test_who_has_won_is_read_of_one_contest_or_one_candidate(text: str, answer: tuple[str, str]) -> None:
    assert answers(text) == [answer]


@pytest.mark.parametrize(
    "text",
    [
        "Ortiz conceded that the plan had flaws.",
        "Brandt conceded Monday that support is weak.",
        "The race is over.",
        "Will Ortiz concede?",
    ],
)
def test_what_is_granted_and_a_race_that_is_not_named_are_left_out(text: str) -> None:
    assert not [a for a in answers(text) if (a[0] or "").startswith(("conceded", "decided"))]


def test_a_victory_that_is_declared_and_a_race_that_nobody_has_called_are_at_odds_but_not_two_races() -> None:
    def rules_of(one: str, other: str) -> list[str]:
        return [tension.rule for tension in compared(report(one), report(other, 2)).tensions]

    won = OHIO + "Brandt has declared victory."
    assert rules_of(won, OHIO + "The contest remains undecided.") == ["denial"]
    assert rules_of(won, OHIO.replace("Ohio", "Maine") + "The contest remains undecided.") == []
