"""Headline, dateline, credit, byline, day and language. All texts are ours."""

from __future__ import annotations

import pytest

from factbox.data.agencies import agency_named
from factbox.data.outlets import owner_of
from factbox.read.language import language_code, language_of
from factbox.read.metadata import Given, report_of
from factbox.read.published import edtf_of
from factbox.types import Report

OPENING = "The council of the harbour town agreed on Monday to build a second pier."
MORE = "The mayor said the work would begin in spring and cost 4 million dollars."


def reported(text: str) -> Report:
    return report_of(Given(text=text, name="a.txt", locator="a.txt"))


@pytest.mark.parametrize(
    ("dateline", "credit"),
    [
        ("RABAT, Morocco (AP) — ", "AP"),
        ("RABAT, Nov 25 (NNN-AGENCIES) — ", "NNN-AGENCIES"),
        ("LONDON, March 3 (Reuters) - ", "Reuters"),
        ("LONDON (Reuters) - ", "Reuters"),
        ("Paris, 3 March (AFP) – ", "AFP"),
        ("New Delhi, Nov 25 (IANS): ", "IANS"),
        ("BEIJING, Aug. 11 (Xinhua) -- ", "Xinhua"),
        ("(CNN) — ", "CNN"),
        ("(CNN) ", "CNN"),
        ("WASHINGTON ― ", None),
        ("ST. LOUIS — ", None),
        ("PORT-AU-PRINCE, Haiti — ", None),
        ("JERUSALEM-", None),
        ("NEW DELHI: ", None),
        ("Rabat – ", None),
    ],
)
def test_a_dateline_reaches_through_its_dash_and_names_the_credit(
    dateline: str, credit: str | None
) -> None:
    report = reported(f"A second pier\n\n{dateline}{OPENING}\n\n{MORE}")
    assert report.dateline is not None
    assert report.dateline.text == dateline.strip()
    assert report.credit == credit


@pytest.mark.parametrize(
    "opening",
    ["UPDATE — ", "BREAKING: ", "Ada Quill — who runs the town — ", "NATO: ", "Half-", "He said: "],
)
def test_capitals_and_dashes_alone_are_no_dateline(opening: str) -> None:
    assert reported(f"A second pier\n\n{opening}{OPENING}\n\n{MORE}").dateline is None


@pytest.mark.parametrize(
    ("ending", "credit", "words"),
    [
        (" — NNN-AGENCIES", "NNN-AGENCIES", "NNN-AGENCIES"),
        (" (AFP)", "AFP", "AFP"),
        ("\n\nSource: Reuters", "Reuters", "Reuters"),
        (
            "\n\nCopyright 2021 The Associated Press. All rights reserved.",
            "AP",
            "The Associated Press",
        ),
        ("\n\nThis article originally appeared on Reuters.", "Reuters", "Reuters"),
        ("\n\nThe Associated Press contributed to this report.", None, None),
        ("\n\n(AP Photo/Jo Marsh)", None, None),
    ],
)
def test_the_credit_at_the_end(ending: str, credit: str | None, words: str | None) -> None:
    report = reported(f"A second pier\n\n{OPENING}\n\n{MORE}{ending}")
    assert report.credit == credit
    assert (report.credit_span.text if report.credit_span else None) == words


def test_a_byline_names_the_agency() -> None:
    report = reported(f"A second pier\n\nBy Jo Marsh, Associated Press\n\n{OPENING}\n\n{MORE}")
    assert report.byline is not None
    assert report.byline.text == "By Jo Marsh, Associated Press"
    assert report.credit == "AP"


@pytest.mark.parametrize(
    "first",
    [OPENING, "Council votes for pier:", "By Jo Marsh", "LONDON (AP) —", "“We shall build it.”"],
)
def test_what_is_no_headline(first: str) -> None:
    report = reported(f"{first}\n\n{OPENING} {MORE}\n\n{MORE}")
    assert report.headline is None
    assert report.title is None


def test_the_headline_is_the_first_line_that_is_not_furniture() -> None:
    report = reported(
        f"search\n\nCouncil votes for second pier\n\nA deck that tells more\n\n{OPENING}"
    )
    assert report.title == "Council votes for second pier"
    assert report.headline is not None
    assert "deck" not in " ".join(piece.text for piece in report.furniture)


def test_a_line_that_states_the_day_gives_it() -> None:
    report = reported(f"Council votes for pier\n\nPublished: May 3, 2021\n\n{OPENING}\n\n{MORE}")
    assert (report.published, report.published_from) == ("2021-05-03", "text")


@pytest.mark.parametrize(
    ("stated", "edtf"),
    [
        ("2016-11-30", "2016-11-30"),
        ("20161130", "2016-11-30"),
        ("2021-11-24T10:00:00.000Z", "2021-11-24T10:00:00Z"),
        ("2021-11-24 10:00:00+01", "2021-11-24T10:00:00+01:00"),
        ("Wed, 24 Nov 2021 10:00:00 +0100", "2021-11-24T10:00:00+01:00"),
        ("Nov 24, 2021", "2021-11-24"),
        ("24 November 2021", "2021-11-24"),
        ("30/11/2021", "2021-11-30"),
        ("2021-11", "2021-11"),
        (1637748000, "2021-11-24T10:00:00Z"),
        ("03/04/2021", None),
        ("2021-13-01", None),
        ("2021-02-30", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        (True, None),
        (float("nan"), None),
        (["2021"], None),
    ],
)
def test_dates_become_edtf_as_precise_as_stated(stated: object, edtf: str | None) -> None:
    assert edtf_of(stated) == edtf


def test_languages() -> None:
    assert language_of(f"{OPENING} {MORE}") == "en"
    assert language_of("Pier!") is None
    german = "Der Rat der Hafenstadt hat am Montag beschlossen, eine zweite Mole zu bauen und zu bezahlen."
    assert language_of(german) == "de"
    assert [language_code(stated) for stated in ("en-US", "eng", "English", "xx1", 3)] == [
        "en",
        "en",
        "en",
        None,
        None,
    ]


def test_agencies_and_owners() -> None:
    names = ("The Associated Press", "AP", "xinhua", "NNN-AGENCIES", "MAP", "map", "The Gazette")
    assert [agency_named(name) for name in names] == [
        "AP",
        "AP",
        "Xinhua",
        "NNN",
        "MAP",
        None,
        None,
    ]
    assert owner_of("www.foxnews.com") == owner_of("Fox News") == "Fox Corporation"
    assert owner_of("Harbour Gazette") == "Harbour Gazette"
