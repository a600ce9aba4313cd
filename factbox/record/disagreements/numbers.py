"""Figures that do not agree: how many were killed, how large a crowd was, how high a fine.

Two figures are compared where they count the same ("people killed") of the same happening (see
`same_happening`). A figure that a later report raises is an update; figures that cannot both be true
are a conflict; "about 200" beside "203" is less precise and no conflict. "At least", "about", round
figures and their like leave room. A report that gives several figures for one thing is left out.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from datetime import date

from factbox.record.centrality import top
from factbox.record.disagreements.figures import figures
from factbox.record.disagreements.office_holders import within_days
from factbox.record.disagreements.same_happening import (
    Told,
    names_in,
    of_one_happening,
    told_of,
)
from factbox.record.disagreements.sides import Basis
from factbox.types import Disagreement, DisagreementKind

Key = tuple[str, str]
_CLOSE = 0.25
"""A figure counted out is more precise than a rounded one that is off by less than this share."""


def numbers(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each thing of which reports give figures that do not agree."""
    found: list[Disagreement] = []
    tellings = _tellings(basis)
    for key in sorted(tellings):
        for together in _happenings(_one_a_report(tellings[key])):
            found.extend(_differences(basis, together))
    return tuple(found)


def _tellings(basis: Basis) -> dict[Key, list[Told]]:
    found: dict[Key, list[Told]] = {}
    for one in basis.related.reading.annotations:
        tops = {row.id for row in top(one.sentences)}
        known = names_in(basis.related.reading.report(one.report).text)
        for sentence in one.sentences:
            if not within_days(basis, sentence):
                continue
            for figure in figures(sentence.text):
                told = told_of(basis, sentence, figure, sentence.id in tops, known)
                found.setdefault((figure.kind, figure.thing), []).append(told)
    return found


def _one_a_report(tellings: Sequence[Told]) -> list[Told]:
    """The most exact of each report's, where all that the report gives agree."""
    by_report: dict[str, list[Told]] = {}
    for one in tellings:
        by_report.setdefault(one.row.report, []).append(one)
    return [
        min(rows, key=lambda one: (not one.figure.amount.exact, one.row.part, one.row.start))
        for _, rows in sorted(by_report.items())
        if all(a.figure.amount.agrees(b.figure.amount) for a in rows for b in rows)
    ]


def _happenings(tellings: Sequence[Told]) -> list[list[Told]]:
    """Figures of one happening each; a figure joins those of which one at least speaks for it."""
    groups: list[list[Told]] = []
    for one in tellings:
        fitting = [rows for rows in groups if any(of_one_happening(one, row) for row in rows)]
        joined = [row for rows in fitting for row in rows]
        groups = [rows for rows in groups if rows not in fitting]
        groups.append([*joined, one])
    return groups


def _differences(basis: Basis, tellings: Sequence[Told]) -> Iterator[Disagreement]:
    """The groups of figures that agree with each other, where there are several."""
    groups: list[list[Told]] = []
    for one in sorted(tellings, key=_order):
        agreeing = [rows for rows in groups if all(_agree(one, row) for row in rows)]
        if agreeing:
            agreeing[-1].append(one)
        else:
            groups.append([one])
    if not _of_two(basis, tellings):
        return
    if len(groups) > 1:
        kind, why = _kind(basis, groups)
        yield _difference(basis, groups, kind, why)
    else:
        yield from _more_precise(basis, groups[0])


def _of_two(basis: Basis, tellings: Sequence[Told]) -> bool:
    """Whether two origins tell it, or a report that took it from another, with a figure of its own."""
    if len({basis.origin(one.sentence) for one in tellings}) > 1:
        return True
    reports = sorted({one.row.report for one in tellings})
    return any(basis.taken(a, b) for a, b in itertools.combinations(reports, 2))


def _order(one: Told) -> tuple[float, bool, str, int]:
    return one.figure.amount.number, not one.figure.amount.exact, one.row.report, one.row.start


def _agree(one: Told, other: Told) -> bool:
    return one.figure.amount.agrees(other.figure.amount)


def _difference(
    basis: Basis, groups: Sequence[Sequence[Told]], kind: DisagreementKind, why: str
) -> Disagreement:
    figure = groups[0][0].figure
    question = "how much" if figure.kind == "sum" else "how many"
    sides = [
        basis.side(" ".join(rows[0].row.text.split()), [one.sentence for one in rows])
        for rows in groups
    ]
    return basis.differ(kind, f"{question}: {figure.thing}", sides, why)


def _more_precise(basis: Basis, rows: Sequence[Told]) -> Iterator[Disagreement]:
    """A figure counted out beside the rounded ones that it agrees with."""
    exact = [one for one in rows if one.figure.amount.exact]
    numbers = {one.figure.amount.number for one in exact}
    if len(numbers) != 1:
        return
    number = numbers.pop()
    rounded = [
        one
        for one in rows
        if not one.figure.amount.exact
        and 0 < abs(one.figure.amount.number - number) <= _CLOSE * number
    ]
    if rounded and {basis.origin(one.sentence) for one in exact} != {basis.origin(one.sentence) for one in rounded}:  # fmt: skip
        why = "the one gives the figure itself, the other rounds it"
        yield _difference(basis, [rounded, exact], "more precise", why)


def _kind(basis: Basis, groups: Sequence[Sequence[Told]]) -> tuple[DisagreementKind, str]:
    """An update where each higher figure is first told on a later day than the lower ones are."""
    days = [[basis.day(one.row.report) for one in rows] for rows in groups]
    if any(day is None for rows in days for day in rows):
        return "conflict", "figures for one thing that cannot both be true; days are not all known"
    known = [[day for day in rows if day is not None] for rows in days]
    if groups[0][0].figure.kind != "crowd" and _moves_on(known):
        return "update", "the later report gives the higher figure"
    return "conflict", "figures for one thing that cannot both be true"


def _moves_on(days: Sequence[Sequence[date]]) -> bool:
    """Whether each step comes up later than the one before, and outlasts it."""
    return all(
        min(lower) < min(higher) and max(lower) <= max(higher)
        for lower, higher in itertools.pairwise(days)
    )
