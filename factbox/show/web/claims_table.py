"""The claims of a story by its reports, copies folded under the origin they rest on.

A column is an origin, a cell the reports of that origin that say it: the first of them, and behind
it those that have it from there. The counts of a claim are its own (a copied passage counts with
the report it came from), so they may be lower than the number of cells that are filled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from html import escape

from factbox import limits
from factbox.record.columns import COUNTS, ID, Table, TableRow, columns
from factbox.show.layout_lineage import origins_in_order
from factbox.show.letters import Letters
from factbox.show.sheet import Cited
from factbox.show.visible import one_line
from factbox.show.web.citing import Marker, markers
from factbox.show.words import STATUSES, support
from factbox.types import Claim, Evidence, Record

_HEADED, _FOLDED = 6, 24
"""Letters of a column's head, and of a cell."""
_LINE, _MARKER = 500, 190
"""Bytes of markup that stand around a line, and of a marker."""
CLAIMS_BY_REPORTS = Table(
    "claims_by_reports",
    "who says what: one row a claim and a report",
    ID
    + columns(
        "claim text: the words that say it most typically",
        "status text: as in event_mentions",
        "letter text: letter of the report in the record",
        "report text: id of the report",
        "name text: who published it",
        "origin text: id of the origin that the report rests on",
        "part text: text or title",
        "start integer: where the report's words start",
        "end integer: where they end",
        "text text: the report's words",
    )
    + COUNTS,
)


@dataclass(frozen=True, slots=True)
class OriginColumn:
    """An origin: its number, its first reports by letter, and how many there are beside these; the
    last column may hold the rest."""

    name: str
    letters: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Cell:
    """The reports of one origin that say it: the first, those behind it, and how many more."""

    markers: tuple[Marker, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim: its words, and in each column the reports that say it."""

    id: str
    text: str
    note: str
    support: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ClaimsTable:
    """The columns, the lines shown, and how many are left out."""

    columns: tuple[OriginColumn, ...]
    lines: tuple[ClaimLine, ...]
    left_out: int


def claims_table(record: Record, most: int, room: int) -> ClaimsTable:
    """The first `most` claims, those that most origins say first, as far as they fit into `room`
    bytes of the page."""
    letters = Letters.of(record)
    place = _places(record)
    width = max(place.values(), default=-1) + 1
    ranked = sorted(record.claims, key=lambda one: (-one.counts.origins, -one.counts.reports))
    made = (_line(record, letters, one, place, width) for one in ranked[:most])
    lines = tuple(_fitting(made, room))
    found: list[list[str]] = [[] for _ in range(width)]
    for report, at in place.items():
        found[at].append(report)
    folded = len(record.origins) > limits.SERVED_ORIGINS.number
    names = [str(at + 1) for at in range(width)]
    if folded:
        names[-1] = f"{width} to {len(record.origins)}"
    heads = (
        OriginColumn(name, letters.of_reports(row)[:_HEADED], max(0, len(row) - _HEADED))
        for name, row in zip(names, found, strict=True)
    )
    return ClaimsTable(tuple(heads), lines, len(ranked) - len(lines))


def _fitting(lines: Iterator[ClaimLine], room: int) -> Iterator[ClaimLine]:
    for one in lines:
        markers_ = sum(len(cell.markers) for cell in one.cells)
        room -= _LINE + len(escape(one.text).encode()) + _MARKER * markers_ + 30 * len(one.cells)
        if room < 0:
            return
        yield one


def claim_rows(record: Record) -> Iterator[TableRow]:
    """One row a claim and each place that says it, all of them."""
    letters = Letters.of(record)
    cards = {card.report: card for card in record.reports}
    for claim in record.claims:
        for words in claim.evidence or (claim.text,):
            card = cards.get(words.report)
            yield {
                "id": claim.id,
                "claim": claim.text.exact,
                "status": claim.status,
                "letter": letters.letters.get(words.report),
                "report": words.report,
                "name": letters.names.get(words.report),
                "origin": card.origin if card else None,
                "part": words.part,
                "start": words.start,
                "end": words.end,
                "text": words.exact,
                "reports": claim.counts.reports,
                "publishers": claim.counts.publishers,
                "origins": claim.counts.origins,
                "voices": claim.counts.voices,
            }


def _places(record: Record) -> dict[str, int]:
    """The column of each report."""
    last = limits.SERVED_ORIGINS.number - 1
    folded = len(record.origins) > limits.SERVED_ORIGINS.number
    return {
        report: min(at, last) if folded else at
        for at, origin in enumerate(origins_in_order(record))
        for report in origin.reports
    }


def _line(
    record: Record, letters: Letters, claim: Claim, place: Mapping[str, int], width: int
) -> ClaimLine:
    cells: list[list[Cited]] = [[] for _ in range(width)]
    for words in _evidence(claim):
        if words.report in place:
            cells[place[words.report]].append(letters.cite(words))
    return ClaimLine(
        id=claim.id,
        text=one_line(claim.text.exact),
        note="" if claim.status == "negated" else STATUSES.get(claim.status, claim.status),
        support=support(claim.counts, record.counts.origins),
        cells=tuple(_cell(record.story.id, cell) for cell in cells),
    )


def _cell(story: str, cited: Sequence[Cited]) -> Cell:
    found = markers(story, cited)
    bare = tuple(replace(one, words=()) for one in found[:_FOLDED])
    return Cell(bare, max(0, len(found) - _FOLDED))


def _evidence(claim: Claim) -> Sequence[Evidence]:
    return claim.evidence or (claim.text,)
