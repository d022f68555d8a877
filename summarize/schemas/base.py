"""The base of all types of the straight line, and the words that their fields may hold."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Dimension = Literal["count", "money", "percent", "measure", "duration", "age"]
Hedge = Literal["exact", "about", "nearly", "more_than", "at_least", "less_than", "at_most", "between", "vague"]
Stance = Literal["asserted", "denied", "doubted", "unconfirmed", "planned", "possible", "forecast"]
Share = Literal["whole", "part", "added"]
Severity = Literal["high", "medium", "low"]
TensionKind = Literal["figures", "scope", "window", "status", "timing", "attribution", "update"]


class Frozen(BaseModel):
    """A value: equal by content, never changed after it is made."""

    model_config = ConfigDict(frozen=True, extra="forbid")
