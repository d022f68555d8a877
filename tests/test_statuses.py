"""What a report says without a number: who admits it, who is there, who did it, when it was."""

from __future__ import annotations

import json
import lzma
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language import dates, sentences, speakers
from summarize.readers import naming, nearby, statuses, wordings
from summarize.schemas import Article, Claim
from tests.reports import compared, report

SHARED = Path(__file__).parents[2] / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the labelled data beside the project is not here")


def article(text: str, **fields: object) -> Article:
    given = {"id": "A1", "path": "a.txt", "text": text, "words": 1, "sha256": "", "published": date(2024, 5, 20)}
    return Article.model_validate(given | fields)


def read(text: str, **fields: object) -> list[Claim]:
    report = article(text, **fields)
    spans = sentences.split(report.text)
    times = dates.windows(report.text, spans, report.published)
    return statuses.read(report, spans, speakers.attribute(report.text, spans), times)


SAID = [
    ("Harovia has neither confirmed nor denied the raid.", "acknowledges: harovia", "unconfirmed"),
    ("The observers have not seen Kronish officials acknowledging the raid.", "acknowledges: kronish", "denied"),
    ("There is no sign that the Kronish government has acknowledged its losses.", "acknowledges: kronish", "denied"),
    ("Harovia denied any wrongdoing.", "acknowledges: harovia", "denied"),
    ("The Red Front denied any role in the bombing.", "responsible: attack", "denied"),
    ("General Oru has absolutely nothing to do with the killing, his lawyer said.", "responsible: attack", "denied"),
    ("The minister said that Harovian forces carried out Monday's attack.", "responsible: attack", "asserted"),
    ("An attack ordered by General Oru killed nine monks.", "responsible: attack", "asserted"),
    ("No group has yet taken credit for the bombing.", "responsible: attack", "unconfirmed"),
    ("Harovian troops used sarin in the suburb.", "responsible: attack", "asserted"),
    ("Harovia denied using chemical weapons.", "responsible: attack", "denied"),
    ("Oru said that claims that his troops used nerve gas were baseless.", "responsible: attack", "denied"),
    ("The police said that no arrests had been made.", "in custody: suspect", "denied"),
    ("A suspect was in custody, two officials said.", "in custody: suspect", "asserted"),
    ("The police denied that any arrests had been made.", "in custody: suspect", "denied"),
    ("Officers were searching for a second gunman.", "another attacker: attacker", "possible"),
    ("There is no second shooter, the chief said.", "another attacker: attacker", "denied"),
    ("The man acted alone, investigators believe.", "another attacker: attacker", "denied"),
    ("We don't have any known motive, the mayor said.", "motive: attack", "unconfirmed"),
    ("The killing was ordered directly by General Oru.", "responsible: attack", "asserted"),
    ("The murder could have been carried out by “rogue agents”.", "responsible: attack", "possible"),
    ("General Oru deserves the blame for this killing.", "responsible: attack", "asserted"),
    ("General Oru had no hand in the killing.", "responsible: attack", "denied"),
    ("The report did not assign blame.", "responsible: attack", "unconfirmed"),
    ("Officers swung batons, two witnesses said.", "force used: force", "asserted"),
    ("The police denied using force.", "force used: force", "denied"),
    ("“Nobody was beaten,” the chief said.", "force used: force", "denied"),
    ("Border guards fired several rounds of tear gas.", "true: gas", "asserted"),
    ("The police did not use tear gas.", "true: gas", "denied"),
    ("Harovia is cooperating with the inquiry.", "cooperates: harovia", "asserted"),
    ("Harovia has refused to cooperate.", "cooperates: harovia", "denied"),
    ("There is no evidence that the guards fired.", "evidence: it", "denied"),
    ("The panel found clear evidence that the guards had fired.", "evidence: it", "asserted"),
    ("The rebels had fired the shell themselves, the army said.", "responsible: attack", "asserted"),
    ("Militiamen fired at the UN team.", "responsible: shots", "asserted"),
    ("The guards fired first, two monks said.", "fired first: shots", "asserted"),
    ("The first shots were fired by the marchers.", "fired first: shots", "asserted"),
    ("The guards did not fire the first shots.", "fired first: shots", "denied"),
    ("Peru has again denied that its own troops are in Harovia.", "present: peru", "denied"),
    ("Kronish forces were still inside Harovia, the army said.", "present: kronish", "asserted"),
    ("Sirens sounded across the valley.", "alarm: alarm", "asserted"),
    ("The alarm was raised by a guard.", "alarm: alarm", "asserted"),
    ("There was no siren, two miners said.", "alarm: alarm", "denied"),
    ("Nobody's phone rang.", "alarm: alarm", "denied"),
    ("The alarms never sounded.", "alarm: alarm", "denied"),
    ("General Oru had prior knowledge of the raid.", "knew: attack", "asserted"),
    ("The general did not know of the plot to kill the judge.", "knew: attack", "denied"),
    ("Oru was killed in a gunbattle with police.", "cause of death: oru", "asserted"),
    ("It is unclear whether Oru killed himself or was shot.", "cause of death: oru", "unconfirmed"),
    ("In Tarvik the militia controls all districts but one.", "controls: tarvik", "asserted"),
    ("The Harovian army has withdrawn from Tarvik.", "controls: tarvik", "denied"),
    ("The explosion was not a gas leak, the mayor said.", "cause: attack", "denied"),
    ("The outage wasn't a technical fault.", "cause: outage", "denied"),
    ("A switching error tripped the main line, and the blackout began.", "cause: outage", "asserted"),
    ("Ice brought the line down before the blackout.", "cause: outage", "asserted"),
    ("There was no error by our staff in the blackout.", "cause: outage", "denied"),
    ("Heavy rain had caused the dam to burst, he said after the collapse.", "cause: collapse", "asserted"),
    ("A rumour that a wall was falling set off the stampede.", "cause: stampede", "asserted"),
    ("The police caused the crush, an inquiry found.", "cause: stampede", "asserted"),
    ("Harovia denied that its planes had crossed the border.", "true: plane", "denied"),
    ("Harovia later admitted that two planes had crossed the border.", "true: plane", "asserted"),
    ("None of our planes crossed the border, the general said.", "true: plane", "denied"),
    ("The ministry denied that any soldiers had been captured.", "any: captured", "denied"),
    ("The hospital refused to pay the ransom.", "ransom paid: ransom", "denied"),
    ("Our own tests found nothing, the brewer said.", "tests: tests", "denied"),
    ("The brewery knew of positive tests in May.", "tests: tests", "asserted"),
    ("Samples from the well came back clean.", "tests: tests", "denied"),
    ("The hospital paid a ransom of $2 million.", "ransom paid: ransom", "asserted"),
    ("Harovia denied any involvement in the bombing.", "responsible: attack", "denied"),
    ("Harovia admitted its involvement in the raid.", "responsible: attack", "asserted"),
    ("The company declined to comment.", "acknowledges: company", "unconfirmed"),
    ("The governor blamed the Army of the North.", "responsible: attack", "asserted"),
    ("He repeated that the Army of the North was responsible.", "responsible: attack", "asserted"),
    ("The Army of the North denied any part in the bombing.", "responsible: attack", "denied"),
    ("Headquarters had been warned twice.", "warned: danger", "asserted"),
    ("There was no warning, the ministry says.", "warned: danger", "denied"),
    ("“Nobody told us anything,” said a farmer.", "warned: danger", "denied"),
    ("There was no immediate claim of responsibility for the bombing.", "responsible: attack", "unconfirmed"),
    ("No group has claimed responsibility for the blast.", "responsible: attack", "unconfirmed"),
    ("The Red Dawn claimed responsibility for the attack.", "responsible: attack", "asserted"),
    ("The mayor blamed the fire on the power company.", "responsible: fire", "asserted"),
    ("Police said it was unclear who was behind the shooting.", "responsible: attack", "unconfirmed"),
    ("Patrols have not observed any Kronish troops there for a month.", "present: kronish", "denied"),
    ("Kronish soldiers withdrew from the front on Monday.", "present: kronish", "denied"),
    ("Kronish soldiers may have pulled out of the area.", "present: kronish", "possible"),
    ("Kronish units took part in assaults near the river.", "present: kronish", "asserted"),
    ("The Tavor region is still under Kronish control.", "controls: tavor", "asserted"),
    ("Kronish forces crossed into the Tavor region and still hold a small part of it.", "controls: tavor", "asserted"),
    ("The death toll is expected to rise, a doctor said.", "toll may rise: dead", "possible"),
    ("The fire chief said there were no more bodies in the ruins.", "toll may rise: dead", "denied"),
    ("It was not clear how many people were missing.", "how many: missing", "unconfirmed"),
    ("The general did not say how many soldiers had been wounded.", "how many: wounded", "unconfirmed"),
    ("The general declined to say how many soldiers had been wounded.", "gives no number: wounded", "unconfirmed"),
    ("All passengers are safe, the line said.", "alive: passenger", "asserted"),
    ("The blaze was caused by a faulty heater.", "cause: fire", "asserted"),
    ("Officials said the explosion was a gas leak.", "cause: attack", "asserted"),
    ("The cause of the blaze is under investigation.", "cause: fire", "unconfirmed"),
    ("Rescuers said the captain had drowned.", "cause of death: captain", "asserted"),
    ("Farmers blocked access to the port.", "blocked: farmer", "asserted"),
    ("Central Station remains closed.", "open: central station", "denied"),
    ("Central Station has reopened.", "open: central station", "asserted"),
    ("Central Station is open.", "open: central station", "asserted"),
    ("The bridge was still open on Monday, police said.", "open: bridge", "asserted"),
    ("The road is open in both directions.", "open: road", "asserted"),
    ("The crossing is not open, the army said.", "open: crossing", "denied"),
    ("Two suspects remain at large.", "in custody: suspect", "denied"),
    ("The ceasefire was holding on Friday.", "truce holds: truce", "asserted"),
    ("The bank said card numbers were stolen.", "compromised: number", "asserted"),
]


@pytest.mark.parametrize(("text", "proposition", "stance"), SAID)
def test_plain_words_answer_a_question(text: str, proposition: str, stance: str) -> None:
    found = {(claim.proposition, claim.stance) for claim in read(text)}
    assert (proposition, stance) in found


@pytest.mark.parametrize(
    "text",
    [
        "The navy held missile tests in May.",
        "Nine aides withdrew their support for the bill.",
        "The senator pulled out of the race.",
        "Will the death toll rise?",
        "The novel survived its critics.",
        "He promised to block the bill.",
        "Parliament took control of the agenda.",
        "He drowned out the hecklers.",
        "She is to deny the motion.",
        "We do not know.",
    ],
)
def test_words_about_something_else_are_no_status(text: str) -> None:
    assert read(text) == []


def test_two_reports_of_one_question_share_a_proposition() -> None:
    one = read("Pyongyang has neither confirmed nor denied the deployment.")
    two = read("North Korea has declined to comment on the deployment.")
    assert one[0].proposition == two[0].proposition


def test_neither_nor_is_said_of_both() -> None:
    found = read("Neither Harovia nor Kronia has commented on the raid.")
    assert [claim.proposition for claim in found] == ["acknowledges: harovia", "acknowledges: kronia"]
    assert {claim.stance for claim in found} == {"unconfirmed"}


def test_a_denial_of_a_claim_answers_what_was_claimed_and_is_said_by_the_denier() -> None:
    found = read(
        "The campaign said farmers had blocked access to the hall, but reporters there have refuted that claim."
    )
    assert [claim.stance for claim in found] == ["asserted", "denied"]
    assert found[0].proposition == found[1].proposition
    assert found[1].speaker is not None
    assert found[1].speaker.text.startswith("reporters")


def test_a_denial_of_nothing_that_was_said_is_left_out() -> None:
    assert read("The minister dismissed those reports.") == []


def test_the_troops_are_those_last_named() -> None:
    found = read("Nobody has seen any Kronish troops there since May. A spokesman said the troops withdrew in April.")
    assert {claim.proposition for claim in found} == {"present: kronish"}


def test_not_turns_a_status_round() -> None:
    assert read("Kronish units have not taken part in attacks, the army said.")[0].stance == "denied"


def test_plans_are_no_status() -> None:
    assert not [c for c in read("Kronish units will take part in attacks.") if c.stance == "asserted"]


def test_an_arrival_carries_its_window() -> None:
    (claim,) = read("Kronish units arrived in Tavor last month.")
    assert claim.kind == "timing"
    assert claim.proposition == "when it arrived: kronish"
    assert claim.window is not None
    assert (claim.window.start, claim.window.end) == (date(2024, 4, 1), date(2024, 4, 30))


def test_a_time_before_its_clause_is_the_clauses() -> None:
    (claim,) = read("In March, observers began raising the alarm about Kronia's involvement in the war.")
    assert claim.proposition == "when it arrived: kronia"
    assert claim.window is not None
    assert claim.window.start == date(2024, 3, 1)


def test_a_happening_without_a_time_is_no_timing() -> None:
    assert read("Kronish units arrived in Tavor.") == []


def test_named_happenings_are_kept_apart() -> None:
    one = read("The tornado struck on Monday.")
    other = read("The Joplin tornado struck on Sunday.")
    assert one[0].proposition != other[0].proposition


def test_an_undated_report_is_resolved_against_what_it_tells_of() -> None:
    (claim,) = read("Kronish units arrived in Tavor last month.", published=None, earliest=date(2024, 5, 17))
    assert claim.window is not None
    assert claim.window.start == date(2024, 4, 1)


def test_the_headline_is_marked_and_its_repetition_left_out() -> None:
    headline = "Kronish soldiers may have pulled out of Tavor"
    found = read(f"{headline}\n\n{headline}\n\nNothing else is known.", headline_end=len(headline))
    assert [claim.headline for claim in found] == [True]


def test_the_source_speaks_where_nobody_is_quoted() -> None:
    (claim,) = read("Central Station remains closed.", source="The Tavor Post")
    assert claim.speaker is not None
    assert claim.speaker.text == "The Tavor Post"


def test_long_articles_keep_the_heavier_claims() -> None:
    light = "Central Station number {} remains closed. "
    heavy = "Harovia has neither confirmed nor denied the raid."
    found = read("".join(light.format(n) for n in range(60)) + heavy)
    assert len(found) <= 8
    assert any(claim.proposition == "acknowledges: harovia" for claim in found)


@given(st.lists(st.one_of(st.sampled_from([row[0] for row in SAID]), st.text(max_size=60)), max_size=8))
def test_quotes_are_copied_from_their_place(parts: list[str]) -> None:
    report = article(" ".join(parts))
    spans = sentences.split(report.text)
    found = statuses.read(report, spans, [])
    for claim in found:
        assert report.text[claim.quote.start : claim.quote.end] == claim.quote.text
        assert 0 < len(claim.quote.text) <= statuses.LONGEST_QUOTE
        assert claim.subject is None or claim.subject in report.text
        assert claim.proposition
        assert claim.figure is None
        Claim.model_validate(claim.model_dump())
    assert [claim.id for claim in found] == [f"A1.s{n}" for n in range(1, len(found) + 1)]
    assert [claim.quote.start for claim in found] == sorted(claim.quote.start for claim in found)


def test_letters_that_lower_to_two_do_not_shift_the_quotes() -> None:
    text = "İİİ Istanbul. Harovia has neither confirmed nor denied the raid."
    (claim,) = read(text)
    assert text[claim.quote.start : claim.quote.end] == claim.quote.text


@pytest.mark.parametrize(
    ("phrase", "key"),
    [
        ("North Korean soldiers", "north-korea"),
        ("units of the North Korean army", "north-korea"),
        ("the children", "children"),
        ("a surprise attack", "attack"),
        ("231", ""),
        ("they", ""),
        ("has", ""),
    ],
)
def test_phrases_have_one_key(phrase: str, key: str) -> None:
    assert naming.key(phrase) == key


def test_a_capital_that_acts_is_its_state() -> None:
    assert naming.key("Pyongyang", party=True) == naming.key("North Korean officials", party=True)


@pytest.mark.parametrize(
    "text",
    [
        "In May they reached Kronia's Tavor region and hold it.",
        "They fought in Tavor, officials in Senn said. The area is what they hold.",
        "They took much Kronian land in Tavor, a strip of Chinese land, and hold it.",
    ],
)
def test_the_place_is_the_last_one_named_before(text: str) -> None:
    assert nearby.place(text, 0, text.index("hold")) == "tavor"


@needs_shared
def test_recall_on_the_labelled_stories_holds() -> None:
    hit = total = 0
    for folder in [SHARED / "data/seeds", *sorted((SHARED / "data/clusters").glob("*/"))]:
        gold = json.loads((folder / "gold.json").read_text())
        wanted = gold.get("statuses") or [c for c in gold["claims"] if c.get("low") is None and c.get("high") is None]
        for path in sorted(folder.glob("*.txt")):
            text = path.read_text()
            found = read(text)
            for one in wanted:
                if str(one["article"]) != path.stem:
                    continue
                total += 1
                at = text.find(one["quote"])
                end = at + len(one["quote"])
                hit += at >= 0 and any(c.quote.start < end and at < c.quote.end for c in found)
    assert hit / total >= 0.75


@needs_shared
def test_ordinary_news_gives_few_statuses() -> None:
    rows = []
    with lzma.open(SHARED / "data/pool/articles.jsonl.xz", "rt") as lines:
        for _, line in zip(range(60), lines, strict=False):
            rows.append(article(json.loads(line)["text"]))
    laid = [(row, sentences.split(row.text)) for row in rows]
    statuses.read(*laid[0], [])
    found = [len(statuses.read(row, spans, [])) for row, spans in laid]
    characters = sum(len(row.text) for row in rows)
    assert sum(found) / characters * 5000 <= 8


NOT_SAID = [
    "There were no immediate reports that patient records were stolen.",
    "It will be days before they can say who they think was behind the attack.",
    "Asked if any suspects are in custody, the sheriff shook his head.",
    "Police would not say whether the driver was arrested.",
    "It was unclear whether Holm was killed or hurt by the fall.",
    "It is not known if he was wounded during the chase.",
    "The unions demanded that the bridge be kept open and that it is open to all.",
    "There is no evidence that the Tavor region is under Kronish control.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_questions_conditions_and_a_lack_of_reports_say_nothing(text: str) -> None:
    said = [(c.proposition, c.stance) for c in read(text) if c.stance in ("asserted", "denied")]
    assert [told for told in said if told != ("evidence: it", "denied")] == []
    assert [c for c in read(text) if c.measure] == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Asked whether it would last, the sheriff said the driver was arrested.", "asserted"),
        ("Police denied that the driver was arrested.", "denied"),
        ("Police rejected reports that the driver was arrested.", "denied"),
        ("The men who were behind the attack had fled, and the driver was arrested.", "asserted"),
    ],
)
def test_a_denied_report_is_denied_and_a_question_ends_at_its_comma(text: str, stance: str) -> None:
    assert ("in custody: driver", stance) in [(c.proposition, c.stance) for c in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The question is open.",
        "Her eyes were open.",
        "Roe is open to talks.",
        "Roe remains open to a deal.",
        "The case is open.",
    ],
)
def test_what_is_open_in_another_sense_is_no_status(text: str) -> None:
    assert read(text) == []


def test_what_is_not_known_is_left_open() -> None:
    [found] = read("It is unclear whether the fire was caused by a cigarette.")
    assert (found.proposition, found.stance) == ("cause: fire", "unconfirmed")


def test_days_to_come() -> None:
    [found] = read("The new bridge is due to open in May 2026, the council said.")
    assert (found.kind, found.stance, found.proposition) == ("timing", "planned", "when it will open: bridge")
    assert read("The council wants to open a shelter in May.") == []


@pytest.mark.parametrize(
    ("text", "proposition", "stance"),
    [
        ("We had no warning of any fault, the owner said.", "warned: fault", "denied"),
        ("The owner was warned in March of a brake fault, a letter shows.", "warned: fault", "asserted"),
        ("The chief denied that batons were used.", "true: baton", "denied"),
        ("The chief later acknowledged that batons were used.", "true: baton", "asserted"),
        ("No account numbers were taken, the bank said.", "compromised: number", "denied"),
    ],
)
def test_warnings_weapons_and_what_was_taken(text: str, proposition: str, stance: str) -> None:
    assert (proposition, stance) in [(c.proposition, c.stance) for c in read(text)]


def test_states_of_years_ago_are_history() -> None:
    assert read("Holm was arrested in 2004, records show.") == []
    assert [c.proposition for c in read("Holm was arrested on Monday, records show.")] == ["in custody: holm"]


def test_the_subject_of_what_was_taken_is_whole() -> None:
    [found] = read("No account numbers were taken, the bank said.")
    assert found.subject == "No account numbers"


def test_every_wording_of_the_table_can_be_tried() -> None:
    table = files("summarize.readers").joinpath("statuses.toml").read_text(encoding="utf-8")
    tried = [rule.search(table, 0, len(table)) for trigger in wordings.triggered(table) for rule in trigger.rules]
    assert len(tried) > 100


@pytest.mark.parametrize(
    "text", ["A third man has been arrested.", "The man is still at large.", "The police took two men into custody."]
)
def test_of_anybody_it_is_not_asked_whether_they_are_in_custody(text: str) -> None:
    assert not [c for c in read(text) if c.proposition and c.proposition.startswith("in custody")]


def test_whose_troops_they_are_is_told_by_who_speaks_of_them() -> None:
    found = read("Yet Oru strongly denied that his troops carried out the attack.")
    assert ("Oru", "denied", "responsible: attack") in [(c.subject, c.stance, c.proposition) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor will bring to justice those who carried out the attack.",
        "The party accused its rival of carrying out a campaign of its own.",
        "The factory used chemicals from abroad.",
        "A second man was arrested on Monday.",
        "The bank sounded the alarm about its debts.",
        "The league played no part in the sale.",
        "It is unclear who fired the shots.",
        "Adele Marn withdrew on Monday.",
        "The king warned Harovia against using sarin.",
    ],
)
def test_nobody_in_particular_is_blamed_caught_or_warned(text: str) -> None:
    assert not any(
        (claim.proposition or "").startswith(("responsible", "in custody", "alarm", "present")) for claim in read(text)
    )


def test_who_is_blamed_for_nothing_named_is_blamed_for_what_the_story_is_of() -> None:
    assert [c.proposition for c in read("A blaze burned the port.\n\nThe mayor blamed the army.")] == [
        "responsible: fire"
    ]
    assert [c.proposition for c in read("The mayor blamed the army.")] == ["responsible: attack"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("All hostages had been freed, the army said.", "Hostages were still being held, a source said."),
        ("The captain of the ferry was among the dead, police said.", "The captain survived, a judge said."),
        ("The exits were locked, survivors said.", "The exits were open, the owner said."),
    ],
)
def test_hostages_freed_or_held_a_captain_dead_or_alive_and_exits_locked_or_open(one: str, other: str) -> None:
    assert compared(report(one, 1), report(other, 2)).tensions


def test_two_drivers_are_no_contradiction() -> None:
    one = report("The driver of the bus was killed, police said.", 1)
    assert not compared(one, report("The truck driver survived, a judge said.", 2)).tensions
