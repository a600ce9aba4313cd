"""A pair in the terminal, as a page and as JSON: what it says, and that report text stays text."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from invented import REPORTS, A, B, C, D, sentences
from rich.console import Console

from factbox.show.pair.json_pair import pair_json
from factbox.show.pair.page import pair_page
from factbox.show.pair.sheet import Pairs, PairSheet
from factbox.show.pair.terminal import print_pair
from factbox.types import Lineage, Record, Report

MARKUP = "<img src=x onerror=alert(1)>"


def sheet_of(record: Record, one: Report, two: Report) -> PairSheet:
    by_id = {report.id: sentences(report) for report in REPORTS}
    texts = {report.id: report.text for report in REPORTS}
    return Pairs.of(record, texts.__getitem__).lay_out(one, two, lambda report: by_id[report])


def printed(sheet: PairSheet, width: int = 80) -> str:
    out = io.StringIO()
    print_pair(sheet, Console(file=out, width=width))
    return out.getvalue()


def test_the_verdict_stands_on_top(record: Record) -> None:
    text = printed(sheet_of(record, A, B))
    assert text.startswith("SAME TEXT\n")
    assert "80 % of the words of [B] Fjord Post come from [A] a.txt (NPA)." in text
    assert "probability of 99 %" in text
    assert "The two count as one origin." in text


def test_without_colour_copied_words_stand_in_brackets(record: Record) -> None:
    text = printed(sheet_of(record, A, B))
    assert "[Army chief Arne Dahl will attend the signing.]" in text
    assert "B 4   Herring prices rose in Bergen this week." in text
    assert "\x1b" not in text


def test_independent_reports_are_called_so(record: Record) -> None:
    text = printed(sheet_of(record, C, D))
    assert text.startswith("INDEPENDENT\n")
    assert "[Norway" not in text


def test_an_unseen_original_is_named_and_the_direction_left_open(record: Record) -> None:
    rows = tuple(
        Lineage(
            id=f"l-{one.id}", report=one.id, from_report="u-1", kind="rewrite", direction="known",
            share=0.5, probability=0.9,
        )
        for one in (C, D)
    )  # fmt: skip
    text = printed(sheet_of(replace(record, lineage=rows), C, D))
    assert text.startswith("ONE ORIGIN\n")
    assert "Both rest on an earlier text that is not among the reports." in text
    pair = replace(rows[0], report=C.id, from_report=D.id, direction="unknown")
    assert "Who took from whom is not known." in printed(
        sheet_of(replace(record, lineage=(pair,)), C, D), 200
    )


@pytest.mark.parametrize(
    "kind", ["verbatim", "rewrite", "passages", "credited", "quotation", "unsure"]
)
def test_every_kind_has_its_words(record: Record, kind: str) -> None:
    pair = replace(record.lineage[0], kind=kind)
    sheet = sheet_of(replace(record, lineage=(pair,)), A, B)
    assert sheet.verdict.head
    assert len(sheet.verdict.told) >= 2
    sure = any("probability" in one for one in sheet.verdict.told)
    assert sure == (kind in ("verbatim", "rewrite", "unsure"))


@pytest.mark.parametrize("width", [30, 60, 80, 120, 300])
def test_no_line_is_wider_than_the_terminal(record: Record, width: int) -> None:
    lines = printed(sheet_of(record, A, B), width).splitlines()
    assert max(map(len, lines)) <= width
    assert not any(line != line.rstrip() for line in lines)


def test_two_columns_from_100_on(record: Record) -> None:
    sheet = sheet_of(record, A, B)
    assert any(line.count("Army chief") == 2 for line in printed(sheet, 160).splitlines())
    assert not any(line.count("Army chief") == 2 for line in printed(sheet, 99).splitlines())


def test_the_page_marks_words_and_asks_for_nothing(record: Record) -> None:
    page = pair_page(sheet_of(record, A, B))
    assert '<mark class="same">Army chief Arne Dahl will attend the signing.</mark>' in page
    assert "<script" not in page
    assert "http:" not in page
    assert "https:" not in page
    assert "default-src 'none'" in page


def test_markup_and_signs_that_hide_stay_text(record: Record) -> None:
    text = C.text.replace("Norwegian", f"{MARKUP}\u202e\x1b[31m")
    sheet = sheet_of(record, replace(C, text=text, title=MARKUP), D)
    page = pair_page(sheet)
    assert "<img" not in page
    assert "&lt;img src=x" in page
    shown = printed(sheet)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "⟨U+202E⟩" in shown


def test_json_is_exact(record: Record) -> None:
    cells = json.loads(pair_json(sheet_of(record, A, B)))
    assert cells["verdict"] == "Same text"
    assert cells["left"]["report"] == A.id
    assert cells["right"]["own_share"] == 0.2
    for side, report in (("left", A), ("right", B)):
        for row in cells["rows"]:
            for unit in row[side]:
                for piece in unit["pieces"]:
                    assert piece["text"] == report.text[piece["start"] : piece["end"]]
    assert pair_json(sheet_of(record, A, B)) == pair_json(sheet_of(record, A, B))
