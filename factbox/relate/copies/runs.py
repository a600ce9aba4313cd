"""Runs of words that stand letter for letter in two texts, case and punctuation aside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factbox.relate.copies.wordings import Word

_PLACES = 8
"""A run that stands more often than this in a text is a refrain; the first places will do."""


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words on end: from word `here` of one text, from word `there` of the other."""

    here: int
    there: int
    length: int


def common_runs(here: tuple[Word, ...], there: tuple[Word, ...], least: int) -> tuple[Run, ...]:
    """The longest common runs of at least `least` words, left to right, none over another."""
    places = _places(there, least)
    runs: list[Run] = []
    position = 0
    while position + least <= len(here):
        gram = tuple(word.letters for word in here[position : position + least])
        found = [(_extent(here, position, there, at), -at) for at in places.get(gram, ())]
        if not found:
            position += 1
            continue
        length, at = max(found)
        runs.append(Run(position, -at, length))
        position += length
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


def _places(words: tuple[Word, ...], least: int) -> dict[tuple[str, ...], list[int]]:
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(words) - least + 1):
        found = places[tuple(word.letters for word in words[start : start + least])]
        if len(found) < _PLACES:
            found.append(start)
    return places


def _extent(here: tuple[Word, ...], i: int, there: tuple[Word, ...], j: int) -> int:
    length = 0
    while (
        i + length < len(here)
        and j + length < len(there)
        and here[i + length].letters == there[j + length].letters
    ):
        length += 1
    return length
