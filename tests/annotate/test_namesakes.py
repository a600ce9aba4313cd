"""Which of several places of one name a report means. All sentences are ours."""

from __future__ import annotations

import pytest

from factbox.annotate.mentions import find_mentions
from factbox.annotate.mentions.namesakes import SAID
from factbox.annotate.parse import Parser
from reports import make_report


def _states(parser: Parser, text: str, name: str) -> list[str | None]:
    rows = find_mentions(parser.parse(make_report(text)))
    return [row.country for row in rows if row.text == name]


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Divers searched the port of Tripoli, Lebanon, on Monday.", "Tripoli", "LBN"),
        ("Divers searched the Lebanese city of Tripoli on Monday.", "Tripoli", "LBN"),
        ("Bakers in Tripoli, the Libyan capital, went on strike.", "Tripoli", "LBY"),
        ("Voters in the U.S. state of Georgia queued for hours.", "Georgia", "USA"),
        ("Georgia voted. The commission in Tbilisi counted for hours.", "Georgia", "GEO"),
        ("Georgia and Alabama quarrel about a river.", "Georgia", "USA"),
        ("A bridge fell in Birmingham, Alabama, on Monday.", "Birmingham", "USA"),
        ("A bridge fell in Hyderabad. Pakistani divers came.", "Hyderabad", "PAK"),
        ("The minister flew to Washington. British papers frowned.", "Washington", "USA"),
    ],
)
def test_the_words_of_the_report_say_which(
    parser: Parser, text: str, name: str, state: str
) -> None:
    assert _states(parser, text, name) == [state]


def test_a_report_may_name_both(parser: Parser) -> None:
    text = "The U.S. state of Georgia sued a bank. In Tbilisi, the president of Georgia laughed."
    assert _states(parser, text, "Georgia") == ["USA", "GEO"]


def test_what_no_word_says_stays_open(parser: Parser) -> None:
    text = "A bridge fell in Birmingham on Monday. Nobody was hurt."
    (row,) = [one for one in find_mentions(parser.parse(make_report(text))) if one.text[:2] == "Bi"]
    assert row.country is None
    assert SAID not in {reason.feature for reason in row.why}
