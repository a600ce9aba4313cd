"""Writes the pages of `docs/` that must agree with the code: commands, tables, limits.

`./run.sh docs` writes them; `tests/test_docs.py` fails where they are behind.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typer

from factbox import limits
from factbox.cli.commands import app
from factbox.limits import Limit
from factbox.record.tables import TABLES
from factbox.show.export import coded_events
from factbox.show.export.formats import STANDARDS

HERE = Path(__file__).parent

COMMANDS = """# Commands

Results go to stdout, messages to stderr. `--box` defaults to `factbox.box` in the current folder.

| exit code | meaning |
|---|---|
| 0 | all went well; everything found was read |
| 1 | an error: one line says what and where |
| 2 | wrong usage: an unknown command, place, story, table or id |
| 3 | all that could be read was; something was skipped or failed, and stderr says what and why |
| 130 | interrupted; what was committed stays, `build` again goes on |
"""

TABLES_INTRO = """# Tables

`factbox export NAME` writes one of these; the box is a SQLite file that holds them under the same names, and `Box.table(NAME)` gives their rows in Python. Every row has an `id`. Offsets are Unicode code points, half open. Dates are EDTF, never more precise than the words (a week is written `2021-W48`). A column of kind list or object holds JSON.
"""

FORMATS_INTRO = """# Formats

Beside its tables, `factbox export NAME` writes these standards. Each is read back by the tests, and each page below is the head of the code that writes it.

| name | holds |
|---|---|
"""

LIMITS_INTRO = """# Limits

Every cap in factbox. Each one hit is said: by the build, on the page, or in place of what was left out.

| name | number | unit | reason |
|---|---|---|---|
"""


def pages() -> Mapping[str, str]:
    """The pages by file name."""
    return {
        "commands.md": COMMANDS + "".join(_commands()),
        "tables.md": TABLES_INTRO + "".join(_tables()),
        "formats.md": FORMATS_INTRO + "".join(_formats()),
        "limits.md": LIMITS_INTRO + "".join(_limits()),
    }


def _commands() -> Iterator[str]:
    for name, command in _flat(typer.main.get_command(app).commands):  # type: ignore[attr-defined]
        usage = " ".join(command.collect_usage_pieces(typer.Context(command)))
        yield f"\n## factbox {name} {usage}\n\n{inspect.cleandoc(command.help or '')}\n"
        yield "\n| | |\n|---|---|\n"
        for given in command.params:
            option = given.param_type_name == "option"
            names = ", ".join(given.opts) if option else given.metavar or given.name
            yield f"| `{names}` | {getattr(given, 'help', '') or ''} |\n"


def _flat(commands: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """Every command by its name; those of a group behind the group's name."""
    for name, command in sorted(commands.items()):
        if hasattr(command, "commands"):
            yield from _flat(command.commands, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


def _tables() -> Iterator[str]:
    for table in TABLES:
        yield f"\n## {table.name}\n\n{table.means}\n\n| column | kind | meaning |\n|---|---|---|\n"
        for column in table.columns:
            yield f"| `{column.name}` | {column.kind} | {column.means} |\n"


def _formats() -> Iterator[str]:
    for standard in STANDARDS:
        yield f"| `{standard.name}` | {standard.about} |\n"
    writers = dict.fromkeys(sys.modules[one.write.__module__] for one in STANDARDS)
    for module in (coded_events, *writers):
        yield f"\n{inspect.cleandoc(module.__doc__ or '')}\n"


def _limits() -> Iterator[str]:
    for name, limit in vars(limits).items():
        if isinstance(limit, Limit):
            yield f"| `{name}` | {limit.number:,} | {limit.unit} | {limit.reason} |\n"


def main() -> int:
    """Write every page."""
    for name, text in pages().items():
        (HERE / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
