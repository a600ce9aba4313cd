"""Other doers of one act, other holders of one post, names that changed places."""

from __future__ import annotations

import pytest
from small import Act, Name, Small, same_words

from factbox.record.disagreements.slots.exchanged import exchanged_words
from factbox.types import Sentence

DAY = "2024-03-13"


def sentence(text: str, report: str) -> Sentence:
    return Sentence(
        id=f"s-{report}",
        report=report,
        part="text",
        start=0,
        end=len(text),
        text=text,
        paragraph=1,
        role="body",
    )


# ------------------------------------------------------------ who did it

BAN = Small(
    texts=(
        ("Odd Larsen proposed a ban on night fishing in the bay at a meeting in May.", DAY),
        ("It was actually Vera Holt who proposed a ban on fishing at the meeting, a clerk said.", DAY),
    ),
    names=(Name("Odd Larsen"), Name("Vera Holt")),
)  # fmt: skip


def test_one_who_insists_that_it_was_another_conflicts_with_those_who_tell_it() -> None:
    (found,) = BAN.differences()
    assert found.kind == "conflict"
    assert found.about.startswith("who proposed it: Odd Larsen proposed")
    assert {side.value for side in found.sides} == {"Odd Larsen", "Vera Holt"}


@pytest.mark.parametrize(
    "second",
    [
        "It was actually Odd Larsen who proposed a ban on fishing at the meeting, a clerk said.",
        "It was actually Vera Holt who opposed a ban on fishing at the meeting, a clerk said.",
        "Vera Holt proposed a ban on fishing in the lake.",
        "It was actually Vera Holt who proposed a toll.",
    ],
)
def test_the_same_doer_another_act_and_what_is_not_insisted_on_are_none(second: str) -> None:
    assert same_words(BAN, texts=(BAN.texts[0], (second, DAY))).differences() == ()


WON = Small(
    texts=(
        ("Ruth Dahl narrowly defeated Ivar Moe for the post of deputy harbor warden.", DAY),
        ("In the vote for deputy harbor warden Vera Dahl defeated Ivar Moe.", DAY),
    ),
    names=(Name("Ruth Dahl"), Name("Vera Dahl"), Name("Ivar Moe")),
    acts=(
        Act("Ruth Dahl narrowly defeated Ivar Moe", "defeated", "defeat", "asserted", "Ruth Dahl", "Ivar Moe"),
        Act("Vera Dahl defeated Ivar Moe", "defeated", "defeat", "asserted", "Vera Dahl", "Ivar Moe"),
    ),
)  # fmt: skip


def test_two_who_defeat_one_in_one_vote_are_a_conflict_also_of_one_surname() -> None:
    (found,) = WON.differences()
    assert found.kind == "conflict"
    assert {side.value for side in found.sides} == {"Ruth Dahl", "Vera Dahl"}


def test_a_report_that_knows_both_tells_two_acts() -> None:
    second = WON.texts[1][0] + "\nRuth Dahl cheered."
    assert same_words(WON, texts=(WON.texts[0], (second, DAY))).differences() == ()


# ------------------------------------------------------------ one post

UNION = Small(
    texts=(
        ("Nine cranes stood still, union leader Ana Berg said.", DAY),
        ("The strike goes on until Sunday, said union leader Rut Holm.", DAY),
    ),
    names=(Name("Ana Berg"), Name("Rut Holm")),
)


def test_one_post_with_two_holders_is_a_conflict() -> None:
    (found,) = UNION.differences()
    assert (found.kind, found.about) == ("conflict", "who is union leader")
    assert [side.value for side in found.sides] == ["Ana Berg", "Rut Holm"]


@pytest.mark.parametrize(
    "second",
    [
        "The strike goes on until Sunday, said union leader Anna Berg.",
        "The strike goes on until Sunday, said former union leader Rut Holm.",
        "The strike goes on until Sunday, said party leader Rut Holm.",
        "The strike goes on until Sunday, said union leader Rut Holm.\nAna Berg agreed.",
    ],
)
def test_spellings_former_holders_and_loose_posts_are_none(second: str) -> None:
    names = (Name("Ana Berg"), Name("Anna Berg"), Name("Rut Holm"))
    story = same_words(UNION, texts=(UNION.texts[0], (second, DAY)), names=names)
    assert story.differences() == ()


# ------------------------------------------------------------ places changed

SOLD = "Tarn Foods has bought Olin for nine million crowns."


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Olin has bought Tarn Foods for nine million crowns.", True),
        (SOLD, False),
        ("Tarn Foods has sold Olin for nine million crowns.", False),
        ("For nine million crowns Tarn Foods has bought Olin.", False),
    ],
)
def test_names_that_no_list_knows_may_have_changed_places(other: str, found: bool) -> None:
    point = exchanged_words(sentence(SOLD, "r-a"), sentence(other, "r-b"))
    assert (point is not None) == found
    if point is not None:
        assert point.one.text == "Tarn Foods has bought Olin"
        assert point.other.text == "Olin has bought Tarn Foods"


def test_names_of_a_list_may_stand_in_any_order() -> None:
    one, other = "Tarn and Olin merged on Monday.", "Olin and Tarn merged on Monday."
    assert exchanged_words(sentence(one, "r-a"), sentence(other, "r-b")) is None
