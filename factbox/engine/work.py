"""What a worker does: annotate one report, relate one story. The same wherever it runs.

Work comes in and goes out encoded (JSON), so that what a process hands to another and what the box
keeps are the same bytes, whether one process did it or many.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

import msgspec

from factbox.engine import stages
from factbox.judgements import Judgement
from factbox.record.tables import TableRow
from factbox.types import Annotation, Reason, Record, Report

if TYPE_CHECKING:
    from factbox.annotate.parse import Parser


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryTask:
    """A story to relate: its reports with their annotations as JSON, and what people decided.

    `why` says why they are one story, `digest` stands for all that its record will be made of.
    """

    story: str
    members: tuple[str, ...]
    why: tuple[Reason, ...]
    digest: str
    encoded: tuple[tuple[bytes, bytes], ...]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """A story's record as JSON, and its rows by table as JSON."""

    record: bytes
    rows: bytes


class Work(Protocol):
    """What an engine calls; tests put something faster in its place."""

    def annotate(self, report: Report) -> Annotation: ...

    def relate(self, task: StoryTask) -> Related: ...


MakeWork = Callable[[], Work]
"""Makes the work of one process; it must be importable by name, so that workers can call it."""


class HouseWork:
    """The work of factbox. The language model is loaded when the first report is annotated."""

    def __init__(self) -> None:
        self._parser: Parser | None = None

    def annotate(self, report: Report) -> Annotation:
        """All that `report` says."""
        from factbox.annotate.parse import Parser
        from factbox.annotate.report import annotate

        if self._parser is None:
            self._parser = Parser.load()
        return annotate(report, self._parser)

    def relate(self, task: StoryTask) -> Related:
        """All that the reports of a story say together."""
        from factbox.record.assemble import assemble
        from factbox.record.rows import rows_of
        from factbox.relate.story import relate_story

        reports = [msgspec.json.decode(report, type=Report) for report, _ in task.encoded]
        annotations = [msgspec.json.decode(one, type=Annotation) for _, one in task.encoded]
        related = relate_story(task.story, reports, annotations, task.judgements)
        made_by = stages.made_by(len(task.judgements))
        record = assemble(related, made_by, task.judgements)
        record = replace(record, story=replace(record.story, why=task.why + record.story.why))
        return encode(record, rows_of(related, record))


def encode(record: Record, rows: dict[str, tuple[TableRow, ...]]) -> Related:
    """A record and its rows as they are handed on."""
    return Related(msgspec.json.encode(record), msgspec.json.encode(rows))
