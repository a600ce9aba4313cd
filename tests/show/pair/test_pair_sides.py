"""Two texts side by side: every word once, marks where words are shared, furniture apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factbox.show.pair.passages import Shared
from factbox.show.pair.rows import Pairing, rows_of
from factbox.show.pair.sides import SideBySide, Swap, side_by_side
from factbox.types import Furniture, Report, Sentence
from reports import make_report

LEFT = "The harbour of Bergen opened again on Friday. Nine ships waited. The mayor rang a bell.\n"
RIGHT = (
    "Share this\nComments\nThe mayor rang a bell. The harbour of Bergen reopened again on Friday.\n"
)


def cut(report: Report) -> list[Sentence]:
    """A sentence ends at its full stop; lines without one are none."""
    found, start = [], 0
    for at, sign in enumerate(report.text):
        if sign in ".\n":
            text = report.text[start : at + 1].strip()
            if text.endswith("."):
                first = report.text.index(text, start)
                found.append(
                    Sentence(
                        id="s",
                        report=report.id,
                        part="text",
                        start=first,
                        end=first + len(text),
                        text=text,
                        paragraph=0,
                        role="body",
                    )
                )
            start = at + 1
    return found


def beside(left: str, right: str, *shared: Shared, furniture: int = 0) -> SideBySide:
    rows = tuple(
        Furniture(id="f", report="r", part="text", start=0, end=furniture, text=right[:furniture], kind="other")
        for _ in range(1 if furniture else 0)
    )  # fmt: skip
    one, two = make_report(left), make_report(right, name="b.txt", furniture=rows)
    return side_by_side(one, two, shared, {one.id: cut(one), two.id: cut(two)})


def shown(found: SideBySide) -> list[tuple[str, str]]:
    return [
        (
            " / ".join("".join(piece.text for piece in unit.pieces) for unit in row.left),
            " / ".join("".join(piece.text for piece in unit.pieces) for unit in row.right),
        )
        for row in found.rows
    ]


def at(text: str, words: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


SHARED = (
    Shared(*at(LEFT, "The harbour of Bergen opened again on Friday."), *at(RIGHT, "The harbour of Bergen reopened again on Friday."), "rewrite"),
    Shared(*at(LEFT, "The mayor rang a bell."), *at(RIGHT, "The mayor rang a bell."), "verbatim"),
)  # fmt: skip


def test_sentences_stand_beside_those_that_they_share_words_with() -> None:
    assert shown(beside(LEFT, RIGHT, *SHARED, furniture=19)) == [
        ("", "Share this\nComments"),
        ("The harbour of Bergen opened again on Friday.", "The harbour of Bergen reopened again on Friday."),
        ("Nine ships waited.", ""),
        ("The mayor rang a bell.", "The mayor rang a bell."),
    ]  # fmt: skip


def test_marks_and_swaps() -> None:
    found = beside(LEFT, RIGHT, *SHARED, furniture=19)
    assert [(one.text, one.mark) for one in found.rows[1].right[0].pieces] == [
        ("The harbour of Bergen", "same"),
        (" ", "own"),
        ("reopened", "changed"),
        (" ", "own"),
        ("again on Friday.", "same"),
    ]
    assert found.rows[1].swaps == (Swap("opened", "reopened"),)
    assert {piece.mark for piece in found.rows[0].right[0].pieces} == {"furniture"}
    assert [piece.mark for piece in found.rows[2].left[0].pieces] == ["own"]


def test_words_are_counted_by_mark_without_the_furniture() -> None:
    found = beside(LEFT, RIGHT, *SHARED, furniture=19)
    assert (found.left.words, found.left.same, found.left.changed, found.left.quoted) == (
        16,
        12,
        1,
        0,
    )
    assert (found.right.words, found.right.same, found.right.changed) == (13, 12, 1)


def test_a_shared_quotation_is_marked_apart() -> None:
    left, right = "He said “we share one sea” today.", "“We share one sea,” he told us."
    shared = Shared(*at(left, "we share one sea"), *at(right, "We share one sea"), "quotation")
    found = beside(left, right, shared)
    pieces = [one for row in found.rows for unit in row.left for one in unit.pieces]
    assert [one.text for one in pieces if one.mark == "quoted"] == ["we share one sea"]
    assert (found.left.quoted, found.left.same) == (4, 0)


def test_reports_that_share_nothing_stand_line_by_line() -> None:
    assert shown(beside("One ship came. It left.", "Rain fell.")) == [
        ("One ship came.", "Rain fell."),
        ("It left.", ""),
    ]


@given(st.integers(0, 12), st.integers(0, 12), st.data())
def test_every_sentence_stands_in_one_row(left: int, right: int, data: st.DataObject) -> None:
    pairs = [(one, two) for one in range(left) for two in range(right)]
    chosen = data.draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    rows = rows_of(left, right, [Pairing(one, two, 1 + (one * 7 + two) % 5) for one, two in chosen])
    assert sorted(at for row in rows for at in row.left) == list(range(left))
    assert sorted(at for row in rows for at in row.right) == list(range(right))
    assert [row.left[0] for row in rows if row.left] == sorted(
        row.left[0] for row in rows if row.left
    )


@given(st.text("ab .\n“\u202e", max_size=60), st.text("ab .\n“\u202e", max_size=60), st.data())
def test_law_1_the_words_shown_are_the_text(left: str, right: str, data: st.DataObject) -> None:
    spans = st.tuples(*(st.integers(0, n) for n in (len(left), len(left), len(right), len(right))))
    shared = [
        Shared(min(a, b), max(a, b), min(c, d), max(c, d), "rewrite")
        for a, b, c, d in data.draw(st.lists(spans, max_size=4))
    ]
    found = beside(left, right, *shared)
    for text, units in (
        (left, [unit for row in found.rows for unit in row.left]),
        (right, [unit for row in found.rows for unit in row.right]),
    ):
        for unit in units:
            assert "".join(piece.text for piece in unit.pieces) == text[unit.start : unit.end]
        told = "".join(
            text[unit.start : unit.end] for unit in sorted(units, key=lambda one: one.start)
        )
        assert "".join(told.split()) == "".join(text.split())
