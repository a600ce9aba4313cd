"""A report as stories see it: how often it holds each word of its opening, furniture left out.

The headline and the first five hundred content words, since a report says at its head what it is
about; words by a light stem, function words left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from factbox.data.background import stem, word_rate, word_spans
from factbox.types import Report

_CONTENT_WORDS = 500
_READ_CHARACTERS = 12_000
_FUNCTION_RATE = 2e-3
_LINK_LINE = re.compile(
    r"^\W*(?:read more|related|see also|more:|watch:|https?://|www\.)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Bag:
    """One text's words. `names` are those written as names or numbers; `length` counts all words."""

    counts: tuple[tuple[str, int], ...]
    names: frozenset[str]
    length: int


def bag_of(report: Report) -> Bag:
    """The words of a report's headline and opening."""
    roots: list[str] = []
    names: set[str] = set()
    length = 0
    for line in _lines(report):
        for start, end in word_spans(line):
            length += 1
            word = line[start:end]
            root, marked = _content_root(word)
            if not root:
                continue
            roots.append(root)
            if marked and (marked == "number" or (start > 0 and not _opens(line, start))):
                names.add(root)
            if len(roots) == _CONTENT_WORDS:
                return Bag(tuple(sorted(Counter(roots).items())), frozenset(names), length)
    return Bag(tuple(sorted(Counter(roots).items())), frozenset(names), length)


@lru_cache(maxsize=200_000)
def _content_root(word: str) -> tuple[str, str]:
    """The stem of a content word, empty for function words and single letters; and what its first
    sign makes of it: a "number", a "name", or nothing."""
    root = stem(word)
    if word_rate(root) > _FUNCTION_RATE or (len(root) < 2 and not root.isdigit()):
        return "", ""
    return root, "number" if word[0].isdigit() else "name" if word[0].isupper() else ""


def running_text(report: Report) -> str:
    """The text without its furniture, blanks folded: what two exact copies share."""
    return "\n".join(" ".join(line.split()) for line in _lines(report, headline=False))


def _lines(report: Report, headline: bool = True) -> Iterator[str]:
    if headline and report.title:
        yield report.title
    position = 0
    text = report.text
    for piece in sorted(report.furniture, key=lambda one: (one.start, one.end)):
        if piece.start > position:
            yield from _kept(text[position : piece.start])
        position = max(position, piece.end)
        if headline and position > _READ_CHARACTERS:
            return
    yield from _kept(text[position : position + _READ_CHARACTERS] if headline else text[position:])


def _kept(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if line.strip() and not _LINK_LINE.match(line):
            yield line


def _opens(line: str, start: int) -> bool:
    """Whether a word opens a sentence, where a capital says nothing."""
    return line[max(0, start - 3) : start].strip("\"'“”‘’ ")[-1:] in {".", "!", "?", ":", ""}
