"""Rows of JSONL: each gives one entry; the text is exactly what was given."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.ids import report_id
from factbox.read import read
from factbox.types import LedgerEntry, Report

TEXT = "The council agreed on Monday to build a second pier.\r\nThe mayor said so."


def rows(tmp_path: Path, *lines: str | bytes) -> list[tuple[LedgerEntry, Report | None]]:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b"\n".join(
            line if isinstance(line, bytes) else line.encode("utf-8", "surrogatepass")
            for line in lines
        )
    )
    return list(read([path]))


def test_a_full_row(tmp_path: Path) -> None:
    row = {"id": 7, "text": TEXT, "title": " Pier ", "published": "2021-05-03", "source": "Gazette"}
    [(entry, report)] = rows(
        tmp_path, json.dumps(row | {"url": "https://example.org/1", "lang": "en-GB"})
    )
    assert report is not None
    assert entry == LedgerEntry(
        locator=str(tmp_path / "a.jsonl"),
        where="line 1",
        outcome="read",
        reason="",
        report=report.id,
    )
    assert (report.text, report.title, report.external_id) == (TEXT, "Pier", "7")
    assert (report.published, report.published_from) == ("2021-05-03", "given")
    assert (report.source, report.lang) == ("Gazette", "en")
    assert report.id == report_id(TEXT, "https://example.org/1")


@pytest.mark.parametrize(
    ("row", "source", "day"),
    [
        (
            {"uri": "9", "body": TEXT, "dateTime": "2021-05-03T04:05:06Z", "lang": "eng"}
            | {"source": {"uri": "example.org", "dataType": "news", "title": "Gazette"}},
            "Gazette",
            "2021-05-03T04:05:06Z",
        ),
        (
            {
                "source": {"id": None, "name": "Gazette"},
                "content": TEXT,
                "publishedAt": "2021-05-03",
            },
            "Gazette",
            "2021-05-03",
        ),
        (
            {"uri": "9", "bodies": [{"contentType": "text/plain", "value": TEXT}]}
            | {"infoSources": [{"name": "Gazette"}]},
            "Gazette",
            None,
        ),
    ],
)
def test_rows_of_neighbouring_tools(
    tmp_path: Path, row: dict[str, object], source: str, day: str | None
) -> None:
    [(_, report)] = rows(tmp_path, json.dumps(row))
    assert report is not None
    assert (report.text, report.source, report.published) == (TEXT, source, day)


@pytest.mark.parametrize(
    ("line", "outcome", "reason"),
    [
        ("{}", "skipped", "the row has no text"),
        ('{"text": null}', "skipped", "the row's text is null"),
        ('{"text": 5}', "skipped", "the row's text is no string"),
        ('{"text": " \\n "}', "skipped", "the row's text is blank"),
        ('{"text": "a', "failed", "broken JSON"),
        ("[1, 2]", "failed", "the line holds no JSON object"),
        ("null", "failed", "the line holds no JSON object"),
        ('{"a": ' + "[" * 100_000 + "]" * 100_000 + "}", "failed", "nested deeper"),
        ("[" * 100_000, "failed", "nested deeper"),
    ],
)
def test_a_bad_row_is_counted_with_its_line_and_the_others_are_read(
    tmp_path: Path, line: str, outcome: str, reason: str
) -> None:
    good = json.dumps({"id": "1", "text": TEXT})
    found = rows(tmp_path, good, line, "", "   ", good.replace("1", "2"))
    assert [entry.where for entry, _ in found] == ["line 1", "line 2", "line 5"]
    assert [entry.outcome for entry, _ in found] == ["read", outcome, "read"]
    assert reason in found[1][0].reason


@pytest.mark.parametrize(
    "line",
    [
        '{"text": "old pier", "n": ' + "9" * 5_000 + "}",
        '{"n": NaN, "m": -Infinity, "text": "old pier"}',
        '{"text": "new pier", "text": "old pier"}',
        '{"text": "old pier", "published": "no day", "title": 5, "url": {}, "source": [], "id": [[]]}',
        '\ufeff{"text": "old pier"}',
    ],
)
def test_odd_rows_are_read(tmp_path: Path, line: str) -> None:
    [(entry, report)] = rows(tmp_path, line)
    assert (entry.outcome, report.text if report else "") == ("read", "old pier")
    assert report is not None
    assert report.published is None


def test_lone_surrogates_become_one_sign_each_and_pairs_stay(tmp_path: Path) -> None:
    [(_, report)] = rows(tmp_path, '{"text": "a\\ud800b \\ud83d\\ude00 c"}')
    assert report is not None
    assert report.text == "a\ufffdb \U0001f600 c"


def test_other_encodings(tmp_path: Path) -> None:
    line = json.dumps({"text": "the café of the old harbour"}, ensure_ascii=False)
    for data in (line.encode("cp1252"), line.encode("utf-16"), b"\xef\xbb\xbf" + line.encode()):
        [(_, report)] = rows(tmp_path, data)
        assert report is not None
        assert report.text == "the café of the old harbour"


def test_a_file_without_rows_and_a_file_in_wrong_clothes(tmp_path: Path) -> None:
    assert [entry.outcome for entry, _ in rows(tmp_path, b"")] == ["skipped"]
    [(entry, _)] = rows(tmp_path, b"\x1f\x8b\x08" + bytes(range(256)))
    assert (entry.outcome, entry.where) == ("failed", "")
    assert "gzip" in entry.reason


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
def test_law_1_the_text_is_exactly_the_given_text(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("rows") / "a.jsonl"
    path.write_text(json.dumps({"text": text}), encoding="utf-8")
    [(entry, report)] = list(read([path]))
    if report is None:
        assert not text.strip()
        assert entry.outcome == "skipped"
    else:
        assert report.text == text
