"""Markdown: the sections, and that report text stays text."""

from __future__ import annotations

import pytest

from factbox.show.markdown import escaped, record_markdown
from factbox.types import Record


def test_it_has_the_sections(record: Record) -> None:
    text = record_markdown(record)
    assert text.startswith("# Norway, Iceland sign herring accord\n")
    for head in (
        "What more than one origin says",
        "When",
        "Where reports differ",
        "Who",
        "Said",
        "Reports",
    ):
        assert f"\n## {head}" in text
    assert "**4 reports by 4 publishers rest on 3 origins; 1 voice.**" in text


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)\\>"),
        ("# not a head", "\\# not a head"),
        ("[click](javascript:alert(1))", "\\[click\\](javascript:alert(1))"),
        ("*bold* _under_ `code`", "\\*bold\\* \\_under\\_ \\`code\\`"),
        ("1. not a list", "1\\. not a list"),
        ("- not a list", "\\- not a list"),
        ("a | b", "a \\| b"),
        ("plain words, as they are.", "plain words, as they are."),
        ("see http://example.org now", "see http:\\//example.org now"),
        ("R&D &lt;b&gt;", "R&amp;D &amp;lt;b&amp;gt;"),
    ],
)
def test_marks_of_markdown_are_escaped(given: str, shown: str) -> None:
    assert escaped(given) == shown
