"""The line to an endpoint: one call at a time through gate and budget, tried again by one policy."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from summarize.errors import BadReply, CutOff, EndpointError, ModelError, Refusal
from summarize.model import faults
from summarize.model.faults import Busy, Reply
from summarize.model.gate import Gate
from summarize.model.usage import Budget, Price, Usage, letters_to_tokens

if TYPE_CHECKING:
    import tenacity

    from summarize.model.endpoint import Endpoint

TRIES = 6
FIRST_WAIT, LONGEST_WAIT = 0.5, 30.0
LONGEST_RETRY_AFTER = 60.0
# What an endpoint may not know: left out from the first 400 that names it.
_OPTIONAL = ("seed", "temperature", "max_completion_tokens")


class Line:
    """Holds the one client of openai. It tries nothing again by itself: tries upon tries would multiply."""

    def __init__(
        self,
        endpoint: Endpoint,
        concurrency: int,
        timeout: float,
        budget: Budget,
        price: Price | None,
        sleep: Callable[[float], Awaitable[None]],
    ) -> None:
        import openai

        self._client = openai.AsyncOpenAI(
            api_key=endpoint.api_key or "none", base_url=endpoint.base_url, max_retries=0, timeout=timeout
        )
        self._timeout = timeout
        self._gate = Gate(concurrency)
        self._budget, self._price, self._sleep = budget, price, sleep
        self._settled = asyncio.Condition()
        self._dropped: set[str] = set()
        self._strict = True

    async def close(self) -> None:
        """Close the client's connections."""
        await self._client.close()

    async def call(self, request: dict[str, Any], tokens: int, count: Callable[[Usage], None]) -> Reply:
        """Send a request until it is answered, or the policy gives up.

        Args:
            request: what ``chat.completions.create`` takes; its ``response_format`` in the strict form.
            tokens: estimate of what its messages and schema take.
            count: told what each answered try used.

        Raises:
            ModelError: whatever went wrong, in our terms.
        """
        async for attempt in _policy(self._sleep):
            with attempt:
                return await self._once(request, tokens, count)
        raise AssertionError("the policy raises what the last try raised")

    async def _once(self, request: dict[str, Any], tokens: int, count: Callable[[Usage], None]) -> Reply:
        output = int(request["max_completion_tokens"])
        held = await self._reserve(tokens, output)
        used = Usage()
        try:
            async with self._gate:
                try:
                    reply = await self._send(request)
                    self._gate.answered()
                except Busy:
                    self._gate.refused()
                    raise
                except CutOff:
                    used = self._used(tokens, output)
                    raise
                except (Refusal, BadReply):
                    used = self._used(tokens, 0)
                    raise
            # An endpoint that counts nothing is taken at our estimate.
            reply = Reply(
                reply.content, reply.tokens_in or tokens, reply.tokens_out or letters_to_tokens(reply.content)
            )
            used = self._used(reply.tokens_in, reply.tokens_out)
            return reply
        finally:
            self._budget.settle(held, used)
            if used.calls:
                count(used)
            async with self._settled:
                self._settled.notify_all()

    def _used(self, tokens_in: int, tokens_out: int) -> Usage:
        return Usage(1, tokens_in, tokens_out, self._price.of(tokens_in, tokens_out) if self._price else 0.0)

    async def _reserve(self, tokens: int, output: int) -> tuple[int, float]:
        """Set aside what a call may use; while calls are in flight, what they leave over may still make room."""
        most, cost = tokens + output, self._price.of(tokens, output) if self._price else 0.0
        async with self._settled:
            while not self._budget.allows(most, cost):
                if not self._budget.in_flight:
                    raise self._budget.refuse(most)
                await self._settled.wait()
            return self._budget.hold(most, cost)

    async def _send(self, request: dict[str, Any]) -> Reply:
        import openai

        while True:
            strict, sent = self._strict, self._shaped(request)
            try:
                async with asyncio.timeout(self._timeout):
                    raw = await self._client.chat.completions.with_raw_response.create(**sent)
                    body, kind = raw.text, raw.headers.get("content-type", "")
                return faults.reply_of(body, kind)
            except openai.APIStatusError as error:
                found = faults.of_status(error.status_code, error.body or error.response.text, error.response.headers)
                if isinstance(found, EndpointError) and error.status_code == 400 and self._give_way(strict, str(found)):
                    continue
                raise found from error
            except (openai.APIConnectionError, TimeoutError) as error:
                raise faults.of_connection(error) from error
            except openai.OpenAIError as error:
                raise EndpointError(f"the call could not be made: {error}") from error

    def _shaped(self, request: dict[str, Any]) -> dict[str, Any]:
        """The request without what this endpoint does not take."""
        shaped = {name: value for name, value in request.items() if name not in self._dropped}
        if not self._strict:
            form = shaped["response_format"]
            loose = {name: value for name, value in form["json_schema"].items() if name != "strict"}
            shaped["response_format"] = form | {"json_schema": loose}
        return shaped

    def _give_way(self, strict: bool, said: str) -> bool:
        """After a 400: leave out for good what it names, or else the strict flag, once. Whether to send again."""
        named = next((name for name in _OPTIONAL if name in said and name not in self._dropped), None)
        if named:
            self._dropped.add(named)
        elif strict:
            self._strict = False
        return bool(named or strict)


def _policy(sleep: Callable[[float], Awaitable[None]]) -> tenacity.AsyncRetrying:
    """The one policy, a fresh copy for every call: one that is shared across tasks gives up at random.

    Retried is what may pass (see ``TransientError``); waits grow from half a second with jitter, and are at least
    what the endpoint asked for, up to a minute.
    """
    import tenacity

    growing = tenacity.wait_exponential_jitter(multiplier=FIRST_WAIT, max=LONGEST_WAIT, jitter=FIRST_WAIT)

    def wait(state: tenacity.RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = getattr(error, "wait", None) or 0.0
        return max(growing(state), min(asked, LONGEST_RETRY_AFTER))

    return tenacity.AsyncRetrying(
        sleep=sleep,
        wait=wait,
        stop=tenacity.stop_after_attempt(TRIES),
        retry=tenacity.retry_if_exception(lambda error: isinstance(error, ModelError) and error.retryable),
        reraise=True,
    )
