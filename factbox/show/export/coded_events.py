"""Events as the event data of the field want them: coded, dated to a day, one row a pair of parties.

factbox keeps what happened and whether it happened apart; the field's files have one code for both
and a day for every row. So here:
- An event carries the code that its root and status give together: a planned visit is AGREE, a
  refused loan REJECT. What is denied, only possible or merely alleged to be planned has no code and
  no row (`factbox.data.plover.coded_as`); the root without a CAMEO code of its own has its general
  one ("050", not specified below).
- An event that no words date stands on the day of its first report, as every coder of the field
  does it; where the words give a month or a year only, or tell of the past without a day, it has no
  day, and formats that must have one leave it out.
- A reciprocal event (all parties are actors) is written for both directions.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from factbox.data.cameo import goldstein, root_code
from factbox.data.plover import coded_as, quads
from factbox.data.states import code_of
from factbox.types import CodedAct, Entity, Event, Participant, Record, ReportCard

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_OPEN = frozenset({"historical"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One side of an event: its state (ISO 3166 alpha-3), sector (PLOVER) and names.

    `name` is the entity's, `raw` are the words of the report; `office` is held by a person. `cameo` is
    the dictionaries' code for it, where they code the same act.
    """

    code: str
    sector: str
    name: str
    raw: str
    office: str
    cameo: str = ""

    @property
    def actor_code(self) -> str:
        """State and sector in one, as CAMEO writes actors: "ISRGOV" for its government, "ISR" where
        only the state is named, "---" where both are unknown.
        """
        sector = "" if self.sector == "GOV" and code_of(self.raw) == self.code else self.sector
        return f"{self.code}{sector}" or "---"


NOBODY = Party(code="", sector="", name="", raw="", office="")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something happened: a name, and the state's code where it is known."""

    name: str
    country: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedEvent:
    """An event with the codes and the day that exchange formats need.

    `day` is YYYY-MM-DD or None; `dated_by` says how it was got. `reports` are those that tell of it,
    the earliest first.
    """

    event: Event
    root: str
    cameo: str
    quad: int
    scale: float
    day: str | None
    dated_by: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: Place | None
    reports: tuple[ReportCard, ...]

    def dyads(self) -> Iterator[tuple[Party, Party]]:
        """Source and target, one pair a row; a side that nobody names is `NOBODY`."""
        if not self.recipients and len(self.actors) > 1:
            yield from ((a, b) for a in self.actors for b in self.actors if a is not b)
            return
        for actor in self.actors or (NOBODY,):
            for recipient in self.recipients or (NOBODY,):
                yield actor, recipient


def coded_events(record: Record) -> Iterator[CodedEvent]:
    """The events of a record that have a code, by their id."""
    cards = {card.report: card for card in record.reports}
    acts: dict[str, list[CodedAct]] = {}
    for act in record.codings:
        if act.event is not None:
            acts.setdefault(act.event, []).append(act)
    for event in sorted(record.events, key=lambda event: event.id):
        root = coded_as(event.plover, event.status)
        if root is not None:
            yield _coded(event, root, record, cards, acts.get(event.id, ()))


def parties(event: Event, record: Record) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """The actors and the recipients of an event of `record`."""
    entities = {entity.id: entity for entity in record.entities}
    actors, recipients = (
        tuple(_party(one, entities) for one in side) for side in (event.actors, event.recipients)
    )
    return actors, recipients


def place_of(event: Event, record: Record) -> Place | None:
    """Where an event of `record` happened."""
    if event.place is None:
        return None
    found = next((entity for entity in record.entities if entity.id == event.place), None)
    return Place(found.name, found.country) if found else Place(event.place, None)


def _coded(
    event: Event,
    root: str,
    record: Record,
    cards: dict[str, ReportCard],
    acts: Sequence[CodedAct],
) -> CodedEvent:
    told = {evidence.report for evidence in event.evidence or (event.title,)}
    reports = sorted(
        (cards[report] for report in told if report in cards),
        key=lambda card: (card.published is None, card.published or "", card.report),
    )
    own = event.cameo if root == event.plover else None
    cameo = own or root_code(root)
    day, dated_by = _day(event, reports)
    actors, recipients = parties(event, record)
    sources, targets = [act.source for act in acts], [act.target for act in acts]
    both = [*sources, *targets]
    return CodedEvent(
        event=event,
        root=root,
        cameo=cameo,
        quad=quads()[root],
        scale=goldstein(cameo),
        day=day,
        dated_by=dated_by,
        actors=tuple(_with_code(one, sources if recipients else both) for one in actors),
        recipients=tuple(_with_code(one, targets) for one in recipients),
        place=place_of(event, record),
        reports=tuple(reports),
    )


def _with_code(party: Party, codes: Iterable[str]) -> Party:
    """A party with the dictionaries' code for it: that of the same state."""
    found = next((code for code in codes if party.code and code.startswith(party.code)), "")
    return replace(party, cameo=found) if found else party


def _day(event: Event, reports: Sequence[ReportCard]) -> tuple[str | None, str]:
    if event.date is not None:
        found = _DAY.match(event.date)
        return (found[0], event.date_from or "words") if found else (None, "not to a day")
    if event.status in _OPEN:
        return None, "past, no day"
    days = sorted(found[0] for card in reports if (found := _DAY.match(card.published or "")))
    return (days[0], "publication") if days else (None, "unknown")


def _party(participant: Participant, entities: dict[str, Entity]) -> Party:
    entity = entities.get(participant.entity or "")
    offices = entity.offices if entity else ()
    return Party(
        code=participant.code or "",
        sector=participant.sector or "",
        name=entity.name if entity else participant.text,
        raw=participant.text,
        office=offices[0].office if offices else "",
    )


def number_of(event_id: str) -> int:
    """A whole number for an event, as GDELT and ICEWS want one: the same for the same id, below 2**53."""
    digest = hashlib.blake2b(event_id.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 11
