"""Which reports have all the words of a quotation that is shown, and which have a part of them.

A report has all where each stretch of the shown words (between marks that some are left out) stands
in it, in or out of quotation marks, though the report may break it off to say who speaks: at least nine
words of ten, in their order, found by runs of three (eight, where small words alone lack); of five words or
fewer each. A "not" or a figure is never among those that may lack. A report that only
quotes a piece of them, or tells them in other words, has a part, and so has one that quotes half of
them in one place. Reports that have the words without marks are looked for in stories of up to `limits.PARTLY`
reports.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from factbox import limits
from factbox.data.word_lists import word_list
from factbox.types import Evidence, Part, Quote, Saying

if TYPE_CHECKING:
    from factbox.relate.story import Related

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|\w+")
_LEFT_OUT = re.compile(r"…|\.\s?\.\s?\.|\[[^\]]*\]")
_RUN = 3
_SHARE, _SHARE_BUT_SMALL, _ALL_OF = 0.9, 0.8, 5
"""Shares of a stretch that a report must have, and where it lacks small words alone ("the", "but"); words up to which
it must have each."""
_SOME = 0.1
"""Share of the runs of what is shown that a report has which has a part."""
_FEWEST_UNMARKED = 6
"""Words of a quotation that is looked for without marks."""
_PIECE, _FEWEST_PIECE = 0.5, 4
"""Share of the shown words, and words, that a report has of them in one place which has a part."""
_APART, _BROKEN_OFF = 4, 25
"""Words by which a run may be shifted against the others of its stretch: where it is all in one piece, and
where a report may stop to say who speaks."""
_NEVER_LACKING = frozenset(["not", "t", "no", "never", "nothing", "without"])

_PARTS: tuple[Part, ...] = ("text", "title")

Run = tuple[str, ...]
Place = tuple[str, Part]


@dataclass(frozen=True, slots=True)
class _Shown:
    """A saying with the stretches of words that are shown of it."""

    saying: Saying
    stretches: tuple[tuple[str, ...], ...]

    @property
    def unmarked(self) -> bool:
        """Whether the words are enough to be looked for without marks."""
        return sum(map(len, self.stretches)) >= _FEWEST_UNMARKED


def with_holders(related: Related, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with the words of the reports that have all in `again`, of the others in `partly`."""
    shown = [_Shown(one, tuple(_stretches(one))) for one in sayings]
    texts = _Texts.of(related, shown)
    return [_settled(one, texts) for one in shown]


def _stretches(saying: Saying) -> Iterator[tuple[str, ...]]:
    told = (saying.within,) if saying.within is not None else (saying.evidence, *saying.parts)
    for one in told:
        for stretch in _LEFT_OUT.split(one.exact):
            words = tuple(_words(stretch))
            if words:
                yield words


def _settled(shown: _Shown, texts: _Texts) -> Saying:
    """A saying with its other reports told apart."""
    saying = shown.saying
    quoting = {one.report for one in saying.again}
    holders, pieces = {saying.evidence.report: saying.evidence}, list[Evidence]()
    for report in sorted(quoting | texts.likely(shown)):
        words = texts.words(report, shown.stretches)
        if words is not None:
            holders.setdefault(report, words)
        elif report not in quoting and (piece := texts.piece(report, shown)) is not None:
            pieces.append(piece)
    again = tuple(one for one in saying.again if one.report in holders)
    added = tuple(
        words
        for report, words in holders.items()
        if report not in quoting | {saying.evidence.report}
    )
    partly = tuple(
        one
        for one in saying.again
        if one.report not in holders and texts.has_some(one.report, shown)
    )
    return replace(saying, again=(*again, *added), partly=(*partly, *pieces))


@dataclass(frozen=True)
class _Texts:
    """Where the runs of words of the quotations stand in the reports."""

    related: Related
    places: Mapping[Run, Mapping[Place, Sequence[int]]]
    all_words: Mapping[Place, Sequence[str]]
    widely: bool

    @classmethod
    def of(cls, related: Related, shown: Sequence[_Shown]) -> _Texts:
        wanted = {run for one in shown for words in one.stretches for run in _runs(words)}
        places: dict[Run, dict[Place, list[int]]] = defaultdict(dict)
        all_words: dict[Place, list[str]] = {}
        few = len(related.reading.reports) <= limits.PARTLY.number
        quoting = {row.report for one in shown for row in one.saying.again}
        for report in related.reading.reports:
            if not few and report.id not in quoting:
                continue
            for part in _PARTS:
                words = all_words[report.id, part] = _words(_source(related, report.id, part))
                for at, run in enumerate(zip(words, words[1:], words[2:], strict=False)):
                    if run in wanted:
                        places[run].setdefault((report.id, part), []).append(at)
                _add_short(places, wanted, (report.id, part), words)
        return cls(related, places, all_words, few)

    def likely(self, shown: _Shown) -> set[str]:
        """The reports that have most runs of a quotation, of those that need no marks."""
        if not self.widely or not shown.unmarked:
            return set()
        runs = [run for words in shown.stretches for run in _runs(words)]
        found = Counter(place[0] for run in runs for place in self.places.get(run, ()))
        return {report for report, count in found.items() if count >= len(runs) / 3}

    def piece(self, report: str, shown: _Shown) -> Evidence | None:
        """The quoted words of a report that are half of what is shown or more, in one place."""
        stretches = shown.stretches
        longest = max(stretches, key=len)
        for part in _PARTS:
            start, covered = self._covered(longest, (report, part))
            enough = max(_FEWEST_PIECE, _PIECE * sum(map(len, stretches)))
            if start is not None and len(covered) >= enough:
                first = min(covered)
                found = self._evidence(report, part, start + first, max(covered) + 1 - first)
                if self._is_quoted(found, shown.saying.speaker):
                    return found
        return None

    def has_some(self, report: str, shown: _Shown) -> bool:
        """Whether a report has a run of what is shown: other words of the remark may be left out."""
        runs = {run for words in shown.stretches for run in _runs(words)}
        there = sum((report, part) in self.places.get(run, {}) for run in runs for part in _PARTS)
        return there >= max(1, _SOME * len(runs))

    def _is_quoted(self, words: Evidence, speaker: str | None) -> bool:
        """Whether words are a quotation of the speaker's, or of nobody's who is known."""
        return any(
            one.part == words.part and one.start < words.end and words.start < one.end
            for one in self.related.reading.annotation(words.report).quotes
            if one.direct and self._may_say(one, speaker)
        )

    def _may_say(self, quote: Quote, speaker: str | None) -> bool:
        found = self.related.index.of(quote.speaker)
        if found is not None:
            return found.id == speaker
        words = (quote.speaker_text or "").casefold()
        return not words or words in word_list("dependent_openings")

    def words(self, report: str, stretches: Sequence[tuple[str, ...]]) -> Evidence | None:
        """The words of a report that are the first stretch, where it has all; None where it has not."""
        for part in _PARTS:
            found = [self._span(words, (report, part)) for words in stretches]
            if found and None not in found and found[0] is not None:
                first, last = found[0]
                return self._evidence(report, part, first, last - first)
        return None

    def _span(self, words: tuple[str, ...], place: Place) -> tuple[int, int] | None:
        """The numbers of the words where a stretch begins and ends; None where it is not all there."""
        window = self._window(words, place)
        if window is None:
            return None
        there = self.all_words[place][window[0] : window[1]]
        same = [one for one in LCSseq.opcodes(words, there) if one.tag == "equal"]
        covered = {at for one in same for at in range(one.src_start, one.src_end)}
        if not same or not _is_all(words, covered):
            return None
        return window[0] + same[0].dest_start, window[0] + same[-1].dest_end

    def _window(self, words: tuple[str, ...], place: Place) -> tuple[int, int] | None:
        """Where the words of a report stand that may be a stretch."""
        hits = self._hits(words, place)
        if not hits:
            return None
        best = _shift(hits)
        near = [(at, there) for at, there in hits if abs(there - at - best) <= _BROKEN_OFF]
        first, last = min(near), max(near)
        return max(0, first[1] - first[0]), last[1] + len(words) - last[0]

    def _hits(self, words: tuple[str, ...], place: Place) -> list[tuple[int, int]]:
        """Where the runs of a stretch stand: their place in it, and in the report."""
        return [
            (at, there)
            for at, run in enumerate(_runs(words))
            for there in self.places.get(run, {}).get(place, ())
        ]

    def _covered(self, words: tuple[str, ...], place: Place) -> tuple[int | None, set[int]]:
        """Where most of a stretch stands in one piece, and the numbers of its words that stand there."""
        hits = self._hits(words, place)
        if not hits:
            return None, set()
        best = _shift(hits)
        near = {at for at, there in hits if abs(there - at - best) <= _APART}
        length = min(_RUN, len(words))
        return best, {number for at in near for number in range(at, at + length)}

    def _evidence(self, report: str, part: Part, first: int, count: int) -> Evidence:
        source = _source(self.related, report, part)
        found = [match.span() for match in _WORD.finditer(source)]
        first = max(0, first)
        start, end = found[first][0], found[min(first + count, len(found)) - 1][1]
        return self.related.reading.words_at(report, part, start, end)


def _words(text: str) -> list[str]:
    """The words, small, "U.S." as "us"."""
    return [word.replace(".", "").casefold() for word in _WORD.findall(text)]


def _shift(hits: Sequence[tuple[int, int]]) -> int:
    """How far most runs of a stretch stand from their place in it."""
    shifts = Counter(there - at for at, there in hits)
    return min(shifts, key=lambda shift: (-shifts[shift], shift))


def _source(related: Related, report: str, part: Part) -> str:
    found = related.reading.report(report)
    return (found.title or "") if part == "title" else found.text


def _runs(words: tuple[str, ...]) -> list[Run]:
    """The runs of three words, or the words themselves where they are fewer."""
    if len(words) < _RUN:
        return [words]
    return [words[at : at + _RUN] for at in range(len(words) - _RUN + 1)]


def _add_short(
    places: dict[Run, dict[Place, list[int]]], wanted: set[Run], place: Place, words: Sequence[str]
) -> None:
    """Stretches of one or two words."""
    short = {run for run in wanted if len(run) < _RUN}
    if not short:
        return
    for at, word in enumerate(words):
        for run in ((word,), tuple(words[at : at + 2])):
            if run in short:
                places[run].setdefault(place, []).append(at)


def _is_all(words: Sequence[str], covered: set[int]) -> bool:
    lacking = [word for at, word in enumerate(words) if at not in covered]
    if any(word in _NEVER_LACKING or word.isdigit() for word in lacking):
        return False
    if len(words) <= _ALL_OF:
        return not lacking
    small = all(word in word_list("function_words") for word in lacking)
    share = _SHARE_BUT_SMALL if small else _SHARE
    return len(lacking) <= (1 - share) * len(words) + 1e-9
