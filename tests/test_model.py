"""The door to models: what a caller gets on good days, and on each kind of bad day.

Takes are recorded against the scripted server tests/loopback.py. What a take cannot hold (a dropped connection, a
reply that breaks off or comes too late) runs live against that server.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
import vcr
from pydantic import BaseModel, field_validator

from summarize.errors import (
    BadReply,
    BudgetSpent,
    ContextOverflow,
    CutOff,
    EndpointError,
    InputError,
    ModelError,
    Refusal,
    TransientError,
)
from summarize.model import Answer, Budget, Endpoint, Model, Price, Usage
from summarize.store import Store
from tests.cassette import CASSETTES
from tests.loopback import Loopback, Turn, fails, says

Scripted = Callable[..., Endpoint]
MESSAGES = [
    {"role": "system", "content": "Count the people."},
    {"role": "user", "content": 'The article:\n"""\nThree of the {{ 7*7 }} men left. {% if %}\n"""'},
]
GOOD = '{"people": 3, "words": "Three"}'


class Counted(BaseModel):
    """How many people, and the words that say so."""

    people: int
    words: str

    @field_validator("words")
    @classmethod
    def copied(cls, words: str) -> str:
        if words not in MESSAGES[1]["content"]:
            raise ValueError(f"{words!r} is not in the article: copy its words")
        return words


class Clock:
    """Stands in for sleeping and notes for how long."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        await asyncio.sleep(0)


@pytest.fixture
def clock() -> Clock:
    return Clock()


async def asked(endpoint: Endpoint, clock: Clock, **options: object) -> Answer[Counted]:
    async with Model(endpoint, sleep=clock.sleep, **options) as model:  # type: ignore[arg-type]
        return await model.ask(MESSAGES, Counted, step="read")


def a_clear_line(error: ModelError) -> bool:
    return 10 < len(str(error)) < 400 and "\n" not in str(error) and bool(error.hint) and "\n" not in error.hint


@pytest.mark.vcr
async def test_a_reply_comes_back_checked_and_counted(scripted: Scripted, clock: Clock) -> None:
    answer = await asked(scripted(says(GOOD)), clock)
    assert answer.value == Counted(people=3, words="Three")
    assert answer.usage == Usage(calls=1, tokens_in=100, tokens_out=20)


@pytest.mark.vcr
async def test_a_reply_that_does_not_fit_is_sent_back_with_what_to_mend(scripted: Scripted, clock: Clock) -> None:
    answer = await asked(scripted(says('{"people": 3, "words": "three"}'), says(GOOD)), clock)
    assert answer.value.words == "Three"
    assert answer.usage.calls == 2
    assert clock.waits == []


@pytest.mark.vcr
async def test_a_reply_that_never_fits_is_a_bad_reply(scripted: Scripted, clock: Clock) -> None:
    with pytest.raises(BadReply, match="is not in the article: copy its words") as caught:
        await asked(scripted(says('{"people": 3, "words": "three"}')), clock)
    assert caught.value.reply == '{"people": 3, "words": "three"}'
    assert a_clear_line(caught.value)


@pytest.mark.vcr
async def test_malformed_json_is_asked_for_again_and_then_a_bad_reply(scripted: Scripted, clock: Clock) -> None:
    with pytest.raises(BadReply, match="does not fit") as caught:
        await asked(scripted(says('Here you are: {"people": 3,')), clock)
    assert a_clear_line(caught.value)


@pytest.mark.vcr
async def test_a_busy_endpoint_is_left_alone_for_as_long_as_it_asks(scripted: Scripted, clock: Clock) -> None:
    busy = fails(
        429,
        "Rate limit reached. To raise it, see https://example.com/billing",
        code="rate_limit_exceeded",
        retry_after="3",
    )
    answer = await asked(scripted(busy, busy, says(GOOD)), clock)
    assert answer.value.people == 3
    assert len(clock.waits) == 2
    assert all(3 <= wait < 4 for wait in clock.waits)


@pytest.mark.vcr
async def test_a_wait_that_is_too_long_is_capped(scripted: Scripted, clock: Clock) -> None:
    await asked(scripted(fails(429, "Come back tomorrow", retry_after="86400"), says(GOOD)), clock)
    assert 60 <= clock.waits[0] < 61


@pytest.mark.vcr
async def test_a_server_that_fails_twice_is_asked_a_third_time(scripted: Scripted, clock: Clock) -> None:
    answer = await asked(scripted(fails(500, "Internal error"), fails(503, "Loading model"), says(GOOD)), clock)
    assert answer.value.people == 3
    assert len(clock.waits) == 2
    assert clock.waits[0] < clock.waits[1]


@pytest.mark.vcr
async def test_a_server_that_always_fails_is_given_up(scripted: Scripted, clock: Clock) -> None:
    with pytest.raises(TransientError, match="Internal error") as caught:
        await asked(scripted(fails(500, "Internal error")), clock)
    assert caught.value.retryable
    assert len(clock.waits) == 6
    assert a_clear_line(caught.value)


@pytest.mark.vcr
async def test_half_a_body_is_asked_for_again(scripted: Scripted, clock: Clock) -> None:
    whole = says(GOOD)
    answer = await asked(scripted(Turn(whole.body[: len(whole.body) // 2]), whole), clock)
    assert answer.value.people == 3


@pytest.mark.vcr
async def test_a_web_page_is_a_wrong_address(scripted: Scripted, clock: Clock) -> None:
    page = Turn("<!DOCTYPE html>\n<title>Welcome</title>", kind="text/html")
    with pytest.raises(EndpointError, match="a web page came") as caught:
        await asked(scripted(page), clock)
    assert "--base-url" in caught.value.hint
    assert clock.waits == []


@pytest.mark.vcr
async def test_an_error_that_claims_success_is_an_error(scripted: Scripted, clock: Clock) -> None:
    with pytest.raises(EndpointError, match="model is not loaded") as caught:
        await asked(scripted(Turn('{"error": {"message": "The model is not loaded"}}')), clock)
    assert a_clear_line(caught.value)


@pytest.mark.vcr
async def test_a_passing_error_that_claims_success_is_tried_again(scripted: Scripted, clock: Clock) -> None:
    hidden = Turn('{"error": {"message": "Provider overloaded", "code": 502}}')
    answer = await asked(scripted(hidden, says(GOOD)), clock)
    assert answer.value.people == 3


@pytest.mark.vcr
async def test_an_answer_without_a_reply_is_a_bad_reply(scripted: Scripted, clock: Clock) -> None:
    with pytest.raises(BadReply, match="no chat completion"):
        await asked(scripted(Turn('{"choices": []}')), clock)


@pytest.mark.vcr
async def test_a_refusal_says_what_the_model_said(scripted: Scripted, clock: Clock) -> None:
    with pytest.raises(Refusal, match="I cannot help with that") as caught:
        await asked(scripted(says("", refusal="I cannot help with that.")), clock)
    assert not caught.value.retryable
    assert a_clear_line(caught.value)


@pytest.mark.vcr
async def test_a_reply_at_its_longest_length_is_cut_off(scripted: Scripted, clock: Clock) -> None:
    async with Model(scripted(says('{"people": 3, "wor', finish="length")), sleep=clock.sleep) as model:
        with pytest.raises(CutOff) as caught:
            await model.ask(MESSAGES, Counted, step="read")
        assert model.usage.tokens_out > 0, "what was cut off was paid for too"
    assert clock.waits == []
    assert a_clear_line(caught.value)


@pytest.mark.vcr
async def test_a_request_that_is_too_long_is_not_sent_again(scripted: Scripted, clock: Clock) -> None:
    message = "the request exceeds the available context size, try increasing it"
    with pytest.raises(ContextOverflow, match="longer than the model can read") as caught:
        await asked(scripted(fails(400, message, kind="exceed_context_size_error")), clock)
    assert a_clear_line(caught.value)


@pytest.mark.vcr
async def test_a_wrong_key_is_said_at_once(scripted: Scripted, clock: Clock) -> None:
    refused = fails(401, "Incorrect API key provided: sk-abcd1234efgh.", code="invalid_api_key")
    with pytest.raises(EndpointError, match="the key was not taken") as caught:
        await asked(scripted(refused), clock)
    assert "OPENAI_API_KEY" in caught.value.hint
    assert clock.waits == []


@pytest.mark.vcr
async def test_a_used_up_quota_is_not_waited_for(scripted: Scripted, clock: Clock) -> None:
    spent = fails(429, "You exceeded your current quota", code="insufficient_quota", retry_after="1")
    with pytest.raises(EndpointError, match="quota is used up"):
        await asked(scripted(spent), clock)
    assert clock.waits == []


@pytest.mark.vcr
async def test_an_unknown_model_is_said_at_once(scripted: Scripted, clock: Clock) -> None:
    with pytest.raises(EndpointError, match="no such model or address") as caught:
        await asked(scripted(fails(404, "The model `test` does not exist", code="model_not_found")), clock)
    assert "--model" in caught.value.hint


@pytest.mark.vcr
async def test_an_endpoint_that_knows_no_strict_form_gets_the_plain_one(scripted: Scripted, clock: Clock) -> None:
    refused = fails(400, "Unrecognized request argument supplied: strict")
    assert (await asked(scripted(refused, says(GOOD)), clock)).value.people == 3


@pytest.mark.vcr
async def test_what_an_endpoint_does_not_take_is_left_out(scripted: Scripted, clock: Clock) -> None:
    refused = fails(400, "Unsupported value: 'temperature' does not support 0.0 with this model")
    assert (await asked(scripted(refused, says(GOOD)), clock)).value.people == 3


async def test_a_dropped_connection_is_tried_again(clock: Clock) -> None:
    with Loopback([Turn(dropped=True), says(GOOD)]) as server:
        answer = await asked(Endpoint("test", server.url), clock)
    assert answer.value.people == 3
    assert len(clock.waits) == 1


async def test_a_body_that_breaks_off_is_tried_again(clock: Clock) -> None:
    with Loopback([Turn(says(GOOD).body, cut=True), says(GOOD)]) as server:
        answer = await asked(Endpoint("test", server.url), clock)
    assert answer.value.people == 3


async def test_nobody_at_the_address_is_a_clear_line(clock: Clock) -> None:
    with Loopback([says(GOOD)]) as server:
        gone = Endpoint("test", server.url)
    with pytest.raises(TransientError, match="no connection to the endpoint") as caught:
        await asked(gone, clock)
    assert a_clear_line(caught.value)


async def test_an_answer_that_comes_too_late_is_given_up(clock: Clock) -> None:
    with Loopback([says(GOOD, delay=0.3), says(GOOD)]) as server:
        assert (await asked(Endpoint("test", server.url), clock, timeout=0.1)).value.people == 3


async def test_an_endpoint_that_is_always_too_slow_is_a_clear_line(clock: Clock) -> None:
    with Loopback([says(GOOD, delay=0.2)]) as server, pytest.raises(TransientError, match="in time") as caught:
        await asked(Endpoint("test", server.url), clock, timeout=0.02)
    assert a_clear_line(caught.value)


async def test_a_slow_endpoint_gets_one_more_try(clock: Clock) -> None:
    with Loopback([says(GOOD, delay=0.2)]) as server, pytest.raises(TransientError):
        await asked(Endpoint("test", server.url), clock, timeout=0.02)
    assert len(clock.waits) == 1


async def test_an_endpoint_that_takes_no_call_is_asked_once(clock: Clock) -> None:
    with Loopback([fails(401, "Incorrect API key provided", code="invalid_api_key")]) as server:
        async with Model(Endpoint("test", server.url), concurrency=1, sleep=clock.sleep) as model:
            asks = (model.ask(MESSAGES, Counted, step="read", key=(str(n),)) for n in range(20))
            ended = await asyncio.gather(*asks, return_exceptions=True)
            with pytest.raises(EndpointError, match="the key was not taken"):
                await model.ask(MESSAGES, Counted, step="read", key=("later",))
    assert all(isinstance(error, EndpointError) and a_clear_line(error) for error in ended)
    assert len(server.requests) == 1


async def test_an_endpoint_that_is_down_does_not_hold_up_the_run(clock: Clock) -> None:
    with Loopback([fails(503, "Down for maintenance")]) as server:
        async with Model(Endpoint("test", server.url), sleep=clock.sleep) as model:
            for n in range(10):
                with pytest.raises(ModelError, match="Down for maintenance"):
                    await model.ask(MESSAGES, Counted, step="read", key=(str(n),))
    assert len(server.requests) == 21, "three articles, seven tries each"


async def test_json_is_found_inside_a_fence_and_after_thoughts(clock: Clock) -> None:
    with Loopback([says(f"<think>\nThree {{men}}?\n</think>\n\n```json\n{GOOD}\n```")]) as server:
        answer = await asked(Endpoint("test", server.url), clock)
    assert answer.value.people == 3
    assert answer.usage.calls == 1


async def test_a_defect_in_a_check_is_not_taken_for_a_bad_reply(clock: Clock) -> None:
    class Broken(BaseModel):
        people: int

        @field_validator("people")
        @classmethod
        def broken(cls, people: int) -> int:
            raise KeyError("a mistake of ours")

    with Loopback([says(GOOD)]) as server:
        async with Model(Endpoint("test", server.url), sleep=clock.sleep) as model:
            with pytest.raises(Exception, match="a mistake of ours") as caught:
                await model.ask(MESSAGES, Broken, step="read")
    assert not isinstance(caught.value, ModelError)


async def test_a_recorded_run_plays_without_key_or_network(clock: Clock) -> None:
    taken = CASSETTES / "test_model" / f"{test_a_reply_that_does_not_fit_is_sent_back_with_what_to_mend.__name__}.yaml"
    endpoint = Endpoint.replaying(taken)
    assert endpoint.name == "test"
    answer = await asked(endpoint, clock)
    assert answer.value.words == "Three"
    assert answer.usage.calls == 2
    with pytest.raises(EndpointError, match="has no take") as caught:
        async with Model(endpoint) as model:
            await model.ask(MESSAGES[1:], Counted, step="read")
    assert a_clear_line(caught.value)


def test_a_file_that_is_no_cassette_is_a_clear_line(tmp_path: Path) -> None:
    (tmp_path / "no.yaml").write_text("interactions: 3")
    for name, reason in (("no.yaml", "is not a cassette"), ("none.yaml", "No such file")):
        with pytest.raises(InputError, match=reason):
            Endpoint.replaying(tmp_path / name)


async def test_a_request_without_a_take_is_not_tried_again(clock: Clock, tmp_path: Path) -> None:
    nothing = vcr.use_cassette(str(tmp_path / "none.yaml"), record_mode="none")
    with nothing, pytest.raises(EndpointError, match="CannotOverwriteExistingCassette"):
        await asked(Endpoint("test", api_key="none"), clock)
    assert clock.waits == []


async def test_articles_are_sent_as_they_are_and_the_key_is_never_shown(clock: Clock) -> None:
    with Loopback([says(GOOD)]) as server:
        endpoint = Endpoint("test", server.url, "sk-secret-key")
        await asked(endpoint, clock)
    assert server.requests[0]["messages"] == MESSAGES
    assert server.requests[0]["response_format"]["json_schema"]["strict"] is True
    assert "secret" not in repr(endpoint)


async def test_no_more_calls_at_once_than_asked_for(clock: Clock) -> None:
    with Loopback([says(GOOD, delay=0.01)]) as server:
        async with Model(Endpoint("test", server.url), concurrency=3, sleep=clock.sleep) as model:
            await asyncio.gather(*(model.ask(MESSAGES, Counted, step="read", key=(str(n),)) for n in range(12)))
        assert model.usage.calls == 12
    assert server.most_at_once == 3


async def test_every_one_of_many_calls_is_tried_again_by_itself(clock: Clock) -> None:
    def every_other(number: int, _: object) -> Turn:
        return fails(500, "Internal error") if number % 2 else says(GOOD)

    with Loopback(every_other) as server:
        async with Model(Endpoint("test", server.url), sleep=clock.sleep) as model:
            asks = (model.ask(MESSAGES, Counted, step="read", key=(str(n),)) for n in range(20))
            answers = await asyncio.gather(*asks)
    assert [answer.value.people for answer in answers] == [3] * 20


async def test_a_second_run_makes_no_calls(clock: Clock, tmp_path: Path) -> None:
    with Loopback([says('{"people": 3, "words": "three"}'), says(GOOD)]) as server, Store(tmp_path) as store:
        endpoint = Endpoint("test", server.url)
        first = await asked(endpoint, clock, store=store)
        second = await asked(endpoint, clock, store=store)
    assert second.value == first.value
    assert second.usage == Usage(cache_hits=1)
    assert len(server.requests) == 2


async def test_another_prompt_key_model_or_form_is_another_reply(clock: Clock, tmp_path: Path) -> None:
    class Noted(Counted):
        note: str = ""

    with Loopback([says('{"people": 3, "words": "Three", "note": ""}')]) as server, Store(tmp_path) as store:
        for name in ("test", "other"):
            async with Model(Endpoint(name, server.url), store=store, sleep=clock.sleep) as model:
                await model.ask(MESSAGES, Counted, step="read")
                await model.ask(MESSAGES, Counted, step="read", key=("another prompt",))
                await model.ask(MESSAGES, Noted, step="read")
                await model.ask(MESSAGES[1:], Counted, step="read")
    assert len(server.requests) == 8


async def test_a_kept_reply_that_a_stricter_check_refuses_is_asked_for_again(clock: Clock, tmp_path: Path) -> None:
    def checked(least: int) -> type[BaseModel]:
        class People(BaseModel):
            people: int

            @field_validator("people")
            @classmethod
            def enough(cls, people: int) -> int:
                if people < least:
                    raise ValueError("too few")
                return people

        return People

    with Loopback([says('{"people": 3}'), says('{"people": 9}')]) as server, Store(tmp_path) as store:
        async with Model(Endpoint("test", server.url), store=store, sleep=clock.sleep) as model:
            await model.ask(MESSAGES, checked(1), step="read")
            mended = await model.ask(MESSAGES, checked(5), step="read")
    assert mended.value.model_dump() == {"people": 9}
    assert mended.usage.calls == 1, "the reply that is refused now comes from the store"


async def test_a_call_that_may_pass_the_budget_is_not_made(clock: Clock) -> None:
    with Loopback([says(GOOD)]) as server:
        budget = Budget(max_tokens=700)
        async with Model(Endpoint("test", server.url), budget=budget, max_output=200, sleep=clock.sleep) as model:
            asks = (model.ask(MESSAGES, Counted, step="read", key=(str(n),)) for n in range(20))
            ended = await asyncio.gather(*asks, return_exceptions=True)
    stopped = [error for error in ended if isinstance(error, BudgetSpent)]
    assert len(server.requests) + len(stopped) == 20
    assert len(server.requests) > 1, "what a call leaves over makes room for the next"
    assert model.usage.tokens <= 700
    assert a_clear_line(stopped[0])


async def test_money_is_counted_and_bounded(clock: Clock) -> None:
    price = Price(tokens_in=10.0, tokens_out=100.0)
    with Loopback([says(GOOD)]) as server:
        budget = Budget(max_cost=0.05, price=price)
        async with Model(Endpoint("test", server.url), budget=budget, max_output=200, sleep=clock.sleep) as model:
            answer = await model.ask(MESSAGES, Counted, step="read")
            assert answer.usage.cost == pytest.approx(100 * 10 / 1e6 + 20 * 100 / 1e6)
            with pytest.raises(BudgetSpent):
                await asyncio.gather(*(model.ask(MESSAGES, Counted, step="read", key=(str(n),)) for n in range(30)))
            assert model.usage.cost <= 0.05


def test_a_bound_in_money_needs_a_price() -> None:
    with pytest.raises(InputError, match="no price is known for test") as caught:
        Model(Endpoint("test", "http://127.0.0.1:1/v1"), budget=Budget(max_cost=1.0))
    assert "--price-in" in caught.value.hint


def test_the_environment_sets_up_an_endpoint(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_MODEL", "SUMMARIZE_MODEL"):
        monkeypatch.delenv(name, raising=False)
    assert Endpoint.from_environment() is None
    assert Endpoint.from_environment("llama3.2") is None
    assert Endpoint.from_environment("llama3.2", "http://localhost:11434/v1") is not None
    monkeypatch.setenv("OPENAI_API_KEY", "sk-1")
    monkeypatch.setenv("OPENAI_MODEL", "gpt-4.1-mini")
    assert Endpoint.from_environment() == Endpoint("gpt-4.1-mini", None, "sk-1")
    assert Endpoint.from_environment("gguf:a/b.gguf") == Endpoint("gguf:a/b.gguf")


async def test_a_model_file_that_is_not_there_is_a_clear_line(clock: Clock, tmp_path: Path) -> None:
    with pytest.raises(EndpointError, match=r"no model file .*none\.gguf"):
        await asked(Endpoint(f"gguf:{tmp_path / 'none.gguf'}"), clock)


@pytest.mark.parametrize(
    ("given", "least", "most"),
    [({"retry-after": "7"}, 7, 7), ({"retry-after-ms": "250"}, 0.25, 0.25), ({"retry-after": "soon"}, None, None)],
)
def test_waits_are_read_as_seconds(given: dict[str, str], least: float | None, most: float | None) -> None:
    from summarize.model.faults import wait_of

    found = wait_of(given)
    assert found == least == most


def test_an_interface_is_light() -> None:
    import subprocess
    import sys

    heavy = "{'openai', 'instructor', 'tenacity', 'sqlite3'}"
    code = f"import sys, summarize.model; sys.exit(len({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
