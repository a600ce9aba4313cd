"""Of very many reports that tell of the same facts, each is laid beside those nearest to it."""

from __future__ import annotations

import numpy as np

from factbox import limits
from factbox.relate.copies.grams import grams_of, in_both
from factbox.relate.copies.retelling import Facts

MOST = limits.RETOLD_PARTNERS.number


def alike(size: int) -> np.ndarray:
    """A table in which all share as much with all."""
    return np.full((size, size), 0.5)


def test_a_story_of_few_is_compared_whole() -> None:
    facts = Facts(alike(MOST + 1), alike(MOST + 1))
    assert len(facts.candidates()) == MOST * (MOST + 1) // 2


def test_in_a_large_story_time_grows_with_the_reports() -> None:
    size = 5 * MOST
    assert len(Facts(alike(size), alike(size)).candidates()) <= size * MOST


def test_the_nearest_are_kept_however_many_there_are() -> None:
    size = 5 * MOST
    names = alike(size)
    names[size - 2, size - 1] = names[size - 1, size - 2] = 0.6
    assert (size - 2, size - 1) in Facts(names, alike(size)).candidates()


def test_those_that_share_little_are_not_compared() -> None:
    assert Facts(alike(3) / 2, alike(3) / 2).candidates() == []


def test_most_of_two_families_must_be_alike() -> None:
    names = alike(4)
    names[0, 2] = names[0, 3] = names[1, 2] = 0.0
    facts = Facts(names, alike(4))
    assert not facts.mostly_alike((0, 1), (2, 3))
    assert facts.mostly_alike((1,), (3,))


def test_runs_in_both_texts_are_found_by_number() -> None:
    one = grams_of(np.array([1, 2, 3, 4, 2, 3], dtype=np.uint64), 2)
    two = grams_of(np.array([9, 2, 3, 9], dtype=np.uint64), 2)
    both = in_both(one, two)
    assert one.among(both).tolist() == [1, 4]
    assert two.among(both).tolist() == [1]
    assert grams_of(np.array([1], dtype=np.uint64), 2).among(both).tolist() == []
