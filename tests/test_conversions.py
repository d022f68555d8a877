"""Units of one kind on one line."""

from __future__ import annotations

import pytest

from summarize import tensions, topics
from summarize.language import conversions
from tests.claims import article, claim, figure

ONE, TWO = article(1), article(2)


@pytest.mark.parametrize(
    ("unit", "base", "factor"), [("tonne", "kg", 1000), ("mile", "m", 1609.344), ("USD", "USD", 1)]
)
def test_a_unit_and_its_base(unit: str, base: str, factor: float) -> None:
    assert conversions.unit(unit) == (base, factor)


def _told(amount: float, unit: str, of: int) -> object:
    return claim((ONE, TWO)[of], figure(amount, dimension="measure", unit=unit), "length")


def test_one_length_in_miles_and_kilometres_is_no_tension() -> None:
    claims = (_told(100, "km", 0), _told(62, "mile", 1))
    assert not tensions.find(topics.form(claims), claims, (ONE, TWO)).tensions  # type: ignore[arg-type]


def test_two_lengths_are_at_odds_whatever_their_units_and_shown_in_their_own() -> None:
    claims = (_told(17, "mile", 0), _told(45, "km", 1))
    (tension,) = tensions.find(topics.form(claims), claims, (ONE, TWO)).tensions  # type: ignore[arg-type]
    assert [p.low for p in tension.positions] == pytest.approx([17, 45])
