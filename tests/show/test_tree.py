"""Who rests on whom: every report once, under what it takes most from; folded where many are alike."""

from __future__ import annotations

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factbox.show.layout_lineage import folded, lineages
from factbox.show.letters import Letters
from factbox.show.sheet import Fold
from factbox.show.tree import Forest
from factbox.types import Copy, Lineage, Origin, Reason, Record


def pair(report: str, source: str, kind: str = "verbatim", **more: object) -> Lineage:
    row = Lineage(
        id=f"l-{report}-{source}", report=report, from_report=source, kind=kind,  # type: ignore[arg-type]
        direction="known", share=0.9, probability=0.99,
    )  # fmt: skip
    return replace(row, **more)  # type: ignore[arg-type]


def story(record: Record, names: list[str], rows: list[Lineage], *groups: list[str]) -> Record:
    cards = tuple(
        replace(record.reports[0], report=name, external_id=name, source=name, credit=None, own_share=0.1)
        for name in names
    )  # fmt: skip
    origins = tuple(
        Origin(id=f"o-{group[0]}", story="s", reports=tuple(group), unseen=False)
        for group in groups or [names]
    )
    return replace(record, reports=cards, lineage=tuple(rows), origins=origins)


def tree(record: Record) -> list[tuple[int, str]]:
    return [(leaf.depth, leaf.report) for leaf in Forest.of(record).tree(record.origins[0])]


def test_a_report_hangs_under_the_one_that_it_takes_most_from(record: Record) -> None:
    rows = [pair("b", "a"), pair("c", "a", share=0.4), pair("c", "b", share=0.8)]
    assert tree(story(record, ["a", "b", "c"], rows)) == [(0, "a"), (1, "b"), (2, "c")]


def test_a_report_that_only_gave_words_hangs_under_one_that_has_them(record: Record) -> None:
    rows = [
        pair("b", "a", kind="rewrite"),
        pair("b", "c", kind="rewrite", direction="unknown", share=0.5),
    ]
    assert tree(story(record, ["a", "b", "c"], rows)) == [(0, "a"), (1, "b"), (2, "c")]


def test_an_unseen_original_stands_above_and_is_called_by_the_agency(record: Record) -> None:
    rows = [
        pair("b", "a", direction="unknown"),
        *(pair(one, "u-x", kind="rewrite") for one in ("a", "b")),
    ]
    made = story(record, ["a", "b"], rows)
    assert tree(made) == [(0, "u-x"), (1, "a"), (1, "b")]
    first = lineages(made, Letters.of(made)).branches[0].twigs[0]
    assert first.name == "an earlier text that is not among the reports"
    credited = replace(made, reports=(replace(made.reports[0], credit="NPA"), made.reports[1]))
    first = lineages(credited, Letters.of(credited)).branches[0].twigs[0]
    assert first.name == "an earlier text of NPA that is not among the reports"


def test_an_open_direction_is_said(record: Record) -> None:
    made = story(record, ["a", "b"], [pair("b", "a", direction="unknown")])
    twig = lineages(made, Letters.of(made)).branches[0].twigs[1]
    assert twig.by is not None
    assert twig.by.text.startswith("tells passages of it in other words")
    assert twig.by.pair == ("a", "b")


def test_links_to_other_origins_stand_beside(record: Record) -> None:
    rows = [
        pair("b", "a", kind="unsure", probability=0.6, in_common=0.4),
        pair("b", "c", kind="quotation"),
        pair("c", "a", kind="credited", in_common=0.03),
    ]
    made = story(record, ["a", "b", "c"], rows, ["a"], ["b"], ["c"])
    made = replace(made, copies=(quoted("b", "c", "we shall see at the harbour"),))
    found = lineages(made, Letters.of(made))
    assert [branch.twigs[0].letter for branch in found.branches] == ["B", "C"]
    assert [twig.letter for twig in found.alone] == ["A"]
    told = [link.text for branch in found.branches for link in branch.twigs[0].beside]
    assert told == [
        "40 % of its words stand in [A] a, too",
        "has a quotation in common with [C] c",
        "names [A] a as its source; 3 % of its words stand there, too",
    ]


def quoted(report: str, source: str, words: str) -> Copy:
    return replace(copied(report, source, len(words)), text=words, kind="quotation")


def copied(report: str, source: str, characters: int) -> Copy:
    return Copy(
        id=f"c-{report}-{source}", report=report, part="text", start=0, end=characters,
        text="x" * characters, from_report=source, from_start=0, from_end=characters,
        kind="rewrite", score=1.0,
    )  # fmt: skip


def test_a_link_that_a_stronger_one_explains_is_not_told(record: Record) -> None:
    rows = [pair("c", one, kind="passages", share=0.3, in_common=0.3) for one in ("a", "b")]
    groups = (["a"], ["b"], ["c"])
    made = story(record, ["a", "b", "c"], [*rows, pair("c", "a", kind="unsure")], *groups)
    both = replace(made, copies=(copied("c", "a", 400), copied("c", "b", 300)))
    crumbs = replace(made, copies=(copied("c", "a", 400), copied("c", "b", 30)))
    for one, told in ((both, 2), (crumbs, 1)):
        (branch,) = lineages(one, Letters.of(one)).branches
        assert len(branch.twigs[0].beside) == told


def test_two_thousand_copies_fold_into_a_few_lines(record: Record) -> None:
    names = [f"n{at:04d}" for at in range(2000)]
    made = story(record, names, [pair(one, names[0]) for one in names[1:]])
    rows = list(folded(lineages(made, Letters.of(made)).branches[0].twigs))
    assert len(rows) == 5
    assert isinstance(rows[-1], Fold)
    assert rows[-1].text == "and 1,996 more reports with the same text"


def test_a_long_chain_is_followed_to_its_end(record: Record) -> None:
    names = [f"n{at:04d}" for at in range(1500)]
    rows = [pair(two, one) for one, two in itertools.pairwise(names)]
    found = tree(story(record, names, rows))
    assert [report for _, report in found] == names
    assert max(depth for depth, _ in found) == 12


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.booleans()), max_size=30))
def test_every_report_stands_in_the_tree_once(
    record: Record, links: list[tuple[int, int, bool]]
) -> None:
    names = [f"n{at}" for at in range(8)]
    rows = [
        pair(names[one], names[two], direction="known" if known else "unknown")
        for one, two, known in links
        if one != two
    ]
    found = tree(story(record, names, rows))
    assert sorted(report for _, report in found) == names
    assert found[0][0] == 0
    assert all(two <= one + 1 for (one, _), (two, _) in itertools.pairwise(found))


def told_of(record: Record, row: Lineage) -> tuple[str, dict[str, list[str]]]:
    """What stands under report B of two origins, and who stands alone under which head."""
    made = story(record, ["a", "b", "c"], [row], ["a"], ["b"], ["c"])
    found = lineages(made, Letters.of(made))
    (link,) = found.branches[0].twigs[0].beside
    return link.text, {head: [one.letter for one in twigs] for head, twigs in found.rest}


def test_the_share_is_that_of_words_in_common(record: Record) -> None:
    text, rest = told_of(record, pair("b", "a", kind="passages", in_common=0.24))
    assert text == "24 % of its words stand in [A] a, too"
    assert rest == {
        "Named in a link": ["A"],
        "No sure link but quotations or a few lines": ["C"],
    }


def test_a_link_that_nobody_can_check_is_not_told(record: Record) -> None:
    for kind in ("passages", "unsure", "credited"):
        rows = [pair("b", "a", kind=kind, probability=0.9)]
        made = story(record, ["a", "b"], rows, ["a"], ["b"])
        assert not lineages(made, Letters.of(made)).branches


def test_passages_that_are_quotations_are_no_copying(record: Record) -> None:
    voice = Reason(feature="common voice", detail="")
    row = pair("b", "a", kind="passages", in_common=0.3, why=(voice,))
    text, rest = told_of(record, row)
    assert text == "has quotations in common with [A] a, 30 % of its words"
    assert rest == {"No sure link but quotations or a few lines": ["A", "C"]}
    named = replace(row, why=(voice, Reason(feature="credit", detail="")))
    text, rest = told_of(record, named)
    assert text == "names [A] a as its source; 30 % of its words stand there, too"
    assert rest == {
        "Named in a link": ["A"],
        "No sure link but quotations or a few lines": ["C"],
    }


def test_one_text_needs_most_of_the_words(record: Record) -> None:
    for share, words in (
        (0.9, "the same text, 90 % of its words"),
        (0.4, "passages in common with it, 40 % of its words"),
    ):
        made = story(record, ["a", "b"], [pair("b", "a", in_common=share)])
        twig = lineages(made, Letters.of(made)).branches[0].twigs[1]
        assert twig.by is not None
        assert twig.by.text == words


def test_that_a_report_took_it_is_told_where_something_says_so(record: Record) -> None:
    for feature, words in (
        ("agency text", "passages taken from it, 40 % of its words"),
        ("passes on", "passages in common with it, 40 % of its words"),
    ):
        row = pair("b", "a", in_common=0.4, why=(Reason(feature=feature, detail=""),))
        made = story(record, ["a", "b"], [row])
        twig = lineages(made, Letters.of(made)).branches[0].twigs[1]
        assert twig.by is not None
        assert twig.by.text == words


def test_the_outlets_that_several_reports_cite_are_told(record: Record) -> None:
    made = story(record, ["a", "b", "c"], [], ["a"], ["b"], ["c"])
    cites = [("AP", "Bay Herald", "Forbes"), ("Forbes",), ("AP", "Forbes")]
    cards = [replace(card, cites=names) for card, names in zip(made.reports, cites, strict=True)]
    made = replace(made, reports=tuple(cards))
    assert lineages(made, Letters.of(made)).cited == "Forbes [A B C], AP [A C]"


def test_who_only_quotes_what_others_do_comes_last(record: Record) -> None:
    rows = [
        pair("b", "a", kind="quotation"),
        pair("c", "a", kind="passages", in_common=0.4),
        pair("e", "d", in_common=0.9),
    ]
    made = story(record, ["a", "b", "c", "d", "e"], rows, ["a"], ["b"], ["c"], ["d", "e"])
    made = replace(made, copies=(quoted("b", "a", "we shall see at the harbour"),))
    found = lineages(made, Letters.of(made))
    assert [branch.twigs[0].letter for branch in found.branches] == ["D", "C", "B"]
