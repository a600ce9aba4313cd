"""Runs of words that stand letter for letter in two texts, case and punctuation aside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from factbox.relate.copies.grams import in_both
from factbox.relate.copies.wordings import Word, Wording

_PLACES = 8
"""A run that stands more often than this in a text is a refrain; the first places will do."""


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words on end: from word `here` of one text, from word `there` of the other."""

    here: int
    there: int
    length: int


def common_runs(here: Wording, there: Wording, least: int) -> tuple[Run, ...]:
    """The longest common runs of at least `least` words, left to right, none over another."""
    places = _places(here, there, least)
    runs: list[Run] = []
    position = 0
    for start in sorted(places):
        if start < position:
            continue
        found = [(_extent(here.words, start, there.words, at), -at) for at in places[start]]
        length, at = max(found)
        if length >= least:
            runs.append(Run(start, -at, length))
            position = start + length
    return tuple(runs)


def quoted_parts(run: Run, here: tuple[Word, ...], there: tuple[Word, ...]) -> Iterator[Run]:
    """The stretches of a run that stand inside quotation marks in one text at least."""
    return _parts(run, here, there, quoted=True)


def unquoted_parts(run: Run, here: tuple[Word, ...], there: tuple[Word, ...]) -> Iterator[Run]:
    """The stretches of a run that stand outside quotation marks in both texts."""
    return _parts(run, here, there, quoted=False)


def by_unit(runs: Iterable[Run], here: tuple[Word, ...]) -> dict[int, list[Run]]:
    """Runs cut at the ends of sentences, by the sentence of the first text that they lie in."""
    found: dict[int, list[Run]] = defaultdict(list)
    for run in runs:
        start = 0
        for offset in range(1, run.length + 1):
            unit = here[run.here + start].unit
            if offset == run.length or here[run.here + offset].unit != unit:
                found[unit].append(Run(run.here + start, run.there + start, offset - start))
                start = offset
    return found


def _parts(
    run: Run, here: tuple[Word, ...], there: tuple[Word, ...], *, quoted: bool
) -> Iterator[Run]:
    start: int | None = None
    for offset in range(run.length + 1):
        inside = offset < run.length and quoted == (
            here[run.here + offset].quoted or there[run.there + offset].quoted
        )
        if inside and start is None:
            start = offset
        elif not inside and start is not None:
            yield Run(run.here + start, run.there + start, offset - start)
            start = None


def _places(here: Wording, there: Wording, least: int) -> dict[int, tuple[int, ...]]:
    """Where in `here` a run may begin -> where it may in `there`, the first few places."""
    grams, others = here.grams(least), there.grams(least)
    both = in_both(grams, others)
    if not len(both):
        return {}
    known, shared = grams.among(both), others.among(both)
    order = shared[np.argsort(others.keys[shared], kind="stable")]
    ranked = others.keys[order]
    first = np.searchsorted(ranked, grams.keys[known], side="left")
    last = np.minimum(np.searchsorted(ranked, grams.keys[known], side="right"), first + _PLACES)
    return {
        start: tuple(order[low:high].tolist())
        for start, low, high in zip(known.tolist(), first.tolist(), last.tolist(), strict=True)
    }


def _extent(here: tuple[Word, ...], i: int, there: tuple[Word, ...], j: int) -> int:
    length = 0
    while (
        i + length < len(here)
        and j + length < len(there)
        and here[i + length].letters == there[j + length].letters
    ):
        length += 1
    return length
