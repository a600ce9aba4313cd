"""Who stands in a story a second time under a name that hardly differs."""

from __future__ import annotations

import pytest

from factbox.record.who.named import Named
from factbox.record.who.told_twice import told_twice
from factbox.types import Entity, Kind


def named(name: str, kind: Kind, origins: int) -> Named:
    entity = Entity(
        id=name, kind=kind, name=name, country=None, names=(), offices=(), reports=(), mentions=()
    )
    return Named(
        entity=entity, rows=(), told=(), spots=frozenset(), before=(), origins=origins,
        acts=False, speaks=False, opens=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "better", "again"),
    [
        ("organization", "Humane Society of Alvora Bay", "Human Society of Alvora Bay"),
        ("organization", "Humane Society of Alvora Bay", "Alvora Bay Humane Society"),
        ("organization", "Kelvo", "Kelvo Airlines"),
        ("organization", "U.S. Harbour Service", "Harbour Service"),
        ("organization", "Alvora Bay Society", "ABS"),
        ("place", "Alvoraby", "Alvorby"),
        ("person", "Ruth Calderson", "Ruth Caldersen"),
        ("person", "Ruth Calder", "Ruth Calder Dead"),
        ("person", "Katherine Calder", "Kate Calder"),
        ("person", "Ana Ruiz de Calder", "Ana Ruiz"),
        ("person", "Christina Ruiz de Calder", "Cristina Calder"),
    ],
)
def test_a_name_that_hardly_differs_stands_once(kind: Kind, better: str, again: str) -> None:
    found = [named(again, kind, 1), named(better, kind, 3)]
    assert {one: first.name for one, first in told_twice(found).items()} == {again: better}


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("person", "Per Lund", "Tove Lund"),
        ("person", "Ruth Calder", "Ruth Calder Kelvo"),
        ("person", "Kim Lund Berg", "Kim Lund Holm"),
        ("organization", "Kelvo Bakers", "Kelvo"),
        ("place", "Norwalk", "Norwich"),
        ("organization", "Ministry of Fisheries", "Ministry of Finance"),
        ("organization", "Alvora Harbour Board", "Alvora Bakers Guild"),
    ],
)
def test_other_names_are_others(kind: Kind, one: str, other: str) -> None:
    assert told_twice([named(one, kind, 3), named(other, kind, 1)]) == {}
