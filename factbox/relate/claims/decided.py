"""What a person decided of claims, as pairs of statements."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factbox.judgements import Judgement, Words, standing
from factbox.types import Statement


class Decided:
    """The standing judgements about claims; statements are named by their place in `statements`."""

    def __init__(self, statements: Sequence[Statement], judgements: Sequence[Judgement]) -> None:
        self.same: list[tuple[int, int]] = []
        self._apart: set[tuple[int, int]] = set()
        self._hidden: set[int] = set()
        for judgement in standing(judgements, "claim"):
            ours = _at(statements, judgement.a)
            theirs = _at(statements, judgement.b) if judgement.b is not None else []
            pairs = [(min(i, j), max(i, j)) for i in ours for j in theirs if i != j]
            if judgement.verdict == "same":
                self.same.extend(pairs)
            elif judgement.verdict == "not the same":
                self._apart.update(pairs)
            elif judgement.verdict == "hide":
                self._hidden.update(ours)

    @property
    def named(self) -> frozenset[int]:
        """The statements that stand in a pair."""
        return frozenset(k for pair in (*self.same, *self._apart) for k in pair)

    def apart(self, i: int, j: int) -> bool:
        return (min(i, j), max(i, j)) in self._apart

    def hidden(self, group: Iterable[int]) -> bool:
        return any(i in self._hidden for i in group)


def _at(statements: Sequence[Statement], words: Words) -> list[int]:
    """The statements whose words a judgement names."""
    if words.start is None or words.end is None:
        return []
    return [
        k
        for k, row in enumerate(statements)
        if (row.report, row.part) == (words.report, words.part)
        and row.start < words.end
        and words.start < row.end
    ]
