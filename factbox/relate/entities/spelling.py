"""Every spelling of an entity with its count and reports, and the one it is known by.

The name is the full spelling that most independent reports use: a spelling that only one family of
copies knows, or only a rewritten text, loses to any other; among equals the one whose given name and
surname most reports write so, then the one whose words are better known, then the more frequent. States go by their common name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wordfreq import zipf_frequency

from factbox.data.states import code_of, demonym_code, name_of
from factbox.relate.entities.person_names import person_name
from factbox.relate.entities.things import state_of_all
from factbox.relate.entities.units import Unit
from factbox.types import Copy, Kind, Mention, Spelling


@dataclass(frozen=True, slots=True)
class Families:
    """Which reports hang together by copied passages, and which are rewritten texts."""

    of: dict[str, str]
    rewritten: frozenset[str]


def families(reports: Sequence[str], copies: Sequence[Copy]) -> Families:
    """The families of a story's reports; a single copied passage joins two."""
    of = {report: report for report in reports}
    for copy in copies:
        if copy.report in of and copy.from_report in of and copy.kind != "quotation":
            keep, drop = sorted((_first(of, copy.report), _first(of, copy.from_report)))
            of[drop] = keep
    rewritten = frozenset(copy.report for copy in copies if copy.kind == "rewrite")
    return Families({report: _first(of, report) for report in reports}, rewritten)


def _first(of: dict[str, str], report: str) -> str:
    """The least report of the family that a report belongs to."""
    while of[report] != report:
        of[report] = of[of[report]]
        report = of[report]
    return report


def spellings(mentions: Sequence[Mention]) -> tuple[Spelling, ...]:
    """The spellings of an entity, the most frequent first."""
    counts = Counter(row.name for row in mentions)
    reports: dict[str, set[str]] = defaultdict(set)
    for row in mentions:
        reports[row.name].add(row.report)
    rows = [
        Spelling(name=name, count=count, reports=tuple(sorted(reports[name])))
        for name, count in counts.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.count, row.name)))


def best_name(units: Sequence[Unit], names: Sequence[Spelling], known: Families) -> str:
    """The spelling an entity is known by."""
    kind = units[0].kind
    code = state_of_all(units) if kind == "place" else None
    common = name_of(code) if code else None
    if common:
        return common
    used = _use_of_words(names, known)
    return max(names, key=lambda row: _rank(row, kind, known, used)).name


def _use_of_words(names: Sequence[Spelling], known: Families) -> dict[str, int]:
    """How many independent reports write a word of the name so, in whatever spelling of the whole."""
    families_of: dict[str, set[str]] = defaultdict(set)
    for row in names:
        for word in row.name.casefold().split():
            families_of[word].update(known.of.get(report, report) for report in row.reports)
    return {word: len(found) for word, found in families_of.items()}


def _rank(
    row: Spelling, kind: Kind, known: Families, used: Mapping[str, int]
) -> tuple[float | str, ...]:
    independent = {known.of.get(report, report) for report in row.reports}
    words = row.name.casefold().split()
    rewritten = all(report in known.rewritten for report in row.reports)
    return (
        _fullness(row.name, kind),
        len(independent),
        not rewritten,
        used[words[0]] + used[words[-1]],
        len(row.reports),
        not row.name.isupper(),
        _known_words(row.name),
        row.count,
        row.name,
    )


def _fullness(name: str, kind: Kind) -> int:
    if kind == "person":
        return int(person_name(name.casefold()).is_full)
    if kind == "organization":
        return int(" " in _without_state(name)) + name.endswith(" Committee")
    return 0


def _without_state(name: str) -> str:
    """A body's name without the state that is said with it: "the American Congress" says no more."""
    opening, _, rest = name.partition(" ")
    if rest and (demonym_code(opening) or code_of(opening)):
        return rest
    body, of, state = name.partition(" of ")
    return body if of and code_of(state.removeprefix("the ")) else name


def _known_words(name: str) -> float:
    """How well known the words of a name are together."""
    return round(sum(float(zipf_frequency(word, "en")) for word in name.split()), 2)
