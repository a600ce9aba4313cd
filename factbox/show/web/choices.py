"""What may be decided of a row: which forms its page has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factbox import limits
from factbox.ids import row_id
from factbox.judgements import About, Verdict
from factbox.show.letters import Letters
from factbox.show.visible import one_line, shortened
from factbox.show.web.answers import Answers, Row
from factbox.types import Record

Others = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A form: what it decides, how it asks, and what there is to choose from."""

    verdict: Verdict
    text: str
    button: str
    others: Others = ()
    about: About | None = None


def choices(answers: Answers, found: Row, record: Record) -> tuple[Choice, ...]:
    """The forms of a row; none where nothing can be decided of it."""
    makers = {
        "claims": _of_claim,
        "stories": _of_story,
        "reports": _of_report,
        "lineage": _of_pair,
        "copies": _of_passage,
    }
    maker = makers.get(found.table.name)
    return tuple(maker(answers, found, record)) if maker else ()


def _of_claim(answers: Answers, found: Row, record: Record) -> Iterator[Choice]:
    claim = str(found.row["id"])
    others = tuple(
        (one.id, shortened(one_line(one.text.exact), 120))
        for one in record.claims
        if one.id != claim
    )[: limits.PAGE_LINES.number]
    if others:
        yield Choice("same", "It says the same as", "Join", others)
    parts = tuple(_statements(record, claim))
    if len(parts) > 1:
        yield Choice("not the same", "It does not say the same as its own words in", "Part", parts)
    yield Choice("hide", "It is not worth showing", "Hide")


def _statements(record: Record, claim: str) -> Iterator[tuple[str, str]]:
    """The statements of a claim with their words."""
    letters = Letters.of(record)
    for one in record.claims:
        if one.id == claim:
            ids = {
                row_id("", words.report, words.part, words.start, words.end): words
                for words in one.evidence
            }
            for statement in one.statements:
                words = ids.get("-" + statement.partition("-")[2])
                if words is not None:
                    letter = letters.letters.get(words.report, "?")
                    yield statement, f"{letter}: {shortened(one_line(words.exact), 110)}"


def _of_story(answers: Answers, found: Row, record: Record) -> Iterator[Choice]:
    near = tuple(
        (one.story.id, shortened(one_line(one.story.title.exact), 120))
        for one in answers.near(found.story)
    )
    if near:
        yield Choice("same", "It is one story with", "Join", near)


def _of_report(answers: Answers, found: Row, record: Record) -> Iterator[Choice]:
    report = str(found.row["id"])
    letters = Letters.of(record)
    others = tuple(
        (one.report, f"{letters.letters[one.report]} {letters.names[one.report]}")
        for one in record.reports
        if one.report != report
    )[: limits.PAGE_LINES.number]
    if others:
        text = "It tells of another story than"
        yield Choice("not the same", text, "Take it out", others, "story")
        yield Choice("same", "It is one text with", "Join", others, "copy")
        yield Choice("not the same", "It has nothing from", "Part", others, "copy")


def _of_pair(answers: Answers, found: Row, record: Record) -> Iterator[Choice]:
    if str(found.row.get("from_report")).startswith("r-"):
        yield Choice("same", "The two reports are one text", "One text")
        yield Choice("not the same", "Neither is a copy of the other", "No copy")


def _of_passage(answers: Answers, found: Row, record: Record) -> Iterator[Choice]:
    yield Choice("not the same", "These words were not taken from there", "No copy")
