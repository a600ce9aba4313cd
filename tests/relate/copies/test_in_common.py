"""The shares that a record prints are those that a reader finds who counts the words himself."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1]))

from told import FERRY, FERRY_OWN, FERRY_SPUN, ORCHARD, read, tell

from factbox.relate.copies import compare
from factbox.relate.copies.in_common import OnlyHere, share_in_common
from factbox.relate.copies.wordings import Wording, wordings
from factbox.types import Report

SAID = "“We have asked the yard for a new gauge three times since the spring,” the mate said."
STORIES = (
    ([*FERRY], [*FERRY_SPUN]),
    ([*FERRY, SAID], [*FERRY_OWN, SAID]),
    ([*FERRY[:3], *ORCHARD], [*ORCHARD[:2], *FERRY_OWN]),
    ([*ORCHARD], [*FERRY_OWN]),
    (["A gull sat there."], ["A gull sat there.", *FERRY]),
)


def words_of(report: Report) -> list[str]:
    bare = [word.strip(".,:;!?“”\"'").lower() for word in report.text.split()]
    return [word for word in bare if word]


def counted(report: Report, *others: Report) -> float:
    """By eye: a word counts where it is one of five on end that another has in this order."""
    words, marked = words_of(report), set[int]()
    for other in others:
        theirs = f" {' '.join(words_of(other))} "
        for at in range(len(words) - 4):
            if f" {' '.join(words[at : at + 5])} " in theirs:
                marked |= set(range(at, at + 5))
    return len(marked) / len(words)


def nodes(*reports: Report) -> dict[str, Wording]:
    found = wordings(read(reports), [one.id for one in reports], ())
    return {node.id: node for node in found}


@pytest.mark.parametrize(("left", "right"), STORIES)
def test_a_reader_who_counts_finds_the_share(left: list[str], right: list[str]) -> None:
    one, two = tell(left, "a"), tell(right, "b")
    found = nodes(one, two)
    assert share_in_common(found[one.id], found[two.id]) == pytest.approx(
        counted(one, two), abs=1e-6
    )
    assert share_in_common(found[two.id], found[one.id]) == pytest.approx(
        counted(two, one), abs=1e-6
    )


@given(
    st.lists(
        st.lists(st.sampled_from([*FERRY, *FERRY_OWN, *ORCHARD, SAID]), min_size=1, max_size=6),
        min_size=2,
        max_size=4,
    )
)
def test_over_all_others_too(texts: list[list[str]]) -> None:
    reports = [tell(lines, f"r{number}") for number, lines in enumerate(texts)]
    found = OnlyHere.of(read(reports))
    for report in reports:
        others = [one for one in reports if one is not report]
        assert found.share(report.id) == pytest.approx(1 - counted(report, *others), abs=1e-6)


def test_every_row_of_the_lineage_tells_that_share() -> None:
    reports = [
        tell(FERRY, "a"),
        tell(FERRY_SPUN, "b"),
        tell([*FERRY[:4], *ORCHARD], "c"),
        tell(FERRY, "d"),
    ]
    known = {one.id: one for one in reports}
    lineage = compare("story-test", read(reports))[1]
    assert len(lineage) >= 3
    for row in lineage:
        by_eye = counted(known[row.report], known[row.from_report])
        assert row.in_common == pytest.approx(by_eye, abs=1e-6)
