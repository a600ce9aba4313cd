"""A line of the timeline: whose words it shows, its day, and who tells the same.

Of the mentions of an event the first is shown whose own time gives the day and whose words can be
read alone; of what no words date `undated.py` decides. What nothing that others tell comes near to in meaning has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import contains, precision
from factbox.record.clause import LONGEST, Words, statement_of, without_label, words_of
from factbox.record.dated_letters import beside
from factbox.record.dated_news import DatedNews
from factbox.record.disagreements.words import content_words, shared_share
from factbox.record.elsewhere import Elsewhere
from factbox.record.leaning import Leaning, is_furniture, without_quotations
from factbox.record.lines import Lines, Told
from factbox.record.own_day import own_time
from factbox.record.readable import addresses, can_be_read_alone, in_headline, is_readable
from factbox.record.sure_day import is_unsure
from factbox.record.undated import Undated
from factbox.types import Event, EventMention, Evidence, Row, Statement, TimelineRow, When

if TYPE_CHECKING:
    from factbox.relate.story import Related

_MOST_HELD = 120
"""Events whose words are held against all statements of the story; the best known come first."""
NEWS = "news"
"""The type of a line that no event of the ontology tells."""
_TRIED = 8
"""Mentions of a happening whose words are tried for a line."""
_OFF_THE_STORY = 0.33
"""How near others come at least to what a line tells of that belongs to the story."""
_ALIKE = 0.4
"""Share of content words from which another mention tells what the line says."""
_NOBODY = re.compile(r"(?:The|A|An)\s\d+-year-old\s(?:was|is|has|had|will|who|told|said|\w+ed)\b")
_HIM = re.compile(r"\b(?:he|him|his|she|her|hers)\b", re.IGNORECASE)
_TIME_FIRST = re.compile(r"(?:In|On|Last|Earlier|Late|Early|This)\b[^,.;]{0,24}?,?\s(?=the\s)")
_TOLD = ("asserted", "ongoing", "historical", "alleged")
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A row with what decides whether another tells the same happening."""

    row: TimelineRow
    type: str
    form: str
    words: frozenset[str]
    actors: frozenset[str]
    claim: str | None
    also: int


class DatedLines:
    """Makes lines of the events and of the dated statements of a story."""

    def __init__(self, related: Related, events: Sequence[Event], lines: Lines) -> None:
        self._related = related
        self._lines = lines
        self._leaning = Leaning(related)
        self._claim = {row: one.id for one in related.claims for row in one.statements}
        self._held = 0
        self._told_by: dict[str, list[EventMention]] = {}
        self._elsewhere = Elsewhere(related, lines.bearing)
        dated = [one for one in events if one.date_from == "words"]
        self._undated = Undated(related, [(one, self._mentions(one)) for one in dated])

    def of_event(self, event: Event) -> Line | None:
        """The line of an event; None where none of its mentions gives one."""
        for row in self._mentions(event)[:_TRIED]:
            words = self._words(event, row)
            if (
                words is not None
                and self._can_stand(words)
                and self._is_of_the_story(words, event.date)
            ):
                return self._line(event, row, words)
        return None

    def of_news(self, news: DatedNews) -> Line | None:
        """The line of a dated statement of the news."""
        told = self._told(news)
        if told is None or not (news.lead or told.counts.origins >= _SEVERAL):
            return None
        row, line = news.row, told.row
        date = news.day if "/" in news.day else news.day[:10]
        near = beside(self._related, line, date, told.borne)
        says = (line, *near.says)
        shown = TimelineRow(
            date=date,
            text=line.text,
            status="planned" if row.status == "planned" else "asserted",
            event=next(iter(row.events), self._claim.get(row.id, row.id)),
            counts=self._related.sources.counts(says),
            evidence=self._words_of(says),
            partly=self._words_of(near.partly),
            who=self._who(line),
        )
        return self._made(shown, (NEWS, "sentence", told.also), line)

    def _words_of(self, rows: Iterable[Row]) -> tuple[Evidence, ...]:
        return tuple(self._related.reading.evidence(one) for one in rows)

    def _told(self, news: DatedNews) -> Told | None:
        """The statement, or the opening of it that more reports bear out, with verb and day in it."""
        best = self._lines.best([news.row])
        inside = (news.time.start, news.time.end - 1, news.time.verb_start or 0)
        if best is None or not all(best.row.start <= at < best.row.end for at in inside):
            whole = without_label(news.row)
            short = len(whole.text) <= LONGEST and not is_furniture(whole.text)
            best = self._lines.told(whole) if short and is_readable(whole.text) else None
        words = Words(best.row, "sentence") if best is not None else None
        stands = words is not None and self._can_stand(words)
        return best if stands and words and self._is_of_the_story(words, news.day) else None

    def _mentions(self, event: Event) -> list[EventMention]:
        """The mentions of an event, that which tells it best first."""
        if event.id not in self._told_by:
            words = (event.title, *event.evidence)
            places = {
                (one.report, one.part, one.start, one.end): at
                for at, one in reversed(list(enumerate(words)))
            }
            rows = [self._related.reading.row(one) for one in event.mentions]
            found = [row for row in rows if isinstance(row, EventMention)]
            last = len(words)
            self._told_by[event.id] = sorted(
                found,
                key=lambda row: (
                    places.get((row.report, row.part, row.start, row.end), last),
                    row.id,
                ),
            )
        return self._told_by[event.id]

    def _words(self, event: Event, row: EventMention) -> Words | None:
        """The words that tell an event with its day, as one mention has them."""
        reading = self._related.reading
        quoted = any(
            one.direct and not one.scare and one.part == row.part
            and one.start <= row.trigger_start < one.end
            for one in reading.annotation(row.report).quotes
        )  # fmt: skip
        if quoted or (row.status not in _TOLD and row.status != event.status):
            return None
        if event.date_from != "words":
            said = self._is_said(row) and row.status != "planned"
            return None if said else self._undated.words(event, row)
        time = own_time(self._related, row)
        told = reading.edtf(time.id) if time else None
        agree = contains(event.date, told) or contains(told, event.date)
        if not agree or (row.status == "planned" and self._is_said(row)):
            return None
        return self._sure(words_of(self._related, row, time), time)

    def _sure(self, words: Words | None, time: When | None) -> Words | None:
        """The words where their day is sure."""
        unsure = (
            words is not None and time is not None and is_unsure(self._related, words.row, time)
        )
        return None if unsure else words

    def _is_said(self, row: EventMention) -> bool:
        """Whether somebody is said to say it."""
        return any(
            one.part == row.part and one.start <= row.trigger_start < one.end
            for one in self._related.reading.annotation(row.report).attributions
        )

    def _can_stand(self, words: Words) -> bool:
        """Whether words can be read alone, or with the name that their pronoun stands for."""
        text = words.row.text
        if addresses(text) or self._leaning.leans(words.row) or self._leans_behind(words.row):
            return False
        if self._who(words.row) is not None:
            return True
        him = _HIM.search(without_quotations(text)) is not None
        return can_be_read_alone(text) and (not him or self._names_a_person(words.row))

    def _is_of_the_story(self, words: Words, date: str | None) -> bool:
        """Whether others come near to what a line tells of a day; what is told of a month or a year is
        background, and may be one report's."""
        if precision(date or "") not in ("day", "time"):
            return True
        return self._elsewhere.nearness(words.row) >= _OFF_THE_STORY

    def _names_a_person(self, row: Statement) -> bool:
        return any(
            (entity := self._related.index.of(one.id)) is not None and entity.kind == "person"
            for one in self._related.reading.annotation(row.report).mentions
            if one.part == row.part and row.start <= one.start < row.end
        )

    def _who(self, row: Statement) -> str | None:
        """Whom "he" or "she" in the words stands for; first of all one that they begin with."""
        for one in self._related.reading.annotation(row.report).references:
            if (one.form, one.part, one.start) == ("pronoun", row.part, row.start):
                entity = self._related.index.of(one.id)
                return entity.name if entity is not None else None
        return self._leaning.who(row)

    def _leans_behind(self, row: Statement) -> bool:
        """Whether what stands behind "In 2002," or at the start is somebody told of before."""
        if _NOBODY.match(row.text) or self._lines.is_amiss(row):
            return True
        match = _TIME_FIRST.match(row.text)
        if match is None:
            return False
        start = match.end()
        rest = replace(row, start=row.start + start, text=f"T{row.text[start + 1 :]}")
        return self._leaning.leans(rest)

    def _line(self, event: Event, row: EventMention, words: Words) -> Line:
        reading = self._related.reading
        self._held += 1
        known = self._held <= _MOST_HELD
        told = self._lines.told(words.row) if known else None
        date = (event.date or "").removesuffix("~")
        others = [one for one in self._mentions(event) if self._tells(event, one, words)]
        near = beside(self._related, words.row, date, told.borne if told else None, others)
        first = reading.evidence(words.row)
        shown = TimelineRow(
            date=date,
            text=first.exact,
            status=event.status,
            event=event.id,
            counts=self._related.sources.counts((words.row, *near.says)),
            evidence=(first, *_apart(first, self._words_of(near.says))),
            partly=self._words_of(near.partly),
            who=self._who(words.row),
        )
        return self._made(
            shown, (event.type, words.form, told.also if told else 0), words.row, event
        )

    def _tells(self, event: Event, one: EventMention, words: Words) -> bool:
        """Whether a mention tells what the line says: of that day, and in words much alike."""
        time = own_time(self._related, one)
        told = self._related.reading.edtf(time.id) if time else None
        if one.status not in _TOLD or not contains(event.date, told):
            return False
        mine, theirs = (frozenset(content_words(text)) for text in (words.row.text, one.text))
        return shared_share(mine, theirs) >= _ALIKE

    def _made(
        self,
        row: TimelineRow,
        how: tuple[str, str, int],
        line: Statement,
        event: Event | None = None,
    ) -> Line:
        type_, form, also = how
        told = statement_of(self._related, line, line.start)
        if in_headline(self._related, row.evidence[0]):
            form = "headline"
        names = {
            entity.id
            for one in self._related.reading.annotation(line.report).mentions
            if one.part == line.part and line.start <= one.start < line.end
            and (entity := self._related.index.of(one.id)) is not None and entity.kind != "place"
        }  # fmt: skip
        acting = {one.entity for one in event.actors if one.entity} if event else set()
        claim = self._claim.get(told.id) if told and form == "sentence" else None
        words = frozenset(content_words(line.text))
        return Line(row, type_, form, words, frozenset(names | acting), claim, also)


def _apart(first: Evidence, others: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The words that do not stand in the first, none twice."""
    kept = [
        one
        for one in dict.fromkeys(others)
        if (one.report, one.part) != (first.report, first.part)
        or one.start >= first.end
        or one.end <= first.start
    ]
    return tuple(kept)
