"""Two answers in words to one question: which of them cannot both hold, and which only seem so."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.schemas import Claim, Figure, Quote, Speaker, Stance, Window
from summarize.tensions.words import judge

_numbers = count(1)
MAY = date(2024, 5, 20)


def claim(
    proposition: str | None,
    stance: Stance = "asserted",
    words: str = "the words of a report",
    *,
    day: date | None = MAY,
    article: str | None = None,
    subject: str | None = None,
    speaker: str | None = None,
    window: Window | None = None,
    measure: str | None = None,
) -> Claim:
    n = next(_numbers)
    return Claim(
        id=f"C{n}",
        article=article or f"A{n}",
        kind="timing" if proposition and proposition.startswith(("when", "what time")) else "status",
        quote=Quote(text=words, start=0, end=len(words)),
        statement=words,
        proposition=proposition,
        stance=stance,
        as_of=day,
        subject=subject,
        speaker=Speaker(text=speaker) if speaker else None,
        window=window,
        measure=measure,
    )


def figure(measure: str, low: float, *, day: date = MAY, share: str = "whole") -> Claim:
    number = Figure(text=str(low), start=0, end=3, dimension="count", value=low, low=low, high=low)
    made = claim(None, words=f"{low} people", day=day, measure=measure)
    return Claim.model_validate(made.model_dump() | {"kind": "figure", "figure": number, "share": share})


def rule(a: Claim, b: Claim) -> str | None:
    found = judge(a, b)
    return found.rule if found else None


def test_asserted_against_denied_is_a_denial() -> None:
    found = judge(claim("blocked: farmer"), claim("blocked: farmer", "denied"))
    assert found is not None
    assert (found.rule, found.kind, found.contradiction) == ("denial", "status", True)


def test_the_reason_quotes_both() -> None:
    found = judge(claim("cause: fire", words="one wording"), claim("cause: fire", "denied", "another wording"))
    assert found is not None
    assert "“one wording”" in found.why
    assert "“another wording”" in found.why


def test_other_questions_do_not_meet() -> None:
    assert judge(claim("open: bridge"), claim("open: harbour", "denied")) is None
    assert judge(claim(None), claim(None, "denied")) is None


@pytest.mark.parametrize("stance", ["asserted", "possible", "planned"])
def test_the_same_answer_is_no_tension(stance: Stance) -> None:
    assert judge(claim("alive: miner"), claim("alive: miner", stance)) is None


def test_denying_and_keeping_silent_agree() -> None:
    assert judge(claim("acknowledges: kronia", "denied"), claim("acknowledges: kronia", "unconfirmed")) is None


def test_silence_contradicts_nothing() -> None:
    assert judge(claim("acknowledges: kronia", "unconfirmed"), claim("acknowledges: kronia")) is None


def test_admitting_and_denying_meet_only_over_one_matter() -> None:
    admits = claim("acknowledges: kronia", words="Kronia admitted its deployment abroad")
    denies = claim("acknowledges: kronia", "denied", "Kronia denied any deployment")
    other = claim("acknowledges: kronia", "denied", "Kronia denied the theft")
    assert rule(admits, denies) == "denial"
    assert judge(admits, other) is None


def test_a_state_that_has_ended_is_an_update() -> None:
    before = claim("present: kronia", day=date(2024, 4, 1))
    after = claim("present: kronia", "denied", day=date(2024, 5, 20))
    found = judge(after, before)
    assert found is not None
    assert (found.rule, found.kind) == ("status-changed", "update")
    assert "has ended" in found.why


def test_a_state_may_begin_again() -> None:
    before = claim("open: bridge", "denied", day=date(2024, 4, 1))
    after = claim("open: bridge", day=date(2024, 5, 20))
    found = judge(before, after)
    assert found is not None
    assert "begun again" in found.why


def test_where_a_day_is_not_known_a_state_may_have_changed() -> None:
    assert rule(claim("present: kronia", day=None), claim("present: kronia", "denied")) == "status-changed"


def test_refuting_a_claim_later_ends_no_state() -> None:
    before = claim("blocked: farmer", day=date(2024, 5, 1))
    after = claim("blocked: farmer", "denied", "reporters refuted that claim", day=date(2024, 5, 9))
    assert rule(before, after) == "denial"


def test_one_speaker_in_one_report_is_not_set_against_himself() -> None:
    yes = claim("open: bridge", article="A1", speaker="Ada Holm")
    no = claim("open: bridge", "denied", article="A1", speaker="Ada Holm")
    other = claim("open: bridge", "denied", article="A1", speaker="Jon Vik")
    assert judge(yes, no) is None
    assert rule(yes, other) == "denial"


def test_blame_for_one_party_and_for_another() -> None:
    one = claim("responsible: attack", subject="the Red Dawn")
    other = claim("responsible: attack", subject="Harovia")
    vague = claim("responsible: attack", subject="“terrorists”")
    found = judge(one, other)
    assert found is not None
    assert (found.rule, found.kind) == ("attribution", "attribution")
    assert judge(one, vague) is None


def test_nobody_knows_against_an_answer() -> None:
    unknown = claim("responsible: attack", "unconfirmed")
    assert rule(unknown, claim("responsible: attack", subject="Harovia")) == "denial"


def test_not_known_at_first_is_explained() -> None:
    unknown = claim("cause: fire", "unconfirmed", day=date(2024, 5, 1))
    found = judge(claim("cause: fire"), unknown)
    assert found is not None
    assert (found.rule, found.contradiction) == ("later-report", False)


def test_an_unknown_number_against_a_figure() -> None:
    unknown = claim("how many: missing", "unconfirmed", measure="missing")
    assert rule(unknown, figure("missing", 228)) == "denial"
    assert rule(figure("missing", 228), unknown) == "denial"
    assert judge(unknown, figure("killed", 228)) is None
    assert judge(unknown, figure("missing", 8, share="part")) is None


def test_a_figure_days_later_answers_what_was_not_known() -> None:
    unknown = claim("how many: missing", "unconfirmed", measure="missing", day=date(2024, 5, 1))
    found = judge(unknown, figure("missing", 228))
    assert found is not None
    assert not found.contradiction


def test_denying_any_meets_a_figure() -> None:
    none = claim("any: captured", "denied", measure="captured")
    assert rule(none, figure("captured", 14)) == "denial"
    assert judge(none, figure("captured", 0)) is None


def test_one_partys_denial_leaves_anothers_guilt() -> None:
    denies = claim("responsible: attack", "denied", subject="Harovia")
    assert judge(denies, claim("responsible: attack", subject="the Red Dawn")) is None
    assert rule(denies, claim("responsible: attack", subject="Harovia")) == "denial"


def when(start: date, end: date, text: str = "then") -> Claim:
    return claim("when it arrived: kronia", window=Window(text=text, start=start, end=end))


def test_days_that_cannot_both_be_right() -> None:
    found = judge(
        when(date(2024, 3, 1), date(2024, 3, 31), "in March"), when(date(2024, 4, 10), date(2024, 4, 10), "on 10 April")
    )
    assert found is not None
    assert (found.rule, found.kind) == ("timing", "timing")
    assert "10 days lie" in found.why


def test_stretches_that_overlap_agree() -> None:
    assert judge(when(date(2024, 3, 1), date(2024, 3, 31)), when(date(2024, 3, 31), date(2024, 4, 10))) is None


def test_recent_weeks_are_not_held_to_the_day() -> None:
    loose = when(date(2024, 4, 10), date(2024, 4, 30), "in recent weeks")
    assert judge(when(date(2024, 3, 1), date(2024, 3, 31)), loose) is None


def test_years_apart_are_two_happenings() -> None:
    assert judge(when(date(2020, 3, 1), date(2020, 3, 1)), when(date(2024, 3, 1), date(2024, 3, 1))) is None


def test_times_that_could_not_be_resolved_are_not_compared() -> None:
    unresolved = claim("when it arrived: kronia", window=Window(text="last month"))
    assert judge(unresolved, when(date(2024, 3, 1), date(2024, 3, 1))) is None


def held(words: str, holder: str, stance: Stance = "asserted", day: date | None = MAY) -> Claim:
    return claim("controls: tavor", stance, words, subject=holder, day=day)


def test_a_small_part_against_all_of_it() -> None:
    small = held("still holds a small part of it", "Kronia")
    assert rule(small, held("is still under Kronian control", "Kronia")) == "denial"
    assert judge(small, held("took the town in May", "Kronia")) is None


def test_two_holders_of_one_place() -> None:
    all_of_it = held("is under Kronian control", "Kronian")
    assert rule(all_of_it, held("have regained much of that land", "Harovian forces")) == "denial"
    later = held("have regained much of that land", "Harovian forces", day=date(2024, 8, 1))
    assert rule(all_of_it, later) == "status-changed"
    small = held("holds a small part of it", "Kronia")
    assert judge(small, held("have regained much of that land", "Harovian forces")) is None


def test_who_has_just_taken_a_place_and_who_holds_all_of_it() -> None:
    taken = held("have taken back the town", "Harovian forces")
    assert rule(taken, held("controls all districts", "the militia")) == "denial"
    assert judge(taken, held("controls all districts", "the militia", day=date(2024, 6, 20))) is None
    assert judge(taken, held("captured the town", "the militia")) is None


def at(clock: str, words: str = "the crash happened then", day: date | None = MAY) -> Claim:
    return claim("what time it was: crash", words=words, window=Window(text=clock, start=day, end=day))


def test_two_times_of_day_of_one_happening() -> None:
    found = judge(at("6:40 a.m."), at("7:15 a.m", day=None))
    assert found is not None
    assert (found.rule, found.kind) == ("timing", "timing")
    assert "26 minutes" in found.why
    assert judge(at("6:40 a.m."), at("6:50 a.m.")) is None  # rounding
    assert judge(at("6:40 a.m."), at("6:40 p.m.")) is None  # two happenings
    assert judge(at("6:40 a.m."), at("8 a.m.", day=date(2024, 5, 21))) is None
    assert judge(at("6:40 a.m."), at("8 a.m.", "another crash happened then")) is None
    assert rule(at("noon"), at("11:30 a.m.")) == "timing"


def test_midnight_parts_no_two_times_of_one_night() -> None:
    before, after = at("11:20 p.m."), at("midnight", day=date(2024, 5, 21))
    found = judge(before, after)
    assert found is not None
    assert "26 minutes" in found.why
    assert judge(after, at("11:55 p.m.")) is None
    assert judge(before, at("midnight")) is None


def test_a_day_to_come_that_moves_is_an_update() -> None:
    def opens(when: date, told: date) -> Claim:
        window = Window(text="then", start=when, end=when)
        return claim("when it will open: bridge", "planned", day=told, window=window)

    first, later = opens(date(2025, 6, 1), date(2023, 1, 1)), opens(date(2027, 3, 1), MAY)
    assert rule(first, later) == "status-changed"
    assert rule(first, opens(date(2027, 3, 1), date(2023, 1, 1))) == "timing"


STANCES: tuple[Stance, ...] = get_args(Stance)
TOPICS = ["acknowledges", "responsible", "present", "controls", "toll may rise", "open", "cause", "when it began"]


@given(
    st.sampled_from(TOPICS),
    st.sampled_from(STANCES),
    st.sampled_from(STANCES),
    st.dates(date(2024, 1, 1), date(2024, 12, 31)),
    st.dates(date(2024, 1, 1), date(2024, 12, 31)),
)
def test_order_does_not_matter(topic: str, one: Stance, other: Stance, first: date, last: date) -> None:
    a = claim(f"{topic}: x", one, day=first, window=Window(text="w", start=first, end=first))
    b = claim(f"{topic}: x", other, day=last, window=Window(text="w", start=last, end=last))
    there, back = judge(a, b), judge(b, a)
    assert (there is None) == (back is None)
    if there and back:
        assert (there.rule, there.contradiction) == (back.rule, back.contradiction)


@given(st.sampled_from(TOPICS), st.sampled_from(STANCES))
def test_nothing_contradicts_itself(topic: str, stance: Stance) -> None:
    one = claim(f"{topic}: x", stance, window=Window(text="w", start=MAY, end=MAY), subject="Harovia")
    assert judge(one, one) is None


def test_no_claim_of_responsibility_is_not_answered_by_blame() -> None:
    nobody = claim("responsible: attack", "unconfirmed", "nobody has claimed responsibility for it")
    blame = claim("responsible: attack", words="the raid was the work of the Red Dawn", subject="the Red Dawn")
    owns_up = claim("responsible: attack", words="The Red Dawn claimed responsibility", subject="The Red Dawn")
    assert judge(nobody, blame) is None
    assert rule(nobody, owns_up) == "denial"


def test_what_was_not_known_yet_is_answered_on_the_same_day() -> None:
    not_yet = claim("cause: fire", "unconfirmed", "The cause was not immediately clear")
    assert judge(not_yet, claim("cause: fire", words="it was caused by arson")) is None


def test_a_report_that_tells_of_a_change_of_state_does_not_deny_itself() -> None:
    free = claim("in custody: driver", "denied", "The driver is still at large", article="A1", speaker="Ada Holm")
    held = claim("in custody: driver", words="the driver was in custody", article="A1")
    assert judge(free, held) is None


def test_one_question_asked_of_two_who_have_names() -> None:
    one = claim("in custody: mayor", subject="Mayor Ada Holm")
    other = claim("in custody: mayor", "denied", subject="Mayor Jon Vik")
    nameless = claim("in custody: mayor", "denied", subject="the mayor")
    assert judge(one, other) is None
    assert rule(one, nameless) == "denial"


def test_two_ways_to_die_are_two_answers_and_one_way_told_twice_is_one() -> None:
    drowned = claim("cause of death: crew", words="the crew drowned in the hold")
    poisoned = claim("cause of death: crew", words="the crew died of carbon monoxide poisoning")
    fumes = claim("cause of death: crew", words="all were killed by fumes")
    assert rule(drowned, poisoned) == "attribution"
    assert rule(poisoned, fumes) is None
    same = {"article": "A1", "speaker": "the coroner"}
    assert (
        rule(claim("cause: fire", subject="arson", **same), claim("cause: fire", subject="lightning", **same)) is None
    )  # type: ignore[arg-type]


def test_an_answer_that_calls_itself_a_correction_is_at_odds_with_what_it_corrects() -> None:
    below = claim("cause of death: crew", words="they may have been trapped below", speaker="the owner")
    above = claim("cause of death: crew", words="the crew may actually have stood on deck", speaker="the coast guard")
    assert rule(below, above) == "denial"
    plain = claim("cause of death: crew", words="the crew may have stood on deck", speaker="a diver")
    assert rule(below, plain) is None


def test_what_is_actually_so_too_corrects_nothing() -> None:
    drowned = claim("cause of death: crew", words="the crew drowned", speaker="the owner")
    stressed = claim("cause of death: crew", words="they actually drowned", speaker="the coast guard")
    assert rule(drowned, stressed) is None
    assert rule(claim("open: bridge"), claim("open: bridge", words="the bridge is actually open")) is None


def test_a_time_first_reported_is_no_first_blast() -> None:
    late = at("9:30 a.m.", "the bomb went off, police first reported")
    assert judge(late, at("9:10 a.m.", "the bomb went off")) is not None
    assert judge(at("9:30 a.m.", "the first bomb went off"), at("9:10 a.m.", "the bomb went off")) is None


def blamed(party: str, stance: Stance = "asserted") -> Claim:
    return claim("responsible: attack", stance, words=f"{party} did it", subject=party)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oru's government", "the Peruvian regime"),
        ("General Alim Oru", "Oru's forces"),
        ("the government", "Oru's government"),
        ("Crown Prince Alim Oru", "the prince"),
    ],
)
def test_one_party_under_two_names_is_no_rival_of_itself(one: str, other: str) -> None:
    assert judge(blamed(one), blamed(other)) is None


def test_a_party_without_a_name_is_whoever_has_its_title() -> None:
    assert rule(blamed("Crown Prince Alim Oru"), blamed("the prince", "denied")) == "denial"
    assert judge(blamed("Crown Prince Alim Oru"), blamed("the rebels", "denied")) is None
    assert rule(blamed("the Red Front"), blamed("Oru's government")) == "attribution"


def test_evidence_is_of_one_thing_where_the_words_are() -> None:
    none = claim("evidence: it", "denied", words="no evidence that the guards fired at the marchers")
    assert rule(none, claim("evidence: it", words="found clear evidence that guards had shot at marchers")) == "denial"
    assert judge(none, claim("evidence: it", words="found clear evidence that the guards were paid")) is None


def test_the_army_is_no_rebel_though_both_are_of_one_state() -> None:
    assert rule(blamed("the army"), blamed("the rebels")) == "attribution"
    assert rule(blamed("Peruvian forces"), blamed("Peruvian rebels")) == "attribution"
    assert judge(blamed("Peruvian forces"), blamed("Peruvian rebels", "denied")) is None
    first = claim("fired first: shots", words="the guards fired first", subject="the police")
    assert rule(first, claim("fired first: shots", words="they fired first", subject="the protesters")) == "attribution"
