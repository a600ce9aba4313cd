"""Said by one, denied by another: an allegation beside its denial, each with its words.

A denial is a stance of whoever denies, not a fact: both sides are shown and neither is judged. What
is denied must stand beside the denial ("... a claim denied by the ministry"), or another origin must
tell it in mostly the words that are denied ("the ministry denied that ...", "denied the story of ...").
A denial that names nothing it denies is left out, and what is itself a denial is no telling. Names
alone do not make one thing: what is said to have been done must be what is denied. Who dismisses or
rejects a person or a plan denies nothing; only who dismisses what was told does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import content_words, shared_share
from factbox.relate.claims.words import weight
from factbox.types import Attribution, Disagreement, Row, Sentence

_SAYS = ("alleged", "asserted", "ongoing", "historical", "possible")
_ALIKE = 0.75
_DONE = 0.5
"""The share of the words beside the names that must be told."""
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]*")
_FEWEST_WORDS = 3
_DENIAL = re.compile(
    r"\b(?:not|never|no|den(?:y|ies|ied|ial|ials|ying)|reject\w*|refut\w+|dismiss\w*|disput\w+"
    r"|false|falsely|untrue|hoax\w*|rumou?rs?|distort\w*|fabricat\w+|baseless|unfounded|bogus"
    r"|debunk\w*|inaccurate|incorrect|rebut\w*|contradict\w*|mischaracteri\w+|misquot\w+)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
_NO_DENIAL = re.compile(
    r"\b(?:not|never|without|nor|neither)(?: \w+){0,2} den(?:y|ied|ying)\b|n['’]t den(?:y|ied)\b"
    r"|\b(?:dismiss|reject|disput)\w* .{1,80}? as\b",
    re.IGNORECASE,
)
"""No denial, and what is called so beside a judgement: "dismissed the plan as a joke"."""
_TURNED_DOWN = re.compile(r"^(?:dismiss|reject)", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:stor(?:y|ies)|reports?|claims?|allegations?|accusations?|rumou?rs?|news|suggestions?|notions?"
    r"|ideas?|assertions?|accounts?|charges?|that|any)\b",
    re.IGNORECASE,
)
_OBJECT = 40
"""Characters after "dismissed" or "rejected" in which a word for what was told must stand."""
_OF_TALK = frozenset(
    [
        "story",
        "report",
        "claim",
        "allegation",
        "accusation",
        "rumor",
        "rumour",
        "news",
        "suggestion",
    ]
)
"""Words for what is told, which say nothing of it."""
_RARE = 0.55
"""What a word is worth that few sentences of other stories have."""
_DENIED_BY = re.compile(
    r"\b(?:a|an|the) (?:claim|allegation|accusation|charge|report|suggestion|account)s?"
    r"(?: that)?(?: (?:was|were|is|are|has been|have been))?(?: \w+ly)?"
    r" (?:denied|rejected|dismissed|disputed) by (?P<who>[^,.;:—–]{2,60})",
    re.IGNORECASE,
)


def denials(basis: Basis) -> tuple[Disagreement, ...]:
    """One difference for each denial that has something to deny."""
    found: list[Disagreement] = []
    tellings = _Tellings.of(basis)
    for one in basis.related.reading.annotations:
        for sentence in one.sentences:
            found.extend(_beside(basis, sentence))
        for row in sorted(one.attributions, key=lambda row: (row.part, row.start, row.end)):
            if row.stance == "denied" and row.source_text:
                found.extend(_elsewhere(basis, tellings, row))
    kept: dict[str, Disagreement] = {}
    for difference in found:
        kept.setdefault(difference.about, difference)
    return tuple(kept.values())


@dataclass(frozen=True, slots=True)
class _Tellings:
    """What the reports tell and do not deny, with the words of each, and where each word is."""

    rows: tuple[Row, ...]
    words: tuple[frozenset[str], ...]
    places: dict[str, list[int]]

    @staticmethod
    def of(basis: Basis) -> _Tellings:
        rows: list[Row] = []
        for one in basis.related.reading.annotations:
            rows += [row for row in one.event_mentions if row.status in _SAYS]
            rows += [row for row in one.statements if row.status in _SAYS]
        words = tuple(frozenset(content_words(row.text)) for row in rows)
        places: dict[str, list[int]] = {}
        for place, found in enumerate(words):
            for word in sorted(found):
                places.setdefault(word, []).append(place)
        return _Tellings(tuple(rows), words, places)

    def sharing(self, words: frozenset[str], fewest: int) -> list[int]:
        """The places of the rows that share so many words with `words`, in order."""
        counted = Counter(place for word in words for place in self.places.get(word, ()))
        return sorted(place for place, count in counted.items() if count >= fewest)


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


def _elsewhere(basis: Basis, tellings: _Tellings, denial: Attribution) -> Iterator[Disagreement]:
    sentence = basis.sentence_of(denial)
    if sentence is None or _NO_DENIAL.search(sentence.text) or _turns_down(denial, sentence):
        return
    said = _told_by_others(basis, tellings, denial)
    if said is None:
        return
    who = basis.related.index.of(denial.source)
    yield _difference(basis, said, sentence, who.name if who else denial.source_text or "")


def _turns_down(denial: Attribution, sentence: Sentence) -> bool:
    """Whether somebody or a plan is dismissed or rejected, and not what was told."""
    if not _TURNED_DOWN.match(denial.cue):
        return False
    at = sentence.text.casefold().find(denial.cue.casefold())
    return at < 0 or not _TOLD.search(sentence.text[at : at + len(denial.cue) + _OBJECT])


def _told_by_others(basis: Basis, tellings: _Tellings, denial: Attribution) -> Row | None:
    """What another origin tells in mostly the words that are denied; of several what most tell."""
    every = frozenset(content_words(denial.text))
    words = every - _OF_TALK
    acts = words - _of_names(denial.text)
    origin = basis.origin_of_report(denial.report)
    found: list[tuple[int, int, bool, Row]] = []
    for place in tellings.sharing(words, _FEWEST_WORDS - 1):
        row, told = tellings.rows[place], tellings.words[place]
        if not _is_told(told & words, words, told, every != words) or not _is_done(acts, told):
            continue
        if basis.origin_of_report(row.report) != origin and not _denies(basis, row):
            found.append((len(told & words), basis.tellers(row), row.part == "text", row))
    if _OF_DENIER.search(denial.text):
        found = [one for one in found if _names_denier(basis, denial, one[3])]
    return max(found, key=lambda one: one[:3], default=(0, 0, False, None))[3]


def _is_told(
    shared: frozenset[str], denied: frozenset[str], told: frozenset[str], rumored: bool
) -> bool:
    """Most of the words of a denial; of "the story of ..." in few, two rare ones."""
    if len(shared) >= _FEWEST_WORDS:
        return shared_share(denied, told) >= _ALIKE
    few = rumored and len(denied) <= _FEWEST_WORDS and len(told) > _FEWEST_WORDS
    return few and len(shared) == _FEWEST_WORDS - 1 and all(weight(one) >= _RARE for one in shared)


_OF_DENIER = re.compile(r"\b(?:he|she|him|her|himself|herself)\b", re.IGNORECASE)


def _names_denier(basis: Basis, denial: Attribution, row: Row) -> bool:
    """Whether a telling names who denies, where he denies what is said of him."""
    sentence, who = basis.sentence_of(row), basis.related.index.of(denial.source)
    if sentence is None or who is None or who.kind != "person":
        return True
    return who.id in {
        named.id for one in basis.mentions_in(sentence) if (named := basis.related.index.of(one.id))
    }


def _of_names(text: str) -> frozenset[str]:
    """The words that begin with a capital."""
    return frozenset(word for name in _CAPITAL.findall(text) for word in content_words(name))


def _is_done(acts: frozenset[str], told: frozenset[str]) -> bool:
    """Whether half at least of what is denied beside the names is told."""
    return len(acts & told) >= max(1, _DONE * len(acts))


def _denies(basis: Basis, row: Row) -> bool:
    """Whether the sentence of a row is a denial itself, or a question, which tells nothing."""
    sentence = basis.sentence_of(row)
    return sentence is None or bool(_DENIAL.search(sentence.text)) or "?" in sentence.text


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
