"""A model for tests: answers from a function, checked and sent back as the real one does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from summarize.errors import BadReply
from summarize.model import Answer, Usage

T = TypeVar("T", bound=BaseModel)
#: From the step, the messages and the number of the try (0, 1 ...) to a reply, or an error to raise.
Answers = Callable[[str, list[dict[str, str]], int], Any]


class StandIn:
    """``asked`` holds the step and messages of every call; ``complaints`` what was sent back."""

    name = "stand-in"

    def __init__(self, answers: Answers, reasks: int = 2) -> None:
        self._answers, self._reasks = answers, reasks
        self.asked: list[tuple[str, list[dict[str, str]]]] = []
        self.complaints: list[str] = []
        self.usage = Usage()

    async def ask(
        self, messages: list[dict[str, str]], reply: type[T], *, step: str, key: tuple[str, ...] = ()
    ) -> Answer[T]:
        assert key, "a reply is kept by article and prompt"
        for number in range(self._reasks + 1):
            self.asked.append((step, messages))
            answer = self._answers(step, messages, number)
            used = Usage(calls=1, tokens_in=100, tokens_out=10)
            self.usage += used
            if isinstance(answer, Exception):
                raise answer
            try:
                return Answer(reply.model_validate(answer), used)
            except ValidationError as error:
                self.complaints.append(str(error))
        raise BadReply("the reply does not fit, also after asking again")
