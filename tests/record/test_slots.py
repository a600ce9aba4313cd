"""Numbers, days, names, plans and denials that sentences of one thing give otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import Made, sentences
from small import Name, Said, Small, same_words

from factbox.record.disagreements import find_disagreements
from factbox.types import Copy, Disagreement

FIRST = "The barge Hilde sank near Vardo on Monday with 40 tons of cement on board."
STORY = Small(
    texts=((FIRST, "2024-03-13"), (FIRST, "2024-03-13")),
    names=(
        Name("Hilde", "other"),
        Name("Vardo", "place"),
        Name("Bodo", "place"),
        Name("Norway", "place", "NOR"),
        Name("Oslo", "place", "NOR"),
    ),
    days=(("Monday", "2024-03-11"), ("Tuesday", "2024-03-12"), ("in March", "2024-03")),
)


def told(second: str, story: Small = STORY) -> Small:
    """A story of which the second report says `second`."""
    return same_words(story, texts=(story.texts[0], (second, story.texts[0][1])))


def copied(story: Small) -> tuple[Disagreement, ...]:
    """What is found where the second report's sentences are copies of the first one's."""
    made: Made = story.related()
    one, other = made.reading.reports
    rows = [
        Copy(
            id=f"c-{number}",
            report=other.id,
            part="text",
            start=b.start,
            end=b.end,
            text=b.text,
            from_report=one.id,
            from_start=a.start,
            from_end=a.end,
            kind="rewrite",
            score=1.0,
        )
        for number, (a, b) in enumerate(zip(sentences(one), sentences(other), strict=True))
    ]
    return find_disagreements(replace(made, copies=tuple(rows)))


def values(found: tuple[Disagreement, ...]) -> list[tuple[str, set[str]]]:
    return [(one.kind, {side.value for side in one.sides}) for one in found]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("40 tons", "65 tons"),
        ("Vardo", "Bodo"),
        ("Monday", "Tuesday"),
    ],
)
def test_a_value_changed_in_a_copied_sentence_is_a_conflict(before: str, after: str) -> None:
    found = copied(told(FIRST.replace(before, after)))
    assert values(found) == [("conflict", {before, after})]
    assert all(side.evidence and side.statements for side in found[0].sides)
    assert found[0].why[0].detail


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("sank", "went down"),
        ("40 tons", "about 40 tons"),
        ("40 tons", "36,000 kilograms"),
        ("cement", "Portland cement"),
        ("with 40 tons of", "with"),
    ],
)
def test_other_words_for_one_thing_are_no_difference(before: str, after: str) -> None:
    assert copied(told(FIRST.replace(before, after))) == ()


def test_a_day_within_the_other_ones_month_is_more_precise() -> None:
    found = copied(told(FIRST.replace("on Monday", "in March")))
    assert [one.kind for one in found] == ["more precise"]


def test_a_state_and_its_town_are_no_difference() -> None:
    story = same_words(STORY, texts=((FIRST.replace("Vardo", "Oslo"), "2024-03-13"),) * 2)
    assert copied(told(FIRST.replace("Vardo", "Norway"), story)) == ()


def test_a_name_that_the_other_report_knows_is_no_difference() -> None:
    first = FIRST + "\nA tug from Bodo towed the wreck into deeper water."
    story = same_words(STORY, texts=((first, "2024-03-13"),) * 2)
    second = first.replace("Vardo", "Bodo")
    assert copied(told(second, story)) == ()


ACT = "The council of Vardo approved the new pier by a show of hands."


@pytest.mark.parametrize(
    ("after", "kind"),
    [
        ("rejected", "conflict"),
        ("did not approve", "conflict"),
        ("will approve", "update"),
        ("plans to approve", "update"),
    ],
)
def test_a_contrary_is_a_conflict_and_a_plan_an_update(after: str, kind: str) -> None:
    story = same_words(STORY, texts=((ACT, "2024-03-13"),) * 2)
    found = copied(told(ACT.replace("approved", after), story))
    assert [one.kind for one in found] == [kind]


@pytest.mark.parametrize("after", ["backed", "has approved", "approved, after a debate,"])
def test_another_verb_or_tense_of_it_is_none(after: str) -> None:
    story = same_words(STORY, texts=((ACT, "2024-03-13"),) * 2)
    assert copied(told(ACT.replace("approved", after), story)) == ()


def test_names_that_changed_places_are_a_conflict() -> None:
    first = "Oslo beat Vardo in the final of the northern chess league."
    story = same_words(STORY, texts=((first, "2024-03-13"),) * 2)
    (found,) = copied(told("Vardo beat Oslo in the final of the northern chess league.", story))
    assert found.kind == "conflict"
    assert found.about.startswith("who did it to whom")


def test_names_in_a_list_may_change_places() -> None:
    first = "Oslo and Vardo will share the northern chess league this year."
    story = same_words(STORY, texts=((first, "2024-03-13"),) * 2)
    assert (
        copied(told("Vardo and Oslo will share the northern chess league this year.", story)) == ()
    )


def test_a_first_of_another_place_is_a_matter_of_scope() -> None:
    first = "It is the first floating library of its kind in Vardo, its owner said."
    story = same_words(STORY, texts=((first, "2024-03-13"),) * 2)
    found = copied(told(first.replace("Vardo", "Norway"), story))
    assert [one.kind for one in found] == ["scope"]


SAID = "“We will mend every broken window of this harbour before winter,” Kari Lund said."


def test_another_word_in_a_quotation_is_a_matter_of_wording() -> None:
    words = SAID[1 : SAID.index("”")]
    story = Small(
        texts=((SAID, "2024-03-13"), (SAID.replace("broken", "rotten"), "2024-03-13")),
        names=(Name("Kari Lund"),),
        said=(Said(words, "Kari Lund"), Said(words.replace("broken", "rotten"), "Kari Lund")),
    )
    assert [one.kind for one in copied(story)] == ["wording"]


# ------------------------------------------------------------ told in other words


@pytest.mark.parametrize(
    ("second", "sides"),
    [
        ("On Monday a barge with 65 tons of cement, the Hilde, sank near Vardo.", {"40 tons", "65 tons"}),
        ("On Tuesday a barge with 40 tons of cement, the Hilde, sank near Vardo.", {"Monday", "Tuesday"}),
        ("On Monday a barge with 40 tons of cement, the Hilde, sank near Bodo.", {"Vardo", "Bodo"}),
    ],
)  # fmt: skip
def test_a_value_told_otherwise_is_a_conflict(second: str, sides: set[str]) -> None:
    assert values(told(second).differences()) == [("conflict", sides)]


@pytest.mark.parametrize(
    "second",
    [
        "On Monday a barge with 40 tons of cement, the Hilde, sank near Vardo.",
        "The Hilde, a barge, was built near Bodo and launched in 65 days.",
        "Harbour masters said on Tuesday that the wreck would be raised in 65 days.",
        "On Monday a barge with 65 tons of cement, the Hilde, sank near Vardo.\nOthers said it had 40 tons.",
    ],
)  # fmt: skip
def test_what_agrees_or_is_of_something_else_is_no_difference(second: str) -> None:
    assert told(second).differences() == ()


def test_reports_of_days_far_apart_do_not_differ() -> None:
    second = "On Monday a barge with 65 tons of cement, the Hilde, sank near Vardo."
    story = same_words(STORY, texts=(STORY.texts[0], (second, "2026-03-13")))
    assert story.differences() == ()


def test_so_and_not_so_in_other_words_is_a_conflict() -> None:
    story = same_words(STORY, texts=((ACT, "2024-03-13"),) * 2)
    found = told("By a show of hands, the new pier was rejected by the council of Vardo.", story)
    assert [one.kind for one in found.differences()] == ["conflict"]
