"""`factbox relations`: how two states stood, over time, with the words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from factbox.errors import UsageError


def relations(
    one: Annotated[str, typer.Argument(metavar="STATE", help="A code (ISR) or a name (Israel).")],
    other: Annotated[str, typer.Argument(metavar="STATE", help="The other state.")],
    box: Annotated[
        Path, typer.Option("--box", metavar="FILE", help="The box: one file, made by build.")
    ] = Path("factbox.box"),
    json_: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """How two states stood, over time: states, events, counts, words, and a chart."""
    from factbox.box import Box
    from factbox.cli.answers import put, say
    from factbox.show.relations import pair_over_time, relation_lines, relations_json

    first, second = _code(one), _code(other)
    if first == second:
        raise UsageError(f"{first}: named twice; relations are those of two states")
    with Box.open(box) as opened:
        pair = pair_over_time(first, second, opened.records())
    if json_:
        put(json.dumps(relations_json(pair), ensure_ascii=False, indent=2) + "\n")
    elif pair.standings or pair.periods:
        put("".join(f"{line}\n" for line in relation_lines(pair)))
    else:
        say(f"factbox: nothing is told of how {first} and {second} stood")


def _code(words: str) -> str:
    """The code of a state that is named or whose code is given. Raises UsageError."""
    from factbox.data.states import code_of, name_of

    code = words.upper() if name_of(words.upper()) else code_of(words)
    if code is None:
        raise UsageError(f"{words}: no state has this code or name; ISR or Israel is meant")
    return code
