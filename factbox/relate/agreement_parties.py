"""Who an agreement is between, and who signed it for whom.

- Parties are the states that act or are acted upon, or whose officials are; a body that is of no state,
  and one that fights its own, count by their names.
- Where the words of the act name fewer than two ("the treaty was signed in Oslo"), the states of the
  sentences that tell it are taken if there are two of them, else those of the report's first sentences.
- A signatory is a person who acts in the signing, or of whom a sentence says "signed for Chad",
  "Ann Lee for Chad" or "it was signed in Oslo by Ann Lee and Bo Li".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from factbox.data.states import code_of, demonym_code
from factbox.relate.entities.index import EntityIndex
from factbox.relate.reading import Reading
from factbox.types import Event, EventMention, Mention, Sentence, Signatory

_FOR = re.compile(
    r"^(?:,[^,.;]{0,60},)?\s*(?:(?:has|have|had)\s+)?(?:signed|initialled|initialed|inked|signing)?\s*"
    r"(?:it|the \w+|the \w+ \w+)?\s*(?:for|on behalf of)\s+(?:the\s+)?",
)
_SIGNING = re.compile(r"\b(?:sign(?:ed|s|ing)?|initial+ed|inked|signator\w+)\b")
_SIGNED_BY = re.compile(
    r"^(?:It|The \w+(?: \w+){0,3}|Both|They) (?:was|were|has been|had been) "
    r"(?:signed|initialled|initialed|inked)\b[^.;]{0,60}?\bby\s+"
)
_AGAINST = frozenset({"REB", "OPP"})
_SENTENCES_AFTER = 2
_FIRST_SENTENCES = 2
_PAIR = 2


def parties_of(
    event: Event, mentions: Sequence[EventMention], reading: Reading, index: EntityIndex
) -> tuple[str, ...]:
    """State codes, or names of bodies that are of no state, sorted."""
    found = set(_acting(event, index))
    if len(found) >= _PAIR:
        return tuple(sorted(found))
    for sentences in (sentences_of(mentions, reading), _opening(mentions, reading)):
        named = found | set(_named_in(sentences, reading, index))
        if len(named) == _PAIR:
            return tuple(sorted(named))
    return tuple(sorted(found))


def _acting(event: Event, index: EntityIndex) -> Iterator[str]:
    for who in (*event.actors, *event.recipients):
        entity = index.get(who.entity) if who.entity else None
        code = who.code or (entity.country if entity else None)
        if entity is not None and entity.kind == "organization" and who.sector in _AGAINST:
            yield entity.name
        elif code:
            yield code
        elif entity is not None and entity.kind == "organization":
            yield entity.name


def _named_in(sentences: Iterable[Sentence], reading: Reading, index: EntityIndex) -> Iterator[str]:
    """The states named in sentences, by name, and bodies that are of no state."""
    for one in sentences:
        for mention in reading.annotation(one.report).mentions:
            if mention.part != one.part or not one.start <= mention.start < one.end:
                continue
            code = code_of(mention.name) or demonym_code(mention.name)
            if code is not None:
                yield code


def _opening(mentions: Iterable[EventMention], reading: Reading) -> tuple[Sentence, ...]:
    """The first sentences of the running text of the reports that tell it."""
    found: list[Sentence] = []
    for report in sorted({mention.report for mention in mentions}):
        body = [one for one in reading.annotation(report).sentences if one.role == "body"]
        found += body[:_FIRST_SENTENCES]
    return tuple(found)


def sentences_of(mentions: Iterable[EventMention], reading: Reading) -> tuple[Sentence, ...]:
    """The sentences that tell an act, by their ids."""
    found: dict[str, Sentence] = {}
    for mention in mentions:
        for one in reading.annotation(mention.report).sentences:
            if one.part == mention.part and one.start <= mention.trigger_start < one.end:
                found[one.id] = one
    return tuple(found[key] for key in sorted(found))


def signatories_of(
    event: Event, mentions: Sequence[EventMention], reading: Reading, index: EntityIndex
) -> tuple[Signatory, ...]:
    """Who signed, each once, by name."""
    found: dict[str, Signatory] = {}
    for who in event.actors:
        entity = index.get(who.entity) if who.entity else None
        if entity is not None and entity.kind == "person":
            signs_for = who.code or entity.country
            found.setdefault(
                entity.id, Signatory(entity=entity.id, name=entity.name, signs_for=signs_for)
            )
    for sentence in _around(mentions, reading):
        for one in _signing_for(sentence, reading, index):
            found.setdefault(one.entity, one)
    return tuple(sorted(found.values(), key=lambda one: (one.name, one.entity)))


def _around(mentions: Sequence[EventMention], reading: Reading) -> Iterator[Sentence]:
    """The sentences that tell the act, each with those right behind it."""
    telling = {one.id for one in sentences_of(mentions, reading)}
    for report in sorted({mention.report for mention in mentions}):
        sentences = reading.annotation(report).sentences
        for place, one in enumerate(sentences):
            near = sentences[max(0, place - _SENTENCES_AFTER) : place + 1]
            if any(before.id in telling for before in near):
                yield one


def _signing_for(one: Sentence, reading: Reading, index: EntityIndex) -> Iterator[Signatory]:
    """ "Ann Lee signed for Chad and Bo Li for Mali", "it was signed by Ann Lee": who signs, and for whom."""
    if not _SIGNING.search(one.text):
        return
    inside = [
        row
        for row in reading.annotation(one.report).mentions
        if row.part == one.part and one.start <= row.start and row.end <= one.end
    ]
    by = _SIGNED_BY.match(one.text)
    for person in inside if by else ():
        entity = index.of(person.id)
        if (
            by
            and entity is not None
            and entity.kind == "person"
            and person.start >= one.start + by.end()
        ):
            yield Signatory(
                entity=entity.id, name=entity.name, signs_for=person.of or entity.country
            )
    for person in inside:
        entity = index.of(person.id)
        behind = _FOR.match(one.text[person.end - one.start :])
        if entity is None or entity.kind != "person" or behind is None:
            continue
        at = person.end + behind.end()
        signs_for = next((_party(row, index) for row in inside if row.start == at), None)
        if signs_for is not None:
            yield Signatory(entity=entity.id, name=entity.name, signs_for=signs_for)


def _party(row: Mention, index: EntityIndex) -> str | None:
    entity = index.of(row.id)
    return code_of(row.name) or (entity.name if entity is not None else None)
