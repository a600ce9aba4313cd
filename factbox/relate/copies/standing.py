"""What a report says of itself that bears on who took from whom: its day, its publisher, its credit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone

from factbox.data.agencies import agency_named, means_agencies
from factbox.relate.copies.wordings import Wording
from factbox.relate.reading import Reading
from factbox.types import Report

_EDTF = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?[?~%]?$"
)
_UNKNOWN = ("9999", "9999")


@dataclass(frozen=True, slots=True)
class Standing:
    """`first` and `last` bound the moment of publication ("9999" where unknown); `day` shows it, and is
    `solved` where it is only worked out from the other reports.

    `agency` is the agency whose text this is by its credit; `agency_own` is whether it is that
    agency's own publication: nobody else is named as its publisher.
    """

    report: str
    first: str
    last: str
    day: str | None
    source: str | None
    agency: str | None
    agency_own: bool
    solved: bool = False

    @property
    def likely(self) -> str:
        """The middle of the moments it may have come out at: of a day that is noon."""
        if self.first == self.last or "9999" in (self.first, self.last):
            return self.first
        try:
            first, last = (datetime.fromisoformat(moment) for moment in (self.first, self.last))
        except ValueError:
            return self.first
        return (first + (last - first) / 2).strftime("%Y-%m-%dT%H:%M:%S")


def standing(reading: Reading, report_id: str) -> Standing:
    """What a report says of itself."""
    report = reading.report(report_id)
    day = reading.day(report_id)
    first, last = bounds(day)
    agency = credited_agency(report)
    source = report.source
    own = agency is not None and (not source or agency_named(source) == agency)
    solved = reading.is_solved(report_id)
    return Standing(report_id, first, last, day, source, agency, own, solved)


def of_wording(reading: Reading, text: Wording) -> Standing:
    """The standing of a wording: of its first report, and its agency by whichever report names one."""
    found = [standing(reading, report) for report in text.reports]
    owner = min(found, key=lambda one: (not one.agency_own, one.agency is None, one.report))
    lead = found[0]
    return replace(lead, agency=owner.agency, agency_own=owner.agency_own)


def credited_agency(report: Report) -> str | None:
    """The agency that a report's words are credited to; "agencies" where it says no more.

    A credit that names a house we do not know is taken at its word.
    """
    for words in (report.credit, report.source):
        if words:
            named = agency_named(words)
            if named:
                return named
            if means_agencies(words) or words.casefold().endswith("agencies"):
                return "agencies"
    return report.credit


def bounds(day: str | None) -> tuple[str, str]:
    """The first and last moment that an EDTF date or time allows, as comparable strings."""
    if not day:
        return _UNKNOWN
    ends = [_EDTF.match(piece.strip()) for piece in day.split("/")]
    if not all(ends) or len(ends) > 2:
        return _UNKNOWN
    first, last = ends[0], ends[-1]
    assert first is not None
    assert last is not None
    return _moment(first, late=False), _moment(last, late=True)


def earlier(one: Standing, two: Standing) -> bool:
    """Whether `one` was certainly out before `two`: days that are worked out do not tell."""
    if one.solved or two.solved:
        return False
    return "9999" not in (one.first, two.first) and one.last < two.first


def reading_order(reading: Reading) -> tuple[str, ...]:
    """All reports, the likely earliest first, those of unknown day last; among equals by id."""
    found = [standing(reading, report.id) for report in reading.reports]
    ranked = sorted(found, key=lambda one: (one.likely, not one.agency_own, one.report))
    return tuple(one.report for one in ranked)


def _moment(match: re.Match[str], *, late: bool) -> str:
    year, month, day, hour, minute, second, zone = match.groups()
    month = month or ("12" if late else "01")
    day = day or ("31" if late else "01")
    hour, minute = hour or ("23" if late else "00"), minute or ("59" if late else "00")
    second = second or ("59" if late else "00")
    moment = f"{year}-{month}-{day}T{hour}:{minute}:{second}"
    return _in_utc(moment, zone) if zone and zone != "Z" else moment


def _in_utc(moment: str, zone: str) -> str:
    digits = zone[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    try:
        local = datetime.fromisoformat(moment).replace(
            tzinfo=timezone(offset if zone[0] == "+" else -offset)
        )
        return local.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    except (ValueError, OverflowError):
        return moment
