"""How fast events are coded, the parse included, beside spaCy's own pipeline alone.

One process with one thread, the same texts read once by both sides in turn, so that what else the
machine does falls on both; processor seconds, the median of several lots after a first one that is
not counted. Coding is all that events rest on: the parse, names, references, times, who says what, the
codes of the dictionaries and the event mentions. Their side is `nlp(text)` of the same installed model with all its parts. What two
cores do is twice that, since reports are coded apart from one another.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from bench._one_thread import answer_of, race_texts
from bench._reports import report_of
from bench.table import Bar, Line, figure
from factbox.annotate.attribution import find_attributions
from factbox.annotate.dictionary_codes import find_codings
from factbox.annotate.dictionary_codes.votes import linked, proposed, voted
from factbox.annotate.event_mentions import find_event_mentions
from factbox.annotate.mentions import find_mentions
from factbox.annotate.parse import MODELS, Parser
from factbox.annotate.quotes import find_quotes
from factbox.annotate.references import find_references
from factbox.annotate.when import find_times
from factbox.annotate.who import Who

if TYPE_CHECKING:
    from factbox.types import Report

LOTS = 6
TEXTS = 12
RATIO = Bar(0.75, 0.9)
_SETS = ("basil_triples", "fnc1_stories")


@dataclass(slots=True)
class Seconds:
    """Processor seconds of one lot: spaCy's, the coder's, of these those of both votes; and sentences."""

    spacy: float = 0.0
    coder: float = 0.0
    events: float = 0.0
    sentences: int = 0


def measure(data: Path) -> list[Line]:
    """Throughput of the coder by spaCy's, its sentences a second, and what the last step costs."""
    texts = race_texts(data, _SETS, (LOTS + 1) * TEXTS // 2)
    if not texts:
        return []
    lots = [Seconds(*row) for row in answer_of("bench.events_speed", texts)]
    ratio = median(lot.spacy / lot.coder for lot in lots)
    alone = median(lot.events / lot.coder for lot in lots)
    a_core = median(lot.sentences / lot.coder for lot in lots)
    spread = [lot.spacy / lot.coder for lot in lots]
    note = f"{min(spread):.2f} to {max(spread):.2f} in {len(lots)} lots of {TEXTS} texts"
    what = "events from text, parse included: throughput by spaCy's"
    return [
        figure("events.speed.ratio", what, ratio, RATIO, note),
        figure("events.speed.sentences", "sentences a second, two cores", round(2 * a_core)),
        figure("events.speed.step", "of that time, both votes on events", alone),
    ]


def _lots(texts: Sequence[str]) -> list[Seconds]:
    parser, nlp = Parser.load(), _spacy()
    lots = [Seconds() for _ in range(len(texts) // TEXTS)]
    for number, text in enumerate(texts[: len(lots) * TEXTS]):
        lot, report = lots[number // TEXTS], report_of(text, str(number))
        began = time.process_time()
        nlp(text)
        between = time.process_time()
        lot.events += _code(report, parser, lot)
        lot.spacy += between - began
        lot.coder += time.process_time() - between
    return lots[1:]


def _code(report: Report, parser: Parser, lot: Seconds) -> float:
    """Code one report; the seconds of its last step."""
    parsed = parser.parse(report)
    lot.sentences += len(parsed.sentences)
    mentions = find_mentions(parsed)
    who = Who(mentions, find_references(parsed, mentions))
    times = find_times(parsed)
    said = find_attributions(parsed, who, find_quotes(parsed, who))
    began = time.process_time()
    coded = find_codings(parsed)
    told = find_event_mentions(parsed, who, times, said, proposed(parsed, coded))
    voted(told, linked(coded, told))
    return time.process_time() - began


def _spacy() -> Any:
    import spacy
    from spacy.util import is_package

    names = (name for name in MODELS if is_package(name) or is_package(name.replace("_", "-")))
    return spacy.load(next(names))


if __name__ == "__main__":
    rows = _lots(json.load(sys.stdin))
    json.dump([(one.spacy, one.coder, one.events, one.sentences) for one in rows], sys.stdout)
