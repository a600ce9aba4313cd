"""Events as GDELT 2.0 writes them: 61 columns an event, 16 a mention; tabs, no head. Read back by name.

What differs from GDELT, because factbox knows more or will not guess:
- `NumSources` are origins, independent pieces of reporting, where GDELT counts outlets;
  `NumArticles` are reports, `NumMentions` the places in them that tell of the event.
- `GLOBALEVENTID` is made from the event's id: the same event has the same number in every build.
- `AvgTone` and `MentionDocTone` are 0, and the place of an event has a name (type 1) but no FIPS code and no
  coordinates.
- `DATEADDED` is when the first report came out; a file is a function of its reports.
- `Confidence` is 100 for words that assert the event, less where they hedge it.
Events without a day are left out. Source: GDELT Event Database Data Format Codebook v2.0 (2015).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import IO

from factbox.show.export.coded_events import CodedEvent, Party, coded_events, number_of
from factbox.show.export.tabbed import line_of, rows_of
from factbox.types import Evidence, Record, ReportCard

_ACTOR = (
    "Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code",
    "Type1Code", "Type2Code", "Type3Code",
)  # fmt: skip
_PLACE = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
EVENT_COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in _ACTOR),
    *(f"Actor2{name}" for name in _ACTOR),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    *(f"{whose}Geo_{name}" for whose in ("Actor1", "Actor2", "Action") for name in _PLACE),
    "DATEADDED", "SOURCEURL",
)  # fmt: skip
MENTION_COLUMNS = (
    "GLOBALEVENTID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName",
    "MentionIdentifier", "SentenceID", "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset",
    "InRawText", "Confidence", "MentionDocLen", "MentionDocTone", "MentionDocTranslationInfo",
    "Extras",
)  # fmt: skip
_WEB, _CITATION = 1, 2
_NO_PLACE = (0, *(None,) * 7)


def write_gdelt_events(records: Iterable[Record], out: IO[bytes]) -> int:
    """Write the coded events of `records`, one row a pair of parties; returns how many rows."""
    count = 0
    for record in records:
        for coded in coded_events(record):
            for number, pair in enumerate(coded.dyads() if coded.day else ()):
                out.write(line_of(_event(coded, pair, number)))
                count += 1
    return count


def write_gdelt_mentions(records: Iterable[Record], out: IO[bytes]) -> int:
    """Write one row for each place that tells of each row of the events file; returns how many."""
    count = 0
    for record in records:
        cards = {card.report: card for card in record.reports}
        for coded in coded_events(record):
            for number, _ in enumerate(coded.dyads() if coded.day else ()):
                for evidence in coded.event.evidence or (coded.event.title,):
                    out.write(line_of(_mention(coded, number, evidence, cards[evidence.report])))
                    count += 1
    return count


def read_gdelt_events(lines: IO[bytes]) -> Iterator[dict[str, str]]:
    """The rows of a GDELT 2.0 events file, by column. Raises ValueError where a line has not 61 cells."""
    return rows_of(lines, EVENT_COLUMNS, head=False)


def read_gdelt_mentions(lines: IO[bytes]) -> Iterator[dict[str, str]]:
    """The rows of a GDELT 2.0 mentions file, by column. Raises ValueError as above, for 16."""
    return rows_of(lines, MENTION_COLUMNS, head=False)


def _event(coded: CodedEvent, pair: tuple[Party, Party], number: int) -> tuple[object, ...]:
    event, day = coded.event, coded.day or ""
    first = coded.reports[0] if coded.reports else None
    base = coded.cameo[:3]
    return (
        _number(coded, number),
        *_dates(day),
        *_actor(pair[0]),
        *_actor(pair[1]),
        1,
        coded.cameo,
        base,
        coded.cameo[:2],
        coded.quad,
        coded.scale,
        len(event.evidence) or 1,
        event.counts.origins,
        event.counts.reports,
        0,
        *_NO_PLACE,
        *_NO_PLACE,
        1 if coded.place else 0,
        coded.place.name if coded.place else None,
        *(None,) * 6,
        _moment(first),
        (first.url or first.external_id) if first else None,
    )


def _mention(
    coded: CodedEvent, number: int, evidence: Evidence, card: ReportCard
) -> tuple[object, ...]:
    asserted = coded.event.status in {"asserted", "ongoing", "historical"}
    return (
        _number(coded, number),
        (coded.day or "").replace("-", "") + "000000",
        _moment(card),
        _WEB if card.url else _CITATION,
        card.source or card.external_id,
        card.url or card.external_id,
        None,
        -1,
        -1,
        evidence.start if evidence.part == "text" else -1,
        1,
        100 if asserted else 50,
        None,
        0,
        None,
        f"{evidence.report}:{evidence.part}:{evidence.start}-{evidence.end}",
    )


def _number(coded: CodedEvent, number: int) -> int:
    return number_of(coded.event.id if number == 0 else f"{coded.event.id}/{number}")


def _dates(day: str) -> tuple[object, ...]:
    """The day four times over: 20180617, 201806, 2018, 2018.4575 (GDELT's own arithmetic)."""
    year, month, of_month = (int(part) for part in day.split("-"))
    passed = (date(year, month, of_month) - date(year, 1, 1)).days
    return (
        f"{year:04}{month:02}{of_month:02}",
        f"{year:04}{month:02}",
        f"{year:04}",
        (f"{year + passed / 365:.4f}"),
    )


def _actor(party: Party) -> tuple[object, ...]:
    code = party.cameo or f"{party.code}{party.sector}"
    return code, party.name.upper(), party.code, *(None,) * 4, party.sector, None, None


def _moment(card: ReportCard | None) -> str | None:
    digits = "".join(sign for sign in (card.published if card else None) or "" if sign.isdigit())
    return digits[:14].ljust(14, "0") if len(digits) >= 8 else None
