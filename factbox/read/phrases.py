"""Standing words: lines and sentences that news sites print around every report.

The list is `data/furniture.tsv`. A line is furniture where it is one of the phrases, or starts
with one and stays short; a sentence inside a longer line is furniture where it holds a phrase that
no reporter writes ("All rights reserved"), or where it starts with one and nothing but furniture
follows. Words inside quotation marks are never furniture: somebody said them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import cast

from factbox.read.lines import Line, normal, sentences_of
from factbox.read.marks import Mark, Marks, Page, whole
from factbox.types import FurnitureKind

LONGEST_PHRASE_LINE = 200
LONGEST_LINE_SCANNED = 20_000
LONGEST_AFTER = 80
"""More words after a notice without a full stop are the report's, glued to it."""
_QUOTES = '"“”«»'
_COPYRIGHT = re.compile(
    r"\(?(?:TM and )?(?:©|\([cC]\) (?=(?:19|20)\d\d)|(?:Copyright|COPYRIGHT)(?: ©| \([cC]\))? ?(?=(?:19|20)\d\d|©))"
)
_LINK_ALONE = re.compile(r"(?:https?://|www\.)\S+")
_CODE = re.compile(r"<!--|@media\b|@import\b|\{\{|window\.|document\.|var \w+ ?=|function ?\(")
_AGE = re.compile(
    r"(?:(?:about |over )?\d{1,3} (?:min|mins|minute|minutes|hour|hours|day|days|week|weeks|month|months"
    r"|year|years) (?:ago|read)|\d{1,3} ?min read|\d{1,4} (?:comments?|shares|views|photos|images)"
    r"|slideshow \(\d+ images?\))"
)


@dataclass(frozen=True, slots=True)
class Phrases:
    """The list, by the way in which a phrase is matched."""

    line: dict[str, FurnitureKind]
    starts: dict[str, list[tuple[str, FurnitureKind]]]
    """By the first word of the phrase."""
    colon: dict[str, FurnitureKind]
    holds: tuple[tuple[str, FurnitureKind], ...]
    form: frozenset[str]
    list: frozenset[str]


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """The phrases of `data/furniture.tsv`."""
    rows: dict[str, list[tuple[str, FurnitureKind]]] = {}
    source = files("factbox.data").joinpath("furniture.tsv").read_text(encoding="utf-8")
    for row in source.splitlines():
        if row and not row.startswith("#"):
            kind, how, phrase = row.split("\t")
            rows.setdefault(how, []).append((phrase, cast(FurnitureKind, kind)))
    starts: dict[str, list[tuple[str, FurnitureKind]]] = {}
    for phrase, named in rows["starts"]:
        starts.setdefault(phrase.split()[0], []).append((phrase, named))
    return Phrases(
        line=dict(rows["line"] + rows["form"] + rows["list"]),
        starts=starts,
        colon=dict(rows["colon"]),
        holds=tuple(rows["holds"]),
        form=frozenset(phrase for phrase, _ in rows["form"]),
        list=frozenset(phrase for phrase, _ in rows["list"]),
    )


def standing_lines(page: Page, marks: Marks) -> Iterator[Mark]:
    """standing words: the line says what sites print around every report"""
    for line in page.lines:
        if len(line.text) <= LONGEST_PHRASE_LINE and not marks.covers(line):
            found = _line_phrase(line)
            if found is not None:
                yield whole(line, found[1], "standing words", f'a line of the kind "{found[0]}"')


def standing_sentences(page: Page, marks: Marks) -> Iterator[Mark]:
    """standing words: a sentence in a longer line says what sites print around every report"""
    for line in page.lines:
        if len(line.text) <= LONGEST_LINE_SCANNED and not marks.covers(line):
            yield from _sentences(page, line)


def code_lines(page: Page, marks: Marks) -> Iterator[Mark]:
    """code: the line is program text that no reader sees"""
    for line in page.lines:
        if _CODE.match(line.text) and any(sign in line.text for sign in ("{", "=", "-->")):
            yield whole(line, "hidden", "code", "the line is program text")


def copyright_lines(page: Page, marks: Marks) -> Iterator[Mark]:
    """copyright: a notice with a year"""
    for line in page.lines:
        match = _COPYRIGHT.search(line.text)
        if match is not None and not marks.covers(line):
            yield from _notice(page, line, line.start + match.start())


def lone_links(page: Page, marks: Marks) -> Iterator[Mark]:
    """link: the line is an address and nothing else"""
    for line in page.lines:
        if len(line.text) < 2000 and _LINK_ALONE.fullmatch(line.text):
            yield whole(line, "link", "link", "the line is an address and nothing else")


def _line_phrase(line: Line) -> tuple[str, FurnitureKind] | None:
    words = normal(line.text)
    table = phrases()
    kind = table.line.get(words) or table.line.get(_once(words))
    if kind is not None:
        return words, kind
    if _AGE.fullmatch(words):
        return words, "other"
    if line.text[0] in _QUOTES or len(line.words) > 30 or sum(1 for _ in sentences_of(line)) > 1:
        return None
    return _started(words, line.text)


def _started(plain: str, words: str) -> tuple[str, FurnitureKind] | None:
    """The phrase that a sentence starts with; after a colon no sentence of the report follows."""
    for phrase, kind in phrases().starts.get(plain.partition(" ")[0], ()):
        if plain.startswith(phrase) and not plain[len(phrase) : len(phrase) + 1].isalnum():
            return phrase, kind
    head, colon, rest = plain.partition(":")
    if (
        not colon
        or len(head) > 24
        or (words.endswith((".", ".”", '."')) and len(rest.split()) > 12)
    ):
        return None
    opening = head.strip(" (")
    named = phrases().colon.get(opening)
    if named is None or (named == "author" and len(rest.split()) > 8):
        return None
    return f"{opening}:", named


def _once(words: str) -> str:
    """The phrase, where `words` say it several times over."""
    parts = words.split()
    for size in (1, 2, 3):
        if (
            len(parts) > size
            and len(parts) % size == 0
            and parts == parts[:size] * (len(parts) // size)
        ):
            return " ".join(parts[:size])
    return words


def _sentences(page: Page, line: Line) -> Iterator[Mark]:
    bounds = list(sentences_of(line))
    tail = True
    for start, end in reversed(bounds):
        words = page.text[start:end]
        found = _held(words) or (_ended(words) if tail or _is_title_case(words) else None)
        if found is None:
            tail = False
        else:
            yield Mark(start, end, found[1], "standing words", f'a sentence with "{found[0]}"')


def _held(words: str) -> tuple[str, FurnitureKind] | None:
    if len(words) > 600 or any(mark in words for mark in _QUOTES):
        return None
    plain = normal(words)
    for phrase, kind in phrases().holds:
        found = plain.find(phrase)
        if found >= 0 and len(plain) - found - len(phrase) <= LONGEST_AFTER:
            return phrase, kind
    return None


def _ended(words: str) -> tuple[str, FurnitureKind] | None:
    """A closing sentence that is a phrase of more than one word, or starts with one."""
    if len(words) > LONGEST_PHRASE_LINE or words[:1] in _QUOTES or not words[:1].isupper():
        return None
    plain = normal(words)
    kind = phrases().line.get(plain) or phrases().line.get(_once(plain))
    if kind is not None and (" " in plain or plain == "advertisement"):
        return plain, kind
    return _started(plain, words)


def _is_title_case(words: str) -> bool:
    long = [word for word in words.split() if len(word) > 3]
    return len(long) >= 2 and all(word[:1].isupper() for word in long)


def _notice(page: Page, line: Line, start: int) -> Iterator[Mark]:
    """From the sign of copyright to the end of its sentence; the whole line where it opens it."""
    for first, last in sentences_of(line):
        if first <= start < last:
            opening = page.text[first:start]
            begin = first if len(opening.split()) <= 8 and _held_back(opening) else start
            yield Mark(begin, last, "notice", "copyright", "a notice of copyright with a year")


def _held_back(opening: str) -> bool:
    """Whether the words before the sign of copyright belong to the notice."""
    return not opening.strip() or _started(normal(opening), opening) is not None
