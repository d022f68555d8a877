"""Takes: what models answered once, played back without a network (see cassettes/README.md).

A test marked ``vcr`` plays ``cassettes/<its module>/<its name>.yaml`` and fails when a request is not in it or a take
is left over. ``--record-mode=rewrite`` records anew: tests with ``scripted`` against tests/loopback.py, tests with
``real`` against the endpoint that OPENAI_BASE_URL, OPENAI_API_KEY and SUMMARIZE_MODEL name.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from summarize.model import Endpoint
from tests.loopback import Loopback, Turn

__all__ = [
    "no_take_left_over",
    "pytest_collection_modifyitems",
    "pytest_recording_configure",
    "real",
    "scripted",
    "vcr_cassette_dir",
    "vcr_config",
]

CASSETTES = Path(__file__).parents[1] / "cassettes"
# Where every take says it was recorded: takes of one endpoint play back whatever address is set up.
ADDRESS = "https://api.openai.com/v1"
KEPT_HEADERS = ("content-type", "retry-after")
KEPT_OF_ANSWER = ("choices", "usage", "error")
KEPT_OF_CHOICE = ("index", "finish_reason", "message")
KEPT_OF_MESSAGE = ("role", "content", "refusal")
KEPT_OF_USAGE = ("prompt_tokens", "completion_tokens", "total_tokens")
SCRIPTED = "the scripted server tests/loopback.py"
_KEY = re.compile(r"\b(?:sk|key|Bearer)[-_ ][\w*.-]{6,}")


class Readable:
    """The form of the files: bodies of JSON as trees, text of several lines as blocks, and where it was recorded."""

    recorded_against = SCRIPTED

    def serialize(self, cassette: dict[str, Any]) -> str:
        takes = [
            {
                "request": {
                    "method": take["request"]["method"],
                    "uri": take["request"]["uri"],
                    "headers": take["request"]["headers"],
                    "body": _tree(take["request"]["body"]),
                },
                "response": {
                    "status": take["response"]["status"],
                    "headers": take["response"]["headers"],
                    "body": _tree(take["response"]["body"]["string"]),
                },
            }
            for take in cassette["interactions"]
        ]
        written = {"recorded_against": self.recorded_against, "version": cassette["version"], "interactions": takes}
        return yaml.dump(written, Dumper=_Blocks, sort_keys=False, allow_unicode=True, width=120)

    def deserialize(self, text: str) -> dict[str, Any]:
        cassette: dict[str, Any] = yaml.safe_load(text)
        for take in cassette["interactions"]:
            take["request"]["body"] = _flat(take["request"]["body"])
            take["response"]["body"] = {"string": _flat(take["response"]["body"])}
        return cassette


class _Blocks(yaml.SafeDumper):
    """Writes text of several lines as it reads, and everything where it belongs."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _block(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Blocks.add_representer(str, _block)


def _tree(body: bytes | str | None) -> Any:
    """``{"json": tree}`` for JSON, ``{"text": words}`` for anything else."""
    text = body.decode() if isinstance(body, bytes) else body or ""
    try:
        return {"json": json.loads(text)}
    except ValueError:
        return {"text": text}


def _flat(body: dict[str, Any]) -> str:
    return json.dumps(body["json"], ensure_ascii=False) if "json" in body else str(body["text"])


def scrub_request(request: Any) -> Any:
    """Only the content type stays of the headers, and no address but the common one."""
    request.uri = re.sub(r"^https?://.*?(?=/chat/completions)", ADDRESS, request.uri)
    request.headers = {name: value for name, value in request.headers.items() if name.lower() in KEPT_HEADERS}
    return request


def scrub_response(response: dict[str, Any]) -> dict[str, Any]:
    """Only what a reply is read for stays: no ids, times, paths or fingerprints of the server; no keys."""
    headers = {name.lower(): value for name, value in response["headers"].items() if name.lower() in KEPT_HEADERS}
    text = response["body"]["string"].decode()
    try:
        answer = json.loads(text)
    except ValueError:
        pass
    else:
        if isinstance(answer, dict):
            text = json.dumps(_only_known(answer), ensure_ascii=False)
    if key := os.environ.get("OPENAI_API_KEY"):
        text = text.replace(key, "KEY")
    status = {"code": response["status"]["code"], "message": ""}
    return {"status": status, "headers": headers, "body": {"string": _KEY.sub("KEY", text).encode()}}


def _only_known(answer: dict[str, Any]) -> dict[str, Any]:
    kept = _of(answer, KEPT_OF_ANSWER)
    if isinstance(kept.get("choices"), list):
        kept["choices"] = [
            _of(choice, KEPT_OF_CHOICE) | {"message": _of(choice["message"], KEPT_OF_MESSAGE)}
            for choice in kept["choices"]
        ]
    if isinstance(kept.get("usage"), dict):
        kept["usage"] = _of(kept["usage"], KEPT_OF_USAGE)
    return kept


def _of(given: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: given[name] for name in names if name in given}


def pytest_recording_configure(config: pytest.Config, vcr: Any) -> None:
    vcr.register_serializer("yaml", Readable())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without an endpoint the takes of a real model are left as they are when others are recorded anew."""
    if _recording(config) and Endpoint.from_environment() is None:
        no_endpoint = pytest.mark.skip(reason="set OPENAI_BASE_URL or OPENAI_API_KEY, and SUMMARIZE_MODEL, to record")
        for item in items:
            if "real" in getattr(item, "fixturenames", ()):
                item.add_marker(no_endpoint)


def _recording(config: pytest.Config) -> bool:
    return (config.getoption("--record-mode") or "none") != "none"


@pytest.fixture
def vcr_config() -> dict[str, Any]:
    return {
        "match_on": ["method", "uri", "body"],
        "before_record_request": scrub_request,
        "before_record_response": scrub_response,
        "decode_compressed_response": True,
    }


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest) -> str:
    return str(CASSETTES / request.path.stem)


@pytest.fixture(autouse=True)
def no_take_left_over(request: pytest.FixtureRequest, vcr: Any) -> Iterator[None]:
    """A take that no request asks for any more is dead: it would hide that the test has changed."""
    yield
    if vcr is not None and not _recording(request.config) and not vcr.all_played:
        pytest.fail(f"{len(vcr) - vcr.play_count} take(s) of {vcr._path} were not played: record it anew")


@pytest.fixture
def scripted(request: pytest.FixtureRequest, vcr: Any) -> Iterator[Callable[..., Endpoint]]:
    """``scripted(turn, turn ...)``: an endpoint that does so. Recording, it runs; playing back, the takes stand in."""
    running: list[Loopback] = []

    def endpoint(*turns: Turn) -> Endpoint:
        if vcr is not None and not _recording(request.config):
            return Endpoint("test", ADDRESS, "none")
        Readable.recorded_against = SCRIPTED
        running.append(Loopback(turns).__enter__())
        return Endpoint("test", running[-1].url, "none")

    yield endpoint
    for server in running:
        server.__exit__(None, None, None)


@pytest.fixture
def real(request: pytest.FixtureRequest, vcr: Any) -> Endpoint:
    """The endpoint of a real model: that of the environment when recording, else the one that the takes came from."""
    if _recording(request.config):
        endpoint = Endpoint.from_environment()
        assert endpoint is not None
        Readable.recorded_against = (
            os.environ.get("RECORDED_AGAINST") or f"{endpoint.name} at {endpoint.base_url or ADDRESS}"
        )
        return endpoint
    bodies = [json.loads(taken.body) for taken in vcr.requests]
    return Endpoint(bodies[0]["model"] if bodies else "test", ADDRESS, "none")
