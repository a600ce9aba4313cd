"""Labelled articles as reports with their sentences, grouped by what their gold says."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from bench._reports import report_of
from factbox.annotate.parse import Parser
from factbox.relate.reading import Reading
from factbox.types import Annotation, Report

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gold:
    """What is known of one article: its event or story, and which of its characters were copied."""

    id: str
    group: str | None
    kind: str
    parents: tuple[str, ...]
    copied: tuple[Span, ...]

    @property
    def own(self) -> bool:
        """Whether it is reporting of its own, whatever it quotes."""
        return not self.parents or self.kind == "quote_only"


def gold_of(folder: Path) -> dict[str, Gold]:
    """The gold rows of a set by article id."""
    return {row.id: row for row in map(_gold, _lines(folder / "gold.jsonl"))}


def reports_of(folder: Path) -> tuple[Report, ...]:
    """The articles of a set."""
    return tuple(map(_report, _lines(folder / "articles.jsonl")))


def readings(reports: Iterable[Report], parser: Parser, groups: list[list[str]]) -> list[Reading]:
    """One reading a group of article ids, with sentences only."""
    parsed = {
        one.external_id: (one, Annotation(report=one.id, sentences=parser.parse(one).sentences))
        for one in reports
        if any(one.external_id in group for group in groups)
    }
    found = []
    for group in groups:
        rows = sorted((parsed[name] for name in group), key=lambda pair: pair[0].id)
        found.append(Reading(tuple(row[0] for row in rows), tuple(row[1] for row in rows)))
    return found


def without_days(reading: Reading) -> Reading:
    """The same, nobody knowing when the reports came out."""
    reports = (replace(one, published=None, published_from=None) for one in reading.reports)
    return replace(reading, reports=tuple(reports))


def groups_of(gold: dict[str, Gold]) -> list[list[str]]:
    """Article ids that hang together by event or parent: each group is read as one story."""
    leader = {name: name for name in gold}

    def top(name: str) -> str:
        while leader[name] != name:
            name = leader[name]
        return name

    first: dict[str, str] = {}
    for name, row in gold.items():
        for parent in row.parents:
            leader[top(name)] = top(parent)
        if row.group is not None:
            leader[top(name)] = top(first.setdefault(row.group, name))
    groups: dict[str, list[str]] = {}
    for name in sorted(gold):
        groups.setdefault(top(name), []).append(name)
    return [groups[name] for name in sorted(groups)]


def pairs_of(path: Path) -> list[tuple[str, str, str]]:
    """Judged natural pairs: two article ids and the label."""
    with path.open(encoding="utf-8", newline="") as stream:
        return [(row["a"], row["b"], row["label"]) for row in csv.DictReader(stream)]


def marked_of(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """The words that the reader of each natural pair marked as taken, by pair, the lesser id first."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    return {
        (min(row["a"], row["b"]), max(row["a"], row["b"])): tuple(
            part.strip() for part in row["passages"].split("||") if part.strip()
        )
        for row in rows
    }


def _lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def _gold(row: dict[str, object]) -> Gold:
    group = row.get("event", row.get("story"))
    parents = row.get("parents") or []
    spans = row.get("align") or []
    assert isinstance(parents, list)
    assert isinstance(spans, list)
    return Gold(
        id=str(row["id"]),
        group=None if group is None else str(group),
        kind=str(row.get("kind", "original")),
        parents=tuple(str(parent) for parent in parents),
        copied=tuple((int(span["start"]), int(span["end"])) for span in spans),
    )


def _report(row: dict[str, object]) -> Report:
    title, source = row.get("title"), row.get("source")
    published = row.get("published") or row.get("date")
    return report_of(
        str(row["text"]),
        str(row["id"]),
        title=str(title) if title else None,
        source=str(source) if source else None,
        published=str(published) if published else None,
    )
