"""Hostile stories: markup in every field, letters that turn lines round, floods; nothing gives way."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest
from canned import Canned, Serve
from crawling import crawl
from invented import REPORTS

from factbox.show.page import record_page
from factbox.show.web.record_pages import TABLE_OF
from factbox.types import Entity, Record, Report, ReportCard, Spelling

if TYPE_CHECKING:
    from playwright.sync_api import Browser

EVIL = (
    "<img src=x onerror=document.title='owned'><script>document.title='owned'</script>"
    "</title></textarea><!-- \"'> {{ 7*7 }} \u202eesrever\u2066 \u200b=HYPERLINK(1) &lt;"
)
WORDS = frozenset(
    [
        *("exact", "prefix", "suffix", "name", "title", "source", "credit", "dateline", "text"),
        *("external_id", "value", "about", "detail", "feature", "office", "of", "state", "via"),
        *("words", "factbox", "model", "place", "country", "a", "b", "type", "topics", "parties"),
    ]
)
STORY_BYTES = 1_000_000
HEADLINE = "Herring " * 1_250
LONG = "x" * 10_000
NAMES = 10_000
CARDS = 5_000


def evil(value: Any) -> Any:
    """`value` with EVIL in the place of all words; ids, days and places of words stay."""
    if isinstance(value, tuple):
        return tuple(evil(one) for one in value)
    if not is_dataclass(value):
        return value
    return replace(value, **{one.name: _evil(one.name, value) for one in fields(value)})


def _evil(name: str, of: Any) -> Any:
    value = getattr(of, name)
    if name in WORDS and isinstance(value, str):
        return EVIL
    if name in WORDS and isinstance(value, tuple) and value and isinstance(value[0], str):
        return tuple(EVIL for _ in value)
    if name == "url":
        return f"javascript:{EVIL}"
    return evil(value)


def evil_reports() -> list[Report]:
    texts = [EVIL + one.text[len(EVIL) :] for one in REPORTS]
    return [
        replace(one, title=EVIL, text=text, source=EVIL, url="data:text/html,x")
        for one, text in zip(REPORTS, texts, strict=True)
    ]


def flooded(record: Record) -> Record:
    """Ten thousand names, five thousand reports, a headline of 10 kB, and words without a blank."""
    first = record.entities[0]
    card = record.reports[-1]
    title = replace(record.story.title, exact=HEADLINE)
    return replace(
        record,
        story=replace(record.story, title=title),
        lead=tuple(replace(one, exact=LONG) for one in record.lead),
        entities=record.entities + tuple(_entity(first, at) for at in range(NAMES)),
        reports=record.reports + tuple(_card(card, at) for at in range(CARDS)),
    )


def _entity(one: Entity, at: int) -> Entity:
    name = f"{LONG[: 1 + at % 60 if at else 9_000]} {at}"
    spelling = Spelling(name=name, count=1, reports=one.reports)
    return replace(one, id=f"e-{at}", name=name, names=(spelling,), kind="person")


def _card(one: ReportCard, at: int) -> ReportCard:
    title = HEADLINE if at < 20 else HEADLINE[:200]
    return replace(one, report=f"r-{at}", title=title, source=f"{LONG[:300]} {at}")


def test_law_8_words_in_every_field_stay_words(serve: Serve, record: Record) -> None:
    for path, page in crawl(serve(Canned(evil(record), evil_reports()))).items():
        tags = {tag for tag, _ in page.tags}
        assert "img" not in tags, path
        assert all(
            str(one.get("src")).startswith("/assets/") for tag, one in page.tags if tag == "script"
        ), path
        assert not any(name.startswith("on") for _, one in page.tags for name in one), path
        links = [link for link in page.links if not link.startswith(("/", "#"))]
        assert links == [], path
        assert not {"\u202e", "\u2066", "\u200b"} & set(page.text), path
        assert not re.search(r"(?<![-\w])49(?![-\w])", page.text.replace("{{ 7*7 }}", "")), path


def test_the_mailed_page_holds_words_only(record: Record) -> None:
    page = record_page(evil(record), evil_reports())
    assert page.count("<script") == 1
    assert "<img" not in page
    assert "javascript:" not in page.replace("&lt;", "")


def test_a_flood_is_cut_and_every_cut_is_told(serve: Serve, record: Record) -> None:
    client = serve(Canned(flooded(record)))
    story = f"/story/{record.story.id}"
    page = client.get(story)
    assert page.status_code == 200
    assert len(page.content) < STORY_BYTES
    assert f"of {CARDS + len(record.reports):,}; all as" in page.text
    assert f'href="{story}/table/{TABLE_OF["people"]}.csv"' in page.text
    for address in (f"{story}/claims", f"/entity/{record.entities[0].id}", "/"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert len(answer.content) < STORY_BYTES, address


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1600])
def test_no_hostile_story_breaks_the_page(
    browser: Browser, serve_canned: Callable[[Canned], str], record: Record, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    tab = context.new_page()
    story = f"/story/{record.story.id}"
    others = (
        *(f"{story}/claims", f"/entity/{record.entities[0].id}", f"/row/{record.claims[0].id}"),
        f"{story}/report/{REPORTS[0].id}",
    )
    for canned, more in (
        (Canned(evil(record), evil_reports()), others),
        (Canned(flooded(record)), ()),
    ):
        site = serve_canned(canned)
        for place in ("/", story, *more):
            tab.goto(site + place)
            assert tab.evaluate("document.documentElement.scrollWidth") <= width, place
            assert tab.title() != "owned"
            assert tab.locator("img").count() == 0
    context.close()
