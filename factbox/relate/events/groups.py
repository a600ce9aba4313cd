"""Which event mentions tell one happening.

Mentions of one family are taken in order, the precisely dated and fully named first. Each joins the
group with which it has most in common and no veto against any member; else it founds one. A plan that
names several partners at once ("will meet X, Y and Z") is told to every meeting with one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factbox.relate.events.features import TIMES, agreements, tags, vetoed
from factbox.relate.events.told import Told
from factbox.types import Reason

_SEVERAL = 3
_OPEN = frozenset({"planned", "possible"})


COMPARED = 12
"""Members of a group that a mention is compared with: the first are dated and named best."""


@dataclass(slots=True, eq=False)
class Group:
    """Mentions that tell one happening, and what joined them."""

    number: int
    members: list[Told] = field(default_factory=list)
    why: list[Reason] = field(default_factory=list)
    announced: list[Told] = field(default_factory=list)

    @property
    def all(self) -> list[Told]:
        return [*self.members, *self.announced]


def group(tellings: Sequence[Told]) -> tuple[Group, ...]:
    """Groups in the order of their first mention; the order of `tellings` changes nothing."""
    families: dict[str, list[Told]] = {}
    for told in sorted(tellings, key=lambda told: told.order):
        families.setdefault(told.family, []).append(told)
    found = [one for family in sorted(families) for one in _grouped(families[family])]
    return tuple(sorted(found, key=lambda one: min(told.mention.id for told in one.all)))


def _grouped(tellings: Sequence[Told]) -> list[Group]:
    groups: list[Group] = []
    by_tag: dict[str, list[Group]] = {}
    plans = [told for told in tellings if _is_list(told)]
    for told in tellings:
        if not _is_list(told):
            _place(told, groups, by_tag)
    for told in plans:
        meant = [one for one in groups if _announces(told, one)]
        for one in meant:
            one.announced.append(told)
        if not meant:
            _place(told, groups, by_tag)
    return groups


def _is_list(told: Told) -> bool:
    return told.family == "meeting" and told.mention.status in _OPEN and len(told.keys) >= _SEVERAL


def _announces(plan: Told, one: Group) -> bool:
    """Whether a plan with several partners covers a meeting: it names two who met, at that time."""
    if any(veto(plan, told) is not None for told in one.members for veto in TIMES):
        return False
    return any(len(plan.keys & told.keys) >= 2 for told in one.members)


def _is_weak(reasons: Sequence[Reason]) -> bool:
    """Whether only the lack of names speaks for it, which is nothing where there are two to choose."""
    return all(one.feature == "nobody_named" for one in reasons)


def _place(told: Told, groups: list[Group], by_tag: dict[str, list[Group]]) -> None:
    """Let a mention join the group that it has most in common with, or found one."""
    best: Group | None = None
    most: tuple[int, int] = (0, 0)
    reasons: tuple[Reason, ...] = ()
    qualified = 0
    near = {id(one): one for tag in sorted(tags(told)) for one in by_tag.get(tag, ())}
    for one in near.values():
        compared = one.members[:COMPARED]
        if any(vetoed(told, member) for member in compared):
            continue
        shared = [found for member in compared if (found := agreements(told, member))]
        weight = (max(map(len, shared), default=0), len(shared))
        qualified += bool(shared)
        first = best is None or one.number < best.number
        if weight > most or (weight == most and weight > (0, 0) and first):
            best, most, reasons = one, weight, max(shared, key=len)
    if best is None or (qualified > 1 and _is_weak(reasons)):
        best, reasons = Group(len(groups)), ()
        groups.append(best)
    best.members.append(told)
    best.why.extend(reasons)
    for tag in tags(told):
        known = by_tag.setdefault(tag, [])
        if best not in known:
            known.append(best)
