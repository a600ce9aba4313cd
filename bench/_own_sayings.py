"""Our own texts about who says what: marks of every kind, speakers, relays, documents, stances.

`own/sayings.tsv` was written and labelled before it was measured, in two lots; faults that it showed
were mended since, so it is a regression set. A row is right where the words are found (as a
quotation, a scare quote, an attribution, or not at all, as its kind asks), with the speaker, whom it
was told to, the stance and whether the source is unnamed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench._reports import report_of
from bench.table import Bar, Line, share
from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.types import Annotation, Attribution, Quote

FILE = Path(__file__).parent / "own" / "sayings.tsv"
_UNMARKED = ("indirect", "stance")


@dataclass(frozen=True, slots=True)
class Saying:
    """One labelled row; "-" where there is nothing, "?" for a speaker that is left open."""

    kind: str
    text: str
    words: str
    speaker: str
    via: str
    stance: str
    anonymous: bool


def measured(parser: Parser) -> Iterator[Line]:
    """How many are right, and how many of each kind."""
    rows = list(_rows())
    wrong = [row for row in rows if not _is_right(row, annotate(report_of(row.text, "a"), parser))]
    what = "who says what in texts of our own"
    yield share("quotes.ours.sayings", what, len(rows) - len(wrong), len(rows), Bar(0.9, 0.97))
    missed = Counter(row.kind for row in wrong)
    total = Counter(row.kind for row in rows)
    for kind in total:
        yield Line(f"  {kind}", f"{total[kind] - missed[kind]} of {total[kind]}")
    for row in wrong:
        yield Line("  missed", f"{row.kind}: {row.text[:60]!r}")


def _rows() -> Iterator[Saying]:
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            kind, text, words, speaker, via, stance, anonymous = line.split("\t")
            text = text.replace("\\n", "\n")
            yield Saying(kind, text, words, speaker, via, stance, anonymous == "yes")


def _is_right(row: Saying, seen: Annotation) -> bool:
    quotes = [one for one in seen.quotes if _same(one, row)]
    if row.kind == "none":
        return not quotes
    if row.kind == "scare":
        return [(one.scare, one.speaker_text) for one in quotes] == [(True, None)]
    told = [one for one in seen.attributions if _same(one, row)]
    if row.kind not in _UNMARKED and not any(_speaks(row, one.speaker_text, one) for one in quotes):
        return row.words in [one.text for one in told] and not _is_marked(row) and _told(row, told)
    return row.stance == "-" or _told(row, told)


def _is_marked(row: Saying) -> bool:
    return any(mark in row.text for mark in "“”\"«»„`'")


def _told(row: Saying, told: Sequence[Attribution]) -> bool:
    return any(
        one.stance == row.stance
        and one.anonymous == row.anonymous
        and (row.via == "-" or one.via == row.via)
        and (row.speaker == "?" or row.speaker.lower() in (one.source_text or "").lower())
        for one in told
    )


def _speaks(row: Saying, words: str | None, quote: Quote) -> bool:
    if row.via != "-" and quote.via != row.via:
        return False
    if row.speaker == "?":
        return quote.speaker is None
    return row.speaker.lower() in (words or "").lower()


def _same(one: Quote | Attribution, row: Saying) -> bool:
    """Whether a row holds the words, or lies in them and is most of them."""
    return row.words in one.text or (one.text in row.words and 2 * len(one.text) > len(row.words))
