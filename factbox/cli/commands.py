"""The commands of factbox and their exit codes.

0 all went well; 3 all that could be read was, and something was skipped or failed (which, where
and why is said); 1 an error; 2 wrong usage; 130 interrupted.

A little over 300 lines: the commands that every user meets stand together, in the order of the help.
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
from factbox.cli.relating import relations
from factbox.cli.reviewing import review
from factbox.cli.serving import serve
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

app.command()(relations)
app.command()(serve)
app.add_typer(review, name="review")

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
def stories(  # noqa: PLR0913 - each is an option of its own
    box: BoxOption = DEFAULT_BOX,
    since: Annotated[
        str | None, typer.Option(metavar="DAY", help="Only stories reported on since then.")
    ] = None,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="Only those that name it.")
    ] = None,
    place: Annotated[
        str | None, typer.Option(metavar="PLACE", help="Only those that name the place.")
    ] = None,
    states: Annotated[
        tuple[str, str] | None,
        typer.Option(metavar="ISR MAR", help="Only those with an event between two states."),
    ] = None,
    words: Annotated[
        list[str] | None,
        typer.Option(metavar="WORD", help="Only those with a report that says it."),
    ] = None,
    json: JsonOption = False,
) -> None:
    """The stories, the largest first, of equals the newest, with the four counts."""
    from factbox.cli.answers import put, stories_json, stories_lines
    from factbox.cli.asking import asked

    wanted = asked(since, name, place, states, words)
    with _box(box) as opened:
        found = opened.stories(wanted)
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
    from factbox.cli.showing import look, show_record

    chosen = look(json=json, markdown=markdown, html=html is not None)
    with _box(box) as opened:
        _name_one_of_several(opened, story)
        show_record(opened, opened.record(story), chosen, html, everything)


def _name_one_of_several(box: Box, story: str | None) -> None:
    from factbox.cli.answers import say, stories_lines

    if story is None and len(found := box.stories()) > 1:
        say(f"factbox: the box holds {len(found)} stories; name one:\n{stories_lines(found)}")
        raise typer.Exit(2)


@app.command()
def compare(
    reports: Annotated[
        tuple[str, str],
        typer.Argument(
            metavar="REPORT REPORT", help="Its id, its own id or file name, or its letter."
        ),
    ],
    box: BoxOption = DEFAULT_BOX,
    story: Annotated[
        str | None, typer.Option(metavar="STORY", help="The story that letters are of.")
    ] = None,
    json: JsonOption = False,
    html: Annotated[
        Path | None, typer.Option(metavar="FILE", help="As one self-contained page.")
    ] = None,
) -> None:
    """Two reports of a story side by side, copied words marked: who took what from whom, and why."""
    from factbox.cli.showing import look, named_report, show_pair

    chosen = look(json=json, html=html is not None)
    with _box(box) as opened:
        one, two = (named_report(opened, name, story) for name in reports)
        show_pair(opened, (one, two), chosen, html)


@app.command()
def explain(
    row: Annotated[str, typer.Argument(metavar="ID", help="The id of any row or group.")],
    box: BoxOption = DEFAULT_BOX,
) -> None:
    """Why: the row, the reasons in the order in which they count, its words in their place."""
    from factbox.cli.answers import console, print_words, put
    from factbox.cli.around import around
    from factbox.cli.showing import told_of
    from factbox.show.explain import print_explanation

    with _box(box) as opened:
        found = opened.explain(row)
        told = told_of(opened, found)
        beside = around(opened, found)
        names = {one.report: opened.report(one.report).external_id for one in found.words}
    to = console()
    print_explanation(found.table, found.row, to, told)
    print_words(found.words, to, names)
    put(beside)


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
