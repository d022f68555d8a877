"""Lists of facts: lines that hold a number and what it is of."""

from __future__ import annotations

import pytest

from summarize.readers import rules
from tests.reports import report

LIST = """Fire at a glance

By the numbers:

- Deaths: 44
- Missing – 130
- Homes lost: 3,456
- Structures threatened: 15,000
- Evacuated: 52,000
- Injuries: 3 firefighters
- Contained: 35%
- Insured losses: $3.5 billion"""


def measures(text: str) -> list[str | None]:
    return [c.measure for c in rules.read(report(text)).claims if c.figure]


def test_a_line_says_what_its_number_counts() -> None:
    assert measures(LIST) == [
        "killed",
        "missing",
        "destroyed",
        "threatened",
        "displaced",
        "wounded",
        "contained",
        "losses",
    ]


def test_facts_may_stand_in_one_line() -> None:
    assert measures("Fire at a glance\n\nDeaths: 56; missing: 130; homes destroyed: 8,756.") == [
        "killed",
        "missing",
        "destroyed",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The death count reached 61.", "killed"),
        ("The death tally climbed to 61.", "killed"),
        ("The casualty figure rose to 61.", "casualties"),
        ("The injury toll rose to 610.", "wounded"),
        ("The missing persons count fell to 61.", "missing"),
        ("The arrest total stood at 340.", "arrested"),
        ("Injuries passed 600.", "wounded"),
        ("The dead numbered 61, officials said.", "killed"),
        ("The confirmed dead now number 61.", "killed"),
        ("Rescuers' tally of the dead: 61.", "killed"),
    ],
)
def test_a_count_is_of_those_whom_the_words_before_it_name(text: str, expected: str) -> None:
    assert measures(f"Quake shakes the coast\n\nThe quake killed many people. {text}") == [expected]


def test_a_number_behind_number_is_no_count_unless_people_number_so_many() -> None:
    assert measures("Chart show\n\nThe song is number 12. Police said suspect number 2 was held.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of buildings lost stood at 10,321.", "destroyed"),
        ("The number of lives lost rose to 44.", "killed"),
        ("The number of jobs lost reached 3,400.", "jobs_cut"),
    ],
)
def test_what_was_lost_decides_what_became_of_it(text: str, expected: str) -> None:
    assert measures(f"Town counts the cost\n\n{text}") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "About 1.2 million homes were without power in the south early on Monday, down from 2.1 million at the peak.",
        "There were 183 inmates at the camp in May, up from 148 in April.",
    ],
)
def test_what_a_count_rose_or_fell_from_may_stand_far_behind_it(text: str) -> None:
    now, before = [c for c in rules.read(report(f"Storm over the coast\n\n{text}")).claims if c.figure]
    assert now.measure == before.measure
    assert before.superseded


@pytest.mark.parametrize("quake", ["The 7.8-magnitude earthquake", "A powerful earthquake", "The earthquake"])
def test_the_size_of_a_quake_is_no_part_of_its_name(quake: str) -> None:
    (when,) = [c for c in rules.read(report(f"Quake\n\n{quake} struck on Saturday.")).claims if c.kind == "timing"]
    assert when.subject in ("earthquake", "powerful earthquake", "The earthquake")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thirteen miners had been brought out alive.", "found_safe"),
        ("Nine of the trapped miners have been brought to the surface.", "found_safe"),
        ("There were 150,000 people on the square, organisers said.", "attendance"),
        ("About 150,000 people were in the streets.", "attendance"),
        ("Three people were shot dead in the street.", "killed"),
    ],
)
def test_where_people_are_and_how_they_come_out_says_what_is_counted(text: str, expected: str) -> None:
    assert measures(f"A day in Dorn\n\n{text}") == [expected]
