"""All wordings of a story compared: who is one text with whom, in which families, who came first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from factbox.relate.copies.alignment import Alignment, align, align_all
from factbox.relate.copies.candidates import candidates
from factbox.relate.copies.credits import Naming
from factbox.relate.copies.direction import Direction, Side, direction
from factbox.relate.copies.families import families
from factbox.relate.copies.introduced import introduces
from factbox.relate.copies.judged import Judged
from factbox.relate.copies.leaning import Leaning, leanings
from factbox.relate.copies.marking import taken_in_one_text
from factbox.relate.copies.passing_on import Passing, passes_on
from factbox.relate.copies.pasted import with_pasted
from factbox.relate.copies.retelling import facts
from factbox.relate.copies.splicing import spliced
from factbox.relate.copies.standing import Standing, of_wording, reading_order
from factbox.relate.copies.ties import Pair, Tie, weight
from factbox.relate.copies.verdict import Verdict, decided, judge
from factbox.relate.copies.weights import Vectors, vectors
from factbox.relate.copies.wordings import Wording, wordings
from factbox.relate.reading import Reading


@dataclass(frozen=True)
class Comparison:
    """The wordings of a story and what was found of each pair that was compared.

    `verdicts` are by pair of wordings, the lesser first; `ties` are those that are one text, with
    the `leanings` of their wording; `sources` are the texts that a spliced one is put together from,
    `family` the number of each wording's family; `ranks` the order in which wordings came out.
    """

    nodes: tuple[Wording, ...]
    space: Vectors
    standings: tuple[Standing, ...]
    ranks: tuple[int, ...]
    verdicts: dict[Pair, Verdict]
    ties: dict[Pair, Tie]
    leanings: dict[Pair, Leaning]
    sources: dict[int, frozenset[int]]
    families: tuple[tuple[int, ...], ...]
    family: tuple[int, ...]
    naming: Naming
    texts: dict[str, str]
    _ways: dict[Pair, Direction] = field(default_factory=dict, repr=False, compare=False)
    _passing: dict[int, Passing] = field(default_factory=dict, repr=False, compare=False)

    def text(self, report: str) -> str:
        """The text of a report."""
        return self.texts[report]

    def align(self, one: int, two: int) -> Alignment:
        """Wordings laid side by side, `one` first."""
        return align(self.nodes, self.space, one, two)

    def align_all(self, pairs: Iterable[Pair]) -> Iterator[tuple[Pair, Alignment]]:
        """Each pair of wordings laid side by side, in the order given."""
        return align_all(self.nodes, self.space, pairs)

    def direction(self, one: int, two: int) -> Direction:
        """Which of two wordings rests on the other; side 0 is `one`."""
        found = self._ways.get((min(one, two), max(one, two)))
        if found is None:
            found = self._direction(min(one, two), max(one, two))
            self._ways[(min(one, two), max(one, two))] = found
        return found if one < two else found.turned()

    def _direction(self, one: int, two: int) -> Direction:
        tie = self.ties.get((one, two))
        return direction(
            self._side(one, two, tie), self._side(two, one, tie), self.leanings.get((one, two))
        )

    def _side(self, number: int, other: int, tie: Tie | None) -> Side:
        return Side(
            self.nodes[number],
            self.standings[number],
            self._shared(number, tie),
            self.naming.names(number, other),
            other in self.sources.get(number, ()),
            self._passing_on(number),
            introduces(self.nodes[number], self.nodes[other]),
            self.naming.is_likely(other),
        )

    def _passing_on(self, number: int) -> Passing:
        if number not in self._passing:
            self._passing[number] = passes_on(self.nodes[number])
        return self._passing[number]

    def _shared(self, number: int, tie: Tie | None) -> float:
        node = self.nodes[number]
        total = max(1, weight(node, range(len(node.units))))
        return weight(node, tie.of(number)) / total if tie else 0.0


def compare_wordings(reading: Reading, said: Judged) -> Comparison:
    """Compare all wordings of a story that share enough, and group those that are one text."""
    order = reading_order(reading)
    nodes = with_pasted(wordings(reading, order, said.alone))
    space = vectors(nodes)
    place = {report: number for number, node in enumerate(nodes) for report in node.reports}
    apart = _numbered(said.apart, place)
    standings = tuple(of_wording(reading, node) for node in nodes)
    parents_first = sorted(range(len(nodes)), key=lambda at: _before(nodes[at], standings[at]))
    told = facts(nodes)
    pairs = candidates(nodes, parents_first).with_more(told.candidates())
    verdicts = {
        pair: judge(*pair, aligned, told.shared(*pair), len(nodes))
        for pair, aligned in align_all(nodes, space, pairs)
    }
    verdicts = _with_decided(verdicts, _numbered(said.same, place), apart)
    one_text = [pair for pair, verdict in verdicts.items() if verdict.same]
    ties = {
        pair: _tie(verdicts[pair], aligned) for pair, aligned in align_all(nodes, space, one_text)
    }
    groups = families(nodes, tuple(ties.values()), apart, told.mostly_alike)
    family = {number: at for at, group in enumerate(groups) for number in group}
    came = {report: at for at, report in enumerate(order)}
    return Comparison(
        nodes=nodes,
        space=space,
        standings=standings,
        ranks=tuple(came[node.id] for node in nodes),
        verdicts=verdicts,
        ties=ties,
        leanings=leanings(nodes, space, ties),
        sources=spliced(nodes, tuple(ties.values())),
        families=groups,
        family=tuple(family[number] for number in range(len(nodes))),
        naming=Naming(reading, nodes, standings),
        texts={report.id: report.text for report in reading.reports},
    )


def _before(node: Wording, standing: Standing) -> tuple[bool, str, int, str]:
    """Orders texts as they would be shown: of nearly equal ones the first is the parent."""
    length = weight(node, range(len(node.units)))
    return (not standing.agency_own, standing.first, length, node.id)


def _numbered(
    pairs: Sequence[tuple[str, str]] | frozenset[tuple[str, str]], place: dict[str, int]
) -> frozenset[Pair]:
    found = ((place[one], place[two]) for one, two in pairs)
    return frozenset((min(pair), max(pair)) for pair in found if pair[0] != pair[1])


def _with_decided(
    verdicts: dict[Pair, Verdict], same: frozenset[Pair], apart: frozenset[Pair]
) -> dict[Pair, Verdict]:
    found = dict(verdicts)
    found.update((pair, decided(*pair, same=True)) for pair in same)
    found.update((pair, decided(*pair, same=False)) for pair in apart)
    return dict(sorted(found.items()))


def _tie(verdict: Verdict, pair: Alignment) -> Tie:
    here, there = (
        {match.unit: match.score for match in taken_in_one_text(side)}
        for side in (pair, pair.turned())
    )
    told_so = any(reason.feature == "judgement" for reason in verdict.why)
    return Tie(
        verdict.one, verdict.two, verdict.probability, (here, there), verdict.retold, told_so
    )
