"""Pieces of a text: lines, sentence by sentence, known again wherever they stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factbox.relate.index_keys import index_keys
from factbox.relate.pieces import pieces_of
from factbox.relate.word_codes import words_of


def _shown(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in pieces_of(text)]


def test_a_text_is_cut_at_lines_and_ends_of_sentences() -> None:
    text = "The ferry sailed. “It was late,” she said!\n\n* All rights reserved *\nWas it? Yes"
    assert _shown(text) == [
        "The ferry sailed.",
        "It was late,” she said!",
        "All rights reserved *",
        "Was it?",
        "Yes",
    ]
    assert [piece.whole_line for piece in pieces_of(text)] == [False, False, True, False, False]


def test_a_full_stop_inside_a_number_or_address_cuts_nothing() -> None:
    assert _shown("It cost 3.5 million at example.org today.") == [
        "It cost 3.5 million at example.org today."
    ]


def test_the_same_words_have_the_same_key_whatever_the_marks() -> None:
    one, two = pieces_of("“All rights reserved”\nALL RIGHTS — RESERVED.")
    assert one.key == two.key
    assert one.key != pieces_of("All rights preserved")[0].key


@given(st.text(alphabet='ab.!?\n ”"é中1', max_size=80))
def test_every_word_stands_in_one_piece(text: str) -> None:
    pieces = pieces_of(text)
    assert sum(piece.words for piece in pieces) == len(words_of([text]).starts)
    ends = [0, *(edge for piece in pieces for edge in (piece.start, piece.end)), len(text)]
    assert ends == sorted(ends)


def test_a_report_is_found_by_its_sentences_and_by_what_stands_in_them() -> None:
    said = "The council of the old harbour town voted on Monday to close the northern quay."
    one, two = set(index_keys(f"First. {said} Then it rained.")), set(index_keys(said))
    assert one & two
    assert index_keys("") == ()
