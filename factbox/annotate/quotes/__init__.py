"""Who is quoted with which words.

- The words between the marks are the quotation; one split by "X said" is two, of one speaker.
- The speaker is the subject of the verb of saying it hangs on. Where a sentence is nothing but
  quoted words, it is the speaker of the sentence before, in the same or the last paragraph; where
  a quotation runs over paragraphs, it is the same speaker throughout.
- "He" is a speaker only where the report settles who he is; where it does not, the words stay and
  the speaker is left open.
- A title of a work, a nickname, a heading, a label is no quotation. A few words set in marks that
  nobody is said to have said are a scare quote; a longer passage is kept, without a speaker.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.cues import find_cues
from factbox.annotate.quotes.extent import is_long, is_whole
from factbox.annotate.quotes.labels import is_label
from factbox.annotate.quotes.marks import Marked, marked
from factbox.annotate.quotes.said import NAME_OPENS, Said, Told
from factbox.annotate.quotes.speakers import Cues
from factbox.annotate.quotes.telling import Telling
from factbox.annotate.quotes.unclosed import mended
from factbox.annotate.who import Who
from factbox.ids import row_id
from factbox.types import Quote, Reason

SCARE_WORDS = 3
"""So many words or fewer in marks, with nobody who says them, are a scare quote."""


def find_quotes(parsed: Parsed, who: Who) -> tuple[Quote, ...]:
    """The quotations of a report with their speakers, in text order."""
    marks = marked(parsed)
    if not marks or not parsed.tokens:
        return tuple(_quote(parsed, mark, None) for mark in marks if _stands_alone(parsed, mark))
    cues = find_cues(parsed)
    marks = mended(parsed, marks, cues)
    telling = Telling(parsed, who, Cues(parsed, cues, marks))
    return tuple(filter(None, map(_kept, _run_on([telling.told(mark) for mark in marks]))))


def _run_on(told: Sequence[Told]) -> Iterator[Told]:
    """Give a quotation that goes on the speaker who is only named after its next paragraph."""
    found: list[Told] = []
    for one in reversed(told):
        later = found[-1] if found else None
        if one.mark.goes_on and later is not None and later.mark.continues:
            named = later.said if later.said is not None and later.said.sure else None
            named = None if named is not None and named.why == NAME_OPENS else named
            if named is not None and (one.said is None or not one.said.sure):
                why = "the quotation goes on in the next paragraph"
                one = replace(one, said=replace(named, cue=None, why=why))
        found.append(one)
    return reversed(found)


def _kept(told: Told) -> Quote | None:
    """The quotation, None for titles, labels and the like."""
    alone = told.said is not None or _stands_alone(told.parsed, told.mark)
    label = not alone and is_label(told.parsed, told.mark, told.first)
    if told.no_quotation or label:
        return None
    return _quote(told.parsed, told.mark, told.said, not alone, _extent(told))


def _extent(told: Told) -> Reason:
    """Whether the words can be understood alone."""
    if is_whole(told.parsed, told.mark, told.first, told.last):
        return Reason(feature="extent", detail="words that can be understood alone", score=1.0)
    if is_long(told.parsed, told.mark, told.first):
        return Reason(feature="extent", detail="a long piece of a sentence", score=0.5)
    return Reason(feature="extent", detail="a piece of a sentence", score=0.0)


def _stands_alone(parsed: Parsed, mark: Marked) -> bool:
    """Whether words in marks are a quotation though nobody is said to say them."""
    words = parsed.words(mark.part, mark.start, mark.end).split()
    if len(words) <= SCARE_WORDS or mark.single:
        return False
    titled = sum(word[:1].isupper() for word in words)
    return titled < 0.6 * len(words)


def _quote(
    parsed: Parsed,
    mark: Marked,
    said: Said | None,
    scare: bool = False,
    extent: Reason | None = None,
) -> Quote:
    speaker = said.speaker if said is not None else None
    report = parsed.report.id
    return Quote(
        id=row_id("q", report, mark.part, mark.start, mark.end),
        report=report,
        part=mark.part,
        start=mark.start,
        end=mark.end,
        text=parsed.words(mark.part, mark.start, mark.end),
        direct=True,
        scare=scare,
        cue=said.cue if said is not None else None,
        speaker_text=speaker.text if speaker is not None else None,
        speaker_start=speaker.start if speaker is not None else None,
        speaker_end=speaker.end if speaker is not None else None,
        speaker=speaker.row if speaker is not None else None,
        via=said.via if said is not None else None,
        why=(*_why(mark, said, scare), *((extent,) if extent else ())),
    )


def _why(mark: Marked, said: Said | None, scare: bool) -> tuple[Reason, ...]:
    marks = "single marks" if mark.single else "quotation marks"
    if not mark.closed:
        marks += ", one of them missing"
    spoken = said.why if said is not None else "nobody is said to say it"
    if scare:
        spoken += ": words set apart"
    sign = said.sign if said is not None else 0.0
    return (
        Reason(feature="marks", detail=marks),
        Reason(feature="speaker", detail=spoken, score=sign),
    )
