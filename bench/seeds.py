"""The main job on real input: five reports of one event, against what a careful reader took out.

`./run.sh bench seeds FOLDER`, where FOLDER holds the reports and `gold/`.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bench.table import Line, print_table
from factbox import Box
from factbox.types import Record

Rows = list[Mapping[str, Any]]

PRONOUNS = frozenset({"he", "she", "they", "it", "him", "her", "them", "his", "i", "we", "who"})
KINDS = {"PER": "person", "ORG": "organization", "LOC": "place"}

EVENT_WORDS: Mapping[str, tuple[str, ...]] = {
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

DIFFERENCE_WORDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "who heads Morocco's armed forces": (("Louarak",), ("Farouk",)),
    "US and Western Sahara": (("promise", "pledge"), ("recognized",)),
    "what is a first": (("Arab",), ("Morocco", "kingdom")),
    "ties before 2020": (("severed", "informal", "halted"), ("close",)),
    "signing": (("will", "expected", "sign"), ("signed",)),
}
"""For each difference of the gold, words of which two of its sides must hold one each."""


@dataclass(frozen=True, slots=True)
class Built:
    """The seeds, built: the record and the tables, and the gold beside them."""

    record: Record
    tables: Mapping[str, Rows]
    gold: Path
    story: Mapping[str, Any]

    def names(self) -> dict[str, str]:
        """Report id -> its number in the gold."""
        return {
            str(row["id"]): Path(str(row["external_id"])).stem for row in self.tables["reports"]
        }


def main(argv: list[str]) -> int:
    """Build the reports in `argv[0]`, print the table; exit code 1 where a must is missed."""
    folder = Path(argv[0]) if argv else Path("../shared/seeds")
    built = _build(folder)
    lines = [line for measure in MEASURES for line in measure(built)]
    print_table(f"seeds: {len(built.tables['reports'])} reports", lines)
    return int(any(line.ok is False for line in lines))


def _build(folder: Path) -> Built:
    names = ("reports", "furniture", "mentions", "entities", "times", "quotes", "sentences")
    more = ("event_mentions", "statements", "copies", "agreements", "disagreements", "stories")
    with tempfile.TemporaryDirectory() as place, Box.open(Path(place) / "seeds.box") as box:
        box.build(sorted(folder.glob("*.txt")))
        tables = {name: list(box.table(name)) for name in (*names, *more)}
        record = box.record()
    story = yaml.safe_load((folder / "gold/story.yaml").read_text(encoding="utf-8"))
    return Built(record, tables, folder / "gold", story)


def _line(what: str, seen: int, must: int, goal: int) -> Line:
    return Line(what, str(seen), str(must), str(goal), seen >= must)


def _sources(built: Built) -> Iterable[Line]:
    counts = built.record.counts
    names = built.names()
    families = sorted(sorted(names[r] for r in origin.reports) for origin in built.record.origins)
    stories = len(built.tables["stories"])
    yield Line("stories", str(stories), "1", "1", stories == 1)
    seen = f"{counts.reports} / {counts.publishers} / {counts.origins}"
    yield Line("reports / publishers / origins", seen, "5 / 5 / 3", "", seen == "5 / 5 / 3")
    wanted = sorted(sorted(family) for family in built.story["origins"])
    yield Line("families", str(families), "", "", families == wanted)


def _headers(built: Built) -> Iterable[Line]:
    names, right, wrong = built.names(), 0, []
    for row in built.tables["reports"]:
        gold = built.story["reports"][names[str(row["id"])]]
        place = gold.get("dateline", {}).get("place")
        checks = {
            "day": str(row["published"])[:10] == str(gold["day"]),
            "credit": _credit_right(row["credit"], gold),
            "dateline": (place is None) == (row["dateline"] is None)
            and (place is None or place.lower() in str(row["dateline"]).lower()),
            "headline": row["title"] == gold["headline"],
        }
        right += sum(checks.values())
        wrong += [f"{names[str(row['id'])]} {name}" for name, ok in checks.items() if not ok]
    yield _line("day, credit, dateline, headline", right, 16, 20)
    yield from _missing("  wrong", wrong)


def _credit_right(seen: object, gold: Mapping[str, Any]) -> bool:
    return seen == gold.get("agency") or (seen is not None and seen == gold.get("outlet"))


def _furniture(built: Built) -> Iterable[Line]:
    names = built.names()
    marked: dict[str, list[Mapping[str, Any]]] = {}
    for row in built.tables["furniture"]:
        marked.setdefault(names[str(row["report"])], []).append(row)
    strings = [
        (r, s) for r, one in built.story["reports"].items() for s in one.get("boilerplate", [])
    ]
    missed = [
        f"{report}: {words}"
        for report, words in strings
        if not any(words in str(row["text"]) for row in marked.get(report, []))
    ]
    yield _line("furniture strings marked", len(strings) - len(missed), 12, len(strings))
    yield from _missing("  missed", missed)
    wrong = list(_wrongly_marked(built, marked))
    yield Line("body sentences wrongly marked", str(len(wrong)), "0", "0", not wrong)
    yield from _missing("  wrong", wrong)


def _wrongly_marked(built: Built, marked: Mapping[str, list[Mapping[str, Any]]]) -> Iterable[str]:
    gold = json.loads((built.gold / "claims.json").read_text(encoding="utf-8"))
    told = {sentence for group in gold["claims"].values() for sentence in group}
    for sentence in gold["sentences"]:
        if sentence["id"] in told and any(
            row["kind"] not in ("caption", "headline_again")
            and row["start"] < sentence["end"]
            and sentence["start"] < row["end"]
            for row in marked.get(sentence["doc"], [])
        ):
            yield f"{sentence['id']} {sentence['text'][:40]}"


def _entities(built: Built) -> Iterable[Line]:
    missed = []
    for gold in built.story["entities"]:
        wanted = {gold["name"].lower(), *(one.lower() for one in gold.get("variants", []))}
        found = [
            row
            for row in built.tables["entities"]
            if wanted <= {one["name"].lower() for one in row["names"]}
            and row["kind"] == gold["kind"]
        ]
        elsewhere = sum(
            gold["name"].lower() in {one["name"].lower() for one in row["names"]}
            for row in built.tables["entities"]
        )
        if len(found) != 1 or elsewhere != 1:
            missed.append(gold["name"])
    total = len(built.story["entities"])
    yield _line("entities, one each with its spellings", total - len(missed), 13, total)
    yield from _missing("  missed", missed)
    merged = list(_wrongly_merged(built))
    yield Line("people wrongly merged", str(len(merged)), "0", "0", not merged)
    yield from _missing("  merged", merged)


def _wrongly_merged(built: Built) -> Iterable[str]:
    people = json.loads((built.gold / "entities.json").read_text(encoding="utf-8"))
    owner = {form.lower(): name for name, one in people.items() for form in one["forms"]}
    for row in built.tables["entities"]:
        owners = {
            owner[one["name"].lower()] for one in row["names"] if one["name"].lower() in owner
        }
        if len(owners) > 1:
            yield " = ".join(sorted(owners))


def _mentions(built: Built) -> Iterable[Line]:
    names = built.names()
    gold = {
        (report, start, end, KINDS[kind])
        for report, rows in json.loads((built.gold / "mentions.json").read_text("utf-8")).items()
        for start, end, _, _, kind in rows
    }
    seen = {
        (names[str(row["report"])], row["start"], row["end"], row["kind"])
        for row in built.tables["mentions"]
        if row["kind"] in KINDS.values() and row["part"] == "text"
    }
    right = len(gold & seen)
    score = 2 * right / (len(gold) + len(seen))
    yield Line("name mentions F1", f"{score:.3f}", ".85", ".93", score >= 0.85)


def _times(built: Built) -> Iterable[Line]:
    gold = json.loads((built.gold / "dates.json").read_text(encoding="utf-8"))
    texts = {
        Path(str(row["external_id"])).stem: str(row["text"]) for row in built.tables["reports"]
    }
    names, place, missed = built.names(), dict.fromkeys(texts, 0), []
    for one in gold:
        report = one["report"]
        start = texts[report].index(one["words"], place[report])
        place[report] = start + len(one["words"])
        near = [
            row
            for row in built.tables["times"]
            if names[str(row["report"])] == report
            and row["start"] < place[report]
            and start < row["end"]
        ]
        if not any(_same_time(row, one) for row in near):
            seen = [(row["text"], row["edtf"]) for row in near]
            missed.append(f"{report} {one['words']} {one['edtf']} {seen}")
    yield _line("time values", len(gold) - len(missed), 34, 43)
    yield from _missing("  missed", missed)


def _same_time(row: Mapping[str, Any], gold: Mapping[str, Any]) -> bool:
    if gold["edtf"] is None:
        return bool(row["kind"] == gold["kind"])
    return bool(row["edtf"] == gold["edtf"])


def _quotes(built: Built) -> Iterable[Line]:
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
    yield _line("quotes with their speaker", total - len(missed), 8, total)
    yield from _missing("  missed", missed)
    pronouns = [
        saying.evidence.exact
        for saying in built.record.quotes
        if (saying.name or "").lower() in PRONOUNS
    ]
    yield Line("pronoun shown as speaker", str(len(pronouns)), "0", "0", not pronouns)


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


def _events(built: Built) -> Iterable[Line]:
    missed = []
    for gold in built.story["events"]:
        words = EVENT_WORDS[gold["type"]]
        people = [name.split()[-1] for name in gold.get("actors", []) if " " in name]
        rows = [row for row in built.record.timeline if row.date == str(gold["date"])]
        if not any(
            any(word in row.text for word in words)
            and (len(people) < 2 or people[1] in row.text or gold["type"] != "meet")
            for row in rows
        ):
            missed.append(f"{gold['date']} {gold['type']} {' '.join(people)}")
    total = len(built.story["events"])
    yield _line("gold events on the timeline", total - len(missed), 10, 17)
    yield from _missing("  missed", missed)
    yield Line("timeline lines", str(len(built.record.timeline)))


def _agreement(built: Built) -> Iterable[Line]:
    best, notes = 0, ""
    for row in built.tables["agreements"]:
        statuses = [one["status"] for one in row["status"]]
        checks = {
            "parties": sorted(row["parties"]) == ["ISR", "MAR"],
            "signatories": {one["name"] for one in row["signatories"]}
            == {"Benny Gantz", "Abdellatif Loudiyi"},
            "day": row["date"] == "2021-11-24",
            "place": "Rabat" in str(row["place"]),
            "planned then signed": "signed" in statuses
            and "planned" in statuses[: statuses.index("signed")],
        }
        if sum(checks.values()) > best:
            best = sum(checks.values())
            notes = ", ".join(name for name, ok in checks.items() if not ok)
    yield _line("the memorandum", best, 4, 5)
    yield from _missing("  missed", [notes] if notes else [])


def _differences(built: Built) -> Iterable[Line]:
    wanted = [(one["about"], one["kind"]) for one in built.story["disagreements"]]
    wanted += [(one["about"], "update") for one in built.story["developments"]]
    missed = [f"{about} ({kind})" for about, kind in wanted if not _differs(built, about, kind)]
    yield _line("differences and the development", len(wanted) - len(missed), 2, 5)
    yield from _missing("  missed", missed)
    for one in built.record.disagreements:
        sides = " | ".join(side.value for side in one.sides)
        yield Line(f"  shown: {one.kind}", f"{one.about}: {sides}"[:110])


def _differs(built: Built, about: str, kind: str) -> bool:
    first, second = DIFFERENCE_WORDS[about]
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


def _spans(built: Built) -> Iterable[Line]:
    texts = {str(row["id"]): (row["text"], row["title"]) for row in built.tables["reports"]}
    wrong = total = 0
    for name, rows in built.tables.items():
        for row in rows:
            if name != "reports" and "start" in row and "report" in row:
                total += 1
                source = texts[str(row["report"])][row["part"] == "title"] or ""
                wrong += source[row["start"] : row["end"]] != row["text"]
    yield Line("spans equal to their words", f"{total - wrong} of {total}", "all", "all", not wrong)


def _missing(label: str, what: list[str]) -> Iterable[Line]:
    for one in what:
        yield Line(f"{label}: {one}", "")


MEASURES: tuple[Callable[[Built], Iterable[Line]], ...] = (
    _sources,
    _headers,
    _furniture,
    _entities,
    _mentions,
    _times,
    _quotes,
    _events,
    _agreement,
    _differences,
    _spans,
)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
