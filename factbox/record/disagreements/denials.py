"""Said by one, denied by another: an allegation beside its denial, each with its words.

A denial is a stance of whoever denies, not a fact: both sides are shown and neither is judged. What
is denied must stand beside the denial ("... a claim denied by the ministry"), or another origin must
tell it in mostly the words that are denied ("the ministry denied that ..."). A denial that names
nothing it denies is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import content_words, shared_share
from factbox.types import Attribution, Disagreement, EventMention, Row, Sentence

_SAYS = ("alleged", "asserted", "ongoing", "historical", "possible")
_ALIKE = 0.75
_FEWEST_WORDS = 3
_DENIAL = re.compile(
    r"\b(?:not|never|no|den(?:y|ies|ied|ial)|rejects?|refut\w+)\b|n['’]t\b", re.IGNORECASE
)
_DENIED_BY = re.compile(
    r"\b(?:a|an|the) (?:claim|allegation|accusation|charge|report|suggestion|account)s?"
    r"(?: that)?(?: (?:was|were|is|are|has been|have been))?(?: \w+ly)?"
    r" (?:denied|rejected|dismissed|disputed) by (?P<who>[^,.;:—–]{2,60})",
    re.IGNORECASE,
)


def denials(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each denial that has something to deny."""
    found: list[Disagreement] = []
    for one in basis.related.reading.annotations:
        for sentence in one.sentences:
            found.extend(_beside(basis, sentence))
        for row in sorted(one.attributions, key=lambda row: (row.part, row.start, row.end)):
            if row.stance == "denied" and row.source_text:
                found.extend(_elsewhere(basis, row))
    kept: dict[str, Disagreement] = {}
    for difference in found:
        kept.setdefault(difference.about, difference)
    return tuple(kept.values())


def _beside(basis: Basis, sentence: Sentence) -> Iterator[Disagreement]:
    """What a sentence tells and goes on to call a claim that somebody denies."""
    match = _DENIED_BY.search(sentence.text)
    if match is None or len(content_words(sentence.text[: match.start()])) < _FEWEST_WORDS:
        return
    said = _part(sentence, 0, match.start())
    denial = _part(sentence, match.start("who"), len(sentence.text))
    yield _difference(basis, said, denial, match["who"])


def _part(sentence: Sentence, start: int, end: int) -> Row:
    words = sentence.text[start:end].rstrip(" \t\r\n\u00a0,;—–-")
    return Row(
        id="",
        report=sentence.report,
        part=sentence.part,
        start=sentence.start + start,
        end=sentence.start + start + len(words),
        text=words,
    )


def _elsewhere(basis: Basis, denial: Attribution) -> Iterator[Disagreement]:
    said = _told_by_others(basis, denial)
    sentence = basis.sentence_of(denial)
    if said is None or sentence is None:
        return
    who = basis.related.index.of(denial.source)
    yield _difference(basis, said, sentence, who.name if who else denial.source_text or "")


def _told_by_others(basis: Basis, denial: Attribution) -> EventMention | None:
    """What another origin tells in mostly the words that are denied, the fullest telling."""
    words = frozenset(content_words(denial.text))
    origin = basis.origin_of_report(denial.report)
    found: list[tuple[int, bool, EventMention]] = []
    for one in basis.related.reading.annotations:
        if basis.origin_of_report(one.report) == origin:
            continue
        for row in one.event_mentions:
            told = frozenset(content_words(row.text))
            shared = len(told & words)
            if row.status not in _SAYS or shared < _FEWEST_WORDS or _denies(basis, row):
                continue
            if shared_share(words, told) >= _ALIKE:
                found.append((shared, row.part == "text", row))
    return max(found, key=lambda one: (one[0], one[1]), default=(0, False, None))[2]


def _denies(basis: Basis, row: Row) -> bool:
    """Whether the sentence of a row is a denial itself."""
    sentence = basis.sentence_of(row)
    return sentence is None or bool(_DENIAL.search(sentence.text))


def _difference(basis: Basis, said: Row, denial: Row, who: str) -> Disagreement:
    return basis.differ(
        "denial",
        " ".join(said.text.split()),
        [basis.side("said", [said]), basis.side(f"denied by {_in_line(who)}", [denial])],
        "one side says it, another says it is not so; neither is judged",
    )


def _in_line(who: str) -> str:
    """A name as it stands within a line: "the ministry", not "The ministry"."""
    words = " ".join(who.split())
    return words[:1].lower() + words[1:] if words.startswith(("The ", "A ", "An ")) else words
