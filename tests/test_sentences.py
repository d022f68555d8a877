"""Sentences: exact offsets, nothing lost, full stops judged as a reader would."""

from __future__ import annotations

import importlib.util
import json
import lzma
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language.sentences import split

POOL = Path(__file__).parents[2] / "shared" / "data" / "pool" / "articles.jsonl.xz"


def pieces(text: str) -> list[str]:
    return [text[found.start : found.end] for found in split(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "The U.S. Army sent Gov. J. K. Lang and Maj. Gen. Dale Roe to St. Olaf by 5 p.m. Monday.",
        "Remaining funds of 5.6 billion. dollars were not spent.",
        "No. 5 on the list left on Jan. 20, 2025, with Mr. Smith.",
        "The harm runs from... light burns to death.",
        "“Is it over?” Miller asked.",
        '"It burns. We must leave," he said.',
        "Yahoo! said it hired 40 people.",
        "The firm, Acme Inc. of Ohio, paid.",
    ],
)
def test_a_full_stop_that_ends_nothing_does_not_split(whole: str) -> None:
    assert pieces(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He died. She lived.", ["He died.", "She lived."]),
        ('He said, "They fled." Then he left.', ['He said, "They fled."', "Then he left."]),
        ("They met in the U.S. The talks failed.", ["They met in the U.S.", "The talks failed."]),
        ("Crisis averted . Forty died .", ["Crisis averted .", "Forty died ."]),
        ("“ We won . ” Obama left .", ["“ We won . ”", "Obama left ."]),
        ("A headline\nBody one. Body two.", ["A headline", "Body one.", "Body two."]),
        ("He paid $5. 20 others paid more.", ["He paid $5.", "20 others paid more."]),
        ("He came.The police left.", ["He came.", "The police left."]),
        ("Did they come? Nobody knows! True.", ["Did they come?", "Nobody knows!", "True."]),
        ("", []),
        (" \n\t\n", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_each_line_is_a_paragraph_and_blank_lines_count_for_nothing() -> None:
    assert [found.paragraph for found in split("Title\n\nOne. Two.\nThree.")] == [0, 1, 1, 2]


def test_hard_wrapped_lines_are_joined() -> None:
    text = "\n".join(
        ["The flood took the bridge and", "the mill, and the", "mayor said that", "nobody was hurt", "at all. It rose."]
    )
    assert [" ".join(piece.split()) for piece in pieces(text)][-1] == "It rose."
    assert len(pieces(text)) == 2


def test_a_sentence_inside_quotation_marks_is_marked_so() -> None:
    speech = (
        "“"
        + "The water rose for hours and nobody came to help us or the children in the street. " * 2
        + "We ran.” He wept."
    )
    assert [found.quoted for found in split(speech)] == [True, True, True, False]


@given(
    st.text(alphabet=st.sampled_from("aAbB .!?…\"“”’'()\n\r\t5,:—\u2028。𝟘é\x00"), max_size=80) | st.text(max_size=60)
)
def test_offsets_are_exact_in_order_and_cover_all_but_white_space(text: str) -> None:
    at = 0
    for found in split(text):
        assert found.start >= at
        assert not text[at : found.start].strip()
        assert text[found.start : found.end] == text[found.start : found.end].strip() != ""
        at = found.end
    assert not text[at:].strip()


@pytest.mark.skipif(not POOL.exists(), reason="the shared article pool is not here")
@pytest.mark.skipif(importlib.util.find_spec("syntok") is None, reason="syntok is not installed")
def test_agrees_with_syntok_on_real_articles() -> None:
    from syntok import segmenter  # type: ignore[import-untyped]

    ours, theirs = set(), set()
    with lzma.open(POOL, "rt", encoding="utf-8") as pool:
        for number, row in zip(range(30), pool, strict=False):
            text = json.loads(row)["text"]
            # Closing marks are cut off: tokenised text lets syntok start the next sentence with them.
            ours |= {(number, len(text[: found.end].rstrip(" ”'\"’)"))) for found in split(text)}
            at = 0
            for line in text.split("\n"):
                for paragraph in segmenter.analyze(line):
                    for sentence in paragraph:
                        last = list(sentence)[-1]
                        end = at + last.offset + len(last.value)
                        theirs.add((number, len(text[:end].rstrip(" ”'\"’)"))))
                at += len(line) + 1
    assert len(ours & theirs) / len(ours) > 0.95
    assert len(ours & theirs) / len(theirs) > 0.90


def test_a_unit_ends_a_sentence() -> None:
    text = "The storm packed winds of 125 mph. Utilities said 1.4 million had no power."
    assert [text[s.start : s.end] for s in split(text)] == [text[:34], text[35:]]
