"""Which reports stand beside a dated line: those that tell it, and tell of its day as well.

A report that says the same without a day anywhere does not bear the day out, and has no letter. One
that says it only in part, or in quite other words, stands apart (`partly`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import contains
from factbox.record.support import Borne
from factbox.types import Row, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related


@dataclass(frozen=True, slots=True)
class Beside:
    """The words of other reports that say a dated line, and of those that say it in part."""

    says: tuple[Row, ...]
    partly: tuple[Row, ...]


def beside(
    related: Related, line: Statement, date: str, borne: Borne | None, told: Sequence[Row] = ()
) -> Beside:
    """Who stands beside a line of a day. `told` are mentions of the same happening on that day: of a report
    that bears out only part of the line, they count for as much; all of it where nothing was held against
    it."""
    if borne is None:
        return Beside(tuple(told), ())
    says: list[Row] = [one for one in borne.says[1:] if _tells_of(related, one.report, date)]
    named = {line.report, *(one.report for one in says)}
    says += [one for one in told if one.report in named]
    rest: list[Row] = [one for one in borne.partly if _tells_of(related, one.report, date)]
    rest += [one for one in told if one.report not in {*named, *(row.report for row in rest)}]
    return Beside(tuple(says), tuple(_one_a_report(rest)))


def _tells_of(related: Related, report: str, date: str) -> bool:
    """Whether a report has a time that lies within a day (month, year)."""
    times = related.reading.annotation(report).times
    return any(contains(date, related.reading.edtf(one.id)) for one in times)


def _one_a_report(rows: Iterable[Row]) -> list[Row]:
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row.report, row)
    return list(found.values())
