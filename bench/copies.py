"""Copies against labelled sets: planted ones, rewrites by a writer, natural ones.

Each group of articles that hang together (by event or parent) is read as one story. A pair is
called a copy where its lineage is verbatim or rewrite (in `rewrites_dev` also passages); pairs that rest on one original through
others are neither right nor wrong. Characters are counted on the articles that are copies.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from bench._copy_counts import ONE_TEXT, TAKEN, Tally, count
from bench._labelled import gold_of, groups_of, readings, reports_of, without_days
from bench._natural_pairs import natural_lines
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
_CHARACTERS_OF = {
    "trunc": Bar(0.99, 0.998),
    "wire": Bar(0.99, 0.998),
    "spin": Bar(0.98, 0.99),
    "backtrans": Bar(0.98, 0.99),
    "quote_only": Bar(0.95, 0.99),
    "splice": Bar(0.97, 0.985),
}
_ORIGINS = {"copychain_hard_dev": Bar(0.88, 0.95)}
_UNSPLICED = {"copychain_hard_dev": Bar(0.96, 0.99)}
_PLANTED = ("copychain_hard_dev", "copychain_dev")
_RIGHT_WAY, _WAY_SAID = Bar(0.98, 0.99), Bar(0.8, 0.9)


def measure(data: Path, every: int = 1) -> list[Line]:
    """Copies of each `every`-th story of the planted sets, and all natural pairs."""
    parser = Parser.load()
    lines: list[Line] = []
    for folder in sets_in(data, ("copychain_hard_dev", "copychain_dev", "rewrites_dev")):
        lines += _planted(folder, every, parser)
    for folder in sets_in(data, ("fnc1_stories",)):
        lines += natural_lines(folder, parser)
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
    yield from _origins(name, tally)
    yield from _ways(f"{name}: direction, days given", tally, "")
    if name in _PLANTED:
        undated = Tally()
        for reading in map(without_days, found):
            count(reading, compare("story-bench", reading), gold, undated)
        yield from _ways(f"{name}: direction, no days", undated, f"copies.{name}.direction")
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
    yield from _characters(name, tally)


def _characters(name: str, tally: Tally) -> Iterator[Line]:
    """Of the articles that are copies, together and by kind; those that only quote are not in the sum."""
    kinds = tally.kinds_copied()
    copies = [kind for kind in kinds if kind != "quote_only"]
    if copies:
        what, bar = f"{name}: copied characters, F1", _CHARACTERS.get(name, NO_BAR)
        yield matched(f"copies.{name}.characters", what, tally.copied(copies), bar)
    for kind in kinds:
        bar = _CHARACTERS_OF.get(kind, NO_BAR)
        yield matched("", f"{name}: copied characters, {kind}", tally.copied([kind]), bar)


def _origins(name: str, tally: Tally) -> Iterator[Line]:
    what, key = f"{name}: stories with the right number of origins", f"copies.{name}.origins"
    yield share(key, what, tally.origins_right, tally.stories, _ORIGINS.get(name, NO_BAR))
    what, bar = f"{what}, splices aside", _UNSPLICED.get(name, NO_BAR)
    yield share(f"{key}_unspliced", what, tally.unspliced_right, tally.unspliced, bar)


def _ways(what: str, tally: Tally, key: str) -> Iterator[Line]:
    """How often who took from whom is said of the pairs found, and how often rightly."""
    bars = (_RIGHT_WAY, _WAY_SAID) if key else (NO_BAR, NO_BAR)
    keys = (key, f"{key}_said") if key else ("", "")
    yield share(keys[0], f"{what}: right, where said", tally.well_directed, tally.directed, bars[0])
    yield share(keys[1], f"{what}: said", tally.directed, tally.right, bars[1])
