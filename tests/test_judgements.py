"""Judgements: read back as written, refused with the line's number, the later one stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.errors import ReadError
from factbox.judgements import (
    Judgement,
    Words,
    in_force,
    parse_line,
    standing,
    undo,
    undone_marked,
    write_line,
)

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


def test_an_undo_brings_back_what_stood_before() -> None:
    same = Judgement(verdict="same", about="entity", a=HERE, b=THERE)
    apart = Judgement(verdict="not the same", about="entity", a=HERE, b=THERE)
    assert standing([same, apart, undo(apart)], "entity") == (same,)
    assert standing([same, apart, undo(apart), undo(same)], "entity") == ()
    assert standing([same, undo(same), same], "entity") == (same,)
    assert standing([undo(same), same], "entity") == (same,)


def test_an_undo_takes_back_one_line_and_only_what_it_names() -> None:
    short = Judgement(verdict="name", about="entity", a=HERE, name="Zaev")
    long = Judgement(verdict="name", about="entity", a=HERE, name="Zoran Zaev")
    lines = [short, long, undo(short, by="desk")]
    assert in_force(lines) == (long,)
    assert [undone for _, undone in undone_marked(lines)] == [True, False, False]
    twice = [long, long, undo(long)]
    assert in_force(twice) == (long,)


def test_an_undo_is_read_back_and_must_say_what_it_undoes() -> None:
    hide = Judgement(verdict="hide", about="claim", a=HERE)
    assert parse_line(write_line(undo(hide)), "j", 1) == undo(hide)
    for line in (
        '{"verdict": "undo", "about": "claim", "a": {"report": "r-a"}}',
        '{"verdict": "undo", "undoes": "undo", "about": "claim", "a": {"report": "r-a"}}',
        '{"verdict": "hide", "undoes": "same", "about": "claim", "a": {"report": "r-a"}}',
    ):
        with pytest.raises(ReadError, match="undoes"):
            parse_line(line, "j", 1)


_LINES = st.builds(
    Judgement,
    verdict=st.sampled_from(["same", "not the same"]),
    about=st.sampled_from(["entity", "story"]),
    a=st.sampled_from([HERE, THERE]),
    b=st.sampled_from([HERE, THERE]),
)


@given(st.lists(_LINES, max_size=8), st.lists(_LINES, max_size=8))
def test_law_7_what_is_undone_from_the_last_on_leaves_what_stood(
    before: list[Judgement], more: list[Judgement]
) -> None:
    lines = [*before, *more, *(undo(one) for one in reversed(more))]
    assert in_force(lines) == tuple(before)
    assert standing(lines, "entity") == standing(before, "entity")
    read = [parse_line(write_line(one), "j", 1) for one in lines]
    assert in_force(read) == tuple(before)
