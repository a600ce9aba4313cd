"""What stands around words of a report: their sentence, and the quotation that they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factbox.annotate.sentence_at import SentenceAt
from factbox.types import Evidence, Mention, Part, Quote, Sentence

if TYPE_CHECKING:
    from factbox.relate.story import Related


@dataclass
class Around:
    """Looks up sentences and quotations of a story's reports; each report is indexed once."""

    related: Related
    _sentences: dict[str, SentenceAt] = field(default_factory=dict)
    _quotes: dict[str, dict[tuple[Part, int], Quote]] = field(default_factory=dict)

    def sentence(self, words: Evidence) -> Sentence | None:
        """The sentence that some words begin in."""
        number = self.number(words)
        if number is None:
            return None
        return self.related.reading.annotation(words.report).sentences[number]

    def number(self, words: Evidence | Mention) -> int | None:
        """The number, in its report, of the sentence that some words begin in."""
        if words.report not in self._sentences:
            rows = self.related.reading.annotation(words.report).sentences
            self._sentences[words.report] = SentenceAt(rows)
        return self._sentences[words.report].number(words.part, words.start)

    def quote(self, words: Evidence) -> Quote | None:
        """The quotation that some words are."""
        if words.report not in self._quotes:
            rows = self.related.reading.annotation(words.report).quotes
            self._quotes[words.report] = {(one.part, one.start): one for one in rows}
        return self._quotes[words.report].get((words.part, words.start))

    def text(self, words: Evidence) -> str:
        """The text, or the title, that some words stand in."""
        report = self.related.reading.report(words.report)
        return (report.title or "") if words.part == "title" else report.text
