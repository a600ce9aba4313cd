"""The JSON record has the design's keys, exact words, and the same bytes every time."""

from __future__ import annotations

import json

from factbox.show.json_record import record_json
from factbox.types import Record

KEYS = [
    "story",
    "counts",
    "lead",
    "lead_support",
    "main",
    "claims",
    "events",
    "agreements",
    "timeline",
    "disagreements",
    "entities",
    "quotes",
    "only_in_one",
    "lineage",
    "origins",
    "copies",
    "reports",
    "made_by",
]
EVIDENCE = {"report", "part", "start", "end", "exact", "prefix", "suffix"}


def test_the_keys_are_those_of_the_design(record: Record) -> None:
    cells = json.loads(record_json(record))
    assert set(KEYS) | {"relations"} == set(cells)
    assert set(cells["counts"]) == {"reports", "publishers", "origins", "voices"}


def test_evidence_has_the_names_of_the_selectors(record: Record) -> None:
    cells = json.loads(record_json(record))
    rows = [
        *cells["lead"],
        *(one for row in cells["claims"] for one in row["evidence"]),
        *(one for row in cells["timeline"] for one in row["evidence"]),
        *(one for row in cells["events"] for one in row["evidence"]),
        *(
            one
            for row in cells["disagreements"]
            for side in row["sides"]
            for one in side["evidence"]
        ),
        *(row["evidence"] for row in cells["quotes"]),
    ]
    assert len(rows) > 20
    assert all(set(row) == EVIDENCE for row in rows)


def test_rows_have_the_names_of_the_design(record: Record) -> None:
    cells = json.loads(record_json(record))
    assert {"date", "text", "status", "counts", "evidence"} <= set(cells["timeline"][0])
    assert {"about", "kind", "sides", "why"} <= set(cells["disagreements"][0])
    assert {"value", "statements", "reports", "origins"} <= set(
        cells["disagreements"][0]["sides"][0]
    )
    assert cells["agreements"][0]["signatories"][0]["for"] == "NOR"
    roles = [role for row in cells["entities"] for role in row["roles"]]
    assert all({"office", "of", "from", "to"} <= set(role) for role in roles)
    assert roles


def test_the_same_record_gives_the_same_bytes(record: Record) -> None:
    assert record_json(record) == record_json(record)
    assert record_json(record).endswith("}\n")
