"""Copies against labelled sets: `./run.sh bench copies DATA`, DATA the folder of the sets.

Each group of articles that hang together (by event or parent) is read as one story. A pair is
called a copy where its lineage is verbatim or rewrite; pairs that rest on one original through
others are neither right nor wrong. Characters are counted on the articles that are copies.
"""

from __future__ import annotations

import itertools
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from bench._labelled import Gold, gold_of, groups_of, pairs_of, readings, reports_of
from bench.table import Line, print_table
from factbox.annotate.parse import Parser
from factbox.relate.copies import compare
from factbox.relate.reading import Reading
from factbox.types import Copy, Lineage, Origin

Pair = tuple[str, str]
_ONE_TEXT = ("verbatim", "rewrite")


@dataclass
class Tally:
    """What was counted over the stories of one set."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    independent: int = 0
    directed: int = 0
    well_directed: int = 0
    origins_right: int = 0
    stories: int = 0
    characters: Counter[str] = field(default_factory=Counter)
    by_kind: Counter[str] = field(default_factory=Counter)
    found_by_kind: Counter[str] = field(default_factory=Counter)


def main(argv: list[str]) -> int:
    data = Path(argv[0] if argv else "data")
    parser = Parser.load()
    lines: list[Line] = []
    for name in ("copychain_hard_dev", "copychain_dev", "rewrites_dev"):
        if (data / name).is_dir():
            lines += _planted(data / name, parser)
    if (data / "fnc1_stories").is_dir():
        lines += _natural(data / "fnc1_stories", parser)
    print_table("copies", lines)
    return 0


def _planted(folder: Path, parser: Parser) -> list[Line]:
    gold = gold_of(folder)
    found = readings(reports_of(folder), parser, groups_of(gold))
    start = time.perf_counter()
    tally = Tally()
    for reading in found:
        _count(reading, compare("story-bench", reading), gold, tally)
    seconds = time.perf_counter() - start
    return _lines(folder.name, tally, seconds)


def _count(
    reading: Reading,
    result: tuple[tuple[Copy, ...], tuple[Lineage, ...], tuple[Origin, ...]],
    gold: dict[str, Gold],
    tally: Tally,
) -> None:
    copies, lineage, origins = result
    names = {report.id: report.external_id for report in reading.reports}
    called = {
        tuple(sorted((names[row.report], names[row.from_report]))): row
        for row in lineage
        if row.kind in _ONE_TEXT and row.from_report in names
    }
    for one, two in itertools.combinations(sorted(names.values()), 2):
        _count_pair((one, two), called.get((one, two)), names, gold, tally)
    tally.stories += 1
    tally.origins_right += len(origins) == sum(gold[name].own for name in names.values())
    for report in reading.reports:
        row = gold[report.external_id]
        spans = [(copy.start, copy.end) for copy in copies if copy.report == report.id]
        if not row.own:
            _count_characters(len(report.text), row, spans, tally)


def _count_pair(
    pair: Pair,
    row: Lineage | None,
    names: dict[str, str],
    gold: dict[str, Gold],
    tally: Tally,
) -> None:
    child = next((one for one, two in (pair, pair[::-1]) if two in gold[one].parents), None)
    if child and gold[child].kind != "quote_only":
        tally.by_kind[gold[child].kind] += 1
        tally.right += row is not None
        tally.missed += row is None
        tally.found_by_kind[gold[child].kind] += row is not None
        if row is not None and row.direction == "known":
            tally.directed += 1
            tally.well_directed += names[row.report] == child
    elif not _roots(gold, pair[0]) & _roots(gold, pair[1]):
        tally.independent += 1
        tally.wrong += row is not None


def _roots(gold: dict[str, Gold], name: str) -> set[str]:
    if gold[name].own:
        return {name}
    return set().union(*(_roots(gold, parent) for parent in gold[name].parents))


def _count_characters(length: int, row: Gold, spans: list[tuple[int, int]], tally: Tally) -> None:
    want, seen = _mask(length, row.copied), _mask(length, spans)
    both = sum(map(int.__and__, want, seen))
    tally.characters["both"] += both
    tally.characters["seen"] += sum(seen)
    tally.characters["want"] += sum(want)


def _mask(length: int, spans: object) -> bytearray:
    mask = bytearray(length)
    assert isinstance(spans, list | tuple)
    for start, end in spans:
        end = min(end, length)
        mask[start:end] = b"\x01" * max(0, end - start)
    return mask


def _lines(name: str, tally: Tally, seconds: float) -> list[Line]:
    precision = tally.right / max(1, tally.right + tally.wrong)
    recall = tally.right / max(1, tally.right + tally.missed)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    both, seen, want = (tally.characters[key] for key in ("both", "seen", "want"))
    kinds = ", ".join(
        f"{kind} {tally.found_by_kind[kind]}/{count}"
        for kind, count in sorted(tally.by_kind.items())
    )
    planted = name.startswith("copychain")
    lines = [
        Line(
            f"{name}: copy pairs P / R / F1",
            f"{precision:.3f} / {recall:.3f} / {f1:.3f}",
            ".98" if planted else "",
            ok=f1 >= 0.98 if planted else None,
        ),
        Line(f"{name}: found by kind", kinds),
        Line(f"{name}: independent pairs called copy", f"{tally.wrong} of {tally.independent}"),
        Line(f"{name}: origins exactly right", f"{tally.origins_right} of {tally.stories} stories"),
        Line(f"{name}: direction, where said", f"{tally.well_directed} of {tally.directed} right"),
        Line(f"{name}: seconds", f"{seconds:.1f}"),
    ]
    if want:
        lines.insert(3, Line(f"{name}: copied characters F1", f"{2 * both / (seen + want):.3f}"))
    return lines


def _natural(folder: Path, parser: Parser) -> list[Line]:
    """Natural pairs: which kinds of lineage fall on which label."""
    gold = gold_of(folder)
    pairs = pairs_of(folder / "copy_pairs.csv")
    wanted = {gold[name].group for pair in pairs for name in pair[:2]}
    groups = [group for group in groups_of(gold) if gold[group[0]].group in wanted]
    kinds: dict[Pair, str] = {}
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
    return [
        Line(
            f"natural pairs labelled {label}",
            ", ".join(f"{k} {n}" for k, n in sorted(seen.items())),
        )
        for label, seen in sorted(counts.items())
    ]
