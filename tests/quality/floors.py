"""The floors, and how figures are held against them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.table import Line


@dataclass(frozen=True)
class Floors:
    """Key of a figure -> what it must not fall below, or not rise above."""

    at_least: Mapping[str, float]
    at_most: Mapping[str, float]

    @classmethod
    def load(cls) -> Floors:
        """What `floors.json` says."""
        path = Path(__file__).parent / "floors.json"
        return cls(**json.loads(path.read_text(encoding="utf-8")))

    def problems(self, lines: Iterable[Line]) -> list[str]:
        """What is wrong with the figures among `lines`; a figure without a floor is wrong too."""
        return [said for line in lines if line.key and (said := self._problem(line))]

    def unmeasured(self, prefix: str, lines: Iterable[Line]) -> set[str]:
        """Floors of `prefix` that no line measures: a figure was renamed or lost."""
        keys = {key for key in (*self.at_least, *self.at_most) if key.startswith(f"{prefix}.")}
        return keys - {line.key for line in lines}

    def _problem(self, line: Line) -> str | None:
        assert line.number is not None
        least, most = self.at_least.get(line.key), self.at_most.get(line.key)
        if least is None and most is None:
            return f"{line.key} = {line.number:.4f} has no floor"
        if least is not None and line.number < least:
            return f"{line.key} = {line.number:.4f}, floor {least}"
        if most is not None and line.number > most:
            return f"{line.key} = {line.number:.4f}, at most {most}"
        return None
