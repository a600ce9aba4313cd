"""The page: one file, nothing from elsewhere, every marker leads to the words."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from invented import REPORTS

from factbox import limits
from factbox.show.page import record_page
from factbox.show.reading_view import pieces
from factbox.types import Evidence, Furniture, Record


class Tags(HTMLParser):
    """Every tag with its attributes; complains of what is left open."""

    VOID = frozenset({"meta", "br", "hr", "img", "input", "link", "rect"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def page(record: Record) -> str:
    return record_page(record, REPORTS)


def test_tags_are_closed_in_order(page: str) -> None:
    tags = Tags(page)
    assert tags.open == []
    assert len(tags.tags) > 100


def test_nothing_comes_from_elsewhere(page: str) -> None:
    for tag, attributes in Tags(page).tags:
        assert tag not in ("img", "link", "iframe", "object", "embed", "base", "form")
        assert "src" not in attributes
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        href = attributes.get("href") or "#"
        assert href.startswith(("#", "http://", "https://"))
    assert "@import" not in page
    assert "url(" not in page


def test_the_policy_names_our_two_blocks_by_their_hashes(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy is not None
    assert "default-src 'none'" in policy[1].replace("&#39;", "'")
    assert "unsafe" not in policy[1]
    for block in ("style", "script"):
        words = re.search(rf"<{block}>(.*?)</{block}>", page, re.DOTALL)
        assert words is not None
        digest = base64.b64encode(hashlib.sha256(words[1].encode()).digest()).decode()
        assert f"{block}-src 'sha256-{digest}'" in policy[1].replace("&#39;", "'").replace(
            "&#43;", "+"
        )


def test_every_marker_leads_to_its_words(page: str) -> None:
    tags = Tags(page).tags
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    links = {
        attributes["href"][1:]
        for tag, attributes in tags
        if tag == "a" and attributes["href"].startswith("#")
    }  # type: ignore[union-attr,index]
    assert len(ids) == len(set(ids))
    assert links <= set(ids)
    assert any(one.startswith("w-") for one in links)


def test_it_works_without_texts(record: Record) -> None:
    page = record_page(record)
    ids = {attributes.get("id") for _, attributes in Tags(page).tags}
    assert "texts" not in ids
    assert "report-A" in ids


def test_many_reports_keep_the_page_small(record: Record) -> None:
    cards = tuple(
        replace(record.reports[0], report=f"r-{n:05d}", external_id=f"{n}.txt")
        for n in range(10_000)
    )
    reports = tuple(replace(REPORTS[0], id=f"r-{n:05d}") for n in range(10_000))
    page = record_page(replace(record, reports=cards), reports)
    assert len(page) < 1_000_000
    assert f"{10_000 - limits.PAGE_TEXTS.number:,} more reports" in page


def test_law_1_the_pieces_of_a_text_are_the_text() -> None:
    report = replace(
        REPORTS[0],
        furniture=(
            Furniture(id="f", report=REPORTS[0].id, part="text", start=0, end=9, text="REYKJAVIK", kind="other"),
        ),
    )  # fmt: skip
    spans = [(0, 20), (5, 30), (5, 12), (40, 60), (60, 60)]
    words = [
        Evidence(report=report.id, part="text", start=start, end=end, exact=report.text[start:end])
        for start, end in spans
    ]
    found = pieces(report, "text", words)
    assert "".join(piece.text for piece in found) == report.text
    marked = "".join(piece.text for piece in found if piece.marked)
    assert marked == report.text[0:30] + report.text[40:60]
    assert sum(len(piece.anchors) for piece in found) == 4
    assert found[0].furniture
