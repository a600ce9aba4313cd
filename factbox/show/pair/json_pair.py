"""A pair of reports as JSON: the verdict, the passages, and every sentence with its marked pieces.

Exact: `text` is the report's text from `start` to `end`, in code points.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from factbox.record.story_rows import lineage_row
from factbox.record.tables import TableRow, Value
from factbox.show.pair.sheet import Column, PairSheet
from factbox.show.pair.sides import Unit


def pair_json(sheet: PairSheet) -> str:
    """The pair as JSON text, indented; the same pair gives the same bytes."""
    return json.dumps(pair_cells(sheet), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def pair_cells(sheet: PairSheet) -> TableRow:
    """The pair as JSON has it: `verdict, told, lineage, left, right, passages, rows`."""
    return {
        "verdict": sheet.verdict.head,
        "told": list(sheet.verdict.told),
        "lineage": [lineage_row(row) for row in sheet.verdict.lineage],
        "left": _column(sheet.left),
        "right": _column(sheet.right),
        "passages": [
            {
                "left_start": one.start,
                "left_end": one.end,
                "right_start": one.other_start,
                "right_end": one.other_end,
                "kind": one.kind,
                "through": list(one.through),
            }
            for one in sheet.shared
        ],
        "rows": [
            {
                "left": _units(row.left),
                "right": _units(row.right),
                "swaps": [{"left": one.left, "right": one.right} for one in row.swaps],
            }
            for row in sheet.rows
        ],
    }


def _column(column: Column) -> TableRow:
    card, tally = column.card, column.tally
    return {
        "report": card.report,
        "external_id": card.external_id,
        "title": card.title,
        "source": card.source,
        "credit": card.credit,
        "published": card.published,
        "origin": card.origin,
        "own_share": card.own_share,
        "words": tally.words,
        "same": tally.same,
        "changed": tally.changed,
        "quoted": tally.quoted,
    }


def _units(units: Sequence[Unit]) -> list[Value]:
    return [
        {
            "number": unit.number,
            "start": unit.start,
            "end": unit.end,
            "pieces": [
                {"start": one.start, "end": one.end, "mark": one.mark, "text": one.text}
                for one in unit.pieces
            ],
        }
        for unit in units
    ]
