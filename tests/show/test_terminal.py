"""The record in a terminal: what it says, how wide it is, and that a pipe gets plain text."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from factbox.show.terminal import MOST, print_record
from factbox.types import Record


def printed(record: Record, width: int = 80, *, everything: bool = False) -> str:
    out = io.StringIO()
    print_record(record, Console(file=out, width=width), everything=everything)
    return out.getvalue()


def test_it_says_the_heart_of_the_record(record: Record) -> None:
    text = printed(record)
    assert "4 reports by 4 publishers rest on 3 origins; 1 voice." in text
    assert "at least 2 of 3 origins tell it · 2 reports · 2 publishers" in text
    assert "planned (2 May 2024) [A B], then signed (3 May 2024) [C D]" in text
    assert "Conflict: who is head of the armed forces of Norway" in text
    assert "[A] a.txt (NPA), 2 May 2024\n" in text
    assert "[B] Fjord Post, 2 May 2024: the same text, 80 % of its words" in text
    assert "No sure link but quotations or a few lines: [C] Bay Times, [D] d.txt" in text
    assert "“We share one sea with Iceland,” [C]" in text


def test_a_sentence_in_short_or_of_a_day_has_the_letter_of_its_report(record: Record) -> None:
    told = "in Reykjavik on Friday … [C]; at least 2 of 4 reports"
    text, all_ = printed(record, 200), printed(record, 200, everything=True)
    assert told in text.split("WHAT MORE")[0]
    assert "told by [C" not in text
    assert "tell it or part of it (told by [C D])" in " ".join(all_.split("WHAT MORE")[0].split())


def test_a_point_that_is_only_counted_has_its_own_letter(record: Record) -> None:
    counted = replace(
        record,
        main=tuple(
            replace(one, at_least=3) for one in record.main[:1] if one.partly or one.evidence[1:]
        ),
    )
    assert counted.main
    text, all_ = (printed(counted, 200, everything=one) for one in (False, True))
    point = text.partition("SAYS\n")[2].splitlines()
    assert point[0].endswith("]")
    assert " " not in point[0].rpartition("[")[2]
    assert point[1] == "    at least 3 of 4 reports tell it or part of it"
    assert "3 of 4 reports tell it or part of it; most likely told by [" in all_


def test_a_section_of_which_nothing_is_sure_says_so(record: Record) -> None:
    unsure = replace(record, main=tuple(replace(one, aside=True) for one in record.main))
    _, _, rest = printed(unsure).partition("WHAT MORE THAN ONE ORIGIN SAYS\n")
    left = len(record.main)
    assert rest.startswith(f"  No line is sure enough to be shown; {left} less sure with --all.\n")


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal(record: Record, width: int) -> None:
    lines = printed(record, width).splitlines()
    assert max(map(len, lines)) <= max(width, 40)
    assert not any(line != line.rstrip() for line in lines)


def test_a_pipe_gets_no_colour_and_no_boxes(record: Record) -> None:
    text = printed(record)
    assert "\x1b" not in text
    assert not any("\u2500" <= character <= "\u257f" for character in text)


def test_a_terminal_gets_colour(record: Record) -> None:
    out = io.StringIO()
    print_record(record, Console(file=out, width=80, force_terminal=True, color_system="standard"))
    assert "\x1b[" in out.getvalue()


def test_long_sections_are_cut_and_say_so(record: Record) -> None:
    row = record.timeline[0]
    many = tuple(replace(row, date=f"2024-{1 + n // 28:02d}-{1 + n % 28:02d}") for n in range(300))
    long = replace(record, timeline=many)
    short = printed(long)
    assert f"… {300 - MOST['timeline']} earlier (--all)" in short
    assert len(printed(long, everything=True).splitlines()) > 300
    assert "(--all)" not in printed(long, everything=True)


def test_a_record_of_nothing_but_a_title_prints(record: Record) -> None:
    bare = replace(
        record,
        lead=(), claims=(), events=(), agreements=(), timeline=(), disagreements=(), entities=(),
        quotes=(), only_in_one=(), relations=(), lineage=(), copies=(),
    )  # fmt: skip
    assert "REPORTS" in printed(bare)
    assert "WHEN" not in printed(bare)


def test_two_thousand_reports_stay_readable(record: Record) -> None:
    card = record.reports[0]
    many = tuple(replace(card, report=f"r-{n:05d}", external_id=f"{n}.txt") for n in range(2000))
    text = printed(replace(record, reports=many))
    assert len(text.splitlines()) < 150
    assert "1,988 more" in text
