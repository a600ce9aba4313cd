"""A build, with rooms that are fast: laws 2, 3, 6, and what the box says of it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.box import Box, Built
from factbox.box.house import House
from factbox.errors import UnknownId, UsageError
from factbox.judgements import Judgement, Words
from factbox.types import LedgerEntry, Report
from fake_house import FirstWords, everything, house
from reports import make_report

WORDS = st.sampled_from(["harbour", "bridge", "treaty", "strike", "vote"])
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=8)


def _reports(texts: Sequence[str]) -> list[Report]:
    return [make_report(text, name=f"{len(text)}.txt") for text in texts]


def _build(path: Path, reports: Sequence[Report], workers: int = 1) -> Built:
    with Box.open(path, house(reports)) as box:
        return box.build(["anywhere"], workers)


def _said(path: Path) -> bytes:
    return everything(path, house([]))


@settings(max_examples=15)
@given(texts=TEXTS, seed=st.integers(0, 99), cut=st.integers(0, 8))
def test_law_2_and_3_order_halves_and_repetition_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], seed: int, cut: int
) -> None:
    folder = tmp_path_factory.mktemp("box")
    reports = _reports(texts)
    _build(folder / "once.box", reports)
    shuffled = random.Random(seed).sample(reports, len(reports))
    _build(folder / "halves.box", shuffled[:cut])
    _build(folder / "halves.box", shuffled[cut:])
    assert _said(folder / "halves.box") == _said(folder / "once.box")
    again = _build(folder / "once.box", shuffled)
    assert not again.changed
    assert _said(folder / "once.box") == _said(folder / "halves.box")


def test_law_3_the_folder_does_not_matter(tmp_path: Path) -> None:
    report = make_report("harbour opens", name="a.txt")
    elsewhere = replace(report, locator="b/a.txt")
    here = replace(report, locator="a/a.txt")
    _build(tmp_path / "1.box", [here, elsewhere])
    _build(tmp_path / "2.box", [elsewhere])
    _build(tmp_path / "2.box", [here])
    assert _said(tmp_path / "1.box") == _said(tmp_path / "2.box")
    assert _build(tmp_path / "2.box", [elsewhere]).changed is False


def test_of_two_readings_of_one_report_the_fuller_is_kept(tmp_path: Path) -> None:
    bare = make_report("harbour opens", name="a.txt")
    full = replace(bare, published="2020-05-01", source="The Post")
    for name, order in (("1.box", [bare, full]), ("2.box", [full, bare])):
        _build(tmp_path / name, order)
        with Box.open(tmp_path / name) as box:
            assert box.report(bare.id) == full
    assert _said(tmp_path / "1.box") == _said(tmp_path / "2.box")


@settings(max_examples=15)
@given(texts=TEXTS, failing=st.integers(0, 3))
def test_law_6_found_is_read_and_skipped_and_failed(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], failing: int
) -> None:
    reports = _reports([*texts, *(f"harbour fail {number}" for number in range(failing))])
    built = _build(tmp_path_factory.mktemp("box") / "a.box", reports)
    assert built.found == built.read + built.skipped + built.failed == len(reports)
    assert built.failed == failing
    assert built.whole == (failing == 0)
    assert all(entry.reason for entry in built.ledger if entry.outcome != "read")


def test_law_4_workers_change_nothing(tmp_path: Path) -> None:
    reports = _reports(
        [f"story{number % 7} text {number} fail"[: 15 + number] for number in range(30)]
    )
    one = _build(tmp_path / "1.box", reports, workers=1)
    two = _build(tmp_path / "2.box", reports, workers=2)
    assert one == two
    assert _said(tmp_path / "1.box") == _said(tmp_path / "2.box")


def test_only_touched_stories_are_related(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    first = _build(path, _reports(["harbour one", "bridge two"]))
    assert (len(first.new), first.grown) == (2, ())
    second = _build(path, _reports(["harbour three and more"]))
    assert (second.new, len(second.grown), second.reports, second.stories) == ((), 1, 3, 2)


def test_an_id_given_out_before_still_names_its_story(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    reports = sorted(
        (make_report(f"harbour {number}", name="a") for number in range(4)),
        key=lambda report: report.id,
        reverse=True,
    )
    given_out = []
    for report in reports:
        _build(path, [report])
        with Box.open(path) as box:
            given_out.append(box.stories()[0].id)
    assert len(set(given_out)) == len(reports)
    with Box.open(path) as box:
        assert {box.record(one).story.id for one in given_out} == {given_out[-1]}
        assert {box.explain(one).row["id"] for one in given_out} == {given_out[-1]}
        origins = {f"o-{report.id.removeprefix('r-')}" for report in reports}
        assert len({str(box.explain(one).row["id"]) for one in origins}) == 1


def test_a_report_that_fails_is_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    report = make_report("harbour fail", name="a.txt")
    assert _build(path, [report]).failed == 1
    assert _build(path, [report]).failed == 1
    with Box.open(path) as box, pytest.raises(UnknownId):
        box.report(report.id)


def test_a_story_that_cannot_be_related_is_said_and_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    reports = _reports(["harbour unrelatable", "bridge fine"])
    for _ in range(2):
        built = _build(path, reports)
        assert [reason[:23] for _, reason in built.unrelated] == ["ValueError: it says so "]
        assert (built.reports, built.stories, built.whole) == (2, 1, False)


def test_skips_are_kept_in_the_ledger(tmp_path: Path) -> None:
    skip = LedgerEntry(locator="x.jsonl", where="line 3", outcome="skipped", reason="no text")
    a_house = House(
        read=lambda places: iter([(skip, None)]), finder=FirstWords(), make_work=_no_work
    )
    with Box.open(tmp_path / "a.box", a_house) as box:
        built = box.build(["x"])
        assert (built.found, built.skipped, built.whole, built.reports) == (1, 1, False, 0)
        with pytest.raises(UnknownId, match="no story yet"):
            box.record()


def _no_work() -> object:
    raise AssertionError("there is nothing to work on")


def test_law_7_a_judgement_joins_and_is_replayed(tmp_path: Path) -> None:
    one, two = _reports(["harbour one", "bridge two"])
    judgement = Judgement(
        verdict="same", about="story", a=Words(report=one.id), b=Words(report=two.id)
    )
    _build(tmp_path / "1.box", [one, two])
    with Box.open(tmp_path / "1.box", house([])) as box:
        assert len(box.stories()) == 2
        box.judge(judgement)
        assert [len(story.reports) for story in box.stories()] == [2]
        assert box.judgements == (judgement,)
        assert box.check() == ()
    with Box.open(tmp_path / "2.box", house([one, two])) as box:
        box.judge(judgement)
        box.build(["x"])
    assert _said(tmp_path / "1.box") == _said(tmp_path / "2.box")


def test_a_judgement_on_other_words_is_refused(tmp_path: Path) -> None:
    (report,) = _reports(["harbour one"])
    _build(tmp_path / "a.box", [report])
    words = Words(report=report.id, start=0, end=7, exact="bridges")
    with Box.open(tmp_path / "a.box", house([])) as box:
        with pytest.raises(UsageError, match="harbour"):
            box.judge(Judgement(verdict="hide", about="claim", a=words))
        assert box.judgements == ()


def test_several_stories_must_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    _build(path, _reports(["harbour one", "bridge two"]))
    with Box.open(path) as box:
        with pytest.raises(UsageError, match="2 stories"):
            box.record()
        with pytest.raises(UnknownId, match="no such story"):
            box.record("story-aaaaaaaaaaaa")
        story = box.stories()[0]
        assert box.record(story.reports[0]).story == story


def test_check_finds_what_a_build_cannot_make(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    _build(path, _reports(["harbour one", "harbour two and three"]))
    with Box.open(path) as box:
        assert box.check() == ()
    from factbox.store.store import Store

    with Store(path, write=True) as store, store.writing():
        store._connection.execute(
            "UPDATE _reports SET report = replace(report, 'harbour', 'bridge')"
        )
    with Box.open(path) as box:
        found = box.check()
    assert any("does not read" in problem for problem in found)


def test_explain_shows_words_in_their_place(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    report = make_report("harbour opens today\nbridge closed", name="a.txt")
    _build(path, [report])
    with Box.open(path) as box:
        sentence = next(row for row in box.table("sentences") if row["paragraph"] == 1)
        found = box.explain(str(sentence["id"]))
        assert found.table.name == "sentences"
        assert [(one.prefix, one.exact, one.suffix) for one in found.words] == [
            ("harbour opens today\n", "bridge closed", "")
        ]
        with pytest.raises(UnknownId):
            box.explain("s-nothing")
