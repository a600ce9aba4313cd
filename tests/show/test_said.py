"""How quotations are printed: parts of a remark in one line, sentences without marks, scraps last."""

from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console

from factbox.show.layout import lay_out
from factbox.show.markdown import record_markdown
from factbox.show.terminal import print_record
from factbox.types import Evidence, Record, Saying


def place(record: Record, words: str, start: int = 0) -> Evidence:
    return Evidence(
        report=record.reports[0].report,
        part="text",
        start=start,
        end=start + len(words),
        exact=words,
    )


def with_sayings(record: Record) -> Record:
    one = Saying(
        quote="q-1",
        speaker=None,
        name=None,
        via=None,
        evidence=place(record, "If it is shut,"),
        words="former judge Ana Ruiz",
        parts=(place(record, "where do we land?", 40),),
        also=("Per Dahl",),
    )
    within = replace(
        one,
        quote="q-2",
        evidence=place(record, "a wreck", 400),
        parts=(),
        also=(),
        within=place(record, "She called the new pier “a wreck”.", 380),
    )
    minor = replace(one, quote="q-3", words=None, parts=(), also=(), minor=True)
    return replace(record, quotes=(one, within, minor), main=(), lead=())


def printed(record: Record, everything: bool) -> str:
    out = io.StringIO()
    print_record(record, Console(file=out, width=200), everything=everything)
    return out.getvalue()


def test_a_remark_is_one_line_and_a_sentence_has_no_marks(record: Record) -> None:
    text = printed(with_sayings(record), everything=False)
    assert "“If it is shut, … where do we land?” (also given to Per Dahl)" in text
    assert "  She called the new pier “a wreck”." in text
    assert "\n  former judge Ana Ruiz\n" in text


def test_what_nobody_says_is_left_to_all(record: Record) -> None:
    made = with_sayings(record)
    assert "Not named" not in printed(made, everything=False)
    assert "Not named" in printed(made, everything=True)
    assert [one.most for one in lay_out(made).said] == [2, 0]


def test_who_stands_aside_is_quoted_for_all_alone(record: Record) -> None:
    made = with_sayings(record)
    one = record.entities[0]
    hers = [replace(row, speaker=one.id, name=one.name, words=None) for row in made.quotes[:1]]
    shown = replace(made, quotes=tuple(hers))
    aside = replace(shown, entities=(replace(one, aside=True), *record.entities[1:]))
    assert [row.most for row in lay_out(shown).said] == [1]
    assert [row.most for row in lay_out(aside).said] == [0]


def test_markdown_sets_marks_around_quotations_only(record: Record) -> None:
    text = record_markdown(with_sayings(record))
    assert "- “If it is shut, … where do we land?”" in text
    assert "- She called the new pier “a wreck”." in text


def test_who_has_a_part_stands_behind_who_has_all(record: Record) -> None:
    one = Saying(
        quote="q-1",
        speaker=None,
        name=None,
        via=None,
        evidence=place(record, "The quay is shut for the winter,"),
        words="former judge Ana Ruiz",
        partly=(replace(place(record, "shut"), report=record.reports[1].report),),
    )
    shown = printed(replace(record, quotes=(one,), main=(), lead=()), everything=False)
    assert "winter,” [A]; in part [B]" in shown
