"""The words of a happening so that they can stand alone on a line.

The clause of an event may begin with the word that ties it to another ("after the ministry closed the border")
or leave its subject outside ("normalized ties last year"). The line drops the first, with what stands
before it ("This week, after the ministers met"), and takes in the second where it stands a little
before in the same sentence. A tie without a subject of its own ("before boarding the ferry") stays. The words stay the report's own, in one
piece; nothing is put in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factbox.data.word_lists import word_list
from factbox.types import EventMention, Evidence, Row, Sentence

if TYPE_CHECKING:
    from factbox.relate.story import Related

_TIE = re.compile(
    r"(?:(?:after|before|when|while|as|where|because|although|though|but|and|until|that)\s+)+"
    r"(?=\w)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:[’']s?)?\s(?:[\w-]+\s){0,2}")
_OF_A_VERB = re.compile(
    r"\b(?:to|will|would|may|might|can|could|should|must|not|and|or|the|a|an)\s$"
)
_AFTER = re.compile(
    r"\s(?:in|on|at|of|near|against)\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}"
)
_NEAR = 60
_OPENING = 40
_LONGEST = 400
_FEWEST = 12
_AHEAD = re.compile(r"[\"“”;:.!?]")


def line_of(related: Related, title: Evidence, mentions: tuple[str, ...]) -> Evidence:
    """The words of an event's title as a line shows them."""
    row = _mention_of(related, title, mentions)
    if row is None:
        return title
    if (name := _name_of(related, row)) is not None:
        return related.reading.evidence(name)
    start = _with_subject(related, row)
    words = _source(related, row)[start : row.end]
    tie = _TIE.match(words) or _tie_after_opening(words)
    if tie and _ties_the_verb(words, tie.end(), row.trigger_start - start):
        start += tie.end()
    whole = _sentence(related, row) if _hangs(_source(related, row)[start : row.end]) else None
    if whole is not None and whole.end - whole.start <= _LONGEST:
        return related.reading.evidence(whole)
    shown = Row(
        id="", report=row.report, part=row.part, start=start, end=row.end,
        text=_source(related, row)[start : row.end],
    )  # fmt: skip
    return related.reading.evidence(shown)


def _name_of(related: Related, row: EventMention) -> Row | None:
    """The words that name a happening whose day stands just before it: "the Sept. 11 attack"."""
    time = related.reading.row(row.when) if row.when else None
    if time is None or not row.start <= time.start < time.end <= row.trigger_start:
        return None
    source = _source(related, row)
    trigger = source[row.trigger_start : row.trigger_end].casefold()
    if trigger not in (row.lemma.casefold(), f"{row.lemma.casefold()}s"):
        return None
    between = source[time.end : row.trigger_start]
    if not _BETWEEN.fullmatch(between) or _OF_A_VERB.search(between):
        return None
    start = time.start - (4 if source[: time.start].lower().endswith(" the ") else 0)
    after = _AFTER.match(source, row.trigger_end, row.end)
    end = after.end() if after else row.trigger_end
    return Row(
        id="", report=row.report, part=row.part, start=start, end=end, text=source[start:end]
    )


def _hangs(words: str) -> bool:
    """Whether a clause opens with a word that ties it to one outside, or with its bare verb."""
    opening = words.split(maxsplit=1)[0] if words.split() else ""
    return opening in word_list("hanging_openings") or opening.endswith("ing")


def _tie_after_opening(words: str) -> re.Match[str] | None:
    """The tie behind a short opening and its comma: "This week, after the ministers met"."""
    comma = words.find(",", 0, _OPENING)
    return _TIE.match(words, comma + 2) if comma > 0 else None


def _ties_the_verb(words: str, end: int, trigger: int) -> bool:
    """Whether the opening word governs the clause itself, with a subject, and no phrase before it."""
    return end < trigger and len(words) - end >= _FEWEST and "," not in words[end:trigger]


def _mention_of(
    related: Related, title: Evidence, mentions: tuple[str, ...]
) -> EventMention | None:
    place = (title.report, title.part, title.start, title.end)
    rows = [related.reading.row(one) for one in mentions]
    found = [row for row in rows if (row.report, row.part, row.start, row.end) == place]
    return next(
        (row for row in sorted(found, key=lambda one: one.id) if isinstance(row, EventMention)),
        None,
    )


def _with_subject(related: Related, row: EventMention) -> int:
    """Where the line starts: at the nearest subject before a clause that begins with its verb."""
    if row.trigger_start - row.start > 1 or not row.actors:
        return row.start
    before = [one.start for one in row.actors if one.start < row.start]
    if not before or row.start - max(before) > _NEAR:
        return row.start
    start = max(before)
    sentence = _sentence(related, row)
    between = _source(related, row)[start : row.start]
    if sentence is None or start < sentence.start or _AHEAD.search(between):
        return row.start
    return start


def _sentence(related: Related, row: Row) -> Sentence | None:
    return next(
        (
            one
            for one in related.reading.annotation(row.report).sentences
            if one.part == row.part and one.start <= row.start < one.end
        ),
        None,
    )


def _source(related: Related, row: Row) -> str:
    report = related.reading.report(row.report)
    return (report.title or "") if row.part == "title" else report.text
