"""A report's own text with the words that the record rests on marked in their places.

The text is cut into pieces at every start and end of evidence and furniture, so that marks may
overlap. The pieces joined are the text exactly (law 1); only what cannot be seen is made visible.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factbox.show.visible import visible
from factbox.types import Evidence, Part, Report


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: whether it is evidence or furniture, and the anchors that open it."""

    text: str
    marked: bool
    furniture: bool
    anchors: tuple[str, ...]


def anchor(evidence: Evidence) -> str:
    """The page's name for these words."""
    part = "t" if evidence.part == "title" else ""
    return f"w-{evidence.report.removeprefix('r-')}-{part}{evidence.start}-{evidence.end}"


def pieces(
    report: Report, part: Part, cited: Iterable[Evidence], anchored: Iterable[Evidence] = ()
) -> tuple[Piece, ...]:
    """The pieces of a report's text or title, in order.

    Words `cited` are marked and have an anchor, those only `anchored` have an anchor.
    """
    source = (report.title or "") if part == "title" else report.text
    strong = _here(report, part, cited)
    words = sorted({*strong, *_here(report, part, anchored)}, key=lambda one: (one.start, one.end))
    rows = [row for row in report.furniture if row.part == part and row.kind != "caption"]
    furniture = [(row.start, row.end) for row in rows]
    marks = [(one.start, one.end) for one in strong]
    ends = [(one.start, one.end) for one in words]
    cuts = sorted({0, len(source), *(place for pair in (*ends, *furniture) for place in pair)})
    marked = _covered(cuts, marks)
    dull = _covered(cuts, furniture)
    openings: dict[int, list[str]] = {}
    for start, name in dict.fromkeys((one.start, anchor(one)) for one in words):
        openings.setdefault(start, []).append(name)
    return tuple(
        Piece(
            visible(source[start:end]), marked[place], dull[place], tuple(openings.get(start, ()))
        )
        for place, (start, end) in enumerate(itertools.pairwise(cuts))
    )


def _here(report: Report, part: Part, words: Iterable[Evidence]) -> set[Evidence]:
    return {one for one in words if (one.report, one.part) == (report.id, part) and one.exact}


def _covered(cuts: Sequence[int], spans: Sequence[tuple[int, int]]) -> list[bool]:
    """For each gap between two cuts, whether a span covers it; one walk over all."""
    change: dict[int, int] = {}
    for start, end in spans:
        change[start] = change.get(start, 0) + 1
        change[end] = change.get(end, 0) - 1
    depth = 0
    found: list[bool] = []
    for cut in cuts[:-1]:
        depth += change.get(cut, 0)
        found.append(depth > 0)
    return found
