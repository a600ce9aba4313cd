"""Who is shown, in which order and with which offices. All names are ours."""

from __future__ import annotations

from dataclasses import replace

from factbox.show.layout import lay_out
from factbox.show.layout_whos import few_letters, whos
from factbox.show.letters import Letters
from factbox.show.sheet import Who
from factbox.show.terminal_whos import place_lines, who_lines
from factbox.types import Entity, Evidence, Office, Record


def _office(name: str, times: int = 1, of: str | None = None, words: str = "") -> Office:
    said = Evidence(report="r-1", part="text", start=0, end=4, exact="Name")
    return Office(
        office=name, of=of, first=None, last=None, evidence=(said,) * times, words=words or name
    )


def _person(name: str, *offices: Office, aside: bool = False) -> Entity:
    return Entity(
        id=f"e-{name}",
        name=name,
        kind="person",
        country=None,
        names=(),
        offices=offices,
        reports=("r-1",),
        mentions=(),
        aside=aside,
    )


def _shown(record: Record, *people: Entity) -> dict[str, list[str]]:
    found: tuple[Who, ...] = whos(replace(record, entities=people), Letters.of(record), "person")
    return {one.name: [held.text for held in one.offices] for one in found}


def test_an_office_that_is_called_former_is_shown_as_former(record: Record) -> None:
    held = (_office("mayor", 3), _office("former mayor"))
    assert _shown(record, _person("Rosa Ibarra", *held)) == {"Rosa Ibarra": ["former mayor"]}


def test_one_office_of_a_state_is_shown_for_one(record: Record) -> None:
    now, then = _person("Now", _office("president", 3)), _person("Then", _office("president", 2))
    assert _shown(record, now, then) == {"Now": ["president"], "Then": []}
    far = _person("Far", _office("president", 1, of="PER"))
    assert _shown(record, now, far)["Far"] == ["president of Peru"]


def test_who_is_set_aside_is_shown_where_everything_is(record: Record) -> None:
    people = (_person("Ana Quispe"), _person("Ingrid", aside=True))
    sheet = lay_out(replace(record, entities=people))
    few = [line.plain for line in who_lines(sheet, {"people": 9, "bodies": 9, "places": 9})]
    assert few == ["Ana Quispe [?]", "… and 1 more (--all)"]
    assert [line.plain for line in who_lines(sheet, None)] == ["Ana Quispe [?]", "Ingrid [?]"]
    assert list(place_lines(sheet, None)) == []


def test_an_office_within_a_longer_one_is_shown_once(record: Record) -> None:
    held = (_office("chief"), _office("police chief"))
    assert _shown(record, _person("Rosa Ibarra", *held)) == {"Rosa Ibarra": ["police chief"]}
    both = (_office("president"), _office("vice president"))
    shown = _shown(record, _person("Rosa Ibarra", *both))["Rosa Ibarra"]
    assert sorted(shown) == ["president", "vice president"]


def test_the_leader_of_a_house_is_no_states(record: Record) -> None:
    held = _office("majority leader", of="PER")
    assert _shown(record, _person("Rosa Ibarra", held)) == {"Rosa Ibarra": ["majority leader"]}


def test_a_state_is_not_told_where_the_name_says_it(record: Record) -> None:
    def shown(name: str) -> str:
        one = replace(_person(name), kind="organization", country="PER")
        return whos(replace(record, entities=(one,)), Letters.of(record), "organization")[0].country

    assert shown("Peruvian Bar Association") == ""
    assert shown("Harbour Trust") == "Peru"


def test_letters_are_of_reports_with_the_words_and_a_number_tells_how_many_name_it(
    record: Record,
) -> None:
    assert few_letters([("A", "B"), ("B", "C"), ("D",), ()]) == ("B", "D")
    assert few_letters([]) == ()
    who = Who(
        name="Ana Quispe",
        offices=(),
        spellings=(),
        country="",
        letters=("A", "B", "C"),
        words_in=("B",),
        reports=4,
    )
    few = {"people": 9, "bodies": 9, "places": 9}

    def line(one: Who, everything: bool = False) -> str:
        sheet = replace(lay_out(record), people=(one,))
        return next(who_lines(sheet, None if everything else few)).plain

    assert line(who) == "Ana Quispe [B]; at least 3 of 4 reports"
    assert line(who, everything=True) == "Ana Quispe [A B C]; at least 3 of 4 reports"
    assert line(replace(who, reports=3)) == "Ana Quispe [B]; all 3 reports"
    assert line(replace(who, letters=("B",))) == "Ana Quispe [B]"
