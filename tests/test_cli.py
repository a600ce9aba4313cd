"""The commands: what they answer, where they write it, and the codes they end with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from factbox import __version__
from factbox.box import Box
from factbox.cli import commands, main
from factbox.cli.building import Bars
from factbox.cli.whole_file import whole_file
from fake_house import house
from reports import make_report

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def box(tmp_path: Path) -> Path:
    path = tmp_path / "a.box"
    texts = ("harbour opens\nships came", "harbour closes", "=bridge stands")
    reports = [make_report(text, name=f"{number}.txt") for number, text in enumerate(texts)]
    with Box.open(path, house(reports)) as opened:
        opened.build(["x"])
    return path


def _run(capsys: Captured, *arguments: str | Path) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_version(capsys: Captured) -> None:
    assert _run(capsys, "--version") == (0, f"factbox {__version__}\n", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing"],
        ["build"],
        ["show", "--nothing"],
        ["search"],
        ["export"],
        ["compare", "one"],
        ["build", "x", "--workers", "0"],
    ],
)
def test_wrong_usage_ends_with_2(capsys: Captured, arguments: Sequence[str]) -> None:
    code, out, err = _run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert err


def test_stories(capsys: Captured, box: Path) -> None:
    code, out, err = _run(capsys, "stories", "--box", box)
    assert (code, err) == (0, "")
    assert out.startswith("harbour ")
    assert "reports 2, publishers 2, origins 1, voices 0" in out
    code, out, err = _run(capsys, "stories", "--json", "--box", box)
    assert [len(story["reports"]) for story in json.loads(out)] == [2, 1]


def test_no_box(capsys: Captured, tmp_path: Path) -> None:
    code, out, err = _run(capsys, "stories", "--box", tmp_path / "none.box")
    assert (code, out) == (2, "")
    assert "none.box" in err
    assert "factbox build" in err


def test_not_a_box(capsys: Captured, tmp_path: Path) -> None:
    (tmp_path / "a.box").write_text("words " * 1000)
    for command in (["stories"], ["build", str(tmp_path)], ["check"]):
        code, out, err = _run(capsys, *command, "--box", tmp_path / "a.box")
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert "not a box" in err


def test_show_lists_the_stories_where_one_must_be_named(capsys: Captured, box: Path) -> None:
    code, out, err = _run(capsys, "show", "--box", box)
    assert (code, out) == (2, "")
    with Box.open(box) as opened:
        assert all(story.id in err for story in opened.stories())


def test_show_one_of_two_ways_only(capsys: Captured, box: Path) -> None:
    code, _, err = _run(capsys, "show", "--json", "--markdown", "--box", box)
    assert code == 2
    assert "--json and --markdown" in err


def test_show_as_json(capsys: Captured, box: Path) -> None:
    with Box.open(box) as opened:
        story = opened.stories()[0].id
    code, out, _ = _run(capsys, "show", story, "--json", "--box", box)
    assert code == 0
    assert json.loads(out)["story"]["id"] == story


def test_unknown_story(capsys: Captured, box: Path) -> None:
    code, out, err = _run(capsys, "show", "story-none", "--box", box)
    assert (code, out) == (2, "")
    assert "story-none" in err


def test_explain(capsys: Captured, box: Path) -> None:
    with Box.open(box) as opened:
        row = next(row for row in opened.table("sentences") if row["text"] == "ships came")
    code, out, err = _run(capsys, "explain", str(row["id"]), "--box", box)
    assert (code, err) == (0, "")
    assert "harbour opens [ships came]" in out


def test_search(capsys: Captured, box: Path) -> None:
    code, out, err = _run(capsys, "search", "ships", "harbour", "--box", box)
    assert (code, err) == (0, "")
    assert "[harbour] opens [ships] came" in out
    code, out, err = _run(capsys, "search", 'NEAR("', "--box", box)
    assert (code, out) == (0, "")
    assert "nothing found" in err
    code, out, _ = _run(capsys, "search", "bridge", "--json", "--box", box)
    assert [hit["kind"] for hit in json.loads(out)] == ["report"]


def test_export(capsys: Captured, box: Path, tmp_path: Path) -> None:
    code, out, err = _run(capsys, "export", "sentences", "--box", box)
    assert (code, err) == (0, "")
    rows = [json.loads(line) for line in out.splitlines()]
    assert {row["text"] for row in rows} == {
        "harbour opens",
        "ships came",
        "harbour closes",
        "=bridge stands",
    }
    target = tmp_path / "s.csv"
    code, out, _ = _run(
        capsys, "export", "sentences", "--format", "csv", "-o", target, "--box", box
    )
    assert (code, out) == (0, "")
    assert "'=bridge stands" in target.read_text(encoding="utf-8")
    target = tmp_path / "s.parquet"
    code, _, _ = _run(
        capsys, "export", "sentences", "--format", "parquet", "-o", target, "--box", box
    )
    assert (code, target.read_bytes()[:4]) == (0, b"PAR1")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["a.box", "s.csv", "s.parquet"]


def test_export_of_no_table(capsys: Captured, box: Path) -> None:
    code, out, err = _run(capsys, "export", "sqlite_master", "--box", box)
    assert (code, out) == (2, "")
    assert "claims" in err


def test_export_to_a_folder_that_is_not_there(capsys: Captured, box: Path) -> None:
    code, out, err = _run(capsys, "export", "claims", "-o", box.parent / "no" / "x", "--box", box)
    assert (code, out, err.count("\n")) == (1, "", 1)


def test_check(capsys: Captured, box: Path) -> None:
    assert _run(capsys, "check", "--box", box) == (0, "sound\n", "")


def test_build_tells_what_was_left_out(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = [make_report(text, name=text) for text in ("harbour one", "harbour fail")]
    monkeypatch.setattr(commands, "_box", lambda path: Box.open(path, house(reports)))
    code, out, err = _run(capsys, "build", "x", "--box", tmp_path / "a.box")
    assert code == 3
    assert err.startswith("harbour fail: failed: could not be annotated: ValueError: it says so")
    assert out.startswith(
        "found 2: read 1, skipped 0, failed 1\n"
        "1 report new or annotated anew; stories: 1 new\n"
        "the box holds 1 report in 1 story"
    )
    monkeypatch.setattr(commands, "_box", lambda path: Box.open(path, house(reports[:1])))
    code, out, err = _run(capsys, "build", "x", "--box", tmp_path / "a.box")
    assert (code, err) == (0, "")
    assert "nothing new" in out


def test_a_missing_place_makes_no_box(capsys: Captured, tmp_path: Path) -> None:
    code, out, err = _run(capsys, "build", tmp_path / "no", "--box", tmp_path / "a.box")
    assert (code, out) == (2, "")
    assert "no" in err
    assert list(tmp_path.iterdir()) == []


def test_interrupted_ends_with_130(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(path: Path) -> Box:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "_box", interrupted)
    assert _run(capsys, "stories", "--box", tmp_path / "a.box")[0] == 130


def test_a_reader_that_goes_away_is_no_error(box: Path) -> None:
    command = f"{sys.executable} -m factbox export sentences --box {box} | true"
    ended = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], capture_output=True, check=False
    )
    assert ended.stderr == b""


def test_an_interrupted_file_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("as it was")

    def interrupted() -> None:
        with whole_file(target) as out:
            out.write(b"half of it")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.jsonl"]
    assert target.read_text() == "as it was"


def test_a_device_is_written_to_and_never_replaced(
    capsys: Captured, box: Path, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert _run(capsys, "export", "stories", "--box", box, "-o", pipe)[0] == 0
        assert os.read(reader, 1)
        assert pipe.is_fifo()
    finally:
        os.close(reader)


def test_a_link_stays_a_link(capsys: Captured, box: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "there.jsonl")
    assert _run(capsys, "export", "stories", "--box", box, "-o", tmp_path / "link")[0] == 0
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there.jsonl").stat().st_size


@pytest.mark.parametrize("place", ["nowhere/out.jsonl", "."])
def test_what_cannot_be_written_is_named(
    capsys: Captured, box: Path, tmp_path: Path, place: str
) -> None:
    code, out, err = _run(capsys, "export", "stories", "--box", box, "-o", tmp_path / place)
    assert (code, out) == (1, "")
    assert err.startswith(f"factbox: {tmp_path / place}: ")


def test_bars_on_a_terminal_and_silence_in_a_pipe(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Bars() as bars:
        bars("read", 1, None)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with Bars() as bars:
        bars("read", 1, None)
        bars("relate", 1, 2)
    assert "related" in capsys.readouterr().err


def test_what_steers_a_terminal_is_shown_and_not_sent(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = make_report("harbour \x1b[31mred\x1b[0m\u202e", name="a\x1b]0;x\x07.txt")
    monkeypatch.setattr(commands, "_box", lambda path: Box.open(path, house([report])))
    for arguments in (["build", "x"], ["stories"], ["search", "harbour"], ["explain", report.id]):
        _, out, err = _run(capsys, *arguments, "--box", tmp_path / "a.box")
        assert not {"\x1b", "\u202e", "\x07"} & set(out + err)


def test_a_folder_without_reports(capsys: Captured, tmp_path: Path) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    code, _, err = _run(capsys, "build", folder, "--box", tmp_path / "a.box")
    assert (code, err.count("\n")) == (2, 1)
    assert "no report in" in err
    (folder / "picture.jpg").write_bytes(b"\xff\xd8\xff")
    code, out, err = _run(capsys, "build", folder, "--box", folder / "a.box")
    assert code == 2
    assert "no report in" in err
    assert out.startswith("found 0: read 0, skipped 0, failed 0; 1 other file is no report\n")


def test_compare(capsys: Captured, box: Path, tmp_path: Path) -> None:
    code, out, err = _run(capsys, "compare", "0.txt", "1.txt", "--box", box)
    assert (code, err) == (0, "")
    assert "0.txt" in out
    assert "harbour closes" in out
    code, out, _ = _run(capsys, "compare", "0.txt", "1.txt", "--json", "--box", box)
    assert json.loads(out)["left"]["external_id"] == "0.txt"
    page = tmp_path / "pair.html"
    assert _run(capsys, "compare", "0.txt", "1.txt", "--html", page, "--box", box) == (0, "", "")
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_compare_takes_letters_of_a_story(capsys: Captured, box: Path) -> None:
    with Box.open(box) as opened:
        story = opened.stories()[0].id
    named = _run(capsys, "compare", "0.txt", "1.txt", "--box", box)
    assert _run(capsys, "compare", "A", "B", "--story", story, "--box", box) == named
    code, _, err = _run(capsys, "compare", "A", "B", "--box", box)
    assert (code, "--story" in err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["0.txt", "0.txt"], 2, "named twice"),
        (["0.txt", "2.txt"], 2, "different stories"),
        (["0.txt", "9.txt"], 2, "no such report"),
        (["0.txt", "1.txt", "--json", "--html", "-"], 2, "choose one"),
    ],
)
def test_compare_says_what_cannot_be_compared(
    capsys: Captured, box: Path, arguments: Sequence[str], code: int, said: str
) -> None:
    ended, out, err = _run(capsys, "compare", *arguments, "--box", box)
    assert (ended, out) == (code, "")
    assert said in err
