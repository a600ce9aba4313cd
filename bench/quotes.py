"""Quotations and attributions: are they found, and are the speakers right.

`./run.sh bench quotes [DATA]`, where DATA (default `../shared`) holds `data/polnear/dev` (`text/*.txt`
and `attributions/*.ann`, spans of source, cue and content; of two annotators the first in name order)
and `seeds/` with `gold/story.yaml`. A gold attribution is quoted where its content holds a double
quotation mark; it is found where a quotation overlaps it. A speaker matches where its words and those
of the gold source share a word that names; a pronoun matches only itself.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bench.table import Line, print_table
from factbox.annotate.attribution import find_attributions
from factbox.annotate.mentions import find_mentions
from factbox.annotate.parse import Parsed, Parser
from factbox.annotate.quotes import find_quotes
from factbox.annotate.references import find_references
from factbox.annotate.report import annotate
from factbox.annotate.who import Who
from factbox.ids import report_id
from factbox.relate.copies import compare
from factbox.relate.entities import resolve_entities
from factbox.relate.entities.index import EntityIndex
from factbox.relate.reading import Reading
from factbox.types import Attribution, Quote, Report

Span = tuple[int, int]
MARKS = ('"', "“", "”", "«", "»")
PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i", "who", "him", "her"])
EMPTY = frozenset(
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


@dataclass(frozen=True)
class Gold:
    """A labelled attribution: spans of what is said and of who says it."""

    content: tuple[Span, ...]
    source: tuple[Span, ...]
    quoted: bool


def main(argv: Sequence[str]) -> int:
    """Print the table; exit code 0."""
    folder = Path(argv[0]) if argv else Path("../shared")
    parser = Parser.load()
    lines = _labelled(folder / "data/polnear/dev", parser)
    print_table("quotes", [*_seeds(folder / "seeds", parser), *lines])
    return 0


def _seeds(folder: Path, parser: Parser) -> list[Line]:
    """The gold quotations of five reports, by the entity that speaks."""
    paths = sorted(folder.glob("*.txt"))
    reports = {path.stem: report_of(path.read_text("utf-8"), path.name) for path in paths}
    ordered = tuple(sorted(reports.values(), key=lambda report: report.id))
    reading = Reading(ordered, tuple(annotate(report, parser) for report in ordered))
    copies, _, _ = compare("seeds", reading, ())
    index = EntityIndex(resolve_entities(reading, copies, ()), reading)
    gold = yaml.safe_load((folder / "gold/story.yaml").read_text("utf-8"))["quotes"]
    missed = []
    for row in gold:
        quotes = reading.annotation(reports[row["in"]].id).quotes
        said = [quote for quote in quotes if _plain(row["text"]) in _plain(quote.text)]
        if not any(_speaks(quote, index, row["speaker"]) for quote in said):
            missed.append(
                Line(f"  missed: {row['text'][:40]}", str([q.speaker_text for q in said]))
            )
    right = f"{len(gold) - len(missed)} of {len(gold)}"
    return [Line("seeds: gold quotes with their speaker", right, goal="10 of 10"), *missed]


def _speaks(quote: Quote, index: EntityIndex, speaker: str) -> bool:
    entity = index.of(quote.speaker)
    if speaker.startswith("a source"):
        return "source" in (quote.speaker_text or "") and quote.via == "AFP"
    if "ministry" in speaker:
        return "defense ministry" in (quote.speaker_text or "").lower()
    return entity is not None and entity.name in [one.strip() for one in speaker.split("/")]


def _plain(text: str) -> str:
    return text.replace("’", "'").replace("‘", "'")


def report_of(text: str, name: str) -> Report:
    """A report that is nothing but its text."""
    return Report(
        id=report_id(text, name),
        external_id=name,
        locator=name,
        title=None,
        headline=None,
        source=None,
        url=None,
        lang="en",
        published=None,
        published_from=None,
        credit=None,
        credit_span=None,
        dateline=None,
        byline=None,
        text=text,
    )


def texts(folder: Path) -> Iterator[tuple[str, str, tuple[Gold, ...]]]:
    """Name, text and labelled attributions of each text of `folder`."""
    labels = sorted((folder / "attributions").glob("*.ann"))
    for path in sorted((folder / "text").glob("*.txt")):
        mine = [label for label in labels if label.stem.startswith(path.stem)]
        if mine:
            text = path.read_text("utf-8")
            yield path.stem, text, tuple(_gold(text, mine[0].read_text("utf-8")))


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
            content = tuple(
                span for role, t in roles if role.startswith("Content") for span in spans[t]
            )
            source = tuple(
                span for role, t in roles if role.startswith("Source") for span in spans[t]
            )
            said = " ".join(text[start:end] for start, end in content)
            yield Gold(content, source, any(mark in said for mark in MARKS))


def overlaps(row: Quote | Attribution, spans: Iterable[Span]) -> bool:
    return any(row.start < end and start < row.end for start, end in spans)


def words(text: str) -> frozenset[str]:
    """The words of a source that name somebody."""
    cleaned = "".join(c if c.isalnum() else " " for c in text.replace("’s", " ").replace("'s", " "))
    return frozenset(cleaned.lower().split()) - EMPTY


def _labelled(folder: Path, parser: Parser) -> list[Line]:
    counts: Counter[str] = Counter()
    seconds = 0.0
    for _, text, gold in texts(folder):
        parsed = parser.parse(report_of(text, "a"))
        mentions = find_mentions(parsed)
        who = Who(mentions, find_references(parsed, mentions))
        begun = time.perf_counter()
        quotes = find_quotes(parsed, who)
        attributions = find_attributions(parsed, who, quotes)
        seconds += time.perf_counter() - begun
        counts["texts"] += 1
        _count_quotes(parsed, quotes, gold, counts)
        _count_attributions(attributions, gold, counts)
    return [Line(what, seen) for what, seen in _rows(counts, seconds)]


def _count_quotes(
    parsed: Parsed, quotes: Sequence[Quote], gold: Sequence[Gold], counts: Counter[str]
) -> None:
    every = [span for one in gold for span in one.content]
    counts["quotes"] += len(quotes)
    counts["quotes right"] += sum(overlaps(quote, every) for quote in quotes)
    counts["quotes with a speaker"] += sum(quote.speaker_text is not None for quote in quotes)
    text = parsed.report.text
    for one in gold:
        if not one.quoted:
            continue
        counts["gold"] += 1
        hits = [quote for quote in quotes if overlaps(quote, one.content)]
        counts["found"] += bool(hits)
        source = words(" ".join(text[start:end] for start, end in one.source))
        if not hits or not source:
            continue
        counts["sources"] += 1
        match = any(words(quote.speaker_text or "") & source for quote in hits)
        counts["sources matched"] += match
        if not source & PRONOUNS:
            counts["named"] += 1
            counts["named matched"] += match


def _count_attributions(
    rows: Sequence[Attribution], gold: Sequence[Gold], counts: Counter[str]
) -> None:
    counts["attributions"] += len(rows)
    spans = [span for one in gold for span in one.content]
    counts["attributions right"] += sum(overlaps(row, spans) for row in rows)
    counts["gold attributions"] += len(gold)
    counts["attributions found"] += sum(any(overlaps(r, one.content) for r in rows) for one in gold)
    mine = {k for row in rows for k in range(row.start, row.end)}
    theirs = {k for start, end in spans for k in range(start, end)}
    counts["characters both"] += len(mine & theirs)
    counts["characters mine"] += len(mine)
    counts["characters gold"] += len(theirs)


def _rows(counts: Counter[str], seconds: float) -> Iterator[tuple[str, str]]:
    def share(part: str, whole: str) -> str:
        return f"{counts[part] / max(1, counts[whole]):.3f}"

    yield "texts", str(counts["texts"])
    yield "quoted: recall", share("found", "gold")
    yield "quoted: precision", share("quotes right", "quotes")
    yield "quotes with a speaker", share("quotes with a speaker", "quotes")
    yield "speaker match, all", share("sources matched", "sources")
    yield "speaker match, no pronouns", share("named matched", "named")
    yield "attributions: recall", share("attributions found", "gold attributions")
    yield "attributions: precision", share("attributions right", "attributions")
    yield "content characters: recall", share("characters both", "characters gold")
    yield "content characters: precision", share("characters both", "characters mine")
    yield "ms a text", f"{1000 * seconds / max(1, counts['texts']):.1f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
