"""Names: strict F1 (exact span and kind) by kind, and how fast.

`worldwide_ner` is read as its tokens joined by single spaces; the five gold reports as they are
read. Of the gold classes, facilities and locations are places; people, organizations and places
count, other classes are left out.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench._reports import report_of
from bench._sets import seeds_of, sets_in
from bench.table import Bar, Line, Match, matched
from factbox.annotate.mentions import find_mentions
from factbox.annotate.parse import Parser
from factbox.read.text import read_text
from factbox.types import Report

Name = tuple[int, int, str]

_KINDS = {
    "Person": "person",
    "Organization": "organization",
    "Location": "place",
    "Facility": "place",
    "PER": "person",
    "ORG": "organization",
    "LOC": "place",
}
_BARS = {
    "worldwide_ner.person": Bar(0.80, 0.86),
    "worldwide_ner.organization": Bar(0.63, 0.70),
    "worldwide_ner.place": Bar(0.82, 0.85),
    "seeds.all": Bar(0.85, 0.93),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report and its names: start, end, kind."""

    report: Report
    names: frozenset[Name]


def measure(data: Path, every: int = 1) -> list[Line]:
    """Names of each `every`-th text of `worldwide_ner`, and of all gold reports."""
    parser = Parser.load()
    lines: list[Line] = []
    for folder in sets_in(data, ("worldwide_ner",)):
        lines += scored("worldwide_ner", list(_bio_texts(folder, every)), parser)
    seeds = seeds_of(data)
    if seeds:
        lines += scored("seeds", list(_seed_texts(seeds)), parser)
    return lines


def scored(name: str, texts: Sequence[Labelled], parser: Parser) -> Iterator[Line]:
    """One line a kind, one for all kinds, one for the speed."""
    started = time.perf_counter()
    counts = _counts(texts, parser)
    seconds = time.perf_counter() - started
    kinds = sorted(set(_KINDS.values()))
    for kind in [*kinds, "all"]:
        chosen = kinds if kind == "all" else [kind]
        right, wrong, missed = (
            sum(counts[one, outcome] for one in chosen) for outcome in ("right", "wrong", "missed")
        )
        match = Match(right, right + wrong, right + missed)
        bar = _BARS.get(f"{name}.{kind}", Bar())
        yield matched(f"names.{name}.{kind}", f"{name}: {kind}, F1", match, bar)
    speed = round(len(texts) / max(seconds, 1e-9), 1)
    yield Line(f"{name}: texts a second", f"{speed}  {len(texts)} texts")


def _counts(texts: Iterable[Labelled], parser: Parser) -> Counter[tuple[str, str]]:
    counts: Counter[tuple[str, str]] = Counter()
    for labelled in texts:
        found = _names_of(labelled.report, parser)
        for outcome, names in (
            ("right", found & labelled.names),
            ("wrong", found - labelled.names),
            ("missed", labelled.names - found),
        ):
            counts.update((kind, outcome) for _, _, kind in names)
    return counts


def _names_of(report: Report, parser: Parser) -> frozenset[Name]:
    """What factbox finds in the text, in the kinds that gold knows."""
    kinds = set(_KINDS.values())
    return frozenset(
        (one.start, one.end, one.kind)
        for one in find_mentions(parser.parse(report))
        if one.kind in kinds and one.part == "text"
    )


def _bio_texts(folder: Path, every: int) -> Iterator[Labelled]:
    for path in sorted(folder.glob("*.tsv"))[::every]:
        rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if "\t" in line]
        yield _rebuilt(path.name, [(row[0], row[1]) for row in rows if row[0]])


def _rebuilt(name: str, rows: Iterable[tuple[str, str]]) -> Labelled:
    words: list[str] = []
    names: list[Name] = []
    position, open_kind = 0, None
    for word, tag in rows:
        kind = _KINDS.get(tag[2:])
        goes_on = tag.startswith("I-") and names and open_kind == tag[2:]
        if kind and goes_on:
            names[-1] = (names[-1][0], position + len(word), kind)
        elif kind:
            names.append((position, position + len(word), kind))
        open_kind = tag[2:] if tag != "O" else None
        words.append(word)
        position += len(word) + 1
    return Labelled(report_of(" ".join(words), name), frozenset(names))


def _seed_texts(folder: Path) -> Iterator[Labelled]:
    gold = json.loads((folder / "gold/mentions.json").read_text("utf-8"))
    for path in sorted(folder.glob("*.txt")):
        names = frozenset((row[0], row[1], _KINDS[row[4]]) for row in gold[path.stem])
        yield Labelled(read_text(path.read_bytes(), path.name, path.name), names)
