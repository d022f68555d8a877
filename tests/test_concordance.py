"""Words looked up give what searching the whole text gives."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

import pytest

from summarize import language, readers
from summarize.language.concordance import Concordance, Opening
from summarize.language.starts import START, starts

STORIES = sorted((Path(__file__).parent / "quality" / "stories").glob("*/*.txt"))
ROOMS = [
    importlib.import_module(f"{package.__name__}.{room.name}")
    for package in (language, readers)
    for room in pkgutil.iter_modules(package.__path__)
]
OPENINGS = {
    f"{room.__name__}.{name}": value
    for room in ROOMS
    for name, value in vars(room).items()
    if isinstance(value, Opening)
}


@pytest.fixture(scope="module")
def stories() -> list[Concordance]:
    return [Concordance(path.read_text(encoding="utf-8")) for path in STORIES]


@pytest.mark.parametrize("name", OPENINGS)
def test_a_pattern_tried_at_its_words_finds_what_it_finds_anywhere(name: str, stories: list[Concordance]) -> None:
    sought = OPENINGS[name]
    looked_up = [[match.span() for match in words.matches(sought)] for words in stories]
    assert looked_up == [[match.span() for match in sought.pattern.finditer(words.text)] for words in stories]
    assert any(looked_up)


def test_numbers_begin_where_a_search_finds_them(stories: list[Concordance]) -> None:
    odd = Concordance("From .5 to ½ an inch; EF3, 1,200.50 or one-third. Not one of 5.5, not a single EF-4.")
    for words in [odd, *stories]:
        assert [at.span() for at in starts(words)] == [at.span() for at in START.finditer(words.small)]


def test_words_are_looked_up_in_order_whatever_their_case() -> None:
    words = Concordance("Since May they said so. He SAID: since")
    assert words.at(frozenset(("since", "said"))) == [0, 15, 27, 33]
    assert words.spread(frozenset(("since", "never"))) == [(0, "since"), (33, "since")]


def test_a_word_joined_to_another_is_another_word() -> None:
    words = Concordance("A leak-investigation of post-breach records.")
    assert not words.has(frozenset(("leak", "breach")))
    assert words.has(frozenset(("leak", "records")))


def test_letters_that_grow_when_small_move_nothing() -> None:
    words = Concordance("İİİ: 40 DEAD")
    assert words.at(frozenset(("dead",))) == [8]
    assert len(words.small) == len(words.text)
