"""How close asking many articles comes to the ideal, on a server that takes 0.5 s for each answer.

    python tests/benchmarks/concurrency.py [--asks 200] [--concurrency 16]

The ideal is asks / concurrency x 0.5 s. Measured: all answered; one call in ten refused with 429; and how memory grows
with five times as many asks (at 0.02 s each). Exits 1 when a plain run takes more than 1.15 times the ideal, or the
refusals cost more than half as much again.
"""

from __future__ import annotations

import argparse
import asyncio
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pydantic import BaseModel

from summarize.model import Endpoint, Model

SERVER = Path(__file__).parents[1] / "loopback.py"
DELAY = 0.5
TEXT = "Three of the men left the village before noon, officials said. " * 80
LIMIT, LIMIT_REFUSED = 1.15, 1.5


class Said(BaseModel):
    """What every answer holds."""

    answer: str


@contextmanager
def server(delay: float, refuse: float = 0.0) -> Iterator[str]:
    """The loopback server in a process of its own, so that it does not share our processor time."""
    command = [sys.executable, str(SERVER), "--delay", str(delay), "--refuse", str(refuse)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            yield running.stdout.readline().strip()
        finally:
            running.terminate()


async def asked(url: str, asks: int, concurrency: int) -> float:
    """Seconds for so many asks."""
    async with Model(Endpoint("test", url), concurrency=concurrency) as model:
        started = time.perf_counter()
        await asyncio.gather(
            *(model.ask([{"role": "user", "content": f"{n}: {TEXT}"}], Said, step="ask") for n in range(asks))
        )
        return time.perf_counter() - started


def peak() -> float:
    """The most memory that this process has used, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--asks", type=int, default=200)
    options.add_argument("--concurrency", type=int, default=16)
    given = options.parse_args()
    with server(0.0) as url:
        started = time.perf_counter()
        asyncio.run(asked(url, 1, 1))
        loading = time.perf_counter() - started
    ideal = given.asks / given.concurrency * DELAY
    with server(DELAY) as url:
        plain = asyncio.run(asked(url, given.asks, given.concurrency))
    with server(DELAY, refuse=0.1) as url:
        refused = asyncio.run(asked(url, given.asks, given.concurrency))
    print(f"{given.asks} asks, {given.concurrency} at once, {DELAY} s each (after loading openai, {loading:.1f} s)")
    print(f"  ideal                 {ideal:6.2f} s")
    print(f"  all answered          {plain:6.2f} s   {plain / ideal:.2f} times the ideal (limit {LIMIT})")
    print(f"  one in ten refused    {refused:6.2f} s   {refused / plain:.2f} times that (limit {LIMIT_REFUSED})")
    with server(0.02) as url:
        asyncio.run(asked(url, given.asks, given.concurrency))
        before = peak()
        asyncio.run(asked(url, 5 * given.asks, given.concurrency))
    print(f"  memory                {before:6.0f} MB, {peak():.0f} MB after five times as many asks")
    return int(plain > LIMIT * ideal or refused > LIMIT_REFUSED * plain)


if __name__ == "__main__":
    sys.exit(main())
