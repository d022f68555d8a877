"""Replies are kept: across runs, across processes, through kills; and a cache that cannot be used stops nobody."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from summarize.store import Kept, Store, default_folder
from tests.loopback import Loopback, says

ROOT = Path(__file__).parents[1]


def put(store: Store, key: str, content: str = "{}", step: str = "read") -> None:
    store.put(key, content, step=step, model="test", tokens_in=10, tokens_out=2)


def test_a_reply_is_found_again_by_another_process_as_it_arrived(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        put(store, "a", '{"words": "“é”\\n"}')
    code = "import sys; from summarize.store import Store; print(ascii(Store(sys.argv[1]).get('a').content))"
    shown = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == ascii('{"words": "“é”\\n"}')
    with Store(tmp_path) as store:
        assert store.get("a") == Kept('{"words": "“é”\\n"}', 10, 2)
        assert store.get("b") is None


def test_what_is_held_can_be_told_and_cleared(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        for key, step in (("a", "read"), ("b", "read"), ("c", "verdicts")):
            put(store, key, step=step)
        info = store.info()
        assert (info.replies, dict(info.steps)) == (3, {"read": 2, "verdicts": 1})
        assert info.bytes > 0
        assert store.clear() == 3
        assert store.info().replies == 0


def test_several_processes_write_at_once(tmp_path: Path) -> None:
    code = (
        "import sys; from summarize.store import Store\n"
        "with Store(sys.argv[1]) as store:\n"
        "    for n in range(50):\n"
        "        store.put(f'{sys.argv[2]}-{n}', '{}', step='read', model='m', tokens_in=1, tokens_out=1)\n"
    )

    def write(name: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", code, str(tmp_path), name]
        return subprocess.run(command, capture_output=True, text=True, check=True)

    with ThreadPoolExecutor(4) as together:
        said = [done.stderr for done in together.map(write, "abcd")]
    assert said == [""] * 4
    with Store(tmp_path) as store:
        assert store.info().replies == 200


def test_a_file_that_is_no_cache_gives_one_line_and_the_run_goes_on(tmp_path: Path) -> None:
    (tmp_path / "replies.sqlite3").write_text("not a database " * 100)
    lines: list[str] = []
    store = Store(tmp_path, on_trouble=lines.append)
    put(store, "a")
    assert store.get("a") is None
    assert store.info().replies == 0
    assert len(lines) == 1
    assert "going on without it" in lines[0]
    assert "\n" not in lines[0]
    store.clear()
    with Store(tmp_path) as mended:
        put(mended, "a")
        assert mended.get("a") is not None


def test_a_cache_that_breaks_during_the_run_gives_one_line(tmp_path: Path) -> None:
    lines: list[str] = []
    with Store(tmp_path, on_trouble=lines.append) as store:
        put(store, "a")
        store._database.execute("DROP TABLE replies")  # type: ignore[union-attr]
        put(store, "b")
        assert store.get("a") is None
    assert len(lines) == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="permissions do not bind the superuser")
def test_a_folder_that_may_not_be_written_gives_one_line(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)
    lines: list[str] = []
    put(Store(tmp_path / "deeper", on_trouble=lines.append), "a")
    assert len(lines) == 1


def test_a_folder_that_cannot_be_made_gives_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    lines: list[str] = []
    put(Store(tmp_path / "file" / "cache", on_trouble=lines.append), "a")
    assert len(lines) == 1


def test_by_default_replies_are_kept_in_the_users_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert default_folder() == tmp_path / "summarize"
    with Store() as store:
        assert store.path.parent == tmp_path / "summarize"


KILLED = """
import asyncio, sys
from pydantic import BaseModel
from summarize.model import Endpoint, Model
from summarize.store import Store

class Said(BaseModel):
    word: str

async def main():
    with Store(sys.argv[2]) as store:
        async with Model(Endpoint("test", sys.argv[1]), concurrency=4, store=store) as model:
            asks = (model.ask([{"role": "user", "content": str(n)}], Said, step="ask") for n in range(40))
            await asyncio.gather(*asks)
            print(model.usage.calls, model.usage.cache_hits, "openai" in sys.modules)

asyncio.run(main())
"""


def test_a_killed_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    with Loopback([says('{"word": "a"}', delay=0.03)]) as server:
        command = [sys.executable, "-c", KILLED, server.url, str(tmp_path)]
        first = subprocess.Popen(command, cwd=ROOT)
        while len(server.requests) < 15 and first.poll() is None:
            time.sleep(0.005)
        first.send_signal(signal.SIGKILL)
        first.wait()
        again = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        calls, hits = map(int, again.stdout.split()[:2])
        assert calls + hits == 40
        assert hits >= 11
        assert len(server.requests) - 40 <= 4, "called twice: more than were in flight"
        third = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert third.stdout.split() == ["0", "40", "False"], "a run without calls does not even load the client"
