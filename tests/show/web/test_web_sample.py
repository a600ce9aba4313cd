"""The sample story served: every link, judgements by form and by command, and a real browser."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from crawling import Page, crawl
from starlette.testclient import TestClient

from factbox import Box
from factbox.cli import main
from factbox.cli.served_box import OpenServed
from factbox.show.json_record import record_json
from factbox.show.web.app import make_app
from factbox.types import Entity, Record

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab

SAMPLE = Path(__file__).parent.parent.parent.parent / "examples" / "prespa"
CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
]
WORD = "ours"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("served") / "sample.box"
    with Box.open(path) as box:
        box.build([SAMPLE])
    return path


@pytest.fixture
def own(built: Path, tmp_path: Path) -> Path:
    """A box of the test's own, to be judged in."""
    with Box.open(built) as box:
        box.stories()
    return Path(shutil.copy(built, tmp_path / "own.box"))


def served(path: Path, *, read_only: bool = False) -> TestClient:
    app = make_app(OpenServed(path), word=WORD, read_only=read_only)
    return TestClient(app, "http://127.0.0.1", follow_redirects=False)


def record_of(path: Path) -> Record:
    with Box.open(path) as box:
        return box.record()


def person(record: Record, name: str) -> Entity:
    return next(one for one in record.entities if one.name == name)


def test_every_link_on_every_page_leads_somewhere(built: Path) -> None:
    found = crawl(served(built))
    kinds = {path.split("/")[1] for path in found}
    assert {"", "story", "entity", "relations", "row", "judgements"} <= kinds
    assert any("/compare/" in path for path in found)
    assert any("/report/" in path for path in found)


def test_law_1_a_report_is_shown_word_for_word(built: Path) -> None:
    record = record_of(built)
    with Box.open(built) as box:
        for report in box.reports(record):
            address = f"/story/{record.story.id}/report/{report.id}"
            page = Page(served(built).get(address).text)
            assert report.text in page.text


def test_a_form_renames_and_an_undo_brings_the_record_back(own: Path) -> None:
    client, before = served(own), record_of(own)
    who = person(before, "Alexis Tsipras")
    form = {"word": WORD, "verdict": "name", "a": who.id, "name": "A. Tsipras", "back": "/"}
    assert client.post("/judge", data=form).status_code == 303
    assert person(record_of(own), "A. Tsipras").id == who.id
    assert "is called “A. Tsipras”" in client.get("/judgements").text
    assert client.post("/undo", data={"word": WORD, "number": "1", "back": "/"}).status_code == 303
    assert record_json(record_of(own)) == record_json(before)
    assert client.post("/undo", data={"word": WORD, "number": "1"}).status_code == 400


def test_one_place_is_parted_from_a_name_and_joined_again(own: Path) -> None:
    client, before = served(own), record_of(own)
    who = person(before, "Alexis Tsipras")
    page = Page(client.get(f"/entity/{who.id}").text)
    places = [str(one["value"]) for tag, one in page.tags if tag == "option" and one.get("value")]
    mention = next(one for one in places if one in who.mentions and one != who.mentions[0])
    form = {"word": WORD, "verdict": "not the same", "a": who.id, "b": mention}
    assert client.post("/judge", data=form).status_code == 303
    holders = [one for one in record_of(own).entities if mention in one.mentions]
    assert [one.id for one in holders] != [who.id]
    client.post("/undo", data={"word": WORD, "number": "1"})
    assert record_json(record_of(own)) == record_json(before)


def test_served_to_be_read_only_takes_nothing(own: Path) -> None:
    form = {"word": WORD, "verdict": "hide", "a": record_of(own).claims[0].id}
    assert served(own, read_only=True).post("/judge", data=form).status_code == 400
    with Box.open(own) as box:
        assert box.judgements == ()


def review(*words: str, box: Path) -> int:
    return main(["review", *words, "--box", str(box)])


def test_the_commands_decide_undo_and_replay(
    own: Path, built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = record_of(own)
    pair = next(one for one in before.lineage if one.kind == "verbatim")
    claim = next(one for one in before.claims if one.counts.reports == 1)
    assert review("not-same", pair.id, "--by", "desk", "--note", "I wrote both", box=own) == 0
    assert review("hide", claim.id, box=own) == 0
    assert review("undo", box=own) == 0
    judged = record_of(own)
    assert len(judged.origins) == len(before.origins) + 1
    assert claim.id in {one.id for one in judged.claims}
    capsys.readouterr()
    assert review("list", box=own) == 0
    listed = capsys.readouterr().out
    assert "neither is a copy of the other  — desk · I wrote both" in listed
    assert "(undone)" in listed
    assert review("list", "--json", box=own) == 0
    lines = tmp_path / "lines.jsonl"
    lines.write_text(capsys.readouterr().out, encoding="utf-8")
    again = Path(shutil.copy(built, tmp_path / "again.box"))
    assert review("replay", str(lines), box=again) == 0
    assert record_json(record_of(again)) == record_json(judged)
    assert review("replay", str(lines), box=again) == 0
    with Box.open(again) as box:
        assert len(box.judgements) == 3
        box.build([SAMPLE])
    assert record_json(record_of(again)) == record_json(judged)


def test_what_could_have_no_effect_is_refused(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = record_of(own)
    claim, who = record.claims[0].id, record.entities[0].id
    one, two = (card.report for card in record.reports[:2])
    for words, reason in (
        (("undo",), "no judgement to undo"),
        (("undo", "7"), "no judgement"),
        (("same", claim, who), "different kinds"),
        (("same", claim), "say with what"),
        (("same", claim, claim), "named twice"),
        (("same", one, two), "--about"),
        (("hide", record.story.id), "only an entity or claim can be hidden"),
        (("rename", claim, "x"), "only an entity can be renamed"),
        (("rename", who, " "), "say what it is called"),
        (("hide", "cl-nothing"), "no such row"),
        (("replay", "nothing.jsonl"), "no such file"),
    ):
        assert review(*words, box=own) == 2, words
        assert reason in capsys.readouterr().err
    with Box.open(own) as box:
        assert box.judgements == ()


def test_serve_says_what_it_cannot(
    built: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--box", str(tmp_path / "no.box")]) == 2
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert main(["serve", "--box", str(built), "--port", port]) == 2
    assert f"port {port} is taken" in capsys.readouterr().err


# ---------------------------------------------------------------- in a browser


@pytest.fixture(scope="module")
def site(built: Path) -> Iterator[str]:
    """The sample served by a real server on this machine; it ends with the tests."""
    import uvicorn

    bound = socket.socket()
    bound.bind(("127.0.0.1", 0))
    app = make_app(OpenServed(built))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
    thread.start()
    until = time.monotonic() + 10
    while not server.started and time.monotonic() < until:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{bound.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists() and not os.environ.get("CI"):
        pytest.skip("no Chromium here")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield started
        started.close()


def opened(browser: Browser, address: str, width: int = 1000, *, scripts: bool = True) -> Tab:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, java_script_enabled=scripts
    )
    tab = context.new_page()
    tab.goto(address)
    return tab


def places(path: Path) -> list[str]:
    record = record_of(path)
    story = f"/story/{record.story.id}"
    pair = next(one for one in record.lineage if one.kind == "verbatim")
    who = max(record.entities, key=lambda one: len(one.reports))
    return [
        *("/", "/?words=nothing+at+all", "/search?q=Prespa", "/judgements", "/nothing"),
        *(story, f"{story}/claims", f"{story}/report/{record.reports[0].report}"),
        f"{story}/compare/{pair.from_report}/{pair.report}",
        *(f"/entity/{who.id}", f"/row/{record.claims[0].id}", "/relations/GRC/MKD"),
    ]


@pytest.mark.browser
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


@pytest.mark.browser
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


@pytest.mark.browser
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


@pytest.mark.browser
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


@pytest.mark.browser
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
