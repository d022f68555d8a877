"""Speakers: who vouches for which words of a report."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.sentences import split
from summarize.language.speakers import Attribution, attribute, speaker_of
from summarize.schemas import Speaker

SHARED = Path(__file__).parents[2] / "shared" / "data"


def behind(text: str, words: str) -> Attribution | None:
    """The attribution of the first occurrence of some words."""
    start = text.index(words)
    return speaker_of(attribute(text, split(text)), start, start + len(words))


def voice(text: str, words: str) -> Speaker:
    found = behind(text, words)
    assert found is not None
    assert found.speaker is not None
    return found.speaker


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Police said that 30 people had died.", "Police"),
        ("Thirty people have died and 30 are hurt, police said.", "police"),
        ("Thirty people have died and 30 are hurt, police said on Monday in a statement.", "police"),
        ("According to the Health Ministry, 30 people have died.", "the Health Ministry"),
        ("The flood has killed 30 people, according to the Health Ministry.", "the Health Ministry"),
        ("“At least 30 are dead,” said Ann Lee, the town's mayor.", "Ann Lee"),
        ("The toll was put by police at 30.", "police"),
        ("Police at first said 30 people had died.", "Police"),
        ("The hurt were 30, according to the brigade, or 71, according to the Red Cross.", "the brigade"),
        ("The hurt were 64, according to the brigade, or 30, according to the Red Cross.", "the Red Cross"),
        ("According to police, 30 died, while according to the opposition 14 did.", "police"),
        ("According to police, nine died, while according to the opposition 30 died.", "the opposition"),
        ("Police said nine died, while according to the opposition 30 died.", "the opposition"),
        ("The Front released 30 hostages, the Red Cross said.", "the Red Cross"),
        ("A tally by Reuters shows 30 dead.", "A tally by Reuters"),
        ("By the ministry's count, 30 people died.", "the ministry"),
        ("The ministry's latest estimate is 30 dead.", "The ministry"),
        ("Reports indicate that 30 people died.", "Reports"),
        ("Two people familiar with the matter said 30 jobs would go.", "Two people familiar with the matter"),
        ("Authorities revised the toll after earlier reporting that 30 people had died.", "Authorities"),
        ("Those close to him say 30 died.", "Those close to him"),
        ("An early police report said 30 had died.", "An early police report"),
        ("Residents, many of them elderly, told reporters that 30 had died.", "Residents"),
        ("A statement by the valley's mayor, Ann Lee, that 30 had died was disputed.", "the valley's mayor"),
        ("Mayor Lee's claim that 30 had died was disputed.", "Mayor Lee"),
        ("It came after a report by the Post that 30 had died.", "the Post"),
        ("Opposition politicians said that 30 had died.", "Opposition politicians"),
        ("The Mining Board in the capital said it had 30 inspectors.", "The Mining Board in the capital"),
        ("A hospital doctor in nearby Orlo said 30 had died.", "A hospital doctor in nearby Orlo"),
        ("The River Office, in a bulletin of Friday, listed 30 deaths.", "The River Office"),
        ("While residents say hundreds drowned, city officials put it closer to 30.", "city officials"),
        ("Although the mayor says nobody died, the clinic said it had 30 bodies.", "the clinic"),
        ("The union speaks of 40 dismissals, though local papers write of 30.", "local papers"),
        ("Two shells were found. Other reports said that 30 had been found.", "Other reports"),
        ("A poll for the Lake Herald has it at 30 per cent.", "A poll for the Lake Herald"),
        ("The health board last month raised its own count to 30 deaths.", "The health board"),
        ("Officials earlier this week put the toll at 30.", "Officials"),
        ("Roe said nobody died; Harbour Aid, however, has reported 30 deaths.", "Harbour Aid"),
        ("Nine died, the office says; the Lake Herald, which read the files, puts it at 30.", "the Lake Herald"),
        ("The council met. Repairs cost $30 million, the council said.", "the council"),
        ("He fired 30 rounds, according to an affidavit seen by the Ledger.", "an affidavit"),
        ("A UN report seen by the Ledger gave 30 dead and nine missing.", "A UN report"),
        ("The hospital in Orlo gave a higher figure: 30 dead.", "The hospital in Orlo"),
        ("Investigators from abroad found that 30 had died.", "Investigators from abroad"),
        ("Organizers of the counter-march said that 30 of theirs were hurt.", "Organizers of the counter-march"),
        ("Opponents of Roe plan to march. They have told the police to expect 30 of them.", "Opponents of Roe"),
        (
            "A doctor at the town's only hospital, who gave no name, said it had 30.",
            "A doctor at the town's only hospital",
        ),
        ("Lawyers for 740 families who have sued say they want 30 dollars.", "Lawyers for 740 families"),
    ],
)
def test_the_source_beside_a_cue(text: str, source: str) -> None:
    assert voice(text, "30").text == source


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The rescue chief, Ann Lee, embraced them. She put the toll at 30.", "Ann Lee"),
        ("“Nobody is ill,” the minister of health, Rex Roe, assured. He spoke of 30 deaths.", "Rex Roe"),
        ("Two lines.\n\nAnd more.\n\n18:05 Police spokeswoman Ann Lee: about 30 are dead.", "Ann Lee"),
        ("It is high, said its boatman, Rex Roe. Some 30 have left, he believes.", "Rex Roe"),
        ("Nine are hurt, said Capt. Ann Lee of the state forestry agency. She put the dead at 30.", "Ann Lee"),
        ("Two lines.\n\nAnd more.\n\n6:55 p.m. Sheriff Lee: Nine are missing. He says 30 are safe.", "Lee"),
        ("A fact.\n\nThirty hurt.\n\nNine died, said Mayor Ann Hill. She counted 30 hurt.", "Ann Hill"),
    ],
)
def test_a_pronoun_and_a_label_find_who_spoke_or_acted_last(text: str, name: str) -> None:
    assert voice(text, "30").name == name


def test_he_is_the_one_who_spoke_last_and_not_the_one_with_a_name() -> None:
    text = "Rex Roe said it was lost. A commander of the rebels told us that it was not. He put the toll at 30."
    assert voice(text, "30").text == "A commander of the rebels"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Divers who searched the wreck told the Post that 30 had drowned.", "Divers"),
        ("Aid workers who reached the valley on Friday believe that 30 have died.", "Aid workers"),
        ("A union official who asked not to be named said 30 jobs would go.", "A union official"),
        ("Surgeons working in the old hospital said 30 had died.", "Surgeons"),
        ("A memo obtained by the Post shows 30 such cases.", "A memo"),
        ("The group that runs the shelter said 30 people slept there.", "The group"),
        ("The flood drowned 30 people who were crossing the bridge, the mayor said.", "the mayor"),
        (
            "Incomes rose by 30 percent, according to the left-leaning Marsh Institute.",
            "the left-leaning Marsh Institute",
        ),
        ("“We lost 30 friends,” said 9/11 widow Ida Strand.", "9/11 widow Ida Strand"),
        ("He met families that police said had lost 30 relatives.", "police"),
    ],
)
def test_a_clause_between_the_source_and_its_verb_is_passed_over(text: str, source: str) -> None:
    assert voice(text, "30").text == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Sen. Ann Lee, D-Utah, the head of the panel, said 30 had died.", "Sen. Ann Lee"),
        ("Rep. Max Roe (R-Ohio), who helped draft it, told reporters that it would cost 30 dollars.", "Rep. Max Roe"),
        ("Lee, who ran as a “Never Roe” candidate in 2016, said that 30 had died.", "Lee"),
        ("Alex Dow, of “Homes Not Walls,” said that 30 had been told to leave.", "Alex Dow"),
        ("The lawsuit, filed in June, says 30 workers were dismissed.", "The lawsuit"),
        ("The survey, released on Monday, also shows that 30 bridges are closed.", "The survey"),
        ("Mr. Roe, for his part, said there were 30 of them.", "Mr. Roe"),
        ("Roe, now in his second term, acknowledged 30 had died.", "Roe"),
        ("“We lost 30 men,” Ann Lee, publisher and owner of the Ledger, said in a statement.", "Ann Lee"),
        ("One of its backers – Orlo's mayor Max Roe – said on Sunday 30 had died.", "Orlo's mayor Max Roe"),
        ("Ministry officials and Max Roe himself have said 30 died.", "Ministry officials and Max Roe"),
        ("But Human Rights Watch also noted that 30 had died.", "Human Rights Watch"),
        ("Senators on the Farm Committee say 30 had died.", "Senators on the Farm Committee"),
        ("Others at the march said 30 had died.", "Others at the march"),
        ("Counterterrorism specialists said 30 had died.", "Counterterrorism specialists"),
        ("Norland’ s regime has warned that 30 would die.", "Norland’ s regime"),
        ("It ended a practice critics say endangered 30 people.", "critics"),
        ("It went back to a point Roe says cost 30 lives.", "Roe"),
        ("“They lost 30 men,” said one Roe ally.", "one Roe ally"),
        (
            "“They lost 30 men,” says Dan Mill of the Lake Club rescue project.",
            "Dan Mill of the Lake Club rescue project",
        ),
        (
            "They lost 30 men, said another court official, also speaking on condition of anonymity.",
            "another court official",
        ),
        ("But, say river police officials, 30 had died.", "river police officials"),
    ],
)
def test_what_stands_between_a_source_and_its_verb_or_in_its_name_is_passed_over(text: str, source: str) -> None:
    assert voice(text, "30").text == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The council looked at the plan, which was passed last week, and said it would cost 30 jobs.", "The council"),
        ("Ann Lee, who heads the panel, on Friday apologized and said 30 cases were opened.", "Ann Lee"),
        ("Max Roe has defended the raids and has said they saved 30 lives.", "Max Roe"),
        ("The minister spoke in the capital and warned that 30 plants would close.", "The minister"),
        ("But some senators objected, saying 30 jobs were lost.", "some senators"),
        ("Rep. Ann Lee, ranking member of the panel, stood by the mayor, saying 30 had died.", "Rep. Ann Lee"),
        ("Mayor Max Roe, in a speech in June, chastised the judge, saying 30 had died.", "Mayor Max Roe"),
        ("Ann Lee came. Donning a helmet, she began by saying, “I saw 30 people.”", "Ann Lee"),
        ("Ann Lee said on Monday that she believed 30 had died.", "Ann Lee"),
        ("The police chief says he thinks 30 were held there.", "The police chief"),
    ],
)
def test_a_second_verb_of_saying_has_the_subject_of_the_first_verb(text: str, source: str) -> None:
    assert voice(text, "30").text == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("They were shown a recording of Ann Lee saying that 30 had died.", "Ann Lee"),
        ("With the army saying that 30 had died, the talks ended.", "the army"),
        ("The ministry issued a statement saying 30 had died.", "The ministry"),
        ("After boasting that 30 towns had joined, the governor resigned.", "the governor"),
    ],
)
def test_a_participle_has_the_subject_beside_it_or_that_of_the_sentence_behind_it(text: str, source: str) -> None:
    assert voice(text, "30").text == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Officials warned that 30 people could die.", "Officials"),
        ("Ann Lee asked that 30 votes be counted again.", "Ann Lee"),
        ("Ann Lee has asked the senate for $30 million.", "Ann Lee"),
        ("Max Roe called on the state to release 30 prisoners.", "Max Roe"),
        ("The governor wants $30 million for the dam.", "The governor"),
        ("They split over Max Roe's demand for $30 million.", "Max Roe"),
        ("Talks on the governor's $30 million dam request went on.", "the governor"),
    ],
)
def test_who_warns_asks_or_demands_is_heard(text: str, source: str) -> None:
    assert voice(text, "30").text == source


def test_what_is_asked_for_ends_where_another_clause_begins() -> None:
    text = "Ann Lee asked the senate for $5 million, while the dam lost 30 gates."
    assert voice(text, "5").text == "Ann Lee"
    assert behind(text, "30") is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("It followed what river agencies say were 30 deaths.", "river agencies"),
        ("Insurance companies say 30 claims came in.", "Insurance companies"),
        ("He told us that Roe had explained that 30 were lost.", "Roe"),
        ("They left before counting about 30 ballots that the clerk says were torn.", "the clerk"),
    ],
)
def test_a_source_is_as_long_as_its_noun_phrase(text: str, source: str) -> None:
    assert voice(text, "30").text == source


@pytest.mark.parametrize(
    "text",
    [
        "The party said it would not give up after Wednesday's violence that left 30 people dead.",
        "Ann Lee said the army should bomb the airfield after the gas attack that killed 30 people.",
        "The report found failures before the attack on the port that killed 30 sailors, including nine officers.",
    ],
)
def test_a_known_event_that_a_speaker_recalls_is_told_by_the_article(text: str) -> None:
    assert behind(text, "30") is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The mayor said that a blast that killed 30 people was an accident.", "The mayor"),
        ("Harbour Aid accused the army of carrying out executions that killed 30 people.", "Harbour Aid"),
        ("The flood that killed 30 people was the worst in years, the mayor said.", "the mayor"),
        ("Police said the fire had killed 30 people.", "Police"),
    ],
)
def test_an_event_that_a_speaker_tells_as_new_is_theirs(text: str, source: str) -> None:
    assert voice(text, "30").text == source


@pytest.mark.parametrize(
    "text",
    [
        "Forces said 30 people had died.",
        "Roe's stated aim was to free 30 people.",
        "Roe's remarks about 30 people were booed.",
        "In June couples could claim the exemption for 30 days.",
        "They spoke of teachers for immigrant children told to leave in 30 days.",
        "The boat was stolen and reported missing with 30 others.",
        "It's said to have cost 30 dollars.",
        "The firm grew, adding another 30 jobs.",
    ],
)
def test_what_owns_a_noun_or_undergoes_a_verb_says_nothing(text: str) -> None:
    assert behind(text, "30") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We count 30 dead,” said the governor, Luis Moreno.", "Luis Moreno"),
        ("Thirty-one were hurt and 30 died, said its director, Paul Kent; others fled.", "Paul Kent"),
        ("“It was 30,” the army's spokesman, Gen. Omar Pell, told us.", "Omar Pell"),
        ("A shepherd, Abel Stone, said he saw 30 trucks.", "Abel Stone"),
        ("President Ann Lee and Norland's military intelligence said 30 had died.", "Ann Lee"),
        ("The paper says 50. Moss rejected the report. “The price is 30 dollars,” she said.", "Moss"),
        ("Joan Dow spoke first. Moss put it lower: “There are 30,” he said.", "Moss"),
        ("Ann Lee quit. Max Roe agreed, an aide said. Lee's chair was gone. “I saw 30 men,” she said.", "Ann Lee"),
        ("Max Roe said so. One of its senators, Ann Lee, cheered. “It has 30 votes,” she told us.", "Ann Lee"),
    ],
)
def test_who_has_a_name_is_named(text: str, name: str) -> None:
    speaker = voice(text, "30")
    assert speaker.name == name
    assert not speaker.anonymous


def test_initials_are_no_surname() -> None:
    text = "North Motors met the NTW NM Council. NM said 30 jobs would go."
    assert voice(text, "30").name is None


def test_a_state_behind_a_town_is_no_persons_name() -> None:
    speaker = voice("The mayor of Salem, New Hampshire, said 30 had died.", "30")
    assert speaker.name is None
    assert voice("Ivo Karr, a member of the Public Chamber, said 30 had died.", "30").name == "Ivo Karr"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Rebels said 50 died. The interior ministry gave a lower figure. It said 30 had died.", "interior ministry"),
        ("Norland's army ended its search. The wave drowned 30 people, it said.", "army"),
        ("The coast guard was in no doubt. Its report puts the dead at 30.", "coast guard"),
        ("The coast guard was in no doubt. Some 30 drowned, said its spokesman.", "coast guard"),
        ("The ministry denied it. Neighbours met the charity. The charity raised its count to 30.", "charity"),
        ("North Motors cut jobs. “It hurts,” NM said. The Orlo-based carmaker said 30 would go.", "North Motors"),
        ("Tessian Wire reported it. Earlier, the news agency reported that 30 had died.", "Tessian Wire"),
        ("The union said the cuts save $9 million. That includes $30,000 for tea.", "union"),
    ],
)
def test_it_and_its_mean_the_body_spoken_of(text: str, body: str) -> None:
    assert body in (voice(text, "30").organisation or "")


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A parliamentary inquiry found that 30 had died.", "A parliamentary inquiry"),
        ("An exit poll for Radio North had given the yes side 30 percent.", "An exit poll for Radio North"),
        ("Survivors of the Bounty say 30 drowned.", "Survivors of the Bounty"),
        ("Swiss scientists gave the number as 30.", "Swiss scientists"),
        ("The national institute of hydrology measured the wave at 30 feet.", "The national institute of hydrology"),
        ("The hospital's lawyer speaks of 30 dead.", "The hospital's lawyer"),
        ("Relatives have drawn up a list of 30 missing.", "Relatives"),
        ("Rebel drones that Norland says are its own killed 30.", "Norland"),
    ],
)
def test_counting_measuring_and_listing_are_saying(text: str, source: str) -> None:
    assert voice(text, "30").text == source


@pytest.mark.parametrize(
    "text",
    [
        "The mayor heard it through media reports of 30 dead.",
        "Critics have a plan to deny that 30 died.",
        "The tax will add $ 30 million.",
        "Rain fell in the nine states where 30 died.",
    ],
)
def test_words_that_only_look_like_saying(text: str) -> None:
    assert behind(text, "30") is None


@pytest.mark.parametrize("words", ["took the lives of 30", "there were 30 dead"])
def test_content_begins_with_a_whole_word(words: str) -> None:
    found = behind(f"Ann Lee said {words}.", words)
    assert found is not None
    assert found.start <= len("Ann Lee said ")


@pytest.mark.parametrize("text", ["The firm raised 30 million dollars.", "The ministry gave 30 trucks to the town."])
def test_what_is_given_or_raised_is_not_said(text: str) -> None:
    assert behind(text, "30") is None


def test_headlines_name_their_source_before_a_colon_behind_a_dash_or_at_the_end() -> None:
    assert voice("Police: 30 dead after blast\n\nA blast shook the town.", "30").text == "Police"
    assert voice("'Dozens' Dead in Blast – U.S. Official\n\nA blast shook the town.", "Dozens").text == "U.S. Official"
    assert voice("Toll in blast rises to 30: officials\n\nA blast shook the town.", "30").text == "officials"
    assert voice("Toll in blast at least 30 Monitor\n\nA blast shook the town.", "30").text == "Monitor"


def test_the_articles_own_words_have_no_speaker() -> None:
    assert behind("The storm killed 36 people in 1999. Police said 4 died this week.", "36") is None
    assert behind("“It roared,” said Ann Lee, who was one of 15 people in the shelter.", "15") is None
    assert behind("The United States has 30 bases there. The economy added 300 jobs.", "300") is None


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that the blast, which killed 30 people, had shaken the town.",
        "Lee has denied that his men shelled the market, which killed 30 people (most women), and has called it a lie.",
        "Moira Dale, who shot 30 people at a mill in May, was out on bail, two officials told the Ledger.",
        "Lee said the fire at the mill, in which 30 people reportedly died, “hit me hard”.",
    ],
)
def test_what_is_set_between_the_words_of_another_is_the_articles_own(text: str) -> None:
    assert behind(text, "30") is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The mayor said that the blast, which officials say killed 30 people, had shaken the town.", "officials"),
        ("Police said they had stopped the driver, who had 30 passports with him.", "Police"),
        ("The ministry said 90 people were hurt, of whom 30 are in hospital.", "The ministry"),
        ("The toll, which stands at 30, according to the town, has not changed.", "the town"),
    ],
)
def test_what_has_a_source_of_its_own_or_ends_the_sentence_is_no_aside(text: str, source: str) -> None:
    assert voice(text, "30").text == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The toll has risen to 71, the district said on Tuesday. Of the dead, 30 are women.", "the district"),
        ("A fire chief said 90 people got out. Ten of those were hurt, and 30 others were in shock.", "A fire chief"),
        ("Ann Lee, the mayor, said the dead were 20 to 73 years old. Thirty others were hurt.", "Ann Lee"),
        (
            "The clinic said it took in 64 patients. None of the patients died. The clinic said 2 of 30 left.",
            "The clinic",
        ),
        ("Nine people died, according to the army. They include 30 reservists from Orlo.", "the army"),
        ("The source said most of the victims were young. Of the wounded, 30 are in danger.", "The source"),
    ],
)
def test_who_counted_all_counts_a_part_of_them_in_the_next_sentence(text: str, source: str) -> None:
    assert voice(text, "30" if "30" in text else "Thirty").text == source


@pytest.mark.parametrize(
    "text",
    [
        "The toll rose to 71 as the district announced that two had died. Of the dead, 30 are women.",
        "The town said nine people had died. Another 30 died in Orlo.",
        "The town said nine people had died.\n\nOf the dead, 30 are women.",
        "The town said nine people had died. It rained. Of the dead, 30 are women.",
        "The mayor said the town wants 12 shelters. None of these 30 plans has a friend in the council.",
        "The mayor said the town wants 12 shelters. Another proposal would cost $30 million.",
    ],
)
def test_other_sentences_behind_a_source_stay_the_articles_own(text: str) -> None:
    assert behind(text, "30") is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A board of inquiry recommended on Friday that 30 metres of rock be left.", "A board of inquiry"),
        ("The court ruled that 30 ballots were void.", "The court"),
        ("Rebels accused the army of killing 30 villagers.", "Rebels"),
        ("After the raid, rebels were accusing the army of shooting 30 villagers.", "rebels"),
        ("The government has promised the families 30 million dinars.", "The government"),
        ("The airline offered them $30,000 each.", "The airline"),
        ("City police identified all 30 victims.", "City police"),
        ("A Ledger reporter saw 30 bodies in the school.", "A Ledger reporter"),
        ("Lenders agreed that 30 million dollars would do.", "Lenders"),
        ("The filing states that 30 people died.", "The filing"),
        ("A panel recommended after the 1987 flood that 30 metres of bank be left.", "A panel"),
        ("The company has raised its offer to 30 crowns.", "The company"),
        ("The hospital's list has 30 names.", "The hospital"),
        ("Nobody knew that 30 had died, the filing states.", "the filing"),
        ("The airline had offered them $30,000 each, a lawyer said.", "a lawyer"),
        ("Roe was accused by the board of taking 30 paintings.", "the board"),
        ("Detectives identified him as the man whose blows killed 30 people.", "Detectives"),
        ("Talks have failed, with the union insisting that 30 be taken back.", "the union"),
        ("Ann Lee asked why; the president answered, “We lost 30 men.”", "the president"),
        ("After Mayor Lee said nobody had died, rebels in town said 30 had.", "rebels in town"),
        ("A year after Lee warned of a war, activists are accusing the army of killing 30.", "activists"),
    ],
)
def test_who_recommends_accuses_promises_or_sees_is_heard(text: str, source: str) -> None:
    assert voice(text, "30").text == source


@pytest.mark.parametrize(
    "text",
    [
        "Nine states have banned it, and 30 towns.",
        "Small loans denied since May, and 30 shops closed.",
        "The party has not declared it a coup, which would cost 30 million dollars.",
        "He hopes to turn fears about prices into gains while 30 towns vote.",
        "The team saw 30 games at home.",
        "Voters agreed with the view that 30 is enough.",
        "The council offered 30 seats.",
        "Yields on Treasury notes declined to 30 points.",
        "Lee has denied any ties to the firm but in the past he has sold it 30 houses.",
        "Such fines can add up to 30 million dollars.",
    ],
)
def test_nouns_participles_and_deeds_are_not_saying(text: str) -> None:
    assert behind(text, "30") is None


def test_a_list_behind_a_colon_is_told_by_whom_the_sentence_before_it_names() -> None:
    text = (
        "The cuts would mean much, said town officials at a briefing and in a paper that gave these examples:\n\n"
        "-- Some 30 schools would close.\n\n-- No bus would run.\n\nThe town has 47 schools."
    )
    assert voice(text, "30").text == "town officials"
    assert behind(text, "47") is None


def test_a_text_printed_in_full_is_its_writers() -> None:
    text = (
        "The palace released a statement by President Ann Lee on the fire. Here is the full statement from the palace:"
        "\n\nWe lost 30 houses.\n\nMax Roe says there were 47. We have spent $2 million."
    )
    assert voice(text, "30").name == "Ann Lee"
    assert voice(text, "47").name == "Max Roe"
    assert voice(text, "$2 million").name == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "name", "body"),
    [
        ("The charity Nurses Without Borders put the toll at 30.", None, "Nurses Without Borders"),
        ("Lee counts 12; the group Parents Against Speed says 30.", None, "Parents Against Speed"),
        ("Rep. Ann Lee (D) of Ohio, a member of the panel, said 30 died.", "Ann Lee", "Ohio"),
        ("It took 30 hours, said Special Agent in Charge Ann Lee at a briefing.", "Ann Lee", None),
        ("The health office in the capital, Port Lee, was calm. It said 30 had died.", None, "health office"),
        ("A filing that the Herald has seen gives the number as 30.", None, None),
        ("The firm that builds the dam, Orlo Power, said 30 had drowned.", "Orlo Power", None),
        ("Thirty soldiers died, 30 fled - militia", None, "militia"),
    ],
)
def test_a_source_has_its_whole_name(text: str, name: str | None, body: str | None) -> None:
    found = voice(text, "30")
    assert found.name == name
    assert body is None or found.organisation == body


def test_what_stands_between_two_sentences_of_one_speaker_is_theirs() -> None:
    told = "Dr. Ann Lee said 19 people were being treated. Thirty had been sent home. She said one was a child."
    assert voice(told, "Thirty").name == "Ann Lee"
    apart = told.replace("She said", "Colonel Max Roe said")
    assert behind(apart, "Thirty") is None


def test_a_surname_and_a_pronoun_carry_the_full_identity() -> None:
    text = (
        "More than 40 homes burned, Oldtown Fire Chief Mary Roe said.\n\n"
        "Roe said 12 people were hurt. She added that 3 were missing.\n\nThe chief said 7 had fled."
    )
    for words in ("12", "3", "7"):
        speaker = voice(text, words)
        assert speaker.name == "Mary Roe"
        assert speaker.role == "Oldtown Fire Chief"


def test_a_number_is_nobody_whom_he_or_it_could_mean() -> None:
    text = "Dr. Ida Holm told reporters about them. Ten patients are well and 30 are ill, she said."
    assert voice(text, "30").name == "Ida Holm"
    text = "Fifty-eight soldiers died, the army said on Monday, nearly twice what it had admitted before."
    assert voice(text, "Fifty-eight").text == "the army"


def test_an_anonymous_source_stays_one_source_under_other_words() -> None:
    text = (
        "Several hundred were hurt, a senior military official said. The anonymous source said: “It is our estimate.” "
        "They added that 20 had died."
    )
    for words in ("It is our", "20"):
        speaker = voice(text, words)
        assert speaker.text == "a senior military official"
        assert speaker.anonymous


@pytest.mark.parametrize(
    ("text", "source", "via"),
    [
        ("The Daily Post reports, a senior official said that 30 died.", "a senior official", "Daily Post"),
        ("CNN reports that 30 died, according to the interior ministry.", "the interior ministry", "CNN"),
        ("30 people have died in the blast, Reuters reported, citing police.", "police", "Reuters"),
        ("Officials said Tuesday that 30 died, according to the AP.", "Officials", "AP"),
        ("A spokesman told the BBC that 30 had died.", "A spokesman", "BBC"),
        ("Officials, cited by Interfax, said 30 had died.", "Officials", "Interfax"),
    ],
)
def test_a_relay_is_not_the_source(text: str, source: str, via: str) -> None:
    speaker = voice(text, "30")
    assert speaker.text == source
    assert speaker.via == (via,)


def test_a_quotation_goes_on_over_sentences_and_paragraphs() -> None:
    text = (
        "Ann Lee, the mayor of Oldtown, said: “We have 30 dead.\n\n“And 20 are missing. We need help.”\n\n"
        "“It took 6 hours,” she said. “I saw 9 cars.”\n\nThe river rose by 2 metres."
    )
    for words in ("30", "20", "6", "9"):
        assert voice(text, words).name == "Ann Lee"
    assert behind(text, "2 metres") is None


def test_two_sources_in_a_sentence_keep_their_own_figures() -> None:
    text = "Police said at least 20 people were hurt, but the mayor, Ann Lee, put the number at 35."
    assert voice(text, "20").text == "Police"
    assert voice(text, "35").name == "Ann Lee"


def test_acronyms_and_shortened_bodies_are_spelled_out_from_the_article() -> None:
    text = (
        "The River Watch Institute (RWI) said 5 dams broke. RWI said 6 more were weak. The institute warned of rain. "
        "A monitoring group said 40 died. The Northern Observatory for Floods said 8 were missing."
    )
    assert voice(text, "6 more").organisation == "River Watch Institute"
    assert voice(text, "of rain").organisation == "River Watch Institute"
    assert voice(text, "40").organisation == "Northern Observatory for Floods"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Officials denied that 30 people had died.", "denied"),
        ("Experts doubted that 30 people had died.", "doubted"),
        ("The agency could not verify that 30 people had died.", "unconfirmed"),
        ("Police confirmed that 30 people had died.", "asserted"),
    ],
)
def test_stance(text: str, stance: str) -> None:
    found = behind(text, "30")
    assert found is not None
    assert found.stance == stance


@pytest.mark.parametrize("handle", ["(@annlee)", "(@ annlee)", "( @ annlee )"])
def test_a_post_is_its_authors(handle: str) -> None:
    text = f"The mayor wrote.\n\nOver 30,000 came to the square — Ann Lee {handle} June 15, 2020\n\nIt rained."
    assert voice(text, "30,000").name == "Ann Lee"


@given(st.lists(st.sampled_from(["Police said", "30 died", ", ", ". ", "“", "”", "\n\n", "he added", "according to"])))
def test_spans_lie_in_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    for one in attribute(text, split(text)):
        assert 0 <= one.start < one.end <= len(text)
        assert one.speaker is None or one.speaker.text


# Measured .92; the floor leaves room for changes of the splitter.
@pytest.mark.skipif(not SHARED.exists(), reason="the labelled stories are not beside this checkout")
def test_most_named_sources_of_the_labelled_stories_are_found() -> None:
    right = asked = 0
    for gold in sorted(SHARED.glob("clusters/*/gold.json")):
        for claim in json.loads(gold.read_text(encoding="utf-8"))["claims"]:
            wanted = claim.get("speaker") or ""
            if claim.get("in") == "title" or not wanted or "(" in wanted:
                continue
            text = (gold.parent / f"{claim['article']}.txt").read_text(encoding="utf-8").split("---\n", 2)[2]
            start = text.find(claim["quote"])
            if start < 0:
                continue
            found = speaker_of(attribute(text, split(text)), start, start + len(claim["quote"]))
            words = re.findall(r"[a-z]{4,}", wanted.lower())
            asked += 1
            named = found.speaker.model_dump_json().lower() if found and found.speaker else ""
            right += any(word in named for word in words)
    assert right / asked >= 0.90, (right, asked)


def test_units_put_at_a_place_are_nobodys_estimate() -> None:
    assert behind("Russia had put 30 units at the centre of its line.", "30") is None


def test_a_figure_that_is_called_anothers_is_theirs_whoever_speaks_of_it() -> None:
    text = "Only 1,100 were at work, the board found; the company's figure of 1,900 had included clerks, it said."
    assert voice(text, "1,900").text == "the company"
    assert voice(text, "1,100").text == "the board"
    assert voice(f"{text} Repairs cost $96 million, it said.", "$96 million").text == "the board"


def test_what_was_found_somewhere_says_nothing() -> None:
    told = "Recorder found at crash site\n\nFlight 580 carried 251 passengers, the airline said."
    assert [a.speaker.text for a in attribute(told, split(told))] == ["the airline"]
    assert attribute(report := "The audit found at least 12 violations.", split(report))[0].speaker.text == "The audit"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("According to the ministry 41 people died.", "the ministry"),
        ("According to police nine people were hurt.", "police"),
        ("Toll revised down to 24 in flood.", "Paper 1"),
    ],
)
def test_a_count_behind_a_source_is_no_part_of_its_name(text: str, name: str) -> None:
    from summarize import readers
    from tests.reports import report

    (found,) = readers.read(report(text)).claims
    assert found.speaker is not None
    assert found.speaker.text == name


@pytest.mark.parametrize(
    "opening",
    [
        "On Tuesday, Mayor Ann Roe toured the ruins.",
        "At a briefing in Tarn, Police Chief Ann Roe updated the list.",
        "Meanwhile, rescue chief Ann Roe led the search.",
        "After the flood, Interior Minister Ann Roe flew to the valley.",
    ],
)
def test_a_pronoun_means_the_subject_behind_an_opening_phrase(opening: str) -> None:
    assert voice(f"Max Moss said he was safe. {opening} She said 12 people had died.", "12 people").name == "Ann Roe"


@pytest.mark.parametrize(
    ("text", "source", "via"),
    [
        (
            "The Orlan News Agency quoted Mayor Ann Roe as saying 12 people had died.",
            "Mayor Ann Roe",
            "Orlan News Agency",
        ),
        ("Mayor Ann Roe was quoted by state media as saying 12 people had died.", "Mayor Ann Roe", "state media"),
        ("Officials were quoted as saying that 12 people had died.", "Officials", None),
        (
            "The agency quotes ministry official Max Moss saying that 12 people died.",
            "ministry official Max Moss",
            "agency",
        ),
        ("State media quoted the army chief, Max Moss, as saying 12 people died.", "the army chief", "State media"),
        ('"At least 12 people died," the station quoted owner Rex Roe as saying.', "owner Rex Roe", "station"),
        (
            "At least 12 people died, the Observatory said Monday, citing medical sources.",
            "medical sources",
            "Observatory",
        ),
    ],
)
def test_whoever_is_quoted_is_the_source_and_who_quotes_them_passes_it_on(
    text: str, source: str, via: str | None
) -> None:
    speaker = voice(text, "12 people")
    assert speaker.text == source
    assert speaker.via == ((via,) if via else ())


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The agent leading the investigation said 12 people were hurt.", "The agent"),
        ("The group claiming responsibility for the attack told a paper that 12 people were held.", "The group"),
        ("Doctors treating victims at the hospital said 12 people had died.", "Doctors"),
        ("The toll is 40, officials said, while local media reported 12 people as missing.", "local media"),
        ("According to the Tarn Bureau, 40 died, however the Orlan Survey said 12 people had.", "the Orlan Survey"),
        ("Preliminary assessments showed 12 people were cut off, the weather service said.", "the weather service"),
        (
            "The Tarn County Office said 40 had died. The Orlo County Office said 12 people had.",
            "The Orlo County Office",
        ),
        ("After police released images of two men, 12 people called, the commissioner said.", "the commissioner"),
        ("A source close to the dead, though, told a paper that 12 people were hurt.", "A source close to the dead"),
        ("Police said 9 died, but at least 12 people were killed, according to the hospital.", "the hospital"),
        ("The death certificate was released. It showed 12 people had touched him.", "The death certificate"),
    ],
)
def test_whose_figure_it_is(text: str, source: str) -> None:
    speaker = voice(text, "12 people")
    assert speaker.text == source
    assert speaker.organisation is None or "Tarn" not in speaker.organisation


@pytest.mark.parametrize(
    "text",
    [
        "The state gives the town 12 trucks per year for military programmes.",
        "Ann Roe was met by people warning of a gunman who shot 12 people.",
        "They were released from the city jail after 12 days.",
    ],
)
def test_a_rate_and_a_warning_of_something_name_nobody(text: str) -> None:
    assert behind(text, "12") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The governor put the death toll at 52, the Red Cross at 60.", {"52": "The governor", "60": "the Red Cross"}),
        ("The UN says 53 people died, the government 35.", {"53": "The UN", "35": "the government"}),
        ("Police spoke of 17 dead, the mayor of 23.", {"17": "Police", "23": "the mayor"}),
        (
            "The ministry reported 40 dead, the army 55 and the rebels 70.",
            {"40": "The ministry", "55": "the army", "70": "the rebels"},
        ),
        ("The blast left scores dead, a figure the hospital put at 51.", {"scores": "Paper 1", "51": "the hospital"}),
        (
            "According to officials 12 people were killed, according to activists 30.",
            {"12": "officials", "30": "activists"},
        ),
        ("Police said 12 people were killed, the youngest 5.", {"12": "Police", "5": "Police"}),
    ],
)
def test_a_source_whose_verb_is_left_out_has_its_own_figure(text: str, said: dict[str, str]) -> None:
    from summarize import readers
    from tests.reports import report

    found = [c for c in readers.read(report(text)).claims if c.figure and c.speaker]
    assert {c.figure.text: c.speaker.text for c in found if c.figure and c.speaker} == said
    assert {c.measure for c in found} == {"killed"}


@pytest.mark.parametrize(
    "text",
    [
        "While the mayor said the dam was safe, 12 people drowned.",
        "Days after Mayor Ann Roe said the dam was safe, 12 people drowned.",
        'While the mayor said the dam was "safe as houses," 12 people drowned.',
        "A local group claimed a bombing at a market that killed 12 people.",
        "The group has claimed the attack, which killed 12 people.",
    ],
)
def test_a_clause_of_its_own_or_a_deed_claimed_is_the_articles(text: str) -> None:
    assert behind(text, "12 people") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Max Roe said nine died. Secretary of State John F. Kern called it a crime. He said 12 people did.",
            "John F. Kern",
        ),
        ("President Moss left. Max Roe said nine died. On Friday, Moss voiced doubt. He said 12 people did.", "Moss"),
    ],
)
def test_a_pronoun_means_whoever_the_sentence_before_begins_with(text: str, name: str) -> None:
    assert voice(text, "12 people").name == name


@pytest.mark.parametrize(
    ("noun", "speaker"),
    [("ministry", "The ministry"), ("hospital", "The hospital"), ("agency", "The Red Cross")],
)
def test_the_red_cross_is_no_ministry_and_no_hospital(noun: str, speaker: str) -> None:
    found = voice(f"The Red Cross said 12 people died. The {noun} said 163 people were hurt.", "163 people")
    assert found.text == speaker
