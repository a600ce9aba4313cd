"""Who did it: one act of one kind, that reports of one story give to different people.

"It was actually the harbor master who proposed the ban", says one; "Larsen proposed the ban", say
others. Or two reports have different people defeat the same rival in the same vote. A thing that many
may do ("criticized the plan") is no such act: only where the words insist on who it was, or where the
act is done once and to one, are the doers set against each other. A report that knows the other name
may tell two acts, and is on neither side.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from factbox.data.irregular_verbs import plain_form
from factbox.record.disagreements.office_holders import surely_others, within_days
from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import content_words, shortened, stem
from factbox.types import Disagreement, Entity, EventMention, Mention, Participant, Sentence

_INSISTS = re.compile(
    r"\b[Ii]t (?:was|is|had been) (?:(?:actually|in fact|really|instead|rather),? )?"
    r"(?P<who>(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}),? (?:who|that) (?:had |has |have )?(?P<verb>[a-z]{3,20})\b",
)
_ONCE = frozenset(["defeat", "buy", "found", "appoint", "succeed"])
"""Types of event that are done once to one, by one."""
_TELLINGS = 8
"""Tellings of an act by one doer that are compared."""
_BEFORE = re.compile(r"^\s(?:(?:has|had|have|also|first|himself|herself)\s){0,2}$")
_FEWEST = 2
"""More words with a meaning than these must be shared by two sentences."""


def other_agents(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each act that reports give to different doers."""
    return (*_insisted(basis), *_done_once(basis))


def _insisted(basis: Basis) -> Iterator[Disagreement]:
    """What a sentence insists that one has done, and another origin tells of another."""
    sentences = [row for one in basis.related.reading.annotations for row in one.sentences]
    for sentence in sentences:
        match = _INSISTS.search(sentence.text)
        if match is None or _form(match["verb"]) in ("be", "have", "do", "say"):
            continue
        others = [
            (name, other)
            for other in sentences
            if basis.origin_of_report(other.report) != basis.origin_of_report(sentence.report)
            and _alike(sentence, other)
            for name in _doers(basis, other, _form(match["verb"]))
            if not _named(name, match["who"])
        ]
        if others:
            sides = [
                basis.side(match["who"], [sentence]),
                basis.side(others[0][0].text, [row for _, row in others]),
            ]
            yield basis.differ(
                "conflict",
                f"who {match['verb']} it: {shortened(others[0][1].text)}",
                sides,
                "one insists that it was another who did it",
            )


def _form(word: str) -> str:
    return stem(plain_form(word))


def _alike(one: Sentence, other: Sentence) -> bool:
    return len(frozenset(content_words(one.text)) & frozenset(content_words(other.text))) > _FEWEST


def _doers(basis: Basis, sentence: Sentence, verb: str) -> Iterator[Mention]:
    """The names right before a verb, in whatever form."""
    for name in basis.mentions_in(sentence):
        after = sentence.text[name.end - sentence.start :]
        for match in re.finditer(r"[a-z]{3,20}", after[:40]):
            if _form(match.group()) == verb and _BEFORE.match(after[: match.start()]):
                yield name


def _named(name: Mention, who: str) -> bool:
    return bool(set(name.text.casefold().split()) & set(who.casefold().split()))


# ------------------------------------------------------------ done once, to one


def _done_once(basis: Basis) -> Iterator[Disagreement]:
    acts: dict[tuple[str, str], list[EventMention]] = {}
    for one in basis.related.reading.annotations:
        for row in one.event_mentions:
            done_to = _people(basis, row.recipients)
            if row.type in _ONCE and row.status == "asserted" and len(done_to) == 1:
                acts.setdefault((row.type, done_to[0].id), []).append(row)
    for _, rows in sorted(acts.items()):
        for a, b in itertools.combinations(_few_of_each(basis, rows), 2):
            if _by_others(basis, a, b):
                yield _difference(basis, a, b)
                break


def _few_of_each(basis: Basis, rows: Sequence[EventMention]) -> list[EventMention]:
    """The first tellings of each doer: more bring nothing new."""
    told: dict[tuple[str, ...], list[EventMention]] = {}
    for row in rows:
        told.setdefault(tuple(one.id for one in _people(basis, row.actors)), []).append(row)
    return [row for few in told.values() for row in few[:_TELLINGS]] if len(told) > 1 else []


def _people(basis: Basis, participants: Sequence[Participant]) -> list[Entity]:
    found = (basis.related.index.of(one.mention) for one in participants)
    return [one for one in found if one is not None and one.kind in ("person", "organization")]


def _by_others(basis: Basis, a: EventMention, b: EventMention) -> bool:
    """Whether two tellings of an act have two doers, of whom neither report knows the other's."""
    ours, theirs = _people(basis, a.actors), _people(basis, b.actors)
    one, other = basis.sentence_of(a), basis.sentence_of(b)
    if a.report == b.report or len(ours) != 1 or len(theirs) != 1 or one is None or other is None:
        return False
    if ours[0].kind != theirs[0].kind or not surely_others(ours[0], theirs[0]):
        return False
    if b.report in ours[0].reports or a.report in theirs[0].reports or not basis.near(a, b):
        return False
    return within_days(basis, one) and within_days(basis, other) and _alike(one, other)


def _difference(basis: Basis, a: EventMention, b: EventMention) -> Disagreement:
    doers = [_people(basis, row.actors)[0].name for row in (a, b)]
    sentences = [basis.sentence_of(row) or row for row in (a, b)]
    sides = [basis.side(name, [row]) for name, row in zip(doers, sentences, strict=True)]
    sides.sort(key=lambda side: side.value)
    about = f"who did it: {shortened(a.text)}"
    return basis.differ("conflict", about, sides, "one act, done once, with two doers")
