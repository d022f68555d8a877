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
