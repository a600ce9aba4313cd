"""What is kept of a story beside its record: its page laid out; and a record of another version."""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

import pytest

from factbox.errors import BoxError
from factbox.store.kept import KeptSheet, KeptStory
from factbox.store.store import Store


def kept(sheet: KeptSheet | None) -> KeptStory:
    return KeptStory("story-a", "digest", ("r-a",), b"{}", b"{}", {}, sheet)


def test_a_page_goes_with_its_story(tmp_path: Path) -> None:
    sheet = KeptSheet("one", b'{"story": "story-a"}')
    with Store(tmp_path / "a.box", write=True) as store, store.writing():
        store.make_tables()
        assert store.sheet("story-a") is None
        store.put_story(kept(sheet))
        assert store.sheet("story-a") == sheet
        store.put_story(kept(None))
        assert store.sheet("story-a") is None
        store.put_story(kept(sheet))
        store.remove_story("story-a")
        assert store.sheet("story-a") is None


def test_a_box_of_an_earlier_version_keeps_no_pages(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    with Store(path, write=True) as store, store.writing():
        store.make_tables()
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE _sheets")
    connection.commit()
    connection.close()
    with Store(path) as store:
        assert store.sheet("story-a") is None


def test_a_record_that_another_version_made_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    with Store(path, write=True) as store, store.writing():
        store.make_tables()
        store.put_story(kept(None))
    connection = sqlite3.connect(path)
    connection.execute("UPDATE _records SET record = ?", (zlib.compress(b'{"story": 1}'),))
    connection.commit()
    connection.close()
    with Store(path) as store, pytest.raises(BoxError, match="factbox build"):
        store.record("story-a")
