"""What people decided, as replayable lines. `relate` obeys them; `review` and the page add to them.

A judgement names words and reports, never derived ids (law 7): replaying all of them in order over
the same reports gives the same record. An explicit "not the same" beats any score. Nothing is ever
taken out: "undo" is a line of its own, which takes back the last line that says what it names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

import msgspec

from factbox.errors import ReadError
from factbox.types import Part

Verdict = Literal["same", "not the same", "name", "hide", "undo"]
About = Literal["entity", "claim", "story", "copy"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words (or, with no span, the whole report) that a judgement is about."""

    report: str
    part: Part = "text"
    start: int | None = None
    end: int | None = None
    exact: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a person decided of `a` (and `b`): same, not the same, a name, hide.

    An undo holds what the line that it takes back holds; `undoes` is that line's verdict.
    """

    verdict: Verdict
    about: About
    a: Words
    b: Words | None = None
    name: str | None = None
    by: str = ""
    note: str = ""
    undoes: Verdict | None = None


def parse_line(line: str, locator: str, number: int) -> Judgement:
    """Read one line of a judgements file. Raises ReadError that names the line."""
    try:
        judgement = msgspec.json.decode(line, type=Judgement)
    except (msgspec.DecodeError, UnicodeError) as problem:
        raise ReadError(locator, f"not a judgement: {problem}", f"line {number}") from None
    if judgement.verdict in ("same", "not the same") and judgement.b is None:
        raise ReadError(locator, f"'{judgement.verdict}' needs a and b", f"line {number}")
    if judgement.verdict == "name" and not judgement.name:
        raise ReadError(locator, "'name' needs a name", f"line {number}")
    if (judgement.verdict == "undo") != (judgement.undoes not in (None, "undo")):
        raise ReadError(locator, "'undo', and nothing else, says what it undoes", f"line {number}")
    return judgement


def write_line(judgement: Judgement) -> str:
    """The line that `parse_line` reads back as `judgement`."""
    return msgspec.json.encode(judgement).decode("utf-8")


def standing(judgements: Iterable[Judgement], about: About) -> tuple[Judgement, ...]:
    """The judgements about one thing that still stand: of two on the same words the later holds."""
    latest: dict[tuple[object, ...], Judgement] = {}
    for judgement in in_force(judgements):
        if judgement.about == about:
            latest[_subject(judgement)] = judgement
    return tuple(latest.values())


def undo(judgement: Judgement, by: str = "", note: str = "") -> Judgement:
    """The line that takes `judgement` back."""
    return replace(judgement, verdict="undo", undoes=judgement.verdict, by=by, note=note)


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements in order, less those undone and the lines that undid them."""
    kept = undone_marked(judgements)
    return tuple(one for one, undone in kept if not undone and one.verdict != "undo")


def undone_marked(judgements: Iterable[Judgement]) -> tuple[tuple[Judgement, bool], ...]:
    """Every line in order, and whether a later one takes it back."""
    lines = tuple(judgements)
    undone: set[int] = set()
    open_: dict[tuple[object, ...], list[int]] = {}
    for at, one in enumerate(lines):
        if one.verdict != "undo":
            open_.setdefault(_said(one, one.verdict), []).append(at)
        elif before := open_.get(_said(one, one.undoes)):
            undone.add(before.pop())
    return tuple((one, at in undone) for at, one in enumerate(lines))


def _said(judgement: Judgement, verdict: Verdict | None) -> tuple[object, ...]:
    return (verdict, judgement.about, judgement.a, judgement.b, judgement.name)


def _subject(judgement: Judgement) -> tuple[object, ...]:
    pair = judgement.verdict in ("same", "not the same")
    ends = sorted(repr(words) for words in (judgement.a, judgement.b) if words is not None)
    return ("pair" if pair else judgement.verdict, *ends)
