"""Who copied whom as a drawing: a row a report, a line from what it rests on.

The list beside it says the same in words. A line is thick for the same text, thin for a reworded
one, in dashes for passages, in dots for a credit; a hollow circle is a text that is not among the
reports. The bar is the share of a report's own words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factbox import limits
from factbox.show.sheet import Lineages, ReportLine, Twig
from factbox.show.visible import shortened

_ROW, _STEP, _TOP, _LEFT = 34, 26, 20, 22
_WIDTH, _BAR, _BAR_WIDTH = 640, 500, 100
_NAME = 38


@dataclass(frozen=True, slots=True)
class Node:
    """A report, or an unseen text: where it stands, what is written at it."""

    x: int
    y: int
    letter: str
    name: str
    day: str
    own: float | None
    report: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from a text to one that rests on it; `path` is that of an SVG path."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The drawing; `left_out` reports had no room."""

    width: int
    height: int
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    breaks: tuple[int, ...]
    left_out: int
    bar: int = _BAR


def drawn_lineage(found: Lineages, reports: Sequence[ReportLine]) -> Drawing | None:
    """The drawing; None where nothing rests on anything."""
    if not any(len(branch.twigs) > 1 for branch in found.branches):
        return None
    own = {line.letter: line.only_here for line in reports}
    trees = [branch.twigs for branch in found.branches] + [(one,) for one in found.alone]
    rows = [(at, twig) for at, tree in enumerate(trees) for twig in tree]
    shown = rows[: limits.SERVED_DRAWN.number]
    nodes = [_node(at, twig, own) for at, (_, twig) in enumerate(shown)]
    breaks = (at for at in range(1, len(shown)) if shown[at][0] != shown[at - 1][0])
    return Drawing(
        width=_WIDTH,
        height=_ROW * len(shown) + 2 * _TOP - _ROW // 2,
        nodes=tuple(nodes),
        edges=tuple(_edges(shown, nodes)),
        breaks=tuple(_TOP + _ROW * at - _ROW // 2 for at in breaks),
        left_out=sum(1 for _, twig in rows[len(shown) :] if twig.letter),
    )


def _node(at: int, twig: Twig, own: dict[str, float]) -> Node:
    share = own.get(twig.letter)
    return Node(
        x=_LEFT + _STEP * min(twig.depth, 6),
        y=_TOP + _ROW * at,
        letter=twig.letter,
        name=shortened(twig.name, _NAME if twig.letter else 60),
        day=twig.day,
        own=None if share is None else round(_BAR_WIDTH * share, 1),
        report=twig.report,
    )


def _edges(rows: Sequence[tuple[int, Twig]], nodes: Sequence[Node]) -> Iterator[Edge]:
    """From each report up to the last one above it that stands less deep in the same tree."""
    open_: list[int] = []
    for at, (tree, twig) in enumerate(rows):
        while open_ and (rows[open_[-1]][0] != tree or rows[open_[-1]][1].depth >= twig.depth):
            open_.pop()
        if open_:
            above, here = nodes[open_[-1]], nodes[at]
            path = f"M{above.x} {above.y + 11}V{here.y}H{here.x - 11}"
            yield Edge(path, twig.kind or "passages")
        open_.append(at)
