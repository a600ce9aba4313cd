"""Which reports name whom. All sentences and names are ours."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbox.record.who.named_by import with_all_reports
from factbox.types import Entity, Kind, Office, Report, Spelling
from reports import make_report

KINDS: dict[str, Kind] = {"Anna Suvik": "person", "Harbour Watch Trust": "organization"}
FIRST = make_report("Anna Suvik wrote to the Harbour Watch Trust.\n", name="first")


def _entity(name: str, *, aside: bool = False) -> Entity:
    return Entity(
        id=f"e-{name}", name=name, kind=KINDS.get(name, "person"), country=None, names=(),
        offices=(), reports=(FIRST.id,), mentions=(), aside=aside,
    )  # fmt: skip


def _reports(other: Report, *entities: Entity) -> tuple[str, ...]:
    return with_all_reports(entities, (FIRST, other))[0].reports


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The pier was closed by Anna Suvik on Tuesday.\n", "Anna Suvik"),
        ("The Suvik order closed the pier on Tuesday.\n", "Anna Suvik"),
        ("Mr. Brekk read Suvik's order.\n", "Anna Suvik"),
        ("Harbour Watch Trust Secretary Ola Brekk wrote a letter.\n", "Harbour Watch Trust"),
    ],
)
def test_a_report_whose_text_has_the_name_names_it(text: str, name: str) -> None:
    other = make_report(text, name="other")
    assert _reports(other, _entity(name)) == tuple(sorted([FIRST.id, other.id]))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met at the Anna Suvik Hall.\n", "Anna Suvik"),
        ("They met Tore Suvik at the pier.\n", "Anna Suvik"),
        ("They met at the Suvik-Brekk Bridge.\n", "Anna Suvik"),
        ("They met the North Harbour Watch Trust.\n", "Harbour Watch Trust"),
    ],
)
def test_a_part_of_another_name_is_not_the_name(text: str, name: str) -> None:
    assert _reports(make_report(text, name="other"), _entity(name)) == (FIRST.id,)


def test_a_surname_that_another_bears_is_nobodys() -> None:
    other = make_report("The Suvik order closed the pier.\n", name="other")
    assert _reports(other, _entity("Anna Suvik"), _entity("Tore Suvik")) == (FIRST.id,)


def test_who_is_left_to_all_is_not_looked_for() -> None:
    other = make_report("The pier was closed by Anna Suvik on Tuesday.\n", name="other")
    assert _reports(other, _entity("Anna Suvik", aside=True)) == (FIRST.id,)


@given(st.text(alphabet="Anna Suvik.,-\n", max_size=60))
def test_reports_are_only_added_and_only_with_a_reason(text: str) -> None:
    other = make_report(text + "\n", name="other")
    before = _entity("Anna Suvik")
    (after,) = with_all_reports([before], (FIRST, other))
    assert set(before.reports) <= set(after.reports)
    assert (len(after.reports) > 1) == bool(after.why)
    assert replace(after, reports=before.reports, why=()) == before


@pytest.mark.parametrize(
    ("name", "kind", "text"),
    [
        ("Harbour Department of Roads", "organization", "The Harbour roads department wrote.\n"),
        ("Department of Roads", "organization", "It asked the Roads Department for help.\n"),
        ("Harbour Party", "organization", "He joined the Harbour party in May.\n"),
        ("Senate Harbour Works Committee", "organization", "The Harbour Works Committee met.\n"),
        ("House", "organization", "House Speaker Tore Brekk wrote a letter.\n"),
        ("Pier Watch", "organization", "It stood on pierwatch.com on Monday.\n"),
        ("Anna Suvik", "person", "He came with his wife, Anna, on Monday.\n"),
        ("Obama", "person", "The Obama administration closed the pier.\n"),
    ],
)
def test_a_report_that_names_it_in_another_form_names_it(name: str, kind: Kind, text: str) -> None:
    other = make_report(text, name="other")
    entity = replace(_entity(name), kind=kind)
    assert _reports(other, entity) == tuple(sorted([FIRST.id, other.id]))


def test_a_committee_that_two_chambers_have_is_named_by_its_whole_name_alone() -> None:
    other = make_report("The Harbour Works Committee met.\n", name="other")
    both = [
        replace(_entity(f"{chamber} Harbour Works Committee"), kind="organization")
        for chamber in ("Senate", "House")
    ]
    assert _reports(other, *both) == (FIRST.id,)


@pytest.mark.parametrize(
    "text",
    ["Anna and Tore Suvik closed the pier.\n", "The pier was closed by Mayor Suvik.\n"],
)
def test_who_shares_a_surname_is_known_by_a_first_name_or_a_title(text: str) -> None:
    mayor = Office(office="mayor", of=None, first=None, last=None)
    anna = replace(_entity("Anna Suvik"), offices=(mayor,))
    other = make_report(text, name="other")
    assert other.id in _reports(other, anna, _entity("Tore Suvik"))


def test_a_first_name_that_two_bear_is_nobodys() -> None:
    other = make_report("He came with his wife, Anna, on Monday.\n", name="other")
    assert _reports(other, _entity("Anna Suvik"), _entity("Anna Brekk")) == (FIRST.id,)


def test_a_given_name_by_which_a_report_calls_her_is_hers_unless_two_bear_it() -> None:
    spelling = Spelling(name="Anna", count=2, reports=(FIRST.id,))
    other = make_report("On Monday Anna wrote again.\n", name="other")
    anna = replace(_entity("Anna Suvik"), names=(spelling,))
    assert other.id in _reports(other, anna)
    assert _reports(other, anna, _entity("Anna Brekk")) == (FIRST.id,)
    assert _reports(other, _entity("Anna Suvik")) == (FIRST.id,)
