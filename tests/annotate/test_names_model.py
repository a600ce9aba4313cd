"""The weights that propose names, and what stands in for them."""

from __future__ import annotations

import numpy as np
import pytest

from factbox.annotate import parse
from factbox.annotate.names_model import WordTable, is_usable
from factbox.annotate.parse import Parser


def test_unknown_words_have_no_vector() -> None:
    known = np.array([3, 9], dtype=np.uint32)
    table = WordTable(
        known, np.array([1, 0], dtype=np.uint16), np.array([[1, 2], [3, 4]], dtype=np.float16)
    )
    keys = np.array([9 << 32, 3 << 32 | 7, 5 << 32, 2**64 - 1], dtype=np.uint64)
    assert table.get_batch(keys).tolist() == [[1, 2], [3, 4], [0, 0], [0, 0]]


def test_a_parser_says_whose_names_it_finds(parser: Parser) -> None:
    assert is_usable()
    assert parser.name.endswith("with names of factbox")


def test_without_the_weights_the_small_model_finds_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "is_usable", lambda: False)
    assert "factbox" not in Parser.load().name
