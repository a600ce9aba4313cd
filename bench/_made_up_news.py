"""Made-up news from a fixed seed: topics, events in bursts, texts of each; half of it undated.

A text draws its words from English as often as English uses them, from its topic's own words, and
from its event's names, numbers and words. Events come in all sizes, as in news: most have a few
texts, some have hundreds.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from bench._reports import report_of
from factbox.types import Report

_TEXTS_A_TOPIC = 400
_TOPIC_WORDS, _EVENT_WORDS, _NAMES = 150, 40, 12
_FIRST_DAY = date(2024, 1, 1)
_DAYS = 365
_SYLLABLES = ("bal", "dor", "ken", "mir", "sol", "tav", "rin", "gos", "vel", "hur", "pas", "lem")


@dataclass(frozen=True)
class MadeUp:
    """Reports, and the event of each by its id."""

    reports: tuple[Report, ...]
    events: dict[str, str]


def made_up_news(count: int, seed: int = 5) -> MadeUp:
    """So many reports."""
    return _Maker(seed, count).make(count)


class _Maker:
    def __init__(self, seed: int, count: int) -> None:
        from wordfreq import get_frequency_dict

        rates = sorted(get_frequency_dict("en", wordlist="small").items())
        self._words = np.array([word for word, _ in rates if word.isalpha() and len(word) > 2])
        weights = np.array([rate for word, rate in rates if word.isalpha() and len(word) > 2])
        self._often = np.cumsum(weights / weights.sum())
        self._random = np.random.default_rng(seed)
        self._rare = self._words[np.argsort(weights)[: len(weights) * 2 // 3]]
        topics = max(1, count // _TEXTS_A_TOPIC)
        self._topics = [self._random.choice(self._rare, _TOPIC_WORDS) for _ in range(topics)]

    def make(self, count: int) -> MadeUp:
        reports: list[Report] = []
        events: dict[str, str] = {}
        number = 0
        while len(reports) < count:
            size = min(count - len(reports), int(1 + self._random.pareto(1.1) * 2), 300)
            dated = bool(self._random.random() < 0.5)
            for report in self._event(number, size, dated):
                reports.append(report)
                events[report.id] = str(number)
            number += 1
        order = self._random.permutation(len(reports))
        return MadeUp(tuple(reports[at] for at in order), events)

    def _event(self, number: int, size: int, dated: bool) -> list[Report]:
        topic = self._topics[int(self._random.integers(len(self._topics)))]
        own = self._random.choice(self._rare, _EVENT_WORDS)
        names = np.array([self._name() for _ in range(_NAMES)])
        day = _FIRST_DAY + timedelta(days=int(self._random.integers(_DAYS)))
        found = []
        for at in range(size):
            text = self._text(topic, own, names)
            came = day + timedelta(days=int(self._random.exponential(1.5)))
            found.append(report_of(text, f"{number}-{at}", published=str(came) if dated else None))
        return found

    def _text(self, topic: NDArray[np.str_], own: NDArray[np.str_], names: NDArray[np.str_]) -> str:
        length = int(self._random.integers(120, 600))
        kind = self._random.random(length)
        often = self._random.random(length)
        words = self._words[np.minimum(np.searchsorted(self._often, often), len(self._words) - 1)]
        for share, pool in ((0.24, topic), (0.16, own), (0.07, names)):
            drawn = pool[(self._random.random(length) ** 2 * len(pool)).astype(int)]
            words = np.where(kind < share, drawn, words)
        return _sentences(words.tolist())

    def _name(self) -> str:
        parts = self._random.choice(np.array(_SYLLABLES), int(self._random.integers(2, 4)))
        return "".join(parts.tolist()).capitalize()


def _sentences(words: list[str]) -> str:
    lines = [" ".join(words[at : at + 18]) + "." for at in range(0, len(words), 18)]
    return " ".join(line[0].upper() + line[1:] for line in lines)
