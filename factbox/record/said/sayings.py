"""Who said what, in quotation marks: each quotation once, with its speaker settled by the story.

The same words in a copy are the same quotation, and so is a piece of a longer one, or a version that
differs in a letter or a dropped word: the longest form stands for all. A sentence that the cue splits
is one quotation, and what is said in one go may stand in one line. A speaker is a named person
or body, never a pronoun: where the story does not settle who "he" is, the quotation has no speaker
and says so. A last name that one person of the story alone bears is that person's. Titles are left
out; words too few to be understood alone stand in their report's sentence, or are minor. Those who
are quoted most come first, each with what tells most before the rest; nameless ones last. What tells
nothing of the story (`telling`) is minor.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factbox.data.word_lists import word_list
from factbox.record.said.around import Around
from factbox.record.said.described import described
from factbox.record.said.doubted import Doubted
from factbox.record.said.held import with_holders
from factbox.record.said.meant import Meant
from factbox.record.said.remarks import Piece, pieces
from factbox.record.said.said_again import Version, once
from factbox.record.said.shown_sayings import as_shown
from factbox.record.said.sure_speaker import SureSpeaker, tells_of_speaker
from factbox.record.said.telling import Telling
from factbox.record.scraps import is_title
from factbox.record.story_names import StoryNames
from factbox.types import Entity, Mention, Part, Quote, Reference, Report, Saying

if TYPE_CHECKING:
    from factbox.relate.story import Related

_WORDS = re.compile(r"\w+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){2,}")
_HOLDS_TELLING = re.compile(
    r"[,.!?…][’'”\"]\s[^.!?“‘]{0,80}?\b(?:said|says|added|told|reported|wrote)\b|"
    r"\b(?:said|says|added) (?:[A-Z][\w.’'-]*\W+){1,3}$"
)
"""Words of the report inside the marks, where one of them is lost: "‘It floats,’ Lind said."."""
_LEFT_OUT = re.compile(r"…|\.\s?\.\s?\.")
_FEWEST_WORDS = 2
_OPENING = 4
"""Words of a quotation in which nobody names themselves."""
_UNSURE = 0.2
"""The sign of a speaker whose words open with their own name, or who is not surely told."""


def sayings(related: Related) -> tuple[Saying, ...]:
    """All direct quotations of two words or more, grouped by speaker."""
    names, around = StoryNames(related.entities), Around(related)
    sure = SureSpeaker(related, around, Meant(related, around))
    versions = [
        version
        for report in _in_order(related)
        for piece in _pieces(related, report)
        if (version := _version(sure, names, piece)) is not None
    ]
    rows = with_holders(related, as_shown(related, once(versions)))
    doubted, telling = Doubted.of(related, around), Telling(related)
    entities = {one.id: one for one in related.entities}
    rows = [
        replace(one, minor=True)
        if one.also
        or doubted.holds(one)
        or not telling.tells(one)
        or _tells_of_itself(one, entities)
        else one
        for one in rows
    ]
    return _by_speaker([_with_via(around, one) for one in rows], telling)


def _tells_of_itself(said: Saying, entities: Mapping[str, Entity]) -> bool:
    """Whether the words tell that who speaks them says something: they are a report's."""
    words = " ".join(one.exact for one in (said.evidence, *said.parts))
    return tells_of_speaker(words, entities.get(said.speaker or ""))


def _with_via(around: Around, said: Saying) -> Saying:
    """A saying without whom it was said to, where not every report of the words says so."""
    quotes = [around.quote(one) for one in said.again]
    same = all(one is not None and one.via == said.via for one in quotes)
    return said if same else replace(said, via=None)


def _pieces(related: Related, report: Report) -> Iterator[Piece]:
    """The quotations of a report, in text order."""
    said = [one for one in related.reading.annotation(report.id).quotes if one.direct]
    for part in _PARTS:
        text = (report.title or "") if part == "title" else report.text
        yield from pieces(text, [one for one in said if one.part == part and not one.scare])


_PARTS: tuple[Part, ...] = ("title", "text")


def _version(sure: SureSpeaker, names: StoryNames, piece: Piece) -> Version | None:
    related = sure.related
    text = " ".join(one.text for one in piece.quotes)
    words = _folded(text)
    title = len(piece.quotes) == 1 and is_title(piece.quotes[0].text.replace("-", ""))
    if words.count(" ") + 1 < _FEWEST_WORDS or title or _HOLDS_TELLING.search(text):
        return None
    teller = piece.teller
    entity = _speaker(related, names, teller)
    return Version(
        words=words,
        saying=_saying(related, piece, entity),
        sign=piece.sign if sure.is_sure(teller, entity) and not _names(words, entity) else _UNSURE,
        whole=piece.whole,
        long=piece.long,
        kind=entity.kind if entity is not None else None,
        stretches=tuple(filter(None, map(_folded, _LEFT_OUT.split(text)))),
    )


def _speaker(related: Related, names: StoryNames, teller: Quote) -> Entity | None:
    """Who is said to speak: named, by a last name that one person bears, or by their office."""
    words = _named(related, teller)
    entity = related.index.of(teller.speaker) or names.person(words)
    if entity is not None:
        return names.fuller(entity)
    return described(related, teller.report, words)


def _names(words: str, entity: Entity | None) -> bool:
    """Whether the words open with the name of the person who is taken to say them."""
    if entity is None or entity.kind != "person":
        return False
    opening = words.split()[:_OPENING]
    return bool(set(_folded(entity.name).split()[-1:]) & set(opening))


def _named(related: Related, quote: Quote) -> str:
    """What a report calls a speaker; of a pronoun, the name that it stands for."""
    row = related.reading.row(quote.speaker) if quote.speaker is not None else None
    if isinstance(row, Reference) and row.antecedent is not None:
        row = related.reading.row(row.antecedent)
    return row.text if isinstance(row, Mention) else quote.speaker_text or ""


def _folded(text: str) -> str:
    plain = _INITIALS.sub(lambda match: match[0].replace(".", ""), text)
    return " ".join(_WORDS.findall(plain.casefold()))


def _in_order(related: Related) -> list[Report]:
    """The reports by their day."""
    return sorted(
        related.reading.reports,
        key=lambda report: (
            related.reading.day(report.id) or "9999",
            report.external_id,
            report.id,
        ),
    )


def _saying(related: Related, piece: Piece, entity: Entity | None) -> Saying:
    teller, first = piece.teller, piece.quotes[0]
    words = " ".join((teller.speaker_text or "").split()) if _is_one_line(teller) else ""
    nameless = entity is None and words.casefold() not in word_list("dependent_openings")
    return Saying(
        quote=first.id,
        speaker=entity.id if entity else None,
        name=entity.name if entity else None,
        via=teller.via,
        evidence=related.reading.evidence(first),
        words=words or None if nameless else None,
        parts=tuple(related.reading.evidence(one) for one in piece.quotes[1:]),
    )


def _is_one_line(quote: Quote) -> bool:
    """Whether what a speaker is called stands in one line: across lines it is a scrap of two."""
    return "\n" not in (quote.speaker_text or "")


def _by_speaker(rows: Sequence[Saying], telling: Telling) -> tuple[Saying, ...]:
    counts = Counter(row.speaker for row in rows if not row.minor)
    first = {row.speaker: place for place, row in reversed(tuple(enumerate(rows)))}
    places = {row.quote: place for place, row in enumerate(rows)}
    weights = {row.quote: telling.weight(row) for row in rows}
    return tuple(
        sorted(
            rows,
            key=lambda row: (
                row.speaker is None,
                -counts[row.speaker],
                first[row.speaker],
                row.minor,
                bool(row.also),
                row.within is not None,
                -weights[row.quote],
                places[row.quote],
            ),
        )
    )
