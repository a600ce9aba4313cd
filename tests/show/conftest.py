"""The invented story of `tests/record` is shown here."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "record"))

from invented import related

from factbox.record.assemble import assemble
from factbox.types import MadeBy, Record


@pytest.fixture(scope="session")
def record() -> Record:
    """The record of the invented story."""
    return assemble(
        related(), MadeBy(factbox="1.2", stages=(("read", "1"),), model="none", judgements=0)
    )
