"""A speech that two reports quote is no passage of either."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from told import FERRY, FERRY_OWN, ORCHARD, read, tell

from factbox.relate.copies.common_voice import only_a_common_voice
from factbox.relate.copies.wordings import Wording, wordings

SPEECH = (
    "“Nobody on this quay will be left without a berth when the winter storms come in,” she said."
)
TWICE = "“No boat shall pay for the new crane before the council has voted,” she told the hall."


def nodes(one: list[str], two: list[str]) -> tuple[Wording, Wording]:
    reports = [tell(one, "a"), tell(two, "b")]
    found = {node.id: node for node in wordings(read(reports), [one.id for one in reports], ())}
    return found[reports[0].id], found[reports[1].id]


def test_quotations_alone_are_a_common_voice() -> None:
    assert only_a_common_voice(*nodes([*FERRY, SPEECH, TWICE], [*FERRY_OWN, TWICE, SPEECH]))


def test_a_sentence_of_the_reporters_own_is_more() -> None:
    more = [*FERRY_OWN, SPEECH, FERRY[3]]
    assert not only_a_common_voice(*nodes([*FERRY, SPEECH], more))


def test_where_nothing_is_shared_there_is_no_voice() -> None:
    assert not only_a_common_voice(*nodes([*FERRY], [*ORCHARD]))
