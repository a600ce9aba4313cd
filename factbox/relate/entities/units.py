"""What is compared: all mentions of one name in one report.

Inside a report a surname goes with the only full name that ends so. In the running text the full
name comes first, though: a bare surname before it is left to the story to settle, and a "Mr. Lund"
before "Tor Lund", or wherever the only full name is "Lise Lund", is another Lund. A king's number behind a name and a given name right before it
belong to it, also where the mention leaves them out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from factbox.annotate.mentions.namesakes import SAID
from factbox.annotate.mentions.votes import form
from factbox.annotate.mentions.words import is_roman
from factbox.annotate.references.one_person import keys_of
from factbox.annotate.sentence_at import SentenceAt
from factbox.data.given_gender import gender_of
from factbox.data.latin import latin
from factbox.data.offices import office_at
from factbox.data.states import capital_code, code_of, demonym_code
from factbox.relate.entities.name_words import given_names
from factbox.relate.entities.person_names import PersonName, person_name
from factbox.relate.reading import Reading
from factbox.types import Annotation, Kind, Mention, Report, Sentence

_MARKS = ".,;:!?()\"'“”‘’"
_COURTESY = ("mr", "mrs", "ms", "miss")


@dataclass(frozen=True, slots=True)
class Unit:
    """All mentions of one name in one report, with what the report says of its holder.

    `key` is the longest form. `sentences` are the numbers of sentences that name it. `running` is
    whether the running text names it, not headlines and captions alone; `before` is the full name of
    its report that a "Mr." with the bare name comes too early for; `states` are those that its report
    names by a place or a people.
    """

    report: str
    key: str
    kind: Kind
    mentions: tuple[Mention, ...]
    offices: tuple[tuple[str, str | None], ...]
    country: str | None
    sentences: frozenset[str]
    running: bool = True
    before: str | None = None
    states: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        return self.mentions[0].id

    @property
    def name(self) -> PersonName:
        return person_name(self.key)


@dataclass(frozen=True, slots=True)
class _Text:
    """A report and its sentences by position."""

    report: Report
    sentences: tuple[Sentence, ...]
    at: SentenceAt
    states: frozenset[str]

    def sentence(self, row: Mention) -> Sentence | None:
        number = self.at.number(row.part, row.start)
        return None if number is None else self.sentences[number]

    def is_running(self, row: Mention) -> bool:
        sentence = self.sentence(row)
        return row.part == "text" and sentence is not None and sentence.role == "body"

    def courtesy(self, row: Mention) -> str | None:
        """The "mr" or the like that stands before the name."""
        before = self.report.text[max(0, row.start - 6) : row.start].split()
        word = before[-1].strip(".").lower() if row.part == "text" and before else ""
        return word if word in _COURTESY else None

    def as_person(self, row: Mention) -> Mention:
        """A mention as that of a person, under all of the name that stands there."""
        source = self.report.text if row.part == "text" else (self.report.title or "")
        before, behind = source[max(0, row.start - 20) : row.start], source[row.end : row.end + 8]
        name = row.name
        if behind[:1] == " " and is_roman(_word(behind)):
            name = f"{name} {_word(behind)}"
        given = before.split()[-1:] if before[-1:] == " " else []
        if given and given[0][0].isupper() and _is_given(given[0]):
            name = f"{given[0]} {name}"
        return replace(row, kind="person", name=name)


def _word(behind: str) -> str:
    return behind.split()[0].strip(",;:") if behind.split() else ""


def _is_given(word: str) -> bool:
    """Whether a word can only be a given name, no title and no name of a place."""
    return (
        latin(word) in given_names()
        and office_at(word) is None
        and code_of(word) is None
        and capital_code(word) is None
    )


def units(
    reading: Reading, kinds: Mapping[str, Kind], apart: frozenset[str] = frozenset()
) -> tuple[Unit, ...]:
    """The units of all reports; mentions in `apart` make a unit each, as a person decided."""
    found: list[Unit] = []
    for annotation in reading.annotations:
        text = _Text(
            reading.report(annotation.report),
            annotation.sentences,
            SentenceAt(annotation.sentences),
            _states(annotation),
        )
        found.extend(_of_report(text, annotation, kinds, apart))
    return tuple(sorted(found, key=lambda unit: (unit.report, unit.kind, unit.key, unit.id)))


def _states(annotation: Annotation) -> frozenset[str]:
    """The states that a report names, by their places and peoples."""
    places = {row.country for row in annotation.mentions if row.kind == "place"}
    words = {word.strip(_MARKS) for one in annotation.sentences for word in one.text.split()}
    peoples = {demonym_code(word) for word in words if word[:1].isupper()}
    return frozenset(code for code in places | peoples if code is not None)


def _of_report(
    text: _Text, annotation: Annotation, kinds: Mapping[str, Kind], apart: frozenset[str]
) -> Iterator[Unit]:
    settled = [(row, kinds.get(row.id, row.kind)) for row in annotation.mentions]
    people = tuple(text.as_person(row) for row, kind in settled if kind == "person")
    names = {row.id: form(row.name) for row in people}
    keys = keys_of(people)
    early = _early(people, keys, text) | _of_a_namesake(people, keys, text)
    groups: dict[tuple[Kind, str, str], list[Mention]] = defaultdict(list)
    for row, kind in settled:
        is_whole = kind != "person" or row.id in early
        key = names.get(row.id, form(row.name)) if is_whole else keys[row.id]
        groups[kind, key, row.id if row.id in apart else _namesake(row)].append(row)
    for (kind, key, _), rows in groups.items():
        yield _unit(text, key, kind, rows, _full_after(rows, early, keys, text))


def _namesake(row: Mention) -> str:
    """The state by which a report tells a place from another of its name; empty where it does not."""
    said = any(reason.feature == SAID for reason in row.why)
    return (row.country or "") if said and row.kind == "place" else ""


def _early(people: Sequence[Mention], keys: Mapping[str, str], text: _Text) -> frozenset[str]:
    """Bare names that stand in the running text before the full name that they share."""
    first: dict[str, int] = {}
    running = [row for row in people if text.is_running(row)]
    for row in running:
        if form(row.name) == keys[row.id]:
            first[keys[row.id]] = min(row.start, first.get(keys[row.id], row.start))
    return frozenset(
        row.id
        for row in running
        if form(row.name) != keys[row.id] and row.start < first.get(keys[row.id], 0)
    )


def _of_a_namesake(
    people: Sequence[Mention], keys: Mapping[str, str], text: _Text
) -> frozenset[str]:
    """Bare names of a report that calls their bearer "Mr." where its only full name is a woman's."""
    bare = [row for row in people if form(row.name) != keys[row.id]]
    others = {keys[row.id] for row in bare if _is_misfit(text.courtesy(row), keys[row.id])}
    return frozenset(row.id for row in bare if keys[row.id] in others)


def _is_misfit(courtesy: str | None, full: str) -> bool:
    gender = gender_of(full)
    return courtesy is not None and gender is not None and (courtesy == "mr") != (gender == "he")


def _full_after(
    rows: Sequence[Mention], early: frozenset[str], keys: Mapping[str, str], text: _Text
) -> str | None:
    found = [keys[row.id] for row in rows if row.id in early and text.courtesy(row) is not None]
    return min(found, default=None)


def _unit(text: _Text, key: str, kind: Kind, rows: list[Mention], before: str | None) -> Unit:
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
            sentence.id
            for row in rows
            if (sentence := text.sentence(row)) is not None and row.end <= sentence.end
        ),
        running=any(text.is_running(row) for row in rows),
        before=before,
        states=text.states,
    )
