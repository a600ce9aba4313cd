"""Judgements: read back as written, refused with the line's number, the later one stands."""

from __future__ import annotations

import pytest

from factbox.errors import ReadError
from factbox.judgements import Judgement, Words, parse_line, standing, write_line

HERE = Words(report="r-a", start=3, end=8, exact="Zaev’")
THERE = Words(report="r-b", start=0, end=4, exact="Zaef")


def test_a_line_is_read_back_as_it_was_written() -> None:
    judgement = Judgement(verdict="same", about="entity", a=HERE, b=THERE, by="desk", note="typo")
    assert parse_line(write_line(judgement), "judgements.jsonl", 1) == judgement


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not a judgement"),
        ('{"verdict": "perhaps", "about": "entity", "a": {"report": "r-a"}}', "not a judgement"),
        ('{"verdict": "same", "about": "entity", "a": {"report": "r-a"}}', "needs a and b"),
        ('{"verdict": "name", "about": "entity", "a": {"report": "r-a"}}', "needs a name"),
    ],
)
def test_a_bad_line_is_refused_with_its_place(line: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason) as problem:
        parse_line(line, "judgements.jsonl", 7)
    assert "judgements.jsonl, line 7" in str(problem.value)


def test_law_7_of_two_judgements_on_the_same_words_the_later_stands() -> None:
    same = Judgement(verdict="same", about="entity", a=HERE, b=THERE)
    apart = Judgement(verdict="not the same", about="entity", a=THERE, b=HERE)
    story = Judgement(verdict="hide", about="story", a=HERE)
    assert standing([same, story, apart], "entity") == (apart,)
    assert standing([apart, story, same], "entity") == (same,)
