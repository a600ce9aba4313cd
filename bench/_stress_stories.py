"""Stories that try the comparison of copies: floods, chains, collages, in made-up words.

Each is a `Reading` with sentences only, made from a fixed seed; no parser is needed.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bench._reports import report_of
from factbox.ids import row_id
from factbox.relate.reading import Reading
from factbox.types import Annotation, Report, Sentence

_OWN, _WORDS, _PARAGRAPH = 12, 18, 5


class Stories:
    """A maker of stories; each call draws on from where the last one stopped."""

    def __init__(self, seed: int = 5) -> None:
        from wordfreq import get_frequency_dict

        rates = sorted(get_frequency_dict("en", wordlist="small").items())
        kept = [(word, rate) for word, rate in rates if word.isascii() and word.isalpha()]
        self._words = [word for word, _ in kept]
        weights = np.array([rate for _, rate in kept])
        self._weights = np.cumsum(weights / weights.sum())
        self._random = np.random.default_rng(seed)

    def sentences(self, count: int = _OWN) -> list[str]:
        """So many sentences of eighteen words."""
        places = np.searchsorted(self._weights, self._random.random((count, _WORDS)))
        last = len(self._words) - 1
        return [
            " ".join(self._words[min(place, last)] for place in row).capitalize() + "."
            for row in places.tolist()
        ]

    def identical(self, count: int) -> Reading:
        """One text that `count` ran letter for letter."""
        text = self.sentences()
        return reading([text] * count)

    def one_paragraph(self, count: int) -> Reading:
        """Texts of their own that all hold one paragraph, a third of each."""
        shared = self.sentences(_PARAGRAPH)
        return reading([self.sentences(10) + shared for _ in range(count)])

    def one_headline(self, count: int) -> Reading:
        """Texts of their own under one headline."""
        return reading([self.sentences() for _ in range(count)], title="Talks resume on the border")

    def drift(self, count: int) -> Reading:
        """Each text is the one before it with one sentence made new."""
        texts = [self.sentences()]
        for number in range(1, count):
            changed = list(texts[-1])
            changed[number % _OWN] = self.sentences(1)[0]
            texts.append(changed)
        return reading(texts)

    def collage(self, count: int) -> Reading:
        """`count` texts of their own, and one that takes a sentence of each."""
        texts = [self.sentences() for _ in range(count)]
        return reading([*texts, [text[number % _OWN] for number, text in enumerate(texts)]])

    def feet(self, count: int) -> Reading:
        """One text that `count` ran, each with a last paragraph of its own."""
        text = self.sentences()
        return reading([text + self.sentences(2) for _ in range(count)])

    def repeated(self, times: int) -> Reading:
        """A text, a copy of it whose body stands `times` times in it, and one of its own."""
        text = self.sentences()
        return reading([text, text * times, self.sentences()])

    def mutual(self) -> Reading:
        """Two texts that each took a paragraph of the other, and one of its own."""
        one, two = self.sentences(), self.sentences()
        return reading([one + two[:3], two + one[-3:], self.sentences()])

    def wrong_clock(self) -> Reading:
        """A copy that says it is older than its original, and credits it."""
        text = self.sentences()
        copy = ["This was first reported by the Harbour Gazette.", *text]
        days = ("2024-05-03T09:00", "2024-05-02T09:00", "2024-05-03")
        sources = ("Harbour Gazette", "Valley Post", "Hill Times")
        return reading([text, copy, self.sentences()], days=days, sources=sources)


def reading(
    texts: Sequence[Sequence[str]],
    title: str | None = None,
    days: Sequence[str] = (),
    sources: Sequence[str] = (),
) -> Reading:
    """The texts, given as sentences, as the reports of one story."""
    reports = []
    for number, sentences in enumerate(texts):
        name = f"text-{number:06}"
        source = sources[number] if sources else f"Outlet {number}"
        day = days[number] if days else None
        report = report_of(" ".join(sentences), name, title, source, day)
        reports.append((report, Annotation(report=report.id, sentences=_rows(report, sentences))))
    reports.sort(key=lambda pair: pair[0].id)
    return Reading(tuple(one for one, _ in reports), tuple(one for _, one in reports))


def _rows(report: Report, sentences: Sequence[str]) -> tuple[Sentence, ...]:
    rows, start = [], 0
    for words in sentences:
        end = start + len(words)
        rows.append(
            Sentence(
                id=row_id("s", report.id, "text", start, end),
                report=report.id,
                part="text",
                start=start,
                end=end,
                text=words,
                paragraph=0,
                role="body",
            )
        )
        start = end + 1
    return tuple(rows)
