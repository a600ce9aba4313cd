"""Where a text quotes: words between quotation marks, by the marks alone.

Double marks of every shape, and single marks where they plainly open and close. A quotation that is
still open at the end of a paragraph runs to that end. Fewer than four words in marks are a turn of
phrase that an author distances himself from, and no quotation.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"[\"“”„«»‘’']|``|''")
_OPENS = frozenset("“„«‘") | {"``"}
_CLOSES = frozenset("”»’") | {"''"}
_LEAST_WORDS = 4
_FAMILY = {
    '"': "double", "“": "double", "”": "double", "„": "double", "``": "double", "''": "double",
    "«": "angle", "»": "angle", "‘": "single", "’": "single", "'": "single",
}  # fmt: skip


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """The spans inside quotation marks, in text order, none within another."""
    spans: list[tuple[int, int]] = []
    position = 0
    for paragraph in text.split("\n"):
        spans.extend(
            (position + start, position + end)
            for start, end in _in_paragraph(paragraph)
            if len(paragraph[start:end].split(None, _LEAST_WORDS)) >= _LEAST_WORDS
        )
        position += len(paragraph) + 1
    return spans


def _in_paragraph(paragraph: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    opened: tuple[str, int] | None = None
    for match in _MARK.finditer(paragraph):
        mark = match.group()
        before = paragraph[match.start() - 1 : match.start()]
        after = paragraph[match.end() : match.end() + 1]
        if opened is None:
            if _opens(mark, before, after):
                opened = (_FAMILY[mark], match.end())
        elif _FAMILY[mark] == opened[0] and _closes(mark, before, after):
            spans.append((opened[1], match.start()))
            opened = None
    if opened is not None and opened[0] == "double":
        spans.append((opened[1], len(paragraph)))
    return spans


def _opens(mark: str, before: str, after: str) -> bool:
    if mark in _CLOSES:
        return False
    at_start = not before or before.isspace() or before in "([{—–-"
    if mark in _OPENS and mark != "‘":
        return True
    return at_start and (mark == '"' or after.isalnum())


def _closes(mark: str, before: str, after: str) -> bool:
    if mark in _OPENS:
        return False
    if mark in "’'" and len(mark) == 1:
        return before in set(".,!?;") or (
            not after.isalnum() and not before.isspace() and before != "s"
        )
    return mark != '"' or not before.isspace() or not after.isalnum()
