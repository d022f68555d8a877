"""What stands between the counted and what is said of them: places, lists, asides."""

from __future__ import annotations

import pytest

from summarize.readers import rules
from summarize.schemas import Claim
from tests.reports import report


def claims(text: str) -> list[Claim]:
    return [claim for claim in rules.read(report(text)).claims if claim.figure is not None]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("At least 40 people in three villages were killed.", ["killed", "open:village"]),
        ("Nearly 90 visitors from 14 countries were hurt.", ["wounded", "open:country"]),
        ("About 300 homes in 12 districts have been destroyed.", ["destroyed", "open:district"]),
        ("All 246 passengers aboard the two planes died.", ["killed", "open:plane"]),
        ("All 246 passengers aboard the plane were killed.", ["killed"]),
        ("The coach had 46 passengers aboard when it left.", ["aboard"]),
        ("Four men, two women and a child were found dead.", ["killed", "killed"]),
        ("Two policemen, three soldiers and five rebels died in the fight.", ["killed"] * 3),
        ("At least 40 homes, 12 businesses and two schools burned down.", ["destroyed"] * 3),
        ("The fire destroyed 40 homes and 12 shops.", ["destroyed", "destroyed"]),
        ("There were two drivers, and three guards were wounded.", ["open:driver", "wounded"]),
        ("Some 340 people, including nurses, clerks and teachers, died in the quake.", ["killed"]),
        ("She was one of 12 people killed when the roof fell in.", ["killed"]),
        ("The school was one of 60 buildings destroyed by the fire.", ["destroyed"]),
        ("The boy was one of 14 people treated at the clinic.", ["open:people"]),
        ("He stabbed three of his classmates to death.", ["killed"]),
        ("A gunman shot three people dead.", ["killed"]),
        ("The fire forced some 900 residents to evacuate.", ["displaced"]),
        ("The war forced 900 Syrians to flee the country.", ["displaced"]),
        ("Three people — Ann Roe, 8, Karl Marie Lund, 29, and Dan Lu, 23 — were killed by the bombs.", ["killed"]),
        ("More than 100 were injured in two Palm Sunday suicide attacks.", ["wounded", "open:attack"]),
    ],
)
def test_what_is_said_of_the_counted_is_found_behind_what_stands_between(text: str, measures: list[str]) -> None:
    assert [c.measure for c in claims(text)] == measures


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Two farmers and three herders were killed.", ["part", "part"]),
        ("Two visitors and a cook were wounded.", ["part"]),
        ("Two farmers were killed and three herders were hurt.", ["whole", "whole"]),
        ("Two soldiers and three protesters were killed.", ["whole", "whole"]),
        ("The ministry counted 289 cases and 41 deaths.", ["whole", "whole"]),
    ],
)
def test_each_kind_of_several_is_a_part_of_the_toll(text: str, shares: list[str]) -> None:
    assert [c.share for c in claims(text)] == shares


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The May 3 attack killed 12 people.", ["killed"]),
        ("An Oct. 1 shooting killed 58 people.", ["killed"]),
        ("Anyone who saw the 12 dead should call 1-800-FLOODED.", ["killed"]),
        ("None of the patients is in critical condition. Police hope to zero in on the killers.", ["critical"]),
        ("Police are looking for the two men captured on video.", ["open:man/capture"]),
        ("Two videos were shot at the scene.", ["open:video/shoot"]),
        ("Two politicians held rival rallies outside the station.", ["open:politician/hold"]),
        ("Six men were arrested when a call came in to 911.", ["arrested"]),
        ("It was the most since at least 1981, when 12 people died.", ["killed"]),
        ("Two people -- a man and a woman, both of them 29 -- were arrested.", ["arrested"]),
        ("About 4,000 Orlans were evacuated.", ["displaced"]),
        ('"We lost three firefighters today," the chief said.', ["killed"]),
        ("More than 30 people are killed with guns each and every day.", ["open:killed each and every day"]),
    ],
)
def test_what_only_looks_like_a_toll_is_none(text: str, measures: list[str]) -> None:
    assert [c.measure for c in claims(text)] == measures


def test_those_with_critical_injuries_are_no_other_count_of_all_the_hurt() -> None:
    assert [c.group for c in claims("Many stayed in hospital, seven with critical injuries.")] == ["badly hurt"]


def test_insurance_claims_are_nobodys_words() -> None:
    (found,) = claims("Insurance claims related to the storm could top $2 billion, the regulator said.")
    assert found.speaker is not None
    assert found.speaker.text == "the regulator"


@pytest.mark.parametrize(
    "text",
    [
        "No terrorist group has claimed responsibility for the attack.",
        "While no militant group has yet claimed responsibility for the bombing, the hunt went on.",
    ],
)
def test_a_group_that_has_claimed_nothing_is_nobody_who_denies(text: str) -> None:
    (found,) = (c for c in rules.read(report(text)).claims if c.proposition)
    assert (found.stance, found.proposition, found.subject) == ("unconfirmed", "responsible: attack", None)


@pytest.mark.parametrize(
    "text",
    [
        "The man was told of his right to remain silent.",
        "The tornado struck a town that was also hit by storms in 2011.",
        "While she was being moved, she fell ill. She was declared dead at the clinic.",
    ],
)
def test_what_tells_of_something_else_is_no_status(text: str) -> None:
    assert not rules.read(report(text)).claims


@pytest.mark.parametrize(
    "text",
    [
        "Two people, believed to be children, were killed.",
        "Footage showed what appeared to be two men killed in the raid.",
    ],
)
def test_who_somebody_is_thought_to_be_does_not_put_off_the_deed(text: str) -> None:
    assert [c.stance for c in claims(text)] == ["asserted"]
