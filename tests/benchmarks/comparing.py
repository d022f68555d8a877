"""How comparing grows with the claims: topics and tensions of 10 thousand to 1 million, beside DuckDB's range join.

    python tests/benchmarks/comparing.py [--sizes 10000,100000,1000000]

The claims are made from the example stories (``made_claims``); making them is not timed. Each size runs in a process
of its own and those that it shares the work with. Seconds are those of the clock, beside them what the processors gave:
where twice the first is much more than the second, something else ran on the machine. Memory is what all processes
have together, each page counted once (Pss). DuckDB joins the same figures, their topics given, with themselves, also
on two processors: it counts the pairs of one topic whose ranges cannot meet, and those of them about the same day.
Exits 1 when 1 million claims take more than 60 s or 4 GiB, or the work grows faster than n log n.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import multiprocessing
import os
import random
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from made_claims import made

from summarize import tensions, topics
from summarize.schemas import Claim

SIZES = "10000,100000,1000000"
MILLION, MOST_SECONDS, MOST_BYTES = 10**6, 60.0, 4 * 2**30
#: So much more than n log n may be noise of the machine.
NOISE = 1.25
CHECKED = 500

JOIN = """
    select count(*), count(*) filter (where abs(a.day - b.day) <= 1)
    from figures a join figures b on a.topic = b.topic and a.high < b.low
"""


#: The memory of a process and its children is looked at so often, in seconds; each look walks through all of it.
LOOKED = 2.0


def memory(process: int) -> int:
    """What a process and its children have in memory, in bytes, pages that they share counted once."""
    return sum(_own(one) for one in _family(process))


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:  # it has ended
        return
    for child in children:
        yield from _family(int(child))


def _own(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def spent() -> float:
    """The seconds that processors gave to this process and its children."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def measure(number: int) -> dict[str, float]:
    """In a process of its own: seconds and memory for so many claims."""
    claims, articles = made(number)
    for claim in random.Random(number).sample(claims, CHECKED):
        assert Claim.model_validate(claim.model_dump()) == claim
    held = memory(os.getpid())
    print("begun", flush=True)
    before, started = spent(), time.perf_counter()
    formed = topics.form(claims)
    between = time.perf_counter()
    found = tensions.find(formed, claims, articles)
    ended = time.perf_counter()
    multiprocessing.active_children()  # waits for those that have ended, so that their seconds count
    after = spent()
    print("ended", flush=True)
    by_id = {claim.id: claim for claim in claims}
    joined, pairs = beside_duckdb((n, by_id[one]) for n, topic in enumerate(formed) for one in topic.claims)
    return {
        "topics": between - started,
        "tensions": ended - between,
        "processors": after - before,
        "held": held,
        "formed": len(formed),
        "largest": max(len(topic.claims) for topic in formed),
        "found": len(found.tensions),
        "duckdb": joined,
        "pairs": pairs,
    }


def beside_duckdb(rows: Iterable[tuple[int, Claim]]) -> tuple[float, int]:
    """The figures of these topics in DuckDB: seconds of the join, and the pairs that it finds."""
    import duckdb

    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "figures.csv"
        with table.open("w", newline="") as out:
            writer = csv.writer(out)
            for topic, claim in rows:
                if claim.figure:
                    low = "-inf" if claim.figure.low is None else claim.figure.low
                    high = "inf" if claim.figure.high is None else claim.figure.high
                    writer.writerow((topic, low, high, claim.as_of or ""))
        with duckdb.connect(config={"threads": 2}) as base:
            base.execute(
                "create table figures as select * from read_csv(?, header=false, columns="
                "{'topic': 'int', 'low': 'double', 'high': 'double', 'day': 'date'})",
                [str(table)],
            )
            started = time.perf_counter()
            ((pairs, _),) = base.execute(JOIN).fetchall()
            return time.perf_counter() - started, pairs


def watched(size: int) -> dict[str, float]:
    """``measure`` in another process, and the most memory seen while it compared."""
    command = [sys.executable, __file__, "--measure", str(size)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as measuring:
        assert measuring.stdout is not None
        assert measuring.stdout.readline() == "begun\n"
        most, said = 0, measuring.stdout
        while not select.select([said], [], [], LOOKED)[0]:
            most = max(most, memory(measuring.pid))
        assert said.readline() == "ended\n"
        row: dict[str, float] = json.loads(said.read())
    return row | {"peak": most}


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default=SIZES)
    options.add_argument("--measure", type=int, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.measure:
        print(json.dumps(measure(given.measure)))
        return 0
    print(
        "    claims    topics  tensions  together  processors  / n log n    held    peak    DuckDB  times  topics"
        "  largest  found"
    )
    slow, before = False, None
    for size in map(int, given.sizes.split(",")):
        row = watched(size)
        seconds = row["topics"] + row["tensions"]
        each = row["processors"] / (size * math.log(size))
        growth = each / before if before else 1.0
        print(
            f"{size:10,}{row['topics']:8.1f} s{row['tensions']:8.1f} s{seconds:8.1f} s{row['processors']:10.1f} s"
            f"{growth:11.2f}"
            f"{row['held'] / 2**30:5.2f} GB{row['peak'] / 2**30:5.2f} GB{row['duckdb']:8.2f} s"
            f"{seconds / row['duckdb']:7.0f}{row['formed']:8,}{row['largest']:9,}{row['found']:7,}",
            flush=True,
        )
        slow |= growth > NOISE or (size >= MILLION and (seconds > MOST_SECONDS or row["peak"] > MOST_BYTES))
        before = each
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
