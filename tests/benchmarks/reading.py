"""How fast the rules reader reads, beside quantulum3 over the same text, and how memory grows with articles.

    python tests/benchmarks/reading.py [--pool ARTICLES.jsonl[.xz]] [--sample N]

By default the pool that lies beside the checkout, ../shared/data/pool/articles.jsonl.xz. All in one
process and one thread; seconds are those of the processor, so that other work on the machine does not count.
Exits 1 when fewer than 100 articles a second are read.
"""

from __future__ import annotations

import argparse
import json
import lzma
import resource
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path

POOL = Path(__file__).parents[3] / "shared/data/pool/articles.jsonl.xz"
FLOOR = 100.0
SIZES = (500, 1000, 2000, 3000)


def timed(work: Callable[[str], object], texts: Iterable[str]) -> float:
    started = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - started


def speed(pool: Path) -> float:
    """Articles a second of the rules reader over the whole pool."""
    from summarize import articles, pipeline

    started = time.process_time()
    loaded = articles.load([pool])
    between = time.process_time()
    taken = pipeline.read_all(loaded)
    ended = time.process_time()
    count, letters = len(loaded.articles), sum(len(article.text) for article in loaded.articles)
    claims = sum(len(reading.claims) for reading in taken.readings)
    rate = count / (ended - between)
    print(f"rules reader, {count} articles of {letters // count:,} characters, {len(taken.failures)} not read")
    print(f"  load  {count / (between - started):8.0f} articles a second")
    print(f"  read  {rate:8.0f} articles a second of one core, {claims:,} claims (floor {FLOOR:.0f})")
    for failure in taken.failures[:3]:
        print(f"  not read: {failure.path}: {failure.error}")
    return rate


def beside_quantulum(pool: Path, sample: int) -> None:
    """The scanner and the whole reader against quantulum3's parser on the first articles of the pool."""
    warnings.filterwarnings("ignore", module="quantulum3")  # its unit classifier is an extra
    try:
        from quantulum3 import parser
    except ImportError:
        print("quantulum3 is not installed: no comparison (make bench installs it)")
        return
    from summarize import articles, pipeline
    from summarize.language.quantities import scan

    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "articles.jsonl"
        part.write_text("\n".join(pool.read_text(encoding="utf-8").splitlines()[:sample]), encoding="utf-8")
        taken = articles.load([part])
    texts = [article.text for article in taken.articles]
    parser.parse(texts[0])  # loads its tables
    theirs = timed(parser.parse, texts)
    ours = timed(scan, texts)
    started = time.process_time()
    pipeline.read_all(taken)
    whole = time.process_time() - started
    print(f"the same {len(texts)} articles")
    print(f"  quantulum3.parse   {theirs / len(texts) * 1000:8.2f} ms an article")
    print(f"  figure scanner     {ours / len(texts) * 1000:8.2f} ms an article, {theirs / ours:.0f} times as fast")
    print(f"  whole rules reader {whole / len(texts) * 1000:8.2f} ms an article, {theirs / whole:.0f} times as fast")


def brief_of(pool: Path, count: int) -> None:
    """In a process of its own: one memo of the first ``count`` articles; prints seconds and peak memory."""
    from summarize import pipeline

    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / "articles.jsonl"
        with pool.open(encoding="utf-8") as lines, part.open("w", encoding="utf-8") as out:
            out.writelines(line for line, _ in zip(lines, range(count), strict=False))
        started = time.process_time()
        memo = pipeline.brief([part])
    scale = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale
    print(json.dumps([time.process_time() - started, peak, len(memo.claims)]))


def growth(pool: Path) -> None:
    print("one memo of the first N articles (load, read, compare, write)")
    before = None
    for size in SIZES:
        command = [sys.executable, __file__, "--pool", str(pool), "--brief", str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"  {size:5} articles  failed: {done.stderr.strip().splitlines()[-1]}")
            continue
        seconds, peak, claims = json.loads(done.stdout)
        slope = f", {(peak - before[1]) / (size - before[0]) / 1024:.1f} KB for each article more" if before else ""
        print(f"  {size:5} articles {seconds:7.1f} s {peak / 2**20:7.0f} MB{slope}; {claims:,} claims")
        before = (size, peak)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--pool", type=Path, default=POOL)
    options.add_argument("--sample", type=int, default=50, help="articles that quantulum3 reads too")
    options.add_argument("--brief", type=int, help=argparse.SUPPRESS)
    given = options.parse_args()
    if not given.pool.exists():
        print(f"No pool of articles at {given.pool}: give one with --pool FILE.jsonl")
        return 0
    if given.brief:
        brief_of(given.pool, given.brief)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        pool = Path(folder) / "articles.jsonl"
        raw = given.pool.read_bytes()
        pool.write_bytes(lzma.decompress(raw) if given.pool.suffix == ".xz" else raw)
        growth(pool)  # first: a process starts with the peak memory of the one that it was forked from
        rate = speed(pool)
        beside_quantulum(pool, given.sample)
    return int(rate < FLOOR)


if __name__ == "__main__":
    sys.exit(main())
