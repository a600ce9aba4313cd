"""The same person, body, place or agreement over the stories of the box, kept as stories come and go.

A story that is related anew, or goes, touches the keys of its own entities. What is touched stands in
a queue in the box and is looked at again when relating ends, in one transaction a portion, so that a
build may stop anywhere and another may go on. Which entities are one is a rule of the entities of one
key alone (`relate.entities.across`), so the order in which stories come changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factbox import limits
from factbox.errors import UnknownId
from factbox.record import tables
from factbox.record.tables import TableRow, Value
from factbox.relate.entities import bearer_of, box_id, box_key, join, same_over_stories
from factbox.store.store import Store
from factbox.types import Entity, Kind, Office, Spelling, Story

_KEYS = 500
"""Keys that one transaction looks at."""


@dataclass(frozen=True, slots=True)
class InStory:
    """An entity of one story: the story, its id there and what it is called there."""

    story: Story
    entity: str
    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """What is quoted of it in one story: a row of `quotes`."""

    story: str
    row: TableRow


@dataclass(frozen=True, slots=True)
class OverStories:
    """An entity over all stories of the box, the latest story first. `whole` has the spellings,
    offices and reports of all of them."""

    whole: Entity
    stories: tuple[InStory, ...]
    said: tuple[Said, ...]


def keep_entities(store: Store, story: str, entities: Iterable[Entity]) -> None:
    """Keep what may be one with another story's, of the entities of a story that was related."""
    keyed = [(key, bearer_of(one)) for one in entities if (key := box_key(one)) is not None]
    store.entities.put(story, keyed)


def join_touched(store: Store) -> None:
    """Look again at all keys that stories touched."""
    while True:
        with store.reading():
            if not store.entities.touched(1):
                return
        with store.writing():
            for key in store.entities.touched(_KEYS):
                store.entities.settle(key, _boxes(store, key))


def _boxes(store: Store, key: str) -> dict[str, str]:
    groups = same_over_stories(store.entities.bearers(key))
    named = ((box_id(group), group) for group in groups)
    return {one: box for box, group in named for one in group}


def over_stories(store: Store, entity: str) -> OverStories:
    """An entity of a story with all that are one with it. Raises UnknownId."""
    members = store.entities.one_with(entity)
    found = [row for one, _ in members or ((entity, ""),) if (row := _row(store, one)) is not None]
    if not found:
        raise UnknownId(f"{entity}: no person, body or place in {store.path}")
    cards = {card.id: card for card in store.cards(str(row["story"]) for row in found)}
    stories = [InStory(cards[str(row["story"])], str(row["id"]), str(row["name"])) for row in found]
    stories.sort(key=lambda one: one.story.id)
    stories.sort(key=lambda one: one.story.last or "", reverse=True)
    whole = join([_entity(row) for row in sorted(found, key=lambda row: str(row["id"]))])
    return OverStories(whole, tuple(stories), tuple(_said(store, stories)))


def _row(store: Store, entity: str) -> TableRow | None:
    found = store.find_row(entity)
    return found[2] if found is not None and found[0] is tables.ENTITIES else None


def _said(store: Store, stories: Sequence[InStory]) -> list[Said]:
    most = limits.PAGE_LINES.number
    said: list[Said] = []
    for one in stories:
        rows = store.entities.quotes(one.story.id, one.entity, most - len(said))
        said.extend(Said(one.story.id, row) for row in rows)
        if len(said) >= most:
            break
    return said


def _entity(row: TableRow) -> Entity:
    """An entity as its row of the table tells it: its offices without the words they rest on."""
    kinds: dict[str, Kind] = {
        kind: kind for kind in ("person", "organization", "place", "agreement")
    }
    return Entity(
        id=str(row["id"]),
        name=str(row["name"]),
        kind=kinds.get(str(row["kind"]), "other"),
        country=_text(row["country"]),
        names=tuple(
            Spelling(
                name=str(one["name"]), count=int(str(one["count"])), reports=_texts(one["reports"])
            )
            for one in _objects(row["names"])
        ),
        offices=tuple(
            Office(
                office=str(one["office"]),
                of=_text(one["of"]),
                first=_text(one["from"]),
                last=_text(one["to"]),
            )
            for one in _objects(row["roles"])
        ),
        reports=_texts(row["reports"]),
        mentions=_texts(row["mentions"]),
    )


def _text(value: Value) -> str | None:
    return None if value is None else str(value)


def _texts(value: Value) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list) else ()


def _objects(value: Value) -> list[dict[str, Value]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
