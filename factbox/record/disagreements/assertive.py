"""Whether a side of a difference says anything: a question, a supposition and a heading do not.

"Did Larsen sign the lease?", "If 40 boats sank, the harbor would close", "I think it was in May" and a
line between paragraphs that closes with no full stop contradict nobody. A side counts where one at
least of its sentences says a thing outright.
"""

from __future__ import annotations

import re

from factbox.record.disagreements.sides import Basis
from factbox.types import Disagreement, Evidence, Row, Side

_ABOUT_FACTS = ("conflict", "update", "denial")
_QUESTION = re.compile(r"\?[\s\"”’')\]]*$")
_SUPPOSED = re.compile(
    r"^\W*(?:if|suppose|supposing|imagine|assuming|perhaps|maybe)\b|\bwhat if\b"
    r"|\b(?:I|we)(?: (?:also|still|just|really))? (?:think|believe|feel|guess|suspect|suppose|imagine)\b"
    r"|\bin my (?:view|opinion)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[.!?:;…,–—-][\s\"“”’'»)\]]*$")


def all_assert(basis: Basis, one: Disagreement) -> bool:
    """Whether every side of a difference about facts says its thing outright somewhere."""
    return one.kind not in _ABOUT_FACTS or all(_asserts(basis, side) for side in one.sides)


def _asserts(basis: Basis, side: Side) -> bool:
    return any(_is_said(basis, one) for one in side.evidence)


def _is_said(basis: Basis, one: Evidence) -> bool:
    sentence = basis.sentence_of(_row(one))
    if sentence is None:
        return True
    text = sentence.text
    heading = sentence.part == "text" and sentence.role == "body" and not _CLOSED.search(text)
    return not (heading or _QUESTION.search(text) or _SUPPOSED.search(text))


def _row(one: Evidence) -> Row:
    return Row(id="", report=one.report, part=one.part, start=one.start, end=one.end, text="")
