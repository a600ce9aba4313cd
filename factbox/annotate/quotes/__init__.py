"""Who is quoted with which words.

- The words between the marks are the quotation; one split by "X said" is two, of one speaker.
- The speaker is the subject of the verb of saying it hangs on. Where a sentence is nothing but
  quoted words, it is the speaker of the sentence before, in the same or the last paragraph; where
  a quotation runs over paragraphs, it is the same speaker throughout.
- "He" is a speaker only where the report settles who he is. A title of a work, and a word set in
  marks that nobody is said to have said, is no quotation; a longer passage is kept, without a speaker.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.cues import Cue, find_cues
from factbox.annotate.quotes.layout import named_beside
from factbox.annotate.quotes.marks import Marked, marked
from factbox.annotate.quotes.sources import Speaker, hearer, speaker_at
from factbox.annotate.quotes.speakers import Cues
from factbox.annotate.who import Who
from factbox.ids import row_id
from factbox.types import Quote, Reason

SCARE_WORDS = 3
"""So many words or fewer in marks, with nobody who says them, are no quotation."""


@dataclass(frozen=True, slots=True)
class Said:
    """How a quotation's speaker was told."""

    speaker: Speaker | None
    cue: str | None
    via: str | None
    why: str
    sentence: int


def find_quotes(parsed: Parsed, who: Who) -> tuple[Quote, ...]:
    """The quotations of a report with their speakers, in text order."""
    marks = marked(parsed)
    if not marks or not parsed.tokens:
        return tuple(_quote(parsed, mark, None) for mark in marks if _stands_alone(parsed, mark))
    telling = _Telling(parsed, who, Cues(parsed, find_cues(parsed), marks))
    found: list[Quote] = []
    for mark in marks:
        said = telling.of(mark)
        if said is not None or _stands_alone(parsed, mark):
            found.append(_quote(parsed, mark, said))
    return tuple(found)


class _Telling:
    """Goes through the quotations in order and remembers who spoke last."""

    def __init__(self, parsed: Parsed, who: Who, cues: Cues) -> None:
        self._parsed = parsed
        self._who = who
        self._cues = cues
        self._last: Said | None = None
        self._unnamed: dict[str, Said] = {}

    def of(self, mark: Marked) -> Said | None:
        """Who says these words; None where nobody is said to."""
        first, last = self._cues.sentences(mark)
        hung = self._cues.of_quote(mark)
        if hung is not None:
            said = self._by_cue(hung[0], hung[1], first)
        elif (beside := named_beside(self._parsed, mark, first, last)) is not None:
            speaker = speaker_at(self._parsed, self._who, beside)
            said = Said(speaker, None, None, "the name is set beside it", last)
        elif mark.continues and self._last is not None:
            said = replace(self._last, why="the quotation goes on from the paragraph before")
        elif self._alone(mark, first, last):
            said = self._from_before(mark, first)
        else:
            said = None
        if said is not None:
            self._last = replace(said, sentence=last)
        return said

    def _by_cue(self, cue: Cue, where: str, first: int) -> Said | None:
        speaker = (
            speaker_at(self._parsed, self._who, cue.source) if cue.source is not None else None
        )
        via = hearer(self._parsed, self._who, cue.token)
        said = Said(
            speaker, cue.text, via, f"“{cue.text}” stands {where}", min(first, cue.sentence)
        )
        if where == "it hangs on it" or where == "the sentence's only one":
            said = replace(said, why=f"“{cue.text}” is what it hangs on")
        if speaker is None:
            return said
        if speaker.pronoun and speaker.row is None:
            return self._pronoun(said, speaker)
        return self._same_unnamed(said, speaker) if speaker.anonymous else said

    def _pronoun(self, said: Said, speaker: Speaker) -> Said:
        """A pronoun that the report does not settle: the last speaker, where he spoke just before."""
        last = self._last
        near = last is not None and 0 <= said.sentence - last.sentence <= 2
        if speaker.head not in ("he", "she") or not near or last is None or last.speaker is None:
            return self._told_before(said, speaker)
        why = f"{said.why}; “{speaker.text}” follows their words"
        if last.speaker.row is None:
            return replace(said, speaker=last.speaker, via=last.via, why=why)
        return replace(said, speaker=replace(speaker, row=last.speaker.row), why=why)

    def _told_before(self, said: Said, speaker: Speaker) -> Said:
        """A pronoun after somebody's indirect speech: who spoke there, where nobody else is named."""
        for number in range(said.sentence - 1, max(said.sentence - 3, -1), -1):
            row = self._parsed.sentences[number]
            if row.part != self._parsed.sentences[said.sentence].part:
                break
            spoken = [one for one in self._cues.of(number) if one.verb.use in ("say", "tell")]
            source = spoken[0].source if spoken else None
            before = speaker_at(self._parsed, self._who, source) if source is not None else None
            if before is not None:
                return self._same_person(said, speaker, before)
            if any(one.kind == "person" for one in self._who.inside(row.part, row.start, row.end)):
                break
        return replace(said, speaker=None)

    def _same_person(self, said: Said, speaker: Speaker, before: Speaker) -> Said:
        person = self._who.mention(self._who.get(before.row)) if before.row else None
        other = before.pronoun and before.head != speaker.head
        if person is None or person.kind != "person" or other:
            return replace(said, speaker=None)
        why = f"{said.why}; “{speaker.text}” follows what they are told to say"
        return replace(said, speaker=replace(speaker, row=before.row), why=why)

    def _same_unnamed(self, said: Said, speaker: Speaker) -> Said:
        """ "The source" is the source spoken of before."""
        if speaker.text.lower().startswith(("the ", "that ", "this ")):
            before = self._unnamed.get(speaker.head)
            if before is not None:
                why = f"{said.why}; “{speaker.text}” is the one named so before"
                return replace(before, cue=said.cue, why=why, sentence=said.sentence)
        self._unnamed[speaker.head] = said
        return said

    def _alone(self, mark: Marked, first: int, last: int) -> bool:
        """Whether the sentences of a quotation hold nothing else."""
        start, end = self._parsed.sentences[first].start, self._parsed.sentences[last].end
        outside = self._parsed.words(mark.part, start, mark.outer_start)
        outside += self._parsed.words(mark.part, mark.outer_end, max(end, mark.outer_end))
        return not any(character.isalnum() for character in outside)

    def _from_before(self, mark: Marked, first: int) -> Said | None:
        """The speaker of the sentence before a sentence that is nothing but quoted words."""
        if self._last is not None and first - self._last.sentence <= 1:
            return replace(self._last, cue=None, why="it follows their words")
        if first == 0 or self._parsed.sentences[first - 1].part != mark.part:
            return None
        spoken = [cue for cue in self._cues.of(first - 1) if cue.source is not None]
        spoken = [cue for cue in spoken if cue.verb.use not in ("think", "show")]
        if not spoken:
            return None
        said = self._by_cue(spoken[0], "in the sentence before", first)
        return replace(said, cue=spoken[0].text) if said is not None else None


def _stands_alone(parsed: Parsed, mark: Marked) -> bool:
    """Whether words in marks are a quotation though nobody is said to say them."""
    words = parsed.words(mark.part, mark.start, mark.end).split()
    if len(words) <= SCARE_WORDS or mark.single:
        return False
    titled = sum(word[:1].isupper() for word in words)
    return titled < 0.6 * len(words)


def _quote(parsed: Parsed, mark: Marked, said: Said | None) -> Quote:
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
        cue=said.cue if said is not None else None,
        speaker_text=speaker.text if speaker is not None else None,
        speaker_start=speaker.start if speaker is not None else None,
        speaker_end=speaker.end if speaker is not None else None,
        speaker=speaker.row if speaker is not None else None,
        via=said.via if said is not None else None,
        why=_why(mark, said),
    )


def _why(mark: Marked, said: Said | None) -> tuple[Reason, ...]:
    marks = "single marks" if mark.single else "quotation marks"
    if not mark.closed:
        marks += ", one of them missing"
    spoken = said.why if said is not None else "nobody is said to say it"
    return (Reason(feature="marks", detail=marks), Reason(feature="speaker", detail=spoken))
