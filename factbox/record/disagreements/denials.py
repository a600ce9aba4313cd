"""Said by one, denied by another: an allegation beside its denial, each with its words.

A denial is a stance of whoever denies, not a fact: both sides are shown and neither is judged. What
is denied must stand beside the denial ("... a claim denied by the ministry"), or another origin must
tell it in mostly the words that are denied ("the ministry denied that ...", "denied the story of ...").
A denial that names nothing it denies is left out, and what is itself a denial is no telling. Names
alone do not make one thing: what is said to have been done must be what is denied. Who dismisses or
rejects a person or a plan denies nothing; only who dismisses what was told does. What several deny is one
dispute, shown once, with all who tell it in those words and all who deny it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factbox.record.disagreements.sides import Basis
from factbox.record.disagreements.words import content_words, shared_share
from factbox.relate.claims.words import weight
from factbox.types import Attribution, Disagreement, Row, Sentence, Statement

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
_ONE_DISPUTE = 0.6
"""Share of the shorter telling's words from which two disputes are one."""
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
    tellings = _Tellings.of(basis)
    found: list[_Dispute] = []
    for one in basis.related.reading.annotations:
        for sentence in one.sentences:
            found.extend(_beside(sentence))
        for row in sorted(one.attributions, key=lambda row: (row.part, row.start, row.end)):
            if row.stance == "denied" and row.source_text:
                found.extend(_elsewhere(basis, tellings, row))
    return tuple(_difference(basis, one) for one in _as_one(found))


@dataclass(frozen=True, slots=True)
class _Dispute:
    """What is said, by the tellings of it, the best first, and who denies it in which words."""

    said: tuple[Row, ...]
    denials: tuple[Row, ...]
    who: tuple[str, ...]


def _as_one(found: Iterable[_Dispute]) -> list[_Dispute]:
    """Each dispute once, with all who tell and all who deny."""
    kept: list[_Dispute] = []
    for dispute in found:
        place = next((k for k, one in enumerate(kept) if _is_one(dispute, one)), None)
        if place is None:
            kept.append(dispute)
            continue
        one = kept[place]
        said = _of_other_reports(one.said, dispute.said, one.denials)
        denials = _of_other_reports(one.denials, dispute.denials, said)
        kept[place] = _Dispute(said, denials, tuple(dict.fromkeys((*one.who, *dispute.who))))
    return kept


def _of_other_reports(
    rows: tuple[Row, ...], more: tuple[Row, ...], against: tuple[Row, ...]
) -> tuple[Row, ...]:
    """Rows, and more of reports that have none among them and are not on the other side."""
    seen = {one.report for one in (*rows, *against)}
    return (*rows, *(one for one in more if one.report not in seen))


def _is_one(one: _Dispute, other: _Dispute) -> bool:
    """Whether two disputes are about one thing: what is said, or what is denied, in mostly one's words."""
    pairs = ((one.said, other.said), (one.denials, other.denials))
    words = ((_told_words(a[0]), _told_words(b[0])) for a, b in pairs)
    return any(a == b or shared_share(a, b) >= _ONE_DISPUTE for a, b in words)


def _told_words(row: Row) -> frozenset[str]:
    return frozenset(content_words(row.text)) - _OF_TALK


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


def _beside(sentence: Sentence) -> Iterator[_Dispute]:
    """What a sentence tells and goes on to call a claim that somebody denies."""
    match = _DENIED_BY.search(sentence.text)
    if match is None or len(content_words(sentence.text[: match.start()])) < _FEWEST_WORDS:
        return
    said = _part(sentence, 0, match.start())
    denial = _part(sentence, match.start("who"), len(sentence.text))
    yield _Dispute((said,), (denial,), (match["who"],))


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


def _elsewhere(basis: Basis, tellings: _Tellings, denial: Attribution) -> Iterator[_Dispute]:
    sentence = basis.sentence_of(denial)
    if sentence is None or _NO_DENIAL.search(sentence.text) or _turns_down(denial, sentence):
        return
    said = _told_by_others(basis, tellings, denial)
    if not said:
        return
    who = basis.related.index.of(denial.source)
    yield _Dispute(said, (sentence,), (who.name if who else denial.source_text or "",))


def _turns_down(denial: Attribution, sentence: Sentence) -> bool:
    """Whether somebody or a plan is dismissed or rejected, and not what was told."""
    if not _TURNED_DOWN.match(denial.cue):
        return False
    at = sentence.text.casefold().find(denial.cue.casefold())
    return at < 0 or not _TOLD.search(sentence.text[at : at + len(denial.cue) + _OBJECT])


def _told_by_others(basis: Basis, tellings: _Tellings, denial: Attribution) -> tuple[Row, ...]:
    """What other origins tell in mostly the words that are denied, once a report; first what most tell."""
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
    rows = [one[3] for one in sorted(found, key=lambda found: found[:3], reverse=True)]
    sure = [row for row in rows if _shares_most(words, frozenset(content_words(row.text)))]
    tell = sure or rows[:1]
    best: dict[str, Row] = {}
    for one in (*tell, *_joined(basis, tell[:1])):
        best.setdefault(one.report, one)
    return tuple(best.values())


def _joined(basis: Basis, rows: Sequence[Row]) -> Iterator[Row]:
    """What other reports state that was joined into one claim with some rows, and is no denial."""
    groups = frozenset(group for row in rows for group in basis.groups_of(row))
    for claim in basis.related.claims:
        if claim.id in groups:
            stated = map(basis.related.reading.row, claim.statements)
            rows_of = (row for row in stated if isinstance(row, Statement))
            yield from (row for row in rows_of if not _denies(basis, row))


def _is_told(
    shared: frozenset[str], denied: frozenset[str], told: frozenset[str], rumored: bool
) -> bool:
    """Most of the words of a denial; of "the story of ..." in few, two rare ones."""
    if len(shared) >= _FEWEST_WORDS:
        return _shares_most(denied, told)
    few = rumored and len(denied) <= _FEWEST_WORDS and len(told) > _FEWEST_WORDS
    return few and len(shared) == _FEWEST_WORDS - 1 and all(weight(one) >= _RARE for one in shared)


def _shares_most(denied: frozenset[str], told: frozenset[str]) -> bool:
    """Whether three words at least, and most of the shorter, are those of a denial."""
    return len(denied & told) >= _FEWEST_WORDS and shared_share(denied, told) >= _ALIKE


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


def _difference(basis: Basis, dispute: _Dispute) -> Disagreement:
    who = " and ".join(map(_in_line, dispute.who[:_NAMED]))
    return basis.differ(
        "denial",
        " ".join(dispute.said[0].text.split()),
        [basis.side("said", dispute.said), basis.side(f"denied by {who}", dispute.denials)],
        "one side says it, another says it is not so; neither is judged",
    )


_NAMED = 2
"""Of those who deny, so many are named."""


def _in_line(who: str) -> str:
    """A name as it stands within a line: "the ministry", not "The ministry"."""
    words = " ".join(who.split())
    return words[:1].lower() + words[1:] if words.startswith(("The ", "A ", "An ")) else words
