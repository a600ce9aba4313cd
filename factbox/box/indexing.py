"""Keeping the index of a box: what each report is found by, made by the code that runs here."""

from __future__ import annotations

from factbox.engine import stages
from factbox.store.store import Store
from factbox.types import Report


def keys_of(report: Report) -> tuple[int, ...]:
    """What a report is found by: keys of its words, wherever they stand in it."""
    from factbox.relate.index_keys import index_keys

    return index_keys(report.text)


def index_anew(store: Store) -> None:
    """Make the keys of all reports again where other code made them."""
    if store.keys_by() == stages.index_version():
        return
    with store.writing():
        store.forget_keys(stages.index_version())
        for report_id in sorted(store.standings()):
            report = store.report(report_id)
            if report is not None:
                store.put_keys(report_id, keys_of(report))
