"""Standing text is learnt from reports that have nothing to do with each other, and from no others."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from factbox.relate.pieces import pieces_of
from factbox.relate.standing_text import OF_ALL, OF_OUTLET, learn, standing_text
from factbox.types import Report, Span
from tests.reports import make_report

FOOT = "The Quayside Courier is printed on recycled paper in the old mill"
NOTICE = "All rights reserved"


def _words(seed: int, count: int) -> str:
    pick = random.Random(seed)
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ["".join(pick.choice(letters) for _ in range(pick.randint(4, 9))) for _ in range(count)]
    return " ".join(words).capitalize() + "."


def _report(seed: int, *more: str, outlet: str | None = "Quayside Courier") -> Report:
    body = "\n".join(_words(seed * 100 + line, 40) for line in range(4))
    text = "\n".join((body, *more))
    return make_report(text, source=outlet)


def _found(reports: list[Report]) -> list[list[str]]:
    ledger = learn(reports)
    return [[one.text for one in standing_text(report, ledger)] for report in reports]


def test_what_an_outlet_puts_under_unrelated_reports_is_standing() -> None:
    reports = [_report(seed, FOOT) for seed in range(OF_OUTLET)]
    assert _found(reports) == [[FOOT]] * OF_OUTLET
    assert _found(reports[1:]) == [[]] * (OF_OUTLET - 1)


def test_what_the_trade_repeats_needs_one_report_more() -> None:
    reports = [_report(seed, NOTICE, outlet=f"Outlet {seed}") for seed in range(OF_ALL)]
    assert _found(reports) == [[NOTICE]] * OF_ALL
    assert _found(reports[1:]) == [[]] * (OF_ALL - 1)
    unknown = [_report(seed, NOTICE, outlet=None) for seed in range(OF_ALL)]
    assert _found(unknown) == [[NOTICE]] * OF_ALL


def test_copies_of_one_text_make_nothing_standing() -> None:
    text = "\n".join(_words(line, 30) for line in range(6))
    reports = [make_report(f"{text}\n{_words(90 + seed, 12)}", source=None) for seed in range(30)]
    assert _found(reports) == [[]] * 30


def test_reports_of_one_event_make_nothing_standing() -> None:
    event = _words(7, 60).rstrip(".").split()
    reports = []
    for seed in range(12):
        random.Random(seed).shuffle(event)
        reports.append(_report(seed, " ".join(event[:40]) + ".", " ".join(event[20:]) + ".", FOOT))
    assert _found(reports) == [[]] * 12


@pytest.mark.parametrize(
    "words",
    [
        "“We will be back before the spring tide”, the captain told the waiting crowd.",
        "Has the captain said anything of when the ferry will be back at sea?",
        "He said so.",
    ],
)
def test_quotations_questions_and_scraps_are_not_standing(words: str) -> None:
    assert _found([_report(seed, f"{words} {_words(seed, 30)}") for seed in range(9)]) == [[]] * 9


def test_pieces_on_end_are_one_with_the_scraps_between_them() -> None:
    foot = f"{FOOT} by Mr. Tallow. It has been sold on the quay since the first steamer came in."
    found = _found([_report(seed, foot) for seed in range(OF_OUTLET)])
    assert len(pieces_of(foot)) == 3
    assert found == [[foot]] * OF_OUTLET


def test_what_is_read_as_something_else_stays_that() -> None:
    reports = [_report(seed, FOOT) for seed in range(OF_OUTLET)]
    first = reports[0]
    start = first.text.index(FOOT)
    span = Span(start=start, end=start + len(FOOT), text=FOOT)

    assert standing_text(replace(first, byline=span), learn(reports)) == ()


def test_the_order_of_reports_changes_nothing() -> None:
    reports = [_report(seed, FOOT, NOTICE, outlet=f"Outlet {seed % 3}") for seed in range(12)]
    assert learn(reports) == learn(reports[::-1]) == learn([*reports, *reports])
    assert len(learn(reports)) == 2


def test_a_new_report_concerns_only_what_it_holds() -> None:
    reports = [_report(seed, FOOT) for seed in range(6)]
    more = [_report(seed, NOTICE, outlet=None) for seed in range(20, 30)]
    before, after = learn(reports), learn([*reports, *more])
    assert before.items() <= after.items()
    assert {NOTICE} == {one.text for report in more for one in standing_text(report, after)}


def test_the_reason_is_told() -> None:
    reports = [_report(seed, FOOT) for seed in range(OF_OUTLET)]
    (found,) = standing_text(reports[0], learn(reports))
    assert found.kind == "standing"
    assert reports[0].text[found.start : found.end] == found.text == FOOT
    (why,) = found.why
    assert "4 reports of Quayside Courier" in why.detail
