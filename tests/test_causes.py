"""Causes: which two cannot both be it, how reports name them, and what a memo makes of two."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import summarize
from summarize.language import causes
from tests.reports import compared, report


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a gas leak", "a bomb"),
        ("an accident", "arson"),
        ("a short circuit", "lightning"),
        ("sabotage", "metal fatigue"),
        ("natural causes", "an overdose"),
        ("a technical fault", "a cyberattack"),
        ("a rumour", "the police"),
        ("heavy rain", "poor construction"),
        ("the heat", "a torn seal"),
    ],
)
def test_causes_of_different_sorts_cannot_both_be_it(one: str, other: str) -> None:
    assert causes.apart(one, other)
    assert causes.apart(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a bomb", "an explosive device"),
        ("an accident", "a gas leak"),
        ("a deliberate act", "a car bomb"),
        ("a gas leak", "a curse"),
        ("two petrol bombs", "arson"),
        ("", "a bomb"),
    ],
)
def test_one_sort_under_two_names_and_what_no_table_knows_are_not_apart(one: str, other: str) -> None:
    assert not causes.apart(one, other)
    assert not causes.apart(other, one)


def tensions(folder: Path, *sentences: str) -> list[summarize.Tension]:
    for n, sentence in enumerate(sentences, start=1):
        head = f"source: Paper {n}\ndate: {date(2024, 5, n)}"
        (folder / f"{n}.txt").write_text(f"---\n{head}\n---\nThe mill at Orla is gone. {sentence}\n", encoding="utf-8")
    return list(summarize.brief([folder]).tensions)


def test_a_leak_in_one_report_and_a_bomb_in_another_are_two_causes(tmp_path: Path) -> None:
    (found,) = tensions(tmp_path, "The blast was caused by a gas leak.", "Police said a bomb caused the explosion.")
    assert (found.rule, found.kind) == ("attribution", "attribution")
    assert found.why.startswith("Different causes are given")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The blast was caused by a gas leak.", "The blast was not caused by a bomb."),
        ("The fire was an accident.", "Officials blamed a short circuit for the fire."),
        ("The fire was caused by lightning.", "Lightning probably started the blaze."),
        ("The mayor said a spark started the fire.", "A new law sparked a protest."),
    ],
)
def test_a_cause_ruled_out_repeated_or_told_more_exactly_is_no_tension(one: str, other: str, tmp_path: Path) -> None:
    assert not tensions(tmp_path, one, other)


def test_a_cause_that_one_report_gives_and_another_rules_out_is_denied(tmp_path: Path) -> None:
    (found,) = tensions(tmp_path, "The fire was caused by arson.", "The fire was not caused by arson, the chief said.")
    assert found.rule == "denial"


def test_a_cause_that_is_said_to_have_played_no_part_is_denied(tmp_path: Path) -> None:
    found = tensions(tmp_path, "The owner says heavy rain was to blame.", "An expert found that rain played no part.")
    assert [t.rule for t in found] == ["denial"]


def test_somebody_is_to_blame_is_no_cause(tmp_path: Path) -> None:
    assert not tensions(tmp_path, "The owner was to blame, they said.", "The weather played no part.")


def test_dust_and_gas_are_two_causes_of_one_blast() -> None:
    one = report("Methane gas caused the explosion in the mine, the company said.", 1)
    other = report("Coal dust caused the explosion in the mine, inspectors said.", 2)
    assert [t.rule for t in compared(one, other).tensions] == ["attribution"]


@pytest.mark.parametrize(
    ("one", "other", "title"),
    [
        (
            "The fire was set deliberately, police said.",
            "The fire was an accident, the owner said.",
            "What caused the fire?",
        ),
        ("The plane was shot down.", "The plane crashed because of a technical fault.", "What caused the attack?"),
        ("The suspect was killed by police.", "The suspect shot himself, police said.", "Suspect: how did they die?"),
        ("The gunman was shot dead by officers.", "The gunman took his own life.", "Gunman: how did they die?"),
    ],
)
def test_two_ways_to_tell_how_it_came_about_are_a_tension(one: str, other: str, title: str, tmp_path: Path) -> None:
    (found,) = tensions(tmp_path, one, other)
    assert found.title == title


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The gunman shot himself.", "The gunman died of a self-inflicted gunshot wound."),
        ("The gunman was killed by police.", "The gunman died in a gun battle with police."),
        ("The bridge collapsed because of heavy rain.", "The bridge collapsed due to flooding."),
        ("A deal was reached on Friday.", "The two sides reached an agreement."),
    ],
)
def test_one_way_told_in_two_is_none(one: str, other: str, tmp_path: Path) -> None:
    assert not tensions(tmp_path, one, other)


def test_whoever_does_not_know_is_set_against_whoever_does(tmp_path: Path) -> None:
    unclear = "It was unclear whether Holm killed himself or was shot."
    (found,) = tensions(tmp_path, "Holm was shot dead by officers.", unclear)
    assert found.rule == "denial"


def test_a_deal_is_set_against_none(tmp_path: Path) -> None:
    (found,) = tensions(tmp_path, "The talks ended without agreement.", "The two sides reached an agreement.")
    assert found.title == "Is there a deal?"


def test_none_of_the_children_are_the_children(tmp_path: Path) -> None:
    (found,) = tensions(
        tmp_path, "The children drowned in the basement.", "None of the children drowned, Ann Lee said."
    )
    assert found.rule == "denial"
