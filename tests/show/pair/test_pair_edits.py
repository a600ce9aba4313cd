"""Word for word: what stayed, what was put for what; offsets are those of the texts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factbox import limits
from factbox.show.pair.edits import edits


def told(left: str, right: str) -> list[tuple[str, str, bool]]:
    found = edits(left, (0, len(left)), right, (0, len(right)))
    return [
        (left[one.start : one.end], right[one.other_start : one.other_end], one.same)
        for one in found
    ]


def test_words_put_for_others_are_paired() -> None:
    assert told(
        "The ministers signed a pact in Bergen", "The ministers inked an accord in Bergen"
    ) == [
        ("The ministers", "The ministers", True),
        ("signed a pact", "inked an accord", False),
        ("in Bergen", "in Bergen", True),
    ]


def test_a_small_word_left_among_changes_is_no_trace() -> None:
    left = "ships carried of herring crates"
    right = "boats moved of salmon boxes"
    assert told(left, right) == [(left, right, False)]


def test_words_left_out_have_no_other_side() -> None:
    found = told("Herring prices rose sharply in Bergen", "Herring prices rose in Bergen")
    assert ("sharply", "", False) in found


def test_the_places_are_those_of_the_whole_texts() -> None:
    left, right = "xx Herring prices rose.", "Said: herring prices fell."
    found = edits(left, (3, 23), right, (6, 26))
    assert [left[one.start : one.end] for one in found] == ["Herring prices", "rose"]
    assert [right[one.other_start : one.other_end] for one in found] == ["herring prices", "fell"]


def test_runs_end_where_blanks_differ() -> None:
    found = told("Herring prices\n\nrose in Bergen", "Herring prices rose in Bergen")
    assert [(one, two) for one, two, _ in found] == [
        ("Herring prices", "Herring prices"),
        ("rose in Bergen", "rose in Bergen"),
    ]


def test_a_passage_beyond_the_limit_is_one_edit() -> None:
    long = "word " * (limits.COMPARED_WORDS.number + 1)
    assert [same for _, _, same in told(long, long)] == [True]
    assert [same for _, _, same in told(long, "other")] == [False]


words = st.lists(
    st.sampled_from(["the", "of", "herring", "accord", "Bergen", "signed"]), max_size=30
)


@given(words, words)
def test_every_word_of_both_stands_in_one_edit_in_order(one: list[str], two: list[str]) -> None:
    left, right = " ".join(one), " ".join(two)
    found = told(left, right)
    assert " ".join(ours for ours, _, _ in found if ours).split() == one
    assert " ".join(theirs for _, theirs, _ in found if theirs).split() == two
    assert all(ours.casefold() == theirs.casefold() for ours, theirs, same in found if same)
