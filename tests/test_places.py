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
        (
            "Some 180 people were hurt. Marsh Medical Center is full. Visitors must wait. Two patients remain "
            "in critical condition.",
            "Marsh Medical Center",
        ),
        (
            "Some 180 people were hurt. Marsh Medical Center is full. In all 40 are being treated at five hospitals.",
            None,
        ),
        ("Some 5,000 people were evacuated. About 900 were granted safe passage out of Leyburn.", "Leyburn"),
        ("Some 5,000 people were evacuated. About 900 left Besk, a town near Leyburn.", None),
        ("The bomb killed 90 people. In Leyburn, police said, three died.", "Leyburn"),
        ("Thousands marched. Several hundred protesters marched along the Ada Waterway.", "Ada Waterway"),
        ("The bank will cut 6,000 jobs. The plant at Leyburn will lose 900 positions.", "Leyburn"),
        ("The storm killed 90 people across the country. It killed 12 more.", None),
        ("Rioting killed 90 people. Twelve died in clashes in the northern Tessian city of Leyburn.", "Leyburn"),
        ("Rioting killed 90 people. In all 14 bodies were counted at the mosque.", "the mosque"),
        ("The shooting at the school killed 26 people. At the school, police said, 20 died at the school.", None),
        (
            "The riots injured 900 people.\nCrowds met in Leyburn. Some 65 were injured in clashes there.",
            "Leyburn",
        ),
    ],
)
def test_the_place_that_limits_a_figure(text: str, place: str | None) -> None:
    assert claims(text)[-1 if place else 0].place == place


def test_two_counts_share_the_place_that_stands_behind_the_second() -> None:
    killed, wounded = claims("Rioting killed 90 people and hurt 900. Three were killed and 50 wounded in Leyburn.")[2:]
    assert (killed.place, wounded.place) == ("Leyburn", "Leyburn")


def test_a_count_with_a_place_of_its_own_lends_it_to_none_before() -> None:
    killed, wounded = claims("Fire killed 90 people and hurt 900. It killed three in Marsh and hurt 50 in Leyburn.")[2:]
    assert (killed.place, wounded.place) == ("Marsh", "Leyburn")


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Ambassador Ida Holm and three other Danes were killed.", "part"),
        ("The blast killed Holm and three others.", "part"),
        ("The blast killed 12 people and wounded eight others.", "whole"),
        ("Some 418,000 residents out of 2.3 million cannot vote.", "part"),
        ("The rebels fired again; one rocket hit a barn, while the other fell in a field.", "part"),
        ("One passenger was killed and the other hurt.", "whole"),
        ("Three passengers left quietly. The fourth, a doctor, was dragged out.", "part"),
        ("Three passengers left quietly. The fifth train was full.", "whole"),
    ],
)
def test_share(text: str, share: str) -> None:
    shares = [c.share for c in claims(text)]
    assert shares[-1 if text.startswith(("Ambassador", "The blast")) else 0] == share


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Economists forecast that 150,000 jobs were created in May.", "planned"),
        ("Employers missed the 140,000 jobs that economists expected.", "planned"),
        ("Offenders must pay a fine of up to $500.", "planned"),
        ("The ship can carry 900 people.", "forecast"),
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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "In all 40 people died. Fans clashed at Ada Stadium, killing at least 16 people and wounding 90.",
            "Ada Stadium",
        ),
        ("A bomb exploded in Leyburn, killing 40 people.", None),
    ],
)
def test_the_place_of_a_deed_is_that_of_its_toll(text: str, place: str | None) -> None:
    assert {c.place for c in claims(text)[-2:] if c.figure and c.figure.text not in ("40", "In all 40")} <= {place}


def test_what_one_witness_saw_is_a_part() -> None:
    assert [c.share for c in claims("Police said 22 people were killed. He had seen one body.")] == ["whole", "part"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ninety were killed. Four people died in Leyburn and two elsewhere.", "elsewhere"),
        (
            "Shots were fired in front of the Arden Guard barracks.\nThe ministry said 65 were hurt in clashes there.",
            "Arden",
        ),
    ],
)
def test_elsewhere_is_a_place_and_there_points_back_across_a_paragraph(text: str, place: str) -> None:
    assert (claims("Some 300 were hurt. " + text)[-1].place or "").startswith(place)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Tell district alone, 22 people drowned.", "Tell district alone"),
        ("Nineteen people died in the village of Tosk alone, police said.", "the village of Tosk alone"),
    ],
)
def test_one_place_alone_limits_a_count_whatever_else_is_counted(text: str, place: str) -> None:
    assert [c.place for c in claims(text)] == [place]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "The flood killed 15 people, officials said: eight in Bihar, six in Assam and one in Goa.",
            [None, "Bihar", "Assam", "Goa"],
        ),
        ("At least 32 people died in the storm, 25 of them in Ohio.", [None, "Ohio"]),
        ("Ten of the deaths were in Ohio, the state agency said, and three in Iowa.", ["Ohio", "Iowa"]),
        ("The death toll rose to 43, with 35 in Ohio and eight in Iowa.", [None, "Ohio", "Iowa"]),
        ("Deaths by state: Ohio 35, West Virginia 9, Iowa 4.", ["Ohio", "West Virginia", "Iowa"]),
        (
            "Bavaria reported 12 deaths, Saxony two. The Czech Republic reported five.",
            ["Bavaria", "Saxony", "Czech Republic"],
        ),
    ],
)
def test_a_list_of_places_gives_each_a_whole_of_its_own(text: str, places: list[str | None]) -> None:
    found = claims(text)
    assert [(claim.measure, claim.place, claim.share) for claim in found] == [("killed", at, "whole") for at in places]


def test_a_score_of_two_teams_counts_nobody() -> None:
    assert not claims("The storm killed 90 people. In the final it was Germany 2, Brazil 1.")[1:]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The storm killed 90 people. The death toll in Ohio rose to 12.", [None, "Ohio"]),
        ("The storm killed 90 people. Ohio lowered its count of storm deaths to 35 from 37.", [None, "Ohio", "Ohio"]),
        ("The storm killed 90 people. Ohio's death toll stands at 12.", [None, "Ohio"]),
        ("The storm killed 90 people. Deaths in Ohio had reached 12.", [None, "Ohio"]),
        ("The storm killed 90 people. The death toll in hospitals rose to 12.", [None, None]),
    ],
)
def test_a_toll_of_a_place_holds_there(text: str, places: list[str | None]) -> None:
    assert [claim.place for claim in claims(text)] == places


def test_where_a_toll_was_put_is_no_source() -> None:
    assert claims("The toll in Ohio was put at 12 dead.")[0].speaker is None
