"""Acts in CAMEO codes: one row a day, on the day of the event or the report."""

from __future__ import annotations

from dataclasses import replace

import pytest
from invented import SIGNINGS, A, B, C, related

from factbox.ids import row_id
from factbox.record.coded_acts import coded_acts
from factbox.relate.story import Related
from factbox.types import Annotation, Coding, Dyad, Report


def _coding(report: Report, *dyads: Dyad) -> Coding:
    return Coding(
        id=row_id("c", report.id, "text", 0, 20),
        report=report.id,
        part="text",
        start=0,
        end=20,
        text=report.text[:20],
        dyads=dyads,
    )


def _dyad(cameo: str = "057", mention: str | None = None, target: str = "ISL") -> Dyad:
    return Dyad(
        source="NOR",
        target=target,
        cameo=cameo,
        verb_start=0,
        verb_end=6,
        by="sign",
        mention=mention,
    )


def _with(codings: dict[str, Coding]) -> Related:
    made = related()

    def coded(one: Annotation) -> Annotation:
        found = codings.get(one.report)
        return replace(one, codings=(found,)) if found else one

    reading = replace(
        made.reading, annotations=tuple(coded(one) for one in made.reading.annotations)
    )
    return replace(made, reading=reading)  # type: ignore[return-value]


def test_without_codings_there_are_no_acts() -> None:
    assert coded_acts(related()) == ()  # type: ignore[arg-type]


def test_an_act_stands_on_the_day_of_its_report() -> None:
    (act,) = coded_acts(_with({A.id: _coding(A, _dyad("030"))}))
    assert (act.source, act.target, act.cameo, act.day) == ("NOR", "ISL", "030", "2024-05-02")
    assert act.event is None
    assert act.words.exact == A.text[:20]


def test_an_act_told_by_an_event_stands_on_its_day() -> None:
    told = next(one for one in SIGNINGS if one.report == C.id)
    (act,) = coded_acts(_with({C.id: _coding(C, _dyad(mention=told.id))}))
    event = next(one for one in related().events if told.id in one.mentions)
    assert (act.event, act.day) == (event.id, event.date)


@pytest.mark.parametrize(("target", "rows"), [("ISL", 1), ("DNK", 2)])
def test_the_same_act_on_a_day_is_one_row(target: str, rows: int) -> None:
    acts = coded_acts(_with({A.id: _coding(A, _dyad()), B.id: _coding(B, _dyad(target=target))}))
    assert (A.published, len(acts)) == (B.published, rows)
    assert list(acts) == sorted(acts, key=lambda one: (one.day or "", one.source, one.target))
