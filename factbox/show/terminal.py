"""The record in a terminal: readable at 80 columns, in colour or not, on a screen or in a pipe.

In a pipe there is no colour, no box and no cursor movement: only words, blanks and line ends. Each
section shows its first lines and says how many more there are; `everything` shows all.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from factbox import limits
from factbox.show.layout import lay_out
from factbox.show.sheet import AgreementCard, Cited, Line, Point, Sheet, Speaker
from factbox.show.terminal_reports import Hung, lineage_lines, report_lines
from factbox.show.terminal_whos import place_lines, who_lines
from factbox.show.told_lines import letters_of, quoted_by, told_by
from factbox.show.visible import shortened
from factbox.show.words import none_sure
from factbox.types import Record

MOST = {
    "happened": 8,
    "agreements": 3,
    "timeline": 30,
    "differ": 10,
    "people": 12,
    "bodies": 6,
    "places": 8,
    "said": 6,
    "sayings": 4,
    "only in one": 4,
    "relations": 8,
    "reports": 12,
}
"""Lines of each section before "... and 12 more"."""
_WIDEST = 100
_LABEL = 26
_NARROW = 44
"""Columns that words beside a label need; with fewer they stand below it."""


def print_record(record: Record, console: Console, *, everything: bool = False) -> None:
    """Print the record. Nothing of a report is ever read as markup or as a control sequence."""
    _Printer(lay_out(record), console, everything).all()


class _Printer:
    """Prints one sheet, section by section; empty sections have no head."""

    def __init__(self, sheet: Sheet, console: Console, everything: bool) -> None:
        self._sheet = sheet
        self._console = console
        self._everything = everything
        self._width = min(console.width, _WIDEST)

    def all(self) -> None:
        sheet = self._sheet
        self._head()
        self._section("In short", self._lead())
        self._section(sheet.happened_head, self._lines("happened", sheet.happened))
        self._agreements()
        self._section("When", self._latest("timeline", sheet.timeline))
        self._section("Where reports differ", self._points())
        self._section("How relations stood", self._dated("relations", sheet.relations))
        self._section("Who", self._whos())
        self._section("Said", self._said())
        self._section("Only in one", self._lines("only in one", sheet.only_in_one))
        self._lineages()
        self._section("Reports", self._reports())
        self._put(Text(sheet.made_by, style="dim"))

    # ------------------------------------------------------------ printing

    def _put(self, text: Text, indent: int = 0, hang: int = 0) -> None:
        """Print text folded at words, its further lines `hang` deeper, no blanks at line ends."""
        for number, line in enumerate(self._folded(text, indent + hang)):
            line.rstrip()
            lead = Text(" " * (indent + (hang if number else 0)))
            self._console.print(lead.append_text(line), no_wrap=True, crop=False, markup=False)

    def _folded(self, text: Text, taken: int) -> list[Text]:
        return list(text.wrap(self._console, max(20, self._width - taken)))

    def _section(self, head: str, lines: Sequence[Text | Hung | _Row]) -> None:
        if not lines:
            return
        self._put(Text(head.upper(), style="bold"))
        for line in lines:
            if isinstance(line, Text):
                self._put(line, 2, 2)
            elif isinstance(line, Hung):
                self._put(line.text, 2 + line.indent, 4)
            else:
                self._put_row(line)
        self._console.print()

    def _put_row(self, row: _Row) -> None:
        """A label, and words beside it; below it where the terminal is narrow."""
        beside = self._width - row.width >= _NARROW
        taken = row.width + 4 if beside else 6
        if not beside:
            self._put(Text(row.label, style="green"), 2)
        for number, line in enumerate(self._folded(row.text, taken)):
            line.rstrip()
            shown = row.label if beside and number == 0 else ""
            lead = Text("  ").append(shown.ljust(taken - 2), style="green")
            self._console.print(lead.append_text(line), no_wrap=True, crop=False, markup=False)

    def _head(self) -> None:
        sheet = self._sheet
        self._put(Text(sheet.title, style="bold"))
        self._put(Text(sheet.days, style="dim"))
        self._console.print()
        self._put(Text(f"{sheet.counts}."))
        for sentence in sheet.counts_meaning:
            self._put(Text(sentence, style="dim"))
        self._console.print()

    def _cut(self, section: str, count: int) -> int:
        return count if self._everything else min(count, MOST[section])

    def _more(self, section: str, count: int) -> list[Text]:
        return _left(count - self._cut(section, count))

    # ------------------------------------------------------------ lines

    def _told(self, line: Line) -> Text:
        """The words, a note, and the letters of the reports that say so."""
        text = (
            line.text
            if self._everything
            else shortened(line.text, limits.TERMINAL_CHARACTERS.number)
        )
        found = Text(text)
        if line.note:
            found.append(f" ({line.note})", style="italic")
        letters = told_by(line)
        return found.append(f" {letters}", style="cyan") if letters else found

    def _lead(self) -> list[Text]:
        """The sentences of the lead; who else tells them only where all is asked for."""
        return [self._told(line).append_text(self._borne(line)) for line in self._sheet.lead]

    def _borne(self, line: Line) -> Text:
        """How many at least tell a line that stands as one report has it; who, where all is asked for."""
        told = f" ({line.support})" if self._everything and line.support else ""
        return Text(f"; {line.reach}{told}" if line.reach else told, style="dim")

    def _lines(self, section: str, lines: Sequence[Line]) -> list[Text]:
        found: list[Text] = []
        sure = lines if self._everything else [line for line in lines if not line.aside]
        shown = sure[: self._cut(section, len(sure))]
        for line in shown:
            found.append(self._told(line))
            least = "" if self._everything else line.reach
            found.append(Text(f"  {least or line.support}", style="dim"))
        left = len(lines) - len(shown)
        if lines and not shown:
            return [Text(none_sure(left), style="dim")]
        return found + _left(left)

    def _dated(self, section: str, lines: Sequence[Line]) -> list[Text | _Row]:
        """A column of dates beside a column of words."""
        shown = lines[: self._cut(section, len(lines))]
        width = min(_LABEL, max((len(line.label) for line in shown), default=0))
        rows: list[Text | _Row] = [
            _Row(line.label, self._told(line).append_text(self._borne(line)), width)
            for line in shown
        ]
        return rows + list(self._more(section, len(lines)))

    def _latest(self, section: str, lines: Sequence[Line]) -> list[Text | _Row]:
        """As `_dated`, but where there are too many the oldest are left out: they are background."""
        left = len(lines) - self._cut(section, len(lines))
        rows = self._dated(section, lines[left:])
        return [Text(f"… {left:,} earlier (--all)", style="dim"), *rows] if left else rows

    def _agreements(self) -> None:
        cards = self._sheet.agreements
        own = [card for card in cards if not card.background]
        others = [card for card in cards if card.background]
        for card in own[: self._cut("agreements", len(own))]:
            self._section("The agreement", self._agreement(card))
        if others:
            shown = others[: self._cut("agreements", len(others))]
            lines = [self._recalled(card) for card in shown]
            self._section("Earlier agreements", lines + self._more("agreements", len(others)))

    def _agreement(self, card: AgreementCard) -> list[Text | _Row]:
        rows = [_Row(name, Text(value), 9) for name, value in card.fields]
        if card.steps:
            rows.append(_Row("status", _path(card), 9))
        rows.append(_Row("told by", Text(card.support), 9))
        return [Text(card.title, style="bold"), *rows]

    def _recalled(self, card: AgreementCard) -> Text:
        fields = dict(card.fields)
        found = Text(card.title)
        details = [fields[name] for name in ("parties", "date") if name in fields]
        if details:
            found.append(f": {'; '.join(details)}")
        return _with_letters(found, card.cites)

    def _points(self) -> list[Text]:
        points = self._sheet.differ
        found: list[Text] = []
        for point in points[: self._cut("differ", len(points))]:
            found.extend(self._point(point))
        return found + self._more("differ", len(points))

    def _point(self, point: Point) -> list[Text]:
        head = Text.assemble(
            (f"{point.kind}: ", "bold"), point.about, (f" ({point.meaning})", "dim")
        )
        return [head, *(line for side in point.sides for line in self._side(side))]

    def _side(self, side: Line) -> list[Text]:
        found = Text("- ")
        found.append(side.text if self._everything else shortened(side.text, 160))
        found = _with_letters(found, side.cites).append(f" {side.support}", style="dim")
        words = next((one.exact for one in side.cites if one.exact), "")
        if not words or words.casefold() == side.text.casefold():
            return [found]
        cut = words if self._everything else shortened(words, 200)
        return [found, Text(f"  “{cut}”", style="italic")]

    def _whos(self) -> list[Text]:
        most = None if self._everything else MOST
        return [*who_lines(self._sheet, most), *place_lines(self._sheet, most)]

    def _said(self) -> list[Text]:
        speakers = self._sheet.said
        telling = [one for one in speakers if one.most or self._everything]
        shown = telling[: self._cut("said", len(telling))]
        found = [line for one in shown for line in self._speaker(one)]
        left = sum(len(one.lines) for one in speakers) - sum(len(one.lines) for one in shown)
        if left and not shown:
            return [Text(none_sure(left), style="dim")]
        return found + ([Text(f"… and {left:,} more (--all)")] if left else [])

    def _speaker(self, one: Speaker) -> list[Text]:
        found = [Text(one.name, style="bold")]
        most = len(one.lines) if self._everything else min(one.most, MOST["sayings"])
        for line in one.lines[:most]:
            long = limits.TERMINAL_CHARACTERS.number
            text = line.text if self._everything else shortened(line.text, long)
            said = Text(f"  {text}" if line.told else f"  “{text}”")
            if line.note:
                said.append(f" ({line.note})", style="italic")
            found.append(said.append(f" {quoted_by(line)}", style="cyan"))
        left = len(one.lines) - most
        return found + ([Text(f"  … and {left:,} more (--all)")] if left else [])

    def _lineages(self) -> None:
        """Who copied whom; in a story of one report there is nothing to tell."""
        found = self._sheet.lineages
        if len(self._sheet.reports) > 1:
            self._section("Who copied whom", list(lineage_lines(found, self._everything)))

    def _reports(self) -> list[Text]:
        reports = self._sheet.reports
        shown = reports[: self._cut("reports", len(reports))]
        return [*report_lines(shown), *self._more("reports", len(reports))]


@dataclass(frozen=True, slots=True)
class _Row:
    """A label in a column of `width`, and words beside it."""

    label: str
    text: Text
    width: int


def _left(count: int) -> list[Text]:
    """How many lines are shown only where all are."""
    return [Text(f"… and {count:,} more (--all)", style="dim")] if count else []


def _with_letters(text: Text, cites: Iterable[Cited]) -> Text:
    letters = letters_of(cites)
    return text.append(f" {letters}", style="cyan") if letters else text


def _path(card: AgreementCard) -> Text:
    found = Text()
    for place, step in enumerate(card.steps):
        found.append(", then " if place else "")
        found.append(step.text)
        found.append(f" ({step.label})" if step.label else "")
        _with_letters(found, step.cites)
    return found
