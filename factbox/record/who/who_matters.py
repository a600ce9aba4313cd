"""Whom, what body and what place a record shows at once, and what it leaves to whoever asks for all.

A reader wants those whom the story is about, and none that is no name at all. So one is shown where

- something says that it matters (`_MATTERS`): two origins or two sentences tell of it, it is quoted,
  holds an office, takes part in what happened, or is named in what the record opens with; and
- nothing says that it may not be what it is taken for (`_DOUBTS`): a place without a sign of one, or
  that is somebody's surname; a body that the language model alone calls one; half a person's name, or
  a person whom nothing shows to be one.

Nothing is dropped: the rest stands in `--all`, and `factbox explain` tells why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from factbox.annotate.mentions.votes import form
from factbox.annotate.mentions.words import is_roman
from factbox.data.latin import latin
from factbox.data.word_lists import word_list
from factbox.record.who.body_signs import is_known_body, no_body
from factbox.record.who.cast import Cast
from factbox.record.who.named import Named, Naming
from factbox.record.who.person_signs import no_person
from factbox.record.who.place_signs import is_listed_place, no_place
from factbox.record.who.sure_facts import shared_surnames, sure_facts
from factbox.record.who.told_twice import told_twice
from factbox.types import Entity, Mention, Reason, Record

if TYPE_CHECKING:
    from factbox.relate.story import Related

_ASIDE = "left to --all"
_CHAMBERS = frozenset(["assembly", "chamber", "house", "senate"])


def with_who_matters(record: Record, related: Related) -> tuple[Entity, ...]:
    """The entities of a record, those marked that are left to whoever asks for all."""
    naming = Naming(related, record)
    found = [naming.of(one) for one in _tidied(record, related)]
    cast = Cast.of(found)
    marked = {one.entity.id: _marked(one, cast) for one in found}
    shown = [one for one in found if not marked[one.entity.id].aside]
    for again, first in told_twice(shown).items():
        reports = {*marked[first.id].reports, *marked[again].reports}
        marked[first.id] = replace(marked[first.id], reports=tuple(sorted(reports)))
        marked[again] = _left(marked[again], f"another spelling of {first.name}")
    return tuple(marked.values())


def _tidied(record: Record, related: Related) -> Iterator[Entity]:
    """The entities with what is sure of them."""
    reports = {one.id: one for one in related.reading.reports}
    shared = shared_surnames(record.entities)
    for one in record.entities:
        found = map(related.reading.row, one.mentions)
        rows = [row for row in found if isinstance(row, Mention)]
        yield sure_facts(one, rows, reports, shared)


def _marked(named: Named, cast: Cast) -> Entity:
    one = named.entity
    if one.aside or one.kind not in ("person", "organization", "place"):
        return one
    why = why_aside(named, cast)
    return one if why is None else _left(one, why)


def _left(one: Entity, why: str) -> Entity:
    """An entity that is left to whoever asks for all."""
    return replace(one, aside=True, why=(*one.why, Reason(feature=_ASIDE, detail=why)))


def why_aside(one: Named, cast: Cast) -> str | None:
    """Why an entity is left to whoever asks for all, None where it is shown."""
    doubts = (said for doubt in _DOUBTS if (said := doubt(one, cast)) is not None)
    found = next(doubts, None)
    if found is None and not any(matters(one) for matters in _MATTERS):
        return "nothing that the reports tell rests on it"
    return found


def _two_tell(one: Named) -> bool:
    """Two origins name it, or one tells of it in two sentences."""
    return one.origins > 1 or len(one.spots) > 1


def _speaks(one: Named) -> bool:
    """A quotation is its."""
    return one.speaks


def _holds_office(one: Named) -> bool:
    """A person whom the running text names with an office."""
    return any(row.office for row in one.told)


def _king_of_old(one: Named, _: Cast) -> str | None:
    """ "Haakon VII", whom one origin recalls, and who neither says nor does anything."""
    if one.entity.kind != "person" or one.origins > 1 or one.speaks or one.acts:
        return None
    return "a king of old" if is_roman(one.words[-1]) and not _holds_office(one) else None


def _acts(one: Named) -> bool:
    """It takes part in a happening, or is its place, and the running text names it."""
    return one.acts and bool(one.told)


def _opens(one: Named) -> bool:
    """A headline, a dateline, the lead, a main point or an agreement names it, and a text tells of it."""
    return one.opens and (one.entity.kind == "place" or bool(one.told))


_MATTERS: tuple[Callable[[Named], bool], ...] = (_two_tell, _speaks, _holds_office, _acts, _opens)


def _no_words(one: Named, _: Cast) -> str | None:
    """ "6 Plus", "-Day": what opens with no letter is the end of something."""
    return None if one.entity.name[:1].isalpha() else "the name opens with no letter"


def _half_a_person(one: Named, cast: Cast) -> str | None:
    """A person of one word, told of once, or part of somebody's fuller name.

    "President Lund" is no half of "Tove Lund", his wife, who holds no office.
    """
    name = form(one.entity.name)
    if one.entity.kind != "person":
        return None
    if len(one.words) > 1:
        ends = any(person.endswith(f" {name}") for person in cast.persons)
        return "a part of another's name" if ends else None
    others = [
        person
        for person in cast.persons
        if person != name and name in person.replace("-", " ").split()
    ]
    if others and not (_holds_office(one) and cast.holders.isdisjoint(others)):
        return "a part of another's name"
    if one.origins < 2 and any(body.endswith(f" {name}") for body in cast.bodies):
        return "a part of a body's name"
    return None if len(one.spots) > 1 else "one word, told of once"


def _bare_surname(one: Named, _: Cast) -> str | None:
    """ "Lund" of "the Lund administration": one word, of whom the story tells nothing."""
    if one.entity.kind != "person" or len(one.words) > 1 or "title and name" in one.features:
        return None
    part = one.speaks or one.acts or one.bound or _holds_office(one)
    return None if part else "one word, and no part in what is told"


def _no_person(one: Named, cast: Cast) -> str | None:
    """A capital and the language model alone, or a sign against it (`person_signs`)."""
    return no_person(one, cast.persons)


def _somebody_else(one: Named, cast: Cast) -> str | None:
    """A place or body that is a person of the story by its whole name or by a surname."""
    if one.entity.kind == "person" or _is_listed(one):
        return None
    name = form(one.entity.name)
    if name in cast.surnames or name in cast.persons:
        return "a person of the story is called so"
    return None


def _holds_a_person(one: Named, cast: Cast) -> str | None:
    """ "Tem Tove Lund and House": a body's name that holds a person's, and ends as no body does."""
    if one.entity.kind != "organization" or _is_listed(one):
        return None
    name = f" {_folded(one.entity.name)} "
    whole = {_folded(person) for person in cast.persons if " " in person}
    if name.strip() in whole:
        return "a person of the story is called so"
    headed = one.words[-1].lower() in word_list("organization_heads") - _CHAMBERS
    holds = any(f" {person} " in name for person in whole)
    return "it holds a person's name" if holds and not headed else None


def _folded(name: str) -> str:
    """A name in plain letters, hyphens as spaces."""
    return latin(form(name)).replace("-", " ")


def _no_body(one: Named, cast: Cast) -> str | None:
    """A product, a text, what shares are traded as, or what is a guess (`body_signs`)."""
    return no_body(one, cast.bodies)


_DOUBTS: tuple[Callable[[Named, Cast], str | None], ...] = (
    _no_words,
    _king_of_old,
    _half_a_person,
    _no_person,
    _bare_surname,
    _somebody_else,
    no_place,
    _holds_a_person,
    _no_body,
)


def _is_listed(one: Named) -> bool:
    """Whether a list knows the name as that of what it is taken for."""
    if one.entity.kind == "place":
        return is_listed_place(one)
    names = [one.entity.name, *(spelling.name for spelling in one.entity.names)]
    return any(map(is_known_body, names))
