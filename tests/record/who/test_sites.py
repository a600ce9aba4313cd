"""What puts something at a place. All sentences are ours."""

from __future__ import annotations

import pytest

from factbox.record.who.sites import stands_there


@pytest.mark.parametrize(
    "before",
    [
        "The ferry sank in ",
        "The ferry sank near the city of ",
        "The ferry sank off northern ",
        "Two ferries sank in Lofo and ",
        "A ferry sank in Ebbing, ",
        "She is visiting ",
    ],
)
def test_something_is_there(before: str) -> None:
    assert stands_there(before)


@pytest.mark.parametrize(
    "before",
    [
        "Ruth Calder of ",
        "Her mother, ",
        "They serve the ",
        "He is the governor of ",
        "The ferry sank in May. ",
        "He believed in the harbour of ",
        "",
    ],
)
def test_nothing_is_told_to_be_there(before: str) -> None:
    assert not stands_there(before)
