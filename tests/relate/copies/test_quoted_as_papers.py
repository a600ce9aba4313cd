"""A report that others quote as a paper's is that paper's own; who only passes on did not give the words."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from told import FERRY, FERRY_OWN, ORCHARD, read, tell

from factbox.relate.copies import compare
from factbox.relate.copies.passing_on import passes_on
from factbox.relate.copies.quoted_as_papers import owners_by_quotation
from factbox.relate.copies.wordings import wordings
from factbox.types import Report

QUOTED = f"“{FERRY[3]}” writes Marrow.com’s Ada Stroud."
TOLD = "A diver told Marrow.com that “two metres long below the waterline on the port side” is no small gash."


def owners(*reports: Report) -> dict[str, str]:
    reading = read(reports)
    nodes = wordings(reading, [one.id for one in reports], ())
    names = {one.id: one.external_id or "" for one in reports}
    found = owners_by_quotation(nodes)
    return {publisher: names[nodes[owner].id] for publisher, (_, owner) in found.items()}


def test_who_tells_as_its_own_what_others_quote_of_a_paper_is_the_paper() -> None:
    quoting = tell([*ORCHARD[:2], QUOTED], "quoting")
    assert owners(tell(FERRY, "paper"), quoting) == {"marrow": "paper"}


def test_where_two_tell_it_as_their_own_nobody_knows() -> None:
    quoting = tell([*ORCHARD[:2], QUOTED], "quoting")
    again = tell([*FERRY_OWN, FERRY[3]], "again")
    assert owners(tell(FERRY, "paper"), again, quoting) == {}


def test_words_that_others_quote_without_a_paper_are_somebodys() -> None:
    quoting = tell([*ORCHARD[:2], QUOTED], "quoting")
    spoken = tell([*ORCHARD[:2], f"“{FERRY[3]}” said a diver."], "spoken")
    assert owners(tell(FERRY, "paper"), quoting, spoken) == {}


def test_words_that_no_paper_is_said_to_have_tell_nothing() -> None:
    spoken = tell([*ORCHARD[:2], f"“{FERRY[3]}” said a diver."], "spoken")
    assert owners(tell(FERRY, "paper"), spoken) == {}


def test_the_link_goes_to_the_paper() -> None:
    paper, other = tell(FERRY, "paper"), tell([*FERRY_OWN, TOLD], "other")
    quoting = tell([*ORCHARD, QUOTED], "quoting")
    lineage = compare("story-test", read([paper, quoting, other]))[1]
    known = {(row.report, row.from_report) for row in lineage if row.direction == "known"}
    assert {(quoting.id, paper.id), (other.id, paper.id)} <= known


def passing(*sentences: str) -> str:
    report = tell(sentences, "one")
    (node,) = wordings(read([report]), [report.id], ())
    return passes_on(node)


def test_who_passes_on_says_so() -> None:
    assert passing("A ferry sank, the Bay Herald reported on Monday.", *FERRY) == "plainly"
    assert passing(*FERRY, "“It is late,” a sailor told the newspaper.") == "somewhere"
    assert passing(*FERRY) == "nowhere"


def test_who_passes_on_took_it() -> None:
    paper = tell([*FERRY, *FERRY_OWN], "paper")
    brief = tell(["A ferry ran aground, the Bay Herald reported on Monday.", *FERRY[1:5]], "brief")
    rows = compare("story-test", read([paper, brief]))[1]
    (row,) = [one for one in rows if {one.report, one.from_report} == {paper.id, brief.id}]
    assert (row.report, row.direction) == (brief.id, "known")
