"""Look for round weights of the same-claim features; see training/README.md.

    python -m training.claims.fit [DATA]

Without DATA, the stories of `stories/` are all there is. With the folder of labelled sets, the five
gold reports and `claim_pairs` are measured too: with the weights found on our own stories alone, and
each with those found on all stories but itself. The shipped weights are printed beside them.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bench.claims import Story, compared_story, covered_by, labelled_pairs, stories_in
from factbox.annotate.parse import Parser
from factbox.relate.claims.circumstances import CIRCUMSTANCES
from factbox.relate.claims.features import FEATURES
from factbox.relate.claims.pairs import Pairs
from factbox.relate.claims.surroundings import SURROUNDINGS
from factbox.relate.claims.weights import Weights, weights
from training.claims.labelled import own_stories

Matrix = NDArray[np.float64]
STEPS: Mapping[str, Sequence[float]] = {
    "alike": (0, 0.2, 0.3, 0.4, 0.5, 0.7, 1, 1.5, 2),
    "around": (0, 0.1, 0.2, 0.3, 0.4, 0.5),
    "beside": (0, 0.05, 0.1, 0.15),
}
ROUNDS = 2
GAIN = 0.002
"""A smaller gain changes no weight: the stories are few."""


@dataclass(frozen=True)
class Seen:
    """A story with what each feature sees, and its labelled pairs as pairs of rows."""

    pairs: Pairs
    alike: Mapping[str, Matrix]
    beside: Mapping[str, Matrix]
    rows: Sequence[Sequence[tuple[int, int]]]
    same: NDArray[np.bool_]


def seen(story: Story, parser: Parser) -> Seen:
    result, _ = compared_story(story, parser)
    assert result.pairs is not None
    pairs = result.pairs
    covered = {s.id: covered_by(result.statements, story, s) for s in story.sentences}
    labelled = list(labelled_pairs(story))
    return Seen(
        pairs,
        {one.name: one.likeness(pairs) for one in FEATURES},
        {name: beside(pairs) for name, beside in CIRCUMSTANCES},
        [
            [(result.row[i], result.row[j]) for i in covered[a] for j in covered[b]]
            for a, b, _ in labelled
        ],
        np.array([label == "same" for _, _, label in labelled]),
    )


def scored(story: Seen, by: Weights) -> Matrix:
    """The score of each labelled pair."""
    likeness = sum(
        (share * story.alike[name] for name, share in by.alike.items()),
        start=np.zeros_like(story.pairs.other),
    ) / sum(by.alike.values())
    score = likeness.copy()
    for name, around in SURROUNDINGS:
        if by.around[name]:
            score += by.around[name] * around(likeness, story.pairs)
    for name, share in by.beside.items():
        score += share * story.beside[name]
    return np.array([max((score[pair] for pair in pairs), default=0.0) for pairs in story.rows])


def average_precision(scores: Matrix, same: NDArray[np.bool_]) -> float:
    right = same[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(right) / np.arange(1, len(right) + 1)
    return float((precision * right).sum() / max(1, right.sum()))


def recall(scores: Matrix, same: NDArray[np.bool_]) -> float:
    """The largest recall at precision .95."""
    right = np.cumsum(same[np.argsort(-scores, kind="stable")])
    precise = right[right >= 0.95 * np.arange(1, len(right) + 1)]
    return float(precise.max(initial=0)) / max(1, int(same.sum()))


def worth(stories: Sequence[Seen], by: Weights) -> float:
    """The mean of the stories' average precision, and that of all pairs in one ranking."""
    scores = [scored(story, by) for story in stories]
    each = [average_precision(s, story.same) for s, story in zip(scores, stories, strict=True)]
    same = np.concatenate([story.same for story in stories])
    return float(np.mean(each)) + average_precision(np.concatenate(scores), same)


def found(stories: Sequence[Seen]) -> Weights:
    """Round weights that are best on `stories`, one changed at a time, from all alike."""
    by = Weights(
        dict.fromkeys(weights().alike, 1.0),
        dict.fromkeys(weights().around, 0.2),
        dict.fromkeys(weights().beside, 0.0),
    )
    best = worth(stories, by)
    for _ in range(ROUNDS):
        for part, steps in STEPS.items():
            chosen: dict[str, float] = getattr(by, part)
            for name in list(chosen):
                against = -1.0 if name.startswith("other ") else 1.0
                for step in steps:
                    before, chosen[name] = chosen[name], against * step
                    now = worth(stories, by) if any(by.alike.values()) else 0.0
                    if now > best + GAIN:
                        best = now
                    else:
                        chosen[name] = before
    return by


def main(data: Path | None) -> None:
    parser = Parser.load()
    own = {story.name: seen(story, parser) for story in own_stories()}
    other = {story.name: seen(story, parser) for story in stories_in(data)} if data else {}
    ours = found(list(own.values()))
    sys.stdout.write(f"found on our own stories: {ours}\n")
    every = {**own, **other}
    scores: dict[str, list[Matrix]] = {}
    for name, story in every.items():
        left = found([one for other_name, one in every.items() if other_name != name])
        scores[name] = [scored(story, by) for by in (weights(), ours, left)]
        show(name, [story], [scores[name]])
    for words, names in (("our own", own), ("claim_pairs", [*other][1:]), ("all", every)):
        show(words, [every[one] for one in names], [scores[one] for one in names])


def show(name: str, stories: Sequence[Seen], scores: Sequence[Sequence[Matrix]]) -> None:
    """The figures of some stories in one ranking, by the shipped weights, ours, those without it."""
    if not stories:
        return
    same = np.concatenate([story.same for story in stories])
    sys.stdout.write(f"{name:12s}")
    for which, words in enumerate(("shipped", "own alone", "without it")):
        by = np.concatenate([one[which] for one in scores])
        figures = f"{average_precision(by, same):.3f} {recall(by, same):.3f}"
        sys.stdout.write(f"  {words} {figures}")
    sys.stdout.write("\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
