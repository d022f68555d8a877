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
