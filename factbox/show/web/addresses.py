"""The addresses of the pages. Every id in one is quoted, whatever stands in it."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from factbox.show.reading_view import anchor
from factbox.types import Evidence


def story(story_id: str) -> str:
    """The page of a story."""
    return f"/story/{_part(story_id)}"


def claims(story_id: str) -> str:
    """All claims of a story by its reports."""
    return f"{story(story_id)}/claims"


def table(story_id: str, name: str, kind: str) -> str:
    """The rows of a table that were made with a story, as data."""
    return f"{story(story_id)}/table/{_part(name)}.{kind}"


def report(story_id: str, report_id: str) -> str:
    """A report's text."""
    return f"{story(story_id)}/report/{_part(report_id)}"


def words(story_id: str, evidence: Evidence) -> str:
    """Words in their report; the report where there are none."""
    page = report(story_id, evidence.report)
    return f"{page}#{anchor(evidence)}" if evidence.exact else page


def marked(story_id: str, evidence: Evidence) -> str:
    """Words in their report, marked there whatever the record rests on."""
    if not evidence.exact:
        return report(story_id, evidence.report)
    part = "t" if evidence.part == "title" else ""
    page = report(story_id, evidence.report)
    return f"{page}?at={part}{evidence.start}-{evidence.end}#{anchor(evidence)}"


def compare(story_id: str, one: str, two: str) -> str:
    """Two reports side by side."""
    return f"{story(story_id)}/compare/{_part(one)}/{_part(two)}"


def entity(entity_id: str) -> str:
    """A person, body or place."""
    return f"/entity/{_part(entity_id)}"


def row(row_id: str) -> str:
    """Why a row is as it is, and how to correct it."""
    return f"/row/{_part(row_id)}"


def relations(a: str, b: str) -> str:
    """How two states' relations stood."""
    return f"/relations/{_part(a)}/{_part(b)}"


def search(asked: str) -> str:
    """A search."""
    return "/search?" + urlencode({"q": asked})


def local(address: str) -> str:
    """`address` where it is one of ours; the list of judgements for anything else."""
    ours = address.startswith("/") and not address.startswith(("//", "/\\"))
    return address if ours and address.isprintable() and "\\" not in address else "/judgements"


def _part(text: str) -> str:
    return quote(text, safe="")
