"""Which stories hold a name, a place, a pair of states, or words."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from factbox.store.search import as_query


def stories_naming(connection: sqlite3.Connection, name: str, kind: str | None) -> Counter[str]:
    """In how many reports of each story somebody or something is called so, in part or whole;
    where `kind` is given, only entities of that kind count."""
    wanted = name.casefold().split()
    found: Counter[str] = Counter()
    query = "SELECT _story, kind, names, reports FROM entities"
    for story, its_kind, names, reports in connection.execute(query):
        if kind is None or its_kind == kind:
            spelled = [str(one["name"]).casefold().split() for one in json.loads(names)]
            if any(_holds(words, wanted) for words in spelled):
                found[story] = max(found[story], len(json.loads(reports)))
    return found


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether `wanted` stand in `words` one after the other."""
    size = len(wanted)
    return any(words[at : at + size] == wanted for at in range(len(words) - size + 1))


def stories_between(connection: sqlite3.Connection, a: str, b: str) -> Counter[str]:
    """How many events of each story have both states among those who take part."""
    found: Counter[str] = Counter()
    query = "SELECT _story, actors, recipients FROM events WHERE instr(actors || recipients, ?)"
    for story, actors, recipients in connection.execute(query, (f'"{a}"',)):
        codes = {one.get("code") for one in json.loads(actors) + json.loads(recipients)}
        if {a, b} <= codes:
            found[story] += 1
    return found


@dataclass(frozen=True, slots=True)
class EventBetween:
    """An event that two states take part in, one of them as an actor."""

    date: str | None
    quad: int | None
    status: str


def events_between(connection: sqlite3.Connection, a: str, b: str) -> tuple[EventBetween, ...]:
    """The events of all stories between two states, by their codes."""
    query = (
        "SELECT date, quad, status, actors, recipients FROM events "
        "WHERE instr(actors || recipients, ?) AND instr(actors || recipients, ?) ORDER BY _number"
    )
    found = []
    for date, quad, status, actors, recipients in connection.execute(query, (f'"{a}"', f'"{b}"')):
        first, second = (
            {one.get("code") for one in json.loads(row)} for row in (actors, recipients)
        )
        if first & {a, b} and {a, b} <= first | second:
            found.append(EventBetween(date, quad, status))
    return tuple(found)


def stories_saying(connection: sqlite3.Connection, words: Sequence[str]) -> Counter[str]:
    """How many reports of each story hold all the words."""
    query = as_query(words)
    if not query:
        return Counter()
    rows = connection.execute(
        "SELECT _story, count(*) FROM reports_words JOIN reports AS found "
        "ON found._number = reports_words.rowid WHERE reports_words MATCH ? GROUP BY _story",
        (query,),
    )
    return Counter(dict(rows.fetchall()))
