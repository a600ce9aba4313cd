"""Whether words were said in another year than their report is of: "..., Lind wrote in 2014".

Shown among what is said of today such words mislead, so they stand in the sentence that tells when, or
are left to whoever asks for all. The time is looked for outside the quoted words in the sentence of the
quotation; and in the sentence before it, where that quotes the same speaker of that time ("In an October
2012 interview Lind said he did not “give a damn”. “I have a job to do,” Lind said").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from factbox.record.said.around import Around
from factbox.record.said.meant import Quoted
from factbox.types import Evidence, Quote, Saying, When

if TYPE_CHECKING:
    from factbox.relate.story import Related

_LONG = 180
"""Days before its report from which on words are of another time."""
_NEAR = 40
"""Characters between a quotation and the time behind it: "..., Lind wrote in 2014"."""
_DAY, _MONTH, _YEAR = 10, 7, 4
"""Characters of a day, a month and a year in EDTF."""


@dataclass
class LongAgo:
    """Looks up when the words of a story's reports were said."""

    related: Related
    around: Around
    _old: dict[str, dict[int | None, list[int]]] = field(default_factory=dict)
    _settled: dict[str, str | None] = field(default_factory=dict)

    def is_told(self, said: Saying) -> bool:
        """Whether the sentence of a quotation says that it is of long ago."""
        last = (said.evidence, *said.parts)[-1]
        old = self._times(said.evidence.report).get(self.around.number(said.evidence), ())
        return any(start < said.evidence.start or start - last.end <= _NEAR for start in old)

    def follows(self, said: Saying) -> bool:
        """Whether a quotation goes on with what the sentence before quotes of long ago."""
        number = self.around.number(said.evidence)
        if number is None or number - 1 not in self._times(said.evidence.report):
            return False
        before = (one for one in self._quotes(said.evidence) if self._number(one) == number - 1)
        return any(self._speaker(one) == said.speaker is not None for one in before)

    def _quotes(self, words: Evidence) -> tuple[Quote, ...]:
        return self.related.reading.annotation(words.report).quotes

    def _speaker(self, quote: Quote) -> str | None:
        found = self.related.index.of(quote.speaker) if quote.speaker is not None else None
        return found.id if found is not None else None

    def _number(self, quote: Quote) -> int | None:
        return self.around.number(self.related.reading.evidence(quote))

    def _times(self, report: str) -> Mapping[int | None, Sequence[int]]:
        """Where times of long ago begin outside quoted words, by the number of their sentence."""
        if report not in self._old:
            found = defaultdict[int | None, list[int]](list)
            for time in self._old_times(report):
                found[self.around.number(self.related.reading.evidence(time))].append(time.start)
            self._old[report] = dict(found)
        return self._old[report]

    def _old_times(self, report: str) -> Iterator[When]:
        day = _first_day(self.related.reading.day(report))
        annotation = self.related.reading.annotation(report)
        quoted = Quoted(annotation.quotes)
        for time in annotation.times:
            then = _first_day(self._days().get(time.id, time.edtf))
            if day is None or then is None or quoted.holds(time):
                continue
            if _is_old(then, day):
                yield time

    def _days(self) -> Mapping[str, str | None]:
        if not self._settled:
            rows = self.related.reading.times
            self._settled.update({one.time: one.edtf for one in rows})
        return self._settled


def _is_old(then: date, day: date) -> bool:
    return then.year < day.year and (day - then).days >= _LONG


def _first_day(edtf: str | None) -> date | None:
    """The first day of a plain day, month or year; None for anything else."""
    if edtf is None or len(edtf) not in (_YEAR, _MONTH, _DAY):
        return None
    try:
        return date.fromisoformat(edtf + "-01-01"[len(edtf) - _YEAR :])
    except ValueError:
        return None
