"""What of a sentence is marked, what tells a passage, and what tells a retelling."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from told import FERRY, FERRY_OWN, ORCHARD, read, tell

from factbox.relate.copies import compare
from factbox.relate.copies.retelling import facts
from factbox.relate.copies.stretches import matching_stretches
from factbox.relate.copies.wordings import Unit, wordings

COPIED = "the harbour engine flooded within minutes and the crew lowered every wooden raft"
OWN = "Villagers gathered shells along the northern beach before breakfast while"


def unit(sentence: str) -> Unit:
    report = tell([sentence], "one")
    return wordings(read([report]), [report.id], ())[0].units[0]


def test_an_own_beginning_is_left_out() -> None:
    mine, theirs = unit(f"{OWN} {COPIED}."), unit(f"Officials said {COPIED}.")
    (part,) = matching_stretches(mine, theirs, ())
    assert " ".join(mine.words[part.first : part.last]) == COPIED


def test_a_word_changed_is_not_left_out() -> None:
    changed = COPIED.replace("minutes", "moments")
    assert matching_stretches(unit(f"{changed}."), unit(f"{COPIED}."), ()) == ()


def test_a_short_stock_phrase_is_no_passage() -> None:
    one = tell([*FERRY_OWN, "The report will be published at the end of the year."], "a")
    two = tell([*ORCHARD, "It said the report will be published at the end of the year."], "b")
    assert not [row for row in compare("story-test", read([one, two]))[0] if row.kind == "verbatim"]


def test_shared_facts_are_counted_both_ways() -> None:
    reports = [tell(FERRY, "a"), tell(ORCHARD, "c")]
    nodes = wordings(read(reports), [report.id for report in reports], ())
    table = facts(nodes)
    assert table.shared(0, 1) == table.shared(1, 0)
    shares = table.shared(0, 1)
    assert 0 <= shares.names < 0.5
    assert 0 <= shares.rare < 0.5


def test_a_thin_report_is_not_told_by_its_names() -> None:
    brief, twin = tell(FERRY[:1], "a"), tell([*FERRY[:1], *ORCHARD[:1]], "b")
    whole, copy = tell(FERRY * 3, "c"), tell([*FERRY * 3, *ORCHARD[:1]], "d")
    reports = [brief, twin, whole, copy]
    nodes = wordings(read(reports), [report.id for report in reports], ())
    place = {node.id: at for at, node in enumerate(nodes)}
    table = facts(nodes)
    thin = table.shared(place[brief.id], place[twin.id]).names
    assert thin < table.shared(place[whole.id], place[copy.id]).names
