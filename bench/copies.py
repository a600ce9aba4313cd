"""Copies against labelled sets: planted ones, rewrites by a writer, natural ones.

Each group of articles that hang together (by event or parent) is read as one story. A pair is
called a copy where its lineage is verbatim or rewrite (in `rewrites_dev` also passages); pairs that rest on one original through
others are neither right nor wrong. Characters are counted on the articles that are copies.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench._copy_counts import ONE_TEXT, TAKEN, Tally, count
from bench._labelled import gold_of, groups_of, pairs_of, readings, reports_of
from bench._sets import sets_in
from bench.table import NO_BAR, Bar, Line, Match, matched, share
from factbox.annotate.parse import Parser
from factbox.relate.copies import compare

_PAIRS = {"copychain_hard_dev": Bar(0.985, 0.995)}
_REWRITES = Bar(0.629, 0.886)
_FALSE = {
    "copychain_hard_dev": Bar(0.003, 0.001, at_most=True),
    "rewrites_dev": Bar(0.015, 0.0075, at_most=True),
}
_KINDS = {"copychain_hard_dev": Bar(0.95, 0.98)}
_CHARACTERS = {"copychain_dev": Bar(0.97, 0.985)}
_ORIGINS = {"copychain_hard_dev": Bar(0.88, 0.95)}
_DIRECTION = {"copychain_dev": Bar(0.98, 0.99)}


def measure(data: Path, every: int = 1) -> list[Line]:
    """Copies of each `every`-th story of the planted sets, and all natural pairs."""
    parser = Parser.load()
    lines: list[Line] = []
    for folder in sets_in(data, ("copychain_hard_dev", "copychain_dev", "rewrites_dev")):
        lines += _planted(folder, every, parser)
    for folder in sets_in(data, ("fnc1_stories",)):
        lines += _natural(folder, parser)
    return lines


def _planted(folder: Path, every: int, parser: Parser) -> Iterator[Line]:
    gold = gold_of(folder)
    found = readings(reports_of(folder), parser, groups_of(gold)[::every])
    start = time.perf_counter()
    name = folder.resolve().name
    tally = Tally(TAKEN if name == "rewrites_dev" else ONE_TEXT)
    for reading in found:
        count(reading, compare("story-bench", reading), gold, tally)
    seconds = time.perf_counter() - start
    yield from _lines(name, tally)
    yield Line(f"{name}: stories, seconds to compare", f"{tally.stories}, {seconds:.1f}")


def _lines(name: str, tally: Tally) -> Iterator[Line]:
    key = f"copies.{name}"
    pairs = Match(tally.right, tally.right + tally.wrong, tally.right + tally.missed)
    yield matched(f"{key}.pairs", f"{name}: copy pairs, F1", pairs, _PAIRS.get(name, NO_BAR))
    if name == "rewrites_dev":
        found, total = tally.right, tally.right + tally.missed
        yield share(f"{key}.found", f"{name}: pairs found", found, total, _REWRITES)
    what = f"{name}: independent pairs called copy"
    bar = _FALSE.get(name, NO_BAR)
    yield share(f"{key}.false", what, tally.wrong, tally.independent, bar)
    for kind, total in sorted(tally.by_kind.items()):
        seen = tally.found_by_kind[kind]
        bar = _KINDS.get(name, NO_BAR)
        yield share("", f"{name}: found, {kind}", seen, total, bar)
    if tally.characters["want"]:
        both, seen, want = (tally.characters[one] for one in ("both", "seen", "want"))
        what = f"{name}: copied characters, F1"
        bar = _CHARACTERS.get(name, NO_BAR)
        yield matched(f"{key}.characters", what, Match(both, seen, want), bar)
    what = f"{name}: stories with the right number of origins"
    bar = _ORIGINS.get(name, NO_BAR)
    yield share(f"{key}.origins", what, tally.origins_right, tally.stories, bar)
    what = f"{name}: direction right, where said"
    bar = _DIRECTION.get(name, NO_BAR)
    yield share(f"{key}.direction", what, tally.well_directed, tally.directed, bar)


def _natural(folder: Path, parser: Parser) -> Iterator[Line]:
    """Natural pairs: how many that rest on each other's words are told, how many wrongly so."""
    gold = gold_of(folder)
    pairs = pairs_of(folder / "copy_pairs.csv")
    wanted = {gold[name].group for pair in pairs for name in pair[:2]}
    groups = [group for group in groups_of(gold) if gold[group[0]].group in wanted]
    kinds: dict[tuple[str, str], str] = {}
    for reading in readings(reports_of(folder), parser, groups):
        names = {report.id: report.external_id for report in reading.reports}
        for row in compare("story-bench", reading)[1]:
            if row.from_report in names:
                one, two = sorted((names[row.report], names[row.from_report]))
                kinds[(one, two)] = row.kind
    counts: dict[str, Counter[str]] = {}
    for one, two, label in pairs:
        kind = kinds.get((min(one, two), max(one, two)), "none")
        counts.setdefault(label, Counter())[kind] += 1
    yield from _natural_lines(counts)


def _natural_lines(counts: dict[str, Counter[str]]) -> Iterator[Line]:
    taken = counts.get("copy", Counter()) + counts.get("passages", Counter())
    apart = counts.get("independent", Counter())
    bars = Bar(0.65, 0.85), Bar(0.052, 0.026, at_most=True)
    what = "natural pairs: copy and passages found"
    yield share("copies.natural.found", what, _told(taken), taken.total(), bars[0])
    what = "natural pairs: independents called either"
    yield share("copies.natural.false", what, _told(apart), apart.total(), bars[1])
    for label, seen in sorted(counts.items()):
        yield Line(f"  labelled {label}", ", ".join(f"{k} {n}" for k, n in sorted(seen.items())))


def _told(seen: Counter[str]) -> int:
    return sum(seen[kind] for kind in TAKEN)
