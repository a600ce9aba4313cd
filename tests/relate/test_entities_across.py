"""Which entities are one over stories, and what a new story touches. All names are ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.relate.entities.across import (
    bearer_of,
    box_id,
    box_key,
    join_stories,
    same_over_stories,
)
from factbox.types import Entity, Kind, Office, Spelling


def _entity(
    name: str,
    kind: Kind = "person",
    *,
    story: str = "a",
    office: str | None = None,
    of: str | None = None,
    country: str | None = None,
) -> Entity:
    mention = f"m-{story}{name.replace(' ', '')}-0-9"
    held = (Office(office=office, of=of, first=None, last=None),) if office else ()
    return Entity(
        id=mention.replace("m-", "e-", 1),
        name=name,
        kind=kind,
        country=country or of,
        names=(Spelling(name=name, count=1, reports=(f"r-{story}",)),),
        offices=held,
        reports=(f"r-{story}",),
        mentions=(mention,),
    )


def _are_one(one: Entity, other: Entity) -> bool:
    return len(join_stories({"a": [one], "b": [other]})) == 1


@pytest.mark.parametrize(
    ("one", "other", "kind", "of", "office"),
    [
        ("Idriss Abakar", "Idris Abakar", "person", "TCD", "defense minister"),
        ("Youssef Benchama", "Yusef Benchama", "person", "MAR", "foreign minister"),
        ("Harald VI", "Harald VI", "person", "NOR", "king"),
        ("Kiev", "Kyiv", "place", "UKR", None),
        ("Norway", "Norway", "place", None, None),
        ("United Nations", "UN", "organization", None, None),
        ("Foreign Ministry of Norway", "Norwegian Foreign Ministry", "organization", None, None),
        ("Oberon Accords", "Oberon Agreement", "agreement", None, None),
    ],
)
def test_one_over_stories(one: str, other: str, kind: Kind, of: str | None, office: str) -> None:
    a = _entity(one, kind, story="a", of=of, office=office, country=of)
    b = _entity(other, kind, story="b", of=of, office=office, country=of)
    assert _are_one(a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            _entity("Ana Quispe", office="senator", of="PER"),
            _entity("Ana Quispe", office="senator", of="BOL", story="b"),
        ),
        (
            _entity("Ana Quispe", office="senator", of="PER"),
            _entity("Ana Quispe", office="judge", of="PER", story="b"),
        ),
        (_entity("Ana Quispe"), _entity("Ana Quispe", story="b")),
        (_entity("Quispe", office="senator", of="PER"), _entity("Quispe", story="b")),
        (
            _entity("Harald V", office="king", of="NOR"),
            _entity("Harald VI", office="king", of="NOR", story="b"),
        ),
        (
            _entity("Ana Luz Quispe", office="senator", of="PER"),
            _entity("Ana Rosa Quispe", office="senator", of="PER", story="b"),
        ),
        (
            _entity("Central Bank", "organization"),
            _entity("Central Bank", "organization", story="b"),
        ),
        (_entity("Springfield", "place"), _entity("Springfield", "place", story="b")),
        (
            _entity("Peace Agreement", "agreement"),
            _entity("Peace Agreement", "agreement", story="b"),
        ),
        (
            _entity("Defense Ministry", "organization", country="CHL"),
            _entity("Defense Ministry", "organization", country="PER", story="b"),
        ),
    ],
)
def test_two_over_stories(one: Entity, other: Entity) -> None:
    assert not _are_one(one, other)


def test_a_name_without_the_middle_name_that_tells_two_apart_is_neither() -> None:
    people = [
        _entity("Ana Luz Quispe", office="senator", of="PER", story="a"),
        _entity("Ana Rosa Quispe", office="senator", of="PER", story="b"),
        _entity("Ana Quispe", office="senator", of="PER", story="c"),
    ]
    assert len(join_stories({str(i): [one] for i, one in enumerate(people)})) == 3


def test_two_that_one_story_told_apart_are_joined_with_nobody() -> None:
    first = _entity("Ana Quispe", office="senator", of="PER", story="a")
    second = _entity("Anna Quispe", office="senator", of="PER", story="a")
    third = _entity("Ana Quispe", office="senator", of="PER", story="b")
    assert len(join_stories({"a": [first, second], "b": [third]})) == 3


_NAMES = ["Ana Quispe", "Anna Quispe", "Ana Luz Quispe", "Ana Rosa Quispe", "Bo Lund", "Lund"]
_ENTITIES = st.builds(
    lambda name, story, office, of: _entity(name, story=story, office=office, of=of),
    st.sampled_from(_NAMES),
    st.sampled_from("abcdef"),
    st.sampled_from(["senator", "former senator", "judge", None]),
    st.sampled_from(["PER", "BOL", None]),
)


def _by_story(rows: Sequence[Entity]) -> Mapping[str, list[Entity]]:
    stories: dict[str, list[Entity]] = {}
    for one in {row.id: row for row in rows}.values():
        stories.setdefault(one.reports[0], []).append(one)
    return stories


@given(st.lists(_ENTITIES, max_size=12), st.randoms(use_true_random=False))
def test_the_order_changes_nothing_and_every_id_leads_to_one_entity(
    rows: list[Entity],
    random: st.randoms,  # type: ignore[valid-type]
) -> None:
    stories = _by_story(rows)
    joined = join_stories(stories)
    turned = list(stories.items())
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert join_stories({story: found[::-1] for story, found in turned}) == joined
    members = sorted(row for one in joined for row in one.mentions)
    assert members == sorted(
        row for found in stories.values() for one in found for row in one.mentions
    )
    assert len({one.id for one in joined}) == len(joined)


@given(st.lists(_ENTITIES, max_size=10), st.lists(_ENTITIES, max_size=4))
def test_a_new_story_touches_only_the_groups_of_its_keys(
    rows: list[Entity], added: list[Entity]
) -> None:
    before = _by_story(rows)
    new = [
        _entity(
            one.name,
            story=f"z{i}",
            office=o.office if (o := _first(one)) else None,
            of=o.of if o else None,
        )
        for i, one in enumerate(added)
    ]
    keys = {box_key(one) for one in new}
    after = join_stories({**before, "r-z": new})
    untouched = [
        one for one in join_stories(before) if box_key(one) is None or box_key(one) not in keys
    ]
    assert all(one in after for one in untouched)


def _first(one: Entity) -> Office | None:
    return next(iter(one.offices), None)


@given(st.lists(_ENTITIES, min_size=1, max_size=8))
def test_the_id_of_a_box_entity_is_the_least_of_its_members(rows: list[Entity]) -> None:
    for story, found in _by_story(rows).items():
        for group in same_over_stories((story, bearer_of(one)) for one in found):
            assert box_id(group) == group[0]


def test_an_open_state_fits_where_nothing_speaks_against_it() -> None:
    said = _entity("Ana Quispe", office="prime minister", of="PER", story="a")
    unsaid = _entity("Ana Quispe", office="prime minister", story="b")
    assert _are_one(said, unsaid)
    vague = _entity("Ana Quispe", office="chairman", of="PER", story="a")
    assert not _are_one(vague, _entity("Ana Quispe", office="chairman", story="b"))


def test_an_open_state_is_of_neither_of_two() -> None:
    people = [
        _entity("Ana Quispe", office="foreign minister", of="PER", story="a"),
        _entity("Ana Quispe", office="foreign minister", of="BOL", story="b"),
        _entity("Ana Quispe", office="foreign minister", story="c"),
    ]
    assert len(join_stories({str(i): [one] for i, one in enumerate(people)})) == 3


def test_one_place_name_in_two_states_is_two_over_stories() -> None:
    state = _entity("Georgia", "place", country="GEO")
    part = _entity("Georgia", "place", country="USA", story="b")
    assert not _are_one(state, part)
    assert box_key(state) != box_key(part)
