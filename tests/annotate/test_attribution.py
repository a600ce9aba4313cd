"""Who says what, in quoted words or not."""

from __future__ import annotations

import pytest

from factbox.annotate.attribution import find_attributions
from factbox.annotate.parse import Parser
from factbox.annotate.quotes import find_quotes
from factbox.annotate.who import Who
from factbox.types import Attribution
from reports import make_report

NOBODY = Who((), ())


def attributions(parser: Parser, text: str) -> tuple[Attribution, ...]:
    parsed = parser.parse(make_report(text))
    return find_attributions(parsed, NOBODY, find_quotes(parsed, NOBODY))


@pytest.mark.parametrize(
    ("text", "source", "stance", "said"),
    [
        (
            "The harbour office said that the boat had sunk.",
            "The harbour office",
            "said",
            "the boat had sunk",
        ),
        ("The bridge fell on Monday, police said.", "police", "said", "The bridge fell on Monday"),
        (
            "According to the ministry, twelve boats were lost.",
            "the ministry",
            "said",
            "twelve boats were lost",
        ),
        ("The owner denied that the boat was old.", "The owner", "denied", "the boat was old"),
        ("Lind warned that the storm would return.", "Lind", "warned", "the storm would return"),
        ("Lind promised to rebuild the pier.", "Lind", "promised", "to rebuild the pier"),
        ("Lind called for an end to the strike.", "Lind", "demanded", "an end to the strike"),
        ("Rebels claimed to have sunk a ferry.", "Rebels", "claimed", "to have sunk a ferry"),
        ("Lind accused the yard of hiding debts.", "Lind", "accused", "hiding debts"),
        (
            "The harbour office issued a statement saying that the boat had sunk.",
            "The harbour office",
            "said",
            "the boat had sunk",
        ),
        (
            "A statement from the yard said that the boat had sunk.",
            "A statement from the yard",
            "said",
            "the boat had sunk",
        ),
        (
            "Nobody believed Lind's claim that the pier was safe.",
            "Lind",
            "claimed",
            "the pier was safe",
        ),
        ("Nobody believed Lind's promise to rebuild it.", "Lind", "promised", "to rebuild it"),
    ],
)
def test_source_stance_and_what_is_said(
    parser: Parser, text: str, source: str, stance: str, said: str
) -> None:
    (row,) = attributions(parser, text)
    assert (row.source_text, row.stance, row.text) == (source, stance, said)


def test_relayed_words_keep_whom_they_were_told_to(parser: Parser) -> None:
    (row,) = attributions(parser, "A source told Reuters that the crew was safe.")
    assert row.via == "Reuters"
    assert row.anonymous


@pytest.mark.parametrize(
    ("text", "source", "via"),
    [
        (
            "The Harbour Times reported on Monday, citing two captains, that the pier was sold.",
            "two captains",
            "Harbour Times",
        ),
        (
            "Reuters quoted a senior officer as saying the pier was sold.",
            "a senior officer",
            "Reuters",
        ),
        ("Speaking to Reuters, the mayor said the pier was sold.", "the mayor", "Reuters"),
    ],
)
def test_the_end_of_a_chain_speaks_through_who_had_it_first(
    parser: Parser, text: str, source: str, via: str
) -> None:
    (row,) = attributions(parser, text)
    assert (row.source_text, row.via, row.text) == (source, via, "the pier was sold")


def test_who_cites_somebody_and_is_no_outlet_speaks_for_themselves(parser: Parser) -> None:
    (row,) = attributions(parser, "The mayor said the pier was sold, citing two captains.")
    assert (row.source_text, row.via) == ("The mayor", None)


def test_a_claim_that_is_nobodys_is_not_attributed(parser: Parser) -> None:
    assert attributions(parser, "The claim that the pier was safe is old.") == ()


def test_what_is_told_to_a_person_is_not_relayed(parser: Parser) -> None:
    (row,) = attributions(parser, "Lind told the mayor that the crew was safe.")
    assert row.via is None


def test_saying_inside_quoted_words_is_not_attributed_again(parser: Parser) -> None:
    rows = attributions(parser, "“He said that we must go,” Lind told the court.")
    assert [row.source_text for row in rows] == ["Lind"]


def test_a_participle_that_describes_has_no_source(parser: Parser) -> None:
    assert attributions(parser, "The reef, an island believed to hold oil, was flooded.") == ()


def test_spans_equal_their_words(parser: Parser) -> None:
    text = (
        "“We sail,” Lind said, adding that the pier, she feared, would fall. It may, police said."
    )
    for row in attributions(parser, text):
        assert row.text == text[row.start : row.end]
        if row.source_text is not None:
            assert row.source_text == text[row.source_start : row.source_end]
