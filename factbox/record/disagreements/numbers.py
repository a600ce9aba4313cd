"""Figures that do not agree: how many were killed, how many agreements, how much it cost.

Two figures are compared where they count the same ("people killed") of the same happening: in one
claim, in one event, or, for what befell people, both at the top of their reports. A figure that a
later report raises is an update; figures of the same day that cannot both be true are a conflict.
"At least", "about" and their like leave room. A report that gives several figures for one thing is
left out.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factbox.record.centrality import top
from factbox.record.disagreements.figures import Figure, figures
from factbox.record.disagreements.office_holders import within_days
from factbox.record.disagreements.sides import Basis
from factbox.types import Disagreement, DisagreementKind, Row, Sentence

Key = tuple[str, str, str]
"""The happening, the thing counted, and what befell it."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure as one report tells it."""

    row: Row
    figure: Figure


def numbers(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each thing of which reports give figures that do not agree."""
    tellings: dict[Key, list[_Told]] = {}
    for one in basis.related.reading.annotations:
        tops = {row.id for row in top(one.sentences)}
        for sentence in one.sentences:
            for figure in figures(sentence.text):
                told = _Told(_row(sentence, figure), figure)
                for key in _keys(basis, sentence, figure, sentence.id in tops):
                    tellings.setdefault(key, []).append(told)
    found: list[Disagreement] = []
    seen: set[tuple[str, int]] = set()
    for key in sorted(tellings):
        one_each = _one_a_report(tellings[key])
        places = {(one.row.report, one.row.start) for one in one_each}
        if not places <= seen:
            found.extend(_differences(basis, key, one_each))
            seen |= places
    return tuple(found)


def _row(sentence: Sentence, figure: Figure) -> Row:
    return Row(
        id="",
        report=sentence.report,
        part=sentence.part,
        start=sentence.start + figure.start,
        end=sentence.start + figure.end,
        text=sentence.text[figure.start : figure.end],
    )


def _keys(basis: Basis, sentence: Sentence, figure: Figure, at_top: bool) -> Iterator[Key]:
    """Under which happenings a figure may be compared."""
    if not figure.head and not figure.harm:
        return
    thing = (figure.head, figure.harm)
    for group in sorted(basis.groups_of(sentence)):
        yield (group, *thing)
    if figure.harm and at_top and within_days(basis, sentence):
        yield ("story", *thing)


def _one_a_report(tellings: Sequence[_Told]) -> list[_Told]:
    """Those of reports that give one figure only, however often."""
    by_report: dict[str, list[_Told]] = {}
    for one in tellings:
        by_report.setdefault(one.row.report, []).append(one)
    return [rows[0] for rows in by_report.values() if len({row.figure.number for row in rows}) == 1]


def _differences(basis: Basis, key: Key, tellings: Sequence[_Told]) -> Iterator[Disagreement]:
    groups: list[list[_Told]] = []
    for one in sorted(tellings, key=lambda one: (one.figure.number, one.row.report, one.row.start)):
        group = next(
            (rows for rows in groups if all(one.figure.agrees(row.figure) for row in rows)), None
        )
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    if len(groups) < 2 or len({basis.origin(one.row) for one in tellings}) < 2:
        return
    kind, why = _kind(basis, groups)
    thing = " ".join(word for word in (key[1] or "people", key[2]) if word)
    sides = [
        basis.side(" ".join(rows[0].row.text.split()), [one.row for one in rows]) for rows in groups
    ]
    yield basis.differ(kind, f"how many: {thing}", sides, why)


def _kind(basis: Basis, groups: Sequence[Sequence[_Told]]) -> tuple[DisagreementKind, str]:
    """An update where every higher figure is of a later day than every lower one."""
    days = [[basis.day(one.row.report) for one in rows] for rows in groups]
    known = [[day for day in rows if day is not None] for rows in days]
    if all(len(rows) == len(all_rows) for rows, all_rows in zip(known, days, strict=True)):
        pairs = itertools.pairwise(known)
        if all(max(lower) < min(higher) for lower, higher in pairs):
            return "update", "the later report gives the higher figure"
    return "conflict", "figures for one thing that cannot both be true"
