"""PETRARCH's own validation records: source, target and CAMEO code, all three exact.

Each record is built like a story of one report of its day, and the rows that `export cameo` writes of it
are held against the gold. The gold was largely made by PETRARCH 2 itself, with the dictionaries that
factbox ships too, so this measures how near factbox comes to that coder, not how right it is.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench._reports import report_of
from bench.table import Bar, Line, Match, figure, matched
from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.record.assemble import assemble
from factbox.relate.story import relate_story
from factbox.show.export.dyads import read_cameo, write_cameo
from factbox.types import MadeBy

_RECORD = re.compile(r"<Sentence ([^>]*)>((?:(?!<Sentence ).)*?)<Text>(.*?)</Text>", re.DOTALL)
_DATE = re.compile(r'date="(\d{4})(\d\d)(\d\d)"')
_CODING = re.compile(r'<EventCoding eventcode="(\w+)" sourcecode="([\w-]+)" targetcode="([\w-]+)"')
_MADE_BY = MadeBy(factbox="bench", stages=(), model="", judgements=0)


def measured(path: Path, parser: Parser) -> Iterator[Line]:
    """Triples of PETR2_GSR_validation.xml: full code, and roots alone."""
    text = path.read_text(encoding="utf-8").partition("<Sentences>")[2]
    full, roots, exact, total = [0, 0, 0], [0, 0, 0], 0, 0
    for head, codings, words in _RECORD.findall(text):
        gold = Counter(" ".join(coding) for coding in _CODING.findall(codings))
        found = Counter(_triples(" ".join(words.split()), _day(head), parser))
        _add(full, found, gold)
        _add(roots, _roots(found), _roots(gold))
        exact, total = exact + (found == gold), total + 1
    what, bar = "petrarch_validation: source, target and CAMEO code, F1", Bar(0.70, 0.78)
    yield matched("events.petrarch.full", what, Match(*full), bar)
    yield matched("events.petrarch.root", "petrarch_validation: roots alone, F1", Match(*roots))
    yield figure("events.petrarch.exact", "petrarch_validation: exact records", exact / total)


def _day(head: str) -> str | None:
    found = _DATE.search(head)
    return "-".join(found.groups()) if found else None


def _triples(text: str, day: str | None, parser: Parser) -> Iterator[str]:
    """Code, source and target of each row that is written."""
    report = report_of(text, "record", published=day)
    record = assemble(relate_story("s", [report], [annotate(report, parser)]), _MADE_BY)
    out = io.BytesIO()
    write_cameo([record], out)
    rows = read_cameo(io.BytesIO(out.getvalue()))
    yield from (f"{row['code']} {row['source']} {row['target']}" for row in rows)


def _roots(rows: Counter[str]) -> Counter[str]:
    return Counter(row[:2] for row in rows.elements())


def _add(counts: list[int], found: Counter[str], gold: Counter[str]) -> None:
    for at, number in enumerate(((found & gold).total(), found.total(), gold.total())):
        counts[at] += number
