"""Which entities of stories are one over the stories of the box. See `relate.entities.across`.

Every method is to be called inside a transaction of the store.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from factbox.relate.entities.across import Bearer


class StoryEntities:
    """The entities of all stories by what they may be one by."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def put(self, story: str, keyed: Sequence[tuple[str, Bearer]]) -> None:
        """Keep the entities of a story that may be one with another story's, each with its key."""
        ids = json.dumps([one.id for _, one in keyed])
        among = "entity IN (SELECT value FROM json_each(?))"
        self._touch(among, ids)
        self._connection.execute(f"DELETE FROM _box_entities WHERE {among}", (ids,))
        self._connection.executemany(
            "INSERT OR REPLACE INTO _entity_keys VALUES (?, ?, ?, ?)",
            ((one.id, key, story, msgspec.json.encode(one)) for key, one in keyed),
        )
        self._touch("story = ?", story)
        self._connection.execute("UPDATE entities SET box = id WHERE _story = ?", (story,))

    def remove(self, story: str) -> None:
        """Forget the entities of a story; what was one with them is looked at again."""
        self._touch("story = ?", story)
        among = "(SELECT entity FROM _entity_keys WHERE story = ?)"
        self._connection.execute(f"DELETE FROM _box_entities WHERE entity IN {among}", (story,))
        self._connection.execute("DELETE FROM _entity_keys WHERE story = ?", (story,))

    def _touch(self, where: str, value: str) -> None:
        self._connection.execute(
            f"INSERT OR IGNORE INTO _touched_keys SELECT key FROM _entity_keys WHERE {where}",
            (value,),
        )

    def touched(self, most: int) -> list[str]:
        """Keys whose entities are to be looked at again."""
        rows = self._rows("SELECT key FROM _touched_keys ORDER BY key LIMIT ?", most)
        return [row[0] for row in rows]

    def bearers(self, key: str) -> list[tuple[str, Bearer]]:
        """The entities of a key, each with its story, by id."""
        decode = msgspec.json.Decoder(Bearer).decode
        query = "SELECT story, told FROM _entity_keys WHERE key = ? ORDER BY entity"
        return [(story, decode(told)) for story, told in self._rows(query, key)]

    def settle(self, key: str, boxes: Mapping[str, str]) -> None:
        """Keep, for each entity of a key, the least of all that are one with it."""
        query = (
            "SELECT entity, box FROM _box_entities WHERE entity IN "
            "(SELECT entity FROM _entity_keys WHERE key = ?)"
        )
        before = dict(self._rows(query, key))
        changed = [(box, one) for one, box in boxes.items() if before.get(one) != box]
        self._connection.executemany(
            "INSERT OR REPLACE INTO _box_entities (box, entity) VALUES (?, ?)", changed
        )
        self._connection.executemany("UPDATE entities SET box = ? WHERE id = ?", changed)
        self._connection.execute("DELETE FROM _touched_keys WHERE key = ?", (key,))

    def one_with(self, entity: str) -> tuple[tuple[str, str], ...]:
        """All that are one with an entity of a story, itself first: id and story of each."""
        query = (
            "SELECT other.entity, keys.story FROM _box_entities AS own "
            "JOIN _box_entities AS other ON other.box = own.box "
            "JOIN _entity_keys AS keys ON keys.entity = other.entity "
            "WHERE own.entity = ? ORDER BY other.entity <> own.entity, other.entity"
        )
        return tuple((row[0], row[1]) for row in self._rows(query, entity))

    def quotes(self, story: str, entity: str, most: int) -> list[dict[str, Any]]:
        """What is quoted of an entity in a story: at most so many rows, in order."""
        columns = ("id", "report", "part", "start", "end", "text", "via")
        listed = ", ".join(f'"{name}"' for name in columns)
        query = (
            f"SELECT {listed} FROM quotes WHERE _story = ? AND speaker = ? "
            "AND direct = 1 AND scare IS NOT 1 ORDER BY _number LIMIT ?"
        )
        rows = self._rows(query, story, entity, most)
        return [dict(zip(columns, row, strict=True)) for row in rows]

    def _rows(self, query: str, *values: str | int) -> list[tuple[Any, ...]]:
        return self._connection.execute(query, values).fetchall()
