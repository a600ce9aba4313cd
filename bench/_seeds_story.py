"""What the gold reports say together: quotations, events, the agreement, where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bench._seeds_built import Built, counted, listed, none_of
from bench.table import Line
from factbox.types import Disagreement

_PRONOUNS = frozenset({"he", "she", "they", "it", "him", "her", "them", "his", "i", "we", "who"})

_EVENT_WORDS: Mapping[str, tuple[str, ...]] = {
    "sign agreement": ("sign", "ink"),
    "travel": ("travel", "head", "took off", "takes off", "go to", "flies"),
    "meet": ("met ", "meet", "Meet"),
    "pay respects": ("respects",),
    "visit": ("visit",),
    "visit/open mission": ("open", "inaugurat", "visited"),
    "military exercise/landing": ("landed",),
    "normalise relations": ("normaliz", "established", "establish"),
    "promise recognition of sovereignty over Western Sahara": ("promised", "pledged"),
    "end ceasefire": ("ended", "restarted"),
    "sever relations": ("severed", "halted"),
    "ceasefire": ("ceasefire",),
    "annex": ("annexed",),
    "founding": ("found",),
}
"""Words one of which a timeline line must hold to tell an event of this type of the gold."""

_DIFFERENCE_WORDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "who heads Morocco's armed forces": (("Louarak",), ("Farouk",)),
    "US and Western Sahara": (("promise", "pledge"), ("recognized",)),
    "what is a first": (("Arab",), ("Morocco", "kingdom")),
    "ties before 2020": (("severed", "informal", "halted"), ("close",)),
    "signing": (("will", "expected", "sign"), ("signed",)),
    "how many agreements": (("memorandum", "MOU"), ("number of",)),
    "what December 2020 dates": (("promise",), ("normaliz",)),
    "what the foreign minister opened": (("Foreign Office",), ("Liaison", "mission")),
    "relations established or restored": ((" established",), ("reestablished",)),
    "a quote that drifted": (("exchange ideas",), ("promote",)),
    "what Gantz called the visit": (("historic meeting",), ("touch",)),
}
"""For each difference of the gold, words of which two of its sides must hold one each."""


def quotes(built: Built) -> Iterable[Line]:
    entities = {str(row["id"]): str(row["name"]) for row in built.tables["entities"]}
    missed = []
    for gold in built.story["quotes"]:
        rows = [
            row for row in built.tables["quotes"] if _plain(gold["text"]) in _plain(row["text"])
        ]
        if not any(_speaks(row, gold["speaker"], entities) for row in rows):
            seen = [(row["speaker_text"], entities.get(str(row["speaker"]))) for row in rows]
            missed.append(f"{gold['in']} {gold['text'][:30]} {seen}")
    total = len(built.story["quotes"])
    yield counted("quotes", "quotes with their speaker", total - len(missed), 8, total)
    yield from listed("missed", missed)
    pronouns = [
        saying.evidence.exact
        for saying in built.record.quotes
        if (saying.name or "").lower() in _PRONOUNS
    ]
    yield from none_of("quotes.pronouns", "pronoun shown as speaker", pronouns)


def _speaks(row: Mapping[str, Any], speaker: str, entities: Mapping[str, str]) -> bool:
    name = entities.get(str(row["speaker"]), "")
    words = f"{name} {row['speaker_text'] or ''}".lower()
    if speaker.startswith("a source"):
        return "source" in words and row["via"] == "AFP"
    if "ministry" in speaker:
        return "defense ministry" in words
    return name in [one.strip() for one in speaker.split("/")]


def _plain(words: object) -> str:
    return str(words).replace("’", "'").replace("‘", "'")


def events(built: Built) -> Iterable[Line]:
    missed = []
    for gold in built.story["events"]:
        words = _EVENT_WORDS[gold["type"]]
        people = [name.split()[-1] for name in gold.get("actors", []) if " " in name]
        rows = [row for row in built.record.timeline if row.date == str(gold["date"])]
        if not any(
            any(word in row.text for word in words)
            and (len(people) < 2 or people[1] in row.text or gold["type"] != "meet")
            for row in rows
        ):
            missed.append(f"{gold['date']} {gold['type']} {' '.join(people)}")
    total = len(built.story["events"])
    yield counted("events", "gold events on the timeline", total - len(missed), 10, 17)
    yield from listed("missed", missed)
    yield Line("timeline lines", str(len(built.record.timeline)))


def agreement(built: Built) -> Iterable[Line]:
    wrong = [_wrong_slots(row, built.story["agreement"]) for row in built.tables["agreements"]]
    missed = min(wrong, key=len, default=["no agreement"] * 5)
    yield counted("agreement", "slots of the memorandum", 5 - len(missed), 4, 5)
    yield from listed("missed", missed)


def _wrong_slots(row: Mapping[str, Any], gold: Mapping[str, Any]) -> list[str]:
    statuses = [one["status"] for one in row["status"]]
    path = [one for one in statuses if one in gold["status"]]
    checks = {
        "parties": sorted(row["parties"]) == gold["parties"],
        "signatories": {one["name"] for one in row["signatories"]} == set(gold["signatories"]),
        "day": row["date"] == str(gold["date"]),
        "place": gold["place"] in str(row["place"]),
        "status": path[:1] == gold["status"][:1] and path[-1:] == gold["status"][-1:],
    }
    return [name for name, ok in checks.items() if not ok]


def differences(built: Built) -> Iterable[Line]:
    wanted = [(one["about"], one["kind"]) for one in built.story["disagreements"]]
    wanted += [(one["about"], "update") for one in built.story["developments"]]
    missed = [f"{about} ({kind})" for about, kind in wanted if not _differs(built, about, kind)]
    yield counted("differences", "differences and the development", len(wanted) - len(missed), 2, 5)
    yield from listed("missed", missed)
    wanted += [(one["about"], one["kind"]) for one in built.story["more_differences"]]
    missed = [f"{about} ({kind})" for about, kind in wanted if not _differs(built, about, kind)]
    yield counted(
        "differences.all", "all that differ, with their kind", len(wanted) - len(missed), 7, 10
    )
    yield from listed("missed", missed)
    wrong = [one.about for one in built.record.disagreements if _is_none(one)]
    yield from none_of("differences.none", "shown, and no difference", wrong)
    for one in built.record.disagreements:
        sides = " | ".join(side.value for side in one.sides)
        yield Line(f"  shown: {one.kind}", f"{one.about}: {sides}"[:110])


_NO_DIFFERENCE = (("two-day", "two-day"), ("1991", "29-year"))
"""Words of two sides that the gold calls no difference."""


def _is_none(one: Disagreement) -> bool:
    texts = [" ".join((side.value, *(e.exact for e in side.evidence))) for side in one.sides]
    return any(
        first in a and second in b
        for first, second in _NO_DIFFERENCE
        for k, a in enumerate(texts)
        for b in texts[:k] + texts[k + 1 :]
    )


def _differs(built: Built, about: str, kind: str) -> bool:
    first, second = _DIFFERENCE_WORDS[about]
    for one in built.record.disagreements:
        texts = [" ".join((side.value, *(e.exact for e in side.evidence))) for side in one.sides]
        if one.kind == kind and any(
            any(word in a for word in first) and any(word in b for word in second)
            for a in texts
            for b in texts
            if a is not b
        ):
            return True
    return False
