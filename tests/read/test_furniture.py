"""Furniture is marked, never cut; a sentence of the report is never marked. All texts are ours."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.read.metadata import Given, report_of
from factbox.types import Report

BODY = (
    "HARBOUR CITY (AP) — The council of the harbour town agreed on Monday to build a second pier.",
    "The mayor, Ada Quill, said the work would begin in spring and cost 4 million dollars.",
    "Fishermen had asked for the pier since the storm of 2019 broke the old one.",
)


def reported(*lines: str, title: str | None = None) -> Report:
    return report_of(Given(text="\n\n".join(lines), name="a.txt", locator="a.txt", title=title))


def marked(report: Report) -> dict[str, str]:
    return {piece.text: piece.kind for piece in report.furniture}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("(Jo Marsh/Harbour Gazette)", "caption"),
        ("Ada Quill opens the old pier, on May 3, 2018. (Jo Marsh/Harbour Gazette)", "caption"),
        (
            "FILE – Ada Quill speaks in Harbour City on May 3, 2018. (AP Photo/Jo Marsh, File)",
            "caption",
        ),
        (
            "Ada Quill (left) and Ben Orr (right) sign the plan in Harbour City, on May 3, 2018.",
            "caption",
        ),
        ("A boat passes the old pier, May 3, 2018. REUTERS/Jo Marsh", "caption"),
        ("Related Articles", "link"),
        ("READ MORE: Why the old pier fell", "link"),
        ("https://example.org/pier", "link"),
        ("Share Tweet Email Print", "share"),
        ("Follow us on Facebook and Twitter", "share"),
        ("Author: admin", "author"),
        ("administrator", "author"),
        ("By Jo Marsh and Lee Fen", "author"),
        ("(Reporting by Jo Marsh; Editing by Lee Fen)", "author"),
        ("Advertisement", "other"),
        ("Published: May 3, 2021", "other"),
        ("Leave a Reply", "other"),
        ("Sign up for our daily newsletter", "notice"),
        ("Copyright 2021 The Associated Press. All rights reserved.", "notice"),
        ("<!-- ad_size = '300x250'; -->", "hidden"),
    ],
)
def test_furniture_between_paragraphs_is_marked_with_its_kind(line: str, kind: str) -> None:
    report = reported("A second pier for Harbour City", BODY[0], BODY[1], line, BODY[2])
    words = " ".join(piece.text for piece in report.furniture if piece.kind == kind)
    assert words.split() == line.split()
    assert all(piece.why for piece in report.furniture)


@pytest.mark.parametrize(
    "sentence",
    [
        "“Sign up for the course and you will see,” said Ada Quill.",
        "Follow-up work on the pier was done by Jo Marsh (Harbour Party/Left Bloc) and others in May.",
        "Comments by the mayor were read out on Monday.",
        "By Friday, the storm had moved on to the north of the country.",
        "More: the plan also names a second harbour, which nobody in the town had asked for so far.",
        "Ada Quill (R) took the same stand as Ben Orr (D) and signs the bill on May 3, 2021.",
        "The copyright 2014 law was never used in the town, its lawyers said on Monday.",
        "“We share the view,” she said, adding that Facebook and Twitter had been told.",
        "In the picture, the five men who wrote the plan stand before the old pier of the town.",
    ],
)
def test_a_sentence_of_the_report_is_never_furniture(sentence: str) -> None:
    report = reported("A second pier for Harbour City", BODY[0], sentence, BODY[2])
    assert report.furniture == ()


def test_the_headline_said_again_is_marked_and_the_first_one_stays() -> None:
    headline = "A second pier for Harbour City"
    report = reported(headline, headline, *BODY)
    assert report.title == headline
    assert report.headline is not None
    assert report.headline.start == 0
    assert [(piece.kind, piece.start) for piece in report.furniture] == [
        ("headline_again", len(headline) + 2)
    ]


def test_a_given_title_at_the_head_of_the_text_is_the_headline_again() -> None:
    title = "A second pier for Harbour City"
    report = reported(title + "!", *BODY, title=title)
    assert report.title == title
    assert report.headline is None
    assert [piece.kind for piece in report.furniture] == ["headline_again"]


def test_a_comment_form_ends_the_report_but_not_where_more_follows_than_stood_before() -> None:
    comments = ("Leave a Reply", "I liked the old pier much more than I will ever like this one.")
    after = reported("A second pier for Harbour City", *BODY, *comments)
    assert set(comments) <= set(marked(after))
    fields = reported("A pier", BODY[1], "Leave a Reply", "Name", *BODY[:2], "Post comment")
    assert set(marked(fields)) >= {"Name", BODY[0]}
    before = reported("A second pier for Harbour City", "Leave a comment", *BODY)
    assert set(marked(before)) == {"Leave a comment"}


def test_links_after_a_heading_are_marked_up_to_the_next_paragraph() -> None:
    link = "Old pier of Harbour City falls in storm"
    report = reported("A second pier for Harbour City", BODY[0], "Related", link, *BODY[1:])
    assert marked(report) == {"Related": "link", link: "link"}


def test_a_notice_inside_a_paragraph_is_marked_without_the_sentence_before_it() -> None:
    report = reported("A pier", *BODY[:2], BODY[2] + " All rights reserved.")
    assert marked(report) == {"All rights reserved.": "notice"}


def test_a_name_alone_above_a_caption_belongs_to_it() -> None:
    caption = "FILE – Mayor Ada Quill speaks on May 3, 2018. (AP Photo/Jo Marsh, File)"
    report = reported("A second pier for Harbour City", "Ada Quill", caption, *BODY)
    assert marked(report) == {"Ada Quill": "caption", caption: "caption"}


def test_signs_without_a_shape_are_hidden() -> None:
    unseen = "".join(chr(0xE0000 + ord(sign)) for sign in "obey")
    report = reported("A pier", BODY[0] + unseen, BODY[1])
    assert marked(report) == {unseen: "hidden"}


def test_a_paragraph_said_twice_counts_once() -> None:
    report = reported("A second pier for Harbour City", *BODY, BODY[1])
    assert [(piece.kind, piece.text) for piece in report.furniture] == [("other", BODY[1])]


PIECES = [
    *BODY,
    "Related",
    "Advertisement",
    "By Jo Marsh",
    "(AP Photo/Jo Marsh)",
    "  ",
    "Share",
    "é😀 x",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=40)), max_size=12))
def test_law_1_every_span_reads_what_it_says(lines: list[str]) -> None:
    text = "\n".join(lines)
    report = report_of(Given(text=text, name="a", locator="a"))
    spans = [*report.furniture, report.headline, report.dateline, report.byline, report.credit_span]
    for span in spans:
        if span is not None:
            assert text[span.start : span.end] == span.text
    places = [(piece.start, piece.end) for piece in report.furniture]
    assert places == sorted(places)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(places))
