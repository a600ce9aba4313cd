"""Stories against labelled sets: `./run.sh bench stories DATA`, DATA the folder of the sets."""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from pathlib import Path

from bench._labelled import gold_of, reports_of
from bench.table import Line, print_table
from factbox.relate.stories import find_stories

_SETS = (("fnc1_stories", 0.95), ("ecbplus_stories", 0.87), ("basil_triples", 0.95))


def main(argv: list[str]) -> int:
    data = Path(argv[0] if argv else "data")
    lines = [_measured(data / name, must) for name, must in _SETS if (data / name).is_dir()]
    print_table("stories: B-cubed P / R / F1, adjusted Rand index, stories found / true", lines)
    return 0


def _measured(folder: Path, must: float) -> Line:
    gold = {name: row.group or name for name, row in gold_of(folder).items()}
    reports = reports_of(folder)
    start = time.perf_counter()
    stories = find_stories(reports)
    seconds = time.perf_counter() - start
    names = {report.id: report.external_id for report in reports}
    found = {names[report]: story.id for story in stories for report in story.reports}
    precision, recall = b_cubed(found, gold)
    f1 = 2 * precision * recall / (precision + recall)
    return Line(
        folder.name,
        f"{precision:.3f} / {recall:.3f} / {f1:.3f}, {adjusted_rand(found, gold):.3f}, "
        f"{len(stories)} / {len(set(gold.values()))}, {seconds:.1f} s",
        f"{must}",
        ok=f1 >= must,
    )


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
