"""Texts that stand apart from their marks. All sentences are ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.annotate.closed import closed
from factbox.annotate.parse import Parser
from reports import make_report

_APART = "The U . S . envoy , Dr . L . Marek , met Ana ' s aides , who don ’ t agree ."


def test_abbreviations_and_possessives_are_closed_up() -> None:
    assert closed(_APART).text == (
        "The U.S. envoy , Dr. L. Marek , met Ana's aides , who don’t agree ."
    )


def test_every_word_knows_where_it_stood() -> None:
    found = closed(_APART)
    start = found.text.index("U.S.")
    assert _APART[found.start(start) : found.end(start + 4)] == "U . S ."


@pytest.mark.parametrize(
    "text", ["The U.S. envoy, Dr. Marek, left.", "He left .", "A , b, c, d", ""]
)
def test_ordinary_texts_are_left_alone(text: str) -> None:
    assert closed(text).text == text


@given(st.text(alphabet="AUS .,'’s\nDr", max_size=60))
def test_only_blanks_are_taken_out_and_every_place_is_exact(text: str) -> None:
    found = closed(text)
    assert found.text.replace(" ", "") == text.replace(" ", "")
    for position, character in enumerate(found.text):
        assert text[found.start(position)] == character
        assert found.end(position + 1) == found.start(position) + 1


def test_a_sentence_goes_on_behind_a_state_that_stands_apart(parser: Parser) -> None:
    parsed = parser.parse(make_report("She left the U . S . for Peru , Chile , and Cuba ."))
    assert len(parsed.sentences) == 1
    assert [(t.start, t.end) for t in parsed.tokens if t.text == "U.S."] == [(13, 20)]
