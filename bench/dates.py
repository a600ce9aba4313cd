"""Time expressions: are they found, and do they mean what a careful reader says.

`python -m bench dates FOLDER [--limit N] [--errors]`: a folder of TimeML files (`*.tml`, labelled
with `TIMEX3`; each is read on its own creation day), or a folder of reports with `gold/dates.json`
(read together as one story). Detection counts a find that overlaps a gold expression (relaxed) or
has its very words (exact). A value counts as right where TimeML's value, made of our expression and
its EDTF, equals the gold's; the share is of all gold dates and times, found or not. References to
"now", "recently" and the like are no dates of ours, so every share is given with and without them.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.table import Line, print_table
from factbox.annotate.parse import Parser
from factbox.annotate.when import find_times, read_against
from factbox.ids import report_id
from factbox.read import read
from factbox.relate.days import solve_days
from factbox.relate.reading import Reading
from factbox.types import Annotation, Report, When

_TAG = re.compile(r"<[^>]*>")
_TIMEX = re.compile(r"<TIMEX3\b([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_CREATED = re.compile(r'value="(\d{4}-\d\d-\d\d)[^"]*"[^>]*functionInDocument="CREATION_TIME"')
_TEXT = re.compile(r"<TEXT>(.*)</TEXT>", re.DOTALL)
_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
_PART = re.compile(r"T(MO|AF|EV|NI)")


@dataclass(frozen=True, slots=True)
class Timex:
    """A labelled time expression."""

    start: int
    end: int
    kind: str
    value: str
    words: str

    @property
    def vague(self) -> bool:
        return self.value.endswith("_REF")


@dataclass(frozen=True, slots=True)
class Pair:
    """A text with its labels and our finds; `values` are TimeML values, one a find."""

    name: str
    text: str
    gold: tuple[Timex, ...]
    found: tuple[When, ...]
    values: tuple[str | None, ...]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table of one folder; exit code 0."""
    options = argparse.ArgumentParser(prog="bench dates")
    options.add_argument("folder")
    options.add_argument("--limit", type=int, default=None)
    options.add_argument("--errors", action="store_true")
    chosen = options.parse_args(argv)
    folder = Path(chosen.folder)
    if (folder / "gold/dates.json").exists():
        print_table("dates of a story", list(_story_lines(folder, Parser.load())))
        return 0
    files = sorted(folder.glob("*.tml"))[: chosen.limit]
    parser = Parser.load()
    pairs = [pair for path in files if (pair := _read(path, parser))]
    print_table(f"dates: {len(pairs)} texts", list(_lines(pairs)))
    if chosen.errors:
        _print_errors(pairs)
    return 0


def _read(path: Path, parser: Parser) -> Pair | None:
    source = path.read_text(encoding="utf-8", errors="replace")
    body, created = _TEXT.search(source), _CREATED.search(source)
    if body is None or created is None:
        return None
    text, gold = _labels(body[1])
    found = find_times(parser.parse(_report(path.name, text)))
    values = tuple(timeml_value(when.expression, created[1]) for when in found)
    return Pair(path.name, text, gold, found, values)


def _report(name: str, text: str) -> Report:
    return Report(
        id=report_id(text, name),
        external_id=name,
        locator=name,
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


def _labels(marked: str) -> tuple[str, tuple[Timex, ...]]:
    """The text without tags, and the labels with offsets into it."""
    pieces: list[str] = []
    length = position = 0
    opened: list[tuple[int, dict[str, str]]] = []
    found: list[tuple[int, int, dict[str, str]]] = []
    for tag in _TAG.finditer(marked):
        piece = html.unescape(marked[position : tag.start()])
        pieces.append(piece)
        length += len(piece)
        position = tag.end()
        timex = _TIMEX.fullmatch(tag[0])
        if timex:
            opened.append((length, dict(_ATTRIBUTE.findall(timex[1]))))
        elif tag[0] == "</TIMEX3>" and opened:
            start, attributes = opened.pop()
            found.append((start, length, attributes))
    text = "".join(pieces) + html.unescape(marked[position:])
    return text, tuple(
        Timex(start, end, one.get("type", ""), one.get("value", ""), text[start:end])
        for start, end, one in found
    )


def timeml_value(expression: str, day: str) -> str | None:
    """The TimeML value of an expression read on `day`; None where it has none."""
    if expression.startswith("P"):
        return expression.replace("DE", "E")
    if expression.startswith("R/"):
        return expression.removeprefix("R/")
    edtf = read_against(expression, day)
    if edtf is None:
        return None
    if "XXXX-WXX-WE" in expression:
        return f"{_week(edtf[:10])}-WE"
    if re.fullmatch(r"\d{3}X|\d\dXX", edtf):
        return edtf.rstrip("X")
    month = edtf[5:7]
    if len(edtf) == 7 and month in _SEASONS:
        return f"{edtf[:4]}-{_SEASONS[month]}"
    if len(edtf) == 7 and month.isdigit() and int(month) > 30:
        return f"{edtf[:4]}-" + (
            f"H{int(month) - 39}" if int(month) >= 40 else f"Q{int(month) - 32}"
        )
    part = _PART.search(expression)
    return edtf + (f"T{part[1]}" if part and len(edtf) == 10 else "")


def _week(day: str) -> str:
    return read_against("week+0", day) or ""


def _lines(pairs: Sequence[Pair]) -> Iterator[Line]:
    for label, vague in (("all", True), ("without now, recently, ...", False)):
        gold = [(pair, timex) for pair in pairs for timex in pair.gold if vague or not timex.vague]
        finds = sum(len(pair.found) for pair in pairs)
        yield from _detection(label, gold, finds, pairs)
        dated = [(pair, timex) for pair, timex in gold if timex.kind in ("DATE", "TIME")]
        right = sum(_value_right(pair, timex) for pair, timex in dated)
        found = sum(bool(_overlapping(pair, timex)) for pair, timex in dated)
        yield Line(f"{label}: values of DATE and TIME", _share(right, len(dated)), ".66", ".78")
        yield Line(f"{label}: of those found", _share(right, found))


def _detection(
    label: str, gold: Sequence[tuple[Pair, Timex]], finds: int, pairs: Sequence[Pair]
) -> Iterator[Line]:
    relaxed = sum(bool(_overlapping(pair, timex)) for pair, timex in gold)
    exact = sum(
        any((when.start, when.end) == (timex.start, timex.end) for when in pair.found)
        for pair, timex in gold
    )
    true = sum(
        any(when.start < timex.end and timex.start < when.end for timex in pair.gold)
        for pair in pairs
        for when in pair.found
    )
    yield Line(
        f"{label}: found, relaxed P / R / F1", _triple(true, finds, relaxed, len(gold)), ".85"
    )
    yield Line(f"{label}: found, exact P / R / F1", _triple(exact, finds, exact, len(gold)))


def _triple(true: int, finds: int, hits: int, gold: int) -> str:
    precision, recall = true / max(finds, 1), hits / max(gold, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"{precision:.3f} / {recall:.3f} / {f1:.3f}"


def _share(part: int, whole: int) -> str:
    return f"{part / max(whole, 1):.3f} ({part} of {whole})"


def _overlapping(pair: Pair, timex: Timex) -> list[int]:
    return [
        number
        for number, when in enumerate(pair.found)
        if when.start < timex.end and timex.start < when.end
    ]


def _value_right(pair: Pair, timex: Timex) -> bool:
    return any(pair.values[number] == timex.value for number in _overlapping(pair, timex))


def _print_errors(pairs: Iterable[Pair]) -> None:
    for pair in pairs:
        for timex in pair.gold:
            here = _overlapping(pair, timex)
            if timex.vague or _value_right(pair, timex):
                continue
            seen = [(pair.found[n].text, pair.found[n].expression, pair.values[n]) for n in here]
            around = " ".join(pair.text[max(0, timex.start - 60) : timex.end + 30].split())
            print(f"{pair.name} {timex.kind} {timex.words!r} {timex.value} {seen} | {around}")
        for when in pair.found:
            if not any(when.start < t.end and t.start < when.end for t in pair.gold):
                around = " ".join(pair.text[max(0, when.start - 60) : when.end + 30].split())
                print(f"{pair.name} EXTRA {when.text!r} {when.expression} | {around}")


def _story_lines(folder: Path, parser: Parser) -> Iterator[Line]:
    """The reports of `folder` read as one story, against `gold/dates.json`."""
    gold = json.loads((folder / "gold/dates.json").read_text(encoding="utf-8"))
    reading = _reading(folder, parser)
    names = {Path(report.external_id).stem: report.id for report in reading.reports}
    days, settled = solve_days(reading)
    edtf = {one.time: one.edtf for one in settled}
    for name, report in sorted(names.items()):
        day = next(one for one in days if one.report == report)
        yield Line(f"day of {name}", f"{day.published} ({day.published_from})")
    right = exact = 0
    for one in gold:
        times = reading.annotation(names[one["report"]]).times
        rows = [when for when in times if one["words"] in when.text]
        exact += any(when.text == one["words"] for when in rows)
        good = any(edtf[when.id] == one["edtf"] for when in rows if _same_kind(when, one))
        right += good
        if not good:
            seen = [(when.text, edtf[when.id]) for when in rows]
            yield Line(f"  missed: {one['report']} {one['words']}", f"{one['edtf']} {seen}")
    yield Line("values right", f"{right} of {len(gold)}", "34", "43", right >= 34)
    yield Line("the very words", f"{exact} of {len(gold)}")


def _same_kind(when: When, gold: Mapping[str, str | None]) -> bool:
    return gold["edtf"] is not None or when.kind == gold["kind"]


def _reading(folder: Path, parser: Parser) -> Reading:
    reports = [report for _, report in read(sorted(folder.glob("*.txt"))) if report]
    annotations = []
    for report in reports:
        parsed = parser.parse(report)
        annotations.append(
            Annotation(report=report.id, sentences=parsed.sentences, times=find_times(parsed))
        )
    return Reading(
        tuple(sorted(reports, key=lambda one: one.id)),
        tuple(sorted(annotations, key=lambda one: one.report)),
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
