"""How long `summarize --help` takes, whole process, beside a bare click program that does the same.

python tests/benchmarks/startup.py [RUNS]     exits 1 when the ratio of the minima is above 1.5
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

HELLO = """import click

@click.command()
def hello():
    "Say hello."
    click.echo("hello")

if __name__ == "__main__":
    hello()
"""
LIMIT = 1.5


def seconds(command: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def main(runs: int = 20) -> int:
    with tempfile.TemporaryDirectory() as folder:
        hello = Path(folder) / "hello.py"
        hello.write_text(HELLO)
        bare = [sys.executable, str(hello), "--help"]
        ours = [str(Path(sys.executable).with_name("summarize")), "--help"]
        # Taken in turns, so that whatever else the machine does falls on both.
        pairs = [(seconds(bare), seconds(ours)) for _ in range(runs + 1)][1:]
    least_bare, least_ours = (min(column) for column in zip(*pairs, strict=True))
    ratio = least_ours / least_bare
    print(f"start-up, least of {runs} runs")
    print(f"  bare click --help   {least_bare * 1000:6.1f} ms")
    print(f"  summarize --help    {least_ours * 1000:6.1f} ms   {ratio:.2f} times (limit {LIMIT})")
    return int(ratio > LIMIT)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
