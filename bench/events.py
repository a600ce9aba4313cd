"""Events against gold: PLOVER roots and quads, actors, and status.

    python -m bench.events DATA      where DATA holds `plover_gsr` and `plv`

Three tables in one: the gold records of the PLOVER manual (root; whole record: root, source country, target
country), the labelled sentences of `plv` (root of fifteen, quad; no event found counts as wrong), and a
table of our own sentences whose status a reader would agree on.
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench._status_sentences import SENTENCES
from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.data.plover import coded_as, quads
from factbox.ids import report_id
from factbox.types import Annotation, EventMention, Participant, Report

_OLD_ROOTS = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "FIGHT": "ASSAULT",
}
_YIELD = frozenset({"CONCEDE", "RETREAT"})


@dataclass(frozen=True, slots=True)
class Score:
    """How many of `total` were right, and how many had no event at all."""

    right: int
    total: int
    silent: int = 0

    def __str__(self) -> str:
        share = self.right / self.total if self.total else 0.0
        return f"{share:.3f}  {self.right} of {self.total}, nothing found {self.silent}"


def main(argv: Sequence[str]) -> int:
    """Print one table. `argv` holds the folder of labelled sets."""
    if len(argv) != 1:
        sys.stderr.write("usage: events DATA\n")
        return 2
    data, parser = Path(argv[0]), Parser.load()
    rows: list[tuple[str, str]] = []
    rows += _gsr(data / "plover_gsr" / "records.json", parser)
    rows += _plv(data / "plv" / "train.tsv", parser)
    rows += _status(parser)
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"{name:{width}}  {value}")
    return 0


def _read(text: str, parser: Parser) -> Annotation:
    report = Report(
        id=report_id(text, "sentence"),
        external_id="sentence",
        locator="sentence",
        title=None,
        headline=None,
        source=None,
        url=None,
        lang="en",
        published=None,
        published_from=None,
        credit=None,
        credit_span=None,
        dateline=None,
        byline=None,
        text=text,
    )
    return annotate(report, parser)


def _coded(annotation: Annotation) -> list[tuple[EventMention, str]]:
    """The event mentions that PLOVER codes, with the code."""
    found = ((one, coded_as(one.plover, one.status)) for one in annotation.event_mentions)
    return [(one, code) for one, code in found if code is not None]


def _gsr(path: Path, parser: Parser) -> list[tuple[str, str]]:
    records = json.loads(path.read_text("utf-8"))
    roots = whole = silent = anywhere = 0
    for record in records:
        gold = _OLD_ROOTS.get(record["event"], record["event"])
        coded = _coded(_read(record["text"], parser))
        silent += not coded
        roots += bool(coded) and coded[0][1] == gold
        anywhere += any(code == gold for _, code in coded)
        whole += any(code == gold and _same_countries(one, record) for one, code in coded)
    total = len(records)
    return [
        ("plover_gsr root, first event", str(Score(roots, total, silent))),
        ("plover_gsr root, any event", str(Score(anywhere, total, silent))),
        ("plover_gsr whole record", str(Score(whole, total, silent))),
    ]


def _same_countries(one: EventMention, record: dict[str, object]) -> bool:
    source, target = _countries(record.get("source")), _countries(record.get("target"))
    actors, recipients = _codes(one.actors), _codes(one.recipients)
    if not target or target == source:
        return source <= actors | recipients
    return source <= actors and (target <= recipients or target <= actors)


def _countries(cell: object) -> set[str]:
    rows = cell if isinstance(cell, list) else []
    return {row["code"][:3] for row in rows if isinstance(row, dict) and row.get("code")}


def _codes(participants: Iterable[Participant]) -> set[str]:
    return {one.code for one in participants if one.code}


def _plv(path: Path, parser: Parser) -> list[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    roots = quad = silent = 0
    hits: dict[str, list[int]] = {}
    for row in rows:
        code = _chosen(_coded(_read(row["sentence"], parser)), row)
        gold = row["gold_root"]
        silent += code is None
        found = "YIELD" if code in _YIELD else code
        roots += found == gold
        quad += code is not None and str(quads()[code]) == row["gold_penta"]
        for label in {gold, found or "none"}:
            counts = hits.setdefault(label, [0, 0, 0])
            counts[0] += found == gold == label
            counts[1] += found == label
            counts[2] += gold == label
    gold_labels = [label for label in sorted(hits) if hits[label][2]]
    macro = sum(_f1(*hits[label]) for label in gold_labels) / max(1, len(gold_labels))
    total = len(rows)
    return [
        ("plv train root accuracy", str(Score(roots, total, silent))),
        ("plv train root macro-F1", f"{macro:.3f}"),
        ("plv train quad accuracy", str(Score(quad, total, silent))),
    ]


def _f1(right: int, found: int, gold: int) -> float:
    return 2 * right / (found + gold) if found + gold else 0.0


def _chosen(coded: Sequence[tuple[EventMention, str]], row: dict[str, str]) -> str | None:
    """The code of the event between the marked source and target, else of the first."""
    source, target = row["source"].casefold(), row["target"].casefold()
    best: tuple[int, int] = (-1, 0)
    chosen = None
    for place, (one, code) in enumerate(coded):
        fit = _names(one.actors, source) + _names((*one.recipients, *one.actors), target)
        if (fit, -place) > best:
            best, chosen = (fit, -place), code
    return chosen


def _names(participants: Iterable[Participant], words: str) -> int:
    return int(any(_overlap(one.text.casefold(), words) for one in participants))


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one


def _status(parser: Parser) -> list[tuple[str, str]]:
    wrong: list[str] = []
    for sentence, kind, status in SENTENCES:
        events = _read(sentence, parser).event_mentions
        found = next((one.status for one in events if one.type == kind), None)
        if found != status:
            wrong.append(f"  {status}, found {found}: {sentence}")
    total = len(SENTENCES)
    table = [("status of our own sentences", str(Score(total - len(wrong), total)))]
    return [*table, *((line, "") for line in wrong)]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
