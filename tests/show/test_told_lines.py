"""The numbers of a line that was held against all reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.show.told_lines import sure_support
from factbox.types import Claim, Counts, Evidence

WORDS = Evidence(report="r-a", part="text", start=0, end=9, exact="Rain fell")
CLAIM = Claim(
    id="c", story="story-x", kind="statement", text=WORDS, status="done", statements=(),
    counts=Counts(reports=3, publishers=3, origins=2, voices=1),
)  # fmt: skip


@pytest.mark.parametrize(
    ("origins", "named", "expected"),
    [
        (2, 2, "2 of 2 origins tell it · 3 reports · 3 publishers · 1 voice"),
        (4, 2, "at least 2 of 4 origins tell it · 3 reports · 3 publishers · 1 voice"),
        (3, 3, "2 of 3 origins tell it · 3 reports · 3 publishers · 1 voice"
               " · words taken or relayed count with their source"),
        (4, 3, "at least 2 of 4 origins tell it · 3 reports · 3 publishers · 1 voice"
               " · words taken or relayed count with their source"),
    ],
)  # fmt: skip
def test_the_count_says_why_it_is_less_than_the_letters(
    origins: int, named: int, expected: str
) -> None:
    assert sure_support(CLAIM, origins, named) == expected


def test_an_unsure_line_says_so() -> None:
    assert sure_support(replace(CLAIM, aside=True), 4, 2).startswith("unsure: at least 2 of 4")
