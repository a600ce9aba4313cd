"""PETRARCH's own validation records: source, target and CAMEO code, all three exact.

The gold was largely made by PETRARCH 2 itself, with its own dictionaries of actors, so this measures
how near factbox comes to that coder, not how right it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bench._reports import report_of
from bench.table import Bar, Line, Match, figure, matched
from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.data.cameo import root_code
from factbox.data.plover import coded_as
from factbox.data.states import code_of
from factbox.types import EventMention, Participant

_RECORD = re.compile(r"<Sentence [^>]*?/>(.*?)<Text>(.*?)</Text>", re.DOTALL)
_CODING = re.compile(r'<EventCoding eventcode="(\w+)" sourcecode="([\w-]+)" targetcode="([\w-]+)"')


def measured(path: Path, parser: Parser) -> Iterator[Line]:
    """Triples of PETR2_GSR_validation.xml: full code, and roots alone."""
    text = path.read_text(encoding="utf-8").partition("<Sentences>")[2]
    full, roots, exact, total = [0, 0, 0], [0, 0, 0], 0, 0
    for codings, words in _RECORD.findall(text):
        gold = Counter(" ".join(coding) for coding in _CODING.findall(codings))
        found = Counter(_triples(" ".join(words.split()), parser))
        _add(full, found, gold)
        _add(roots, _roots(found), _roots(gold))
        exact, total = exact + (found == gold), total + 1
    what, bar = "petrarch_validation: source, target and CAMEO code, F1", Bar(0.70, 0.78)
    yield matched("events.petrarch.full", what, Match(*full), bar)
    yield matched("events.petrarch.root", "petrarch_validation: roots alone, F1", Match(*roots))
    yield figure("events.petrarch.exact", "petrarch_validation: exact records", exact / total)


def _triples(text: str, parser: Parser) -> Iterator[str]:
    for one in annotate(report_of(text, "record"), parser).event_mentions:
        root = coded_as(one.plover, one.status)
        if root is not None:
            code = (one.cameo if root == one.plover else None) or root_code(root)
            yield from (f"{code} {source} {target}" for source, target in _pairs(one))


def _pairs(one: EventMention) -> Iterator[tuple[str, str]]:
    actors, recipients = [_code(a) for a in one.actors], [_code(a) for a in one.recipients]
    if not recipients and len(actors) > 1:
        yield from ((a, b) for a in actors for b in actors if a != b)
        return
    yield from ((a, b) for a in actors or ["---"] for b in recipients or ["---"])


def _code(one: Participant) -> str:
    """A state that is only named has no sector in PETRARCH's records."""
    bare = one.sector == "GOV" and one.code is not None and code_of(one.text) == one.code
    return f"{one.code or ('' if one.sector else '---')}{'' if bare else one.sector or ''}"


def _roots(rows: Counter[str]) -> Counter[str]:
    return Counter(row[:2] for row in rows.elements())


def _add(counts: list[int], found: Counter[str], gold: Counter[str]) -> None:
    for at, number in enumerate(((found & gold).total(), found.total(), gold.total())):
        counts[at] += number
