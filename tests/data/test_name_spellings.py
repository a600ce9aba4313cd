"""The lists of names and places under several spellings, and names in other letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.data.latin import latin
from factbox.data.name_variants import are_variants, is_known_name
from factbox.data.nicknames import may_be_one
from factbox.data.place_spellings import place_key


@pytest.mark.parametrize(
    ("word", "plain"),
    [("Łódź", "lodz"), ("Олена", "olena"), ("Ђорђе", "djordje"), ("Παππάς", "pappas")],
)
def test_names_in_latin_letters(word: str, plain: str) -> None:
    assert latin(word) == plain


@given(st.text(max_size=20))
def test_what_is_latin_stays(word: str) -> None:
    assert latin(latin(word)) == latin(word)


def test_spellings_of_one_name_are_found_and_names_told_apart() -> None:
    assert are_variants("khaled", "khalid")
    assert not are_variants("omar", "amar")
    assert is_known_name("omar")
    assert not is_known_name("")
    assert not is_known_name("zzzz")
    assert not is_known_name("one-word")


def test_the_list_is_found_from_end_to_end() -> None:
    from factbox.data import name_variants

    lines = name_variants._table().decode().splitlines()
    assert lines == sorted(lines, key=lambda line: line.partition("\t")[0])
    assert all(is_known_name(line.partition("\t")[0]) for line in (*lines[:50], *lines[-50:]))


def test_forms_of_neighbouring_languages_are_one_name() -> None:
    assert may_be_one("serhiy", "sergei")
    assert not may_be_one("sergei", "andriy")


def test_places_have_one_key_in_all_spellings() -> None:
    assert place_key("Kiev") == place_key("KYIV")
    assert place_key("São Tomé") == place_key("Sao Tome")
    assert place_key("Odense") != place_key("Odesa")
