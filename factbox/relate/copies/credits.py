"""Where a report names the outlet or agency of another: "told the Courier", "the Courier reported".

The name alone is not enough (an outlet may be what the story is about): a word of telling must
stand beside it, or the report's quotations and attributions must have been read as relayed by it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factbox.data.agencies import agency_names
from factbox.data.background import word_spans
from factbox.relate.copies.quoted_as_papers import owners_by_quotation
from factbox.relate.copies.standing import Standing
from factbox.relate.copies.wordings import Wording
from factbox.relate.own_outlet import own_outlets
from factbox.relate.publishers import publisher_name, ways_named
from factbox.relate.reading import Reading

_ARTICLE = re.compile(r"^the\s+|\.(?:com|org|net)$", re.IGNORECASE)
_PART = re.compile(r"['’]")
_SHORTEST = 3


class Naming:
    """Which wordings name the outlets of which, and in which sentences."""

    def __init__(
        self, reading: Reading, nodes: Sequence[Wording], standings: Sequence[Standing]
    ) -> None:
        outlets = _outlets(reading, nodes, standings)
        self._quoted = _add_by_quotation(reading, nodes, outlets)
        self._likely = _add_by_their_words(reading, nodes, outlets)
        self._found: dict[tuple[int, int], frozenset[int]] = {}
        by_word = _by_first_word(outlets)
        for number, node in enumerate(nodes):
            relayed = _relayed(reading, node)
            near = {one for word in _words_of(node) for one in by_word.get(word, ())}
            text = "\n".join(unit.sentence.text for unit in node.units)
            for publisher in sorted(near | (relayed.keys() & outlets.keys())):
                names, owners = outlets[publisher]
                names = tuple(name for name in names if name in text)
                if not names and publisher not in relayed:
                    continue
                units = _naming_units(node, names, relayed.get(publisher, ()))
                if number in owners or not units:
                    continue
                for owner in owners:
                    held = self._found.get((number, owner), frozenset())
                    self._found[(number, owner)] = held | units

    def names(self, number: int, other: int) -> bool:
        """Whether wording `number` names the outlet of `other` as its source."""
        return (number, other) in self._found

    def units(self, number: int, other: int) -> frozenset[int]:
        """The sentences of wording `number` that do so."""
        return self._found.get((number, other), frozenset())

    def pairs(self) -> tuple[tuple[int, int], ...]:
        """All pairs of wordings of which the first surely names the outlet of the second."""
        return tuple(sorted(pair for pair in self._found if pair[1] not in self._likely))

    def is_likely(self, number: int) -> bool:
        """Whether a wording is an outlet's own only by likelihood."""
        return number in self._likely

    def by_quotation(self, number: int) -> bool:
        """Whether a wording is an outlet's own only by the words that others quote of it."""
        return number in self._quoted


Outlets = dict[str, tuple[tuple[str, ...], frozenset[int]]]


def _outlets(reading: Reading, nodes: Sequence[Wording], standings: Sequence[Standing]) -> Outlets:
    """Publisher -> the names it goes by, and the wordings that it put out."""
    names: dict[str, set[str]] = {}
    owners: dict[str, set[int]] = {}
    for number, (node, standing) in enumerate(zip(nodes, standings, strict=True)):
        said = [reading.report(report).source or "" for report in node.reports]
        if standing.agency and standing.agency_own:
            said += agency_names(standing.agency) or (standing.agency,)
        for name in said:
            plain = _ARTICLE.sub("", name).strip()
            if len(plain) >= _SHORTEST or plain.isupper():
                publisher = publisher_name(name)
                names.setdefault(publisher, set()).add(plain)
                owners.setdefault(publisher, set()).add(number)
    return {one: (tuple(sorted(names[one])), frozenset(owners[one])) for one in names}


def _add_by_their_words(
    reading: Reading, nodes: Sequence[Wording], outlets: Outlets
) -> frozenset[int]:
    """Add the outlets whose own report is known by its words; gives those that are only likely."""
    place = {report: number for number, node in enumerate(nodes) for report in node.reports}
    found = own_outlets(reading)
    for one in found:
        outlets[one.publisher] = (one.names, frozenset((place[one.report],)))
    return frozenset(place[one.report] for one in found if not one.sure)


def _add_by_quotation(
    reading: Reading, nodes: Sequence[Wording], outlets: Outlets
) -> frozenset[int]:
    """Add the outlets whose own report is known by who quotes it; gives those reports."""
    owners: set[int] = set()
    for publisher, (names, owner) in owners_by_quotation(nodes).items():
        report = reading.report(nodes[owner].id)
        if not report.source and not report.credit and publisher not in outlets:
            outlets[publisher] = (names, frozenset((owner,)))
            owners.add(owner)
    return frozenset(owners)


def _by_first_word(outlets: Outlets) -> dict[str, list[str]]:
    """Word -> the publishers with a name that begins with it: few of many are ever looked for."""
    found: dict[str, list[str]] = {}
    for publisher, (names, _) in outlets.items():
        for word in {_first_word(name) for name in names}:
            found.setdefault(word, []).append(publisher)
    return found


def _first_word(name: str) -> str:
    spans = word_spans(name)
    return _PART.split(name[slice(*spans[0])])[0].casefold() if spans else ""


def _words_of(node: Wording) -> set[str]:
    """The words of a text up to their first apostrophe, and the empty one."""
    return {"", *(_PART.split(word.letters)[0] for word in node.words)}


def _relayed(reading: Reading, node: Wording) -> dict[str, tuple[int, ...]]:
    """Publisher -> where words stand that were read as relayed by it."""
    annotation = reading.annotation(node.id)
    found: dict[str, list[int]] = {}
    told = [(one.part, one.start, one.via) for one in annotation.quotes]
    told += [(one.part, one.start, one.via) for one in annotation.attributions]
    for part, start, via in told:
        if part == "text" and via:
            found.setdefault(publisher_name(via), []).append(start)
    return {publisher: tuple(starts) for publisher, starts in found.items()}


def _naming_units(node: Wording, names: Sequence[str], relayed: Sequence[int]) -> frozenset[int]:
    return frozenset(
        number
        for number, unit in enumerate(node.units)
        if any(
            name in unit.sentence.text and ways_named(unit.sentence.text, name) for name in names
        )
        or any(unit.sentence.start <= at < unit.sentence.end for at in relayed)
    )
