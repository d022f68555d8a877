"""The lattice: how one measure stands to another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.language import measures

keys = st.sampled_from([*measures.table(), "open:seat", "open:seat/fill", "open:goal/score"])
MIRROR = {"part": "whole", "whole": "part"}


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("killed", "killed", "same"),
        ("killed", "casualties", "part"),
        ("casualties", "wounded", "whole"),
        ("killed", "wounded", "apart"),
        ("killed_or_wounded", "killed_or_missing", "overlapping"),
        ("killed", "attendance", "apart"),
        ("open:seat/fill", "open:seat", "same"),
        ("open:seat/fill", "open:seat/sell", "unknown"),
        ("open:seat", "open:goal", "apart"),
    ],
)
def test_relations(a: str, b: str, relation: str) -> None:
    assert measures.relation(a, b) == relation


@given(keys, keys)
def test_a_relation_read_backwards_is_its_mirror(a: str, b: str) -> None:
    forward = measures.relation(a, b)
    assert measures.relation(b, a) == MIRROR.get(forward, forward)


@given(keys, keys, keys)
def test_a_part_of_a_part_is_a_part(a: str, b: str, c: str) -> None:
    if measures.relation(a, b) == "part" and measures.relation(b, c) == "part":
        assert measures.relation(a, c) == "part"


def test_the_table_is_whole() -> None:
    for row in measures.table().values():
        assert set(row.within) <= set(measures.table())
        assert all(measures.family(wider) == row.family for wider in row.within)
        assert row.kind in ("total", "level", "fixed", "series")
