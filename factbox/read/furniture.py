"""Furniture: what of a text is not the report.

A saved page or a pasted text carries captions, share bars, links, author boxes, notices and the
headline said twice. They are marked, never cut, so that offsets into the text hold; captions are
still evidence, the rest is not. Plain text has no markup to tell by: what tells is the words (a
list of standing phrases), the shape of a line (short, no full stop), and where it stands (at the
head, at the tail, among other furniture). A sentence of the report taken for furniture is lost
evidence, so each feature must be sure by itself; what is in doubt stays in the report.

Each finder in `FINDERS` is one feature; its docstring says what it sees, and each mark why.
"""

from __future__ import annotations

from factbox.read.authors import bylines, desk_credits
from factbox.read.captions import (
    beside_captions,
    bracketed_credits,
    captions,
    unfolded_captions,
)
from factbox.read.hidden import hidden_words
from factbox.read.links import bracketed_links, comment_forms, link_lists, tail_scraps
from factbox.read.marks import Finder, Marks, Page
from factbox.read.phrases import (
    code_lines,
    copyright_lines,
    lone_links,
    standing_lines,
    standing_sentences,
)
from factbox.read.share import share_bars

FINDERS: tuple[Finder, ...] = (
    hidden_words,
    code_lines,
    unfolded_captions,
    captions,
    copyright_lines,
    standing_lines,
    share_bars,
    lone_links,
    bylines,
    desk_credits,
    bracketed_links,
    bracketed_credits,
    standing_sentences,
    beside_captions,
    comment_forms,
    link_lists,
    tail_scraps,
)
"""In the order in which they mark: what was marked first stays."""


def find_furniture(page: Page) -> Marks:
    """All furniture of a text but the headline said again, which needs the headline first."""
    marks = Marks()
    for finder in FINDERS:
        marks.add(list(finder(page, marks)))
    return marks
