"""The pages of a box that answers from memory."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.testclient import TestClient

sys.path.insert(0, str(Path(__file__).parent))

from canned import WORD, Canned, Serve

from factbox.show.web.answers import Answers
from factbox.show.web.app import make_app
from factbox.types import Record


@pytest.fixture
def canned(record: Record) -> Canned:
    return Canned(record)


@pytest.fixture
def serve() -> Serve:
    """A client of the pages of a canned box."""

    def served(canned: Canned) -> TestClient:
        @contextmanager
        def opened() -> Iterator[Answers]:
            yield canned

        app = make_app(opened, word=WORD)
        return TestClient(app, "http://127.0.0.1:8150", False, follow_redirects=False)

    return served


@pytest.fixture
def client(serve: Serve, canned: Canned) -> TestClient:
    return serve(canned)
