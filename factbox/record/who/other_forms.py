"""In which other words a report may name whom a story has settled.

One report writes "Department of Harbours", the next "Harbour Department" or "the harbour department"; one
has "Tove Lund", the next only "Tove and Per Lund", "his wife, Tove" or, where several are called Lund,
"President Lund". A given name alone is looked for where some report has it alone and nobody else of the
story bears it. The last word of a body may be small ("Harbour party"); a committee of a chamber stands without the chamber where the story has no other one of
its name; a chamber stands in what its members are called ("House Speaker"); a site is named by its address.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from factbox.data.offices import office_at
from factbox.types import Entity

_DEPARTMENT = re.compile(
    r"(?:(?P<whose>.+) )?(?P<head>Department|Ministry|Bureau|Office|Board) of (?P<field>.+)"
)
_CHAMBERS = frozenset(["House", "Senate", "Congress", "Commons", "Lords", "Bundestag", "Knesset"])
_MEMBERS = (
    *("Republicans", "Democrats", "Republican", "Democratic", "GOP", "Conservatives", "lawmakers"),
    *("Speaker", "Majority Leader", "Minority Leader", "Majority Whip", "Minority Whip"),
)
"""What the members of a chamber and their leaders are called behind its name."""
_KIN = (
    *("wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "spouse"),
    *("partner", "fiancée", "fiancé", "widow", "cousin", "uncle", "aunt", "nephew", "niece"),
)
_TITLES = {
    "senator": ("Sen.",),
    "representative": ("Rep.", "Congressman", "Congresswoman"),
    "governor": ("Gov.",),
}
"""What stands before a name for an office, beside the office itself."""
_SITE = 6
"""Letters of a name, at least, whose address is looked for."""


def other_forms(one: Entity, entities: Sequence[Entity]) -> frozenset[str]:
    """The forms beside its own spellings that can mean nobody else of the story."""
    if one.kind == "person":
        return frozenset(_of_person(one, [other for other in entities if other.kind == "person"]))
    if one.kind == "organization":
        bodies = [other.name for other in entities if other.id != one.id and other.kind == one.kind]
        return frozenset(_of_body(one, bodies))
    return frozenset()


def _of_body(one: Entity, others: Collection[str]) -> Iterator[str]:
    for name in {one.name, *(spelling.name for spelling in one.names)}:
        turned = _DEPARTMENT.fullmatch(name)
        if turned:
            whose, field, head = turned.group("whose", "field", "head")
            yield " ".join(filter(None, (whose, field, head)))
            yield " ".join(filter(None, (whose, field.lower(), head.lower())))
        chamber, _, rest = name.partition(" ")
        committee = chamber in ("House", "Senate") and rest.endswith(" Committee")
        if committee and not any(other.endswith(rest) for other in others):
            yield rest
        if name in _CHAMBERS:
            yield from (f"{name} {members}" for members in _MEMBERS)
        before, _, last = name.rpartition(" ")
        if before:
            yield f"{before} {last.lower()}"
        joined = name.replace(" ", "").lower()
        if " " in name and len(joined) >= _SITE and joined.isalpha():
            yield f"{joined}.com"


def _of_person(one: Entity, people: Sequence[Entity]) -> Iterator[str]:
    first, *rest = one.name.split()
    others = [other for other in people if other.id != one.id]
    if not rest:
        return
    if not any(other.name.split()[0] == first for other in others):
        yield from (f"{kin}{mark} {first}" for kin in _KIN for mark in (",", ""))
    called = any(spelling.name == first for spelling in one.names)
    if called and not any(first in other.name.split() for other in others):
        yield first
    kin = [other for other in others if other.name.split()[-1] == rest[-1]]
    for other in kin:
        yield f"{first} and {other.name}"
    whole = [other for other in kin if " " in other.name]
    for held in one.offices:
        bare = held.office.partition(" of ")[0]
        if not any(
            bare == theirs.office.partition(" of ")[0] for x in whole for theirs in x.offices
        ):
            yield from (f"{title} {rest[-1]}" for title in _titles(bare))


def _titles(office: str) -> Iterator[str]:
    post = office_at(office)
    if post is not None and post.kind == "office" and not office.startswith("former "):
        yield office.title()
        yield from _TITLES.get(office, ())
