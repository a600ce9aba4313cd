"""What people decided about stories: two reports tell of one, or do not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factbox.judgements import Judgement, standing


def obey(
    groups: Sequence[Sequence[str]], known: Mapping[str, str], judgements: Sequence[Judgement]
) -> list[list[str]]:
    """The groups of report ids with what was decided: "same" joins groups, "not the same" takes the
    second report out of the first one's. `known` gives the report that a name stands for."""
    place = {report: at for at, group in enumerate(groups) for report in group}
    members = {at: sorted(group) for at, group in enumerate(groups)}
    said = standing(judgements, "story")
    for verdict in ("same", "not the same"):
        for judgement in said:
            if judgement.verdict != verdict or judgement.b is None:
                continue
            one, two = known.get(judgement.a.report), known.get(judgement.b.report)
            if one is None or two is None or one == two:
                continue
            if verdict == "same" and place[one] != place[two]:
                _move(members, place, members[place[two]], place[one])
            elif verdict == "not the same" and place[one] == place[two]:
                _move(members, place, [two], max(members) + 1)
    return [group for group in members.values() if group]


def named_by(judgements: Sequence[Judgement]) -> list[tuple[str, str]]:
    """The two names of each judgement about stories that stands."""
    return [
        (one.a.report, one.b.report) for one in standing(judgements, "story") if one.b is not None
    ]


def reports_named(ids: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Which report a name stands for: its id, or its external id; of several the least id.

    `ids` are pairs of a report's id and its external id.
    """
    known: dict[str, str] = {}
    for report, external in sorted(ids, reverse=True):
        known[external] = report
    known.update((report, report) for report, _ in ids)
    return known


def _move(
    members: dict[int, list[str]], place: dict[str, int], moved: Sequence[str], to: int
) -> None:
    for report in list(moved):
        members[place[report]].remove(report)
        members.setdefault(to, []).append(report)
        place[report] = to
