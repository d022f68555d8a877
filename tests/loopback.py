"""A scripted endpoint on 127.0.0.1: a real server that does what real ones do on bad days.

In a test: ``with Loopback([busy(retry_after=3), says("{}")]) as server: Endpoint("test", server.url)``; after the last
turn of the script the last one is played again. By itself: ``python tests/loopback.py --delay 0.5 --refuse 0.1`` prints
its address and answers every request alike (for tests/benchmarks/concurrency.py, and for trying things by hand).
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

JSON = "application/json"
Script = Callable[[int, dict[str, Any]], "Turn"]


@dataclass(frozen=True)
class Turn:
    """One answer. ``cut``: the connection closes before the whole body is sent; ``dropped``: without any answer."""

    body: str = ""
    status: int = 200
    kind: str = JSON
    headers: dict[str, str] = field(default_factory=dict)
    delay: float = 0.0
    cut: bool = False
    dropped: bool = False


def says(content: str, *, finish: str = "stop", refusal: str | None = None, delay: float = 0.0) -> Turn:
    """A chat completion with these words."""
    message = {"role": "assistant", "content": None if refusal else content, "refusal": refusal}
    answer = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 0,
        "model": "test",
        "choices": [{"index": 0, "finish_reason": finish, "message": message}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120},
    }
    return Turn(json.dumps(answer), delay=delay)


def fails(status: int, message: str, *, code: str | None = None, kind: str | None = None, **headers: str) -> Turn:
    """An error in the shape of the OpenAI API; ``retry_after="3"`` becomes the header Retry-After."""
    error = {"message": message, "type": kind, "param": None, "code": code}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Turn(json.dumps({"error": error}), status=status, headers=named)


class Loopback:
    """The server, in a thread of its own.

    Args:
        script: the turns in order, or a function of the request's number (from 0) and its body.
    """

    def __init__(self, script: Sequence[Turn] | Script) -> None:
        self.requests: list[dict[str, Any]] = []
        self.most_at_once = 0
        self._at_once = 0
        self._script: Script = script if callable(script) else lambda n, _: script[min(n, len(script) - 1)]
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self.url = ""

    def __enter__(self) -> Self:
        self._thread.start()
        self._server = asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result()
        self.url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}/v1"
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _listen(self) -> asyncio.Server:
        return await asyncio.start_server(self._serve, "127.0.0.1", 0)

    async def _end(self) -> None:
        self._server.close()
        others = [task for task in asyncio.all_tasks() if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while (turn := await self._next(reader)) is not None and await self._answer(turn, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    async def _next(self, reader: asyncio.StreamReader) -> Turn | None:
        """The turn for the next request on a connection; None when the client has gone."""
        head = await reader.readuntil(b"\r\n\r\n")
        lines = head.decode("latin-1").lower().split("\r\n")
        length = next((int(line.split(":")[1]) for line in lines if line.startswith("content-length:")), 0)
        body = json.loads(await reader.readexactly(length) or b"{}")
        self.requests.append(body)
        return self._script(len(self.requests) - 1, body)

    async def _answer(self, turn: Turn, writer: asyncio.StreamWriter) -> bool:
        """Play a turn; whether the connection stays open."""
        self._at_once += 1
        self.most_at_once = max(self.most_at_once, self._at_once)
        try:
            await asyncio.sleep(turn.delay)
        finally:
            self._at_once -= 1
        if turn.dropped:
            return False
        body = turn.body.encode()
        headers = {"content-type": turn.kind, "content-length": str(len(body)), **turn.headers}
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        writer.write(f"HTTP/1.1 {turn.status} Scripted\r\n{head}\r\n".encode())
        writer.write(body[: len(body) // 2] if turn.cut else body)
        await writer.drain()
        return not turn.cut


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--delay", type=float, default=0.5, help="seconds before each answer")
    options.add_argument("--refuse", type=float, default=0.0, help="share of requests that get 429, evenly spread")
    options.add_argument("--content", default='{"answer": "fine"}', help="what every answer says")
    given = options.parse_args()
    every = round(1 / given.refuse) if given.refuse else 0
    busy = fails(429, "too many requests", code="rate_limit_exceeded")

    def script(number: int, _: dict[str, Any]) -> Turn:
        return busy if every and number % every == every - 1 else says(given.content, delay=given.delay)

    with Loopback(script) as server:
        print(server.url, flush=True)
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
