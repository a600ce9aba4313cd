"""Stories against labelled sets: B-cubed F1 and adjusted Rand index, all sets at one setting.

Then the same reports one at a time in random orders against all at once, the three sets in one box,
and the five seeds added to it.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench._labelled import gold_of, reports_of
from bench._one_by_one import one_by_one
from bench._sets import seeds_of, sets_in
from bench.table import NO_BAR, Bar, Line, figure, share
from factbox.read import read
from factbox.relate.standing_text import learnt
from factbox.relate.stories import find_stories

_ORDERS = 10
_TAKEN = 60
"""Reports that come one at a time: enough for some whole stories of each set."""
_NONE = Bar(0, 0, at_most=True)
_RAND = {"fnc1_stories": Bar(0.97, 0.985)}
_BARS = {
    "fnc1_stories": Bar(0.97, 0.985),
    "ecbplus_stories": Bar(0.93, 0.965),
    "basil_triples": Bar(0.98, 0.995),
}


def measure(data: Path) -> list[Line]:
    """Stories of each set of `data`, of all together, and as they come in."""
    folders = sets_in(data, _BARS)
    lines = [line for folder in folders for line in _measured(folder)]
    if len(folders) == len(_BARS):
        lines += _pooled(folders, seeds_of(data))
    return lines + [line for folder in folders for line in _coming_in(folder)]


def _pooled(folders: list[Path], seeds: Path | None) -> Iterator[Line]:
    """Pairs of different sets in one story; the seeds among them."""
    sets = {report.id: folder.name for folder in folders for report in reports_of(folder)}
    reports = [report for folder in folders for report in reports_of(folder)]
    own = [one for _, one in read(sorted(seeds.glob("*.txt"))) if one is not None] if seeds else []
    stories = [story.reports for story in find_stories(learnt([*reports, *own]))]
    together = across = 0
    for members in stories:
        counts = Counter(sets[report] for report in members if report in sets)
        together += int(_pairs(counts.total()))
        across += int(_pairs(counts.total()) - sum(map(_pairs, counts.values())))
    bar = Bar(0.001, 0, at_most=True)
    yield share("stories.pooled.across", "pooled: pairs of different sets", across, together, bar)
    if own:
        five = tuple(sorted(report.id for report in own)) in stories
        yield figure("stories.pooled.seeds", "pooled: the seeds are one story", five, Bar(1, 1))


def _coming_in(folder: Path) -> Iterator[Line]:
    """One report at a time, in random orders."""
    gold = gold_of(folder)
    reports = sorted(reports_of(folder), key=lambda one: (str(gold[one.external_id].group), one.id))
    came = [one_by_one(reports[:_TAKEN], seed) for seed in range(_ORDERS)]
    name = folder.resolve().name
    other, renamed = sum(one.other for one in came), sum(one.renamed for one in came)
    note = f"of {_TAKEN} reports in {_ORDERS} orders"
    key = f"stories.{name}.orders"
    yield figure(key, f"{name}: elsewhere than at once", other, _NONE, note)
    yield figure(f"{key}.ids", f"{name}: ids changed without need", renamed, _NONE)


def _measured(folder: Path) -> Iterator[Line]:
    gold = {name: row.group or name for name, row in gold_of(folder).items()}
    reports = reports_of(folder)
    start = time.perf_counter()
    stories = find_stories(learnt(reports))
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
    yield figure(
        f"stories.{name}.ari", f"{name}: adjusted Rand index", rand, _RAND.get(name, NO_BAR), counts
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
