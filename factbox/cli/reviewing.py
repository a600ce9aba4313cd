"""`factbox review`: what a person decides, from the command line.

Each verb becomes a line that names words and reports; `review list` prints the lines, `review
replay` reads them into another box.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factbox.errors import NothingFound, ReadError

if TYPE_CHECKING:
    from factbox.box import Box
    from factbox.judgements import About, Judgement
    from factbox.show.web.answers import Decision

review = typer.Typer(
    help="Same, not the same, rename, hide, undo: what you know better, kept over every rebuild.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

BoxOption = Annotated[
    Path, typer.Option("--box", metavar="FILE", help="The box: one file, made by build.")
]
ByOption = Annotated[str, typer.Option("--by", metavar="WHO", help="Who decides it.")]
NoteOption = Annotated[str, typer.Option("--note", metavar="WHY", help="Why.")]
_BOX = Path("factbox.box")


class Of(StrEnum):
    """What two reports are, or are not, one of."""

    story = "story"
    copy = "copy"


AboutOption = Annotated[
    Of | None, typer.Option("--about", help="Of two reports: one story, or one text (copy).")
]
One = Annotated[str, typer.Argument(metavar="ID", help="The id of a row; `explain` shows it.")]
Other = Annotated[
    str | None,
    typer.Argument(metavar="[ID]", help="The other's id; a pair or a passage needs none."),
]


@review.command()
def same(
    one: One,
    other: Other = None,
    about: AboutOption = None,
    by: ByOption = "",
    note: NoteOption = "",
    box: BoxOption = _BOX,
) -> None:
    """Two names, claims, stories or reports are the same."""
    from factbox.show.web.answers import Decision

    meant = _meant(about)
    _decide(box, Decision(verdict="same", a=one, b=other or "", about=meant), by, note)


@review.command("not-same")
def not_same(
    one: One,
    other: Other = None,
    about: AboutOption = None,
    by: ByOption = "",
    note: NoteOption = "",
    box: BoxOption = _BOX,
) -> None:
    """Two names, claims, reports of a story, or texts are not the same."""
    from factbox.show.web.answers import Decision

    meant = _meant(about)
    _decide(box, Decision(verdict="not the same", a=one, b=other or "", about=meant), by, note)


@review.command()
def rename(
    one: One,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is called.")],
    by: ByOption = "",
    note: NoteOption = "",
    box: BoxOption = _BOX,
) -> None:
    """A person, body or place is called so."""
    from factbox.show.web.answers import Decision

    _decide(box, Decision(verdict="name", a=one, name=name), by, note)


@review.command()
def hide(one: One, by: ByOption = "", note: NoteOption = "", box: BoxOption = _BOX) -> None:
    """A claim or a name is left out of the record; the box keeps it."""
    from factbox.show.web.answers import Decision

    _decide(box, Decision(verdict="hide", a=one), by, note)


@review.command()
def undo(
    number: Annotated[
        int | None,
        typer.Argument(metavar="[NUMBER]", help="As `review list` counts; the last if left out."),
    ] = None,
    by: ByOption = "",
    box: BoxOption = _BOX,
) -> None:
    """Take a judgement back."""
    from factbox.box import Box
    from factbox.cli.served_box import undoing

    with Box.open(box) as opened:
        _keep(opened, undoing(opened, number, by))


@review.command("list")
def list_(
    box: BoxOption = _BOX,
    json: Annotated[bool, typer.Option("--json", help="As lines that `replay` reads.")] = False,
) -> None:
    """All judgements in order; with --json as lines to be replayed."""
    from factbox.box import Box
    from factbox.cli.answers import put
    from factbox.judgements import write_line
    from factbox.show.web.told_judgements import told_judgements

    with Box.open(box) as opened:
        lines = opened.judgements
    if json:
        put("".join(f"{write_line(one)}\n" for one in lines))
        return
    for one in told_judgements(lines):
        undone = "  (undone)" if one.undone else ""
        put(f"{one.number}  {one.text}{undone}{f'  — {one.by}' if one.by else ''}\n")


@review.command()
def replay(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Lines, as `list --json` has them.")],
    box: BoxOption = _BOX,
) -> None:
    """Add the lines of a file to the box, in order; lines that stand there already are passed over."""
    from factbox.box import Box
    from factbox.cli.answers import say

    with Box.open(box) as opened:
        held = list(opened.judgements)
        new = [one for one in _lines(file) if not _taken(held, one)]
        if new:
            opened.judge(*new)
    say(f"{len(new)} judgements added")


def _taken(held: list[Judgement], one: Judgement) -> bool:
    """Whether a line is among those held; each of these stands for one line of the file."""
    if one in held:
        held.remove(one)
        return True
    return False


def _lines(file: Path) -> Iterator[Judgement]:
    from factbox.judgements import parse_line

    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise NothingFound(f"{file}: there is no such file") from None
    except UnicodeDecodeError:
        raise ReadError(str(file), "not UTF-8") from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield parse_line(line, str(file), number)


def _meant(about: Of | None) -> About | None:
    if about is None:
        return None
    return "story" if about is Of.story else "copy"


def _decide(path: Path, decision: Decision, by: str, note: str) -> None:
    from factbox.box import Box
    from factbox.cli.deciding import judgement_of

    with Box.open(path) as opened:
        _keep(opened, judgement_of(opened, decision, by, note))


def _keep(box: Box, judgement: Judgement) -> None:
    from factbox.cli.answers import say
    from factbox.show.web.told_judgements import told

    box.judge(judgement)
    say(f"judgement {len(box.judgements)}: {told(judgement)}")
