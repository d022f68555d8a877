"""Figures of a text: what is one, what is none, and what range it can honestly mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.quantities import scan
from summarize.schemas import Figure


def only(text: str) -> Figure:
    figures = scan(text)
    assert len(figures) == 1, [figure.text for figure in figures]
    return figures[0]


@pytest.mark.parametrize(
    ("text", "phrase", "hedge", "low", "high"),
    [
        ("Floods killed 43 people.", "43", "exact", 43, 43),
        ("Floods killed more than 3,000 people.", "more than 3,000", "more_than", 3001, None),
        ("Over 130 Villagers Killed", "Over 130", "more_than", 131, None),
        ("At Least 31 Dead", "At Least 31", "at_least", 31, None),
        ("no fewer than twelve homes burned", "no fewer than twelve", "at_least", 12, None),
        ("it may kill 1,000 or more in the valley", "1,000 or more", "at_least", 1000, None),
        ("a crowd of 2,000+ marched", "2,000+", "at_least", 2000, None),
        ("up to 100,000 soldiers", "up to 100,000", "at_most", None, 100000),
        ("as many as 180 guests", "as many as 180", "at_most", None, 180),
        ("fewer than 6,200 people came", "fewer than 6,200", "less_than", None, 6199),
        ("about 200 evacuees", "about 200", "about", 190, 210),
        ("an estimated 50,000 people", "an estimated 50,000", "about", 47500, 52500),
        ("some 5 thousand people", "some 5 thousand", "about", 4750, 5250),
        ("200 or so guests", "200 or so", "about", 190, 210),
        ("nearly 500 arrests", "nearly 500", "nearly", 450, 499),
        ("the toll is above 7,000", "above 7,000", "more_than", 7001, None),
        ("never less than 40 guards", "never less than 40", "at_least", 40, None),
        ("Deaths top 1,000 in the north", "top 1,000", "more_than", 1001, None),
        ("at least another 61 were hurt", "at least another 61", "at_least", 61, None),
        ("between 40 and 60 people", "between 40 and 60", "between", 40, 60),
        ("20-25 dead", "20-25", "between", 20, 25),
        ("3,000 to 4,000 troops", "3,000 to 4,000", "between", 3000, 4000),
        ("two to three million voters", "two to three million", "between", 2e6, 3e6),
        ("three or four boats", "three or four", "between", 3, 4),
    ],
)
def test_hedges_make_ranges(text: str, phrase: str, hedge: str, low: float | None, high: float | None) -> None:
    figure = only(text)
    assert (figure.text, figure.hedge) == (phrase, hedge)
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("several boats sank", 3, 9),
        ("dozens of wounded", 24, 99),
        ('"several dozen wounded" at the gate', 36, 99),
        ("“Hundreds” of soldiers", 200, 999),
        ("“several hundred” casualties", 200, 999),
        ("thousands marched", 2000, 9999),
        ("tens of thousands of tents", 20000, 99999),
        ("hundreds of thousands had signed up", 200000, 999999),
        ("a few reporters", 2, 9),
        ("millions of voters", 2e6, 9999999),
        ("dozens upon dozens of calls", 24, 99),
        ("Quake kills scores in the hills", 40, 99),
        ("dozens, if not hundreds, of boats", 24, 999),
        ("hundreds or even thousands fled", 200, 9999),
        ("tens or hundreds of thousands fled", 20000, 999999),
    ],
)
def test_vague_words_have_the_usual_ranges(text: str, low: float, high: float) -> None:
    figure = only(text)
    assert (figure.hedge, figure.value, figure.approximate) == ("vague", None, True)
    assert (figure.low, figure.high) == (low, high)


def test_several_hundred_is_usually_three_hundred_or_more() -> None:
    figure = only("several hundred casualties")
    assert (figure.plausible_low, figure.plausible_high) == (300, 999)


@pytest.mark.parametrize(
    ("text", "dimension", "unit", "value"),
    [
        ("a $5.6 billion loan", "money", "USD", 5.6e9),
        ("a loan of $ 600 billion", "money", "USD", 6e11),
        (r"the rest, \$5.6 billion, was spent", "money", "USD", 5.6e9),
        ("funds of 5.6 billion. dollars", "money", "USD", 5.6e9),
        ("worth €2.5m", "money", "EUR", 2.5e6),
        ("3 crore rupees", "money", "INR", 3e7),
        ("19 cents a litre", "money", "cent", 19),
        ("3 million pounds", "money", "GBP", 3e6),
        ("losses beyond $1 billion", "money", "USD", 1e9),
        ("5 per cent of voters", "percent", "%", 5),
        ("up 5 percentage points", "percent", "%", 5),
        ("98 percent sure", "percent", "%", 98),
        ("a 20-mile swath", "measure", "mile", 20),
        ("1,000 square kilometers", "measure", "km2", 1000),
        ("117,000 acres", "measure", "acre", 117000),
        ("a 7.8-magnitude quake", "measure", "magnitude", 7.8),
        ("a quake of magnitude 7.8", "measure", "magnitude", 7.8),
        ("a 5.9 aftershock", "measure", "magnitude", 5.9),
        ("the earthquake, which measured 6.1", "measure", "magnitude", 6.1),
        ("an EF-5 tornado", "measure", "EF", 5),
        ("an 8kg bag", "measure", "kg", 8),
        ("180 pounds of rice", "measure", "lb", 180),
        ("18,000 pounds of rice", "measure", "lb", 18_000),
        ("a 21,600-pound bomb", "measure", "lb", 21_600),
        ("it weighs 2,400 pounds", "measure", "lb", 2400),
        ("a 20,000-pound fine", "money", "GBP", 20_000),
        ("10,000 pounds of debt", "money", "GBP", 10_000),
        ("minus 40 degrees", "measure", "degree", -40),
        ("a magnitude-6 tremor", "measure", "magnitude", 6),
        ("half a mile away", "measure", "mile", 0.5),
        ("three quarters of a kilometre", "measure", "km", 0.75),
        ("a quarter of a percentage point", "percent", "%", 0.25),
        ("within three months", "duration", "month", 3),
        ("a 45-year-old man", "age", "year", 45),
        ("Ana Lee, 45, said so", "age", "year", 45),
        ("women aged 30", "age", "year", 30),
    ],
)
def test_units_decide_the_dimension(text: str, dimension: str, unit: str, value: float) -> None:
    figure = only(text)
    assert (figure.dimension, figure.unit, figure.value) == (dimension, unit, value)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("11,000 North Korean troops", "troops"),
        ("7,100 homes and other structures", "homes"),
        ("12 U.S. Navy ships", "ships"),
        ("24 dead", "dead"),
        ("two policemen were hurt", "policemen"),
        ("one person died", "person"),
        ("the 19,000-seat arena", "seat"),
        ("nine of them", None),
        ("killed 22 in the market", None),
        ("1,000+ people", "people"),
        ("one missing sailor", "sailor"),
        ("one big family", "family"),
        ("one pilot briefly lost sight", "pilot"),
        ("one study found it", "study"),
        ("one political crisis to the next", "crisis"),
        ("one reason why", "reason"),
        ("two F-22 fighter jets", "jets"),
    ],
)
def test_a_count_knows_what_it_counts(text: str, unit: str | None) -> None:
    figure = only(text)
    assert (figure.dimension, figure.unit) == ("count", unit)


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("a third of the town", 1 / 3, 31.7, 35),
        ("only one-third full", 1 / 3, 31.7, 35),
        ("one in five voters", 0.2, 19, 21),
        ("a one-in-five chance", 0.2, 19, 21),
        ("more than half of the fleet", 0.5, 50, None),
    ],
)
def test_shares_are_percentages_with_the_fraction_as_value(
    text: str, value: float, low: float, high: float | None
) -> None:
    figure = only(text)
    assert figure.dimension == "percent"
    assert figure.value == pytest.approx(value)
    assert figure.low == pytest.approx(low, abs=0.1)
    assert figure.high == (high if high is None else pytest.approx(high, abs=0.1))


@pytest.mark.parametrize(
    "text",
    [
        "no casualties",
        "No one was killed",
        "nobody was hurt",
        "Nobody has lost their life",
        "none of the crew were injured",
        "None of them was a sailor",
        "No guard was shot",
        "Not a single window broke",
        "Not one lorry came through",
        "a year without a single accident",
        "zero deaths",
        "The club has paid nothing",
        "Nobody has been dismissed so far",
        "he said no vaccinated person had died",
    ],
)
def test_nothing_is_a_count_of_zero(text: str) -> None:
    figure = only(text)
    assert (figure.value, figure.low, figure.high) == (0, 0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "December 17",
        "17 Dec 2024",
        "on 8/12/2019",
        "2024-12-17",
        "in 2017",
        "2011-2013",
        "the 1990s and mid-1980s",
        "between 1600 and 1900",
        "at 8:30 p.m. or 7pm, 20:33 GMT",
        "the 22nd amendment",
        "a third-largest rival",
        "the second victim told the court",
        "a second death sentence, the third floor",
        "won 2-1, lost 89-8",
        "Article 4, Section 230, Chapter 11",
        "Flight 370, Boeing 737, Route 66",
        "the Big 12",
        "COVID-19, G7, F-16",
        "Windows 10 and iPhone 11",
        "World War II",
        "the Group of 20",
        "ranked No. 5",
        "the top 10",
        "call 555-1234",
        "see https://example.org/a/23?b=5%20",
        "write to user1@example.org",
        "as shown [1]",
        "open 24/7",
        "on the one hand, one another",
        "no one could say; that one",
        "a 24-hour strike",
        "no way out",
        "many people",
        "first and second half",
        "he is not one of the leaders",
        "She said she was “ not one of the Miltons ”",
        "There was nothing to be done",
        "paid nothing but lip service",
        "a 501 ( c ) ( 4 ) group, 26 U.S.C. 501, 410 U.S. 113",
        "Standard & Poor ’ s 500 Index",
        "on 97.3 FM",
        "they called 911",
        "prompt # 3",
        "8 p.m. ET / 7 CT",
        "starts Sunday at 9",
        "his 787 Dreamliner",
        "we ask ( 1 ) Who knew ? ( 2 ) Who told ?",
        "in a Thousand Oaks cafe",
        "Prop . 8 and S. 2644",
        "Farmbook 2.0",
        "on a scale of 1 to 10",
        "odds of 4 to 1",
        "the number two job",
        "plate 116-GC7",
        "won 52-48, lost 8 - 9",
        "Rovers advanced 2-1",
        "the party holds a 55-45 edge in the Senate",
        "he cast his vote on 10-12 May",
        "backed it , by 118 to 65",
        "in July , 5 , 2018",
        "(updated 2033 15.04.2017)",
        "the class of ’ 63",
        "in a 1785 letter, his 1812 memoir",
        "half a world away",
        "a 1080p screen",
        "every 40-something",
        "he went 10-for-12",
    ],
)
def test_what_counts_nothing_is_no_figure(text: str) -> None:
    assert [figure.text for figure in scan(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "the 62-37 vote in the Senate",
        "carried in a 62 – 37 vote",
        "Members voted 62 to 37 to open the debate.",
        "by a vote of 62 to 37",
        "The Senate passed the bill 62-37 on Thursday.",
        "Senate Clears Harbour Bill, 62-37",
        "The treaty was confirmed by the Senate 62 to 37.",
    ],
)
def test_the_two_sides_of_a_vote_are_two_counts(text: str) -> None:
    assert [(figure.value, figure.unit) for figure in scan(text)] == [(62, "votes"), (37, "votes")]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Marlow is now 27.", 27, 27),
        ("Marlow, now 30, sailed on", 30, 30),
        ("Ida Marlow, who is 32 now, sailed", 32, 32),
        ("He was 44 when the boat sank", 44, 44),
        ("the other man , 22 , swam", 22, 22),
        ("cover until they are 26.", 26, 26),
        ("a boy of 12 and his dog", 12, 12),
        ("She died at 91.", 91, 91),
        ("people under 65.", None, 64),
        ("people under age 65", None, 64),
        ("voters under 30 support it", None, 29),
        ("The crew ranged in age from 46 to 73", 46, 73),
        ("between the ages of 13 and 19", 13, 19),
        ("for those 65 and older", 65, None),
        ("children 12 years or younger", None, 12),
        ("At 45, she is the oldest of the crew.", 45, 45),
    ],
)
def test_an_age_may_be_a_bare_number(text: str, low: float | None, high: float | None) -> None:
    figure = only(text)
    assert (figure.dimension, figure.unit, figure.low, figure.high) == ("age", "year", low, high)


@pytest.mark.parametrize(
    "text",
    [
        "the limit is 65",
        "The toll is now 27.",
        "Toll was 54, up",
        "it is 90",
        "there were 31.",
        "Three crew, 12 guests",
    ],
)
def test_a_count_after_is_or_a_comma_is_no_age(text: str) -> None:
    assert {figure.dimension for figure in scan(text)} == {"count"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They stood by 4,500.", 4500),
        ("the 300 it first gave", 300),
        ("its list of 298 is wrong", 298),
        ("a hall built for 10,000", 10000),
        ("They raised the count to 20.", 20),
        ("Five were cooks", 5),
        ("one died", 1),
        ("At least one was killed", 1),
        ("gave the magnitude as 6.9", 6.9),
        ("( $ 11 , 770 a year )", 11770),
    ],
)
def test_a_number_may_stand_without_its_noun(text: str, value: float) -> None:
    assert only(text).value == value


def test_a_unit_printed_once_holds_for_both_ends_of_a_rise() -> None:
    assert [(figure.value, figure.unit) for figure in scan("shares rose from 20 to 100 percent")] == [
        (20, "%"),
        (100, "%"),
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("They voted, 52 to 48 percent, to leave.", 52, 48),
        ("Ames led Boyd 47 to 46 percent", 47, 46),
        ("approve, 56-7 percent", 56, 7),
        ("won by 55.5%-44.5%", 55.5, 44.5),
        ("sales rose 12 and 15 percent", 12, 15),
    ],
)
def test_two_percentages_may_share_their_sign(text: str, first: float, second: float) -> None:
    assert [(figure.value, figure.unit) for figure in scan(text)] == [(first, "%"), (second, "%")]


def test_a_hanging_hyphen_lends_the_unit() -> None:
    assert [(figure.value, figure.dimension) for figure in scan("five- and six-year-olds")] == [(5, "age"), (6, "age")]
    assert [figure.unit for figure in scan("10- and 20-dollar notes")] == ["USD", "USD"]


def test_degrees_below_zero_are_one_figure() -> None:
    assert (only("It was 20 degrees below zero.").value, only("At 5 below zero").unit) == (-20, "degree")


@pytest.mark.parametrize(
    ("text", "phrase", "low"),
    [
        ("the body of a possible third victim was found", "third", 3),
        ("The 43rd victim was identified", "43rd", 43),
        ("A fifth body, that of a man, was recovered", "fifth", 5),
        ("The heat claimed its 48th victim", "48th", 48),
        ("Third victim of the ferry fire dies", "Third", 3),
        ("the town reported its 12th death", "12th", 12),
        ("she is the third person to die in the outbreak", "third", 3),
        ("the 14th miner killed this year", "14th", 14),
        ("A fourth person has died of burns.", "fourth", 4),
        ("confirmed a second suspected case", "second", 2),
    ],
)
def test_an_ordinal_that_counts_is_a_floor(text: str, phrase: str, low: float) -> None:
    figure = only(text)
    assert (figure.text, figure.low, figure.high) == (phrase, low, None)


def test_a_third_beside_two_others_is_no_third_of_its_kind() -> None:
    assert [figure.value for figure in scan("Two people were hurt and a third person has died.")] == [2]


def test_about_before_a_vague_word_is_no_hedge() -> None:
    assert only("They wrote about several issues").text == "several"


def test_a_rate_is_one_figure() -> None:
    assert only("6.2 deaths per 100,000 people").value == 6.2


def test_a_total_that_went_up_to_a_number_has_no_ceiling() -> None:
    assert only("The finds bring the total of the dead up to 42.").hedge == "exact"
    assert only("They brought up to 42 tents.").hedge == "at_most"


def test_where_a_rate_ticked_up_to_is_no_ceiling() -> None:
    assert only("The jobless rate ticked up to 5.5 percent.").hedge == "exact"
    assert only("They moved up to 40 crates.").hedge == "at_most"


def test_a_first_name_is_no_book_of_scripture_where_things_are_counted() -> None:
    assert only("He gave John 3 cards.").value == 3
    assert not scan("The sermon was on John 3.")


def test_near_a_few_places_is_where_they_are() -> None:
    assert only("It fell near three villages").hedge == "exact"
    assert only("near 3,000 people").hedge == "nearly"


def test_millions_that_go_on_from_a_sum_are_of_its_currency() -> None:
    text = "cut from 60 million dollars in 2016 to 40 million in 2020, while it paid its owners 210 million."
    assert [figure.unit for figure in scan(text)] == ["USD", "USD", "USD"]
    assert [figure.unit for figure in scan("They spent $2 billion and 3 million watched")] == ["USD", None]


def test_a_rise_and_where_it_led_are_two_figures() -> None:
    assert [figure.value for figure in scan("Claims rose by 16,000 to 360,000")] == [16000, 360000]


def test_commas_may_be_missing() -> None:
    assert [figure.value for figure in scan("has risen to 86 30 of them children and 5000 people left")] == [
        86,
        30,
        5000,
    ]


def test_people_in_a_month_are_no_date() -> None:
    assert only("In December 17 people died").value == 17


def test_a_rise_gives_both_of_its_figures() -> None:
    assert [figure.value for figure in scan("The toll rose from 20 to 70.")] == [20, 70]


def test_a_million_may_be_printed_as_m() -> None:
    assert only("2.5m people voted").value == 2.5e6
    assert only("a 50m pool").unit == "m"


def test_a_margin_of_error_is_no_negative_figure() -> None:
    assert only("plus or minus 3.1 percentage points").value == 3.1


def test_a_preposition_is_no_hedge() -> None:
    for text in ("silent about the two raids", "a story about two sisters", "a row over three boats"):
        assert only(text).hedge == "exact"


def test_round_words_are_loose() -> None:
    assert only("a dozen people").approximate
    assert not only("twelve people").approximate


def test_over_a_stretch_of_time_is_no_bound() -> None:
    assert [figure.hedge for figure in scan("It costs $4 billion over 10 years")] == ["exact", "exact"]


def test_a_bound_holds_for_its_conversion() -> None:
    assert [figure.hedge for figure in scan("more than 100 kilometers (60 miles)")] == ["more_than", "more_than"]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("More than 100 but fewer than 200 people came", 101, 199),
        ("at least 3% and no more than 5%", 3, 5),
        ("no more than 50 and no fewer than 20 boats", 20, 50),
        ("more than $2 billion but less than $3 billion", 2e9, 3e9),
        ("more than half but less than two thirds of the crews", 50, 100 * 2 / 3),
    ],
)
def test_two_bounds_are_one_range(text: str, low: float, high: float) -> None:
    figure = only(text)
    assert (figure.low, figure.high, figure.hedge) == (low, pytest.approx(high), "between")


def test_bounds_of_two_things_are_two_figures() -> None:
    assert [figure.hedge for figure in scan("more than 40 killed and less than 10 hurt")] == ["more_than", "less_than"]
    assert len(scan("more than 40 and less than 10")) == 2


def test_a_range_may_be_told_from_its_upper_end() -> None:
    for text, low, high in (("between 60 and 40 percent", 40, 60), ("ranged from -18 °C to -34 °C", -34, -18)):
        figure = only(text)
        assert (figure.low, figure.high) == (low, high)
    assert [figure.value for figure in scan("It fell from 60 to 40 percent")] == [60, 40]


def test_a_rise_into_a_range_keeps_the_range() -> None:
    first, second = scan("to grow from 24.2 to 33-35 billion euros")
    assert (first.value, first.unit) == (24.2e9, "EUR")
    assert (second.low, second.high) == (33e9, 35e9)


def test_dollars_and_cents_are_one_sum() -> None:
    assert only("a ticket for three dollars and 50 cents").value == 3.5
    assert only("thirteen euros forty-five cents").value == 13.45
    assert [figure.value for figure in scan("It rose to $3, 12 cents more than in May")] == [3, 12]


def test_a_minus_may_stand_behind_the_currency_sign() -> None:
    assert only("a result of $-0.12 a share").value == -0.12


def test_the_category_of_a_storm_is_a_figure() -> None:
    for text, value in (("a Category 4 hurricane", 4), ("It weakened to a category one storm", 1)):
        figure = only(text)
        assert (figure.dimension, figure.unit, figure.value) == ("measure", "category", value)
    assert (only("a Category 4 or 5 typhoon").low, only("a Category 4 or 5 typhoon").high) == (4, 5)
    assert not scan("goods of category 3 pay more")


def test_scale_words_may_follow_each_other() -> None:
    assert only("Hundred thousand dollars were found").value == 100_000
    assert only("1.2b users").value == 1.2e9


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    check(scan(text), text)


PIECES = (
    "more than|up to|about|between|nearly|a|an|one|two|dozen|hundred|thousand|million|and|a half|third|of|in|to|-|–|,|."
    "|$|€|%|percent|km|12|1,200|2017|3.5|people|killed|several|few|no|none|hundreds|or so|+|(|)|\n|“|”|EF-5|aged|%|/|:"
).split("|")


@given(st.lists(st.sampled_from(PIECES), max_size=14), st.sampled_from([" ", ""]))
def test_any_mixture_of_number_words_is_read(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    check(scan(text), text)


def check(figures: list[Figure], text: str) -> None:
    last = 0
    for figure in figures:
        assert text[figure.start : figure.end] == figure.text != ""
        assert figure.start >= last
        last = figure.end
        assert Figure.model_validate(figure.model_dump()) == figure
        steps = (figure.low, figure.plausible_low, figure.plausible_high, figure.high)
        present = [step for step in steps if step is not None]
        assert present == sorted(present)
        assert present, figure


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Twin blasts shook the harbour.", 2, 2),
        ("Twin suicide bombings hit the town.", 2, 2),
        ("A pair of explosions woke the street.", 2, 2),
        ("A trio of senators wrote the bill.", 3, 3),
        ("The crash killed one or possibly two people.", 1, 2),
        ("The cuts add up to 400 posts.", 400, 400),
        ("The bills added up to about 200 euros.", 190, 210),
        ("Multiple deaths were reported.", 2, 999),
        ("A 13th person died in hospital.", 13, None),
    ],
)
def test_words_that_stand_for_a_number_are_read(text: str, low: float, high: float | None) -> None:
    (figure,) = scan(text)
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "The twin towers fell.",
        "Her twin sister came.",
        "A pair of shoes was found.",
        "They met in the Lone Star state.",
        "It takes multiple forms.",
        "Two of them left, and a third person died.",
    ],
)
def test_words_that_only_look_like_a_number_are_none(text: str) -> None:
    assert not [f for f in scan(text) if f.text.lower() != "two"]


@pytest.mark.parametrize(
    "text",
    [
        "The bid is less than the $6 million that the owners asked for.",
        "Arrests were far fewer than the 63 of the year before.",
        "That is above the 2,600 that were planned.",
        "It lasted longer than the two strikes before it.",
    ],
)
def test_what_a_figure_is_set_against_is_no_bound(text: str) -> None:
    (found,) = scan(text)
    assert found.low == found.high


def test_a_bound_needs_no_article() -> None:
    (found,) = scan("It will cost less than $6 million.")
    assert found.low is None


@pytest.mark.parametrize("text", ["A crash there in 1996 killed 230.", "A flood in 2011 displaced thousands."])
def test_a_year_before_a_verb_is_no_count(text: str) -> None:
    assert not any(figure.text in ("1996", "2011") for figure in scan(text))


@pytest.mark.parametrize("storm", ["The 1999 storm", "A 1999 storm", "The 1995 heat wave"])
def test_the_year_of_what_killed_is_no_count(storm: str) -> None:
    assert [f.text for f in scan(f"{storm} killed 41 people.")] == ["41"]


def test_a_ton_of_what_is_weighed_is_a_figure() -> None:
    (found,) = scan("More than a ton of explosives was packed into the truck, and a ton of work went into it.")
    assert (found.low, found.unit, found.hedge) == (1, "ton", "more_than")


def test_an_hour_that_something_lasted_is_a_figure() -> None:
    (found,) = scan("The attack went on for more than an hour. An hour later he left.")
    assert (found.low, found.unit, found.hedge) == (1, "hour", "more_than")
