"""Names where there is no sentence: dateline, byline, credit, photo credits, copyright notices.

"RABAT, Morocco (AP) —" names two places and an agency; "(AP Photo/A Person, File)" an agency and
who took the picture, "(A Person/An Outlet)" the other way round; "By A Person"; and a notice of
copyright the agency it belongs to, nothing else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from factbox.annotate.mentions.candidates import Candidate
from factbox.annotate.mentions.lists import is_known_agency
from factbox.annotate.mentions.words import PARTICLES, no_name
from factbox.annotate.parse import Parsed
from factbox.data.agencies import is_agency, means_agencies
from factbox.data.organizations import known_organization
from factbox.data.places import places
from factbox.data.states import capital_code, code_of
from factbox.data.word_lists import word_list
from factbox.types import Kind, Span

_PARENTHESIS = re.compile(r"[(\[]([^()\[\]\n]{2,160})[)\]]")
_BREAK = re.compile(r"[/|,;]|\s[-–—]\s|\b(?:via|by|for|and|from)\b", re.IGNORECASE)
_PHOTO = re.compile(
    r"\b(?:photographs?|photos?|file|pool|courtesy|handout|images?|screenshots?|screengrab|video|"
    r"picture|pictures|credit|via|by|from|for|flash)\b",
    re.IGNORECASE,
)
_SIGN = re.compile(r"/|\b(?:photo|credit|courtesy|via|image)\b", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_DATELINE_PIECE = re.compile(r"[^,()\n—–―]+")
_NAME = re.compile(r"\w")
_BY = re.compile(r"^\s*(?:by|author|written by|story by)\s*:?\s+", re.IGNORECASE)
_MOST = 5

Piece = tuple[int, int]


def names_outside(parsed: Parsed) -> tuple[Candidate, ...]:
    """All names that stand outside running sentences, and those in photo credits."""
    report = parsed.report
    finder = _Finder(parsed)
    found = [*finder.photo_credits()]
    if report.dateline is not None:
        found.extend(finder.dateline(report.dateline))
    if report.byline is not None:
        found.extend(finder.byline(report.byline))
    if report.credit_span is not None:
        found.extend(finder.agencies(report.credit_span.start, report.credit_span.end))
    for piece in report.furniture:
        if piece.kind == "notice":
            found.extend(finder.agencies(piece.start, piece.end))
    return tuple({(one.start, one.end): one for one in found}.values())


class _Finder:
    """Reads the pieces of one report; knows in which sentence a place of the text lies."""

    def __init__(self, parsed: Parsed) -> None:
        self._text = parsed.report.text
        self._credit = parsed.report.credit
        self._bounds = [
            (sentence.start, sentence.end, number)
            for number, sentence in enumerate(parsed.sentences)
            if sentence.part == "text"
        ]
        self._starts = [start for start, _, _ in self._bounds]

    def dateline(self, span: Span) -> Iterator[Candidate]:
        """Places before the bracket, agencies in it."""
        words = self._text[span.start : span.end]
        bracket = words.find("(")
        for match in _DATELINE_PIECE.finditer(words):
            start, end = _stripped(words, match.start(), match.end(), " \t.-:―")
            piece = words[start:end]
            if not _NAME.search(piece) or any(character.isdigit() for character in piece):
                continue
            inside = 0 <= bracket < start
            if _is_body(piece) or (inside and _is_capital_name(piece)):
                yield self._candidate(span.start + start, span.start + end, "organization")
            elif not inside and (match.start() == 0 or _is_place(piece)) and not no_name(piece):
                yield self._candidate(span.start + start, span.start + end, "place")

    def byline(self, span: Span) -> Iterator[Candidate]:
        """Who wrote it: people, or an agency."""
        words = self._text[span.start : span.end]
        opening = _BY.match(words)
        first = opening.end() if opening else 0
        for start, end in _split(words, first, len(words)):
            yield from self._person_or_agency(span.start + start, span.start + end)

    def agencies(self, first: int, last: int) -> Iterator[Candidate]:
        """The longest stretches that are an agency's name and nothing else."""
        words = [
            (match.start() + first, match.end() + first)
            for match in _WORD.finditer(self._text[first:last])
        ]
        i = 0
        while i < len(words):
            size = self._agency_length(words, i)
            if size:
                start, end = _stripped(
                    self._text, words[i][0], words[i + size - 1][1], "()[].,:;—–-|* "
                )
                yield self._candidate(start, end, "organization")
            i += size or 1

    def _agency_length(self, words: list[Piece], i: int) -> int:
        for size in range(min(_MOST, len(words) - i), 0, -1):
            name = self._text[words[i][0] : words[i + size - 1][1]]
            joint = size == 1 and "-" in name.strip("-—– ") and is_known_agency(name)
            bundled = size == 1 and name.strip(".,()—–- ").upper().endswith("-AGENCIES")
            if is_agency(name) or joint or bundled:
                return size
        return 0

    def photo_credits(self) -> Iterator[Candidate]:
        """Names in brackets that credit a picture."""
        for match in _PARENTHESIS.finditer(self._text):
            words = match.group(1)
            if is_agency(words):
                start, end = _stripped(self._text, match.start(1), match.end(1), " ")
                yield self._candidate(start, end, "organization")
            elif _SIGN.search(words):
                yield from self._credited(match.start(1), words)

    def _credited(self, offset: int, words: str) -> Iterator[Candidate]:
        pieces = [
            piece
            for piece in _split(words, 0, len(words))
            if _is_capital_name(words[slice(*piece)])
        ]
        bodies = {piece for piece in pieces if self._is_house(words[slice(*piece)])}
        if not bodies and len(pieces) == 2 and "/" in words[pieces[0][1] : pieces[1][0]]:
            bodies = {pieces[0 if _opens_with_given(words[slice(*pieces[1])]) else 1]}
        for piece in pieces:
            kind: Kind = "organization" if piece in bodies else "person"
            if kind == "person" and len(words[slice(*piece)].split()) < 2:
                continue
            yield self._candidate(offset + piece[0], offset + piece[1], kind)

    def _is_house(self, words: str) -> bool:
        """Whether a piece is a body, or whom the report itself is credited to."""
        return _is_body(words) or words == self._credit

    def _person_or_agency(self, start: int, end: int) -> Iterator[Candidate]:
        words = self._text[start:end]
        if _is_body(words):
            yield self._candidate(start, end, "organization")
        elif _is_capital_name(words) and 2 <= len(words.split()) <= _MOST:
            yield self._candidate(start, end, "person")

    def _candidate(self, start: int, end: int, kind: Kind) -> Candidate:
        at = bisect_right(self._starts, start) - 1
        inside = at >= 0 and end <= self._bounds[at][1]
        number = self._bounds[at][2] if inside else -1
        return Candidate("text", start, end, self._text[start:end], kind, number, "credit")


def _split(words: str, first: int, last: int) -> Iterator[Piece]:
    """Pieces between marks and small words, without "Photo", "File" and the like."""
    position = first
    for match in (*_BREAK.finditer(words, first, last), None):
        end = match.start() if match else last
        yield from _without_photo(words, position, end)
        position = match.end() if match else last


def _without_photo(words: str, first: int, last: int) -> Iterator[Piece]:
    position = first
    for match in (*_PHOTO.finditer(words, first, last), None):
        end = match.start() if match else last
        start, stop = _stripped(words, position, end, " \t.:,'’\"“”*©")
        if start < stop:
            yield start, stop
        position = match.end() if match else last


def _stripped(words: str, start: int, end: int, marks: str) -> Piece:
    while start < end and words[start] in marks:
        start += 1
    while start < end and words[end - 1] in marks:
        end -= 1
    return start, end


def _is_capital_name(words: str) -> bool:
    parts = words.split()
    return (
        0 < len(parts) <= _MOST
        and all(
            (part[:1].isupper() or part.lower() in PARTICLES or part.lower() == "of")
            and not no_name(part)
            for part in parts
        )
        and not any(character.isdigit() for character in words)
    )


def _opens_with_given(words: str) -> bool:
    return words.split()[0] in word_list("given_names")


def _is_body(words: str) -> bool:
    bundled = any(means_agencies(part) for part in words.split("-"))
    headed = words.split()[-1].lower() in word_list("organization_heads")
    return is_known_agency(words) or bundled or headed or known_organization(words) is not None


def _is_place(words: str) -> bool:
    name = words.title() if words.isupper() and len(words) > 4 else words
    known = code_of(words) or capital_code(words)
    return known is not None or name in places()
