"""Time expressions: are they found, and do they mean what a careful reader says.

`timebank`: TimeML files (`*.tml`, labelled with `TIMEX3`), each read on its own creation day.
Detection counts a find that overlaps a gold expression (relaxed) or has its very words (exact). A
value counts as right where TimeML's value, made of our expression and its EDTF, equals the gold's
("T17" and "T17:00", "19" and "19XX" are one value); TimeML labels the two ends of a range, which is
one find of ours, so a label at an end of a range is right where that end has its value. The share is
of all gold dates and times, found or not. The bars are held against everything labelled; the second
figures leave out "now", "recently" and the like, which name no day.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench._reports import report_of
from bench._sets import sets_in
from bench.table import Bar, Line, Match, figure, matched, share
from factbox.annotate.parse import Parser
from factbox.annotate.when import find_times, read_against
from factbox.annotate.when.references import FUTURE, PAST, is_reference
from factbox.types import When

_TAG = re.compile(r"<[^>]*>")
_TIMEX = re.compile(r"<TIMEX3\b([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_CREATED = re.compile(r'value="(\d{4}-\d\d-\d\d)[^"]*"[^>]*functionInDocument="CREATION_TIME"')
_TEXT = re.compile(r"<TEXT>(.*)</TEXT>", re.DOTALL)
_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
_OPEN_SHIFT = re.compile(r"[a-z]+([+-])X")
_PART = re.compile(r"T(MO|AF|EV|NI)")


@dataclass(frozen=True, slots=True)
class Timex:
    """A labelled time expression."""

    start: int
    end: int
    kind: str
    value: str

    @property
    def vague(self) -> bool:
        return self.value.endswith("_REF")


@dataclass(frozen=True, slots=True)
class Pair:
    """A text's labels and our finds; `values` are TimeML values, one a find."""

    gold: tuple[Timex, ...]
    found: tuple[When, ...]
    values: tuple[str | None, ...]

    def near(self, timex: Timex) -> list[int]:
        """The numbers of the finds that overlap a label."""
        return [
            number
            for number, when in enumerate(self.found)
            if when.start < timex.end and timex.start < when.end
        ]

    def counted(self, vague: bool) -> tuple[When, ...]:
        """The finds; where the vague are left out, those that point to no day are too."""
        return tuple(when for when in self.found if vague or when.kind != "reference")

    def right(self, timex: Timex) -> bool:
        value = _one_form(timex.value)
        return any(value in self._told(number, timex) for number in self.near(timex))

    def _told(self, number: int, timex: Timex) -> tuple[str, ...]:
        """The value of a find; where a label is at one end of a range, the value of that end."""
        when, value = self.found[number], self.values[number] or ""
        first, slash, last = value.partition("/")
        if not slash:
            return (_one_form(value),)
        ends = ((when.start == timex.start, first), (when.end == timex.end, last))
        return tuple(_one_form(end) for there, end in ends if there)


def _one_form(value: str) -> str:
    """One spelling of a value that TimeML's labels spell in several ways."""
    return re.sub(r"T(\d\d)$", r"T\1:00", re.sub(r"^(\d\d)XX$", r"\1", value))


def measure(data: Path, every: int = 1) -> list[Line]:
    """Dates of each `every`-th text of `timebank`."""
    lines: list[Line] = []
    for folder in sets_in(data, ("timebank",)):
        parser = Parser.load()
        paths = sorted(folder.glob("*.tml"))[::every]
        pairs = [pair for path in paths if (pair := _read(path, parser))]
        lines.append(Line("timebank: texts", str(len(pairs))))
        lines += _lines("timebank", "everything labelled", pairs, vague=True)
        lines += _lines("timebank.plain", "without now, recently, ...", pairs, vague=False)
    return lines


def _read(path: Path, parser: Parser) -> Pair | None:
    source = path.read_text(encoding="utf-8", errors="replace")
    body, created = _TEXT.search(source), _CREATED.search(source)
    if body is None or created is None:
        return None
    text, gold = _labels(body[1])
    found = find_times(parser.parse(report_of(text, path.name)))
    values = tuple(timeml_value(when.expression, created[1]) for when in found)
    return Pair(gold, found, values)


def _labels(marked: str) -> tuple[str, tuple[Timex, ...]]:
    """The text without tags, and the labels with offsets into it."""
    pieces: list[str] = []
    length = position = 0
    opened: list[tuple[int, dict[str, str]]] = []
    found: list[Timex] = []
    for tag in _TAG.finditer(marked):
        piece = html.unescape(marked[position : tag.start()])
        pieces.append(piece)
        length += len(piece)
        position = tag.end()
        timex = _TIMEX.fullmatch(tag[0])
        if timex:
            opened.append((length, dict(_ATTRIBUTE.findall(timex[1]))))
        elif tag[0] == "</TIMEX3>" and opened:
            start, given = opened.pop()
            found.append(Timex(start, length, given.get("type", ""), given.get("value", "")))
    return "".join(pieces) + html.unescape(marked[position:]), tuple(found)


def timeml_value(expression: str, day: str) -> str | None:
    """The TimeML value of an expression read on `day`; None where it has none."""
    if is_reference(expression):
        return expression
    if expression.startswith("P"):
        return expression.replace("DE", "E")
    if expression.startswith("R/"):
        return expression.removeprefix("R/")
    edtf = read_against(expression, day)
    if edtf is None:
        open_shift = _OPEN_SHIFT.fullmatch(expression)
        return (FUTURE if open_shift[1] == "+" else PAST) if open_shift else None
    if "XXXX-WXX-WE" in expression:
        return f"{read_against('week+0', edtf[:10])}-WE"
    if re.fullmatch(r"\d{3}X|\d\dXX", edtf):
        return edtf.rstrip("X")
    if len(edtf) == 7 and edtf[5:].isdigit():
        return f"{edtf[:4]}-{_part_of_year(edtf[5:])}"
    part = _PART.search(expression)
    return edtf + (f"T{part[1]}" if part and len(edtf) == 10 else "")


def _part_of_year(code: str) -> str:
    """TimeML's name of an EDTF month, season, quarter or half."""
    number = int(code)
    if number >= 40:
        return f"H{number - 39}"
    if number >= 33:
        return f"Q{number - 32}"
    return _SEASONS.get(code, code)


def _lines(key: str, label: str, pairs: Sequence[Pair], vague: bool) -> Iterator[Line]:
    gold = [(pair, timex) for pair in pairs for timex in pair.gold if vague or not timex.vague]
    yield from _detection(f"dates.{key}", label, gold, pairs, vague)
    dated = [(pair, timex) for pair, timex in gold if timex.kind in ("DATE", "TIME")]
    right = sum(pair.right(timex) for pair, timex in dated)
    found = sum(bool(pair.near(timex)) for pair, timex in dated)
    bar = Bar(0.80, 0.87) if vague else Bar()
    what = f"values of DATE and TIME, {label}"
    yield share(f"dates.{key}.value", what, right, len(dated), bar)
    yield share(f"dates.{key}.value_of_found", f"{what}, of those found", right, found)


def _detection(
    key: str, label: str, gold: Sequence[tuple[Pair, Timex]], pairs: Sequence[Pair], vague: bool
) -> Iterator[Line]:
    finds = sum(len(pair.counted(vague)) for pair in pairs)
    near = sum(bool(pair.near(timex)) for pair, timex in gold)
    exact = sum(
        any((when.start, when.end) == (timex.start, timex.end) for when in pair.found)
        for pair, timex in gold
    )
    true = sum(
        any(when.start < timex.end and timex.start < when.end for timex in pair.gold)
        for pair in pairs
        for when in pair.counted(vague)
    )
    precision, recall = true / max(finds, 1), near / max(len(gold), 1)
    relaxed = 2 * precision * recall / max(precision + recall, 1e-9)
    bar = Bar(0.90, 0.94) if vague else Bar()
    note = f"P {precision:.3f}  R {recall:.3f}"
    yield figure(f"{key}.found.f1", f"found, relaxed F1, {label}", relaxed, bar, note)
    yield matched(f"{key}.exact", f"found, exact F1, {label}", Match(exact, finds, len(gold)))
