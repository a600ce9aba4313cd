"""What only one origin has: what a reader of the others would not know, the weightiest first.

A claim stands here where a single origin states it, in a story of more than one, and where it is sure
that no other tells it: somebody or something new stands at its centre, and no statement of another
origin holds much of the rest (`elsewhere.py`). It is left out where its words cannot be read alone,
where all that happens in it is told by others too, where it stands in the record above (in its lead,
on a side of a difference), or where it is a headline only, or where nothing that others tell comes near
it in meaning: a stray paragraph, a byway. What is not surely of use alone (`sure_alone.py`) is left to
who asks for all. What several reports of that origin tell,
one copied from another, stands once, and of several claims of one sentence the best stands for it.
`news_weight.py` says what comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factbox import limits
from factbox.record.elsewhere import Elsewhere
from factbox.record.lines import Lines
from factbox.record.news_weight import NewsWeight, Place
from factbox.types import Claim, Copy, Evidence, Part, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

_FEWEST_LEMMAS = 6
_OPINION = re.compile(r"\b(?:should|ought|let[’']s|must)\b", re.IGNORECASE)
"""What its writer thinks, where nobody is said to say it."""
_OFF_THE_STORY = 0.26
"""How near others come at least to what a line tells of that belongs to the story."""
_ABOUT_IT = 3.0
"""What it counts for that others come near to what a line tells of."""
_OPEN = 4.0
"""What it counts against a line that an editor could not use it alone."""
_COPIED = 0.5
"""How alike two copied sentences must be to say the same thing."""


def only_in_one(
    related: Related,
    claims: Sequence[Claim],
    lines: Lines,
    above: Sequence[Evidence] = (),
) -> tuple[Claim, ...]:
    """The claims of one origin only, ranked; empty where the story has one origin.

    `above` are words that the record shows before; what they hold is not told again.
    """
    if len(related.origins) < 2:
        return ()
    scale, elsewhere = NewsWeight(related), Elsewhere(related, lines.bearing)
    shown: dict[tuple[str, Part], set[tuple[int, int]]] = {}
    for words in above:
        shown.setdefault((words.report, words.part), set()).add((words.start, words.end))
    single = [
        claim
        for claim in claims
        if claim.counts.origins == 1
        and len(scale.lemmas(claim)) >= _FEWEST_LEMMAS
        and not scale.told_by_others(claim)
        and not scale.is_headline(claim)
        and not scale.is_shown(claim, shown)
    ]
    weights = {claim.id: scale.weight(claim) for claim in single}
    single.sort(key=lambda claim: (-weights[claim.id], claim.text.start, claim.id))
    found = (_told(related, claim, lines, elsewhere) for claim in single[: limits.ALONE.number])
    told = [one for one in found if one is not None]
    told.sort(key=lambda one: (one.claim.aside, -round(weights[one.claim.id] + one.use, 6)))
    claims_told = (one.claim for one in told)
    return tuple(_one_a_passage(related.copies, _one_a_sentence(claims_told)))


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim in words that can be read alone, how near others come to what it tells of, and how likely
    the words are of no use alone."""

    claim: Claim
    near: float
    openness: float

    @property
    def use(self) -> float:
        """What that counts for."""
        return _ABOUT_IT * self.near - _OPEN * self.openness


def _told(related: Related, claim: Claim, lines: Lines, elsewhere: Elsewhere) -> _Told | None:
    """The claim in words that can be read alone, with the reports that say them; None where there are
    none, where others may tell it, or where it tells of something else than they do."""
    rows = [related.reading.row(one) for one in claim.statements]
    words = (claim.text.report, claim.text.part, claim.text.start)
    for row in rows:
        if not isinstance(row, Statement) or (row.report, row.part, row.start) != words:
            continue
        line = lines.whole(lines.sentence(row))
        if line is None or (row.attributed_to is None and _OPINION.search(line.text)):
            return None
        near = elsewhere.nearness(line)
        if elsewhere.tells(line) or near < _OFF_THE_STORY:
            return None
        told = lines.told(line)
        says = tuple(related.reading.evidence(one) for one in told.borne.says)
        counts = replace(told.counts, voices=claim.counts.voices)
        if told.counts.origins > 1 or told.also:
            return None
        partly = tuple(related.reading.evidence(one) for one in told.borne.partly)
        who = lines.who(line)
        openness = lines.openness(line)
        shown = replace(
            claim, text=says[0], evidence=says, partly=partly, counts=counts, who=who,
            aside=not lines.is_sure_alone(line),
        )  # fmt: skip
        return _Told(shown, near, openness)
    return None


def _one_a_sentence(claims: Iterator[Claim]) -> Iterator[Claim]:
    seen: set[Place] = set()
    for claim in claims:
        place = (claim.text.report, claim.text.part, claim.text.start, claim.text.end)
        if place not in seen:
            seen.add(place)
            yield claim


def _one_a_passage(copies: Sequence[Copy], claims: Iterable[Claim]) -> Iterator[Claim]:
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
