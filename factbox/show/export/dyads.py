"""Events as pairs of parties a line: CAMEO's classic four columns, and ICEWS' twenty.

CAMEO classic is what KEDS, TABARI and PETRARCH wrote: day, source, target, code, then the words. Its rows
are the dictionaries' (`record.coded_acts`): what somebody said is coded too (01), and what is planned like
what is done, as PETRARCH does it. Events that these do not code stand after them.
ICEWS' table has a head and names; factbox has no numbers of its stories and sentences, and no
coordinates, so ids stand for the first and the rest is empty. Events without a day are left out.
Source: the head of the ICEWS Coded Event Data (Boschee et al., Harvard Dataverse).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

from factbox.data.states import name_of
from factbox.show.export.coded_events import CodedEvent, Party, coded_events, number_of
from factbox.show.export.tabbed import line_of, rows_of
from factbox.types import Evidence, Record

_NOBODY = "---"
CAMEO_COLUMNS = ("date", "source", "target", "code", "label")
ICEWS_COLUMNS = (
    "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text",
    "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID",
    "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude",
    "Longitude",
)  # fmt: skip


def write_cameo(records: Iterable[Record], out: IO[bytes]) -> int:
    """Write CAMEO dyads: YYYYMMDD, source, target, code, words; returns how many lines."""
    count = 0
    for record in records:
        for row in (*_by_dictionary(record), *_beside_dictionary(record)):
            out.write(line_of(row))
            count += 1
    return count


def _by_dictionary(record: Record) -> Iterator[tuple[str, ...]]:
    for one in record.codings:
        if one.day is not None:
            day = one.day.replace("-", "")
            yield day, one.source, one.target, one.cameo, one.words.exact


def _beside_dictionary(record: Record) -> Iterator[tuple[str, ...]]:
    """Events that no sentence with a coding tells, where both sides are known."""
    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for one in record.codings:
        place = (one.words.report, one.words.part)
        spans.setdefault(place, []).append((one.words.start, one.words.end))
    coded_already = {one.event for one in record.codings}
    for coded, (source, target) in _pairs([record]):
        told = coded.event.evidence or (coded.event.title,)
        codes = source.actor_code, target.actor_code
        if _NOBODY in codes or coded.event.id in coded_already:
            continue
        if not any(_meets(one, spans.get((one.report, one.part), ())) for one in told):
            day = (coded.day or "").replace("-", "")
            yield day, *codes, coded.cameo, coded.event.title.exact


def _meets(words: Evidence, spans: Iterable[tuple[int, int]]) -> bool:
    return any(words.start < end and start < words.end for start, end in spans)


def write_icews(records: Iterable[Record], out: IO[bytes]) -> int:
    """Write an ICEWS-like table with a head; returns how many rows there were."""
    out.write(line_of(ICEWS_COLUMNS))
    count = 0
    for coded, (source, target) in _pairs(records):
        out.write(line_of(_icews(coded, source, target)))
        count += 1
    return count


def read_cameo(lines: IO[bytes]) -> Iterator[dict[str, str]]:
    """The rows of a file of CAMEO dyads, by column. Raises ValueError where a line is wrong."""
    return rows_of(lines, CAMEO_COLUMNS, head=False)


def read_icews(lines: IO[bytes]) -> Iterator[dict[str, str]]:
    """The rows of an ICEWS-like table, by column. Raises ValueError where a line is wrong."""
    return rows_of(lines, ICEWS_COLUMNS, head=True)


def _pairs(records: Iterable[Record]) -> Iterator[tuple[CodedEvent, tuple[Party, Party]]]:
    for record in records:
        for coded in coded_events(record):
            for pair in coded.dyads() if coded.day else ():
                yield coded, pair


def _icews(coded: CodedEvent, source: Party, target: Party) -> tuple[object, ...]:
    first = coded.reports[0] if coded.reports else None
    return (
        number_of(f"{coded.event.id} {source.name} {target.name}"),
        coded.day,
        source.name,
        source.sector,
        name_of(source.code) if source.code else None,
        coded.event.type,
        coded.cameo,
        coded.scale,
        target.name,
        target.sector,
        name_of(target.code) if target.code else None,
        coded.event.story,
        None,
        (first.source or first.external_id) if first else None,
        *(None,) * 6,
    )
