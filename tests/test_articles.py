"""Loading: what becomes an article, what is known about it, and what each failure says."""

from __future__ import annotations

import io
import json
import os
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.articles import load
from summarize.articles.text import clean, front_matter
from summarize.errors import MetadataError
from summarize.schemas import Article

BODY = (
    "The river rose on Sunday and forty people left their homes in the lower town.\n\nThe mayor said nobody was hurt.\n"
)
SEEDS = Path(__file__).parents[2] / "shared" / "data" / "seeds"


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def one(path: Path, meta: Path | None = None) -> Article:
    loaded = load([path], meta)
    assert loaded.failures == ()
    assert len(loaded.articles) == 1
    return loaded.articles[0]


def error(path: Path) -> str:
    loaded = load([path])
    assert loaded.articles == ()
    assert [failure.path for failure in loaded.failures] == [str(path)]
    assert "\n" not in loaded.failures[0].error
    return loaded.failures[0].error


class TestText:
    def test_plain_text_is_kept_letter_for_letter(self, tmp_path: Path) -> None:
        body = "  " + BODY + "\t\n"
        article = one(put(tmp_path, "a.txt", body))
        assert article.text == body
        assert (article.id, article.words, article.headline_end) == ("A1", 21, 0)
        assert len(article.sha256) == 64

    def test_line_ends_marks_and_nuls_are_normalised(self, tmp_path: Path) -> None:
        article = one(put(tmp_path, "a.txt", "\ufeff" + BODY.replace("\n", "\r\n") + "\0"))
        assert article.text == BODY

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
    def test_western_encodings(self, tmp_path: Path, encoding: str) -> None:
        body = "The café’s owner said “nothing is left” – forty people had fled to the hills by then.\n" * 3
        assert one(put(tmp_path, "a.txt", body.encode(encoding))).text == body

    def test_other_encodings_are_recognised(self, tmp_path: Path) -> None:
        body = "Мэр сообщил, что сорок человек покинули свои дома в нижнем городе после наводнения.\n" * 5
        assert one(put(tmp_path, "a.txt", body.encode("cp1251"))).text == body

    def test_a_short_first_line_before_a_blank_one_is_the_headline(self, tmp_path: Path) -> None:
        article = one(put(tmp_path, "a.txt", "River floods lower town\n\n" + BODY))
        assert article.title == article.text[: article.headline_end] == "River floods lower town"

    @pytest.mark.parametrize(
        "first", ["The river rose on Sunday.", "By Jane Doe", "Word", "December 18, 2024", "x " * 90]
    )
    def test_other_first_lines_are_not(self, tmp_path: Path, first: str) -> None:
        assert one(put(tmp_path, "a.txt", f"{first}\n\n{BODY}")).headline_end == 0

    def test_a_markdown_heading_is_the_headline(self, tmp_path: Path) -> None:
        article = one(put(tmp_path, "a.md", "# River floods lower town\n" + BODY))
        assert article.title == "River floods lower town"
        assert article.text[: article.headline_end] == "# River floods lower town"


class TestFrontMatter:
    def test_its_fields_are_given(self, tmp_path: Path) -> None:
        head = "---\nsource: The Daily Bugle\ndate: 2024-12-18\nurl: https://example.org/a\n"
        head += "title: River floods\nauthor: J. Doe\n---\n"
        article = one(put(tmp_path, "a.txt", head + BODY))
        assert (article.source, article.published, article.dated_by) == ("The Daily Bugle", date(2024, 12, 18), "given")
        assert (article.url, article.author) == ("https://example.org/a", "J. Doe")
        assert article.text == "River floods\n\n" + BODY
        assert article.text[: article.headline_end] == article.title == "River floods"

    @pytest.mark.parametrize(
        "value",
        ["2024-12-18 10:00:00", "2024-12-18T10:00:00Z", "'18 December 2024'", "Wed, Dec. 18, 2024 5 p.m.", "20241218"],
    )
    def test_dates_in_any_form(self, tmp_path: Path, value: str) -> None:
        assert one(put(tmp_path, "a.txt", f"---\ndate: {value}\n---\n{BODY}")).published == date(2024, 12, 18)

    def test_a_title_with_a_colon_is_read_although_yaml_refuses_it(self, tmp_path: Path) -> None:
        article = one(put(tmp_path, "a.txt", f"---\ntitle: Flood: what we know\nsource: Bugle\n---\n{BODY}"))
        assert (article.title, article.source) == ("Flood: what we know", "Bugle")

    def test_a_title_that_the_body_repeats_is_not_doubled(self, tmp_path: Path) -> None:
        article = one(put(tmp_path, "a.txt", f"---\ntitle: River floods\n---\nRiver floods\n\n{BODY}"))
        assert article.text == "River floods\n\n" + BODY

    def test_what_says_unknown_is_not_known(self, tmp_path: Path) -> None:
        article = one(put(tmp_path, "a.txt", f"---\nsource: unknown\ndate: n/a\nurl: unknown (lost)\n---\n{BODY}"))
        assert (article.source, article.published, article.url, article.dated_by) == (None, None, None, None)

    def test_a_rule_is_no_front_matter(self) -> None:
        text = "---\nA thought.\n---\nAnother."
        assert front_matter(text) == ({}, text)


class TestStated:
    @pytest.mark.parametrize(
        ("text", "source", "day", "by"),
        [
            ("WASHINGTON, Dec. 18, 2024 (AP) — Forty people fled.", "AP", date(2024, 12, 18), "dateline"),
            ("PARIS (Reuters) - Forty people fled.", "Reuters", None, None),
            ("By AFP\nDecember 18, 2024\n\n" + BODY, "AFP", date(2024, 12, 18), "text"),
            (BODY + "\nSource :Skai\n", "Skai", None, None),
            (BODY + "\nhttps://www.bbc.com/news/2024/12/18/floods\n", "BBC", date(2024, 12, 18), "url"),
            ("Jane Roe told the BBC it rose. A farmer told the BBC he fled.", "BBC", None, None),
            ("A farmer told the BBC he fled, the network said.", None, None, None),
            (BODY, None, None, None),
        ],
    )
    def test_source_and_day_are_read_from_the_text(
        self, tmp_path: Path, text: str, source: str | None, day: date | None, by: str | None
    ) -> None:
        article = one(put(tmp_path, "a.txt", text))
        assert (article.source, article.published, article.dated_by) == (source, day, by)

    def test_the_agency_of_a_byline_is_the_origin_and_the_page_the_source(self, tmp_path: Path) -> None:
        text = f"River floods town\n\nBy AFP\n\n{BODY}\nhttps://www.theguardian.com/world/2024/dec/18/river\n"
        article = one(put(tmp_path, "a.txt", text))
        assert (article.source, article.origin, article.published) == ("The Guardian", "AFP", date(2024, 12, 18))

    def test_a_dateline_without_a_year_takes_it_from_the_other_articles(self, tmp_path: Path) -> None:
        put(tmp_path, "a.txt", f"---\ndate: 2024-12-30\n---\n{BODY}")
        put(tmp_path, "b.txt", "KYIV, Jan. 2 (Reuters) - Forty people fled the river.")
        loaded = load(tmp_path)
        assert [article.published for article in loaded.articles] == [date(2024, 12, 30), date(2025, 1, 2)]

    def test_an_undated_article_is_bounded_by_what_it_mentions(self, tmp_path: Path) -> None:
        put(tmp_path, "a.txt", f"---\ndate: 2024-12-18\n---\n{BODY}")
        put(
            tmp_path,
            "b.txt",
            "A report for December 17 counts forty. A vote is expected before the Jan. 20, 2025, deadline.",
        )
        article = load(tmp_path).articles[1]
        assert (article.published, article.earliest, article.latest) == (None, date(2024, 12, 17), date(2025, 1, 19))

    def test_alone_and_without_years_nothing_is_bounded(self, tmp_path: Path) -> None:
        article = one(put(tmp_path, "b.txt", "A report for December 17 counts forty."))
        assert (article.earliest, article.latest) == (None, None)


class TestTable:
    def test_fills_in_what_the_file_does_not_give(self, tmp_path: Path) -> None:
        put(tmp_path, "in/a.txt", f"---\nsource: Bugle\n---\n{BODY}")
        put(tmp_path, "in/b.txt", "PARIS (Reuters) - Forty people fled the river.")
        meta = put(tmp_path, "meta.csv", "path,source,date\na.txt,Table,2024-12-18\nb,Herald,2024-12-19\n")
        first, second = load([tmp_path / "in"], meta).articles
        assert (first.source, first.published, first.dated_by) == ("Bugle", date(2024, 12, 18), "given")
        assert (second.source, second.published, second.origin) == ("Herald", date(2024, 12, 19), "Reuters")

    def test_without_the_path_column_it_is_refused(self, tmp_path: Path) -> None:
        put(tmp_path, "a.txt", BODY)
        with pytest.raises(MetadataError, match="no column `path`"):
            load([tmp_path], put(tmp_path, "meta.csv", "title,source\nx,y\n"))


class TestLines:
    def test_each_line_is_an_article(self, tmp_path: Path) -> None:
        rows = [{"text": BODY, "source": "Bugle", "date": "2024-12-18"}, {"text": "Forty fled.", "title": "Flood"}]
        loaded = load(put(tmp_path, "articles.jsonl", "\n".join(map(json.dumps, rows))))
        assert [article.id for article in loaded.articles] == ["A1", "A2"]
        assert loaded.articles[0].published == date(2024, 12, 18)
        assert loaded.articles[1].text == "Flood\n\nForty fled."

    def test_a_broken_line_is_one_failure_and_the_rest_goes_on(self, tmp_path: Path) -> None:
        path = put(tmp_path, "articles.jsonl", json.dumps({"text": BODY}) + '\n{"text": \n[]\n{"title": "x"}\n')
        loaded = load(path)
        assert len(loaded.articles) == 1
        assert [failure.path for failure in loaded.failures] == [f"{path}:{line}" for line in (2, 3, 4)]

    @pytest.mark.parametrize(("data", "count"), [(BODY, 1), ('{"text": "Forty fled."}\n{"text": "Ten fled."}\n', 2)])
    def test_standard_input_may_be_either(self, monkeypatch: pytest.MonkeyPatch, data: str, count: int) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
        assert len(load("-").articles) == count


class TestFailures:
    @pytest.mark.parametrize(
        ("name", "content", "says"),
        [
            ("a.txt", b"", "empty"),
            ("a.txt", b" \n\t\n", "empty"),
            ("a.txt", b"--- 12 -- !!\n", "no words"),
            ("a.txt", b"%PDF-1.7 ...", "PDF"),
            ("a.txt", bytes(range(32)) * 20, "binary"),
            ("a.json", b'{"claims": []}', "JSON"),
            ("a.jsonl", b"\n\n", "empty"),
        ],
    )
    def test_each_says_what_is_wrong(self, tmp_path: Path, name: str, content: bytes, says: str) -> None:
        assert says in error(put(tmp_path, name, content))

    def test_a_missing_path_and_an_empty_folder(self, tmp_path: Path) -> None:
        assert "no such file" in error(tmp_path / "nowhere")
        assert "without articles" in error(tmp_path)

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="needs a user whom permissions bind")
    def test_a_file_that_may_not_be_opened(self, tmp_path: Path) -> None:
        path = put(tmp_path, "a.txt", BODY)
        path.chmod(0)
        assert "permission" in error(path)

    def test_the_same_text_twice_counts_once(self, tmp_path: Path) -> None:
        first = put(tmp_path, "a.txt", BODY)
        put(tmp_path, "b.txt", BODY)
        loaded = load(tmp_path)
        assert len(loaded.articles) == 1
        assert [failure.error for failure in loaded.failures] == [f"same text as {first}: counted once"]

    def test_the_rest_goes_on(self, tmp_path: Path) -> None:
        put(tmp_path, "a.txt", b"")
        put(tmp_path, "b.txt", BODY)
        put(tmp_path, "c.pdf", b"%PDF-1.7")
        loaded = load(tmp_path)
        assert len(loaded.articles) == 1
        assert len(loaded.failures) == 2


class TestFolders:
    def test_are_searched_through_and_through_in_natural_order(self, tmp_path: Path) -> None:
        for name in ("10.txt", "2.md", "deep/er/1.markdown", "deep/er/3.text"):
            put(tmp_path, name, f"Forty fled from town {name}.")
        for name in (".hidden.txt", ".git/x.txt", "gold.json", "README.md", "table.csv"):
            put(tmp_path, name, BODY)
        names = [Path(article.path).name for article in load(tmp_path).articles]
        assert names == ["2.md", "10.txt", "1.markdown", "3.text"]

    def test_a_file_named_twice_is_read_once(self, tmp_path: Path) -> None:
        path = put(tmp_path, "a.txt", BODY)
        assert len(load([tmp_path, path, path]).articles) == 1

    def test_an_unknown_ending_is_tried_when_named(self, tmp_path: Path) -> None:
        assert one(put(tmp_path, "story.news", BODY)).text == BODY

    def test_ids_do_not_depend_on_the_order_of_the_paths(self, tmp_path: Path) -> None:
        paths = [put(tmp_path, f"{number}.txt", f"Forty fled from town {number}.") for number in range(5)]
        assert load(paths) == load(paths[::-1]) == load([tmp_path])


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"---\n{text}\n---\n{text}".encode()))
def test_any_bytes_give_an_article_or_one_failure(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "a.txt"
    path.write_bytes(data)
    loaded = load(path)
    assert len(loaded.articles) + len(loaded.failures) == 1
    for article in loaded.articles:
        assert 0 <= article.headline_end <= len(article.text)
        assert article.title is None or article.title in article.text


@given(st.text(max_size=60))
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.skipif(not SEEDS.exists(), reason="the shared example articles are not here")
def test_real_undated_reports_get_their_source_and_bounds() -> None:
    articles = {Path(article.path).stem: article for article in load(SEEDS).articles}
    assert (articles["001"].source, articles["001"].origin) == ("The Moscow Times", "AFP")
    assert articles["001"].published == date(2024, 12, 18)
    assert articles["000"].earliest == date(2024, 12, 17)
    assert (articles["002"].source, articles["004"].source) == ("Skai", "BBC")
    assert articles["002"].latest == date(2025, 1, 19)


def test_a_memo_written_beside_the_articles_is_not_read_as_one(tmp_path: Path) -> None:
    from summarize import brief, render

    (tmp_path / "a.txt").write_text("Police said 12 people died in the fire on Monday.\n", "utf-8")
    memo = brief([tmp_path])
    (tmp_path / "memo.md").write_text(render.markdown(memo), "utf-8")
    (tmp_path / "memo.html").write_text(render.html(memo), "utf-8")
    again = load([tmp_path])
    assert [Path(a.path).name for a in again.articles] == ["a.txt"]
    assert not again.failures
