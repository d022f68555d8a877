"""Words that mean the same, wider words, opposites, and how much a word tells."""

from __future__ import annotations

import pytest

from summarize.language import common, synonyms


@pytest.mark.parametrize(("a", "b"), [("buy", "acquisition"), ("blaze", "wildfire"), ("step_down", "resignation")])
def test_words_of_one_meaning_are_the_same_both_ways(a: str, b: str) -> None:
    assert synonyms.same(synonyms.root(a), synonyms.root(b))
    assert synonyms.same(synonyms.root(b), synonyms.root(a))


def test_a_wider_word_holds_the_narrower_and_not_the_other_way_round() -> None:
    assert synonyms.is_kind_of("ferry", "ship")
    assert not synonyms.is_kind_of("ship", "ferry")
    assert synonyms.is_kind_of("hospital", synonyms.root("building"))  # a class of another table


def test_opposites_are_opposites_both_ways_and_no_synonyms() -> None:
    assert synonyms.opposite("rise", "decline")
    assert synonyms.opposite("decline", "rise")
    assert not synonyms.opposite("rise", "climb")
    assert not synonyms.same("rise", "decline")


def test_a_phrase_is_known_in_all_forms_of_its_words() -> None:
    assert synonyms.phrase(["she", "stepped", "down", "on", "monday"], 1) == 2
    assert synonyms.phrase(["she", "stepped", "back"], 1) == 1


def test_a_word_of_every_report_tells_less_than_a_rare_one() -> None:
    assert common.weight("government") < common.weight("standard") < common.weight("volcano") == 1.0
