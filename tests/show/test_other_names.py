"""Which other names are told beside a name. All names are ours."""

from __future__ import annotations

import pytest

from factbox.show.other_names import other_names
from factbox.types import Entity, Kind, Spelling


def _told(kind: Kind, name: str, *others: str, shared: tuple[str, ...] = ()) -> list[str]:
    entity = Entity(
        id="e-1", name=name, kind=kind, country=None, offices=(), reports=(), mentions=(),
        names=tuple(Spelling(name=other, count=1, reports=()) for other in others),
    )  # fmt: skip
    return [one.name for one in other_names(entity, shared)]


@pytest.mark.parametrize(
    ("kind", "name", "other"),
    [
        ("person", "Anna Suvik", "Anna B. Suvik"),
        ("person", "Anna Suvik", "Ann Suvik"),
        ("person", "Anna Suvik", "Anna Suvick"),
        ("organization", "Harbour Watch Trust", "HWT"),
        ("organization", "Harbour Watch Trust", "Hwt"),
        ("organization", "Harbour Department", "Department of Harbour Works"),
        ("place", "Norway", "Norge"),
    ],
)
def test_what_says_more_is_told(kind: Kind, name: str, other: str) -> None:
    assert _told(kind, name, name, other) == [other]


@pytest.mark.parametrize(
    ("kind", "name", "other"),
    [
        ("person", "Anna Suvik", "Suvik"),
        ("person", "Anna Suvik", "Anna"),
        ("person", "Anna Suvik", "Nan"),
        ("person", "Anna Suvik", "Anna Suvik 77"),
        ("person", "Anna Suvik", "ANNA SUVÍK"),
        ("organization", "Harbour Watch", "Harbour"),
        ("organization", "Harbour Watch Trust", "HWT Co"),
        ("organization", "Harbour Watch Trust", "Trust 4"),
        ("place", "Washington", "D.C."),
        ("place", "Republic of the Congo", "Republic of Congo"),
    ],
)
def test_parts_slips_and_numbers_are_not_told(kind: Kind, name: str, other: str) -> None:
    assert _told(kind, name, name, "HWT", other)[-1:] in ([], ["HWT"])


def test_a_name_of_two_is_not_told() -> None:
    assert _told("person", "Anna Suvik", "Ann Suvik", shared=("Ann Suvik",)) == []
