"""What is compared: all mentions of one name in one report.

Inside a report a surname goes with the only full name that ends so. A name of a person is cut into
given names, surname and regnal or generation number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from factbox.annotate.mentions.votes import form
from factbox.annotate.mentions.words import PARTICLES, is_roman
from factbox.annotate.references.people import keys_of
from factbox.annotate.sentence_at import SentenceAt
from factbox.relate.reading import Reading
from factbox.types import Kind, Mention, Sentence

_GENERATION = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr"}


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a person's name in small letters; `number` is regnal ("vi") or "jr"."""

    given: tuple[str, ...]
    surname: str
    number: str | None

    @property
    def is_full(self) -> bool:
        return bool(self.given) or self.number is not None


@dataclass(frozen=True, slots=True)
class Unit:
    """All mentions of one name in one report, with what the report says of its holder.

    `key` is the longest form. `sentences` are the numbers of sentences that name it.
    """

    report: str
    key: str
    kind: Kind
    mentions: tuple[Mention, ...]
    offices: tuple[tuple[str, str | None], ...]
    country: str | None
    sentences: frozenset[str]

    @property
    def id(self) -> str:
        return self.mentions[0].id

    @property
    def name(self) -> PersonName:
        return person_name(self.key)


@lru_cache(maxsize=16384)
def person_name(words: str) -> PersonName:
    """Cut a person's name: "belkhir el farouk" has the surname "el farouk"."""
    parts = list(_parts(words))
    number: str | None = None
    if len(parts) > 1 and parts[-1].strip(".") in _GENERATION:
        number, parts = _GENERATION[parts[-1].strip(".")], parts[:-1]
    elif len(parts) > 1 and is_roman(parts[-1].upper()):
        return PersonName(tuple(parts[:-2]), parts[-2], parts[-1])
    for start in range(1, len(parts)):
        if all(part in PARTICLES for part in parts[start:-1]) and start < len(parts) - 1:
            return PersonName(tuple(parts[:start]), " ".join(parts[start:]), number)
    return PersonName(tuple(parts[:-1]), parts[-1] if parts else "", number)


def _parts(words: str) -> Iterator[str]:
    """The words of a name, with "al-fahd" in two as in "al fahd"."""
    for part in words.replace(",", " ").split():
        particle, hyphen, rest = part.partition("-")
        if hyphen and rest and particle in PARTICLES:
            yield particle
            yield rest
        else:
            yield part


def units(
    reading: Reading, kinds: Mapping[str, Kind], apart: frozenset[str] = frozenset()
) -> tuple[Unit, ...]:
    """The units of all reports; mentions in `apart` make a unit each, as a person decided."""
    found: list[Unit] = []
    for annotation in reading.annotations:
        at = SentenceAt(annotation.sentences)
        settled = [(row, kinds.get(row.id, row.kind)) for row in annotation.mentions]
        groups: dict[tuple[Kind, str, str], list[Mention]] = defaultdict(list)
        people = tuple(_as_person(row) for row, kind in settled if kind == "person")
        keys = keys_of(people)
        for row, kind in settled:
            key = keys[row.id] if kind == "person" else form(row.name)
            groups[kind, key, row.id if row.id in apart else ""].append(row)
        for (kind, key, _), rows in groups.items():
            found.append(_unit(annotation.sentences, at, key, kind, rows))
    return tuple(sorted(found, key=lambda unit: (unit.report, unit.kind, unit.key, unit.id)))


def _as_person(row: Mention) -> Mention:
    return row if row.kind == "person" else replace(row, kind="person")


def _unit(
    sentences: tuple[Sentence, ...], at: SentenceAt, key: str, kind: Kind, rows: list[Mention]
) -> Unit:
    rows.sort(key=lambda row: (row.part != "title", row.start))
    countries = sorted({row.country for row in rows if row.country})
    return Unit(
        report=rows[0].report,
        key=key,
        kind=kind,
        mentions=tuple(rows),
        offices=tuple(sorted({(row.office, row.of) for row in rows if row.office}, key=repr)),
        country=countries[0] if countries else None,
        sentences=frozenset(
            sentences[number].id
            for row in rows
            if (number := at.number(row.part, row.start)) is not None
            and row.end <= sentences[number].end
        ),
    )
