"""What a report is called in a record: a letter, by the order of the days, and a short name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factbox.show.sheet import Cited
from factbox.show.visible import one_line, shortened
from factbox.types import Evidence, Record, ReportCard

_NAME_LENGTH = 48


@dataclass(frozen=True, slots=True)
class Letters:
    """Letters and names of the reports of one record, and names of its entities."""

    letters: Mapping[str, str]
    names: Mapping[str, str]
    entities: Mapping[str, str]

    @classmethod
    def of(cls, record: Record) -> Letters:
        return cls(
            letters={card.report: letter(place) for place, card in enumerate(record.reports)},
            names={card.report: card_name(card) for card in record.reports},
            entities={entity.id: entity.name for entity in record.entities},
        )

    def cite(self, evidence: Evidence) -> Cited:
        """Words of a report under its letter."""
        return Cited(
            letter=self.letters.get(evidence.report, "?"),
            name=self.names.get(evidence.report, evidence.report),
            prefix=_edge(evidence.prefix),
            exact=one_line(evidence.exact),
            suffix=_edge(evidence.suffix),
            evidence=evidence,
        )

    def cites(self, words: Iterable[Evidence]) -> tuple[Cited, ...]:
        """Words of several reports, the first first, then by letter."""
        found = [self.cite(one) for one in words]
        others = sorted(found[1:], key=lambda one: (len(one.letter), one.letter))
        return (*found[:1], *others)

    def called(self, report: str) -> str:
        """ "[A] Evening Post"; a text that is none of the reports as such."""
        letter = self.letters.get(report)
        return f"[{letter}] {self.names[report]}" if letter else "a text that is not among these"

    def bare(self, reports: Iterable[str]) -> tuple[Cited, ...]:
        """Reports without words of theirs."""
        return tuple(
            self.cite(Evidence(report=one, part="text", start=0, end=0, exact=""))
            for one in reports
        )

    def of_reports(self, reports: Iterable[str]) -> tuple[str, ...]:
        """Letters in order."""
        found = [self.letters.get(one, "?") for one in reports]
        return tuple(sorted(found, key=lambda one: (len(one), one)))

    def entity_name(self, entity: str | None) -> str:
        """An entity by its name; words that are no entity's id as they are."""
        return self.entities.get(entity or "", entity or "")


def in_order(letters: Iterable[str]) -> tuple[str, ...]:
    """Letters of reports, each once: A, B, ... Z, AA."""
    return tuple(sorted(set(letters), key=lambda one: (len(one), one)))


def letter(place: int) -> str:
    """A, B, ..., Z, AA, AB, ...: the columns of a spreadsheet."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def card_name(card: ReportCard) -> str:
    """Who published a report; where that is not stated its own name, and whom it is credited to."""
    if card.source:
        return shortened(one_line(card.source), _NAME_LENGTH)
    own = shortened(one_line(card.external_id or card.report), _NAME_LENGTH)
    credit = shortened(one_line(card.credit or ""), _NAME_LENGTH)
    return f"{own} ({credit})" if credit else own


def _edge(context: str) -> str:
    """Context on one line, with its blank at the word's side kept."""
    line = one_line(context)
    before = " " if context[:1].isspace() else ""
    after = " " if context[-1:].isspace() else ""
    return f"{before}{line}{after}" if line else ""
