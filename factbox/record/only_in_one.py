"""What only one origin has: what a reader of the others would not know, the weightiest first.

A claim stands here where a single origin states it, in a story of more than one. It is left out
where its words cannot be read alone, where they say nothing beside a claim that others share or
what others tell in other words, where all that happens in it is told by others too, where it stands
in the record above (in its lead, on a side of a difference), or where it is a headline only. What
several reports of that origin tell, one copied from another, stands once.
What matters more comes first: what is alleged or denied, who and what no other origin names, a
happening rather than a remark, figures, words of somebody named, what one report alone has, what
stands high in it. Old background comes last. Of several claims of one sentence the best stands for
it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from factbox.annotate.when.edtf import bounds
from factbox.record.disagreements.figures import figures
from factbox.record.disagreements.sides import Basis
from factbox.record.elsewhere import Elsewhere
from factbox.record.readable import is_readable, speaker_of
from factbox.types import Claim, Copy, EventMention, Evidence, Part, Saying, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

Place = tuple[str, Part, int, int]
_FEWEST_LEMMAS = 4
_SAME = 0.7
"""The share of a claim's content words that one shared claim may hold before it says nothing new."""
_COPIED = 0.5
"""How alike two copied sentences must be to say the same thing."""
_KINDS = {"event": 1.0, "quote": 0.8, "statement": 0.0}
_NEW_NAME = 0.7
_MOST_NAMES = 3
_OLD = timedelta(days=365)


def only_in_one(
    related: Related,
    claims: Sequence[Claim],
    sayings: Sequence[Saying],
    above: Sequence[Evidence] = (),
) -> tuple[Claim, ...]:
    """The claims of one origin only, ranked; empty where the story has one origin.

    `above` are words that the record shows before; what they hold is not told again.
    """
    if len(related.origins) < 2:
        return ()
    scale, elsewhere = _Scale(related), Elsewhere(related)
    shown = {(one.report, one.part, one.start, one.end) for one in above}
    lemmas = {claim.id: scale.lemmas(claim) for claim in claims}
    shared = [lemmas[claim.id] for claim in claims if claim.counts.origins > 1]
    single = [
        claim
        for claim in claims
        if claim.counts.origins == 1
        and len(lemmas[claim.id]) >= _FEWEST_LEMMAS
        and is_readable(claim.text.exact)
        and ((said := speaker_of(claim.text, sayings)) is None or said.name is not None)
        and not _known(lemmas[claim.id], shared)
        and not scale.told_by_others(claim)
        and not elsewhere.tells(lemmas[claim.id], claim.text.report)
        and not scale.is_headline(claim)
        and not scale.is_shown(claim, shown)
    ]
    weights = {claim.id: scale.weight(claim) for claim in single}
    single.sort(key=lambda claim: (-weights[claim.id], claim.text.start, claim.id))
    return tuple(_one_a_passage(related.copies, _one_a_sentence(scale.basis, single)))


def _known(lemmas: frozenset[str], shared: Sequence[frozenset[str]]) -> bool:
    return any(len(lemmas & other) >= _SAME * len(lemmas) for other in shared)


def _one_a_sentence(basis: Basis, claims: Sequence[Claim]) -> list[Claim]:
    seen: set[str] = set()
    found: list[Claim] = []
    for claim in claims:
        rows = [basis.related.reading.row(one) for one in claim.statements]
        sentences = {one.id for row in rows if (one := basis.sentence_of(row))}
        if not sentences <= seen:
            found.append(claim)
        seen |= sentences
    return found


def _one_a_passage(copies: Sequence[Copy], claims: Sequence[Claim]) -> Iterator[Claim]:
    """Of claims whose words were copied from one report to another the first."""
    links: dict[str, list[tuple[Place, Place]]] = {}
    for one in copies:
        if one.kind != "quotation" and one.score >= _COPIED:
            here: Place = (one.report, one.part, one.start, one.end)
            there: Place = (one.from_report, "text", one.from_start, one.from_end)
            links.setdefault(one.report, []).append((here, there))
            links.setdefault(one.from_report, []).append((there, here))
    kept: dict[str, list[Place]] = {}
    for claim in claims:
        words: Place = (claim.text.report, claim.text.part, claim.text.start, claim.text.end)
        others = [far for near, far in links.get(words[0], ()) if _mostly(words, near)]
        if not any(_mostly(one, far) for far in others for one in kept.get(far[0], ())):
            kept.setdefault(words[0], []).append(words)
            yield claim


def _mostly(words: Place, passage: Place) -> bool:
    """Whether most of the words stand in a passage that holds not much more than them."""
    if words[:2] != passage[:2]:
        return False
    shared = min(words[3], passage[3]) - max(words[2], passage[2])
    return 2 * shared >= max(words[3] - words[2], passage[3] - passage[2])


@dataclass(frozen=True)
class _Scale:
    """How much a reader of the other reports would miss a claim."""

    related: Related

    @cached_property
    def basis(self) -> Basis:
        return Basis(self.related)

    @cached_property
    def _events(self) -> Mapping[str, int]:
        """Event mention -> how many origins tell its event."""
        return {row: one.counts.origins for one in self.related.events for row in one.mentions}

    @cached_property
    def _origin_of(self) -> Mapping[str, str]:
        return {report: one.id for one in self.related.origins for report in one.reports}

    def rows(self, claim: Claim) -> list[Statement]:
        found = (self.related.reading.row(one) for one in claim.statements)
        return [row for row in found if isinstance(row, Statement)]

    def lemmas(self, claim: Claim) -> frozenset[str]:
        return frozenset(lemma for row in self.rows(claim) for lemma in row.lemmas)

    def told_by_others(self, claim: Claim) -> bool:
        """Whether everything that happens in the claim is told by other origins too."""
        told = [one for row in self.rows(claim) for one in row.events if one in self._events]
        return bool(told) and all(self._events[one] > 1 for one in told)

    def is_headline(self, claim: Claim) -> bool:
        """Whether no running text says so."""
        found = [self.basis.sentence_of(row) for row in self.rows(claim)]
        return all(one is not None and one.role == "headline" for one in found)

    def is_shown(self, claim: Claim, shown: Collection[Place]) -> bool:
        """Whether words of the claim stand among those shown above."""
        return any(
            (row.report, row.part) == (report, part) and row.start < end and start < row.end
            for row in self.rows(claim)
            for report, part, start, end in shown
        )

    def weight(self, claim: Claim) -> float:
        rows = self.rows(claim)
        weight = _KINDS[claim.kind] + _NEW_NAME * min(_MOST_NAMES, self._new_names(rows))
        weight += 0.5 * min(claim.counts.voices, 1)
        weight += 1.5 if self._disputed(rows) else 0.0
        weight += 0.4 if any(True for _ in figures(claim.text.exact)) else 0.0
        weight -= 0.0 if claim.counts.reports == 1 else 0.5
        weight += self._newness(rows)
        weight -= 1.5 if self._caption(rows) else 0.0
        weight -= 0.5 if any(row.status in ("planned", "possible") for row in rows) else 0.0
        length = len(self.related.reading.report(claim.text.report).text) or 1
        return round(weight - claim.text.start / length, 6)

    def _new_names(self, rows: Sequence[Statement]) -> int:
        """How many people, bodies and things are named that no other origin names."""
        found: set[str] = set()
        for row in rows[:1]:
            for mention in self.basis.mentions_in(row):
                entity = self.related.index.of(mention.id)
                if entity is None or entity.id in found:
                    continue
                if {self._origin_of.get(one, one) for one in entity.reports} == {
                    self._origin_of.get(row.report, row.report)
                }:
                    found.add(entity.id)
        return len(found)

    def _disputed(self, rows: Sequence[Statement]) -> bool:
        words = ("denied", "alleged")
        if any(row.status in words for row in rows):
            return True
        told = (self.related.reading.row(one) for row in rows for one in row.events)
        return any(isinstance(one, EventMention) and one.status in words for one in told)

    def _caption(self, rows: Sequence[Statement]) -> bool:
        """Whether only a picture's caption says so."""
        found = [self.basis.sentence_of(row) for row in rows]
        return all(one is not None and one.role == "caption" for one in found)

    def _newness(self, rows: Sequence[Statement]) -> float:
        """More for a happening dated within a year of the story, less for an older one."""
        window = self.basis.window
        spans = [span for row in rows for one in self.basis.times_in(row) if (span := bounds(one))]
        if window is None or not spans:
            return 0.0
        old = max(span[1] for span in spans) < window[0] - _OLD
        return -1.0 if old else 0.5
