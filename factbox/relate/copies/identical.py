"""Reports that ran one wording letter for letter: a star around the one that was out first."""

from __future__ import annotations

from collections.abc import Iterator

from factbox.ids import pair_id, row_id
from factbox.relate.copies.direction import Side, direction
from factbox.relate.copies.standing import standing
from factbox.relate.copies.wordings import Wording, evidence
from factbox.relate.reading import Reading
from factbox.types import Copy, Lineage, Reason, Sentence

_GAP = 12
"""Sentences further apart have furniture between them."""


def lineage_of(reading: Reading, node: Wording) -> Iterator[Lineage]:
    """One row for each report that ran the wording, to the first that did."""
    first = Side(node, standing(reading, node.id), 1.0)
    for report in node.reports[1:]:
        way = direction(Side(node, standing(reading, report), 1.0), first)
        yield Lineage(
            id=pair_id("l", report, node.id),
            report=report,
            from_report=node.id,
            kind="verbatim",
            direction="known" if way.known and way.child == 0 else "unknown",
            share=1.0,
            probability=1.0,
            in_common=1.0,
            why=(Reason(feature="identical", detail="every sentence is the same"), *way.why),
        )


def copies_of(reading: Reading, node: Wording) -> Iterator[Copy]:
    """The passages of each report that ran the wording: all it says, stretch by stretch."""
    there = evidence(reading, node.id)
    for report in node.reports[1:]:
        here = evidence(reading, report)
        text = reading.report(report).text
        for first, last in _stretches(here, there):
            start, end = here[first].start, here[last].end
            yield Copy(
                id=row_id("k", report, "text", start, end),
                report=report,
                part="text",
                start=start,
                end=end,
                text=text[start:end],
                from_report=node.id,
                from_start=there[first].start,
                from_end=there[last].end,
                kind="verbatim",
                score=1.0,
                why=(Reason(feature="identical", detail="every sentence is the same"),),
            )


def _stretches(
    here: tuple[Sentence, ...], there: tuple[Sentence, ...]
) -> Iterator[tuple[int, int]]:
    """First and last sentence of each stretch that nothing interrupts, in either report."""
    first = 0
    for number in range(1, len(here) + 1):
        if number < len(here) and all(
            0 <= side[number].start - side[number - 1].end <= _GAP for side in (here, there)
        ):
            continue
        if number <= len(here) and here:
            yield first, number - 1
        first = number
