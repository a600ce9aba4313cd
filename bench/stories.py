"""Stories against labelled sets: B-cubed F1 and adjusted Rand index, all sets at one setting."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench._labelled import gold_of, reports_of
from bench._sets import sets_in
from bench.table import Bar, Line, figure
from factbox.relate.stories import find_stories

_BARS = {
    "fnc1_stories": Bar(0.97, 0.985),
    "ecbplus_stories": Bar(0.93, 0.965),
    "basil_triples": Bar(0.98, 0.995),
}


def measure(data: Path) -> list[Line]:
    """Stories of each set of `data`."""
    return [line for folder in sets_in(data, _BARS) for line in _measured(folder)]


def _measured(folder: Path) -> Iterator[Line]:
    gold = {name: row.group or name for name, row in gold_of(folder).items()}
    reports = reports_of(folder)
    start = time.perf_counter()
    stories = find_stories(reports)
    seconds = time.perf_counter() - start
    names = {report.id: report.external_id for report in reports}
    found = {names[report]: story.id for story in stories for report in story.reports}
    precision, recall = b_cubed(found, gold)
    f1 = 2 * precision * recall / (precision + recall)
    name = folder.resolve().name
    note = f"P {precision:.3f}  R {recall:.3f}  {seconds:.1f} s"
    yield figure(f"stories.{name}.b3", f"{name}: B-cubed F1", f1, _BARS[name], note)
    counts = f"{len(stories)} stories, {len(set(gold.values()))} labelled"
    rand = adjusted_rand(found, gold)
    yield figure(f"stories.{name}.ari", f"{name}: adjusted Rand index", rand, note=counts)


def b_cubed(found: dict[str, str], gold: dict[str, str]) -> tuple[float, float]:
    """B-cubed precision and recall of one grouping against another."""
    groups, stories = defaultdict(set), defaultdict(set)
    for name in found:
        groups[found[name]].add(name)
        stories[gold[name]].add(name)
    precision = recall = 0.0
    for name in found:
        shared = len(groups[found[name]] & stories[gold[name]])
        precision += shared / len(groups[found[name]])
        recall += shared / len(stories[gold[name]])
    return precision / len(found), recall / len(found)


def adjusted_rand(found: dict[str, str], gold: dict[str, str]) -> float:
    """The adjusted Rand index of one grouping against another."""
    both = Counter((found[name], gold[name]) for name in found)
    sides = [Counter(found.values()), Counter(gold[name] for name in found)]
    together = sum(map(_pairs, both.values()))
    first, second = (sum(map(_pairs, side.values())) for side in sides)
    expected = first * second / _pairs(len(found))
    return (together - expected) / ((first + second) / 2 - expected)


def _pairs(count: int) -> float:
    return count * (count - 1) / 2
