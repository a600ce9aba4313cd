"""From places to kept reports: read, leave out what the box holds already, annotate, keep.

Reports are kept with their annotation in one transaction a batch: a build that is killed loses a
batch at most, and repeating it goes on from there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

import msgspec

from factbox.box.copies_of_one import only_moved, prefer, standing_of
from factbox.box.indexing import index_anew, keys_of
from factbox.box.progress import Progress
from factbox.engine import stages
from factbox.engine.local import Local, Outcome
from factbox.store.kept import KeptReport, Standing
from factbox.store.store import Store
from factbox.types import LedgerEntry, Report

BATCH = 16
"""Reports kept in one transaction: about a second of work."""

Found = tuple[LedgerEntry, Report | None]
"""What became of one thing found, and the report where it was read."""


@dataclass
class TakingIn:
    """One reading of places into a box."""

    store: Store
    engine: Local
    progress: Progress
    ledger: list[LedgerEntry] = field(default_factory=list)
    added: set[str] = field(default_factory=set)
    _standings: dict[str, Standing] = field(default_factory=dict)
    _moved: list[Report] = field(default_factory=list)
    _entries: dict[str, list[int]] = field(default_factory=dict)

    def run(self, found: Iterable[Found]) -> None:
        """Keep every report found that the box does not hold yet, and what became of the rest."""
        index_anew(self.store)
        batch: list[KeptReport] = []
        for number, outcome in enumerate(self.engine.annotate(self._fresh(found)), start=1):
            kept = self._kept(outcome)
            if kept is not None:
                batch.append(kept)
            if len(batch) == BATCH:
                self._keep(batch)
                batch = []
            self.progress("annotate", number, None)
        self._keep(batch)
        with self.store.writing():
            self.store.put_ledger(self.ledger)

    def _fresh(self, found: Iterable[Found]) -> Iterator[Report]:
        """The reports to annotate: new ones, then those that an older version annotated."""
        for number, (entry, report) in enumerate(found, start=1):
            self.progress("read", number, None)
            if report is not None:
                self._entries.setdefault(report.id, []).append(len(self.ledger))
            self.ledger.append(entry)
            if report is not None and self._is_fresh(report):
                yield report
        for report_id in self.store.annotated_by_others(stages.document_version()):
            held = self.store.report(report_id)
            known = self._standing(report_id)
            if (
                held is not None
                and known is not None
                and known.annotated_by != stages.document_version()
            ):
                yield held

    def _standing(self, report_id: str) -> Standing | None:
        """What is known of a report: as this reading left it, else as the box holds it."""
        if report_id not in self._standings:
            held = self.store.standing(report_id)
            if held is None:
                return None
            self._standings[report_id] = held
        return self._standings[report_id]

    def _is_fresh(self, report: Report) -> bool:
        standing, held = standing_of(report), self._standing(report.id)
        if prefer(standing, held):
            self._standings[report.id] = standing
            return True
        if held is not None and only_moved(standing, held):
            self._standings[report.id] = replace(held, locator=standing.locator)
            self._moved.append(report)
        return False

    def _kept(self, outcome: Outcome[Report, bytes]) -> KeptReport | None:
        if outcome.found is None:
            self._fail(outcome.given, outcome.reason)
            return None
        latest = self._standings[outcome.given.id]
        report = replace(outcome.given, locator=latest.locator)
        standing = replace(standing_of(report), read_by=latest.read_by)
        self.added.add(report.id)
        return KeptReport(
            report.id,
            standing,
            msgspec.json.encode(report),
            outcome.found,
            keys_of(report),
        )

    def _fail(self, report: Report, reason: str) -> None:
        """A report that could not be annotated counts as failed wherever it was found."""
        said = f"could not be annotated: {reason}"
        numbers = self._entries.get(report.id)
        if numbers is None:
            numbers = [len(self.ledger)]
            self.ledger.append(
                LedgerEntry(locator=report.locator, where="", outcome="failed", reason=said)
            )
        for number in numbers:
            self.ledger[number] = replace(
                self.ledger[number], outcome="failed", reason=said, report=None
            )

    def _keep(self, batch: list[KeptReport]) -> None:
        """Keep a batch; another process may have kept a fuller reading of a report meanwhile."""
        with self.store.writing():
            for kept in batch:
                if prefer(kept.standing, self.store.standing(kept.id)):
                    self.store.put_report(kept)
            for report in self._moved:
                standing = self._standings[report.id]
                self.store.move_report(report.id, standing, msgspec.json.encode(report))
        self._moved.clear()
