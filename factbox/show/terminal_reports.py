"""The reports in a terminal: who copied whom, as trees, and then each report by its letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from factbox.show.layout_lineage import CITED, folded
from factbox.show.sheet import Branch, Fold, Lineages, ReportLine, Twig
from factbox.show.told_lines import bracketed
from factbox.show.words import number

_MOST_TREES = 8
_MOST_TWIGS = 24
_MOST_ALONE = 10


@dataclass(frozen=True, slots=True)
class Hung:
    """A line that stands `indent` deeper than its section."""

    text: Text
    indent: int = 0


def lineage_lines(found: Lineages, everything: bool) -> Iterator[Hung]:
    """The trees, the largest first, then the reports that stand alone."""
    yield Hung(Text(f"{found.counts}."))
    shown = found.branches if everything else found.branches[:_MOST_TREES]
    for branch in shown:
        if len(branch.twigs) == 1:
            yield from _twig(branch.twigs[0], 0, f"Origin {branch.number}: ")
        else:
            yield Hung(_head(branch))
            yield from _tree(branch, everything)
    left = len(found.branches) - len(shown)
    if left:
        yield Hung(Text(f"… and {number(left, 'more tree')} like these (--all)", style="dim"))
    yield from _alone(found, everything)
    if found.cited:
        yield Hung(Text.assemble((f"{CITED}: ", "bold"), found.cited))


def report_lines(reports: Sequence[ReportLine]) -> Iterator[Text]:
    """Each report: its names and days, its title, its origin and how much of it stands in others."""
    for one in reports:
        yield Text.assemble(
            (f"[{one.letter}] ", "cyan"), (one.name, "bold"), f"; {'; '.join(one.facts)}"
        )
        if one.title:
            yield Text(f"  {one.title}", style="italic")
        yield Text(f"  origin {one.origin}{one.told}", style="dim")


def _head(branch: Branch) -> Text:
    return Text.assemble(
        (f"Origin {branch.number}", "bold"), f", {number(branch.reports, 'report')}"
    )


def _tree(branch: Branch, everything: bool) -> Iterator[Hung]:
    rows: list[Twig | Fold] = list(branch.twigs if everything else folded(branch.twigs))
    shown = rows if everything else rows[:_MOST_TWIGS]
    for row in shown:
        yield from _fold(row) if isinstance(row, Fold) else _twig(row, _indent(row.depth))
    if len(rows) > len(shown):
        yield Hung(Text(f"… and {len(rows) - len(shown):,} more lines (--all)", style="dim"), 2)


def _fold(fold: Fold) -> Iterator[Hung]:
    found = Text(fold.text).append(f" {bracketed(fold.letters)}", style="cyan")
    yield Hung(found, _indent(fold.depth))


def _twig(twig: Twig, indent: int, lead: str = "") -> Iterator[Hung]:
    if not twig.letter:
        yield Hung(Text(twig.name, style="italic"), indent)
        return
    found = Text.assemble((lead, "bold"), (f"[{twig.letter}] ", "cyan"), (twig.name, "bold"))
    yield Hung(found.append(f", {twig.day}{f': {twig.by.text}' if twig.by else ''}"), indent)
    for link in twig.beside:
        yield Hung(Text(link.text, style="dim"), indent + 4)


def _indent(depth: int) -> int:
    return 2 * (depth + 1)


def _alone(lineages: Lineages, everything: bool) -> Iterator[Hung]:
    """Reports of which nothing is told that they take, in a line or two."""
    for head, twigs in lineages.rest:
        shown = twigs if everything else twigs[:_MOST_ALONE]
        found = Text.assemble((f"{head}: ", "bold"))
        for place, twig in enumerate(shown):
            found.append(", " if place else "").append(f"[{twig.letter}] ", style="cyan")
            found.append(twig.name)
        left = len(twigs) - len(shown)
        yield Hung(found.append(f", and {left:,} more (--all)" if left else ""))
