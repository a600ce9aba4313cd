"""What a form sends, and the word without which it is not taken.

The word is made anew each time the server starts and stands in every form of ours; another site
can make a browser send a form here, but cannot read the word.
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from typing import get_args
from urllib.parse import parse_qsl

from factbox import limits
from factbox.errors import UsageError
from factbox.judgements import About, Verdict
from factbox.show.visible import one_line
from factbox.show.web.answers import Decision

_FIELDS = 20


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form, each once."""

    fields: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str:
        """A field; empty where it was not filled."""
        return next((value for key, value in self.fields if key == name), "")


def read_form(body: bytes, kind: str, word: str) -> Form:
    """The form in `body`. Raises UsageError for what is no form of ours."""
    if kind.partition(";")[0].strip().lower() != "application/x-www-form-urlencoded":
        raise UsageError("a judgement comes as a form")
    if len(body) > limits.SERVED_BYTES.number:
        raise UsageError(f"a form of more than {limits.SERVED_BYTES.number:,} bytes is not read")
    try:
        fields = parse_qsl(body.decode("utf-8"), keep_blank_values=True, max_num_fields=_FIELDS)
    except ValueError:
        raise UsageError("not a form that can be read") from None
    form = Form(tuple(fields))
    if not hmac.compare_digest(form.get("word").encode(), word.encode()):
        raise UsageError(
            "this form was made before the server was started anew; go back and load its page again"
        )
    return form


def decision_of(form: Form) -> Decision:
    """The judgement that a form asks for. Raises UsageError where it is none."""
    verdict = next((one for one in get_args(Verdict) if one == form.get("verdict")), None)
    about = next((one for one in get_args(About) if one == form.get("about")), None)
    if verdict is None or verdict == "undo":
        raise UsageError("say what is decided: same, not the same, name or hide")
    if not form.get("a"):
        raise UsageError("say what it is decided of")
    return Decision(
        verdict=verdict,
        a=form.get("a"),
        b=form.get("b"),
        about=about,
        name=one_line(form.get("name"))[: limits.NAME_CHARACTERS.number],
    )


def line_of(form: Form) -> int:
    """The number of the line to be undone. Raises UsageError."""
    given = form.get("number")
    if not (given.isascii() and given.isdecimal() and len(given) < 10):
        raise UsageError("say which judgement is undone, by its number")
    return int(given)
