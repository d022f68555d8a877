"""Topics and reports in shards, shared out among processes where there are so many claims that it pays.

No pair has claims of two topics and no sum those of two reports, so the shards add up to the same as the whole. A
process is a fork: it has the claims without being sent them, and answers in JSON, which costs a twentieth of what
comparing does. It compares one shard and ends, so that only the claims of a few shards are ever in memory twice.
"""

from __future__ import annotations

import math
import os
import sys
import threading
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING

from summarize.schemas import Article, Claim, Topic
from summarize.tensions import found
from summarize.tensions.found import Found, Shard

if TYPE_CHECKING:
    from pydantic import TypeAdapter

#: From so many claims on, topics are shared out.
MANY = 50_000
#: A shard has topics of so many claims, or one.
SHARD = 50_000
#: The last ones are smaller, down to this.
LAST = 5_000


def compare(topics: Sequence[Topic], claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Found:
    """Compare the claims of each topic and of each report; see ``found.in_shard``."""
    processes = _processes() if len(claims) >= MANY else 1
    shards = _shards(topics, claims, articles, processes)
    if processes == 1:
        return found.joined(found.in_shard(shard, claims, articles) for shard in shards)
    return found.joined(_shared_out(shards, claims, articles, processes))


def _processes() -> int:
    """As many as there are processors that this process may use; one where forking is not safe.

    That is on other systems than Linux, and while other threads run.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def _shared_out(
    shards: Sequence[Shard], claims: Mapping[str, Claim], articles: Mapping[str, Article], processes: int
) -> list[Found]:
    """Every shard compared by a process of its own, so many at once; a shard that gets no answer is compared here."""
    answers: dict[int, Found] = {}
    running: dict[Connection, int] = {}
    came: list[tuple[int, bytes | None]] = []
    todo = iter(range(len(shards)))
    while len(answers) < len(shards):
        while len(running) < processes and (at := next(todo, None)) is not None:
            running[_started(shards[at], claims, articles)] = at
        for at, said in came:
            answers[at] = _json().validate_json(said) if said else found.in_shard(shards[at], claims, articles)
        ready = [one for one in wait(list(running)) if isinstance(one, Connection)] if running else []
        came = [(running.pop(reading), _received(reading)) for reading in ready]
    return [answers[at] for at in range(len(shards))]


def _shards(
    topics: Sequence[Topic], claims: Mapping[str, Claim], articles: Mapping[str, Article], processes: int
) -> tuple[Shard, ...]:
    """Topics in a row, of about ``SHARD`` claims together, and the reports in as many lots."""
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims.values():
        told[claim.article].append(claim)
    reports = [(articles[one], of_one) for one, of_one in told.items()]
    lots = list(_lots(topics, processes)) or [[]]
    many = math.ceil(len(reports) / len(lots))
    return tuple(Shard(lot, reports[at * many : (at + 1) * many]) for at, lot in enumerate(lots))


def _lots(topics: Sequence[Topic], processes: int) -> Iterator[list[Topic]]:
    """Topics in a row; the last lots are smaller, so that no process is long at work when the others have done."""
    lot: list[Topic] = []
    held, left = 0, sum(len(topic.claims) for topic in topics)
    for topic in topics:
        lot.append(topic)
        held += len(topic.claims)
        if held >= SHARD or held >= max(LAST, left / (2 * processes)):
            yield lot
            left -= held
            lot, held = [], 0
    if lot:
        yield lot


def _started(shard: Shard, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Connection:
    """Where the answer of a process for this shard will come."""
    forked = get_context("fork")
    reading, writing = forked.Pipe(duplex=False)
    forked.Process(target=_compare, args=(writing, shard, claims, articles), daemon=True).start()
    writing.close()
    return reading


def _compare(writing: Connection, shard: Shard, claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> None:
    writing.send_bytes(_json().dump_json(found.in_shard(shard, claims, articles)))
    writing.close()


def _received(reading: Connection) -> bytes | None:
    """What a process found, in JSON; None if it ended without an answer, whatever ended it."""
    with reading:
        try:
            return reading.recv_bytes()
        except (EOFError, OSError):
            return None


@lru_cache(maxsize=1)
def _json() -> TypeAdapter[Found]:
    from pydantic import TypeAdapter

    return TypeAdapter(Found)
