"""How fast and how heavy factbox is beside the parser it rests on.

Two comparisons, each of whole processes run in turn, so that what else the machine does falls on
both: a few reports from a cold start against a script that imports spaCy, loads its model and
parses the same texts; and many reports on two processes against spaCy's own
`nlp.pipe(n_process=2)`. Memory is the proportional share of all processes of a build together, at
its highest.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench._sets import seeds_of, sets_in
from bench.table import Bar, Line, figure

REPORTS = 150
ROUNDS = 3
COLD = Bar(3.0, at_most=True)
MANY = Bar(0.5)
MEMORY = Bar(1500, at_most=True)

_SPACY = """
import sys, json
import spacy
from factbox.annotate.parse import MODELS
from spacy.util import is_package
texts = json.load(open(sys.argv[1], encoding="utf-8"))
name = next(one for one in MODELS if is_package(one) or is_package(one.replace("_", "-")))
nlp = spacy.load(name)
for doc in nlp.pipe(texts, n_process=int(sys.argv[2])):
    pass
"""


@dataclass(frozen=True)
class Run:
    """One process from its start to its end: seconds, and its highest memory in MB."""

    seconds: float
    megabytes: float


@dataclass(frozen=True)
class Paired:
    """Runs of both sides, one after the other in each round."""

    ours: tuple[Run, ...]
    theirs: tuple[Run, ...]

    @property
    def ratio(self) -> float:
        """Our seconds by theirs, the median of the rounds."""
        pairs = zip(self.ours, self.theirs, strict=True)
        return median(our.seconds / their.seconds for our, their in pairs)

    @property
    def seconds(self) -> tuple[float, float]:
        return (
            median(run.seconds for run in self.ours),
            median(run.seconds for run in self.theirs),
        )

    @property
    def megabytes(self) -> float:
        return max(run.megabytes for run in self.ours)


def measure(data: Path) -> list[Line]:
    """Both comparisons where their texts are there."""
    lines: list[Line] = []
    with tempfile.TemporaryDirectory() as place:
        seeds = seeds_of(data)
        if seeds:
            few = compare(_seed_texts(seeds), Path(place) / "few", workers=1)
            lines += _lines("cold", "few reports from a cold start", few)
            lines.append(figure("speed.cold.ratio", "  seconds by spaCy's", few.ratio, COLD))
        for folder in sets_in(data, ("basil_triples",)):
            many = compare(_rows(folder / "articles.jsonl"), Path(place) / "many", workers=2)
            lines += _lines("many", f"{REPORTS} reports on two processes", many)
            speed = 1 / many.ratio
            lines.append(figure("speed.many.ratio", "  throughput by spaCy's", speed, MANY))
    return lines


def _lines(key: str, what: str, paired: Paired) -> Iterator[Line]:
    ours, theirs = paired.seconds
    yield Line(what, f"{ours:.2f} s, spaCy {theirs:.2f} s, median of {ROUNDS}")
    yield figure(f"speed.{key}.memory", "  peak memory, MB", round(paired.megabytes), MEMORY)


def compare(texts: Sequence[str], folder: Path, workers: int) -> Paired:
    """Both sides on the same texts, in turn; each build begins with no box."""
    folder.mkdir()
    given, rows = folder / "texts.json", folder / "reports.jsonl"
    given.write_text(json.dumps(texts), encoding="utf-8")
    lines = (json.dumps({"id": str(n), "text": text}) for n, text in enumerate(texts))
    rows.write_text("\n".join(lines), encoding="utf-8")
    ours, theirs = [], []
    for number in range(ROUNDS):
        box = folder / f"{number}.box"
        build = ["-m", "factbox", "build", str(rows), "--box", str(box)]
        theirs.append(measured("-c", _SPACY, str(given), str(workers)))
        ours.append(measured(*build, "--workers", str(workers)))
    return Paired(tuple(ours), tuple(theirs))


def measured(*arguments: str) -> Run:
    """Run Python with `arguments` and watch it. Raises where it fails."""
    start, highest = time.perf_counter(), 0
    with subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        while process.poll() is None:
            highest = max(highest, _memory(process.pid))
            time.sleep(0.05)
        seconds = time.perf_counter() - start
        said = process.stderr.read().decode("utf-8", "replace") if process.stderr else ""
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(arguments[:3])} ended with {process.returncode}: {said}")
    return Run(seconds, highest / 1024)


def _memory(pid: int) -> int:
    """Kilobytes of a process and all below it, shared pages counted once (Linux only)."""
    total = 0
    waiting = [pid]
    while waiting:
        one = Path("/proc") / str(waiting.pop())
        try:
            rollup = (one / "smaps_rollup").read_text(encoding="ascii")
            for task in (one / "task").iterdir():
                waiting += [int(child) for child in (task / "children").read_text().split()]
        except OSError:
            continue
        total += sum(int(line.split()[1]) for line in rollup.splitlines() if line[:4] == "Pss:")
    return total


def _seed_texts(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def _rows(path: Path) -> list[str]:
    with path.open(encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    return [str(row.get("text") or row.get("body")) for row in found][:REPORTS]
