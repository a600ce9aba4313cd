"""`factbox serve`: the box as pages in a browser of this machine."""

from __future__ import annotations

import errno
import socket
import sys
from pathlib import Path
from typing import Annotated

import typer

from factbox.errors import FactboxError, UsageError

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
    import uvicorn

    from factbox.box import Box
    from factbox.cli.answers import say
    from factbox.cli.served_box import OpenServed
    from factbox.show.web.app import make_app

    with Box.open(box) as opened:
        opened.stories()
    app = make_app(OpenServed(box), read_only=read_only)
    with _bound(port) as bound:
        say(f"http://{HOST}:{bound.getsockname()[1]}/  (Ctrl-C ends it)")
        config = uvicorn.Config(
            app,
            log_level="warning",
            access_log=False,
            server_header=False,
            lifespan="off",
            ws="none",
        )
        try:
            uvicorn.Server(config).run(sockets=[bound])
        except KeyboardInterrupt:
            sys.stderr.flush()


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
