"""The sample served to a real browser: every page, by keyboard, without scripts, narrow and wide."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sample import person, places, record_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser


def opened(browser: Browser, address: str, width: int = 1000, *, scripts: bool = True) -> Tab:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=scripts
    )
    tab = context.new_page()
    tab.goto(address)
    return tab


@pytest.mark.parametrize("width", [360, 1600])
def test_no_page_is_wider_than_the_window(
    browser: Browser, site: str, built: Path, width: int
) -> None:
    tab = opened(browser, site, width)
    for place in places(built):
        tab.goto(site + place)
        tab.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, place
        assert tab.locator("h1").count() == 1, place
        names = "[...document.querySelectorAll('a,button,input:not([type=hidden]),select')]"
        nameless = tab.evaluate(
            f"{names}.filter(e => !(e.innerText || e.ariaLabel || e.labels?.length || "
            "e.getAttribute('aria-label'))).length"
        )
        assert nameless == 0, place


def test_the_pages_ask_no_other_machine_and_break_no_rule(
    browser: Browser, site: str, built: Path
) -> None:
    context = browser.new_context()
    tab = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: said.append(message.text))
    for place in places(built):
        tab.goto(site + place)
    assert {one.split("/")[2] for one in asked} == {site.split("/")[2]}
    assert [one for one in said if "404" not in one and "400" not in one] == []


@pytest.mark.parametrize("scripts", [True, False])
def test_a_letter_leads_to_the_words(browser: Browser, site: str, scripts: bool) -> None:
    tab = opened(browser, site, scripts=scripts)
    tab.locator(".stories a").first.click()
    letter = tab.locator(".lead .cite > a.letter").first
    letter.focus()
    words = tab.locator(".lead .cite > .words").first
    assert words.is_visible()
    mark = words.locator("mark").first.inner_text()
    words.locator("a.there").click()
    assert "/report/" in tab.url
    assert mark in " ".join(tab.inner_text(".body").split())


def test_search_and_filters_work_by_keyboard_without_scripts(browser: Browser, site: str) -> None:
    tab = opened(browser, site, scripts=False)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    tab.locator("#find").focus()
    tab.keyboard.type("Kotzias")
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    assert tab.locator("mark", has_text="Kotzias").count() > 0
    tab.goto(site)
    tab.locator("#name").focus()
    tab.keyboard.type("Nobody Atall")
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    assert "No story fits" in tab.inner_text("main")


def test_a_name_is_corrected_and_taken_back_without_scripts(
    browser: Browser, site: str, built: Path
) -> None:
    who = person(record_of(built), "Zoran Zaev")
    tab = opened(browser, f"{site}/entity/{who.id}", scripts=False)
    tab.fill("#rename", "Z. Zaev")
    with tab.expect_navigation():
        tab.click("text=Rename")
    assert tab.inner_text("h1") == "Z. Zaev"
    with tab.expect_navigation():
        tab.click("text=Judgements")
    with tab.expect_navigation():
        tab.click("text=Undo")
    assert "undone" in tab.inner_text("main")
    tab.goto(f"{site}/entity/{who.id}")
    assert tab.inner_text("h1") == "Zoran Zaev"
