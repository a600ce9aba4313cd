"""The measurements of `bench/` can be imported from the tests of quality."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))

from quality.floors import Floors


@pytest.fixture(scope="session")
def floors() -> Floors:
    return Floors.load()
