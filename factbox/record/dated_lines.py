"""A line of the timeline: whose words it shows, its day, and who tells the same.

Of the mentions of an event the first is shown whose own time gives the day and whose words can be
read alone. An event that no words date has a line only where more than one origin tells it as news,
or where it stands just behind an event of the same people whose day is told; and never where its
words hold another day, or a length of time ("spent the past week").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import bounds, contains
from factbox.record.clause import LONGEST, Words, statement_of, without_label, words_of
from factbox.record.dated_news import DatedNews
from factbox.record.disagreements.words import content_words, shared_share
from factbox.record.leaning import Leaning, is_furniture, without_quotations
from factbox.record.lines import Lines, Told
from factbox.record.own_day import own_time, tells_another_day
from factbox.record.readable import addresses, can_be_read_alone, in_headline, is_readable
from factbox.types import Event, EventMention, Evidence, Row, Statement, TimelineRow

if TYPE_CHECKING:
    from factbox.relate.story import Related

_MOST_HELD = 120
"""Events whose words are held against all statements of the story; the best known come first."""
NEWS = "news"
"""The type of a line that no event of the ontology tells."""
_TRIED = 8
"""Mentions of a happening whose words are tried for a line."""
_JUST_BEHIND = 900
"""Characters behind a dated event within which the same people's next act is told of that day."""
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
        self._dated: dict[str, list[tuple[EventMention, str | None, frozenset[str]]]] = {}
        for event in events:
            if event.date_from == "words":
                actors = frozenset(one.entity for one in event.actors if one.entity)
                for row in self._mentions(event):
                    self._dated.setdefault(row.report, []).append((row, event.date, actors))

    def of_event(self, event: Event) -> Line | None:
        """The line of an event; None where none of its mentions gives one."""
        for row in self._mentions(event)[:_TRIED]:
            words = self._words(event, row)
            if words is not None and self._can_stand(words):
                return self._line(event, row, words)
        return None

    def of_news(self, news: DatedNews) -> Line | None:
        """The line of a dated statement of the news."""
        told = self._told(news)
        if told is None or not (news.lead or told.counts.origins >= _SEVERAL):
            return None
        row, line = news.row, told.row
        shown = TimelineRow(
            date=news.day[:10],
            text=line.text,
            status="planned" if row.status == "planned" else "asserted",
            event=next(iter(row.events), self._claim.get(row.id, row.id)),
            counts=told.counts,
            evidence=tuple(self._related.reading.evidence(one) for one in told.borne.says),
            who=self._who(line),
        )
        return self._made(shown, (NEWS, "sentence", told.also), line)

    def _told(self, news: DatedNews) -> Told | None:
        """The statement, or the opening of it that more reports bear out, with verb and day in it."""
        best = self._lines.best([news.row])
        inside = (news.time.start, news.time.end - 1, news.time.verb_start or 0)
        if best is None or not all(best.row.start <= at < best.row.end for at in inside):
            whole = without_label(news.row)
            short = len(whole.text) <= LONGEST and not is_furniture(whole.text)
            best = self._lines.told(whole) if short and is_readable(whole.text) else None
        stands = best is not None and self._can_stand(Words(best.row, "sentence"))
        return best if stands else None

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
            return self._implied(event, row)
        time = own_time(self._related, row)
        told = reading.edtf(time.id) if time else None
        agree = contains(event.date, told) or contains(told, event.date)
        if not agree or (row.status == "planned" and self._is_said(row)):
            return None
        return words_of(self._related, row, time)

    def _implied(self, event: Event, row: EventMention) -> Words | None:
        """The words of an event that no words date, where its day is sure enough."""
        if row.when is not None or in_headline(self._related, self._related.reading.evidence(row)):
            return None
        words = words_of(self._related, row, None)
        if words is None or words.form != "sentence":
            return None
        if row.status == "planned":
            return words if (event.date or "").endswith("~") else None
        if tells_another_day(self._related, words.row, event.date or ""):
            return None
        sure = self._told_by_several(event) or self._follows(event, row)
        return words if sure and not self._is_said(row) else None

    def _is_said(self, row: EventMention) -> bool:
        """Whether somebody is said to say it."""
        return any(
            one.part == row.part and one.start <= row.trigger_start < one.end
            for one in self._related.reading.annotation(row.report).attributions
        )

    def _told_by_several(self, event: Event) -> bool:
        rows = [row for row in self._mentions(event) if row.status in _TOLD]
        return self._related.sources.counts(rows).origins >= _SEVERAL

    def _follows(self, event: Event, row: EventMention) -> bool:
        """Whether a dated event of the same people is told just before."""
        acting = {one.entity for one in event.actors if one.entity}
        return any(
            day == event.date
            and one.part == row.part
            and 0 < row.trigger_start - one.trigger_start < _JUST_BEHIND
            and bool(acting & actors)
            for one, day, actors in self._dated.get(row.report, ())
        )

    def _can_stand(self, words: Words) -> bool:
        """Whether words can be read alone, or with the name that their pronoun stands for."""
        if words.form == "name":
            return True
        text = words.row.text
        if addresses(text) or self._leaning.leans(words.row) or self._leans_behind(words.row):
            return False
        if self._who(words.row) is not None:
            return True
        him = _HIM.search(without_quotations(text)) is not None
        return can_be_read_alone(text) and (not him or self._names_a_person(words.row))

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
        if _NOBODY.match(row.text):
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
        known = words.form != "name" and self._held <= _MOST_HELD
        told = self._lines.told(words.row) if known else None
        says: list[Row] = (
            [one for one in told.borne.says if one.report != row.report] if told else []
        )
        says += [one for one in self._mentions(event) if self._tells(event, one, words)]
        first = reading.evidence(words.row)
        shown = TimelineRow(
            date=(event.date or "").removesuffix("~"),
            text=first.exact,
            status=self._status(event, row, words),
            event=event.id,
            counts=self._related.sources.counts((words.row, *says)),
            evidence=(first, *_apart(first, [reading.evidence(one) for one in says])),
            who=self._who(words.row) if words.form != "name" else None,
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

    def _status(self, event: Event, row: EventMention, words: Words) -> str:
        """The status; a name tells none, and is planned where its day is ahead of the report."""
        if words.form != "name":
            return event.status
        first, today = bounds(event.date), bounds(self._related.reading.day(row.report))
        return "planned" if first and today and first[0] > today[1] else "asserted"

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
