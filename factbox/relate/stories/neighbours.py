"""A story's neighbours: what a person who reads it may want to read next, and why it is not the same.

Neighbours are the stories whose texts come nearest to its own. "Earlier" and "later" are those that
ended before it began or began after it ended; the rest are related.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from factbox.relate.stories.linking import LINE
from factbox.relate.stories.reasons import mean_between
from factbox.relate.stories.sketch import Text
from factbox.types import Reason

_MOST = 5
_NEAREST = 3
_HELD, _HARDLY = 0.5, 0.1
_NAMES = 6
Days = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another story, and how near its nearest texts come, 0 to 1."""

    story: str
    kind: Literal["earlier", "later", "related"]
    likeness: float


def neighbours_of(
    own: Days, near: Mapping[str, Sequence[float]], days: Mapping[str, Days]
) -> tuple[Neighbour, ...]:
    """The nearest stories, the nearest first. `near` holds the likenesses of pairs of texts by the
    other story, `days` its first and last day."""
    found = [
        Neighbour(story, _kind(own, days[story]), _mean(likenesses))
        for story, likenesses in near.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.likeness, one.story))[:_MOST])


def _mean(likenesses: Sequence[float]) -> float:
    best = sorted(likenesses, reverse=True)[:_NEAREST]
    return round(sum(best) / len(best), 6)


def _kind(own: Days, other: Days) -> Literal["earlier", "later", "related"]:
    if other[1] is not None and own[0] is not None and other[1] < own[0]:
        return "earlier"
    if other[0] is not None and own[1] is not None and other[0] > own[1]:
        return "later"
    return "related"


def why_apart(own: Sequence[Text], other: Sequence[Text]) -> Reason:
    """Why two groups of texts are two stories."""
    mean = mean_between(own, other)
    ours, theirs = _telling(own, other), _telling(other, own)
    if mean < LINE:
        detail = f"on average {mean:.2f} of 1 alike, and {LINE} would make them one"
    else:
        detail = f"on average {mean:.2f} of 1 alike, but told apart as look-alikes"
    if ours:
        detail += f"; names and numbers only here: {', '.join(ours)}"
    if theirs:
        detail += f"; only there: {', '.join(theirs)}"
    return Reason(feature="apart", detail=detail, score=mean)


def _telling(own: Sequence[Text], other: Sequence[Text]) -> list[str]:
    """Names and numbers that most of `own` hold and hardly any of `other`."""
    names = {name for text in own for name in text.bag.names}
    shares = ((_share(name, own), _share(name, other), name) for name in sorted(names))
    telling = [(-here, name) for here, there, name in shares if here >= _HELD and there <= _HARDLY]
    return [name for _, name in sorted(telling)[:_NAMES]]


def _share(name: str, texts: Sequence[Text]) -> float:
    return sum(name in text.bag.names for text in texts) / len(texts)
