"""Copies, lineage and origins: who took whose words inside a story, and what is independent.

Wordings that are letter for letter the same are one. Pairs that share enough are laid side by side
sentence by sentence (`alignment`), measured (`features`) and judged (`verdict`); who is one text is
a family (`families`), and a family is an origin (`origins`). Passages are marked in characters
(`passages`), and who took from whom is said only where something says so (`direction`).
"""

from __future__ import annotations

from collections.abc import Sequence

from factbox.judgements import Judgement
from factbox.relate.copies.comparison import Comparison, compare_wordings
from factbox.relate.copies.identical import copies_of, lineage_of
from factbox.relate.copies.judged import judged
from factbox.relate.copies.lineage import (
    between_row,
    copy_rows,
    credited_row,
    one_text_row,
    quotation_row,
    unique,
    unseen_rows,
)
from factbox.relate.copies.nearest import nearer
from factbox.relate.copies.origins import origins
from factbox.relate.copies.takings import (
    shared_quotations,
    takings_between,
    takings_of_one_text,
)
from factbox.relate.copies.ties import weight
from factbox.relate.copies.unseen import unseen_originals
from factbox.relate.reading import Reading
from factbox.types import Copy, Lineage, Origin


def compare(
    story: str, reading: Reading, judgements: Sequence[Judgement] = ()
) -> tuple[tuple[Copy, ...], tuple[Lineage, ...], tuple[Origin, ...]]:
    """The copied passages, how reports hang together, and the origins of one story."""
    said = judged(reading, judgements)
    found = compare_wordings(reading, said)
    within = takings_of_one_text(found)
    between = takings_between(found, within)
    quoted = tuple(shared_quotations(found, (*within, *between)))
    credited = credited_pairs(found)
    unseen = unseen_originals(found)
    copies = [row for node in found.nodes for row in copies_of(reading, node)]
    for taking in (*within, *between, *quoted):
        copies.extend(copy_rows(found, taking, said))
    lineage = [row for node in found.nodes for row in lineage_of(reading, node)]
    lineage.extend(one_text_row(found, taking) for taking in (*within, *nearer(found, within)))
    lineage.extend(between_row(found, taking) for taking in between if taking.plain)
    lineage.extend(
        credited_row(found, child, parent, _credited_share(found, child, parent))
        for child, parent in credited
    )
    lineage.extend(between_row(found, taking) for taking in between if not taking.plain)
    lineage.extend(quotation_row(found, taking) for taking in quoted)
    for original in unseen:
        lineage.extend(unseen_rows(found, original, within))
    return unique(copies), _one_a_pair(lineage), origins(story, found, credited, unseen)


def credited_pairs(story: Comparison) -> tuple[tuple[int, int], ...]:
    """Wordings that name another's outlet: with the report of that outlet that is most like them."""
    best: dict[tuple[int, str], tuple[float, int, int]] = {}
    for child, parent in story.naming.pairs():
        if story.family[child] == story.family[parent]:
            continue
        verdict = story.verdicts.get((min(child, parent), max(child, parent)))
        if verdict is not None and verdict.denied:
            continue
        rank = (-(verdict.probability if verdict else 0.0), story.ranks[parent], parent)
        outlet = story.standings[parent].source or story.standings[parent].agency or ""
        key = (child, outlet)
        best[key] = min(rank, best.get(key, rank))
    return tuple(sorted((child, rank[2]) for (child, _), rank in best.items()))


def _credited_share(story: Comparison, child: int, parent: int) -> float:
    node = story.nodes[child]
    total = max(1, weight(node, range(len(node.units))))
    return round(weight(node, story.naming.units(child, parent)) / total, 6)


def _one_a_pair(rows: Sequence[Lineage]) -> tuple[Lineage, ...]:
    """Of rows on the same two reports the first."""
    kept: dict[tuple[str, str], Lineage] = {}
    for row in rows:
        kept.setdefault((min(row.report, row.from_report), max(row.report, row.from_report)), row)
    return tuple(sorted(kept.values(), key=lambda row: (row.report, row.from_report)))
