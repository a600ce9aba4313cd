"""Who says a line: surely, in part, or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.read.text import read_text
from factbox.record.support import Bearing
from factbox.record.support.near import NearWords, shared_part
from factbox.record.support.units import figures, is_number
from factbox.relate.story import Related, relate_story
from factbox.types import Disagreement, DisagreementKind, Side

LINE = (
    "ALVORA, June 5 — Mayor Ruth Calder shut the harbour on Tuesday after three cranes fell on a quay.\n\n"
    "Forty ships lay at anchor in the bay, and gulls walked the empty fish market all day long.\n"
)


def related(parser: Parser, *texts: str) -> Related:
    reports = []
    for number, text in enumerate(texts):
        read = read_text(text.encode(), f"{number}.txt", f"{number}.txt")
        reports.append(replace(read, published="2024-06-05", published_from="given"))
    reports.sort(key=lambda one: one.id)
    return relate_story("story-x", reports, [annotate(one, parser) for one in reports])


def borne(parser: Parser, other: str) -> tuple[int, int]:
    """How many reports beside its own say the first line surely, and in part."""
    story = related(parser, LINE, other)
    bearing = Bearing(story)
    line = next(row for row in bearing.held.rows if "shut the harbour" in row.text and "Forty" not in row.text and row.report == next(one.id for one in story.reading.reports if one.external_id == "0.txt"))  # fmt: skip
    found = bearing.of(line)
    assert found.says[0] == line
    return len(found.says) - 1, len(found.partly)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("After three cranes fell on a quay, Mayor Ruth Calder shut the harbour on Tuesday.", (1, 0)),
        ("Mayor Ruth Calder closed the harbour on Tuesday after an accident on a quay.", (0, 1)),
        ("Mayor Ruth Calder will shut the harbour on Tuesday if three cranes on a quay fall.", (0, 0)),
        ("Mayor Ruth Calder shut the harbour on Tuesday after nine cranes fell on a quay.", (0, 0)),
        ("After three cranes fell on a quay, Mayor Ruth Calder shut the harbour.", (0, 1)),
        ("Mayor Ruth Calder did not shut the harbour on Tuesday after three cranes fell on a quay of Alvora.", (0, 0)),
        ("Bakers in the old town sold plum cake to the crowd.", (0, 0)),
    ],
)  # fmt: skip
def test_a_report_says_a_line_or_part_of_it_or_nothing(
    parser: Parser, words: str, expected: tuple[int, int]
) -> None:
    assert borne(parser, f"ALVORA, June 5 — {words}\n\nDockers sang in the rain.\n") == expected


def test_a_limit_that_others_leave_out_is_not_sure(parser: Parser) -> None:
    first = "ALVORA — Ilse Brandt was the first woman to steer the ferry to Alvora on Monday.\n"
    other = "ALVORA — Ilse Brandt, a woman, steered the ferry to Alvora on Monday.\n"
    story = related(parser, first, other)
    bearing = Bearing(story)
    line = next(row for row in bearing.held.rows if "first woman" in row.text)
    found = bearing.of(line)
    assert len(found.says) == 1


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("$1m", {1e6}),
        ("$1 million", {1e6}),
        ("one million dollars", {1.0, 1e6}),
        ("12,500 tons", {12500.0}),
        ("the B52 and 9to5", set()),
        ("2.5% of each sale", {2.5}),
    ],
)
def test_figures_are_read_by_their_value(text: str, values: set[float]) -> None:
    found = figures(text)
    assert found <= values | {1.0}
    assert values - {1.0} <= found


def test_figures_are_no_words() -> None:
    assert is_number("12")
    assert is_number("dozen")
    assert not is_number("tent")


def test_words_of_one_stem_or_group_are_near() -> None:
    near = NearWords(["close", "closing", "shut", "cloud", "harbour"])
    assert set(near.of("closing")) == {"closing"} | set(near.of("closing"))
    assert "cloud" not in near.of("close")
    assert near.of("harbour") == {"harbour": 1.0}


def test_what_two_lines_share_is_measured_on_the_lesser() -> None:
    long = {"harbour": 1.0, "shut": 1.0, "quay": 1.0, "crane": 1.0}
    assert shared_part({"harbour": 1.0, "shut": 1.0}, long) == 1.0
    assert shared_part({"bakery": 1.0, "shut": 1.0}, long) == 0.5
    assert shared_part(long, long) == 1.0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("A two-year inquiry into the harbour board ended with ten charges on Monday.", 1),
        ("A long inquiry into the harbour board ended with ten charges on Monday.", 0),
    ],
)
def test_what_a_line_counts_in_one_word_may_not_be_missing(
    parser: Parser, words: str, says: int
) -> None:
    line = "ALVORA — A two-year inquiry into the harbour board ended with ten charges on Monday.\n"
    story = related(parser, line, f"ALVORA — {words}\n\nDockers sang in the rain.\n")
    bearing = Bearing(story)
    first = next(one.id for one in story.reading.reports if one.external_id == "0.txt")
    row = next(one for one in bearing.held.rows if "inquiry" in one.text and one.report == first)
    assert len(bearing.of(row).says) - 1 == says


def test_doubt_grows_with_each_report_of_which_it_is_not_sure(parser: Parser) -> None:
    same = "ALVORA, June 5 — Mayor Ruth Calder shut the harbour on Tuesday after three cranes fell on a quay.\n"
    near = "ALVORA, June 5 — Mayor Ruth Calder closed the harbour on Tuesday after an accident on a quay.\n"
    far = "ALVORA, June 5 — Bakers in the old town sold plum cake to the crowd all day.\n"
    doubts = []
    for others in ((same,), (far,), (near,), (near, same, near.replace("closed", "locked"))):
        bearing = Bearing(related(parser, LINE, *others))
        line = next(
            row for row in bearing.held.rows
            if "shut the harbour" in row.text and "Forty" in bearing._related.reading.report(row.report).text
        )  # fmt: skip
        doubts.append(bearing.of(line).doubt)
    assert max(doubts[:2]) < 0.05
    assert max(doubts[:2]) < doubts[2] < doubts[3]


def test_who_stands_on_the_other_side_of_a_difference_does_not_bear_a_line_out(
    parser: Parser,
) -> None:
    other = "ALVORA, June 5 — Mayor Ruth Calder shut the harbour on Tuesday after three cranes fell on a quay.\n"
    story = related(parser, LINE, other)
    plain = Bearing(story)
    line = next(row for row in plain.held.rows if "shut the harbour" in row.text)
    twin = next(
        row for row in plain.held.rows if "harbour" in row.text and row.report != line.report
    )
    sides = tuple(
        Side(
            value=one.report, statements=(one.id,), reports=(one.report,), origins=1,
            evidence=(story.reading.evidence(one),),
        )
        for one in (line, twin)
    )  # fmt: skip
    kinds: dict[DisagreementKind, int] = {"conflict": 1, "wording": 2}
    for kind, named in kinds.items():
        apart = Disagreement(id="d", story="story-x", about="it", kind=kind, sides=sides)
        assert len(Bearing(story, [apart]).of(line).says) == named
