"""How two states stood with each other: close for years by one report, broken by another.

One report says that two states have had close ties for years (or longer); another says that they
broke their ties off on a day within that time. Unless the ties were restored before that time, both
cannot be. Quiet ties beside broken ones ("secret", "informal") contradict nothing, and a report
that says both knows how they fit together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from factbox.annotate.when.edtf import bounds
from factbox.data.states import demonym_code, name_of
from factbox.record.disagreements.sides import Basis
from factbox.types import Disagreement, Row, Sentence, Side

_TIES = r"(?:ties|relations|relationship|links|contacts)"
_CLOSE = re.compile(
    rf"\b(?:close|strong|warm|good|friendly|full|excellent|deep|robust|cordial)\b[^.;!?]{{0,70}}?\b{_TIES}\b",
    re.IGNORECASE,
)
_BROKEN = re.compile(
    rf"\b(?:sever(?:ed|ing)|cut(?: off)?|br(?:oke|oken|eaking)(?: off)?|suspend(?:ed|ing)"
    rf"|halt(?:ed|ing)|fr(?:oze|ozen)|end(?:ed|ing))\s(?:[\w’'-]+\s){{0,4}}?(?:{_TIES}|them)\b",
    re.IGNORECASE,
)
_FOR = re.compile(r"\bfor (?:many |several |some )?(years|decades|generations)\b", re.IGNORECASE)
_QUIET = re.compile(
    r"\b(?:secret|secretly|covert|clandestine|discreet|quiet|quietly|unofficial|informal|low-level"
    r"|behind[- ]the[- ]scenes|under[- ]the[- ]radar)\b",
    re.IGNORECASE,
)
_RESTORED = re.compile(
    r"\b(?:normali[sz]\w*|restor\w+|re-?establish\w*|resum\w+|re-?open\w*|establish\w*)\b",
    re.IGNORECASE,
)
_LENGTHS = {"years": 730, "decades": 7300, "generations": 14600}
"""The fewest days that the words can mean."""
_OVERLAP = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class _State:
    """How a sentence says that a pair of states stood, and since when or until when."""

    row: Row
    value: str
    pair: frozenset[str]
    first: date


def relations(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each pair of states that is close by some and broken by others."""
    close: list[_State] = []
    broken: list[_State] = []
    for one in basis.related.reading.annotations:
        for sentence in one.sentences:
            close.extend(_close(basis, sentence))
            broken.extend(_broken(basis, sentence))
    pairs = sorted({state.pair for state in close}, key=sorted)
    found = [
        _difference(
            basis,
            [one for one in close if one.pair == pair],
            [one for one in broken if one.pair == pair],
        )
        for pair in pairs
    ]
    return tuple(one for one in found if one is not None)


def _close(basis: Basis, sentence: Sentence) -> Iterator[_State]:
    match = _CLOSE.search(sentence.text)
    length = _FOR.search(sentence.text)
    day = basis.day(sentence.report)
    pair = _pair(basis, sentence)
    if match is None or length is None or day is None or pair is None:
        return
    if _QUIET.search(sentence.text) or _BROKEN.search(sentence.text):
        return
    end = max(match.end(), length.end()) if length.start() - match.end() < 4 else match.end()
    first = day - timedelta(days=_LENGTHS[length[1].casefold()])
    yield _State(sentence, sentence.text[match.start() : end], pair, first)


def _broken(basis: Basis, sentence: Sentence) -> Iterator[_State]:
    match = _BROKEN.search(sentence.text)
    pair = _pair(basis, sentence)
    if match is None or pair is None:
        return
    spans = [span for one in basis.times_in(sentence) if (span := bounds(one))]
    if spans:
        last = max(spans, key=lambda span: span[1])
        yield _State(sentence, sentence.text[match.start() :].rstrip(" ."), pair, last[1])


def _pair(basis: Basis, sentence: Sentence) -> frozenset[str] | None:
    """The two states that a sentence names; None where it names fewer or more."""
    named = {one.country for one in basis.mentions_in(sentence) if one.kind == "place"}
    codes = frozenset(code for code in named if code)
    if len(codes) < 2:
        words = re.findall(r"\b[A-Z][a-z]+\b", sentence.text)
        codes |= frozenset(code for word in words if (code := demonym_code(word)))
    return codes if len(codes) == 2 else None


def _difference(
    basis: Basis, close: Sequence[_State], broken: Sequence[_State]
) -> Disagreement | None:
    both = {one.row.report for one in close} & {one.row.report for one in broken}
    near = [one for one in close if one.row.report not in both]
    far = [
        one
        for one in broken
        if one.row.report not in both and any(_within(basis, one, other) for other in near)
    ]
    if (
        not near
        or not far
        or {basis.origin(a.row) for a in far} == {basis.origin(a.row) for a in near}
    ):
        return None
    names = " and ".join(str(name_of(code)) for code in sorted(near[0].pair))
    return basis.differ(
        "conflict",
        f"how {names} stood before",
        [_side(basis, near), _side(basis, far)],
        "close for years by the one, broken off within that time by the other",
    )


def _side(basis: Basis, states: Sequence[_State]) -> Side:
    return basis.side(" ".join(states[0].value.split()), [one.row for one in states])


def _within(basis: Basis, broken: _State, close: _State) -> bool:
    """Whether ties were still broken well within the time that they are called close."""
    restored = _restored(basis, broken)
    return max(broken.first, close.first) + _OVERLAP <= restored


def _restored(basis: Basis, broken: _State) -> date:
    """The day by which the same report has the ties restored; else its own day."""
    report = broken.row.report
    found = [
        span[1]
        for sentence in basis.related.reading.annotation(report).sentences
        if _RESTORED.search(sentence.text)
        for one in basis.times_in(sentence)
        if (span := bounds(one)) and span[1] > broken.first
    ]
    return min(found, default=basis.day(report) or date.max)
