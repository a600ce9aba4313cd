"""Rows come back as they went in, story by story."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from factbox.errors import UnknownId
from factbox.record.tables import TableRow
from factbox.store.kept import KeptStory
from factbox.store.store import Store

CLAIM: TableRow = {
    "id": "cl-a",
    "story": "story-a",
    "text": 'Words with "marks", a tab\t and a \0',
    "kind": "quote",
    "statements": ["st-a", "st-b"],
    "reports": 2,
    "why": [{"feature": "f", "detail": "é", "score": 0.1}],
    "part": None,
}


def _keep(store: Store, story: str, *claims: TableRow) -> None:
    with store.writing():
        store.make_tables()
        store.put_story(KeptStory(story, "d", (), b"{}", b"{}", {"claims": claims}))


def test_values_come_back_as_they_were(tmp_path: Path) -> None:
    with Store(tmp_path / "a.box", write=True) as store:
        _keep(store, "story-a", CLAIM)
        (row,) = store.table("claims")
    assert {name: row[name] for name in CLAIM} == CLAIM


def test_booleans_stay_booleans(tmp_path: Path) -> None:
    with Store(tmp_path / "a.box", write=True) as store:
        _keep(store, "story-a")
        with store.writing():
            row: TableRow = {"id": "o-a", "story": "story-a", "reports": [], "unseen": True}
            store.put_story(KeptStory("story-b", "d", (), b"{}", b"{}", {"origins": [row]}))
        (found,) = store.table("origins")
    assert found["unseen"] is True


def test_a_story_is_replaced_whole(tmp_path: Path) -> None:
    with Store(tmp_path / "a.box", write=True) as store:
        _keep(store, "story-b", {**CLAIM, "id": "cl-b"})
        _keep(store, "story-a", CLAIM, {**CLAIM, "id": "cl-c"})
        assert [row["id"] for row in store.table("claims")] == ["cl-a", "cl-c", "cl-b"]
        _keep(store, "story-a", {**CLAIM, "id": "cl-d"})
        assert [row["id"] for row in store.table("claims")] == ["cl-d", "cl-b"]
        with store.writing():
            store.remove_story("story-b")
        assert [row["id"] for row in store.table("claims")] == ["cl-d"]


def test_an_unknown_table_is_refused(tmp_path: Path) -> None:
    with Store(tmp_path / "a.box", write=True) as store, pytest.raises(UnknownId):
        list(store.table("sqlite_master"))


def test_a_table_whose_columns_changed_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    with Store(path, write=True) as store:
        _keep(store, "story-a", CLAIM)
    other = sqlite3.connect(path)
    other.execute("UPDATE _projection SET columns = '[]' WHERE name = 'claims'")
    other.commit()
    other.close()
    with Store(path, write=True) as store:
        with store.writing():
            store.make_tables()
        assert list(store.table("claims")) == []
        assert store.digests() == {"story-a": ""}
