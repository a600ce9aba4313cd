"""Any id that a box ever gave out, and why its row stands there.

A row that rests on words is named by where they stand, a group by its least member. A group grows
and its least member may change; an id given out before still names one of the members, and the
group that holds that member today is what is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factbox import limits
from factbox.box.unlisted import unlisted_row
from factbox.errors import UnknownId
from factbox.record import tables
from factbox.record.tables import Table, TableRow, Value
from factbox.store.store import Store
from factbox.types import Evidence, Part, Report

_PLACED = re.compile(r"[a-z]{1,8}-([a-z2-7]{12})-(t?)([0-9]{1,9})-([0-9]{1,9})(?:-|$)")
_GROUPS: dict[str, tuple[Table, str]] = {
    "story": (tables.STORIES, "reports"),
    "o": (tables.ORIGINS, "reports"),
    "u": (tables.ORIGINS, "reports"),
    "e": (tables.ENTITIES, "mentions"),
    "ev": (tables.EVENTS, "mentions"),
    "ag": (tables.AGREEMENTS, "mentions"),
    "cl": (tables.CLAIMS, "statements"),
}
"""Where the groups of a prefix stand, and the column that holds their members."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A row of `table`, and the words it rests on, each with what stands before and after."""

    table: Table
    row: TableRow
    story: str
    words: tuple[Evidence, ...]


def explain(store: Store, row_id: str) -> Explanation:
    """The row that `row_id` names, its words and its reasons. Raises UnknownId."""
    found = store.find_row(row_id) or _group(store, row_id) or _unlisted(store, row_id)
    if found is None:
        raise UnknownId(f"{row_id}: no such row in {store.path}")
    table, story, row = found
    words = _words(store, row) if table is not tables.LINEAGE else _passages(store, row, story)
    return Explanation(table, row, story, tuple(words))


def story_of(store: Store, given: str) -> str:
    """The story that an id names, or whose record holds what it names. Raises UnknownId."""
    if store.digest_of(given) is not None:
        return given
    found = store.find_row(given) or _group(store, given) or _unlisted(store, given)
    if found is None or not found[1]:
        raise UnknownId(f"{given}: no such story in {store.path}")
    return found[1]


def _group(store: Store, row_id: str) -> tuple[Table, str, TableRow] | None:
    """The group that holds today the member after which `row_id` was given."""
    prefix, _, rest = row_id.partition("-")
    story = store.story_of(f"r-{rest[:12]}")
    if prefix not in _GROUPS or story is None:
        return None
    table, column = _GROUPS[prefix]
    for row in store.rows_of_story(table, story):
        if any(_rest(member) == rest for member in _strings(row.get(column))):
            return table, story, row
    return None


def _unlisted(store: Store, row_id: str) -> tuple[Table, str, TableRow] | None:
    """A reference or an attribution: kept with the annotation, in no table of their own."""
    placed = _PLACED.match(row_id)
    annotation = store.annotation(f"r-{placed[1]}") if placed else None
    found = unlisted_row(annotation, row_id) if annotation else None
    if found is None or annotation is None:
        return None
    return *found[:1], store.story_of(annotation.report) or "", found[1]


def _rest(member: str) -> str:
    return member.partition("-")[2]


def _passages(store: Store, pair: TableRow, story: str) -> Iterator[Evidence]:
    """What one report takes from the other, each passage as both have it."""
    for row in store.rows_of_story(tables.COPIES, story):
        if (row["report"], row["from_report"]) == (pair["report"], pair["from_report"]):
            yield from _words(store, row)


def _words(store: Store, row: TableRow) -> Iterator[Evidence]:
    """The row's own words, else those of its members, in the order in which they are listed."""
    own = _evidence(store, row)
    if own is not None:
        yield own
    taken = {"report": row.get("from_report"), "start": row.get("from_start")}
    theirs = _evidence(store, {**taken, "end": row.get("from_end")})
    if theirs is not None:
        yield theirs
    seen = {str(row.get("id"))}
    for member in _members(row):
        placed = _PLACED.match(member)
        if placed and member not in seen:
            seen.add(member)
            report = store.report(f"r-{placed[1]}")
            if report is not None:
                part: Part = "title" if placed[2] else "text"
                yield _at(report, part, int(placed[3]), int(placed[4]))


def _evidence(store: Store, row: TableRow) -> Evidence | None:
    report, start, end = row.get("report"), row.get("start"), row.get("end")
    if not isinstance(report, str) or not isinstance(start, int) or not isinstance(end, int):
        return None
    held = store.report(report)
    part: Part = "title" if row.get("part") == "title" else "text"
    return _at(held, part, start, end) if held else None


def _at(report: Report, part: Part, start: int, end: int) -> Evidence:
    source = (report.title or "") if part == "title" else report.text
    context = limits.EVIDENCE_CONTEXT.number
    return Evidence(
        report=report.id,
        part=part,
        start=start,
        end=end,
        exact=source[start:end],
        prefix=source[max(0, start - context) : start],
        suffix=source[end : end + context],
    )


def _members(row: TableRow) -> Iterator[str]:
    for column in ("mentions", "statements", "events"):
        yield from _strings(row.get(column))
    sides = row.get("sides")
    for side in sides if isinstance(sides, list) else []:
        if isinstance(side, dict):
            yield from _strings(side.get("statements"))


def _strings(value: Value) -> Iterator[str]:
    for one in value if isinstance(value, list) else []:
        if isinstance(one, str):
            yield one
