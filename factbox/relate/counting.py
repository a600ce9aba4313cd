"""Counting sources: which origin stands behind the words of a row, and the four numbers.

Reports are texts, publishers who put them out, origins independent pieces of reporting, voices the
people or bodies a statement is attributed to. A report's words count with the report's origin,
with two exceptions:

- a passage taken from another report counts with the report it came from (where nobody can tell
  which of two took it, with the earlier one, so that it counts once);
- words relayed from a named source ("told AFP", "the Journal reported", "according to the Post")
  count with that source:
  with its own report where the story holds one, else with the source by name ("via:AFP").

A shared quotation is a common voice and no copy: it changes nothing here, unless the report took
passages from the other and says so by naming its outlet. Then it has the quotation from there, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from factbox.data.agencies import agency_named, is_agency
from factbox.data.outlets import is_outlet
from factbox.relate.own_outlet import own_outlets
from factbox.relate.publishers import is_site, outlet_told, publisher_name
from factbox.relate.reading import Reading
from factbox.types import Copy, Counts, Lineage, Origin, Report, Row

_COVERED = 0.5
"""A row counts with the report its words came from if more than this share of it was taken."""


class Sources:
    """Who stands behind the words of one story: origins, publishers and the four counts."""

    def __init__(
        self,
        reading: Reading,
        copies: Sequence[Copy],
        lineage: Sequence[Lineage],
        origins: Sequence[Origin],
    ) -> None:
        self._reports = {report.id: report for report in reading.reports}
        self._origin = {report: origin.id for origin in origins for report in origin.reports}
        self._taken: dict[str, list[Copy]] = defaultdict(list)
        credited = {(row.report, row.from_report) for row in lineage if _by_credit(row)}
        for copy in copies:
            pair = (copy.report, copy.from_report)
            if copy.from_report in self._reports and (copy.kind != "quotation" or pair in credited):
                self._taken[copy.report].append(copy)
        self._of_publisher = {
            **_by_their_words(reading, self._origin),
            **_first_report_by_publisher(reading.reports, self._origin),
        }
        self._first: dict[tuple[str, int, int], str] = {}
        self.lineage = tuple(lineage)

    def origin_of(self, row: Row, via: str | None = None) -> str:
        """The id of the origin of a row's words, or "via:" and the source they are relayed from."""
        if via:
            relayed = self._origin_of_source(via, row.report)
            if relayed:
                return relayed
        report = row.report
        if row.part == "text":
            report = self._first_report(row.report, row.start, row.end)
        return self._origin.get(report, report)

    def publisher_of(self, report_id: str) -> str:
        """Who put a report out; a report that does not say counts as a publisher of its own."""
        source = self._reports[report_id].source
        return publisher_name(source) if source and source.strip() else f"unknown:{report_id}"

    def counts(self, rows: Iterable[Row], voices: Iterable[str] = ()) -> Counts:
        """The four numbers of `rows`, each of which may carry `via`, and of who said them."""
        reports: set[str] = set()
        origins: set[str] = set()
        for row in rows:
            reports.add(row.report)
            origins.add(self.origin_of(row, relayed_from(row)))
        return Counts(
            reports=len(reports),
            publishers=len({self.publisher_of(report) for report in reports}),
            origins=len(origins),
            voices=len(set(voices)),
        )

    def reporting(self, rows: Iterable[Row]) -> int:
        """How many of the story's origins the reports of `rows` are, wherever their words come from."""
        return len({self._origin.get(row.report, row.report) for row in rows})

    def _origin_of_source(self, via: str, report: str) -> str | None:
        """Where words relayed from `via` count; None where that is the report itself."""
        name = publisher_name(via)
        if name in _publishers(self._reports[report]):
            return None
        return self._of_publisher.get(name) or f"via:{agency_named(via) or via.strip()}"

    def _first_report(self, report: str, start: int, end: int) -> str:
        """The same as `_came_from`, found once: the same words are asked for again and again."""
        key = (report, start, end)
        if key not in self._first:
            self._first[key] = self._came_from(report, start, end)
        return self._first[key]

    def _came_from(self, report: str, start: int, end: int) -> str:
        """The report that the words first stood in, as far as the story's reports show."""
        seen = {report}
        while (copy := self._most_covering(report, start, end)) is not None:
            if copy.from_report in seen:
                break
            start, end = _there(copy, start, end)
            report = copy.from_report
            seen.add(report)
        return report

    def _most_covering(self, report: str, start: int, end: int) -> Copy | None:
        """The copy that holds most of the words, if one report gave more than half of them."""
        found = [
            (min(end, copy.end) - max(start, copy.start), copy)
            for copy in self._taken.get(report, ())
            if copy.start < end and start < copy.end
        ]
        given: dict[str, int] = defaultdict(int)
        for shared, copy in found:
            given[copy.from_report] += shared
        if not given:
            return None
        most = min(given, key=lambda other: (-given[other], other))
        if given[most] <= _COVERED * (end - start):
            return None
        of_most = (one for one in found if one[1].from_report == most)
        return min(of_most, key=lambda one: (-one[0], one[1].start, one[1].id))[1]


def relayed_from(row: Row) -> str | None:
    """The outlet or agency that a row's words are relayed from: whom they were told, or who says so."""
    via: str | None = getattr(row, "via", None)
    said: str | None = getattr(row, "attributed_to", None)
    names_outlet = said is not None and (is_outlet(said) or is_agency(said) or is_site(said))
    return via or (said if names_outlet else outlet_told(row.text))


def _by_credit(row: Lineage) -> bool:
    """Whether a report rests on another whose outlet it names, or one that is likely of that outlet."""
    named = ("credit", "likely credit")
    return row.direction == "known" and any(one.feature in named for one in row.why)


def _publishers(report: Report) -> tuple[str, ...]:
    """Who a report's own words belong to: its source, and whom they are credited to."""
    return tuple(publisher_name(name) for name in (report.source, report.credit) if name)


def _by_their_words(reading: Reading, origins: dict[str, str]) -> dict[str, str]:
    """Publisher -> origin of its own report, of outlets whose report is known by its words."""
    return {
        publisher_name(name): origins.get(one.report, one.report)
        for one in own_outlets(reading)
        for name in one.names
    }


def _first_report_by_publisher(
    reports: Sequence[Report], origins: dict[str, str]
) -> dict[str, str]:
    """Publisher -> origin of its own report: of reports it put out before ones credited to it."""
    found: dict[str, tuple[int, str]] = {}
    for report in reports:
        for rank, name in enumerate((report.source, report.credit)):
            if name and name.strip():
                key = publisher_name(name)
                place = (rank, report.id)
                found[key] = min(found.get(key, place), place)
    return {name: origins.get(report, report) for name, (_, report) in found.items()}


def _there(copy: Copy, start: int, end: int) -> tuple[int, int]:
    """Where the words from `start` to `end` stand in the report that a passage came from."""
    first, last = max(start, copy.start), min(end, copy.end)
    scale = (copy.from_end - copy.from_start) / max(1, copy.end - copy.start)
    there = copy.from_start + round((first - copy.start) * scale)
    return there, max(there + 1, copy.from_start + round((last - copy.start) * scale))
