"""What is public is what `__all__` says, and each name is there."""

from __future__ import annotations

import factbox


def test_all_public_names_are_there_and_sorted() -> None:
    assert list(factbox.__all__) == sorted(factbox.__all__)
    for name in factbox.__all__:
        assert getattr(factbox, name) is not None


def test_other_names_are_not() -> None:
    assert not hasattr(factbox, "Boxes")
    assert {name for name in vars(factbox) if not name.startswith("_")} <= {
        *factbox.__all__,
        *("annotations", "TYPE_CHECKING"),
        *_rooms(),
    }


def _rooms() -> set[str]:
    from importlib.resources import files

    return {entry.name.removesuffix(".py") for entry in files("factbox").iterdir()}
