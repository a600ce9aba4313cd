"""What looks like a difference and is none: other acts, other ranges, questions, plans long done."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import related
from small import Act, Name, Small, same_words

from factbox.record.disagreements.amounts import amounts
from factbox.record.disagreements.denials import _is_done, _of_names, _turns_down
from factbox.record.disagreements.progress import _unknowing
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots.stands import _denied
from factbox.record.disagreements.words import content_words
from factbox.types import Attribution, Sentence, StatusAt

DAY = "2024-03-13"


def story(first: str, second: str, *names: Name) -> Small:
    return Small(texts=((first, DAY), (second, DAY)), names=names)


# ------------------------------------------------------------ who

HOLT = Name("Vera Holt", office="harbor warden")
MOE = Name("Ivar Moe", office="harbor warden")
LEASE = "Larsen, a skipper, blamed the harbor warden Vera Holt for failing to enforce the ban on herring nets in Bodo bay."  # fmt: skip


def test_one_title_in_two_acts_is_no_conflict() -> None:
    second = "Larsen, with the harbor warden Ivar Moe, argues that the law on herring nets in Bodo bay cannot stand."  # fmt: skip
    assert story(LEASE, second, HOLT, MOE).differences() == ()


def test_one_title_in_one_act_is_a_conflict() -> None:
    second = "For failing to enforce the ban on herring nets in the bay, harbor warden Ivar Moe was blamed by a skipper."  # fmt: skip
    (found,) = story(LEASE, second, HOLT, MOE).differences()
    assert found.kind == "conflict"
    assert {side.value for side in found.sides} == {"Vera Holt", "Ivar Moe"}


# ------------------------------------------------------------ when, how many, whether


@pytest.mark.parametrize(
    ("second", "kinds"),
    [
        ("On Tuesday a ferry with 40 tons of cement, the Hilde, sank near Vardo.", ["conflict"]),
        ("Before Tuesday a ferry with 40 tons of cement, the Hilde, sank near Vardo.", []),
    ],
)
def test_a_day_before_which_a_thing_was_is_not_its_day(second: str, kinds: list[str]) -> None:
    first = "The ferry Hilde sank near Vardo on Monday with 40 tons of cement on board."
    told = story(first, second, Name("Hilde", "other"), Name("Vardo", "place"))
    days = (("Monday", "2024-03-11"), ("Tuesday", "2024-03-12"))
    assert same_words(told, days=days).kinds() == kinds


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("more than a dozen sailors", "at least 15 sailors", True),
        ("more than a dozen sailors", "at least 40 sailors", False),
        ("at least 13 sailors", "at least 15 sailors", False),
    ],
)
def test_a_least_count_in_dozens_leaves_room(one: str, other: str, agree: bool) -> None:
    (a,), (b,) = amounts(one), amounts(other)
    assert a.agrees(b) is b.agrees(a) is agree


def sentence(text: str) -> Sentence:
    return Sentence(
        id="s", report=text[:9], part="text", start=0, end=len(text), text=text, paragraph=1, role="body"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("other", "apart"),
    [
        ("The tanker is turning back to port.", True),
        ("Tugs prevented the tanker from turning back to port.", False),
        ("The tanker refused to turn back to port.", False),
    ],
)
def test_what_is_prevented_is_not_so_either(other: str, apart: bool) -> None:
    denied = _denied(sentence("The tanker did not turn back to port."), sentence(other))
    assert (denied is not None) is apart


# ------------------------------------------------------------ firsts and mosts


@pytest.mark.parametrize(
    "second",
    [
        "It was the first female pilot of a Norwegian trawler in history, the mayor of Bodo, Vera Holt, said.",
        "Vera Holt is the first female pilot of a trawler in Norway's history.",
    ],
)
def test_in_history_adds_nothing_to_a_first(second: str) -> None:
    first = "Vera Holt is the first female pilot of a Norwegian trawler, the owners said."
    assert story(first, second, Name("Vera Holt")).differences() == ()


def test_ever_and_in_history_are_one_range() -> None:
    first = "The harbor of Vardo plans its largest sale of boats ever, of 312 hulls, an agent said."
    second = "The sale of 312 boats that Vardo plans would be the largest sale of boats in history, an agent said."  # fmt: skip
    names = (Name("Vardo", "place"),)
    assert story(first, second, *names).differences() == ()
    year = second.replace("in history", "this year")
    assert story(first, year, *names).kinds() == ["scope"]


# ------------------------------------------------------------ what asserts nothing


@pytest.mark.parametrize(
    "second",
    [
        "Did the blast kill 17 people in the harbor on Thursday?",
        "I think the blast killed 17 people in the harbor on Thursday.",
        "If the blast killed 17 people in the harbor on Thursday, the law must change.",
        "Blast killed 17 people in the harbor on Thursday",
    ],
)
def test_questions_beliefs_suppositions_and_headings_contradict_nobody(second: str) -> None:
    first = "The blast killed 12 people in the harbor on Thursday."
    assert story(first, second).differences() == ()
    assert story(first, "The blast killed 17 people in the harbor on Thursday.").differences()


# ------------------------------------------------------------ how it looked


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ("The Bodo Council appeared split on the harbor toll.", "The Bodo Council seemed ready to pass the harbor toll.", ["wording"]),
        ("The Bodo Council appeared in robes to hear the harbor toll.", "The Bodo Council seemed ready to pass the harbor toll.", []),
        ("The snub of the Bodo Council appeared deliberate at the harbor toll.", "The Bodo Council seemed ready to pass the harbor toll.", []),
    ],
)  # fmt: skip
def test_only_how_the_body_itself_looked_is_compared(
    first: str, second: str, kinds: list[str]
) -> None:
    assert story(first, second, Name("Bodo Council", "organization")).kinds() == kinds


# ------------------------------------------------------------ denials


def turned_down(cue: str, text: str) -> bool:
    where = {"id": "a", "report": "r", "part": "text", "start": 0, "end": len(text), "text": text}
    said = Attribution(**where, cue=cue, stance="denied", source_text="the mayor")
    return _turns_down(said, sentence(text))


@pytest.mark.parametrize(
    ("cue", "text", "is_none"),
    [
        ("dismissing", "Few foresaw what came of the mayor dismissing the man who led the audit.", True),
        ("rejected", "The mayor rejected the third offer of the yard.", True),
        ("dismissed", "The mayor dismissed reports that the audit was over.", False),
        ("rejected", "The mayor rejected any suggestion of a leak.", False),
        ("denied", "The mayor denied the leak.", False),
    ],
)  # fmt: skip
def test_only_who_rejects_what_was_told_denies_it(cue: str, text: str, is_none: bool) -> None:
    assert turned_down(cue, text) is is_none


def test_names_alone_are_not_what_is_denied() -> None:
    denied = "that Odd Larsen flooded the Vardo Yard"
    acts = frozenset(content_words(denied)) - _of_names(denied)
    assert acts == {"flood"}
    assert _is_done(acts, frozenset(content_words("The Vardo Yard was flooded by its owner.")))
    assert not _is_done(acts, frozenset(content_words("Odd Larsen worked at the Vardo Yard.")))


# ------------------------------------------------------------ planned and done

SOLD = Small(
    texts=(
        ("Only two of the staff knew that Odd Larsen was planning to dismiss Vera Holt. {}", "2024-03-13"),
        ("Larsen dismissed Vera Holt on Wednesday, to the surprise of all.", "2024-03-14"),
    ),
    names=(Name("Odd Larsen"), Name("Larsen"), Name("Vera Holt")),
    acts=(
        Act("Odd Larsen was planning to dismiss Vera Holt", "dismiss", "dismiss", "planned", "Odd Larsen", "Vera Holt"),
        Act("Larsen dismissed Vera Holt", "dismissed", "dismiss", "asserted", "Larsen", "Vera Holt"),
        Act("Ivar Moe dismissed Vera Holt", "dismissed", "dismiss", "asserted", "Ivar Moe", "Vera Holt"),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("more", "reports"),
    [
        ("", 1),
        ("Odd Larsen sold the yard.", 1),
        ("In the end Larsen dismissed Vera Holt.", 0),
        ("In May Ivar Moe dismissed Vera Holt.", 1),
    ],
)
def test_a_report_that_tells_it_as_done_is_on_no_side_of_a_plan(more: str, reports: int) -> None:
    first = SOLD.texts[0][0].format(more)
    names = (*SOLD.names, Name("Ivar Moe"))
    made = same_words(SOLD, texts=((first, "2024-03-13"), SOLD.texts[1]), names=names).related()
    rows = [row for one in made.reading.annotations for row in one.event_mentions]
    plan = next(row for row in rows if row.status == "planned")
    done = next(row for row in rows if row.status == "asserted" and row.report != plan.report)
    step = StatusAt(status="planned", date="2024-03-13", reports=(plan.report,))
    event = replace(related().events[0], type="dismiss", mentions=(plan.id, done.id))
    sold = StatusAt(status="asserted", date="2024-03-14", reports=(done.report,))
    left, _ = _unknowing(Basis(made), event, [step, sold])
    assert len(left.reports) == reports
