"""What a figure counts, sentence by sentence: measure, group, share, event, place, stance, out of date or not."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.readers import rules
from summarize.schemas import Article, Claim
from tests.reports import compared, report

DAY = date(2021, 6, 14)


def claims(text: str, published: date | None = DAY) -> list[Claim]:
    article = Article(
        id="a", path="a.txt", source="The Courier", published=published, text=text, words=len(text.split()), sha256="0"
    )
    return [claim for claim in rules.read(article).claims if claim.figure is not None]


def measures(text: str) -> list[tuple[str, str | None]]:
    return [(c.figure.text, c.measure) for c in claims(text) if c.figure]


HARM = [
    ("The flood killed 12 people.", ["killed"]),
    ("At least 12 people were killed in the flood.", ["killed"]),
    ("Twelve people have been reported dead.", ["killed"]),
    ("Landslides left more than 40 dead.", ["killed"]),
    ("The death toll rose to 41 on Monday.", ["killed"]),
    ("The death toll from the landslides stands at 41.", ["killed"]),
    ("That brings the number of fatalities to 56.", ["killed"]),
    ("That brings the number of infected to 58 and of deaths to 34.", ["infected", "killed"]),
    ("The heatwave is blamed for 4,000 deaths.", ["killed"]),
    ("Some 90 lives were lost.", ["killed"]),
    ("The report showed a gain of 175,000 jobs in May.", ["jobs_added"]),
    ("Factories saw a loss of 9,000 jobs.", ["jobs_cut"]),
    ("The explosion claimed 17 lives.", ["killed"]),
    ("The crash took the lives of 79 people and injured some 170.", ["killed", "wounded"]),
    ("At least 20 people lost their lives in the crash.", ["killed"]),
    ("Nobody has lost their life, the mayor said.", ["killed"]),
    ("The bacteria sickened 112 people.", ["infected"]),
    ("A lawyer spoke of at least 300 sick.", ["infected"]),
    ("Rescuers pulled the bodies of 13 miners from the shaft.", ["killed"]),
    ("No one died in the crash.", ["killed"]),
    ("A gunman shot dead nine worshippers.", ["killed"]),
    ("Nine people perished when the ferry sank.", ["killed"]),
    ("The blast killed 22 people and wounded 130 others.", ["killed", "wounded"]),
    ("22 people were killed and 130 injured.", ["killed", "wounded"]),
    ("Officials counted 22 dead and 130 injured.", ["killed", "wounded"]),
    ("Over 300 people were killed or wounded.", ["killed_or_wounded"]),
    ("The shelling killed and injured dozens.", ["killed_or_wounded"]),
    ("The brigade has suffered around 900 casualties.", ["casualties"]),
    ("More than 60 people are still missing.", ["missing"]),
    ("60 residents remain unaccounted for.", ["missing"]),
    ("Firefighters rescued 35 passengers.", ["found_safe"]),
    ("The crash sent 14 people to the hospital with injuries.", ["wounded"]),
    ("Twenty were taken to hospital.", ["wounded"]),
]
MOVED = [
    ("Some 5,000 people have been evacuated.", ["displaced"]),
    ("The river displaced some 200,000 residents.", ["displaced"]),
    ("About 700 families fled their homes.", ["displaced"]),
    ("More than 2,000 people are in shelters.", ["sheltered"]),
    ("Police arrested 83 demonstrators.", ["arrested"]),
    ("83 people were detained overnight.", ["arrested"]),
    ("The rebels took 40 hostages.", ["captured"]),
    ("Moscow sent 3,000 troops to the border.", ["deployed"]),
    ("3,000 soldiers were deployed to the border.", ["deployed"]),
]
THINGS = [
    ("The fire destroyed 435 homes.", ["destroyed"]),
    ("435 homes were destroyed and 200 damaged.", ["destroyed", "damaged"]),
    ("The storm left 90,000 customers without power.", ["without_power"]),
    ("More than 90,000 households lost power.", ["without_power"]),
    ("The blaze has scorched 12,000 acres.", ["burned"]),
    ("Hackers stole 48 million customer records.", ["records"]),
    ("The firm will cut 1,200 jobs.", ["jobs_cut"]),
    ("The firm is laying off 1,200 workers.", ["jobs_cut"]),
    ("About 30,000 people attended the march.", ["attendance"]),
    ("A crowd of 30,000 filled the square.", ["attendance"]),
    ("The stadium has a capacity of 19,000.", ["capacity"]),
    ("They met in the 19,000-seat arena.", ["capacity"]),
    ("The campaign received one million ticket requests.", ["requests"]),
    ("Almost one million people had requested tickets.", ["requests"]),
    ("Ten million viewers watched the debate.", ["viewers"]),
    ("The bill passed with 52 votes.", ["votes"]),
    ("The town of 27,000 people lies on the river.", ["population"]),
    ("Winds reached 120 mph.", ["wind"]),
    ("Winds of 100 mph with gusts of 120 mph hit the coast.", ["wind", "gust"]),
    ("The weather office put the strongest gust at 98 km/h.", ["gust"]),
    ("The company was fined $5 million.", ["fine"]),
    ("The storm caused $3 billion in damage.", ["losses"]),
    ("The group demanded a ransom of $2 million.", ["ransom_asked"]),
    ("The hackers asked for $2 million, and the clinic paid $400,000.", ["ransom_asked", "ransom"]),
    ("The town paid a ransom of $400,000.", ["ransom"]),
]


@pytest.mark.parametrize(("sentence", "expected"), HARM + MOVED + THINGS)
def test_measure(sentence: str, expected: list[str]) -> None:
    assert [measure for _, measure in measures(sentence)] == expected


def test_what_two_outlets_say_differently_is_one_open_measure() -> None:
    one = measures("The museum bought 300 paintings.")
    two = measures("Some 300 paintings were bought by the museum.")
    assert one[0][1] == two[0][1] == "open:painting/buy"


def test_an_elided_verb_is_taken_from_the_neighbour() -> None:
    assert measures("The storm killed 31 people in Mexico and 12 in Guatemala.") == [("31", "killed"), ("12", "killed")]


def test_a_part_named_beside_its_whole() -> None:
    whole, part = claims("At least 24 people - nine of them children - were killed.")
    assert (whole.measure, whole.share, whole.group) == ("killed", "whole", None)
    assert (part.measure, part.share, part.group) == ("killed", "part", "children")


def test_including() -> None:
    whole, part = claims("Over 130 people including 67 children were killed.")
    assert (whole.measure, whole.share) == ("killed", "whole")
    assert (part.measure, part.group, part.share) == ("killed", "children", "part")


@pytest.mark.parametrize("whole", ["The dead included", "The victims include", "Those killed included"])
def test_those_whom_a_whole_includes_are_a_part_whoever_was_counted_before(whole: str) -> None:
    *_, part = claims(f"Hundreds of people fled the bar. {whole} 11 people inside the bar and a sergeant, he said.")
    assert (part.figure and part.figure.text, part.share) == ("11", "part")


def test_the_part_and_the_whole_keep_their_own_verbs() -> None:
    part, whole = claims("Officials say 400 of the 9,000 soldiers sent to the front have been killed.")
    # All those killed, though a part of those sent.
    assert (part.measure, part.share) == ("killed", "whole")
    assert whole.measure == "deployed"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("There were 53 people on the bus.", [("53", "aboard")]),
        ("Survivors said 200 people were on the fishing boat.", [("200", "aboard")]),
        ("The boat was packed with 70 migrants.", [("70", "aboard")]),
        ("The church was packed with 70 migrants.", [("70", "open:migrant")]),
        ("Three soldiers on the bus opened fire.", [("Three", "open:soldier")]),
        ("There were no survivors among the 65 people aboard.", [("no", "found_safe"), ("65", "aboard")]),
        ("A girl was the only survivor.", [("only", "found_safe")]),
        ("The army reported shooting down 36 drones.", [("36", "shot_down")]),
        ("Thirteen people were shot, five of them fatally.", [("Thirteen", "killed_or_wounded"), ("five", "killed")]),
        ("Police fatally wounded two men.", [("two", "killed")]),
        ("Of 110 hostages, 43 were freed.", [("110", "captured"), ("43", "freed")]),
        ("Police released three suspects.", [("three", "open:suspect/release")]),
        ("Eighteen of its fighters were killed.", [("Eighteen", "killed")]),
        ("Rebels shot down two fighters.", [("two", "shot_down")]),
        ("No civilians were harmed.", [("No", "killed_or_wounded")]),
        ("Police held seven men, and three more are being sought.", [("seven", "arrested"), ("three", "open:/seek")]),
    ],
)
def test_who_was_aboard_who_lived_and_who_is_sought(sentence: str, found: list[tuple[str, str]]) -> None:
    assert measures(sentence) == found


WHOLES = [
    ("Half of the 300 passengers were hurt.", "300", "aboard"),
    ("Twelve of the 45 passengers were killed.", "45", "aboard"),
    ("Some of the 45 passengers were killed.", "45", "aboard"),
    ("Nine in ten of the 2,000 homes burned down.", "2,000", "open:home"),
    ("Officers arrested 12 of the 120 protesters.", "120", "attendance"),
    ("None of the 30 passengers was hurt.", "30", "aboard"),
    ("Rescuers saved 30 of the 45 aboard.", "45", "aboard"),
    ("All but five of the 45 miners were rescued.", "45", "open:miner"),
]


@pytest.mark.parametrize(("text", "figure", "measure"), WHOLES)
def test_what_is_said_of_a_part_is_not_said_of_its_whole(text: str, figure: str, measure: str) -> None:
    assert dict(measures(text))[figure] == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Half of the 45 people killed in the blast were children.", "killed"),
        ("Twelve of the 45 people who died were children.", "killed"),
        ("Officers named 30 of the 45 people killed in the blast.", "killed"),
        ("All of the 45 miners were rescued.", "found_safe"),
    ],
)
def test_a_whole_keeps_the_words_that_pick_it_out(text: str, measure: str) -> None:
    assert dict(measures(text))["45"] == measure


def test_nobody_of_so_many_is_a_count_of_zero() -> None:
    assert dict(measures("None of the 30 sailors was hurt."))["None"] == "wounded"


def test_nobody_of_a_sort_is_nobody_of_that_sort_only() -> None:
    (claim,) = claims("The clinic said no vaccinated person had died.")
    assert (claim.measure, claim.group) == ("killed", "the vaccinated")


def test_all_but_so_many_are_an_exception() -> None:
    assert "five" not in dict(measures("All but five of the 45 miners were rescued."))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Nearly all of the 250 miners were rescued.", 225, 249),
        ("Not all of the 250 miners were rescued.", None, 249),
    ],
)
def test_nearly_all_and_not_all_are_hedges(text: str, low: float | None, high: float) -> None:
    (claim,) = claims(text)
    assert claim.figure
    assert (claim.figure.low, claim.figure.high, claim.measure) == (low, high, "found_safe")


def test_a_genitive_does_not_keep_the_verb_from_the_counted() -> None:
    assert measures("Thirty relatives of the 12 victims were hurt in the crush.")[0] == ("Thirty", "wounded")
    assert measures("Up to 12 members of the 45-strong crew were killed.")[0] == ("Up to 12", "killed")
    assert measures("About 3,000 of the 12,000 soldiers fighting in the north have been killed.")[0][1] == "killed"


@pytest.mark.parametrize(
    ("text", "measure", "stance"),
    [
        ("The body of a possible third victim was found on Tuesday.", "killed", "possible"),
        ("The fire claimed its 48th victim on Sunday.", "killed", "asserted"),
        ("She is the third person to die in the outbreak.", "killed", "asserted"),
        ("A seventh person to be arrested in the case was held on Friday.", "arrested", "asserted"),
    ],
)
def test_an_ordinal_counts_what_its_noun_counts(text: str, measure: str, stance: str) -> None:
    (claim,) = claims(text)
    assert (claim.measure, claim.stance) == (measure, stance)


def test_the_day_of_an_event_is_no_window_of_its_victims() -> None:
    (claim,) = claims("A third victim of Saturday's market shooting died in hospital.")
    assert claim.window is None


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The ship was licensed to carry 320.", "capacity"),
        ("The camp was built for 10,000.", "capacity"),
        ("The hall seats 300.", "capacity"),
        ("There is room for 450.", "capacity"),
        ("The camp, on the hill, now holds 23,000.", "open:/hold"),
        ("The number of dead approaches 2,900.", "killed"),
        ("Rebel losses now exceeded 200.", "open:loss"),
        ("Arrests top 500 as the marches spread.", "arrested"),
        ("Enrolment has dropped to 8,100.", "open:enrolment"),
        ("Police broke up a protest of about 300.", "attendance"),
        ("The march of 40,000 people ended peacefully.", "attendance"),
        ("Twelve people were held by police.", "arrested"),
        ("Police held 12 people overnight.", "arrested"),
        ("The rebels hold 40 hostages.", "captured"),
        ("The hall can hold 300 people.", "capacity"),
    ],
)
def test_room_and_what_rose_or_fell_are_read_without_a_noun(text: str, measure: str) -> None:
    assert [found for _, found in measures(text)] == [measure]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The drill had reached a depth of 140 metres.", "open:depth"),
        ("The barrier was never less than 40 metres.", "open:barrier"),
        ("Oil washed up along seven kilometres of shore.", "open:shore"),
        ("The 2.3-kilometre crossing opens in May.", "open:crossing"),
        ("The storm dropped 12 inches of rain.", "rainfall"),
        ("Waves reached 20 feet.", "open:wave"),
    ],
)
def test_a_length_is_that_of_what_it_spans(text: str, measure: str) -> None:
    assert [found for _, found in measures(text)] == [measure]


def test_how_far_off_a_place_lies_is_no_claim() -> None:
    assert not measures("The village is 20 miles north of the port and 12 miles from the border.")


def test_of_which_so_many_are_a_part_of_the_count_before() -> None:
    whole, part = claims("The number of cases is 331, of which 178 have been confirmed.")
    assert (whole.measure, part.measure, part.share) == ("open:case", "open:case", "part")


@pytest.mark.parametrize(
    "sentence",
    [
        "At first, the 29 miners took turns.",
        "The home-grown gang freed 12 from 29 cells.",
        "The ministry said it had counted 29 dead.",
    ],
)
def test_not_out_of_date(sentence: str) -> None:
    assert not any(claim.superseded for claim in claims(sentence))


@pytest.mark.parametrize(
    ("sentence", "shares"),
    [
        ("Nine people died at the scene and a tenth died in hospital.", ["part"]),
        ("Five people died instantly and three others succumbed to their injuries.", ["part", "added"]),
        ("Three people died at the scene and 12 others were taken to hospital.", ["whole", "whole"]),
        ("Four gunmen, two of whom were killed, attacked the hotel.", ["whole", "part"]),
        ("The hospital had received no dead.", ["part"]),
    ],
)
def test_those_who_died_elsewhere_and_dead_attackers_are_not_all_the_dead(sentence: str, shares: list[str]) -> None:
    assert [claim.share for claim in claims(sentence)] == shares


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Among the dead were three police officers and a nurse.", "killed"),
        ("Among those killed in the raid were at least three boys.", "killed"),
        ("Among the survivors were three crew members.", "found_safe"),
        ("Those arrested were three men and a woman.", "arrested"),
    ],
)
def test_sorts_named_behind_the_verb_are_of_those_before_it(sentence: str, measure: str) -> None:
    (part,) = claims(sentence)
    assert (part.measure, part.share) == (measure, "part")


def test_increments() -> None:
    (added,) = claims("Searchers found 13 more bodies.")
    assert (added.measure, added.share) == ("killed", "added")


def test_more_injured_than_dead_is_no_increment() -> None:
    _, injured = claims("Avalanches killed 18 people and injured 61 more.")
    assert (injured.measure, injured.share) == ("wounded", "whole")


@pytest.mark.parametrize(
    "sentence",
    [
        "The death toll climbed to 42, up from 29 on Sunday.",
        "The previous death toll was 29.",
        "Officials had earlier said 29 people died.",
        "Initially, 29 people were reported missing.",
        "The death toll was revised down from 29.",
        "The toll has risen to 42 from 29.",
        "The toll jumped to 42 from 29.",
        "The mayor first said 29 people had died but later gave the number as 19.",
        "At first, officials said 29 people were missing.",
    ],
)
def test_out_of_date(sentence: str) -> None:
    stale = [c.figure.value for c in claims(sentence) if c.superseded and c.figure]
    assert stale == [29]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The army will send 5,000 troops.", "planned"),
        ("The deal is set to see 30,000 people evacuated.", "planned"),
        ("Kim might deploy up to 100,000 soldiers.", "forecast"),
        ("The toll could reach 1,000 dead.", "forecast"),
        ("Up to 900 people could be left homeless.", "forecast"),
        ("The quake would do no harm in Ardal but kill 400 people in Besk.", "forecast"),
        ("As many as 91 people are feared dead.", "possible"),
        ("Officials believe that 50 may be dead.", "possible"),
        ("Up to 40 children could be among the dead.", "possible"),
        ("At least 20 people may have died in the fire.", "possible"),
        ("There could be 40 people dead under the rubble.", "possible"),
        ("The blast may have killed 12 people.", "possible"),
        ("Rescuers fear that up to 30 people are trapped.", "possible"),
        ("Employers added 175,000 jobs in May.", "asserted"),
        ("The army sent 5,000 troops.", "asserted"),
    ],
)
def test_stance(sentence: str, stance: str) -> None:
    (claim,) = claims(sentence)
    assert claim.stance == stance


FIRES = """The Alder Fire has killed 12 people and destroyed 400 homes.

Two people have died in the Birch Fire, which has burned 3,000 acres.

The Birch Fire also destroyed 35 homes.

It passed the record of 29 people killed by the Cedar Fire in 1933."""


def test_sibling_events_are_told_apart() -> None:
    events = {(c.figure.text, c.measure): c.event for c in claims(FIRES) if c.figure}
    assert events["12", "killed"] == events["400", "destroyed"] == "alder fire"
    assert events["Two", "killed"] == events["35", "destroyed"] == "birch fire"


def test_another_time_is_another_event() -> None:
    old = next(c for c in claims(FIRES) if c.figure and c.figure.value == 29)
    assert old.event is not None
    assert "1933" in old.event


def test_a_war_is_not_the_attack() -> None:
    now, war = claims(
        "The bomb killed 43 people. More than 400,000 people have been killed since the conflict began in March 2011."
    )
    assert now.event is None
    assert war.event is not None
    assert "2011" in war.event


def test_a_narrower_place_limits_a_figure() -> None:
    text = "The earthquake killed 3,200 people.\n\nAnother 61 people died in India."
    whole, part = claims(text)
    assert whole.place is None
    assert part.place == "India"


def test_forces_left_out_of_the_sentence_are_filled_in() -> None:
    text = (
        "Ruritanian troops have suffered heavy losses. Ruritanian soldiers were sent in May. "
        "Ruritanian losses were staggering, the official said, with more than 1,000 killed."
    )
    assert claims(text)[-1].subject == "Ruritanian soldiers"


@pytest.mark.parametrize(
    "sentence",
    [
        "Four men, ages 21, 22, 24 and 28, were arrested on Monday.",
        "There were 40 fewer deaths than in the year before.",
    ],
)
def test_ages_and_differences_count_nobody(sentence: str) -> None:
    assert [c.figure.text for c in claims(sentence) if c.figure and c.figure.text != "Four"] == []


def test_those_arrested_from_a_crowd_are_no_crowd() -> None:
    assert measures("Police said they arrested 164 people from among the hundreds who had gathered.")[0] == (
        "164",
        "arrested",
    )


def test_a_counter_protest_is_a_crowd_of_its_own() -> None:
    rally, counter = claims("Some 1,500 people attended the rally. A counter-protest drew a few hundred people.")
    assert (rally.group, counter.group) == (None, "counter-protesters")


def test_the_attacker_is_told_apart_from_his_victims() -> None:
    assert [c.group for c in claims("The blast killed three people. One shooter was killed by police.")] == [
        None,
        "attackers",
    ]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The most firefighters, 340, were killed in the 9/11 attacks.", "2001"),
        ("In 1991 the army took power. The ensuing decade of conflict left as many as 100,000 dead.", "1991"),
        ("The turmoil continues to claim thousands of lives.", "war since 2020"),
        ("The turmoil claimed 40 lives on Monday.", None),
    ],
)
def test_wars_and_old_attacks_are_other_events(text: str, event: str | None) -> None:
    assert claims(text)[0].event == event


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("The shootings last month left 26 people dead.", None),
        ("The earthquake in Tessia last week killed 40 people.", None),
        ("Soldiers killed 40 people last week.", "last week"),
    ],
)
def test_the_time_of_an_event_limits_no_count(text: str, window: str | None) -> None:
    found = claims(text)[0].window
    assert (found.text if found else None) == window


def test_jobs_of_one_trade_are_a_part_of_all() -> None:
    text = "Employers added 162,000 jobs. Retailers added 29,000 jobs, while government agencies cut 13,000 jobs."
    assert [c.group for c in claims(text)] == [None, "retailers", "government"]
    text = "The government said 165,000 jobs were added to public and private payrolls. The mining firm cut 400 jobs."
    assert [c.group for c in claims(text)] == [None, None]


def test_so_much_a_pack_is_no_total() -> None:
    assert measures("The tax would cost smokers $1.95 per pack.")[0][1] != "cost"


def test_what_is_told_now_is_not_out_of_date_for_what_was_told_earlier() -> None:
    (now,) = claims("The army, which had earlier denied the raid, now says that its troops fired two rockets.")
    assert not now.superseded
    before, now = claims("The army had earlier spoken of two rockets, but now admits five rockets.")
    assert (before.superseded, now.superseded) == (True, False)


def test_marchers_and_demonstrators_are_one_group() -> None:
    groups = [c.group for c in claims("More than 50 marchers were injured. Hospitals treated 23 demonstrators.")]
    assert groups == ["protesters", "protesters"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The law is worth it if it saves even one life.", None),
        ("The storm claimed one life.", "killed"),
        ("Somebody shot 6- and 7-year-olds at the school.", None),
    ],
)
def test_lives_saved_and_ages_are_no_deaths(text: str, measure: str | None) -> None:
    assert [m for _, m in measures(text) if m in ("killed", "killed_or_wounded")] == ([measure] if measure else [])


def test_arrest_warrants_are_no_arrests() -> None:
    (claim,) = claims("Arrest warrants were issued for 300 members of the party.")
    assert claim.stance == "planned"


def test_so_many_a_year_is_no_total_however_late_the_year_is_told() -> None:
    (_, yearly), (_, total) = measures(
        "It gets 60,000 applications for tax-exempt status every year. It lost 40 applications."
    )
    assert yearly != total


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The amendment got 54 votes in the Senate.", "amendment"),
        ("The Senate rejected the amendment by 54 votes to 46.", "amendment"),
        ("The bill passed with 68 votes.", None),
        ("The bill passed with an amendment by 68 votes.", None),
    ],
)
def test_votes_on_a_motion_are_no_votes_on_the_bill(text: str, group: str | None) -> None:
    assert {(c.group, c.stance) for c in claims(text)} == {(group, "asserted")}


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Ten patients are in serious condition and seven are in fair condition.", ["critical", "stable"]),
        ("Of the seats two are held by Lindqvist.", ["open:"]),
        ("The hall holds 900 people.", ["capacity"]),
    ],
)
def test_a_state_of_health_is_a_measure_and_what_is_held_has_no_room(text: str, measure: list[str]) -> None:
    assert [str(c.measure).partition("/")[0] for c in claims(text)] == measure


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Kerr denied that 300 people had been killed.", "denied"),
        ("Kerr rejected reports of 300 deaths.", "denied"),
        ("Kerr dismissed doubts about the attack that killed 12 people.", "asserted"),
        ("The law denies federal benefits to couples in the nine states.", "asserted"),
        ("The bill needs 60 votes.", "planned"),
        ("They fell short of the 60-vote threshold.", "planned"),
        ("The bill won 60 votes.", "asserted"),
        ("It began by saying that 300 people had been killed.", "asserted"),
    ],
)
def test_a_denial_reaches_what_it_denies_and_votes_that_are_needed_were_not_cast(text: str, stance: str) -> None:
    assert [c.stance for c in claims(text)] == [stance]


def test_a_count_that_a_report_began_with_is_out_of_date() -> None:
    assert claims("The office began by saying 155,000 jobs had been added.")[0].superseded


def test_bombers_that_are_sent_are_no_people() -> None:
    (sent,) = claims("The navy sent two stealth bombers to the islands.")
    assert (sent.measure, sent.subject) == ("deployed", "bomber")


def test_what_is_voted_on_is_no_vote() -> None:
    assert measures("One of seven amendments that were voted down was hers.") == [("seven", "open:amendment/vote")]
    assert measures("Twelve senators voted for the bill.") == [("Twelve", "votes")]


def test_salaried_staff_that_is_cut_is_jobs() -> None:
    assert measures("The company will cut more than 14,000 salaried staff.") == [("more than 14,000", "jobs_cut")]


def test_one_who_remains_somewhere_is_no_body() -> None:
    assert measures("One sailor remains hospitalized.") != [("One", "killed")]
    assert "killed" not in str(measures("1 sailor remains in hospital, the navy said."))


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The storm cut power to 1,200 customers.", "asserted"),
        ("The storm cut power to nearly 1,200 customers.", "asserted"),
        ("The shell has the power to kill 40 people.", "forecast"),
    ],
)
def test_power_that_was_cut_to_some_is_no_power_to_do_something(text: str, stance: str) -> None:
    assert claims(text)[0].stance == stance


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("A mine went off beside the bus, killing seven recruits and wounding 19.", "killed"),
        ("The raid ended with a blast, killing dozens of farmers.", "killed"),
        ("Nine officers were ambushed and executed near the border.", "killed"),
        ("Five clerks were chained, beaten and then killed.", "killed"),
        ("Two reporters, a photographer from Lyon and a stringer for a radio station, were killed.", "killed"),
        ("Four others who stood waiting, among them a girl who had come with her aunt, lost their lives.", "killed"),
        ("Three people, including a guard, were admitted to Ridge General Hospital.", "hospitalized"),
        ("Nine were airlifted to St. Jude's Hospital.", "wounded"),
        ("Another eight people are recovering from wounds.", "wounded"),
        ("The hospital has released six of the patients.", "discharged"),
        ("Six patients were released from the county hospital.", "discharged"),
        ("Several hundred nurses held a march on Sunday.", "attendance"),
        ("Two hundred men are held in the barracks.", "arrested"),
    ],
)
def test_what_became_of_people_is_read_past_what_stands_between(text: str, measure: str) -> None:
    assert claims(text)[0].measure == measure


def test_what_is_said_of_the_whole_is_not_said_of_the_part_that_a_verb_takes() -> None:
    assert [m for _, m in measures("Police released 40 of the 60 people arrested.")] == [
        "open:people/release",
        "arrested",
    ]


def test_members_of_a_group_are_counted() -> None:
    assert measures("He wrote to 19 members of the choir.") == [("19", "open:member")]


def test_what_is_possible_of_those_counted_makes_no_forecast_of_them() -> None:
    assert claims("They named two men as possible suspects.")[0].stance == "asserted"
    assert claims("The sheriff spoke of a possible third victim.")[0].stance == "possible"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two gunmen killed 12 shoppers.", [("Two", "attackers"), ("12", "killed")]),
        ("A lone gunman killed nine worshippers.", [("lone", "attackers"), ("nine", "killed")]),
        ("Some 300 rebels captured the town.", [("Some 300", "open:rebel/capture")]),
        ("Twelve firefighters rescued 40 hikers.", [("Twelve", "open:firefighter/rescue"), ("40", "found_safe")]),
        ("Two gunmen killed the previous day were named.", [("Two", "killed")]),
        ("Three gunmen were killed by police.", [("Three", "killed")]),
        ("22 people killed 130 injured in blast", [("22", "killed"), ("130", "wounded")]),
        ("The blast left three clerks dead, injuring about 180.", [("three", "killed"), ("about 180", "wounded")]),
        ("It hit, leaving three dead and injuring about 180.", [("three", "killed"), ("about 180", "wounded")]),
    ],
)
def test_those_who_do_it_are_not_those_to_whom_it_is_done(text: str, found: list[tuple[str, str]]) -> None:
    assert measures(text) == found


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("There was only one gunman, police said.", 1, 1),
        ("The raid was the work of a lone attacker.", 1, 1),
        ("They were looking for two accomplices who took part.", 2, 2),
        ("Three, or perhaps four, gunmen stormed the bank.", 3, 4),
        ("Police are seeking a pair of assailants.", 2, 2),
    ],
)
def test_those_who_attacked_are_counted(text: str, low: float, high: float) -> None:
    (claim,) = claims(text)
    assert claim.figure is not None
    assert (claim.measure, claim.figure.low, claim.figure.high) == ("attackers", low, high)


def test_one_attacker_of_several_is_no_count_of_them() -> None:
    assert measures("One gunman fired from the roof while the other waited.") == []


def test_fishermen_and_gunmen_are_people() -> None:
    assert measures("Five fishermen drowned.") == [("Five", "killed")]
    assert measures("Two gunmen opened fire.") == [("Two", "attackers")]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The guide was among 12 found dead in the hut.", "killed"),
        ("Some 40 feared dead in crash", "killed"),
        ("Twelve were named and 14 reported missing.", "missing"),
    ],
)
def test_people_found_dead_are_people(text: str, measure: str) -> None:
    last = claims(text)[-1]
    assert (last.measure, last.subject) == (measure, "people")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The column, said to number more than 7,000, turned back.", [("more than 7,000", "open:people")]),
        ("The crowd numbered about 3,000.", [("about 3,000", "attendance")]),
        ("Complaints numbering 400 were filed.", [("400", "open:complaint")]),
        (
            "There were 16 raids on Saturday and 18 on Sunday.",
            [("16", "open:raid"), ("18", "open:raid")],
        ),
        ("Pensioners would get 4 million fewer meals.", [("4 million", "open:meal/lose")]),
        ("The cuts mean 750,000 fewer jobs.", [("750,000", "jobs_cut")]),
        ("They warned of a million lost jobs.", [("a million", "jobs_cut")]),
        ("The chain plans to hire 7,000 workers.", [("7,000", "jobs_added")]),
        ("There were two nominees who were viewed with doubt.", [("two", "open:nominee/view")]),
        ("Some 4 million people watched the match.", [("Some 4 million", "viewers")]),
    ],
)
def test_a_figure_is_read_by_the_verb_that_numbers_lacks_or_hires(text: str, found: list[tuple[str, str]]) -> None:
    assert measures(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "There were 12 fewer deaths than last year.",
        "The firm has 300 fewer clerks.",
        "The town added 1,200 fewer jobs in May.",
    ],
)
def test_a_difference_from_another_count_is_no_claim(text: str) -> None:
    assert measures(text) == []


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("It ended after 30 minutes of gunfire.", "lasted"),
        ("Officers ended the 40-minute rampage.", "lasted"),
        ("The siege lasted about three hours.", "lasted"),
        ("They called a 72-hour ceasefire.", "open:ceasefire length"),
        ("She spent nine hours trying to filibuster the budget.", "open:filibuster length"),
        ("Ortiz spoke without a break for nine hours in a filibuster.", "open:filibuster length"),
        ("The bill would ban most abortions after 20 weeks.", "pregnancy"),
        ("One state forbids it at 24 weeks of pregnancy.", "pregnancy"),
        ("The county bans pregnancies from being ended beyond 18 weeks.", "pregnancy"),
        ("It took two hours of debate.", "open:debate length"),
        ("The sergeant was a 29-year veteran of the force.", "open:service length"),
        ("She had spent 29 years on the force.", "open:service length"),
        ("Weber was sentenced to 43 months in prison.", "prison"),
        ("If convicted, Weber could be sentenced up to 48 years in prison.", "prison"),
        ("A judge sentenced Anna Weber to six years behind bars.", "prison"),
        ("The two bombs went off 12 seconds apart.", "open:interval"),
        ("The victims ranged in age from 46 to 73.", "ages"),
        ("The dead, who range from 46 to 73, were named.", "ages"),
        ("The ages of those who were killed in the harbour range from 46 to 73.", "ages"),
    ],
)
def test_how_long_it_lasted_and_how_old_they_were_are_claims(text: str, measure: str) -> None:
    assert claims(text)[-1].measure == measure


@pytest.mark.parametrize(
    ("text", "measure", "low", "high"),
    [
        ("The partial shutdown, now in its seventh day, halted the parks.", "open:shutdown length", 6, 7),
        ("The strike of the crews dragged into a third week.", "open:strike length", 2, 3),
        ("Shutdown Day 7: the governor shuts the bridge.", "open:shutdown length", 6, 7),
        ("The siege entered its 23rd day.", "lasted", 22, 23),
        ("In the seventh hour of her filibuster she sat down.", "open:filibuster length", 6, None),
        ("On day three of the teachers' strike the talks broke down.", "open:strike length", 2, None),
    ],
)
def test_what_is_in_its_seventh_day_has_gone_on_for_six(
    text: str, measure: str, low: float, high: float | None
) -> None:
    (claim,) = claims(text)
    assert claim.measure == measure
    assert claim.figure
    assert (claim.figure.low, claim.figure.high, claim.share) == (low, high, "whole" if high else "part")


def test_two_reports_of_one_day_agree_on_how_long_it_has_gone_on() -> None:
    seventh, six, nine = (
        report(f"Ferries stay in port\n\nThe ferry strike {told}, the union said.", n)
        for n, told in enumerate(("is in its seventh day", "has lasted six days", "has lasted nine days"))
    )
    assert not compared(seventh, six).tensions
    assert compared(seventh, nine).tensions


@pytest.mark.parametrize(
    "text",
    [
        "The strike begins in the third week of May.",
        "He was shot on the second day of Christmas.",
        "They spoke on the second day of the hearing.",
        "They marched for a third day.",
        "He worked there for two years.",
        "The crime carries five years in prison.",
        "She was ill for 20 weeks.",
        "They were born 32 years apart.",
        "Voters aged 18 to 29 stayed at home.",
    ],
)
def test_time_that_only_dates_or_describes_is_no_claim(text: str) -> None:
    assert measures(text) == []


def test_what_was_once_estimated_is_out_of_date() -> None:
    assert claims("The column was once estimated at 7,000 people.")[0].superseded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Just over 2 percent of the total federal budget would vanish.", ["open:budget/vanish"]),
        ("Councils will face a 9 percent cut.", ["open:council/cut"]),
        ("That is a reduction of 2.4 percent in spending.", ["open:spending/reduction"]),
        ("A 22 percent drop in farm exports hurt the port.", ["open:export/drop"]),
        ("It means a 20 percent pay cut for most nurses.", ["open:pay/cut"]),
        ("Fees are expected to rise by roughly 11 percent.", ["open:fee/rise"]),
        ("The plan cuts the rate to 28% from 35%.", ["open:rate", "open:rate"]),
        ("Some 75 percent of the French people agree.", ["open:people/agree"]),
        ("Only 45 percent of primary voters came.", ["open:voter/come"]),
        ("Forty percent of those polled said no.", ["open:respondent"]),
        ("Half (51 percent) of pastors approve.", ["open:pastor/approve"]),
        ("They want a $45 billion rescue fund.", ["aid"]),
        ("The $85 billion across-the-board cuts begin.", ["open:cut"]),
        ("Ministers agreed on $85 billion in cuts.", ["open:cut"]),
        ("They raised it before the bank needed a $45 billion bailout.", ["open:bailout"]),
        ("The storm cost $4 million in repairs.", ["cost"]),
        ("The port handles $30 million worth of grain.", ["open:grain"]),
    ],
)
def test_what_a_share_or_a_sum_is_of_is_read_from_the_words_beside_it(text: str, found: list[str]) -> None:
    assert [m for _, m in measures(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No unexploded shells had been found.", [("No", "open:shell")]),
        ("No signs of life were found.", []),
        ("About 3,000 people work at the yard.", [("About 3,000", "employees")]),
        ("The minister ordered an extra 800 troops to the border.", [("800", "deployed")]),
        ("Some 400 formerly homeless people would lose their beds.", [("Some 400", "open:people/lose")]),
        ("They would serve some 300 fewer children.", [("some 300", "open:child/lose")]),
    ],
)
def test_what_is_not_found_who_works_and_who_is_ordered_somewhere(text: str, found: list[tuple[str, str]]) -> None:
    assert measures(text) == found


def test_a_part_named_beside_its_ages_stays_a_part() -> None:
    first, *_ = claims("They named seven of the 12 killed. The seven, who range from 46 to 73, were clerks.")
    assert first.share == "part"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Some 58 percent of voters favor the bridge, while just 26 percent are opposed.",
            ["open:voter/favor", "open:voter/oppose"],
        ),
        ("The poll found that 41 percent likely voters back the plan.", ["open:voter/back"]),
        ("Half the states have objected.", ["open:state"]),
        ("The fire took the lives of 20 first-graders.", ["killed"]),
        ("It claimed the lives of nearly 8,000 sailors.", ["killed"]),
    ],
)
def test_a_second_share_is_of_the_same_people_and_lives_taken_are_deaths(text: str, found: list[str]) -> None:
    assert [m for _, m in measures(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The caravan of more than 4,000 people is under way.", [("more than 4,000", "group_size")]),
        ("The “caravan” of about 5,000 migrants rests.", [("about 5,000", "group_size")]),
        ("The caravan has at least 5,000 people.", [("at least 5,000", "group_size")]),
        ("The caravan was said to number about 7,000.", [("about 7,000", "group_size")]),
        ("A caravan of 30 trucks arrived.", [("30", "open:truck/arrive")]),
        ("Some 600 jobs are on the line.", [("Some 600", "jobs_cut")]),
    ],
)
def test_those_under_way_together_and_jobs_at_risk_are_counted(text: str, found: list[tuple[str, str]]) -> None:
    assert measures(text) == found


def test_jobs_of_teachers_are_those_of_teachers() -> None:
    (jobs,) = claims("Some 10,000 teacher jobs would be put at risk.")
    assert (jobs.measure, jobs.subject, jobs.group) == ("jobs_cut", "people", "teachers")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She raised the two politically charged issues in her address.", [("two", "open:issue/raise")]),
        ("Several closely watched races are open.", [("Several", "open:race/open")]),
        ("The rate was 14 overdose deaths per 100,000 people.", [("14", "open:killed per 100,000")]),
        ("They counted 30 injured people.", [("30", "wounded")]),
    ],
)
def test_how_things_are_described_is_not_what_was_done_to_them(text: str, found: list[tuple[str, str]]) -> None:
    assert measures(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dozens of migrants sought to breach the fence.", [("Dozens", "open:migrant/breach")]),
        ("Several men have attempted to breach the fence.", [("Several", "open:man/breach")]),
        ("Several hundred tried to push past the guards.", [("Several hundred", "open:/push")]),
        ("Twelve villagers tried to flee.", [("Twelve", "displaced")]),
        ("The two leaders agreed to hold off on new tariffs.", [("two", "open:leader/hold")]),
        ("Twelve farmers applied to join.", [("Twelve", "requests")]),
    ],
)
def test_whoever_tries_to_do_a_thing_is_counted_by_the_thing(text: str, found: list[tuple[str, str]]) -> None:
    assert measures(text) == found


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The mayor thanked three police officers on Monday.", "open:officer/thank"),
        ("The mayor visited three police officers, wounded in a gunfight with the robber.", "wounded"),
        ("The storm hit three villages, killed a farmer and moved on.", "open:village/hit"),
    ],
)
def test_officers_of_the_police_and_what_befell_them_are_read(text: str, measure: str) -> None:
    assert measures(text)[0][1] == measure


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They dropped a 21,600-pound bomb.", [("21,600-pound", "weight")]),
        ("The bomb weighs 22,600 pounds.", [("22,600 pounds", "weight")]),
        ("It was a 21,000-lb bomb.", [("21,000-lb", "weight")]),
        ("Among the Democrats 61 percent agreed.", [("61 percent", "open:democrat")]),
    ],
)
def test_weights_and_percentages_are_of_a_thing(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text, measure.partition("/")[0]) for text, measure in measures(text) if measure] == found


def test_whoever_loses_a_job_works() -> None:
    groups = [c.group for c in claims("The carmaker will cut 14,000 factory workers.")]
    assert groups == [None]


def test_of_things_to_which_one_thing_was_done_a_word_more_is_enough() -> None:
    def rules_of(text: str, other: str) -> list[str]:
        return [tension.rule for tension in compared(report(text), report(other, 2)).tensions]

    assert rules_of(
        "The north has conducted three underground nuclear tests.", "They conducted two nuclear tests."
    ) == ["figures-disjoint"]
    assert rules_of("The school conducted three reading tests.", "They conducted two nuclear tests.") == []


def test_one_thing_under_two_names_is_one_count() -> None:
    def rules_of(other: str) -> list[str]:
        told = compared(report("The carmaker will close five American plants by spring."), report(other, 2))
        return [tension.rule for tension in told.tensions]

    assert rules_of("The carmaker will close four American factories by spring.") == ["figures-disjoint"]
    assert rules_of("The carmaker will close four American offices by spring.") == []


def test_terms_in_prison_are_those_of_whoever_is_named() -> None:
    def rules_of(other: str) -> list[str]:
        told = compared(report("Anna Weber was sentenced to 47 months in prison."), report(other, 2))
        return [tension.rule for tension in told.tensions]

    assert rules_of("Weber was sentenced to six years in prison.") == ["figures-disjoint"]
    assert rules_of("Ida Lund was sentenced to six years in prison.") == []


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("There are about 8,400 US troops in the valley.", "open:troop"),
        ("The order closed 19 US posts on Monday.", "open:post/close"),
        ("Results stayed unclear in at least a dozen high-profile U.S. contests.", "open:contest"),
        ("The bigger spender lost in 41 House races.", "open:race"),
        ("The firm closed nine large U.S.-based plants.", "open:plant/close"),
        ("There are eight such bridges in the county.", "open:bridge"),
        ("Inspectors found that 77 out of 125 dams leaked.", "open:dam/leak"),
        ("A dozen northern and coastal towns lost power.", "open:town/lose"),
        ("Only 440,000 Catholics remain there.", "open:catholic"),
        ("There were 75 agencies Ms. Harlan contacted.", "open:agency"),
        ("There were two of Soto 's large paintings in the hall.", "open:painting"),
        ("The company announced 14,000 job cuts.", "jobs_cut"),
        ("There were 300 job losses at the yard.", "jobs_cut"),
    ],
)
def test_the_counted_noun_stands_behind_names_and_other_modifiers(text: str, measure: str) -> None:
    assert measures(text)[0][1] == measure


def test_a_number_that_goes_out_of_somewhere_is_no_part() -> None:
    assert all(claim.share == "whole" for claim in claims("Guards led 14 prisoners out of the hall."))
    assert [claim.share for claim in claims("Some 14 out of the 40 prisoners were freed.")] == ["part", "whole"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The number of raids increased in the north from 1,122 in 2007 to 2,872 in 2011.", ["open:raid"] * 2),
        ("Her followers went from 1,200 in the morning to more than 20,000.", ["open:follower"] * 2),
        ("They cut the form from 21 pages to three.", ["open:page"] * 2),
        ("They are reducing the number of tax brackets to three from seven.", ["open:bracket"] * 2),
        ("The number of “idle crews” went up in May, to 885,000 from 804,000.", ["open:crew"] * 2),
        ("The number of patients was unchanged at 480.", ["open:patient"]),
        ("The number of posts on the road was raised to 40 from 12.", ["open:post"] * 2),
        ("The number of wind turbines was brought to 100,000.", ["open:turbine"]),
        ("The number killed in the U.S. by drones is 40.", ["killed"]),
        ("The number of assaults rose 6 percent to 3,374.", ["open:assault/rise", "open:assault"]),
        ("The number of arrests jumped 103 percent, from 9,536 to 19,372.", ["open:arrest/jump"] + ["arrested"] * 2),
        ("It doubled the size of its division from 150 to 300 detectives.", ["open:detective"] * 2),
        ("The force was cut from nine to six ships.", ["open:ship"] * 2),
        ("They cut the number of primary debates to 12.", ["open:debate"]),
        ("Membership is about 22,000, by the union's list.", ["open:membership"]),
        ("He raised a bill and means to grow the ranks to 5 million.", []),
    ],
)
def test_a_change_is_read_at_both_of_its_ends(text: str, measure: list[str]) -> None:
    assert [found for _, found in measures(text)] == measure


def test_by_how_many_a_count_rose_is_no_level() -> None:
    rose, level = claims("The number of patients rose by 12 to 40 on Monday.")
    assert [claim.figure and claim.figure.text for claim in (rose, level)] == ["12", "40"]
    assert (rose.share, level.share) == ("added", "whole")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The raiders murdered 40 villagers.", [("40", "killed")]),
        ("Some 40 villagers were massacred.", [("Some 40", "killed")]),
        ("Nine guests were gunned down at the wedding.", [("Nine", "killed")]),
        ("Nine guests were stabbed to death.", [("Nine", "killed")]),
        ("Twelve patients have succumbed to their burns.", [("Twelve", "killed")]),
        ("Police apprehended 120 people.", [("120", "arrested")]),
        ("Some 120 people were led away by police.", [("Some 120", "arrested")]),
        ("The fighting uprooted 4,000 people.", [("4,000", "displaced")]),
        ("The storm left 4,000 without homes.", [("4,000", "displaced")]),
        ("About 4,000 people took refuge in schools.", [("About 4,000", "sheltered")]),
        ("Some 80 people were plucked from rooftops.", [("Some 80", "found_safe")]),
        ("The tornado ripped apart 200 homes.", [("200", "destroyed")]),
        ("Some 200 houses were swept away.", [("Some 200", "destroyed")]),
        ("About 200 homes suffered damage.", [("About 200", "damaged")]),
        ("Some 9,000 homes stood in the path of the fire.", [("Some 9,000", "threatened")]),
        ("The snow stranded 700 motorists.", [("700", "stranded")]),
        ("About 700 travellers were stuck at the airport.", [("About 700", "stranded")]),
        ("Some 30,000 people joined the demonstration.", [("Some 30,000", "attendance")]),
        ("About 3,000 reservists have been called up.", [("About 3,000", "deployed")]),
        ("The gang snatched 45 girls.", [("45", "captured")]),
        ("Some 30 rockets landed in the town.", [("Some 30", "launched")]),
        ("The pipeline would support 2,000 jobs.", [("2,000", "jobs_added")]),
        ("The levy could cost 2,000 jobs.", [("2,000", "jobs_cut")]),
        ("The office will furlough 3,000 clerks.", [("3,000", "furloughed")]),
        ("Some 3,000 clerks are on furlough.", [("Some 3,000", "furloughed")]),
        ("He was charged with 11 counts of murder.", [("11", "open:count")]),
    ],
)
def test_many_words_tell_of_one_count(text: str, found: list[tuple[str, str]]) -> None:
    assert measures(text) == found


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("There were 200 destroyed homes in the valley.", "destroyed"),
        ("The airline gave cots to 700 stranded travellers.", "stranded"),
        ("The office has 3,000 furloughed clerks.", "furloughed"),
        ("The army freed 12 kidnapped girls.", "open:girl/free"),
        ("State television showed what it said were ten captured pilots.", "open:pilot"),
        ("The survey asked 800 registered voters.", "open:voter/ask"),
        ("She found two missed calls.", "open:call/find"),
    ],
)
def test_a_participle_before_the_counted_tells_what_became_of_them(text: str, measure: str) -> None:
    assert [found for _, found in measures(text)] == [measure]


def test_whoever_is_among_a_number_leaves_the_number_whole() -> None:
    shares = [(c.figure.text, c.share) for c in claims("Norway was among the 19 countries that he asked.") if c.figure]
    assert shares == [("19", "whole")]


def test_a_time_in_a_clause_on_one_happening_is_the_happenings() -> None:
    (dead,) = claims("The rampage that saw 26 people killed at a school last month changed the law.")
    assert (dead.measure, dead.window) == ("killed", None)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Of the 75 dams inspected, 65 leaked.", [("open:dam", "whole"), ("open:dam", "part")]),
        (
            "There were 58 claims. Of the 58, only 14 have been confirmed.",
            [("open:claim", "whole")] * 2 + [("open:claim", "part")],
        ),
        (
            "Of 900 ballots cast, 520 were for the deal and 380 against it.",
            [("votes", "whole")] + [("votes", "part")] * 2,
        ),
        ("It enrolled 70 people by March, 27 of them adults.", [("open:people", "whole"), ("open:people", "part")]),
        ("Of the 9,000 soldiers sent there, 1,200 were wounded.", [("deployed", "whole"), ("wounded", "whole")]),
    ],
)
def test_what_is_told_of_so_many_counts_what_they_are(text: str, found: list[tuple[str, str]]) -> None:
    assert [((claim.measure or "").partition("/")[0], claim.share) for claim in claims(text)] == found


def test_all_of_a_number_told_before_are_the_part_that_they_were() -> None:
    part, again = claims("It will cut 8,000 of those salaried positions. It did not get all 8,000 through buyouts.")
    assert (part.share, again.share) == ("part", "part")


def test_what_a_count_changed_from_is_out_of_date() -> None:
    before, now = claims("Arrests jumped from 95 in May to 193 in June.")
    assert (before.superseded, now.superseded) == (True, False)
    assert not any(claim.superseded for claim in claims("Families moved from 12 villages to four camps."))


def test_how_long_an_officer_had_served_is_told_of_one_who_is_among_the_dead() -> None:
    one = report(
        "Twelve die in hall\n\nTwelve people were killed, including a 25-year veteran of the sheriff's office.", 1
    )
    other = report(
        "Sergeant among dead\n\nThe sergeant who was killed was a 29-year veteran of the sheriff's office.", 2
    )
    assert {claim.share for claim in rules.read(one).claims} == {"whole"}
    assert any("29-year" in tension.why for tension in compared(one, other).tensions)


def test_a_weight_is_quoted_with_the_thing() -> None:
    (heavy,) = [
        c for c in claims("It is a 30-foot-long, 21,600-pound, satellite-guided bomb.") if c.measure == "weight"
    ]
    assert "bomb" in heavy.quote.text


def test_so_much_of_a_stuff_is_no_weight_of_a_thing() -> None:
    assert [claim.measure for claim in claims("The ship carried 40 tons of rice.")] == ["open:rice"]


@pytest.mark.parametrize(
    "text",
    [
        "The agency put the magnitude at 7.8, while a second network measured it at 8.1.",
        "The quake had a magnitude of 7.8; seismologists abroad put it at 8.1.",
        "The survey gave a magnitude of 7.8 and later raised it to 8.1.",
    ],
)
def test_a_magnitude_put_in_other_words_is_one(text: str) -> None:
    assert [(c.measure, c.figure.unit) for c in claims(text) if c.figure] == [("magnitude", "magnitude")] * 2
    assert measures("The quake struck in April. Growth was estimated at 8.1.") != [("8.1", "magnitude")]


def test_by_how_much_and_to_what_a_confirmed_count_rose() -> None:
    text = "The number of confirmed deaths rose by 45 to 372."
    assert [(c.figure.value, c.share) for c in claims(text) if c.figure] == [(45, "added"), (372, "whole")]


def test_a_second_noun_that_may_be_a_verb_is_counted_too() -> None:
    assert measures("Seventeen climbers and guides were killed.") == [("Seventeen", "killed")]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The number of dead in the building collapse reached 341 on Saturday.", "killed"),
        ("The number of people killed in the building collapse rose to 341.", "killed"),
        ("The number of homes destroyed by the fire rose to 300.", "destroyed"),
        ("Evacuation orders were lifted for 2,200 people.", "returned"),
        ("About 2,200 evacuees were allowed to return home.", "returned"),
        ("Some 2,200 residents returned home on Monday.", "returned"),
        ("About 5,800 workers joined the strike.", "on_strike"),
        ("About 2,000 people were in the building at the time.", "inside"),
        ("Sixty-one miners were underground when the gas exploded.", "inside"),
        ("Some 300 people were inside the club when the fire broke out.", "inside"),
        ("Two people previously listed as dead were found alive.", "found_safe"),
        ("Three people who had been reported missing were found alive.", "found_safe"),
    ],
)
def test_what_became_of_people_is_read_whatever_else_their_sentence_names(text: str, measure: str) -> None:
    assert [c.measure for c in rules.read(report(text)).claims if c.figure] == [measure]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Among the dead were five Saudis and two Iraqis.", ["part", "part"]),
        ("Among the dead were five Saudis, two Iraqis and four Turks.", ["part", "part", "part"]),
        ("The embassy said six of its citizens were killed.", ["part"]),
        ("Police said 97 people died at the scene and four in hospital.", ["part", "part"]),
        ("Six people died on the spot and two on the way to hospital.", ["part", "part"]),
        ("The crash killed 12 people and two soldiers.", ["whole", "whole"]),
    ],
)
def test_a_list_of_the_dead_and_where_they_died_are_parts(text: str, shares: list[str]) -> None:
    assert [(c.measure, c.share) for c in claims(text)] == [("killed", share) for share in shares]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("A ferry carrying 476 people sank off the island.", "aboard"),
        ("About 22,000 people were at the festival.", "attendance"),
        ("Some 400 people were inside the mosque, a resident said.", "inside"),
        ("More than 500 people were in the mosque, witnesses said.", "inside"),
        ("Five people were in the hospital, a doctor said.", "hospitalized"),
        ("A hundred and two people had been accounted for.", "accounted_for"),
        ("Three suicide bombers attacked the airport.", "attackers"),
        ("The train was travelling at 128 km an hour.", "open:speed"),
        ('"We have no indications at this time of civilian casualties," a spokesman said.', "casualties"),
    ],
)
def test_where_people_were_and_how_fast_a_train_was_is_read(text: str, measure: str) -> None:
    assert [c.measure for c in claims(text)] == [measure]


def test_a_weight_that_names_nothing_is_of_the_load_told_of_before() -> None:
    told = "The ship carried 3,608 tons of cargo. The operator said it had loaded 657 tons."
    assert measures(told) == [("3,608 tons", "open:cargo"), ("657 tons", "open:cargo")]
    spilled = "Some 1,450 tonnes of oil leaked. Some 410 tonnes have been pumped off."
    assert [measure for _, measure in measures(spilled)] != ["spilled", "spilled"]


def test_a_part_told_behind_its_whole_is_of_the_same_things() -> None:
    found = claims("The tower had 136 units, of which 73 were destroyed.")
    assert [(c.measure, c.subject) for c in found if c.share == "part"] == [("destroyed", "unit")]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The blast left 300,000 homeless.", "displaced"),
        ("Some 300 inmates escaped from the prison.", "escaped"),
        ("Twelve people escaped the blaze unhurt.", "found_safe"),
        ("Some 400 people were inside, a resident said.", "inside"),
    ],
)
def test_who_was_left_homeless_who_broke_out_and_who_was_inside(text: str, measure: str) -> None:
    assert [c.measure for c in claims(text)] == [measure]


def test_the_dead_of_a_second_blast_are_not_those_of_the_first() -> None:
    text = "Blasts hit Tarn\n\nA blast killed 12 people in Tarn. A second explosion killed three, police said."
    assert [(c.figure.text, c.event) for c in claims(text) if c.figure] == [
        ("12", None),
        ("three", "separate explosion, 2021"),
    ]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Gunmen attacked the prison, freeing at least 600 inmates.", "escaped"),
        ("The president freed 600 inmates.", "open:inmate/free"),
        ("The governor put the number of those recaptured at 300.", "recaptured"),
        ("Some 443 remain at large.", "at_large"),
        ("Between 10 and 15 attackers were in the building.", "attackers"),
        ("The bombing began at 2:10 a.m. and went on for more than an hour.", "lasted"),
        ("The strike began at 2:08 a.m. and lasted 29 minutes.", "lasted"),
        ("The raid began at 10:25 p.m., residents said, and went on for more than five hours.", "lasted"),
    ],
)
def test_who_broke_out_and_was_caught_and_how_long_an_attack_went_on(text: str, measure: str) -> None:
    assert [c.measure for c in claims(text)] == [measure]


def test_armed_men_in_a_hospital_are_no_patients() -> None:
    assert [c.measure for c in claims("Ten to 15 militants were hiding in the hospital.")] != ["hospitalized"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The gunman fired for 17 minutes.", "lasted"),
        ("The rebels released 21 girls.", "freed"),
        ("Up to 100 children were in the hold.", "open:child/hold"),
        ("Each bomber carried 15 kilograms of explosives.", "open:explosive each"),
    ],
)
def test_how_long_a_gunman_fired_and_whom_rebels_released(text: str, measure: str) -> None:
    assert [c.measure for c in claims(text)] == [measure]


def test_what_a_statement_is_revised_from_is_out_of_date_and_bodies_not_found_are_no_toll() -> None:
    (now, before) = claims("The army said 34 troops were hurt, revising its statement that no one was hurt.")
    assert (now.superseded, before.superseded) == (False, True)
    (now, before) = claims("Police said 163 people were killed. The Red Cross earlier gave a figure of 150 dead.")
    assert (now.superseded, before.superseded) == (False, True)
    toll = claims("The toll of the crash is 11 dead, with two bodies yet to be recovered.")
    assert [c.share for c in toll] == ["whole", "added"]
