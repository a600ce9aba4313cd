"""What is called a difference, of which kind; and, more often, what is not."""

from __future__ import annotations

import pytest
from invented import related
from small import Act, Name, Said, Small, same_words

from factbox.record.assemble import assemble
from factbox.record.disagreements import find_disagreements
from factbox.types import MadeBy

CHIEF = "armed forces chief"
TWO_CHIEFS = Small(
    texts=(
        ("Peru's army chief Juan Salas met the visitors on Monday.", "2024-03-04"),
        ("The visitors were received by Peruvian army chief Mario Quispe.", "2024-03-05"),
    ),
    names=(
        Name("Juan Salas", country="PER", office=CHIEF),
        Name("Mario Quispe", country="PER", office=CHIEF),
    ),
    days=(("Monday", "2024-03-04"),),
)


def test_two_people_in_one_office_are_a_conflict() -> None:
    (found,) = TWO_CHIEFS.differences()
    assert found.kind == "conflict"
    assert found.about == "who is head of the armed forces of Peru"
    assert {side.value for side in found.sides} == {"Juan Salas", "Mario Quispe"}
    assert [side.origins for side in found.sides] == [1, 1]
    assert all(side.statements and side.evidence and side.reports for side in found.sides)
    assert found.why[0].detail


@pytest.mark.parametrize(
    "second",
    [
        "The visitors were received by former army chief Mario Quispe.",
        "The visitors were received by deputy army chief Mario Quispe.",
        "Mario Quispe, who succeeded Juan Salas as army chief, met the visitors.",
        "The visitors met Mario Quispe, army chief, in 1998.",
    ],
)
def test_successors_deputies_and_history_are_no_conflict(second: str) -> None:
    story = same_words(
        TWO_CHIEFS,
        texts=(TWO_CHIEFS.texts[0], (second, "2024-03-05")),
        days=(*TWO_CHIEFS.days, ("1998", "1998")),
    )
    assert story.differences() == ()


def test_two_spellings_of_one_name_are_no_conflict() -> None:
    story = same_words(
        TWO_CHIEFS,
        texts=(TWO_CHIEFS.texts[0], ("Peruvian army chief Joan Sallas met the visitors.", "2024-03-05")),
        names=(Name("Juan Salas", country="PER", office=CHIEF), Name("Joan Sallas", country="PER", office=CHIEF)),
    )  # fmt: skip
    assert story.differences() == ()


def test_offices_that_many_hold_and_days_far_apart_are_no_conflict() -> None:
    many = tuple(Name(one.words, country="PER", office="minister") for one in TWO_CHIEFS.names)
    assert same_words(TWO_CHIEFS, names=many).differences() == ()
    far = (TWO_CHIEFS.texts[0], (TWO_CHIEFS.texts[1][0], "2026-03-05"))
    assert same_words(TWO_CHIEFS, texts=far).differences() == ()


def test_one_origin_does_not_differ_from_itself() -> None:
    assert same_words(TWO_CHIEFS, one_origin=True).differences() == ()


PROMISED = Small(
    texts=(
        ("In return, Brazil promised in March 2023 to recognize the islanders' claim over Sand Bay.", "2024-05-02"),
        ("As part of the bargain, Brazil recognized the claim of the islanders over Sand Bay.", "2024-05-02"),
    ),
    names=(Name("Brazil", "place", "BRA"),),
    days=(("March 2023", "2023-03"),),
    acts=(
        Act("Brazil promised in March 2023 to recognize the islanders' claim over Sand Bay", "recognize", "recognize", "planned", "Brazil"),
        Act("Brazil recognized the claim of the islanders over Sand Bay", "recognized", "recognize", "asserted", "Brazil"),
    ),
)  # fmt: skip


def test_done_by_one_and_only_promised_by_another_is_a_conflict() -> None:
    (found,) = PROMISED.differences()
    assert found.kind == "conflict"
    assert {side.value for side in found.sides} == {"done", "promised"}


def test_a_promise_of_these_days_is_no_conflict() -> None:
    assert same_words(PROMISED, days=(("March 2023", "2024-05-01"),)).differences() == ()


def test_another_object_is_another_act() -> None:
    other = "As part of the bargain, Brazil recognized the new government of the highland republic."
    story = same_words(
        PROMISED,
        texts=(PROMISED.texts[0], (other, "2024-05-02")),
        acts=(PROMISED.acts[0], Act("Brazil recognized the new government of the highland republic", "recognized", "recognize", "asserted", "Brazil")),
    )  # fmt: skip
    assert story.differences() == ()


CLOSE = Small(
    texts=(
        ("Chad and Niger have had close military ties for years, officials say.", "2024-05-02"),
        ("Chad and Niger traded freely until Chad severed ties in 2015.", "2024-05-02"),
    ),
    names=(Name("Chad", "place", "TCD"), Name("Niger", "place", "NER")),
    days=(("2015", "2015"),),
)


def test_close_for_years_and_severed_within_them_is_a_conflict() -> None:
    (found,) = CLOSE.differences()
    assert found.kind == "conflict"
    assert "Chad" in found.about
    assert "Niger" in found.about


@pytest.mark.parametrize(
    "first",
    [
        "Chad and Niger have had secret and close ties for years, officials say.",
        "Chad and Niger have close military ties, officials say.",
        "Chad and Kenya have had close military ties for years, officials say.",
        "Chad and Niger have had close ties for years, though Chad cut ties in 2015.",
    ],
)
def test_quiet_new_and_other_ties_are_no_conflict(first: str) -> None:
    story = same_words(
        CLOSE,
        texts=((first, "2024-05-02"), CLOSE.texts[1]),
        names=(*CLOSE.names, Name("Kenya", "place", "KEN")),
    )
    assert story.differences() == ()


def test_ties_restored_long_ago_are_no_conflict() -> None:
    second = CLOSE.texts[1][0] + "\nThe two restored relations in 2017."
    story = same_words(
        CLOSE, texts=(CLOSE.texts[0], (second, "2024-05-02")), days=(*CLOSE.days, ("2017", "2017"))
    )
    assert story.differences() == ()


FIRSTS = Small(
    texts=(
        ("Amina Sow made the first official visit by a Gambian trade minister to an island state.", "2024-05-02"),
        ("Amina Sow is the first Gambian trade minister to make an official visit to Malta.", "2024-05-02"),
    ),
    names=(Name("Amina Sow"),),
)  # fmt: skip


def test_firsts_of_different_kinds_differ_in_scope() -> None:
    (found,) = FIRSTS.differences()
    assert found.kind == "scope"
    assert all(side.value.startswith("first") for side in found.sides)


@pytest.mark.parametrize(
    "second",
    [
        "Amina Sow made the first official visit by a Gambian trade minister to an island state.",
        "Amina Sow arrived in the first week of her official visit as Gambian trade minister.",
        "The first official visit by a Gambian trade minister to Malta was that of Omar Jallow.",
    ],
)
def test_one_first_ordinary_firsts_and_other_people_do_not(second: str) -> None:
    story = same_words(FIRSTS, texts=(FIRSTS.texts[0], (second, "2024-05-02")))
    assert story.differences() == ()


def toll(first: str, second: str, later: str = "2024-05-02") -> Small:
    return Small(texts=((first, "2024-05-02"), (second, later)))


def test_tolls_of_one_day_that_cannot_both_be_true_are_a_conflict() -> None:
    (found,) = toll(
        "The blast killed 12 people in the harbour on Thursday.",
        "The blast killed 17 people in the harbour on Thursday.",
    ).differences()
    assert found.kind == "conflict"
    assert found.about == "how many: people killed"


def test_a_toll_that_rises_is_an_update() -> None:
    story = toll(
        "The blast killed 12 people in the harbour.",
        "The death toll is now 17 people killed.",
        "2024-05-03",
    )
    assert story.kinds() == ["update"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The blast killed 12 people.", "The blast injured 17 people."),
        ("The blast killed at least 12 people.", "The blast killed 17 people."),
        ("The blast killed about 16 people.", "The blast killed 17 people."),
        ("The blast killed 12 people.", "The blast killed five children."),
        ("The blast killed 12 people.", "The blast killed a dozen people."),
        ("The blast killed 12 people and injured 30 others.", "The blast killed 12 people, wounding 30."),
        ("The blast killed 12 people.", "In all, 17 were killed, 12 people by the blast."),
        ("The trip of two days began.", "The visit of three days began."),
        ("12 people were killed in the blast.", "A blast killed 1,200 people in 1950."),
    ],
)  # fmt: skip
def test_other_things_and_figures_with_room_do_not_differ(first: str, second: str) -> None:
    story = same_words(toll(first, second), days=(("1950", "1950"),))
    assert story.differences() == ()


def test_a_quotation_that_drifted_is_a_difference_of_wording() -> None:
    first = "This harbour is a very important project, it will allow us to build joint ships"
    second = "A very important project that will help our towns and lets us build joint ships soon"
    story = Small(
        texts=(
            (f"“{first},” Amina Sow said.", "2024-05-02"),
            (f"“{second},” Amina Sow said.", "2024-05-02"),
        ),
        names=(Name("Amina Sow"),),
        said=(Said(first, "Amina Sow"), Said(second, "Amina Sow")),
    )
    assert story.kinds() == ["wording"]
    cut = same_words(
        story,
        texts=(
            (f"“{first},” Amina Sow said.", "2024-05-02"),
            (f"“{first[:55]},” Amina Sow said.", "2024-05-02"),
        ),
        said=(Said(first, "Amina Sow"), Said(first[:55], "Amina Sow")),
    )
    assert cut.kinds() == []


def test_a_claim_and_its_denial_are_both_shown() -> None:
    story = Small(
        texts=(
            ("The mill allegedly spilled acid into the river, a claim denied by its owner, who blames rain.", "2024-05-02"),
            ("Fish died in the river.", "2024-05-02"),
        ),
    )  # fmt: skip
    (found,) = story.differences()
    assert found.kind == "denial"
    assert [side.value for side in found.sides] == ["said", "denied by its owner"]
    assert found.about == "The mill allegedly spilled acid into the river"


def test_planned_then_done_is_an_update_and_no_conflict() -> None:
    record = assemble(related(), MadeBy(factbox="0", stages=(), model="m", judgements=0))
    kinds = {one.about: one.kind for one in record.disagreements}
    assert kinds["the herring accord"] == "update"
    assert kinds["who is head of the armed forces of Norway"] == "conflict"
    update = next(one for one in record.disagreements if one.kind == "update")
    assert [side.value for side in update.sides] == ["planned", "signed"]


def test_ids_rest_on_the_words_and_not_on_the_order() -> None:
    assert find_disagreements(TWO_CHIEFS.related()) == TWO_CHIEFS.differences()
    turned = same_words(TWO_CHIEFS, texts=TWO_CHIEFS.texts[::-1])
    assert {len(one.sides) for one in turned.differences()} == {2}
