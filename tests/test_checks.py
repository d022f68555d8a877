"""Two statements: what follows from one, what contradicts it, and what it leaves open."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import summarize
from summarize.cli import cli


def decided(first: str, second: str) -> tuple[str, str]:
    found = summarize.check(first, second)
    return found.relation, found.rule


@pytest.mark.parametrize(
    ("first", "second", "relation", "rule"),
    [
        (
            "42 people were killed in the Kabul blast.",
            "At least 50 died in the blast.",
            "contradicts",
            "figures-disjoint",
        ),
        ("52 people were killed in the Kabul blast.", "At least 50 died in the blast.", "follows", "agrees"),
        ("The cart gained 10 pounds.", "The cart gained more than 10 pounds.", "contradicts", "figures-disjoint"),
        ("The run took 15 hours.", "The run took more than 15 hours.", "contradicts", "figures-disjoint"),
        ("Fewer than 30 boats came.", "20 boats came.", "cannot tell", "fits-both"),
        ("20 boats came.", "Fewer than 30 boats came.", "follows", "agrees"),
        ("More than half of the crew was saved.", "A third of the crew was saved.", "contradicts", "figures-disjoint"),
        ("The fire burned 1,200 acres.", "The fire burned nearly 2 square miles.", "follows", "agrees"),
        ("The fire burned 1,200 acres.", "The fire burned 5 square miles.", "contradicts", "figures-disjoint"),
        ("Nobody was hurt in the crash.", "Three people were hurt in the crash.", "contradicts", "figures-disjoint"),
        ("Three of the five guards were freed.", "Five guards were freed.", "contradicts", "figures-disjoint"),
        ("Three of the five guards were freed.", "There were five guards.", "follows", "agrees"),
        ("The bridge is 2 km long.", "The bridge is 1.2 miles long.", "follows", "agrees"),
        ("Two bombs blew up, killing 30 men.", "Thirty men were killed by two bombs.", "follows", "agrees"),
        ("7 of the 23 dead are children.", "23 people died, 9 children among them.", "contradicts", "figures-disjoint"),
    ],
)
def test_figures_are_compared_as_ranges(first: str, second: str, relation: str, rule: str) -> None:
    assert decided(first, second) == (relation, rule)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Some 8,000 homes lost power.", "8,000 homes lost power."),
        ("At least 30 miners died in the shaft.", "30 miners died in the shaft."),
        ("The gap will reach $1.84 trillion.", "The gap will reach $1.8 trillion."),
        ("Over 16,000 goats were sold.", "16,000 goats were sold."),
        ("The eel weighed about 20 to 25 pounds.", "The eel weighed 20 to 25 pounds."),
        ("At least 74 cows were lost.", "Dozens of cows were lost."),
        ("About 15,000 villagers fled.", "Thousands of villagers fled."),
        ("An estimated 35.8 million birds came.", "More than 35 million birds came."),
    ],
)
def test_a_figure_may_be_told_in_short(first: str, second: str) -> None:
    assert decided(first, second) == ("follows", "same-figure")


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("43 men and 8 women were arrested.", "51 people were arrested.", "43 + 8 = 51."),
        ("43 men and 8 women were arrested.", "More than 50 people were arrested.", "43 + 8 = 51."),
        ("Of the 100 prisoners 40 escaped.", "60 prisoners are left.", "100 - 40 = 60."),
        ("The depot holds 9 trucks and 4 vans.", "There are 5 more trucks than vans.", "9 - 4 = 5."),
        ("Each truck carries 12 crates.", "3 trucks carry 36 crates.", "12 × 3 = 36."),
        ("7 of the 12 tents fell and each tent sheltered 6 men.", "30 men were in a tent.", "(12 - 7) × 6 = 30."),
        ("12 were killed and 30 were wounded.", "42 people were killed or wounded.", "12 + 30 = 42."),
        ("More than 40 men and 9 women were arrested.", "At least 49 people were arrested.", "More than 40 + 9"),
    ],
)
def test_parts_are_added_up(first: str, second: str, why: str) -> None:
    found = summarize.check(first, second)
    assert found.relation == "follows"
    assert why in found.why


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("12 were killed and 30 were wounded.", "42 were killed."),
        ("She picked 7 plums and 4 pears and got 3 plums.", "She has 14 plums now."),
        ("The depot holds 9 trucks and 4 vans.", "The depot holds 12 trucks and 4 vans."),
        ("2 crates stood there and 3 crates came.", "2 crates in total stood there."),
    ],
)
def test_what_does_not_add_up_does_not_follow(first: str, second: str) -> None:
    assert decided(first, second)[0] != "follows"


def test_a_part_decides_nothing_about_a_larger_whole_and_all_about_a_smaller_one() -> None:
    first = "43 men were arrested in the square."
    assert decided(first, "More than 60 people were arrested in the square.") == ("cannot tell", "not-said")
    assert decided(first, "30 people were arrested in the square.") == ("contradicts", "part-exceeds-whole")
    assert decided("50 people were killed in the storm.", "40 casualties in the storm.")[1] == "part-exceeds-whole"


def test_other_counts_decide_nothing() -> None:
    first = "Police arrested 61 people in the capital."
    assert decided(first, "The 61 people were beaten by police.")[0] == "cannot tell"
    assert decided("12 people were killed and 30 injured.", "12 people were injured.")[0] == "cannot tell"
    assert decided("Five bridges were closed.", "Eight schools were closed.")[0] == "cannot tell"


def test_the_figure_that_a_rise_led_to_is_the_one_that_counts() -> None:
    assert decided("The toll rose from 20 to 70.", "The toll is 70.") == ("follows", "agrees")
    assert decided("The toll rose from 20 to 70.", "The toll is 90.") == ("contradicts", "figures-disjoint")


def test_a_plan_is_no_fact_and_contradicts_none() -> None:
    assert decided("The company may cut 500 jobs.", "The company cut 500 jobs.") == ("cannot tell", "forecast")
    assert decided("The company cut 500 jobs.", "The company may cut 800 jobs.") == ("cannot tell", "forecast")


def test_what_is_due_to_happen_has_not_happened() -> None:
    first = "The envoy is due to arrive in Harlow on Thursday."
    assert decided(first, "The envoy arrived in Harlow on Thursday.") == ("cannot tell", "forecast")
    assert decided(first, "The envoy will arrive in Harlow on Thursday.")[0] == "follows"


def test_another_month_is_another_count() -> None:
    first, second = "The line carried 4.1 million people in June.", "The line carried 3.2 million people in May."
    assert decided(first, second) == ("cannot tell", "window-differs")
    assert decided(first, second.replace("May", "June"))[0] == "contradicts"


def test_another_country_is_another_matter() -> None:
    first, second = "Norway's surplus rose to $4 billion.", "South Korea's surplus rose to $7 billion."
    assert decided(first, second) == ("cannot tell", "other-subject")
    first, second = "The mayor met the ambassador of Chile.", "The mayor met the ambassador of Peru."
    assert decided(first, second) == ("cannot tell", "other-subject")


@pytest.mark.parametrize("share", ["12 percent", "15 percent"])
def test_a_share_of_another_thing_is_another_matter(share: str) -> None:
    found = summarize.check("The mill's exports fell 12 percent.", f"The mill's profit fell {share}.")
    assert (found.relation, found.rule) == ("cannot tell", "other-matter")
    assert "profit" in found.why


def test_another_year_is_another_count() -> None:
    first, second = "186 people lived there in 2000.", "283 people lived there in 2020."
    assert decided(first, second) == ("cannot tell", "window-differs")
    assert decided(first, second.replace("2020", "2000"))[0] == "contradicts"


def test_what_the_first_does_not_speak_of_cannot_be_told() -> None:
    found = summarize.check("The fair drew 300 visitors.", "The mayor opened a second museum of 300 rooms.")
    assert (found.relation, found.rule) == ("cannot tell", "other-matter")
    assert "museum" in found.why


def test_a_date_that_only_the_second_gives_cannot_be_told() -> None:
    assert decided("The mine had 40 workers.", "The mine had 40 workers in 1987.") == ("cannot tell", "not-said")


def test_a_not_in_one_of_the_two_never_follows() -> None:
    assert decided("Nobody claimed the raid.", "The rebels claimed the raid.")[0] != "follows"
    assert decided("The mayor resigned on Monday.", "The mayor has not resigned.")[0] != "follows"


def test_words_are_compared_too() -> None:
    assert decided("The bridge was not damaged.", "The bridge was damaged.") == ("contradicts", "denial")
    assert decided("Troops control the town.", "Troops do not control the town.")[0] == "contradicts"
    assert decided("The bridge was damaged.", "The bridge was damaged.")[0] == "follows"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The firm bought its rival.", "The firm acquired its rival."),
        ("The blaze spread to the harbour.", "The fire spread to the harbour."),
        ("The minister stepped down on Friday.", "The minister resigned on Friday."),
        ("A ferry sank off the island.", "A ship sank off the island."),
        ("The jobless rate fell to 4 percent.", "Unemployment fell to 4%."),
        ("Harlan won the race on Sunday.", "Peter Harlan won the race on Sunday."),
        ("The Harlow Food Fund sent 12 trucks.", "The HFF sent 12 trucks."),
        ("A plated-steel bridge fell.", "A bridge of plated steel fell."),
        ("A judge fined the mill 4,000 pounds.", "One judge fined the mill 4,000 pounds."),
        ("A seabird colony fell silent.", "A bird colony fell silent."),
        ("Some 3,500 passengers were stranded at the port.", "Thousands of passengers were stuck at the port."),
        ("Six goats were stolen in the night.", "Six goats were stolen in the night, the mayor of Harlow said."),
    ],
)
def test_another_word_for_the_same_thing_says_as_much(first: str, second: str) -> None:
    assert decided(first, second)[0] == "follows"


def test_a_wider_word_says_less_than_a_narrower_one() -> None:
    assert decided("A ship sank off the island.", "A ferry sank off the island.")[0] == "cannot tell"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The senate approved the bill.", "The senate rejected the bill."),
        ("Exports rose 3 percent in May.", "Exports fell 3 percent in May."),
        ("The airport reopened on Tuesday.", "The airport stayed closed on Tuesday."),
        ("The mayor denied that he had met the builder.", "The mayor had met the builder."),
        ("The court upheld the ban.", "The court overturned the ban."),
        ("The mill made a quarterly profit of $4 million.", "The mill made a loss of $4 million."),
    ],
)
def test_opposites_contradict(first: str, second: str) -> None:
    assert decided(first, second) == ("contradicts", "denial")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("All 33 divers were rescued from the wreck.", "Five of the 33 divers died in the wreck."),
        ("The mill employs 1,100 people and no jobs will be lost.", "The mill will cut 300 jobs."),
    ],
)
def test_all_and_none_leave_no_number_for_the_opposite(first: str, second: str) -> None:
    assert decided(first, second) == ("contradicts", "denial")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Three climbers died and two were rescued.", "Two climbers survived."),
        ("In all, 12 divers died in the wreck.", "Three divers survived the wreck."),
        ("Imports fell while exports rose.", "Exports rose."),
        ("The senate did not reject the bill.", "The senate approved the bill."),
        ("The blast left 2,000 homes without power.", "2,000 homes were without electricity."),
    ],
)
def test_opposites_of_other_things_contradict_nothing(first: str, second: str) -> None:
    assert decided(first, second)[0] != "contradicts"


def test_harm_that_only_the_second_tells_does_not_follow_from_its_number() -> None:
    first = "The storm caused more than 5,000 people to lose power."
    assert decided(first, "5,000 people were killed by the storm.")[0] == "cannot tell"


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1).filter(str.strip))
def test_any_two_texts_can_be_checked(first: str, second: str) -> None:
    assert summarize.check(first, second).relation in ("contradicts", "follows", "cannot tell")


@given(st.integers(1, 500), st.integers(1, 500), st.sampled_from(["", "more than ", "at least ", "up to ", "about "]))
def test_no_statement_contradicts_itself(one: int, two: int, hedge: str) -> None:
    said = f"The flood damaged {hedge}{one} barns and {two} mills."
    assert summarize.check(said, said).relation == "follows"


def test_the_command_says_what_it_found_by_which_rule_and_why() -> None:
    pair = ["42 people were killed in the blast.", "At least 50 people were killed in the blast."]
    result = CliRunner().invoke(cli, ["check", *pair])
    assert result.exit_code == 0
    assert result.stdout == (
        "contradicts (figures-disjoint): “42” and “At least 50” cannot both be right for the same count.\n"
    )
    told = json.loads(CliRunner().invoke(cli, ["check", "--json", *pair]).stdout)
    assert told["figures"][0]["asked"]["low"] == 50


def test_the_help_says_what_each_answer_means() -> None:
    told = CliRunner().invoke(cli, ["check", "--help"]).stdout
    for relation in ("follows", "contradicts", "cannot tell"):
        assert f"\n  {relation} " in told


def test_an_empty_statement_is_an_error_with_a_hint() -> None:
    with pytest.raises(summarize.InputError, match="the second statement is empty"):
        summarize.check("Two boats sank.", "  ")
