"""The page in a real browser: evidence opens however it is asked for, and nothing runs or overflows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factbox import Box
from factbox.show.page import record_page
from factbox.show.pair.page import pair_page
from factbox.show.pair.sheet import Pairs

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
SAMPLE = Path(__file__).parent.parent.parent / "examples" / "prespa"
MARKUP = "<img src=x onerror=document.title='owned'><b>bold</b> words"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample's page, and with one whose reports hold markup."""
    folder = tmp_path_factory.mktemp("pages")
    with Box.open(folder / "sample.box") as box:
        box.build([SAMPLE])
        record = box.record()
        reports = box.reports(record)
        cut = {report.id: box.sentences(report.id) for report in reports}
    page = record_page(record, reports, lambda report: cut[report])
    (folder / "sample.html").write_text(page, encoding="utf-8")
    copied = next(row for row in record.lineage if row.kind == "rewrite")
    by_id = {report.id: report for report in reports}
    pair = [by_id[one] for one in (copied.from_report, copied.report)]
    texts = Pairs.of(record, lambda report: by_id[report].text)
    sheet = texts.lay_out(pair[0], pair[1], lambda report: cut[report])
    (folder / "pair.html").write_text(pair_page(sheet), encoding="utf-8")
    lead = replace(record.lead[0], exact=MARKUP)
    title = replace(record.story.title, exact=MARKUP)
    hostile = replace(record, lead=(lead,), story=replace(record.story, title=title))
    texts = [replace(one, text=MARKUP + one.text[len(MARKUP) :]) for one in reports]
    (folder / "hostile.html").write_text(record_page(hostile, texts), encoding="utf-8")
    return folder


def opened(browser: Browser, page: Path, width: int = 1000, scripts: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=scripts, has_touch=True
    )
    shown = context.new_page()
    shown.goto(page.as_uri())
    return shown


def test_the_title_and_the_four_counts_stand_at_the_top(browser: Browser, pages: Path) -> None:
    page = opened(browser, pages / "sample.html")
    assert "agree" in page.inner_text("body")
    assert page.inner_text("h1") == page.title()
    assert page.locator(".counts dd").all_inner_texts()[:3] == ["7", "7", "5"]


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("way", ["hover", "focus", "tap"])
def test_the_words_behind_a_line_open(
    browser: Browser, pages: Path, way: str, scripts: bool
) -> None:
    page = opened(browser, pages / "sample.html", scripts=scripts)
    letter = page.locator(".lead .cite > a.letter").first
    words = page.locator(".lead .cite > .words").first
    assert not words.is_visible()
    if way == "hover":
        letter.hover()
    elif way == "focus":
        letter.focus()
    else:
        letter.tap()
    if way == "tap" and not scripts:
        assert page.url.endswith("#" + (letter.get_attribute("href") or "").removeprefix("#"))
        return
    assert words.is_visible()
    assert words.locator("mark").first.inner_text()


def test_escape_closes_the_words(browser: Browser, pages: Path) -> None:
    page = opened(browser, pages / "sample.html")
    page.locator(".lead .cite > a.letter").first.focus()
    words = page.locator(".lead .cite > .words").first
    assert words.is_visible()
    page.keyboard.press("Escape")
    assert not words.is_visible()


def test_the_trees_lead_to_the_texts_side_by_side(browser: Browser, pages: Path) -> None:
    page = opened(browser, pages / "sample.html")
    link = page.locator("#lineage a[href^='#pair-']").first
    target = page.locator(link.get_attribute("href") or "")
    assert not target.locator("mark").first.is_visible()
    link.click()
    target.locator("mark").first.wait_for(state="visible", timeout=5_000)


def test_columns_stand_side_by_side_where_there_is_room(browser: Browser, pages: Path) -> None:
    for width, beside in ((1200, True), (360, False)):
        page = opened(browser, pages / "pair.html", width=width, scripts=False)
        halves = page.locator(".pair.heads .half")
        left, right = halves.nth(0).bounding_box(), halves.nth(1).bounding_box()
        assert left is not None
        assert right is not None
        assert (left["y"] == right["y"]) == beside
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator("mark.same").count() > 5


@pytest.mark.parametrize("width", [360, 800, 1600])
def test_nothing_is_wider_than_the_window(browser: Browser, pages: Path, width: int) -> None:
    page = opened(browser, pages / "sample.html", width=width)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for letter in page.locator("#happened .cite > a.letter").all():
        letter.focus()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_letter_leads_to_something(browser: Browser, pages: Path) -> None:
    page = opened(browser, pages / "sample.html")
    lost = page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))"
        ".filter(id => !document.getElementById(id))"
    )
    assert lost == []


def test_markup_in_a_report_stays_text(browser: Browser, pages: Path) -> None:
    page = opened(browser, pages / "hostile.html")
    assert page.inner_text("h1") == MARKUP
    assert MARKUP in page.inner_text(".lead")
    assert page.locator("img, .lead b, h1 b, .reading b").count() == 0
    assert page.title() != "owned"


def test_the_page_asks_the_network_for_nothing(browser: Browser, pages: Path) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((pages / "hostile.html").as_uri())
    page.wait_for_timeout(100)
    assert asked == [(pages / "hostile.html").as_uri()]
