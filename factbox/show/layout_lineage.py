"""Who copied whom, in words: a tree an origin, and the reports that stand alone in one line.

Every line tells what can be counted: how much of a report stands in the other. That one took it from the
other is told only where something says so; for passages of a report of another origin nothing but a credit
does, since both may have them from a third.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from factbox.show.dates import readable
from factbox.show.explained import Explained
from factbox.show.letters import Letters, card_name
from factbox.show.sheet import Branch, Fold, Lineages, Link, Twig
from factbox.show.told_lines import bracketed
from factbox.show.tree import Forest, Leaf, is_unseen
from factbox.show.visible import one_line
from factbox.show.words import (
    common_source,
    credits_it,
    is_solved,
    names_its_source,
    number,
    only_quotations,
    percent,
    took,
)
from factbox.types import Lineage, Origin, Record, ReportCard

_FOLDED: dict[str, str] = {
    "verbatim": "with the same text",
    "rewrite": "that tell the same in other words",
    "passages": "with passages of it",
    "credited": "that credit it",
}
_ONE_TEXT = 2 / 3
"""Share of words in common from which nobody would deny that a report has the same text."""
_SHARES = (
    ". Shares count the words of a report that stand in the other, five or more on end; that one took them"
    " from the other is told only where something says so"
)
_MOST = 0.5
"""Share of a report that rests on the other from which the whole is called reworded."""
_MUCH = 0.2
"""Share of a report's words that is told of a quotation in common."""
_KEPT = 3
_MOST_BESIDE = 3
_MOST_CITED = 6
CITED = "Outlets cited in several reports, and who names them"


def lineages(record: Record, letters: Letters) -> Lineages:
    """All origins, the one with most reports first, those that only quote what others do last."""
    cards = {card.report: card for card in record.reports}
    teller = _Teller(letters, cards, _credits(record, cards), Explained.of(record))
    forest = Forest.of(record)
    branches: list[Branch] = []
    alone: list[Twig] = []
    for place, origin in enumerate(origins_in_order(record), 1):
        twigs = tuple(teller.twig(leaf) for leaf in forest.tree(origin))
        if len(twigs) == 1 and not twigs[0].beside:
            alone.extend(twigs)
        else:
            branches.append(Branch(place, len(origin.reports), origin.unseen, twigs))
    branches.sort(key=_by_worth)
    reports, origins = number(len(cards), "report"), number(len(record.origins), "origin")
    verb = "rests" if len(cards) == 1 else "rest"
    counts = f"{reports} {verb} on {origins}"
    return Lineages(
        f"{counts}{_SHARES if any(map(_has_share, branches)) else ''}",
        tuple(branches),
        tuple(alone),
        frozenset(_named(branches)),
        _cited(record, letters),
    )


def _cited(record: Record, letters: Letters) -> str:
    """The outlets that several reports cite, those that most do first."""
    by: dict[str, list[str]] = {}
    origins: dict[str, set[int]] = {}
    for card in record.reports:
        for name in card.cites:
            by.setdefault(name, []).append(letters.letters[card.report])
            origins.setdefault(name, set()).update(
                place for place, one in enumerate(record.origins) if card.report in one.reports
            )
    several = sorted(
        (name for name in by if len(origins[name]) > 1), key=lambda one: (-len(by[one]), one)
    )
    return ", ".join(f"{one_line(name)} {bracketed(by[name])}" for name in several[:_MOST_CITED])


def _by_worth(branch: Branch) -> tuple[bool, bool]:
    """Several reports come first, then whose words are another report's, then who quotes the same."""
    single = len(branch.twigs) == 1
    return single, single and all(link.voice for link in branch.twigs[0].beside)


def _named(branches: Sequence[Branch]) -> Iterator[str]:
    """The reports that a link names as where words are from or stand, too, quotations aside."""
    for branch in branches:
        for link in (link for twig in branch.twigs for link in twig.beside):
            if link.pair and not link.voice:
                yield link.pair[0]


def _has_share(branch: Branch) -> bool:
    links = (link for twig in branch.twigs for link in (twig.by, *twig.beside) if link)
    return any("%" in link.text for link in links)


def _credits(record: Record, cards: Mapping[str, ReportCard]) -> dict[str, str]:
    """The agency of each unseen original, where the reports that rest on it credit just one."""
    found: dict[str, set[str]] = {}
    for pair in record.lineage:
        card = cards.get(pair.report)
        if is_unseen(pair.from_report) and card is not None and card.credit:
            found.setdefault(pair.from_report, set()).add(one_line(card.credit))
    return {text: min(names) for text, names in found.items() if len(names) == 1}


def origins_in_order(record: Record) -> list[Origin]:
    """The origin with most reports first; of equals the one with the earliest report."""
    places = {card.report: place for place, card in enumerate(record.reports)}
    return sorted(
        record.origins,
        key=lambda one: (
            -len(one.reports),
            min((places.get(report, 0) for report in one.reports), default=0),
            one.id,
        ),
    )


def folded(twigs: Sequence[Twig]) -> Iterator[Twig | Fold]:
    """Twigs as they are; of many in a row that hang alike and bear nothing, three and the rest."""
    at = 0
    while at < len(twigs):
        end = at
        while end < len(twigs) and _alike(twigs, at, end):
            end += 1
        if end - at <= _KEPT + 1:
            yield twigs[at]
            at += 1
            continue
        yield from twigs[at : at + _KEPT]
        rest = twigs[at + _KEPT : end]
        text = f"and {number(len(rest), 'more report')} {_FOLDED.get(twigs[at].kind, 'like these')}"
        yield Fold(twigs[at].depth, text, tuple(one.letter for one in rest))
        at = end


def _alike(twigs: Sequence[Twig], first: int, at: int) -> bool:
    """Whether a twig hangs as the first does, and nothing hangs under it or stands beside it."""
    one, two = twigs[first], twigs[at]
    bears = at + 1 < len(twigs) and twigs[at + 1].depth > two.depth
    return (
        (one.depth, one.kind) == (two.depth, two.kind)
        and bool(two.kind)
        and not (bears or two.beside)
    )


class _Teller:
    """Tells leaves of the tree in words."""

    def __init__(
        self,
        letters: Letters,
        cards: Mapping[str, ReportCard],
        credits: Mapping[str, str],
        explained: Explained,
    ) -> None:
        self._explained = explained
        self._letters = letters
        self._cards = cards
        self._credits = credits

    def twig(self, leaf: Leaf) -> Twig:
        card = self._cards.get(leaf.report)
        if card is None:
            return Twig(leaf.depth, "", self._unseen(leaf.report), "", None, (), "")
        return Twig(
            depth=leaf.depth,
            letter=self._letters.letters[leaf.report],
            name=card_name(card),
            day=_day(card),
            by=self._by(leaf, leaf.by, card) if leaf.by else None,
            beside=tuple(self._beside(leaf)),
            kind=leaf.by.kind if leaf.by else "",
            report=leaf.report,
        )

    def _unseen(self, text: str) -> str:
        credit = self._credits.get(text)
        return f"an earlier text{f' of {credit}' if credit else ''} that is not among the reports"

    def _by(self, leaf: Leaf, pair: Lineage, card: ReportCard) -> Link:
        if is_unseen(pair.from_report) and card.own_share >= 1 - pair.share + 0.01:
            share = percent(pair.in_common)
            told = f"{share} of its words stood there and count as its own agency's"
            return self._link(told, leaf.nearest)
        return self._link(f"{_how(pair)}{_both_from(pair)}", leaf.nearest)

    def _beside(self, leaf: Leaf) -> Iterator[Link]:
        pairs = tuple(self._explained.worth_telling(leaf.nearest or leaf.by, leaf.beside))
        for pair in pairs[:_MOST_BESIDE]:
            yield self._link(self._told(pair), pair)
        if len(pairs) > _MOST_BESIDE:
            yield Link(f"and {len(pairs) - _MOST_BESIDE:,} more links to other reports", None)

    def _told(self, pair: Lineage) -> str:
        other, share = self._letters.called(pair.from_report), percent(pair.in_common)
        match pair.kind:
            case _ if credits_it(pair):
                return f"names {other} as its source; {share} of its words stand there, too"
            case "quotation":
                there = (
                    f"; {share} of its words stand there, too" if pair.in_common >= _MUCH else ""
                )
                return f"has a quotation in common with {other}{there}"
            case "passages" if only_quotations(pair):
                return f"has quotations in common with {other}, {share} of its words"
            case _:
                return f"{share} of its words stand in {other}, too{_both_from(pair)}"

    def _link(self, told: str, pair: Lineage | None) -> Link:
        if pair is None or pair.from_report not in self._cards:
            return Link(told, None)
        both = pair.from_report, pair.report
        return Link(told, both, " and ".join(self._letters.of_reports(both)), _is_voice(pair))


def _how(pair: Lineage) -> str:
    """How a report hangs under the one above, with the share of its words that stand there."""
    share = percent(pair.in_common)
    match pair.kind:
        case "rewrite" if pair.share < _MOST:
            return _passages(pair, share)
        case "verbatim" if pair.in_common >= _ONE_TEXT:
            return f"the same text, {share} of its words"
        case "rewrite" if only_quotations(pair):
            return f"tells the same with the same quotations, {share} of its words"
        case "rewrite":
            told = "reworded from it" if took(pair) else "tells the same in other words"
            return f"{told}{f', {share} of its words the same' if pair.in_common else ''}"
        case "credited":
            return f"credits it{f', {share} of its words the same' if pair.in_common else ''}"
        case _:
            return _passages(pair, share)


def _passages(pair: Lineage, share: str) -> str:
    """How a report that is its own for the most part hangs under the one above."""
    if not pair.in_common:
        return "tells passages of it in other words"
    how = "taken from it" if took(pair) else "in common with it"
    return f"passages {how}, {share} of its words"


def _is_voice(pair: Lineage) -> bool:
    """Whether a link says no more than that both have the words of somebody."""
    if pair.kind == "quotation":
        return True
    return pair.kind == "passages" and only_quotations(pair) and not names_its_source(pair)


def _both_from(pair: Lineage) -> str:
    """What two reports that are siblings both rest on."""
    both = common_source(pair)
    return f"; {both}" if both and pair.direction != "known" else ""


def _day(card: ReportCard) -> str:
    """The day of a report; none that is only worked out."""
    if card.published and is_solved(card.published_from):
        return "day not stated"
    return readable(card.published) if card.published else "day not known"
