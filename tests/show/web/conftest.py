"""The pages of a box that answers from memory, and those of the sample story on a real server."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from starlette.testclient import TestClient

sys.path.insert(0, str(Path(__file__).parent))

from canned import WORD, Canned, Serve
from sample import SAMPLE

from factbox import Box
from factbox.cli.served_box import OpenServed
from factbox.cli.serving import running
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


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("served") / "sample.box"
    with Box.open(path) as box:
        box.build([SAMPLE])
    return path


@pytest.fixture(scope="session")
def site(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A copy of the sample served by a real server."""
    own = shutil.copy(built, tmp_path_factory.mktemp("site") / "sample.box")
    with running(make_app(OpenServed(Path(own)))) as address:
        yield address


@pytest.fixture
def serve_canned() -> Iterator[Callable[[Canned], str]]:
    """Serves the pages of a canned box by a real server; the address."""
    with ExitStack() as opened:

        def served(canned: Canned) -> str:
            @contextmanager
            def box() -> Iterator[Answers]:
                yield canned

            return opened.enter_context(running(make_app(box)))

        yield served
