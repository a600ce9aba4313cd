"""Originals that are not among the reports: texts that several share and none can have written.

Two reports that are one text, of which neither can have taken from the other, rest on a third. If
no report of the family can be that third, it is an unseen original. So is an agency's text that
several outlets ran and that the agency's own report does not show.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factbox.ids import group_id
from factbox.relate.copies.comparison import Comparison
from factbox.relate.copies.groups import Groups
from factbox.relate.copies.ties import Tie
from factbox.types import Reason


@dataclass(frozen=True, slots=True)
class Unseen:
    """An original that nobody has read, and the wordings (by number) that rest on it."""

    id: str
    nodes: tuple[int, ...]
    why: tuple[Reason, ...]


def unseen_originals(story: Comparison) -> tuple[Unseen, ...]:
    """The unseen originals of a story's families, by id."""
    groups = Groups(len(story.nodes))
    why: dict[int, tuple[Reason, ...]] = dict(_agency_texts(story))
    for tie in sorted(story.ties.values(), key=lambda one: (one.one, one.two)):
        if story.family[tie.one] != story.family[tie.two]:
            continue
        found = story.direction(tie.one, tie.two)
        if found.unseen and not _has_common_parent(story, tie):
            groups.join(tie.one, tie.two)
            why.setdefault(tie.one, found.why)
    return tuple(sorted(_made(story, groups, why), key=lambda one: one.id))


def _made(
    story: Comparison, groups: Groups, why: dict[int, tuple[Reason, ...]]
) -> Iterator[Unseen]:
    for group in groups.groups():
        reasons = next((why[number] for number in group if number in why), None)
        if reasons is not None:
            reports = [report for number in group for report in story.nodes[number].reports]
            yield Unseen(group_id("u", reports), group, reasons)


def _agency_texts(story: Comparison) -> Iterator[tuple[int, tuple[Reason, ...]]]:
    """Wordings that several outlets ran, by their credit from an agency that is not among them."""
    for number, (node, standing) in enumerate(zip(story.nodes, story.standings, strict=True)):
        known = standing.agency not in (None, "agencies") and not standing.agency_own
        if known and len(node.reports) > 1 and not _own_in_family(story, number):
            detail = f"they credit {standing.agency}, whose own report is not among them"
            yield number, (Reason(feature="same credit", detail=detail),)


def _own_in_family(story: Comparison, number: int) -> bool:
    agency = story.standings[number].agency
    return any(
        story.standings[other].agency_own and story.standings[other].agency == agency
        for other in story.families[story.family[number]]
    )


def _has_common_parent(story: Comparison, tie: Tie) -> bool:
    """Whether one end is known to rest on a report of the family that the other is one text with."""
    return any(
        _rests_on(story, child, other) and _tied(story, other, end)
        for child, end in ((tie.one, tie.two), (tie.two, tie.one))
        for other in story.families[story.family[tie.one]]
        if other not in (tie.one, tie.two)
    )


def _tied(story: Comparison, one: int, two: int) -> bool:
    return (min(one, two), max(one, two)) in story.ties


def _rests_on(story: Comparison, child: int, parent: int) -> bool:
    if not _tied(story, child, parent):
        return False
    found = story.direction(child, parent)
    return found.known and found.child == 0
