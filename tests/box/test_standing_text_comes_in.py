"""Law 2 for standing text: learnt as reports come in, it is what all reports tell at once."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.box import Box
from factbox.box.finding import KeptStories
from factbox.box.house import House
from factbox.relate.standing_text import learnt
from factbox.relate.stories import find_stories
from factbox.store.store import Store
from factbox.types import Furniture, Report
from tests.fake_house import FakeWork, everything, reading
from tests.reports import make_report

FEET = (
    "The Quayside Courier is printed on recycled paper in the old mill",
    "Write to the editor of the Courier",
    "The harbour strike began in March, when the council closed the northern quay.",
)
OUTLETS = ("Quayside Courier", "Valley Post", None)
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _body(seed: int) -> str:
    pick = random.Random(seed)
    words = ["".join(pick.choice(LETTERS) for _ in range(pick.randint(4, 9))) for _ in range(90)]
    lines = (" ".join(words[at : at + 30]).capitalize() + "." for at in range(0, 90, 30))
    return "\n".join(lines)


def report(seed: int, feet: Sequence[str] = FEET, outlet: str | None = OUTLETS[0]) -> Report:
    return make_report("\n".join((_body(seed), *feet)), name=f"{seed}.txt", source=outlet)


REPORTS = st.lists(
    st.builds(
        report,
        st.integers(0, 9),
        st.lists(st.sampled_from(FEET), max_size=3, unique=True),
        st.sampled_from(OUTLETS),
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda one: one.id,
)


def house(reports: Sequence[Report]) -> House:
    return House(read=reading(reports), finder=KeptStories(), make_work=FakeWork)


def build(path: Path, reports: Sequence[Report]) -> None:
    with Box.open(path, house(reports)) as box:
        box.build(["anywhere"], 1)


def standing_in(path: Path, reports: Sequence[Report]) -> dict[str, tuple[Furniture, ...]]:
    with Box.open(path) as box:
        found = {one.id: box.report(one.id).furniture for one in reports}
    with Store(path) as store, store.reading():
        assert not store.places.busy()
    return found


@settings(max_examples=15)
@given(reports=REPORTS, seed=st.integers(0, 999), portions=st.integers(1, 4))
def test_law_2_what_portions_in_any_order_tell_is_what_all_tell_at_once(
    tmp_path_factory: pytest.TempPathFactory, reports: list[Report], seed: int, portions: int
) -> None:
    place = tmp_path_factory.mktemp("box")
    shuffled = random.Random(seed).sample(reports, len(reports))
    size = -(-len(shuffled) // portions)
    for start in range(0, len(shuffled), size):
        build(place / "a.box", shuffled[start : start + size])
        so_far = shuffled[: start + size]
        told = {one.id: one.furniture for one in learnt(so_far)}
        assert standing_in(place / "a.box", so_far) == told
    build(place / "b.box", reports)
    assert everything(place / "a.box", house([])) == everything(place / "b.box", house([]))


def test_a_report_that_tells_it_reaches_those_that_came_before(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    reports = [report(seed, FEET[:1]) for seed in range(4)]
    build(path, reports[:3])
    assert not any(standing_in(path, reports[:3]).values())
    build(path, reports[3:])
    found = standing_in(path, reports)
    assert [[row.text for row in rows] for rows in found.values()] == [[FEET[0]]] * 4
    assert {row.kind for rows in found.values() for row in rows} == {"standing"}


def test_another_outlet_for_one_report_takes_it_back(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    reports = [report(seed, FEET[:1]) for seed in range(4)]
    build(path, [make_report(one.text, name=one.external_id) for one in reports])
    assert not any(standing_in(path, reports).values())
    build(path, reports)
    assert all(standing_in(path, reports).values())


def test_reports_that_share_standing_text_alone_are_no_story(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    background = [
        "Quarrymen besieged the alabaster foundry until the magistrate annulled the tollgate levy.",
        "Cartographers disputed the estuary boundary, and smugglers bribed the lighthouse warden.",
        "The dyeworks guild boycotted the granary after saboteurs flooded the cooperage cellar.",
    ]
    plain = "and then they went on to say that it was all the same to them as it had been "
    reports = [
        make_report("\n".join((plain * 4 + _body(seed)[:90], *background)), name=f"{seed}.txt")
        for seed in range(6)
    ]
    assert len(find_stories(reports)) == 1
    build(path, reports)
    with Box.open(path) as box:
        assert len(box.stories()) == len(reports)
