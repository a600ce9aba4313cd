"""References, attributions and codings: what the reports say that no table of the design lists.

They hold other rows together (who "he" is, who says so), or are another coder's vote, and can be
explained like these.
"""

from __future__ import annotations

from factbox.record.cells import why_cells, words_cells
from factbox.record.tables import Column, Table, TableRow
from factbox.types import Annotation, Attribution, Coding, Reference

_WORDS = (
    Column("id", "text", ""),
    Column("report", "text", ""),
    Column("part", "text", ""),
    Column("start", "integer", ""),
    Column("end", "integer", ""),
    Column("text", "text", ""),
)
REFERENCES = Table(
    "references",
    "words that stand for a named thing without naming it",
    (
        *_WORDS,
        Column("form", "text", "pronoun or nominal"),
        Column("kind", "text", "kind of what it stands for"),
        Column("antecedent", "text", "id of the mention it stands for"),
        Column("office", "text", "the office that the words name"),
        Column("of", "text", "the state or body of that office"),
        Column("why", "list", "the reasons"),
    ),
)
ATTRIBUTIONS = Table(
    "attributions",
    "somebody says something",
    (
        *_WORDS,
        Column("cue", "text", "the word that says so"),
        Column("stance", "text", "said, denied, claimed, ..."),
        Column("source_text", "text", "the words that name who says it"),
        Column("source", "text", "id of the mention or reference that says it"),
        Column("via", "text", "the outlet or agency that it was said to"),
    ),
)
CODINGS = Table(
    "codings",
    "what the CAMEO dictionaries make of a sentence",
    (
        *_WORDS,
        Column("dyads", "list", "source, target and code, and what gave the code"),
    ),
)


def unlisted_row(annotation: Annotation, row_id: str) -> tuple[Table, TableRow] | None:
    """The reference, attribution or coding of this id, as a row."""
    for reference in annotation.references:
        if reference.id == row_id:
            return REFERENCES, _reference(reference)
    for attribution in annotation.attributions:
        if attribution.id == row_id:
            return ATTRIBUTIONS, _attribution(attribution)
    for coding in annotation.codings:
        if coding.id == row_id:
            return CODINGS, _coding(coding)
    return None


def _reference(row: Reference) -> TableRow:
    return {
        **words_cells(row),
        "form": row.form,
        "kind": row.kind,
        "antecedent": row.antecedent,
        "office": row.office,
        "of": row.of,
        "why": why_cells(row.why),
    }


def _attribution(row: Attribution) -> TableRow:
    return {
        **words_cells(row),
        "cue": row.cue,
        "stance": row.stance,
        "source_text": row.source_text,
        "source": row.source,
        "via": row.via,
    }


def _coding(row: Coding) -> TableRow:
    return {
        **words_cells(row),
        "dyads": [
            {"source": one.source, "target": one.target, "cameo": one.cameo, "by": one.by}
            for one in row.dyads
        ],
    }
