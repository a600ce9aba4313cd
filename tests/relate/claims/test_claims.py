"""What several statements say alike."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
import pytest

from factbox.judgements import Judgement, Words
from factbox.relate.claims.facts import facts_of
from factbox.relate.claims.features import FEATURES
from factbox.relate.claims.grouping import grouped
from factbox.relate.claims.names import Known, Named
from factbox.relate.claims.statements import Judged, Speaker
from factbox.relate.claims.vetoes import vetoed
from factbox.relate.claims.words import weight, word_classes
from factbox.types import Claim, Statement, Status
from relate.claims.stated import FERRY, aligned, named


def words(claims: Sequence[Claim]) -> list[list[str]]:
    return sorted(sorted(claim.statements) for claim in claims)


def test_statements_that_say_the_same_are_one_claim() -> None:
    claims = aligned(FERRY)
    assert [len(claim.statements) for claim in claims] == [3, 1, 1]
    first = claims[0]
    assert "ferry sank" in first.text.exact
    assert (first.counts.reports, first.counts.voices) == (3, 0)


def test_every_statement_is_in_exactly_one_claim() -> None:
    members = [row for claim in aligned(FERRY) for row in claim.statements]
    assert len(members) == len(set(members)) == 5


def test_the_order_of_reports_changes_nothing() -> None:
    for order in itertools.permutations(FERRY):
        assert aligned(order) == aligned(FERRY)


def test_a_claim_says_why() -> None:
    claim = aligned(FERRY)[0]
    seen = [reason.feature for reason in claim.why]
    assert seen[: len(FEATURES) + 1] == ["score", *(feature.name for feature in FEATURES)]
    assert "both open" in seen
    assert all(reason.detail for reason in claim.why)


def test_planned_and_done_are_two_claims() -> None:
    texts = [
        "The ministers sign a fishing treaty in Oslo today.",
        "The ministers sign a fishing treaty in Oslo.",
    ]
    assert len(aligned(texts)) == 1
    assert len(aligned(texts, statuses=["planned", "asserted"])) == 2


def test_other_numbers_are_two_claims() -> None:
    texts = [
        "The storm injured 14 sailors in the harbour.",
        "The storm injured 40 sailors in the harbour.",
    ]
    assert len(aligned(texts)) == 2


def test_a_judgement_beats_any_score() -> None:
    texts = [
        "The ferry sank near the lighthouse before dawn.",
        "The ferry sank near the lighthouse before dawn",
    ]
    reports = [named(text) for text in texts]
    a, b = (Words(report=r.id, start=0, end=len(r.text)) for r in reports)
    assert len(aligned(texts)) == 1
    apart = Judgement(verdict="not the same", about="claim", a=a, b=b)
    assert len(aligned(texts, [apart])) == 2
    assert aligned(texts, [Judgement(verdict="hide", about="claim", a=a)]) == ()


def test_same_joins_what_no_score_would() -> None:
    texts = ["The ferry sank near the lighthouse.", "Rescuers lost a passenger boat."]
    reports = [named(text) for text in texts]
    a, b = (Words(report=r.id, start=0, end=len(r.text)) for r in reports)
    assert len(aligned(texts)) == 2
    assert len(aligned(texts, [Judgement(verdict="same", about="claim", a=a, b=b)])) == 1


def test_no_statement_gives_no_claim() -> None:
    assert aligned(["Menu"]) == ()


@pytest.mark.parametrize(
    ("text", "numbers", "years"),
    [
        ("It cost 12,500 crowns in 2014.", {12500.0}, {2014}),
        ("Nearly half a million people fled.", {5e5}, set()),
        ("It raised 2.5 million crowns on May 3.", {2.5e6}, set()),
        ("A dozen boats and twenty sailors.", {12.0, 20.0}, set()),
        ("The two ministers met once.", set(), set()),
    ],
)
def test_facts(text: str, numbers: set[float], years: set[int]) -> None:
    facts = facts_of(text)
    assert facts.numbers == numbers
    assert facts.years == years


def judged(
    text: str,
    status: Status = "asserted",
    speaker: Speaker | None = None,
    told: Sequence[tuple[str, str]] = (),
    lemmas: Sequence[str] = ("boat", "sink", "bay"),
    years: Sequence[tuple[str, str | None]] = (),
    quoted: bool = False,
    names: Sequence[str] = (),
    doers: Sequence[tuple[str, str]] = (),
) -> Judged:
    row = Statement(
        id="st-1",
        report="r-1",
        part="text",
        start=0,
        end=len(text),
        text=text,
        status=status,
        lemmas=tuple(lemmas),
    )
    return Judged(
        row,
        facts_of(text),
        Named(words=dict.fromkeys(names, "@e-7"), known=frozenset(map(known, names))),
        told=frozenset(told),
        years=frozenset(years),
        speaker=speaker,
        quoted=quoted,
        doers=frozenset((kind, known(name)) for kind, name in doers),
    )


def known(name: str) -> Known:
    *given, surname = name.split()
    return Known("person", surname, "".join(given[:1]))


OLSEN, DAHL = Speaker("e-1", "olsen", True), Speaker("e-2", "dahl", True)
PAPER, RADIO = Speaker("e-3", "post"), Speaker("e-4", "radio")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (judged("x", "planned"), judged("x")),
        (judged("x", "denied"), judged("x")),
        (judged("the first visit"), judged("the second visit")),
        (judged("in 2012"), judged("in 2014")),
        (judged("12 boats"), judged("40 boats")),
        (judged("x", speaker=OLSEN), judged("x", speaker=DAHL)),
        (judged("x", speaker=PAPER, quoted=True), judged("x", speaker=RADIO)),
        (judged("x", told=[("sign", "done")]), judged("x", told=[("visit", "done")])),
        (judged("x", told=[("sign", "to come")]), judged("x", told=[("sign", "done")])),
        (
            judged("x", told=[("sign", "done")], years=[("sign", "2014")]),
            judged("x", told=[("sign", "done")], years=[("sign", "2024")]),
        ),
        (
            judged("Olsen lost his boat", lemmas=["olsen", "lose", "boat"], names=["olsen"]),
            judged("Dahl lost his boat", lemmas=["dahl", "lose", "boat"], names=["dahl"]),
        ),
        (
            judged("Rut Olsen lost a boat", lemmas=["lose", "boat", "bay"], names=["rut olsen"]),
            judged("Vera Olsen lost a boat", lemmas=["lose", "boat", "bay"], names=["vera olsen"]),
        ),
        (
            judged("x", told=[("defeat", "done")], doers=[("defeat", "rut olsen")]),
            judged("x", told=[("defeat", "done")], doers=[("defeat", "vera dahl")]),
        ),
        (
            judged("It was actually the crew who opened the valve"),
            judged("The owner opened the valve"),
        ),
        (judged("The council appeared split"), judged("The council seems ready to approve it")),
        (judged("They like it so", lemmas=["like"]), judged("It is liked", lemmas=["like"])),
        (judged("Peru pledged to lend boats"), judged("Peru lent boats")),
        (judged("The tale is a hoax", lemmas=["tale", "be", "hoax"]), judged("The tale is told")),
    ],
)
def test_what_is_kept_apart(a: Judged, b: Judged) -> None:
    assert vetoed(a, b)
    assert vetoed(b, a)
    assert vetoed(a, a) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (judged("12,480 boats"), judged("12,500 boats")),
        (judged("x", "possible"), judged("x")),
        (
            judged("Bob Olsen lost a boat", lemmas=["lose", "boat", "bay"], names=["bob olsen"]),
            judged(
                "Robert Olsen lost a boat", lemmas=["lose", "boat", "bay"], names=["robert olsen"]
            ),
        ),
        (
            judged("x", told=[("defeat", "done")], doers=[("defeat", "olsen")]),
            judged("x", told=[("defeat", "done")], doers=[("defeat", "rut olsen")]),
        ),
        (judged("The council appeared split"), judged("The council seemed deeply split")),
        (judged("x", speaker=OLSEN), judged("x")),
        (judged("x", speaker=OLSEN), judged("x", speaker=Speaker("e-9", "olsen", True))),
        (judged("x", speaker=PAPER), judged("x", speaker=RADIO)),
        (
            judged("x", told=[("sign", "done"), ("meet", "done")]),
            judged("x", told=[("meet", "done")]),
        ),
        (
            judged("x", "planned", told=[("agree", "done"), ("sign", "to come")]),
            judged("x", told=[("agree", "done")]),
        ),
        (
            judged("x", told=[("sign", "done")], years=[("sign", "2014")]),
            judged("x", told=[("sign", "done")], years=[("sign", None)]),
        ),
        (
            judged("Olsen lost his boat", lemmas=["olsen", "lose", "boat"], names=["olsen"]),
            judged("Dahl saw it go down", lemmas=["dahl", "see", "go", "down"], names=["dahl"]),
        ),
        (judged("They like it so", lemmas=["like"]), judged("They like it SO", lemmas=["like"])),
        (judged("They like it so", lemmas=["like"]), judged("“They like it so,” he said.")),
        (judged("Peru promised to lend boats", "planned"), judged("Peru pledged to lend boats")),
    ],
)
def test_what_is_not(a: Judged, b: Judged) -> None:
    assert vetoed(a, b) is None


def test_one_weak_bridge_joins_no_groups() -> None:
    score = np.array([[1, 0.9, 0.0], [0.9, 1, 0.5], [0.0, 0.5, 1]])
    other = 1 - np.eye(3)
    assert grouped(score, other, lambda i, j: False) == [(0, 1), (2,)]


def test_a_group_that_matches_member_by_member_is_joined() -> None:
    """A long and a short way to say it are far apart, and each has a partner in the other group."""
    score = np.array(
        [[1, 0.9, 0.6, 0.1], [0.9, 1, 0.1, 0.6], [0.6, 0.1, 1, 0.9], [0.1, 0.6, 0.9, 1]]
    )
    assert grouped(score, 1 - np.eye(4), lambda i, j: False) == [(0, 1, 2, 3)]


def test_a_forbidden_pair_keeps_its_groups_apart() -> None:
    score = np.full((3, 3), 0.9)
    assert grouped(score, 1 - np.eye(3), lambda i, j: {i, j} == {0, 2}) == [(0, 1), (2,)]


def test_rare_words_weigh_more_than_common_ones() -> None:
    assert weight("lighthouse") > weight("house") > weight("be") > 0


def test_word_classes_hold_lemmas_in_lower_case() -> None:
    assert set(word_classes()["sign"]) & set(word_classes()["ink"])
    assert all(word == word.lower() for word in word_classes())


def test_a_story_of_many_statements_is_grouped() -> None:
    lines = [
        f"The {place} council will build {k} boats for the {place} fleet before winter."
        for k, place in enumerate(["Oslo", "Bergen", "Bodo", "Molde", "Narvik", "Tromso"] * 10)
    ]
    found = aligned(["\n".join(lines), "\n".join(reversed(lines)), "\n".join(lines[::2])])
    assert sum(len(one.statements) for one in found) == 150
