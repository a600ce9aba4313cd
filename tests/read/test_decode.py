"""Bytes become text: mark dropped, line ends made one sign, nothing that cannot be stored."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.errors import ReadError
from factbox.read.decode import decode

WORDS = "The café of the old harbour — “closed” since Monday, said the mayor’s office.\nIt opens again in spring.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_encodings(encoding: str) -> None:
    assert decode(WORDS.encode(encoding), "a") == WORDS


def test_utf_8_beats_what_is_declared() -> None:
    assert decode(WORDS.encode(), "a", "cp1251") == WORDS
    assert decode("кот и пёс".encode("cp1251"), "a", "cp1251") == "кот и пёс"


@pytest.mark.parametrize(
    "declared", ["nonsense", "base64", "unicode_escape", "punycode", "undefined", ""]
)
def test_a_declaration_that_is_none_is_passed_over(declared: str) -> None:
    assert "harbour" in decode(WORDS.encode("cp1252"), "a", declared)


def test_line_ends_and_a_few_broken_bytes() -> None:
    assert decode(b"a\r\nb\rc\nd", "a") == "a\nb\nc\nd"
    assert decode(WORDS.encode() * 9 + b"\xff end", "a").endswith("\ufffd end")
    assert decode(b"one \x00 two " + WORDS.encode(), "a").startswith("one \ufffd two")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "no text"),
        (b" \n\t ", "no text"),
        (bytes(1000), "binary"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"PK\x03\x04", "zip"),
        (b"WARC/1.0\r\n", "WARC"),
        (b"\x89PNG\r\n", "PNG"),
        (bytes(range(32)) * 10, "binary"),
    ],
)
def test_what_is_no_text_says_what_it_is(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        decode(data, "a")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_that_can_be_stored_or_an_error(data: bytes) -> None:
    try:
        text = decode(data, "a")
    except ReadError:
        return
    text.encode("utf-8")
    assert "\x00" not in text
    assert "\r" not in text


def test_a_few_odd_bytes_in_plain_english_are_cp1252() -> None:
    line = "Bakers met in the old hall on Monday and agreed to close for a week. "
    data = (line * 40 + "The Café Zürich stays open.").encode("cp1252")
    assert decode(data, "a").endswith("The Café Zürich stays open.")
    assert decode("Café owners agreed.".encode("cp1252"), "a") == "Café owners agreed."
