"""Where the reports of a story differ, each difference with its kind and both sides' words.

Nothing is called a conflict that an editor would not: every finder needs two reports of different
origin to speak of one thing, in the same sense, at the same time. What moved with the days is an
update. What is true of different things (a first of one kind and a first of another) is scope.
Where a finder is not sure it stays silent: a false conflict costs more than a missed one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factbox.record.disagreements.agents import other_agents
from factbox.record.disagreements.assertive import all_assert
from factbox.record.disagreements.dates import precise_dates
from factbox.record.disagreements.denials import denials
from factbox.record.disagreements.facts import done_or_promised
from factbox.record.disagreements.firsts import firsts
from factbox.record.disagreements.impressions import impressions
from factbox.record.disagreements.moved_days import moved_days
from factbox.record.disagreements.numbers import numbers
from factbox.record.disagreements.office_holders import office_holders
from factbox.record.disagreements.post_holders import post_holders
from factbox.record.disagreements.progress import progress
from factbox.record.disagreements.quotes import drifted_quotes
from factbox.record.disagreements.relations import relations
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots import changed_words, other_values
from factbox.record.disagreements.tellers import with_claims
from factbox.record.disagreements.wordings import first_or_again, one_or_several, things_named
from factbox.types import Disagreement, Side

if TYPE_CHECKING:
    from factbox.relate.story import Related

FINDERS: tuple[Callable[[Basis], tuple[Disagreement, ...]], ...] = (
    office_holders,
    other_agents,
    post_holders,
    done_or_promised,
    relations,
    numbers,
    precise_dates,
    denials,
    progress,
    firsts,
    impressions,
    moved_days,
    first_or_again,
    one_or_several,
    things_named,
    drifted_quotes,
    changed_words,
    other_values,
)
"""The finders, in the order in which their findings are listed."""


_BESIDE = (changed_words, other_values)
"""Finders that look at all words; what another finder has shown they do not show again."""


def find_disagreements(related: Related) -> tuple[Disagreement, ...]:
    """All differences between the reports of a story, each once."""
    if len(related.reading.reports) < 2:
        return ()
    basis = Basis(related)
    found: dict[str, Disagreement] = {}
    for finder in FINDERS:
        shown = tuple(found.values())
        for one in finder(basis):
            if not all_assert(basis, one):
                continue
            if finder not in _BESIDE or not any(_covers(other, one) for other in shown):
                found.setdefault(one.id, with_claims(basis, one))
    return tuple(found.values())


def _covers(shown: Disagreement, one: Disagreement) -> bool:
    """Whether a difference sets against each other what one shown before already does."""
    touched = [[k for k, side in enumerate(shown.sides) if _meet(side, own)] for own in one.sides]
    if shown.kind == one.kind == "update" and any(touched):
        return True
    return all(touched) and len({k for places in touched for k in places}) > 1


def _meet(one: Side, other: Side) -> bool:
    return any(
        (a.report, a.part) == (b.report, b.part) and a.start < b.end and b.start < a.end
        for a in one.evidence
        for b in other.evidence
    )
