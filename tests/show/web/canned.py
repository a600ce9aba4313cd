"""A box that answers from memory: the invented story of `tests/record`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from invented import REPORTS, annotation, related
from starlette.testclient import TestClient

from factbox.errors import UnknownId, UsageError
from factbox.judgements import Judgement, Words, undo
from factbox.record.report_rows import report_tables
from factbox.record.story_rows import story_tables
from factbox.record.tables import REPORTS as REPORTS_TABLE
from factbox.record.tables import TableRow, table_named
from factbox.show.relations import Period, pair_over_time
from factbox.show.web.answers import Decision, Hit, Near, OverStories, Row, Wanted
from factbox.show.web.story_sheet import StorySheet, story_sheet
from factbox.types import Record, Relation, Report, Sentence, Story

WORD = "a word that only our pages hold"


class Canned:
    """Answers of one record; judgements are kept and change nothing."""

    place = "canned.box"

    def __init__(self, record: Record, reports: Sequence[Report] = REPORTS) -> None:
        self._record = record
        self._reports = {report.id: report for report in reports}
        self.kept: list[Judgement] = []
        self.decided: list[Decision] = []

    def stories(self, wanted: Wanted) -> Sequence[Story]:
        if wanted.since == "never":
            raise UsageError("--since never: a day like 2024-03-09")
        return [] if "nothing" in wanted.words else [self._record.story]

    def record(self, story: str) -> Record:
        if story in (self._record.story.id, "story-once", *self._reports):
            return self._record
        raise UnknownId(f"{story}: no such story")

    def story_id(self, given: str) -> str:
        return self.record(given).story.id

    def sheet(self, story: str) -> StorySheet:
        return story_sheet(self.record(story))

    def report(self, report: str) -> Report:
        if report not in self._reports:
            raise UnknownId(f"{report}: no such report")
        return self._reports[report]

    def sentences(self, report: str) -> Sequence[Sentence]:
        return annotation(self._reports[report]).sentences

    def near(self, story: str) -> Sequence[Near]:
        return [Near("later", self._record.story)]

    def history(self, story: str) -> Sequence[str]:
        return ["New, 4 reports came in"]

    def search(self, words: str, limit: int) -> Sequence[Hit]:
        first = next(iter(self._reports.values()))
        return [
            Hit(
                "report",
                first.id,
                self._record.story.id,
                first.id,
                first.title,
                "a herring",
                ((2, 9),),
            )
        ]

    def table(self, name: str, story: str) -> Sequence[TableRow]:
        return story_tables(related(self._record.story.id), self._record).get(name, ())

    def relations(self, a: str, b: str) -> Sequence[tuple[Relation, str]]:
        found = [one for one in self._record.relations if {one.a, one.b} == {a, b}]
        return [(one, self._record.story.id) for one in found]

    def over_stories(self, entity: str) -> OverStories:
        one = next(one for one in self._record.entities if one.id == entity)
        return OverStories(one, ((self._record.story, one.id, one.name),), ())

    def periods(self, a: str, b: str) -> Sequence[Period]:
        return pair_over_time(a, b, [self._record]).periods

    def row(self, row: str) -> Row:
        if row in self._reports:
            report = self._reports[row]
            values = {"id": row, "title": report.title, "text": report.text}
            return Row(REPORTS_TABLE, dict(values), self._record.story.id, ())
        made = related(self._record.story.id)
        tables = list(story_tables(made, self._record).items())
        for report in self._reports:
            tables += report_tables(made, report, self._record).items()
        for name, rows in tables:
            for one in rows:
                table = table_named(name)
                if one["id"] == row and table is not None:
                    words = next((c.evidence for c in self._record.claims if c.id == row), ())
                    return Row(table, one, self._record.story.id, words)
        raise UnknownId(f"{row}: no such row")

    def judgements(self) -> Sequence[Judgement]:
        return self.kept

    def decide(self, decision: Decision) -> None:
        self.decided.append(decision)
        words = Words(report=decision.a)
        self.kept.append(Judgement(verdict=decision.verdict, about="entity", a=words, name="x"))

    def undo(self, number: int) -> None:
        self.kept.append(undo(self.kept[number - 1]))


Serve = Callable[[Canned], TestClient]
