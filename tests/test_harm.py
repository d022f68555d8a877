"""The hurt told apart: by what hurt them, what became of them, who of a group they are, and who saw them."""

from __future__ import annotations

import pytest

from summarize import readers
from summarize.schemas import Claim
from tests.reports import compared, report


def figures(text: str) -> list[Claim]:
    return [claim for claim in readers.read(report(text)).claims if claim.figure]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("At least three people, among them a guard, suffered gunshot wounds.", "shot"),
        ("In addition to the dead, four people were wounded by gunfire.", "shot"),
        ("The crash left four people with serious injuries.", "badly hurt"),
        ("Four people were injured by the gunman, who was shot dead.", None),
        ("Four people were treated for minor injuries.", None),
    ],
)
def test_the_wounded_are_told_apart_by_what_hurt_them(text: str, group: str | None) -> None:
    assert figures(text)[0].group == group


def test_those_lightly_hurt_beside_others_are_some_of_the_hurt() -> None:
    assert figures("Three people were wounded by gunfire, and five others suffered minor injuries.")[1].group


def test_the_shot_are_not_held_against_all_the_hurt() -> None:
    shot = report("Three people suffered gunshot wounds in the rampage, the mayor said.", 1)
    hurt = report("Eight people were injured in the rampage, the hospital said.", 2)
    assert not compared(shot, hurt).tensions


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Seven of the wounded were in a critical condition on Sunday.", "critical"),
        ("Seven of the injured remain in hospital.", "hospitalized"),
        ("Seven of the wounded are women.", "wounded"),
    ],
)
def test_what_became_of_some_of_the_wounded_is_counted(text: str, measure: str) -> None:
    assert figures(text)[0].measure == measure


def test_a_sort_named_behind_its_whole_is_that_sort() -> None:
    _, sort = figures("A jet with 155 passengers is missing. Sixteen of the passengers were children.")
    assert (sort.group, sort.measure) == ("children", "aboard")


def test_what_witnesses_saw_is_no_count_of_all() -> None:
    assert figures("Reporters at two hospitals saw dozens of dead protesters.")[-1].share == "part"
    assert figures("The weekend saw dozens of people killed.")[-1].share == "whole"


def test_the_dead_with_the_gunman_and_without_him_agree() -> None:
    """In the sentence itself, or elsewhere in the report."""
    told = "The rampage in Ardal left 13 people dead, the mayor said. The 13 dead include the suspected gunman."
    assert not compared(report(told, 1), report("The rampage in Ardal killed 12 people, police said.", 2)).tensions
    alone = "The rampage in Ardal left 13 people dead, the mayor said."
    assert compared(report(alone, 1), report("The rampage in Ardal killed 12 people, police said.", 2)).tensions


def test_none_killed_is_held_against_a_report_once() -> None:
    none = report("The ministry reported no deaths in Ardal on Monday.", 1)
    some = report("The raid in Ardal on Monday left 56 people dead, including two policemen, the party said.", 2)
    assert [t.rule for t in compared(none, some).tensions] == ["denial"]


def test_those_named_of_the_dead_are_a_part_of_them_whatever_was_counted_before() -> None:
    text = "He said the victims were 46 to 73 years of age. Police released the names of seven of the 12 killed."
    shares = {c.figure.text: c.share for c in figures(text) if c.figure}
    assert (shares["seven"], shares["12"]) == ("part", "whole")


@pytest.mark.parametrize(
    "text",
    [
        "The blasts killed 52 people and the four bombers.",
        "The attack killed 52 people as well as the four attackers.",
        "Fifty-two people were killed as well as all four gunmen.",
    ],
)
def test_attackers_named_beside_those_whom_they_killed_are_dead(text: str) -> None:
    assert [(c.measure, c.group) for c in figures(text)] == [("killed", None), ("killed", "attackers")]


def test_the_dead_with_three_bombers_and_without_them_agree() -> None:
    told = report("The attack in Ardal killed 44 people, including the three bombers, the hospital said.", 1)
    assert not compared(told, report("The attack in Ardal killed 41 people, the governor said.", 2)).tensions
    assert compared(told, report("The attack in Ardal killed 36 people, the governor said.", 2)).tensions
    some = report("The 44 dead in the attack in Ardal include the bombers, the hospital said.", 1)
    assert not compared(some, report("The attack in Ardal killed 41 people, the governor said.", 2)).tensions


def test_civilians_and_fighters_of_one_number_and_children_against_no_civilians_contradict() -> None:
    army = report("The raid in Ardal killed 15 militants, the army said.", 1)
    assert compared(army, report("The raid in Ardal killed 15 civilians, elders said.", 2)).tensions
    assert not compared(army, report("The raid in Ardal killed six civilians, elders said.", 2)).tensions
    none = report("The strike in Ardal killed no civilians, the army said.", 1)
    assert compared(none, report("A doctor said four children were killed in the strike in Ardal.", 2)).tensions


def test_children_among_the_civilians_are_a_part_of_them() -> None:
    told = report("The strike in Ardal killed 10 civilians, relatives said.", 1)
    assert not compared(told, report("The strike in Ardal killed seven children, a doctor said.", 2)).tensions


def test_the_seriously_injured_are_a_part_of_the_hurt() -> None:
    told = report("The blast in Ardal injured 45 people, police said.", 1)
    assert not compared(told, report("Twelve people were seriously injured in the Ardal blast.", 2)).tensions


def test_the_dead_of_one_side_are_none_of_the_other() -> None:
    army, rebels = "The army lost 40 soldiers in Dorn.", "The rebels lost 300 fighters in Dorn, the army said."
    monitor = "A monitor said 85 fighters had been killed in Dorn."
    assert not compared(report(army, 1), report(rebels, 2)).tensions
    assert compared(report(rebels, 1), report(monitor, 2)).tensions


@pytest.mark.parametrize(
    ("one", "other", "at_odds"),
    [
        ("Damage was put at $2 billion.", "The damage is estimated at $5.5 billion, the minister said.", True),
        ("The storm caused $2 billion in damage.", "The governor put the damage at $5.5 billion.", True),
        ("The damage to the bridge was put at $200 million.", "Damage was put at $2 billion.", False),
        ("Crop damage was estimated at $200 million.", "The damage is put at $2 billion.", False),
    ],
)
def test_two_sums_of_all_the_damage_are_compared(one: str, other: str, at_odds: bool) -> None:
    assert bool(compared(report(one, 1), report(other, 2)).tensions) is at_odds


def test_damage_that_was_put_at_a_sum_speaks_for_itself() -> None:
    (claim,) = figures("Damage was put at $2 billion.")
    assert claim.speaker is None or claim.speaker.text != "Damage"
