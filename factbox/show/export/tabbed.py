"""Lines of cells with tabs between, as the event data of the field are passed on.

These formats have no quoting, so a tab or an end of line inside a cell would shift all that follows
(POLECAT's own files do this in places): such signs become blanks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import IO

_BREAKS = re.compile(r"[\t\n\r\v\f\x00\x1c-\x1e\x85\u2028\u2029]+")


def line_of(cells: Sequence[object]) -> bytes:
    """One line; None is an empty cell."""
    return "\t".join("" if cell is None else _BREAKS.sub(" ", str(cell)) for cell in cells).encode(
        "utf-8", "replace"
    ) + (b"\n")


def rows_of(lines: IO[bytes], names: Sequence[str], head: bool) -> Iterator[dict[str, str]]:
    """The rows of such a file, by name. Raises ValueError, with the line, where a row has another width."""
    for number, line in enumerate(lines, start=1):
        cells = line.decode("utf-8").rstrip("\r\n").split("\t")
        if len(cells) != len(names):
            raise ValueError(f"line {number}: {len(cells)} columns, not {len(names)}")
        if not (head and number == 1):
            yield dict(zip(names, cells, strict=True))
