"""Who bears a line out."""

from __future__ import annotations

from dataclasses import dataclass

from factbox.types import Statement


@dataclass(frozen=True, slots=True)
class Borne:
    """Who bears a line out: the statements that say it, its own first, and those that say it in part.

    `share` is how likely those of other reports tell it, on average; `doubt` how many of them are
    expected to be named wrongly, and `missed` how many reports are wrongly left out, those with the
    same words taken as one; `least` is how many of them surely tell it or part of it, `elsewhere` how many
    origins beside its own surely do.
    """

    line: Statement
    says: tuple[Statement, ...]
    partly: tuple[Statement, ...]
    share: float
    doubt: float = 0.0
    missed: float = 0.0
    least: int = 0
    elsewhere: int = 0
