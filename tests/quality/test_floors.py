"""No figure on the labelled sets falls below its floor.

`floors.json` holds, by the key of the figure, what was measured less one or two points: `at_least`
where more is better, `at_most` where less is. A floor goes up when the figure has gone up for good;
it goes down only with a stated reason, in the message of the commit that lowers it. A floor is no
bar: what a figure must reach stands in `bench/` and in `docs/measurements.md`.

The sets are not part of the repository (`../shared/data`, `../shared/seeds`); where they are not
there, these tests are skipped and `test_ours.py` still runs. The larger sets are sampled: each n-th
text, so that the whole file takes about a minute.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from bench import claims, copies, dates, entities, events, names, quotes, seeds, stories
from bench.table import Line
from quality.floors import Floors

DATA = Path(__file__).parents[3] / "shared/data"

MEASURES: dict[str, Callable[[], Sequence[Line]]] = {
    "claims": lambda: claims.measure(DATA),
    "copies": lambda: [
        *copies.measure(DATA / "copychain_hard_dev", every=4),
        *copies.measure(DATA / "fnc1_stories"),
    ],
    "dates": lambda: dates.measure(DATA, every=3),
    "entities": lambda: entities.measure(DATA),
    "events": lambda: events.measure(DATA),
    "names": lambda: names.measure(DATA, every=8),
    "quotes": lambda: quotes.measure(DATA, every=2),
    "seeds": lambda: seeds.measure(DATA),
    "stories": lambda: stories.measure(DATA),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(MEASURES))
def test_no_figure_falls_below_its_floor(name: str, floors: Floors) -> None:
    if not DATA.is_dir():
        pytest.skip("the labelled sets are not here")
    lines = [line for line in MEASURES[name]() if ".ours." not in line.key]
    assert not floors.problems(lines)
    assert {key for key in floors.unmeasured(name, lines) if ".ours." not in key} == set()
