"""What the box keeps of texts so that a new one touches only what it is near.

Every method is to be called inside a transaction of the store. Texts are named by the digest of
their running text, groups and parts by the least text in them.

Longer than 300 lines: the methods are one query each, and share their tables.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from factbox.ids import digest
from factbox.relate.stories.nearest import Near
from factbox.relate.stories.sketch import Sketch, Text, Weights, keys_of
from factbox.relate.stories.words import Bag

Edge = tuple[str, str, float]
NO_DAY = -1
_AMONG = "IN (SELECT value FROM json_each(?))"
_BAG = Bag((), frozenset(), 0)


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a text stands: the part it was grouped in, its group, the group it joins if alone."""

    text: str
    cut: str | None
    group: str | None
    base: str | None


class Shelf:
    """The sketches of a box, its texts, and how they hang together."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    # ------------------------------------------------------------ sketches

    def clear(self) -> None:
        """Forget all; every report is to be sketched again."""
        for table in ("_sketches", "_texts", "_keys", "_links", "_nearest", "_unplaced"):
            self._connection.execute(f"DELETE FROM {table}")
        self._connection.execute("INSERT OR IGNORE INTO _fresh SELECT id FROM _reports")

    def put_sketches(self, sketches: Sequence[Sketch]) -> None:
        """Keep sketches, and what they change in the texts that stand for their reports."""
        reports = json.dumps([sketch.report for sketch in sketches])
        query = f"SELECT DISTINCT text FROM _sketches WHERE report {_AMONG}"
        touched = {row[0] for row in self._rows(query, reports)}
        self._connection.executemany(
            "INSERT OR REPLACE INTO _sketches VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    one.report,
                    one.external_id,
                    one.published,
                    one.text,
                    one.day,
                    zlib.compress(msgspec.json.encode(one.bag, order="deterministic"), 1),
                    msgspec.json.encode(one.weights),
                )
                for one in sketches
            ),
        )
        for text in sorted(touched | {sketch.text for sketch in sketches}):
            self._stand(text)
        self._connection.execute(f"DELETE FROM _fresh WHERE report {_AMONG}", (reports,))

    def _stand(self, text: str) -> None:
        """Let the first of its reports stand for a text."""
        first = self._rows(
            "SELECT report, day, bag, weights FROM _sketches WHERE text = ? "
            "ORDER BY published IS NULL, published, report LIMIT 1",
            text,
        )
        kept = self._rows("SELECT report, seen FROM _texts WHERE text = ?", text)
        if not first:
            self._loosen(text)
            for table in ("_texts", "_unplaced"):
                self._connection.execute(f"DELETE FROM {table} WHERE text = ?", (text,))
            return
        report, day, bag, weights = first[0]
        seen = digest(str(day), bag.hex(), weights.decode())
        if not kept:
            self._connection.execute(
                "INSERT INTO _texts (text, report, seen, linked, wavers) VALUES (?, ?, ?, 0, 1)",
                (text, report, seen),
            )
        elif kept[0][1] != seen:
            self._loosen(text)
        self._connection.execute(
            "UPDATE _texts SET report = ?, seen = ? WHERE text = ?", (report, seen, text)
        )
        self._connection.execute("INSERT OR IGNORE INTO _unplaced VALUES (?)", (text,))

    def _loosen(self, text: str) -> None:
        """Take a text out of all it hangs together with; that must be found again."""
        self._connection.execute(
            "UPDATE _texts SET linked = 0 WHERE text IN "
            "(SELECT text FROM _nearest WHERE other = ?)",
            (text,),
        )
        part = "(SELECT text FROM _texts WHERE part = (SELECT part FROM _texts WHERE text = ?1))"
        self._connection.execute(f"DELETE FROM _links WHERE a IN {part}", (text,))
        self._connection.execute(
            f"UPDATE _texts SET linked = 0, part = NULL, cut = NULL WHERE text IN {part}", (text,)
        )
        self._connection.execute("DELETE FROM _nearest WHERE text = ?1 OR other = ?1", (text,))
        self._connection.execute("DELETE FROM _keys WHERE text = ?", (text,))

    def texts(self, keys: Iterable[str], bags: bool = True) -> list[Text]:
        """Texts as the reports that stand for them have them, by key; without their words where
        only their weights are asked for."""
        query = (
            f"SELECT text, day, {'bag' if bags else 'NULL'}, weights FROM _sketches "
            f"WHERE report IN (SELECT report FROM _texts WHERE text {_AMONG}) ORDER BY text"
        )
        rows = self._rows(query, json.dumps(sorted(keys)))
        bag_in = msgspec.json.Decoder(Bag).decode
        weights_in = msgspec.json.Decoder(Weights).decode
        return [
            Text(text, day, bag_in(zlib.decompress(bag)) if bag else _BAG, weights_in(weights))
            for text, day, bag, weights in rows
        ]

    def texts_of(self, reports: Sequence[str]) -> dict[str, str]:
        """The text of each report."""
        query = f"SELECT report, text FROM _sketches WHERE report {_AMONG}"
        return dict(self._rows(query, json.dumps(list(reports))))

    # ------------------------------------------------------------ neighbours

    def unlinked(self, most: int) -> list[str]:
        """Texts whose neighbours are to be found."""
        query = "SELECT text FROM _texts WHERE linked = 0 ORDER BY text LIMIT ?"
        return [row[0] for row in self._rows(query, most)]

    def sharing(self, words: Sequence[str], least: int, days: tuple[int, int] | None) -> list[str]:
        """The texts that share at least so many of these key words; where `days` are given, of
        dated texts only those between."""
        between = "" if days is None else "AND (day = -1 OR day BETWEEN ? AND ?)"
        query = (
            f"SELECT text FROM _keys WHERE word {_AMONG} {between} "
            "GROUP BY text HAVING count(*) >= ? ORDER BY text"
        )
        return [row[0] for row in self._rows(query, json.dumps(words), *(days or ()), least)]

    def put_keys(self, texts: Sequence[Text]) -> None:
        """Let texts be found by their key words."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO _keys VALUES (?, ?, ?)",
            (
                (word, NO_DAY if text.day is None else text.day, text.key)
                for text in texts
                for word in keys_of(text.weights)
            ),
        )

    def nearest(self, texts: Iterable[str]) -> dict[str, list[Near]]:
        """The texts nearest to each of these, the nearest first."""
        query = (
            f"SELECT text, other, likeness FROM _nearest WHERE text {_AMONG} "
            "ORDER BY text, likeness DESC, other"
        )
        found: dict[str, list[Near]] = {}
        for text, other, likeness in self._rows(query, json.dumps(sorted(texts))):
            found.setdefault(text, []).append((other, likeness))
        return found

    def put_nearest(self, lists: Mapping[str, Sequence[Near]]) -> None:
        """Keep the nearest texts of texts, in the place of what was kept; these waver from then on."""
        keys = [(text,) for text in lists]
        self._connection.executemany("DELETE FROM _nearest WHERE text = ?", keys)
        self._connection.executemany(
            "INSERT INTO _nearest VALUES (?, ?, ?)",
            ((text, *near) for text, nearest in lists.items() for near in nearest),
        )
        self._connection.executemany("UPDATE _texts SET wavers = 1 WHERE text = ?", keys)

    def parts_of(self, texts: Iterable[str]) -> dict[str, str | None]:
        """The part of each text, and of all that are in one part with it."""
        given = json.dumps(sorted(texts))
        query = (
            f"SELECT text, part FROM _texts WHERE text {_AMONG} OR part IN "
            f"(SELECT part FROM _texts WHERE text {_AMONG}) ORDER BY text"
        )
        return dict(self._rows(query, given, given))

    def links(self, texts: Iterable[str]) -> list[Edge]:
        """What hangs these texts together, whole parts given."""
        query = f"SELECT a, b, likeness FROM _links WHERE a {_AMONG} ORDER BY a, b"
        return [(a, b, likeness) for a, b, likeness in self._rows(query, json.dumps(sorted(texts)))]

    def put_parts(
        self, parts: Mapping[str, str], links: Sequence[Edge], linked: Sequence[str]
    ) -> None:
        """Keep the part of each text and the links of all these parts; `linked` have been linked."""
        self._connection.executemany("DELETE FROM _links WHERE a = ?", ((text,) for text in parts))
        self._connection.executemany("INSERT INTO _links VALUES (?, ?, ?)", links)
        self._connection.executemany(
            "UPDATE _texts SET part = ? WHERE text = ? AND part IS NOT ?",
            ((part, text, part) for text, part in parts.items()),
        )
        self._connection.executemany(
            "UPDATE _texts SET linked = 1 WHERE text = ?", ((text,) for text in linked)
        )

    # ------------------------------------------------------------ groups

    def ungrouped(self, most: int) -> list[str]:
        """Parts with a text that is to be grouped, of about so many texts together."""
        query = (
            "SELECT part, count(*) FROM _texts WHERE part IN (SELECT DISTINCT part FROM _texts "
            "WHERE cut IS NULL AND part IS NOT NULL ORDER BY part LIMIT ?) "
            "GROUP BY part ORDER BY part"
        )
        found: list[str] = []
        for part, size in self._rows(query, most):
            found.append(part)
            most -= size
            if most <= 0:
                break
        return found

    def placed_in(self, parts: Sequence[str]) -> dict[str, list[Placed]]:
        """Where the texts of parts stand, by part."""
        query = (
            f"SELECT part, text, cut, grp, base FROM _texts WHERE part {_AMONG} ORDER BY part, text"
        )
        found: dict[str, list[Placed]] = {}
        for part, *placed in self._rows(query, json.dumps(parts)):
            found.setdefault(part, []).append(Placed(*placed))
        return found

    def cut_sizes(self, cuts: Iterable[str]) -> dict[str, int]:
        """How many texts were grouped in each part that was cut."""
        query = f"SELECT cut, count(*) FROM _texts WHERE cut {_AMONG} GROUP BY cut"
        return dict(self._rows(query, json.dumps(sorted(cuts))))

    def group_sizes(self, groups: Iterable[str]) -> dict[str, int]:
        """How many texts each group has."""
        query = f"SELECT grp, count(*) FROM _texts WHERE grp {_AMONG} GROUP BY grp"
        return dict(self._rows(query, json.dumps(sorted(groups))))

    def put_groups(self, cut: str, groups: Sequence[Sequence[str]]) -> None:
        """Keep the groups of a part. Its texts waver, and lone texts that are near to them."""
        rows = [(cut, group[0], text) for group in groups for text in group]
        self._connection.executemany(
            "UPDATE _texts SET cut = ?, grp = ?, wavers = 1 WHERE text = ?", rows
        )
        texts = json.dumps([text for _, _, text in rows])
        self._connection.execute(
            "UPDATE _texts SET wavers = 1 WHERE wavers = 0 AND text IN "
            f"(SELECT text FROM _nearest WHERE other {_AMONG})",
            (texts,),
        )

    def wavering(self, most: int) -> dict[str, str]:
        """The groups of texts that may belong elsewhere now."""
        query = (
            "SELECT text, grp FROM _texts WHERE wavers = 1 AND grp IS NOT NULL "
            "ORDER BY text LIMIT ?"
        )
        return dict(self._rows(query, most))

    def groups_of(self, texts: Iterable[str]) -> dict[str, str]:
        """The group of each text that has one."""
        query = f"SELECT text, grp FROM _texts WHERE text {_AMONG} AND grp IS NOT NULL"
        return dict(self._rows(query, json.dumps(sorted(texts))))

    def put_bases(self, bases: Mapping[str, str]) -> None:
        """Let the reports of texts belong to groups; those that change are to be placed."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO _unplaced SELECT text FROM _texts WHERE base IS NOT ? AND text = ?",
            ((base, text) for text, base in bases.items()),
        )
        self._connection.executemany(
            "UPDATE _texts SET base = ?, wavers = 0 WHERE text = ?",
            ((base, text) for text, base in bases.items()),
        )

    # ------------------------------------------------------------ reports of groups

    def unplaced(self, most: int) -> list[str]:
        """Texts whose reports are to be placed."""
        query = (
            "SELECT text FROM _unplaced JOIN _texts USING (text) WHERE base IS NOT NULL "
            "ORDER BY text LIMIT ?"
        )
        return [row[0] for row in self._rows(query, most)]

    def bases_of(self, texts: Iterable[str]) -> list[str]:
        """The groups that texts belong to."""
        query = f"SELECT DISTINCT base FROM _texts WHERE text {_AMONG} AND base IS NOT NULL"
        return [row[0] for row in self._rows(query, json.dumps(sorted(texts)))]

    def reports_in(self, bases: Iterable[str]) -> dict[str, list[tuple[str, str, str]]]:
        """The reports of groups: id, external id and text of each."""
        query = (
            "SELECT base, _sketches.report, external_id, text FROM _texts JOIN _sketches "
            f"USING (text) WHERE base {_AMONG} ORDER BY base, _sketches.report"
        )
        found: dict[str, list[tuple[str, str, str]]] = {}
        for base, *report in self._rows(query, json.dumps(sorted(bases))):
            found.setdefault(base, []).append((report[0], report[1], report[2]))
        return found

    def bases_beside(self, bases: Iterable[str]) -> list[str]:
        """These groups and all that have a report in one story with a report of them."""
        given = json.dumps(sorted(bases))
        query = (
            "SELECT DISTINCT other.base FROM _texts AS one "
            "JOIN _sketches AS theirs ON theirs.text = one.text "
            "JOIN _places AS place ON place.report = theirs.report "
            "JOIN _places AS beside ON beside.story = place.story "
            "JOIN _sketches AS ours ON ours.report = beside.report "
            "JOIN _texts AS other ON other.text = ours.text "
            f"WHERE one.base {_AMONG} AND other.base IS NOT NULL"
        )
        return sorted({row[0] for row in self._rows(query, given)} | set(json.loads(given)))

    def named(self, names: Sequence[str]) -> list[tuple[str, str, str]]:
        """The reports of these ids or external ids: id, external id, and the group they belong to."""
        given = json.dumps(sorted(set(names)))
        query = (
            "SELECT _sketches.report, external_id, base FROM _sketches JOIN _texts USING (text) "
            f"WHERE (_sketches.report {_AMONG} OR external_id {_AMONG}) AND base IS NOT NULL "
            "ORDER BY _sketches.report"
        )
        return [(row[0], row[1], row[2]) for row in self._rows(query, given, given)]

    def near_stories(self, story: str) -> list[tuple[str, float]]:
        """The stories that have a text among the nearest of a text of this one, or the other way:
        one row a pair of texts."""
        query = (
            "SELECT DISTINCT place.story, ours.text, theirs.text, likeness FROM _places AS own "
            "JOIN _sketches AS ours ON ours.report = own.report "
            "JOIN _nearest ON {} = ours.text "
            "JOIN _sketches AS theirs ON theirs.text = {} "
            "JOIN _places AS place ON place.report = theirs.report "
            "WHERE own.story = ?1 AND place.story <> ?1"
        )
        near, other = "_nearest.text", "_nearest.other"
        both = f"{query.format(near, other)} UNION {query.format(other, near)}"
        return [(row[0], row[3]) for row in self._rows(both, story)]

    def unplace(self, names: Sequence[str]) -> None:
        """The reports of these ids or external ids are to be placed again."""
        given = json.dumps(list(names))
        self._connection.execute(
            "INSERT OR IGNORE INTO _unplaced SELECT text FROM _sketches "
            f"WHERE report {_AMONG} OR external_id {_AMONG}",
            (given, given),
        )

    def were_placed(self, texts: Iterable[str]) -> None:
        """The reports of these texts have been placed."""
        given = json.dumps(sorted(texts))
        self._connection.execute(f"DELETE FROM _unplaced WHERE text {_AMONG}", (given,))

    def _rows(self, query: str, *values: str | int) -> list[tuple[Any, ...]]:
        return self._connection.execute(query, values).fetchall()
