"""Which cue a quotation hangs on.

In this order: a cue right after the closing mark ("...," X said / said X); a cue right before the
opening mark ("X said:", "X told Y that"); the nearest verb of saying that the quoted words hang on
in the parse, where a verb of thinking inside somebody else's saying is passed over ("Price said
that Lee believed it was ..." is Price's), as is all that somebody denies; and so is one whose subject is only a pronoun; the only cue of the sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.beside import after, subtree
from factbox.annotate.quotes.clauses import (
    is_after_noun,
    is_aside,
    is_main,
    is_question_to,
    opens,
    pushed_in,
    told_by,
    with_main_subject,
)
from factbox.annotate.quotes.contents import content
from factbox.annotate.quotes.cues import ACCORDING, Cue
from factbox.annotate.quotes.inquit import speaker_after
from factbox.annotate.quotes.marks import Marked
from factbox.annotate.quotes.named_as import named_as
from factbox.annotate.quotes.not_spoken import is_in_subject
from factbox.annotate.quotes.thinking import MENTAL, is_sign, said_not_thought
from factbox.types import Part

NEAR = 90
"""Characters between a mark and its cue, within which the two belong together."""
FARTHEST_SUBJECT = 12
"""Tokens after a verb of saying within which its subject may stand ("said Ana Ruiz")."""
_MOST_CUES = 12
"""Cues on either side of a quotation that are weighed, in a sentence with more."""
_DEEPEST = 100
"""Words, and steps up the parse, that are looked at for one quotation."""
_TOLD = ("ccomp", "xcomp", "conj")


class Cues:
    """The cues of a report by sentence, without those that stand inside somebody's quoted words."""

    def __init__(self, parsed: Parsed, cues: Iterable[Cue], marks: Sequence[Marked]) -> None:
        self._parsed = parsed
        self._by_sentence: dict[int, list[Cue]] = {}
        self._starts = _by_part(marks, lambda mark: mark.outer_start)
        self._ends = _by_part(marks, lambda mark: mark.outer_end)
        for cue in cues:
            part = parsed.sentences[cue.sentence].part
            if not self.quoted(part, parsed.tokens[cue.token].start):
                self._by_sentence.setdefault(cue.sentence, []).append(cue)
        rows = sorted(
            (cue for row in self._by_sentence.values() for cue in row), key=lambda c: c.token
        )
        self._known = {cue.token: cue for cue in rows if cue.source is not None}
        self._asides: dict[int, Cue] = {}
        for cue in self._known.values():
            aside = parsed.tokens[cue.token].dep == "parataxis"
            if aside and cue.verb.use in ("say", "tell"):
                self._asides.setdefault(cue.sentence, cue)
        self._sentence_starts = [
            (sentence.part == "text", sentence.start) for sentence in parsed.sentences
        ]

    def quoted(self, part: Part, at: int) -> bool:
        """Whether an offset lies inside somebody's quoted words."""
        inside = bisect_right(self._starts[part], at) - 1
        return inside >= 0 and at < self._ends[part][inside]

    def of(self, sentence: int) -> Sequence[Cue]:
        """The cues of a sentence."""
        return self._by_sentence.get(sentence, ())

    def sentences(self, mark: Marked) -> tuple[int, int]:
        """First and last sentence that a quotation touches."""
        first = bisect_right(self._sentence_starts, (mark.part == "text", mark.outer_start)) - 1
        last = bisect_left(self._sentence_starts, (mark.part == "text", mark.outer_end)) - 1
        return max(first, 0), max(first, last, 0)

    def of_quote(self, mark: Marked) -> tuple[Cue, str] | None:
        """The cue that a quotation hangs on, and how that was told."""
        first, last = self.sentences(mark)
        nearby = self._nearby(mark, first, last)
        asked = next((cue for cue in nearby if self._asks_before(mark, cue)), None)
        if asked is not None:
            return asked, "right before it"
        if any(is_question_to(self._parsed, mark, first, cue) for cue in nearby):
            return None
        for cue in nearby:
            if self._right_after(mark, cue):
                there = self._said_there(mark, cue, nearby)
                return told_by(self._parsed, there, nearby), "right after it"
            if self._ordered_after(mark, cue):
                source = speaker_after(self._parsed, mark, cue.token)
                return replace(cue, source=source), "right after it"
        nearby = [with_main_subject(self._parsed, cue) for cue in nearby if cue.sentence <= last]
        nearby = [cue for cue in nearby if not self._is_apart(mark, first, cue)]
        own = [cue for cue in nearby if cue.source is not None]
        beside = next((cue for cue in reversed(nearby) if self._right_before(mark, cue)), None)
        if beside is not None and beside.source is not None:
            return self._outer(beside), "right before it"
        above = [c for c in self._above(mark, first) if not self._is_apart(mark, first, c)]
        chosen = said_not_thought(self._parsed, above)
        pushed = pushed_in(self._parsed, mark, own, chosen)
        if pushed is not None:
            return pushed, "it hangs on it"
        if chosen is not None:
            sign = chosen.verb.use in MENTAL or is_sign(self._parsed, chosen)
            return self._outer(chosen) if sign else chosen, "it hangs on it"
        held = self._held(mark, own)
        if held is not None:
            return held, "before what they are part of"
        named = named_as(self._parsed, mark, first)
        return (named, "before “as”") if named else self._only(mark, own)

    def _is_apart(self, mark: Marked, first: int, cue: Cue) -> bool:
        """Whether a cue's clause has the words in marks beside it, not in what it tells."""
        if is_after_noun(self._parsed, cue, self._known) or is_aside(self._parsed, mark, cue):
            return True
        word = self._first_token(mark, first)
        return word is not None and is_in_subject(self._parsed, mark, word, cue)

    def _said_there(self, mark: Marked, cue: Cue, nearby: Sequence[Cue]) -> Cue:
        """Who says it by the words before the mark, where a report of it follows: "the mayor said
        “...,” according to the Tribune", "..., as the ministry claimed"."""
        token = self._parsed.tokens[cue.token]
        before = self._parsed.tokens[token.i - 1].lower if token.i else ""
        if cue.verb is not ACCORDING and before != "as":
            return cue
        said = [one for one in nearby if one.source is not None and one.verb.use not in MENTAL]
        said = [
            one for one in said if one.sentence == cue.sentence and opens(self._parsed, mark, one)
        ]
        return next((one for one in reversed(said) if self._right_before(mark, one)), cue)

    def _nearby(self, mark: Marked, first: int, last: int) -> list[Cue]:
        """The cues of the sentences that a quotation touches and of the next, the nearest of many."""
        return [
            cue
            for number in range(first, min(last + 2, len(self._parsed.sentences)))
            for cue in self._nearest(number, mark)
        ]

    def _nearest(self, sentence: int, mark: Marked) -> Sequence[Cue]:
        cues = self.of(sentence)
        if len(cues) <= 2 * _MOST_CUES:
            return cues
        tokens = self._parsed.tokens
        at = bisect_left(cues, mark.outer_start, key=lambda cue: tokens[cue.token].start)
        return cues[max(0, at - _MOST_CUES) : at + _MOST_CUES]

    def _held(self, mark: Marked, own: Sequence[Cue]) -> Cue | None:
        """The cue of the fewest words told that hold the quotation."""
        found: list[tuple[int, int, Cue]] = []
        for cue in own:
            told = content(self._parsed, cue)
            if told is not None and told[0] <= mark.start and mark.end <= told[1] + 2:
                found.append((told[1] - told[0], cue.token, cue))
        said = [row for row in found if row[2].verb.use not in MENTAL] or found
        return min(said, key=lambda row: row[:2])[2] if said else None

    def _start(self, cue: Cue) -> int:
        """Where a cue's phrase begins: at its source, where that stands before it."""
        tokens = self._parsed.tokens
        start = tokens[cue.token].start
        if cue.source is None or tokens[cue.source].sentence != cue.sentence:
            return start
        below = subtree(self._parsed, cue.source, _DEEPEST)
        return min(start, *(tokens[k].start for k in below if tokens[k].sentence == cue.sentence))

    def _right_after(self, mark: Marked, cue: Cue) -> bool:
        token = self._parsed.tokens[cue.token]
        if token.start < mark.outer_end or token.start - mark.outer_end > NEAR:
            return False
        if not self._same_paragraph(mark, cue.sentence) or cue.verb.use in ("name", "show", "noun"):
            return False
        if cue.source is None or not self._beside(mark, cue):
            return False
        begins = self._start(cue) if self._start(cue) >= mark.outer_end else token.start
        gap = self._parsed.words(mark.part, mark.outer_end, begins).strip()
        last = self._parsed.words(mark.part, max(mark.start, mark.end - 1), mark.end)
        if gap.lower() not in ("", ",", "—", "–", "-", "--", ".,", "as", ", as"):
            return False
        return bool(gap) or last in ",?!…—-"

    def _beside(self, mark: Marked, cue: Cue) -> bool:
        """Whether the source that the parse gives stands where one can after a quotation."""
        source = self._parsed.tokens[cue.source if cue.source is not None else cue.token]
        return mark.outer_end <= source.start and source.i <= cue.token + FARTHEST_SUBJECT

    def _ordered_after(self, mark: Marked, cue: Cue) -> bool:
        """Whether a verb of saying and its speaker follow the mark, whatever the parse says."""
        token = self._parsed.tokens[cue.token]
        if token.start < mark.outer_end or cue.verb.use in ("name", "show", "think"):
            return False
        if cue.verb is ACCORDING or not token.tag.startswith(("VBD", "VBZ", "VBN", "VBP")):
            return False
        ends = self._parsed.words(mark.part, max(mark.start, mark.end - 1), mark.end)
        follows = self._parsed.words(mark.part, mark.outer_end, mark.outer_end + 2).strip()
        closed = ends in ",?!…—-" or follows[:1] in (",", "—", "–")
        return closed and speaker_after(self._parsed, mark, cue.token) is not None

    def _asks_before(self, mark: Marked, cue: Cue) -> bool:
        """Whether who asks stands before the words, who answers after: "Asked by a guard, “Who goes
        there,” Lind replied"."""
        tokens = self._parsed.tokens
        if cue.verb.use != "ask" or tokens[cue.token].tag != "VBN" or cue.source is None:
            return False
        if not cue.token < cue.source or not 0 <= mark.outer_start - tokens[cue.source].end <= NEAR:
            return False
        below = subtree(self._parsed, cue.source, _DEEPEST)
        told = [k for k in below if tokens[k].end <= mark.outer_start]
        end = tokens[max(told)].end if told else mark.outer_end
        return self._parsed.words(mark.part, end, mark.outer_start).strip() in (",", ":", "")

    def _right_before(self, mark: Marked, cue: Cue) -> bool:
        token = self._parsed.tokens[cue.token]
        if token.end > mark.outer_start or mark.outer_start - token.end > NEAR:
            return False
        gap = self._parsed.words(mark.part, token.end, mark.outer_start).strip()
        if gap.endswith("that") and cue.verb.use == "voice":
            return False
        return gap in ("", ":", ",", "that", ", “", "—") or gap.endswith((":", ",", " that", " as"))

    def around(self, cue: Cue) -> Cue | None:
        """The nearest saying that a cue is part of: "X says it shows that ..." is X's."""
        token = self._parsed.tokens[cue.token]
        for _ in range(_DEEPEST):
            if token.head == token.i:
                return None
            token = self._parsed.tokens[token.head]
            above = self._known.get(token.i)
            if above is not None and above.verb.use not in MENTAL:
                return above if above.sentence == cue.sentence else None
        return None

    def _outer(self, cue: Cue) -> Cue:
        """The saying around a cue that is itself only told: "X says she hopes", "X denied that Y
        had ordered"; else the cue."""
        mental = cue.verb.use in MENTAL or is_sign(self._parsed, cue)
        if mental and cue.sentence in self._asides:
            return self._asides[cue.sentence]
        token = self._parsed.tokens[cue.token]
        for _ in range(_DEEPEST):
            if token.dep not in _TOLD or token.head == token.i:
                break
            token = self._parsed.tokens[token.head]
            above = self._known.get(token.i)
            if above is not None and above.verb.use not in MENTAL:
                told = cue.verb.use in MENTAL or above.verb.stance == "denied"
                return above if told else cue
        return cue

    def _same_paragraph(self, mark: Marked, sentence: int) -> bool:
        row = self._parsed.sentences[sentence]
        return row.part == mark.part and row.paragraph == mark.paragraph

    def _above(self, mark: Marked, sentence: int) -> Iterator[Cue]:
        """The cues that the first quoted word hangs on, nearest first."""
        token = self._first_token(mark, sentence)
        for _ in range(_DEEPEST):
            if token is None:
                return
            cue = self._known.get(token)
            if cue is not None and cue.sentence == sentence:
                yield cue
            head = self._parsed.tokens[token].head
            token = head if head != token else None

    def _first_token(self, mark: Marked, sentence: int) -> int | None:
        tokens = self._parsed.tokens
        inside = after(self._parsed, sentence, mark.start, _DEEPEST)
        inside = tuple(one for one in inside if one.start < mark.end)
        heads = [one for one in inside if not mark.start <= tokens[one.head].start < mark.end]
        return heads[0].i if heads else (inside[0].i if inside else None)

    def _only(self, mark: Marked, own: Sequence[Cue]) -> tuple[Cue, str] | None:
        before = [c for c in own if opens(self._parsed, mark, c)]
        after = [c for c in own if is_main(self._parsed, c)]
        speaking = [c for c in (before or after) if c.verb.use not in (*MENTAL, "noun")]
        speaking = [c for c in speaking if c.verb.use != "voice"] or speaking
        sources = {c.source for c in speaking}
        if len(sources) == 1 and speaking:
            return speaking[0], "the sentence's only one"
        return None


def _by_part(marks: Sequence[Marked], edge: Callable[[Marked], int]) -> dict[Part, list[int]]:
    found: dict[Part, list[int]] = {"title": [], "text": []}
    for mark in marks:
        found[mark.part].append(edge(mark))
    return found
