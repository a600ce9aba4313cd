"""Whether every function that reads a text takes time in proportion to it, however hostile it is.

Each is timed on texts of n and of 4n characters that are written to be slow: marks that never
close, names of thousands of letters, thousands of names, capitals, controls, combining marks,
pages of tags. A time in proportion gives 4 and a quadratic one 16; the bar leaves room for noise.
Where the longer text takes under a twentieth of a second the ratio says nothing, and is not shown.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from bench._hostile_calls import Seconds, seconds_of
from bench.table import Bar, Line, figure
from factbox.annotate.parse import Parser

CHARACTERS = 5_000
"""Four times so many are one block of the parser (`limits.SENTENCE_CHARACTERS`); what grows with
the blocks of a whole report shows at 25,000."""
TIMES = 4
MATTERS = 0.05
"""Seconds."""
RATIO = Bar(8.0, float(TIMES), at_most=True)


def measure(characters: int = CHARACTERS) -> list[Line]:
    """The time on four times the text by that on the text, for each function and kind of text."""
    parser = Parser.load()
    seconds_of(min(100, characters), parser)
    few, many = (seconds_of(size, parser) for size in (characters, TIMES * characters))
    lines = list(_ratios(few, many))
    what = f"calls on {characters:,} and {TIMES * characters:,} characters"
    return [Line(what, f"{len(many)}, {len(lines)} of them long enough to count"), *lines]


def _ratios(few: Seconds, many: Seconds) -> Iterator[Line]:
    for (function, kind), long in sorted(many.items()):
        short = few[function, kind]
        if long >= MATTERS:
            key = f"hostile.{function}.{kind}".replace(" ", "_")
            note = f"{short:.3f} s, {long:.3f} s"
            ratio = long / max(short, 1e-6) if math.isfinite(short) else math.inf
            yield figure(key, f"{function}: {kind}", ratio, RATIO, note)
