"""Events as POLECAT's table: tabs, a head, 40 columns, one row a pair of parties.

Left empty because factbox does not know them: COW numbers, Wikipedia ids, coordinates, GeoNames
ids, districts, contexts. `Event Intensity` is the number of the CAMEO code on Goldstein's scale, not
POLECAT's own. Events that no day is known of are left out. Source: the head of the files of POLECAT
(2023); older ones call the column `Intensity`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

from factbox.show.export.coded_events import CodedEvent, Party, coded_events
from factbox.show.export.tabbed import line_of, rows_of
from factbox.types import Record

_PARTY = (
    "{} Name", "{} Country", "{} COW", "Primary {} Sector", "{} Sectors", "{} Title", "{} Name Raw",
    "Wikipedia {} ID",
)  # fmt: skip
COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Event Intensity", "Quad Code", "Contexts",
    *(name.format("Actor") for name in _PARTY),
    *(name.format("Recipient") for name in _PARTY),
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID",
    "Raw Placename", "Feature Type", "Source", "Publication Date", "Story People",
    "Story Organizations", "Story Locations", "Language", "Version",
)  # fmt: skip


def write_polecat(records: Iterable[Record], out: IO[bytes]) -> int:
    """Write a head and the coded events of `records`; returns how many rows there were."""
    out.write(line_of(COLUMNS))
    count = 0
    for record in records:
        story = tuple(_names(record, kind) for kind in ("person", "organization", "place"))
        for coded in coded_events(record):
            for number, (actor, recipient) in enumerate(coded.dyads() if coded.day else ()):
                out.write(line_of(_row(coded, (actor, recipient), number, story, record)))
                count += 1
    return count


def read_polecat(lines: IO[bytes]) -> Iterator[dict[str, str]]:
    """The rows of a POLECAT file, by column. Raises ValueError where a line has not 40 cells."""
    return rows_of(lines, COLUMNS, head=True)


def _row(
    coded: CodedEvent,
    pair: tuple[Party, Party],
    number: int,
    story: tuple[str, ...],
    record: Record,
) -> tuple[object, ...]:
    event, first = coded.event, coded.reports[0] if coded.reports else None
    return (
        event.id if number == 0 else f"{event.id}/{number}",
        coded.day,
        coded.root,
        event.mode,
        coded.scale,
        coded.quad,
        None,
        *_party(pair[0]),
        *_party(pair[1]),
        coded.place.name if coded.place else None,
        *(None,) * 3,
        coded.place.country if coded.place else None,
        *(None,) * 3,
        coded.place.name if coded.place else None,
        None,
        (first.source or first.external_id) if first else None,
        (first.published or "")[:10] if first else None,
        *story,
        None,
        f"factbox {record.made_by.factbox}",
    )


def _party(party: Party) -> tuple[object, ...]:
    return (
        party.name,
        party.code,
        None,
        party.sector,
        party.sector,
        party.office,
        party.raw,
        None,
    )


def _names(record: Record, kind: str) -> str:
    return ";".join(sorted(entity.name for entity in record.entities if entity.kind == kind))
