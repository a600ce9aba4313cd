"""Which outlets reports cite."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from told import FERRY, read, tell

from factbox.relate.cited_outlets import cited_outlets


def cited(sentence: str) -> tuple[str, ...]:
    report = tell([sentence, *FERRY[:2]], "one")
    return cited_outlets(read([report]))[report.id]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("A ferry sank, the Daily Mail reported on Monday.", ("Daily Mail",)),
        ("According to a Daily Mail report, a ferry sank.", ("Daily Mail",)),
        ("The Associated Press writes that a ferry sank, citing CNN.", ("AP", "CNN")),
        ("A ferry sank, according to ferrynews.com.", ("ferrynews.com",)),
        ("A sailor told the Daily Mail that a ferry sank.", ()),
        ("The Daily Mail is read on every ferry.", ()),
        ("According to the harbour master, a ferry sank.", ()),
    ],
)
def test_an_outlet_is_cited_where_it_is_said_to_report(
    sentence: str, names: tuple[str, ...]
) -> None:
    assert cited(sentence) == names


def test_a_short_name_of_a_longer_one_is_no_other_outlet() -> None:
    assert cited("The Marrow Times has ferries, the Times reported.") == ()
    assert cited("It sank in the morning, the Times reported.") == ("The Times",)


def test_an_outlet_whose_report_is_in_the_story_is_left_out() -> None:
    own = tell(FERRY, "own", source="Daily Mail")
    other = tell(["It sank, the Daily Mail reported.", *FERRY[:2]], "other")
    assert cited_outlets(read([own, other])) == {own.id: (), other.id: ()}


def test_who_names_an_outlet_that_two_cite_belongs_to_them() -> None:
    sentences = (
        "A ferry sank, the Daily Mail reported on Monday.",
        "According to the Daily Mail, a ferry sank.",
        "A sailor sent the Daily Mail a picture of the ferry.",
        "A sailor sent CNN a picture of the ferry.",
    )
    reports = [tell([one, *FERRY[:2]], f"report{place}") for place, one in enumerate(sentences)]
    found = cited_outlets(read(reports))
    assert [found[one.id] for one in reports] == [("Daily Mail",)] * 3 + [()]
