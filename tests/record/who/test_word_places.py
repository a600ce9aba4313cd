"""Where a name stands in a text. All sentences and names are ours."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.record.who.word_places import WordPlaces


def _found(text: str, name: str) -> list[str]:
    return [text[start:end] for start, end in WordPlaces.of(text).find(name)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They saw Anna Suvík.", "Anna Suvik"),
        ("They saw Anna-Suvik.", "Anna Suvik"),
        ("The K.H.W. met.", "KHW"),
        ("The KHW met.", "K.H.W."),
        ("The K.H. State Office met.", "KH State Office"),
        ("His wife, Anna, came.", "wife, Anna"),
        ("ANNA SUVIK CAME", "Anna Suvik"),
    ],
)
def test_a_name_is_found_however_it_is_written(text: str, name: str) -> None:
    assert len(_found(text, name)) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A sharp wind.", "Sharp"),
        ("The watch of the harbour.", "Harbour Watch"),
        ("Anna, Suvik and Lund.", "Anna Suvik"),
        ("The khw met.", "KHW"),
        ("Anna. So Suvik said.", "Anna Suvik"),
    ],
)
def test_other_words_are_not_the_name(text: str, name: str) -> None:
    assert _found(text, name) == []


@given(st.text(alphabet="Anna Suvik.,-é\n", max_size=60), st.sampled_from(["Anna Suvik", "Anna"]))
def test_what_is_found_has_the_letters_of_the_name(text: str, name: str) -> None:
    for found in _found(text, name):
        letters = "".join(sign for sign in found if sign.isalpha())
        assert letters.casefold().replace("é", "e") == name.replace(" ", "").casefold()
