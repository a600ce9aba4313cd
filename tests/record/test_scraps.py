"""Quotations that say nothing by themselves are scraps."""

from __future__ import annotations

import pytest

from factbox.record.scraps import is_scrap, is_title


@pytest.mark.parametrize("words", ["the odds", "an old hat,", "bold and new."])
def test_few_words_without_a_clause_are_a_scrap(words: str) -> None:
    assert is_scrap(words)


@pytest.mark.parametrize("words", ["It’s late,", "We don't know.", "a road that leads nowhere"])
def test_a_clause_or_four_words_are_none(words: str) -> None:
    assert not is_scrap(words)


def test_names_of_works_are_titles() -> None:
    assert is_title("Out of the Deep.")
    assert not is_title("I’m a New Yorker,")
    assert not is_title("The road is closed")
