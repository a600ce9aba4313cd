"""Opening a box: what is one, what is not, and what can be written."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from factbox import limits
from factbox.errors import BoxBusy, BoxError, NewerBox, NotABox, NothingFound
from factbox.store import opening
from factbox.store.store import Store


@pytest.fixture
def box(tmp_path: Path) -> Path:
    path = tmp_path / "a.box"
    with Store(path, write=True) as store, store.writing():
        store.make_tables()
    return path


def test_a_missing_box_is_not_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(NothingFound, match=r"none\.box"):
        Store(tmp_path / "none.box")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"plain text that is no database " * 40, b"{}", b"\0" * 5000])
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.box"
    path.write_bytes(content)
    for write in (False, True):
        with pytest.raises(NotABox, match=r"a\.box"):
            Store(path, write=write)
    assert path.read_bytes() == content


def test_a_folder_is_no_box(tmp_path: Path) -> None:
    with pytest.raises(NotABox, match="not a file"):
        Store(tmp_path, write=True)


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t (x)")
    other.close()
    before = path.read_bytes()
    for write in (False, True):
        with pytest.raises(NotABox, match="something else"):
            Store(path, write=write)
    assert path.read_bytes() == before


def test_a_box_of_a_later_factbox_is_refused(box: Path) -> None:
    later = sqlite3.connect(box)
    later.execute("PRAGMA user_version = 999")
    later.close()
    for write in (False, True):
        with pytest.raises(NewerBox, match="999"):
            Store(box, write=write)


def test_a_box_whose_making_was_cut_off_is_made(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    path.write_bytes(b"")
    with Store(path, write=True) as store:
        assert store.standings() == {}


def test_an_empty_file_has_nothing_to_ask(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    path.write_bytes(b"")
    with pytest.raises(NothingFound, match="nothing was built"):
        Store(path)


def test_nothing_is_left_beside_a_box(box: Path) -> None:
    with Store(box) as store:
        store.standings()
    assert [entry.name for entry in box.parent.iterdir()] == ["a.box"]


def test_a_reader_cannot_write(box: Path) -> None:
    with Store(box) as store, pytest.raises(BoxError, match="read-only"):
        store.remove_story("story-a")


def test_a_second_writer_is_told_who_is_in_the_way(
    box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "BUSY_SECONDS", limits.Limit(0, "seconds", "a test"))
    with Store(box, write=True) as first, Store(box, write=True) as second, first.writing():
        with pytest.raises(BoxBusy, match="another process"), second.writing():
            pass
        with Store(box) as reader:
            assert reader.standings() == {}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_read_only_file_can_be_read(box: Path) -> None:
    box.chmod(0o444)
    with Store(box) as store:
        assert store.standings() == {}
    with Store(box, write=True) as store, pytest.raises(BoxError, match="read-only"):
        store.remove_story("story-a")


def test_a_box_that_may_not_be_written_is_read_as_it_stands(
    box: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_writable", lambda path: False)
    with Store(box) as store:
        assert store.standings() == {}
        with pytest.raises(BoxError, match="read-only"):
            store.remove_story("story-a")


def test_a_box_with_odd_signs_in_its_name(tmp_path: Path) -> None:
    path = tmp_path / "file:a?mode=ro#é%20.box"
    with Store(path, write=True) as store:
        assert store.standings() == {}
    assert path.exists()


def test_a_damaged_box_is_told_with_its_name(box: Path) -> None:
    data = box.read_bytes()
    box.write_bytes(data[:4096] + b"\x5a" * (len(data) - 4096))
    with pytest.raises(BoxError, match=r"a\.box: the box is damaged"), Store(box) as store:
        store.faults()
