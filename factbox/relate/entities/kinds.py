"""One kind for one name in a story.

A single report may take a man for an organisation; the reports together do not. A bare name that is
the surname of somebody whom the story names in full is that person; every other form has the kind
that most of its mentions have. Names of states and other listed places keep theirs.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from factbox.annotate.mentions.votes import form
from factbox.data.states import capital_code, code_of
from factbox.relate.entities.units import person_name
from factbox.relate.reading import Reading
from factbox.types import Kind

_ORDER: tuple[Kind, ...] = ("person", "place", "organization", "agreement", "other")


def settle_kinds(reading: Reading) -> dict[str, Kind]:
    """The kind of every mention of the story, by its id."""
    mentions = [row for one in reading.annotations for row in one.mentions]
    counts: dict[str, Counter[Kind]] = defaultdict(Counter)
    for row in mentions:
        counts[form(row.name)][row.kind] += 1
    kinds = {name: _most(votes) for name, votes in counts.items()}
    surnames = {
        person_name(name).surname
        for name, kind in kinds.items()
        if kind == "person" and person_name(name).given
    }
    for name in kinds:
        single = " " not in name and not (code_of(name) or capital_code(name))
        if single and name in surnames and counts[name]["person"] + 1 >= counts[name]["place"]:
            kinds[name] = "person"
    return {row.id: kinds[form(row.name)] for row in mentions}


def _most(votes: Counter[Kind]) -> Kind:
    return max(_ORDER, key=lambda kind: votes[kind])
