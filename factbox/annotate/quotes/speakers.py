"""Which cue a quotation hangs on.

In this order: a cue right after the closing mark ("...," X said / said X); a cue right before the
opening mark ("X said:", "X told Y that"); the nearest verb of saying that the quoted words hang on
in the parse, where a verb of thinking inside somebody else's saying is passed over ("Price said
that Lee believed it was ..." is Price's), as is all that somebody denies; and so is one whose subject is only a pronoun; the only
cue of the sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.cues import Cue
from factbox.annotate.quotes.marks import Marked

NEAR = 90
"""Characters between a mark and its cue, within which the two belong together."""
_MENTAL = ("think", "show")
_TOLD = ("ccomp", "xcomp", "conj")


class Cues:
    """The cues of a report by sentence, without those that stand inside somebody's quoted words."""

    def __init__(self, parsed: Parsed, cues: Iterable[Cue], marks: Sequence[Marked]) -> None:
        self._parsed = parsed
        self._by_sentence: dict[int, list[Cue]] = {}
        starts = {
            part: [m.outer_start for m in marks if m.part == part] for part in ("title", "text")
        }
        ends = {part: [m.outer_end for m in marks if m.part == part] for part in ("title", "text")}
        for cue in cues:
            part = parsed.sentences[cue.sentence].part
            at = parsed.tokens[cue.token].start
            inside = bisect_right(starts[part], at) - 1
            if inside < 0 or ends[part][inside] <= at:
                self._by_sentence.setdefault(cue.sentence, []).append(cue)
        self._sentence_starts = [
            (sentence.part == "text", sentence.start) for sentence in parsed.sentences
        ]

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
        nearby = [
            cue
            for number in range(first, min(last + 2, len(self._parsed.sentences)))
            for cue in self.of(number)
        ]
        for cue in nearby:
            if self._right_after(mark, cue):
                return cue, "right after it"
        own = [cue for cue in nearby if cue.sentence <= last and cue.source is not None]
        for cue in reversed(own):
            if self._right_before(mark, cue):
                return self._outer(cue), "right before it"
        above = list(self._above(mark, first))
        chosen = _said_not_thought(self._parsed, above)
        if chosen is not None:
            return chosen, "it hangs on it"
        return self._only(mark, own)

    def _start(self, cue: Cue) -> int:
        """Where a cue's phrase begins: at its source, where that stands before it."""
        tokens = self._parsed.tokens
        start = tokens[cue.token].start
        if cue.source is None or tokens[cue.source].sentence != cue.sentence:
            return start
        below = [k for k in self._parsed.subtree(cue.source) if tokens[k].sentence == cue.sentence]
        return min(start, tokens[below[0]].start)

    def _right_after(self, mark: Marked, cue: Cue) -> bool:
        token = self._parsed.tokens[cue.token]
        if token.start < mark.outer_end or token.start - mark.outer_end > NEAR:
            return False
        if not self._same_paragraph(mark, cue.sentence) or cue.verb.use == "name":
            return False
        begins = self._start(cue) if self._start(cue) >= mark.outer_end else token.start
        gap = self._parsed.words(mark.part, mark.outer_end, begins).strip()
        last = self._parsed.words(mark.part, max(mark.start, mark.end - 1), mark.end)
        if gap.lower() not in ("", ",", "—", "–", "-", "--", ".,", "as", ", as"):
            return False
        return bool(gap) or last in ",?!…—-"

    def _right_before(self, mark: Marked, cue: Cue) -> bool:
        token = self._parsed.tokens[cue.token]
        if token.end > mark.outer_start or mark.outer_start - token.end > NEAR:
            return False
        gap = self._parsed.words(mark.part, token.end, mark.outer_start).strip()
        return gap in ("", ":", ",", "that", ", “", "—") or gap.endswith((":", ",", " that", " as"))

    def _outer(self, cue: Cue) -> Cue:
        """The saying around a cue that is itself only told: "X says she hopes", "X denied that Y
        had ordered"; else the cue."""
        known = {one.token: one for one in self.of(cue.sentence) if one.source is not None}
        token = self._parsed.tokens[cue.token]
        while token.dep in _TOLD and token.head != token.i:
            token = self._parsed.tokens[token.head]
            above = known.get(token.i)
            if above is not None and above.verb.use not in _MENTAL:
                told = cue.verb.use in _MENTAL or above.verb.stance == "denied"
                return above if told else cue
        return cue

    def _same_paragraph(self, mark: Marked, sentence: int) -> bool:
        row = self._parsed.sentences[sentence]
        return row.part == mark.part and row.paragraph == mark.paragraph

    def _above(self, mark: Marked, sentence: int) -> Iterator[Cue]:
        """The cues that the first quoted word hangs on, nearest first."""
        known = {cue.token: cue for cue in self.of(sentence)}
        token = self._first_token(mark, sentence)
        seen: set[int] = set()
        while token is not None and token not in seen:
            seen.add(token)
            if token in known and known[token].source is not None:
                yield known[token]
            head = self._parsed.tokens[token].head
            token = head if head != token else None

    def _first_token(self, mark: Marked, sentence: int) -> int | None:
        first, last = self._parsed.bounds[sentence]
        tokens = self._parsed.tokens
        inside = [k for k in range(first, last) if mark.start <= tokens[k].start < mark.end]
        heads = [k for k in inside if not mark.start <= tokens[tokens[k].head].start < mark.end]
        return heads[0] if heads else (inside[0] if inside else None)

    def _only(self, mark: Marked, own: Sequence[Cue]) -> tuple[Cue, str] | None:
        before = [c for c in own if self._parsed.tokens[c.token].end <= mark.outer_start]
        speaking = [c for c in (before or own) if c.verb.use not in _MENTAL]
        sources = {c.source for c in speaking}
        if len(sources) == 1 and speaking:
            return speaking[0], "the sentence's only one"
        return None


def _said_not_thought(parsed: Parsed, above: Sequence[Cue]) -> Cue | None:
    """The nearest cue of saying with a named subject; of what is left, the nearest."""
    said = [cue for cue in above if cue.verb.use not in _MENTAL]
    named = [
        cue for cue in said if cue.source is not None and parsed.tokens[cue.source].pos != "PRON"
    ]
    return next(iter(named or said or above), None)
