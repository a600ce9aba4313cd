"""Floods, chains and collages: nothing is lost, and the pairs compared grow with the story."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bench._stress_stories import Stories
from factbox.relate.copies import compare
from factbox.relate.copies.candidates import Candidates, candidates
from factbox.relate.copies.standing import reading_order
from factbox.relate.copies.wordings import wordings
from factbox.relate.reading import Reading


def _pairs(reading: Reading) -> Candidates:
    nodes = wordings(reading, reading_order(reading), ())
    return candidates(nodes, range(len(nodes)))


@pytest.mark.parametrize(
    "make", [Stories.feet, Stories.one_paragraph, Stories.one_headline, Stories.drift]
)
def test_pairs_grow_with_the_story(make: Callable[[Stories, int], Reading]) -> None:
    stories = Stories()
    small, large = (len(_pairs(make(stories, size)).pairs) for size in (62, 124))
    assert large <= 2.5 * max(small, 62)


def test_nearly_equal_texts_are_compared_with_one_of_them_only() -> None:
    found = _pairs(Stories().feet(40))
    assert len(found.followers) == 39
    assert len(found.pairs) == 39
    assert found.with_more([(0, 1), (1, 2)]) == list(found.pairs)


def test_a_few_nearly_equal_texts_are_compared_with_each_other() -> None:
    found = _pairs(Stories().feet(6))
    assert not found.followers
    assert len(found.pairs) == 15


@pytest.mark.parametrize(
    ("reading", "origins"),
    [
        (Stories().identical(300), 1),
        (Stories().one_headline(20), 20),
        (Stories().repeated(25), 2),
        (Stories().wrong_clock(), 2),
        (Stories().feet(20), 1),
        (Stories().feet(90), 1),
        (Stories().one_paragraph(90), 90),
        (Stories().drift(30), 1),
    ],
    ids=[
        "identical",
        "headline",
        "repeated",
        "wrong clock",
        "feet",
        "many feet",
        "one paragraph",
        "drift",
    ],
)
def test_every_report_has_one_origin(reading: Reading, origins: int) -> None:
    found = compare("story-flood", reading)[2]
    placed = [report for origin in found for report in origin.reports]
    assert sorted(placed) == [report.id for report in reading.reports]
    assert len(found) == origins


def test_two_that_took_from_each_other_are_both_kept() -> None:
    reading = Stories().mutual()
    copies, _, found = compare("story-flood", reading)
    placed = [report for origin in found for report in origin.reports]
    assert sorted(placed) == [report.id for report in reading.reports]
    assert copies
