"""Law 2 for stories: as reports come in, in whatever order and portions, they are those of all at once."""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "relate"))

from told import FERRY, FERRY_OWN, FERRY_SPUN, ORCHARD, tell

from factbox.box import Box, Built, finding
from factbox.box.finding import KeptStories
from factbox.box.house import House
from factbox.judgements import Judgement, Words
from factbox.relate.standing_text import learnt
from factbox.relate.stories import find_stories, linking
from factbox.relate.stories.grouping import grouped
from factbox.relate.stories.sketch import Text
from factbox.store.store import Store
from factbox.types import Report
from fake_house import FakeWork, reading

POOL = (*FERRY, *FERRY_SPUN, *FERRY_OWN, *ORCHARD)
DAYS = st.sampled_from([None, "2024-03-01", "2024-03-09", "2024-04-02", "2024-09-01"])
TOLD = st.lists(
    st.tuples(st.lists(st.sampled_from(POOL), min_size=1, max_size=6, unique=True), DAYS),
    min_size=1,
    max_size=8,
)

HOUSE = House(read=reading([]), finder=KeptStories(), make_work=FakeWork)


def build(path: Path, reports: Sequence[Report]) -> Built:
    house = House(read=reading(reports), finder=KeptStories(), make_work=FakeWork)
    with Box.open(path, house) as box:
        return box.build(["anywhere"], 1)


def stories_in(path: Path) -> list[tuple[str, tuple[str, ...]]]:
    """Each story with its reports, as records and places have them alike."""
    with Store(path) as store, store.reading():
        kept = [(record.story.id, record.story.reports) for record in store.records()]
        assert [(one, store.places.reports_of(one)) for one, _ in kept] == kept
        assert not store.places.busy()
    return kept


def at_once(
    reports: Sequence[Report], judgements: Sequence[Judgement] = ()
) -> list[tuple[str, tuple[str, ...]]]:
    return [(story.id, story.reports) for story in find_stories(learnt(reports), judgements)]


def told(rows: Sequence[tuple[list[str], str | None]]) -> list[Report]:
    return [tell(lines, f"{at}.txt", published=day) for at, (lines, day) in enumerate(rows)]


@settings(max_examples=10)
@given(rows=TOLD, seed=st.integers(0, 999), portions=st.integers(1, 4))
def test_law_2_portions_in_any_order_give_the_stories_of_all_at_once(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[list[str], str | None]],
    seed: int,
    portions: int,
) -> None:
    path = tmp_path_factory.mktemp("box") / "a.box"
    reports = told(rows)
    shuffled = random.Random(seed).sample(reports, len(reports))
    size = -(-len(shuffled) // portions)
    for start in range(0, len(shuffled), size):
        build(path, shuffled[start : start + size])
        assert stories_in(path) == at_once(shuffled[: start + size])


def test_a_judgement_before_and_after_gives_the_same(tmp_path: Path) -> None:
    ferry, orchard = told([(list(FERRY), None), (list(ORCHARD), None)])
    same = Judgement(
        verdict="same", about="story", a=Words(report=ferry.id), b=Words(report="1.txt")
    )
    for name, first in (("1.box", [ferry]), ("2.box", [ferry, orchard])):
        path = tmp_path / name
        build(path, first)
        with Box.open(path, HOUSE) as box:
            box.judge(same)
        build(path, [orchard])
        assert stories_in(path) == at_once([ferry, orchard], [same])
    apart = Judgement(verdict="not the same", about="story", a=same.a, b=same.b)
    with Box.open(path, HOUSE) as box:
        box.judge(apart)
    assert stories_in(path) == at_once([ferry, orchard])


def test_a_report_that_turns_out_to_be_older_moves_its_text(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    spring = told([(list(FERRY), "2024-03-01"), (list(FERRY_SPUN), "2024-09-02")])
    build(path, spring)
    assert len(stories_in(path)) == 2
    fuller = [replace(spring[1], published="2024-03-02", source="The Post")]
    build(path, fuller)
    assert stories_in(path) == at_once([spring[0], *fuller])
    assert len(stories_in(path)) == 1


def test_history_tells_what_became_of_stories(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    ferry, spun, orchard = told(
        [(list(FERRY), None), (list(FERRY_SPUN), None), (list(ORCHARD), None)]
    )
    changes = [built.changes for built in (build(path, [ferry]), build(path, [orchard]))]
    assert [[one.change for one in row] for row in changes] == [["new"], ["new"]]
    (grown,) = build(path, [spun]).changes
    assert (grown.change, grown.added, len(grown.before)) == ("grown", 1, 1)
    with Box.open(path, HOUSE) as box:
        box.judge(
            Judgement(
                verdict="same", about="story", a=Words(report=ferry.id), b=Words(report=orchard.id)
            )
        )
        assert [one.change for one in box.changes()] == ["new", "new", "grown", "merged"]
        assert len({box.record(f"story-{one.id[2:]}").story.id for one in (ferry, orchard)}) == 1
    assert build(path, [ferry]).changes == ()


def test_only_what_is_near_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.box"
    build(path, told([(list(FERRY), None), (list(ORCHARD), None)]))
    seen: list[int] = []

    def counted(texts: Sequence[Text]) -> list[list[str]]:
        seen.append(len(texts))
        return grouped(texts)

    monkeypatch.setattr(finding, "grouped", counted)
    build(path, [tell(FERRY_SPUN, "spun")])
    assert seen == [2]


def test_parts_that_are_too_large_are_cut_alike_however_they_grew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "LARGEST_PART", 3)
    lines = [*FERRY, *FERRY_SPUN]
    reports = [tell(lines[at : at + 5], f"{at}.txt") for at in range(8)]
    build(tmp_path / "a.box", reports[::2])
    build(tmp_path / "a.box", reports[1::2])
    assert stories_in(tmp_path / "a.box") == at_once(reports)
