"""A house that reads nothing and parses nothing: what a box does with rows, tested fast.

A report's first word names its story; its sentences are its lines. A report that says "fail" cannot
be annotated, one that says "die" kills the process that tries, and a story with a report that says
"unrelatable" cannot be related.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from factbox.box.house import House, Place
from factbox.box.progress import Progress
from factbox.box.taking_in import Found
from factbox.engine import stages
from factbox.engine.work import MakeWork, Related, StoryTask, encode
from factbox.ids import group_id, row_id
from factbox.judgements import Judgement
from factbox.record.tables import TableRow
from factbox.relate.stories import FoundStory
from factbox.store.store import Store
from factbox.types import (
    Annotation,
    Counts,
    Evidence,
    LedgerEntry,
    Reason,
    Record,
    Report,
    ReportCard,
    Sentence,
    Story,
)


def house(reports: Sequence[Report], make_work: MakeWork | None = None) -> House:
    """A house in which every place holds `reports`."""
    return House(read=reading(reports), finder=FirstWords(), make_work=make_work or FakeWork)


def reading(reports: Sequence[Report]) -> Callable[[Sequence[Place]], Iterator[Found]]:
    def read(places: Sequence[Place]) -> Iterator[Found]:
        for report in reports:
            yield (
                LedgerEntry(
                    locator=report.locator, where="", outcome="read", reason="", report=report.id
                ),
                report,
            )

    return read


class FirstWords:
    """Finds the stories of all reports by their first words, anew each time."""

    def place(self, store: Store, progress: Progress) -> None:
        with store.writing():
            found = find_stories(store.reports(), store.judgements())
            store.places.place({story.id: story.reports for story in found})

    def why(self, store: Store, reports: Sequence[str]) -> tuple[Reason, ...]:
        return ()


def find_stories(
    reports: Sequence[Report], judgements: Sequence[Judgement]
) -> tuple[FoundStory, ...]:
    """Reports with one first word are one story; "same" joins two."""
    story = {report.id: (report.text.split() or [""])[0] for report in reports}
    for judgement in judgements:
        if judgement.about == "story" and judgement.verdict == "same" and judgement.b:
            first, second = (story.get(judgement.a.report), story.get(judgement.b.report))
            if first is not None and second is not None:
                story = {one: first if key == second else key for one, key in story.items()}
    groups: dict[str, list[str]] = {}
    for report in reports:
        groups.setdefault(story[report.id], []).append(report.id)
    found = (tuple(sorted(group)) for group in groups.values())
    return tuple(FoundStory(id=group_id("story", group), reports=group) for group in found)


class FakeWork:
    """Annotates lines as sentences, and relates by listing."""

    def annotate(self, report: Report) -> Annotation:
        if "fail" in report.text.split():
            raise ValueError("it says so")
        if "die" in report.text.split():
            os._exit(9)
        return Annotation(report=report.id, sentences=tuple(_lines(report)))

    def relate(self, task: StoryTask) -> Related:
        reports = [msgspec.json.decode(report, type=Report) for report, _ in task.encoded]
        annotations = [msgspec.json.decode(one, type=Annotation) for _, one in task.encoded]
        if any("unrelatable" in report.text.split() for report in reports):
            raise ValueError("it says so")
        record = _record(task, reports)
        return encode(record, _rows(record, reports, annotations))


def _lines(report: Report) -> Iterator[Sentence]:
    start = 0
    for number, line in enumerate(report.text.split("\n")):
        end = start + len(line)
        if line:
            yield Sentence(
                id=row_id("s", report.id, "text", start, end),
                report=report.id,
                part="text",
                start=start,
                end=end,
                text=line,
                paragraph=number,
                role="body",
            )
        start = end + 1


def _record(task: StoryTask, reports: Sequence[Report]) -> Record:
    first = min(reports, key=lambda report: report.id)
    counts = Counts(reports=len(reports), publishers=len(reports), origins=1, voices=0)
    title = Evidence(report=first.id, part="text", start=0, end=len(first.text), exact=first.text)
    story = Story(
        id=task.story,
        title=title,
        reports=tuple(sorted(report.id for report in reports)),
        first=None,
        last=None,
        counts=counts,
    )
    return Record(
        story=story,
        counts=counts,
        lead=(title,),
        main=(),
        claims=(),
        events=(),
        agreements=(),
        timeline=(),
        disagreements=(),
        entities=(),
        quotes=(),
        only_in_one=(),
        relations=(),
        lineage=(),
        origins=(),
        copies=(),
        reports=tuple(_card(report) for report in reports),
        made_by=stages.made_by(len(task.judgements)),
    )


def _card(report: Report) -> ReportCard:
    return ReportCard(
        report=report.id,
        external_id=report.external_id,
        title=report.title,
        source=report.source,
        credit=report.credit,
        dateline=None,
        published=report.published,
        published_from=report.published_from,
        origin="o-" + report.id.removeprefix("r-"),
        own_share=1.0,
    )


def _rows(
    record: Record, reports: Sequence[Report], annotations: Sequence[Annotation]
) -> dict[str, tuple[TableRow, ...]]:
    return {
        "stories": (
            {
                "id": record.story.id,
                "title": record.story.title.exact,
                "reports": list(record.story.reports),
                "counts": {"reports": record.counts.reports},
            },
        ),
        "origins": (
            {
                "id": "o-" + record.story.id.removeprefix("story-"),
                "story": record.story.id,
                "reports": list(record.story.reports),
                "unseen": False,
            },
        ),
        "reports": tuple(
            {
                "id": report.id,
                "title": report.title,
                "text": report.text,
                "locator": report.locator,
                "story": record.story.id,
            }
            for report in reports
        ),
        "sentences": tuple(
            {
                "id": row.id,
                "report": row.report,
                "part": row.part,
                "start": row.start,
                "end": row.end,
                "text": row.text,
                "paragraph": row.paragraph,
            }
            for one in annotations
            for row in one.sentences
        ),
    }


def everything(box_path: Path, a_house: House) -> bytes:
    """All that a box says, as bytes: what must be the same for the same reports."""
    from factbox.box import Box
    from factbox.record.tables import TABLES

    with Box.open(box_path, a_house) as box:
        tables = {table.name: list(box.table(table.name)) for table in TABLES}
        records = [box.record(story.id) for story in box.stories()]
        problems = box.check()
    return msgspec.json.encode([tables, records, problems])
