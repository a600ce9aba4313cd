"""What the pages ask a box for. `cli.served_box` answers from a box on disk."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from factbox.judgements import About, Judgement, Verdict
from factbox.record.tables import Table, TableRow
from factbox.show.relations import Period
from factbox.show.web.story_sheet import StorySheet
from factbox.types import Entity, Evidence, Record, Relation, Report, Sentence, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What stories are asked for, in the words of the form; empty where it is not asked."""

    words: str = ""
    since: str = ""
    name: str = ""
    place: str = ""
    states: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that holds the words of a search; `marks` are where they stand in `text`."""

    kind: str
    id: str
    story: str
    report: str
    title: str | None
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Near:
    """A neighbour of a story: earlier, later or related."""

    kind: str
    story: Story


@dataclass(frozen=True, slots=True)
class Row:
    """Any row of the box: its table, its columns, the words it rests on and its story's id."""

    table: Table
    row: TableRow
    story: str
    words: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class OverStories:
    """A person, body, place or agreement over all stories of the box, the latest first.

    `whole` has the spellings, offices and reports of all; `stories` each story with its id there and
    what it is called there; `said` the story and a row of what is quoted of it.
    """

    whole: Entity
    stories: tuple[tuple[Story, str, str], ...]
    said: tuple[tuple[str, TableRow], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person asks for in a form: the ids of the rows, and the new name of a renamed one.

    `about` says whether two reports are meant as stories or as copies.
    """

    verdict: Verdict
    a: str
    b: str = ""
    about: About | None = None
    name: str = ""


class Answers(Protocol):
    """What a box answers. Each method raises a FactboxError with a sentence for the reader."""

    @property
    def place(self) -> str:
        """Where the box is, as the user named it."""
        ...

    def stories(self, wanted: Wanted) -> Sequence[Story]:
        """The stories that fit, in the order in which they are shown."""
        ...

    def record(self, story: str) -> Record:
        """The record of a story, by its id or any id in it."""
        ...

    def story_id(self, given: str) -> str:
        """The story that an id names, or that holds what it names."""
        ...

    def sheet(self, story: str) -> StorySheet:
        """What the page of a story shows, by its id."""
        ...

    def report(self, report: str) -> Report:
        """A report."""
        ...

    def sentences(self, report: str) -> Sequence[Sentence]:
        """The sentences of a report."""
        ...

    def near(self, story: str) -> Sequence[Near]:
        """The neighbours of a story, the nearest first."""
        ...

    def history(self, story: str) -> Sequence[str]:
        """What became of a story from build to build, a phrase each."""
        ...

    def search(self, words: str, limit: int) -> Sequence[Hit]:
        """Reports, claims and quotes that hold all words, at most `limit` of each."""
        ...

    def table(self, name: str, story: str) -> Iterable[TableRow]:
        """The rows of a table of the design that were made with a story, by its id."""
        ...

    def relations(self, a: str, b: str) -> Sequence[tuple[Relation, str]]:
        """How two states' relations stood, by day, each with its story."""
        ...

    def over_stories(self, entity: str) -> OverStories:
        """A person, body, place or agreement of a story, over all stories of the box."""
        ...

    def periods(self, a: str, b: str) -> Sequence[Period]:
        """The events between two states told as done, by year or month."""
        ...

    def row(self, row: str) -> Row:
        """Any row by its id, or an id that it once had."""
        ...

    def judgements(self) -> Sequence[Judgement]:
        """Every line, in order."""
        ...

    def decide(self, decision: Decision) -> None:
        """Keep a judgement and relate anew what it is about."""
        ...

    def undo(self, number: int) -> None:
        """Take back the judgement of this line; lines count from 1."""
        ...
