"""Judgements as a reader sees them: a sentence a line, and whether it was undone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factbox.judgements import Judgement, Verdict, Words, undone_marked, write_line
from factbox.record.columns import Table, TableRow, columns
from factbox.show.visible import one_line, shortened

JUDGEMENTS = Table(
    "judgements",
    "what people decided, in order",
    columns(
        "number integer: of the line, from 1",
        "verdict text: same, not the same, name, hide or undo",
        "about text: entity, claim, story or copy",
        "a object: the words that it is about",
        "b object: the words that they are or are not the same as",
        "name text: the new name",
        "by text: who decided",
        "note text: why",
        "undone boolean: true where a later line takes it back",
        "line text: the line itself, which `factbox review replay` reads",
    ),
)


@dataclass(frozen=True, slots=True)
class ToldJudgement:
    """A line: its number, what it says, whether a later one takes it back, and whether it may be."""

    number: int
    text: str
    by: str
    undone: bool
    open: bool


def told_judgements(judgements: Sequence[Judgement]) -> tuple[ToldJudgement, ...]:
    """All lines, in order."""
    return tuple(
        ToldJudgement(
            number=number,
            text=told(one),
            by=one_line(" · ".join(part for part in (one.by, one.note) if part)),
            undone=undone,
            open=not undone and one.verdict != "undo",
        )
        for number, (one, undone) in enumerate(undone_marked(judgements), 1)
    )


def told(one: Judgement) -> str:
    """A judgement in one sentence."""
    verdict: Verdict = one.undoes if one.verdict == "undo" and one.undoes else one.verdict
    a, b = _words(one.a), _words(one.b) if one.b else ""
    match verdict:
        case "name":
            said = f"{a} is called “{one_line(one.name or '')}”"
        case "hide":
            said = f"{a} is hidden"
        case _:
            said = f"{a} and {b}: {_WHAT[one.about, verdict == 'same']}"
    return f"undone: {said}" if one.verdict == "undo" else said


_WHAT = {
    ("entity", True): "the same",
    ("entity", False): "not the same",
    ("claim", True): "they say the same",
    ("claim", False): "they do not say the same",
    ("story", True): "one story",
    ("story", False): "two stories",
    ("copy", True): "one text",
    ("copy", False): "neither is a copy of the other",
}


def judgement_rows(judgements: Sequence[Judgement]) -> Iterator[TableRow]:
    """The lines as a table."""
    for number, (one, undone) in enumerate(undone_marked(judgements), 1):
        yield {
            "number": number,
            "verdict": one.verdict,
            "about": one.about,
            "a": _cells(one.a),
            "b": _cells(one.b) if one.b else None,
            "name": one.name,
            "by": one.by,
            "note": one.note,
            "undone": undone,
            "line": write_line(one),
        }


def _words(words: Words) -> str:
    if words.exact:
        return f"“{shortened(one_line(words.exact), 120)}”"
    return one_line(words.report)


def _cells(words: Words) -> TableRow:
    return {
        "report": words.report,
        "part": words.part,
        "start": words.start,
        "end": words.end,
        "exact": words.exact,
    }
