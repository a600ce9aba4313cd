"""Whether two values answer one question, as their surroundings say."""

from __future__ import annotations

import pytest
from small import Name, Small, same_words

from factbox.record.disagreements.amounts import amounts
from factbox.record.disagreements.figures import figures
from factbox.types import Disagreement

DAY = "2024-03-13"
FIRST = "The ferry Tern ran aground off Vardo on Monday with 40 sheep in its hold, the owner said."
STORY = Small(
    texts=((FIRST, DAY), (FIRST, DAY)),
    names=(
        Name("Tern", "other"),
        Name("Vardo", "place"),
        Name("Bodo", "place"),
        Name("Skua", "other"),
    ),
    days=(("Monday", "2024-03-11"), ("Last Monday", "2024-03-04"), ("Tuesday", "2024-03-12")),
)


def differences(second: str) -> tuple[Disagreement, ...]:
    return same_words(STORY, texts=(STORY.texts[0], (second, DAY))).differences()


def test_the_story_differs_where_one_value_does() -> None:
    (found,) = differences(
        "On Monday the Tern, a ferry with 65 sheep in its hold, lay aground off Vardo."
    )
    assert {side.value for side in found.sides} == {"40 sheep", "65 sheep"}


@pytest.mark.parametrize(
    "second",
    [
        "On Monday another ferry like the Tern, with 65 sheep in its hold, lay aground off Vardo.",
        "On Monday the Tern, a ferry with room for up to 65 sheep each, lay aground off Vardo.",
        "On Monday the Tern, a ferry with 65 sheep in its hold, lay aground off Bodo.",
        "Updated on Monday: the Tern, a ferry with 65 sheep in its hold, lay aground off Vardo.",
        "On Monday see https://tern.example: a ferry with 65 sheep in its hold, aground off Vardo.",
    ],
)
def test_another_happening_a_limit_two_changes_and_no_prose_are_none(second: str) -> None:
    assert differences(second) == ()


def test_a_day_of_the_week_may_be_a_week_off() -> None:
    (found,) = differences(
        "Tuesday the Tern, a ferry with 40 sheep in its hold, lay aground off Vardo."
    )
    assert {side.value for side in found.sides} == {"Monday", "Tuesday"}
    assert (
        differences(
            "Last Monday the Tern, a ferry with 40 sheep in its hold, lay aground off Vardo."
        )
        == ()
    )


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("at least 12", "at least 20", False),
        ("more than 100", "at least 107", True),
        ("$100 million", "$132 million", False),
        ("4,000", "3,982", True),
        ("more than 40", "45", True),
    ],
)
def test_amounts_that_may_be_one(one: str, other: str, agree: bool) -> None:
    (a,), (b,) = amounts(f"{one} crowns"), amounts(f"{other} crowns")
    assert a.agrees(b) == agree
    assert b.agrees(a) == agree


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The band asked for $3 million for the release of the pilot.", "ransom in dollars"),
        ("Seventeen others were injured.", "people injured"),
        ("In all 340 barns collapsed.", "barn"),
    ],
)
def test_what_a_figure_counts(text: str, thing: str) -> None:
    assert [one.thing for one in figures(text)] == [thing]


@pytest.mark.parametrize("text", ["He wore a number 19 shirt.", "It fell on October 19 game day."])
def test_a_number_before_no_plural_counts_nothing(text: str) -> None:
    assert list(figures(text)) == []
