"""A made-up story told by very many: agencies and their copies, and reporters with words of their own.

One happening of forty facts, each told in several ways with its own names and figures. An agency tells
a dozen of them; most reports are its text, some with a paragraph of their own; the others choose facts
and ways themselves, and put sentences between them that nobody else has.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

_DAY = date(2024, 5, 6)
_PEOPLE = (
    "Ilse Aldane",
    "Marten Brekke",
    "Oda Corvin",
    "Pavel Dorsey",
    "Rosa Ekholm",
    "Silas Fabre",
)
_TOWNS = ("Bergen", "Oslo", "Stavanger", "Tromso", "Bodo", "Narvik", "Molde", "Alta")
_ACTS = (
    "the dam above {town} broke at {n} minutes past four",
    "{n} houses below {town} were swept away",
    "{person} ordered everybody out of the lower streets of {town}",
    "{n} people were brought to the school in {town}",
    "the road between {town} and {town2} is closed for {n} days",
    "soldiers from {town} built a wall of {n},000 sandbags",
    "{person} blamed the owners of the dam at {town}",
    "the owners had mended {n} cracks last autumn near {town}",
    "the railway to {town} lost {n} metres of track",
    "{person} promised {n} million kroner for {town}",
    "a court in {town} will look into {n} complaints",
    "the hospital in {town} treated {n} children",
    "the power failed in {n} streets of {town}",
    "engineers from {town2} reached the dam at {town} after {n} hours",
    "{person} visited {town} with {n} aides",
    "the river at {town} fell by {n} centimetres on the second day",
    "{n} cows drowned on a farm outside {town}",
    "the union in {town} had warned {person} of the dam {n} times",
    "{town2} sent {n} boats to {town}",
    "{person} will resign if {n} members of the council in {town} ask for it",
)
_WAYS = (
    "{Act}.",
    "{Act}, {person} said on {day}.",
    "According to the council, {act}.",
    "On {day} it became known that {act}.",
    "{person} told reporters that {act}.",
    "“It is true that {act},” {person} said.",
)
_ADJECTIVES = [
    "old",
    "wet",
    "tired",
    "narrow",
    "silent",
    "yellow",
    "broken",
    "crowded",
    "distant",
    "patient",
    "careful",
    "loud",
]
_NOUNS = [
    "baker",
    "fisher",
    "teacher",
    "driver",
    "nurse",
    "choir",
    "clerk",
    "sailor",
    "farmer",
    "painter",
    "widow",
    "boy",
    "girl",
    "priest",
    "porter",
    "bicycle",
    "kitchen",
    "window",
    "lantern",
    "bucket",
    "ladder",
    "piano",
    "blanket",
    "shovel",
    "barrel",
    "notebook",
    "umbrella",
    "engine",
]
_VERBS = [
    "carried",
    "watched",
    "counted",
    "painted",
    "dropped",
    "mended",
    "hid",
    "borrowed",
    "washed",
    "lifted",
    "followed",
    "described",
    "promised",
    "forgot",
    "remembered",
    "sold",
    "burned",
    "drew",
    "pushed",
    "covered",
]


def story_rows(reports: int, seed: int = 8) -> Iterator[dict[str, str]]:
    """JSONL rows of one story of so many reports; the same for the same seed."""
    drawn = random.Random(seed)
    facts = [_filled(drawn, act) for act in _ACTS for _ in range(2)]
    agencies = [_told(drawn, facts, 12, own=2) for _ in range(max(1, reports // 80))]
    for at in range(reports):
        kind, taken = drawn.random(), drawn.choice(agencies)
        text = taken
        if at < len(agencies):
            text = agencies[at]
        elif 0.5 <= kind < 0.7:
            text = f"{taken}\n\n{_own(drawn)} {_own(drawn)}"
        elif kind >= 0.7:
            text = _told(drawn, facts, drawn.randint(3, 8), own=drawn.randint(4, 10))
        yield {
            "id": f"dam-{at:05d}",
            "title": f"Dam breaks above {drawn.choice(_TOWNS)}",
            "text": text,
            "published": str(_DAY + timedelta(days=min(7, int(drawn.expovariate(0.6))))),
            "source": f"{drawn.choice(_TOWNS)} Post {at % 900}",
        }


def _told(drawn: random.Random, facts: list[str], count: int, own: int) -> str:
    """So many facts in ways of its own, with sentences that nobody else has."""
    lines = [_in_a_way(drawn, fact) for fact in drawn.sample(facts, count)]
    lines += [_own(drawn) for _ in range(own)]
    drawn.shuffle(lines)
    return "\n\n".join(" ".join(lines[at : at + 3]) for at in range(0, len(lines), 3))


def _in_a_way(drawn: random.Random, fact: str) -> str:
    way = drawn.choice(_WAYS)
    return way.format(
        Act=fact[0].upper() + fact[1:],
        act=fact,
        person=drawn.choice(_PEOPLE),
        day=drawn.choice(("Monday", "Tuesday", "Wednesday")),
    )


def _own(drawn: random.Random) -> str:
    first, second, third = (drawn.choice(_NOUNS) for _ in range(3))
    return (
        f"A {drawn.choice(_ADJECTIVES)} {first} {drawn.choice(_VERBS)} a {drawn.choice(_ADJECTIVES)} "
        f"{second} and {drawn.choice(_VERBS)} the {third} of {drawn.choice(_PEOPLE).split()[0]}."
    )


def _filled(drawn: random.Random, act: str) -> str:
    town, other = drawn.sample(_TOWNS, 2)
    return act.format(town=town, town2=other, n=drawn.randint(3, 90), person=drawn.choice(_PEOPLE))
