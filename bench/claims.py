"""Same-claim alignment: pairs of statements and the groups made of them.

For each story (the five gold reports, `claim_pairs`) the average precision of same-claim sentence
pairs of different reports, the recall at precision .95, and precision and recall of the pairs that
one claim holds. A gold sentence's score is the best of the statements it overlaps. Pairs labelled
update or conflict are left out.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench._reports import report_of
from bench._sets import seeds_of, sets_in
from bench.table import NO_BAR, Bar, Line, figure, share
from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.relate.claims.comparing import Compared, compared
from factbox.relate.copies import compare
from factbox.relate.entities import resolve_entities
from factbox.relate.entities.index import EntityIndex
from factbox.relate.reading import Reading
from factbox.types import Report, Statement

_PRECISION = 0.95
_AVERAGE = {"seeds": Bar(0.66, 0.75), "claim_pairs": Bar(0.70, 0.80)}
_AT_PRECISION = {"seeds": Bar(0.30, 0.45), "claim_pairs": Bar(0.25, 0.45)}
_GROUPS = {"all": Bar(0.93, 0.96)}
_WORST = Bar(0.80, 0.90)
_GROUPED = {"all": Bar(0.40, 0.55)}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A labelled sentence: its id, its report and where it stands."""

    id: str
    report: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Story:
    """Reports, labelled sentences, and the labels of their pairs; what is not labelled is other."""

    name: str
    reports: Mapping[str, Report]
    sentences: Sequence[Sentence]
    labels: Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """For every labelled pair: its score, whether it is the same, whether one claim holds both."""

    scores: NDArray[np.float64]
    same: NDArray[np.bool_]
    together: NDArray[np.bool_]


def measure(data: Path) -> list[Line]:
    """Claims of every labelled story, then of the labelled sets and of all together."""
    parser = Parser.load()
    outcomes: dict[str, Outcome] = {}
    lines: list[Line] = []
    for story in stories_in(data):
        result, seconds = compared_story(story, parser)
        outcomes[story.name] = _outcome(story, result)
        lines += _lines(story.name, outcomes[story.name])
        lines.append(Line(f"{story.name}: seconds to align", f"{seconds:.2f}"))
    labelled = [outcome for name, outcome in outcomes.items() if name != "seeds"]
    if labelled:
        lines += _lines("claim_pairs", _pooled(labelled))
    if outcomes:
        lines += _lines("all", _pooled(list(outcomes.values())))
        lines.append(_worst(outcomes))
    return lines


def _worst(outcomes: Mapping[str, Outcome]) -> Line:
    """The pairs in one claim that are the same, of the story where that share is least."""
    shares = {
        name: (int((one.together & one.same).sum()), int(one.together.sum()))
        for name, one in outcomes.items()
    }
    name = min(shares, key=lambda one: shares[one][0] / max(1, shares[one][1]))
    words = f"worst story ({name}): pairs in one claim that are the same"
    return share("claims.worst.group.precision", words, *shares[name], _WORST)


def _pooled(outcomes: Sequence[Outcome]) -> Outcome:
    return Outcome(
        np.concatenate([one.scores for one in outcomes]),
        np.concatenate([one.same for one in outcomes]),
        np.concatenate([one.together for one in outcomes]),
    )


def stories_in(data: Path) -> Iterator[Story]:
    """The labelled stories of a folder of sets: the five gold reports, then `claim_pairs`."""
    seeds = seeds_of(data)
    if seeds:
        yield _seeds(seeds)
    for folder in sets_in(data, ("claim_pairs",)):
        for path in sorted(folder.glob("*.json")):
            yield _labelled(path, folder.resolve().parent)


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


def compared_story(story: Story, parser: Parser) -> tuple[Compared, float]:
    """The statements of a story compared, and the seconds that it took."""
    reports = sorted(story.reports.values(), key=lambda report: report.id)
    reading = Reading(tuple(reports), tuple(annotate(report, parser) for report in reports))
    copies, _, _ = compare(story.name, reading, ())
    index = EntityIndex(resolve_entities(reading, copies, ()), reading)
    begun = time.perf_counter()
    return compared(reading, index, (), copies), time.perf_counter() - begun


def _outcome(story: Story, result: Compared) -> Outcome:
    group = {k: number for number, rows in enumerate(result.groups) for k in rows}
    covered = {s.id: covered_by(result.statements, story, s) for s in story.sentences}
    scores, same, together = [], [], []
    for a, b, label in labelled_pairs(story):
        pairs = [(i, j) for i in covered[a] for j in covered[b]]
        scores.append(max((result.score(i, j) for i, j in pairs), default=0.0))
        same.append(label == "same")
        together.append(any(group[i] == group[j] for i, j in pairs))
    return Outcome(np.array(scores), np.array(same), np.array(together))


def labelled_pairs(story: Story) -> Iterator[tuple[str, str, str]]:
    """Every pair of sentences of two reports with its label, but updates and conflicts."""
    for k, first in enumerate(story.sentences):
        for second in story.sentences[k + 1 :]:
            pair = (min(first.id, second.id), max(first.id, second.id))
            label = story.labels.get(pair, "other")
            if first.report != second.report and label not in ("update", "conflict"):
                yield first.id, second.id, label


def covered_by(statements: Sequence[Statement], story: Story, sentence: Sentence) -> list[int]:
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
    at_bar = max((int(right[k]) for k in np.nonzero(precision >= _PRECISION)[0]), default=0)
    both, held = int((outcome.together & outcome.same).sum()), int(outcome.together.sum())
    yield figure(
        *_named(name, "ap", "average precision of same"), average, _AVERAGE.get(name, NO_BAR)
    )
    at_95 = _named(name, "recall_at_95", f"recall at precision {_PRECISION}")
    yield share(*at_95, at_bar, total, _AT_PRECISION.get(name, NO_BAR))
    grouped = _named(name, "group.precision", "pairs in one claim that are the same")
    yield share(*grouped, both, held, _GROUPS.get(name, NO_BAR))
    recalled = _named(name, "group.recall", "same pairs in one claim")
    yield share(*recalled, both, total, _GROUPED.get(name, NO_BAR))


def _named(name: str, key: str, what: str) -> tuple[str, str]:
    """Key and words of a figure. One labelled story is too small to hold a floor: no key."""
    return "" if name.startswith("story") else f"claims.{name}.{key}", f"{name}: {what}"
