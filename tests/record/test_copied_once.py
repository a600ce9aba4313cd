"""What only one origin has stands once, though reports of that origin copied it from each other."""

from __future__ import annotations

from dataclasses import replace

from invented import A, B, claims, reading

from factbox.record.only_in_one import _one_a_passage
from factbox.types import Claim, Copy, Evidence


def said(report: str, start: int, end: int, base: Claim) -> Claim:
    words = Evidence(report=report, part="text", start=start, end=end, exact="x" * (end - start))
    return replace(base, id=f"cl-{report}-{start}", text=words)


def copied(start: int, end: int, from_start: int, from_end: int, **more: object) -> Copy:
    row = Copy(
        id="k", report=B.id, part="text", start=start, end=end, text="", from_report=A.id,
        from_start=from_start, from_end=from_end, kind="rewrite", score=0.6,
    )  # fmt: skip
    return replace(row, **more)  # type: ignore[arg-type]


def test_a_reworded_sentence_is_told_once_and_the_better_stays() -> None:
    base = claims(reading(), "s")[0]
    one, two, other = said(A.id, 0, 40, base), said(B.id, 5, 50, base), said(B.id, 60, 90, base)
    rows = [copied(5, 50, 0, 40)]
    assert list(_one_a_passage(rows, [one, two, other])) == [one, other]
    assert list(_one_a_passage(rows, [two, one, other])) == [two, other]


def test_faint_likeness_a_quotation_and_a_long_passage_hide_nothing() -> None:
    base = claims(reading(), "s")[0]
    both = [said(A.id, 0, 40, base), said(B.id, 5, 50, base)]
    for row in (
        copied(5, 50, 0, 40, score=0.3),
        copied(5, 50, 0, 40, kind="quotation"),
        copied(5, 200, 0, 195),
    ):
        assert list(_one_a_passage([row], both)) == both
