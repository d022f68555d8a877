"""How much a word tells: one that stands in every report tells less than one that stands in few."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

#: What a word of each list of ``common.toml`` counts for, beside 1 for any other.
_WEIGHTS = {"everywhere": 0.25, "often": 0.5}


@cache
def _table() -> dict[str, float]:
    raw = tomllib.loads(resources.files(__package__).joinpath("common.toml").read_text("utf-8"))
    return {word: _WEIGHTS[name] for name, words in raw.items() for word in words.split()}


def weight(root: str) -> float:
    """How much a noun or adjective tells, by its root: 1, or less for words that most reports use."""
    return _table().get(root, 1.0)
