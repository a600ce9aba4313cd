"""Our own texts about events, held against what a careful reader takes out of them.

`own/status.tsv` (a status each), `own/no_event.tsv` and `own/no_event_more.tsv` (nothing to code),
`own/coded.tsv` and `own/coded_actors.tsv` (one coded act each), `own/agreements.toml` (one agreement each) were
written before they were measured. Since then errors were read: of the coded acts and of `no_event.tsv` in the
even rows, of the agreements in all.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench._reports import report_of
from bench.table import Bar, Line, Match, figure, matched, share
from factbox.annotate.parse import Parser
from factbox.annotate.report import annotate
from factbox.data.plover import coded_as
from factbox.read.text import read_text
from factbox.relate.story import relate_story
from factbox.types import Agreement, EventMention, Participant

OWN = Path(__file__).parent / "own"
_PUBLISHED = "2024-06-05"
STATELESS = {"IGO": "IGO", "NGO": "IGO", "IMG": "IMG"}
"""What plover_gsr's records have for bodies of no one state, by our sector."""


@dataclass(frozen=True, slots=True)
class Slots:
    """What was found, or should be, of one agreement: slot and value."""

    parties: frozenset[str]
    others: frozenset[tuple[str, str]]


def measured(parser: Parser) -> Iterator[Line]:
    """All figures on our own texts."""
    yield from _status(parser)
    yield _no_event("no_event.tsv", "events.ours.none", parser)
    yield _no_event("no_event_more.tsv", "events.ours.none_more", parser)
    yield from _one_act_each("coded.tsv", "events.ours.coded", parser)
    yield from _one_act_each("coded_actors.tsv", "events.ours.coded_actors", parser)
    yield from _agreements(parser)


def _status(parser: Parser) -> Iterator[Line]:
    rows = [line.split("\t") for line in _lines("status.tsv")]
    found = [_status_of(text, word, parser) for _, word, text in rows]
    gold = [status for status, _, _ in rows]
    what = "status of 250 sentences of our own, macro-F1"
    yield figure("events.ours.status.f1", what, macro(found, gold), Bar(0.75, 0.85))
    for status in sorted(set(gold)):
        seen = Counter(one for one, want in zip(found, gold, strict=True) if want == status)
        yield Line(f"  {status}", ", ".join(f"{one} {n}" for one, n in seen.most_common()))


def _status_of(text: str, word: str, parser: Parser) -> str:
    """The status of the event that `word` tells; "none" where none was found there."""
    report = report_of(text, "sentence", published=_PUBLISHED)
    mentions = annotate(report, parser).event_mentions
    return next((one.status for one in mentions if _told_by(one, text, word)), "none")


def _told_by(one: EventMention, text: str, word: str) -> bool:
    return word in text[one.trigger_start : one.trigger_end].split()


def _one_act_each(name: str, key: str, parser: Parser) -> Iterator[Line]:
    """The root of the one act that a sentence tells, and with it the states on both sides."""
    rows = [line.split("\t") for line in _lines(name)]
    roots = wholes = 0
    for root, actors, recipients, text in rows:
        report = report_of(text, "sentence", published=_PUBLISHED)
        mentions = annotate(report, parser).event_mentions
        found = [one for one in mentions if coded_as(one.plover, one.status) == root]
        roots += bool(found)
        wholes += any(_between(one, _cell(actors), _cell(recipients)) for one in found)
    what = f"one act each, {len(rows)} sentences of our own"
    yield share(f"{key}.root", f"{what}: root", roots, len(rows))
    yield share(f"{key}.whole", f"{what}: root and both sides", wholes, len(rows))


def _between(one: EventMention, actors: set[str], recipients: set[str]) -> bool:
    acting, other = states_of(one.actors), states_of(one.recipients)
    if not recipients:
        return actors <= acting | other
    return actors <= acting and (recipients <= other or recipients <= acting)


def states_of(participants: Iterable[Participant]) -> set[str]:
    """States, and "IGO" or "IMG" for bodies of no one state; those of citizens count as "IGO"."""
    return {code for one in participants if (code := one.code or STATELESS.get(one.sector or ""))}


def _cell(words: str) -> set[str]:
    return set() if words == "-" else set(words.split(";"))


def _no_event(name: str, key: str, parser: Parser) -> Line:
    lines = _lines(name)
    shown = [
        len(annotate(report_of(text, "sentence", published=_PUBLISHED), parser).event_mentions)
        for text in lines
    ]
    what = f"events shown a sentence, {len(lines)} of our own that hold none"
    bar = Bar(0.10, 0.05, at_most=True)
    note = f"{sum(shown)} in {len(lines)}"
    return figure(key, what, sum(shown) / len(lines), bar, note)


def _agreements(parser: Parser) -> Iterator[Line]:
    reports = tomllib.loads((OWN / "agreements.toml").read_text(encoding="utf-8"))["report"]
    parties, slots = [0, 0, 0], [0, 0, 0]
    missed: list[Line] = []
    for number, row in enumerate(reports, start=1):
        gold, found = _gold(row), _found(row["text"], row["published"], parser)
        _add(parties, found.parties, gold.parties)
        _add(slots, found.parties | found.others, gold.parties | gold.others)
        wrong = sorted(map(str, (found.parties | found.others) - (gold.parties | gold.others)))
        left = sorted(map(str, (gold.parties | gold.others) - (found.parties | found.others)))
        if wrong or left:
            missed.append(
                Line(f"  {number}: missed {', '.join(left)}; wrong {', '.join(wrong)}", "")
            )
    what = "agreements in 30 reports of our own"
    yield matched(
        "events.ours.agreements.parties", f"{what}: parties", Match(*parties), Bar(0.9, 0.97)
    )
    yield matched(
        "events.ours.agreements.slots", f"{what}: all slots", Match(*slots), Bar(0.7, 0.85)
    )
    yield from missed


def _add(counts: list[int], found: frozenset[object], gold: frozenset[object]) -> None:
    for at, number in enumerate((len(found & gold), len(found), len(gold))):
        counts[at] += number


def _gold(row: dict[str, object]) -> Slots:
    signatories = row.get("signatories", [])
    parties = row["parties"]
    assert isinstance(signatories, list)
    assert isinstance(parties, list)
    others = {("signatory", str(one)) for one in signatories}
    others |= {(key, str(row[key])) for key in ("type", "date", "place", "status") if key in row}
    return Slots(frozenset(map(str, parties)), frozenset(others))


def _found(text: str, published: str, parser: Parser) -> Slots:
    """The slots of the agreement in the news; of several the one that most is known of."""
    read = read_text(text.encode(), "report.txt", "report.txt")
    report = replace(read, published=published, published_from="given")
    related = relate_story("story-own", [report], [annotate(report, parser)])
    names = {entity.id: entity.name for entity in related.entities}
    news = [one for one in related.agreements if not one.background] or list(related.agreements)
    slots = [_slots(one, names) for one in news]
    return max(
        slots,
        key=lambda one: len(one.parties) + len(one.others),
        default=Slots(frozenset(), frozenset()),
    )


def _slots(one: Agreement, names: dict[str, str]) -> Slots:
    others = {("signatory", signatory.name) for signatory in one.signatories}
    others.add(("type", one.type.split()[0]))
    if one.date:
        others.add(("date", one.date))
    if one.place:
        others.add(("place", names.get(one.place, one.place)))
    if one.status:
        others.add(("status", one.status[-1].status))
    return Slots(frozenset(one.parties), frozenset(others))


def macro(found: Sequence[str], gold: Sequence[str]) -> float:
    """The mean F1 of the labels of the gold."""
    right = Counter(one for one, other in zip(found, gold, strict=True) if one == other)
    seen, want = Counter(found), Counter(gold)
    return sum(Match(right[one], seen[one], want[one]).f1 for one in want) / max(1, len(want))


def _lines(name: str) -> list[str]:
    text = (OWN / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
