"""The takes in cassettes/: each belongs to a test, says where it comes from, and gives nothing away."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest
import yaml

from tests.cassette import CASSETTES, KEPT_HEADERS, KEPT_OF_ANSWER, Readable, scrub_request, scrub_response

TESTS = Path(__file__).parent
TAKES = sorted(CASSETTES.rglob("*.yaml"))


def played(module: Path) -> set[str]:
    """Names of the tests of a module that play a cassette."""
    tests = (
        node for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if hasattr(node, "decorator_list")
    )
    return {test.name for test in tests if any("mark.vcr" in ast.unparse(mark) for mark in test.decorator_list)}


def test_every_cassette_has_its_test() -> None:
    tests = {folder.name: played(TESTS / f"{folder.name}.py") for folder in {take.parent for take in TAKES}}
    orphans = [str(take) for take in TAKES if take.stem.split("[")[0] not in tests[take.parent.name]]
    assert orphans == []


@pytest.mark.parametrize("take", TAKES, ids=lambda take: take.stem)
def test_a_cassette_says_where_it_was_recorded_and_keeps_no_secret(take: Path) -> None:
    text = take.read_text(encoding="utf-8")
    written = yaml.safe_load(text)
    assert len(written["recorded_against"]) > 5
    assert not re.search(r"authorization|\bsk-|bearer|/home/|/root/|/work/", text, re.IGNORECASE)
    for each in written["interactions"]:
        assert set(each["request"]["headers"]) | set(each["response"]["headers"]) <= set(KEPT_HEADERS)
        assert set(each["response"]["body"].get("json", {})) <= set(KEPT_OF_ANSWER)
    assert len(written["interactions"]) <= 50, "large cassettes replay slowly: split the test"


def test_what_a_server_tells_of_itself_is_not_kept() -> None:
    body = (
        b'{"id": "x", "model": "/srv/a.gguf", "choices": [{"index": 0, "logprobs": null, "message": {"content": "a"}}]}'
    )
    given = {
        "status": {"code": 200, "message": "OK"},
        "headers": {"Content-Type": ["application/json"], "Set-Cookie": ["a=b"], "Server": ["x"]},
        "body": {"string": body},
    }
    kept = scrub_response(given)
    assert kept["headers"] == {"content-type": ["application/json"]}
    assert kept["body"]["string"] == b'{"choices": [{"index": 0, "message": {"content": "a"}}]}'


def test_a_request_keeps_neither_key_nor_address() -> None:
    from vcr.request import Request

    headers = {"Authorization": "Bearer abc", "Content-Type": "application/json", "X-Stainless-OS": "Linux"}
    kept = scrub_request(Request("POST", "http://127.0.0.1:4711/v1/chat/completions", b"{}", headers))
    assert kept.uri == "https://api.openai.com/v1/chat/completions"
    assert dict(kept.headers) == {"Content-Type": "application/json"}


def test_takes_are_read_back_as_they_were() -> None:
    request = {
        "method": "POST",
        "uri": "https://a/b",
        "headers": {},
        "body": '{"messages": [{"content": "a\\n b \\nc"}]}',
    }
    for body in ('{"a": [1, null, "é"]}', "<html>\n</html>", '{"cut": '):
        response = {"status": {"code": 200, "message": ""}, "headers": {}, "body": {"string": body}}
        cassette = {"version": 1, "interactions": [{"request": request, "response": response}]}
        assert Readable().deserialize(Readable().serialize(cassette))["interactions"] == cassette["interactions"]


PLAYING = """
import httpx2
import pytest

@pytest.fixture(scope="module")
def vcr_cassette_dir(request):
    return str(request.path.parent)

def ask(*questions):
    for question in questions:
        httpx2.post("https://api.openai.com/v1/chat/completions", json={"messages": [question]})

@pytest.mark.vcr
def test_same():
    ask("one", "two")

@pytest.mark.vcr
def test_fewer():
    ask("one")

@pytest.mark.vcr
def test_changed():
    ask("one", "three")
"""


def test_a_take_left_over_or_a_changed_prompt_fails(tmp_path: Path) -> None:
    import subprocess
    import sys

    request = {"method": "POST", "uri": "https://api.openai.com/v1/chat/completions"}
    headers = {"content-type": ["application/json"]}
    response = {"status": {"code": 200, "message": ""}, "headers": {}, "body": {"string": "{}"}}
    takes = [
        {"request": request | {"headers": headers, "body": json.dumps({"messages": [word]})}, "response": response}
        for word in ("one", "two")
    ]
    for name in ("test_same", "test_fewer", "test_changed"):
        (tmp_path / f"{name}.yaml").write_text(Readable().serialize({"version": 1, "interactions": takes}))
    (tmp_path / "conftest.py").write_text("from tests.cassette import *")
    (tmp_path / "test_playing.py").write_text(PLAYING)
    command = [sys.executable, "-m", "pytest", "-q", "-rA", "--rootdir", str(tmp_path), str(tmp_path)]
    done = subprocess.run(command, cwd=TESTS.parent, capture_output=True, text=True, check=False)
    assert re.search(r"^PASSED .*::test_same$", done.stdout, re.MULTILINE)
    assert re.search(r"^ERROR .*::test_fewer", done.stdout, re.MULTILINE)
    assert re.search(r"^FAILED .*::test_changed", done.stdout, re.MULTILINE)
    assert "1 take(s)" in done.stdout
    assert "CannotOverwriteExistingCassetteException" in done.stdout
