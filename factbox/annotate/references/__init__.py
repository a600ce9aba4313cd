"""Words that stand for a named thing without naming it: "the minister", "the kingdom", "he".

Precision before recall: what the report does not make plain keeps no antecedent, and its office and
state let the story settle it.
"""

from __future__ import annotations

from factbox.annotate.parse import Parsed
from factbox.annotate.references.bodies import bodies_and_states
from factbox.annotate.references.offices import office_phrases
from factbox.annotate.references.people import People
from factbox.annotate.references.pronouns import pronouns
from factbox.types import Mention, Reference

__all__ = ["find_references"]


def find_references(parsed: Parsed, mentions: tuple[Mention, ...]) -> tuple[Reference, ...]:
    """All references of a report, title first, in text order."""
    if not parsed.tokens:
        return ()
    people = People(parsed, mentions)
    offices = office_phrases(parsed, people)
    rows = [
        *offices,
        *bodies_and_states(parsed, mentions),
        *pronouns(parsed, people.with_references(offices)),
    ]
    unique = {row.id: row for row in rows}
    return tuple(sorted(unique.values(), key=lambda row: (row.part != "title", row.start, row.end)))
