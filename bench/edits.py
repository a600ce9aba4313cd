"""The edit set: our own stories with one slot changed at a time, and what the record says of it.

Each story of `own/edits.toml` is told twice in other words. A pair of reports is the first telling
and either telling with one slot edited: the record must show that difference and nothing else. Clean
pairs are the tellings as they are, and with changes that harm nothing: there must be no conflict,
update, denial or scope shown. Right is a difference of the right kind with words of the slot on both
sides. `data` is not read.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bench.table import Bar, Line, Match, figure
from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.read.text import read_text
from factbox.record.assemble import assemble
from factbox.relate.story import relate_story
from factbox.types import Annotation, Disagreement, MadeBy, Report, Side

_SLOT = re.compile(r"\[(\w+):(\w+)\|([^|\]]*)\|([^\]]*)\]")
_CONFLICT = frozenset({"conflict"})
KINDS: Mapping[str, frozenset[str]] = {
    "number": _CONFLICT,
    "unit": _CONFLICT,
    "date": _CONFLICT,
    "place": _CONFLICT,
    "name": _CONFLICT,
    "role": _CONFLICT,
    "quote": frozenset({"conflict", "wording"}),
    "done": frozenset({"conflict", "update"}),
    "not": frozenset({"conflict", "denial"}),
    "scope": frozenset({"scope"}),
}
"""What an editor calls a difference in a slot of each kind."""

_HARMFUL = frozenset({"conflict", "update", "denial", "scope"})
_MADE_BY = MadeBy(factbox="0", stages=(), model="", judgements=0)


@dataclass(frozen=True, slots=True)
class Told:
    """One telling: its report, and where the words of each slot stand."""

    report: Report
    slots: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports and the slot in which they differ; None for a clean pair."""

    one: Told
    two: Told
    kind: str | None
    slots: tuple[str, ...] = ()


def measure(data: Path) -> list[Line]:
    """All edits and all clean pairs."""
    parser = Parser.load()

    @cache
    def read(report: Report) -> Annotation:
        return annotate(report, parser)

    right, shown, edits, alarms, clean = Counter[str](), 0, Counter[str](), 0, 0
    missed: list[Line] = []
    for pair in pairs():
        found = _differences(pair, read)
        if pair.kind is None:
            clean, alarms = clean + 1, alarms + len(found)
            missed += [_told("false alarm", pair, one) for one in found]
            continue
        edits[pair.kind] += 1
        shown += len(found)
        good = [one for one in found if _is(one, pair)]
        right[pair.kind] += bool(good)
        shown -= max(0, len(good) - 1)
        missed += [_told(f"beside {pair.kind}", pair, one) for one in found if not _is(one, pair)]
        if not good:
            missed.append(Line(f"  missed {pair.kind}: {', '.join(pair.slots)}", ""))
    return [
        *_lines(Match(right.total(), shown, edits.total()), right, edits, alarms / clean * 10),
        *missed,
    ]


def pairs() -> Iterator[Pair]:
    """Every pair of the set."""
    path = Path(__file__).parent / "own/edits.toml"
    for story in tomllib.loads(path.read_text(encoding="utf-8"))["story"]:
        first, second = story["first"], story["second"]
        days: Sequence[str] = story["published"]
        start = _telling(first, frozenset(), days[0], "a")
        yield Pair(start, _telling(second, frozenset(), days[1], "b"), None)
        harmless = frozenset(name for kind, name, _, _ in _SLOT.findall(first) if kind == "same")
        yield Pair(start, _telling(first, harmless, days[1], "b"), None)
        yield Pair(start, _telling(second, harmless, days[1], "b"), None)
        for kind, names in _edits(first):
            for text in (first, second):
                yield Pair(start, _telling(text, frozenset(names), days[1], "b"), kind, names)


def _edits(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The kinds and names of slots edited together: roles change places, all others stand alone."""
    found = [(kind, name) for kind, name, _, _ in _SLOT.findall(text) if kind != "same"]
    yield from ((kind, (name,)) for kind, name in found if kind != "role")
    roles = tuple(name for kind, name in found if kind == "role")
    if roles:
        yield "role", roles


def _telling(marked: str, edited: frozenset[str], published: str, name: str) -> Told:
    text, position, slots = "", 0, {}
    for slot in _SLOT.finditer(marked):
        text += marked[position : slot.start()]
        words = slot[4] if slot[2] in edited else slot[3]
        slots[slot[2]] = (len(text), len(text) + len(words))
        text += words
        position = slot.end()
    text += marked[position:]
    report = read_text(text.encode(), f"{name}.txt", f"{name}.txt")
    return Told(replace(report, published=published, published_from="given"), slots)


def _differences(pair: Pair, read: Callable[[Report], Annotation]) -> list[Disagreement]:
    """The differences that a reader would act on, as the record of the pair shows them."""
    reports = [pair.one.report, pair.two.report]
    related = relate_story("story-edit", reports, [read(report) for report in reports])
    wanted = KINDS[pair.kind] if pair.kind else frozenset[str]()
    shown = assemble(related, _MADE_BY).disagreements
    return [one for one in shown if one.kind in _HARMFUL | wanted]


def _is(found: Disagreement, pair: Pair) -> bool:
    """Whether a difference is of a right kind, with words of the slot on a side of each report."""
    assert pair.kind is not None
    return found.kind in KINDS[pair.kind] and all(
        any(_rests_on(side, told, pair.slots) for side in found.sides)
        for told in (pair.one, pair.two)
    )


def _rests_on(side: Side, told: Told, slots: Sequence[str]) -> bool:
    return any(
        words.report == told.report.id
        and words.part == "text"
        and any(
            words.start < told.slots[slot][1] and told.slots[slot][0] < words.end for slot in slots
        )
        for words in side.evidence
    )


def _told(what: str, pair: Pair, found: Disagreement) -> Line:
    values = " / ".join(side.value for side in found.sides)
    return Line(
        f"  {what}: {', '.join(pair.slots)}: {found.kind} on {found.about}: {values}"[:150], ""
    )


def _lines(match: Match, right: Counter[str], edits: Counter[str], alarms: float) -> Iterator[Line]:
    bars = Bar(0.85, 0.92), Bar(0.70, 0.85), Bar(2, 0.5, at_most=True)
    what = "edits shown with the right kind and words"
    yield figure("edits.precision", f"{what}, of all shown", match.precision, bars[0])
    yield figure("edits.recall", f"{what}, of all made", match.recall, bars[1])
    yield figure("edits.alarms", "false alarms in ten clean pairs", alarms, bars[2])
    for kind in sorted(edits):
        yield Line(f"  {kind}", f"{right[kind]} of {edits[kind]}")
