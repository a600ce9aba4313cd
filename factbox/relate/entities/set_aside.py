"""Persons whom a reader looks for last: whom the reports do not tell of, and half names.

- Who is named in a byline, the credit of a picture or other furniture but captions, and nowhere else.
- A person of one word without an office that is part of a fuller name of the story ("Foley" where
  two are called so), its plural ("the Foleys"), or a given name ("John, a neighbour").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from factbox.annotate.mentions.votes import form
from factbox.data.latin import latin
from factbox.relate.entities.name_words import given_names
from factbox.relate.reading import Reading
from factbox.types import Entity, Mention, Report

_CREDIT = "credit"
_OPENING = 160
"""Letters at the head of a report in which its writer may stand behind the place and the agency."""
_DASHES = ("-", "–", "—")


def with_set_aside(entities: Sequence[Entity], reading: Reading) -> tuple[Entity, ...]:
    """The entities, those marked that a reader looks for last."""
    parts = _parts_of_names(entities)
    return tuple(
        replace(one, aside=True) if _is_aside(one, parts, reading) else one for one in entities
    )


def _is_aside(one: Entity, parts: frozenset[str], reading: Reading) -> bool:
    if one.kind != "person":
        return False
    if not one.offices and _is_half(form(one.name), parts):
        return True
    rows = [row for row in map(reading.row, one.mentions) if isinstance(row, Mention)]
    return bool(rows) and all(is_furniture(row, reading.report(row.report)) for row in rows)


def _is_half(name: str, parts: frozenset[str]) -> bool:
    """Whether a single word is part of a fuller name, its plural, or a given name."""
    if " " in name:
        return False
    return name in parts or name.removesuffix("s") in parts or latin(name) in given_names()


def _parts_of_names(entities: Iterable[Entity]) -> frozenset[str]:
    """The words of all persons' names of two words or more."""
    names = [form(one.name).split() for one in entities if one.kind == "person"]
    return frozenset(word for words in names if len(words) > 1 for word in words)


def is_furniture(row: Mention, report: Report) -> bool:
    """Whether a mention is outside what the report tells: written by, pictured by, shared on."""
    if row.part != "text":
        return False
    if row.why and row.why[0].detail == _CREDIT:
        return True
    furniture = [one for one in report.furniture if one.kind != "caption"]
    spans = [report.byline, report.credit_span, *furniture]
    inside = any(one and one.start <= row.start and row.end <= one.end for one in spans)
    return inside or (row.kind == "person" and _is_writer(row, report.text))


def _is_writer(row: Mention, text: str) -> bool:
    """Whether a name stands before the dash that opens a report: "OSLO, 2 May (NTB), A Name - ..."."""
    behind = text[row.end : row.end + 3].strip()
    return row.start < _OPENING and behind.startswith(_DASHES) and ". " not in text[: row.start]
