"""Author boxes and bylines: who wrote, edited or posted the report.

A byline is a short line near the head (or the tail) that starts with "By" and holds names only:
"By Jane Roe, Associated Press". Where sites drop the "By", a name alone stands on the line before
the outlet's or agency's. Desk credits ("(Reporting by ...; Editing by ...)") close agency texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.data.agencies import is_agency
from factbox.data.outlets import is_outlet
from factbox.read.lines import Line, is_name_shaped
from factbox.read.marks import Mark, Marks, Page, whole

HEAD_LINES = 8
TAIL_LINES = 3
LONGEST_BYLINE = 14
_BY = re.compile(r"(?:By|BY|Von|Par|Por) ?:? ")
_SMALL = frozenset(
    {
        "and",
        "of",
        "for",
        "in",
        "the",
        "at",
        "with",
        "de",
        "al",
        "el",
        "bin",
        "ibn",
        "van",
        "von",
        "da",
    }
    | {"di", "la", "le", "du", "der", "staff", "writer", "reporter", "correspondent", "writers"}
    | {
        "reporters",
        "editor",
        "special",
        "to",
        "political",
        "chief",
        "senior",
        "|",
        "&",
        "-",
        "–",
        "—",
    }
)
_NO_NAME = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january"}
    | {"february", "march", "april", "may", "june", "july", "august", "september", "october"}
    | {"november", "december", "then", "now", "contrast", "comparison", "law", "far", "the", "a"}
)
_DESK = re.compile(
    r"[(\[](?:Additional |With additional |Further )?(?:[Rr]eporting|Writing|Editing|Compiled|Edited|Written"
    r"|Translated|Translation|With inputs|With files)\b[^()\[\]]{2,600}[)\]]"
)


def bylines(page: Page, marks: Marks) -> Iterator[Mark]:
    """byline: a line of names after "By", or a name above the outlet's own"""
    for line in _ends(page.lines):
        if marks.covers(line):
            continue
        if is_byline(line):
            yield whole(line, "author", "byline", 'names after "By"')
        elif _is_house(line) and line.number < HEAD_LINES:
            yield whole(line, "author", "byline", "the name of an outlet or agency alone on a line")
            yield from _name_above(page, marks, line)


def desk_credits(page: Page, marks: Marks) -> Iterator[Mark]:
    """desk credit: brackets that say who reported, wrote and edited"""
    for line in page.lines:
        for match in _DESK.finditer(line.text):
            start = line.start + match.start()
            yield Mark(
                start, line.start + match.end(), "author", "desk credit", "who reported and edited"
            )


def is_byline(line: Line) -> bool:
    """Whether the line is "By" and names."""
    match = _BY.match(line.text)
    if match is None or len(line.words) > LONGEST_BYLINE or line.text[-1] in "?!:":
        return False
    names = line.text[match.end() :].replace(",", " ").replace("/", " ").split()
    first = names[0].strip(".:").casefold() if names else "the"
    agency = is_agency(line.text[match.end() :])
    return agency or (
        first not in _NO_NAME and is_name_shaped(names, _SMALL) and not _is_sentence(names)
    )


def _is_sentence(names: list[str]) -> bool:
    return names[-1].endswith(".") and len(names[-1]) > 4


def _is_house(line: Line) -> bool:
    return (
        line.text[0].isalpha()
        and len(line.words) <= 5
        and (is_agency(line.text) or is_outlet(line.text))
    )


def _name_above(page: Page, marks: Marks, line: Line) -> Iterator[Mark]:
    """A person's name alone on the line before the outlet's."""
    if line.number == 0:
        return
    above = page.lines[line.number - 1]
    words = above.words
    shaped = 2 <= len(words) <= 6 and is_name_shaped(words, _SMALL) and not above.ends_sentence
    if shaped and not marks.covers(above) and above.text.replace(" ", "").isalpha():
        yield whole(above, "author", "byline", "a name alone above the name of an outlet")


def _ends(lines: tuple[Line, ...]) -> Iterator[Line]:
    for line in lines:
        if line.number < HEAD_LINES or line.number >= len(lines) - TAIL_LINES:
            yield line
