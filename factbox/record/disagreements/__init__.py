"""Where the reports of a story differ, each difference with its kind and both sides' words.

Nothing is called a conflict that an editor would not: every finder needs two reports of different
origin to speak of one thing, in the same sense, at the same time. What moved with the days is an
update. What is true of different things (a first of one kind and a first of another) is scope.
Where a finder is not sure it stays silent: a false conflict costs more than a missed one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factbox.record.disagreements.dates import precise_dates
from factbox.record.disagreements.denials import denials
from factbox.record.disagreements.facts import done_or_promised
from factbox.record.disagreements.firsts import firsts
from factbox.record.disagreements.numbers import numbers
from factbox.record.disagreements.office_holders import office_holders
from factbox.record.disagreements.progress import progress
from factbox.record.disagreements.quotes import drifted_quotes
from factbox.record.disagreements.relations import relations
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.slots import changed_words
from factbox.types import Disagreement

if TYPE_CHECKING:
    from factbox.relate.story import Related

FINDERS: tuple[Callable[[Basis], tuple[Disagreement, ...]], ...] = (
    office_holders,
    done_or_promised,
    relations,
    numbers,
    precise_dates,
    denials,
    progress,
    firsts,
    drifted_quotes,
    changed_words,
)
"""The finders, in the order in which their findings are listed."""


def find_disagreements(related: Related) -> tuple[Disagreement, ...]:
    """All differences between the reports of a story, each once."""
    if len(related.reading.reports) < 2:
        return ()
    basis = Basis(related)
    found: dict[str, Disagreement] = {}
    for finder in FINDERS:
        for one in finder(basis):
            found.setdefault(one.id, one)
    return tuple(found.values())
