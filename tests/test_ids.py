"""Content ids: same reports, same ids; different parts, different digests."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factbox.ids import digest, group_id, pair_id, report_id, row_id

parts = st.lists(st.text(max_size=8), min_size=1, max_size=4)


@given(parts, parts)
def test_a_digest_tells_apart_how_its_parts_are_cut(first: list[str], second: list[str]) -> None:
    assert (digest(*first) == digest(*second)) == (first == second)


@given(st.text(), st.text())
def test_law_3_a_report_has_the_id_of_its_text_and_name(text: str, name: str) -> None:
    assert report_id(text, name) == report_id(text, name)
    assert report_id(text, name) != report_id(text + "x", name)
    assert report_id(text, name) != report_id(text, name + "x")


@given(st.lists(st.text("abc", min_size=1, max_size=3), min_size=1))
def test_law_2_a_group_is_named_after_its_least_member_whatever_the_order(names: list[str]) -> None:
    members = [f"r-{name}" for name in names]
    assert group_id("story", members) == group_id("story", reversed(members))
    assert group_id("story", members) == f"story-{min(names)}"


def test_a_row_says_where_it_stands() -> None:
    assert row_id("m", "r-abc", "text", 3, 9) == "m-abc-3-9"
    assert row_id("m", "r-abc", "title", 3, 9) == "m-abc-t3-9"


def test_a_pair_is_ordered() -> None:
    assert pair_id("l", "r-a", "r-b") != pair_id("l", "r-b", "r-a")
