"""What the features of same-claim pairs see, one by one."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from scipy import sparse

from factbox.relate.claims.circumstances import (
    CIRCUMSTANCES,
    both_open,
    other_events,
    other_order,
    same_speaker,
)
from factbox.relate.claims.copied import copied_rows
from factbox.relate.claims.features import FEATURES, Feature, word_pairs
from factbox.relate.claims.names import Named
from factbox.relate.claims.near_words import near_pairs
from factbox.relate.claims.pairs import Pairs
from factbox.relate.claims.surroundings import SURROUNDINGS, each_others_best, lead, neighbours
from factbox.relate.claims.tables import holding
from factbox.relate.claims.weights import weights
from factbox.relate.claims.words import words_of
from factbox.types import Copy, Statement

SAID = (
    ("a", "The council signed a harbour treaty on Monday."),
    ("a", "Fishers left the old port."),
    ("b", "A harbour treaty was signed by the council."),
    ("b", "The council visited a school near the harbour."),
)


def statement(report: str, text: str, start: int = 0) -> Statement:
    lemmas = tuple(word for word in text.lower().rstrip(".").split() if len(word) > 3)
    return Statement(
        id=f"st-{report}-{start}",
        report=report,
        part="text",
        start=start,
        end=start + len(text),
        text=text,
        status="asserted",
        lemmas=lemmas,
    )


def pairs(said: Sequence[tuple[str, str]] = SAID, speakers: Sequence[str] = ()) -> Pairs:
    """Statements as pairs, with one first, one second, and two kinds of event."""
    size = len(said)
    rows = [statement(report, text) for report, text in said]
    report = np.array([ord(one) for one, _ in said])
    before = np.array([k - 1 if k and report[k] == report[k - 1] else size for k in range(size)])
    after = np.array(
        [k + 1 if k + 1 < size and report[k] == report[k + 1] else size for k in range(size)]
    )
    none = holding([()] * size)
    return Pairs(
        words=words_of(rows, [Named()] * size),
        report=report,
        holders=np.ones(size, dtype=np.int64),
        place=np.linspace(0, 1, size),
        before=before,
        after=after,
        facts=none,
        orders=holding([["first"], ["second"], ["first"], []][:size]),
        events=none,
        kinds=holding([["sign"], ["leave"], ["sign"], []][:size]),
        speakers=holding([[one] if one else [] for one in speakers] or [()] * size),
        copied=sparse.csr_matrix((size, size)),
    )


@pytest.mark.parametrize("feature", FEATURES, ids=lambda one: one.name)
def test_a_likeness_is_a_share_and_has_no_direction(feature: Feature) -> None:
    found = feature.likeness(pairs())
    assert np.allclose(found, found.T)
    assert (found >= 0).all()
    assert (found <= 1).all()
    assert feature.likeness.__doc__


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    assert {one.name for one in FEATURES} == set(weights().alike)
    assert {name for name, _ in SURROUNDINGS} == set(weights().around)
    assert {name for name, _ in CIRCUMSTANCES} == set(weights().beside)


def test_more_likeness_never_counts_against_a_pair() -> None:
    assert all(weight > 0 for weight in (*weights().alike.values(), *weights().around.values()))
    doubts = {name for name, weight in weights().beside.items() if weight < 0}
    assert doubts == {"other order", "other events"}


def test_words_side_by_side_tell_one_clause_from_the_same_words_apart() -> None:
    found = word_pairs(pairs())
    assert found[0, 2] > found[0, 3]
    assert found[0, 2] > 0.2


def test_pairs_of_words_have_no_order() -> None:
    kin = sparse.identity(3).tocsr()
    near = near_pairs(
        [["sign", "treaty"], ["treaty", "sign"], ["school"]],
        ("school", "sign", "treaty"),
        np.ones(3),
        kin,
    )
    assert near.held.toarray().tolist() == [[1.0], [1.0], [0.0]]


def test_the_only_match_in_a_report_leads_more_than_one_of_two() -> None:
    likeness = np.array(
        [[1, 0, 0.6, 0.5], [0, 1, 0, 0], [0.6, 0, 1, 0.1], [0.5, 0, 0.1, 1]], dtype=float
    )
    found = each_others_best(likeness, pairs())
    assert found[0, 2] == pytest.approx(0.1)
    assert found[0, 3] == pytest.approx(-0.1)
    assert lead(likeness, pairs())[0, 2] > lead(likeness, pairs())[0, 3]


def test_neighbours_that_match_speak_for_a_pair() -> None:
    likeness = np.zeros((4, 4))
    likeness[1, 3] = likeness[3, 1] = 0.8
    assert neighbours(likeness, pairs())[0, 2] == 0.8
    assert neighbours(likeness, pairs())[0, 3] == 0.0


def test_circumstances() -> None:
    found = pairs(speakers=["e-1", "e-1", "e-1", ""])
    assert same_speaker(found)[0].tolist() == [0, 0, 1, 0]
    assert both_open(found)[0, 2] > both_open(found)[0, 3] > 0
    assert other_order(found)[1].tolist() == [1, 0, 1, 0]
    assert other_events(found)[0].tolist() == [0, 1, 0, 0]


def test_a_copied_passage_pairs_the_statements_that_stand_at_the_same_place() -> None:
    ours = [statement("a", "x" * 40, 0), statement("a", "y" * 60, 40)]
    theirs = [statement("b", "z" * 20, 100), statement("b", "w" * 30, 120)]
    passage = Copy(
        id="c-1",
        report="a",
        part="text",
        start=0,
        end=100,
        text="",
        from_report="b",
        from_start=100,
        from_end=150,
        kind="rewrite",
        score=1.0,
    )
    found = copied_rows([*ours, *theirs], [0, 1, 2, 3], 4, [passage]).toarray()
    assert found[0, 2] == found[2, 0] == pytest.approx(1.0)
    assert found[1, 3] == pytest.approx(1.0)
    assert found.sum() == pytest.approx(4.0)


def test_the_rows_of_a_group_are_seen_as_in_the_story() -> None:
    whole, part = pairs(), pairs().only([0, 2])
    for feature in FEATURES:
        assert feature.likeness(part)[0, 1] == pytest.approx(feature.likeness(whole)[0, 2])
