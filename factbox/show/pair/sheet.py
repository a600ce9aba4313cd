"""A pair of reports laid out for reading: what the terminal, the page and JSON all print."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from factbox.show.dates import readable
from factbox.show.letters import Letters, card_name
from factbox.show.pair.painting import Mark, Tally
from factbox.show.pair.passages import Passages, Shared, Texts, same_headlines
from factbox.show.pair.sides import Beside, side_by_side
from factbox.show.pair.verdict import Ties, Verdict
from factbox.show.visible import one_line
from factbox.show.words import day_from, in_others, number
from factbox.types import Record, Report, ReportCard, Sentence

Sentences = Callable[[str], Sequence[Sentence]]
LEGEND: dict[Mark, str] = {
    "same": "the same words stand in the other report",
    "changed": "other words for what stands there",
    "quoted": "a quotation that both have",
    "furniture": "not part of the report",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One of the two reports: its letter and names, its day, how much of it is marked."""

    letter: str
    name: str
    title: str
    day: str
    marked: str
    card: ReportCard
    report: Report
    tally: Tally


@dataclass(frozen=True, slots=True)
class PairSheet:
    """The verdict, the two reports, and their sentences in rows."""

    verdict: Verdict
    left: Column
    right: Column
    rows: tuple[Beside, ...]
    shared: tuple[Shared, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs of reports of one record."""

    cards: Mapping[str, ReportCard]
    ties: Ties
    passages: Passages

    @classmethod
    def of(cls, record: Record, text: Texts) -> Pairs:
        """`text` gives the text of a report of the record by its id."""
        cards = {card.report: card for card in record.reports}
        return cls(cards, Ties.of(record, Letters.of(record)), Passages.of(record.copies, text))

    def told(self, one: str, two: str) -> tuple[str, ...]:
        """The verdict on two reports, or on a report and an unseen text, in sentences."""
        return self.ties.verdict(one, two, self.passages.shared(one, two)).told

    def lay_out(self, one: Report, two: Report, sentences: Sentences) -> PairSheet:
        """Two reports side by side; `sentences` gives those of a report by its id."""
        headlines = same_headlines(sentences(one.id), sentences(two.id))
        shared = self.passages.shared(one.id, two.id)
        by_report = {report.id: sentences(report.id) for report in (one, two)}
        sides = side_by_side(one, two, (*shared, *headlines), by_report)
        rows = [unit for row in sides.rows for unit in (*row.left, *row.right)]
        used = {piece.mark for unit in rows for piece in unit.pieces}
        return PairSheet(
            verdict=self.ties.verdict(one.id, two.id, shared),
            left=self._column(one, sides.left),
            right=self._column(two, sides.right),
            rows=sides.rows,
            shared=shared,
            marks=tuple(mark for mark in LEGEND if mark in used),
        )

    def _column(self, report: Report, tally: Tally) -> Column:
        card = self.cards[report.id]
        how = day_from(card.published_from)
        day = f"{readable(card.published)}{f' ({how})' if how else ''}"
        return Column(
            letter=self.ties.letters.letters[report.id],
            name=card_name(card),
            title=one_line(card.title or ""),
            day=day if card.published else "day not known",
            marked=_marked(tally, card.only_here),
            card=card,
            report=report,
            tally=tally,
        )


def _marked(tally: Tally, only_here: float) -> str:
    parts = [f"{tally.same:,} the same"]
    if tally.changed:
        parts.append(f"{tally.changed:,} put for others")
    if tally.quoted:
        parts.append(f"{tally.quoted:,} in a shared quotation")
    told = f"{number(tally.words, 'word')}: {', '.join(parts)}"
    return f"{told}. Over all reports: {in_others(only_here)}"
