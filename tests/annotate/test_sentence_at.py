"""The sentence at a place is the one whose words stand there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factbox.annotate.sentence_at import SentenceAt
from factbox.types import Part, Sentence


def _sentence(part: Part, start: int, end: int) -> Sentence:
    return Sentence(
        id=f"s-{part}-{start}",
        report="r-a",
        part=part,
        start=start,
        end=end,
        text="x" * (end - start),
        paragraph=0,
        role="body",
    )


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 5))), st.integers(0, 60))
def test_it_finds_what_looking_at_each_finds(gaps: list[tuple[int, int]], offset: int) -> None:
    rows, at = [_sentence("title", 0, 4)], 0
    for gap, length in gaps:
        rows.append(_sentence("text", at + gap, at + gap + length))
        at += gap + length
    for part in ("title", "text"):
        each = [
            i for i, row in enumerate(rows) if row.part == part and row.start <= offset < row.end
        ]
        assert SentenceAt(rows).number(part, offset) == (each[0] if each else None)


def test_a_report_without_sentences_has_none() -> None:
    assert SentenceAt(()).number("text", 0) is None
