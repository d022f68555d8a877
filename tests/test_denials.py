"""What one voice denies and another tells, whatever it is about, in one report or in two."""

from __future__ import annotations

import pytest

from summarize import readers, tensions, topics
from summarize.readers import denials
from summarize.schemas import Article, Claim
from tests.reports import report


def told(*texts: str) -> list[Claim]:
    """The claims that reports get by being read together."""
    articles = [report(text, n=n, day=n + 2) for n, text in enumerate(texts, start=1)]
    return [c for reading in denials.matched(articles, _read(articles)) for c in reading.claims if _found(c)]


def _read(articles: list[Article]) -> list[readers.Reading]:
    return [readers.read(article) for article in articles]


def _found(claim: Claim) -> bool:
    return (claim.proposition or "").startswith(("so: ", "holds: ", "now: "))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Brun met the envoy in Oslo in March, the paper wrote.", "Ann Lee said that Brun never met the envoy."),
        ("The Halden agency sold the files, a clerk said.", "The Halden agency denied selling the files."),
        (
            "A clerk accused the Halden agency of selling the files.",
            "The Halden agency did not sell the files, Roe said.",
        ),
        ("Rebels destroyed the Halden bridge on Friday.", "The army said that the Halden bridge was not destroyed."),
        ("Brun is said to have forged the permit.", "Her lawyer rejected claims that Brun forged the permit."),
        ("Brun has resigned, her party said.", "Brun did not resign, an aide said."),
        ("The Nord permit is valid, its owner said.", "The Nord permit is not valid, Ann Lee said."),
        ("Roe fired the guards, the union said.", "There is no evidence that Roe fired the guards, Ann Lee said."),
        (
            "Halden reached a deal with Norway, the paper wrote.",
            "“There is no agreement between Halden and Norway,” Roe said.",
        ),
        (
            "Halden has signed a treaty with Norway, Roe said.",
            "Halden denied in a letter that it had made a deal with Norway.",
        ),
        ("The governor declared an emergency.", "The governor has not declared an emergency, an aide said."),
        ("The school had a storm shelter, the district said.", "The school had no shelter."),
        ("The ferry was overloaded, Ann Lee said.", "The owner denied that the ferry was overloaded."),
        ("The hospital was hit by an air strike.", "The hospital was not hit, the army said."),
        ("Soldiers fired on the crowd.", "The army said soldiers did not fire on the crowd."),
        ("Roe was in the building when it burned, Ann Lee said.", "Roe was never in the building, an aide said."),
        ("The soldiers were on patrol, Ann Lee said.", "The soldiers were not on patrol, the army said."),
        ("The suspect had a gun, police said.", "The suspect did not have a gun, his mother said."),
        ("The ship sent a distress signal at dawn.", "The ship sent no distress signal, Ann Lee said."),
        ("There is no doubt that Halden used the gas, Roe said.", "Halden did not use the gas, its envoy said."),
        ("Roe identified himself before firing.", "Roe did not identify himself before firing, Ann Lee said."),
        ("Civilians were hit in the raid, residents said.", "The ministry said no civilians had been hit."),
        ("The lifeboats were lowered in time.", "The lifeboats were never lowered, survivors said."),
        ("The wall was rebuilt after the 2016 flood.", "The wall was never rebuilt after the 2016 flood."),
        ("Soldiers entered the grounds at dawn.", "The army said troops had not entered the school grounds."),
        ("Dozens of patients were turned away, a nurse said.", "Roe denied that patients had been turned away."),
        ("Both black boxes have been found, Roe said.", "Neither of the black boxes has been found, Ann Lee said."),
        ("The base came under attack at midnight, Roe said.", "The army said the base had not come under attack."),
        ("The alert level was raised before the storm.", "The alert level was not raised before the storm."),
        ("The home was evacuated before the water rose.", "The home was never evacuated, Ann Lee said."),
        ("The house had a sprinkler system.", "The house had no sprinklers, Ann Lee said."),
        ("The pilot sent a distress call.", "No distress call was received, Ann Lee said."),
        ("The mill will reopen next week, Roe said.", "The owner said the mill would not reopen."),
        ("Brun managed to stop the vote, her party said.", "Brun failed to stop the vote, Ann Lee said."),
    ],
)
def test_what_one_report_tells_and_another_denies_is_a_claim_of_both(first: str, second: str) -> None:
    one, other = told(first, second)
    assert (one.stance, other.stance) == ("asserted", "denied")
    assert one.proposition == other.proposition
    assert one.article != other.article


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Brun met the envoy in Oslo.", "Brun met the envoy in Bergen, Ann Lee said."),  # nothing is denied
        ("Brun may have met the envoy.", "Ann Lee said that Brun never met the envoy."),  # nor told
        ("It is not known whether Brun met the envoy.", "Ann Lee said that Brun never met the envoy."),
        ("Brun met the envoy in Oslo.", "Brun could not meet the envoy, Ann Lee said."),
        ("Brun met the envoy in Oslo.", "Roe never met the envoy, Ann Lee said."),  # another party
        ("Brun met the mayor in Oslo.", "Brun never met the envoy, Ann Lee said."),  # another thing
        ("Brun sold files.", "Brun did not sell secret files, Ann Lee said."),  # more was told than was denied
        ("Brun was arrested in Oslo.", "Brun was not arrested on drug charges, Ann Lee said."),
        ("Brun will meet the envoy in Oslo.", "Brun did not meet the envoy, Ann Lee said."),
        ("Brun met the envoy in Oslo.", "Brun has not yet met the envoy, Ann Lee said."),
        ("Brun met the envoy in Oslo.", "If Brun has not met the envoy, he will."),
        ("Other officers have testified.", "The officer refused to testify."),
        ("The plan was made in haste.", "The decision was not hastily made, Roe said. They made a decision."),
        ("The board released the details of its survey.", "No details have been released, police said."),  # two stories
        ("Rex Roe stood for the seat.", "“Do not stand for this,” Rex Roe's rival said."),  # nobody is said to
        ("Soldiers entered the grounds of the school.", "Troops had not entered the hospital grounds, Lee said."),
        ("The road to the dam was damaged.", "The dam was not damaged, Ann Lee said."),
        ("Residents of the lower town got orders.", "Residents of the upper town did not get orders, Ann Lee said."),
        ("Police entered the mosque after it ended.", "Police had not entered the mosque when it began, Ann Lee said."),
        ("The deputy minister was dismissed.", "The minister was not dismissed, an aide said."),
        ("The second pilot was cleared to land.", "The pilot was not cleared to land, Ann Lee said."),
        ("Roe was in the car.", "Roe was never in the building, an aide said."),
        ("Brun met the envoy on Friday.", "Brun did not meet the envoy on Monday, Ann Lee said."),
        ("The wall was rebuilt.", "The wall was never rebuilt after the 1994 flood, Ann Lee said."),
        ("The impact the war has had is plain.", "“It is war. You do not have a clean war,” Lee said."),
        ("Brun would close the mill if he could.", "Brun said he would not close the mill."),
        ("Brun would have closed the mill.", "Brun said he would not close the mill."),
        ("Brun sent the council a letter.", "Brun refused to sign the message to the council."),
        ("Halden cut off the water.", "Halden refused to cut, Roe said."),
    ],
)
def test_what_does_not_deny_the_same_is_no_claim(first: str, second: str) -> None:
    assert told(first, second) == []


def test_two_voices_of_one_report_are_set_against_each_other() -> None:
    one, other = told(
        "The union said that Roe fired the guards. Shops were shut. Roe never fired the guards, Lee said."
    )
    assert (one.stance, other.stance) == ("asserted", "denied")


def test_what_others_are_said_to_claim_stands_against_a_denial_in_other_words() -> None:
    one, other = told(
        "Halden denied a Post report that it had reached a deal with Norway. “There is no agreement between Halden and"
        " Norway,” Roe said."
    )
    assert one.speaker
    assert other.speaker
    assert (one.speaker.text, one.stance, other.stance) == ("Post", "asserted", "denied")


def test_a_voice_does_not_contradict_itself() -> None:
    assert told("Brun never met the envoy, Roe said.", "Brun met the envoy, Roe said.") == []


def test_reports_months_apart_tell_of_two_happenings() -> None:
    early = report("Brun met the envoy in Oslo, the paper wrote.", n=1, day=1)
    late = report("Ann Lee said that Brun never met the envoy.", n=2).model_copy(
        update={"published": early.published.replace(year=2023) if early.published else None}
    )
    assert not any(_found(c) for r in denials.matched([early, late], _read([early, late])) for c in r.claims)


def test_the_denial_is_quoted_with_the_words_that_deny_it() -> None:
    _, denied = told("Brun forged the permit, a clerk said.", "Her lawyer rejected claims that Brun forged the permit.")
    assert denied.quote.text == "Her lawyer rejected claims that Brun forged the permit"


def test_what_holds_on_its_day_and_is_denied_later_has_changed() -> None:
    articles = [
        report("The Nord permit is valid, its owner said.", n=1, day=3),
        report("The Nord permit is not valid, Ann Lee said.", n=2, day=9),
    ]
    claims = [c for reading in denials.matched(articles, _read(articles)) for c in reading.claims if _found(c)]
    (tension,) = tensions.find(topics.form(claims), claims, articles).tensions
    assert tension.rule == "status-changed"


def test_the_memo_asks_whether_it_is_so() -> None:
    articles = [
        report("Brun met the envoy in Oslo in March, the paper wrote.", n=1),
        report("Ann Lee said that Brun never met the envoy.", n=2),
    ]
    claims = [c for reading in denials.matched(articles, _read(articles)) for c in reading.claims if _found(c)]
    (tension,) = tensions.find(topics.form(claims), claims, articles).tensions
    assert tension.rule == "denial"
    assert tension.title == "“Brun met the envoy in Oslo in March”: is it so?"


def test_among_very_many_reports_a_name_must_tie_a_denial_to_what_it_denies(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ("The governor declared an emergency.", "The governor has not declared an emergency, an aide said.")
    assert told(*texts)
    monkeypatch.setattr(denials, "_STORY", 1)
    assert not told(*texts)
