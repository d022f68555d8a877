"""How much of the story a figure covers: a place within it, a part of a whole, a plan."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.readers import rules
from summarize.schemas import Article, Claim


def claims(text: str) -> list[Claim]:
    article = Article(id="a", path="a.txt", published=date(2021, 6, 14), text=text, words=len(text.split()), sha256="0")
    return [claim for claim in rules.read(article).claims if claim.figure]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Some 180 people were hurt. Twelve patients remain in critical condition at Leyburn General Hospital.",
            "Leyburn General Hospital",
        ),
        ("Some 180 people were hurt. Marsh Medical Center said it treated 14 patients.", "Marsh Medical Center"),
        ("The bomb killed 90 people. In Leyburn, police said, three died.", "Leyburn"),
        ("Thousands marched. Several hundred protesters marched along the Ada Waterway.", "Ada Waterway"),
        ("The bank will cut 6,000 jobs. The plant at Leyburn will lose 900 positions.", "Leyburn"),
        ("The storm killed 90 people across the country. It killed 12 more.", None),
    ],
)
def test_the_place_that_limits_a_figure(text: str, place: str | None) -> None:
    assert claims(text)[-1 if place else 0].place == place


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Ambassador Ida Holm and three other Danes were killed.", "part"),
        ("The blast killed Holm and three others.", "part"),
        ("The blast killed 12 people and wounded eight others.", "whole"),
        ("Some 418,000 residents out of 2.3 million cannot vote.", "part"),
    ],
)
def test_share(text: str, share: str) -> None:
    shares = [c.share for c in claims(text)]
    assert shares[0 if "out of" in text else -1] == share


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Economists forecast that 150,000 jobs were created in May.", "planned"),
        ("Employers missed the 140,000 jobs that economists expected.", "planned"),
        ("Offenders must pay a fine of up to $500.", "planned"),
        ("The ship can carry 900 people.", "possible"),
        ("Without them, that would leave 141 missing.", "asserted"),
    ],
)
def test_stance(text: str, stance: str) -> None:
    assert claims(text)[-1].stance == stance


def test_the_sorts_in_brackets_are_parts() -> None:
    shares = [c.share for c in claims("The clinic said 19 patients (six men and 13 women) were being treated.")]
    assert shares == ["whole", "part", "part"]


def test_a_hospital_of_the_sentence_before_still_limits() -> None:
    text = "Some 180 people were hurt. Four patients are still at Marsh Medical Center. Ten are in serious condition."
    assert claims(text)[-1].place == "Marsh Medical Center"


def test_the_time_of_a_part_is_not_the_time_of_the_whole() -> None:
    part, whole = claims("About 900 of the 12,000 soldiers whom the king sent abroad have been killed in three months.")
    assert part.window is not None
    assert whole.window is None
