"""Which claims answer the same question."""

from __future__ import annotations

from summarize import topics
from summarize.schemas import Claim, Quote
from tests.claims import article, claim, figure
from tests.reports import compared, report

ONE, TWO = article(1), article(2)


def questions(*claims: Claim) -> list[set[str]]:
    return [set(t.claims) for t in topics.form(claims)]


def test_measures_of_one_family_stand_in_one_topic() -> None:
    killed, hurt, burned = claim(ONE, figure(3)), claim(ONE, figure(9), "casualties"), claim(ONE, figure(9), "burned")
    assert questions(killed, hurt, burned) == [{killed.id, hurt.id}, {burned.id}]


def test_a_claim_that_names_no_event_joins_the_only_one_there_is() -> None:
    named, nameless = claim(ONE, figure(3), event="Camp Fire"), claim(TWO, figure(4))
    assert questions(named, nameless) == [{named.id, nameless.id}]


def test_an_event_told_with_what_followed_is_the_event() -> None:
    short, full = claim(ONE, figure(3), event="Orla quake"), claim(TWO, figure(4), event="Orla quake and aftershocks")
    assert questions(short, full) == questions(full, short) == [{short.id, full.id}]


def test_more_things_counted_are_another_question() -> None:
    homes = claim(ONE, figure(40), "destroyed", subject="homes")
    more = claim(TWO, figure(60), "destroyed", subject="homes and barns")
    assert questions(homes, more) == [{homes.id}, {more.id}]


def test_an_event_in_two_spellings_is_one() -> None:
    one, two = claim(ONE, figure(40), event="Kafraya Fire"), claim(TWO, figure(60), event="Kefraya Fire")
    other = claim(TWO, figure(2), event="Besk Fire")
    assert questions(one, two, other) == [{one.id, two.id}, {other.id}]


def test_with_two_events_the_nameless_claim_joins_neither() -> None:
    one, two = claim(ONE, figure(42), event="Camp Fire"), claim(ONE, figure(2), event="Woolsey Fire")
    nameless = claim(TWO, figure(44))
    assert questions(one, two, nameless) == [{one.id}, {two.id}, {nameless.id}]


def test_an_event_of_another_year_is_background() -> None:
    before, now = claim(ONE, figure(29), event="griffith park fire 1933"), claim(ONE, figure(29))
    assert questions(before, now) == [{before.id}, {now.id}]


def test_people_in_general_join_the_only_people_named() -> None:
    named, people = claim(ONE, figure(3), subject="soldiers"), claim(TWO, figure(4), subject="people")
    assert questions(named, people) == [{named.id, people.id}]


def test_whom_one_report_names_in_passing_is_in_no_title() -> None:
    passing, *nameless = claim(ONE, figure(3), subject="room-mates"), *(claim(TWO, figure(n)) for n in range(10, 14))
    (topic,) = topics.form([passing, *nameless])
    assert topic.title == "Killed"
    (topic,) = topics.form([passing, *nameless, claim(TWO, figure(9), subject="room-mates")])
    assert topic.title == "Killed · room-mates"


def test_what_is_said_without_a_figure_is_grouped_by_its_question() -> None:
    def status(of: str, proposition: str) -> Claim:
        quote = Quote(text="x", start=0, end=1)
        return Claim(id=of + proposition, article=of, kind="status", quote=quote, statement="", proposition=proposition)

    same = [status("A1", "present: troops"), status("A2", "present: troops")]
    other = status("A2", "acknowledges: troops")
    assert questions(*same, other) == [{c.id for c in same}, {other.id}]
    assert [t.title for t in topics.form([same[0]])] == ["Troops: still there?"]


def test_one_question_is_asked_of_a_name_in_two_spellings() -> None:
    one = compared(report("Police said Shirsky is in custody.", 1), report("Police said Syrsky remains at large.", 2))
    assert [t.rule for t in one.tensions] == ["denial"]
    two = compared(report("Police said Holm is in custody.", 1), report("Police said Syrsky remains at large.", 2))
    assert not two.tensions


def test_every_claim_with_a_question_stands_in_exactly_one_topic() -> None:
    claims = [claim(ONE, figure(n), m, event=e) for n in range(3) for m in ("killed", "open:seat") for e in (None, "x")]
    assert sorted(c for t in topics.form(claims) for c in t.claims) == sorted(c.id for c in claims)
