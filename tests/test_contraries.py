"""Two words of which one denies the other, said of one thing in two reports; and where they are not."""

from __future__ import annotations

import pytest

from summarize import pipeline
from summarize.articles import Loaded
from tests.reports import report


def against(*texts: str, days: tuple[int, ...] = (3, 3)) -> list[tuple[str, str]]:
    """The rule and the severity of each tension of reports that are read together."""
    articles = tuple(report(text, n, day) for n, (text, day) in enumerate(zip(texts, days, strict=True), start=1))
    taken = pipeline.read_all(Loaded(articles=articles, failures=()))
    claims = [claim for reading in taken.readings for claim in reading.claims]
    return [(t.rule, t.severity) for t in pipeline.compare(claims, taken.articles).findings.tensions]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bridge had been closed before it fell.", "The bridge was open to traffic when it fell."),
        ("The exits were unlocked, the owner said.", "The exits were locked, survivors said."),
        ("The fire doors were open, the council said.", "The fire doors were chained shut, witnesses said."),
        ("The man was armed when officers shot him.", "The man was unarmed, his family said."),
        ("The driver was drunk, the prosecutor said.", "The driver was sober, tests showed."),
        ("The plant has been shut down.", "The plant is still operating, the company said."),
        ("The train was travelling too fast, Roe said.", "The train was not speeding, the operator said."),
        ("The attacker was known to the police.", "The attacker was not known to police, the minister said."),
        ("The hostages are alive, the kidnappers said.", "The hostages have been killed, Roe said."),
        ("The levee held, the corps said.", "The levee gave way overnight, residents said."),
        ("The march was peaceful, organisers said.", "The march turned violent, police said."),
        ("The army opened fire on the crowd.", "The army said it did not fire on the crowd."),
        ("The dam had passed its last inspection.", "The dam failed its last inspection, records show."),
        ("The bill passed the Senate on Thursday.", "The Senate rejected the bill on Thursday."),
        ("The governor turned down federal help.", "The governor accepted federal help on Tuesday."),
        ("The strike has been called off.", "The strike will go ahead, the union said."),
        ("Rescuers have called off the search for survivors.", "The search for survivors is continuing, Roe said."),
        ("The minister has resigned.", "The minister said he would not resign."),
        ("The minister has been dismissed.", "The minister will stay on, the palace said."),
        ("The party will boycott the election.", "The party will take part in the election, its leader said."),
        ("The recorders have been recovered.", "The recorders have not been found, the ministry said."),
        ("All of the dead were civilians, activists said.", "The dead were fighters, the government said."),
        ("The east gate was locked when the crush began, a steward said.", "Police said the gate was open."),
        ("The warning had been lifted two days before, Roe said.", "The flood warning was never lifted, Ann Lee said."),
        (
            "The ship had been inspected in April, Roe said.",
            "The ship had not been inspected since 2019, Ann Lee said.",
        ),
        ("The rebels said they had released all of the nuns.", "The nuns are still being held, the patriarch said."),
        ("The fire has been brought under control.", "The fire is still out of control, the chief said."),
        ("The factory will close, the owner said.", "The factory will stay open, the minister said."),
        ("The president has agreed to step down.", "The president has refused to step down."),
        ("The court upheld the sentence.", "The court overturned the sentence, his lawyer said."),
        ("The suspect is cooperating with investigators.", "The suspect has refused to talk to investigators."),
        ("The home's owner had been warned of the cracks.", "The owner said he was never warned of the cracks."),
        ("Residents were warned an hour before, Roe said.", "No one was warned, survivors said."),
        ("The strike hit a weapons depot, the army said.", "The strike hit a wedding party, villagers said."),
        ("The ministry said the missile hit a military base.", "The missile hit a school, officials said."),
        (
            "Rebels control the town of Dara, a monitor said.",
            "Dara is under government control, state television said.",
        ),
        ("The army has retaken Dara.", "Rebels said they still held Dara."),
        ("Government troops are in full control of Dara.", "Opposition fighters said they had seized Dara."),
        ("Rebels captured the town of Dara.", "The army said Dara was still under its control."),
        ("A warning was issued before the tornado struck.", "Residents said there had been no warning."),
    ],
)
def test_one_of_two_contraries_denies_the_other(first: str, second: str) -> None:
    assert against(first, second) == [("denial", "medium")]
    assert against(second, first) == [("denial", "medium")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The exits on the ground floor were locked.", "The exits on the roof were unlocked."),  # two sets
        ("Two exits were locked.", "The exits were unlocked, the owner said."),  # some of them
        ("Some of the exits were locked.", "The exits were unlocked, the owner said."),
        ("The bridge is closed.", "The other bridge is open."),
        ("The school is closed today.", "The schools of the county are open."),
        ("The plant in Ohio will close.", "The plant in Texas will stay open."),
        ("The first march was peaceful.", "The second march turned violent."),
        ("The march was peaceful.", "A second march turned violent."),
        ("The officer was armed.", "The man he shot was unarmed."),
        ("The school was closed on Monday.", "The school opened in 1952."),
        ("The exits were locked on Monday.", "The exits were unlocked on Friday, the owner said."),  # two days
        ("The plant was shut down last year.", "The plant is operating."),  # then and now
        ("The hostages were alive, the doctor said.", "The hostages were killed."),  # before it
        ("The Senate passed the budget.", "The Senate rejected the amendment."),
        ("The Senate approved the bill.", "The House rejected the bill."),  # two chambers
        ("The bridge passed its inspection.", "The tunnel failed its inspection."),
        ("The dam passed its inspection.", "The dam failed, flooding the town."),
        ("The talks were held in Oslo.", "The talks collapsed, the envoy said."),
        ("The army held the hill.", "The army failed, the general said."),
        ("Roe held onto the rail.", "Roe collapsed, a witness said."),
        ("The army fired shells at the town.", "The army opened fire on the crowd."),
        ("The report was not released to the public.", "The report was released."),  # to some
        ("The hostages have been freed.", "The remaining hostages are still being held."),
        ("The minister has not resigned yet.", "The minister will resign, an aide said."),
        ("The court upheld the sentence of the mayor.", "The court overturned the sentence of the banker."),
        ("The old bridge collapsed in 1978.", "The bridge held."),
        ("The strike hit a weapons depot.", "A second strike hit a wedding party."),
        ("The strike on Monday hit a depot.", "The strike on Thursday hit a school."),
        ("The strike hit a depot and a school.", "The strike hit a school."),
        ("Rebels control the town of Dara.", "The army controls the town of Nara."),
        ("Rebels captured Dara in 2012.", "Dara is under government control."),
        ("The airport was closed for six hours.", "The airport is open, officials said."),
        ("The runway lights were working.", "The approach lights were out of order."),
        ("Lessons resumed. Is the school closed?", "The school is open."),
        ("The governor resigned last year.", "The mayor said he would not resign."),
        ("Most of the dead were civilians.", "Some of the dead were fighters."),
        ("The victims included women and children.", "The dead were militants, the army said."),
    ],
)
def test_what_is_said_of_two_things_or_two_times_is_no_contradiction(first: str, second: str) -> None:
    assert against(first, second) == []
    assert against(second, first) == []


def test_what_is_so_today_may_have_changed_by_tomorrow() -> None:
    texts = ("The strike will go ahead, the union said.", "The strike has been called off.")
    assert against(*texts, days=(3, 4)) == [("status-changed", "low")]
    assert against("The exits were locked, Roe said.", "The exits were unlocked.", days=(3, 4)) == [
        ("denial", "medium")
    ]


def test_two_attacks_days_apart_may_have_other_victims() -> None:
    texts = ("All of the dead were civilians, activists said.", "The dead were fighters, the government said.")
    assert against(*texts, days=(3, 9)) == []
