"""Two reports that both rest on a third are not linked by what all three have."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from told import FERRY, FERRY_OWN, ORCHARD, read, tell

from factbox.relate.copies import compare

CREDIT = "The gash was first seen by a diver, the Bay Herald reported."
OTHER_CREDIT = "A diver saw the gash first, according to the Bay Herald."
SHOPS = tuple(
    f"The baker at number {n} sold rye loaves until the oven of {n} cooled." for n in "123456"
)
SAILS = tuple(
    f"A tailor in lane {n} mended canvas while thread number {n} lasted." for n in "789345"
)


def linked(*extra: str) -> set[tuple[str, str]]:
    """The pairs that are linked: two take two sentences from the Herald, and share `extra`."""
    herald = tell(FERRY, "herald", source="Bay Herald")
    one = tell([*FERRY_OWN, *SHOPS, FERRY[3], FERRY[4], CREDIT, *extra], "one")
    two = tell([*ORCHARD, *SAILS, FERRY[3], FERRY[4], OTHER_CREDIT, *extra], "two")
    names = {report.id: report.external_id or "" for report in (herald, one, two)}
    _, lineage, _ = compare("story-test", read([herald, one, two]))
    return {
        (names[row.report], names[row.from_report]) for row in lineage if row.kind != "quotation"
    }


def test_what_both_have_from_a_third_is_no_link_between_them() -> None:
    assert linked() == {("one", "herald"), ("two", "herald")}


def test_a_plain_line_that_the_third_has_not_links_them() -> None:
    line = (
        "Fishermen later hauled a rusted anchor out of the channel, though nobody at the quay could "
        "explain how such a heavy relic had drifted there unnoticed for decades."
    )
    assert {("one", "two"), ("two", "one")} & linked(line)
