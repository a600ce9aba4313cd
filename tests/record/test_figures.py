"""Amounts with the room that their words leave, and what they count."""

from __future__ import annotations

import pytest
from small import Name, Small

from factbox.record.disagreements.amounts import amounts
from factbox.record.disagreements.figures import figures
from factbox.record.disagreements.quotes import drifted


@pytest.mark.parametrize(
    ("words", "number", "least", "most"),
    [
        ("12 sheep", 12, 12, 12),
        ("twenty-one sheep", 21, 21, 21),
        ("half a million sheep", 5e5, 4.5e5, 5.5e5),
        ("about 200 sheep", 200, 170, 230),
        ("at least 12 sheep", 12, 12, float("inf")),
        ("as many as 40 sheep", 40, 0, 40),
        ("2,500 sheep", 2500, 2450, 2550),
        ("$2.5 billion", 2.5e9, 2.45e9, 2.55e9),
        ("18 million euros", 1.8e7, 1.75e7, 1.85e7),
    ],
)
def test_an_amount_allows_what_its_words_allow(
    words: str, number: float, least: float, most: float
) -> None:
    (found,) = amounts(f"They counted {words} there.")
    assert found.number == pytest.approx(number)
    assert (found.least, found.most) == (pytest.approx(least), pytest.approx(most))


@pytest.mark.parametrize(
    "words",
    ["in 2019", "the No. 3 post", "Flight 181", "the 3rd day", "a 40-year row", "5 %", "9:30"],
)
def test_years_names_and_shares_are_no_amounts(words: str) -> None:
    assert list(amounts(f"It was {words} again.")) == []


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("The slide killed at least 12 people.", "people killed"),
        ("Twelve villagers died.", "villager killed"),
        ("The death toll rose to 31.", "people killed"),
        ("Divers found 12 bodies.", "people killed"),
        ("Six were also badly hurt.", "people injured"),
        ("Forty people in the valley are missing.", "people missing"),
        ("Police arrested 15 people.", "people arrested"),
        ("Some 4,000 people marched.", "people in the crowd"),
        ("About 300 demonstrators blocked a bridge.", "people in the crowd"),
        ("The crowd on the square, which police put at 900, sang.", "people in the crowd"),
        ("The mill was fined $3 million.", "fine in dollars"),
    ],
)
def test_what_a_figure_counts(sentence: str, thing: str) -> None:
    assert [one.thing for one in figures(sentence)] == [thing]


@pytest.mark.parametrize(
    "sentence",
    [
        "The dead include two of the nine miners.",
        "Divers found six more bodies.",
        "The wall could kill 200 people.",
        "They walked for 12 days and 40 miles.",
        "It was 12 January.",
        "The ship can carry 900 people and sank when a boat with 30 people on board hit it.",
    ],
)
def test_parts_additions_fears_and_measures_are_no_figures(sentence: str) -> None:
    assert [one.thing for one in figures(sentence) if one.kind != "thing"] == []


def crowds(first: str, second: str, later: str = "2024-05-02") -> list[str]:
    names = tuple(Name(place, "place") for place in ("Olvera", "Setenil"))
    return Small(texts=((first, "2024-05-02"), (second, later)), names=names).kinds()


def test_two_sizes_of_one_crowd_are_a_conflict() -> None:
    assert crowds(
        "Some 4,000 people marched in Olvera.", "About 2,500 people gathered in Olvera."
    ) == ["conflict"]


@pytest.mark.parametrize(
    ("second", "later"),
    [
        ("About 2,500 people gathered in Setenil.", "2024-05-02"),
        ("About 2,500 people gathered in Olvera.", "2024-06-02"),
        ("Nearly 4,200 people gathered in Olvera.", "2024-05-02"),
        ("More than 3,000 people gathered in Olvera.", "2024-05-02"),
        ("About 2,500 people live in Olvera.", "2024-05-02"),
    ],
)
def test_other_places_other_days_and_rounded_crowds_are_none(second: str, later: str) -> None:
    assert crowds("Some 4,000 people marched in Olvera.", second, later) == []


def test_a_figure_beside_its_rounded_form_is_more_precise() -> None:
    assert crowds("About 200 people marched in Olvera.", "In Olvera, 203 people marched.") == [
        "more precise"
    ]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (
            "We will open the gates of the harbour to every fishing boat once the winter storm is over",
            "We will open the doors of the port to every fishing boat once the winter storm is over",
            True,
        ),
        ("We will open the gates of the harbour at noon", "open the gates of the harbour", False),
        ("Nobody analysed the water of this river in May", "Nobody analyzed the water of this river in May", False),
        ("We will open the gates tomorrow", "The gates are closed and they will stay closed", False),
    ],
)  # fmt: skip
def test_a_quotation_drifts_where_other_words_stand_between_the_same(
    one: str, other: str, differ: bool
) -> None:
    assert drifted(one, other) is differ
    assert drifted(other, one) is differ
