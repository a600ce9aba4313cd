"""Two reports side by side in a terminal: two columns from 100 on, one under the other below that.

In colour the copied words are marked by colour and by lines under them; without colour (in a pipe,
or where the terminal has none) they stand in brackets: [the same], {put for others}, <a shared
quotation>, ((what is no part of the report)).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.console import Console
from rich.text import Text

from factbox.show.pair.painting import Mark
from factbox.show.pair.sheet import LEGEND, Column, PairSheet
from factbox.show.pair.sides import Beside, Unit
from factbox.show.visible import visible

TWO_COLUMNS = 100
_WIDEST = 180
_GAP = 3
_STYLES: Mapping[Mark, str] = {
    "own": "",
    "same": "green underline",
    "changed": "bold yellow",
    "quoted": "italic cyan",
    "furniture": "dim",
}
_BRACKETS: Mapping[Mark, tuple[str, str]] = {
    "same": ("[", "]"),
    "changed": ("{", "}"),
    "quoted": ("<", ">"),
    "furniture": ("((", "))"),
}
_BLANK = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class _Block:
    """Words that are folded under each other, beside a label that stands on the first line."""

    words: Text
    label: str = ""
    width: int = 0


def print_pair(sheet: PairSheet, console: Console) -> None:
    """Print the verdict and both texts. Nothing of a report is read as markup."""
    printer = _Printer(console, console.is_terminal and console.color_system is not None)
    printer.verdict(sheet)
    printer.legend(sheet.marks)
    printer.heads(sheet.left, sheet.right)
    for row in sheet.rows:
        printer.row(row, sheet.left.letter, sheet.right.letter)


class _Printer:
    """Prints the parts of one pair."""

    def __init__(self, console: Console, colour: bool) -> None:
        self._console = console
        self._colour = colour
        self._wide = console.width >= TWO_COLUMNS
        self._width = max(20, min(console.width, _WIDEST))

    def verdict(self, sheet: PairSheet) -> None:
        self._put(_Block(Text(sheet.verdict.head.upper(), style="bold")))
        for sentence in sheet.verdict.told:
            self._put(_Block(Text(sentence), width=2))
        for reason in sheet.verdict.why:
            self._put(_Block(Text(reason, style="dim"), "  -", 4))
        self._console.print()

    def legend(self, marks: Sequence[Mark]) -> None:
        shown = [mark for mark in marks if self._colour or mark in _BRACKETS]
        if shown:
            told = Text("   ").join(self._marked(mark, LEGEND[mark]) for mark in shown)
            self._put(_Block(told))
            self._console.print()

    def heads(self, left: Column, right: Column) -> None:
        if self._wide:
            self._across(_head(left), _head(right))
        else:
            for block in (*_head(left), *_head(right)):
                self._put(block)
        self._console.print()

    def row(self, row: Beside, left: str, right: str) -> None:
        """Sentences beside each other, and below them which words were put for which."""
        if self._wide:
            self._across(self._cell(row.left), self._cell(row.right))
        else:
            for block in (*self._cell(row.left, left), *self._cell(row.right, right)):
                self._put(block)
        swaps = "; ".join(f"{swap.left} → {swap.right}" for swap in row.swaps)
        if swaps:
            self._put(_Block(Text(swaps, style="dim"), width=4))
        self._console.print()

    def _cell(self, units: Sequence[Unit], letter: str = "") -> list[_Block]:
        width = 6 if letter else 4
        return [
            _Block(
                Text().join(self._marked(one.mark, _inline(one.text)) for one in unit.pieces),
                f"{letter} {unit.number}".strip(),
                width,
            )
            for unit in units
        ]

    def _marked(self, mark: Mark, words: str) -> Text:
        if self._colour:
            return Text(words, style=_STYLES[mark])
        before, after = _BRACKETS.get(mark, ("", ""))
        inner = words.strip()
        first = len(words) - len(words.lstrip())
        lead, rest = words[:first], words[first + len(inner) :]
        return Text(f"{lead}{before}{inner}{after}{rest}" if inner else words)

    # ------------------------------------------------------------ lines

    def _across(self, left: Sequence[_Block], right: Sequence[_Block]) -> None:
        width = (self._width - _GAP) // 2
        ours = [line for one in left for line in self._folded(one, width)]
        theirs = [line for one in right for line in self._folded(one, width)]
        for one, two in zip_longest(ours, theirs):
            line = one or Text()
            line.pad_right(max(0, width + _GAP - line.cell_len))
            self._line(line.append_text(two or Text()))

    def _put(self, block: _Block) -> None:
        for line in self._folded(block, self._width):
            self._line(line)

    def _folded(self, block: _Block, width: int) -> Iterator[Text]:
        lines = block.words.wrap(self._console, max(16, width - block.width))
        for number, line in enumerate(lines):
            line.rstrip()
            label = "" if number else block.label
            yield Text(label.ljust(block.width), style="dim").append_text(line)

    def _line(self, line: Text) -> None:
        line.rstrip()
        self._console.print(line, no_wrap=True, crop=False, markup=False)


def _head(column: Column) -> list[_Block]:
    head = Text.assemble((f"[{column.letter}] ", "cyan"), (column.name, "bold"))
    title = [_Block(Text(column.title, style="italic"))] if column.title else []
    facts = [_Block(Text(fact, style="dim")) for fact in (column.day, column.marked)]
    return [_Block(head), *title, *facts]


def _inline(text: str) -> str:
    """Words with every blank sign a plain blank."""
    return _BLANK.sub(" ", visible(text))
