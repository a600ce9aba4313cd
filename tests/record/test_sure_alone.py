"""Which lines of one report can surely stand alone."""

from __future__ import annotations

import pytest

from factbox.record.sure_alone import is_sure, joins_on

LINE = (
    "Mayor Ruth Calder of Alvora asked the port authority in May to have all nine cranes looked at."
)
SIGNS = {"names": 2.0, "share of the topic": 0.2, "opens with the": 0.0}


def test_a_line_that_names_and_belongs_is_sure() -> None:
    assert is_sure(LINE, 0.1, SIGNS)


@pytest.mark.parametrize(
    ("text", "openness", "signs"),
    [
        (LINE, 0.3, SIGNS),
        (LINE, 0.1, {**SIGNS, "names": 0.0}),
        (LINE, 0.1, {**SIGNS, "share of the topic": 0.01}),
        ("Mayor Ruth Calder asked for it in May.", 0.1, SIGNS),
        (LINE.replace("asked", "also asked"), 0.1, SIGNS),
        (LINE.replace("all nine", "the aforementioned"), 0.1, SIGNS),
        ("As the Courier previously reported, " + LINE, 0.1, SIGNS),
        ("For all that Ruth Calder says, it will " + LINE, 0.1, SIGNS),
        (LINE.replace(".", ", the official said."), 0.1, SIGNS),
        (LINE, 0.1, {**SIGNS, "opens with the": 1.0}),
        ("“We ask the port authority of Alvora to have all nine cranes looked at by winter,” Mayor Ruth Calder said.", 0.1, SIGNS),
        ("A spokesman of the port authority of Alvora, Per Lind, did not return calls and messages on Friday.", 0.1, SIGNS),
    ],
)  # fmt: skip
def test_one_thing_against_it_is_enough(
    text: str, openness: float, signs: dict[str, float]
) -> None:
    assert not is_sure(text, openness, signs)


@pytest.mark.parametrize(
    ("text", "joins"),
    [
        ("Calder also shut the quay.", True),
        ("Calder, also a sailor, shut the quay.", False),
        ("Lind voiced similar fears.", True),
        ("Lind left that week.", True),
        ("- Lind left in 2002.", True),
        ("The quay stayed open even as cranes fell.", False),
        ("Lind said “we will also shut it.”", False),
        ("Lind left following a quarrel.", False),
    ],
)
def test_what_adds_to_something_told_before(text: str, joins: bool) -> None:
    assert joins_on(text) is joins
