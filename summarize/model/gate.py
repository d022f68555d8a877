"""How many calls run at once."""

from __future__ import annotations

import asyncio
from collections import deque
from types import TracebackType

# A refusal costs one place, an answer gives back a quarter: the gate narrows while more than one call in five is
# refused and opens again by itself. Halving, as TCP does, would sit at a quarter of the places with one in ten refused.
_NARROW, _WIDEN = 1.0, 0.25


class Gate:
    """Lets at most ``places`` calls through at a time, first come first served; narrows when the endpoint says 429."""

    def __init__(self, places: int) -> None:
        self.places = max(1, places)
        self.width = float(self.places)
        self._inside = 0
        self._waiting: deque[asyncio.Future[None]] = deque()

    def refused(self) -> None:
        """The endpoint had too many calls."""
        self.width = max(1.0, self.width - _NARROW)

    def answered(self) -> None:
        """A call went well."""
        self.width = min(float(self.places), self.width + _WIDEN)

    async def __aenter__(self) -> None:
        if self._inside < int(self.width) and not self._waiting:
            self._inside += 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._leave()  # let in and cancelled at once: the place goes to the next
            elif turn in self._waiting:
                self._waiting.remove(turn)
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._leave()

    def _leave(self) -> None:
        self._inside -= 1
        while self._waiting and self._inside < int(self.width):
            turn = self._waiting.popleft()
            if not turn.done():
                self._inside += 1
                turn.set_result(None)
