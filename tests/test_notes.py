"""What a count leaves out, told beside the count."""

from __future__ import annotations

import pytest

from summarize import readers
from tests.reports import compared, report

GATE = "Fewer than 6,200 people attended the rally in Ardal, the fire department said."
NOTE = "The number did not account for the staff and those in the boxes."
CLAIMED = "Some 12,000 people attended the rally in Ardal, the campaign said."


def notes(text: str) -> list[str]:
    return [c.quote.text for c in readers.read(report(text)).claims if (c.proposition or "").startswith("leaves out")]


@pytest.mark.parametrize("verb", ["does not include", "doesn’t cover", "excludes", "leaves out"])
def test_a_sentence_that_limits_a_count_is_a_claim(verb: str) -> None:
    assert notes(f"{GATE} That figure {verb} the staff.") == [f"That figure {verb} the staff"]


@pytest.mark.parametrize("text", ["The deal does not include Ardal.", "The club excludes women.", "The toll rose."])
def test_what_leaves_out_something_else_is_no_note(text: str) -> None:
    assert not notes(f"{GATE} {text}")


def test_a_note_stands_in_the_position_of_its_count_and_in_the_reasons() -> None:
    (found,) = compared(report(f"{GATE} {NOTE}", 1), report(CLAIMED, 2)).tensions
    low, high = found.positions
    assert (len(low.claims), len(high.claims)) == (2, 1)
    assert f"Of “Fewer than 6,200” Paper 1 says: “{NOTE.rstrip('.')}”." in found.why


def test_a_note_before_every_figure_limits_none() -> None:
    (found,) = compared(report(f"{NOTE} {GATE}", 1), report(CLAIMED, 2)).tensions
    assert [len(position.claims) for position in found.positions] == [1, 1]
