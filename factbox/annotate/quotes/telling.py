"""Goes through the quotations of a report in order and tells of each who says it.

A "he" that speaks is the last speaker, unless a sentence between is about another who may be "he".
"""

from __future__ import annotations

from dataclasses import replace

from factbox.annotate.parse import Parsed
from factbox.annotate.quotes.antecedents import Antecedents
from factbox.annotate.quotes.cues import Cue
from factbox.annotate.quotes.labels import nobodys
from factbox.annotate.quotes.layout import in_headline, in_transcript, named_beside
from factbox.annotate.quotes.marks import Marked
from factbox.annotate.quotes.not_spoken import is_not_spoken
from factbox.annotate.quotes.relay import relayed
from factbox.annotate.quotes.said import (
    BEFORE,
    IMAGINED,
    NAME_OPENS,
    Said,
    Told,
    is_one,
    is_proper,
    may_be_person,
    sign_of,
)
from factbox.annotate.quotes.sources import Speaker, speaker_at
from factbox.annotate.quotes.speakers import Cues
from factbox.annotate.quotes.thinking import is_imagined
from factbox.annotate.who import Named, Who
from factbox.types import Mention, Reference

_UNSPOKEN = ("think", "show", "noun")
"""Uses of cues that do not say who speaks next."""


_THINGS = ("it", "that", "this", "which", "what")
_SPOKEN = ("say", "tell", "ask", "name", "voice")
_A_FEW = 6
"""Words in marks that leave open who spoke last, where nobody is said to say them: more than these."""


class Telling:
    """Goes through the quotations in order and remembers who spoke last."""

    def __init__(self, parsed: Parsed, who: Who, cues: Cues) -> None:
        self._parsed = parsed
        self._who = who
        self._cues = cues
        self._last: Said | None = None
        self._unnamed: dict[str, Said] = {}
        self._antecedents = Antecedents(parsed, who, cues.quoted)

    def told(self, mark: Marked) -> Told:
        """What is told of these words."""
        first, last = self._cues.sentences(mark)
        paragraph = self._is_paragraph(mark, first, last)
        nobody = nobodys(self._parsed, mark, first, paragraph) is not None
        said = None if nobody else self._of(mark, first, last)
        return Told(self._parsed, mark, first, last, said, nobody)

    def _is_paragraph(self, mark: Marked, first: int, last: int) -> bool:
        """Whether the marks hold all of a paragraph of the body."""
        rows = self._parsed.sentences
        beside = [rows[i] for i in (first - 1, last + 1) if 0 <= i < len(rows)]
        place = (mark.part, mark.paragraph)
        if rows[first].role == "headline" or place in [(r.part, r.paragraph) for r in beside]:
            return False
        return self._alone(mark, first, last)

    def _of(self, mark: Marked, first: int, last: int) -> Said | None:
        """Who says these words, remembered for those that follow; None where nobody is said to."""
        said = self._told(mark, first, last)
        if said is not None:
            self._last = replace(said, sentence=last)
        elif len(self._parsed.words(mark.part, mark.start, mark.end).split()) > _A_FEW:
            self._last = None
        return said

    def _told(self, mark: Marked, first: int, last: int) -> Said | None:
        name = in_transcript(self._parsed, mark, first)
        if name is not None:
            return self._beside(name, NAME_OPENS, last)
        hung = self._cues.of_quote(mark)
        if hung is not None and is_not_spoken(self._parsed, mark, first, hung[0]):
            return None
        if hung is not None:
            return replace(self._by_cue(hung[0], hung[1], first), sure=True)
        name = named_beside(self._parsed, mark, first, last)
        if name is not None:
            return self._beside(name, "the name is set beside it", last)
        titled = in_headline(self._parsed, self._who, mark, first)
        if titled is not None:
            return Said(_named(titled), None, None, "the headline opens with the name", last, True)
        colon = self._before_colon(mark, first)
        if colon is not None:
            return replace(self._by_cue(colon, "before the colon", first), sure=True)
        if mark.continues and self._last is not None:
            why = "the quotation goes on from the paragraph before"
            return replace(self._last, why=why, sure=False, sign=BEFORE)
        return self._from_before(mark, first) if self._alone(mark, first, last) else None

    def _before_colon(self, mark: Marked, first: int) -> Cue | None:
        """The verb of saying of a paragraph that ends in a colon, before the quotation's own."""
        rows = self._parsed.sentences
        if first == 0 or rows[first].start != mark.outer_start:
            return None
        lead = rows[first - 1]
        if lead.part != mark.part or lead.role != rows[first].role or lead.text[-1:] != ":":
            return None
        spoken = [cue for cue in self._cues.of(first - 1) if cue.verb.use not in _UNSPOKEN]
        return next((cue for cue in reversed(spoken) if cue.source is not None), None)

    def _beside(self, name: int, why: str, sentence: int) -> Said:
        speaker = speaker_at(self._parsed, self._who, name)
        return Said(speaker, None, None, why, sentence, sure=True)

    def _by_cue(self, cue: Cue, where: str, first: int) -> Said:
        around = self._cues.around(cue) if self._is_impersonal(cue) else None
        cue = around or cue
        chain = relayed(self._parsed, self._who, cue)
        source = chain.source
        speaker = speaker_at(self._parsed, self._who, source) if source is not None else None
        why = f"“{cue.text}” stands {where}"
        sign = IMAGINED if is_imagined(self._parsed, cue) else sign_of(where, speaker)
        said = Said(speaker, cue.text, chain.via, why, min(first, cue.sentence), sign=sign)
        if where == "it hangs on it" or where == "the sentence's only one":
            said = replace(said, why=f"“{cue.text}” is what it hangs on")
        if speaker is None:
            return replace(said, speaker=self._body(cue, source))
        if speaker.pronoun and not self._is_safe(source, speaker):
            return self._settled(said, speaker, source)
        return self._same_unnamed(said, speaker) if speaker.anonymous else said

    def _is_impersonal(self, cue: Cue) -> bool:
        """Whether "it" or "that" is who says it: nobody, where somebody says so of it."""
        return cue.source is not None and self._parsed.tokens[cue.source].lower in _THINGS

    def _body(self, cue: Cue, source: int | None) -> Speaker | None:
        """ "It said": a body, which the report's own reference may name."""
        token = self._parsed.tokens[source] if source is not None else None
        if token is None or token.lower != "it" or cue.verb.use not in _SPOKEN:
            return None
        row = self._who.at(self._parsed.sentences[token.sentence].part, token.start, token.end)
        named = isinstance(row, Reference) and self._who.mention(row) is not None
        known = row.id if named and row is not None else None
        return Speaker(token.start, token.end, token.text, known, False, True, "it")

    def _settled(self, said: Said, speaker: Speaker, source: int | None) -> Said:
        """A pronoun that is open, or not safe, by what stands before it."""
        found = self._pronoun(said, replace(speaker, row=None), source)
        row = found.speaker.row if found.speaker is not None else None
        same = row is not None and speaker.row is not None and self._person(row)
        return (
            replace(said, speaker=speaker) if same and same == self._person(speaker.row) else found
        )

    def _person(self, row: str | None) -> Mention | None:
        return self._who.mention(self._who.get(row)) if row is not None else None

    def _is_safe(self, source: int | None, speaker: Speaker) -> bool:
        """Whether the report's own reference settles a pronoun that speaks."""
        row = self._who.get(speaker.row) if speaker.row is not None else None
        if source is None or not isinstance(row, Reference):
            return False
        return self._antecedents.is_safe(self._parsed.tokens[source], row)

    def _pronoun(self, said: Said, speaker: Speaker, source: int | None) -> Said:
        """A pronoun that the report does not settle: the last speaker, where he spoke just before."""
        here = self._antecedents.here(self._parsed.tokens[source]) if source is not None else []
        if here and speaker.head in ("he", "she"):
            named = {person.name for person in here}
            why = f"{said.why}; “{speaker.text}” may be who is named before it"
            row = here[0].id if len(named) == 1 else None
            return replace(said, speaker=replace(speaker, row=row), why=why, sign=BEFORE)
        last = self._last
        near = last is not None and 0 <= said.sentence - last.sentence <= 2
        open_said = replace(said, speaker=speaker)
        nearer = self._nearer(said, last, speaker.head) if last is not None and near else None
        if nearer is not None:
            why = f"{said.why}; “{speaker.text}” follows a sentence about {nearer.text}"
            return replace(said, speaker=replace(speaker, row=nearer.id), why=why, sign=BEFORE)
        if speaker.head not in ("he", "she") or not near or not self._may_be(last, speaker.head):
            return self._told_before(open_said, speaker)
        if last is None or last.speaker is None:
            return self._told_before(open_said, speaker)
        why = f"{said.why}; “{speaker.text}” follows their words"
        if last.speaker.row is None:
            return replace(said, speaker=last.speaker, via=last.via, why=why, sign=BEFORE)
        speaker = replace(speaker, row=last.speaker.row)
        return replace(said, speaker=speaker, why=why, sign=BEFORE)

    def _nearer(self, said: Said, last: Said, pronoun: str) -> Mention | None:
        """Of whom a sentence after the last speaker's words tells, who may be the pronoun."""
        for number in range(said.sentence - 1, last.sentence, -1):
            person = self._who.mention(self._antecedents.subject(number))
            if person is not None and self._antecedents.fits(person, pronoun):
                return person
        return None

    def _may_be(self, last: Said | None, pronoun: str) -> bool:
        """Whether who spoke last may be "he", and not "she"."""
        row = last.speaker.row if last is not None and last.speaker is not None else None
        person = self._person(row)
        return may_be_person(last) and (person is None or self._antecedents.fits(person, pronoun))

    def _told_before(self, said: Said, speaker: Speaker) -> Said:
        """A pronoun after somebody's indirect speech, or after sentences about one person."""
        for number in range(said.sentence - 1, max(said.sentence - 3, -1), -1):
            row = self._parsed.sentences[number]
            if row.part != self._parsed.sentences[said.sentence].part:
                break
            spoken = [one for one in self._cues.of(number) if one.verb.use in ("say", "tell")]
            source = spoken[0].source if spoken else None
            before = speaker_at(self._parsed, self._who, source) if source is not None else None
            if before is not None and before.pronoun and not self._is_safe(source, before):
                continue
            if before is not None:
                return self._same_person(said, speaker, before)
            if any(one.kind == "person" for one in self._who.inside(row.part, row.start, row.end)):
                break
        return self._named_before(said, speaker)

    def _same_person(self, said: Said, speaker: Speaker, before: Speaker) -> Said:
        person = self._person(before.row)
        if person is None and (is_one(before) if before.anonymous else is_proper(before)):
            why = f"{said.why}; “{speaker.text}” follows what they are told to say"
            return replace(said, speaker=before, why=why, sign=BEFORE)
        other = before.pronoun and before.head != speaker.head
        if person is None or person.kind != "person" or other:
            return self._named_before(said, speaker)
        if not self._antecedents.fits(person, speaker.head):
            return said
        why = f"{said.why}; “{speaker.text}” follows what they are told to say"
        return replace(said, speaker=replace(speaker, row=before.row), why=why, sign=BEFORE)

    def _named_before(self, said: Said, speaker: Speaker) -> Said:
        person = self._antecedents.before(said.sentence, speaker.head)
        if person is None:
            return said
        why = f"{said.why}; “{speaker.text}” follows sentences about {person.text}"
        return replace(said, speaker=replace(speaker, row=person.id), why=why, sign=BEFORE)

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
        rows = self._parsed.sentences
        apart = first > 0 and rows[first - 1].paragraph != mark.paragraph
        last = self._parsed.words(mark.part, mark.end - 1, mark.end)
        if apart and not mark.closed and last.isalnum():
            return None  # a line of verse
        if self._last is not None and first - self._last.sentence <= 1:
            return replace(
                self._last, cue=None, why="it follows their words", sure=False, sign=BEFORE
            )
        if first == 0 or self._parsed.sentences[first - 1].part != mark.part:
            return None
        spoken = [cue for cue in self._cues.of(first - 1) if cue.source is not None]
        spoken = [cue for cue in spoken if cue.verb.use not in _UNSPOKEN]
        if not spoken:
            return self._about(mark, first)
        said = self._by_cue(spoken[0], "in the sentence before", first)
        return replace(said, cue=spoken[0].text)

    def _about(self, mark: Marked, first: int) -> Said | None:
        """The person whom the sentence before is about, in the same paragraph."""
        row = self._parsed.sentences[first - 1]
        person = self._antecedents.subject(first - 1)
        aside = self._parsed.words(mark.part, mark.outer_start - 1, mark.outer_start) in "(["
        if person is None or row.paragraph != mark.paragraph or (aside and mark.outer_start):
            return None
        why = "the sentence before is about them"
        return Said(_named(person), None, None, why, first, sign=BEFORE)


def _named(row: Named) -> Speaker:
    return Speaker(row.start, row.end, row.text, row.id, False, False, row.text.lower())
