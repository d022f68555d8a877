"""Who did it, who ordered it, who knew, and was it meant: read of a party's full name, and set against each other."""

from __future__ import annotations

import pytest

from summarize.readers import rules
from summarize.schemas import Claim
from tests.reports import compared, report


def read(text: str) -> list[Claim]:
    return [claim for claim in rules.read(report(text)).claims if claim.figure is None]


def told(*texts: str) -> list[tuple[str, ...]]:
    """The tensions in words of one day's reports: their rule, and what they ask."""
    found = compared(*(report(text, n) for n, text in enumerate(texts, 1))).tensions
    return [(tension.rule, tension.title) for tension in found]


DEEDS = [
    ("The general ordered the killing of the envoy, a judge said.", "The general", "asserted"),
    ("The envoy's murder was ordered by General Harro, a judge said.", "General Harro", "asserted"),
    ("Kronish troops carried out last week's bombing, Lee said.", "Kronish troops", "asserted"),
    ("The raid could not have happened without the approval of General Harro.", "General Harro", "asserted"),
    ("The killing was carried out without General Harro's knowledge.", "General Harro", "denied"),
    ("The general had nothing to do with the murder, his lawyer said.", "The general", "denied"),
    ("The Kronish army did not play a role in the attack, Lee said.", "The Kronish army", "denied"),
    ("Kronia has denied its forces carried out the massacre.", "Kronia", "denied"),
    (
        "Allegations that the Kronish army ordered the attack were false.",
        "the Kronish army",
        "denied",
    ),
    ("The massacre was blamed on Kronish troops.", "Kronish troops", "asserted"),
    ("The Kronish army used nerve gas in Besk, Lee said.", "The Kronish army", "asserted"),
    ("Kronish radio denied any use of poison gas by the army.", "the army", "denied"),
    ("The report did not assign blame for the attack.", None, "unconfirmed"),
]


@pytest.mark.parametrize(("text", "who", "stance"), DEEDS)
def test_a_deed_is_laid_to_whoever_is_named(text: str, who: str | None, stance: str) -> None:
    assert (("responsible: attack", who, stance)) in {(c.proposition, c.subject, c.stance) for c in read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "There is no proof yet that the army carried out the attack.",
        "Those responsible for the attack must be held to account.",
        "The senator was behind the 1994 assault-weapons ban.",
        "The use of chemical weapons is a crime.",
        "The president ordered the launch of a study of the attack.",
    ],
)
def test_what_lays_a_deed_to_nobody_is_no_claim_of_who_did_it(text: str) -> None:
    assert not [claim for claim in read(text) if (claim.proposition or "").startswith("responsible")]


def test_a_short_name_is_read_under_the_fullest_that_its_report_gives() -> None:
    first = "Syrian President Omar Tal spoke on Monday. "
    for said in ("Tal denied that his troops used sarin.", "Tal denied being behind the attack."):
        assert "Syrian President Omar Tal" in {claim.subject for claim in read(first + said)}
    we = read("“We did not use chemical weapons,” General Harro said.")
    assert {claim.subject for claim in we if claim.stance == "denied"} == {"General Harro"}


BOMB = "Kronish troops carried out the bombing of the market, the mayor said."


@pytest.mark.parametrize(
    "other",
    [
        "The Kronish government had nothing to do with the bombing, its envoy said.",
        "The Kronish army denied any involvement in the bombing.",
        "Reports that Kronish soldiers carried out the bombing are baseless, the envoy said.",
        "The bombing was the work of the Red Dawn, the envoy said.",
        "The rebels carried out the bombing, the envoy said.",
    ],
)
def test_who_did_it_is_disputed_by_a_denial_and_by_another_culprit(other: str) -> None:
    assert [rule for rule, _ in told(BOMB, other)] in (["denial"], ["attribution"])


@pytest.mark.parametrize(
    "other",
    [
        "Harovia denied any involvement in the bombing.",
        "The Kronish government was behind the bombing, a minister said.",
        "Police said the army was behind the bombing.",
        "It was unclear why the Kronish army carried out the bombing.",
    ],
)
def test_the_same_culprit_and_the_denial_of_another_leave_it_undisputed(other: str) -> None:
    assert not told(BOMB, other)


def test_who_shot_at_a_convoy_is_not_asked_of_who_used_gas() -> None:
    assert not told("The army used sarin, Lee said.", "The rebels fired at the convoy; they were behind the shooting.")


def test_rogues_are_set_against_the_ruler_in_whose_name_they_acted() -> None:
    rogue = "The killing was carried out by rogue agents, the palace said."
    ruler = "Prince Omar ordered the killing, the agency believes."
    assert told(rogue, ruler) == [("attribution", "Who is responsible for the attack?")]


def test_a_ruler_and_the_state_are_no_rivals_but_two_persons_are() -> None:
    state = "Syria used sarin in Besk, Lee said."
    assert not told(state, "The use of sarin, a poison gas, in the attack was the work of Omar Tal, Roe said.")
    assert told("Ann Oru carried out the bombing, Lee said.", "Omar Tal carried out the bombing, Roe said.")


def test_two_names_for_rogues_are_no_rivals() -> None:
    assert not told(
        "The murder was carried out by rogue agents, Lee said.", "It was the work of rogue killers: the murder."
    )


def test_a_report_that_blames_nobody_joins_the_dispute() -> None:
    denies = "The Kronish army denied any involvement in the bombing."
    assert len(told(BOMB, denies, "The report on the bombing did not assign blame.")) == 1


def test_two_attacks_of_one_story_are_two_disputes() -> None:
    gas = "The Kronish army used sarin, Lee said. Kronish radio denied the army used sarin."
    shots = "The rebels were behind the shooting, Roe said. The rebels denied any involvement in the shooting."
    assert len(told(gas, shots)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # two attacks of two wars
            "The attack on the embassy was carried out by groups affiliated with the Red Dawn, Lee said.",
            "The Kronish regime used sarin on the rebels, Roe said.",
        ),
        (  # whoever has a name of their own may be of the militants
            "The bombing was carried out by Islamist extremists in Besk, Lee said.",
            "The bombing was the work of the Red Dawn, Roe said.",
        ),
        (  # a brother may be one of the suspects
            "The Besk bombing suspects were responsible for the shooting, police said.",
            "His older brother masterminded the shooting, Oru told the police.",
        ),
        (
            "The attack was carried out by one of its fighters, the Red Dawn said.",
            "The Red Dawn claimed responsibility for the attack.",
        ),
        (  # an answer that names both lays it to both
            "Harro carried out the gas attack on the town, Lee said.",
            "Harovia bears responsibility for the gas attack that Harro carried out, Roe said.",
        ),
        (
            "Kronish President Omar Tal denied in an interview on Monday that his army used sarin.",
            "Kronia has denied using chemical weapons.",
        ),
    ],
)
def test_culprits_that_may_be_one_and_deeds_that_may_be_two_are_no_dispute(one: str, other: str) -> None:
    assert not told(one, other)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy told them to avoid statements that suggested the army carried out the attack.",
        "She vowed to bring those who perpetrated this attack to justice.",
        "Whether anyone else was involved in the bombing is not known.",
        "The army released nerve gas, a poison used in chemical weapons.",
        "Seven years ago the Red Dawn was behind the attacks of May 2, 2008, in Besk.",
    ],
)
def test_an_attack_is_laid_to_nobody_by_words_that_withhold_it(text: str) -> None:
    assert not [claim for claim in read(text) if (claim.proposition or "").startswith("responsible")]


def test_an_aside_does_not_end_what_is_not_known() -> None:
    asked = read("It is unclear whether Oru and his brother, who was shot on Monday, carried out the bombing.")
    assert [claim.stance for claim in asked] == ["unconfirmed"]


def test_the_one_accused_is_the_object_of_who_accuses() -> None:
    told_by = read("The agency identified groups linked to the Red Dawn for carrying out the attack, Lee said.")
    assert [claim.subject for claim in told_by if claim.figure is None] == ["groups linked to the Red Dawn"]


def test_a_government_is_none_that_is_named_only_later() -> None:
    text = "Kronia's parliament met after claims that the government used sarin. The American government was silent."
    assert "the government" in {claim.subject for claim in read(text)}


def test_an_attack_that_is_new_far_down_is_not_the_story_s() -> None:
    story = "The Red Dawn was behind the bombing of the church, police said. "
    other = "The Blue Front claimed responsibility for an April 1 bombing in Tolm."
    filler = "The mayor spoke of the church and of the people who pray there every week. " * 14
    laid = [claim for claim in read(story + filler + other) if "responsible" in (claim.proposition or "")]
    assert {claim.subject for claim in laid} == {"The Red Dawn"}


def test_who_knew_is_disputed_by_a_denial_of_any_knowledge() -> None:
    knew = "Prince Omar knew about the plot, the agency believes."
    assert told(knew, "Prince Omar denied any knowledge of the plot.")[0][0] == "denial"
    assert not told(knew, "General Harro denied any knowledge of the plot.")


@pytest.mark.parametrize("meant", ["The killing was premeditated, Roe said.", "He was deliberately killed, Lee said."])
@pytest.mark.parametrize(
    "mishap",
    [
        "The envoy was accidentally killed, the palace said.",
        "The envoy died after a fistfight, the palace said.",
        "It was an interrogation gone wrong, the palace said.",
        "The attack was spontaneous, the palace said.",
    ],
)
def test_what_was_meant_is_set_against_what_went_wrong(meant: str, mishap: str) -> None:
    assert told(meant, mishap) == [("denial", "Was the attack meant?")]


def test_what_nobody_said_was_not_said() -> None:
    assert not [c for c in read("Nobody in the service ever said the attack was spontaneous.") if "meant" in str(c)]
    assert not [c for c in read("He accidentally shot himself.") if "meant" in str(c)]


@pytest.mark.parametrize(
    "text",
    [
        "The coalition denied it had carried out the strike.",
        "The coalition denied that it was behind the attack.",
        "The army denied that its planes had carried out the strike.",
    ],
)
def test_whoever_denies_having_done_it_denies_responsibility(text: str) -> None:
    claims = rules.read(report(text)).claims
    assert ("responsible: attack", "denied") in {(c.proposition, c.stance) for c in claims}
