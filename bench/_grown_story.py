"""A box with one story of any size, made without reading so many reports: a small story that was
really built, laid into a new box many times over, each time under ids of its own.

Half of what the reports say together is said by all the copies alike (their claims, events and names
are joined), the other half by each for itself, so that lists grow as they do in a real story.
"""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b32encode
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from bench._page_story import story_rows
from factbox import Box
from factbox.box.relating import sheet_of
from factbox.record.tables import TABLES
from factbox.store.kept import KeptReport, KeptStory, Standing
from factbox.store.store import Store
from factbox.types import Record

_TOKEN = re.compile(r"(?<!story)-([a-z2-7]{12})(?![a-z2-7])")
_JOINED = frozenset({"evidence", "statements", "mentions", "reports", "events"})
_BY_PLACE = frozenset({"names", "sides", "offices", "status"})
_HALVED = frozenset({"claims", "events", "disagreements"})
_WHOLE = frozenset({"main", "agreements", "timeline", "entities", "relations"})
_ONCE = frozenset({"story", "stories", "lead", "made_by", "counts"})
Row = dict[str, Any]


def built(folder: Path, reports: int) -> Path:
    """A box with a story of so many reports, really built."""
    rows = folder / f"{reports}.jsonl"
    rows.write_text("".join(json.dumps(row) + "\n" for row in story_rows(reports)), "utf-8")
    path = folder / f"{reports}.box"
    with Box.open(path) as box:
        box.build([rows])
    return path


def grown(small: Path, path: Path, times: int) -> Path:
    """A box with the story of `small` so many times over."""
    with Store(small) as store, Store(path, write=True) as new, new.writing():
        new.make_tables()
        ids = sorted(store.members())
        story = max(store.cards(), key=lambda one: len(one.reports)).id
        record = json.loads(msgspec.json.encode(store.record(story)))
        tables: dict[str, Any] = {one.name: store.rows_of_story(one, story) for one in TABLES}
        record, tables = _repeated(record, times), _repeated(tables, times)
        record["reports"].sort(key=lambda card: (card["published"] or "~", card["report"]))
        members = tuple(sorted(card["report"] for card in record["reports"]))
        record["story"]["reports"] = list(members)
        for of in (record["story"]["counts"], record["counts"], tables["stories"][0]["counts"]):
            of.update({name: number * times for name, number in of.items()})
        for report, given in zip(ids, store.encoded(ids), strict=True):
            for kept in _reports(report, given, times):
                new.put_report(kept)
        card = msgspec.json.encode(record["story"])
        encoded = msgspec.json.encode(record)
        sheet = sheet_of(msgspec.json.decode(encoded, type=Record))
        new.put_story(KeptStory(story, "grown", members, encoded, card, tables, sheet))
    return path


def _reports(report: str, given: tuple[bytes, bytes], times: int) -> Iterator[KeptReport]:
    for number in range(times):
        text, annotation = (_renamed(one.decode(), number).encode() for one in given)
        standing = Standing(_renamed(report, number), 0, "made up", "bench", "bench")
        yield KeptReport(_renamed(report, number), standing, text, annotation)


def _renamed(text: str, number: int) -> str:
    """`text` with every id in it made that of copy `number`."""
    return _TOKEN.sub(lambda found: f"-{_token(found[1], number)}", text)


@lru_cache(maxsize=200_000)
def _token(token: str, number: int) -> str:
    made = hashlib.sha256(f"{token} {number}".encode()).digest()
    return b32encode(made).decode().lower()[:12]


def _repeated(sections: dict[str, Any], times: int) -> dict[str, Any]:
    """Each section so many times over; rows that all copies say alike are joined."""
    texts = {name: json.dumps(rows) for name, rows in sections.items()}
    found = {name: json.loads(_renamed(text, 0)) for name, text in texts.items()}
    for number in range(1, times):
        for name in sections.keys() - _ONCE:
            rows = json.loads(_renamed(texts[name], number))
            joined = len(rows) if name in _WHOLE else len(rows) // 2 if name in _HALVED else 0
            for held, row in zip(found[name][:joined], rows, strict=False):
                _join(held, row)
            found[name].extend(rows[joined:])
    return found


def _join(held: Row, row: Row) -> None:
    """Add to a row what a copy of it says."""
    for name, value in row.items():
        if name in _JOINED and isinstance(value, list):
            held[name] = (held[name] or []) + value
        elif name in _BY_PLACE and isinstance(value, list):
            for inner, other in zip(held[name], value, strict=True):
                _join(inner, other)
        elif name in ("reports", "publishers", "origins", "voices", "count"):
            held[name] += value
        elif name == "counts":
            _join(held[name], value)
