"""Which reports are one story."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from hypothesis import given, settings
from hypothesis import strategies as st
from told import FERRY, FERRY_OWN, FERRY_SPUN, ORCHARD, tell

from factbox.judgements import Judgement, Words
from factbox.relate.stories import find_stories
from factbox.types import Report


def pile() -> list[Report]:
    return [
        tell(FERRY, "a"),
        tell(FERRY_SPUN, "b"),
        tell([*FERRY[:2], *FERRY_OWN], "c"),
        tell(ORCHARD, "d"),
        tell([*ORCHARD[1:], ORCHARD[0]], "e"),
    ]


def names(reports: list[Report], judgements: tuple[Judgement, ...] = ()) -> list[str]:
    known = {report.id: report.external_id for report in reports}
    return sorted(
        "".join(sorted(known[report] for report in story.reports))
        for story in find_stories(reports, judgements)
    )


def test_reports_of_one_event_are_one_story() -> None:
    assert names(pile()) == ["abc", "de"]


def test_the_same_words_months_apart_are_two_stories() -> None:
    reports = [
        tell(FERRY, "a", published="2024-01-02"),
        tell(FERRY_SPUN, "b", published="2024-09-02"),
    ]
    assert names(reports) == ["a", "b"]


def test_no_reports_and_one_report() -> None:
    assert find_stories([]) == ()
    assert names(pile()[:1]) == ["a"]


def test_a_text_without_words_is_a_story_of_its_own() -> None:
    assert names([tell(["..."], "x"), tell(["123"], "y"), *pile()]) == ["abc", "de", "x", "y"]


def test_a_person_beats_the_numbers() -> None:
    reports = pile()
    same = Judgement(
        verdict="same", about="story", a=Words(report=reports[0].id), b=Words(report=reports[3].id)
    )
    apart = Judgement(
        verdict="not the same",
        about="story",
        a=Words(report=reports[0].id),
        b=Words(report=reports[1].id),
    )
    assert names(reports, (same,)) == ["abcde"]
    assert names(reports, (apart,)) == ["ac", "b", "de"]


def test_exact_copies_do_not_pull_a_story_about() -> None:
    copies = [tell(FERRY, f"copy {n}") for n in range(30)]
    found = find_stories([*pile(), *copies])
    assert sorted(len(story.reports) for story in found) == [2, 33]


POOL = (*FERRY, *FERRY_SPUN, *FERRY_OWN, *ORCHARD)
texts = st.lists(
    st.lists(st.sampled_from(POOL), min_size=1, max_size=8, unique=True), min_size=1, max_size=8
)


@settings(max_examples=40)
@given(told=texts, data=st.data())
def test_law_2_the_order_of_reports_changes_nothing(
    told: list[list[str]], data: st.DataObject
) -> None:
    reports = [tell(lines, f"{n}.txt") for n, lines in enumerate(told)]
    turned = data.draw(st.permutations(reports))
    assert find_stories(reports) == find_stories(turned)
    every = sorted(report for story in find_stories(reports) for report in story.reports)
    assert every == sorted(report.id for report in reports)
