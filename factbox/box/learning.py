"""Standing text as reports come in: learnt from the index of the box, and joined to what is shown.

A report that came in, or was read anew, may change what is known of the pieces it holds. Where what
is known of a piece changes, all reports that hold it are looked at again; where that changes the
standing text of one, it is sketched again and its story related again. What is known of a piece is
a function of the reports that hold it, so the order in which they came changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from factbox.ids import digest
from factbox.relate.pieces import may_recur, pieces_of
from factbox.relate.standing_text import (
    Holder,
    Ledger,
    candidate_pieces,
    holder,
    standing_text,
    with_standing,
)
from factbox.store.store import Store
from factbox.types import Report

_REPORTS = 500
"""Reports looked at in one transaction: about a second."""


def learn_some(store: Store) -> int:
    """Look at some reports that wait; how many."""
    with store.reading():
        if not store.learnt.waiting(1):
            return 0
    with store.writing():
        reports = store.learnt.waiting(_REPORTS)
        _judge(store, reports)
        candidates = {one.id: candidate_pieces(one) for one in reports}
        known = store.learnt.verdicts(
            piece.key for pieces in candidates.values() for piece in pieces
        )
        found = {
            one.id: standing_text(one, known)
            if any(piece.key in known for piece in candidates[one.id])
            else ()
            for one in reports
        }
        store.learnt.put_furniture(found)
    return len(reports)


def _judge(store: Store, reports: Sequence[Report]) -> None:
    """Judge the pieces of reports by all that hold them, and keep what changed."""
    keys = {piece.key for one in reports for piece in pieces_of(one.text) if may_recur(piece)}
    ledger = Ledger(lambda report: _holder(store, report))
    found = {key: ledger.why(reports) for key, reports in store.holders(keys).items()}
    known = store.learnt.verdicts(keys)
    store.learnt.put_verdicts({key: why for key, why in found.items() if why != known.get(key)})


def _holder(store: Store, report_id: str) -> Holder:
    report = store.report(report_id)
    if report is None:
        raise LookupError(report_id)
    return holder(report)


def as_learnt(store: Store, reports: Sequence[Report]) -> tuple[Report, ...]:
    """The reports, with the standing text that the box knows in them."""
    known = store.learnt.furniture(report.id for report in reports)
    return tuple(with_standing(report, known.get(report.id, ())) for report in reports)


def encoded(store: Store, reports: Sequence[str]) -> Iterator[tuple[bytes, bytes]]:
    """Reports with their standing text, and their annotations, as JSON."""
    known = store.learnt.furniture(reports)
    for report_id, (report, annotation) in zip(reports, store.encoded(reports), strict=True):
        if report_id in known:
            read = msgspec.json.decode(report, type=Report)
            report = msgspec.json.encode(with_standing(read, known[report_id]))
        yield report, annotation


def marks(store: Store, reports: Sequence[str]) -> dict[str, str]:
    """What stands for the standing text of each report that holds any."""
    known = store.learnt.furniture(reports)
    return {report: digest(msgspec.json.encode(rows).decode()) for report, rows in known.items()}
