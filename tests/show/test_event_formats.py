"""Events in the formats of the field: each file read back, and held against the format's own description."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import IO

import pytest

from factbox.data.plover import quads
from factbox.show.export.coded_events import NOBODY, coded_events, number_of
from factbox.show.export.dyads import read_cameo, read_icews, write_cameo, write_icews
from factbox.show.export.gdelt import (
    EVENT_COLUMNS,
    MENTION_COLUMNS,
    read_gdelt_events,
    read_gdelt_mentions,
    write_gdelt_events,
    write_gdelt_mentions,
)
from factbox.show.export.plover import write_plover
from factbox.show.export.polecat import COLUMNS, read_polecat, write_polecat
from factbox.show.export.tabbed import line_of
from factbox.types import CodedAct, Event, Participant, Record, Status

Rows = list[dict[str, str]]
Write = Callable[[Iterable[Record], IO[bytes]], int]
Read = Callable[[IO[bytes]], Iterator[dict[str, str]]]

TABBED: tuple[tuple[Write, Read], ...] = (
    (write_polecat, read_polecat),
    (write_gdelt_events, read_gdelt_events),
    (write_gdelt_mentions, read_gdelt_mentions),
    (write_cameo, read_cameo),
    (write_icews, read_icews),
)


@pytest.fixture
def signing(record: Record) -> Event:
    """Norway and Iceland sign: an event of two actors with a day."""
    return next(event for event in record.events if event.plover == "SUPPORT")


def with_events(record: Record, *events: Event) -> Record:
    return replace(record, events=events)


def rows(write: Write, read: Read, record: Record) -> Rows:
    out = io.BytesIO()
    count = write([record], out)
    found = list(read(io.BytesIO(out.getvalue())))
    assert len(found) == count
    return found


def test_widths_are_those_of_the_formats() -> None:
    assert (len(COLUMNS), len(EVENT_COLUMNS), len(MENTION_COLUMNS)) == (40, 61, 16)
    assert EVENT_COLUMNS[26] == "EventCode"
    assert EVENT_COLUMNS[39] == "Actor1Geo_ADM2Code"
    assert EVENT_COLUMNS[60] == "SOURCEURL"


def test_a_signing_is_written_for_both_directions(record: Record, signing: Event) -> None:
    found = rows(write_gdelt_events, read_gdelt_events, with_events(record, signing))
    assert {(row["Actor1CountryCode"], row["Actor2CountryCode"]) for row in found} == {
        ("NOR", "ISL"),
        ("ISL", "NOR"),
    }
    assert {row["NumSources"] for row in found} == {str(signing.counts.origins)}
    assert {row["SQLDATE"] for row in found} == {(signing.date or "").replace("-", "")}
    assert len({row["GLOBALEVENTID"] for row in found}) == len(found)


def test_each_mention_points_to_its_event_and_its_words(record: Record, signing: Event) -> None:
    one = with_events(record, signing)
    events = rows(write_gdelt_events, read_gdelt_events, one)
    mentions = rows(write_gdelt_mentions, read_gdelt_mentions, one)
    assert {row["GLOBALEVENTID"] for row in mentions} == {row["GLOBALEVENTID"] for row in events}
    assert len(mentions) == sum(int(row["NumMentions"]) for row in events)
    places = {f"{e.report}:{e.part}:{e.start}-{e.end}" for e in signing.evidence or [signing.title]}
    assert {row["Extras"] for row in mentions} == places


@pytest.mark.parametrize(
    ("status", "root", "code"),
    [("planned", "AGREE", "030"), ("negated", "REJECT", "120")],
)
def test_the_code_follows_the_status(
    record: Record, signing: Event, status: Status, root: str, code: str
) -> None:
    one = with_events(record, replace(signing, status=status))
    assert {row["Event Type"] for row in rows(write_polecat, read_polecat, one)} == {root}
    assert {row["code"] for row in rows(write_cameo, read_cameo, one)} == {code}


@pytest.mark.parametrize(("write", "read"), TABBED)
@pytest.mark.parametrize(
    "change", [{"status": "denied"}, {"status": "demanded"}, {"date": "2024-05"}, {"plover": None}]
)
def test_what_is_denied_or_has_no_day_or_no_root_has_no_row(
    record: Record, signing: Event, write: Write, read: Read, change: dict[str, str | None]
) -> None:
    assert rows(write, read, with_events(record, signing))
    changed = replace(signing, **change)  # type: ignore[arg-type]
    assert not rows(write, read, with_events(record, changed))


def test_an_undated_event_stands_on_the_day_of_its_first_report(
    record: Record, signing: Event
) -> None:
    (coded,) = coded_events(with_events(record, replace(signing, date=None, date_from=None)))
    assert (coded.day, coded.dated_by) == (coded.reports[0].published, "publication")
    past = replace(signing, date=None, date_from=None, status="historical")
    (coded,) = coded_events(with_events(record, past))
    assert coded.day is None


@pytest.mark.parametrize(("write", "read"), TABBED)
def test_tabs_and_line_ends_in_a_name_shift_no_column(
    record: Record, signing: Event, write: Write, read: Read
) -> None:
    hostile = Participant(start=0, end=3, text="a\tb\r\nc\u2028d", code="NOR", sector="GOV")
    one = with_events(record, replace(signing, actors=(hostile,), recipients=(hostile,)))
    assert len(rows(write, read, one)) >= 1


@pytest.mark.parametrize("read", [read for _, read in TABBED])
def test_a_line_of_another_width_is_named(read: Read) -> None:
    with pytest.raises(ValueError, match="line 1: 3 columns, not"):
        list(read(io.BytesIO(b"a\tb\tc\n")))


def test_plover_lines_have_their_names_and_the_words(record: Record, signing: Event) -> None:
    out = io.BytesIO()
    denied = replace(signing, id="ev-denied", status="denied")
    assert write_plover([with_events(record, signing, denied)], out) == 2
    told = {row["id"]: row for row in map(json.loads, out.getvalue().splitlines())}
    row, no_event = told[signing.id], told["ev-denied"]
    assert row["event"] == ["SUPPORT"]
    assert row["quad_code"] == quads()["SUPPORT"]
    assert {actor["code"] for actor in row["actor"]} == {"NOR", "ISL"}
    assert row["recipient"] == []
    assert row["date"] == row["enddate"] == signing.date
    assert row["text_info"]["text_story"] == signing.title.exact
    assert row["factbox"]["origins"] == signing.counts.origins
    assert (no_event["has_event"], no_event["event"]) == (False, [])


def test_plover_gives_first_and_last_day_of_a_month(record: Record, signing: Event) -> None:
    out = io.BytesIO()
    write_plover([with_events(record, replace(signing, date="2024-02"))], out)
    row = json.loads(out.getvalue())
    assert (row["date"], row["enddate"]) == ("2024-02-01", "2024-02-29")


def test_numbers_are_stable_and_fit_a_double() -> None:
    assert number_of("ev-a") == number_of("ev-a") != number_of("ev-b")
    assert 0 <= number_of("ev-a") < 2**53


def test_nobody_has_no_code() -> None:
    assert NOBODY.actor_code == "---"


def test_acts_of_the_dictionaries_come_before_the_events_they_do_not_code(
    record: Record, signing: Event
) -> None:
    act = CodedAct(
        source="NOR",
        target="ISLGOV",
        cameo="0311",
        day="2024-05-02",
        event=signing.id,
        by="agree",
        words=signing.title,
    )
    coded = replace(with_events(record, signing), codings=(act,))
    (row,) = rows(write_cameo, read_cameo, coded)
    assert [row[name] for name in ("date", "source", "target", "code")] == [
        "20240502",
        "NOR",
        "ISLGOV",
        "0311",
    ]
    found = rows(write_gdelt_events, read_gdelt_events, coded)
    assert {row["Actor1Code"] for row in found} == {"NOR", "ISLGOV"}
    apart = replace(act, event=None, words=replace(act.words, report="r-other"))
    both = rows(write_cameo, read_cameo, replace(coded, codings=(apart,)))
    assert [row["code"] for row in both] == ["0311", "057", "057"]
    undated = replace(coded, codings=(replace(act, day=None),))
    assert rows(write_cameo, read_cameo, undated) == []


def test_gdelt_read_and_written_again_is_the_same(record: Record) -> None:
    for write, read in (
        (write_gdelt_events, read_gdelt_events),
        (write_gdelt_mentions, read_gdelt_mentions),
    ):
        out = io.BytesIO()
        write([record], out)
        again = b"".join(line_of(tuple(row.values())) for row in read(io.BytesIO(out.getvalue())))
        assert again == out.getvalue()


def test_a_line_as_gdelt_ships_it_is_read_by_name() -> None:
    """A hand-made line of 61 cells: codes, numbers, three places and the address in their columns."""
    cells = [""] * 61
    cells[0], cells[1], cells[26], cells[29], cells[30] = "1", "20240105", "057", "1", "8.0"
    cells[5], cells[7], cells[15], cells[17] = "NOR", "NOR", "TCDGOV", "TCD"
    cells[51], cells[52], cells[59], cells[60] = "1", "Oslo", "20240106000000", "http://x.example/a"
    (row,) = read_gdelt_events(io.BytesIO("\t".join(cells).encode() + b"\n"))
    assert (row["GLOBALEVENTID"], row["SQLDATE"], row["EventCode"]) == ("1", "20240105", "057")
    assert (row["QuadClass"], row["GoldsteinScale"]) == ("1", "8.0")
    assert (row["Actor1CountryCode"], row["Actor2CountryCode"]) == ("NOR", "TCD")
    assert (row["ActionGeo_Type"], row["ActionGeo_FullName"]) == ("1", "Oslo")
    assert (row["DATEADDED"], row["SOURCEURL"]) == ("20240106000000", "http://x.example/a")
