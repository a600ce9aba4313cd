"""The record of a story of 2, of 30 and of very many reports: how long it takes, and how long it is.

One made-up story (`_varied_story`): agencies, copies, copies with paragraphs of their own, reporters
of their own, over eight days. What is held against the reading of the same reports is all that comes
after it: copies, names, events, claims, and the record. Processor seconds of one process.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from bench._reports import report_of
from bench._varied_story import story_rows
from bench.table import Bar, Line, figure
from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.record.assemble import assemble
from factbox.relate.story import relate_story
from factbox.types import Annotation, MadeBy, Record, Report

_SMALL = (2, 30)
_TWICE = Bar(2.0, 1.0, at_most=True)
_MADE_BY = MadeBy(factbox="bench", stages=(), model="bench", judgements=0)


def measure(size: int = 2000) -> list[Line]:
    """The three stories, the largest of `size` reports."""
    parser = Parser.load()
    return [line for number in (*_SMALL, size) for line in _of_size(number, parser)]


def _of_size(number: int, parser: Parser) -> Iterator[Line]:
    reports = sorted(
        (
            report_of(row["text"], row["id"], row["title"], row["source"], row["published"])
            for row in story_rows(number)
        ),
        key=lambda one: one.id,
    )
    start = time.process_time()
    annotations = [annotate(one, parser) for one in reports]
    reading = time.process_time() - start
    start = time.process_time()
    record = _record(reports, annotations)
    after = time.process_time() - start
    what = f"{number:,} reports: seconds after reading by those of reading"
    yield figure(f"records.{number}", what, after / reading, _TWICE)
    yield Line("  seconds", f"reading {reading:.1f}, all after it {after:.1f}")
    yield Line("  lines", _lengths(record))


def _record(reports: Sequence[Report], annotations: Sequence[Annotation]) -> Record:
    return assemble(relate_story("story-bench", reports, annotations), _MADE_BY)


def _lengths(record: Record) -> str:
    counts = record.counts
    return (
        f"origins {counts.origins}, lead {len(record.lead)}, said by several {len(record.main)}, "
        f"timeline {len(record.timeline)}, differences {len(record.disagreements)}, "
        f"people and bodies {len(record.entities)}, only in one {len(record.only_in_one)}"
    )
