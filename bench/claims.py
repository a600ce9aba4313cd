"""Same-claim alignment: pairs of statements and the groups made of them.

`./run.sh bench claims [DATA]`, where DATA (default `../shared`) holds `seeds/` with
`gold/claims.json` and `data/claim_pairs/`. Prints for each story the average precision of same-claim
sentence pairs of different reports, the recall at precision .95, and precision and recall of the
pairs that one claim holds. A gold sentence's score is the best of the statements it overlaps. Pairs
labelled update or conflict are left out.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from factbox.relate.entities.index import EntityIndex
from numpy.typing import NDArray

from bench.quotes import report_of
from bench.table import Line, print_table
from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.relate.claims.align import compared
from factbox.relate.copies import compare
from factbox.relate.entities import resolve_entities
from factbox.relate.reading import Reading
from factbox.types import Report, Statement

Scores = NDArray[np.float64]
PRECISION = 0.95


@dataclass(frozen=True)
class Sentence:
    """A labelled sentence: its id, its report and where it stands."""

    id: str
    report: str
    start: int
    end: int


@dataclass(frozen=True)
class Story:
    """Reports, labelled sentences, and the labels of their pairs; what is not labelled is other."""

    name: str
    reports: Mapping[str, Report]
    sentences: Sequence[Sentence]
    labels: Mapping[tuple[str, str], str]


@dataclass(frozen=True)
class Outcome:
    """For every labelled pair: its score, whether it is the same, whether one claim holds both."""

    scores: Scores
    same: NDArray[np.bool_]
    together: NDArray[np.bool_]


def main(argv: Sequence[str]) -> int:
    """Print the table; exit code 0."""
    folder = Path(argv[0]) if argv else Path("../shared")
    parser = Parser.load()
    lines: list[Line] = []
    outcomes = []
    for story in _stories(folder):
        outcome, seconds = _outcome(story, parser)
        outcomes.append(outcome)
        lines.extend(_lines(story.name, outcome))
        lines.append(Line(f"{story.name}: seconds to align", f"{seconds:.2f}", goal="0.50"))
    together = Outcome(
        np.concatenate([one.scores for one in outcomes]),
        np.concatenate([one.same for one in outcomes]),
        np.concatenate([one.together for one in outcomes]),
    )
    print_table("claims", [*lines, *_lines("all", together)])
    return 0


def _stories(folder: Path) -> Iterator[Story]:
    yield _seeds(folder / "seeds")
    for path in sorted((folder / "data/claim_pairs").glob("*.json")):
        yield _labelled(path, folder / "data")


def _seeds(folder: Path) -> Story:
    gold = json.loads((folder / "gold/claims.json").read_text("utf-8"))
    paths = sorted(folder.glob("*.txt"))
    reports = {path.stem: report_of(path.read_text("utf-8"), path.name) for path in paths}
    sentences = [Sentence(s["id"], s["doc"], s["start"], s["end"]) for s in gold["sentences"]]
    labels = {(a, b): "same" for ids in gold["claims"].values() for a in ids for b in ids if a < b}
    return Story("seeds", reports, sentences, labels)


def _labelled(path: Path, data: Path) -> Story:
    gold = json.loads(path.read_text("utf-8"))
    rows = (data / gold["set"] / "articles.jsonl").read_text("utf-8").splitlines()
    found = {row["id"]: row for row in map(json.loads, rows) if row["id"] in gold["reports"]}
    reports = {name: report_of(row["text"], name) for name, row in found.items()}
    sentences = [Sentence(s["id"], s["report"], s["start"], s["end"]) for s in gold["sentences"]]
    labels = {(min(p["a"], p["b"]), max(p["a"], p["b"])): p["label"] for p in gold["pairs"]}
    return Story(path.stem, reports, sentences, labels)


def _outcome(story: Story, parser: Parser) -> tuple[Outcome, float]:
    reports = sorted(story.reports.values(), key=lambda report: report.id)
    reading = Reading(tuple(reports), tuple(annotate(report, parser) for report in reports))
    copies, _, _ = compare(story.name, reading, ())
    index = EntityIndex(resolve_entities(reading, copies, ()), reading)
    begun = time.perf_counter()
    result = compared(reading, index, ())
    seconds = time.perf_counter() - begun
    group = {k: number for number, rows in enumerate(result.groups) for k in rows}
    covered = {s.id: _covered(result.statements, story, s) for s in story.sentences}
    scores, same, together = [], [], []
    for a, b, label in _pairs(story):
        pairs = [(i, j) for i in covered[a] for j in covered[b]]
        scores.append(max((float(result.scores[i, j]) for i, j in pairs), default=0.0))
        same.append(label == "same")
        together.append(any(group[i] == group[j] for i, j in pairs))
    return Outcome(np.array(scores), np.array(same), np.array(together)), seconds


def _pairs(story: Story) -> Iterator[tuple[str, str, str]]:
    for k, first in enumerate(story.sentences):
        for second in story.sentences[k + 1 :]:
            pair = (min(first.id, second.id), max(first.id, second.id))
            label = story.labels.get(pair, "other")
            if first.report != second.report and label not in ("update", "conflict"):
                yield first.id, second.id, label


def _covered(statements: Sequence[Statement], story: Story, sentence: Sentence) -> list[int]:
    """The statements that stand in a sentence for the better part of the shorter of the two."""
    report = story.reports[sentence.report].id
    found = []
    for k, row in enumerate(statements):
        if row.report == report and row.part == "text":
            shared = min(row.end, sentence.end) - max(row.start, sentence.start)
            if shared > 0.3 * min(row.end - row.start, sentence.end - sentence.start):
                found.append(k)
    return found


def _lines(name: str, outcome: Outcome) -> Iterator[Line]:
    order = np.argsort(-outcome.scores, kind="stable")
    right = np.cumsum(outcome.same[order])
    precision = right / np.arange(1, len(order) + 1)
    total = max(1, int(outcome.same.sum()))
    average = float((precision * outcome.same[order]).sum() / total)
    at_bar = max((int(right[k]) for k in np.nonzero(precision >= PRECISION)[0]), default=0)
    both = int((outcome.together & outcome.same).sum())
    yield Line(f"{name}: average precision of pairs", f"{average:.3f}", goal="0.60")
    yield Line(f"{name}: recall at precision {PRECISION}", f"{at_bar / total:.2f}")
    grouped = int(outcome.together.sum())
    yield Line(f"{name}: pairs in groups", str(grouped))
    yield Line(f"{name}: group precision", f"{both / max(1, grouped):.3f}", goal="0.93")
    yield Line(f"{name}: group recall", f"{both / total:.3f}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
