"""How the reports of a record are listed: each with its day and what it rests on, and the tree."""

from __future__ import annotations

from factbox.show.dates import readable
from factbox.show.letters import Letters, card_name
from factbox.show.sheet import Branch, ReportLine, Twig
from factbox.show.tree import Leaf, tree_of
from factbox.show.visible import one_line
from factbox.show.words import TAKES, day_from, percent
from factbox.types import Lineage, LineageKind, Origin, Record, ReportCard

_SAID = ("verbatim", "rewrite", "passages", "credited")
"""Verdicts that make a report rest on another; a shared quotation does not."""
_HOW: dict[LineageKind, str] = {
    "verbatim": "same text",
    "rewrite": "rewritten",
    "passages": "passages",
    "credited": "credited",
    "quotation": "a quotation",
    "unsure": "unsure",
}


def report_lines(record: Record, letters: Letters) -> tuple[ReportLine, ...]:
    """A line a report, by letter."""
    numbers = {origin.id: place for place, origin in enumerate(_ordered(record), 1)}
    return tuple(
        ReportLine(
            letter=letters.letters[card.report],
            report=card.report,
            name=card_name(card),
            title=one_line(card.title or ""),
            facts=_facts(card),
            rests_on=_rests_on(record, card, letters),
            own_share=card.own_share,
            origin=numbers.get(card.origin, 0),
            url=card.url,
        )
        for card in record.reports
    )


def branches(record: Record, letters: Letters) -> tuple[Branch, ...]:
    """The origins, the one with most reports first."""
    return tuple(
        Branch(
            number=place,
            name=_origin_name(origin, record, letters),
            unseen=origin.unseen,
            twigs=tuple(_twig(leaf, letters) for leaf in tree_of(record, origin)),
        )
        for place, origin in enumerate(_ordered(record), 1)
    )


def _twig(leaf: Leaf, letters: Letters) -> Twig:
    by = f"{_HOW[leaf.by.kind]}, {percent(leaf.by.share)} of its words" if leaf.by else ""
    return Twig(
        depth=leaf.depth,
        letter=letters.letters.get(leaf.report, ""),
        name=letters.names.get(leaf.report, "a text that is not among these"),
        by=by,
    )


def _ordered(record: Record) -> list[Origin]:
    places = {card.report: place for place, card in enumerate(record.reports)}
    return sorted(
        record.origins,
        key=lambda one: (
            -len(one.reports),
            min((places.get(report, 0) for report in one.reports), default=0),
            one.id,
        ),
    )


def _origin_name(origin: Origin, record: Record, letters: Letters) -> str:
    """An origin by the first of its reports that says whose words they are."""
    cards = [card for card in record.reports if card.report in origin.reports]
    named = next((card for card in cards if card.credit), cards[0] if cards else None)
    if named is None:
        return origin.id
    name = one_line(named.credit or "") or card_name(named)
    return f"an unseen text of {name}" if origin.unseen and named.credit else name


def _facts(card: ReportCard) -> tuple[str, ...]:
    found: list[str] = []
    if card.published:
        how = day_from(card.published_from)
        found.append(readable(card.published) + (f" ({how})" if how else ""))
    else:
        found.append("day not known")
    if card.source is None:
        found.append("publisher not stated")
    if card.credit and card.credit != card.source:
        found.append(f"credited to {one_line(card.credit)}")
    if card.external_id and card.external_id != card_name(card):
        found.append(one_line(card.external_id))
    return tuple(found)


def _rests_on(record: Record, card: ReportCard, letters: Letters) -> tuple[str, ...]:
    pairs = [one for one in record.lineage if one.report == card.report and one.kind in _SAID]
    unseen = any(one.from_report not in letters.letters for one in pairs)
    if unseen:
        pairs = [
            one
            for one in pairs
            if one.direction == "known" or one.from_report not in letters.letters
        ]
    pairs.sort(key=lambda one: (-one.share, one.from_report))
    return tuple(_pair(one, letters, card.own_share) for one in pairs)


def _pair(one: Lineage, letters: Letters, own_share: float) -> str:
    other = letters.letters.get(one.from_report)
    if other is None and own_share >= 1 - one.share + 0.01:
        return f"an earlier text not among these stands behind {percent(one.share)} of it"
    where = f"[{other}] {letters.names[one.from_report]}" if other else "a text not among these"
    either = "" if one.direction == "known" or not other else ", or the other way round"
    return f"{TAKES[one.kind]} {where} ({percent(one.share)} of its words{either})"
