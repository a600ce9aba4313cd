"""Names: strict F1 by kind on labelled texts, and how fast.

`python -m bench.names FOLDER` reads a folder of BIO files, one token a line (`worldwide_ner`);
`--seeds FOLDER` reads report texts with `gold/mentions.json` beside them. Prints a table.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from factbox.annotate.mentions import find_mentions
from factbox.annotate.parse import Parser
from factbox.ids import report_id
from factbox.read.text import read_text
from factbox.types import Report

KINDS = {
    "Person": "person",
    "Organization": "organization",
    "Location": "place",
    "Facility": "place",
    "PER": "person",
    "ORG": "organization",
    "LOC": "place",
}
"""Gold classes and the kinds that they are; other classes are left out."""

Name = tuple[int, int, str]


@dataclass(frozen=True)
class Labelled:
    """A text and its names: start, end, kind."""

    name: str
    text: str
    names: frozenset[Name]


def main(argv: Sequence[str] | None = None) -> int:
    """Print the table; exit code 0."""
    options = _options(argv)
    parser = Parser.load()
    for title, texts in _sets(options):
        started = time.perf_counter()
        counts = score(texts, parser)
        seconds = time.perf_counter() - started
        print(f"{title}: {len(texts)} texts, {len(texts) / max(seconds, 1e-9):.1f} a second")
        for kind, line in _table(counts):
            print(f"  {kind:13}{line}")
    return 0


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.names", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="folder of BIO files")
    parser.add_argument("--seeds", type=Path, help="folder of texts with gold/mentions.json")
    parser.add_argument("--every", type=int, default=1, help="take each n-th BIO file")
    return parser.parse_args(argv)


def _sets(options: argparse.Namespace) -> Iterator[tuple[str, tuple[Labelled, ...]]]:
    if options.folder:
        yield options.folder.name, tuple(bio_texts(options.folder, options.every))
    if options.seeds:
        yield "seeds", tuple(seed_texts(options.seeds))


def bio_texts(folder: Path, every: int = 1) -> Iterator[Labelled]:
    """The texts of BIO files, tokens joined by single spaces."""
    for path in sorted(folder.glob("*.tsv"))[::every]:
        rows = [line.split("\t") for line in path.read_text("utf-8").splitlines() if "\t" in line]
        yield _rebuilt(path.name, [(row[0], row[1]) for row in rows if row[0]])


def _rebuilt(name: str, rows: Iterable[tuple[str, str]]) -> Labelled:
    words: list[str] = []
    names: list[Name] = []
    position, open_kind = 0, None
    for word, tag in rows:
        kind = KINDS.get(tag[2:])
        goes_on = tag.startswith("I-") and names and open_kind == tag[2:]
        if kind and goes_on:
            names[-1] = (names[-1][0], position + len(word), kind)
        elif kind:
            names.append((position, position + len(word), kind))
        open_kind = tag[2:] if tag != "O" else None
        words.append(word)
        position += len(word) + 1
    return Labelled(name, " ".join(words), frozenset(names))


def seed_texts(folder: Path) -> Iterator[Labelled]:
    """Reports with the names that a careful reader marked."""
    gold = json.loads((folder / "gold" / "mentions.json").read_text("utf-8"))
    for path in sorted(folder.glob("*.txt")):
        names = frozenset((row[0], row[1], KINDS[row[4]]) for row in gold[path.stem])
        yield Labelled(path.name, path.read_text("utf-8"), names)


def score(texts: Iterable[Labelled], parser: Parser) -> Counter[tuple[str, str]]:
    """How many names were right, wrong and missed, by kind."""
    counts: Counter[tuple[str, str]] = Counter()
    for labelled in texts:
        found = names_of(labelled, parser)
        for outcome, names in (
            ("right", found & labelled.names),
            ("wrong", found - labelled.names),
            ("missed", labelled.names - found),
        ):
            counts.update((kind, outcome) for _, _, kind in names)
    return counts


def names_of(labelled: Labelled, parser: Parser) -> frozenset[Name]:
    """What factbox finds in a text, in the kinds that gold knows."""
    mentions = find_mentions(parser.parse(_report(labelled)))
    kinds = set(KINDS.values())
    return frozenset((one.start, one.end, one.kind) for one in mentions if one.kind in kinds)


def _report(labelled: Labelled) -> Report:
    """Tokenised text as it stands; a report as it is read."""
    if labelled.name.endswith(".tsv"):
        return _plain_report(labelled)
    return read_text(labelled.text.encode("utf-8"), labelled.name, labelled.name)


def _table(counts: Counter[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    kinds = sorted(set(KINDS.values()))
    for kind in [*kinds, "all"]:
        chosen = kinds if kind == "all" else [kind]
        right, wrong, missed = (
            sum(counts[one, outcome] for one in chosen) for outcome in ("right", "wrong", "missed")
        )
        precision = right / max(right + wrong, 1)
        recall = right / max(right + missed, 1)
        f1 = 2 * right / max(2 * right + wrong + missed, 1)
        yield kind, f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"


def _plain_report(labelled: Labelled) -> Report:
    """The text as a report of which nothing but the text is known."""
    return Report(
        id=report_id(labelled.text, labelled.name),
        external_id=labelled.name,
        locator=labelled.name,
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
        text=labelled.text,
    )


if __name__ == "__main__":
    sys.exit(main())
