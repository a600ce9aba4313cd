"""The one to three sentences that tell the story best, word for word, each with the reports that say it.

A good lead is what an editor would put first: it says what most independent reports say near their
top, it tells what was done rather than what was planned where both are known, it comes from the
latest reports, and it can be read alone (`lines.py`; no question, nobody's words, no "you" and no
"we" of its writer); what else speaks against one is weighed (`lead_signs.py`). What other reports bear
out comes before what only its own report has. A further sentence is told by half of the origins at
least and tells something else: other happenings, mostly other words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factbox import limits
from factbox.record.centrality import Centrality, top
from factbox.record.lead_signs import LeadSigns, is_a_remark
from factbox.record.lines import Lines, Told
from factbox.record.misspelt import misspelt
from factbox.record.readable import addresses, is_readable
from factbox.record.standing import Standing
from factbox.record.support.near import shared_part
from factbox.types import LeadSupport, Sentence, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

MOST_SENTENCES = 3
_LENGTHS = range(50, 320)
"""Characters of a sentence that can be read alone."""
_MISSPELT = 0.8
"""What a sentence with a misspelt name is worth beside one without."""
_UNSURE = 0.8
"""What a sentence is worth of which it is not sure which reports tell it."""
_SHARED = 0.22
"""Share of the shorter sentence, by what its units are worth, from which two tell the same."""
_SAME_EVENT = 0.2
"""The same, where both tell one happening."""
_WEAKEST = 0.55
_WEAKEST_ALONE = 0.65
"""The share of the first sentence's score that a further one has; where no other origin bears it out."""
_PLACE = 0.12
"""How much less each sentence further down in its report is worth."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    sentence: Sentence
    line: Statement
    score: float


@dataclass(frozen=True, slots=True)
class _Weighed:
    told: Told
    score: float
    units: dict[str, float]
    events: frozenset[str]


def choose_lead(related: Related, lines: Lines) -> tuple[Told, ...]:
    """One to three sentences with those who bear them out, the best first."""
    central, standing = Centrality(related), Standing.of(related)
    found = sorted(
        _candidates(related, central, standing, lines),
        key=lambda one: (-one.score, one.sentence.start, one.sentence.id),
    )
    weighed = [_weighed(related, lines, one, standing) for one in found[: limits.LEADS.number]]
    weighed.sort(key=lambda one: (-one.score, one.told.row.start, one.told.row.id))
    chosen: list[_Weighed] = []
    for one in weighed:
        strong = not chosen or (
            _is_shared(related, one.told)
            and not one.told.is_unsure(len(related.reading.reports))
            and one.score >= _weakest(one.told) * chosen[0].score
        )
        if len(chosen) < MOST_SENTENCES and strong and all(_apart(one, other) for other in chosen):
            chosen.append(one)
    return tuple(one.told for one in chosen)


def support_of(related: Related, told: Told) -> LeadSupport:
    """The words that bear a sentence of the lead out, and how many reports at least tell it."""
    evidence = related.reading.evidence
    return LeadSupport(
        says=tuple(map(evidence, told.borne.says)),
        partly=tuple(map(evidence, told.borne.partly)),
        at_least=1 + told.borne.least,
    )


def _candidates(
    related: Related, central: Centrality, standing: Standing, lines: Lines
) -> Iterator[_Candidate]:
    signs = LeadSigns.of(related.reading.reports)
    for one in related.reading.annotations:
        for place, sentence in enumerate(top(one.sentences)):
            rows = central.statements.get(sentence.id, ())
            if sentence.role != "body" or not rows:
                continue
            line = lines.whole(lines.sentence(rows[0]))
            if line is None or not stands_alone(line.text) or lines.who(line) is not None:
                continue
            if lines.is_quotation(line) or is_a_remark(line.text) or signs.hands_on_a_hoax(line):
                continue
            factor = standing.factor(related, one.report, rows) / (1 + _PLACE * place)
            factor *= _MISSPELT if misspelt(related, sentence) else 1.0
            factor *= signs.factor(line) * (1.0 - lines.openness(line)) ** 2
            score = central.score(central.lemmas(sentence)) * factor
            yield _Candidate(sentence, line, round(score, 6))


def _weighed(related: Related, lines: Lines, one: _Candidate, standing: Standing) -> _Weighed:
    """A candidate with those who bear it out; up to four times the score where all origins say it."""
    told = lines.best([one.line]) or lines.told(one.line)
    others = max(1, len(related.origins) - 1)
    shared = min(1.0, (told.counts.origins - 1 + 0.5 * told.also) / others)
    held = lines.bearing.held
    units = {unit: held.weight(unit) for unit in held.units(one.line).lemmas}
    rows = [row for row in related.reading.annotation(one.line.report).statements
            if row.part == one.line.part and one.line.start <= row.start < one.line.end]  # fmt: skip
    sure = _UNSURE if told.is_unsure(len(related.reading.reports)) else 1.0
    score = round(one.score * (1 + 3 * shared) * sure, 6)
    return _Weighed(told, score, units, standing.events_of(rows))


def _is_shared(related: Related, told: Told) -> bool:
    """Whether at least half of the origins tell it, and more than one, be it in part: of a story with
    one, always."""
    several = told.both.origins > 1 or len(related.origins) < 2
    return several and 2 * told.both.origins >= len(related.origins)


def _weakest(told: Told) -> float:
    return _WEAKEST if told.counts.origins + told.also > 1 else _WEAKEST_ALONE


def _apart(one: _Weighed, other: _Weighed) -> bool:
    """Whether two sentences tell mostly different things, and neither bears the other out."""
    told, beside = one.told, other.told
    if told.is_said_by(beside.row, partly=True) or beside.is_said_by(told.row, partly=True):
        return False
    bar = _SAME_EVENT if one.events & other.events else _SHARED
    return shared_part(one.units, other.units) < bar


def stands_alone(text: str) -> bool:
    """Whether a sentence can open a record: read alone, neither short nor long, nobody's words."""
    words = text.split()
    if len(text) not in _LENGTHS or not words or text.rstrip().endswith("?"):
        return False
    if text[0] in "\"“‘'" or not text[0].isupper():
        return False
    return is_readable(text) and not addresses(text)
