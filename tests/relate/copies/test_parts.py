"""The small parts of the copy detector, each by itself."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import pytest
from told import FERRY, FERRY_OWN, read, tell

from factbox.relate.copies.features import FEATURES
from factbox.relate.copies.quoted import quoted_spans
from factbox.relate.copies.runs import common_runs
from factbox.relate.copies.standing import bounds, earlier, standing
from factbox.relate.copies.verdict import weights
from factbox.relate.copies.wordings import wordings


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("She said “we will not go there today” and left.", ["we will not go there today"]),
        ('He said, "nobody told us about it," then left.', ["nobody told us about it,"]),
        ("It was a “mere trifle” to them.", []),
        ("The drivers' union and the owners' club met again today.", []),
        ("He told us: “it goes on and on\nNext paragraph.", ["it goes on and on"]),
        (
            "She said ‘the bridge isn’t safe for anyone.’ Then",
            ["the bridge isn’t safe for anyone."],
        ),
    ],
)
def test_quotations_by_their_marks(text: str, inside: list[str]) -> None:
    assert [text[start:end] for start, end in quoted_spans(text)] == inside


@pytest.mark.parametrize("mark", ['"', "“", "'", "`", " "])
def test_marks_without_end_hold_no_quotation(mark: str) -> None:
    assert quoted_spans(mark * 20_000) == []


@pytest.mark.parametrize(
    ("one", "two", "before"),
    [
        ("2024-05-01", "2024-05-02", True),
        ("2024-05-02", "2024-05-02", False),
        ("2024-05-02T08:00:00", "2024-05-02", False),
        ("2024-05-02T08:00:00", "2024-05-02T09:30:00", True),
        ("2024-05-02T08:00:00+02:00", "2024-05-02T07:00:00Z", True),
        ("2024-05", "2024-05-02", False),
        ("2024-04", "2024-05-02", True),
        (None, "2024-05-02", False),
        ("soon", "2024-05-02", False),
    ],
)
def test_earlier_only_where_that_is_certain(one: str | None, two: str, before: bool) -> None:
    first, second = tell(FERRY, "a", published=one), tell(FERRY_OWN, "b", published=two)
    reading = read([first, second])
    assert earlier(standing(reading, first.id), standing(reading, second.id)) is before


def test_an_interval_has_both_its_ends() -> None:
    assert bounds("2024-05-01/2024-05-03") == ("2024-05-01T00:00:00", "2024-05-03T23:59:59")


def test_runs_are_longest_and_left_to_right() -> None:
    one, two = tell(FERRY[:3], "a"), tell([FERRY[2], FERRY[0]], "b")
    reading = read([one, two])
    nodes = {node.id: node for node in wordings(reading, [one.id, two.id], ())}
    runs = common_runs(nodes[one.id], nodes[two.id], 8)
    assert [(run.here, run.length) for run in runs] == [(0, 14), (27, 14)]


def test_a_refrain_of_one_word_is_one_long_run() -> None:
    one, two = tell(["la " * 20_000], "a"), tell(["la " * 19_000], "b")
    reading = read([one, two])
    nodes = wordings(reading, [one.id, two.id], ())
    runs = common_runs(nodes[0], nodes[1], 8)
    assert max(run.length for run in runs) == 19_000


def test_every_feature_is_documented_and_weighed() -> None:
    assert all(len(feature.about) > 20 for feature in FEATURES)
    assert len(weights().weights) == len(FEATURES)
    assert weights().never_below < weights().always_from
