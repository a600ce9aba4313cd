"""Which names are one: our own pairs to keep apart and to join, and the people of whole stories.

`tests/quality/names_apart.tsv` and `names_same.tsv` are pairs of names in context; each pair is read
as a story of one or two reports, through the whole pipeline. `tests/quality/people.toml` names the
people of our own stories; the seeds are measured where they are there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench._name_clusters import People, clusters, own_stories, seed_people
from bench._name_pairs import Pair, outcome, pairs_of
from bench._sets import seeds_of
from bench.table import Bar, Line, figure, share
from factbox.annotate.parse import Parser

_OURS = Path(__file__).parents[1] / "tests/quality"


def measure(data: Path) -> list[Line]:
    """All figures about entities; the seeds' where `data` has them."""
    parser = Parser.load()
    lines = ours(parser)
    seeds = seeds_of(data)
    if seeds:
        lines += _people("seeds", [seed_people(seeds)], parser)
    return lines


def ours(parser: Parser, every: int = 1) -> list[Line]:
    """The figures on our own pairs (each `every`-th of them) and stories."""
    return [
        *_apart(list(pairs_of(_OURS / "names_apart.tsv"))[::every], parser),
        *_same(list(pairs_of(_OURS / "names_same.tsv"))[::every], parser),
        *_people("ours", own_stories(_OURS / "people.toml"), parser),
    ]


def _apart(pairs: Iterable[Pair], parser: Parser) -> Iterator[Line]:
    seen = [(pair, outcome(pair, parser)) for pair in pairs]
    wrong = [pair for pair, found in seen if found == "one"]
    both = sum(found != "not found" for _, found in seen)
    note = f"of {len(seen)} pairs, {both} with both names found"
    yield figure(
        "entities.ours.apart.merged", "pairs wrongly merged", len(wrong), Bar(0, 0, True), note
    )
    yield from (Line(f"  merged: {pair.words}", pair.trap) for pair in wrong)


def _same(pairs: Iterable[Pair], parser: Parser) -> Iterator[Line]:
    seen = [(pair, outcome(pair, parser)) for pair in pairs]
    right = sum(found == "one" for _, found in seen)
    yield share("entities.ours.same.found", "pairs to merge, merged", right, len(seen))
    traps = Counter(pair.trap for pair, _ in seen)
    for trap, total in traps.items():
        missed = [(pair, found) for pair, found in seen if pair.trap == trap and found != "one"]
        yield Line(f"  {trap}", f"{total - len(missed)} of {total}")
        for pair, found in missed:
            note = " (not found as names)" if found == "not found" else ""
            yield Line(f"    missed: {pair.words}", note.strip())


def _people(name: str, stories: Iterable[People], parser: Parser) -> Iterator[Line]:
    found = [(people.name, clusters(people, parser)) for people in stories]
    items = sum(one.items for _, one in found)
    precision = sum(one.precision * one.items for _, one in found) / max(1, items)
    recall = sum(one.recall * one.items for _, one in found) / max(1, items)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    note = f"P {precision:.3f}  R {recall:.3f}  of {items} names"
    yield figure(f"entities.{name}.b3", f"{name}: people, B-cubed", f1, Bar(0.92, 0.96), note)
    merged = [words for _, one in found for words in one.merged]
    yield figure(
        f"entities.{name}.merged",
        f"{name}: people wrongly merged",
        len(merged),
        Bar(0, 0, at_most=True),
    )
    yield from (Line(f"  merged: {words}", "") for words in merged)
    for story, one in found:
        yield Line(f"  {story}", f"{one.f1:.3f} of {one.items} names")
        yield from (Line(f"    split: {words}", "") for words in one.split)
