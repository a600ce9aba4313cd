"""The two addresses that write: a judgement, and taking one back. Only by a form of our own pages."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from factbox import limits
from factbox.errors import UsageError
from factbox.show.web import addresses, sending
from factbox.show.web.forms import Form, decision_of, line_of, read_form
from factbox.show.web.reading import OpenBox


class Writes:
    """Takes forms, and leads back to the page that they stood on."""

    def __init__(self, open_box: OpenBox, word: str, *, read_only: bool) -> None:
        self._open = open_box
        self._word = word
        self._read_only = read_only

    async def judge(self, request: Request) -> Response:
        form = await self._form(request)
        return await run_in_threadpool(self._judge, form)

    async def undo(self, request: Request) -> Response:
        form = await self._form(request)
        return await run_in_threadpool(self._undo, form)

    def _judge(self, form: Form) -> Response:
        decision = decision_of(form)
        with self._open() as answers:
            answers.decide(decision)
        hidden = decision.verdict == "hide"
        return sending.to("/judgements" if hidden else addresses.local(form.get("back")), 303)

    def _undo(self, form: Form) -> Response:
        number = line_of(form)
        with self._open() as answers:
            answers.undo(number)
        return sending.to(addresses.local(form.get("back")), 303)

    async def _form(self, request: Request) -> Form:
        if self._read_only:
            raise UsageError("this box is served to be read only: no judgement is taken")
        body = b""
        async for piece in request.stream():
            body += piece
            if len(body) > limits.SERVED_BYTES.number:
                break
        return read_form(body, request.headers.get("content-type", ""), self._word)
