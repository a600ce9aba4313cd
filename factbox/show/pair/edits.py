"""Word for word, what became of a copied passage: what stayed, and which words were put for which.

Words are compared without regard to case. A word or two that stayed among others that did not, and
that anybody writes ("of the"), is no trace of the copy: it belongs to what was changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from factbox import limits
from factbox.data.background import stem, word_rate, word_spans

_COMMON = 1e-3
_TELLING_RUN = 3
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of one side and words of the other; `same` where they are the same words.

    Either side may be empty (`start == end`): words left out, or put in.
    """

    start: int
    end: int
    other_start: int
    other_end: int
    same: bool


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of either side by number, half open."""

    left: Place
    right: Place
    same: bool


def edits(left: str, at: Place, right: str, other: Place) -> tuple[Edit, ...]:
    """How `left[at]` became `right[other]`, in order; offsets are those of the whole texts.

    Runs of the same words end where the signs between them differ in number.
    """
    ours, theirs = _words(left, at), _words(right, other)
    if max(len(ours), len(theirs)) > limits.COMPARED_WORDS.number:
        return (Edit(*at, *other, same=left[slice(*at)] == right[slice(*other)]),)
    keys = [left[start:end].casefold() for start, end in ours]
    their_keys = [right[start:end].casefold() for start, end in theirs]
    runs = _merged(_without_scraps(tuple(_runs(keys, their_keys)), keys))
    return tuple(
        Edit(*_place(ours, part.left, at), *_place(theirs, part.right, other), part.same)
        for run in runs
        for part in (_even(run, ours, theirs) if run.same else (run,))
    )


def telling(words: str) -> bool:
    """Whether some of the words are such as not everybody writes."""
    return any(word_rate(stem(words[start:end])) < _COMMON for start, end in word_spans(words))


def _words(text: str, place: Place) -> list[Place]:
    start, end = place
    return [(start + first, start + last) for first, last in word_spans(text[start:end])]


def _runs(ours: Sequence[str], theirs: Sequence[str]) -> Iterator[_Run]:
    numbers = {word: number for number, word in enumerate(dict.fromkeys((*ours, *theirs)))}
    found = Indel.opcodes([numbers[word] for word in ours], [numbers[word] for word in theirs])
    for one in found:
        left, right = (one.src_start, one.src_end), (one.dest_start, one.dest_end)
        yield _Run(left, right, one.tag == "equal")


def _without_scraps(runs: Sequence[_Run], words: Sequence[str]) -> Iterator[_Run]:
    """Runs as they are; one that says nothing, between two changes, as a change."""
    for at, run in enumerate(runs):
        start, end = run.left
        inside = 0 < at < len(runs) - 1
        scrap = run.same and inside and end - start < _TELLING_RUN
        if scrap and not any(word_rate(stem(word)) < _COMMON for word in words[start:end]):
            yield _Run(run.left, run.right, same=False)
        else:
            yield run


def _merged(runs: Iterable[_Run]) -> list[_Run]:
    """Changes that stand side by side made one."""
    found: list[_Run] = []
    for run in runs:
        last = found[-1] if found else None
        if last is not None and last.same == run.same:
            left, right = (last.left[0], run.left[1]), (last.right[0], run.right[1])
            found[-1] = _Run(left, right, run.same)
        else:
            found.append(run)
    return found


def _even(run: _Run, ours: Sequence[Place], theirs: Sequence[Place]) -> Iterator[_Run]:
    """A run of the same words cut where the same words do not stand equally far apart."""
    first, other = run.left[0], run.right[0]
    for at in range(1, run.left[1] - run.left[0] + 1):
        here, there = run.left[0] + at, run.right[0] + at
        ends = here == run.left[1]
        if ends or ours[here][0] - ours[first][0] != theirs[there][0] - theirs[other][0]:
            yield _Run((first, here), (other, there), same=True)
            first, other = here, there


def _place(words: Sequence[Place], run: Place, whole: Place) -> Place:
    """From the first word of a run to its last; an empty run stands before the next word."""
    first, last = run
    if first < last:
        return words[first][0], words[last - 1][1]
    start = words[first][0] if first < len(words) else whole[1]
    return start, start
