"""Who may ask, and what a page may do.

A page of another site can send this machine's browser here. It is refused by three things: a name
of the host that is not this machine's own (a foreign name made to point at it), a write that does
not come from our own page, and, in `writes`, a form without the word that only our pages hold.
Every answer forbids itself scripts and pictures from elsewhere, frames, and being taken for
another kind of file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HOST = re.compile(r"(?:localhost|127\.0\.0\.1|\[::1\])(?::[0-9]{1,5})?")
_READING = frozenset({"GET", "HEAD"})
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-cache",
}
"""`same-origin`, not `no-referrer`: with that a browser would send our own forms as from nowhere."""


class Guard:
    """Refuses what must not be asked, and puts the headers on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                given = {name.lower() for name, _ in message.get("headers", [])}
                ours = [(key.encode(), value.encode()) for key, value in HEADERS.items()]
                added = [pair for pair in ours if pair[0] not in given]
                message = {**message, "headers": [*message.get("headers", []), *added]}
            await send(message)

        reason = refused(scope["method"], _headers(scope))
        if reason:
            await _refuse(reason, guarded)
        else:
            await self._app(scope, receive, guarded)


def refused(method: str, headers: Mapping[str, tuple[str, ...]]) -> str:
    """Why a request is not answered; empty where it is. Names of headers are in lower case."""
    hosts = headers.get("host", ())
    if len(hosts) != 1 or not _HOST.fullmatch(hosts[0].lower()):
        return "This page is answered only under the names of this machine: 127.0.0.1, localhost."
    if method in _READING:
        return ""
    if method != "POST":
        return f"{method[:20]}: nothing here is asked so."
    sites, origins = headers.get("sec-fetch-site", ()), headers.get("origin", ())
    if any(site != "same-origin" for site in sites):
        return "A judgement is taken only from a page of this box."
    if any(origin.lower() != f"http://{hosts[0].lower()}" for origin in origins):
        return "A judgement is taken only from a page of this box."
    return ""


def _headers(scope: Scope) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, value in scope["headers"]:
        key = name.decode("latin-1").lower()
        found[key] = (*found.get(key, ()), value.decode("latin-1"))
    return found


async def _refuse(reason: str, send: Send) -> None:
    body = f"{reason}\n".encode()
    head = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 403, "headers": head})
    await send({"type": "http.response.body", "body": body})
