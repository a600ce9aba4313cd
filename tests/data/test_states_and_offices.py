"""Look-ups of states, peoples, capitals and offices."""

from __future__ import annotations

import pytest

from factbox.data.nicknames import may_be_one
from factbox.data.offices import body_named, group_of, office_at, sector_of
from factbox.data.states import capital_code, code_of, demonym_code, name_of, states


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("U.S.", "USA"),
        ("US", "USA"),
        ("us", None),
        ("the Netherlands", "NLD"),
        ("Peru’s", "PER"),
        ("CHAD", "TCD"),
        ("Burma", "MMR"),
        ("Kosovo", "XKX"),
        ("Western Sahara", "ESH"),
        ("Atlantis", None),
    ],
)
def test_a_state_is_known_by_each_of_its_names(name: str, code: str | None) -> None:
    assert code_of(name) == code


def test_every_code_is_three_letters_and_given_once() -> None:
    codes = [state.code for state in states()]
    assert len(codes) == len(set(codes)) >= 249
    assert all(len(code) == 3 and code.isupper() for code in codes)


def test_peoples_and_capitals_lead_to_their_state() -> None:
    assert [demonym_code(word) for word in ("Danes", "Dutch", "Frenchmen", "Thai")] == [
        "DNK",
        "NLD",
        "FRA",
        "THA",
    ]
    assert (capital_code("LIMA"), capital_code("Kyiv"), capital_code("Gotham")) == (
        "PER",
        "UKR",
        None,
    )
    assert name_of("FIN") == "Finland"


@pytest.mark.parametrize(
    ("words", "office", "of"),
    [
        ("Peru’s Defence Minister", "defense minister", "PER"),
        ("minister of foreign affairs of Chile", "foreign minister", "CHL"),
        ("the Danish queen", "queen", "DNK"),
        ("army spokeswoman", "army spokesperson", None),
        ("Secretary of State", "secretary of state", "USA"),
        ("inspector general of the Nigerian armed forces", "armed forces chief", "NGA"),
        ("minister of energy, mines and water", "energy minister", None),
        ("New Jersey Governor", None, None),
        ("the harbour", None, None),
        ("he", None, None),
    ],
)
def test_an_office_is_read_however_it_is_put(
    words: str, office: str | None, of: str | None
) -> None:
    post = office_at(words)
    assert (post.office if post else None) == office
    assert (post.of if post else None) == of


def test_former_and_plural_are_kept() -> None:
    former, several = office_at("ex-president"), office_at("both finance ministers")
    assert former is not None
    assert former.past
    assert several is not None
    assert several.plural


def test_offices_of_one_work_share_a_class() -> None:
    assert group_of("armed forces chief") == group_of("chief of the general staff")
    assert group_of("foreign minister") != group_of("defense minister")
    assert sector_of("senator") == "LEG"


def test_bodies_and_nicknames() -> None:
    body = body_named("the Defence Ministry")
    assert body is not None
    assert body.sector == "MIL"
    assert may_be_one("chuck", "charles")
    assert not may_be_one("chuck", "richard")
