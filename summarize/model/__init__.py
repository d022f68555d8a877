"""The one door to language models: any OpenAI-compatible endpoint in, checked answers out, our errors only.

Importing this is cheap; openai, instructor and tenacity are imported when a call has to be made.
"""

from __future__ import annotations

from summarize.model.client import Answer, Model
from summarize.model.endpoint import Endpoint
from summarize.model.usage import Budget, Price, Usage, estimate, price_of

__all__ = ["Answer", "Budget", "Endpoint", "Model", "Price", "Usage", "estimate", "price_of"]
