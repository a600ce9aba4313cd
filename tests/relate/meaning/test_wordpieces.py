"""Words and pieces, as the encoder was taught them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.relate.meaning.wordpieces import LONGEST_WORD, Vocabulary, split

NUMBERS = {
    word: at
    for at, word in enumerate(
        ["[CLS]", "[SEP]", "[UNK]", "harbour", "##s", "shut", ".", "quay", "e"]
    )
}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The  Harbour\nshut.", ["the", "harbour", "shut", "."]),
        ("Café", ["cafe"]),
        ("don’t", ["don", "’", "t"]),
        ("$1m", ["$", "1m"]),
        ("a\u200bb", ["ab"]),
        ("", []),
    ],
)
def test_marks_stand_alone_and_accents_fall(text: str, words: list[str]) -> None:
    assert list(split(text)) == words


def test_an_unknown_word_is_cut_into_the_longest_pieces() -> None:
    found = Vocabulary(NUMBERS).pieces("Harbours shut.", 10)
    assert found.words == ("harbours", "shut", ".")
    assert found.numbers == (NUMBERS["harbour"], NUMBERS["##s"], NUMBERS["shut"], NUMBERS["."])
    assert found.word == (0, 0, 1, 2)


def test_a_word_without_pieces_is_one_unknown() -> None:
    vocabulary = Vocabulary(NUMBERS)
    assert vocabulary.pieces("harbourx", 10).numbers == (NUMBERS["[UNK]"],)
    assert vocabulary.pieces("e" * (LONGEST_WORD + 1), 10).numbers == (NUMBERS["[UNK]"],)


def test_only_the_first_pieces_are_read() -> None:
    found = Vocabulary(NUMBERS).pieces("quay " * 9, 4)
    assert found.numbers == (NUMBERS["quay"],) * 4
    assert len(found.words) == 9


@given(st.text(max_size=60))
def test_every_piece_is_of_a_word(text: str) -> None:
    found = Vocabulary(NUMBERS).pieces(text, 1000)
    assert sorted(set(found.word)) == list(range(len(found.words)))
    assert len(found.word) == len(found.numbers)
