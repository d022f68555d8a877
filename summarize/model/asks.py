"""What a step needs of a model: something to ask, and the form of its replies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from pydantic import BaseModel

if TYPE_CHECKING:
    from summarize.model.client import Answer

T = TypeVar("T", bound=BaseModel)


class Asks(Protocol):
    """What is asked: `summarize.model.Model`, or a stand-in with the same call."""

    async def ask(
        self, messages: list[dict[str, str]], reply: type[T], *, step: str, key: tuple[str, ...] = ()
    ) -> Answer[T]: ...


def all_required(schema: dict[str, Any]) -> None:
    """Require every slot of a reply, so that a model leaves none out: small models skip what they may."""
    schema["required"] = list(schema.get("properties", {}))
