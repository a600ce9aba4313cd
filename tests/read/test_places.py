"""What is opened: found = read + skipped + failed, in one order, nothing lost in silence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factbox.errors import NothingFound
from factbox.read import line_of, not_read, read, tally

TEXT = "The council of the harbour town agreed on Monday to build a second pier.\n"


def test_a_folder_is_read_to_the_bottom_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text(TEXT)
    for name in ("c.txt", "a.TXT", "b/d.md", "p.png", "noend", ".hidden.txt"):
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "e.jsonl").write_text('{"text": "one"}\n{"text": "two"}\n')
    entries = [entry for entry, _ in read([tmp_path])]
    seen = [(os.path.relpath(e.locator, tmp_path), e.where, e.outcome, e.reason) for e in entries]
    assert seen == [
        (".git", "", "no report", "hidden"),
        (".hidden.txt", "", "no report", "hidden"),
        ("a.TXT", "", "read", ""),
        ("b/d.md", "", "read", ""),
        ("c.txt", "", "read", ""),
        ("e.jsonl", "line 1", "read", ""),
        ("e.jsonl", "line 2", "read", ""),
        ("noend", "", "no report", "not a report format (no suffix)"),
        ("p.png", "", "no report", "not a report format (.png)"),
    ]
    counts = tally(entries)
    assert (counts.found, counts.read, counts.no_reports) == (5, 5, 4)


def test_law_3_the_id_does_not_know_the_folder(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.txt").write_text(TEXT)
    first, second = (report for _, report in read([tmp_path]))
    assert first is not None
    assert second is not None
    assert first.id == second.id
    assert first.external_id == "x.txt"


def test_a_place_that_does_not_exist_is_said_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    with pytest.raises(NothingFound, match="nowhere"):
        read([tmp_path / "a.txt", tmp_path / "nowhere"])


def test_a_file_named_directly_is_tried_whatever_its_suffix(tmp_path: Path) -> None:
    (tmp_path / "report.news").write_text(TEXT)
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "rows.json").write_text("{}")
    names = ("report.news", "picture.png", "rows.json")
    outcomes = [entry.outcome for entry, _ in read([tmp_path / name for name in names])]
    assert outcomes == ["read", "failed", "failed"]


def test_a_loop_of_links_is_walked_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.txt").write_text(TEXT)
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "dead.txt").symlink_to(tmp_path / "gone.txt")
    entries = [entry for entry, _ in read([tmp_path])]
    assert [entry.outcome for entry in entries] == ["skipped", "read", "failed"]
    assert entries[0].reason == "the folder was already read"
    assert "no longer there" in entries[2].reason


def test_a_file_that_vanishes_after_listing_is_a_failure_and_the_rest_is_read(
    tmp_path: Path,
) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT + name)
    found = read([tmp_path])
    next(found)
    (tmp_path / "b.txt").unlink()
    assert [entry.outcome for entry, _ in found] == ["failed", "read"]


def test_a_ledger_line_steers_no_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\n\u202e.txt"
    path.write_bytes(b"")
    [(entry, _)] = list(read([path]))
    assert line_of(entry).isprintable()
    assert "the file is empty" in line_of(entry)


def test_a_report_in_another_language_is_read_and_the_ledger_says_what_is_not(
    tmp_path: Path,
) -> None:
    german = (
        "Der Bürgermeister der Stadt ist am Montag zurückgetreten, nachdem die Zeitung über seinen "
        "Bruder berichtet hatte. Er habe nichts falsch gemacht, sagte er vor dem Rathaus.\n"
    )
    (tmp_path / "de.txt").write_text(german, encoding="utf-8")
    ((entry, report),) = read([tmp_path])
    assert report is not None
    assert entry.outcome == "read"
    assert entry.reason == "names, dates and events are not read in its language (de)"
    assert not_read([entry]) == (f"{entry.locator}: read: {entry.reason}",)
