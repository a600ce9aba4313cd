"""The people of whole stories: which of their names are one, against what a careful reader says.

B-cubed over forms in reports: "Lee" and "Ann Lee" in one report are two items. A form that factbox
does not find, or does not take for a person, stands alone.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench._name_pairs import Place, entity_at, related_of
from bench._reports import report_of
from factbox.annotate.parse import Parser
from factbox.read import read
from factbox.relate.story import Related
from factbox.types import Report

Item = tuple[str, str]
"""A report and a form of a name."""


@dataclass(frozen=True, slots=True)
class People:
    """A story and its people: each item's person, with the places where the form stands."""

    name: str
    reports: tuple[Report, ...]
    owner: Mapping[Item, str]
    places: Mapping[Item, tuple[Place, ...]]


@dataclass(frozen=True, slots=True)
class Clusters:
    """What came of it: B-cubed, and the entities that hold two persons."""

    precision: float
    recall: float
    items: int
    merged: tuple[str, ...]
    split: tuple[str, ...]

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def own_stories(path: Path) -> Iterator[People]:
    """The stories of `people.toml`; folders are named from the root of the repository."""
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["story"]:
        if "folder" in row:
            found = read([path.parents[2] / row["folder"]])
            reports = tuple(report for _, report in found if report is not None)
        else:
            reports = tuple(
                report_of(text, f"{number}.txt") for number, text in enumerate(row["reports"], 1)
            )
        yield _people(row.get("name", row.get("folder")), reports, row["people"])


def _people(name: str, reports: tuple[Report, ...], people: list[list[str]]) -> People:
    owner: dict[Item, str] = {}
    places: dict[Item, tuple[Place, ...]] = {}
    for number, report in enumerate(reports, 1):
        forms = {}
        for person in people:
            for words in person:
                which, colon, rest = words.partition(":")
                if not colon or int(which) == number:
                    forms[rest or words] = person[0]
        taken: list[tuple[int, int]] = []
        for one in sorted(forms, key=lambda one: (-len(one), one)):
            found = tuple(_places(report, one, taken))
            if found:
                owner[report.id, one], places[report.id, one] = forms[one], found
    return People(name, reports, owner, places)


def _places(report: Report, words: str, taken: list[tuple[int, int]]) -> Iterator[Place]:
    """Where a form stands by itself, not inside a longer one."""
    for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", report.text):
        start, end = match.span()
        if not any(start < other and at < end for at, other in taken):
            taken.append((start, end))
            yield Place(report.id, start, end, words)


def seed_people(folder: Path) -> People:
    """The gold reports and their people."""
    reports = tuple(report for _, report in read(sorted(folder.glob("*.txt"))) if report)
    gold: dict[str, list[Any]] = json.loads((folder / "gold/mentions.json").read_text("utf-8"))
    by_name = {Path(report.external_id).stem: report.id for report in reports}
    owner: dict[Item, str] = {}
    places: dict[Item, list[Place]] = defaultdict(list)
    for report, rows in gold.items():
        for start, end, words, name, kind in rows:
            if kind == "PER":
                item = by_name[report], words
                owner[item] = name
                places[item].append(Place(by_name[report], start, end, words))
    return People("seeds", reports, owner, {item: tuple(rows) for item, rows in places.items()})


def clusters(people: People, parser: Parser) -> Clusters:
    """B-cubed of the people of a story."""
    related = related_of(people.reports, parser)
    groups = {item: _group(related, people, item) for item in people.owner}
    items = sorted(groups)
    precision = [_share(item, items, groups, people.owner) for item in items]
    recall = [_share(item, items, people.owner, groups) for item in items]
    return Clusters(
        precision=sum(precision) / max(1, len(items)),
        recall=sum(recall) / max(1, len(items)),
        items=len(items),
        merged=tuple(_mixed(items, groups, people.owner)),
        split=tuple(_split(items, groups, people.owner)),
    )


def _group(related: Related, people: People, item: Item) -> str:
    found = [entity_at(related, place) for place in people.places[item]]
    ids = Counter(one.id for one in found if one is not None and one.kind == "person")
    alone = f"{item[0]} {item[1]}"
    return max(ids, key=lambda one: (ids[one], one)) if ids else alone


def _share(
    item: Item, items: Sequence[Item], of: Mapping[Item, str], by: Mapping[Item, str]
) -> float:
    """The share of those that stand with `item` in `of` that also stand with it in `by`."""
    beside = [other for other in items if of[other] == of[item]]
    return sum(by[other] == by[item] for other in beside) / len(beside)


def _mixed(
    items: Iterable[Item], groups: Mapping[Item, str], owner: Mapping[Item, str]
) -> Iterator[str]:
    owners: dict[str, set[str]] = defaultdict(set)
    for item in items:
        owners[groups[item]].add(owner[item])
    yield from sorted(" = ".join(sorted(names)) for names in owners.values() if len(names) > 1)


def _split(
    items: Iterable[Item], groups: Mapping[Item, str], owner: Mapping[Item, str]
) -> Iterator[str]:
    """Persons in several groups, with a form of each."""
    seen: dict[str, dict[str, str]] = defaultdict(dict)
    for item in items:
        seen[owner[item]].setdefault(groups[item], item[1])
    for name, forms in sorted(seen.items()):
        if len(forms) > 1:
            yield f"{name}: " + " | ".join(sorted(forms.values()))
