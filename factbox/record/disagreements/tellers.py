"""Which other reports give a value that a difference sets against another.

The finders lay sentences side by side two and two. A third report that gives the same figure or day of the
same thing, in a sentence with much the same words, stands on its side, too: seven reports against one are
not one against one. Who gives both values stands on no side for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from factbox import limits
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import content_words, shared_share
from factbox.types import Disagreement, Row, Sentence, Side, Statement

_NAME = re.compile(r"\b[A-Z][\w’'-]*[a-z]\b")
_ALIKE = 0.4
"""Share of the content words of the shorter sentence from which both tell of one thing."""


def with_tellers(
    basis: Basis, values: Mapping[str, Sequence[Row]], about: Sequence[Row]
) -> dict[str, list[Row]]:
    """The rows of each value, and the sentences of other reports that give it of what `about` tells."""
    found = {value: list(rows) for value, rows in values.items()}
    if len(basis.related.reading.reports) > limits.PARTLY.number:
        return found
    seen = {row.report for rows in values.values() for row in rows}
    patterns = {value: _pattern(rows) for value, rows in values.items()}
    words = [frozenset(content_words(one.text)) for one in about]
    for one in basis.related.reading.annotations:
        if one.report in seen:
            continue
        for sentence in one.sentences:
            value = _only_value(sentence, patterns)
            if value is not None and _is_alike(sentence, words):
                found[value].append(sentence)
                break
    return found


def _pattern(rows: Sequence[Row]) -> re.Pattern[str]:
    """The value as its rows write it, with no figure or word before or behind."""
    texts = sorted({" ".join(row.text.split()) for row in rows}, key=len, reverse=True)
    ways = "|".join(re.escape(text).replace(r"\ ", r"\s+") for text in texts)
    return re.compile(rf"(?<![\w.,])(?:{ways})(?![\w]|[.,]\d)", re.IGNORECASE)


def _only_value(sentence: Sentence, patterns: Mapping[str, re.Pattern[str]]) -> str | None:
    given = [value for value, pattern in patterns.items() if pattern.search(sentence.text)]
    return given[0] if len(given) == 1 else None


def _is_alike(sentence: Sentence, about: Sequence[frozenset[str]]) -> bool:
    words = frozenset(content_words(sentence.text))
    return any(shared_share(words, one) >= _ALIKE for one in about)


def with_claims(basis: Basis, found: Disagreement) -> Disagreement:
    """A conflict between names or deeds, with the reports whose statements were joined into one claim with a
    side's: where they hold a name of that side's value and none of another's."""
    names = [frozenset(_NAME.findall(side.value)) for side in found.sides]
    if found.kind != "conflict" or not all(names):
        return found
    seen = {report for side in found.sides for report in side.reports}
    sides = list(found.sides)
    for place, side in enumerate(found.sides):
        others = frozenset().union(*(one for k, one in enumerate(names) if k != place))
        own = names[place] - others
        rows = [
            row
            for row in _joined(basis, side)
            if row.report not in seen
            and own & frozenset(_NAME.findall(row.text))
            and not (others - names[place]) & frozenset(_NAME.findall(row.text))
        ]
        sides[place] = _with(basis, side, rows)
    return replace(found, sides=tuple(sides))


def _joined(basis: Basis, side: Side) -> Iterator[Statement]:
    """The statements of the claims that a side's own statements belong to."""
    stated = frozenset(side.statements)
    for claim in basis.related.claims:
        if stated & frozenset(claim.statements):
            rows = map(basis.related.reading.row, claim.statements)
            yield from (row for row in rows if isinstance(row, Statement))


def _with(basis: Basis, side: Side, rows: Sequence[Statement]) -> Side:
    """A side with more statements, one a report; what it showed first stays first."""
    first = {row.report: row for row in reversed(rows)}
    if not first:
        return side
    more = basis.side(side.value, tuple(first.values()))
    origins = {basis.origin_of_report(one) for one in (*side.reports, *more.reports)}
    return replace(
        side,
        statements=tuple(sorted({*side.statements, *more.statements})),
        reports=(*side.reports, *more.reports),
        origins=max(side.origins, len(origins)),
        evidence=(*side.evidence, *more.evidence),
    )
