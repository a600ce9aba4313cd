"""Why a row stands in the box: its columns and its reasons, in words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from factbox import limits
from factbox.record.tables import Table, TableRow, Value
from factbox.show.visible import one_line, shortened, visible


def print_explanation(
    table: Table, row: TableRow, console: Console, told: Sequence[str] = ()
) -> None:
    """Print what the row is, what it says in sentences, each of its values, and the reasons."""
    console.print(Text(f"{row.get('id')}", style="bold"), Text(f"({table.name}: {table.means})"))
    for sentence in told:
        console.print(Text(f"  {sentence}"))
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column(overflow="fold")
    for column in table.columns:
        if column.name in ("id", "why") or row.get(column.name) is None:
            continue
        grid.add_row(
            column.name,
            Text(shortened(value_told(row[column.name]), limits.EXPLAINED_CHARACTERS.number)),
        )
    console.print(grid)
    reasons = list(reasons_told(row.get("why")))
    console.print(Text("why" if reasons else "why: no reason is kept for rows of this kind"))
    for line in reasons:
        console.print(Text(f"  {line}"))


def value_told(value: Value) -> str:
    """A value on one line; lists and objects as JSON."""
    if isinstance(value, str):
        return one_line(value)
    return one_line(json.dumps(value, ensure_ascii=False))


def reasons_told(why: Value) -> Iterator[str]:
    """The reasons of a row, a line each."""
    for reason in why if isinstance(why, list) else []:
        if isinstance(reason, dict):
            score = reason.get("score")
            added = f" ({score:+.3g})" if isinstance(score, int | float) else ""
            yield visible(f"{reason.get('feature')}: {reason.get('detail')}{added}")
