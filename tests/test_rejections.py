"""What one voice says and another rejects, in one report."""

from __future__ import annotations

import pytest

from summarize import readers
from tests.reports import compared, report


def sides(text: str) -> list[tuple[str, str, str]]:
    """Who says what of the things said in a report, and how."""
    claims = readers.read(report(text)).claims
    return [
        (c.speaker.name or c.speaker.text, c.stance, c.quote.text)
        for c in claims
        if c.speaker and (c.proposition or "").startswith("said: ")
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Rex Roe said that guards had beaten the prisoners. Ann Lee denied it.", "Rex Roe", "Ann Lee"),
        ("The mine had no siren, the union said. The owner rejected the claim.", "the union", "The owner"),
        ("Rex Roe said that guards had beaten them. “That is a lie,” said Ann Lee.", "Rex Roe", "Ann Lee"),
        ("Villagers said the bodies had been burnt. Roe called the accusation absurd.", "Villagers", "Roe"),
        ("It did not have a permit, the ministry said. The airline said that it did.", "the ministry", "The airline"),
        ("Roe said there had been no talks. The paper stands by its report.", "Roe", "The paper"),
        ("The town is taken, the army said, a claim that the rebels rejected.", "the army", "the rebels"),
        ("Her rivals accused Mayor Lee of hiding ballots, an allegation she has denied.", "Her rivals", "Mayor Lee"),
        ("Her rivals have accused Mayor Lee of hiding ballots, which she strongly denies.", "Her rivals", "Mayor Lee"),
        (
            "A driver said that police had fired on them. Shops were shut. Ann Lee denied that police had fired.",
            "A driver",
            "Ann Lee",
        ),
    ],
)
def test_a_rejection_and_what_it_rejects_are_two_claims_of_two_voices(text: str, first: str, second: str) -> None:
    (one, stance, _), (other, answer, _) = sides(text)
    assert (one, stance, other, answer) == (first, "asserted", second, "denied")


@pytest.mark.parametrize(
    "text",
    [
        "Rex Roe said that guards had beaten them. Ann Lee did not deny it.",
        "Rex Roe said that guards had beaten them. If Ann Lee denied it, nobody would believe her.",
        "Rex Roe said the deal was fair. The union rejected it.",  # an offer is turned down, nothing is untrue
        "Rex Roe said that guards had beaten them. He denied it in March.",  # the same voice
        "Ann Lee denied the claim. Rex Roe also denied it.",  # two who deny say the same
        "The shops were shut on Monday. Ann Lee denied it access.",
        "Ann Lee denied that the bridge had been mined. Rex Roe said the road was open.",
        "Ann Lee dismissed the report that angered her.",
        "The law rests on the disputed claim that ice melts at night.",
        "Ann Lee rejected his claim that he had paid.",  # nobody says whose
    ],
)
def test_what_rejects_nothing_that_was_said_is_no_pair(text: str) -> None:
    assert not sides(text)


@pytest.mark.parametrize(
    ("text", "rejects", "claims"),
    [
        ("The mayor denied a Halden Post report that she had paid the guards.", "The mayor", "Halden Post"),
        ("Ann Lee rejected claims by neighbours that shots had been heard.", "Ann Lee", "neighbours"),
        ("The army dismissed accusations that soldiers had burnt the village.", "The army", "accusations"),
    ],
)
def test_a_rejection_prints_what_others_claim(text: str, rejects: str, claims: str) -> None:
    (one, answer, _), (other, stance, quoted) = sides(text)
    assert (one, answer, other, stance) == (rejects, "denied", claims, "asserted")
    assert text.endswith(f"that {quoted}")


def test_the_two_voices_are_set_against_each_other_and_the_heading_quotes_what_is_disputed() -> None:
    (tension,) = compared(report("The mine had no siren, the union said. The owner rejected the claim.")).tensions
    assert (tension.rule, tension.severity) == ("denial", "low")  # the report itself tells that they are at odds
    assert tension.title.startswith("“The mine had no siren, the union said.”: is it so?")
