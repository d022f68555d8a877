"""From what goes wrong on the line, or stands in a body, to our errors; nothing of a vendor leaves this room."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

from summarize.errors import BadReply, ContextOverflow, CutOff, EndpointError, ModelError, Refusal, TransientError

_RETRIED = frozenset({408, 409})
_TOO_LONG = ("exceed_context_size", "context_length_exceeded", "context length", "context size", "maximum context")
# Not "billing": the OpenAI API names its billing page in every message about its rate limit.
_QUOTA = (
    "insufficient_quota",
    "exceeded your current quota",
    "billing_hard_limit",
    "credit balance",
    "payment required",
)
_SHOWN = 200


class Busy(TransientError):
    """The endpoint has too many calls (429): send fewer at once."""


class Slow(TransientError):
    """The endpoint took longer than the time given."""

    hint = "Raise --timeout, or lower --concurrency; replies already received are kept."


class Refused(EndpointError):
    """The endpoint will take no call of ours, whatever is in it."""


class Reply(NamedTuple):
    """The words of a reply and the tokens that the endpoint counted (0 where it counted none)."""

    content: str
    tokens_in: int
    tokens_out: int


def reply_of(body: str, kind: str) -> Reply:
    """Read the body of an answer with status 200.

    Args:
        body: the body as it arrived.
        kind: its content type.

    Raises:
        EndpointError: it is a web page, or holds an error that asking again cannot mend.
        TransientError: it broke off, or holds an error that may pass.
        CutOff: the reply reached its longest length.
        Refusal: the model declined.
        BadReply: there is no reply in it.
    """
    try:
        answer = json.loads(body)
    except ValueError:
        if "html" in kind or body.lstrip()[:1] == "<":
            raise Refused(f"a web page came instead of a reply: {_short(body)}") from None
        raise TransientError(f"the reply broke off or is not JSON: {_short(body)}") from None
    if not isinstance(answer, dict):
        raise BadReply(f"the body is no chat completion: {_short(body)}", reply=body)
    if error := answer.get("error"):
        code = str(error.get("code") if isinstance(error, dict) else None)
        raise of_status(int(code) if code.isdigit() else 200, error, {})
    try:
        choice = answer["choices"][0]
        message = choice["message"]
        refusal, content = message.get("refusal"), message.get("content")
    except (KeyError, IndexError, TypeError, AttributeError):
        raise BadReply(f"the body is no chat completion: {_short(body)}", reply=body) from None
    if refusal or choice.get("finish_reason") == "content_filter":
        raise Refusal(f"the model declined: {_short(str(refusal or 'its content filter stopped the reply'))}")
    if choice.get("finish_reason") == "length":
        raise CutOff("the reply was cut off at its longest length")
    used = answer.get("usage") or {}
    return Reply(str(content or ""), _count(used.get("prompt_tokens")), _count(used.get("completion_tokens")))


def of_status(status: int, error: object, headers: Mapping[str, str]) -> ModelError:
    """The error for a status of HTTP.

    Args:
        status: as answered; 200 for an error in the body of an answer that claims success.
        error: what the body says: the object under ``error``, or text.
        headers: of the answer; Retry-After is read.
    """
    said = _said(error)
    words = (said + " " + json.dumps(error, default=str)).lower()
    line = f"{said} (HTTP {status})" if status != 200 else said
    if any(word in words for word in _TOO_LONG):
        return ContextOverflow(f"the request is longer than the model can read: {line}")
    if status == 402 or any(word in words for word in _QUOTA):
        return Refused(f"the quota is used up: {line}", hint="Check plan and billing at the endpoint.")
    if status == 429:
        return Busy(f"the endpoint is busy: {line}", wait=wait_of(headers))
    if status in _RETRIED or status >= 500:
        return TransientError(f"the endpoint failed: {line}", wait=wait_of(headers))
    if status in (401, 403):
        return Refused(f"the key was not taken: {line}", hint="Set OPENAI_API_KEY to a key of this endpoint.")
    if status == 404:
        return EndpointError(
            f"no such model or address: {line}", hint="Check --model and --base-url (most end in /v1)."
        )
    return EndpointError(f"the endpoint refused the request: {line}")


def of_connection(error: BaseException) -> ModelError:
    """The error for a call that got no answer.

    Only what the line itself does is worth another try; a cassette without the take, or a bug, is not.
    """
    import httpx2

    cause = error if isinstance(error, TimeoutError) else error.__cause__ or error
    if isinstance(cause, (TimeoutError, httpx2.TimeoutException)):
        return Slow("the endpoint did not answer in time")
    if isinstance(cause, (httpx2.TransportError, OSError)):
        hint = "Check --base-url and that the server runs; replies already received are kept."
        return TransientError(
            f"no connection to the endpoint ({_short(str(cause)) or type(cause).__name__})", hint=hint
        )
    return EndpointError(f"the call could not be made ({type(cause).__name__}: {_short(str(cause))})")


def wait_of(headers: Mapping[str, str]) -> float | None:
    """Seconds that an answer asks us to wait: ``retry-after-ms``, or Retry-After in seconds or as a date (RFC 9110)."""
    try:
        if given := headers.get("retry-after-ms"):
            return max(0.0, float(given) / 1000)
        given = headers.get("retry-after")
        if not given:
            return None
        if given.strip().replace(".", "", 1).isdigit():
            return float(given)
        return max(0.0, parsedate_to_datetime(given).timestamp() - time.time())
    except ValueError:
        return None


def _said(error: object) -> str:
    if isinstance(error, dict):
        inner: Any = error.get("error", error)
        error = inner.get("message") or json.dumps(inner) if isinstance(inner, dict) else inner
    return _short(str(error or "no reason given"))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def _count(given: object) -> int:
    return given if isinstance(given, int) and given > 0 else 0
