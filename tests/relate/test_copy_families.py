"""Reports that hang together by copied passages: the family is named by its least report."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factbox.relate.entities.spelling import families
from factbox.types import Copy

REPORTS = tuple("abcdefg")


def copy(report: str, source: str, quotation: bool = False) -> Copy:
    return Copy(
        id=f"c-{report}-{source}",
        report=report,
        part="text",
        start=0,
        end=1,
        text="x",
        from_report=source,
        from_start=0,
        from_end=1,
        kind="quotation" if quotation else "verbatim",
        score=1.0,
    )


def test_a_quotation_and_an_unseen_original_join_nothing() -> None:
    known = families(REPORTS, [copy("b", "a", quotation=True), copy("c", "u-1"), copy("e", "d")])
    assert known.of == {one: "d" if one == "e" else one for one in REPORTS}


@given(st.lists(st.tuples(st.sampled_from(REPORTS), st.sampled_from(REPORTS))))
def test_whoever_is_joined_has_the_name_of_the_least(pairs: list[tuple[str, str]]) -> None:
    found = families(REPORTS, [copy(*pair) for pair in pairs]).of
    assert all(found[one] == found[other] for one, other in pairs)
    assert all(found[name] == name and name <= one for one, name in found.items())
    backwards = families(REPORTS, [copy(*pair) for pair in reversed(pairs)]).of
    assert found == backwards
