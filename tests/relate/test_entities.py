"""Which names are one. All sentences are ours."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.annotate.mentions import find_mentions
from factbox.annotate.parse import Parser
from factbox.annotate.references import find_references
from factbox.judgements import Judgement, Words
from factbox.relate.entities import join_stories, resolve_entities
from factbox.relate.entities.features import given_likeness
from factbox.relate.entities.index import EntityIndex
from factbox.relate.entities.likeness import likeness
from factbox.relate.entities.units import person_name
from factbox.relate.reading import Reading
from factbox.types import Annotation, Entity
from reports import make_report


def _read(parser: Parser, *texts: str) -> Reading:
    reports = [make_report(text, name=f"{i}.txt") for i, text in enumerate(texts)]
    annotations = []
    for report in reports:
        parsed = parser.parse(report)
        mentions = find_mentions(parsed)
        annotations.append(
            Annotation(
                report=report.id,
                sentences=parsed.sentences,
                mentions=mentions,
                references=find_references(parsed, mentions),
            )
        )
    return Reading(
        tuple(sorted(reports, key=lambda report: report.id)),
        tuple(sorted(annotations, key=lambda one: one.report)),
    )


def _entity(reading: Reading, name: str, *judgements: Judgement) -> Entity | None:
    return EntityIndex(resolve_entities(reading, (), judgements), reading).named(name)


def _one(reading: Reading, *names: str) -> bool:
    found = [_entity(reading, name) for name in names]
    assert all(found), names
    return len({one.id for one in found if one}) == 1


def test_a_surname_goes_with_the_only_full_name_of_the_story(parser: Parser) -> None:
    reading = _read(
        parser,
        "Defense Minister Benno Gurtz arrived in Lima on Monday.",
        "Gurtz told reporters that the port was safe. The ships of Gurtz waited.",
    )
    assert _one(reading, "Benno Gurtz", "Gurtz")


def test_spellings_of_one_office_holder_are_one(parser: Parser) -> None:
    reading = _read(
        parser,
        "Chadian Foreign Minister Nabil Borouta met Ana Quispe in Lima.",
        "Chadian Foreign Minister Nabil Bruta met Ana Quispe in Lima.",
    )
    assert _one(reading, "Nabil Borouta", "Nabil Bruta")


def test_kings_of_two_numbers_are_two(parser: Parser) -> None:
    reading = _read(
        parser,
        "King Mohammad VII of Jordan spoke in Amman. The tomb of Mohamad VI is near.",
        "King Muhammad VII of Jordan spoke on Friday.",
    )
    assert not _one(reading, "Mohammad VII", "Mohamad VI")
    assert _one(reading, "Mohammad VII", "Muhammad VII")


@pytest.mark.parametrize(
    "text",
    [
        "Chadian Finance Minister Abdellah Lodi came. General Abdelfattah Lowar left.",
        "Senator Ana Quispe spoke first. Senator Luz Quispe spoke last.",
    ],
)
def test_look_alikes_stay_two(parser: Parser, text: str) -> None:
    reading = _read(parser, text)
    people = [one for one in resolve_entities(reading, (), ()) if one.kind == "person"]
    assert len(people) == 2


def test_a_bare_surname_of_two_bearers_stays_alone(parser: Parser) -> None:
    reading = _read(
        parser,
        "Senator Ana Quispe spoke in Lima on Monday.",
        "Senator Luz Quispe spoke in Cusco on Tuesday.",
        "Then Quispe left the hall, a guard said. Reporters waited for Quispe.",
    )
    bare = _entity(reading, "Quispe")
    assert bare is not None
    assert bare.name == "Quispe"


def test_states_join_by_code_with_a_misspelling(parser: Parser) -> None:
    reading = _read(
        parser, "Ships left Venezuela for the United States.", "Venezula and the U.S. agreed."
    )
    assert _one(reading, "Venezuela", "Venezula")
    assert _one(reading, "United States", "U.S.")


def test_bodies_join_by_acronym_and_agreements_by_their_words(parser: Parser) -> None:
    reading = _read(
        parser,
        "The Oberon Harbour Authority praised the Tamsin Accords in Lima.",
        "Critics of the OHA called the Tamsin Agreement a mistake.",
    )
    assert _one(reading, "Tamsin Accords", "Tamsin Agreement")


def test_an_office_is_settled_by_its_only_holder_in_the_story(parser: Parser) -> None:
    reading = _read(
        parser,
        "Chadian Defense Minister Idriss Abakar flew to Lima on Monday.",
        "The Chadian defense minister landed in Lima. Peru’s defense minister was ill.",
    )
    index = EntityIndex(resolve_entities(reading, (), ()), reading)
    references = {
        row.text: index.of(row.id) for one in reading.annotations for row in one.references
    }
    holder = references["The Chadian defense minister"]
    assert holder is not None
    assert holder.name == "Idriss Abakar"
    assert references["Peru’s defense minister"] is None


def _words(reading: Reading, name: str) -> Words:
    row = next(row for one in reading.annotations for row in one.mentions if row.name == name)
    return Words(report=row.report, part=row.part, start=row.start, end=row.end, exact=row.text)


def test_judgements_beat_scores_and_vetoes(parser: Parser) -> None:
    reading = _read(
        parser,
        "Defense Minister Benno Gurtz arrived in Lima.",
        "Defense Minister Benno Gurtz left Lima. Senator Luz Quispe stayed.",
    )
    first, second = (
        Words(report=row.report, part=row.part, start=row.start, end=row.end)
        for one in reading.annotations
        for row in one.mentions
        if row.name == "Benno Gurtz"
    )
    luz = _words(reading, "Luz Quispe")
    apart = Judgement(verdict="not the same", about="entity", a=first, b=second)
    same = Judgement(verdict="same", about="entity", a=first, b=luz)
    named = Judgement(verdict="name", about="entity", a=first, name="B. Gurtz")
    hidden = Judgement(verdict="hide", about="entity", a=luz)

    def people(*judgements: Judgement) -> list[str]:
        found = resolve_entities(reading, (), judgements)
        return sorted(one.name for one in found if one.kind == "person")

    assert people() == ["Benno Gurtz", "Luz Quispe"]
    assert people(apart) == ["Benno Gurtz", "Benno Gurtz", "Luz Quispe"]
    assert len(people(same)) == 1
    assert people(named) == ["B. Gurtz", "Luz Quispe"]
    assert people(hidden) == ["Benno Gurtz"]


def test_the_order_of_reports_changes_nothing(parser: Parser) -> None:
    reading = _read(
        parser,
        "Defense Minister Benno Gurtz arrived in Lima.",
        "Gurtz left. Senator Luz Quispe stayed in Peru.",
    )
    turned = Reading(reading.reports[::-1], reading.annotations[::-1])
    assert resolve_entities(reading, (), ()) == resolve_entities(turned, (), ())


def test_stories_share_states_and_full_names_only(parser: Parser) -> None:
    one = resolve_entities(_read(parser, "Senator Luz Quispe went to Peru. Lund left."), (), ())
    other = resolve_entities(_read(parser, "In Peru, Senator Luz Quispe voted."), (), ())
    joined = join_stories((*one, *other))
    assert joined == join_stories((*other, *one))
    by_name = {entity.name: entity for entity in joined}
    assert len(by_name["Peru"].reports) == 2
    assert len(by_name["Luz Quispe"].reports) == 2


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_is_symmetric_and_bounded(a: str, b: str) -> None:
    assert likeness(a, b) == likeness(b, a)
    assert 0.0 <= likeness(a, b) <= 1.0
    assert likeness(a, a) == 1.0


def test_likeness_forgives_sounds_not_letters() -> None:
    assert likeness("mohammed", "muhammad") > 0.85
    assert likeness("lodi", "lowar") < 0.6


def test_names_are_cut_into_their_parts() -> None:
    assert person_name("idriss el abakar").surname == "el abakar"
    assert person_name("harald vi").number == "vi"
    assert person_name("bo lund jr").number == "jr"
    assert given_likeness(("b.",), ("bo",)) == 1.0
    assert all(
        given_likeness((a,), (b,)) < 0.7 for a, b in itertools.pairwise(("ana", "luz", "bruno"))
    )


def test_a_surname_of_two_is_the_last_named_in_full(parser: Parser) -> None:
    text = (
        "“We ran,” said Pavel Marlow, a fisherman who had climbed down to the boats. "
        "Transport Minister Ines Marlow promised an inquiry. Marlow said that the ship was sound."
    )
    reading = _read(parser, text)
    assert _one(reading, "Ines Marlow", "Marlow")
    assert not _one(reading, "Ines Marlow", "Pavel Marlow")


def test_two_of_a_name_side_by_side_leave_the_surname_open(parser: Parser) -> None:
    text = "Thomas Marlow and Anna Marlow came to Oslo. Marlow spoke for an hour."
    reading = _read(parser, text)
    assert not _one(reading, "Anna Marlow", "Marlow")
    assert not _one(reading, "Thomas Marlow", "Marlow")


def test_a_junior_beside_his_father_is_another(parser: Parser) -> None:
    text = "Thomas Salo met reporters in Oslo. His son, Thomas Salo Jr., stood behind Thomas Salo."
    assert not _one(_read(parser, text), "Thomas Salo", "Thomas Salo Jr.")


def test_a_state_is_one_under_its_full_name(parser: Parser) -> None:
    text = "Macedonia has a new name. It is the Republic of North Macedonia."
    assert _one(_read(parser, text), "Macedonia", "Republic of North Macedonia")
