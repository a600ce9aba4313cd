"""Events as PLOVER's JSON lines: one event a line, names as in the PLOVER manual (2021).

All parties of a reciprocal event are in `actor`, none in `recipient`. `date` and `enddate` are the
first and the last day that the event's date allows: a month has thirty of them; an event without a
date has null. `has_event` is false where PLOVER codes nothing (denied, only possible); then `event`
is empty. What PLOVER has no name for stands under `factbox`: root as told, status, the four counts,
how the date was got, EDTF, evidence with offsets. `coded_date` is left out: a file is a function of
its reports. Source: openeventdata/PLOVER, PLOVER_MANUAL.tex.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import IO, Any

from factbox.annotate.when.edtf import bounds
from factbox.data.cameo import goldstein, root_code
from factbox.data.plover import coded_as, quads
from factbox.show.export.coded_events import Party, parties, place_of
from factbox.types import Event, Evidence, Record


def write_plover(records: Iterable[Record], out: IO[bytes]) -> int:
    """Write the events of `records` that have a PLOVER root; returns how many there were."""
    count = 0
    for record in records:
        for event in sorted(record.events, key=lambda event: event.id):
            if event.plover is not None:
                line = json.dumps(_event(event, record), ensure_ascii=False, allow_nan=False)
                out.write(line.encode() + b"\n")
                count += 1
    return count


def _event(event: Event, record: Record) -> dict[str, Any]:
    root = coded_as(event.plover, event.status)
    own = event.cameo if root == event.plover else None
    cameo = own or (root_code(root) if root else None)
    days = bounds(event.date)
    actors, recipients = parties(event, record)
    place = place_of(event, record)
    card = next((one for one in record.reports if one.report == event.title.report), None)
    return {
        "id": event.id,
        "has_event": root is not None,
        "date": days[0].isoformat() if days else None,
        "enddate": days[1].isoformat() if days else None,
        "actor": [_entity(party) for party in actors],
        "recipient": [_entity(party) for party in recipients],
        "event": [root] if root else [],
        "mode": [event.mode] if event.mode else [],
        "context": [],
        "event_loc": {"extracted_place": place.name, "country_code": place.country}
        if place
        else None,
        "event_text": [event.title.exact],
        "quad_code": quads()[root] if root else None,
        "event_scale": goldstein(cameo) if cameo else None,
        "text": event.title.exact,
        "text_info": _words(event.title),
        "cite_info": {
            "citation": card.external_id if card else event.title.report,
            "url": card.url if card else None,
            "title": card.title if card else None,
            "publication": card.source if card else None,
            "coder": f"factbox {record.made_by.factbox}",
            "codebook": "PLOVER",
            "version": "2021",
        },
        "link": [evidence.report for evidence in event.evidence],
        "comment": "",
        "factbox": {
            "plover": event.plover,
            "cameo": cameo,
            "type": event.type,
            "status": event.status,
            "edtf": event.date,
            "date_from": event.date_from,
            "story": event.story,
            "reports": event.counts.reports,
            "publishers": event.counts.publishers,
            "origins": event.counts.origins,
            "voices": event.counts.voices,
            "evidence": [_words(evidence) for evidence in event.evidence],
        },
    }


def _entity(party: Party) -> dict[str, Any]:
    return {
        "code": party.code or None,
        "sector": [party.sector] if party.sector else [],
        "entity_text": party.raw,
        "identifier_text": party.name,
        "office": party.office or None,
    }


def _words(evidence: Evidence) -> dict[str, Any]:
    return {
        "report": evidence.report,
        "part": evidence.part,
        "start": evidence.start,
        "end": evidence.end,
        "text_story": evidence.exact,
    }
