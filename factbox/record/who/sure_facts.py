"""What of somebody is sure enough to stand beside his name.

- He stands under the spelling that most reports use, of those that hardly differ: not under one report's
  slip, though it came first.
- A body's capitals ("NATO Tove Lund"), an office or its end ("Gov. Tove Lund", "Pro Tem Tove Lund") and a
  number behind it ("Tove Lund 77") are no part of a person's name.
- A bare surname that goes on with a capital ("John" of "John Lund", "[John] Lund") is another's; a report
  that has nothing else of him does not name him.
- An office that stands only beside a surname which somebody else of the story bears, or the highest one
  that stands once, beside a bare surname, may be another's ("President Lund": her husband), and "the
  president Lund worked for" gives Lund none, nor does "former whip and mayor Lund" make him a mayor.
- A chamber of a part of a state ("the state Senate") is not told as the whole state's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from factbox.data.latin import latin
from factbox.data.offices import office_at
from factbox.data.organizations import known_organization
from factbox.types import Entity, Evidence, Mention, Office, Report, Spelling

_NEAR = 0.85
"""How much alike the letters of two spellings of one name are, at least."""
_CHAMBERS = frozenset(
    ["senate", "house", "house of representatives", "supreme court", "legislature"]
)
_OFFICE_ENDS = frozenset(["pro", "tem", "tempore", "elect"])
_TITLES = frozenset(
    ["Gov.", "Rep.", "Sen.", "Gen.", "Lt.", "Col.", "Sgt.", "Capt.", "Dr.", "Prof."]
)
_ONE_ALONE = frozenset(["king", "pope", "president", "prime minister", "queen"])
"""Offices that one of a family may have had."""
_GOES_ON = re.compile(r"(?: and [A-Z]|, [A-Z][a-z]+\., [a-z])")
"""What goes on with the name of a body or town: " and Ports", ", Mo., branch"."""
_FORMER = re.compile(r"\b[Ff]ormer ([^.,;]{3,60}) and $")
_BESIDE = 200
"""Letters beside a name in which its office stands."""
_STATE = 12
"""Letters before a chamber in which "state" stands."""


def sure_facts(
    one: Entity, rows: Sequence[Mention], reports: Mapping[str, Report], shared: Collection[str]
) -> Entity:
    """An entity with the name, offices, reports and state that are sure; `shared` are surnames of two."""
    if one.kind == "organization":
        return replace(one, name=head_name(one), country=_country(one, rows, reports))
    if one.kind != "person":
        return one
    one = _unglued(one)
    return replace(
        one,
        name=head_name(one),
        offices=tuple(held for held in one.offices if _is_his(held, one, reports, shared)),
        reports=_named_in(one, rows, reports),
    )


def shared_surnames(entities: Iterable[Entity]) -> frozenset[str]:
    """The last words of the names of two persons."""
    full = {one.name for one in entities if one.kind == "person" and " " in one.name}
    borne = Counter(name.split()[-1] for name in sorted(full))
    return frozenset(name for name, count in borne.items() if count > 1)


def head_name(one: Entity) -> str:
    """The spelling that most reports use, of those that hardly differ from the name."""
    name = one.name
    if " " not in name:
        return name
    used = {spelling.name: len(spelling.reports) for spelling in one.names}
    for spelling in one.names:
        if used[spelling.name] > used.get(name, 0) and _hardly_differs(spelling.name, one.name):
            name = spelling.name
    return name


def _unglued(one: Entity) -> Entity:
    """A person without what stands before or behind his name."""
    names = (replace(spelling, name=_bare_name(spelling.name)) for spelling in one.names)
    return replace(one, name=_bare_name(one.name), names=_once(names))


def _bare_name(name: str) -> str:
    words = name.split()
    titles = [i for i, word in enumerate(words[:-2], 1) if word in _TITLES]
    words = words[titles[-1] :] if titles else words
    while len(words) > 2 and words[-1].isdigit():
        words.pop()
    while len(words) > 2 and _is_glued(words[0]):
        words.pop(0)
    return " ".join(words)


def _is_glued(word: str) -> bool:
    """A body's capitals, or the end of an office."""
    capitals = len(word) > 2 and word.isalpha() and word.isupper()
    body = capitals and known_organization(word) is not None
    return body or word.casefold() in _OFFICE_ENDS


def _once(names: Iterable[Spelling]) -> tuple[Spelling, ...]:
    """Spellings that have become one, as one."""
    found: dict[str, Spelling] = {}
    for one in names:
        before = found.get(one.name)
        reports = {*one.reports, *(before.reports if before else ())}
        count = one.count + (before.count if before else 0)
        found[one.name] = replace(one, count=count, reports=tuple(sorted(reports)))
    return tuple(sorted(found.values(), key=lambda one: (-one.count, one.name)))


def _hardly_differs(name: str, other: str) -> bool:
    if len(name.split()) != len(other.split()) or name.isupper():
        return False
    letters = latin(name.casefold()), latin(other.casefold())
    return round(SequenceMatcher(None, *letters, autojunk=False).ratio(), 6) >= _NEAR


def _named_in(
    one: Entity, rows: Sequence[Mention], reports: Mapping[str, Report]
) -> tuple[str, ...]:
    """The reports without those that have another's name alone."""
    if " " not in one.name:
        return one.reports
    naming = {row.report for row in rows}
    sure = {row.report for row in rows if " " in row.text or not _goes_on(row, reports)}
    left = tuple(report for report in one.reports if report in sure or report not in naming)
    return left or one.reports


def _goes_on(row: Mention, reports: Mapping[str, Report]) -> bool:
    """Whether a capital follows a bare name, with a blank or a bracket between."""
    if row.part != "text":
        return False
    behind = reports[row.report].text[row.end : row.end + 3].removeprefix("]")
    return behind[:1] == " " and behind[1:2].isupper()


def _is_his(
    held: Office, one: Entity, reports: Mapping[str, Report], shared: Collection[str]
) -> bool:
    """Whether some place gives the office to him, and not by a name that another bears."""
    last = one.name.split()[-1]
    named = [
        said
        for said in held.evidence
        if not any(doubt(held, said, reports) for doubt in (_is_in_passing, _is_cut, _is_past))
    ]
    if " " not in one.name or any(" " in said.exact for said in named):
        return bool(named)
    once = len(named) < 2 and held.office in _ONE_ALONE
    return bool(named) and not once and last not in shared


def _is_in_passing(held: Office, said: Evidence, reports: Mapping[str, Report]) -> bool:
    """ "The president Lund worked for": an office in small letters with "the", and a bare name behind."""
    words = held.words or ""
    if " " in said.exact or not words.islower() or said.part != "text":
        return False
    return reports[said.report].text[: said.start].endswith(f"the {words} ")


def _is_cut(held: Office, said: Evidence, reports: Mapping[str, Report]) -> bool:
    """ "Director of the Centre for Ships" of "... for Ships and Ports": the report goes on."""
    words = held.words or ""
    if said.part != "text" or " of " not in words:
        return False
    text = reports[said.report].text
    start = text.find(words, max(0, said.start - _BESIDE), said.end + _BESIDE)
    return start >= 0 and _GOES_ON.match(text, start + len(words)) is not None


def _is_past(held: Office, said: Evidence, reports: Mapping[str, Report]) -> bool:
    """ "Mayor" of "former whip and mayor Tove Lund": "former" may go with both."""
    words = held.words or ""
    if said.part != "text" or not words:
        return False
    text = reports[said.report].text
    start = text.rfind(words, max(0, said.start - _BESIDE), said.start)
    before = _FORMER.search(text[:start][-_BESIDE:]) if start >= 0 else None
    return before is not None and office_at(before.group(1)) is not None


def _country(one: Entity, rows: Sequence[Mention], reports: Mapping[str, Report]) -> str | None:
    """The state of a body; None for a chamber that a report calls one of a part of the state."""
    if one.name.casefold() not in _CHAMBERS:
        return one.country
    before = (reports[row.report].text[: row.start][-_STATE:].casefold() for row in rows)
    return (
        None
        if any(words.endswith(("state ", "state’s ", "state's ")) for words in before)
        else one.country
    )
