"""Times of day and delays: how they are read, what they are given for, and which two cannot both be right."""

from __future__ import annotations

from datetime import date
from math import inf

import pytest

from summarize import readers
from summarize.language import delays, hours
from summarize.schemas import Claim
from tests.reports import compared, report


def timings(text: str) -> list[Claim]:
    return [claim for claim in readers.read(report(text)).claims if claim.kind == "timing"]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("10.42 am", (10, 42), (10, 42)),
        ("at 4:36 p.m.", (16, 36), (16, 36)),
        ("at 16:39", (16, 39), (16, 39)),
        ("at about 9 p.m.", (20, 42), (21, 18)),
        ("shortly before 11 a.m.", (10, 40), (11, 0)),
        ("just after midnight", (0, 0), (0, 20)),
        ("around nine in the morning", (8, 42), (9, 18)),
        ("at 11 o'clock at night", (22, 50), (23, 10)),
        ("06:40", (6, 36), (6, 44)),
    ],
)
def test_a_time_of_day_is_a_range(words: str, low: tuple[int, int], high: tuple[int, int]) -> None:
    found = hours.read(words)
    assert found is not None
    assert (found.low, found.high) == (low[0] * 60 + low[1], high[0] * 60 + high[1])
    assert found.half


@pytest.mark.parametrize(
    "words", ["by 9 a.m.", "a yield of 10.42", "a time of 1:57:54", "at 7 people", "from 9", "killed three that night"]
)
def test_what_prints_no_time_of_day_is_none(words: str) -> None:
    assert hours.read(words) is None


@pytest.mark.parametrize(
    ("one", "other", "minutes"),
    [
        ("16:39", "4:36 p.m.", 3),
        ("5:40 a.m.", "at 5:10", 22),
        ("11:50 p.m.", "12:20 a.m.", 22),
        ("about 9:30 a.m.", "9:20 a.m.", -7),
        ("shortly before 11", "10.42 am", -2),
    ],
)
def test_how_far_two_times_lie_apart(one: str, other: str, minutes: int) -> None:
    first, second = hours.read(one), hours.read(other)
    assert first is not None
    assert second is not None
    assert hours.between(first, second) == hours.between(second, first) == minutes


@pytest.mark.parametrize(
    ("text", "of", "time"),
    [
        ("The train left the rails near Tavor at 6:40 a.m. on Monday, the railway said.", "crash", "at 6:40 a.m."),
        ("The first call came at 10.42 am, a dispatcher said.", "first call", "at 10.42 am"),
        ("The first emergency calls reached the police shortly before 11.", "first call", "shortly before 11"),
        ("The airline lost contact with the jet at 3:12, it said.", "last contact", "at 3:12"),
        ("At about 9 p.m. a bomb went off at the gate.", "attack", "At about 9 p.m."),
        ("The panel puts the time of the collapse at 14:05.", "collapse", "at 14:05"),
        ("The fire broke out just after midnight in a warehouse.", "fire", "just after midnight"),
        ("Officers arrived at the school at 9:21 a.m. and went in.", "arrival of help", "at 9:21 a.m."),
    ],
)
def test_a_time_of_day_is_given_for_a_happening(text: str, of: str, time: str) -> None:
    [found] = timings(text)
    assert found.window is not None
    assert (found.proposition, found.window.text) == (f"what time it was: {of}", time)


def test_the_day_stands_beside_the_time() -> None:
    [found] = timings("The ferry capsized off Orlan at 6:40 a.m. on Thursday, the coastguard said.")
    assert found.window is not None
    assert found.window.start == found.window.end == date(2024, 5, 2)


@pytest.mark.parametrize(
    "text",
    [
        "The minister spoke at 6:40 p.m. on Monday.",
        "The rally will begin at 7 p.m., and the police expect no attack.",
        "It is not known whether the fire began at 9 p.m.",
        "The bomb had been found, and at 9 p.m. the mayor went home.",
        "The attack was over; shops opened at 9 a.m.",
    ],
)
def test_a_time_of_nothing_that_happened_is_no_timing(text: str) -> None:
    assert timings(text) == []


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("within ten minutes", 0, 10.5),
        ("three minutes later", 2.5, 3.5),
        ("half an hour after the first call", 28.5, 31.5),
        ("more than an hour later", 57, inf),
        ("less than five minutes after the blast", 0, 5.5),
        ("about two hours later", 96, 144),
        ("an hour and a half later", 85.5, 94.5),
    ],
)
def test_a_delay_is_a_range_of_minutes(words: str, low: float, high: float) -> None:
    found = delays.read(words)
    assert found is not None
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize(
    "words", ["for ten minutes", "ten minutes before the blast", "a few hours later", "minutes later"]
)
def test_a_length_and_a_vague_delay_are_none(words: str) -> None:
    assert delays.read(words) is None


def test_the_hour_at_the_head_of_an_entry_is_that_of_writing() -> None:
    [found] = timings("17:12 The first calls reached the line at 16:39.")
    assert found.window is not None
    assert (found.window.text, found.quote.text) == ("at 16:39", "first calls reached the line at 16:39")


def rules(one: str, other: str) -> set[str]:
    return {tension.rule for tension in compared(report(one, 1), report(other, 2)).tensions}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The first call came at 4:36 p.m., the chief said.", "The first calls reached the line at 16:39."),
        ("Panic broke out at about 9 a.m., survivors said.", "The stampede began at 8:20, an inquiry found."),
        ("The jet crashed at 6:20 a.m., the airline said.", "It hit the water at 6:02, radar shows."),
        ("The alarm was raised within ten minutes.", "The first alarm reached the station more than an hour later."),
        ("He surrendered six minutes after the first call.", "It took 11 minutes until the gunman gave up."),
        ("Officers arrived three minutes later, she said.", "Half an hour after the call, officers arrived, he said."),
    ],
)
def test_two_times_of_one_happening_are_at_odds(one: str, other: str) -> None:
    assert rules(one, other) == {"timing"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The first call came at about 4:30 p.m., the chief said.", "The first calls reached the line at 16:39."),
        ("The bomb exploded at 9:10 a.m., police said.", "A second bomb exploded at 9:40 a.m., police said."),
        ("The quake struck at 11:56 a.m., officials said.", "The quake struck at 6:11 GMT, a survey said."),
        ("Flight Alba crashed at 8:46 a.m., officials said.", "The Borealis jet crashed at 9:03 a.m., officials said."),
        ("The alarm was raised within ten minutes.", "The alarm was raised about eight minutes later."),
        ("Officers arrived ten minutes after the call.", "Officers arrived forty minutes after the blast."),
        ("The shooting began at 9 p.m., police said.", "Police said that the shooting started shortly before nine."),
    ],
)
def test_two_times_that_may_be_one_or_of_two_happenings_are_not(one: str, other: str) -> None:
    assert rules(one, other) == set()


def test_a_report_that_times_many_of_a_sort_times_none_of_them() -> None:
    many = "One bomb went off at 9:10 a.m. Another exploded at 9:40 a.m. A third blast occurred at 10:15 a.m."
    assert timings(many) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The crash, at 8:05 a.m., killed 79 people.", ["what time it was: crash"]),
        ("The blast at 6:07 p.m. killed 30 people.", ["what time it was: attack"]),
        ("The 6:07 p.m. blast killed 30 people.", ["what time it was: attack"]),
        ("The gunmen struck at 12:25 p.m., an inquiry found.", ["what time it was: attack"]),
        ("The building came down at about 1:22 a.m.", ["what time it was: collapse"]),
        ("The ferry sent a distress call at 8:55 a.m.", ["what time it was: first call"]),
        ("After the attack, at 9 p.m., the president spoke.", []),
        ("The minister condemned the attack at 9 a.m. on Monday.", []),
    ],
)
def test_a_time_beside_a_happening_is_its_own_where_nothing_else_was_done_then(text: str, what: list[str]) -> None:
    assert [claim.proposition for claim in timings(text)] == what
