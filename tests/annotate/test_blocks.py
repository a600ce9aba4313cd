"""What is read for content: paragraphs and captions, never other furniture, no dateline."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factbox.annotate.blocks import blocks
from factbox.types import Furniture, FurnitureKind, Report, Span
from reports import make_report

WRAPPED = (
    "The two delegations met for the whole of the night in the old customs\n"
    "house, and when the ministers came out at last they looked as tired as\n"
    "the guards at the gate, who had been told to expect them before supper\n"
    "was over. Nobody had thought of breakfast, so the baker of the village\n"
    "was woken and asked whether he could help.\n\nHe could."
)


def _marked(report: Report, kind: FurnitureKind, words: str) -> Furniture:
    start = report.text.index(words)
    place = {"start": start, "end": start + len(words)}
    return Furniture(id="f", report=report.id, part="text", text=words, kind=kind, **place)


def _words(report: Report) -> list[tuple[str, str]]:
    return [(block.role, report.text[block.start : block.end]) for block in blocks(report)]


def test_each_line_is_a_paragraph_and_furniture_is_left_out() -> None:
    plain = make_report("One thing happened.\nshare this\nThen another.")
    report = make_report(plain.text, furniture=(_marked(plain, "share", "share this"),))
    assert _words(report) == [("body", "One thing happened."), ("body", "Then another.")]


def test_a_caption_is_read_as_a_caption() -> None:
    plain = make_report("A minister waves. (Photo: Own)\nThen she left.")
    caption = _marked(plain, "caption", "A minister waves. (Photo: Own)")
    report = make_report(plain.text, furniture=(caption,))
    assert [role for role, _ in _words(report)] == ["caption", "body"]


def test_a_dateline_is_cut_off_its_paragraph() -> None:
    dateline = Span(start=0, end=10, text="GENEVA —  ")
    report = make_report("GENEVA —  Talks went on.", dateline=dateline)
    assert _words(report) == [("body", "Talks went on.")]


def test_a_headline_in_the_text_keeps_its_role() -> None:
    headline = Span(start=0, end=12, text="Talks go on.")
    report = make_report("Talks go on.\nThey went on.", title="Talks go on.", headline=headline)
    assert _words(report) == [("headline", "Talks go on."), ("body", "They went on.")]


def test_a_given_title_comes_first() -> None:
    found = blocks(make_report("They went on.", title="Talks go on"))
    assert [(block.part, block.role) for block in found] == [
        ("title", "headline"),
        ("text", "body"),
    ]


def test_lines_wrapped_at_a_width_are_one_paragraph() -> None:
    assert [words for _, words in _words(make_report(WRAPPED))] == WRAPPED.split("\n\n")


@given(st.text(alphabet="ab .\n\u2003—", max_size=200))
def test_law_1_blocks_hold_words_in_order_without_overlap(text: str) -> None:
    last = 0
    for block in blocks(make_report(text)):
        words = text[block.start : block.end]
        assert words
        assert words == words.strip()
        assert block.start >= last
        last = block.end
