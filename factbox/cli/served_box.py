"""What the pages ask, answered by a box on disk, opened anew for each request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from factbox.box import Box
from factbox.cli.asking import asked
from factbox.cli.deciding import judgement_of
from factbox.errors import UsageError
from factbox.judgements import Judgement, undo, undone_marked
from factbox.record.tables import TableRow
from factbox.show.relations import Period, periods
from factbox.show.web.answers import Answers, Decision, Hit, Near, OverStories, Row, Wanted
from factbox.show.web.story_sheet import StorySheet, story_sheet
from factbox.types import Record, Relation, Report, Sentence, Story


class ServedBox:
    """A box for one request."""

    def __init__(self, box: Box) -> None:
        self._box = box

    @property
    def place(self) -> str:
        return self._box.path.name

    def stories(self, wanted: Wanted) -> Sequence[Story]:
        states = wanted.states.replace(",", " ").split()
        if len(states) not in (0, 2):
            raise UsageError("two states: two codes of three letters, such as ISR MAR")
        pair = (states[0], states[1]) if states else None
        words = _words(wanted.words)
        return self._box.stories(
            asked(wanted.since or None, wanted.name or None, wanted.place or None, pair, words)
        )

    def record(self, story: str) -> Record:
        return self._box.record(story)

    def story_id(self, given: str) -> str:
        return self._box.story_id(given)

    def sheet(self, story: str) -> StorySheet:
        kept = self._box.kept_page(story)
        if kept is None:
            return story_sheet(self._box.record(story))
        return msgspec.json.decode(kept, type=StorySheet)

    def report(self, report: str) -> Report:
        return self._box.report(report)

    def sentences(self, report: str) -> Sequence[Sentence]:
        return self._box.sentences(report)

    def near(self, story: str) -> Sequence[Near]:
        return [Near(one.neighbour.kind, one.story) for one in self._box.beside(story)]

    def history(self, story: str) -> Sequence[str]:
        told = []
        for one in self._box.changes(story):
            before = f" from {', '.join(one.before)}" if one.before else ""
            added = f", {one.added} reports came in" if one.added else ""
            told.append(f"{one.change.capitalize()}{before}{added}")
        return told

    def search(self, words: str, limit: int) -> Sequence[Hit]:
        return [
            Hit(one.kind, one.id, one.story, one.report, one.title, one.text, one.marks)
            for one in self._box.search(_words(words), limit)
        ]

    def table(self, name: str, story: str) -> Iterable[TableRow]:
        return self._box.table(name, story)

    def relations(self, a: str, b: str) -> Sequence[tuple[Relation, str]]:
        """Through the table, which may be long, to the records of the few stories that hold any."""
        stories = sorted(
            {
                str(row["story"])
                for row in self._box.table("relations")
                if {row["a"], row["b"]} == {a, b}
            }
        )
        found = [
            (one, story)
            for story in stories
            for one in self._box.record(story).relations
            if {one.a, one.b} == {a, b}
        ]
        return sorted(found, key=lambda pair: (pair[0].first or "9", pair[0].id))

    def periods(self, a: str, b: str) -> Sequence[Period]:
        return periods(self._box.events_between(a, b))

    def over_stories(self, entity: str) -> OverStories:
        found = self._box.over_stories(entity)
        return OverStories(
            found.whole,
            tuple((one.story, one.entity, one.name) for one in found.stories),
            tuple((one.story, one.row) for one in found.said),
        )

    def row(self, row: str) -> Row:
        found = self._box.explain(row)
        return Row(found.table, found.row, found.story, found.words)

    def judgements(self) -> Sequence[Judgement]:
        return self._box.judgements

    def decide(self, decision: Decision) -> None:
        self._box.judge(judgement_of(self._box, decision, by="the page"))

    def undo(self, number: int) -> None:
        self._box.judge(undoing(self._box, number, by="the page"))


def undoing(box: Box, number: int | None, by: str = "") -> Judgement:
    """The line that takes back judgement `number`, or the last that stands. Raises UsageError."""
    lines = undone_marked(box.judgements)
    standing = [
        at for at, (one, undone) in enumerate(lines, 1) if one.verdict != "undo" and not undone
    ]
    if not standing:
        raise UsageError(f"{box.path}: no judgement to undo")
    at = standing[-1] if number is None else number
    if at not in standing:
        raise UsageError(f"judgement {at}: there is none of that number that still stands")
    return undo(lines[at - 1][0], by=by)


class OpenServed:
    """Opens a box for one request, and closes it after."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def __call__(self) -> Iterator[Answers]:
        with Box.open(self._path) as box:
            yield ServedBox(box)


def _words(text: str) -> list[str]:
    """The words of a search; those in quotation marks are one."""
    found: list[str] = []
    for at, part in enumerate(text.split('"')):
        found.extend([part] if at % 2 else part.split())
    return [one for one in found if one.strip()]
