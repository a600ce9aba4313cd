"""How a command ends: what is said on stderr, and the exit code."""

from __future__ import annotations

import os
import sys


def failed(problem: str, code: int) -> int:
    """Say what went wrong; the exit code."""
    from factbox.cli.answers import say

    say(f"factbox: {problem}")
    return code


def told(problem: OSError) -> str:
    """What the system refused: the file, where it names one, and why."""
    place = f"{problem.filename}: " if problem.filename else ""
    return f"{place}{problem.strerror or problem}"


def written_out(code: int) -> int:
    """The exit code once stdout is written out; a reader that went away is no error.

    What cannot be written is thrown away, or Python would try again while it ends.
    """
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _throw_away()
    except OSError as problem:
        _throw_away()
        return failed(f"standard output: {told(problem)}", 1)
    return code


def _throw_away() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
