"""Topics in shards, each compared by itself; shared out among processes where there are so many claims that it pays.

No pair has claims of two topics, so the shards add up to the same as the whole. A process is a fork: it has the claims
without being sent them, and answers in JSON, which costs a twentieth of what comparing does. It compares one shard and
ends, so that only the claims of a few shards are ever in memory twice.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING

from summarize.schemas import Article, Claim, Topic
from summarize.tensions import found
from summarize.tensions.found import Found

if TYPE_CHECKING:
    from pydantic import TypeAdapter

#: From so many claims on, topics are shared out.
MANY = 50_000
#: A shard is so many claims, or one topic.
SHARD = 25_000


def in_topics(topics: Sequence[Topic], claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Found:
    """Compare the claims of each topic; see ``found.in_topics``."""
    shards = tuple(_shards(topics))
    processes = _processes() if len(claims) >= MANY else 1
    if processes == 1:
        return found.joined(found.in_topics(shard, claims, articles) for shard in shards)
    return found.joined(_shared_out(shards, claims, articles, processes))


def _processes() -> int:
    """As many as there are processors that this process may use; one where forking is not safe.

    That is on other systems than Linux, and while other threads run.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


def _shared_out(
    shards: Sequence[Sequence[Topic]], claims: Mapping[str, Claim], articles: Mapping[str, Article], processes: int
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
            answers[at] = _json().validate_json(said) if said else found.in_topics(shards[at], claims, articles)
        ready = [one for one in wait(list(running)) if isinstance(one, Connection)] if running else []
        came = [(running.pop(reading), _received(reading)) for reading in ready]
    return [answers[at] for at in range(len(shards))]


def _shards(topics: Sequence[Topic]) -> Iterator[list[Topic]]:
    """Topics in a row, of about ``SHARD`` claims together."""
    shard: list[Topic] = []
    held = 0
    for topic in topics:
        shard.append(topic)
        held += len(topic.claims)
        if held >= SHARD:
            yield shard
            shard, held = [], 0
    if shard:
        yield shard


def _started(topics: Sequence[Topic], claims: Mapping[str, Claim], articles: Mapping[str, Article]) -> Connection:
    """Where the answer of a process for these topics will come."""
    forked = get_context("fork")
    reading, writing = forked.Pipe(duplex=False)
    forked.Process(target=_compare, args=(writing, topics, claims, articles), daemon=True).start()
    writing.close()
    return reading


def _compare(
    writing: Connection, topics: Sequence[Topic], claims: Mapping[str, Claim], articles: Mapping[str, Article]
) -> None:
    writing.send_bytes(_json().dump_json(found.in_topics(topics, claims, articles)))
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
