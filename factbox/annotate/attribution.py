"""Who says what, in quoted words or not.

- "X said that ...", "..., X said", "according to X, ...", "X told Y that ...", "it was denied by X
  that ...": the span is what is said, the cue the verb, and its stance (said, denied, warned, ...).
- A quotation whose speaker is known is said by that speaker even where no cue stands beside it.
- What is told inside somebody's quoted words belongs to the quotation.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.contents import content
from factbox.annotate.quotes.cues import Cue, find_cues
from factbox.annotate.quotes.relay import relayed
from factbox.annotate.quotes.sources import Speaker, is_open, speaker_at
from factbox.annotate.who import Who
from factbox.data.speech_verbs import speech_verb
from factbox.data.word_lists import word_list
from factbox.ids import row_id
from factbox.types import Attribution, Quote


def find_attributions(
    parsed: Parsed, who: Who, quotes: tuple[Quote, ...]
) -> tuple[Attribution, ...]:
    """All attributions of a report, in text order; at most one for the same words."""
    found: dict[tuple[str, int, int], Attribution] = {}
    for row in (*_hung(parsed, who, quotes), *_quoted(parsed, quotes)):
        found.setdefault((row.part, row.start, row.end), row)
    kept = _outermost(found.values())
    return tuple(sorted(kept, key=lambda row: (row.part != "title", row.start, row.end)))


def _hung(parsed: Parsed, who: Who, quotes: Iterable[Quote]) -> Iterator[Attribution]:
    """What hangs on a cue that has a source."""
    by_words = {(quote.part, quote.start): quote for quote in quotes}
    inside = _Inside(quotes)
    for cue in find_cues(parsed):
        part = parsed.sentences[cue.sentence].part
        if cue.source is None or inside.covers(part, parsed.tokens[cue.token].start):
            continue
        said = content(parsed, cue)
        chain = relayed(parsed, who, cue)
        source = chain.source if said is not None else None
        speaker = speaker_at(parsed, who, source) if source is not None else None
        if said is None or speaker is None or said[0] <= parsed.tokens[cue.token].start < said[1]:
            continue
        quote = by_words.get((part, said[0]))
        via = quote.via if quote is not None else chain.via
        yield _row(parsed, cue, said, _settled(speaker, quote), via)


def _settled(speaker: Speaker, quote: Quote | None) -> Speaker:
    """The speaker as the quotation at these words has it: it knows more of pronouns."""
    if quote is None or quote.speaker_text is None:
        return speaker
    start, end = quote.speaker_start or 0, quote.speaker_end or 0
    text, row = quote.speaker_text, quote.speaker
    return Speaker(start, end, text, row, speaker.anonymous, is_open(text, row), speaker.head)


def _row(
    parsed: Parsed, cue: Cue, said: tuple[int, int], speaker: Speaker, via: str | None
) -> Attribution:
    part = parsed.sentences[cue.sentence].part
    known = not (speaker.pronoun and speaker.row is None)
    return Attribution(
        id=row_id("a", parsed.report.id, part, *said),
        report=parsed.report.id,
        part=part,
        start=said[0],
        end=said[1],
        text=parsed.words(part, *said),
        cue=cue.text,
        stance=_stance_of(parsed, cue),
        source_text=speaker.text if known else None,
        source_start=speaker.start if known else None,
        source_end=speaker.end if known else None,
        source=speaker.row,
        anonymous=speaker.anonymous,
        via=via,
    )


def _stance_of(parsed: Parsed, cue: Cue) -> str:
    """The verb's stance; "called for" demands."""
    following = cue.token + 1
    asks = cue.verb.lemma == "call" and following < len(parsed.tokens)
    return "demanded" if asks and parsed.tokens[following].lower == "for" else cue.verb.stance


def _quoted(parsed: Parsed, quotes: Iterable[Quote]) -> Iterator[Attribution]:
    """Quotations with a speaker, whatever their cue."""
    for quote in quotes:
        if quote.speaker_text is None:
            continue
        known = not is_open(quote.speaker_text, quote.speaker)
        yield Attribution(
            id=row_id("a", quote.report, quote.part, quote.start, quote.end),
            report=quote.report,
            part=quote.part,
            start=quote.start,
            end=quote.end,
            text=quote.text,
            cue=quote.cue or "",
            stance=_stance(quote.cue),
            source_text=quote.speaker_text if known else None,
            source_start=quote.speaker_start if known else None,
            source_end=quote.speaker_end if known else None,
            source=quote.speaker,
            anonymous=quote.speaker is None and _unnamed(quote.speaker_text),
            via=quote.via,
        )


def _unnamed(words: str) -> bool:
    unnamed = word_list("unnamed_sources")
    plain = [word.strip(",.;") for word in words.lower().split()]
    return any(word in unnamed or word.removesuffix("s") in unnamed for word in plain)


def _stance(cue: str | None) -> str:
    """The stance of a cue as it is written; "said" where it is not a plain form of its verb."""
    word = (cue or "").lower()
    for lemma in (
        word,
        word.removesuffix("s"),
        word.removesuffix("ed"),
        word.removesuffix("d"),
        word.removesuffix("ing"),
    ):
        verb = speech_verb(lemma)
        if verb is not None:
            return verb.stance
    return "said"


class _Inside:
    """Whether a place lies inside quoted words."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        self._spans: dict[str, list[tuple[int, int]]] = {"title": [], "text": []}
        for quote in quotes:
            self._spans[quote.part].append((quote.start, quote.end))

    def covers(self, part: str, at: int) -> bool:
        spans = self._spans[part]
        number = bisect_right(spans, (at + 1, 0)) - 1
        return number >= 0 and spans[number][0] <= at < spans[number][1]


def _outermost(rows: Iterable[Attribution]) -> list[Attribution]:
    """Without quotations that an attribution by the same source already holds."""
    listed = sorted(rows, key=lambda row: (row.part, row.start, -row.end))
    kept: list[Attribution] = []
    for row in listed:
        around = [
            k for k in kept[-4:] if k.part == row.part and k.start <= row.start and row.end <= k.end
        ]
        if not any((k.source, k.source_text) == (row.source, row.source_text) for k in around):
            kept.append(row)
    return kept
