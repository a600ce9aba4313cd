"""Our own pairs of names in context, read as a story: does factbox take the two for one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bench._reports import report_of
from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.relate.story import Related, relate_story
from factbox.types import Entity, Report

_MARKED = re.compile(r"\[([^\]]*)\]")

Outcome = Literal["one", "two", "not found"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a marked name stands."""

    report: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names in one report or two, and why they are in the list."""

    trap: str
    reports: tuple[Report, ...]
    places: tuple[Place, ...]

    @property
    def words(self) -> str:
        return " / ".join(place.text for place in self.places)


def pairs_of(path: Path) -> Iterator[Pair]:
    """The pairs of a list: trap, first text, second text or "-"; two names marked [so]."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            trap, *texts = line.split("\t")
            marked = [
                _marked(text, f"{number}.txt") for number, text in enumerate(texts) if text != "-"
            ]
            places = tuple(place for _, here in marked for place in here)
            if len(places) != 2:
                raise ValueError(f"{path.name}: not two names in: {line}")
            yield Pair(trap, tuple(report for report, _ in marked), places)


def _marked(row: str, name: str) -> tuple[Report, tuple[Place, ...]]:
    text, position, spans = "", 0, []
    for mark in _MARKED.finditer(row):
        text += row[position : mark.start()]
        spans.append((len(text), mark[1]))
        text += mark[1]
        position = mark.end()
    report = report_of(text + row[position:], name)
    return report, tuple(Place(report.id, at, at + len(words), words) for at, words in spans)


def outcome(pair: Pair, parser: Parser) -> Outcome:
    """Whether the two names are one entity; "not found" where one of them is no name to factbox."""
    related = related_of(pair.reports, parser)
    one, other = (entity_at(related, place) for place in pair.places)
    if one is None or other is None:
        return "not found"
    return "one" if one.id == other.id else "two"


def related_of(reports: tuple[Report, ...], parser: Parser) -> Related:
    """Reports as one story, through the whole pipeline."""
    return relate_story("story", reports, [annotate(report, parser) for report in reports])


def entity_at(related: Related, place: Place) -> Entity | None:
    """The entity of the name that shares most letters with a place."""
    rows = [
        row
        for row in related.reading.annotation(place.report).mentions
        if row.part == "text" and row.start < place.end and place.start < row.end
    ]
    best = max(
        rows,
        key=lambda row: (min(row.end, place.end) - max(row.start, place.start), -row.start),
        default=None,
    )
    return related.index.of(best.id) if best else None
