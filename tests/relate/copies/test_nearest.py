"""A report of one text with others is shown under the one that most of its words stand in."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from told import FERRY, FERRY_OWN, ORCHARD, read, tell

from factbox.relate.copies.comparison import Comparison, compare_wordings
from factbox.relate.copies.direction import Direction
from factbox.relate.copies.judged import judged
from factbox.relate.copies.nearest import nearer
from factbox.relate.copies.takings import Taking, takings_of_one_text
from factbox.types import Report


def told(*reports: Report) -> tuple[Comparison, tuple[Taking, ...]]:
    reading = read(reports)
    story = compare_wordings(reading, judged(reading, ()))
    return story, takings_of_one_text(story)


def test_of_texts_that_all_hang_together_none_is_sought() -> None:
    story, within = told(tell([*FERRY, *FERRY_OWN], "a"), tell(FERRY, "b"), tell(ORCHARD, "c"))
    assert within
    assert list(nearer(story, within)) == []


def test_the_nearest_that_has_no_tie_is_found() -> None:
    reports = tell(FERRY[1:], "child"), tell(FERRY, "near"), tell([*ORCHARD, FERRY[0]], "far")
    story, _ = told(*reports)
    place = {node.id: number for number, node in enumerate(story.nodes)}
    child, near, far = (place[report.id] for report in reports)
    one_text = replace(story, families=((0, 1, 2),), family=(0, 0, 0))
    tied = Taking(child, far, Direction(0, False, False, ()), None, (), ())
    (found,) = nearer(one_text, [tied])
    assert (found.child, found.parent, found.direction.known) == (child, near, False)
    known = replace(tied, direction=Direction(0, True, False, ()))
    assert list(nearer(one_text, [known])) == []
