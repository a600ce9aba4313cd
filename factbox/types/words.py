"""The words of a report, and what rests on them: spans, rows, evidence, reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Part = Literal["text", "title"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One feature of a decision and what it saw, in words a reader understands.

    `score` is what the feature contributed, where it contributed a number.
    """

    feature: str
    detail: str
    score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """`text[start:end]` of a known part of a known report, with its words."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A finding that rests on words: `report`'s `part`, from `start` to `end`, reads `text`."""

    id: str
    report: str
    part: Part
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The exact words a line rests on: W3C TextQuoteSelector and TextPositionSelector in one."""

    report: str
    part: Part
    start: int
    end: int
    exact: str
    prefix: str = ""
    suffix: str = ""
