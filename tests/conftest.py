"""What several test files share: the example reports, and the command line run inside this process."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from tests.cassette import *  # noqa: F403  (its hooks and fixtures, named in its __all__)

ROOT = Path(__file__).parents[1]

# No test is timed: on a machine that does other work too a slow example tells nothing.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


class Ran(NamedTuple):
    """What a run of the command line left behind."""

    code: int
    out: str
    err: str


Runner = Callable[..., Ran]


@pytest.fixture
def kursk() -> Path:
    """The folder of the first example: five reports of one story."""
    return ROOT / "tests/articles/kursk"


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Runner:
    """``run("memo", path, ..., stdin="")`` gives the exit code and what was printed."""
    from summarize.cli import main

    def runner(*args: object, stdin: str | bytes = "") -> Ran:
        raw = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), encoding="utf-8"))
        with pytest.raises(SystemExit) as left:
            main([str(arg) for arg in args])
        out, err = capfd.readouterr()
        return Ran(int(left.value.code or 0), out, err)

    return runner
