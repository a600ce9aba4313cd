"""One kind for one name in a story.

A single report may take a man for an organisation; the reports together do not.

- A form has the kind that most of its mentions have. Names of states and capitals keep theirs.
- A bare name that is the surname of somebody whom the story names in full is that person, if some
  report takes it for a person or lets it speak ("Lund said"), unless its own report has a sign that
  it is a place or a body there ("the bus to Lund", "Lund shares"), a place once in three times or more. A town or a company may bear a man's name.
  The name of a capital is his, too, where no report names its state or says "in", "to" or "from" it.
- A full name that a report has from the model alone is a person, if it is a spelling of the name of
  a person of the story.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factbox.annotate.mentions.votes import form
from factbox.data.states import capital_code, code_of
from factbox.relate.entities.likeness import sound_key
from factbox.relate.entities.name_words import LISTED, surname_likeness
from factbox.relate.entities.person_names import given_likeness, is_one_in_full, person_name
from factbox.relate.reading import Reading
from factbox.types import Kind, Mention

_ORDER: tuple[Kind, ...] = ("person", "place", "organization", "agreement", "other")
_MODEL = "the model says "
_AGAIN = "named again"
_SAID = frozenset(["said", "says", "told", "added", "replied"])
_SHARES = frozenset(["shares", "stock", "stocks", "stores", "plants", "employees", "customers"])
_FIRMS = ("company", "firm", "carmaker", "airline", "automaker", "retailer", "brewer", "bank")
_ALIKE = 0.85
"""How alike the given names of two must be for one to give the other its kind."""
_TIMES = 3
"""How often a name may stand for each time that it stands where a place does, to be one."""
_SENTENCE = 200
"""Letters of the sentence behind a name that are looked at."""
_INSIDE = frozenset(["in", "into", "inside", "near", "outside", "around", "entered"])
_TOWARDS = frozenset(["to", "from", "towards", "toward"])
_WAYS = frozenset(["road", "highway", "way", "bus", "train", "flight", "ferry", "trip", "route"])


def settle_kinds(reading: Reading) -> dict[str, Kind]:
    """The kind of every mention of the story, by its id."""
    mentions = [row for one in reading.annotations for row in one.mentions]
    counts: dict[str, Counter[Kind]] = defaultdict(Counter)
    for row in mentions:
        counts[form(row.name)][row.kind] += 1
    sure = Counter(
        form(row.name) for row in mentions if row.kind == "place" and not _is_guessed(row)
    )
    kinds = {name: _most(votes) for name, votes in counts.items()}
    full = [name for name, kind in kinds.items() if kind == "person" and person_name(name).given]
    kinds.update(dict.fromkeys(_spellings_of(full, kinds, mentions), "person"))
    bare = {person_name(name).surname for name in full}.intersection(kinds)
    speaking = {form(row.name) for row in mentions if _speaks(reading, row) or _by_model(row)}
    for name in bare:
        votes = counts[name]
        listed = code_of(name) or capital_code(name) or sure[name] > votes["person"] + 1
        if not listed and (votes["person"] or name in speaking):
            kinds[name] = "person"
    capitals = _no_capitals(reading, mentions, bare)
    kinds.update(dict.fromkeys(capitals, "person"))
    own = _own_signs(reading, mentions, bare - capitals)
    return {
        row.id: own.get((row.report, form(row.name)), kinds[form(row.name)]) for row in mentions
    }


def _no_capitals(reading: Reading, mentions: Sequence[Mention], bare: set[str]) -> frozenset[str]:
    """Surnames that are capitals of states which the story does not name, and never stand as places."""
    states = {code for row in mentions if (code := code_of(row.name))}
    found = {name for name in bare if capital_code(name) and not code_of(name)}
    found = {name for name in found if capital_code(name) not in states}
    placed = {
        form(row.name)
        for row in mentions
        if form(row.name) in found and _before(reading, row)[-1] in _INSIDE | _TOWARDS
    }
    return frozenset(found - placed)


def _by_model(row: Mention) -> bool:
    """Whether the model takes a name for a person's, whatever else bears it."""
    return bool(row.why) and row.why[0].detail == f"{_MODEL}PERSON"


def _most(votes: Counter[Kind]) -> Kind:
    return max(_ORDER, key=lambda kind: votes[kind])


def _own_signs(
    reading: Reading, mentions: Sequence[Mention], bare: set[str]
) -> dict[tuple[str, str], Kind]:
    """What a report itself shows a bare name to be where it is no person, by report and form."""
    found: dict[tuple[str, str], Kind] = {}
    titled = {(row.report, form(row.name)) for row in mentions if _is_titled(row)}
    inside = _often_inside(reading, [row for row in mentions if form(row.name) in bare])
    for row in mentions:
        name = form(row.name)
        if name in bare:
            if (row.report, name) in titled:
                found[row.report, name] = "person"
            elif row.kind == "person" and (row.report, name) in inside:
                found[row.report, name] = "place"
            elif row.kind == "person" and _is_company(reading, row):
                found[row.report, name] = "organization"
            elif row.kind != "person" and not _is_guessed(row):
                found.setdefault((row.report, name), row.kind)
        elif _is_guessed(row) and " " not in name and _is_at_end_of_road(reading, row):
            found[row.report, name] = "place"
    return found


def _often_inside(reading: Reading, bare: Sequence[Mention]) -> frozenset[tuple[str, str]]:
    """The names that a report puts where places stand once in three times or more."""
    named = Counter((row.report, form(row.name)) for row in bare)
    inside = Counter((row.report, form(row.name)) for row in bare if _is_inside(reading, row))
    return frozenset(name for name, count in inside.items() if _TIMES * count >= named[name])


def _is_guessed(row: Mention) -> bool:
    """Whether the model's label, here or elsewhere in the report, is all that speaks for the kind."""
    return not row.why or row.why[0].detail.startswith((_MODEL, _AGAIN))


def _is_titled(row: Mention) -> bool:
    """Whether a title shows that a name is a person's."""
    return row.kind == "person" and bool(row.why) and row.why[0].detail == "title and name"


def _speaks(reading: Reading, row: Mention) -> bool:
    """Whether "said" or the like follows the name."""
    return _after(reading, row) in _SAID


def _after(reading: Reading, row: Mention) -> str:
    """The word behind a name."""
    after = _source(reading, row)[row.end : row.end + 20].lower().split()
    return after[0].strip(".,") if after else ""


def _source(reading: Reading, row: Mention) -> str:
    report = reading.report(row.report)
    return report.text if row.part == "text" else (report.title or "")


def _is_company(reading: Reading, row: Mention) -> bool:
    """Whether the words behind a name say that it is a company: "X shares", "X ..., the firm said"."""
    behind = _source(reading, row)[row.end : row.end + _SENTENCE].partition(". ")[0].lower()
    return _after(reading, row) in _SHARES or any(f"the {firm} said" in behind for firm in _FIRMS)


def _is_inside(reading: Reading, row: Mention) -> bool:
    """Whether the words before a name say that it is a place: "in X", "the road to X"."""
    if _source(reading, row)[row.end : row.end + 2] in ("'s", "’s"):
        return False
    return _before(reading, row)[-1] in _INSIDE or _is_at_end_of_road(reading, row)


def _is_at_end_of_road(reading: Reading, row: Mention) -> bool:
    way, to = _before(reading, row)[-2:]
    return to in _TOWARDS and way in _WAYS


def _before(reading: Reading, row: Mention) -> list[str]:
    """The words before a name, two or more."""
    return ["", "", *_source(reading, row)[max(0, row.start - 30) : row.start].lower().split()]


def _spellings_of(
    people: Sequence[str], kinds: Mapping[str, Kind], mentions: Sequence[Mention]
) -> Iterator[str]:
    """Forms of two words or more that the model alone gives another kind, and that spell a person."""
    by_sound: dict[str, list[str]] = defaultdict(list)
    for name in people:
        pieces = {*person_name(name).words, *name.replace("-", " ").split()}
        for word in sorted(pieces):
            by_sound[sound_key(word)].append(name)
    guessed = {form(row.name) for row in mentions if _is_guessed(row)}
    sure = {form(row.name) for row in mentions if not _is_guessed(row)}
    for name in sorted(guessed - sure):
        if kinds[name] not in ("person", "agreement") and person_name(name).given:
            words = person_name(name).words
            if any(_is_spelling(name, one) for one in by_sound[sound_key(words[-1])]):
                yield name


def _is_spelling(one: str, other: str) -> bool:
    a, b = person_name(one), person_name(other)
    return is_one_in_full(a, b) is not None or (
        a.number == b.number
        and surname_likeness(a.surname, b.surname) >= LISTED
        and given_likeness(a.given, b.given) >= _ALIKE
    )
