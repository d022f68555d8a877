"""Reading whole articles without a model: nothing lost, nothing made up, the same every time."""

from __future__ import annotations

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from summarize import readers
from summarize.readers import rules
from summarize.schemas import Article

TEXT = """At least 40 dead as storm hits coast

PORT ELLEN, June 13 (AP) - A storm killed at least 43 people and injured more than 200 on Saturday, \
police said. The earlier toll was 29.

"We have 16 people missing," said Mayor Ida Holm, 52, who has led the town of 8,000 for six years.

In one village, 300 homes were destroyed. The mayor said the storm, \
20 miles north of the port, was the worst in 40 years.

A spokesman said losses could exceed $1.5 billion.
"""


def article(text: str, published: date | None = date(2021, 6, 14), source: str | None = "AP") -> Article:
    head = text.find("\n") if "\n" in text else 0
    return Article(
        id="s1",
        path="s1.txt",
        source=source,
        published=published,
        text=text,
        words=len(text.split()),
        sha256="0",
        headline_end=head,
    )


def test_every_figure_is_claimed_or_set_aside() -> None:
    reading = rules.read(article(TEXT))
    claimed = sum(claim.kind == "figure" for claim in reading.claims)
    assert reading.figures_seen == claimed + sum(reading.set_aside.values())
    assert set(reading.set_aside) <= {"duration", "age", "distance", "a single one"}


def test_what_is_claimed() -> None:
    found = {c.figure.text: c for c in rules.read(article(TEXT)).claims if c.figure}
    assert found["At least 40"].headline
    assert not found["at least 43"].headline
    assert found["at least 43"].measure == "killed"
    assert found["more than 200"].measure == "wounded"
    assert found["29"].superseded
    assert found["29"].measure == "killed"
    assert found["16"].measure == "missing"
    assert found["8,000"].measure == "population"
    assert found["300"].measure == "destroyed"
    assert found["300"].place == "one village"


def test_money_that_may_be_lost() -> None:
    claim = next(c for c in rules.read(article(TEXT)).claims if c.figure and c.figure.dimension == "money")
    assert (claim.measure, claim.stance) == ("losses", "forecast")


def test_quotes_are_copied_and_hold_their_figures() -> None:
    text = article(TEXT).text
    for claim in rules.read(article(TEXT)).claims:
        assert text[claim.quote.start : claim.quote.end] == claim.quote.text
        if claim.figure:
            assert claim.quote.start <= claim.figure.start < claim.figure.end <= claim.quote.end


def test_nobody_named_means_the_paper_itself() -> None:
    (claim,) = rules.read(article("The storm killed 43 people.", source="The Courier")).claims
    assert claim.speaker is not None
    assert claim.speaker.text == "The Courier"
    (claim,) = rules.read(article("The storm killed 43 people.", source=None)).claims
    assert claim.speaker is None


def test_a_figure_holds_for_the_day_it_was_said() -> None:
    (claim,) = rules.read(article("The storm killed 43 people, police said on Sunday.")).claims
    assert claim.as_of == date(2021, 6, 13)
    (claim,) = rules.read(article("The storm killed 43 people.")).claims
    assert claim.as_of == date(2021, 6, 14)
    (claim,) = rules.read(article("The storm killed 43 people.", published=None)).claims
    assert claim.as_of is None


def test_the_same_article_gives_the_same_claims() -> None:
    one, two = rules.read(article(TEXT)), rules.read(article(TEXT))
    assert one == two
    assert [c.id for c in one.claims] == [f"s1.{n}" for n in range(1, len(one.claims) + 1)]


def test_durations_ages_and_distances_are_counted_as_set_aside() -> None:
    aside = rules.read(article(TEXT)).set_aside
    assert aside["duration"] == 2
    assert aside["age"] == 1
    assert aside["distance"] == 1


def test_no_text_no_claims() -> None:
    reading = readers.read(article(" "))
    assert (reading.claims, reading.figures_seen, reading.refused) == ((), 0, 0)


WORDS = st.sampled_from(
    """killed wounded people were have been at least more than 43 1,000 dozens of the dead and , . - " ( ) including
    children $5 billion police said 3 percent acres Camp Fire in 1933 since war missing up from 29 to rose toll
    homes destroyed no one""".split()
)


@given(st.lists(WORDS, max_size=60).map(" ".join).map(lambda text: text.replace(" . ", ".\n")))
def test_any_text_is_read_and_nothing_is_lost(text: str) -> None:
    reading = rules.read(article(text))
    counts = Counter(claim.kind for claim in reading.claims)
    assert reading.figures_seen == counts["figure"] + sum(reading.set_aside.values())
    assert readers.read(article(text)).refused == 0


@given(st.text(max_size=300))
def test_any_characters_at_all(text: str) -> None:
    readers.read(article(text))


def test_a_headline_is_of_the_time_that_the_text_gives_its_figure() -> None:
    text = "Employers add 162K jobs\n\nEmployers added 162,000 jobs in March. They had added 188,000 in February."
    words = [c.window and c.window.text for c in rules.read(article(text)).claims]
    assert words == ["in March", "in March", "in February"]
    text = "Employers add 162K jobs\n\nEmployers added 188,000 jobs in February."
    assert [c.window and c.window.text for c in rules.read(article(text)).claims] == [None, "in February"]
