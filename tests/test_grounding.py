"""A claim is kept only if the article prints what it says."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import readers
from summarize.errors import GroundingError
from summarize.readers.grounding import ground, printed
from summarize.schemas import Article, Claim, Figure, Quote, Speaker, Window

TEXT = """Flood kills dozens in the valley

LOWER MILL (Reuters) - At least 43 people were killed when a dam burst, Governor Ana Ruiz said on Monday.

More than 2,000 homes were destroyed, according to the fire service, and 16 people are missing. \
Repairs will cost $3.2 billion.
"""
ARTICLE = Article(
    id="f1",
    path="f1.txt",
    source="Reuters",
    published=date(2020, 3, 2),
    text=TEXT,
    words=50,
    sha256="0",
    headline_end=32,
)
CLAIMS = readers.read(ARTICLE).claims


def test_the_reader_loses_no_claim_to_grounding() -> None:
    assert readers.read(ARTICLE).refused == 0
    assert len(CLAIMS) >= 5


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.quote.text[:30])
def test_true_claims_pass(claim: Claim) -> None:
    assert ground(claim, ARTICLE) is claim


@given(st.sampled_from(CLAIMS), st.integers(-40, 40), st.integers(-40, 40))
def test_moved_quotes_are_refused(claim: Claim, left: int, right: int) -> None:
    quote = claim.quote
    moved = Quote(text=quote.text, start=quote.start + left, end=quote.end + right)
    if (left, right) == (0, 0):
        ground(claim.model_copy(update={"quote": moved}), ARTICLE)
    else:
        with pytest.raises(GroundingError):
            ground(claim.model_copy(update={"quote": moved}), ARTICLE)


@given(st.sampled_from(CLAIMS), st.text(min_size=1, max_size=5), st.integers(0, 200))
def test_changed_words_are_refused(claim: Claim, insert: str, at: int) -> None:
    text = claim.quote.text
    at = min(at, len(text))
    changed = text[:at] + insert + text[at:]
    quote = Quote(text=changed, start=claim.quote.start, end=claim.quote.end)
    with pytest.raises(GroundingError):
        ground(claim.model_copy(update={"quote": quote}), ARTICLE)


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 120))
def test_any_slice_is_a_quote_and_nothing_else_is(start: int, size: int) -> None:
    end = min(len(TEXT), start + size)
    claim = Claim(
        id="x", article="f1", kind="status", quote=Quote(text=TEXT[start:end], start=start, end=end), statement="x"
    )
    assert ground(claim, ARTICLE) is claim


@given(st.sampled_from([c for c in CLAIMS if c.figure]), st.floats(0, 1e9))
def test_another_number_is_refused(claim: Claim, value: float) -> None:
    assert claim.figure is not None
    if value == claim.figure.value:
        return
    figure = claim.figure.model_copy(update={"value": value, "low": value})
    with pytest.raises(GroundingError):
        ground(claim.model_copy(update={"figure": figure}), ARTICLE)


def test_a_figure_outside_its_quote_is_refused() -> None:
    one, two = [c for c in CLAIMS if c.figure and c.figure.text in ("At least 43", "$3.2 billion")]
    with pytest.raises(GroundingError):
        ground(one.model_copy(update={"figure": two.figure}), ARTICLE)


def test_part_of_a_number_is_refused() -> None:
    claim = next(c for c in CLAIMS if c.figure and c.figure.text == "More than 2,000")
    assert claim.figure is not None
    start = claim.figure.end - 3
    figure = Figure(text="000", start=start, end=start + 3, dimension="count", value=0, low=0, high=0)
    with pytest.raises(GroundingError):
        ground(claim.model_copy(update={"figure": figure}), ARTICLE)


@pytest.mark.parametrize(
    ("speaker", "carried"),
    [
        (Speaker(text="Governor Ana Ruiz", name="Ana Ruiz", role="Governor"), True),
        (Speaker(text="Reuters", organisation="Reuters"), True),
        (Speaker(text="the fire service", via=("Reuters",)), True),
        (Speaker(text="Governor Ana Ruiz", name="Maria Ruiz"), False),
        (Speaker(text="a Pentagon official"), False),
        (Speaker(text="the fire service", via=("BBC",)), False),
    ],
)
def test_speakers_are_printed_or_the_source(speaker: Speaker, carried: bool) -> None:
    claim = CLAIMS[0].model_copy(update={"speaker": speaker})
    if carried:
        assert ground(claim, ARTICLE).speaker == speaker
    else:
        with pytest.raises(GroundingError):
            ground(claim, ARTICLE)


def test_a_window_must_be_printed() -> None:
    with pytest.raises(GroundingError):
        ground(CLAIMS[0].model_copy(update={"window": Window(text="in the last decade")}), ARTICLE)


def test_a_claim_of_another_article_is_refused() -> None:
    with pytest.raises(GroundingError):
        ground(CLAIMS[0], ARTICLE.model_copy(update={"id": "f2"}))


def test_slots_that_are_not_printed_are_left_out_rather_than_the_claim() -> None:
    known = Speaker(text="the fire service", organisation="National Fire and Rescue Service", via=("Reuters", "BBC"))
    assert printed(known, ARTICLE) == Speaker(text="the fire service", via=("Reuters",))
    assert printed(Speaker(text="a Pentagon official"), ARTICLE) is None
