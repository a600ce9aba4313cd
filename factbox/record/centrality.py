"""How much of what the whole story is about a sentence says.

A content word weighs by the share of the story's origins that use it near the top of a report:
news puts first what matters. A report that copies another adds nothing, since origins are counted,
not texts. Words that are in one origin only weigh nothing, unless there is only one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factbox.annotate.sentence_at import SentenceAt
from factbox.types import Sentence, Statement

if TYPE_CHECKING:
    from factbox.relate.story import Related

TOP_SENTENCES = 6


@dataclass(frozen=True)
class Centrality:
    """Weights of content words in one story, and the content words of its sentences."""

    related: Related

    @cached_property
    def origin_of(self) -> dict[str, str]:
        return {report: origin.id for origin in self.related.origins for report in origin.reports}

    @cached_property
    def statements(self) -> dict[str, tuple[Statement, ...]]:
        """The statements of each sentence, by the sentence's id."""
        found: dict[str, list[Statement]] = {}
        for one in self.related.reading.annotations:
            at = SentenceAt(one.sentences)
            for statement in one.statements:
                number = at.number(statement.part, statement.start)
                if number is not None:
                    found.setdefault(one.sentences[number].id, []).append(statement)
        return {row_id: tuple(rows) for row_id, rows in found.items()}

    def lemmas(self, sentence: Sentence) -> frozenset[str]:
        """The content words of a sentence."""
        rows = self.statements.get(sentence.id, ())
        return frozenset(lemma for row in rows for lemma in row.lemmas)

    @cached_property
    def weights(self) -> dict[str, float]:
        """Content word -> share of the origins that use it near the top of a report."""
        users: dict[str, set[str]] = {}
        for one in self.related.reading.annotations:
            origin = self.origin_of.get(one.report, one.report)
            for sentence in top(one.sentences):
                for lemma in self.lemmas(sentence):
                    users.setdefault(lemma, set()).add(origin)
        total = len(set(self.origin_of.values())) or 1
        if total == 1:
            return dict.fromkeys(users, 1.0)
        return {
            lemma: round(len(origins) / total, 6)
            for lemma, origins in users.items()
            if len(origins) > 1
        }

    def score(self, lemmas: frozenset[str]) -> float:
        """The weight of these words together, less for each word that tells nothing shared."""
        if not lemmas:
            return 0.0
        total = sum(self.weights.get(lemma, 0.0) for lemma in sorted(lemmas))
        return round(total / math.sqrt(len(lemmas) + 6), 6)


def top(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The headline and the first sentences of the running text."""
    heads = tuple(row for row in sentences if row.role == "headline")
    body = tuple(row for row in sentences if row.role == "body")
    return (*heads[:1], *body[:TOP_SENTENCES])
