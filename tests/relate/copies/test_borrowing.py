"""What two reports of their own share: whose words, what is public, what was given to one paper."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import FERRY, FERRY_OWN, FERRY_SPUN, ORCHARD, read, tell

from factbox.relate.copies import compare
from factbox.relate.copies.alignment import align
from factbox.relate.copies.borrowing import TRAITS, Common, common, ground, measure_common
from factbox.relate.copies.given import told_to_paper
from factbox.relate.copies.verdict import weights
from factbox.relate.copies.voices import voiced
from factbox.relate.copies.weights import vectors
from factbox.relate.copies.wordings import Wording, wordings

SAID = "“My brother kept the lantern burning on the pier until the last raft came in,”"


def texts(*told: list[str] | tuple[str, ...]) -> tuple[Wording, ...]:
    """One wording a report, in the order told."""
    reports = [tell(lines, f"{n}") for n, lines in enumerate(told)]
    nodes = wordings(read(reports), [report.id for report in reports], ())
    place = {report.id: n for n, report in enumerate(reports)}
    return tuple(sorted(nodes, key=lambda node: place[node.id]))


def shared(*told: list[str] | tuple[str, ...]) -> Common:
    """What the first two of some texts share, all of them in one story."""
    nodes = texts(*told)
    return common(ground(nodes), 0, 1, align(nodes, vectors(nodes), 0, 1))


def trait(name: str, found: Common) -> float:
    return next(one.measure(found) for one in TRAITS if one.name == name)


@pytest.mark.parametrize(
    ("sentence", "given"),
    [
        ("“It sank,” he told the Harbour Courier.", True),
        ("She was speaking to the Daily Mirror when the horn blew.", True),
        ("He spoke to baytown.com about the hull.", True),
        ("“It sank,” he said, according to the Harbour Gazette.", False),
        ("The Harbour Gazette reported that the hull had split.", False),
        ("The Harbour Gazette quoted him as saying so.", True),
        ("“It sank,” he told CNN.", None),
        ("“It sank,” he told reporters on the quay.", None),
        ("He told a press conference on the quay.", None),
        ("“It sank,” he told his wife.", None),
        ("", None),
    ],
)
def test_who_was_spoken_to(sentence: str, given: bool | None) -> None:
    assert told_to_paper(sentence) is given


@pytest.mark.parametrize("words", ["told ", "according to the ", "Bay Bay ", "reported", " "])
def test_phrases_without_end_are_read(words: str) -> None:
    assert told_to_paper(words * 2000) is None


def test_a_pasted_post_is_somebodys_voice() -> None:
    (node,) = texts(["The hull split at dawn.", "I saw the hull split and I ran.", "Boats came."])
    marks = [node.words[at].unit for at, mark in enumerate(voiced(node)) if mark]
    assert set(marks) == {1}


def test_what_was_given_to_a_paper_counts_wherever_it_stands() -> None:
    one = [*FERRY_OWN, f"{SAID} said Marta Quill."]
    two = [*ORCHARD, f"{SAID} Quill said."]
    credited = [f"{SAID} Marta Quill told the Harbour Courier.", FERRY[1]]
    assert trait("given quotations", shared(one, two, credited)) > 0
    assert trait("given quotations", shared(one, two, [*FERRY])) == 0


def test_what_was_put_out_for_all_counts_for_nothing() -> None:
    one = [*FERRY_OWN, f"{SAID} Marta Quill wrote in a post on her page."]
    two = [*ORCHARD, f"{SAID} Quill wrote."]
    credited = [f"{SAID} she told the Harbour Courier.", FERRY[1]]
    found = shared(one, two, credited)
    assert found.public
    assert trait("given quotations", found) == 0
    private = shared([*FERRY_OWN, f"{SAID} Quill said."], [*ORCHARD, f"{SAID} Quill said."])
    assert trait("facts together", found) < trait("facts together", private)


def test_a_paper_called_the_post_is_no_post() -> None:
    said = [f"{SAID} Marta Quill said, the Harbour Post wrote."]
    assert not shared([*FERRY_OWN, *said], [*ORCHARD, f"{SAID} Quill said."]).public


def test_a_report_with_voices_of_its_own_shows_it() -> None:
    other = "“Nobody asked the orchard keepers before the tide gates were shut,” Ilse Rand said."
    same = shared([*FERRY_OWN, f"{SAID} she said."], [*ORCHARD, f"{SAID} she said."])
    own = shared([*FERRY_OWN, f"{SAID} she said."], [*ORCHARD, other, *FERRY])
    assert trait("voices in common", own) < 0.5 < trait("voices in common", same)
    assert trait("voices in common", shared(FERRY_OWN, ORCHARD)) == 0.5


def test_sentences_recast_keep_their_facts_together() -> None:
    recast = trait("facts together", shared(FERRY, FERRY_SPUN))
    assert recast > 2 * trait("facts together", shared(FERRY, FERRY_OWN))


def test_passages_of_a_report_that_retells_half_of_another_are_told() -> None:
    source = tell([*FERRY, *ORCHARD], "a", published="2024-05-02")
    taker = tell([*FERRY_OWN, FERRY_SPUN[3], FERRY[4], *FERRY_OWN[:1]], "b", published="2024-05-03")
    copies, lineage, origins = compare("story-test", read([source, taker]))
    assert [row.kind for row in lineage] == ["passages"]
    assert len(origins) == 2
    assert FERRY[4] in {copy.text for copy in copies}
    assert lineage[0].why


def test_every_trait_is_documented_and_weighed() -> None:
    assert all(len(one.about) > 20 for one in TRAITS)
    assert len(weights().taken) == len(TRAITS)
    assert all(weight > 0 for weight in weights().taken)
    assert 0.5 <= weights().taken_from < 1


POOL = (*FERRY, *FERRY_SPUN, *FERRY_OWN, *ORCHARD, f"{SAID} she told the Harbour Courier.")
lines = st.lists(st.sampled_from(POOL), min_size=1, max_size=8, unique=True)


@settings(max_examples=40)
@given(one=lines, two=lines)
def test_what_two_reports_share_is_the_same_both_ways(one: list[str], two: list[str]) -> None:
    if set(one) == set(two) or " ".join(one) == " ".join(two):
        return
    here, there = measure_common(shared(one, two)), measure_common(shared(two, one))
    for name, left, right in zip((t.name for t in TRAITS), here, there, strict=True):
        assert left >= 0
        if name in ("facts together", "given quotations"):
            assert left == pytest.approx(right, abs=1e-6)
