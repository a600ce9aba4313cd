"""What stories are asked for on the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factbox.box import Asked
from factbox.errors import UsageError

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_STATE = re.compile(r"[A-Za-z]{3}")


def asked(
    since: str | None,
    name: str | None,
    place: str | None,
    states: tuple[str, str] | None,
    words: Sequence[str] | None,
) -> Asked:
    """The stories asked for. Raises UsageError for what is no day and no state."""
    if since is not None and not _DAY.fullmatch(since):
        raise UsageError(f"--since {since}: a day like 2024-03-09, a month or a year")
    for state in states or ():
        if not _STATE.fullmatch(state):
            raise UsageError(f"--states {state}: a code of three letters, such as ISR")
    return Asked(
        since=since,
        name=name,
        place=place,
        states=(states[0].upper(), states[1].upper()) if states else None,
        words=tuple(word for one in words or () for word in one.split()),
    )
