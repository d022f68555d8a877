"""Rain, snow and water by their height: claims of their own, not distances."""

from __future__ import annotations

import pytest

from summarize import readers
from tests.reports import compared, report


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The river crested at 14.2 metres, the highest since 1871.", "water_level"),
        ("Water levels in the reservoir rose to 902 feet on Sunday.", "water_level"),
        ("Rainfall totals reached 38 inches in parts of the county.", "rainfall"),
        ("The storm dumped up to 50 inches of rain on Harlow.", "rainfall"),
        ("Two feet of snow fell in six hours.", "snowfall"),
        ("A storm surge of 13 feet swamped the harbour.", "surge"),
        ("The twister cut a swath 1.3 miles wide.", "open:width"),
        ("The twister stayed on the ground for 17 miles.", "length"),
    ],
)
def test_a_height_of_water_and_a_width_are_what_they_are(text: str, measure: str) -> None:
    found = [
        claim for claim in readers.read(report(text)).claims if claim.figure and claim.figure.dimension == "measure"
    ]
    assert [(claim.measure or "").partition("/")[0] for claim in found] == [measure]


def test_two_crests_of_one_river_are_at_odds_and_those_of_two_are_not() -> None:
    one, other = (
        f"The Tarn river crested at {level} metres at Dorn on Tuesday, officials said." for level in ("14.2", "12.9")
    )
    (found,) = compared(report(one, 1), report(other, 2)).tensions
    assert found.rule == "figures-disjoint"
    elsewhere = "The Ardal crested at 12.9 metres on Tuesday, engineers said."
    assert not compared(report(one, 1), report(elsewhere, 2)).tensions
