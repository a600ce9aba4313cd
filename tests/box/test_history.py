"""What became of stories between two builds."""

from __future__ import annotations

import pytest

from factbox.box.history import changes_of
from factbox.store.places import Moved


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("a", "s", None)], [("new", "s", 1)]),
        ([("a", "s", "s"), ("b", "s", None)], [("grown", "s", 1)]),
        ([("a", "s", "s"), ("b", "s", "t")], [("merged", "s", 0)]),
        ([("a", "s", "s"), ("b", "t", "s")], [("split", "s", 0), ("split", "t", 0)]),
        ([("a", "s", "t"), ("b", "s", "t")], [("renamed", "s", 0)]),
        ([("a", "s", "s")], []),
    ],
)
def test_what_became_of_a_story(
    rows: list[tuple[str, str, str | None]], expected: list[tuple[str, str, int]]
) -> None:
    found = changes_of([Moved(*row) for row in rows])
    assert [(one.change, one.story, one.added) for one in found] == expected
    assert changes_of([Moved(*row) for row in rows], {row[1] for row in rows}) == ()
