"""Many claims are compared by several processes, and nobody can tell from what they find."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from summarize import articles, pipeline
from summarize.pipeline import Comparison, Taken
from summarize.tensions import found, shards
from summarize.tensions.found import Found, Shard

STORIES = Path(__file__).parent / "articles"


@pytest.fixture(scope="module")
def taken() -> Taken:
    """The example stories, as if they were one collection."""
    return pipeline.read_all(articles.load(sorted(STORIES.glob("*/*.txt"))))


def compared(taken: Taken) -> Comparison:
    return pipeline.compare([claim for reading in taken.readings for claim in reading.claims], taken.articles)


@pytest.fixture
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "MANY", 1)
    monkeypatch.setattr(shards, "SHARD", 20)
    monkeypatch.setattr(shards, "_processes", lambda: 3)


@pytest.fixture
def forks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many claims each process was given."""
    started: list[int] = []
    start = shards._started

    def counted(shard: Shard, *given: Any) -> Connection:
        started.append(sum(len(topic.claims) for topic in shard.topics))
        return start(shard, *given)

    monkeypatch.setattr(shards, "_started", counted)
    return started


only_linux = pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="forks are used on Linux only")


@only_linux
@pytest.mark.usefixtures("few_are_many")
def test_several_processes_find_what_one_finds(taken: Taken, forks: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    shared_out = compared(taken)
    assert len(forks) > 3
    monkeypatch.setattr(shards, "_processes", lambda: 1)
    assert compared(taken) == shared_out
    assert shared_out.findings.tensions
    assert shared_out.findings.explained


@only_linux
@pytest.mark.usefixtures("few_are_many")
def test_a_shard_whose_process_is_killed_is_compared_all_the_same(
    taken: Taken, forks: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = compared(taken)
    monkeypatch.setattr(found, "in_shard", _killed_elsewhere(found.in_shard))
    forks.clear()
    assert compared(taken) == whole
    assert forks


def _killed_elsewhere(compare: Callable[..., Found]) -> Callable[..., Found]:
    here = os.getpid()

    def killed(*given: object) -> Found:
        if os.getpid() != here:
            os._exit(9)
        return compare(*given)

    return killed


def test_few_claims_are_compared_in_one_process(taken: Taken, forks: list[int]) -> None:
    compared(taken)
    assert not forks


@pytest.mark.parametrize("switch", [gc.enable, gc.disable])
def test_the_collector_of_cycles_is_left_as_it_was(taken: Taken, switch: Callable[[], None]) -> None:
    before = gc.isenabled()
    try:
        switch()
        was = gc.isenabled()
        compared(taken)
        assert gc.isenabled() is was
    finally:
        (gc.enable if before else gc.disable)()
