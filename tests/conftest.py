"""Fixtures that every room's tests share."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from factbox.annotate.parse import Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    """One loaded model for the whole session; loading takes a second."""
    return Parser.load()
