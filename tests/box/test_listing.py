"""Which stories are listed, and what stands around one."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "relate"))

from told import FERRY, FERRY_OWN, ORCHARD, tell

from factbox.box import Asked, Box
from factbox.box.finding import KeptStories
from factbox.box.house import House
from factbox.cli.asking import asked
from factbox.errors import UsageError
from factbox.store.store import Store
from fake_house import FakeWork, reading

REPORTS = [
    tell(FERRY, "a", published="2024-01-02"),
    tell([*FERRY[:1], *FERRY_OWN], "b", published="2024-02-20"),
    tell(ORCHARD, "c"),
]


@pytest.fixture(scope="module")
def box(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Box]:
    path = tmp_path_factory.mktemp("listing") / "a.box"
    house = House(read=reading(REPORTS), finder=KeptStories(), make_work=FakeWork)
    with Box.open(path, house) as opened:
        opened.build(["x"], 1)
        with Store(path, write=True) as store, store.writing():
            for story, name in zip(store.digests(), ("Dana Roe", "Roe Bay", "Dana"), strict=True):
                _name(store, story, name)
        yield opened


def _name(store: Store, story: str, name: str) -> None:
    store._connection.execute(
        "INSERT INTO entities (_story, id, kind, names, reports) VALUES (?, 'e', ?, ?, '[\"r\"]')",
        (story, "place" if "Bay" in name else "person", f'[{{"name": "{name}"}}]'),
    )


def test_words_are_those_of_one_report(box: Box) -> None:
    assert [len(box.stories(Asked(words=("frost",)))), len(box.stories())] == [1, 3]
    assert box.stories(Asked(words=("frost", "ferry"))) == ()
    assert len(box.stories(Asked(words=("halcyon",)))) == 2


def test_names_are_whole_words_and_places_are_places(box: Box) -> None:
    assert [len(box.stories(Asked(name=name))) for name in ("dana", "roe", "Dan")] == [2, 2, 0]
    assert [len(box.stories(Asked(place=name))) for name in ("roe", "dana")] == [1, 0]
    assert len(box.stories(Asked(name="dana", words=("frost",)))) <= 1


def test_neighbours_are_the_nearest_stories_and_say_why_they_are_others(box: Box) -> None:
    ferry = box.record(REPORTS[0].id).story.id
    other = box.record(REPORTS[1].id).story.id
    assert [one.story.id for one in box.beside(ferry)] in ([other], [])
    assert "would make them one" in box.apart(ferry, box.record(REPORTS[2].id).story.id).detail


@pytest.mark.parametrize(
    ("since", "states"), [("yesterday", None), ("2024-1-1", None), (None, ("ISR", "Morocco"))]
)
def test_what_is_no_day_or_state_is_refused(
    since: str | None, states: tuple[str, str] | None
) -> None:
    with pytest.raises(UsageError, match="--"):
        asked(since, None, None, states, None)
