"""How two states stood, as the terminal and JSON show it."""

from __future__ import annotations

from dataclasses import replace

from factbox.show.relations import pair_over_time, relation_lines, relations_json
from factbox.types import Record, Relation


def _with_states(record: Record) -> Record:
    event = record.events[0]
    one = Relation(
        id="rel-1",
        a="ISL",
        b="NOR",
        first="2000",
        last="2020-12",
        state="relations severed",
        quad=4,
        events=(event.id,),
        evidence=(event.title,),
    )
    other = replace(one, id="rel-2", first="199X", last="2000", state="low-level relations")
    return replace(record, relations=(one, other))


def test_states_stand_in_time_order_with_events_and_words(record: Record) -> None:
    one = _with_states(record)
    lines = list(relation_lines(pair_over_time("NOR", "ISL", [one])))
    assert lines[0] == "Iceland and Norway"
    states = [line for line in lines if "relations" in line and line.startswith("  ")]
    assert "low-level relations" in states[0]
    assert any("origins" in line and one.events[0].id in line for line in lines)
    assert any(one.events[0].title.exact[:20] in line for line in lines)


def test_the_order_of_the_states_named_changes_nothing(record: Record) -> None:
    one = _with_states(record)
    assert pair_over_time("ISL", "NOR", [one]) == pair_over_time("NOR", "ISL", [one])


def test_words_in_json_keep_their_place(record: Record) -> None:
    one = _with_states(record)
    found = relations_json(pair_over_time("ISL", "NOR", [one]))
    states = found["states"]
    assert isinstance(states, list)
    assert [row["from"] for row in states] == ["199X", "2000"]
    title = one.events[0].title
    assert (states[0]["words"][0]["start"], states[0]["words"][0]["end"]) == (
        title.start,
        title.end,
    )


def test_a_pair_that_nothing_tells_of_is_empty(record: Record) -> None:
    assert pair_over_time("TON", "WSM", [record]).standings == ()
