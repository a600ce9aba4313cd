"""A quotation whose closing mark is missing ends before the words that say who speaks.

“We sail at dawn, the pilot said.  — the marks are mended to hold "We sail at dawn," only.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.cues import ACCORDING, Cue
from factbox.annotate.quotes.inquit import speaker_after
from factbox.annotate.quotes.marks import Marked
from factbox.annotate.sentence_at import SentenceAt

_FARTHEST = 80
"""Characters between the last words said and the verb of saying."""
_TAIL = 60
"""Characters that may follow that verb in the sentence."""


def mended(parsed: Parsed, marks: Iterable[Marked], cues: Iterable[Cue]) -> tuple[Marked, ...]:
    """The marks, those that never close cut where the words that name a speaker begin."""
    place = SentenceAt(parsed.sentences)
    by_sentence: dict[int | None, list[Cue]] = defaultdict(list)
    for cue in cues:
        by_sentence[cue.sentence].append(cue)
    return tuple(
        _cut(parsed, mark, _last(parsed, mark, by_sentence[place.number(mark.part, mark.start)]))
        if _open(mark)
        else mark
        for mark in marks
    )


def _last(parsed: Parsed, mark: Marked, cues: Sequence[Cue]) -> Sequence[Cue]:
    """Of the cues of one sentence those that stand near the end of a quotation."""
    first = bisect_left(cues, mark.end - _TAIL, key=lambda cue: parsed.tokens[cue.token].end)
    last = bisect_left(cues, mark.end, first, key=lambda cue: parsed.tokens[cue.token].start)
    return cues[first:last]


def _open(mark: Marked) -> bool:
    """Whether only the closing mark is missing, and no next paragraph goes on."""
    return not mark.closed and not mark.goes_on and mark.outer_start < mark.start


def _cut(parsed: Parsed, mark: Marked, cues: Iterable[Cue]) -> Marked:
    for cue in cues:
        token = parsed.tokens[cue.token]
        part = parsed.sentences[token.sentence].part
        within = part == mark.part and mark.start < token.start
        if not within or cue.verb is ACCORDING:
            continue
        words = parsed.words(mark.part, max(mark.start, token.start - _FARTHEST), token.start)
        comma = max(words.rfind(sign) for sign in ",!?")
        end = token.start - len(words) + comma + 1
        shorter = replace(mark, end=end, outer_end=end)
        said = cue.verb.use in ("say", "tell", "ask")
        if said and comma > 0 and speaker_after(parsed, shorter, cue.token) is not None:
            return shorter
    return mark
