"""Prompts: strict names, fingerprints, own prompts in a folder, and text that stays data."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize import prompting
from summarize.errors import InputError

SHIPPED = prompting.load()
VALUES = {"fence": "=== DATA x ===", "findings": "[A1.1] two"}


def write(folder: Path, text: str, name: str = "bottom-line.md") -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_every_prompt_ends_in_what_the_model_is_to_answer() -> None:
    for name in prompting.NAMES:
        messages = SHIPPED[name].messages(**dict.fromkeys(prompting.NAMES[name], "words"))
        assert messages[0]["role"] == "system"
        assert messages[-1]["role"] == "user"
        assert "$" not in messages[-1]["content"]


def test_what_is_filled_in_is_never_read_for_names() -> None:
    findings = "It cost $fence and $$5; {{ 7*7 }} {% if x %} ${findings}"
    assert findings in SHIPPED["bottom-line"].messages(fence="=", findings=findings)[-1]["content"]


@pytest.mark.parametrize("values", [{"fence": "="}, {**VALUES, "other": "x"}, {}])
def test_a_missing_or_unknown_name_is_refused(values: dict[str, str]) -> None:
    with pytest.raises(InputError, match="names do not match"):
        SHIPPED["bottom-line"].messages(**values)


def test_own_prompts_stand_in_for_the_shipped_ones(tmp_path: Path) -> None:
    own = prompting.load(write(tmp_path, "# Mine\n\n## user\n\nIn $fence: $findings, at $$1.\n"))
    (message,) = own["bottom-line"].messages(**VALUES)
    assert message == {"role": "user", "content": "In === DATA x ===: [A1.1] two, at $1."}
    assert own["article"].fingerprint == SHIPPED["article"].fingerprint
    assert own["bottom-line"].fingerprint != SHIPPED["bottom-line"].fingerprint


def test_a_fingerprint_follows_what_is_sent_not_the_notes(tmp_path: Path) -> None:
    marks = set()
    for notes in ("# One\n", "# Two\n\nLonger notes.\n"):
        marks.add(prompting.load(write(tmp_path, notes + "\n## user\n\n$fence $findings\n"))["bottom-line"].fingerprint)
    assert len(marks) == 1
    assert prompting.load(write(tmp_path, "## user\n\n$findings $fence\n"))["bottom-line"].fingerprint not in marks


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("## user\n\n$findings\n", r"missing \$fence"),
        ("## user\n\n$fence $findings $date\n", r"unknown \$date"),
        ("## user\n\n$fence $findings costs $ 5\n", "stands alone"),
        ("$fence $findings\n", "last section is not ## user"),
        ("## user\n\n$fence $findings\n\n## system\n\nLate\n", "last section is not ## user"),
    ],
)
def test_a_prompt_that_cannot_be_filled_is_refused_before_anything_is_sent(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(InputError, match=said):
        prompting.load(write(tmp_path, text))


def test_a_folder_of_other_things_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no prompts in it"):
        prompting.load(tmp_path)
    with pytest.raises(InputError, match="verdicts: no prompt of that name"):
        prompting.load(write(tmp_path, "## user\n\nx\n", "verdicts.md"))
    with pytest.raises(InputError, match="no such folder"):
        prompting.load(tmp_path / "none")


@given(st.text(), st.integers(0, 3))
def test_a_fence_does_not_occur_in_its_text(text: str, rounds: int) -> None:
    for _ in range(rounds):
        text += "\n" + prompting.fence(text)
    line = prompting.fence(text)
    assert line not in text
    assert line == prompting.fence(text)
