"""The commands of factbox and their exit codes.

0 all went well; 3 all that could be read was, and something was skipped or failed (which, where
and why is said); 1 an error; 2 wrong usage; 130 interrupted.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated

import typer

from factbox import __version__
from factbox.cli.endings import failed, told, written_out
from factbox.errors import FactboxError, NothingFound, UnknownId, UsageError

if TYPE_CHECKING:
    from factbox.box import Box
    from factbox.record.tables import Table, TableRow

app = typer.Typer(
    name="factbox",
    help="One record of a news story from all its reports.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

BoxOption = Annotated[
    Path, typer.Option("--box", metavar="FILE", help="The box: one file, made by build.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="As JSON.")]
DEFAULT_BOX = Path("factbox.box")


class Format(StrEnum):
    """How `export` writes rows."""

    jsonl = "jsonl"
    csv = "csv"
    parquet = "parquet"


class Look(StrEnum):
    """How `show` shows a record."""

    terminal = "terminal"
    json = "--json"
    markdown = "--markdown"
    html = "--html"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code. Every error of factbox becomes one line on stderr."""
    try:
        app(args=list(argv) if argv is not None else None, prog_name="factbox")
    except SystemExit as end:
        return written_out(end.code if isinstance(end.code, int) else 0)
    except FactboxError as problem:
        return failed(str(problem), 2 if isinstance(problem, UsageError) else 1)
    except BrokenPipeError:
        return written_out(0)
    except OSError as problem:
        return failed(told(problem), 1)
    return 0


def _box(path: Path) -> Box:
    from factbox.box import Box

    return Box.open(path)


def _tell_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factbox {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_tell_version, is_eager=True, help="Print the version and end."
        ),
    ] = False,
) -> None:
    """One record of a news story from all its reports."""


@app.command()
def build(
    places: Annotated[list[Path], typer.Argument(metavar="PLACE...", help="Files and folders.")],
    box: BoxOption = DEFAULT_BOX,
    workers: Annotated[
        int | None,
        typer.Option(min=1, max=256, help="Worker processes; one a processor if left out."),
    ] = None,
) -> None:
    """Read reports, relate them, write their records. Adds to the box; safe to repeat."""
    from factbox.cli.building import Bars, tell_built

    start = time.monotonic()
    with _box(box) as opened, Bars() as bars:
        built = opened.build(places, workers, bars)
    tell_built(built, time.monotonic() - start)
    if built.found == 0:
        raise NothingFound(f"no report in {', '.join(str(place) for place in places)}")
    raise typer.Exit(0 if built.whole else 3)


@app.command()
def stories(box: BoxOption = DEFAULT_BOX, json: JsonOption = False) -> None:
    """The stories, the largest first, of equals the newest, with the four counts."""
    from factbox.cli.answers import put, stories_json, stories_lines

    with _box(box) as opened:
        found = opened.stories()
    put(stories_json(found) if json else stories_lines(found))


@app.command()
def show(
    story: Annotated[
        str | None, typer.Argument(metavar="[STORY]", help="Its id, or any id in it.")
    ] = None,
    box: BoxOption = DEFAULT_BOX,
    json: JsonOption = False,
    markdown: Annotated[bool, typer.Option("--markdown", help="As Markdown.")] = False,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="As one self-contained page.")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Every line of every section, in the terminal.")
    ] = False,
) -> None:
    """The record of a story. With one story in the box, STORY may be left out."""
    look = _look(json, markdown, html is not None)
    with _box(box) as opened:
        _name_one_of_several(opened, story)
        if look is Look.terminal:
            _print(opened, story, everything)
        else:
            _write(opened, story, look, html)


def _look(json: bool, markdown: bool, html: bool) -> Look:
    wanted = zip((json, markdown, html), (Look.json, Look.markdown, Look.html), strict=True)
    chosen = [look for given, look in wanted if given]
    if len(chosen) > 1:
        raise UsageError(f"choose one of {' and '.join(look.value for look in chosen)}")
    return chosen[0] if chosen else Look.terminal


def _name_one_of_several(box: Box, story: str | None) -> None:
    from factbox.cli.answers import say, stories_lines

    if story is None and len(found := box.stories()) > 1:
        say(f"factbox: the box holds {len(found)} stories; name one:\n{stories_lines(found)}")
        raise typer.Exit(2)


def _print(box: Box, story: str | None, everything: bool) -> None:
    from factbox.cli.answers import console
    from factbox.show.terminal import print_record

    print_record(box.record(story), console(), everything=everything)


def _write(box: Box, story: str | None, look: Look, html: Path | None) -> None:
    from factbox.cli.whole_file import file_or_stdout

    record = box.record(story)
    if look is Look.json:
        from factbox.show.json_record import record_json

        text = record_json(record)
    elif look is Look.markdown:
        from factbox.show.markdown import record_markdown

        text = record_markdown(record)
    else:
        from factbox.show.page import record_page

        text = record_page(record, box.reports(record))
    with file_or_stdout(html) as out:
        out.write(text.encode("utf-8", "backslashreplace"))


@app.command()
def explain(
    row: Annotated[str, typer.Argument(metavar="ID", help="The id of any row or group.")],
    box: BoxOption = DEFAULT_BOX,
) -> None:
    """Why: the row, the reasons in the order in which they count, its words in their place."""
    from factbox.cli.answers import console, print_words
    from factbox.show.explain import print_explanation

    with _box(box) as opened:
        found = opened.explain(row)
    to = console()
    print_explanation(found.table, found.row, to)
    print_words(found.words, to)


@app.command()
def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS...", help='All must be there; "a phrase" is one.')
    ],
    box: BoxOption = DEFAULT_BOX,
    limit: Annotated[int, typer.Option(min=1, max=10_000, help="Most hits of each kind.")] = 10,
    json: JsonOption = False,
) -> None:
    """Reports, claims and quotes that hold all the words."""
    from factbox.cli.answers import console, hits_json, print_hits, put, say

    with _box(box) as opened:
        hits = opened.search(words, limit)
    if json:
        put(hits_json(hits))
    elif hits:
        print_hits(hits, console())
    else:
        say("factbox: nothing found")


@app.command()
def export(
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="A table, such as claims, or a standard, as polecat."),
    ],
    box: BoxOption = DEFAULT_BOX,
    form: Annotated[
        Format | None,
        typer.Option(
            "--format", help="Of a table: jsonl (the default), parquet, or csv for spreadsheets."
        ),
    ] = None,
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="PATH", help="A file; stdout if left out.")
    ] = None,
) -> None:
    """One table, exact (lists and objects as JSON), or its events in a standard of the field."""
    from factbox.cli.whole_file import file_or_stdout
    from factbox.record.tables import TABLES, table_named
    from factbox.show.export.formats import STANDARDS, standard_named

    table, standard = table_named(name), standard_named(name)
    if standard is not None and form is not None:
        raise UsageError(f"{name} is a format itself; leave --format out")
    if table is None and standard is None:
        known = ", ".join([*(one.name for one in TABLES), *(one.name for one in STANDARDS)])
        raise UnknownId(f"{name}: no such table or standard; there are {known}")
    with _box(box) as opened, file_or_stdout(out) as stream:
        if standard is not None:
            standard.write(opened.records(), stream)
        elif table is not None:
            _writer(form or Format.jsonl)(table, opened.table(name), stream)


def _writer(form: Format) -> Callable[[Table, Iterable[TableRow], IO[bytes]], int]:
    if form is Format.csv:
        from factbox.show.export.csv import write_csv

        return write_csv
    if form is Format.parquet:
        from factbox.show.export.parquet import write_parquet

        return write_parquet
    from factbox.show.export.jsonl import write_jsonl

    return write_jsonl


@app.command()
def check(box: BoxOption = DEFAULT_BOX) -> None:
    """Is the box sound: the file, every span, every report in one story, the versions?"""
    from factbox.cli.answers import put

    with _box(box) as opened:
        found = opened.check()
    put("".join(f"{problem}\n" for problem in found) or "sound\n")
    raise typer.Exit(1 if found else 0)
