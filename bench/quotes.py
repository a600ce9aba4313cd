"""Quotations and attributions: are they found, and are the speakers right.

`polnear/dev` (`text/*.txt` and `attributions/*.ann`, spans of source, cue and content; of two
annotators the first in name order). A gold attribution is quoted where its content holds a double
quotation mark; it is found where a quotation overlaps it. A speaker matches where its words and
those of the gold source share a word that names; a pronoun matches only itself, and a figure of its
own says how often the person behind "he" is told (whether rightly, the set does not say).
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import _own_sayings
from bench._reports import report_of
from bench._sets import sets_in
from bench.table import NO_BAR, Bar, Line, figure, share
from factbox.annotate.attribution import find_attributions
from factbox.annotate.mentions import find_mentions
from factbox.annotate.parse import Parser
from factbox.annotate.quotes import find_quotes
from factbox.annotate.references import find_references
from factbox.annotate.who import Who
from factbox.types import Attribution, Quote

Span = tuple[int, int]

_MARKS = ('"', "“", "”", "«", "»")
_PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i", "who", "him", "her"])
_PERSONS = frozenset(["he", "she"])
_EMPTY = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "for",
        "in",
        "to",
        "on",
        "at",
        "with",
        "by",
        "from",
        "s",
        "said",
        "says",
    ]
)

_SHARES: tuple[tuple[str, str, str, str, Bar], ...] = (
    ("quoted.recall", "quoted contents found", "found", "gold", Bar(0.99, 0.995)),
    ("quoted.precision", "quotations that are one", "quotes right", "quotes", Bar(0.96, 0.98)),
    ("quoted.kept", "that are one, words set apart aside", "kept right", "kept", NO_BAR),
    ("with_speaker", "quotations with a speaker", "quotes with a speaker", "quotes", NO_BAR),
    ("speaker", "speaker right", "sources matched", "sources", Bar(0.88, 0.94)),
    ("speaker.named", "speaker right, pronouns aside", "named matched", "named", NO_BAR),
    ("speaker.settled", "he and she whose person is told", "settled", "he or she", NO_BAR),
    ("attribution.recall", "attributions found", "said found", "said gold", NO_BAR),
    ("attribution.precision", "attributions that are one", "said right", "said", NO_BAR),
)
"""Key, what it is, part and whole among the counts, what it must be."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A labelled attribution: spans of what is said and of who says it."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    quoted: bool


def measure(data: Path, every: int = 1) -> list[Line]:
    """Quotations of each `every`-th text of `polnear/dev`."""
    lines = [line for folder in sets_in(data, ("polnear",)) for line in _measured(folder, every)]
    return [*lines, *_own_sayings.measured(Parser.load())]


def _measured(folder: Path, every: int) -> Iterator[Line]:
    parser = Parser.load()
    counts: Counter[str] = Counter()
    started = time.perf_counter()
    texts = list(_texts(folder / "dev"))[::every]
    for text, gold in texts:
        _count(text, gold, parser, counts)
    seconds = time.perf_counter() - started
    for key, what, part, whole, bar in _SHARES:
        yield share(f"quotes.polnear.{key}", what, counts[part], counts[whole], bar)
    both, sides = counts["shared characters"], counts["characters"]
    overlap = 2 * both / max(1, sides)
    yield figure("quotes.polnear.content.f1", "content characters, F1", overlap, Bar(0.60, 0.75))
    speed = f"{len(texts) / max(seconds, 1e-9):.1f}"
    yield Line("texts a second", f"{speed}  {len(texts)} texts")


def _texts(folder: Path) -> Iterator[tuple[str, tuple[Gold, ...]]]:
    """Text and labelled attributions of each text of `folder`."""
    labels = sorted((folder / "attributions").glob("*.ann"))
    for path in sorted((folder / "text").glob("*.txt")):
        mine = [label for label in labels if label.stem.startswith(path.stem)]
        if mine:
            text = path.read_text("utf-8")
            yield text, tuple(_gold(text, mine[0].read_text("utf-8")))


def _gold(text: str, labels: str) -> Iterator[Gold]:
    spans: dict[str, tuple[Span, ...]] = {}
    rows = [line.split("\t") for line in labels.splitlines() if line]
    for row in rows:
        if row[0].startswith("T"):
            _, _, places = row[1].partition(" ")
            pairs = (place.split() for place in places.split(";"))
            spans[row[0]] = tuple((int(start), int(end)) for start, end in pairs)
    for row in rows:
        if row[0].startswith("E"):
            roles = [role.split(":") for role in row[1].split()]
            content = _spans("Content", roles, spans)
            said = " ".join(text[start:end] for start, end in content)
            source = _spans("Source", roles, spans)
            yield Gold(content, source, any(mark in said for mark in _MARKS))


def _spans(
    wanted: str, roles: Sequence[list[str]], spans: dict[str, tuple[Span, ...]]
) -> tuple[Span, ...]:
    return tuple(span for role, name in roles if role.startswith(wanted) for span in spans[name])


def _count(text: str, gold: Sequence[Gold], parser: Parser, counts: Counter[str]) -> None:
    parsed = parser.parse(report_of(text, "a"))
    mentions = find_mentions(parsed)
    who = Who(mentions, find_references(parsed, mentions))
    quotes = find_quotes(parsed, who)
    every = [span for one in gold for span in one.content]
    counts["quotes"] += len(quotes)
    counts["quotes right"] += sum(_overlaps(quote, every) for quote in quotes)
    kept = [quote for quote in quotes if not quote.scare]
    counts["kept"] += len(kept)
    counts["kept right"] += sum(_overlaps(quote, every) for quote in kept)
    counts["quotes with a speaker"] += sum(quote.speaker_text is not None for quote in quotes)
    for one in gold:
        if one.quoted:
            _count_quoted(text, one, quotes, counts)
    _count_attributions(find_attributions(parsed, who, quotes), gold, counts)


def _count_quoted(text: str, one: Gold, quotes: Sequence[Quote], counts: Counter[str]) -> None:
    hits = [quote for quote in quotes if _overlaps(quote, one.content)]
    counts["gold"] += 1
    counts["found"] += bool(hits)
    source = _words(" ".join(text[start:end] for start, end in one.source))
    if not hits or not source:
        return
    match = any(_words(quote.speaker_text or "") & source for quote in hits)
    counts["sources"] += 1
    counts["sources matched"] += match
    if source & _PERSONS and match:
        counts["he or she"] += 1
        counts["settled"] += any(quote.speaker is not None for quote in hits)
    if not source & _PRONOUNS:
        counts["named"] += 1
        counts["named matched"] += match


def _count_attributions(
    rows: Sequence[Attribution], gold: Sequence[Gold], counts: Counter[str]
) -> None:
    spans = [span for one in gold for span in one.content]
    counts["said"] += len(rows)
    counts["said right"] += sum(_overlaps(row, spans) for row in rows)
    counts["said gold"] += len(gold)
    counts["said found"] += sum(any(_overlaps(row, one.content) for row in rows) for one in gold)
    mine = {place for row in rows for place in range(row.start, row.end)}
    theirs = {place for start, end in spans for place in range(start, end)}
    counts["shared characters"] += len(mine & theirs)
    counts["characters"] += len(mine) + len(theirs)


def _overlaps(row: Quote | Attribution, spans: Iterable[Span]) -> bool:
    return any(row.start < end and start < row.end for start, end in spans)


def _words(text: str) -> frozenset[str]:
    """The words of a source that name somebody."""
    plain = text.replace("’s", " ").replace("'s", " ")
    cleaned = "".join(char if char.isalnum() else " " for char in plain)
    return frozenset(cleaned.lower().split()) - _EMPTY
