"""What is read in each gold report: header, furniture, names, times, and who is who."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from bench._seeds_built import Built, counted, listed, none_of
from bench.table import Bar, Line, Match, figure, matched, share

_KINDS = {"PER": "person", "ORG": "organization", "LOC": "place"}


def sources(built: Built) -> Iterable[Line]:
    counts = built.record.counts
    names = built.names()
    families = sorted(sorted(names[r] for r in origin.reports) for origin in built.record.origins)
    stories = len(built.tables["stories"])
    yield figure("seeds.stories", "stories", stories, Bar(1, 1, at_most=True))
    seen = f"{counts.reports} / {counts.publishers} / {counts.origins}"
    yield Line("reports / publishers / origins", seen, "5 / 5 / 3", ok=seen == "5 / 5 / 3")
    wanted = sorted(sorted(family) for family in built.story["origins"])
    yield figure("seeds.families", "families right", sum(map(wanted.count, families)), Bar(3, 3))


def headers(built: Built) -> Iterable[Line]:
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
    yield counted("headers", "day, credit, dateline, headline", right, 16, 20)
    yield from listed("wrong", wrong)


def _credit_right(seen: object, gold: Mapping[str, Any]) -> bool:
    return seen == gold.get("agency") or (seen is not None and seen == gold.get("outlet"))


def furniture(built: Built) -> Iterable[Line]:
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
    yield counted(
        "furniture", "furniture strings marked", len(strings) - len(missed), 12, len(strings)
    )
    yield from listed("missed", missed)
    wrong = list(_wrongly_marked(built, marked))
    yield from none_of("furniture.wrong", "body sentences wrongly marked", wrong)


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


def entities(built: Built) -> Iterable[Line]:
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
    yield counted(
        "entities", "entities, one each with its spellings", total - len(missed), 13, total
    )
    yield from listed("missed", missed)
    merged = list(_wrongly_merged(built))
    yield from none_of("entities.merged", "people wrongly merged", merged)


def _wrongly_merged(built: Built) -> Iterable[str]:
    people = json.loads((built.gold / "entities.json").read_text(encoding="utf-8"))
    owner = {form.lower(): name for name, one in people.items() for form in one["forms"]}
    for row in built.tables["entities"]:
        owners = {
            owner[one["name"].lower()] for one in row["names"] if one["name"].lower() in owner
        }
        if len(owners) > 1:
            yield " = ".join(sorted(owners))


def mentions(built: Built) -> Iterable[Line]:
    names = built.names()
    gold = {
        (report, start, end, _KINDS[kind])
        for report, rows in json.loads((built.gold / "mentions.json").read_text("utf-8")).items()
        for start, end, _, _, kind in rows
    }
    seen = {
        (names[str(row["report"])], row["start"], row["end"], row["kind"])
        for row in built.tables["mentions"]
        if row["kind"] in _KINDS.values() and row["part"] == "text"
    }
    match = Match(len(gold & seen), len(seen), len(gold))
    yield matched("seeds.mentions", "name mentions F1", match, Bar(0.85, 0.93))


def times(built: Built) -> Iterable[Line]:
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
    yield counted("times", "time values", len(gold) - len(missed), 34, 43)
    yield from listed("missed", missed)


def _same_time(row: Mapping[str, Any], gold: Mapping[str, Any]) -> bool:
    if gold["edtf"] is None:
        return bool(row["kind"] == gold["kind"])
    return bool(row["edtf"] == gold["edtf"])


def spans(built: Built) -> Iterable[Line]:
    texts = {str(row["id"]): (row["text"], row["title"]) for row in built.tables["reports"]}
    wrong = total = 0
    for name, rows in built.tables.items():
        for row in rows:
            if name != "reports" and "start" in row and "report" in row:
                total += 1
                source = texts[str(row["report"])][row["part"] == "title"] or ""
                wrong += source[row["start"] : row["end"]] != row["text"]
    yield share("seeds.spans", "spans equal to their words", total - wrong, total, Bar(1.0, 1.0))
