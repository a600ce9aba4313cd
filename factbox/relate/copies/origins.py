"""Origins: independent pieces of reporting, each with all the reports that rest on it.

A family (one text and its rewrites) is one origin. A report that only passes on what another
reports, in its own words and with nothing of its own, joins that one's origin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factbox.ids import group_id
from factbox.relate.copies.comparison import Comparison
from factbox.relate.copies.groups import Groups
from factbox.relate.copies.ties import weight
from factbox.relate.copies.unseen import Unseen
from factbox.types import Origin, Reason

_OWN = 0.2
_KNOWN = 0.25


def origins(
    story_id: str, story: Comparison, credited: Sequence[tuple[int, int]], unseen: Sequence[Unseen]
) -> tuple[Origin, ...]:
    """The origins of a story, by id. `credited` pairs have a child that names its parent."""
    passed_on = [pair for pair in credited if has_nothing_of_its_own(story, *pair)]
    groups = Groups(len(story.families), _family_bars(story))
    for child, parent in passed_on:
        groups.join(story.family[child], story.family[parent])
    found = []
    for group in groups.groups():
        nodes = [number for family in group for number in story.families[family]]
        reports = tuple(
            sorted(report for number in nodes for report in story.nodes[number].reports)
        )
        why = tuple(_why(story, nodes, unseen))
        found.append(
            Origin(
                id=group_id("o", reports),
                story=story_id,
                reports=reports,
                unseen=any(reason.feature == "unseen original" for reason in why),
                why=why,
            )
        )
    return tuple(sorted(found, key=lambda origin: origin.id))


def has_nothing_of_its_own(story: Comparison, child: int, parent: int) -> bool:
    """Whether nearly every sentence of `child` credits `parent`'s outlet or stands there too."""
    node = story.nodes[child]
    known = set(story.naming.units(child, parent))
    pair = story.align(child, parent)
    if pair.full.size:
        best = pair.full.max(axis=1)
        known.update(number for number in range(len(node.units)) if best[number] >= _KNOWN)
    total = weight(node, range(len(node.units)))
    own = weight(node, (number for number in range(len(node.units)) if number not in known))
    return bool(total) and own < _OWN * total


def _family_bars(story: Comparison) -> set[tuple[int, int]]:
    """Families that hold reports which a person has told apart."""
    bars = set()
    for (one, two), verdict in story.verdicts.items():
        if verdict.denied:
            first, second = sorted((story.family[one], story.family[two]))
            bars.add((first, second))
    return bars


def _why(story: Comparison, nodes: Sequence[int], unseen: Sequence[Unseen]) -> Iterator[Reason]:
    for original in unseen:
        if set(original.nodes) & set(nodes):
            detail = original.why[0].detail if original.why else "none of them can be the original"
            yield Reason(feature="unseen original", detail=detail)
    agencies = {story.standings[number].agency for number in nodes}
    for agency in sorted(name for name in agencies if name and name != "agencies"):
        if not any(_is_own(story, number, agency) for number in nodes) and all(
            story.standings[number].agency == agency for number in nodes
        ):
            detail = f"all of it is credited to {agency}, whose own report is not among them"
            yield Reason(feature="unseen original", detail=detail)
    if len(nodes) > 1:
        yield Reason(feature="one text", detail=f"{len(nodes)} wordings of one text")


def _is_own(story: Comparison, number: int, agency: str) -> bool:
    standing = story.standings[number]
    return standing.agency_own and standing.agency == agency
