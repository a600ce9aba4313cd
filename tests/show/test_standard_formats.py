"""FollowTheMoney statements, JSON-LD and CSL-JSON: read back, and held against their own names."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from typing import Any

from factbox.show.export.csl import write_csl
from factbox.show.export.formats import STANDARDS, standard_named
from factbox.show.export.ftm import COLUMNS, write_ftm
from factbox.show.export.jsonld import write_jsonld
from factbox.types import Record


def ftm_rows(record: Record) -> list[dict[str, str]]:
    out = io.BytesIO()
    count = write_ftm([record], out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue().decode(), newline="")))
    assert len(rows) == count
    return rows


def graph(record: Record) -> list[dict[str, Any]]:
    out = io.BytesIO()
    count = write_jsonld([record, record], out)
    found: list[dict[str, Any]] = json.loads(out.getvalue())["@graph"]
    assert len(found) == count
    return found[: count // 2]


def test_statements_have_the_columns_and_ids_of_follow_the_money(record: Record) -> None:
    rows = ftm_rows(record)
    assert tuple(rows[0]) == COLUMNS
    for row in rows:
        key = ".".join(row[name] for name in ("dataset", "entity_id", "prop", "value"))
        assert row["id"] == hashlib.sha1(key.encode()).hexdigest()
    assert len({row["id"] for row in rows}) == len(rows)


def test_every_spelling_is_a_name_said_by_a_report(record: Record) -> None:
    told = {
        (row["entity_id"], row["value"], row["dataset"])
        for row in ftm_rows(record)
        if row["prop"] in ("name", "alias") and row["schema"] != "Mention"
    }
    for entity in record.entities:
        for spelling in entity.names:
            for report in spelling.reports:
                assert (entity.id, spelling.name, report) in told


def test_statements_name_only_entities_that_are_there(record: Record) -> None:
    rows = ftm_rows(record)
    there = {row["entity_id"] for row in rows} | {entity.id for entity in record.entities}
    assert all(row["value"] in there for row in rows if row["prop_type"] == "entity")


def test_a_claim_appears_in_its_reports_first_in_the_earliest(record: Record) -> None:
    nodes = {node["@id"]: node for node in graph(record)}
    days = {card.report: card.published or "~" for card in record.reports}
    for claim in record.claims:
        node = nodes[f"urn:factbox:{claim.id}"]
        reports = {words.report for words in claim.evidence}
        assert node["@type"] == "Claim"
        assert {one["@id"] for one in node["appearance"]} == {
            f"urn:factbox:{report}" for report in reports
        }
        first = node["firstAppearance"]["@id"].removeprefix("urn:factbox:")
        assert days[first] == min(days[report] for report in reports)
        assert node["factbox:origins"] == claim.counts.origins


def test_the_selectors_hold_the_words(record: Record) -> None:
    targets = [one for node in graph(record) for one in node.get("oa:hasTarget", ())]
    assert targets
    for target in targets:
        quote, place = target["oa:hasSelector"]
        assert place["oa:end"] - place["oa:start"] == len(quote["oa:exact"])


def test_reports_can_be_cited(record: Record) -> None:
    out = io.BytesIO()
    assert write_csl([record], out) == len(record.reports)
    items = {item["id"]: item for item in json.loads(out.getvalue())}
    for card in record.reports:
        item = items[card.report]
        assert item["type"] == "article-newspaper"
        assert item.get("container-title") == card.source
        if card.published:
            assert item["issued"]["date-parts"][0][0] == int(card.published[:4])


def test_no_record_gives_an_empty_file_of_each_standard() -> None:
    for standard in STANDARDS:
        out = io.BytesIO()
        assert standard.write([], out) == 0
        assert standard_named(standard.name) is standard
    assert standard_named("claims") is None
