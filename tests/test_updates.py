"""Live reports: of entries with an hour of their own the latest stands."""

from __future__ import annotations

import pytest

from summarize import readers
from tests.reports import compared, report

NEWEST_FIRST = """Clashes in Ardal

2:15 p.m. ET. Police now say that 16 people were killed.

Update at 12:25 p.m. ET. The ministry says 12 people were killed and 65 wounded.

11 a.m. ET. There were 2 people killed, the mayor said."""
OLDEST_FIRST = "\n\n".join(["Clashes in Ardal", *reversed(NEWEST_FIRST.split("\n\n")[1:])])


def stale(text: str) -> set[str]:
    return {c.figure.text for c in readers.read(report(text)).claims if c.figure and c.superseded}


@pytest.mark.parametrize("text", [NEWEST_FIRST, OLDEST_FIRST])
def test_what_a_later_entry_counts_anew_is_out_of_date(text: str) -> None:
    assert stale(text) == {"12", "2"}


def test_entries_in_no_order_replace_nothing() -> None:
    text = NEWEST_FIRST.replace("2:15 p.m.", "11:30 a.m.")
    assert not stale(text)


def test_a_figure_that_the_latest_entry_gives_again_still_stands() -> None:
    assert stale(NEWEST_FIRST.replace("12 people", "16 people")) == {"2"}


def test_the_hours_of_a_live_report_are_no_contradiction() -> None:
    found = compared(report(NEWEST_FIRST, 1), report("Clashes in Ardal killed 16 people, police said.", 2))
    assert {t.severity for t in found.tensions} == {"low"}
