"""What is flagged, what is explained, and who counts as an origin."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from summarize import tensions, topics
from summarize.schemas import Article, Claim, Figure, Quote, Speaker, Tension, Window
from tests.claims import article, at_least, claim, figure, past_week, said_by
from tests.reports import compared, report

ONE, TWO, THREE = article(1), article(2, published=date(2024, 5, 1)), article(3)


def find(*claims: Claim, articles: tuple[Article, ...] = (ONE, TWO, THREE)) -> tensions.Findings:
    return tensions.find(topics.form(claims), claims, articles)


def only(findings: tensions.Findings) -> Tension:
    (tension,) = findings.tensions
    return tension


def test_two_exact_counts_on_one_day_cannot_both_be_right() -> None:
    tension = only(find(claim(ONE, figure(370), "destroyed"), claim(TWO, figure(435), "destroyed")))
    assert tension.rule == "figures-disjoint"
    assert [p.low for p in tension.positions] == [370, 435]


def test_a_later_higher_toll_is_an_update_not_an_alarm() -> None:
    tension = only(find(claim(ONE, figure(42)), claim(THREE, figure(56))))
    assert (tension.rule, tension.kind, tension.severity) == ("total-rose", "update", "low")


def test_a_running_total_cannot_fall() -> None:
    tension = only(
        find(claim(ONE, figure(3001, None, "more_than", value=3000)), claim(THREE, figure(950, 1050, "about")))
    )
    assert tension.rule == "total-fell"
    assert tension.severity == "high"


def test_figures_of_one_matter_are_found_between_others_of_other_matters() -> None:
    low, high = "The BX-82 was a 15,000-lb bomb.", "The largest ship in port is a 90,000-ton carrier."
    one, other = "Jets dropped a 21,000-lb bomb on the caves.", "It was a 22,600-lb bomb, Ann Lee said."
    (tension,) = compared(report(low, 1), report(one, 2), report(other, 3), report(high, 4)).tensions
    assert [p.label for p in tension.positions] == ["21,000-lb", "22,600-lb"]


def test_a_level_may_fall() -> None:
    tension = only(find(claim(ONE, figure(228), "missing"), claim(THREE, figure(130), "missing")))
    assert tension.rule == "level-changed"


def test_a_total_that_triples_needs_explaining_and_the_rate_is_printed() -> None:
    tension = only(find(claim(ONE, figure(20)), claim(THREE, figure(100))))
    assert "growth" in tension.rules
    assert "40 or more a day over 2 days" in tension.why


def test_one_number_for_two_things_is_explained_if_a_report_tells_of_both() -> None:
    ours, theirs = (claim(ONE, figure(120), event=event) for event in ("Ardal Fire", "Besk Fire"))
    elsewhere = claim(TWO, figure(120), event="Besk Fire")
    assert [one.rule for one in find(ours, theirs).explained] == ["other-subject"]
    assert not find(ours, elsewhere).explained


def test_none_against_some_is_a_denial() -> None:
    assert only(find(claim(ONE, figure(0)), claim(TWO, figure(12)))).rule == "denial"


def test_a_denied_figure_is_set_against_who_gave_it() -> None:
    assert only(find(claim(ONE, figure(12), stance="denied"), claim(TWO, figure(12)))).rule == "denial"


def test_the_same_number_for_killed_and_for_killed_or_wounded_in_one_report_is_a_slip() -> None:
    over = figure(1001, None, "more_than", value=1000)
    tension = only(
        find(claim(ONE, over, window=past_week()), claim(ONE, over, "killed_or_wounded", window=past_week()))
    )
    assert (tension.rule, tension.kind) == ("scope-slip", "scope")


def test_more_killed_than_casualties_in_all() -> None:
    tension = only(find(claim(ONE, figure(80)), claim(ONE, figure(50), "casualties")))
    assert tension.rule == "part-exceeds-whole"


def test_more_killed_later_than_were_killed_or_wounded_before_means_that_the_whole_rose() -> None:
    dozens = claim(ONE, figure(24, 99, "vague", value=None), "killed_or_wounded")
    tension = only(find(dozens, claim(THREE, figure(131))))
    assert (tension.rule, tension.kind, tension.severity) == ("total-rose", "update", "low")
    assert "larger than the whole was" in tension.why


def test_a_later_part_within_the_whole_or_far_beyond_it_tells_nothing_of_the_whole() -> None:
    before = claim(ONE, figure(60), "casualties")
    assert not find(before, claim(THREE, figure(55))).tensions
    assert not find(before, claim(THREE, figure(61), group="children")).tensions
    assert not find(before, claim(THREE, figure(5000))).tensions


def test_none_at_all_is_at_odds_with_any_part_and_a_later_part_means_that_there_are_some() -> None:
    none, cabins = claim(ONE, figure(0), "destroyed"), claim(TWO, figure(2), "destroyed", group="cabins")
    assert only(find(claim(ONE, figure(0)), claim(TWO, figure(2), group="children"))).rule == "denial"
    assert only(find(claim(ONE, figure(0), "casualties"), claim(TWO, figure(2)))).rule == "denial"
    assert not find(claim(ONE, figure(0)), claim(ONE, figure(2), place="Besk")).tensions
    assert only(find(none, cabins.model_copy(update={"as_of": date(2024, 5, 9)}))).rule == "total-rose"
    assert not find(cabins.model_copy(update={"figure": figure(0)}), claim(TWO, figure(9), "destroyed")).tensions


def test_a_man_found_dead_is_a_toll_of_one_and_one_of_the_dead_a_man_is_a_part() -> None:
    man = claim(ONE, figure(1), group="men")
    assert only(find(man, claim(THREE, figure(3)))).rule == "total-rose"
    assert not find(man.model_copy(update={"share": "part"}), claim(THREE, figure(3))).tensions


def test_jobs_to_be_cut_and_jobs_cut_are_one_question_but_troops_to_be_sent_and_troops_sent_are_two() -> None:
    plan, fact = claim(ONE, figure(4500), "jobs_cut", stance="planned"), claim(TWO, figure(7000), "jobs_cut")
    assert only(find(plan, fact)).rule == "figures-disjoint"
    sent = [one.model_copy(update={"measure": "deployed"}) for one in (plan, fact)]
    assert not find(*sent).tensions


def test_jobs_that_could_go_are_set_against_those_that_would() -> None:
    warned = report("As many as 9,000 teachers could lose their jobs if the budget is cut, the minister said.")
    put = report("The governor said that 3,000 teacher jobs would be put at risk by the cuts to the budget.", 2, day=9)
    (found,) = compared(warned, put).tensions
    assert [position.low for position in found.positions] == [3000, None]


def test_a_week_that_leaves_nothing_for_three_months() -> None:
    week = claim(ONE, figure(1001, None, "more_than", value=1000), window=past_week())
    months = claim(TWO, figure(950, 1050, "about", value=1000), window=Window(text="within three months", days=90))
    assert only(find(week, months)).rule == "part-exceeds-whole"


def test_a_week_larger_than_everything_before_it_is_flagged_for_its_pace() -> None:
    before = claim(ONE, figure(200, 999, "vague", value=None))
    week = claim(THREE, figure(1001, None, "more_than", value=1000), window=past_week())
    assert only(find(before, week)).rule == "growth"


def test_a_week_inside_a_larger_total_is_explained() -> None:
    total = claim(ONE, figure(3001, None, "more_than", value=3000))
    week = claim(ONE, figure(1001, None, "more_than", value=1000), window=past_week())
    findings = find(total, week)
    assert not findings.tensions
    assert [e.rule for e in findings.explained] == ["window-differs"]


@pytest.mark.parametrize(
    ("fields", "rule"),
    [
        ({"group": "children"}, "part-of-whole"),
        ({"place": "Paradise"}, "part-of-whole"),
        ({"share": "added"}, "part-of-whole"),
        ({"stance": "planned"}, "forecast"),
    ],
)
def test_a_part_or_a_forecast_is_explained(fields: dict[str, str], rule: str) -> None:
    findings = find(claim(ONE, figure(56)), claim(ONE, figure(13), **fields))
    assert not findings.tensions
    assert [e.rule for e in findings.explained] == [rule]


def test_two_named_events_are_never_set_against_each_other() -> None:
    findings = find(claim(ONE, figure(42), event="Camp Fire"), claim(ONE, figure(2), event="Woolsey Fire"))
    assert not findings.tensions


def test_a_wide_figure_takes_no_side() -> None:
    wide = claim(ONE, figure(24, 99, "vague", value=None))
    findings = find(claim(ONE, figure(24)), claim(ONE, figure(51)), wide)
    assert wide.id not in {c for p in only(findings).positions for c in p.claims}
    assert "fits-both" in {e.rule for e in findings.explained}


def test_a_stale_headline_is_an_update() -> None:
    tension = only(find(claim(ONE, at_least(31), headline=True), claim(ONE, at_least(44))))
    assert (tension.rule, tension.kind) == ("headline", "update")


def test_one_figure_that_replaces_another_in_one_report() -> None:
    tension = only(find(claim(ONE, at_least(51), superseded=True), claim(ONE, at_least(24))))
    assert tension.rule == "revised"


def test_the_day_beside_a_figure_out_of_date_tells_when_it_was_given() -> None:
    april = Window(text="of early April", start=date(2024, 4, 1), end=date(2024, 4, 10))
    agency = said_by("Relief Agency")
    old = claim(ONE, figure(5200), "displaced", window=april, superseded=True, speaker=agency)
    tension = only(find(old, claim(ONE, figure(4150), "displaced", speaker=agency)))
    assert tension.rule == "revised"
    limited = old.model_copy(update={"superseded": False})
    assert not find(limited, claim(ONE, figure(4150), "displaced", speaker=agency)).tensions


def test_a_first_estimate_beside_the_new_one_is_replaced_by_it_whatever_is_counted() -> None:
    new = claim(ONE, figure(400), "losses", quote=Quote(text="400 in damage", start=10, end=23))
    beside, afar = (
        claim(ONE, figure(130), "losses", superseded=True, quote=Quote(text="of 130", start=start, end=start + 6))
        for start in (60, 900)
    )
    assert only(find(new, beside)).rule == "revised"
    assert not find(new, afar).tensions


def test_one_speaker_with_two_figures_in_two_papers() -> None:
    mayor = said_by("Ann Lee")
    tension = only(find(claim(ONE, figure(40), speaker=mayor), claim(TWO, figure(60), speaker=mayor)))
    assert tension.rule == "attribution"


def test_one_briefing_told_three_times_is_one_origin() -> None:
    official = Speaker(text="a senior US official", role="senior US official", anonymous=True)
    told = [
        claim(a, figure(300, 999, "vague", value=None), speaker=official, as_of=date(2024, 5, 1))
        for a in (ONE, TWO, THREE)
    ]
    (agreement,) = find(*told).agreements
    assert (agreement.reports, agreement.origins) == (3, 1)


def test_two_papers_on_their_own_are_two_origins() -> None:
    told = [claim(a, figure(42), speaker=said_by(str(a.source))) for a in (ONE, TWO)]
    (agreement,) = find(*told).agreements
    assert (agreement.reports, agreement.origins) == (2, 2)


def test_a_paper_and_the_paper_that_quotes_it_are_one_origin() -> None:
    own = claim(ONE, figure(42), speaker=said_by("Paper 1"))
    relay = claim(TWO, figure(42), speaker=Speaker(text="a nurse", role="nurse", via=("Paper 1",)))
    (agreement,) = find(own, relay).agreements
    assert agreement.origins == 1


figures = st.one_of(
    st.integers(0, 500).map(figure),
    st.integers(1, 500).map(at_least),
    st.tuples(st.integers(0, 300), st.integers(1, 300)).map(lambda t: figure(t[0], t[0] + t[1], "between")),
)
stories = st.lists(
    st.tuples(
        figures, st.integers(1, 3), st.sampled_from(["killed", "wounded", "casualties", "missing"]), st.booleans()
    ),
    min_size=1,
    max_size=12,
)


def _claims(story: list[tuple[Figure, int, str, bool]]) -> list[Claim]:
    return [
        claim((ONE, TWO, THREE)[n - 1], counted, measure, window=past_week() if week else None)
        for counted, n, measure, week in story
    ]


def _shape(findings: tensions.Findings) -> set[tuple[str, frozenset[frozenset[str]]]]:
    return {(t.rule, frozenset(frozenset(p.claims) for p in t.positions)) for t in findings.tensions}


@settings(max_examples=60, deadline=None)
@given(stories, st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing(story: list[tuple[Figure, int, str, bool]], rng) -> None:  # type: ignore[no-untyped-def]
    claims = _claims(story)
    mixed = claims[:]
    rng.shuffle(mixed)
    assert {s[1] for s in _shape(find(*claims))} == {s[1] for s in _shape(find(*mixed))}


@settings(max_examples=60, deadline=None)
@given(stories)
def test_a_copied_claim_adds_no_position_and_no_origin(story: list[tuple[Figure, int, str, bool]]) -> None:
    claims = _claims(story)
    again = claims[0].model_copy(update={"id": "C-again"})
    before, after = find(*claims), find(*claims, again)
    assert sum(len(t.positions) for t in after.tensions) <= sum(len(t.positions) for t in before.tensions)
    assert {a.origins for a in after.agreements} <= {a.origins for a in before.agreements}


# Of one size: figures far apart are taken for figures of two things, and widening brings them nearer.
spans = st.tuples(st.integers(300, 400), st.integers(0, 200)).map(lambda t: (t[0], t[0] + t[1]))
kinds = st.sampled_from(["killed", "casualties", "missing", "population"])
told = st.tuples(spans, st.integers(1, 3), kinds, st.booleans())


@settings(max_examples=150, deadline=None)
@given(told, told, st.integers(0, 100), st.integers(0, 100))
@example(((314, 314), 1, "casualties", False), ((301, 301), 1, "killed", False), 13, 0)
def test_widening_a_range_never_makes_a_tension(
    one: tuple[tuple[int, int], int, str, bool],
    other: tuple[tuple[int, int], int, str, bool],
    down: int,
    up: int,
) -> None:
    low, high = one[0]
    wider = (max(0, low - down), high + up)
    story = [(figure(*span, "between"), *rest) for span, *rest in (one, other, (wider, *one[1:]))]
    first, second, widened = _claims(story)  # type: ignore[arg-type]
    if not find(first, second).tensions:
        assert not find(widened, second).tensions


@settings(max_examples=60, deadline=None)
@given(stories)
def test_positions_of_a_tension_share_no_claim_and_every_pair_has_one_rule(
    story: list[tuple[Figure, int, str, bool]],
) -> None:
    claims = _claims(story)
    findings = find(*claims)
    for tension in findings.tensions:
        names = [c for p in tension.positions for c in p.claims]
        assert len(names) == len(set(names))
        assert len(tension.positions) > 1
    sizes = [len(t.claims) for t in topics.form(claims)]
    assert sum(findings.pairs.values()) == sum(n * (n - 1) // 2 for n in sizes)


def test_a_figure_far_below_the_lead_of_its_report_is_taken_for_a_part() -> None:
    lead, site = claim(ONE, figure(3200)), claim(ONE, figure(18))
    findings = find(lead, site)
    assert not findings.tensions
    assert [e.rule for e in findings.explained] == ["part-of-whole"]


def test_two_figures_of_an_open_measure_in_one_report_are_two_things() -> None:
    quote = Quote(text="dogs were pulled from the burning kennel", start=0, end=40)
    two, five, other = (claim(of, figure(n), "open:dog", quote=quote) for of, n in ((ONE, 2), (ONE, 5), (TWO, 5)))
    assert not find(two, five).tensions
    assert only(find(two, other)).rule == "figures-disjoint"


def test_counts_of_what_no_table_knows_need_more_in_common_than_their_noun() -> None:
    senior = claim(
        ONE, figure(6), "open:judge", quote=Quote(text="five of the court's six senior judges", start=0, end=37)
    )
    seats = claim(TWO, figure(8), "open:judge", quote=Quote(text="cut the court down to eight judges", start=0, end=34))
    assert not find(senior, seats).tensions


def test_a_forecast_may_fall() -> None:
    before = claim(ONE, figure(600), stance="possible", as_of=date(2024, 4, 1))
    after = claim(TWO, figure(400), stance="possible", as_of=date(2024, 5, 1))
    assert only(find(before, after)).rule == "level-changed"


def test_a_second_figure_in_one_report_stands_if_another_speaker_gives_it() -> None:
    police, medic = claim(ONE, figure(24), speaker=said_by("police")), claim(ONE, figure(40), speaker=said_by("medics"))
    assert only(find(police, medic)).rule == "figures-disjoint"
    assert not find(police, medic.model_copy(update={"speaker": police.speaker})).tensions


def test_a_report_that_gives_both_figures_is_at_odds_with_neither() -> None:
    found, all_dead, there = claim(ONE, figure(1)), claim(TWO, figure(3)), claim(TWO, figure(1))
    assert only(find(found, all_dead)).rule == "figures-disjoint"
    assert not find(found, all_dead, there).tensions


def test_counts_of_two_days_in_one_report_are_two_happenings() -> None:
    friday, thursday = (Window(text="then", start=date(2024, 4, n), end=date(2024, 4, n)) for n in (5, 4))
    six = claim(ONE, figure(6), window=friday, speaker=said_by("police"))
    thirty = claim(ONE, figure(30), window=thursday)
    assert not find(six, thirty, claim(TWO, figure(30))).tensions
    assert find(six, claim(TWO, figure(30))).tensions


def test_a_headline_that_the_text_repeats_is_not_at_odds_with_the_text() -> None:
    headline, repeated, other = claim(ONE, figure(19), headline=True), claim(ONE, figure(19)), claim(ONE, figure(43))
    assert not find(headline, repeated, other).tensions


def test_a_toll_at_odds_on_one_day_is_named_for_that_and_not_for_its_floors() -> None:
    told = [claim(ONE, at_least(22)), claim(ONE, figure(70), speaker=said_by("x")), claim(TWO, at_least(100))]
    assert only(find(*told)).rule in ("figures-disjoint", "growth")


def test_vague_words_twice_are_no_slip() -> None:
    hundreds = figure(200, 999, "vague", value=None)
    assert not find(claim(ONE, hundreds), claim(ONE, hundreds, "casualties")).tensions


def test_the_next_day_a_higher_toll_is_an_update() -> None:
    next_day = article(2)
    tension = only(find(claim(ONE, figure(42)), claim(next_day, figure(44)), articles=(ONE, next_day)))
    assert tension.rule == "total-rose"


def test_two_named_people_who_differ_take_nothing_back() -> None:
    rebels, envoy = said_by("Rebel Council"), said_by("Ann Lee")
    tension = only(find(claim(ONE, figure(1300), speaker=rebels), claim(THREE, figure(600), speaker=envoy)))
    assert tension.rule == "figures-disjoint"


def test_a_tally_of_the_year_is_not_the_storys_toll() -> None:
    this_year = Window(text="so far this year", start=date(2024, 1, 1), cumulative=True)
    findings = find(claim(ONE, figure(19)), claim(TWO, figure(43), window=this_year))
    assert not findings.tensions
    assert [e.rule for e in findings.explained] == ["cannot-tell"]


def test_scores_and_a_hundred_and_twenty_are_no_contradiction_to_dwell_on() -> None:
    scores = figure(40, 99, "vague", value=None)
    assert only(find(claim(ONE, scores), claim(TWO, figure(120)))).severity == "low"


def test_parts_of_unnamed_wholes_are_not_compared() -> None:
    assert not find(claim(ONE, figure(6), share="part"), claim(TWO, figure(14), share="part")).tensions


def test_paid_nothing_is_at_odds_with_a_sum_in_any_currency() -> None:
    nothing = claim(ONE, figure(0, dimension="money"), "ransom")
    paid = claim(TWO, figure(750_000, dimension="money", unit="USD"), "ransom")
    assert only(find(nothing, paid)).rule == "denial"


def test_one_statement_given_to_two_people_whom_the_reports_name_beside_it() -> None:
    words = "forty people were hurt when the stand gave way on Friday night"

    def told(of: Article, name: str) -> Claim:
        return claim(of, figure(40), "wounded", speaker=said_by(name), quote=Quote(text=words, start=0, end=len(words)))

    def reports(who: str) -> tuple[Article, ...]:
        return tuple(of.model_copy(update={"text": f"{words}, {by} said."}) for of, by in ((ONE, "Lee"), (TWO, who)))

    tension = only(find(told(ONE, "Ann Lee"), told(TWO, "Bo Hart"), articles=reports("Hart")))
    assert tension.rule == "attribution"
    assert "Ann Lee" in tension.why
    assert not find(told(ONE, "Ann Lee"), told(TWO, "Ann Lee"), articles=reports("Lee")).tensions
    assert not find(told(ONE, "Ann Lee"), told(TWO, "Bo Hart"), articles=reports("he")).tensions
    beside = reports("Hart, who stood by Ann Lee,")  # either may be meant
    assert not find(told(ONE, "Ann Lee"), told(TWO, "Bo Hart"), articles=beside).tensions


def test_another_named_speaker_is_heard_however_far_the_figure_lies() -> None:
    ministry, spokesman = said_by("Health Ministry"), said_by("Ann Lee")
    tension = only(find(claim(ONE, figure(525), speaker=ministry), claim(ONE, figure(4000), speaker=spokesman)))
    assert tension.rule == "figures-disjoint"


def test_vague_words_join_a_number_they_fit_and_narrow_nothing() -> None:
    claims = (
        claim(ONE, figure(510)),
        claim(TWO, figure(200, 999, "vague", value=None)),
        claim(THREE, figure(60)),
    )
    positions = only(find(*claims)).positions
    assert [(p.low, p.high) for p in positions] == [(60, 60), (510, 510)]


def test_a_count_that_trebles_from_next_to_nothing_needs_no_explaining() -> None:
    assert only(find(claim(ONE, figure(1)), claim(THREE, figure(3)))).rule == "total-rose"


def test_three_others_beside_the_one_who_is_named_are_four() -> None:
    words = "the ambassador and three others were killed"
    quote = Quote(text=words, start=0, end=len(words))
    three = figure(3).model_copy(update={"text": "three", "start": 19, "end": 24})
    assert not find(claim(ONE, three, quote=quote), claim(TWO, figure(4))).tensions
    assert find(claim(ONE, three, quote=quote), claim(TWO, figure(9))).tensions


SHUT = "Unrest spread on Thursday.\n\nThe ministry said 2,650 schools were shut. "


def test_a_figure_that_answers_anothers_is_set_against_it_though_nobody_tells_what_exactly_was_counted() -> None:
    assert only(compared(report(SHUT + "The union counted 4,100."))).rule == "figures-disjoint"


@pytest.mark.parametrize(
    "more",
    [
        "The ministry counted 4,100 in the spring.",  # the same voice
        "The union counted 4,100 in Orland.",  # of something else
        "The union counted 41,000.",  # too far off to be the same
    ],
)
def test_what_is_no_answer_is_not_set_against_it(more: str) -> None:
    assert not compared(report(SHUT + more)).tensions


def test_shares_for_two_questions_are_not_at_odds() -> None:
    one = report("A new poll shows 47 percent of Ardalians now support tougher laws.")
    other = report("We do know that over 90 percent of Ardalians support a register.", 2)
    assert not compared(one, other).tensions


def test_a_floor_of_a_count_that_no_table_knows_is_set_against_a_vague_word_below_it() -> None:
    one = report("Hundreds of thousands of people had registered for tickets, the organisers said.")
    other = report("More than one million people had registered for tickets, the organisers said.", 2)
    assert only(compared(one, other)).rule == "floors-differ"


@pytest.mark.parametrize(
    "text",
    [
        "A poll found that 58 percent of Americans say that the law should have passed, with one in three "
        "saying the law should not have passed.",
        "The poll found that 44 percent of Americans said they trust the way it was handled, while 29 percent "
        "said they do not.",
    ],
)
def test_those_who_are_asked_are_no_voices_that_answer_each_other(text: str) -> None:
    assert not compared(report(text)).tensions


def test_men_are_all_who_are_counted_unless_women_are_counted_too() -> None:
    few, many = claim(ONE, figure(9), group="men"), claim(TWO, figure(80))
    assert only(find(few, many)).rule == "figures-disjoint"
    assert "figures-disjoint" not in {t.rule for t in find(few, many, claim(TWO, figure(3), group="women")).tensions}


def test_more_than_a_dozen_reaches_to_the_next() -> None:
    dozen = figure(13, None, "more_than", value=12, text="more than a dozen")
    assert not find(claim(ONE, dozen), claim(TWO, figure(17))).tensions
    assert find(claim(ONE, dozen), claim(TWO, figure(40))).tensions


RED = "The Red Army claimed responsibility for the bombing of the market in Ardal."


@pytest.mark.parametrize(
    "more",
    [
        "Last month the Blue Front claimed responsibility for a similar attack in Besk.",
        "The Blue Front claimed responsibility for an attack on a bus in 2019.",
    ],
)
def test_who_is_responsible_for_another_attack_is_not_set_against_who_is_for_this(more: str) -> None:
    assert not compared(report(f"{RED} {more}", 1), report(RED, 2)).tensions
    this = "The Blue Front claimed responsibility for the bombing of the market."
    assert compared(report(RED, 1), report(this, 2)).tensions


def test_those_charged_may_outnumber_those_arrested_in_a_report_whose_day_is_not_known() -> None:
    undated = article(4, published=None)
    charged, arrested = claim(undated, figure(5), "charged"), claim(ONE, figure(3), "arrested")
    assert not find(charged, arrested, articles=(ONE, undated)).tensions
    assert find(charged.model_copy(update={"as_of": ONE.published}), arrested, articles=(ONE, undated)).tensions


def test_an_undated_report_that_must_be_later_has_the_later_count() -> None:
    before = report("The flood in Ardal has killed 140 people, the governor said.", 1, 8)
    undated = report("The flood in Ardal has killed 195 people, the mayor said.", 2, published=None)
    (unknown,) = compared(before, undated).tensions
    assert unknown.rule == "figures-disjoint"
    (later,) = compared(before, undated.model_copy(update={"earliest": date(2024, 5, 9)})).tensions
    assert (later.rule, later.severity) == ("total-rose", "low")
    (earlier,) = compared(before, undated.model_copy(update={"latest": date(2024, 5, 3)})).tensions
    assert earlier.rule == "total-fell"


def test_the_time_beside_it_limits_no_count_of_those_on_board() -> None:
    march = Window(text="in March", start=date(2024, 3, 1), end=date(2024, 3, 31))
    assert only(find(claim(ONE, figure(162), "aboard", window=march), claim(TWO, figure(163), "aboard")))


def test_a_position_in_words_is_of_one_answer_and_of_one_party_that_did_it() -> None:
    reports = [
        "Witnesses said that General Oru's troops carried out the attack.",
        "The government said that the rebels carried out the attack.",
        "Investigators believe that Oru's forces carried out the attack.",
        "It is not clear who carried out the attack, the mayor said.",
    ]
    tension = only(compared(*(report(text, n) for n, text in enumerate(reports, 1))))
    assert tension.rule == "denial"
    assert sorted(len(position.claims) for position in tension.positions) == [1, 1, 2]
