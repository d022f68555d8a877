"""What a figure takes from the text around it, and verbs that mean a measure only of certain things."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.readers import rules
from summarize.schemas import Article


def read(text: str) -> rules.Reading:
    return rules.read(
        Article(id="a", path="a.txt", published=date(2021, 6, 14), text=text, words=len(text.split()), sha256="0")
    )


def measures(text: str) -> list[str | None]:
    return [c.measure for c in read(text).claims if c.figure]


def test_a_sort_of_those_just_told_of_is_a_part_of_them() -> None:
    whole, part = (
        c for c in read("The strike killed 18 people. Five were nurses, the clinic said.").claims if c.figure
    )
    assert (whole.measure, part.measure) == ("killed", "killed")
    assert (part.share, part.group) == ("part", "medics")


def test_a_sort_of_two_kinds_told_of_is_left_open() -> None:
    assert measures("The strike killed 18 people and wounded 32. Five were nurses.") == ["killed", "wounded"]


def test_a_range_told_before_lends_its_question() -> None:
    text = "Between 100,000 and 120,000 people took part in the march. The unions had claimed a quarter of a million."
    assert measures(text) == ["attendance", "attendance"]


def test_a_vague_word_told_again_as_the_latest_estimate_is_of_the_same() -> None:
    text = (
        'An official put losses at "several hundred" casualties. "Several hundred" was the newest estimate, he said.'
        " Several hundred are expected at the talks."
    )
    assert measures(text)[:2] == ["casualties", "casualties"]
    assert measures(text)[2:] != ["casualties"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The figure's own verb ends the search for its measure.
        ("Ten guards were killed and three others were placed on leave.", ["killed", "open:/place"]),
        ("The attack left 5 dead, and the two put shame on the family.", ["killed", "open:/put"]),
        ("At least three marchers were shot.", ["killed_or_wounded"]),
        ("Police shot and killed three marchers.", ["killed"]),
        ("Twelve victims remain in critical condition.", ["critical"]),
        ("Scores of victims remain hospitalized.", ["hospitalized"]),
        ("Nine victims were found and 30 people were wounded.", ["killed", "wounded"]),
        # Verbs with the things they are said of.
        ("The plant will lose 1,300 positions.", ["jobs_cut"]),
        ("Some 3,000 teaching jobs would be put at risk.", ["jobs_cut"]),
        ("The closure of the port threatens 2,000 jobs.", ["jobs_cut"]),
        ("About 900 nursing posts are under threat.", ["jobs_cut"]),
        ("The yard has 3,000 jobs to fill.", ["open:job/fill"]),
        ("Some 7,500 people will lose their jobs.", ["jobs_cut"]),
        ("All 2,100 workers at the plant will go.", ["jobs_cut"]),
        ("The bank will shed 6,200 jobs, up from the 4,400 it announced in May.", ["jobs_cut", "jobs_cut"]),
        ("The front said it buried 19 fighters.", ["killed"]),
        ("The villagers dug 23 graves.", ["killed"]),
        ("Vandals smashed 23 graves.", ["open:grave/smash"]),
        ("More than 420 people were on board.", ["aboard"]),
        ("All 12 people aboard were killed.", ["killed"]),
        ("Evacuation orders cover 16,000 residents.", ["displaced"]),
        # Weights are no lengths and no areas.
        ("The wreck spilled about 350 tonnes of oil.", ["spilled"]),
        ("The minister said that at least 1,200 tonnes had leaked.", ["spilled"]),
        ("Officers seized 1.6 tonnes of heroin and 2 million euros in cash.", ["open:heroin", "open:cash"]),
        # Shares of votes and of voters.
        ("With all districts counted, 51.8 percent had voted yes.", ["votes_for"]),
        ("The opposition said that fewer than 40 percent had voted.", ["turnout"]),
        # One sort of a list.
        (
            "Police said 60 suspects were in custody: 40 dock workers, 11 drivers and nine guards.",
            ["arrested", "arrested", "arrested", "arrested"],
        ),
    ],
)
def test_measure(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Unions said 240,000 people filled the streets. Police counted 66,000.", ["attendance", "attendance"]),
        ("The bank will shed 6,200 jobs. The union said it was 7,000.", ["jobs_cut", "jobs_cut"]),
        ("Hackers copied the files of 84,000 clients. Its own count of 91,000 was low.", ["records", "records"]),
        ("A new count found 41,000 refugees, down from the 52,000 in its own bulletin.", ["displaced", "displaced"]),
    ],
)
def test_a_bare_count_answers_the_question_of_the_one_before(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Malaria kills about 900 people each year.", "open:killed each year"),
        ("The plan saves $600 million a year.", "open:plan a year"),
        ("Each family will receive $5,000.", "open:family each"),
    ],
)
def test_so_much_a_year_is_another_question(text: str, measure: str) -> None:
    assert measures(text) == [measure]


def test_a_day_after_is_no_rate() -> None:
    assert measures("The storm killed 12 people a day after it came ashore.") == ["killed"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Police said suspect two is on the run.", "a label"),
        ("The 13 member was hurt.", "no plural"),
        ("Two officials told reporters that the road was shut.", "those who speak"),
        ("The two men are either dead or under arrest.", "one of two things"),
        ("Richard Holm Jr. , 33 , was wounded.", "age"),
    ],
)
def test_what_counts_nothing_is_set_aside(text: str, reason: str) -> None:
    assert read(text).set_aside == {reason: 1}


def test_the_day_of_saying_is_no_window() -> None:
    (claim,) = [c for c in read("The agency said on Tuesday that 12 people died.").claims if c.figure]
    assert claim.window is None


def test_the_sorts_of_a_list_are_parts() -> None:
    claims = read("Police said 60 suspects were in custody: 40 soldiers and 11 drivers.").claims
    assert [c.share for c in claims if c.figure] == ["whole", "part", "part"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine guards stood on the bridge, and not 60 as the union said.", ["open:guard/stand", "open:guard/stand"]),
        ("About 20,000 pupils missed their lessons.", ["open:pupil/miss"]),
        ("Nine miners given up for dead came home.", ["open:miner/give"]),
        ("Some 500 workers were sent home.", ["discharged"]),
        ("Two surveyors have been arrested.", ["arrested"]),
        ("Some 4,000 customers had no electricity.", ["without_power"]),
        ("Four in five support the deal. A poll for the Post has it at 54 percent.", ["open:support", "open:support"]),
    ],
)
def test_a_number_is_read_with_the_words_that_it_leans_on(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


def test_a_figure_set_right_is_denied_and_teachers_who_are_dismissed_are_not() -> None:
    assert [c.stance for c in read("Nine guards stood on the bridge, and not 60.").claims if c.figure][1] == "denied"
    assert [c.stance for c in read("At least 40 teachers were dismissed.").claims if c.figure] == ["asserted"]


def test_a_bare_number_counts_the_sort_of_the_one_before() -> None:
    text = "The ministry said 48,000 teachers had not come to work. The union spoke of 110,000."
    assert [c.group for c in read(text).claims if c.figure] == ["teachers", "teachers"]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("The office listed 73 infections, including 39 deaths.", ["whole", "whole"]),
        ("In all 511 people were infected, and 318 of them died.", ["whole", "whole"]),
        ("The hospital treated 16 people, five of them in a critical condition.", ["whole", "whole"]),
        ("The fire killed 16 people, five of them in one house.", ["whole", "part"]),
        ("The storm wounded 16 people, and two of them died.", ["whole", "part"]),
    ],
)
def test_a_part_of_one_count_may_be_all_of_another(text: str, shares: list[str]) -> None:
    assert [c.share for c in read(text).claims if c.figure] == shares


def test_what_somebody_acknowledges_is_of_what_was_counted_before() -> None:
    text = "At least 17 nurses are among the dead, the union says. The ministry has acknowledged nine."
    assert measures(text) == ["killed", "killed"]


def test_those_who_are_dismissed_lose_their_jobs() -> None:
    assert measures("At least 40 teachers were dismissed.") == ["jobs_cut"]
    assert measures("The ministry knew of 26 dismissals.") == ["jobs_cut"]
    assert measures("Nobody has been dismissed so far.") == ["jobs_cut"]
    assert measures("The court dismissed 40 claims.") == ["open:claim/dismiss"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The organisers counted 80,000 people at a march to parliament.", ["attendance"]),
        ("There were about 5,000 people at the rally; the mayor put it at 9,000.", ["attendance", "attendance"]),
        ("There were about 5,000 people at the hospital.", ["open:people"]),
        ("Some 4,100 of the country's 5,300 schools were shut.", ["open:school/shut", "open:school"]),
        ("The hospital received 16 patients, five of them in a critical condition.", ["hospitalized", "critical"]),
        ("The tornado stayed on the ground for 17 miles.", ["length"]),
    ],
)
def test_crowds_schools_patients_and_tracks(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 13,000 people have lost their homes, he believes. The ministry says 6,000.", ["displaced", "displaced"]),
        ("Officials spoke of 26 bodies. Only eight had been recovered from the rubble.", ["killed", "killed"]),
        ("The clinic had room for 40 wounded.", ["capacity"]),
        ("A clerk said only 52 had been brought before a judge.", ["open:/bring"]),
    ],
)
def test_bare_numbers_of_what_somebody_says_and_room_that_nobody_fills(text: str, expected: list[str]) -> None:
    assert measures(text) == expected


def test_so_many_are_on_board_whatever_became_of_the_ship() -> None:
    assert measures("A jet with 162 people on board disappeared from radar.") == ["aboard"]
    assert measures("Jet with 162 aboard vanishes over sea.") == ["aboard"]
    assert measures("All 12 people aboard were killed.") == ["killed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was carrying 155 passengers and seven crew.", ["passengers", "crew"]),
        ("The army had lost nine men.", ["soldiers"]),
        ("The firm lost nine men.", ["men"]),
    ],
)
def test_sorts_of_people_that_the_sentence_tells_apart(text: str, expected: list[str]) -> None:
    assert [c.group for c in read(text).claims if c.figure] == expected


def test_the_dead_are_told_apart_by_what_they_died_of() -> None:
    text = "In all 109 had died of suffocation, and only two of drowning."
    assert [c.share for c in read(text).claims if c.figure] == ["part", "part"]
    assert [c.share for c in read("In all 109 died of suffocation.").claims if c.figure] == ["whole"]


def test_a_place_on_which_a_clause_hangs_limits_its_figures() -> None:
    text = "Fire killed 40 people. Her parents died at Oak Knoll, where 12 bodies were found."
    assert [c.place for c in read(text).claims if c.figure] == [None, "Oak Knoll"]
