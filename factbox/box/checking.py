"""Is a box sound? The file, the laws that a box can break, and whether anything is out of date.

A span that no longer equals its words, a report in no story or in two, a story without a record:
none of these can come from a build, so one of them means a damaged file or a fault in factbox.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from factbox.engine import stages
from factbox.errors import FactboxError
from factbox.store.store import Store
from factbox.types import Evidence, Record, Report, Row

Placed = Row | Evidence


def problems(store: Store) -> Iterator[str]:
    """What is wrong with the box, a sentence each."""
    faults = store.faults()
    yield from faults
    if faults:
        return
    reports = {report.id: report for report in store.reports()}
    yield from _annotations(store, reports)
    members = store.members()
    yield from (f"{report}: in no story; repeat the build" for report in reports.keys() - members)
    yield from _records(store, reports)
    yield from _versions(store)


def _annotations(store: Store, reports: dict[str, Report]) -> Iterator[str]:
    for report_id, report in reports.items():
        annotation = store.annotation(report_id)
        if annotation is None or annotation.report != report_id:
            yield f"{report_id}: has no annotation of its own"
        else:
            yield from _astray((report, annotation), reports)


def _records(store: Store, reports: dict[str, Report]) -> Iterator[str]:
    stories = {story: set[str]() for story in store.digests()}
    for report, story in store.members().items():
        if report not in reports:
            yield f"{report}: a story holds it, and the box does not"
        if story not in stories:
            yield f"{story}: has reports and no record"
        else:
            stories[story].add(report)
    for record in store.records():
        yield from _record(record, stories.get(record.story.id, set()))
        yield from _astray(record, reports)


def _record(record: Record, members: set[str]) -> Iterator[str]:
    if {card.report for card in record.reports} != members:
        yield f"{record.story.id}: its record is not of the reports it holds"
    if record.counts.reports != len(members):
        yield f"{record.story.id}: counts {record.counts.reports} reports and holds {len(members)}"


def _versions(store: Store) -> Iterator[str]:
    try:
        version = stages.document_version()
    except FactboxError as problem:
        yield str(problem)
        return
    older = store.annotated_by_others(version)
    if older:
        yield (
            f"{len(older)} reports were annotated by another version of factbox or of its model; "
            "repeat the build"
        )


def _astray(whole: object, reports: dict[str, Report]) -> Iterator[str]:
    """Law 1: every span equals its words."""
    for one in placed(whole):
        report = reports.get(one.report)
        said = one.text if isinstance(one, Row) else one.exact
        if report is None:
            yield f"{one.report}: words rest on it, and the box does not hold it"
        elif words_at(report, one) != said:
            yield f"{one.report}: {one.part} {one.start} to {one.end} does not read {said!r}"


def words_at(report: Report, one: Placed) -> str:
    """The report's own words where a row or evidence stands."""
    source = (report.title or "") if one.part == "title" else report.text
    return source[one.start : one.end]


def placed(whole: object) -> Iterator[Placed]:
    """Every row and evidence inside a noun."""
    if isinstance(whole, Row | Evidence):
        yield whole
    if isinstance(whole, tuple):
        for part in whole:
            yield from placed(part)
    elif is_dataclass(whole):
        for field in fields(whole):
            yield from placed(getattr(whole, field.name))
