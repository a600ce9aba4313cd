"""How fast a report is read for names, times and quotes, beside spaCy's whole pipeline alone.

One process, one thread, the same texts: each is read once by both sides, in turn, so that what else
the machine does falls on both and nothing is remembered from an earlier reading. The figure is the
median of the ratios of several lots of texts, after a first one that is not counted. Ours is all
that the names, times and quotes of a report rest on (the parse, references, speakers); theirs is
`nlp(text)` of the same installed model with all its parts. Processor seconds, as on a core of one's
own.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from bench._one_thread import answer_of, race_texts
from bench._reports import report_of
from bench.table import Bar, Line, figure
from factbox.annotate.mentions import find_mentions
from factbox.annotate.parse import MODELS, Parser
from factbox.annotate.quotes import find_quotes
from factbox.annotate.references import find_references
from factbox.annotate.report import annotate
from factbox.annotate.when import find_times
from factbox.annotate.who import Who

if TYPE_CHECKING:
    from factbox.types import Report

LOTS = 7
TEXTS = 20
"""In a lot; in each fourth of them everything is read."""
RATIO = Bar(0.75, 0.9)
_SETS = ("fnc1_stories", "basil_triples")


def measure(data: Path) -> list[Line]:
    """The ratios over texts of both sets, in a process of its own that has one thread."""
    texts = race_texts(data, _SETS, (LOTS + 1) * TEXTS // 2)
    if not texts:
        return []
    said, whole = answer_of("bench.annotate_speed", texts)
    what = "names, times and quotes: throughput by spaCy's"
    return [
        Line("lots of texts", f"{LOTS} of {TEXTS}"),
        figure("speed.said.ratio", what, median(said), RATIO, _range(said)),
        figure("speed.annotate.ratio", "all that a report says", median(whole), note=_range(whole)),
    ]


def _range(ratios: Sequence[float]) -> str:
    return f"{min(ratios):.2f} to {max(ratios):.2f}"


def _ratios(texts: Sequence[str]) -> tuple[list[float], list[float]]:
    """SpaCy's seconds by ours, a lot: for names, times and quotes, and for everything."""
    parser, nlp = Parser.load(), _spacy()
    reports = [report_of(text, str(number)) for number, text in enumerate(texts)]
    said: list[float] = []
    whole: list[float] = []
    for lot in range(len(reports) // TEXTS):
        rows = reports[lot * TEXTS : (lot + 1) * TEXTS]
        every, some = rows[3::4], [row for n, row in enumerate(rows) if n % 4 < 3]
        said.append(_ratio(some, nlp, lambda report: _said(report, parser)))
        whole.append(_ratio(every, nlp, lambda report: annotate(report, parser)))
    return said[1:], whole[1:]


def _ratio(reports: Sequence[Report], nlp: Any, read: Callable[[Report], object]) -> float:
    theirs = ours = 0.0
    for report in reports:
        began = time.process_time()
        nlp(report.text)
        between = time.process_time()
        read(report)
        theirs += between - began
        ours += time.process_time() - between
    return theirs / ours


def _spacy() -> Any:
    import spacy
    from spacy.util import is_package

    names = (name for name in MODELS if is_package(name) or is_package(name.replace("_", "-")))
    return spacy.load(next(names))


def _said(report: Report, parser: Parser) -> None:
    parsed = parser.parse(report)
    mentions = find_mentions(parsed)
    who = Who(mentions, find_references(parsed, mentions))
    find_times(parsed)
    find_quotes(parsed, who)


if __name__ == "__main__":
    json.dump(_ratios(json.load(sys.stdin)), sys.stdout)
