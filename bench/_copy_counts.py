"""Counts of copies found and missed, over the stories of one set."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from bench._labelled import Gold
from bench.table import Match
from factbox.relate.reading import Reading
from factbox.types import Copy, Lineage, Origin

ONE_TEXT = ("verbatim", "rewrite")
"""Kinds of lineage that say: one text."""

TAKEN = (*ONE_TEXT, "passages")
"""Kinds of lineage that say: one text, or passages of it."""


@dataclass
class Tally:
    """What was counted over the stories of one set; `kinds` of lineage are called a copy."""

    kinds: tuple[str, ...] = ONE_TEXT
    right: int = 0
    wrong: int = 0
    missed: int = 0
    independent: int = 0
    directed: int = 0
    well_directed: int = 0
    origins_right: int = 0
    stories: int = 0
    unspliced_right: int = 0
    unspliced: int = 0
    characters: Counter[tuple[str, str]] = field(default_factory=Counter)
    by_kind: Counter[str] = field(default_factory=Counter)
    found_by_kind: Counter[str] = field(default_factory=Counter)

    def copied(self, kinds: Collection[str]) -> Match:
        """The copied characters of articles of these kinds."""
        both, seen, want = (
            sum(self.characters[kind, what] for kind in kinds) for what in ("both", "seen", "want")
        )
        return Match(both, seen, want)

    def kinds_copied(self) -> tuple[str, ...]:
        """The kinds of article that hold copied characters."""
        return tuple(sorted({kind for (kind, _), size in self.characters.items() if size}))


def count(
    reading: Reading,
    result: tuple[tuple[Copy, ...], tuple[Lineage, ...], tuple[Origin, ...]],
    gold: dict[str, Gold],
    tally: Tally,
) -> None:
    """Add one story, with what was found in it, to `tally`."""
    copies, lineage, origins = result
    names = {report.id: report.external_id for report in reading.reports}
    called = {
        tuple(sorted((names[row.report], names[row.from_report]))): row
        for row in lineage
        if row.kind in tally.kinds and row.from_report in names
    }
    for one, two in itertools.combinations(sorted(names.values()), 2):
        _count_pair((one, two), called.get((one, two)), names, gold, tally)
    tally.stories += 1
    exact = len(origins) == sum(gold[name].own for name in names.values())
    tally.origins_right += exact
    if all(gold[name].kind != "splice" for name in names.values()):
        tally.unspliced += 1
        tally.unspliced_right += exact
    for report in reading.reports:
        row = gold[report.external_id]
        spans = [(copy.start, copy.end) for copy in copies if copy.report == report.id]
        if row.copied:
            _count_characters(len(report.text), row, spans, tally)


def _count_pair(
    pair: tuple[str, str],
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
    tally.characters[row.kind, "both"] += sum(map(int.__and__, want, seen))
    tally.characters[row.kind, "seen"] += sum(seen)
    tally.characters[row.kind, "want"] += sum(want)


def _mask(length: int, spans: tuple[tuple[int, int], ...] | list[tuple[int, int]]) -> bytearray:
    mask = bytearray(length)
    for start, end in spans:
        last = min(end, length)
        mask[start:last] = b"\x01" * max(0, last - start)
    return mask
