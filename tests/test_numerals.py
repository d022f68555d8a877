"""Numbers as printed: digits, words and both mixed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.numerals import fraction_at, numeral_at

SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()


def spell(number: int, hyphen: str = "-", joint: str = " ") -> str:
    """English words for 0 to 10^12, with a joint between hundred and the rest (" " or " and ")."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        ones = number % 10
        return TENS[number // 10] + (hyphen + SMALL[ones] if ones else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            gap = joint if rest < 100 else " "
            return f"{spell(number // size, hyphen, joint)} {name}" + (gap + spell(rest, hyphen, joint) if rest else "")
    raise AssertionError(number)


@given(st.integers(0, 10**9), st.sampled_from(["-", " "]), st.sampled_from([" ", " and "]))
def test_a_number_spelled_out_reads_back(number: int, hyphen: str, joint: str) -> None:
    words = spell(number, hyphen, joint)
    numeral = numeral_at(words, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end, numeral.words) == (number, len(words), True)


@given(st.integers(0, 10**12), st.sampled_from([",", "\u00a0", "\u202f"]))
def test_a_number_with_thousands_separators_reads_back(number: int, separator: str) -> None:
    printed = f"{number:,}".replace(",", separator)
    numeral = numeral_at(printed, 0)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (number, len(printed))


@given(st.integers(0, 10**12))
def test_bare_digits_read_back(number: int) -> None:
    numeral = numeral_at(str(number), 0)
    assert numeral is not None
    assert numeral.value == number


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("12,34,567.89", 1234567.89),
        ("1 234 567", 1234567),
        ("40 000", 40000),
        ("80 , 000", 80000),
        ("1.234.567", 1234567),
        ("10,1", 10.1),
        ("1.111,11", 1111.11),
        ("1.2 million", 1.2e6),
        ("5.6bn", 5.6e9),
        ("5 thousand", 5000),
        ("4 hundred million", 4e8),
        ("13 lakh", 1.3e6),
        ("three lakh crore", 3e12),
        ("two dozen", 24),
        ("twelve hundred", 1200),
        ("3 hundred and 21", 321),
        ("one and a half million", 1.5e6),
        ("3 million and a half", 3.5e6),
        ("two and three quarters", 2.75),
        ("five point five million", 5.5e6),
        ("2 1/2", 2.5),
        ("2½", 2.5),
        ("10k", 10_000),
    ],
)
def test_scales_and_fractions_belong_to_the_number(printed: str, value: float) -> None:
    numeral = numeral_at(printed, 0)
    assert numeral is not None
    assert numeral.value == pytest.approx(value)
    assert numeral.end == len(printed)


def test_two_numbers_side_by_side_stay_two() -> None:
    for printed, first in (("three four", 3), ("five million and three million", 5e6), ("20 three", 20)):
        numeral = numeral_at(printed, 0)
        assert numeral is not None
        assert numeral.value == first


def test_a_single_letter_is_a_scale_of_money_only() -> None:
    metres, pounds = numeral_at("6m", 0), numeral_at("6m", 0, money=True)
    assert metres is not None
    assert pounds is not None
    assert (metres.value, pounds.value) == (6, 6e6)


@pytest.mark.parametrize(
    ("printed", "value"),
    [("two-thirds", 2 / 3), ("three quarters", 0.75), ("one in five", 0.2), ("nine out of 10", 0.9), ("3/4", 0.75)],
)
def test_shares_are_read_whole(printed: str, value: float) -> None:
    share = fraction_at(printed, 0, numeral_at(printed, 0))
    assert share is not None
    assert share.share
    assert share.value == pytest.approx(value)
    assert share.end == len(printed)


def test_a_date_with_slashes_is_no_share() -> None:
    assert fraction_at("3/4/2019", 0, numeral_at("3/4/2019", 0)) is None
