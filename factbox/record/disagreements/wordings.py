"""How reports word one happening, where the wording says more than a choice of words.

One report says that ties were established, another that they were restored: the second knows of ties
before. One has a foreign office opened, another a liaison office, a third a mission. One speaks of a
memorandum, another of a number of deals. All this is told of one and the same happening, and none of
it need be false: it is wording, and worth a look. A report that uses both words is on neither side.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from factbox.annotate.when.edtf import overlaps
from factbox.data.again import acts
from factbox.data.agreement_nouns import is_plural_agreement
from factbox.data.states import code_of, demonym_code
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import content_words
from factbox.types import Disagreement, Event, EventMention, Side

_TOLD = ("asserted", "ongoing", "historical", "planned")
_MADE = ("open mission", "open", "found", "establish mission")
"""Types of event that bring about a thing, of which the name is worth a comparison."""
_GENERIC = frozenset({"country", "nation", "new", "official", "officially", "own", "first"})
_NAMED_BY = 2
"""Words from which on a thing is named, and not only called "the office"."""

Rows = list[EventMention]


def first_or_again(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each happening that some tell as a beginning, others as a return."""
    found: list[Disagreement] = []
    for event in _by_support(basis):
        rows = _rows(basis, event.mentions)
        for act in sorted({act for row in rows for act, _ in acts(row.lemma)}):
            sides = _sides(basis, rows, partial(_once_more, act))
            if len(sides) > 1:
                why = "one verb tells of a beginning, the other of a return"
                about = f"begun, or begun again: {_words(event)}"
                found.append(_difference(basis, about, sides, _verb, why))
                break
    return tuple(found)


def things_named(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each thing that came about and is named in several ways."""
    found: list[Disagreement] = []
    for tellings in _tellings(basis):
        mentions = dict.fromkeys(row for event in tellings for row in event.mentions)
        sides = _sides(basis, _rows(basis, mentions), _thing)
        if _named_apart(list(sides)):
            why = "the reports name it in different words"
            about = f"what it was: {_words(tellings[0])}"
            found.append(_difference(basis, about, sides, _object, why))
    return tuple(found)


def _tellings(basis: Basis) -> list[list[Event]]:
    """Events by which one actor brings a thing about, those together that nothing keeps apart."""
    groups: list[list[Event]] = []
    made = [one for one in basis.related.events if one.type in _MADE]
    for event in sorted(made, key=lambda one: (-one.counts.origins, -one.counts.reports, one.id)):
        group = next((group for group in groups if all(_one_act(event, e) for e in group)), None)
        if group is None:
            groups.append([event])
        else:
            group.append(event)
    return groups


def _one_act(one: Event, other: Event) -> bool:
    actors = [{who.entity for who in event.actors if who.entity} for event in (one, other)]
    places = {event.place for event in (one, other) if event.place}
    dates = [event.date for event in (one, other) if event.date_from == "words" and event.date]
    same_time = len(dates) < 2 or overlaps(*dates)
    return bool(actors[0] & actors[1]) and len(places) < 2 and same_time


def one_or_several(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each agreement in the news that some tell in the plural."""
    found: list[Disagreement] = []
    for agreement in basis.related.agreements:
        if agreement.background:
            continue
        sides = _sides(basis, _rows(basis, agreement.mentions), _is_plural)
        if len(sides) > 1:
            why = "some reports speak of one agreement, others of several"
            about = f"one agreement or several: the {agreement.title or agreement.type}"
            found.append(_difference(basis, about, sides, _object, why))
    return tuple(found)


def _by_support(basis: Basis) -> list[Event]:
    return sorted(
        (one for one in basis.related.events if one.counts.reports > 1),
        key=lambda one: (-one.counts.origins, -one.counts.reports, one.id),
    )


def _rows(basis: Basis, mentions: Iterable[str]) -> Rows:
    rows = (basis.related.reading.row(one) for one in mentions)
    return [row for row in rows if isinstance(row, EventMention) and row.status in _TOLD]


def _sides(
    basis: Basis, rows: Rows, value: Callable[[EventMention], Hashable | None]
) -> dict[Hashable, Rows]:
    """The rows by their value, less the reports that have several; none where one origin has all."""
    values: dict[str, set[Hashable]] = {}
    for row in rows:
        if (found := value(row)) is not None:
            values.setdefault(row.report, set()).add(found)
    sides: dict[Hashable, Rows] = {}
    for row in rows:
        own = values.get(row.report, set())
        if len(own) == 1 and (found := value(row)) is not None:
            sides.setdefault(found, []).append(row)
    origins = {basis.origin(row) for rows in sides.values() for row in rows}
    return sides if len(origins) > 1 else {}


def _difference(
    basis: Basis,
    about: str,
    sides: dict[Hashable, Rows],
    value: Callable[[EventMention], str],
    why: str,
) -> Disagreement:
    made = [_side(basis, rows, value) for rows in sides.values()]
    made.sort(key=lambda side: (-side.origins, -len(side.reports), side.value))
    return basis.differ("wording", about, made, why)


def _side(basis: Basis, rows: Rows, value: Callable[[EventMention], str]) -> Side:
    """A side called by the words that it shows first."""
    side = basis.side("", rows)
    shown = side.evidence[0]
    place = (shown.report, shown.part, shown.start)
    first = next(row for row in rows if (row.report, row.part, row.start) == place)
    return replace(side, value=value(first))


def _thing(row: EventMention) -> frozenset[str] | None:
    """The words that name what came about, without whose it is."""
    if row.object is None:
        return None
    words = content_words(row.object.text)
    kept = (one for one in words if not code_of(one) and not demonym_code(one))
    return frozenset(one for one in kept if one not in _GENERIC) or None


def _named_apart(things: Sequence[Hashable]) -> bool:
    """Whether two of the names are names, and neither is the other cut short."""
    named = [one for one in things if isinstance(one, frozenset) and len(one) >= _NAMED_BY]
    return any(
        not one <= other and not other <= one
        for place, one in enumerate(named)
        for other in named[:place]
    )


def _is_plural(row: EventMention) -> bool | None:
    return None if row.object is None else is_plural_agreement(row.object.text)


def _object(row: EventMention) -> str:
    return " ".join(row.object.text.split()) if row.object else ""


def _once_more(act: int, row: EventMention) -> bool | None:
    return dict(acts(row.lemma)).get(act)


def _verb(row: EventMention) -> str:
    return row.text[row.trigger_start - row.start : row.trigger_end - row.start]


def _words(event: Event) -> str:
    return " ".join(event.title.exact.split())
