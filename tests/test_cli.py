"""The command line as a user meets it: what is printed where, and the exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import summarize
from summarize.schemas import Memo

Runner = Callable[..., Any]
PROGRAM = Path(sys.executable).with_name("summarize")
FIRE = """---
source: Harbour Times
date: 2024-05-02
title: Warehouse fire kills 12
---
At least 12 people were killed in the warehouse fire, the fire chief said on Thursday.
"""
LATER = """---
source: Evening Star
date: 2024-05-06
title: Toll of warehouse fire
---
Police said on Monday that 9 people were killed in the warehouse fire.
"""


@pytest.fixture
def fire(tmp_path: Path) -> Path:
    folder = tmp_path / "fire"
    folder.mkdir()
    (folder / "one.txt").write_text(FIRE, encoding="utf-8")
    (folder / "two.txt").write_text(LATER, encoding="utf-8")
    return folder


def test_memo_is_markdown_on_a_pipe_by_default(run: Runner, fire: Path) -> None:
    ran = run("memo", fire)
    assert ran.code == 0
    assert ran.out.startswith("# ")
    assert "12" in ran.out
    assert "\x1b[" not in ran.out
    assert ran.err == ""


def test_memo_json_is_the_published_object(run: Runner, fire: Path) -> None:
    ran = run("memo", fire, "--format", "json")
    memo = Memo.model_validate_json(ran.out)
    assert [article.source for article in memo.articles] == ["Harbour Times", "Evening Star"]
    assert memo.run.complete
    assert memo.run.reader == "rules"
    for claim in memo.claims:
        text = next(article.text for article in memo.articles if article.id == claim.article)
        assert text[claim.quote.start : claim.quote.end] == claim.quote.text


def test_the_suffix_of_the_file_names_the_format(run: Runner, fire: Path, tmp_path: Path) -> None:
    markdown, page, data = (tmp_path / f"memo.{suffix}" for suffix in ("md", "html", "json"))
    ran = run("memo", fire, "-o", markdown, "-o", page, "-o", data)
    assert (ran.code, ran.out) == (0, "")
    assert markdown.read_text(encoding="utf-8").startswith("# ")
    assert "<html" in page.read_text(encoding="utf-8")
    assert json.loads(data.read_text(encoding="utf-8"))["schema"] == "summarize.memo/1"


def test_format_wins_over_the_suffix(run: Runner, fire: Path, tmp_path: Path) -> None:
    run("memo", fire, "--format", "json", "-o", tmp_path / "memo.md")
    assert json.loads((tmp_path / "memo.md").read_text(encoding="utf-8"))["articles"]


def test_a_suffix_that_no_memo_has_is_a_usage_error(run: Runner, fire: Path, tmp_path: Path) -> None:
    ran = run("memo", fire, "-o", tmp_path / "memo.pptx")
    assert ran.code == 2
    assert ".pptx" in ran.err
    assert not (tmp_path / "memo.pptx").exists()


def test_title_is_printed(run: Runner, fire: Path) -> None:
    assert run("memo", fire, "--title", "The fire at pier 4").out.startswith("# The fire at pier 4")


def test_meta_table_fills_in_what_a_report_does_not_say(run: Runner, tmp_path: Path) -> None:
    (tmp_path / "bare.txt").write_text("Some 40 people were injured in the crash.\n", encoding="utf-8")
    (tmp_path / "meta.csv").write_text("path,source,date\nbare.txt,Daily Post,2024-03-01\n", encoding="utf-8")
    ran = run("memo", tmp_path / "bare.txt", "--meta", tmp_path / "meta.csv", "--format", "json")
    (article,) = Memo.model_validate_json(ran.out).articles
    assert (article.source, str(article.published)) == ("Daily Post", "2024-03-01")


def test_reader_auto_says_that_it_took_the_rules(run: Runner, fire: Path) -> None:
    ran = run("memo", fire, "--reader", "auto", "--format", "json")
    assert ran.code == 0
    assert "rules" in ran.err
    assert json.loads(ran.out)["run"]["reader"] == "rules"


def test_standard_input_is_an_article(run: Runner) -> None:
    ran = run("memo", "-", "--format", "json", stdin="Officials said 30 people were wounded in the blast.\n")
    assert ran.code == 0
    assert len(json.loads(ran.out)["articles"]) == 1


def test_an_article_that_cannot_be_read_is_named_and_the_rest_goes_on(run: Runner, fire: Path) -> None:
    (fire / "empty.txt").write_text("", encoding="utf-8")
    ran = run("memo", fire, "--format", "json")
    assert ran.code == 3
    assert "empty.txt" in ran.err
    memo = json.loads(ran.out)
    assert not memo["run"]["complete"]
    assert len(memo["articles"]) == 2
    assert [failure["path"].endswith("empty.txt") for failure in memo["run"]["articles_failed"]] == [True]


def test_an_article_that_breaks_the_reader_is_named_and_the_rest_goes_on(
    run: Runner, fire: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from summarize import readers

    read = readers.read

    def breaking(article: summarize.Article) -> summarize.Reading:
        if article.source == "Evening Star":
            raise ZeroDivisionError("no such thing")
        return read(article)

    monkeypatch.setattr(readers, "read", breaking)
    ran = run("memo", fire, "--format", "json")
    assert ran.code == 3
    assert "two.txt" in ran.err
    assert "ZeroDivisionError" in ran.err
    memo = json.loads(ran.out)
    assert [article["source"] for article in memo["articles"]] == ["Harbour Times"]
    assert not memo["run"]["complete"]
    assert run("claims", fire).code == 3


def test_nothing_to_read_is_one_line_and_a_hint(run: Runner, tmp_path: Path) -> None:
    ran = run("memo", tmp_path / "absent.txt")
    assert ran.code == 1
    assert ran.out == ""
    first, second = ran.err.splitlines()
    assert first.startswith("Error: ")
    assert "absent.txt" in first
    assert second.startswith("Hint: ")


def test_a_file_that_cannot_be_written_is_an_error_with_a_hint(run: Runner, fire: Path, tmp_path: Path) -> None:
    ran = run("memo", fire, "-o", tmp_path / "absent" / "memo.md")
    assert ran.code == 1
    assert "Hint: " in ran.err
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("args", [(), ("memo",), ("memo", "x.txt", "--format", "odt"), ("brief",)])
def test_wrong_usage_is_exit_code_2(run: Runner, args: tuple[str, ...]) -> None:
    assert run(*args).code == 2


def test_same_input_gives_the_same_memo(run: Runner, fire: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    first, second = (json.loads(run("memo", fire, "--format", "json").out) for _ in range(2))
    for memo in (first, second):
        memo["run"].pop("seconds")
    assert first == second
    assert first["generated_at"].startswith("2023-11-14T22:13:20")


def test_the_order_in_which_python_hashes_words_changes_nothing(kursk: Path) -> None:
    memos = []
    for seed in ("1", "2"):
        env = os.environ | {"PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "0"}
        done = subprocess.run(
            [str(PROGRAM), "memo", str(kursk), "--format", "json"], env=env, capture_output=True, check=True
        )
        memos.append(json.loads(done.stdout))
        memos[-1]["run"].pop("seconds")
    assert memos[0] == memos[1]


def test_brief_gives_the_memo_that_the_command_prints(run: Runner, fire: Path) -> None:
    seen: list[tuple[int, int]] = []
    memo = summarize.brief([fire], on_progress=lambda done, total, path: seen.append((done, total)))
    assert seen == [(1, 2), (2, 2)]
    printed = json.loads(run("memo", fire, "--format", "json").out)
    assert [claim.id for claim in memo.claims] == [claim["id"] for claim in printed["claims"]]


def test_claims_are_json_lines_on_a_pipe(run: Runner, fire: Path) -> None:
    ran = run("claims", fire)
    assert ran.code == 0
    claims = [summarize.Claim.model_validate_json(line) for line in ran.out.splitlines()]
    assert {claim.figure.value for claim in claims if claim.figure} >= {12, 9}


def test_claims_as_a_table_have_a_line_each(run: Runner, fire: Path) -> None:
    head, *rows = run("claims", fire, "--format", "table").out.splitlines()
    assert head.split("\t")[:3] == ["article", "measure", "quote"]
    assert len(rows) == len(run("claims", fire).out.splitlines())


def test_figures_answer_line_by_line(run: Runner) -> None:
    texts = ["More than 3,000 left.", "Nothing here.", "It cost $5.6 billion."]
    ran = run("figures", "--jsonl", stdin="".join(json.dumps({"text": text}) + "\n" for text in texts))
    more, none, cost = (json.loads(line)["figures"] for line in ran.out.splitlines())
    assert (more[0]["low"], more[0]["high"], more[0]["hedge"]) == (3001, None, "more_than")
    assert none == []
    assert (cost[0]["dimension"], cost[0]["value"], cost[0]["unit"]) == ("money", 5_600_000_000, "USD")
    for text, figures in zip(texts, (more, none, cost), strict=True):
        for figure in figures:
            assert text[figure["start"] : figure["end"]] == figure["text"]


def test_figures_of_plain_text_are_a_table(run: Runner) -> None:
    ran = run("figures", stdin="The storm left 1.2 million homes without power.\n")
    head, row = ran.out.splitlines()
    cells = dict(zip(head.split("\t"), row.split("\t"), strict=True))
    assert (cells["text"], cells["low"]) == ("1.2 million", "1,200,000")


@pytest.mark.parametrize("line", ["no json", '{"words": "two"}', "[]", '"two"'])
def test_a_line_without_text_is_named_by_its_number(run: Runner, line: str) -> None:
    ran = run("figures", "--jsonl", stdin=json.dumps({"text": "one"}) + "\n" + line + "\n")
    assert ran.code == 1
    assert "line 2" in ran.err
    assert len(ran.out.splitlines()) == 1


def test_schema_describes_the_printed_memo(run: Runner) -> None:
    schema = json.loads(run("schema").out)
    assert {"schema", "period", "articles", "claims", "tensions", "run"} <= set(schema["properties"])
    assert schema["properties"]["schema"]["const"] == "summarize.memo/1"
    assert set(schema["$defs"]["Period"]["properties"]) == {"from", "to"}


def test_version_and_help_are_not_errors(run: Runner) -> None:
    assert run("--version").out.startswith("summarize ")
    asked = run("--help")
    assert asked.code == 0
    assert all(command in asked.out for command in ("memo", "claims", "figures", "schema"))


@pytest.mark.skipif(os.name == "nt", reason="POSIX pipes and signals")
def test_a_reader_that_goes_away_ends_it_quietly(fire: Path) -> None:
    command = f"{PROGRAM} figures --jsonl | head -n 1"
    lines = (json.dumps({"text": "Two of them left."}) + "\n") * 5000
    done = subprocess.run(["sh", "-c", command], input=lines, capture_output=True, text=True, check=False)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="POSIX pipes and signals")
def test_interrupting_is_exit_code_130_and_no_traceback() -> None:
    command = [str(PROGRAM), "figures", "--jsonl"]
    ours = signal.signal(signal.SIGINT, signal.default_int_handler)  # jobs that a shell runs behind ignore it
    try:
        going = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    finally:
        signal.signal(signal.SIGINT, ours)
    with going:
        assert going.stdin is not None
        assert going.stdout is not None
        going.stdin.write(b'{"text": "one"}\n' * 2000)  # an answer shows that it is at work
        going.stdin.flush()
        going.stdout.read(1)
        going.send_signal(signal.SIGINT)
        _, err = going.communicate(timeout=20)
    assert going.returncode == 130
    assert b"Traceback" not in err


@pytest.mark.parametrize(
    ("suffix", "begins"), [("docx", b"PK"), ("csv", b"claim"), ("xlsx", b"PK"), ("parquet", b"PAR1")]
)
def test_a_memo_for_those_who_go_on_elsewhere(
    run: Runner, fire: Path, tmp_path: Path, suffix: str, begins: bytes
) -> None:
    output = tmp_path / f"memo.{suffix}"
    assert run("memo", fire, "-o", output).code == 0
    assert output.read_bytes().startswith(begins)
