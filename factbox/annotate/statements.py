"""What a report states, one thing at a time.

A statement is a sentence of the text, a headline or a caption. It is cut where two or more main
clauses stand side by side, each with a subject of its own ("the talks ended, and the two will meet
again"), since one may have happened while the other is only planned; never inside quoted words or
inside what somebody is said to have said. Where somebody is said to say most of a statement, it is
attributed to them.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from factbox.annotate.parse import Parsed
from factbox.annotate.statement_status import status_of
from factbox.annotate.who import Who
from factbox.data.word_lists import word_list
from factbox.ids import row_id
from factbox.types import Attribution, EventMention, Reference, Statement

SHORTEST_CLAUSE = 4
"""Words; a shorter main clause is not cut off."""
MOST = 0.5
"""Share of a statement's characters, without those of who says it, that must be said by somebody."""
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
Bounds = tuple[int, int]
Found = TypeVar("Found", Attribution, EventMention)


def find_statements(
    parsed: Parsed,
    who: Who,
    attributions: tuple[Attribution, ...],
    events: tuple[EventMention, ...],
) -> tuple[Statement, ...]:
    """The statements of a report, in text order; a caption's credit or bare name states nothing."""
    said = _BySentence(parsed, attributions)
    told = _BySentence(parsed, events)
    found = [
        _statement((parsed, who), (number, clause), said.of(number), told.of(number))
        for number in range(len(parsed.sentences))
        if not _is_label(parsed, number)
        for clause in _clauses(parsed, number, said.of(number))
    ]
    return tuple(sorted(found, key=lambda row: (row.part != "title", row.start, row.end)))


_FEW_WORDS = 4
"""A caption of no more words and without a verb is a name."""
_CREDIT_WORDS = 8
"""Words in brackets, no more and without a verb, are the credit of a picture."""


def _is_label(parsed: Parsed, number: int) -> bool:
    """Whether a sentence says nothing: "(Photo: A. Name)" anywhere, or a caption that is a name alone."""
    sentence = parsed.sentences[number]
    words = [word for word in parsed.of(number) if word.pos != "PUNCT"]
    if any(word.pos in ("VERB", "AUX") for word in words):
        return False
    if sentence.text.startswith(("(", "[")) and sentence.text.endswith((")", "]")):
        return len(words) <= _CREDIT_WORDS
    if sentence.role != "caption":
        return False
    return len(words) <= _FEW_WORDS or sentence.text.startswith(("(", "["))


class _BySentence(Generic[Found]):
    """Rows by the sentences that they overlap."""

    def __init__(self, parsed: Parsed, rows: Iterable[Found]) -> None:
        places = [(s.part == "text", s.start) for s in parsed.sentences]
        self._rows: dict[int, list[Found]] = {}
        for row in rows:
            number = max(bisect_right(places, (row.part == "text", row.start)) - 1, 0)
            while number < len(places) and places[number] < (row.part == "text", row.end):
                self._rows.setdefault(number, []).append(row)
                number += 1

    def of(self, sentence: int) -> Sequence[Found]:
        return self._rows.get(sentence, ())


def _clauses(parsed: Parsed, number: int, said: Sequence[Attribution]) -> list[Bounds]:
    """The token bounds of a sentence's statements."""
    first, last = parsed.bounds[number]
    roots = [k for k in range(first, last) if parsed.tokens[k].dep == "ROOT"]
    if len(roots) != 1:
        return [(first, last)]
    cuts = [cut for cut in _cuts(parsed, roots[0], first) if not _is_said(parsed, cut, said)]
    edges = [first, *cuts, last]
    pieces = list(itertools.pairwise(edges))
    if any(_words(parsed, piece) < SHORTEST_CLAUSE for piece in pieces):
        return [(first, last)]
    return pieces


def _cuts(parsed: Parsed, root: int, first: int) -> Iterator[int]:
    """Tokens at which a further main clause with its own subject begins."""
    verb: int | None = root
    while verb is not None:
        if not _has_subject(parsed, verb):
            return
        after = [i for i in parsed.children[verb] if parsed.tokens[i].dep == "conj" and i > verb]
        verb = next((i for i in after if _has_subject(parsed, i)), None)
        if verb is not None:
            begins = min(parsed.subtree(verb))
            while begins - 1 > first and parsed.tokens[begins - 1].dep == "cc":
                begins -= 1
            if begins > root and parsed.tokens[begins - 1].text in (",", ";", "—", "–"):
                yield begins


def _has_subject(parsed: Parsed, verb: int) -> bool:
    return parsed.tokens[verb].pos in ("VERB", "AUX") and any(
        parsed.tokens[i].dep in _SUBJECTS for i in parsed.children[verb]
    )


def _is_said(parsed: Parsed, cut: int, said: Sequence[Attribution]) -> bool:
    """Whether a cut would part what somebody said, or leave half of it unattributed."""
    at = parsed.tokens[cut].start
    return any(row.start < at and at <= row.end + 3 for row in said)


def _words(parsed: Parsed, bounds: Bounds) -> int:
    return sum(parsed.tokens[k].text[:1].isalnum() for k in range(*bounds))


def _statement(
    report: tuple[Parsed, Who],
    place: tuple[int, Bounds],
    said: Sequence[Attribution],
    told: Sequence[EventMention],
) -> Statement:
    parsed, who = report
    number, bounds = place
    start, end = _span(parsed, number, bounds)
    sentence = parsed.sentences[number]
    told = [row for row in told if start <= row.trigger_start < end]
    source = _said_by(said, start, end)
    return Statement(
        id=row_id("st", sentence.report, sentence.part, start, end),
        report=sentence.report,
        part=sentence.part,
        start=start,
        end=end,
        text=parsed.words(sentence.part, start, end),
        status=status_of(parsed, bounds, source, told),
        attributed_to=_speaker_words(who, source) if source is not None else None,
        source=source.source if source is not None else None,
        via=source.via if source is not None else None,
        events=tuple(row.id for row in told),
        lemmas=_lemmas(parsed, bounds),
    )


def _span(parsed: Parsed, number: int, bounds: Bounds) -> Bounds:
    """The offsets of a clause: the sentence's own edges, without the comma and "and" at a cut."""
    sentence = parsed.sentences[number]
    first, last = parsed.bounds[number]
    start = sentence.start
    if bounds[0] != first:
        opening = parsed.tokens[bounds[0] : bounds[1]]
        start = next(token.start for token in opening if token.dep != "cc")
    if bounds[1] == last:
        return start, sentence.end
    k = bounds[1] - 1
    while k > bounds[0] and parsed.tokens[k].text in (",", ";", "—", "–", " "):
        k -= 1
    return start, parsed.tokens[k].end


def _said_by(said: Sequence[Attribution], start: int, end: int) -> Attribution | None:
    """The attribution that holds most of a statement's words."""
    best = max(
        said, key=lambda row: (min(row.end, end) - max(row.start, start), -row.start), default=None
    )
    if best is None:
        return None
    saying = len(best.source_text or "") + len(best.cue)
    held = min(best.end, end) - max(best.start, start)
    return best if held >= MOST * (end - start - saying) else None


def _speaker_words(who: Who, source: Attribution) -> str | None:
    """The words that name who says it: of a pronoun, those it stands for."""
    row = who.get(source.source) if source.source is not None else None
    if isinstance(row, Reference) and row.form == "pronoun":
        mention = who.mention(row)
        return mention.text if mention is not None else None
    return source.source_text


def _lemmas(parsed: Parsed, bounds: Bounds) -> tuple[str, ...]:
    """Content words by their lemma, in lower case, without stop words and marks."""
    stop = word_list("stop_words")
    found: list[str] = []
    for token in parsed.tokens[bounds[0] : bounds[1]]:
        lemma = token.lemma.lower().replace("’", "'")
        if not any(c.isalnum() for c in lemma) or lemma in stop or token.lower in stop:
            continue
        found.append(lemma)
    return tuple(found)
