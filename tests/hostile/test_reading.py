"""Hostile input to reading: said with place and reason, and every good report read.

How long it takes is measured by `./run.sh bench hostile`.
"""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from factbox import limits
from factbox.errors import ReadError
from factbox.read import read, tally
from factbox.read.dateline import dateline_of
from factbox.read.html import read_page
from factbox.read.lines import lines_of, sentences_of
from factbox.read.metadata import Given, report_of
from factbox.read.published import edtf_of, stated_in

TERABYTE = 1 << 40
"""The size of a file that no machine can hold; it has no bytes on the disk."""
GOOD = "The council of the harbour town agreed on Monday to build a second pier, the mayor said.\n"
BODY = "".join(f"<p>{GOOD.strip()} It is decision {i}.</p>" for i in range(6))


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}<title>Pier</title></head><body>{body}</body></html>".encode()


def test_bad_files_among_good_ones(tmp_path: Path) -> None:
    bad: dict[str, bytes] = {
        "empty.txt": b"",
        "bom.txt": b"\xef\xbb\xbf",
        "nul.txt": bytes(10_000),
        "zip.txt": gzip.compress(GOOD.encode()),
        "pdf.html": b"%PDF-1.4\n" + bytes(range(256)),
        "warc.html": b"WARC/1.0\r\nWARC-Type: response\r\n",
        "noise.md": bytes(range(256)) * 40,
    }
    for name, data in bad.items():
        (tmp_path / name).write_bytes(data)
    good = ("one byte.txt", "no end.txt", "line\nbreak.txt", "\u202eright.txt", "x" * 251 + ".txt")
    for name in good:
        (tmp_path / name).write_text("x" if name == "one byte.txt" else GOOD.strip())
    with open(os.fsencode(tmp_path) + b"/not\xff.txt", "w") as file:
        file.write(GOOD)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    found = list(read([tmp_path]))
    counts = tally(entry for entry, _ in found)
    assert (counts.read, counts.failed, counts.skipped) == (len(good) + 1, len(bad) + 2, 0)
    assert all(entry.reason for entry, report in found if report is None)
    for entry, _ in found:
        entry.locator.encode("utf-8")


def test_a_file_larger_than_the_limit_is_not_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open(tmp_path / "huge.txt", "wb") as file:
        file.truncate(TERABYTE)
    [(entry, _)] = list(read([tmp_path]))
    assert entry.outcome == "failed"
    assert f"{limits.FILE_BYTES.number:,} bytes" in entry.reason


def test_permission_denied_is_a_failure_with_its_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(GOOD)

    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", denied)
    [(entry, _)] = list(read([tmp_path / "a.txt"]))
    assert (entry.outcome, entry.reason) == ("failed", "permission to read it is denied")


def test_a_line_of_jsonl_that_is_too_long_is_counted_and_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = limits.Limit(1_000, "bytes", "for this test")
    monkeypatch.setattr(limits, "LINE_BYTES", small)
    good = '{"text": "the old pier"}\n'
    (tmp_path / "a.jsonl").write_text(good + '{"text": "' + "x" * 50_000 + '"}\n' + good)
    outcomes = [(entry.where, entry.outcome) for entry, _ in read([tmp_path])]
    assert outcomes == [("line 1", "read"), ("line 2", "failed"), ("line 3", "read")]


def test_a_text_longer_than_the_limit_says_the_limit(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("pier " * (limits.TEXT_CHARACTERS.number // 4))
    [(entry, _)] = list(read([tmp_path]))
    assert entry.outcome == "failed"
    assert "2,000,000 characters" in entry.reason


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<div>" * 100_000 + BODY, "nested deeper than 250"),
        ("<div>" * 300 + BODY, "nested deeper than 250"),
        (f"<div {' '.join(f'a{i}=1' for i in range(100_000))}>{BODY}</div>", "1,000 attributes"),
        ("<div " + "a='>' " * 100_000 + f">{BODY}</div>", "1,000 attributes"),
        ("<b>x</b>" * 150_000, "200,000 tags"),
        ("<!--" * 100_000 + BODY, "no article text"),
    ],
)
def test_wild_pages_are_refused(body: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        read_page(page(body), "a.html", "a.html")


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 200 + BODY + "</div>" * 200,
        BODY + '<img src="data:image/png;base64,' + "A" * 3_000_000 + '">',
        BODY + " " * 5_000_000,
        BODY + "<p>" + "<b>x</b> " * 20_000 + "</p>",
        BODY + "<td colspan=9007199254740991>x</td>",
        BODY + "&amp;" * 50_000,
        BODY + "<p" * 5_000,
        BODY + '<a b="' * 400,
        BODY + "\u202e\u200b\ufffe",
    ],
    ids=["depth", "data", "blanks", "inline", "colspan", "entities", "unclosed", "quotes", "signs"],
)
def test_odd_pages_are_read(body: str) -> None:
    report = read_page(page(f"<article>{body}</article>"), "a.html", "a.html")
    assert "second pier" in report.text


def test_wild_style_sheets_hide_nothing() -> None:
    for sheet in ("{" * 300_000, "/*" * 300_000, "a{b:c}" * 50_000, ".a.b#c" * 50_000 + "{x:y}"):
        head = f"<style>{sheet}</style>"
        report = read_page(page(f"<article>{BODY}</article>", head), "a", "a")
        assert "second pier" in report.text


TEXTS = {
    "no words": "\n\n \n",
    "one word": "pier",
    "one sentence": "pier " * 200_000,
    "short sentences": "Pier. " * 100_000,
    "short lines": "Pier\n" * 100_000,
    "advertisements": "Advertisement\n" * 50_000,
    "quotation marks": "“" * 100_001,
    "brackets": "(" * 100_000,
    "dashes": "— " * 50_000,
    "no spaces": "北京上海" * 50_000,
    "capitals": "PIER " * 50_000,
    "names": "\n".join(f"Name{i} Surname{i}" for i in range(20_000)),
    "tags": "<p>x</p>" * 40_000,
    "unclosed": "<script>" * 20_000,
    "comments": "<!--" * 50_000,
}


@pytest.mark.parametrize("name", list(TEXTS))
def test_odd_texts_are_read_as_they_are(name: str) -> None:
    report = report_of(Given(text=TEXTS[name], name="a", locator="a"))
    assert report.text == TEXTS[name]
    assert all(report.text[f.start : f.end] == f.text for f in report.furniture[:1000])


RUNS = {"letters": "a", "blanks": " ", "quotes": '"', "capitals": "A", "stops": ".", "opened": "("}


@pytest.mark.parametrize("run", list(RUNS))
def test_sentences_of_long_runs_lie_in_their_text(run: str) -> None:
    words = RUNS[run] * 20_000 + "x"
    for line in lines_of(words):
        assert all(line.start <= start < end <= line.end for start, end in sentences_of(line))


@pytest.mark.parametrize("run", list(RUNS))
def test_long_runs_are_no_day_and_no_dateline(run: str) -> None:
    words = RUNS[run] * 20_000
    assert (edtf_of(words), stated_in(words)) == (None, None)
    assert dateline_of(list(lines_of(words + "— x"))) is None
