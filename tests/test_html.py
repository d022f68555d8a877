"""The HTML memo in a real browser: nothing fetched, nothing complained of, each click lands where it should."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize import brief
from summarize.render import html
from summarize.schemas import Memo
from tests.browser import PROGRAM, Browser

pytestmark = [
    pytest.mark.skipif(PROGRAM is None, reason="needs Chromium (Debian: apt-get install chromium)"),
    pytest.mark.skipif(os.name != "posix", reason="drives the browser over POSIX pipes"),
]
HOSTILE = """Seven fishing boats lost off Vell

<script>document.title = "taken"</script> <img src=x onerror="document.title='taken'"> </style></title></svg>
Police said 12 people were killed in the storm, {{7*7}} <b onclick="document.title='taken'">the port</b> reported.

But the mayor said 40 people were killed in the storm. \u202egnp.exe [x](javascript:document.title='taken')
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    assert PROGRAM is not None
    one = Browser(PROGRAM)
    yield one
    one.close()


@pytest.fixture(scope="module")
def memo() -> Memo:
    return brief([Path(__file__).parent / "articles/kursk"])


@pytest.fixture(scope="module")
def page(memo: Memo, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("memo") / "memo.html"
    path.write_text(html(memo), encoding="utf-8")
    return path


def landed(browser: Browser) -> str:
    """The text of what the address points to, if it stands within the window."""
    script = (
        "(e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight ? e.textContent : ''})"
    )
    browser.wait("location.hash.length > 1")
    return str(browser.run(f"{script}(document.getElementById(location.hash.slice(1)))"))


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (390, 844)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_opens_without_a_request_or_a_complaint_and_shows_the_bottom_line_first(
    browser: Browser, page: Path, width: int, height: int, scheme: str
) -> None:
    browser.dress(width, height, scheme)
    browser.open(page)
    assert browser.complaints == []
    assert [url for url in browser.requests if not url.startswith(("data:", page.as_uri()))] == []
    assert browser.run("document.documentElement.scrollWidth") <= width
    assert browser.run("document.querySelector('#bottom-line li').getBoundingClientRect().bottom") < height
    browser.picture(page.with_name(f"memo-{width}-{scheme}.png"))


def test_a_figure_in_a_card_leads_to_its_sentence(browser: Browser, page: Path, memo: Memo) -> None:
    browser.dress(1280, 900, "light")
    browser.open(page)
    browser.click(".card a.claim")
    text = landed(browser)
    assert text in {claim.figure.text if claim.figure else claim.quote.text for claim in memo.claims}
    browser.wait("document.querySelectorAll('mark.lit').length > 0")


def test_a_figure_in_the_picture_leads_to_its_sentence(browser: Browser, page: Path, memo: Memo) -> None:
    pytest.importorskip("vl_convert", reason="needs the optional package that draws")
    browser.dress(1280, 900, "light")
    browser.open(page)
    assert browser.run("document.querySelectorAll('.picture svg title').length") > 0
    browser.click(".picture a path")
    assert landed(browser) in {claim.figure.text for claim in memo.claims if claim.figure}


def test_a_marked_sentence_shows_its_tensions_and_leads_there(browser: Browser, page: Path) -> None:
    browser.dress(1280, 900, "light")
    browser.open(page)
    browser.click('mark.figure[data-in~="T1"] a')
    browser.wait("document.querySelector('#panel').matches(':popover-open')")
    assert "T1" in browser.run("document.querySelector('#panel').textContent")
    browser.press("Escape", 27)
    browser.wait("!document.querySelector('#panel').matches(':popover-open')")
    browser.run("document.querySelector('mark.figure[data-in~=\"T1\"] a').focus()")
    browser.press("Enter", 13)
    browser.wait("document.querySelector('#panel').matches(':popover-open')")
    browser.click('#panel a[href="#T1"]')
    assert "T1" in landed(browser)


def test_filters_leave_what_fits_and_say_how_much(browser: Browser, page: Path, memo: Memo) -> None:
    browser.dress(1280, 900, "light")
    browser.open(page)
    kind = memo.tensions[-1].kind
    choose = "(id, to) => { const e = document.getElementById(id); e.value = to; e.dispatchEvent(new Event('change')) }"
    shown = "[...document.querySelectorAll('.card')].filter(e => e.offsetHeight).map(e => e.id)"
    browser.run(f"({choose})('by-kind', '{kind}')")
    assert set(browser.run(shown)) == {tension.id for tension in memo.tensions if tension.kind == kind}
    assert f"of {len(memo.tensions)} tensions" in browser.run("document.querySelector('#shown').textContent")
    article = memo.articles[-1].id
    browser.run(f"document.querySelector('#no-filter').click(), ({choose})('by-source', '{article}')")
    assert browser.run("[...document.querySelectorAll('.report')].filter(e => e.offsetHeight).length") == 1
    browser.run("location.hash = '#T1'")
    browser.wait("document.querySelector('#T1').offsetHeight > 0")


def test_without_its_script_everything_is_there_to_read(browser: Browser, page: Path, memo: Memo) -> None:
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(page)
        assert browser.run("document.querySelectorAll('.card').length") == len(memo.tensions)
        assert not browser.run("document.querySelector('#filters').offsetHeight")
        browser.click('mark.figure[data-in^="T1"] a')
        assert "T1" in landed(browser)
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)


def test_hostile_words_stay_words(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "storm.txt").write_text(HOSTILE, encoding="utf-8")
    (tmp_path / "gale.txt").write_text(HOSTILE.replace("12 people", "95 people"), encoding="utf-8")
    made = brief([tmp_path])
    path = tmp_path / "memo.html"
    path.write_text(html(made), encoding="utf-8")
    browser.open(path)
    assert browser.run("document.title") == made.title
    assert browser.complaints == []
    text = browser.run("document.querySelector('#articles').textContent")
    assert "<script>document.title" in text
    assert "{{7*7}}" in text
    assert "\\u202egnp.exe" in text
    assert browser.run("document.querySelectorAll('img, [onclick], [onerror]').length") == 0
