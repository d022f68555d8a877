"""The collector of cycles is paused and goes on, and what was made meanwhile is not walked through on the way out."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from summarize.collector import paused


@pytest.fixture(autouse=True)
def enabled() -> Iterator[None]:
    gc.enable()
    yield
    gc.unfreeze()
    gc.enable()


@paused()
def _failing(seen: list[bool]) -> None:
    seen.append(gc.isenabled())
    raise RuntimeError


def test_the_collector_is_off_within_and_on_again_after_a_fault() -> None:
    seen: list[bool] = []
    with pytest.raises(RuntimeError):
        _failing(seen)
    assert seen == [False]
    assert gc.isenabled()


def test_a_collector_that_somebody_turned_off_stays_off() -> None:
    gc.disable()
    with paused():
        pass
    assert not gc.isenabled()


def test_what_was_made_meanwhile_is_old_but_still_collected() -> None:
    with paused():
        cycle: list[object] = []
        cycle.append(cycle)
    assert any(one is cycle for one in gc.get_objects(generation=2))
    assert gc.get_freeze_count() == 0


def test_what_somebody_else_froze_stays_frozen() -> None:
    gc.freeze()
    frozen = gc.get_freeze_count()
    with paused():
        pass
    assert gc.get_freeze_count() == frozen > 0
