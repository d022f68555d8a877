"""Names: what two reports may call the same, and what they may not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.names import canonical, same


@pytest.mark.parametrize(
    "name",
    [
        "DPRK forces",
        "Pyongyang's troops",
        "soldiers from North Korea",
        "North Korean soldiers",
        "the North Korean military",
        "North Korea’s servicemen",
        "N. Korean personnel",
    ],
)
def test_the_forces_of_a_state_are_one_subject(name: str) -> None:
    assert canonical(name) == canonical("North Korean troops")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("U.S.", "United States"),
        ("US", "American"),
        ("the U.S.", "the USA"),
        ("Russia", "the Russian Federation"),
        ("Zelensky", "Zelenskyy"),
        ("Volodymyr Zelenskiy", "President Volodymyr Zelensky"),
        ("Oleksandr Syrsky", "Oleksandr Shirsky"),
        ("Fuaa", "al-Foua"),
        ("Kafraya", "Kefraya"),
        ("Rashidin", "Rashideen"),
        ("Kirby", "John Kirby"),
        ("Gov. Mary Fallin", "Fallin"),
        ("Maj. Gen. Patrick Ryder", "Patrick Ryder"),
        ("Butte County Sheriff Kory Honea", "Honea"),
        ("Donald Trump", "Donald J. Trump"),
        ("SOHR", "Syrian Observatory for Human Rights"),
        ("the Observatory", "Syrian Observatory for Human Rights"),
        ("ISW", "the Institute for the Study of War"),
        ("UN", "United Nations"),
        ("Weather Service", "National Weather Service"),
        ("displaced people", "evacuees"),
        ("persons", "people"),
        ("Kim", "Kim Jong Un"),
        ("Kiev", "Kyiv"),
    ],
)
def test_the_same(a: str, b: str) -> None:
    assert same(a, b)
    assert same(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("North Korea", "South Korea"),
        ("North Korean soldiers", "South Korean soldiers"),
        ("North Korean soldiers", "soldiers"),
        ("Kim Jong Un", "Kim Yo Jong"),
        ("Niger", "Nigeria"),
        ("Iran", "Iraq"),
        ("Austria", "Australia"),
        ("Mary Fallin", "Jim Fallin"),
        ("Sheriff's Office", "Sheriff Ann Office Lee"),
        ("Johnson", "Johnston"),
        ("the ministry", "Health Ministry"),
        ("Russian Defense Ministry", "Ukrainian Defense Ministry"),
        ("Kyiv", "Ukraine"),
        ("", ""),
        ("police", "palace"),
    ],
)
def test_not_the_same(a: str, b: str) -> None:
    assert not same(a, b)
    assert not same(b, a)


@given(st.text(max_size=40), st.text(max_size=40))
def test_same_is_symmetric_and_takes_any_text(a: str, b: str) -> None:
    assert same(a, b) == same(b, a)


@given(st.sampled_from(["North Korean troops", "Ann Lee", "the Health Ministry", "Kyiv's forces", "Gov. Ann Lee"]))
def test_a_key_is_its_own_key(name: str) -> None:
    assert canonical(canonical(name)) == canonical(name)
