"""Which side a figure takes: vague words, floors and the counts behind them, two voices side by side."""

from __future__ import annotations

from itertools import permutations

from summarize import readers
from tests.reports import compared, report


def sides(*texts: str) -> list[list[set[str]]]:
    """The figures of each position of each tension, as printed; a report a day."""
    reports = [report(text, n, 2 + n) for n, text in enumerate(texts, start=1)]
    claims = [claim for one in reports for claim in readers.read(one).claims]
    printed = {claim.id: claim.figure.text for claim in claims if claim.figure}
    return [[{printed[c] for c in p.claims} for p in t.positions] for t in compared(*reports).tensions]


def apart(tensions: list[list[set[str]]], one: str, other: str) -> bool:
    """Whether two figures stand in two positions of one tension."""
    return any(one in a and other in b for tension in tensions for a, b in permutations(tension, 2))


def test_a_vague_word_stands_with_the_figure_that_its_own_report_gives_too() -> None:
    """Alone, "hundreds" fits 355 and 620, and is held against nothing."""
    told = sides(
        "The gas killed hundreds of people, residents said. Doctors counted 355 people killed.",
        "The gas killed 620 people, the party said.",
        "The gas killed 1,429 people, the governor said.",
    )
    assert any({"hundreds", "355"} <= position for tension in told for position in tension)
    assert apart(told, "hundreds", "1,429")


def test_a_vague_word_that_fits_several_figures_of_other_reports_takes_no_side() -> None:
    told = sides(
        "The gas killed hundreds of people, residents said.",
        "The gas killed 355 people, doctors said.",
        "The gas killed 620 people, the party said.",
    )
    assert apart(told, "355", "620")
    assert not any("hundreds" in position for tension in told for position in tension)


def test_the_count_behind_a_floor_is_held_against_other_reports() -> None:
    told = sides(
        "The blasts wounded more than 100 people. Surgeons are treating the 126 wounded in four clinics.",
        "The blasts wounded 176 people, the mayor said.",
    )
    assert apart(told, "126", "176")


def test_the_count_behind_a_floor_is_not_at_odds_with_it() -> None:
    assert not sides("The blasts wounded more than 100 people. Surgeons are treating the 126 wounded in four clinics.")


def test_two_voices_side_by_side_are_at_odds_whatever_the_report_leads_with() -> None:
    told = sides(
        "Since the vote 300 people have been killed. The Green League said 30 had been killed on the square, while the "
        "health ministry reported no deaths."
    )
    assert apart(told, "30", "no")


def test_one_voice_answers_another_whatever_hangs_on_behind_its_figure() -> None:
    told = sides(
        "While the organisers say the column has at least 5,000 people, border officials put it closer to 3,600, many "
        "of them from Ardal."
    )
    assert apart(told, "at least 5,000", "3,600")


def test_a_report_is_answered_by_those_whom_it_sets_against_itself() -> None:
    assert apart(sides("Ardal has sent a team of 28 doctors, though local papers write of 40."), "28", "40")
    assert not sides("Ardal has sent a team of 28 doctors. Local papers write of 40 doctors in the camp of Besk.")


def test_none_found_is_at_odds_with_those_discovered() -> None:
    told = sides(
        "Police have discovered two unexploded shells. Other reports said that no unexploded shells were found."
    )
    assert apart(told, "two", "no")


def test_the_whole_of_a_part_is_answered_by_nobody() -> None:
    told = sides(
        "The union said that 4,100 of the country's 5,300 schools were closed. The ministry said 2,650 schools were "
        "shut."
    )
    assert not apart(told, "5,300", "2,650")


def test_what_adds_up_to_a_sum_is_that_sum_and_can_be_answered_by_a_forecast() -> None:
    told = sides(
        "While officials say the cuts this year add up to $85 billion, the Budget Office estimates spending will only "
        "fall by $44 billion this year."
    )
    assert apart(told, "$85 billion", "$44 billion")


def test_whoever_gives_the_lead_figure_does_not_contradict_it_below() -> None:
    told = sides(
        "Bridge of death: the toll is 115\n\nThe toll has risen to 115, the state government said on Monday. Of the "
        "dead, 41 are men. Two thirds are under 30.",
        "The crush killed 60 people, the district said.",
    )
    assert not apart(told, "41", "60")
