"""Counts of two happenings are not set against each other: of other days and places, or of one person in passing."""

from __future__ import annotations

import pytest

from summarize.schemas import Tension
from tests.reports import compared, report

#: Heads of two stories that name nothing in common.
ARDEN = "Mayor Fiona Kerr visited the Arden quarter on Friday. The council of Leyburn met the engineers of Marsh Rail. "
ODRASA = "Minister Pavel Orsan flew to Odrasa. The Northern Front and the Tessian army blame each other. "


def loud(*texts: str, days: tuple[int, ...] = ()) -> list[Tension]:
    """Tensions that are not of low severity."""
    reports = [report(text, n, days[n - 1] if days else 14) for n, text in enumerate(texts, start=1)]
    return [t for t in compared(*reports).tensions if t.severity != "low"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A bomb killed 12 people in Leyburn on Monday.", "The bomb in Leyburn on Monday killed 30 people."),
        ("The blast left 12 people dead, Ann Lee said.", "Thirty people died in the blast, the mayor said."),
        (
            f"{ARDEN}The fire at the Ada Hotel killed 26 people, including 20 children.",
            f"{ODRASA}Last week 27 people died at Arden, among them 20 children.",
        ),
        (
            f"{ARDEN}Police arrested 13 people in Leyburn.",
            f"{ARDEN}In Leyburn at least 21 people were arrested, Ann Lee said.",
        ),
    ],
    ids=["day-and-place", "nothing-named", "the-same-children", "place"],
)
def test_counts_of_one_happening_are_set_against_each_other(one: str, other: str) -> None:
    assert loud(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            f"{ODRASA}On April 8, more than 50 people were killed in a crackdown in Odrasa.",
            f"{ODRASA}On Sunday, 36 people were killed outside Odrasa when a van was stopped.",
        ),
        (
            f"{ARDEN}{'Nobody knew yet how it had begun. ' * 20}"
            "It was a hard week after the fire in Leyburn and an explosion in Wexham, Tessia, that killed 90.",
            f"{ARDEN}The fire killed three people.",
        ),
        (
            f"{ODRASA}Tens of thousands of people turned out for a rally in Odrasa.",
            f"{ARDEN}He told hundreds of people gathered for the Arden Conference that he would pay.",
        ),
        (
            f"{ARDEN}Dozens of protesters gathered in Marsh.",
            f"{ARDEN}Thousands of protesters gathered in Odrasa before the trial.",
        ),
        (
            f"{ODRASA}Two of the four she named did not answer, one had died and the fourth forgot.",
            f"{ODRASA}In the raid 11 people died.",
        ),
        (
            f"{ODRASA}Lawmakers were told that three people died of poison in Odrasa.",
            f"{ODRASA}In Odrasa we see tens of thousands of innocent people killed by an army.",
        ),
        (
            f"{ARDEN}Several attendees gathered in Leyburn.",
            f"{ARDEN}Thousands of attendees gathered in Leyburn.",
        ),
        (
            f"{ARDEN}{'Nobody knew yet how it had begun. ' * 20}A gunman killed 12 people at the bar, Ann Lee said. "
            "It came less than two weeks after another had killed 11 people in Wexham, Paul Orr said.",
            "It began at night.",
        ),
        (
            f"{ARDEN}The clashes killed at least 160 people, Ann Lee said.",
            f"{ODRASA}Clashes killed 20 people, the mayor said.",
        ),
    ],
    ids=[
        "other-day",
        "place-unknown-there",
        "other-event",
        "other-place",
        "one-in-passing",
        "worlds-apart",
        "no-crowd",
        "within",
        "other-stories",
    ],
)
def test_counts_of_two_happenings_are_not(one: str, other: str) -> None:
    assert not loud(one, other)


def test_a_count_of_months_ago_is_not_todays_though_both_reports_name_its_place() -> None:
    today = "The fire began in a kitchen. It was the worst since the one in Odrasa. Twelve people died, Ann Lee said."
    before = "Nobody has forgotten the fire in Odrasa, Tessia, this January, which left 17 people dead."
    assert not compared(report(today, 1), report(before, 2)).tensions
    assert compared(report(today, 1), report(before.replace("this January", "this week"), 2)).tensions


def test_a_total_that_falls_to_a_tenth_was_of_something_else_unless_one_voice_gives_both() -> None:
    texts = ("The flood killed 950 people, Ann Lee said.", "The flood killed 95 people, the mayor said.")
    assert not loud(*texts, days=(3, 8))
    assert loud(texts[0], "The flood killed 95 people, Ann Lee said.", days=(3, 8))
    assert loud("The flood killed 240 people, Ann Lee said.", texts[1], days=(3, 8))


def test_a_report_written_as_the_day_goes_on_replaces_its_own_count() -> None:
    live = (
        "Clashes in Leyburn\n\n3:27 p.m. The ministry raised the toll: 10 people have been killed, Paul Orr said.\n\n"
        "12:25 p.m. Two people were killed, said Ann Lee of the ministry."
    )
    later = "26 people were killed in Leyburn, Fiona Kerr said."
    assert not loud(live)
    (tension,) = loud(live, later)
    assert tension.why.startswith("“10” (Paper 1, 14 May 2024) and “26” (Paper 2, 14 May 2024)")


def test_the_dead_with_their_killer_are_one_more_than_his_victims() -> None:
    with_him = "13 people were killed at the bar in Leyburn, including the gunman."
    assert not loud(with_him, "The gunman killed 12 people at the bar in Leyburn.")
    assert loud(with_him, "The gunman killed nine people at the bar in Leyburn.")


def test_sums_of_one_budget_that_share_one_word_are_two_matters() -> None:
    debts = "They blame him for piling up $6 trillion in debt on his watch."
    assert not loud(debts, "The nation hit the debt limit of $16.4 trillion last month.")
    owed = "The city of Leyburn is now $11 billion in debt."
    assert loud(owed, "The city faces $18.5 billion in debts.")


def test_a_fast_growth_is_no_alarm() -> None:
    assert not loud("The flood killed 40 people.", "The flood killed 640 people.", days=(3, 5))


def test_counts_of_what_no_table_knows_are_of_one_matter_where_their_sentences_share_enough() -> None:
    one = "After the riots the president declared a state of emergency that lasts until June, and sent police to ten "
    other = "Under the state of emergency that the president declared after the riots, which lasts until June, 12 "
    assert compared(report(f"{one}provinces.", 1), report(f"{other}provinces are shut.", 2)).tensions
    elsewhere = "Floods have cut the roads to 12 provinces, the president told reporters in the city."
    assert not compared(report(f"{one}provinces.", 1), report(elsewhere, 2)).tensions


def test_nobody_hurt_in_one_happening_is_no_denial_of_the_hurt_of_another() -> None:
    parcels = report(
        "The parcels for Ana Ortiz, Ida Lund and Karl Brandt were all stopped in Holmstead, the Post Office said. "
        "No one has been hurt."
    )
    shot = report(
        "A gunman opened fire at the Abbey Church in Leyburn, Tom Weber of the Leyburn Guard said, wounding six.",
        2,
        day=5,
    )
    assert not compared(parcels, shot).tensions
    calm = report("A fire broke out at the Ada Hall in Leyburn on Friday. No one was hurt.")
    hurt = report("Six people were hurt in a fire at the Ada Hall in Leyburn.", 2)
    assert [tension.rule for tension in compared(calm, hurt).tensions] == ["denial"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # what is remembered, beside what happened
            f"{ARDEN}A bomb went off in Leyburn on the anniversary of a raid there that killed four people.",
            f"{ARDEN}Nobody was killed when the bomb went off, Ann Lee said.",
        ),
        (
            f"{ARDEN}Lee recalled the attack of March 3, 2022, at Wexham, which killed nine people.",
            f"{ARDEN}The ship exploded, killing 30 people.",
        ),
        (
            f"{ODRASA}The army has bombed the hills for years and killed hundreds of people, Orr said.",
            f"{ODRASA}The bombing of the hills killed 40 people on Monday, Orr said.",
        ),
    ],
    ids=["anniversary", "years-ago", "for-years"],
)
def test_what_is_remembered_is_not_set_against_what_is_reported(one: str, other: str) -> None:
    assert not loud(one, other)


def test_a_lower_count_of_a_day_to_come_is_of_another_happening() -> None:
    first = "The ministry said 43 people had been killed in the clashes."
    later = "On Sunday, 25 people were killed in clashes, the ministry said."
    assert not loud(first, later, days=(9, 13))
    assert loud(first, "The ministry said 25 people had been killed in the clashes.", days=(9, 13))


def test_two_days_of_one_report_are_told_apart_by_their_sentences() -> None:
    shot = "Gunmen killed six people and wounded 15 on Tuesday outside a hall in Leyburn, Ann Lee said. "
    bombed = "A day earlier, a bomber killed 30 people at a funeral in Leyburn."
    assert not loud(shot + bombed)
    other = "On Tuesday, gunmen opened fire outside a hall in Leyburn, killing 10 people who had come to pray."
    assert {p.label for t in loud(shot + bombed, other) for p in t.positions} == {"six", "10"}


def test_states_that_allow_a_thing_are_not_those_that_forbid_it() -> None:
    allow = "Nine states allow same-sex couples to marry, according to the Orsan office."
    forbid = "Forty-one states forbid same-sex couples to marry, according to the Orsan office."
    assert not loud(allow, forbid)
    assert compared(report(allow), report(allow.replace("Nine", "Twenty"), 2)).tensions


def test_a_limit_and_the_ban_of_more_are_one_number() -> None:
    ban = "The bill is to ban the sale of magazines that hold more than 10 rounds, Orr said."
    assert not loud(ban, "The bill is to limit the magazines that are on sale to no more than 10 rounds, Orr said.")


def test_two_answers_of_one_poll_are_no_contradiction() -> None:
    text = (
        "Forty-six percent of voters called the delay of the law no big deal, while 72 percent of Greens said the "
        "law is worth keeping. Some 8 percent of Reds who call themselves loyal would vote for Lund, compared with 28 "
        "percent of undecided Reds."
    )
    assert not loud(text)


def test_a_loan_is_no_levy_because_both_are_in_euros() -> None:
    levy = "Harovia has to find ways to raise 5.8 billion euros on its own."
    assert not loud(levy, "The accord paved the way for 10 billion euros of rescue loans.")


def test_those_picked_out_of_a_number_are_not_set_against_it() -> None:
    annex = f"{ARDEN}A second raid hit the annex in Leyburn, where two of the four guards were killed."
    assert not loud(annex, f"{ARDEN}The raid in Leyburn killed four guards.")


def test_a_saint_does_not_end_a_sentence() -> None:
    text = (
        "On Tuesday a bomb went off at St. George Church in Leyburn, where 27 people were killed and 78 wounded. "
        "A band took the blame for an April 1 bombing at a barracks in Leyburn that wounded 16 people."
    )
    assert not loud(text)


def test_counts_of_other_worlds_are_of_two_things_whatever_is_counted() -> None:
    assert not loud("The programme stored the records of millions.", "In 2012 it stored 41 billion records.")


def test_the_viewers_of_two_days_are_two_counts() -> None:
    assert not loud(
        "The debate on May 2 drew 54,000 viewers. The edition of May 4 averaged 48,000 viewers. A talk show that began "
        "on May 1 averaged 38,000 viewers."
    )


def test_the_weekday_that_two_heads_name_ties_nothing_and_takes_nothing_from_what_does() -> None:
    one = "A dam burst in the Kesh hills on Tuesday. On Wednesday the governor said that 43 people had died."
    other = "The owner of the Kesh dam spoke on Thursday. Only 36 people are dead, the governor said."
    assert [t.rule for t in loud(one, other, days=(14, 15))] == ["total-fell"]


def test_the_arrests_and_the_crowd_of_a_later_day_are_others() -> None:
    sunday = "Protesters marched through Arden. Police arrested 43 people and put the crowd at 240,000."
    wednesday = "Tens of thousands of protesters blocked roads in Arden on Wednesday. Eleven people were arrested."
    assert not loud(sunday, wednesday, days=(12, 15))


def test_how_many_attackers_there_were_is_compared_down_to_one() -> None:
    one = "A gunman opened fire in Leyburn. Police said there was only one gunman."
    other = "Shots fell in Leyburn. Witnesses said there were two shooters."
    assert loud(one, other)
    assert not loud(one, "Shots fell in Leyburn. Police arrested two gunmen.")


def test_marches_of_two_days_are_two_questions() -> None:
    first = "More than 900,000 people marched through Dorn on Sunday, organisers said. Police put the crowd at 240,000."
    second = "Nearly 2 million people joined Sunday's march in Dorn, organisers said. Police put the crowd at 338,000."
    third = "Organisers said 1.03 million took part in the march in Dorn on May 5."
    found = compared(report(first, 1, day=6), report(second, 2, day=12), report(third, 3, day=14)).tensions
    sides = [{claim.partition(".")[0] for p in tension.positions for claim in p.claims} for tension in found]
    assert {"A1", "A3"} in sides
    assert {"A2"} in sides
    assert not any({"A1", "A2"} <= side for side in sides)
