"""What stories need to know of a report, small enough to be kept beside it.

Reports that run one text are one node, however many sites carry it. The text is seen as its first
report has it: with that report's headline and day. Of its words the 150 that weigh most make it
alike to others; the two dozen heaviest are the keys by which texts find each other.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from factbox.ids import digest
from factbox.relate.stories.likeness import damped, day_of, rareness
from factbox.relate.stories.words import Bag, bag_of, running_text
from factbox.types import Report

_HEAVIEST = 150
_KEYS = 24
_SHORT = 200

Weights = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Sketch:
    """A report as stories see it. `text` is a digest of its running text; `day` is a day's number,
    None where the report states none; `weights` is of unit length, the heaviest word first."""

    report: str
    external_id: str
    published: str | None
    text: str
    day: int | None
    bag: Bag
    weights: Weights


@dataclass(frozen=True, slots=True)
class Text:
    """One running text, as the first report that ran it has it."""

    key: str
    day: int | None
    bag: Bag
    weights: Weights

    @property
    def keys(self) -> tuple[str, ...]:
        """The words that weigh most."""
        return keys_of(self.weights)


def sketch_of(report: Report) -> Sketch:
    """What is kept of a report."""
    running, bag = running_text(report), bag_of(report)
    beside = "" if len(running) > _SHORT else report.title or ""
    return Sketch(
        report=report.id,
        external_id=report.external_id,
        published=report.published,
        text=digest(running, beside),
        day=day_of(report),
        bag=bag,
        weights=weights_of(bag),
    )


def weights_of(bag: Bag) -> Weights:
    """The heaviest words with their weights, rounded, of unit length."""
    light = ((-round(damped(count) * rareness(word), 6), word) for word, count in bag.counts)
    heavy = sorted(one for one in light if one[0])[:_HEAVIEST]
    length = math.sqrt(math.fsum(weight * weight for weight, _ in heavy))
    return tuple((word, round(-weight / length, 6)) for weight, word in heavy)


def keys_of(weights: Weights) -> tuple[str, ...]:
    """The words by which a text finds others."""
    return tuple(word for word, _ in weights[:_KEYS])


def first_of(sketches: Iterable[Sketch]) -> Sketch:
    """Of the reports of one text the one that stands for it: the earliest, dated before undated."""
    return min(sketches, key=rank)


def rank(sketch: Sketch) -> tuple[bool, str, str]:
    """Reports of one text in the order in which they may stand for it."""
    return (sketch.published is None, sketch.published or "", sketch.report)


def text_of(sketch: Sketch) -> Text:
    """The text that a report stands for."""
    return Text(sketch.text, sketch.day, sketch.bag, sketch.weights)
