"""Where the reports of a story name one person, body or place, and what they let it do.

A report tells of somebody where its running text names him: not in a headline, where every word has a
capital, not in a caption, a credit or what the page shares, and not inside somebody's direct quotation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factbox.record.who.sites import stands_there
from factbox.relate.entities.set_aside import is_furniture
from factbox.relate.publishers import publisher_name
from factbox.types import (
    Annotation,
    Entity,
    Mention,
    Quote,
    Record,
    Reference,
    Report,
    Row,
    Sentence,
)

if TYPE_CHECKING:
    from factbox.relate.story import Related

Spot = tuple[str, int]
"""A report and where a sentence of it starts."""
_GUESSES = frozenset(["named again", "place by its preposition"])
_MODEL = "the model says "
_CALLED = frozenset(["called", "named", "dubbed", "titled", "nicknamed"])
_QUOTES = ('"', "“", "”", "‘", "’", "'")
_BEFORE = 24
"""Letters before or behind a name in which the word beside it stands."""
_NEAR = 80
"""Letters before a place's name that may put something there."""


@dataclass(frozen=True)
class Named:
    """One entity: the mentions that name it, and of these those `told` in the running text.

    `spots` are the sentences that tell of it, `before` and `behind` the word before and behind each told
    mention, in lower case, `called` the word before "called" or the like, `led` how many stand right
    behind a capital, `longer` how many are followed by one, `marked` how many stand alone in quotation marks, `own` whether only its own reports name it,
    `sites` the sentences that put something there, `bound` whether "he" or "she" stands for
    it, `origins` how many origins name it outside furniture. `acts` is whether it takes part in a coded
    happening or is its place, `speaks` whether a quotation is its, `opens` whether the lead, a main point,
    an agreement, a headline or (a place) a dateline holds its name.
    """

    entity: Entity
    rows: tuple[Mention, ...]
    told: tuple[Mention, ...]
    spots: frozenset[Spot]
    before: tuple[str, ...]
    origins: int
    acts: bool
    speaks: bool
    opens: bool
    behind: tuple[str, ...] = ()
    bound: bool = False
    called: tuple[str, ...] = ()
    marked: int = 0
    led: int = 0
    longer: int = 0
    own: bool = False
    sites: frozenset[Spot] = frozenset()

    @cached_property
    def features(self) -> frozenset[str]:
        """What proposed the name in the reports: a list, a title before it, the model."""
        return frozenset(row.why[0].detail for row in self.rows if row.why)

    @property
    def is_guessed(self) -> bool:
        """Whether nothing but the language model or a preposition proposed the name."""
        return all(one.startswith(_MODEL) or one in _GUESSES for one in self.features)

    @cached_property
    def words(self) -> tuple[str, ...]:
        return tuple(self.entity.name.split())


class Naming:
    """How a story names its entities; made once for a record."""

    def __init__(self, related: Related, record: Record) -> None:
        self._related = related
        self._pages = {one.report: _Page(one) for one in related.reading.annotations}
        self._origin = {report: one.id for one in related.origins for report in one.reports}
        taking_part = (
            who.entity for one in record.events for who in (*one.actors, *one.recipients)
        )
        self._acting = {*taking_part, *(one.place for one in record.events)}
        self._speaking = {row.speaker for row in record.quotes}
        self._opening = tuple(_opening(record))

    def of(self, entity: Entity) -> Named:
        """All that is known of how an entity is named."""
        found = tuple(map(self._related.reading.row, entity.mentions))
        rows = tuple(row for row in found if isinstance(row, Mention))
        told = tuple(row for row in rows if self._is_told(row))
        read = [row for row in rows if not is_furniture(row, self._report(row))]
        return Named(
            entity=entity,
            rows=rows,
            told=told,
            spots=frozenset(map(self._spot, told)),
            before=tuple(map(self._before, told)),
            origins=len({self._origin.get(row.report, row.report) for row in read}),
            acts=entity.id in self._acting,
            speaks=entity.id in self._speaking,
            opens=any(self._opens(row) for row in rows),
            behind=tuple(map(self._behind, told)),
            bound=any(map(_is_pronoun, found)),
            called=tuple(filter(None, map(self._called, told))),
            led=sum(map(self._is_led, told)),
            longer=sum(map(self._goes_on, told)),
            marked=sum(map(self._is_marked, told)),
            own=bool(rows) and all(map(self._is_its_own, rows)),
            sites=frozenset(map(self._spot, filter(self._is_site, told))),
        )

    def _spot(self, row: Mention) -> Spot:
        return row.report, self._pages[row.report].sentence(row)

    def _is_site(self, row: Mention) -> bool:
        """Whether something is or happens where a mention names a place."""
        return stands_there(self._report(row).text[max(0, row.start - _NEAR) : row.start])

    def _report(self, row: Mention) -> Report:
        return self._related.reading.report(row.report)

    def _is_its_own(self, row: Mention) -> bool:
        """Whether a report names who put it out."""
        source = self._report(row).source
        return source is not None and publisher_name(source) == publisher_name(row.name)

    def _is_told(self, row: Mention) -> bool:
        apart = row.part == "title" or self._pages[row.report].is_apart(row)
        return not apart and not is_furniture(row, self._report(row))

    def _opens(self, row: Mention) -> bool:
        report = self._report(row)
        headline = report.headline
        if row.part == "title" or (headline is not None and row.end <= headline.end):
            return True
        line = report.dateline if row.kind == "place" else None
        if line is not None and line.start <= row.start and row.end <= line.end:
            return True
        return any(_holds(span, row) for span in self._opening)

    def _before(self, row: Mention) -> str:
        return next(reversed(self._words_before(row)), "")

    def _called(self, row: Mention) -> str:
        words = self._words_before(row)
        return words[-2] if len(words) > 1 and words[-1].strip(",") in _CALLED else ""

    def _goes_on(self, row: Mention) -> bool:
        behind = self._report(row).text[row.end : row.end + 3].replace("]", "")
        return behind[:1] == " " and behind[1:2].isupper()

    def _is_led(self, row: Mention) -> bool:
        """Whether a word with a capital stands right before, which opens no sentence and no name owns."""
        text = self._report(row).text
        before = text[max(0, row.start - _BEFORE) : row.start]
        word = (before.split() or [""])[-1]
        opens = self._pages[row.report].sentence(row) >= row.start - len(word) - 1
        capital = word[:1].isupper() and word.isalpha() and word != "The"
        return before[-1:] == " " and capital and not opens

    def _words_before(self, row: Mention) -> list[str]:
        return self._report(row).text[max(0, row.start - _BEFORE) : row.start].lower().split()

    def _is_marked(self, row: Mention) -> bool:
        text = self._report(row).text
        behind = text[row.end : row.end + 2].lstrip(".,")
        return text[row.start - 1 : row.start] in _QUOTES and behind[:1] in _QUOTES

    def _behind(self, row: Mention) -> str:
        words = self._report(row).text[row.end : row.end + _BEFORE].lower().split()
        return next((bare for word in words if (bare := word.strip(",")) != ""), "")


class _Page:
    """The sentences of a report's running text, and its direct quotations."""

    def __init__(self, annotation: Annotation) -> None:
        inside = [one for one in annotation.sentences if one.part == "text"]
        self._sentences: Sequence[Sentence] = sorted(inside, key=lambda one: one.start)
        self._starts = [one.start for one in self._sentences]
        self._quotes: Sequence[Quote] = [
            one for one in annotation.quotes if one.part == "text" and one.direct and not one.scare
        ]

    def sentence(self, row: Row) -> int:
        """Where the sentence of a mention starts; -1 before the first."""
        place = bisect_right(self._starts, row.start) - 1
        return self._starts[place] if place >= 0 else -1

    def is_apart(self, row: Row) -> bool:
        """Whether a mention stands in a headline, a caption or somebody's own words."""
        place = bisect_right(self._starts, row.start) - 1
        if place < 0 or self._sentences[place].role != "body":
            return True
        return any(one.start <= row.start and row.end <= one.end for one in self._quotes)


def _is_pronoun(row: object) -> bool:
    return isinstance(row, Reference) and row.form == "pronoun" and row.kind == "person"


_Open = tuple[str, str, int, int]


def _opening(record: Record) -> Iterator[_Open]:
    """The words that a reader sees first, as report, part, start and end."""
    shown = (*record.lead, *(one.text for one in record.main))
    signed = (words for one in record.agreements for words in one.evidence)
    for words in (*shown, *signed):
        yield words.report, words.part, words.start, words.end


def _holds(span: _Open, row: Mention) -> bool:
    report, part, start, end = span
    return (report, part) == (row.report, row.part) and start <= row.start and row.end <= end
