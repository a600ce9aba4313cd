"""Saved pages: visible text only, and what the markup states. All texts are ours."""

from __future__ import annotations

import pytest

from factbox.errors import ReadError
from factbox.read.html import read_page

PARAGRAPHS = (
    "The council of the harbour town agreed on Monday to build a second pier beside the old one.",
    "The mayor, Ada Quill, said the work would begin in spring and cost four million dollars in all.",
    "Fishermen had asked for the pier since the storm of 2019 broke the old one in two places.",
)
SECRET = "Nine hundred people died when the secret pier fell into the sea last night, it says here."


def page(body: str = "", head: str = "", before: str = "") -> bytes:
    paragraphs = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    return (
        f"<!doctype html><html lang='en-GB'><head>{head}<title>Second pier agreed - Gazette</title></head>"
        f"<body>{before}<article><h1>Second pier agreed</h1>{paragraphs}{body}</article></body></html>"
    ).encode()


def test_the_text_is_the_paragraphs_with_blank_lines_between() -> None:
    report = read_page(page(), "a.html", "a.html")
    assert "\n\n".join(PARAGRAPHS) in report.text
    assert report.title == "Second pier agreed"
    assert report.lang == "en"


@pytest.mark.parametrize(
    "hidden",
    [
        f"<p style='display:none'>{SECRET}</p>",
        f"<p style='DISPLAY : none !important'>{SECRET}</p>",
        f"<p style='visibility:hidden'>{SECRET}</p>",
        f"<p style='opacity:0'>{SECRET}</p>",
        f"<p style='font-size:0'>{SECRET}</p>",
        f"<p style='font-size:0px;color:red'>{SECRET}</p>",
        f"<p style='position:absolute;left:-9999px'>{SECRET}</p>",
        f"<p style='text-indent:-9999px'>{SECRET}</p>",
        f"<p style='width:0;height:0;overflow:hidden'>{SECRET}</p>",
        f"<p style='clip:rect(0,0,0,0);position:absolute'>{SECRET}</p>",
        f"<p style='transform:scale(0)'>{SECRET}</p>",
        f"<p style='color:#fff;background:white'>{SECRET}</p>",
        f"<p style='color:white'>{SECRET}</p>",
        f"<p style='color:transparent'>{SECRET}</p>",
        f"<p hidden>{SECRET}</p>",
        f"<p aria-hidden='true'>{SECRET}</p>",
        f"<template><p>{SECRET}</p></template>",
        f"<noscript><p>{SECRET}</p></noscript>",
        f"<dialog><p>{SECRET}</p></dialog>",
        f"<!-- <p>{SECRET}</p> -->",
        f"<div class='x y'><p>{SECRET}</p></div>",
        f"<p id='z'>{SECRET}</p>",
        f"<img alt='{SECRET}' src='a.png'>",
    ],
)
def test_law_8_what_no_reader_sees_is_no_evidence(hidden: str) -> None:
    styles = "<style>@media print{p{display:none}} .y{display:none} #z{visibility:hidden}</style>"
    report = read_page(page(hidden + "<p>The pier will be open to all.</p>", styles), "a", "a")
    assert SECRET not in report.text
    assert PARAGRAPHS[2] in report.text


def test_what_is_shown_stays() -> None:
    shown = "<p style='color:#333;opacity:.9;font-size:14px' class='a'>The old pier will stay where it is for now.</p>"
    styles = "<style>.a{display:none} .a{display:block} body{opacity:0} @media print{.a{display:none}}</style>"
    assert "old pier will stay" in read_page(page(shown, styles), "a", "a").text


def test_json_ld_comes_before_meta() -> None:
    data = (
        '{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"], "headline": "Pier &amp; port",'
        ' "datePublished": "2021-05-03T04:05:06+01:00", "publisher": {"name": "Harbour Gazette"}}]}'
    )
    head = (
        f'<script type="application/ld+json">{data}</script>'
        '<meta property="article:published_time" content="2020-01-01">'
        '<link rel="canonical" href="https://example.org/pier">'
    )
    report = read_page(page(head=head), "a", "a")
    assert (report.title, report.source) == ("Pier & port", "Harbour Gazette")
    assert (report.published, report.published_from) == ("2021-05-03T04:05:06+01:00", "json-ld")
    assert report.url == "https://example.org/pier"


def test_meta_tags_where_there_is_no_json_ld() -> None:
    head = (
        '<meta property="og:title" content="Pier agreed"><meta property="og:site_name" content="Gazette">'
        '<meta property="article:published_time" content="2020-01-01T00:00:00Z">'
    )
    report = read_page(page(head=head), "a", "a")
    assert (report.title, report.source) == ("Pier agreed", "Gazette")
    assert (report.published, report.published_from) == ("2020-01-01T00:00:00Z", "meta")


@pytest.mark.parametrize(
    "data",
    [
        "[" * 100_000,
        '{"@type": "NewsArticle", "headline": {"a": 5}, "datePublished": [1]}',
        "null",
        "{",
        '""',
    ],
)
def test_broken_json_ld_changes_nothing(data: str) -> None:
    report = read_page(page(head=f'<script type="application/ld+json">{data}</script>'), "a", "a")
    assert report.title == "Second pier agreed"
    assert report.published is None


def test_an_empty_page_and_a_block_page_are_failures_with_the_reason() -> None:
    with pytest.raises(ReadError, match="no article text"):
        read_page(b"<html><frameset><frame src=a></frameset></html>", "a", "a")
    with pytest.raises(ReadError, match="blocks readers"):
        read_page(
            b"<html><body><h1>Just a moment...</h1><p>Checking your browser</p></body></html>",
            "a",
            "a",
        )
