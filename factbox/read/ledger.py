"""What became of everything found: found = read + skipped + failed, each with place and reason.

Files of a folder that are no report format are counted beside: a page saved with its pictures is one
report, and its pictures are no loss.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factbox import limits
from factbox.types import LedgerEntry, Report

_LANGUAGE_READ = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many things were found, and what became of them."""

    read: int
    skipped: int
    failed: int
    no_reports: int

    @property
    def found(self) -> int:
        return self.read + self.skipped + self.failed

    def __str__(self) -> str:
        return f"{self.found} found: {self.read} read, {self.skipped} skipped, {self.failed} failed"


def tally(entries: Iterable[LedgerEntry]) -> Tally:
    """The counts of a ledger."""
    outcomes = [entry.outcome for entry in entries]
    return Tally(
        read=outcomes.count("read"),
        skipped=outcomes.count("skipped"),
        failed=outcomes.count("failed"),
        no_reports=outcomes.count("no report"),
    )


def read_entry(report: Report, locator: str, where: str = "") -> LedgerEntry:
    """The entry of a report that was read; its reason says what of it will not be read for content."""
    return LedgerEntry(
        locator=locator, where=where, outcome="read", reason=_caveat(report), report=report.id
    )


def _caveat(report: Report) -> str:
    if report.lang not in (None, _LANGUAGE_READ):
        return f"names, dates and events are not read in its language ({report.lang})"
    most = limits.ANNOTATED_CHARACTERS.number
    if len(report.text) > most:
        return f"names, dates and events are read in its first {most:,} characters only"
    return ""


def line_of(entry: LedgerEntry) -> str:
    """One printable line: "news/a.jsonl, line 7: skipped: the row has no text"."""
    place = f"{entry.locator}, {entry.where}" if entry.where else entry.locator
    reason = f": {entry.reason}" if entry.reason else ""
    return printable(f"{place}: {entry.outcome}{reason}")


def not_read(entries: Iterable[LedgerEntry]) -> tuple[str, ...]:
    """A printable line for each thing not read, or read in part only, in the order found."""
    return tuple(
        line_of(entry)
        for entry in entries
        if entry.outcome in ("skipped", "failed") or (entry.outcome == "read" and entry.reason)
    )


def printable(words: str) -> str:
    """`words` with signs that steer a terminal written out: a file's name may hold them."""
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in words)
