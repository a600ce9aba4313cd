"""Who took from whom, where no day and no credit tells: by the traces that copying leaves."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from told import FERRY, FERRY_OWN, ORCHARD, read, tell

from factbox.relate.copies import compare
from factbox.relate.copies.families import families
from factbox.relate.copies.leaning import weights
from factbox.relate.copies.ties import Tie
from factbox.relate.copies.traces import TRACES
from factbox.relate.copies.wordings import wordings
from factbox.types import Lineage, Report

DAMAGED = (
    "The ferryboat Halcyon ran agroundful on a sandbank outside Marrow Bay shortly ere dawn.",
    "Coast guard boats toted all 212 wayfarers to the haven within three hours.",
    "A deckhand broke his carpus when the hull struck nadir, the haven office confirmed.",
    "Divers found a laceration two metres long below the waterline on the larboard side.",
    "The operator blamed a faulty depth gauge that had been supplanted only last springtide.",
    "Inspectors will tow the watercraft to a dry dock once the tide countenances it.",
)


def way(reports: list[Report], one: Report, two: Report) -> Lineage:
    """The row of two reports."""
    rows = compare("story-test", read(reports))[1]
    return next(row for row in rows if {row.report, row.from_report} == {one.id, two.id})


def test_every_trace_is_documented_and_weighed() -> None:
    assert all(len(trace.about) > 20 for trace in TRACES)
    assert len(weights().weights) == len(TRACES)
    assert all(weight > 0 for weight in weights().weights)


def test_words_that_nobody_uses_mark_the_copy() -> None:
    original, copy = tell(FERRY, "a"), tell(DAMAGED, "b")
    third = tell(FERRY[:5], "c")
    row = way([original, copy, third], original, copy)
    assert (row.report, row.from_report, row.direction) == (copy.id, original.id, "known")
    assert any(reason.feature == "told by others" for reason in row.why)


def test_a_copy_with_much_of_its_own_may_rest_on_a_third() -> None:
    original, copy = tell([*FERRY, *FERRY_OWN[:3]], "a"), tell([*DAMAGED, *ORCHARD[:3]], "b")
    row = way([original, copy], original, copy)
    assert row.direction == "unknown"


def test_the_half_that_third_reports_have_too_was_cut() -> None:
    whole = [*FERRY, *ORCHARD]
    original, cut, third = tell(whole, "a"), tell(whole[:6], "b"), tell(whole[1:], "c")
    row = way([original, cut, third], original, cut)
    assert (row.report, row.from_report, row.direction) == (cut.id, original.id, "known")


def test_a_few_lines_more_do_not_tell_who_was_first() -> None:
    short, long = tell(FERRY, "a"), tell([*FERRY, ORCHARD[4]], "b")
    assert way([short, long], short, long).direction == "unknown"


def test_a_splice_rests_on_both_its_sources() -> None:
    one, two = tell([*FERRY, *FERRY_OWN[3:]], "a"), tell(ORCHARD, "b")
    splice = tell([*FERRY[:4], *ORCHARD[:3]], "c")
    row = way([one, two, splice], one, splice)
    assert (row.report, row.direction) == (splice.id, "known")


def test_a_day_that_the_words_contradict_is_left_open() -> None:
    original = tell(FERRY, "a", published="2024-05-03")
    third = tell(FERRY[:5], "c", published="2024-05-04")
    copy = tell(DAMAGED, "b", published="2024-05-02")
    row = way([original, copy, third], original, copy)
    assert (row.report, row.direction) == (copy.id, "unknown")
    assert any("a day may be wrong" in reason.detail for reason in row.why)


def test_a_brief_joins_only_the_report_that_it_is_most_surely_from() -> None:
    brief, whole, other = ["a"], ["a", "b", "c"], ["a", "d", "e"]
    text = dict(zip("abcde", FERRY, strict=False))
    reports = [tell([text[one] for one in lines], lines[-1]) for lines in (brief, whole, other)]
    nodes = wordings(read(reports), [report.id for report in reports], ())
    place = {node.id: number for number, node in enumerate(nodes)}
    b, w, o = (place[report.id] for report in reports)
    ties = [made(b, w, 0.99), made(b, o, 0.8)]
    assert sorted(map(len, families(nodes, ties, ()))) == [1, 2]


def made(one: int, two: int, probability: float) -> Tie:
    """A tie of two wordings that share their first sentence."""
    return Tie(min(one, two), max(one, two), probability, ({0: 1.0}, {0: 1.0}))


def test_a_paragraph_that_very_many_ran_makes_no_two_one() -> None:
    own = [
        [f"{word} {line}" for line in ORCHARD] for word in ["Anna", "Bela", "Cara", "Dora", "Elsa"]
    ]
    own += [
        [f"{word} {line}" for line in FERRY_OWN]
        for word in ["Fred", "Gerd", "Hans", "Ivan", "Jack"]
    ]
    reports = [tell([*FERRY[:2], *lines], f"{at}.txt") for at, lines in enumerate(own)]
    nodes = wordings(read(reports), [report.id for report in reports], ())
    pairs = [(one, two) for two in range(len(nodes)) for one in range(two)]
    shared = {0: 1.0, 1: 1.0}
    ties = [Tie(one, two, 0.9, (shared, shared)) for one, two in pairs]
    assert len(families(nodes, ties, ())) == len(nodes)
    assert len(families(nodes[:5], ties[:10], ())) == 1
