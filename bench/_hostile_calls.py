"""What is timed on a hostile text: each function that reads it, by its name."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bench._hostile_texts import PAGES, TEXTS, Make
from bench._reports import report_of
from factbox.annotate.attribution import find_attributions
from factbox.annotate.dictionary_codes import find_codings
from factbox.annotate.event_mentions import find_event_mentions
from factbox.annotate.mentions import find_mentions
from factbox.annotate.mentions.outside import names_outside
from factbox.annotate.parse import Parsed, Parser
from factbox.annotate.quotes import find_quotes
from factbox.annotate.references import find_references
from factbox.annotate.statements import find_statements
from factbox.annotate.when import find_times
from factbox.annotate.who import Who
from factbox.errors import ReadError
from factbox.read.dateline import dateline_of
from factbox.read.html import read_page
from factbox.read.lines import lines_of, sentences_of
from factbox.read.metadata import Given
from factbox.read.metadata import report_of as read_text
from factbox.read.published import edtf_of, stated_in
from factbox.relate.copies.quoted import quoted_spans
from factbox.relate.copies.runs import common_runs
from factbox.relate.copies.wordings import Word, Wording, letters_code
from factbox.show.visible import one_line, visible
from factbox.types import Report, Span

_ROUNDS = 3
_SOON = 1.0
"""Seconds; what takes longer is timed once."""
_GOOD = "<p>The council of the harbour town agreed on Monday to build a second pier.</p>"
_LEAST_RUN = 8
_REFRAIN = 1.1
"""How much longer the other text of a refrain is."""

Row = TypeVar("Row")
Result = TypeVar("Result")
Seconds = Mapping[tuple[str, str], float]
"""By function and kind of text."""


@dataclass(frozen=True)
class Clock:
    """Times calls, and keeps the shortest time of each by its name; infinity for one that fails."""

    seconds: dict[str, float] = field(default_factory=dict)

    def rows(self, name: str, call: Callable[[], tuple[Row, ...]]) -> tuple[Row, ...]:
        """What `call` returns, nothing where it fails."""
        return self._timed(name, call) or ()

    def only(self, name: str, call: Callable[[], object]) -> None:
        """The time of a call whose result nothing needs."""
        self._timed(name, call)

    def _timed(self, name: str, call: Callable[[], Result]) -> Result | None:
        """A short call is done again, since other work may fall on it."""
        result: Result | None = None
        for _ in range(_ROUNDS):
            try:
                result, took = _clocked(call)
            except Exception:
                self.seconds[name] = math.inf
                return None
            self.seconds[name] = min(took, self.seconds.get(name, took))
            if took > _SOON:
                break
        return result


def _clocked(call: Callable[[], Result]) -> tuple[Result, float]:
    """A result and its seconds; the collector, whose time hangs on all that lives, waits."""
    gc.disable()
    try:
        began = time.process_time()
        result = call()
        return result, time.process_time() - began
    finally:
        gc.enable()


def seconds_of(size: int, parser: Parser) -> Seconds:
    """The seconds of every function on every text of so many characters that it reads."""
    found: dict[tuple[str, str], float] = {}
    for kind, make in TEXTS.items():
        words = make(size)
        clock = Clock()
        _annotated(report_of(words, "hostile.txt"), parser, clock)
        _unparsed(words, clock)
        found |= {(name, kind): took for name, took in clock.seconds.items()}
    return found | {("read_page", kind): _paged(make, size) for kind, make in PAGES.items()}


def _annotated(report: Report, parser: Parser, clock: Clock) -> None:
    """Everything that is done with a report, in its order; the parser's own time is not ours."""
    parsed = parser.parse(report)
    mentions = clock.rows("find_mentions", lambda: find_mentions(parsed))
    references = clock.rows("find_references", lambda: find_references(parsed, mentions))
    who = Who(mentions, references)
    times = clock.rows("find_times", lambda: find_times(parsed))
    quotes = clock.rows("find_quotes", lambda: find_quotes(parsed, who))
    said = clock.rows("find_attributions", lambda: find_attributions(parsed, who, quotes))
    events = clock.rows(
        "find_event_mentions", lambda: find_event_mentions(parsed, who, times, said)
    )
    clock.only("find_codings", lambda: find_codings(parsed))
    clock.only("find_statements", lambda: find_statements(parsed, who, said, events))


def _unparsed(words: str, clock: Clock) -> None:
    """What reads a text as it is."""
    whole = Span(start=0, end=len(words), text=words)
    dated = Parsed(replace(report_of(words, "a"), dateline=whole), (), (), (), ())
    given = Given(text=f"The pier, he said. {words}x\nMore.", name="a", locator="a")
    one, two = _words(words), _words(words[: int(len(words) / _REFRAIN)])
    clock.only("names_outside", lambda: names_outside(dated))
    clock.only("read_text", lambda: read_text(given))
    clock.only("sentences_of", lambda: [list(sentences_of(one)) for one in lines_of(words)])
    clock.only("dateline_of", lambda: dateline_of(list(lines_of(words + "— x"))))
    clock.only("edtf_of, stated_in", lambda: (edtf_of(words), stated_in(words)))
    clock.only("quoted_spans", lambda: quoted_spans(words))
    clock.only("visible, one_line", lambda: (visible(words), one_line(words)))
    clock.only("common_runs", lambda: common_runs(one, two, _LEAST_RUN))


def _words(text: str) -> Wording:
    words = (
        Word(letters, at, at + 1, 0, False, letters_code(letters))
        for at, letters in enumerate(text.split())
    )
    return Wording("", (), (), tuple(words))


def _paged(make: Make, size: int) -> float:
    """The seconds of a page, which may be refused."""
    page = f"<!doctype html><title>Pier</title><article>{_GOOD * 6}{make(size)}</article>".encode()
    clock = Clock()
    clock.only("read_page", lambda: _read(page))
    return clock.seconds["read_page"]


def _read(page: bytes) -> Report | None:
    try:
        return read_page(page, "a.html", "a.html")
    except ReadError:
        return None
