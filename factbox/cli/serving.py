"""`factbox serve`: the box as pages in a browser of this machine."""

from __future__ import annotations

import errno
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factbox.errors import FactboxError, UsageError

if TYPE_CHECKING:
    from starlette.types import ASGIApp
    from uvicorn import Server

HOST = "127.0.0.1"


def serve(
    box: Annotated[
        Path, typer.Option("--box", metavar="FILE", help="The box: one file, made by build.")
    ] = Path("factbox.box"),
    port: Annotated[
        int, typer.Option(min=0, max=65_535, help="Of this machine; 0 takes any that is free.")
    ] = 8150,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Take no judgements from the pages.")
    ] = False,
) -> None:
    """The box as pages in a browser of this machine, until Ctrl-C."""
    from factbox.box import Box
    from factbox.cli.answers import say
    from factbox.cli.served_box import OpenServed
    from factbox.show.web.app import make_app

    with Box.open(box) as opened:
        opened.stories()
    app = make_app(OpenServed(box), read_only=read_only)
    with _bound(port) as bound:
        say(f"http://{HOST}:{bound.getsockname()[1]}/  (Ctrl-C ends it)")
        try:
            _server(app).run(sockets=[bound])
        except KeyboardInterrupt:
            sys.stderr.flush()


@contextmanager
def running(app: ASGIApp) -> Iterator[str]:
    """The address of pages that are served beside the block, and no longer than it."""
    with _bound(0) as bound:
        server = _server(app)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        while thread.is_alive() and not server.started:
            time.sleep(0.01)
        try:
            yield f"http://{HOST}:{bound.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


def _server(app: ASGIApp) -> Server:
    import uvicorn

    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="off",
        ws="none",
    )
    return uvicorn.Server(config)


def _bound(port: int) -> socket.socket:
    """A socket of this machine's own address, so that a port that is taken is said at once."""
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((HOST, port))
    except OSError as problem:
        found.close()
        if problem.errno == errno.EADDRINUSE:
            raise UsageError(f"port {port} is taken; --port 0 takes any that is free") from None
        raise FactboxError(f"port {port}: {problem.strerror}") from None
    return found
