"""How many calls run at once: fewer while the endpoint is busy, and never fewer than one."""

from __future__ import annotations

import asyncio
import contextlib

from hypothesis import given
from hypothesis import strategies as st

from summarize.model.gate import Gate


@given(st.integers(1, 20), st.lists(st.booleans(), max_size=80))
def test_the_gate_stays_between_one_and_its_places(places: int, answers: list[bool]) -> None:
    gate = Gate(places)
    for answered in answers:
        gate.answered() if answered else gate.refused()
        assert 1 <= gate.width <= places


def test_one_refusal_in_ten_keeps_it_open_and_one_in_two_narrows_it() -> None:
    seldom, often = Gate(16), Gate(16)
    for number in range(400):
        seldom.refused() if number % 10 == 0 else seldom.answered()
        often.refused() if number % 2 == 0 else often.answered()
    assert seldom.width > 14
    assert often.width < 3


async def test_a_narrowed_gate_lets_fewer_through_and_nobody_is_forgotten() -> None:
    gate, inside, most, done = Gate(4), 0, 0, 0
    gate.refused()
    gate.refused()

    async def call() -> None:
        nonlocal inside, most, done
        async with gate:
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1
        done += 1

    await asyncio.gather(*(call() for _ in range(30)))
    assert (most, done) == (2, 30)


@given(st.lists(st.integers(0, 9), max_size=10, unique=True), st.integers(0, 3))
def test_calls_that_are_cancelled_take_no_place_with_them(cancelled: list[int], later: int) -> None:
    async def run() -> None:
        gate = Gate(2)

        async def call() -> None:
            async with gate:
                await asyncio.sleep(0)
                await asyncio.sleep(0)

        tasks = [asyncio.create_task(call()) for _ in range(10)]
        for _ in range(later):
            await asyncio.sleep(0)
        for number in cancelled:
            tasks[number].cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await asyncio.wait_for(task, 1)
        await asyncio.wait_for(asyncio.gather(call(), call(), call()), 1)

    asyncio.run(run())
