"""What a model is asked to fill in: slots for copied words, and none for a number.

The grounding decides what becomes of them; nothing of a reply is taken as it stands but the two choices from a list.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from summarize.model.asks import all_required

#: The stances that a model is offered; what may come and what may be so already are told apart by the rules.
Offered = Literal["asserted", "denied", "doubted", "unconfirmed", "planned", "possible"]

#: The questions of statuses.toml that a statement without a figure can answer.
Question = Literal[
    "none",
    "acknowledges",
    "responsible",
    "present",
    "controls",
    "open",
    "blocked",
    "in custody",
    "alive",
    "cause",
    "cause of death",
    "motive",
    "truce holds",
    "deal",
    "compromised",
    "victims",
]


class Slots(BaseModel):
    """Who says a number, and what it covers; copied words or ""."""

    model_config = ConfigDict(json_schema_extra=all_required)

    counted: str = ""
    speaker: str = ""
    role: str = ""
    via: str = ""
    period: str = ""
    place: str = ""
    event: str = ""
    stance: Offered = "asserted"


class WireClaim(BaseModel):
    """One claim as a model copies it from an article: with ``figure`` or, without one, ``question`` and ``about``."""

    model_config = ConfigDict(json_schema_extra=all_required)

    quote: str
    figure: str = ""
    counted: str = ""
    speaker: str = ""
    role: str = ""
    via: str = ""
    period: str = ""
    place: str = ""
    event: str = ""
    stance: Offered = "asserted"
    question: Question = "none"
    about: str = ""


class Claims(BaseModel):
    """The claims of an article or of a piece of one."""

    model_config = ConfigDict(json_schema_extra=all_required)

    claims: list[WireClaim] = []
