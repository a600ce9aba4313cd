"""The pages as one application: every address, and what is answered where something is wrong."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from functools import partial

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from factbox.errors import BoxBusy, BoxError, FactboxError, NothingFound, UnknownId, UsageError
from factbox.show.rendering import asset, template
from factbox.show.web import pages, sending
from factbox.show.web.frame import SCRIPT_NAME, STYLE_NAME, script, style
from factbox.show.web.reading import OpenBox, Reading
from factbox.show.web.safety import Guard
from factbox.show.web.writes import Writes

_HEADS = {
    400: "That cannot be asked",
    404: "Not in this box",
    405: "That cannot be asked so",
    500: "This page could not be made",
    503: "The box is busy",
}

TEMPLATES = (
    *("parts.html", "side_by_side.html"),
    *(f"web/{name}.html" for name in ("base", "csrf", "drawings", "claims", "compare", "entity")),
    *(f"web/{name}.html" for name in ("judgements", "problem", "relations", "report", "row")),
    *(f"web/{name}.html" for name in ("search", "stories", "story")),
)
"""Compiled before the first request, which would wait for it."""


def make_app(open_box: OpenBox, *, read_only: bool = False, word: str = "") -> Guard:
    """The application; `open_box` opens the box for one request. `word` is that of the forms."""
    for name in TEMPLATES:
        template(name)
    app = Starlette()
    secret = word or secrets.token_urlsafe(32)
    reading = Reading(open_box, secret)
    _add_reading(app, reading)
    _add_assets(app)
    writes = Writes(open_box, secret, read_only=read_only)
    app.add_route("/judge", writes.judge, methods=["POST"])
    app.add_route("/undo", writes.undo, methods=["POST"])
    _add_problems(app, reading)
    return Guard(app)


def _add_reading(app: Starlette, reading: Reading) -> None:
    """Each address as a page, and with an ending as data; those with an ending are tried first."""
    both, table, lines = ("json",), ("json", "csv"), ("json", "csv", "jsonl")
    for kind in table:
        rows = f"/story/{{story}}/table/{{table}}.{kind}"
        app.add_route(rows, _answering(reading.table, kind), methods=["GET"])
    for path, answer, forms in (
        ("/stories", reading.stories, table),
        ("/story/{story}", reading.story, table),
        ("/story/{story}/claims", reading.claims, table),
        ("/story/{story}/report/{report}", reading.report, both),
        ("/story/{story}/compare/{one}/{two}", reading.compare, both),
        ("/entity/{entity}", reading.entity, table),
        ("/relations/{a}/{b}", reading.relations, table),
        ("/search", reading.search, table),
        ("/row/{row}", reading.row, both),
        ("/judgements", reading.judgements, lines),
    ):
        for kind in (*forms, "html"):
            end = "" if kind == "html" else f".{kind}"
            app.add_route(path + end, _answering(answer, kind), methods=["GET"])
    app.add_route("/", _answering(reading.stories, "html"), methods=["GET"])


def _answering(answer: Callable[..., Response], kind: str) -> Callable[[Request], Response]:
    def answered(request: Request) -> Response:
        return answer(request, kind=kind, **request.path_params)

    return answered


def _add_assets(app: Starlette) -> None:
    for name, text, media in (
        (STYLE_NAME, style(), "text/css; charset=utf-8"),
        (SCRIPT_NAME, script(), "text/javascript; charset=utf-8"),
        ("icon.svg", asset("web/icon.svg"), "image/svg+xml"),
    ):
        app.add_route(f"/assets/{name}", partial(_kept, text, media), methods=["GET"])


def _kept(text: str, media: str, request: Request) -> Response:
    return sending.kept(text, media)


def _add_problems(app: Starlette, reading: Reading) -> None:
    """Errors as plain pages with their reason; as JSON where JSON was asked for."""

    def answer(request: Request, status: int, reason: str) -> Response:
        if request.url.path.endswith((".json", ".jsonl")):
            return sending.as_json({"error": reason}, status)
        head = _HEADS.get(status, _HEADS[400])
        page = pages.problem_page(reading.frame(request, "this box"), head, reason)
        return sending.html(page, status)

    def ours(request: Request, problem: Exception) -> Response:
        return answer(request, _status(problem), str(problem))

    def of_http(request: Request, problem: Exception) -> Response:
        status = problem.status_code if isinstance(problem, HTTPException) else 500
        return answer(request, status, f"{request.url.path[:300]}: there is no such page")

    def unforeseen(request: Request, problem: Exception) -> Response:
        reason = f"factbox has a fault here ({type(problem).__name__}); the box is as it was"
        return answer(request, 500, reason)

    app.add_exception_handler(FactboxError, ours)
    app.add_exception_handler(HTTPException, of_http)
    app.add_exception_handler(Exception, unforeseen)


def _status(problem: Exception) -> int:
    match problem:
        case UnknownId() | NothingFound():
            return 404
        case UsageError():
            return 400
        case BoxBusy():
            return 503
        case BoxError():
            return 500
    return 500
