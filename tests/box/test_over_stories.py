"""The same entity over the stories of a box, as stories come, change and go. All names are ours."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factbox.box import Box
from factbox.box.house import House
from factbox.box.over_stories import join_touched, keep_entities
from factbox.engine.work import Related, StoryTask, encode
from factbox.ids import group_id, row_id
from factbox.record.story_rows import entity_row
from factbox.record.tables import TableRow
from factbox.relate.entities import join_stories
from factbox.store.store import Store
from factbox.types import Entity, Kind, Office, Record, Report, Spelling
from fake_house import FakeWork, FirstWords, reading
from reports import make_report

_KINDS: dict[str, Kind] = {"person": "person", "place": "place", "body": "organization"}


def _entity(report: str, at: int, name: str, kind: Kind, office: str, of: str | None) -> Entity:
    mention = row_id("m", report, "text", at, at + 1)
    held = (Office(office=office, of=of, first="2024-03-01", last=None),) if office else ()
    return Entity(
        id=group_id("e", (mention,)),
        name=name,
        kind=kind,
        country=of,
        names=(Spelling(name=name, count=1, reports=(report,)),),
        offices=held,
        reports=(report,),
        mentions=(mention,),
    )


def _named(report: Report) -> list[Entity]:
    """Lines such as "person: Ana Quispe, senator, PER" name somebody."""
    found = []
    for at, line in enumerate(report.text.split("\n")):
        kind, colon, rest = line.partition(": ")
        if colon and kind in _KINDS:
            name, office, of = (*rest.split(", "), "", "")[:3]
            found.append(_entity(report.id, at, name, _KINDS[kind], office, of or None))
    return found


class NamingWork(FakeWork):
    """Finds the entities that lines name."""

    def relate(self, task: StoryTask) -> Related:
        made = super().relate(task)
        reports = [msgspec.json.decode(report, type=Report) for report, _ in task.encoded]
        entities = tuple(one for report in reports for one in _named(report))
        record = msgspec.json.decode(made.record, type=Record)
        rows: dict[str, tuple[TableRow, ...]] = msgspec.json.decode(made.rows)
        rows["entities"] = tuple(entity_row(one, task.story) for one in entities)
        return encode(replace(record, entities=entities), rows)


def _build(path: Path, reports: Sequence[Report]) -> None:
    house = House(read=reading(reports), finder=FirstWords(), make_work=NamingWork)
    with Box.open(path, house) as box:
        box.build(["anywhere"], 1)


def _boxes(path: Path) -> dict[str, str]:
    with sqlite3.connect(path) as connection:
        return dict(connection.execute("SELECT id, box FROM entities"))


def _told(*lines: str, name: str) -> Report:
    return make_report("\n".join(lines), name=name)


ANA = "person: Ana Quispe, senator, PER"
REPORTS = (
    _told("Alps", ANA, "place: Lima, , PER", name="1.txt"),
    _told("Bees", "person: Anna Quispe, senator, PER", "person: Quispe", name="2.txt"),
    _told("Cars", "person: Ana Quispe, judge, PER", "place: Lima, , PER", name="3.txt"),
    _told("Dunes", ANA, "person: Quispe", "body: United Nations", name="4.txt"),
)


def test_a_person_is_one_over_stories_and_a_surname_is_not(tmp_path: Path) -> None:
    _build(tmp_path / "a.box", REPORTS)
    with Box.open(tmp_path / "a.box") as box:
        ana = next(one for one in box.table("entities") if one["name"] == "Anna Quispe")
        found = box.over_stories(str(ana["id"]))
        assert sorted(one.name for one in found.stories) == [
            "Ana Quispe",
            "Ana Quispe",
            "Anna Quispe",
        ]
        assert [one.office for one in found.whole.offices] == ["senator"]
        bare = [one for one in box.table("entities") if one["name"] == "Quispe"]
        assert [one["box"] for one in bare] == [one["id"] for one in bare]
        (story,) = box.over_stories(str(bare[0]["id"])).stories
        assert story.name == "Quispe"


@pytest.mark.parametrize("seed", range(4))
def test_portions_in_any_order_give_what_all_at_once_give(tmp_path: Path, seed: int) -> None:
    _build(tmp_path / "all.box", REPORTS)
    for at, report in enumerate(random.Random(seed).sample(REPORTS, len(REPORTS))):
        _build(tmp_path / "one.box", [report])
        assert at >= 0
    assert _boxes(tmp_path / "one.box") == _boxes(tmp_path / "all.box")


def test_a_story_touches_its_own_keys_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.box"
    _build(path, REPORTS)
    with Store(path, write=True) as store, store.writing():
        assert store.entities.touched(9) == []
        new = _entity("r-aaaaaaaaaaaa", 0, "Lima", "place", "", "PER")
        keep_entities(store, "story-new", [new])
        assert store.entities.touched(9) == ["place lima, PER"]


_ROWS = st.lists(
    st.tuples(
        st.sampled_from(["Ana Quispe", "Anna Quispe", "Ana Luz Quispe", "Ana Rosa Quispe"]),
        st.sampled_from(["senator", "judge", "former senator"]),
        st.sampled_from(["PER", "BOL"]),
    ),
    max_size=3,
)


@settings(max_examples=25)
@given(steps=st.lists(st.tuples(st.sampled_from("abcd"), _ROWS), min_size=1, max_size=10))
def test_after_any_changes_the_box_is_that_of_the_stories_there_are(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, list[tuple[str, str, str]]]]
) -> None:
    stories: dict[str, list[Entity]] = {}
    with Store(tmp_path_factory.mktemp("box") / "a.box", write=True) as store:
        with store.writing():
            store.make_tables()
        for name, rows in steps:
            report = f"r-{name * 12}"
            stories[name] = [
                _entity(report, at, who, "person", office, of)
                for at, (who, office, of) in enumerate(rows)
            ]
            with store.writing():
                store.entities.remove(name)
                keep_entities(store, name, stories[name])
            join_touched(store)
        with store.reading():
            for whole in join_stories(stories):
                ids = {f"e-{mention.removeprefix('m-')}" for mention in whole.mentions}
                for one in ids:
                    kept = {other for other, _ in store.entities.one_with(one)} or {one}
                    assert kept == ids
