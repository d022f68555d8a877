"""How a run with a model is set up."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarize.errors import InputError

if TYPE_CHECKING:
    from summarize.model import Endpoint, Price
    from summarize.readers.probe import Shape

#: Calls at once when nothing else is asked for.
CONCURRENCY = 8
TIMEOUT = 120.0


@dataclass(frozen=True, slots=True)
class Setup:
    """Which model is asked, what with, and how much it may use.

    ``prompts``: a folder of prompts that stand in for the shipped ones. ``cache``: where replies are kept, by default
    the user's cache folder; with ``keep`` false nowhere. ``max_tokens`` and ``max_cost`` bound all calls together;
    ``price`` is money for a million tokens in and out. ``shape``: whether articles are read whole or figure by
    figure, found out by trying when None. ``bottom_line``: who writes it; ``auto`` is the model if it reads whole
    articles. ``topics`` and ``verdicts``: whether the model tells which subjects mean the same, and what it thinks of
    tensions in words; ``auto`` if it reads whole articles.
    """

    endpoint: Endpoint
    concurrency: int = CONCURRENCY
    timeout: float = TIMEOUT
    prompts: str | Path | None = None
    cache: str | Path | None = None
    keep: bool = True
    max_tokens: int | None = None
    max_cost: float | None = None
    price: Price | None = None
    shape: Shape | None = None
    bottom_line: Literal["auto", "model", "template"] = "auto"
    topics: Literal["auto", "model", "none"] = "auto"
    verdicts: Literal["auto", "model", "none"] = "auto"

    def takes(self, step: Literal["topics", "verdicts", "bottom_line"], shape: Shape | None) -> bool:
        """Whether a model of a shape is asked in a step after reading."""
        chosen = {"topics": self.topics, "verdicts": self.verdicts, "bottom_line": self.bottom_line}[step]
        return chosen == "model" or (chosen == "auto" and shape == "article")


def endpoint(model: str | None = None, base_url: str | None = None) -> Endpoint:
    """The endpoint that options and environment name.

    Raises:
        InputError: they name none.
    """
    from summarize.model import Endpoint

    found = Endpoint.from_environment(model, base_url)
    if found is None:
        raise InputError(
            "no model is set up",
            hint="Give --model and --base-url, or --model and OPENAI_API_KEY; or --model gguf:FILE; or --reader rules.",
        )
    return found
