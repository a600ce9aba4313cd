"""The sample story, and the addresses of one page of each kind."""

from __future__ import annotations

from pathlib import Path

from factbox import Box
from factbox.types import Entity, Record

SAMPLE = Path(__file__).parent.parent.parent.parent / "examples" / "prespa"


def record_of(path: Path) -> Record:
    with Box.open(path) as box:
        return box.record()


def person(record: Record, name: str) -> Entity:
    return next(one for one in record.entities if one.name == name)


def places(path: Path) -> list[str]:
    record = record_of(path)
    story = f"/story/{record.story.id}"
    pair = next(one for one in record.lineage if one.kind == "verbatim")
    who = max(record.entities, key=lambda one: len(one.reports))
    return [
        *("/", "/?words=nothing+at+all", "/search?q=Prespa", "/judgements", "/nothing"),
        *(story, f"{story}/claims", f"{story}/report/{record.reports[0].report}"),
        f"{story}/compare/{pair.from_report}/{pair.report}",
        *(f"/entity/{who.id}", f"/row/{record.claims[0].id}", "/relations/GRC/MKD"),
    ]
