"""Natural pairs of one event, judged by a reader: which of them are told, and which words are shown.

A pair is told where its lineage is verbatim, rewrite or passages, or where both reports are of one
origin. A marked passage is shown where a passage of the tables overlaps it in either report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench._copy_counts import TAKEN
from bench._labelled import Span, gold_of, groups_of, marked_of, pairs_of, readings, reports_of
from bench.table import Bar, Line, share
from factbox.annotate.parse import Parser
from factbox.relate.copies import compare
from factbox.relate.reading import Reading

Pair = tuple[str, str]

_ORIGIN = "one origin"


@dataclass
class _Seen:
    """Of all stories: the kind of lineage by pair, the passages and the text by article."""

    kinds: dict[Pair, str] = field(default_factory=dict)
    shown: dict[str, list[Span]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def add(self, reading: Reading) -> None:
        """Compare the reports of one story."""
        names = {report.id: report.external_id for report in reading.reports}
        copies, lineage, origins = compare("story-bench", reading)
        for origin in origins:
            inside = sorted(names[report] for report in origin.reports)
            pairs = ((one, two) for one in inside for two in inside if one < two)
            self.kinds.update((pair, _ORIGIN) for pair in pairs)
        for row in lineage:
            if row.from_report in names:
                one, two = sorted((names[row.report], names[row.from_report]))
                if row.kind in TAKEN or (one, two) not in self.kinds:
                    self.kinds[(one, two)] = row.kind
        for copy in copies:
            self.shown.setdefault(names[copy.report], []).append((copy.start, copy.end))
        self.texts.update((report.external_id, report.text) for report in reading.reports)

    def shows(self, name: str, words: str) -> bool:
        """Whether a passage of an article overlaps the first place of `words`."""
        start = self.texts[name].find(words)
        end = start + len(words)
        return start >= 0 and any(a < end and start < b for a, b in self.shown.get(name, ()))


def natural_lines(folder: Path, parser: Parser) -> Iterator[Line]:
    """How many natural pairs are told, how many wrongly so, and how many marked passages shown."""
    gold = gold_of(folder)
    pairs = pairs_of(folder / "copy_pairs.csv")
    wanted = {gold[name].group for pair in pairs for name in pair[:2]}
    groups = [group for group in groups_of(gold) if gold[group[0]].group in wanted]
    seen = _Seen()
    for reading in readings(reports_of(folder), parser, groups):
        seen.add(reading)
    counts: dict[str, Counter[str]] = {}
    for one, two, label in pairs:
        kind = seen.kinds.get((min(one, two), max(one, two)), "none")
        counts.setdefault(label, Counter())[kind] += 1
    yield from _told_lines(counts)
    yield _marked_line(folder, pairs, seen)
    for label, found in sorted(counts.items()):
        yield Line(f"  labelled {label}", ", ".join(f"{k} {n}" for k, n in sorted(found.items())))


def _told_lines(counts: dict[str, Counter[str]]) -> Iterator[Line]:
    taken = counts.get("copy", Counter()) + counts.get("passages", Counter())
    apart = counts.get("independent", Counter())
    bars = Bar(0.65, 0.85), Bar(0.052, 0.026, at_most=True)
    what = "natural pairs: copy and passages found"
    yield share("copies.natural.found", what, _told(taken), taken.total(), bars[0])
    what = "natural pairs: independents called either"
    yield share("copies.natural.false", what, _told(apart), apart.total(), bars[1])


def _marked_line(folder: Path, pairs: list[tuple[str, str, str]], seen: _Seen) -> Line:
    marked = marked_of(folder / "copy_pairs.csv")
    found = [
        seen.shows(one, words) or seen.shows(two, words)
        for one, two, label in pairs
        if label in ("copy", "passages")
        for words in marked[(min(one, two), max(one, two))]
    ]
    what = "natural pairs: marked passages shown, in part or whole"
    return share("copies.natural.marked", what, sum(found), len(found), Bar(0.75, 0.9))


def _told(seen: Counter[str]) -> int:
    return sum(seen[kind] for kind in (*TAKEN, _ORIGIN))
