"""The gate under quality: figures, speakers and tensions of our labelled stories never get worse.

Two sets, each with floors of its own: ``stories`` are short and were looked at while the rules were made; ``wire`` are
long, as agencies and papers tell them, and were first measured unseen. Floors only rise. The labelled files are pinned
by a digest, so that neither moves without the other being seen.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from scorer import Score, is_figure, labels, pairs, score

import summarize
from summarize import Memo

HERE = Path(__file__).parent
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
SETS = {name: sorted(path.parent for path in (HERE / name).glob("*/gold.json")) for name in FLOORS}
STORIES = [story for stories in SETS.values() for story in stories]


@cache
def memo_of(story: Path) -> Memo:
    return summarize.brief(sorted(story.glob("*.txt")))


@cache
def total(name: str) -> Score:
    """The scores of one set, added up."""
    return sum((score(memo_of(story), story) for story in SETS[name]), Score())


def digest(name: str) -> str:
    """SHA-256 over the names and contents of all labelled files of a set, in order."""
    summed = hashlib.sha256()
    for path in sorted((HERE / name).glob("*/*")):
        summed.update(path.relative_to(HERE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return summed.hexdigest()


def apart(a: dict[str, Any], b: dict[str, Any]) -> bool:
    """Whether two labelled ranges share no number; a bound of None is open."""
    return any(x["high"] is not None and y["low"] is not None and x["high"] < y["low"] for x, y in ((a, b), (b, a)))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_every_labelled_quote_stands_once_in_its_article(story: Path) -> None:
    for claim in labels(story).claims.values():
        text = (story / f"{claim['article']}.txt").read_text(encoding="utf-8")
        assert text.count(claim["quote"]) == 1, (claim["article"], claim["quote"])


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_labels_point_to_claims_and_no_pair_is_both_in_tension_and_compatible(story: Path) -> None:
    gold = labels(story)
    entries = json.loads((story / "gold.json").read_text(encoding="utf-8"))
    assert list(gold.claims) == list(range(len(gold.claims)))
    for entry in [*entries["tensions"], *entries["corroborations"], *entries["not_tensions"]]:
        assert len(entry["claim_indices"]) > 1
        assert set(entry["claim_indices"]) <= set(gold.claims), entry["about"]
        assert entry["why"]
    opposed = {pair for tension in gold.tensions.values() for pair in tension.pairs}
    assert not opposed & gold.compatible


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_a_strict_tension_of_figures_has_ranges_that_cannot_meet(story: Path) -> None:
    claims = labels(story).claims
    for entry in json.loads((story / "gold.json").read_text(encoding="utf-8"))["tensions"]:
        sides = [claims[i] for i in entry["claim_indices"]]
        if entry["strict"] and all(is_figure(side) for side in sides):
            assert any(apart(a, b) for a, b in combinations(sides, 2)), entry["about"]


def test_the_labelled_set_is_wide_enough_to_judge_by() -> None:
    gold = [labels(story) for story in STORIES]
    traps = {
        (story.name, entry["about"])
        for story in STORIES
        for entry in json.loads((story / "gold.json").read_text(encoding="utf-8"))["not_tensions"]
        if pairs(entry)
    }
    assert len(gold) >= 12
    assert sum(is_figure(claim) for g in gold for claim in g.claims.values()) >= 150
    assert sum(len(g.tensions) for g in gold) >= 60
    assert len(traps) >= 60


@pytest.mark.parametrize("name", SETS)
def test_the_labelled_files_are_those_that_the_floors_were_measured_on(name: str) -> None:
    assert digest(name) == FLOORS[name]["sha256"], "labels changed: say why in the commit and measure the floors again"


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)
def test_every_story_is_read_to_the_end(story: Path) -> None:
    assert memo_of(story).run.complete, memo_of(story).run.articles_failed


@pytest.mark.parametrize(("name", "share"), [(name, share) for name in SETS for share in FLOORS[name]["least"]])
def test_no_share_falls_below_its_floor(name: str, share: str) -> None:
    assert total(name).share(share) >= FLOORS[name]["least"][share], report(name)


@pytest.mark.parametrize("name", SETS)
def test_traps_stay_few(name: str) -> None:
    assert total(name).traps <= FLOORS[name]["most"]["traps"], report(name)


def report(name: str) -> str:
    """Where the program goes wrong in a set, one line a mistake."""
    lists = ("missed_figures", "wrong_speakers", "missed_tensions", "false_tensions")
    return "\n".join(f"{kind}: {line}" for kind in lists for line in getattr(total(name), kind))


if __name__ == "__main__":
    for name in SETS:
        print(f"{name}  sha256 {digest(name)}")
        for share in FLOORS[name]["least"]:
            print(f"{share:15} {total(name).share(share):.3f}  {getattr(total(name), share)}")
        print(f"{'traps':15} {total(name).traps}", report(name), sep="\n")
