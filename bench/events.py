"""Events against gold: PLOVER roots and quads, actors, and status.

The gold records of the PLOVER manual (`plover_gsr`: root; whole record: root, source country, target
country), the labelled sentences of `plv` (root of fifteen, quad; no event found counts as wrong), and
our own sentences whose status a reader would agree on.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from bench import _own_events, _petrarch
from bench._reports import report_of
from bench._sets import sets_in
from bench._status_sentences import SENTENCES
from bench.table import Bar, Line, figure, share
from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.data.plover import coded_as, quads
from factbox.types import Annotation, EventMention, Participant

_OLD_ROOTS = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "FIGHT": "ASSAULT",
}
_YIELD = frozenset({"CONCEDE", "RETREAT"})

Coded = tuple[tuple[EventMention, str], ...]


def measure(data: Path, every: int = 1) -> list[Line]:
    """Events of each `every`-th record of the sets, and the status of our own sentences."""
    parser = Parser.load()
    lines: list[Line] = []
    for folder in sets_in(data, ("plover_gsr",)):
        lines += _gsr(folder / "records.json", every, parser)
    for folder in sets_in(data, ("plv",)):
        lines += _plv(folder / "train.tsv", every, parser)
    for folder in sets_in(data, ("petrarch_validation",)):
        lines += _petrarch.measured(folder / "PETR2_GSR_validation.xml", parser)
    return [*lines, *status(parser), *_own_events.measured(parser)]


def status(parser: Parser) -> list[Line]:
    """The status of the named event in our own sentences."""
    wrong: list[Line] = []
    for sentence, kind, gold in SENTENCES:
        events = _read(sentence, parser).event_mentions
        found = next((one.status for one in events if one.type == kind), None)
        if found != gold:
            wrong.append(Line(f"  missed: {sentence}", f"{found}, not {gold}"))
    right = len(SENTENCES) - len(wrong)
    head = share("events.ours.status", "status of our own sentences", right, len(SENTENCES))
    return [head, *wrong]


def _read(text: str, parser: Parser) -> Annotation:
    return annotate(report_of(text, "sentence"), parser)


def _coded(text: str, parser: Parser) -> Coded:
    """The event mentions that PLOVER codes, with the code."""
    annotation = _read(text, parser)
    names = _names_meant(annotation)
    rows = (_by_name(one, names) for one in annotation.event_mentions)
    found = ((one, coded_as(one.plover, one.status)) for one in rows)
    return tuple((one, code) for one, code in found if code is not None)


def _names_meant(annotation: Annotation) -> dict[str, str]:
    """What pronouns stand for: a "he" that is read as Ana Soto counts as Ana Soto."""
    texts = {one.id: one.text for one in annotation.mentions}
    pronouns = (one for one in annotation.references if one.form == "pronoun")
    return {one.id: texts[one.antecedent] for one in pronouns if one.antecedent in texts}


def _by_name(one: EventMention, names: dict[str, str]) -> EventMention:
    actors, recipients = (
        tuple(replace(who, text=names.get(who.mention or "", who.text)) for who in side)
        for side in (one.actors, one.recipients)
    )
    return replace(one, actors=actors, recipients=recipients)


def _gsr(path: Path, every: int, parser: Parser) -> Iterator[Line]:
    records = json.loads(path.read_text("utf-8"))[::every]
    counts: Counter[str] = Counter()
    for record in records:
        gold = _OLD_ROOTS.get(record["event"], record["event"])
        coded = _coded(record["text"], parser)
        counts["silent"] += not coded
        counts["first"] += bool(coded) and coded[0][1] == gold
        counts["any"] += any(code == gold for _, code in coded)
        counts["whole"] += any(code == gold and _same_countries(one, record) for one, code in coded)
    total, key = len(records), "events.plover_gsr"
    yield share(
        f"{key}.root", "plover_gsr: root, first event", counts["first"], total, Bar(0.6, 0.7)
    )
    yield share(f"{key}.root_any", "plover_gsr: root, any event", counts["any"], total)
    yield share(f"{key}.whole", "plover_gsr: whole record", counts["whole"], total, Bar(0.42, 0.5))
    yield share(f"{key}.silent", "plover_gsr: nothing found", counts["silent"], total)


def _same_countries(one: EventMention, record: dict[str, object]) -> bool:
    source, target = _countries(record.get("source")), _countries(record.get("target"))
    actors, recipients = _own_events.states_of(one.actors), _own_events.states_of(one.recipients)
    if not target or target == source:
        return source <= actors | recipients
    return source <= actors and (target <= recipients or target <= actors)


def _countries(cell: object) -> set[str]:
    rows = cell if isinstance(cell, list) else []
    return {row["code"][:3] for row in rows if isinstance(row, dict) and row.get("code")}


def _plv(path: Path, every: int, parser: Parser) -> Iterator[Line]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))[::every]
    coded = [_coded(row["sentence"], parser) for row in rows]
    codes = [_chosen(one, row) for one, row in zip(coded, rows, strict=True)]
    whole = sum(_whole(one, row) for one, row in zip(coded, rows, strict=True))
    roots = [("YIELD" if code in _YIELD else code or "none") for code in codes]
    quad = [str(quads()[code]) if code else "none" for code in codes]
    gold_roots = [row["gold_root"] for row in rows]
    gold_quads = [row["gold_penta"] for row in rows]
    right = sum(one == gold for one, gold in zip(roots, gold_roots, strict=True))
    root_bar, quad_bar = Bar(0.70, 0.82), Bar(0.86, 0.93)
    root = _own_events.macro(roots, gold_roots)
    yield figure("events.plv.root.f1", "plv: root, macro-F1", root, root_bar)
    yield share("events.plv.root", "plv: root, accuracy", right, len(rows))
    yield figure(
        "events.plv.quad.f1", "plv: quad, macro-F1", _own_events.macro(quad, gold_quads), quad_bar
    )
    what = "plv: root and both actors, nothing given"
    yield share("events.plv.whole", what, whole, len(rows), Bar(0.5, 0.6))
    yield share("events.plv.silent", "plv: nothing found", codes.count(None), len(rows))


def _whole(coded: Coded, row: dict[str, str]) -> bool:
    """Whether an event has the root, the source among its actors and the target on the other side."""
    source, target = row["source"].casefold(), row["target"].casefold()
    return any(
        ("YIELD" if code in _YIELD else code) == row["gold_root"]
        and _names(one.actors, source)
        and _names(one.recipients or one.actors, target)
        for one, code in coded
    )


def _chosen(coded: Coded, row: dict[str, str]) -> str | None:
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
    first, second = _without_article(one), _without_article(other)
    return first in second or second in first


def _without_article(words: str) -> str:
    for article in ("the ", "a ", "an "):
        words = words.removeprefix(article)
    return words
