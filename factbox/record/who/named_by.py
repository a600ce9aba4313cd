"""Which reports name whom: those too whose text has the settled name though nobody marked it there.

The language model passes over a name in one report that it finds in the next. What the story has
settled, each report is searched for: full names of persons, names of bodies of two words or more (in
small letters too) or that are listed, surnames that nobody else of the story bears. It must stand there
word by word (`word_places`) and alone: "Suvik" is not in "Anna Suvik" nor in "Suvik Bridge"; a body that
is called by an everyday word stands there as "the Beacon". Other forms of a name (`other_forms`) count as
well. Bylines and what the page shares do not count, but whom a credit thanks for the report. Only whom a
record shows at once is looked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from factbox.annotate.mentions.words import commonness
from factbox.data.latin import latin
from factbox.data.offices import office_at
from factbox.data.word_lists import word_list
from factbox.record.who.body_signs import is_known_body
from factbox.record.who.other_forms import other_forms
from factbox.record.who.word_places import WordPlaces
from factbox.types import Entity, Reason, Report

_MARKS = ".,;:!?()[]\"'“”‘’—–-"
_FULL = 3
"""Words of a body's name from which on what follows it is no part of it."""
_MANY = 3
"""Reports that call a body by one word, at least, for the others to mean it by that word."""
_NEAR = 24
"""Letters beside a name in which the word beside it stands."""
_THANKED = "contributed"
_LETTERS = 4
"""Letters of a surname that is looked for, at least."""
_EVERYDAY = 4.5
"""How common (zipf) a word is that may be no name."""
_ALWAYS = 5.2
"""How common a surname is that need not be one, though no report of the story writes it small."""


def with_all_reports(entities: Sequence[Entity], reports: Sequence[Report]) -> tuple[Entity, ...]:
    """The entities, those shown with all reports whose text has their name."""
    bearers = _bearers(entities)
    sought = {
        one.id: tuple(
            name
            for name in (*_names(one), *sorted(other_forms(one, entities)))
            if _is_own(name, one, bearers)
        )
        for one in entities
        if not one.aside and one.kind in ("person", "organization")
    }
    places = [WordPlaces.of(report.text) for report in reports]
    return tuple(_found(one, sought.get(one.id, ()), reports, places) for one in entities)


def _found(
    one: Entity, names: Sequence[str], reports: Sequence[Report], places: Sequence[WordPlaces]
) -> Entity:
    known = set(one.reports)
    reasons: list[Reason] = []
    for name in names:
        for report, words in zip(reports, places, strict=True):
            if report.id not in known and _stands_in(name, one, report, words):
                known.add(report.id)
                reasons.append(Reason(feature="named in the text", detail=f"{name}, {report.id}"))
    if not reasons:
        return one
    return replace(one, reports=tuple(sorted(known)), why=(*one.why, *reasons))


def _bearers(entities: Iterable[Entity]) -> Counter[str]:
    """How many entities a word alone may stand for: a person by his last word, a place by any.

    What is left to `--all` and has a word more ("Lund Agenda") takes nobody's name.
    """
    return Counter(word for one in entities for word in _words(one))


def _words(one: Entity) -> frozenset[str]:
    others = () if one.aside and " " in one.name else (spelling.name for spelling in one.names)
    names = (one.name, *others)
    first = 0 if one.kind == "place" else -1
    return frozenset(word for name in names for word in _plain(name).split()[first:])


def _plain(name: str) -> str:
    return latin(name.casefold())


def _names(one: Entity) -> Iterator[str]:
    """The names that are looked for: the whole ones, and a person's surname."""
    names = sorted({one.name, *(spelling.name for spelling in one.names)})
    for name in names:
        if " " in name or one.kind == "organization":
            yield name
        if " " in name and one.kind == "organization" and name != name.lower():
            yield name.lower()
    if one.kind == "person":
        yield one.name.split()[-1]


def _is_own(name: str, one: Entity, bearers: Mapping[str, int]) -> bool:
    """Whether nobody else of the story can be meant."""
    if " " in name or "." in name:
        return True
    if one.kind == "organization":
        sure = is_known_body(name) or _is_everyday(name) or len(one.reports) >= _MANY
        return sure and bearers[_plain(name)] == 1
    long = len(name) >= _LETTERS and name[0].isupper()
    return long and bearers[_plain(name)] == 1


def _stands_in(name: str, one: Entity, report: Report, words: WordPlaces) -> bool:
    """Whether the name stands alone somewhere in what a report tells."""
    return any(
        _is_whole(name, one, report.text, start, end) and not _is_apart(one, report, start, end)
        for start, end in words.find(name)
    )


def _is_whole(name: str, one: Entity, text: str, start: int, end: int) -> bool:
    before, behind = text[:start][-_NEAR:], text[end:][:_NEAR]
    if _touches(before[-1:]) or (_touches(behind[:1]) and not behind[1:2].islower()):
        return False
    if one.kind == "person" and " " in name:
        return not _is_name(behind, 0)
    if _is_everyday(name) and one.kind == "person" and not _is_only_a_name(name, text):
        return (
            before.endswith(" ")
            and before.strip()[-1:].islower()
            and before.split()[-1].islower()
            and not _is_name(behind, 0)
        )
    if _is_everyday(name) and one.kind == "organization":
        return before.casefold().endswith("the ") and not _is_name(behind, 0)
    return not _is_name(before, -1) and (_may_go_on(name, one, behind) or not _is_name(behind, 0))


def _touches(letter: str) -> bool:
    return letter.isalnum() or letter == "-"


def _is_everyday(name: str) -> bool:
    """Whether a name is a word that need be none: "the Beacon" is a paper, "Beacon" may be a hill."""
    return " " not in name and commonness(name) >= _EVERYDAY


def _is_only_a_name(name: str, text: str) -> bool:
    """Whether a report never writes the word small, and few texts would."""
    return commonness(name) < _ALWAYS and name.lower() not in text


def _may_go_on(name: str, one: Entity, behind: str) -> bool:
    """Whether what follows a body's name is no part of it: "Harbour Trust Secretary", "Kelvo Films"."""
    words = name.split()
    if one.kind != "organization":
        return False
    if len(words) == 1:
        return not is_known_body(" ".join([name, *behind.split()[:1]]).strip(_MARKS))
    headed = words[-1].lower() in word_list("organization_heads")
    return len(words) >= _FULL or headed or office_at(name) is not None


def _is_name(beside: str, place: int) -> bool:
    """Whether the word beside a name, with nothing but a blank between, has a capital."""
    words = beside.split()
    touching = beside[-1:] == " " if place else beside[:1] == " "
    if not words or not touching:
        return False
    word = words[place]
    marked = word[-1] in _MARKS if place else False
    return word[0].isupper() and not marked and word.lower() not in word_list("not_names")


def _is_apart(one: Entity, report: Report, start: int, end: int) -> bool:
    """Whether the words stand in a byline, a credit or what the page shares.

    "The Harbour Press contributed to this report" tells whose the report is, too.
    """
    if one.kind == "organization" and report.text[end:].split()[:1] == [_THANKED]:
        return False
    furniture = [one for one in report.furniture if one.kind != "caption"]
    spans = [report.byline, report.credit_span, *furniture]
    return any(one and one.start <= start and end <= one.end for one in spans)
