"""What the record says of a pair of reports: how they hang together, who took, how sure, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factbox.show.letters import Letters
from factbox.show.pair.passages import Shared
from factbox.show.tree import is_unseen
from factbox.show.visible import one_line
from factbox.show.words import common_source, percent
from factbox.types import Lineage, LineageKind, Record

_HEADS: dict[LineageKind, str] = {
    "verbatim": "Same text",
    "rewrite": "One text, reworded",
    "passages": "Passages taken",
    "credited": "Credited",
    "quotation": "A shared quotation",
    "unsure": "Unsure",
}
_SURE = 0.99
_BEHIND = "Both rest on an earlier text that is not among the reports."
_MEANS: dict[LineageKind, str] = {
    "verbatim": "the two count as one origin",
    "rewrite": "the two count as one origin",
    "passages": "each has reporting of its own; copied passages count with the report they came from",
    "credited": "words relayed count with the report that is named",
    "quotation": "a common voice, not a copy",
    "unsure": "they may be one text, or share a line; they count as two until something settles it",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """`head` in two or three words, `told` in sentences, `why` a line a reason.

    `lineage` are the rows that it rests on: that of the pair, or those of a text behind both.
    """

    head: str
    told: tuple[str, ...]
    why: tuple[str, ...]
    lineage: tuple[Lineage, ...]


@dataclass(frozen=True, slots=True)
class Ties:
    """What a record says of its pairs, found by the reports."""

    letters: Letters
    pairs: Mapping[frozenset[str], Lineage]
    unseen: Mapping[str, Mapping[str, Lineage]]
    origins: Mapping[str, str]

    @classmethod
    def of(cls, record: Record, letters: Letters) -> Ties:
        pairs: dict[frozenset[str], Lineage] = {}
        unseen: dict[str, dict[str, Lineage]] = {}
        for row in record.lineage:
            pairs.setdefault(frozenset((row.report, row.from_report)), row)
            if is_unseen(row.from_report):
                unseen.setdefault(row.report, {})[row.from_report] = row
        origins = {report: one.id for one in record.origins for report in one.reports}
        return cls(letters, pairs, unseen, origins)

    def verdict(self, left: str, right: str, shared: Sequence[Shared]) -> Verdict:
        """The verdict on two reports that share these passages."""
        pair = self.pairs.get(frozenset((left, right)))
        behind = self._behind_both(left, right)
        if pair is None:
            return self._without_row(self._one_origin(left, right), shared, behind)
        told = (*_who_took(pair, self.letters, behind), *_how_sure(pair), self._counted(pair))
        return Verdict(_HEADS[pair.kind], told, _reasons(pair), (pair, *behind))

    def _behind_both(self, left: str, right: str) -> tuple[Lineage, ...]:
        """The rows of an unseen original that both rest on."""
        mine, theirs = self.unseen.get(left, {}), self.unseen.get(right, {})
        both = sorted(text for text in mine if text in theirs)
        return tuple(row for text in both for row in (mine[text], theirs[text]))

    def _one_origin(self, left: str, right: str) -> bool:
        return left in self.origins and self.origins[left] == self.origins.get(right)

    def _counted(self, pair: Lineage) -> str:
        """What the verdict means for the count of origins."""
        if is_unseen(pair.from_report):
            return "All that rests on that text counts as one origin."
        if pair.kind not in ("verbatim", "rewrite") or self._one_origin(
            pair.report, pair.from_report
        ):
            return f"{_MEANS[pair.kind].capitalize()}."
        if any(reason.feature == "spliced" for reason in pair.why):
            return "The larger part of one of them comes from elsewhere, so they count apart."
        return "They count as two origins."

    def _without_row(
        self, one_origin: bool, shared: Sequence[Shared], behind: tuple[Lineage, ...]
    ) -> Verdict:
        if behind:
            return Verdict("One origin", (_BEHIND,), _reasons(behind[0]), behind)
        head = "One origin" if one_origin else "Passages in common"
        if shared:
            through = sorted({name for one in shared for name in one.through})
            names = " and ".join(self.letters.called(one) for one in through[:3])
            return Verdict(head, (f"What both have came to them through {names}.",), (), ())
        if one_origin:
            return Verdict(head, ("Both rest on the same other reports.",), (), ())
        told = "Nothing says that either takes from the other: they count as two origins."
        return Verdict("Independent", (told,), (), ())


def _who_took(pair: Lineage, letters: Letters, behind: tuple[Lineage, ...]) -> Iterator[str]:
    taker, giver = letters.called(pair.report), letters.called(pair.from_report)
    share = f"{percent(pair.in_common)} of the words of"
    match pair.kind:
        case "credited":
            yield f"{taker} names {giver} as its source; {share} {taker} stand there, too."
        case "quotation":
            yield f"The same words stand in quotation marks in {taker} and in {giver}."
        case _ if pair.direction == "known":
            yield f"{share} {taker} come from {giver}."
        case _ if both := common_source(pair):
            yield f"{share} {taker} stand in {giver} too: {both}."
        case _ if behind:
            yield f"{share} {taker} stand in {giver} too."
            yield _BEHIND
        case _:
            yield f"{share} {taker} stand in {giver} too. Who took from whom is not known."


def _how_sure(pair: Lineage) -> Iterator[str]:
    """The probability is that of one text; of other verdicts it is no measure."""
    if pair.kind in ("verbatim", "rewrite", "unsure"):
        sure = "over 99 %" if pair.probability > _SURE else percent(pair.probability)
        yield f"The two are one text with a probability of {sure}."


def _reasons(pair: Lineage) -> tuple[str, ...]:
    return tuple(one_line(f"{one.feature}: {one.detail}") for one in pair.why)
